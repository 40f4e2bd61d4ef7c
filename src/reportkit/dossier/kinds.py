"""The plain kinds of value that a key can hold. Each can read a node, with findings, and say the same as JSON Schema.

A kind's `read` gives None exactly when it has put a finding into the report: no kind has None for a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from reportkit.diagnostics import Rule
from reportkit.dossier import lengths
from reportkit.dossier.characters import without_unseen
from reportkit.dossier.meant import VALUES
from reportkit.dossier.nodes import MapNode, Node, ScalarNode
from reportkit.dossier.reading import Reading, nearest, quoted
from reportkit.dossier.rules import BAD_CHOICE, BAD_DATE, CUT_PROSE, EMPTY, OUT_OF_RANGE, SECOND_COLON
from reportkit.language import dates

Schema: TypeAlias = dict[str, Any]
_LETTER = r"[A-Za-z\u00c0-\u02c1\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff]"
"""A letter of any script, near enough, as each dialect of regular expressions writes it (ECMA-262, 22.2)."""

_LINES = re.compile(r"(?<![ \t])[ \t]*\r?\n[ \t\r\n]*")  # each run of spaces is looked at once


_BREAKS = re.compile("[ \t]*[\u2028\u2029][ \t\u2028\u2029]*")  # line breaks of Word's, copied along


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, reading: Reading, path: str) -> Any:
        """The value; None, and a finding, if the node holds none of this kind."""

    def schema(self) -> Schema:
        """JSON Schema (draft-07) for the same."""


def text_of(
    node: Node, reading: Reading, path: str, wanted: str = "text", longest: int = lengths.MAX_WORD
) -> str | None:
    """A scalar's text as one paragraph, of `longest` characters at the most. A number stands for itself as written:
    `14`, `2026`, `007`.
    """
    if not isinstance(node, ScalarNode):
        reading.wrong(node, path, wanted)
        return None
    if node.value is None or isinstance(node.value, bool):
        reading.wrong(node, path, wanted, hint="Put it in quotes.")
        return None
    text = node.text.strip()
    if len(text) > longest:
        reading.too_long(node, path, len(text), longest)
        return None
    if "\n" in text:
        text = _LINES.sub(" ", text)
    if _BREAKS.search(text):
        text = _BREAKS.sub(" ", text)
    if not text:
        reading.empty(node, path)
        return None
    return text


class Text:
    """A short text, or one of `longest` characters."""

    def __init__(self, longest: int = lengths.MAX_TEXT) -> None:
        self._longest = longest

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        return text_of(node, reading, path, longest=self._longest)

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "minLength": 1}


def cut_at_colon(node: MapNode, reading: Reading) -> None:
    """The finding for prose in a list that YAML took for a key and a value, at its colon."""
    (key,) = node.entries
    message = "a colon inside prose: YAML takes “{before}:” for a key"
    hint = "Write prose with >- on lines of its own, or put it in quotes."
    reading.fault(SECOND_COLON, node.at(key), message, hint, before=key[-40:])


class Prose:
    """A sentence or more, on any number of lines: one paragraph."""

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        if isinstance(node, MapNode) and len(node.entries) == 1 and re.search(r"\.\d+$", path):
            cut_at_colon(node, reading)
            return None
        if isinstance(node, ScalarNode) and node.is_cut:
            message = "{key} ends at “#”, where YAML begins a comment"
            hint = "Write prose with >- on lines of its own, or put it in quotes; leave two spaces before a comment."
            reading.fault(CUT_PROSE, node.span, message, hint, key=quoted(path))
        return text_of(node, reading, path, "prose", lengths.MAX_PROSE)

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "pattern": r"\S"}


class Reason(Prose):
    """Prose that says why something may be: a full stop or a number alone says nothing."""

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = super().read(node, reading, path)
        if text is None or any(map(str.isalpha, text)):
            return text
        hint = "Say in words why, or take the key out."
        reading.fault(EMPTY, node.span, "{key} gives no reason: there is no word in it", hint, key=quoted(path))
        return None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": _LETTER}


class Spoken(Prose):
    """Somebody's words: prose without the characters that nobody sees, since they come along when a page is copied."""

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = super().read(node, reading, path)
        seen = without_unseen(text) if text is not None else ""
        if text is not None and not seen.strip():
            reading.empty(node, path)  # nothing in it can be seen
        return seen if seen.strip() else None


class Word:
    """A text of one pattern; `what` says in words what it is."""

    def __init__(self, pattern: str, what: str, rule: Rule = BAD_CHOICE) -> None:
        self._pattern = pattern
        self._compiled = re.compile(pattern)
        self._what = what
        self._rule = rule

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = text_of(node, reading, path)
        if text is None or self._compiled.fullmatch(text):
            return text
        message = "“{text}” is no value of {key}"
        hint = "Write {what}."
        reading.fault(self._rule, node.span, message, hint, key=quoted(path), text=text[:80], what=self._what)
        return None

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "pattern": f"^(?:{self._pattern})$"}


class Choice:
    """One of a few words. `others` are what people write for them."""

    def __init__(self, *words: str, others: Mapping[str, str] = VALUES) -> None:
        self._words = words
        self._others = others

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = text_of(node, reading, path)
        if text is None or text in self._words:
            return text
        message = "“{text}” is no value of {key}"
        near = nearest(self._others.get(text.casefold(), text), self._words)
        reading.fault(BAD_CHOICE, node.span, message, "{near}", text=text[:80], key=quoted(path), near=near)
        return None

    def schema(self) -> Schema:
        return {"enum": list(self._words)}


class Truth:
    """true or false."""

    def read(self, node: Node, reading: Reading, path: str) -> bool | None:
        if isinstance(node, ScalarNode) and isinstance(node.value, bool):
            return node.value
        reading.wrong(node, path, "true or false", "Write true or false.")
        return None

    def schema(self) -> Schema:
        return {"type": "boolean"}


class Number:
    """A number."""

    def read(self, node: Node, reading: Reading, path: str) -> int | float | None:
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        reading.wrong(node, path, "a number", "Write digits, with a dot for decimals, and no spaces or unit.")
        return None

    def schema(self) -> Schema:
        return {"type": "number"}


class Whole:
    """A whole number between two bounds."""

    def __init__(self, least: int, most: int) -> None:
        self._least = least
        self._most = most

    def read(self, node: Node, reading: Reading, path: str) -> int | None:
        value = node.value if isinstance(node, ScalarNode) else None
        if not isinstance(value, int) or isinstance(value, bool):
            reading.wrong(node, path, "a whole number")
            return None
        if self._least <= value <= self._most:
            return value
        message = "{key} can't be {value}"
        hint = "Write a whole number from {least} to {most}."
        bounds: dict[str, Any] = {"least": self._least, "most": self._most}
        reading.fault(OUT_OF_RANGE, node.span, message, hint, key=quoted(path), value=value, **bounds)
        return None

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self._least, "maximum": self._most}


def meant_date(text: str, hint: str) -> tuple[str, dict[str, str]]:
    """A hint that offers the date that was meant, and what fills it; the hint that is given if there is none."""
    from reportkit.dossier import meant

    offered = meant.date(text)
    return ("Did you mean “{near}”?", {"near": offered}) if offered else (hint, {})


class Moment:
    """A date, quoted or bare: to the day, the month or the year; or an interval, unless `single`."""

    def __init__(self, single: bool = False) -> None:
        self._single = single

    def read(self, node: Node, reading: Reading, path: str) -> dates.When | None:
        text = text_of(node, reading, path, "a date")
        if text is None:
            return None
        hint = "Write 2025, 2025-06 or 2025-06-06."
        try:
            when = dates.parse(text)
        except ValueError as error:
            message = "“{text}” is no date: {reason}"
            meant_hint, words = meant_date(text, hint)
            reading.fault(BAD_DATE, node.span, message, meant_hint, text=text[:80], reason=error, **words)
            return None
        if self._single and isinstance(when, dates.Interval):
            reading.fault(BAD_DATE, node.span, "“{text}” is an interval, not one date", hint, text=text)
            return None
        return when

    def schema(self) -> Schema:
        one = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
        pattern = one if self._single else rf"(?:{one}|\.\.)/(?:{one}|\.\.)|{one}"
        return {"anyOf": [{"type": "string", "pattern": f"^(?:{pattern})$"}, {"type": "integer"}]}


class Instant:
    """A day, or a day with its hour and its distance from UTC, kept as it is written: 2026-11-24T09:00+05:00."""

    _pattern = r"\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-]\d{2}:\d{2})?)?"

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = text_of(node, reading, path, "a date")
        if text is None:
            return None
        hint = "Write 2026-11-24, or 2026-11-24T09:00+05:00."
        if not re.fullmatch(self._pattern, text):
            reading.fault(BAD_DATE, node.span, "“{text}” is no day or hour", hint, text=text[:80])
            return None
        try:
            dates.parse(text.partition("T")[0])
        except ValueError as error:
            reading.fault(BAD_DATE, node.span, "“{text}” is no date: {reason}", hint, text=text[:80], reason=error)
            return None
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?:{self._pattern})$"}
