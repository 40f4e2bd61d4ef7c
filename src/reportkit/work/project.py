"""A dossier and a pack, read once for any number of documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportkit.diagnostics import Report

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.evidence.proof import Proof
    from reportkit.evidence.review import Review
    from reportkit.handling import Handling
    from reportkit.release.explain import Explanation
    from reportkit.release.filter import Release
    from reportkit.template.pack.pack import Pack
    from reportkit.theme.theme import Theme


@dataclass(slots=True, kw_only=True)
class Project:
    """A dossier and a pack, read once for any number of jobs.

    `theme` is taken instead of the audiences' own; `previous` is the edition that readers have already.
    """

    dossier: Dossier
    pack: Pack
    base: str
    files: Mapping[str, bytes]
    report: Report
    theme: Theme | None = None
    previous: Dossier | None = None
    # What was found of this dossier and this pack: `dataclasses.replace` begins anew.
    _releases: dict[Handling, Release] = field(default_factory=dict, init=False)
    _proofs: dict[Handling, tuple[Proof, Report]] = field(default_factory=dict, init=False)
    _reviews: dict[Handling, Review] = field(default_factory=dict, init=False)

    def release(self, audience: str) -> Release:
        """What an audience may see of the dossier."""
        clearance = self.pack.audiences[audience].clearance
        if clearance not in self._releases:
            from reportkit.release.filter import release

            self._releases[clearance] = release(self.dossier, clearance)
        return self._releases[clearance]

    def editions(self) -> Iterator[Dossier]:
        """The dossier, and the edition that readers have already: something of either's head is printed."""
        yield self.dossier
        if self.previous is not None:
            yield self.previous

    def review(self, release: Release) -> Review:
        """How well what was released is proven: figures of the whole dossier would tell that there is more, and figures
        that know who speaks anonymously, whether he is somebody whom readers are told of.
        """
        if release.clearance not in self._reviews:
            from reportkit.evidence.review import summarise
            from reportkit.release.chatham import anonymise

            self._reviews[release.clearance] = summarise(self.proof(release)[0], anonymise(release.permitted)[0])
        return self._reviews[release.clearance]

    def proof(self, release: Release) -> tuple[Proof, Report]:
        """The texts of the released sources that are at hand, and what was attested of those that are not; and what is
        wrong with either: a proof that can't be read proves nothing.
        """
        if release.clearance not in self._proofs:
            from reportkit.evidence.proof import Proof

            found = Report()
            self._proofs[release.clearance] = Proof.of(release.permitted, self.files, self.base, found), found
        return self._proofs[release.clearance]


def explain_release(project: Project, audience: str) -> tuple[Explanation, ...]:
    """What an audience does not see, and why: for the author alone."""
    from reportkit.release.explain import explain

    return explain(project.dossier, project.release(audience), audience)
