"""One quantity in several units: 1.6 m is 160 cm, a year and a half 18 months."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache

_FAMILIES = (
    {"mm": "0.001", "cm": "0.01", "m": "1", "km": "1000"},
    {"mg": "0.001", "g": "1", "kg": "1000", "t": "1000000"},
    {"m2": "1", "ha": "10000", "km2": "1000000"},
    {"kW": "1", "MW": "1000", "GW": "1000000"},
    {"V": "1", "kV": "1000", "MV": "1000000"},
    {"ml": "0.001", "l": "1", "m3": "1000"},
    {"min": "1", "h": "60", "d": "1440", "wk": "10080"},
    {"mo": "1", "a": "12"},
)
_DIGITS = 9


def in_other_units(number: str, unit: str) -> Iterator[tuple[str, str]]:
    """The same quantity in the other units of its kind, where that takes few digits."""
    family = _family(unit)
    if not family:
        return
    try:
        base = Decimal(number) * family[unit]
    except InvalidOperation:
        return
    for other, factor in family.items():
        told = base / factor
        if other != unit and len(told.normalize().as_tuple().digits) <= _DIGITS:
            yield f"{told.normalize():f}", other


@cache
def _family(unit: str) -> dict[str, Decimal]:
    found = next((family for family in _FAMILIES if unit in family), {})
    return {name: Decimal(factor) for name, factor in found.items()}


_KINDS = (
    frozenset(("mm", "cm", "m", "km", "ft", "mi")),
    frozenset(("m2", "ha", "km2", "acre")),
    frozenset(("mg", "g", "kg", "t")),
    frozenset(("kW", "MW", "GW")),
    frozenset(("V", "kV", "MV")),
    frozenset(("ml", "l", "m3", "bbl")),
    frozenset(("min", "h", "d", "wk", "mo", "a")),
    frozenset(("%", "pp")),
)


def displaces(one: str, other: str) -> bool:
    """Whether a number of one unit stands for one of another: 2 metres, where it was 2 feet."""
    return one != other and (
        (_is_money(one) and _is_money(other)) or any(one in kind and other in kind for kind in _KINDS)
    )


def of_one_kind(one: str, other: str) -> bool:
    """Whether two units measure the same, or are both money."""
    return (_is_money(one) and _is_money(other)) or (bool(_family(one)) and _family(one) == _family(other))


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isalpha() and unit.isupper()
