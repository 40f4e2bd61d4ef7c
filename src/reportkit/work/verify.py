"""Files that went out, held against their seals, and against the dossiers that they came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit import workspace
from reportkit.diagnostics import Report
from reportkit.errors import ReadError
from reportkit.formats import SEALED_ENDINGS
from reportkit.handling import Handling
from reportkit.seal.changes import Change, changes
from reportkit.seal.examine import Finding, examine
from reportkit.seal.keeping import Kept, Recorded
from reportkit.work.open import open_place
from reportkit.workspace import Workspace

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.seal.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What can be said of one file.

    `current` says whether the dossier is still what it was: None where that can't be told, and `note` says why.
    `recorded` says whether the file has the bytes that the workspace's manifest knows: None where it knows none.
    """

    path: Path
    finding: Finding
    changes: tuple[Change, ...] = ()
    current: bool | None = None
    note: str = ""
    recorded: bool | None = None

    @property
    def damaged(self) -> bool:
        """Whether it goes by the name of an output and can't be read: nobody can tell whether it was altered."""
        return self.finding.unreadable and self.path.suffix.lower() in SEALED_ENDINGS


@dataclass(frozen=True, slots=True)
class Carried:
    """An item that a file carries; `words` as the dossier has them now, "" where it isn't at hand."""

    id: str
    kind: str
    rests: tuple[str, ...]
    words: str


def verify(space: Workspace, paths: Sequence[Path], dossier: str | None = None) -> list[Verdict]:
    """The verdict on each file; a folder stands for the outputs in it. Raises ReadError, UsageError."""
    judge = _Judge(space, dossier)
    return [judge.verdict(path) for path in _files(paths)]


def refused(space: Workspace, paths: Sequence[Path]) -> Report:
    """The findings that files were made for readers who may not see even the head of their dossiers, as those are now.

    A file without a record, or whose dossier is not at hand, has none. Raises ReadError.
    """
    from reportkit.release.head import refusal

    judge, report = _Judge(space, None), Report()
    for path in paths:
        record = examine(workspace.read_file(path)).record
        dossier = None if record is None else judge.dossier(record.dossier)
        clearance = None if record is None else Handling.parse(record.clearance)
        if record is not None and dossier is not None and clearance is not None:
            report.extend(refusal(dossier, clearance, record.audience))
    return report


def carried(space: Workspace, path: Path, dossier: str | None = None) -> tuple[Finding, list[Carried]]:
    """The items that a file carries, in the order in which it shows them. Raises ReadError, also where there is
    none.
    """
    from reportkit import readers
    from reportkit.seal.record import words_of

    data = workspace.read_file(path)
    finding = examine(data)
    record = finding.record
    try:
        shown = readers.read(data).items
    except readers.Unreadable as reason:
        raise ReadError(f"{workspace.shown(path)} can't be read: {reason}") from reason
    if record is None and not shown:
        raise ReadError(f"{workspace.shown(path)} carries no ids", "only files that reportkit has made do")
    kinds = {one.partition(":")[2]: one.partition(":")[0] for one in shown}
    ids = [*kinds, *(id for id in (record.items if record else ()) if id not in kinds)]
    now = _Judge(space, dossier).released(record) if record else None
    found = []
    for id in ids:
        item = now[0].get(id) if now else None
        rests = record.items[id].rests if record and id in record.items else ()
        kind = kinds.get(id) or (type(item).__name__.lower() if item else "item")
        found.append(Carried(id, kind, rests, words_of(item) if item else ""))
    return finding, found


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(workspace.find_files(path, SEALED_ENDINGS))
        if not found:
            raise ReadError(f"{workspace.shown(path)} holds neither DOCX nor PDF")
        yield from found


def _witnessed(finding: Finding, known: Recorded) -> Finding:
    """What the manifest adds: it knows files without a seal, and a seal that was made anew by another hand."""
    if finding.status == "unknown" and known.same:
        return replace(finding, status="intact", details=(f"byte for byte as it was written here: {known.name}",))
    if finding.status == "unknown":
        return replace(finding, status="altered", details=(*finding.details, "other bytes were written here"))
    if finding.status == "intact" and not known.same:
        return replace(finding, details=("its seal holds, but other bytes were written here",))
    return finding


class _Judge:
    """Reads each dossier once, and releases it once for each kind of reader."""

    def __init__(self, space: Workspace, named: str | None) -> None:
        self._space, self._named = space, named
        self._dossiers: dict[str, Dossier | None] = {}
        self._faulty: set[str] = set()
        self._kept = Kept(space)
        self._released: dict[tuple[object, ...], tuple[Dossier, Dossier, dict[str, str]] | None] = {}

    def verdict(self, path: Path) -> Verdict:
        """What is to be said of a file, by its seal, its dossier and the manifest of what was made here."""
        data = workspace.read_file(path)
        known = self._kept.recorded(path, data)
        verdict = self._sealed(path, examine(data))
        if known is None:
            return verdict
        return replace(verdict, finding=_witnessed(verdict.finding, known), recorded=known.same)

    def _sealed(self, path: Path, finding: Finding) -> Verdict:
        record = finding.record
        if record is None:
            return Verdict(path=path, finding=finding)
        now = self.released(record)
        if now is None:
            why = "has errors" if record.dossier in self._faulty else "is not at hand"
            note = f"the dossier “{record.dossier}” {why}, so what changed since can't be told"
            return Verdict(path=path, finding=finding, note=note)
        from reportkit.seal.changes import revision_in

        released, whole, aliases = now
        same = revision_in(record, released) == record.revision
        if same and not record.head and released.texts:
            note = "the file is older than the record of the dossier's own texts: whether they changed can't be told"
            return Verdict(path=path, finding=finding, note=note)
        found = changes(record, released, whole, aliases)
        return Verdict(path=path, finding=finding, changes=found, current=same and not found)

    def released(self, record: Record) -> tuple[Dossier, Dossier, dict[str, str]] | None:
        """The record's dossier as its readers may see it now, the whole of it, and which id stands for which."""
        key = record.dossier, record.language, record.clearance, record.audience, record.given
        if key not in self._released:
            self._released[key] = self._release(record)
        return self._released[key]

    def _release(self, record: Record) -> tuple[Dossier, Dossier, dict[str, str]] | None:
        from reportkit.dossier.translate import localise
        from reportkit.release.chatham import anonymise
        from reportkit.release.filter import addressed, only_to, release

        whole = self.dossier(record.dossier)
        clearance = Handling.parse(record.clearance)
        if whole is None or clearance is None:
            return None
        released = release(whole, clearance)
        given = record.given
        seen = released.dossier if given is not None else anonymise(released.permitted)[0]
        localised = localise(seen, record.language, Report())
        aliases = {new: old for old, new in released.renamed.items()}
        if given is None:
            return only_to(localised, record.audience), whole, aliases
        return addressed(localised, record.audience, given.wording), whole, aliases

    def dossier(self, id: str) -> Dossier | None:
        """The dossier of this id as it is now; None where it isn't at hand, or has errors."""
        if id not in self._dossiers:
            self._dossiers[id] = self._read(id)
        return self._dossiers[id]

    def _read(self, id: str) -> Dossier | None:
        place = self._space.dossier(self._named) if self._named else self._space.dossiers().get(id)
        if place is None:
            return None
        opened = open_place(place)
        if opened.report.has_errors:
            self._faulty.add(id)
        return opened.sound if opened.sound is not None and opened.sound.id == id else None
