"""Attaching files to a target on the disk: checks what must not happen, then writes the whole of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportkit import workspace
from reportkit.briefing.attach import ATTACHERS, Refused, marking_in, media_of
from reportkit.briefing.mail import MOST
from reportkit.briefing.model import Piece
from reportkit.briefing.names import ascii_name, is_safe
from reportkit.errors import ReadError, UsageError
from reportkit.handling import Handling
from reportkit.marked import marking_of, sealed_marking
from reportkit.workspace import shown, write_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What was done: which file was written, with which names in it, and where the old one is kept."""

    path: Path
    names: tuple[str, ...]
    backup: Path | None = None
    warnings: tuple[str, ...] = ()


def attach_files(files: Sequence[Path], target: Path, output: Path | None = None, *, force: bool = False) -> Attached:
    """Attaches files to a mail, a PDF, an event, an archive or a folder.

    Without `output` the target is changed in place, and what it was is kept beside it. Raises UsageError where it
    must not or can't be done, ReadError, WriteError; the target is unharmed then.
    """
    _check_target(target, output)
    pieces = [_piece(path) for path in files]
    if target.is_dir():
        return _to_folder(target, pieces, force)
    suffix = target.suffix.lower()
    if suffix not in ATTACHERS:
        known = ", ".join(sorted(ATTACHERS))
        raise UsageError(f"nothing can be attached to {shown(target)}", f"a target is {known}, or a folder")
    attacher, marking = ATTACHERS[suffix]
    data = workspace.read_file(target)
    try:
        _check_marking(pieces, sealed_marking(data) or marking(data), target, force)
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
        raise UsageError(f"{shown(target)} is a link", f"name the file itself: {shown(target.resolve())}")
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


def _to_folder(folder: Path, pieces: Sequence[Piece], force: bool) -> Attached:
    _check_marking(pieces, marking_in(folder.name), folder, force)
    taken = {entry.name.casefold() for entry in folder.iterdir()}
    for piece in pieces:
        if piece.name.casefold() in taken:
            raise UsageError(f"{shown(folder)} already has a file called {piece.name}", "the folder is as it was")
        taken.add(piece.name.casefold())
    write_files({folder / piece.name: piece.data for piece in pieces})
    return Attached(path=folder, names=tuple(piece.name for piece in pieces))


def _check_marking(pieces: Sequence[Piece], marking: Handling | None, target: Path, force: bool) -> None:
    """What is marked higher than the target stays out of it. A target without a marking counts as TLP:CLEAR."""
    limit = Handling.CLEAR if marking is None else marking
    for piece in pieces:
        own = marking_of(piece)
        if own > limit and not force:
            what = f"marked {limit.label}" if marking is not None else f"not marked, and so counts as {limit.label}"
            raise UsageError(
                f"{piece.name} is {own.label}; {shown(target)} is {what}", "--force attaches it all the same"
            )


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
