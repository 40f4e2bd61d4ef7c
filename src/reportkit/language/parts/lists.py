"""Lists of words as they are easiest to write and to review: as text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text with spaces between them."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """The same in their order."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text with bars between them."""
    return tuple(" ".join(one.split()) for one in text.split("|") if one.strip())
