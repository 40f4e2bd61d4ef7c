"""The numbers of a chart: round ones along its axis, and how they are written."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from reportkit import language as languages

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST = 1e-300  # of an axis; what is shorter can't be divided any more
_SIGNIFICANT = 9  # digits: what a float has beyond them is noise of its arithmetic
_MOST_PLACES, _MOST_DIGITS = 6, 15  # decimals, digits before them: beyond, powers of ten are easier to read
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def axis(lowest: float, highest: float, parts: int = 5) -> list[float]:
    """Round numbers from zero, or below it, up to the highest value: about so many steps, a step more at the most."""
    lowest, highest = min(lowest, 0.0), max(highest, 0.0)
    reach = highest - lowest
    if reach < _LEAST:
        reach = 1.0
    power = 10.0 ** math.floor(math.log10(reach / parts))
    step = next(one * power for one in _STEPS if one * power * parts >= reach * 0.999)
    first, last = math.floor(lowest / step + 1e-9), math.ceil(highest / step - 1e-9)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


class Numbers(NamedTuple):
    """How numbers that belong together are written: all with the same decimals, or all as powers of ten."""

    language: str
    places: int
    powers: bool = False

    def text(self, value: float) -> str:
        """A number as the language writes it."""
        own = languages.find(self.language) or languages.neutral()
        if not self.powers or not value:
            return own.number(value, self.places if value else 0)
        digits, _, power = f"{value:.{self.places}e}".partition("e")
        return f"{own.number(Decimal(digits), self.places)}·10{str(int(power)).translate(_RAISED)}"

    @property
    def code(self) -> str:
        """The same as a number format of office programs, which put in the separators of their own language."""
        decimals = f".{'0' * self.places}" if self.places else ""
        return f"0{decimals}E+00" if self.powers else f"#,##0{decimals}"


def numbers(values: Iterable[float], language: str, *, powers: bool = False) -> Numbers:
    """How these numbers are written: with as many decimals as the one that needs the most.

    As powers of ten where they are very large or small, or where it is asked for.
    """
    exact = [Decimal(f"{value:.{_SIGNIFICANT}g}").normalize().as_tuple() for value in values if value]
    sizes = [len(one.digits) - 1 + int(one.exponent) for one in exact]
    if exact and (powers or max(sizes) >= _MOST_DIGITS or min(sizes) < -_MOST_PLACES):
        return Numbers(language, min(max(len(one.digits) for one in exact) - 1, _MOST_PLACES), powers=True)
    places = max((-int(one.exponent) for one in exact), default=0)
    return Numbers(language, min(max(places, 0), _MOST_PLACES))
