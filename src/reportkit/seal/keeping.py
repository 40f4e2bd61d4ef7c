"""Where manifests lie: `.reportkit/manifests/` of the workspace, one for each folder of outputs, by its path there.

They name sources' files, items and digests of whole inputs: nothing of that stands beside files for readers. A folder
outside of the workspace goes by a digest of its path. What version 0.1 wrote beside the outputs is read, and moves here
with the next rendering. `manifests/` is ignored by git, as it says itself.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.errors import ReadError, WriteError
from reportkit.seal.manifest import NAME, Made, Run, manifest, parse
from reportkit.workspace import Workspace, find_files, is_within, read_file, shown, write_files
from reportkit.workspace.locks import locked

NOT_KEPT = Rule("RK702", "manifest-not-kept", Severity.WARNING)
"""The author's manifest of what was made can't be kept, or was damaged. The files themselves are made all the same.

What it does: keeps in the workspace, under .reportkit/manifests/, of which inputs each file came and what was let pass.
As a note it says that an old manifest.json has moved there from beside the files.
Why it matters: `verify` compares a file with it, and so finds one whose seal was made anew by another hand. What it
tells of sources and findings is nobody's business but the author's: it never stands beside files for readers.
Example: a workspace that may only be read, with `-o` to a folder elsewhere; a manifest that was cut short.
Instead: make .reportkit/ writable, or leave it at that if nobody will verify here. A damaged one begins anew; render
again what it should name.
"""

HOME = "manifests"
_IGNORED = b"*\n"


@dataclass(frozen=True, slots=True)
class Outputs:
    """What was made of one dossier for one folder."""

    dossier: str
    runs: Sequence[Run]


def write_kept(space: Workspace, files: Mapping[Path, bytes], made: Mapping[Path, Outputs]) -> Iterator[Diagnostic]:
    """Writes files, all or none, then the manifests of their folders: one process at a time, so that none loses what
    another has made. Raises WriteError for the files; what is wrong with a manifest is a finding.
    """
    with locked(space.root, space.own / HOME / ".lock"):
        write_files(files)
        for folder, outputs in made.items():
            yield from _keep(space, folder, outputs)


def _keep(space: Workspace, folder: Path, outputs: Outputs) -> Iterator[Diagnostic]:
    place, old = _place(space, folder), folder / NAME
    if not is_within(place, space.root):
        yield _say(place, "a link leads out of the workspace here; no manifest of {folder} is kept", folder)
        return
    before, beside = _read(place), _read(old)
    if before is None and os.path.lexists(place):
        yield _say(place, "the manifest of {folder} was damaged; it begins anew", folder)
    moves = beside is not None and beside["dossier"] == outputs.dossier
    earlier = [one for one in (beside if moves else None, before) if one is not None]
    data = manifest(outputs.dossier, outputs.runs, earlier, _present(folder))
    ignored = space.own / HOME / ".gitignore"
    try:
        write_files({place: data} if os.path.lexists(ignored) else {place: data, ignored: _IGNORED})
    except WriteError as error:
        yield _say(place, "no manifest of {folder} is kept: {reason}", folder, reason=error)
        return
    if moves and _removed(old):
        yield _say(old, "the manifest of {folder} has moved into the workspace, to {place}", folder, place=place)


def _place(space: Workspace, folder: Path) -> Path:
    """Where the manifest of a folder lies: links on the way to the folder count as what they are called."""
    path, root = os.path.abspath(folder), Path(os.path.abspath(space.root))  # noqa: PTH100 – `..` goes, links stay
    if Path(path).is_relative_to(root):
        return space.own / HOME / Path(path).relative_to(root) / NAME
    return space.own / HOME / "elsewhere" / hashlib.sha256(os.fsencode(path)).hexdigest()[:16] / NAME


def _read(path: Path) -> Made | None:
    """A manifest; None where there is none, or what is there is none of ours."""
    try:
        return None if os.path.islink(path) else parse(read_file(path))  # noqa: PTH114 – this one never raises
    except ReadError:
        return None


def _present(folder: Path) -> set[str] | None:
    try:
        return {entry.name for entry in folder.iterdir()}
    except OSError:
        return None


def _removed(path: Path) -> bool:
    """Takes away a manifest of ours from beside the outputs; all that it says has been written elsewhere by now."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _say(at: Path, message: str, folder: Path, *, reason: object = "", place: Path | None = None) -> Diagnostic:
    names = {"folder": shown(folder), "reason": str(reason), "place": shown(place or at)}
    return NOT_KEPT.at(Span(shown(at)), message, severity=Severity.NOTE if place else None, **names)


# ------------------------------------------------------------------------------------------------ asked later


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a manifest says of a file: whether it has the bytes that were written, and under which name those were
    written.
    """

    same: bool
    name: str


class Kept:
    """The manifests of a workspace, each read once."""

    def __init__(self, space: Workspace) -> None:
        self._space = space
        self._read: dict[Path, Made | None] = {}
        self._everywhere: dict[str, str] | None = None

    def recorded(self, path: Path, data: bytes) -> Recorded | None:
        """What is known of a file: by its place, else, a copy, by its bytes."""
        digest = hashlib.sha256(data).hexdigest()
        for place in (_place(self._space, path.parent), path.parent / NAME):
            made = self._manifest(place)
            if made is not None and path.name in made["outputs"]:
                return Recorded(made["outputs"][path.name]["sha256"] == digest, path.name)
        name = self._by_digest().get(digest)
        return Recorded(True, name) if name is not None else None

    def _manifest(self, place: Path) -> Made | None:
        if place not in self._read:
            self._read[place] = _read(place)
        return self._read[place]

    def _by_digest(self) -> dict[str, str]:
        """Under which name each file was written, by the digest of its bytes."""
        if self._everywhere is None:
            found = (self._manifest(place) for place in self._places())
            self._everywhere = {
                entry["sha256"]: name for made in found if made for name, entry in made["outputs"].items()
            }
        return self._everywhere

    def _places(self) -> Iterable[Path]:
        try:
            return [one for one in find_files(self._space.own / HOME, (".json",)) if one.name == NAME]
        except ReadError:
            return []
