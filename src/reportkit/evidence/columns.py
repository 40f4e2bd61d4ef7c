"""Two columns that a reader without a notion of columns has read across: nothing in such a text stands in its order."""

from __future__ import annotations

import re

_GUTTER = re.compile(r"\S(?:[ \u00a0]{3,}|\t+)(?=\S)")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEW = 2  # words on either side of a gutter: a table's cells have fewer, or figures
_LINES = 5  # that look so, of …
_AMONG = 8  # lines in a row


def read_across(text: str) -> int | None:
    """The first line, from 1, of a passage that looks like two columns; None if there is none."""
    seen: list[tuple[int, bool]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        seen = [*seen[1 - _AMONG :], (number, _has_two(line))]
        if sum(two for _, two in seen) >= _LINES:
            return next(number for number, two in seen if two)
    return None


def _has_two(line: str) -> bool:
    gutter = _GUTTER.search(line.strip())
    if gutter is None:
        return False
    left, right = line.strip()[: gutter.end()], line.strip()[gutter.end() :]
    return all(len(_WORDS.findall(side)) >= _FEW for side in (left, right))
