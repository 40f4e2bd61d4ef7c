"""The figures of a text, to be asked whether it has one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from reportkit.evidence.digits import PLAIN, Figure, Reading, roman_value
from reportkit.evidence.figures import figures, is_month, told
from reportkit.evidence.units import displaces, in_other_units

_ONE_ROMAN = re.compile(r"(?<!\w)[IVXІХ](?!\w)")
_TIME = re.compile(r"(\d{1,2}):(\d\d)")
_ROUGHLY = Decimal("0.05")


class Stock:
    """The figures of a text, ready to be asked whether it has one."""

    def __init__(self, text: str, language: str, more: Iterable[Reading] = ()) -> None:
        self._units: dict[str, set[str]] = {}
        self._reckoned: set[Reading] = set()  # in other units than the text's
        for figure in figures(text, language):
            self.add(figure.readings)
        self.add((str(roman_value(found.group())), "") for found in _ONE_ROMAN.finditer(text))
        self.add(more)

    def add(self, readings: Iterable[Reading]) -> None:
        """Readings that are known otherwise."""
        for number, unit in readings:
            self._units.setdefault(number, set()).add(unit)
            if (time := _TIME.fullmatch(number)) is not None:
                self._units.setdefault(str(int(time[1])), set()).add("h")
                self._units.setdefault(str(int(time[2])), set()).add("min")
            for same in in_other_units(number, unit):
                if same[1] not in self._units.get(same[0], ()):
                    self._reckoned.add(same)
                self._units.setdefault(same[0], set()).add(same[1])

    def has(self, figure: Figure) -> bool:
        """Whether the text has a figure, or a longer one that a rough figure stands for."""
        return (
            self._has_time(figure)
            or any(self._has(*reading) for reading in figure.readings)
            or (figure.is_rough and self._rounds(figure))
        )

    def _has_time(self, figure: Figure) -> bool:
        """Whether a time of day stands there as hours and minutes: 3 часа 40 минут."""
        times = (_TIME.fullmatch(number) for number, _ in figure.readings)
        return any(
            time is not None and self._has(str(int(time[1])), "h") and self._has(str(int(time[2])), "min")
            for time in times
        )

    def has_unit(self, unit: str) -> bool:
        """Whether any figure is of a unit."""
        return any(unit in units for units in self._units.values())

    def _has(self, number: str, unit: str) -> bool:
        units = self._units.get(number, ())
        if not units or not unit or unit in units:
            return bool(units)
        return "" in units and not any(
            displaces(other, unit) for other in units if (number, other) not in self._reckoned
        )

    def _rounds(self, figure: Figure) -> bool:
        return any(
            _is_rounded(number, other)
            for number, unit in figure.readings
            for other, units in self._units.items()
            if not unit or unit in units or "" in units
        )


def _is_rounded(short: str, long: str) -> bool:
    """Whether a number is a longer one told with fewer digits."""
    if not (PLAIN.fullmatch(short) and PLAIN.fullmatch(long)):
        return False
    one, other = Decimal(short), Decimal(long)
    digits, exponent = one.normalize().as_tuple().digits, one.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or len(other.normalize().as_tuple().digits) <= len(digits):
        return False
    return abs(one - other) < Decimal(1).scaleb(exponent) and abs(one - other) <= _ROUGHLY * abs(other)


def lacking(one: str, other: str, language: str, into: str) -> list[str]:
    """The figures of a text in `language` that another one, in the language `into`, has neither in figures nor in
    words. Months are left aside."""
    there = Stock(other, into)
    return [figure.written for figure in told(one, language) if not there.has(_without_month(figure))]


def _without_month(figure: Figure) -> Figure:
    return replace(
        figure, readings=frozenset((number, "" if is_month(unit) else unit) for number, unit in figure.readings)
    )
