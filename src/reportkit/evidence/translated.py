"""What a translation says otherwise than its original: months, weekdays, names, denials, the order of two figures.

Each function gives what one has and the other lacks, on both sides, in words of the text; figures are `stock.lacking`.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from reportkit import language as languages
from reportkit.evidence import agreement, details, lexicon
from reportkit.evidence.agreement import Aliases, Said
from reportkit.evidence.digits import PLAIN, Figure
from reportkit.evidence.figures import figures, is_month, told
from reportkit.evidence.fold import fold_text
from reportkit.language import find

Difference = tuple[list[str], list[str]]
"""What the original has alone, and what the translation has alone."""

_WORD = re.compile(r"[\w\"]+")
_LONG = 6  # letters of a word whose beginning denies
_ALIKE = 3  # times as much
_NEAR = 60  # characters between two figures of one thing


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in its language."""

    text: str
    language: str


def months(one: Wording, other: Wording) -> Difference:
    """Months by their numbers, where both texts name some; "may" and «мар» are none without their capital or day."""
    mine, theirs = (details.months_named(text.text, text.language) | _of_days(text) for text in (one, other))
    return _apart(mine, theirs) if mine and theirs else ([], [])


def _of_days(text: Wording) -> set[int]:
    units = {unit for figure in figures(text.text, text.language) for _, unit in figure.readings if is_month(unit)}
    return {int(unit.removeprefix(details.MONTH)) for unit in units}


def weekdays(one: Wording, other: Wording) -> Difference:
    """Weekdays as they are written, where both texts name some."""
    mine, theirs = (details.weekdays(text.text, text.language) for text in (one, other))
    if not mine or not theirs:
        return [], []
    written = (
        [details.weekday_written(text.text, text.language, day) for day in sorted(days)]
        for text, days in ((one, mine - theirs), (other, theirs - mine))
    )
    first, second = written
    return first, second


def names(one: Wording, other: Wording, aliases: Aliases = ()) -> Difference:
    """Countries and names that stand for others: each text has one that the other lacks."""
    mine = agreement.names_missing(one.text, one.language, [Said(other.text, other.language)], aliases)
    if not mine:
        return [], []
    theirs = agreement.names_missing(other.text, other.language, [Said(one.text, one.language)], aliases)
    return (mine, theirs) if mine and theirs else ([], [])


def denials(one: Wording, other: Wording) -> Difference:
    """Words that deny, where only one of the texts has any, and the other none that may stand for them."""
    mine, theirs = _denials(one), _denials(other)
    if mine and not theirs and not _refuses(other):
        return mine, []
    if theirs and not mine and not _refuses(one):
        return [], theirs
    return [], []


def _denials(text: Wording) -> list[str]:
    known = lexicon.of(text.language)
    own = find(text.language)
    words = dict.fromkeys(_WORD.findall(fold_text(text.text)))
    if own is None:
        return []
    inverted = tuple(own.lexicon.negative_prefixes)
    whole = (one for one in words if len(one) < _LONG or not one.startswith(inverted))
    return [one for one in whole if one in own.lexicon.negations or known.denies(one)]


def _refuses(text: Wording) -> bool:
    own = find(text.language)
    if own is None:
        return False
    folded = fold_text(text.text)
    denying = tuple(own.lexicon.negative_prefixes)
    prefixed = bool(denying) and any(word.startswith(denying) and len(word) >= _LONG for word in _WORD.findall(folded))
    return prefixed or _refusals(own.code).search(folded) is not None


@cache
def _refusals(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(languages.get(code).lexicon.refusals) or '(?!)'})(?!\w)")


def swapped(one: Wording, other: Wording) -> Difference:
    """Two figures of one kind that stand together in both texts, and in the other order: from 31 to 48."""
    there = [figure for figure in told(other.text, other.language) if not _is_date(figure)]
    here = [figure for figure in told(one.text, one.language) if not _is_date(figure)]
    for first, second in pairwise(here):
        places = _place(first, there), _place(second, there)
        if places[0] is None or places[1] is None or places[0] - places[1] != 1:
            continue
        if _are_alike(first, second, one) and _are_alike(there[places[1]], there[places[0]], other):
            return [first.written, second.written], [second.written, first.written]
    return [], []


def _are_alike(first: Figure, second: Figure, text: Wording) -> bool:
    """Whether two figures could be taken for each other: of one unit, of one size, and neither part of the other."""
    gap = text.text[first.end : second.start]
    own = find(text.language)
    part = own.quantities.out_of if own is not None else ""
    units = _units(first), _units(second)
    sizes = sorted(_size(figure) for figure in (first, second))
    return (
        len(gap) <= _NEAR
        and (not units[0] or not units[1] or units[0] == units[1])
        and 0 < sizes[0] < sizes[1] <= _ALIKE * sizes[0]
        and not (part and re.search(rf"(?<!\w)(?:{part})(?!\w)", text.text[: first.start][-6:].lower() + gap.lower()))
    )


def _units(figure: Figure) -> set[str]:
    return {unit for _, unit in figure.readings if unit}


def _size(figure: Figure) -> Decimal:
    return max((Decimal(number) for number, _ in figure.readings if PLAIN.fullmatch(number)), default=Decimal(0))


def _place(figure: Figure, there: list[Figure]) -> int | None:
    return next((at for at, other in enumerate(there) if _same(figure, other)), None)


def _same(one: Figure, other: Figure) -> bool:
    numbers = {number for number, _ in one.readings}
    return any(number in numbers for number, _ in other.readings)


def _is_date(figure: Figure) -> bool:
    return any(is_month(unit) or (len(number) == 4 and number[:2] in ("19", "20")) for number, unit in figure.readings)


def _apart(mine: Set[int], theirs: Set[int]) -> Difference:
    return [str(one) for one in sorted(mine - theirs)], [str(one) for one in sorted(theirs - mine)]
