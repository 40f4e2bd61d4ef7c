"""BibTeX and BibLaTeX files: a small reader of our own, since all that a memo needs of them fits on two pages.

Read are entries, `@string` and its abbreviations, `#`, braces and quotes. `@comment` and `@preamble` are passed over.
What isn't BibTeX is a finding at its line, and reading goes on at the next `@`. No input takes more than linear time,
nor more memory: what abbreviations add is bounded, as each value is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportkit.diagnostics import Report, Rule, Span
from reportkit.dossier.characters import Places, decode, without_forbidden
from reportkit.dossier.lengths import MAX_PROSE
from reportkit.dossier.loader import MAX_BYTES
from reportkit.dossier.rules import TOO_LONG, TOO_MUCH
from reportkit.importers.bibtex_csl import MONTHS, to_csl
from reportkit.importers.record import Imported
from reportkit.importers.rules import BIBTEX_SYNTAX, NOT_A_SOURCE

_SPACE = re.compile(r"(?:\s+|%[^\n]*)*")
_START = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_KEY = re.compile(r"[^\s,{}()=\"#%]+")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_QUOTE = re.compile(r"\\.|[{}\"]", re.DOTALL)
_MAX_DEPTH = 64
MOST_BROKEN = 100
"""After so many entries that can't be read, the file is no BibTeX, and is read no further."""


class _Broken(Exception):
    def __init__(self, offset: int, message: str, resume: int = 0, rule: Rule = BIBTEX_SYNTAX) -> None:
        self.offset = offset
        self.message = message
        self.rule = rule
        self.resume = max(offset, resume)  # never before what was looked at: no input is read twice


@dataclass(slots=True)
class _Entry:
    kind: str
    key: str
    offset: int
    fields: dict[str, str] = field(default_factory=dict)


def read_bibtex(data: bytes, file: str, report: Report) -> list[Imported]:
    """The records of a BibTeX file as CSL-JSON, in order."""
    if len(data) > MAX_BYTES:
        report.add(TOO_MUCH.at(Span(file), "the file is larger than {limit} MiB", limit=MAX_BYTES >> 20))
        return []
    text = decode(data, file, report)
    if text is None:
        return []
    reader = _Reader(without_forbidden(text, file, report), file, report)
    return [record for entry in reader.entries() if (record := _record(entry, reader.places, report)) is not None]


def _record(entry: _Entry, places: Places, report: Report) -> Imported | None:
    csl = to_csl(entry.kind, entry.key, entry.fields)
    span = places.at(entry.offset)
    if not csl.get("title"):
        report.add(NOT_A_SOURCE.at(span, "“{key}” has no title", hint="Give it a title.", key=entry.key))
        return None
    return Imported(csl, span)


class _Reader:
    def __init__(self, text: str, file: str, report: Report) -> None:
        self._text = text
        self._report = report
        self._words = {month: month for month in MONTHS}
        self._added = 0
        self._broken = 0
        self.places = Places(text, file)

    def entries(self) -> list[_Entry]:
        found: list[_Entry] = []
        position = 0
        while (start := _START.search(self._text, position)) is not None:
            position = start.end()
            kind = start.group(1).lower()
            if kind in ("comment", "preamble"):
                continue
            try:
                entry, position = self._entry(kind, start.end(), ")" if start.group(2) == "(" else "}")
            except _Broken as broken:
                if not self._goes_on(broken):
                    break
                position = max(position, broken.resume)
                continue
            if kind == "string":
                self._words |= entry.fields
            else:
                found.append(entry)
        return found

    def _goes_on(self, broken: _Broken) -> bool:
        """Tells what is broken. False once that was too much."""
        hint = "Export the file again, or mend the entry here."
        span = self.places.at(broken.offset)
        self._report.add(broken.rule.at(span, broken.message, hint=hint, limit=MAX_PROSE))
        self._broken += 1
        if self._broken < MOST_BROKEN and self._added <= MAX_BYTES:
            return True
        self._report.add(TOO_MUCH.at(span, "the file is read no further: too much of it is no BibTeX", hint=hint))
        return False

    def _entry(self, kind: str, position: int, closing: str) -> tuple[_Entry, int]:
        entry = _Entry(kind, "", position)
        position = self._skip(position)
        if kind != "string":
            key = _KEY.match(self._text, position)
            if key is None:
                raise _Broken(position, "an entry without a key")
            entry.key, position = key.group(), self._skip(key.end())
            position = self._expect_comma(position, closing)
        while not self._text.startswith(closing, position):
            position = self._field(entry, position)
            position = self._expect_comma(position, closing)
        return entry, position + 1

    def _expect_comma(self, position: int, closing: str) -> int:
        position = self._skip(position)
        if self._text.startswith(",", position):
            return self._skip(position + 1)
        if not self._text.startswith(closing, position):
            raise _Broken(position, "a comma or the end of the entry is missing")
        return position

    def _field(self, entry: _Entry, position: int) -> int:
        name = _KEY.match(self._text, position)
        if name is None:
            raise _Broken(position, "the name of a field is missing")
        position = self._skip(name.end())
        if not self._text.startswith("=", position):
            raise _Broken(position, "“=” is missing after a field's name")
        parts: list[str] = []
        start, length = position, 0
        while True:
            part, position = self._value(self._skip(position + 1))
            parts.append(part)
            length += len(part)
            if length > MAX_PROSE:
                raise _Broken(start, "a value of more than {limit} characters", position, TOO_LONG)
            position = self._skip(position)
            if not self._text.startswith("#", position):
                break
        self._spend(max(0, length - (position - start)), start)
        entry.fields.setdefault(name.group().lower(), "".join(parts))
        return position

    def _spend(self, added: int, position: int) -> None:
        """Counts what abbreviations add to the file."""
        self._added += added
        if self._added > MAX_BYTES:
            raise _Broken(position, "abbreviations add too much to the file", rule=TOO_MUCH)

    def _value(self, position: int) -> tuple[str, int]:
        opening = self._text[position : position + 1]
        if opening == "{":
            end = self._end(position + 1, _BRACE, "}")
            return self._text[position + 1 : end], end + 1
        if opening == '"':
            end = self._end(position + 1, _QUOTE, '"')
            return self._text[position + 1 : end], end + 1
        word = _KEY.match(self._text, position)
        if word is None:
            raise _Broken(position, "a value is missing")
        return self._words.get(word.group().lower(), word.group()), word.end()

    def _end(self, position: int, marks: re.Pattern[str], closing: str) -> int:
        """Where the mark stands that closes a value, braces inside it in pairs."""
        depth = 0
        for mark in marks.finditer(self._text, position):
            if mark.group() == closing and depth == 0:
                return mark.start()
            depth += {"{": 1, "}": -1}.get(mark.group(), 0)
            if depth < 0 or depth > _MAX_DEPTH:
                raise _Broken(mark.start(), "the braces of a value don't go in pairs")
        raise _Broken(position, "a value that never ends", len(self._text))

    def _skip(self, position: int) -> int:
        found = _SPACE.match(self._text, position)
        return found.end() if found is not None else position
