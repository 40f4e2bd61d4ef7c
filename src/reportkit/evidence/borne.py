"""What a passage that bears a statement tells otherwise, and what follows from its figures.

In: a statement, and the passage that bears it: a fact's `support`, in whatever language.  Out: the figures and months
for which the passage has others of their kind: a text that has 158 somewhere doesn't bear out 158 where it says 185.
What follows from two figures of a passage (a sum, a difference, a share) is told by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from reportkit.evidence import details
from reportkit.evidence.agreement import Said
from reportkit.evidence.digits import PLAIN, Figure
from reportkit.evidence.figures import figures, is_month, told
from reportkit.evidence.units import in_other_units, of_one_kind

_FEW = 12  # figures of a passage at most from which one may follow
_SMALL = 20
_LONGEST = 24  # digits of a figure from which one may follow
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_EXACT, _ROUGH = Decimal("0.0001"), Decimal("0.03")  # of a figure: how near it must come to what follows


def otherwise(statement: str, language: str, passage: Said) -> list[str]:
    """The figures and months of a statement for which a passage that bears it has others."""
    own = Said(statement, language)
    theirs = [one for one in told(passage.text, passage.language) if not own.has_figure(one)]
    lost = [one for one in told(statement, language) if not passage.has_figure(one) and not follows(one, [passage])]
    found = [one.written for one in lost if any(_compete(one, other) for other in theirs)]
    return [*found, *(f"{month:02}" for month in _months(statement, language, passage))]


def unfounded(lacks: Sequence[str], statement: str, language: str, passages: Iterable[Said]) -> list[str]:
    """Those of the details that texts lack which don't follow from the passages; these are sought only if one may."""
    may = [one for one in (told(statement, language) if lacks else ()) if one.written in lacks and _may_follow(one)]
    known = list(passages) if may else []
    made = {one.written for one in may if follows(one, known)}
    return [one for one in lacks if one not in made]


def follows(figure: Figure, passages: Sequence[Said]) -> bool:
    """Whether a figure is the sum, the difference, the ratio or the share of two that a passage has."""
    return _may_follow(figure) and any(
        len(known) <= _FEW and any(_is_made(figure, one, other) for one, other in permutations(known, 2))
        for known in map(_stated, passages)
    )


def _may_follow(figure: Figure) -> bool:
    """Small figures with no unit follow from too much, and a day of a month from nothing."""
    unit = _unit(figure)
    return not is_month(unit) and (bool(unit) or max(_numbers(figure), default=Decimal(0)) > _SMALL)


def _stated(passage: Said) -> list[Figure]:
    """Every figure that a passage states, one that it states twice twice: 6 years and 6 months."""
    return [one for one in figures(passage.text, passage.language) if one.is_told]


def _months(statement: str, language: str, passage: Said) -> Iterator[int]:
    mine = details.months_named(statement, language)
    theirs = details.months_named(passage.text, passage.language)
    if theirs - mine:
        yield from (month for month in sorted(mine - theirs) if not passage.has_month(month))


def _compete(one: Figure, other: Figure) -> bool:
    """Whether two figures may be of the same thing: two years, two days, or two others, of one kind of unit."""
    mine, theirs = _unit(one), _unit(other)
    if _is_year(one) != _is_year(other) or is_month(mine) != is_month(theirs):
        return False
    if mine and theirs:
        return is_month(mine) or mine == theirs or of_one_kind(mine, theirs)
    return mine == theirs or one.written[0].isdigit()


def _is_year(figure: Figure) -> bool:
    return not _unit(figure) and any(_YEAR.fullmatch(number) for number, _ in figure.readings)


def _unit(figure: Figure) -> str:
    return max((unit for _, unit in figure.readings), default="")


def _is_made(figure: Figure, one: Figure, other: Figure) -> bool:
    near = _ROUGH if figure.is_rough else _EXACT
    return any(
        abs(wanted - value) <= near * wanted and (not unit or not _unit(figure) or unit == _unit(figure))
        for wanted in _numbers(figure)
        for value, unit in _made(one, other)
    )


def _made(one: Figure, other: Figure) -> Iterator[tuple[Decimal, str]]:
    """What two figures make, each with its unit: 6 years and 6 months are 6.5 years."""
    first, second = _unit(one), _unit(other)
    if first != second and of_one_kind(first, second):
        others = [
            Decimal(number)
            for value in _numbers(other)
            for number, unit in in_other_units(f"{value:f}", second)
            if unit == first
        ]
        yield from ((mine + theirs, first) for mine in _numbers(one) for theirs in others)
        return
    for mine in _numbers(one):
        for theirs in _numbers(other):
            if _is_year(one) and _is_year(other):
                yield mine - theirs, "a"
            elif second == "%" and first != "%":
                yield mine * theirs / 100, first
            elif theirs and (first == second or not (first and second)):
                unit = first or second
                yield from (
                    (mine - theirs, unit),
                    (mine + theirs, unit),
                    (100 * mine / theirs, "%"),
                    (mine / theirs, "x"),
                )


def _numbers(figure: Figure) -> list[Decimal]:
    numbers = (number for number, _ in figure.readings if len(number) <= _LONGEST)
    return [Decimal(number) for number in numbers if PLAIN.fullmatch(number)]
