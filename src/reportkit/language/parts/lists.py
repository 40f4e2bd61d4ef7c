"""Lists of words as they are easiest to write and to review: as text."""

from __future__ import annotations

import re

_OPENS = re.compile(r"\((?!\?)")


def words(text: str) -> frozenset[str]:
    """The words of a text with spaces between them."""
    return frozenset(text.split())


def in_order(text: str, behind: str = "") -> tuple[str, ...]:
    """The same in their order, each with what may stand behind it."""
    return tuple(word + behind for word in text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text with bars between them."""
    return tuple(" ".join(one.split()) for one in text.split("|") if one.strip())


def forms(text: str) -> tuple[str, ...]:
    """Patterns of phrases with bars between them, and endings in brackets with strokes: argu(e/es/ed), state(/s)."""
    return tuple(_OPENS.sub("(?:", one).replace("/", "|") for one in phrases(text))
