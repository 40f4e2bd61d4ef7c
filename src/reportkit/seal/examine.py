"""Is a file still what was written? From the file alone, and where it is not, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportkit import readers
from reportkit.evidence.edits import edits
from reportkit.readers import Content, Unreadable
from reportkit.readers.compare import found_lines
from reportkit.seal.places import Parts, parts_of, raw_record
from reportkit.seal.record import Record, line_digest, parse
from reportkit.seal.stamp import file_digest, furniture_digest

Status: TypeAlias = Literal["intact", "altered", "unknown"]
Where: TypeAlias = Literal["text", "metadata", "attachments", "form", "whole"]

_MOST_SHOWN = 5
_END = b"%%EOF"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether a file is intact. `where` says which parts of an altered one are not; `details` say it in words.

    `unreadable`: it can't be read as a DOCX or PDF, and shows no seal, so that nobody can tell whether it was altered.
    """

    status: Status
    record: Record | None = None
    where: tuple[Where, ...] = ()
    details: tuple[str, ...] = ()
    unreadable: bool = False


def examine(data: bytes) -> Finding:
    """Holds a file against its own seal. "unknown" is a file without one, or no DOCX and no PDF at all."""
    if not data.startswith((b"PK", b"%PDF-")) and not raw_record(data):
        return Finding("unknown", details=("it is neither a DOCX nor a PDF; only these are sealed",), unreadable=True)
    try:
        parts = parts_of(data)
    except Unreadable as reason:
        record = parse(raw_record(data))
        if record is None and not raw_record(data):
            return Finding("unknown", details=(str(reason),), unreadable=True)
        return Finding("altered", record, ("whole",), (f"the file is damaged: {reason}",))
    if not parts.record:
        return Finding("unknown", details=("it carries no seal of reportkit",))
    record = parse(parts.record)
    if record is None:
        return Finding("altered", None, ("metadata",), ("its seal can't be read",))
    if record.digests.file == file_digest(data) and not _is_doubled(data, parts):
        return Finding("intact", record)
    return _altered(data, parts, record)


def _is_doubled(data: bytes, parts: Parts) -> bool:
    """A checksum that its digest passes over must still hold: reading the part has checked it."""
    return parts.record != raw_record(data)[: len(parts.record)]


def _altered(data: bytes, parts: Parts, record: Record) -> Finding:
    where: list[Where] = []
    details: list[str] = []
    try:
        lines = list(_text(readers.read(data), record))
    except Unreadable as reason:
        lines = [f"the text can't be read any more: {reason}"]
    if lines:
        where.append("text")
        details += lines[:_MOST_SHOWN]
        details += [f"… and {len(lines) - _MOST_SHOWN} more places"] if len(lines) > _MOST_SHOWN else []
    if parts.metadata_digest() != record.digests.metadata:
        where.append("metadata")
        details.append("what the file says about itself was changed")
    if parts.attachments_digest() != record.digests.attachments:
        where.append("attachments")
        details.append("the files inside it are not those that were put there")
    if not where:
        where.append("form")
        details.append("it says the same, but was packed, laid out or added to by another hand")
    if _grown(data):
        details.append(
            "what was written is still there whole: something was added after it, such as a signature or remarks"
        )
    return Finding("altered", record, tuple(where), tuple(details))


def _grown(data: bytes) -> bool:
    """Whether the file begins with a whole sealed file: an incremental update (ISO 32000-1, 7.5.6)."""
    if not data.startswith(b"%PDF-"):
        return False
    place = data.find(_END)
    while 0 <= place < len(data) - len(_END) - 2:
        before = data[: place + len(_END)] + b"\n"
        record = parse(raw_record(before))
        if record is not None and record.digests.file == file_digest(before):
            return True
        place = data.find(_END, place + 1)
    return False


def _text(content: Content, record: Record) -> Iterator[str]:
    """What of the text is not as it was written: paragraphs, notes, headers and footers."""
    text, notes = found_lines(content)
    yield from _changed("paragraph", record.text, [words for _, words in text])
    yield from _changed("note", record.notes, [words for _, words in notes])
    if furniture_digest(content) != record.digests.furniture:
        yield f"a header or footer was changed; the marking was {record.marking or 'none'}"


def _changed(what: str, before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    digests = [line_digest(words) for words in now]
    for kind, first, last, begin, _ in edits(before, digests):
        if kind == "delete":
            yield f"{_numbered(what, first, last)} missing before {what} {begin + 1}"
        elif kind == "insert":
            yield f"{what} {begin + 1} was added: “{_short(now[begin])}”"
        elif kind == "replace":
            yield f"{what} {begin + 1} was changed; it now reads “{_short(now[begin])}”"


def _numbered(what: str, first: int, last: int) -> str:
    return f"1 {what} is" if last - first == 1 else f"{last - first} {what}s are"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
