"""The numbers, dates, weekdays and names in a sentence: what must agree between two wordings, and with a source."""

from __future__ import annotations

import datetime
import re
from functools import cache

from reportkit.evidence import number_words
from reportkit.evidence.fold import fold_text
from reportkit.language.dates import Date

_FORMS = {
    ("months", "ru"): "янв фев мар апр ма[йяе] июн июл авг сен окт ноя дек",
    ("months", "kk"): "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    ("months", "en"): "January February March April May June July August September October November December",
    ("weekdays", "ru"): "понедельник вторник сред[ауые] четверг пятниц суббот воскресень",
    ("weekdays", "kk"): "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
    ("weekdays", "en"): "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
"""The beginnings of words, in order; English words are whole, and have their capital."""
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAME_STEM = 3


def numbers(text: str) -> set[str]:
    """The figures in a text, without the grouping of thousands, with a dot for decimals."""
    return {_plain_number(found.group()) for found in _NUMBER.finditer(text)}


def _plain_number(written: str) -> str:
    number = re.sub(r"[ \u00a0\u202f]", "", written)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", number):
        return number.replace(",", "")
    number = number.replace(",", ".")
    return number.lstrip("0") or "0" if number.isdigit() else number


def spelled_numbers(text: str, language: str) -> set[str]:
    """Numbers that stand in a text as words, as figures."""
    return {str(value) for value in number_words.values(text, language)}


def months(text: str, language: str) -> set[int]:
    """The months that a text names close to a figure."""
    return {
        number
        for number, form in enumerate(_forms("months", language), 1)
        for found in form.finditer(text)
        if re.search(r"\d", text[max(0, found.start() - 12) : found.end() + 14])
    }


def weekdays(text: str, language: str) -> set[int]:
    """The weekdays that a text names, Monday 0."""
    return {number for number, form in enumerate(_forms("weekdays", language)) if form.search(text)}


def dates(text: str, language: str) -> list[Date]:
    """The dates to the day in a text: 6 июня 2025, 2025 жылғы 6 маусым, 6 June 2025, June 6, 2025, 06.06.2025,
    2025-06-06."""
    found = [made for match in _date_pattern(language).finditer(text) if (made := _date(match.groupdict(), language))]
    return list(dict.fromkeys(found))


def names(text: str) -> list[str]:
    """Words with a capital letter that no sentence's beginning explains, single letters aside."""
    found: list[str] = []
    opens = True
    position = 0
    for word in _WORD.finditer(text):
        opens = opens or bool(re.search(r"[.?!…]", text[position : word.start()]))
        if word.group()[0].isupper() and not opens and len(word.group()) > 2:
            found.append(word.group())
        opens = False
        position = word.end()
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
    words = _FORMS.get((kind, language), "").split()
    if language == "en":
        return tuple(re.compile(rf"(?<!\w)(?:{word})(?!\w)") for word in words)
    return tuple(re.compile(rf"(?<!\w)(?:{word})", re.IGNORECASE) for word in words)


@cache
def _date_pattern(language: str) -> re.Pattern[str]:
    month = "|".join(_FORMS.get(("months", language), "(?!)").split())
    patterns = [
        r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})",
        r"(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4})",
        rf"(?P<d3>\d{{1,2}})\s+(?P<m3>{month})\w*,?\s+(?P<y3>\d{{4}})",
        rf"(?P<m4>{month})\s+(?P<d4>\d{{1,2}}),\s+(?P<y4>\d{{4}})",
        rf"(?P<y5>\d{{4}})\s+жыл\w*\s+(?P<d5>\d{{1,2}})\s+(?P<m5>{month})",
    ]
    flags = re.NOFLAG if language == "en" else re.IGNORECASE
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
