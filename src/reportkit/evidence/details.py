"""The numbers, dates, weekdays and names in a sentence: what must agree between two wordings, and with a source."""

from __future__ import annotations

import datetime
import re
from functools import cache, lru_cache

from reportkit.evidence import number_words
from reportkit.evidence.fold import fold_text
from reportkit.language import find
from reportkit.language.dates import Date

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_NAME_STEM = 3
_KEPT = 2048  # statements and sentences: each audience is shown the same

MONTH = "month-"
"""The unit of a day, behind it the number of its month."""


def numbers(text: str, language: str = "") -> set[str]:
    """The figures in a text, without the grouping of thousands, with a dot for decimals."""
    mark = grouping(language)
    return {_plain_number(found.group(), mark) for found in _NUMBER.finditer(text)}


def grouping(language: str) -> str:
    """The stop or comma that a language groups thousands with; a comma where it uses spaces, or isn't known."""
    own = find(language) if language else None
    return "." if own is not None and own.numbers.group == "." else ","


def _plain_number(written: str, group: str) -> str:
    number = re.sub(r"[ \u00a0\u202f]", "", written)
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", number):
        return number.replace(group, "")
    number = number.replace(",", ".")
    return number.lstrip("0") or "0" if number.isdigit() else number


def spelled_numbers(text: str, language: str) -> set[str]:
    """Numbers that stand in a text as words, as figures."""
    return {str(value) for value in number_words.values(text, language)}


@lru_cache(maxsize=_KEPT)
def months(text: str, language: str) -> frozenset[int]:
    """The months that a text names close to a figure."""
    return frozenset(
        number
        for number, form in enumerate(_forms("months", language), 1)
        for found in form.finditer(text)
        if re.search(r"\d", text[max(0, found.start() - 12) : found.end() + 14])
    )


def months_named(text: str, language: str) -> set[int]:
    """The months that a text names."""
    return {number for number, form in enumerate(_forms("months", language), 1) if form.search(text)}


def names_month(text: str, language: str, month: int) -> bool:
    """Whether a text names a month."""
    forms = _forms("months", language)
    return bool(forms) and forms[month - 1].search(text) is not None


def month_unit(month: int) -> str:
    """What a figure is the day of."""
    return f"{MONTH}{month}"


def weekday_written(text: str, language: str, weekday: int) -> str:
    """How a text writes a weekday that it names."""
    found = _forms("weekdays", language)[weekday].search(text)
    return found.group() if found is not None else ""


@lru_cache(maxsize=_KEPT)
def weekdays(text: str, language: str) -> frozenset[int]:
    """The weekdays that a text names, Monday 0."""
    return frozenset(number for number, form in enumerate(_forms("weekdays", language)) if form.search(text))


def dates(text: str, language: str) -> list[Date]:
    """The dates to the day in a text: 6 июня 2025, 2025 жылғы 6 маусым, 6 June 2025, June 6, 2025, 06.06.2025,
    2025-06-06; those in figures alone where the language isn't known."""
    found = [made for match in _date_pattern(language).finditer(text) if (made := _date(match.groupdict(), language))]
    return list(dict.fromkeys(found))


def mentions(text: str, name: str) -> bool:
    """Whether a folded text has a name in whatever case ending: its first letters, two fewer than it has."""
    folded = fold_text(name)
    stem = folded if len(folded) <= _NAME_STEM else folded[: max(_NAME_STEM, len(folded) - 2)]
    at = text.find(stem) if stem else -1
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(stem, at + 1)
    return at >= 0


@cache
def _forms(kind: str, language: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of the months or weekdays of a language, in order."""
    own = find(language)
    if own is None:
        return ()
    end, flags = (r"(?!\w)", re.NOFLAG) if own.dates_in_text.whole else ("", re.IGNORECASE)
    return tuple(re.compile(rf"(?<!\w)(?:{word}){end}", flags) for word in getattr(own.dates_in_text, kind))


@cache
def _date_pattern(language: str) -> re.Pattern[str]:
    own = find(language)
    months = "|".join(own.dates_in_text.months) if own is not None else ""
    after_year = own.dates_in_text.after_year if own is not None else ""
    after_day = own.dates.after_day if own is not None else ""
    patterns = [r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})", r"(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4})"]
    if months:
        patterns += [
            rf"(?P<d3>\d{{1,2}}){after_day}\s+(?P<m3>{months})\w*,?\s+(?P<y3>\d{{4}})",
            rf"(?P<m4>{months})\s+(?P<d4>\d{{1,2}}),\s+(?P<y4>\d{{4}})",
        ]
    if months and after_year:
        patterns.append(rf"(?P<y5>\d{{4}})\s+{after_year}\s+(?P<d5>\d{{1,2}})\s+(?P<m5>{months})")
    flags = re.NOFLAG if own is not None and own.dates_in_text.whole else re.IGNORECASE
    return re.compile(rf"(?<!\d)(?:{'|'.join(patterns)})", flags)


def _date(groups: dict[str, str | None], language: str) -> Date | None:
    parts = {key[0]: value for key, value in groups.items() if value is not None}
    year, month, day = parts["y"], parts["m"], parts["d"]
    if month.isdigit():
        number = int(month)
    else:
        number = next((at for at, form in enumerate(_forms("months", language), 1) if form.match(month)), 0)
    try:
        datetime.date(int(year), number, int(day))
    except ValueError:
        return None
    return Date(int(year), number, int(day))
