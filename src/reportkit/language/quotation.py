"""Quotation marks: whatever was typed becomes the language's outer and inner marks, by how deep they stand.

Straight, Russian, French, German and English double marks count as marks; single ones are left alone, since they are
apostrophes as often. A text whose marks do not pair, or that nests deeper than a language has marks for, is left as it
was typed.
"""

from __future__ import annotations

from reportkit.language.parts.typography import Marks

_MARKS = frozenset('"«»„“”')
_ALWAYS_OPEN = frozenset("«„")
_ALWAYS_CLOSE = frozenset("»”")
_BEFORE_OPENING = frozenset("([{—–-/\u2060")
_DEEPEST = 2


def nested(text: str, marks: Marks, depth: int = 0) -> str:
    """The text with its quotation marks set; `depth` is how many pairs of marks stand around it already."""
    if _MARKS.isdisjoint(text):
        return text
    once = _set(text, marks, depth)
    # A mark can mean one thing as typed and another as set (“ opens in English and closes in Russian): if what was set
    # reads otherwise than what was typed, the text was ambiguous.
    return once if once is not None and _set(once, marks, depth) == once else text


def _set(text: str, marks: Marks, depth: int) -> str | None:
    """The text with its marks set; None if they do not pair or nest too deeply."""
    out: list[str] = []
    level = depth
    opened_just_now = False
    for index, character in enumerate(text):
        if character not in _MARKS:
            if not (character.isspace() and out and (text[index - 1] == "«" or _brings_space(out[-1]))):
                out.append(character)
                opened_just_now = False
            continue
        opened_just_now = _opens(text, index, opened_just_now)
        level += 1 if opened_just_now else 0
        if not depth < level <= _DEEPEST:
            return None
        pair = marks.outer if level % 2 else marks.inner
        _put(out, pair[0] if opened_just_now else pair[1], character)
        level -= 0 if opened_just_now else 1
    return "".join(out) if level == depth else None


def _brings_space(mark: str) -> bool:
    """Whether this is an opening mark with its own space inside, as in French."""
    return len(mark) > 1 and mark[-1].isspace()


def _put(out: list[str], mark: str, typed: str) -> None:
    """Adds a mark; a closing one that brings its own space takes the place of those before it, and those that belonged
    to a French mark go with it."""
    while (typed == "»" or mark[0].isspace()) and out and out[-1].isspace():
        out.pop()
    out.append(mark)


def _opens(text: str, index: int, after_opening: bool) -> bool:
    """Whether the mark opens a quotation, by the mark itself or else by what stands on both sides of it."""
    mark = text[index]
    if mark in _ALWAYS_OPEN or mark in _ALWAYS_CLOSE:
        return mark in _ALWAYS_OPEN
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return (not before or before.isspace() or before in _BEFORE_OPENING or after_opening) and bool(after.strip())
