"""Figures that stand in a text as figures, and what numbers they may be.

«20 тыс.» is 20000, "3:30 p.m." is 15:30, «2014–16» ends in 16 or 2016, XXI is 21, 24.05 is a day or a decimal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from reportkit import language as languages
from reportkit.evidence.details import MONTH

_GLUE = r"[\s-]?"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
_HALF = r"(?P<half>[ap])\.?[ \u00a0]?m(?!\w)\.?"
_BEGINS = re.compile(r"\d|(?<!\w)[IVXІХivxіх]{2}")
_CENTURY_BEFORE = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)[-–—/]$")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ІХ", "IX")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CURRENCIES = "$€£¥₸₽"
_MORNING, _DAY = 12, 24
_THOUSAND = 1000
_MONTHS_DAYS = 31
_WITH_FRACTION = re.compile(r"(?<![\d/])(?P<whole>\d+) (?P<parts>\d)/(?P<of>[2-9])(?![\d/])")
_SHORT_DATE = re.compile(r"(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])")
_MONTH_AND_YEAR = re.compile(r"(?:0[1-9]|1[0-2])\.((?:19|20)\d\d)")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
"""A number that is no time."""

Reading: TypeAlias = tuple[str, str]
"""A number, and what it is of: a unit of `units`, or "" where the text doesn't say."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written, what it may be, and its extent. `is_rough`: the text says that it is rounded.

    `is_told` is false for words that name a number without saying one: one of them, hundreds.
    """

    written: str
    readings: frozenset[Reading]
    start: int = 0
    end: int = 0
    is_rough: bool = False
    is_told: bool = True


class _Words:
    """How a language tells of figures: its own words first, then all of ours, since texts borrow them (mln, bn)."""

    def __init__(self, code: str) -> None:
        own = languages.find(code) if code else None
        known = [own] if own is not None else []
        known += [one for one in map(languages.get, languages.codes()) if one not in known]
        self.powers = [
            (re.compile(words, re.IGNORECASE), power)
            for language in known
            for power, words in language.numerals.scales.items()
        ]
        scale = "|".join(f"(?:{words.pattern})" for words, _ in self.powers)
        between = "|".join(re.escape(word) for language in known for word in language.numerals.between)
        endings = {ending for one in known for form in one.ordinals.values() for ending in form.values()}
        self.figure = _figure_pattern(scale, "|".join(map(re.escape, sorted(endings))))
        self.scaled_later = re.compile(
            rf"\s?(?:[-–—]|{between})\s?(?:{_NUMBER}){_GLUE}(?P<scale>{scale})", re.IGNORECASE
        )
        self.decade_after = re.compile(
            "|".join(one.numerals.decades for one in known if one.numerals.decades) or "(?!)"
        )
        self.group = own.numbers.group if own is not None else ""

    def power(self, word: str) -> int:
        """The power of ten that a word stands for."""
        return next(power for words, power in self.powers if words.match(word))


def _figure_pattern(scale: str, ordinal: str) -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d-])(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})(?![\d-])"
        rf"|(?P<day>\d{{1,2}})(?P<dot>[./])(?P<month>\d{{1,2}})(?P=dot)(?P<year>\d{{4}})(?!\d)"
        rf"|(?<![\d:])(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}})(?![\d:])(?:\s?{_HALF})?"
        rf"|(?:\.(?P<minute2>\d{{2}}))?\s?{_HALF.replace('half', 'half2')})"
        rf"|(?P<number>{_NUMBER})(?:{_GLUE}(?P<scale>{scale})|(?<=[\d])(?P<money>m)(?!\w))?"
        rf"|(?<!\w)(?P<roman>[IVXІХ]{{2,}})(?:(?-i:{ordinal}))?(?!\w)",
        re.IGNORECASE,
    )


_words = cache(_Words)


def digits(text: str, language: str) -> list[Figure]:
    """The figures of a text in order, as far as they are written in figures; units left aside."""
    words = _words(language)
    mixed = list(_with_fractions(text))
    return [*mixed, *apart(_digits(text, words), mixed)]


def apart(figures: Iterable[Figure], others: Iterable[Figure]) -> Iterator[Figure]:
    """Those figures that share no letter with others."""
    taken = {at for other in others for at in range(other.start, other.end)}
    return (one for one in figures if taken.isdisjoint(range(one.start, one.end)))


def _digits(text: str, words: _Words) -> list[Figure]:
    found: list[Figure] = []
    scaled = -1  # where the last figure ends, if a word for thousands or more stands with it
    for match in _matches(text, words):
        made = list(_figures(match, words))
        if match["scale"] and scaled >= 0 and _is_rest(text[scaled : match.start()], found[-1], made[0]):
            made = [_sum(found.pop(), *made)]
        found += made
        scaled = match.end() if match["scale"] else -1
    return found


def _matches(text: str, words: _Words) -> Iterator[re.Match[str]]:
    """Where figures are, found by how they begin: the pattern that tells them apart is slow to fail."""
    begins = _BEGINS.search(text)
    while begins is not None:
        match = words.figure.match(text, begins.start())
        if match is not None:
            yield match
        begins = _BEGINS.search(text, match.end() if match is not None else begins.start() + 1)


def _with_fractions(text: str) -> Iterator[Figure]:
    """14 1/4."""
    for match in _WITH_FRACTION.finditer(text):
        number = Decimal(match["whole"]) + Decimal(match["parts"]) / Decimal(match["of"])
        yield Figure(match.group(), frozenset(((plain(number), ""),)), *match.span())


def _is_rest(gap: str, greater: Figure, smaller: Figure) -> bool:
    """Whether two figures are one number: nothing but the rest of «миллион» stands between them, and the second is
    less than one of what the first counts."""
    scale = Decimal(_THOUSAND) ** ((first(greater).adjusted()) // 3)
    return re.fullmatch(r"\w*\.?[ \u00a0\u202f]", gap) is not None and first(smaller) < scale


def _sum(greater: Figure, smaller: Figure) -> Figure:
    """1 млн 200 тыс."""
    total = first(greater) + first(smaller)
    return Figure(f"{greater.written} {smaller.written}", frozenset(((plain(total), ""),)), greater.start, smaller.end)


def first(figure: Figure) -> Decimal:
    """The least number that a figure may be, -1 for a time of day."""
    number = min(number for number, _ in figure.readings)
    return Decimal(number) if PLAIN.fullmatch(number) else Decimal(-1)


def _figures(match: re.Match[str], words: _Words) -> Iterator[Figure]:
    if match["year"]:
        month = f"{MONTH}{int(match['month'])}"
        yield _figure(match, "day", (plain(Decimal(match["day"])),), month)
        yield _figure(match, "year", (match["year"],))
    elif match["iso_year"]:
        yield _figure(match, "iso_year", (match["iso_year"],))
        yield _figure(match, "iso_day", (plain(Decimal(match["iso_day"])),), f"{MONTH}{int(match['iso_month'])}")
    elif match["hour"]:
        yield Figure(match.group().strip(), frozenset((time, "") for time in _times(match)), *match.span())
    elif match["roman"]:
        value = roman_value(match["roman"])
        if value:
            yield _figure(match, "roman", (str(value),))
    else:
        yield _number(match, words)


def _figure(match: re.Match[str], group: str, numbers: Iterable[str], unit: str = "") -> Figure:
    return Figure(match[group], frozenset((number, unit) for number in numbers), *match.span(group))


def _times(match: re.Match[str]) -> Iterator[str]:
    """An hour may be one of twelve or of twenty-four; a whole hour may stand alone."""
    hour, minute = int(match["hour"]), match["minute"] or match["minute2"] or "00"
    half = (match["half"] or match["half2"] or "").lower()
    if half:
        hours = [hour % _MORNING + (_MORNING if half == "p" else 0)]
    else:
        hours = [hour, (hour + _MORNING) % _DAY] if 1 <= hour <= _MORNING else [hour]
    for one in hours:
        yield f"{one}:{minute}"
        yield plain(Decimal(f"{one}.{minute}"))
    if minute == "00":
        yield str(hour)


def _number(match: re.Match[str], words: _Words) -> Figure:
    text, written = match.string, match["number"]
    readings = set(_readings(written, words.group))
    later = None if match["scale"] else words.scaled_later.match(text, match.end())
    is_money = match["money"] is not None and text[match.start() - 1 : match.start()] in tuple(_CURRENCIES)
    if match["money"] is not None and not is_money:  # 20m of ore, 20m of rope
        readings |= _scaled(readings, 6)
    elif match["scale"] or is_money:
        power = words.power(match["scale"]) if match["scale"] else 6
        scaled = frozenset((number, "") for number in _scaled(readings, power))
        return Figure(match.group(), scaled, *match.span())
    if later is not None:  # 20–30 тыс.
        readings |= _scaled(readings, words.power(later["scale"]))
    readings.update(_years(match, words))
    found = {(number, "") for number in readings} | set(_short_date(written))
    return Figure(_shown(written), frozenset(found), *match.span("number"))


def _short_date(written: str) -> Iterator[Reading]:
    """A date without its year (24.05), and a month with it (11.2024)."""
    found = _SHORT_DATE.fullmatch(written)
    if found is not None and 1 <= int(found["day"]) <= _MONTHS_DAYS:
        yield str(int(found["day"])), f"{MONTH}{int(found['month'])}"
    if (dated := _MONTH_AND_YEAR.fullmatch(written)) is not None:
        yield dated.group(1), ""


def _years(match: re.Match[str], words: _Words) -> Iterator[str]:
    """The years that two figures may stand for: 2014–16, the 90s, ’16."""
    text, written, (start, end) = match.string, match["number"], match.span("number")
    if len(written) != 2 or not written.isdigit():
        return
    century = _CENTURY_BEFORE.search(text[max(0, start - 6) : start])
    if century is not None:
        yield century.group(1)[:2] + written
    elif text[max(0, start - 1) : start] in ("'", "’") or (written[1] == "0" and words.decade_after.match(text, end)):
        yield from (f"19{written}", f"20{written}")


def _readings(written: str, group: str) -> Iterator[str]:
    number = re.sub(r"[ \u00a0\u202f]", "", written)
    if group == "." and re.fullmatch(r"\d{1,3}\.\d{3}", number):
        yield number.replace(".", "")
    if group == "," and re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", number):
        yield number.replace(",", "")
        return
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", number) or re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", number):
        yield plain(Decimal(re.sub("[.,]", "", number)))
    number = number.replace(",", ".")
    yield plain(Decimal(number)) if number.count(".") < 2 else number


def _shown(written: str) -> str:
    return re.sub(r"[ \u00a0\u202f]|(?<=\d),(?=\d{3}(?!\d))", "", written)


def _scaled(readings: set[str], power: int) -> set[str]:
    return {plain(Decimal(one).scaleb(power)) for one in readings if one.count(".") < 2}


def plain(number: Decimal) -> str:
    """A number in figures alone, without zeros that say nothing."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def roman_value(letters: str) -> int:
    """The value of a Roman numeral, 0 if it is none. Cyrillic letters that look like it will do."""
    latin = letters.translate(_LATIN)
    if not latin.isupper() or not _ROMAN.fullmatch(latin):
        return 0
    each = [_ROMAN_VALUES[letter] for letter in latin]
    return sum(-one if any(later > one for later in each[at + 1 :]) else one for at, one in enumerate(each))
