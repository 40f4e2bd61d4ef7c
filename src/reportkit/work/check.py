"""Everything that can be found out about a dossier: reading, its proof, the memos that the packs make of it, the
rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.work.make import Job, jobs, make
from reportkit.work.open import Opened, open_dossier, read_pack
from reportkit.work.project import Project

if TYPE_CHECKING:
    from reportkit.checks.context import Memo
    from reportkit.checks.runner import Findings
    from reportkit.dossier.model import Dossier
    from reportkit.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to look at: which packs (all at hand if none is named), which codes, and the edition before this one."""

    templates: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    previous: str | None = None


def inspect(space: Workspace, named: str | None, wanted: Wanted) -> Findings:
    """The findings of one dossier, those that it accepts apart. Raises UsageError and ReadError."""
    from reportkit.checks.runner import Findings, is_chosen

    opened = open_dossier(space, named)
    if opened.sound is None:
        return Findings(opened.report)
    findings = _run(space, opened, opened.sound, wanted)
    chosen = Report()
    chosen.extend(one for one in findings.open if is_chosen(one, wanted.select, wanted.ignore))
    return Findings(chosen, [one for one in findings.accepted if is_chosen(one.finding, wanted.select, wanted.ignore)])


def _run(space: Workspace, opened: Opened, dossier: Dossier, wanted: Wanted) -> Findings:
    from reportkit.checks.context import Context
    from reportkit.checks.runner import run, sort_out, unused_allowances
    from reportkit.evidence.proof import Proof

    translations, found = _translations(dossier)
    memos = list(_memos(space, opened, wanted, found))
    proof = Proof.of(dossier, opened.files, opened.base, opened.report)
    opened.report.extend(proof.strays())
    context = Context(
        dossier=dossier,
        proof=proof,
        localised=translations,
        memos=tuple(memos),
        previous=_previous(space, wanted),
    )
    findings = run(context)
    others = sort_out(context, [*opened.report, *found])
    findings.open.extend(others.open)
    findings.accepted += others.accepted
    findings.open.extend(unused_allowances(context, findings))
    return findings


def _translations(dossier: Dossier) -> tuple[dict[str, Dossier], Report]:
    """The dossier in its other languages. What isn't translated is an error only for the memo that needs it."""
    from dataclasses import replace

    from reportkit.dossier.translate import localise

    found, softened = Report(), Report()
    translations = {language: localise(dossier, language, found) for language in dossier.overlays}
    softened.extend(replace(one, severity=min(one.severity, Severity.WARNING)) for one in found)
    return translations, softened


def _previous(space: Workspace, wanted: Wanted) -> Dossier | None:
    return None if wanted.previous is None else open_dossier(space, wanted.previous).dossier


# ------------------------------------------------------------------------------------------------ memos


def _memos(space: Workspace, opened: Opened, wanted: Wanted, report: Report) -> Iterator[Memo]:
    """What each pack makes of the dossier for each audience and language, findings on the way in the report."""
    for name in wanted.templates or tuple(space.packs()):
        pack = read_pack(space, name, report)
        if pack is None:
            continue
        project = opened.project(pack, Report())
        closed = _closed(project)
        report.extend(closed.values())
        for job in jobs(project, ["all"], ["all"], ()):
            if job.audience in closed:
                continue
            memo = _memo(project, job, report)
            if memo is not None:
                yield memo


def _closed(project: Project) -> dict[str, Diagnostic]:
    """The audiences that may not see even the dossier's head: an error only for whoever renders it for them."""
    from reportkit.release.head import refusal

    return {
        one.name: found
        for one in project.pack.audiences.values()
        for found in refusal(project.dossier, one.clearance, one.name, Severity.WARNING)
    }


def _memo(project: Project, job: Job, report: Report) -> Memo | None:
    from reportkit.checks.context import Memo
    from reportkit.dossier.rules import MISSING_TRANSLATION

    made = make(project, job)
    # What isn't translated is told once, for all memos: `_translations`.
    report.extend(one for one in made.report if one.code != MISSING_TRANSLATION.code)
    if made.merged is None:
        return None
    audience = project.pack.audiences[job.audience]
    return Memo(
        audience=job.audience,
        language=job.language,
        dossier=project.release(job.audience).dossier,
        document=made.merged.document,
        used=made.merged.used,
        place=Span(project.pack.shown(f"audiences/{job.audience}.yaml")),
        complete=audience.complete,
    )


def worst(findings: Sequence[Diagnostic]) -> Severity | None:
    """The severity of the worst finding."""
    return max((one.severity for one in findings), default=None)
