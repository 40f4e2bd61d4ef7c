"""Which form of a noun goes with a whole number: the rules of the Unicode CLDR that our languages need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

PluralRule: TypeAlias = Literal["one-few-many", "one-other", "one-from-zero", "none"]


def _one_few_many(number: int) -> int:
    """1 источник, 2 источника, 5 источников, 11 источников, 21 источник."""
    last, last_two = number % 10, number % 100
    if last == 1 and last_two != 11:
        return 0
    return 1 if 2 <= last <= 4 and not 12 <= last_two <= 14 else 2


PLURALS: Mapping[PluralRule, Callable[[int], int]] = {
    "one-few-many": _one_few_many,
    "one-other": lambda number: 0 if number == 1 else 1,
    "one-from-zero": lambda number: 0 if number < 2 else 1,  # French: 0 source, 1 source, 2 sources
    "none": lambda _: 0,
}
