"""What stands in quotation marks in a paragraph, and what between them reports it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_OPENING = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"'}
_DIALOGUE = re.compile(r"[ \t]*[-–—][ \u00a0]")
_INSIDE = re.compile(
    r"[,.!?…][»”\"]?\s*[-–—]\s+(?P<clause>(?:[^«»“”\n]|«[^«»\n]{1,60}»){3,200}?)"
    r"(?:[.,:!?]\s*[-–—]\s|(?=[»”\"]|\Z))"
)


def quotations(
    text: str, start: int, end: int, reports: Callable[[int, int], bool], *, dialogue: bool
) -> list[tuple[int, int]]:
    """The outermost quotations of a paragraph, without reporting clauses between dashes: «A, – сказал B. – C».

    One that is not closed goes on to the paragraph's end. With `dialogue` a paragraph that begins with a dash is one.
    """
    spoken = _DIALOGUE.match(text, start, end) if dialogue else None
    spans = [(spoken.end(), end)] if spoken is not None else _marked(text, start, end)
    return [part for span in spans for part in _without_clauses(text, *span, reports)]


def between(start: int, end: int, quoted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a paragraph that stand in no quotation."""
    found: list[tuple[int, int]] = []
    for first, last in quoted:
        found.append((start, first))
        start = last
    return [*found, (start, end)]


def _marked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    closers: list[str] = []
    opened = start
    for at in range(start, end):
        character = text[at]
        if closers and character in closers[-1] and not _is_apostrophe(text, at):
            closers.pop()
            if not closers:
                yield opened, at
        elif character in _OPENING or _opens_single(text, at):
            opened = opened if closers else at + 1
            closers.append(_OPENING.get(character, "’"))
    if closers:
        yield opened, end


def _opens_single(text: str, at: int) -> bool:
    return text[at] == "‘" and not text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalnum()


def _without_clauses(text: str, start: int, end: int, reports: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    for found in _INSIDE.finditer(text, start, end):
        if reports(*found.span("clause")):
            yield start, found.start("clause")
            start = found.end("clause")
    yield start, end
