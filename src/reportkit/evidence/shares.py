"""Shares in words, as per cent: half, two thirds, every fourth, three out of ten, каждый пятый, оннан үш."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from functools import cache

from reportkit.evidence.number_words import lower
from reportkit.language import Language, find

Number = tuple[int, int, Decimal]
"""Where a number begins and ends in a text, and what it is."""

_NEVER = re.compile("(?!)")
_SPACE = r"[ \u00a0\u202f\n-]{1,2}"
_PERIODS = 4  # quarters of a year, and halves: the second half is a time
_MOST = 100


@dataclass(frozen=True, slots=True)
class Share:
    """A share and its extent; `numbers`: what else the word may mean (a third, the third). `is_told`: it can be nothing
    but a share."""

    percents: frozenset[Decimal]
    start: int
    end: int
    numbers: frozenset[str] = frozenset()
    is_told: bool = True


def shares(text: str, language: str, numbers: Sequence[Number]) -> Iterator[Share]:
    """The shares of a text whose numbers are known."""
    own = find(language) if language else None
    if own is None:
        return
    lowered = lower(text)
    yield from _fractions(lowered, _patterns(own.code), numbers)
    yield from _one_of(lowered, _patterns(own.code), numbers)
    yield from _out_of(lowered, _patterns(own.code), numbers)


@dataclass(frozen=True, slots=True)
class _Patterns:
    fraction: re.Pattern[str]
    every: re.Pattern[str]
    out_of: re.Pattern[str]
    of_which: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    own: Language | None = find(code)
    if own is None:
        return _Patterns(_NEVER, _NEVER, _NEVER, _NEVER)
    words = own.quantities
    groups = "|".join(rf"(?P<n{of}>{form})" for of, form in words.fractions.items())
    return _Patterns(
        re.compile(rf"{_not_added(words.half)}(?<!\w)(?:{groups})(?!\w)") if groups else _NEVER,
        re.compile(rf"(?<!\w)(?:{words.every}){_SPACE}$") if words.every else _NEVER,
        re.compile(rf"{_SPACE}(?:{words.out_of}){_SPACE}") if words.out_of else _NEVER,
        re.compile(rf"{words.of_which}{_SPACE}") if words.of_which else _NEVER,
    )


def _not_added(half: str) -> str:
    """A half behind "and a" is added to something (a year and a half)."""
    before = half.rpartition(" ")[0]
    return rf"(?<!{re.escape(before)} )" if before and before.replace(" ", "").isalpha() else ""


def _fractions(lowered: str, patterns: _Patterns, numbers: Sequence[Number]) -> Iterator[Share]:
    before = {end: (start, value) for start, end, value in numbers}
    whole = {start: (end, value) for start, end, value in numbers}
    inside = {at for start, end, _ in numbers for at in range(start + 1, end)}
    for found in patterns.fraction.finditer(lowered):
        of = Decimal((found.lastgroup or "n1")[1:])
        gap = len(lowered[: found.start()].rstrip(" \u00a0\n-"))
        start, parts = before.get(gap, (found.start(), Decimal(1)))
        same = whole.get(found.start())
        if found.start() in inside or (same is not None and same[0] > found.end()):
            continue  # half a million, two and a half
        if gap in before and (parts >= of or (of in (2, _PERIODS) and parts != int(parts))):
            continue
        is_period = gap in before and of <= _PERIODS and of in (2, _PERIODS) and not found.group().endswith(("s", "и"))
        numbers_too = frozenset((f"{same[1]:f}",)) if same is not None else frozenset[str]()
        yield Share(_percents(parts, of), start, found.end(), numbers_too, is_told=not is_period)


def _one_of(lowered: str, patterns: _Patterns, numbers: Sequence[Number]) -> Iterator[Share]:
    for start, end, value in numbers:
        found = patterns.every.search(lowered[max(0, start - 30) : start])
        if found is not None and 1 < value <= _MOST:
            first = start - (min(30, start) - found.start())
            yield Share(_percents(Decimal(1), value), first, end)


def _out_of(lowered: str, patterns: _Patterns, numbers: Sequence[Number]) -> Iterator[Share]:
    """Three out of ten; one of two numbers must be small for it to be a share."""
    for (start, end, first), (next_start, next_end, second) in itertools.pairwise(numbers):
        gap = lowered[end:next_start]
        smaller, greater = (first, second) if patterns.out_of.fullmatch(gap) else (second, first)
        joined = patterns.out_of.fullmatch(gap) or _stacked(patterns, lowered, start, next_start)
        if joined and 0 < smaller < greater <= _MOST:
            both = frozenset(f"{one:f}" for one in (first, second))
            yield Share(_percents(smaller, greater), start, next_end, both, is_told=True)


def _stacked(patterns: _Patterns, lowered: str, start: int, end: int) -> bool:
    """Оннан үш: the greater number has the case's ending, and the other follows."""
    return re.search(rf"{patterns.of_which.pattern}$", lowered[start:end]) is not None


def _percents(parts: Decimal, of: Decimal) -> frozenset[Decimal]:
    """A share as it may be told: as it is, and with fewer decimals."""
    exact = parts * _MOST / of
    rounded = {exact.quantize(Decimal(1).scaleb(-places)) for places in (0, 1, 2)}
    cut = {exact.quantize(Decimal(1).scaleb(-places), ROUND_DOWN) for places in (0, 1)}
    return frozenset(rounded | cut)
