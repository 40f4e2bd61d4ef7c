"""Attaching files to a target on the disk: checks what must not happen, then writes the whole of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportkit import workspace
from reportkit.briefing.attach import ATTACHERS, Refused, media_of
from reportkit.briefing.mail import MOST
from reportkit.briefing.model import Piece
from reportkit.briefing.names import ascii_name, is_safe
from reportkit.errors import ReadError, UsageError
from reportkit.handling import Handling, own_label
from reportkit.work.marking import marking_of, sealed_marking
from reportkit.workspace import shown, write_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What was done: which file was written, with which names in it, and where the old one is kept."""

    path: Path
    names: tuple[str, ...]
    backup: Path | None = None
    warnings: tuple[str, ...] = ()


def attach_files(
    files: Sequence[Path],
    target: Path,
    output: Path | None = None,
    *,
    force: bool = False,
    marking: Handling | None = None,
    handling: Handling | None = None,
) -> Attached:
    """Attaches files to a mail, a PDF, an event, an archive or a folder.

    Without `output` the target is changed in place, and what it was is kept beside it. `marking` declares how far a
    target may travel that doesn't say so itself, `handling` the same of files. Raises UsageError where it must not or
    can't be done, ReadError, WriteError; the target is unharmed then.
    """
    _check_target(target, output)
    pieces = [_piece(path) for path in files]
    rules = _Rules(target, marking, handling, force)
    if target.is_dir():
        return _to_folder(target, pieces, rules)
    suffix = target.suffix.lower()
    if suffix not in ATTACHERS:
        known = ", ".join(sorted(ATTACHERS))
        raise UsageError(f"nothing can be attached to {shown(target)}", f"a target is {known}, or a folder")
    attacher, said = ATTACHERS[suffix]
    data = workspace.read_file(target)
    try:
        rules.check(pieces, _said(suffix, data, said))
        made = attacher(data, pieces, force)
    except Refused as reason:
        raise UsageError(f"can't attach to {shown(target)}: {reason}", "the target is as it was") from reason
    backup = None if output is not None else _backup(target)
    writes = {output or target: made} if backup is None else {backup: data, target: made}
    write_files(writes)
    return Attached(
        path=output or target,
        names=tuple(piece.name for piece in pieces),
        backup=backup,
        warnings=tuple(_warnings(suffix, len(made), data)),
    )


def _check_target(target: Path, output: Path | None) -> None:
    if target.is_symlink():
        raise UsageError(f"{shown(target)} is a link", f"name the file itself: {target.readlink()}")
    if not target.exists():
        raise ReadError(f"there is no {shown(target)}")
    if target.is_dir() and output is not None:
        raise UsageError("a folder takes files as it is", "leave -o out")
    if output is not None and (output.is_symlink() or output.is_dir()):
        raise UsageError(f"{shown(output)} is a link or a folder", "name a new file")
    if output is not None and output.exists() and output.samefile(target):
        raise UsageError("-o names the target itself", "leave it out to change the target in place")


def _piece(path: Path) -> Piece:
    name = path.name if is_safe(path.name) else ascii_name(path.name)
    return Piece(name=name, media=media_of(name), data=workspace.read_file(path))


def _to_folder(folder: Path, pieces: Sequence[Piece], rules: _Rules) -> Attached:
    rules.check(pieces, own_label(folder.name))
    taken = {entry.name.casefold() for entry in folder.iterdir()}
    for piece in pieces:
        if piece.name.casefold() in taken:
            raise UsageError(f"{shown(folder)} already has a file called {piece.name}", "the folder is as it was")
        taken.add(piece.name.casefold())
    write_files({folder / piece.name: piece.data for piece in pieces})
    return Attached(path=folder, names=tuple(piece.name for piece in pieces))


@dataclass(frozen=True, slots=True)
class _Rules:
    """What may go into a target: what the target and each file say of themselves, and what is declared of both."""

    target: Path
    marking: Handling | None
    handling: Handling | None
    force: bool

    def check(self, pieces: Sequence[Piece], said: Handling | None) -> None:
        """What is marked higher than the target stays out of it, and so does what may be anything. Raises UsageError.

        A target that says nothing counts as TLP:CLEAR, unless its marking is declared.
        """
        if self.force:
            return
        limit = self._limit(said)
        for piece in pieces:
            own = self._handling_of(piece, limit)
            if own > limit:
                unmarked = said is None and self.marking is None
                what = f"not marked, and so counts as {limit.label}" if unmarked else f"marked {limit.label}"
                hint = _DECLARE_TARGET if unmarked else _FORCE
                raise UsageError(f"{piece.name} is {own.label}; {shown(self.target)} is {what}", hint)

    def _limit(self, said: Handling | None) -> Handling:
        if self.marking is None:
            return Handling.CLEAR if said is None else said
        if said is not None and self.marking > said:
            message = f"{shown(self.target)} says itself that it is {said.label}; --marking can't make it higher"
            raise UsageError(message, _FORCE)
        return self.marking

    def _handling_of(self, piece: Piece, limit: Handling) -> Handling:
        """How far a file may travel: what is declared never makes it less than it says of itself."""
        said = marking_of(piece)
        known = [one for one in (self.handling, said.level, said.highest) if one is not None]
        if said.level is None and self.handling is None and limit is not Handling.RED:
            raise UsageError(f"how far {piece.name} may travel is unknown: {said.why}", _DECLARE_FILE)
        return max(known, default=limit)


_FORCE = "--force attaches it all the same"
_DECLARE_TARGET = '--marking "TLP:…" declares how far the target may travel; --force attaches it all the same'
_DECLARE_FILE = '--handling "TLP:…" declares how far; --force attaches it all the same'


def _said(suffix: str, data: bytes, said: Callable[[bytes], Handling | None]) -> Handling | None:
    """How far a target may travel, by its own words; of a PDF of ours, by its seal. Raises Refused."""
    sealed = sealed_marking(data) if suffix == ".pdf" else None
    return said(data) if sealed is None else sealed


def _backup(target: Path) -> Path:
    """A name for what the target was, one that nothing has."""
    number = 1
    while (path := target.with_name(f"{target.name}{'' if number == 1 else f'.{number}'}.bak")).exists():
        number += 1
    return path


def _warnings(suffix: str, size: int, before: bytes) -> list[str]:
    from reportkit.seal.places import raw_record

    found = []
    if suffix in (".eml", ".ics") and size > MOST * 4 // 3:
        found.append(f"the file has {size // 2**20} MB; many mail servers take {MOST * 4 // 3 // 2**20} MB at most")
    if suffix == ".pdf" and raw_record(before):
        found.append("the target was made by reportkit: `verify` will say that attachments were added to it")
    return found
