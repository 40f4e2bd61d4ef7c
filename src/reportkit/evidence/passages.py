"""The paragraph of a text that most likely tells what a statement tells: that of the sentence that shares most of its
rarer words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from reportkit.evidence.number_words import lower

_WORD = re.compile(r"[^\W\d_]{4,}")
_END = re.compile(r"[.!?…]+[»”\"')]*\s+|\n+")
_STEM = 4  # letters that outlast inflection
_COMMON = 60  # sentences; a word of more says nothing
_SHARE = 0.34  # of a statement's words that a sentence must have


class Passages:
    """The sentences of a text, by the beginnings of their words."""

    def __init__(self, text: str) -> None:
        self._text = text

    def nearest(self, statement: str) -> str | None:
        """The paragraph of the sentence that shares most with a statement; None if none shares enough."""
        wanted = _stems(statement)
        scores: Counter[int] = Counter()
        for stem in sorted(wanted):
            places = self._places.get(stem, [])
            scores.update(places if len(places) <= _COMMON else ())
        best = max(scores, key=lambda one: (scores[one], -one), default=None)
        if best is None or scores[best] < _SHARE * len(wanted):
            return None
        start, end = self._starts[best], [*self._starts, len(self._text)][best + 1]
        first, last = self._text.rfind("\n", 0, start) + 1, self._text.find("\n", end - 1)
        return self._text[first : last if last >= 0 else None]

    @cached_property
    def _starts(self) -> list[int]:
        ends = (found.end() for found in _END.finditer(self._text))
        return [0, *(end for end in ends if end < len(self._text))]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for word in _WORD.finditer(lower(self._text)):
            places = found.setdefault(word.group()[:_STEM], [])
            number = bisect_right(self._starts, word.start()) - 1
            if not places or places[-1] != number:
                places.append(number)
        return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(lower(text)))
