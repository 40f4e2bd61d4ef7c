"""Whether an excerpt stands in its quote, by the one definition of verbatim.

The quote stands in for the source, and its brackets are its own: words that an editor put in are nobody's without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportkit.evidence.match import Match, Outcome, find_pieces
from reportkit.evidence.quotation import read_excerpt
from reportkit.evidence.source import SourceText

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


@lru_cache(maxsize=1024)  # each audience is shown the same excerpts
def compare(excerpt: str, text: str, language: str) -> Match:
    """What was found of an excerpt in the text of its quote, which is in a language."""
    return find_pieces(read_excerpt(excerpt), _QuoteText(text, language)) or Match(Outcome.NOT_FOUND)


class _QuoteText(SourceText):
    """A quote's text, in which nothing is found that takes a bracket apart."""

    def find(self, words: str, start: int = 0) -> Iterator[tuple[int, int]]:
        return (extent for extent in super().find(words, start) if not self._cuts(*extent))

    def _cuts(self, start: int, end: int) -> bool:
        for bracket in _BRACKETS.finditer(self.text):
            first, last = bracket.span()
            if first < start < last or first < end < last:
                return True
            # `[T]he` and `реформ[ы]` are words: none of them is cut at its bracket.
            if (start == last and self.text[start].isalnum()) or (end == first and self.text[end - 1].isalnum()):
                return True
        return False
