"""How far a file may travel, by what it says of itself: its seal, its metadata, its headers, its first lines."""

from __future__ import annotations

from pathlib import Path

from reportkit.briefing.attach import ATTACHERS, Refused, marking_in
from reportkit.briefing.model import Piece
from reportkit.errors import UsageError
from reportkit.handling import Handling

_TEXTS = (".txt", ".md", ".html")
_FIRST = 4000  # bytes of a text, in which a label is looked for


def marking_of(piece: Piece) -> Handling:
    """The TLP label that a file bears; a file without one may go anywhere."""
    return sealed_marking(piece.data) or _said(piece) or Handling.CLEAR


def sealed_marking(data: bytes) -> Handling | None:
    """The marking that one of our own outputs bears; of one that bears another than TLP's, how far its readers were
    cleared.
    """
    from reportkit.seal.places import raw_record
    from reportkit.seal.record import parse

    record = parse(raw_record(data))
    return (marking_in(record.marking) or Handling.parse(record.clearance)) if record is not None else None


def _said(piece: Piece) -> Handling | None:
    suffix = Path(piece.name).suffix.lower()
    if suffix in _TEXTS:
        return marking_in(piece.data[:_FIRST].decode("utf-8", "replace"))
    if suffix == ".docx":
        return _in_headers(piece.data)
    try:
        return ATTACHERS[suffix][1](piece.data) if suffix in ATTACHERS else None
    except (Refused, UsageError):  # damaged, or what would open it isn't installed: said where it is needed
        return None


def _in_headers(data: bytes) -> Handling | None:
    """What the headers and footers of a Word file name, or its first paragraph."""
    from reportkit import readers

    try:
        content = readers.read(data)
    except readers.Unreadable:
        return None
    first = [block.text for block in content.blocks[:1]]
    return marking_in(" ".join([*content.furniture, *first]))
