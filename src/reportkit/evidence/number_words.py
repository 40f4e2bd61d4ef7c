"""Numbers that stand in a text as words: двадцать один, twenty-first, он бір, two and a half million."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reportkit.language import find

_NOTHING = re.compile("(?!)")
_GAP = r"[ \u00a0\u202f\n-]*"
_HALF = Decimal("0.5")
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number told in words, and its extent. `is_bare`: it is nothing but a power of ten, often a vague one
    (тысячи, hundreds)."""

    value: Decimal
    start: int
    end: int
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    value: Decimal
    start: int
    end: int


def values(text: str, language: str) -> set[int]:
    """The whole numbers that a text has as words: each word's own, and what words together make."""
    found: set[int] = set()
    for run in _runs(text, language):
        every = [word.value for word in run] + [number.value for number in _together(run)]
        found.update(int(value) for value in every if value == int(value))
    return found


def spelled(text: str, language: str) -> list[Spelled]:
    """The numbers that words of a text make together, in order."""
    return [number for run in _runs(text, language) for number in _together(run)]


def _runs(text: str, language: str) -> Iterator[list[_Word]]:
    """Number words that follow one another."""
    run: list[_Word] = []
    lowered = lower(text)
    joined, apart = _joined(language), _apart(language)
    for found in _pattern(language).finditer(lowered):
        word = _Word(_value(found), *found.span())
        if not run and found.lastgroup == "half":
            continue
        if run and (
            joined.fullmatch(lowered, run[-1].end, word.start) is None
            or apart.search(lowered, run[-1].start, run[-1].end) is not None
        ):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _value(found: re.Match[str]) -> Decimal:
    """The number that a group's name says: n1_5 is one and a half."""
    return _HALF if found.lastgroup == "half" else Decimal((found.lastgroup or "n0")[1:].replace("_", "."))


def _together(run: list[_Word]) -> Iterator[Spelled]:
    """What the words of a run make: one number, or several where they can't be one."""
    total = current = Decimal(0)
    unit = Decimal(1)
    parts: list[_Word] = []
    for word in run:
        value = word.value
        if value == _HALF:  # миллион с половиной
            total += _HALF * unit if not current else 0
            current += _HALF if current else 0
        elif value >= _THOUSAND and value.normalize().as_tuple().digits == (1,):
            total, current, unit = total + max(current, Decimal(1)) * value, Decimal(0), value
        elif value == 100 and (1 < current < 10 or (10 < current < 100 and current % 10)):  # fourteen hundred
            current *= 100
        elif current % _room(value) == 0:
            current, unit = current + value, Decimal(1)
        else:
            yield _number(total + current, parts)
            total, current, unit, parts = Decimal(0), value, Decimal(1), []
        parts.append(word)
    yield _number(total + current, parts)


def _room(value: Decimal) -> int:
    """The power of ten that a number fills up: 7 stands behind a whole ten."""
    return 10 if value < 10 else 100 if value < 100 else 1000


def _number(value: Decimal, parts: list[_Word]) -> Spelled:
    lone = len(parts) == 1 and parts[0].value >= 100 and parts[0].value.normalize().as_tuple().digits == (1,)
    return Spelled(value, parts[0].start, parts[-1].end, lone)


def lower(text: str) -> str:
    """Small letters, each in its place: a letter that would become two stays as it is."""
    lowered = text.lower()
    return (
        lowered if len(lowered) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All words of a language, each a group with its number for a name; the longer ones first, since «двадцать» begins
    like «два»."""
    own = find(language)
    if own is None or not own.numerals.words:
        return _NOTHING
    numerals = own.numerals
    behind = rf"(?!\w)|(?={numerals.compounds})" if numerals.compounds else r"(?!\w)"
    end = f"(?:{behind})" if numerals.whole else ""
    forms = sorted(numerals.words.items(), key=_longest_first)
    groups = [f"(?P<n{str(value).replace('.', '_')}>(?:{form}){end})" for value, form in forms]
    if own.quantities.half:
        groups.insert(0, rf"(?P<half>(?:{own.quantities.half})(?!\w))")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})")


def _longest_first(entry: tuple[float, str]) -> tuple[int, float]:
    """Compounds with a fraction, hundreds, tens with what compounds of them there are, teens, units; the powers of ten
    begin like none of them."""
    value, _ = entry
    if value != int(value) or (value >= _THOUSAND and str(int(value)).strip("0") != "1"):
        return -1, value
    kinds: tuple[int, ...] = (100, 20, 11, 0) if value < _THOUSAND else ()
    return next((place for place, least in enumerate(kinds) if value >= least), len(kinds) + 4), value


@cache
def _joined(language: str) -> re.Pattern[str]:
    """What may stand between two words of one number."""
    own = find(language)
    joiners = "|".join(sorted(map(re.escape, own.numerals.joiners))) if own is not None else ""
    return re.compile(rf"{_GAP}(?:(?:{joiners}){_GAP})?" if joiners else _GAP)


@cache
def _apart(language: str) -> re.Pattern[str]:
    """The case of a number that another is part of: оннан үш, three out of ten, is not thirteen."""
    own = find(language)
    return re.compile(f"{own.quantities.of_which}$") if own is not None and own.quantities.of_which else _NOTHING
