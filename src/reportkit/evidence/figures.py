"""Figures in two languages: which of them one text has and the other lacks, however each language writes it.

A figure has readings: «20 тыс.» is 20000, "3:30 p.m." is 15:30, «2014–16» ends in 16 or 2016, XXI is 21. Two figures
are the same if they share a reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reportkit import language as languages
from reportkit.evidence.details import grouping
from reportkit.evidence.number_words import values

_GLUE = r"[\s-]?"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
_HALF = r"(?P<half>[ap])\.?[ \u00a0]?m(?!\w)\.?"
_CENTURY_BEFORE = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)[-–—/]$")
_ONE_ROMAN = re.compile(r"(?<!\w)[IVXІХ](?!\w)")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ІХ", "IX")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CURRENCIES = "$€£¥₸₽"
_MORNING, _DAY = 12, 24


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written, and the numbers that it may be."""

    written: str
    readings: frozenset[str]


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
        self.group = grouping(code)

    def power(self, word: str) -> int:
        """The power of ten that a word stands for."""
        return next(power for words, power in self.powers if words.match(word))


def _figure_pattern(scale: str, ordinal: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})(?!\d)"
        rf"|(?<![\d:])(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}})(?![\d:])(?:\s?{_HALF})?"
        rf"|(?:\.(?P<minute2>\d{{2}}))?\s?{_HALF.replace('half', 'half2')})"
        rf"|(?P<number>{_NUMBER})(?:{_GLUE}(?P<scale>{scale})|(?<=[\d])(?P<money>m)(?!\w))?"
        rf"|(?<!\w)(?P<roman>[IVXІХ]{{2,}})(?:(?-i:{ordinal}))?(?!\w)",
        re.IGNORECASE,
    )


_words = cache(_Words)


def lacking(one: str, other: str, language: str, into: str) -> list[str]:
    """The figures of a text in `language` that another one, in the language `into`, has neither in figures nor in
    words."""
    there = {str(value) for value in values(other, into)}
    there.update(str(_roman(found.group())) for found in _ONE_ROMAN.finditer(other))
    there.update(*(figure.readings for figure in figures(other, into)))
    return list(dict.fromkeys(figure.written for figure in figures(one, language) if not figure.readings & there))


def figures(text: str, language: str) -> list[Figure]:
    """The figures of a text in order; a numeric date's month, which may be a word elsewhere, left aside."""
    words = _words(language)
    found: list[Figure] = []
    scaled = -1  # where the last figure ends, if a word for thousands or more stands with it
    for match in words.figure.finditer(text):
        made = list(_figures(match, words))
        if match["scale"] and scaled >= 0 and _only_letters_between(text[scaled : match.start()]):
            made = [_sum(found.pop(), *made)]
        found += made
        scaled = match.end() if match["scale"] else -1
    return found


def _only_letters_between(gap: str) -> bool:
    """Whether two figures are one number: nothing but the rest of «миллион» stands between them."""
    return re.fullmatch(r"\w*\.?[ \u00a0\u202f]", gap) is not None


def _sum(greater: Figure, smaller: Figure) -> Figure:
    """1 млн 200 тыс."""
    total = Decimal(min(greater.readings)) + Decimal(min(smaller.readings))
    return Figure(f"{greater.written} {smaller.written}", frozenset((_plain(total),)))


def _figures(match: re.Match[str], words: _Words) -> Iterator[Figure]:
    if match["year"]:
        yield Figure(match["day"], frozenset((_plain(Decimal(match["day"])),)))
        yield Figure(match["year"], frozenset((match["year"],)))
    elif match["hour"]:
        yield Figure(match.group().strip(), frozenset(_times(match)))
    elif match["roman"]:
        value = _roman(match["roman"])
        if value:
            yield Figure(match["roman"], frozenset((str(value),)))
    else:
        yield _number(match, words)


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
        yield _plain(Decimal(f"{one}.{minute}"))
    if minute == "00":
        yield str(hour)


def _number(match: re.Match[str], words: _Words) -> Figure:
    text, written = match.string, match["number"]
    readings = set(_readings(written, words.group))
    later = None if match["scale"] else words.scaled_later.match(text, match.end())
    is_money = match["money"] is not None and text[match.start() - 1 : match.start()] in tuple(_CURRENCIES)
    if match["scale"] or is_money:
        power = words.power(match["scale"]) if match["scale"] else 6
        return Figure(match.group(), frozenset(_scaled(readings, power)))
    if later is not None:  # 20–30 тыс.
        readings |= _scaled(readings, words.power(later["scale"]))
    readings.update(_years(match, words))
    return Figure(_shown(written), frozenset(readings))


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
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", number) or re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", number):
        yield _plain(Decimal(re.sub("[.,]", "", number)))
    number = number.replace(",", ".")
    yield _plain(Decimal(number)) if number.count(".") < 2 else number


def _shown(written: str) -> str:
    return re.sub(r"[ \u00a0\u202f]|(?<=\d),(?=\d{3}(?!\d))", "", written)


def _scaled(readings: set[str], power: int) -> set[str]:
    return {_plain(Decimal(one).scaleb(power)) for one in readings if one.count(".") < 2}


def _plain(number: Decimal) -> str:
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _roman(letters: str) -> int:
    """The value of a Roman numeral, 0 if it is none. Cyrillic letters that look like it will do."""
    latin = letters.translate(_LATIN)
    if not latin.isupper() or not _ROMAN.fullmatch(latin):
        return 0
    each = [_ROMAN_VALUES[letter] for letter in latin]
    return sum(-one if any(later > one for later in each[at + 1 :]) else one for at, one in enumerate(each))
