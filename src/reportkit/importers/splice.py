"""`sources.json` as another program wrote it, with records put into its text: all others stay byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Record = Mapping[str, object]

_SPACE = re.compile(r"[ \t\r\n]*")
_LAST_BREAK = re.compile(r"\r?\n[ \t]*\Z")
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class Listed:
    """Where the records of a file stand in its text: each from its first to behind its last character.

    `start` is behind the opening bracket of their list, `end` at its closing one.
    """

    text: str
    start: int
    end: int
    records: tuple[tuple[int, int], ...]

    def lead(self) -> str:
        """The line break and the indent before the last record; "" in a file of one line."""
        if not self.records:
            return "\n  "
        before = self.records[-2][1] if len(self.records) > 1 else self.start
        found = _LAST_BREAK.search(self.text[before : self.records[-1][0]])
        return found.group() if found is not None else ""


def listed(text: str) -> Listed:
    """Finds the records of a file that has been read already. Raises ValueError where it finds none."""
    start = _list_in(text)
    records: list[tuple[int, int]] = []
    at = _skip(text, start)
    while not text.startswith("]", at):
        end = _DECODER.raw_decode(text, at)[1]
        records.append((at, end))
        at = _skip(text, end)
        at = _skip(text, at + 1) if text.startswith(",", at) else at
    return Listed(text, start, at, tuple(records))


def _list_in(text: str) -> int:
    """Behind the opening bracket of the list: the whole value, or the first `items` of an object."""
    at = _skip(text, 0)
    if text.startswith("[", at):
        return at + 1
    if not text.startswith("{", at):
        raise ValueError("neither a list nor an object")
    while True:
        key, at = _DECODER.raw_decode(text, _skip(text, at + 1))
        value = _skip(text, _skip(text, at) + 1)
        if key == "items" and text.startswith("[", value):
            return value + 1
        at = _skip(text, _DECODER.raw_decode(text, value)[1])


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found is not None else at


def splice(found: Listed, changed: Mapping[int, Record], added: Sequence[Record]) -> str:
    """The text with some records, by their number, changed, and with new ones behind the last."""
    lead = found.lead()
    pieces, at = [], 0
    for number, (start, end) in enumerate(found.records):
        if number in changed:
            pieces += [found.text[at:start], block(changed[number], lead)]
            at = end
    last = found.records[-1][1] if found.records else found.start
    pieces.append(found.text[at:last])
    for number, record in enumerate(added):
        comma = "," if found.records or number else ""
        pieces += [comma, lead or " ", block(record, lead)] if comma else [lead, block(record, lead)]
    pieces.append(found.text[last:] if found.records or not added else "\n" + found.text[found.end :])
    return "".join(pieces)


def block(record: Record, lead: str = "\n  ") -> str:
    """A record as it stands behind `lead`: a variable a line, or all on one line where the file has one line."""
    if "\n" not in lead:
        return _json(record)
    indent = lead.rpartition("\n")[2]
    newline = ("\r\n" if "\r\n" in lead else "\n") + indent
    inner = newline + (indent or "  ")
    return (
        "{" + inner + f",{inner}".join(f"{_json(key)}: {_json(value)}" for key, value in record.items()) + newline + "}"
    )


def whole(records: Iterable[Record]) -> str:
    """A file of our own: a record a block, a variable a line."""
    blocks = [f"\n  {block(record)}" for record in records]
    return f"[{','.join(blocks)}\n]\n" if blocks else "[]\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
