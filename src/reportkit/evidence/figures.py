"""Figures in texts, however a language writes them: in figures, in words, as shares, with what they are of.

A figure has readings, each a number and what it is of: «20 тыс. тенге» is 20000 KZT, «каждый четвёртый» is 25 %,
"12 March" is 12 of the third month. Two figures are the same if they share a reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from reportkit.evidence.counted import around
from reportkit.evidence.details import MONTH
from reportkit.evidence.digits import Figure, apart, digits, first, plain
from reportkit.evidence.number_words import lower, spelled
from reportkit.evidence.shares import shares

_YEAR = re.compile(r"1[4-9]\d\d|20\d\d|21\d\d")
_TIMES = frozenset(("a", "mo", "wk", "d", "h", "min", "g"))
_MONTHS_DAYS = 31


def told(text: str, language: str) -> list[Figure]:
    """The figures that a text states, each once."""
    return list({figure.written: figure for figure in figures(text, language) if figure.is_told}.values())


def is_month(unit: str) -> bool:
    """Whether a figure is the day of a month."""
    return unit.startswith(MONTH)


@lru_cache(maxsize=1024)  # a statement is held against each of its texts, and they against it
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of a text in order, those in words and shares (half, every fourth) among them."""
    written = digits(text, language)
    numbers = sorted((*written, *apart(_spelled(text, language), written)), key=_place)
    parts = list(_shares(text, language, numbers))
    rest = list(apart(numbers, parts))
    lowered = lower(text)
    found = sorted((*rest, *parts), key=_place)
    return tuple(_in_context(one, lowered, language) for one in found)


def _place(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end


def _spelled(text: str, language: str) -> Iterator[Figure]:
    for number in spelled(text, language):
        yield Figure(
            text[number.start : number.end],
            frozenset(((plain(number.value), ""),)),
            number.start,
            number.end,
            is_told=not number.is_bare and number.value > 1,
        )


def _shares(text: str, language: str, numbers: list[Figure]) -> Iterator[Figure]:
    """Half, two thirds, every fourth, three out of ten, as per cent. A half or quarter of a year is a time."""
    for share in shares(text, language, [(one.start, one.end, first(one)) for one in numbers]):
        yield Figure(
            text[share.start : share.end],
            frozenset((plain(percent), "%") for percent in share.percents) | {(number, "") for number in share.numbers},
            share.start,
            share.end,
            is_told=share.is_told,
        )


def _in_context(figure: Figure, lowered: str, language: str) -> Figure:
    """A figure with its unit, or as the day of a month, and whether it is rough."""
    words = around(language)
    unit = "" if any(unit for _, unit in figure.readings) else words.unit(lowered, figure.start, figure.end)
    rough = words.is_rough(lowered, figure.start, figure.end)
    if not unit and not rough:
        return figure
    readings = frozenset((number, own or _of(number, unit)) for number, own in figure.readings)
    return replace(figure, readings=readings, is_rough=rough)


def _of(number: str, unit: str) -> str:
    """The unit of a number; a year is none of years, and no day of a month."""
    if is_month(unit):
        return unit if number.isdigit() and 1 <= int(number) <= _MONTHS_DAYS else ""
    return "" if unit in _TIMES and _YEAR.fullmatch(number) else unit
