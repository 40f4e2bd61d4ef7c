"""Which line of which template a line of rendered text came from.

Before a template is compiled, each line of its text gets a mark; after rendering the marks are taken out again and
remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportkit.diagnostics import Span
from reportkit.template.values import ALONE

if TYPE_CHECKING:
    from jinja2.lexer import Token

MARK_OPEN, MARK_CLOSE = "\ue002", "\ue003"
_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s")
_MARK = re.compile(f"{MARK_OPEN}([^{MARK_OPEN}{MARK_CLOSE}]*):([0-9]+){MARK_CLOSE}")
_FIRST = re.compile(f"(?:{_MARK.pattern.replace('(', '(?:')})*{_MARK.pattern}")


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Rendered Markdown, with the place of each of its lines."""

    text: str
    places: tuple[Span | None, ...]

    def at(self, line: int) -> Span | None:
        """The place of a line, counted from 0; of the nearest line before it that has one."""
        at = min(line, len(self.places) - 1)
        while at >= 0 and self.places[at] is None:
            at -= 1
        return self.places[at] if at >= 0 else None


def with_lists_ended(source: PlacedText) -> PlacedText:
    """The same with an empty line between an item of a list and an unindented line of printed values alone.

    Markdown would take that line for more of the item: a table, or a quotation, after a loop that writes a list.
    """
    lines: list[str] = []
    places: list[Span | None] = []
    for number, line in enumerate(source.text.split("\n")):
        if lines and _ITEM.match(lines[-1]) and ALONE.fullmatch(line) and not line[0].isspace():
            lines.append("")
            places.append(source.at(number))
        lines.append(line)
        places.append(source.at(number))
    return PlacedText("\n".join(lines), tuple(places))


def mark(tokens: Iterable[Token], name: str) -> Iterator[Token]:
    """Puts a mark at the start of each line of a template's own text."""
    from jinja2.lexer import Token

    for token in tokens:
        if token.type == "data":
            lines = token.value.split("\n")
            marked = [f"{MARK_OPEN}{name}:{token.lineno + index}{MARK_CLOSE}{line}" for index, line in enumerate(lines)]
            yield Token(token.lineno, token.type, "\n".join(marked))
        else:
            yield token


def unmark(rendered: str, shown: Callable[[str], str]) -> PlacedText:
    """Takes the marks out. A line belongs to the last mark before its first character, else to its first mark."""
    lines, places = [], []
    for line in rendered.split("\n"):
        found = _FIRST.match(line) or _MARK.search(line)
        places.append(Span(shown(found[1]), int(found[2])) if found else None)
        lines.append(_MARK.sub("", line) if found else line)
    return PlacedText("\n".join(lines), tuple(places))
