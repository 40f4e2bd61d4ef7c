"""Words in pieces: where a line may end inside one, and how wide what stands before is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from reportkit.layout.fonts import TYPED_SPACE, Metric
from reportkit.layout.lines.breaking import GLUE, HARD, SOFT

_BREAKS = re.compile(r"(?<=[^\W\d_]{2})[-‐/–—](?=[^\W\d_]{2})")  # a line may end after these, inside a word
_ADDRESS_BREAKS = re.compile(r"(?<=[^:/])[/?&=#_@+,;-](?=\w)")  # the same, in a web address
_ADDRESS = re.compile(r"://|^www\.|@\w+\.")
_PIECES_KEPT = 40_000  # a process that renders for days must not grow without end
_SHORTEST_HYPHENATED, _LONGEST_HYPHENATED = 5, 60  # characters; what is longer isn't a word

Pieces: TypeAlias = tuple[tuple[int, int, float, int], ...]
"""Of a word: for each piece its offsets, its width, and what stands after it."""


def pieces_of(metric: Metric, word: str, lang: str) -> Pieces:
    """A word in pieces between which a line may break; hyphens only if `lang` is given. What was found is kept."""
    pieces = metric.pieces.get((word, lang))
    if pieces is None:
        if len(metric.pieces) > _PIECES_KEPT:
            metric.pieces.clear()
        widths = metric.widths
        pieces = metric.pieces[word, lang] = in_pieces(word, lang, lambda cut: widths[word[:cut]])
    return pieces


def in_pieces(word: str, lang: str, width: Callable[[int], float], letters: int | None = None) -> Pieces:
    """A word in pieces; `width` measures its beginning. The widths add up to that of the whole word, kerning
    included. Only its first `letters` may be hyphenated, if not all.
    """
    pieces, start, before = [], 0, 0.0
    for cut, kind in _cuts(word, lang, letters):
        total = width(cut)
        pieces.append((start, cut - 1 if word[cut - 1] == "\u00ad" else cut, total - before, kind))
        start, before = cut, total
    pieces.append((start, len(word), width(len(word)) - before, GLUE))
    return tuple(pieces)


def _cuts(word: str, lang: str, letters: int | None = None) -> list[tuple[int, int]]:
    """Where a line may break inside a word, and whether with a hyphen."""
    cuts = {}
    if lang and _SHORTEST_HYPHENATED <= len(word) <= _LONGEST_HYPHENATED:
        from reportkit.language.hyphenation import positions

        cuts = dict.fromkeys(positions(word[:letters], lang), SOFT)
    if not word.isalnum():
        pattern = _ADDRESS_BREAKS if _ADDRESS.search(word) else _BREAKS
        for found in pattern.finditer(word, 0, len(word) if letters is None else letters):
            cuts[found.end()] = HARD
        for offset, character in enumerate(word[:-1], 1):
            if character in "\u00ad\u200b":
                cuts[offset] = SOFT if character == "\u00ad" else HARD
            elif character == TYPED_SPACE != word[offset]:
                cuts[offset] = HARD
    return sorted(cuts.items())
