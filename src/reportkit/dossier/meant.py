"""What a slip was probably meant to be: a date in another country's order, a name in place of an id, a neighbour's key.

In: words that could not be read.  Out: words for a hint, or nothing. Nothing here changes what a file says.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache

from reportkit import language as languages

KEYS: Mapping[str, Mapping[str, str]] = {
    "a fact": {"quote": "support", "excerpt": "support", "text": "statement", "source": "sources", "speaker": "by"},
    "a quote": {"quote": "text", "statement": "text", "sources": "source", "by": "speaker", "author": "speaker"},
    "a judgement": {"sources": "basis", "probability": "likelihood", "indicators": "watch", "text": "statement"},
    "a proposal": {"text": "statement", "deadline": "by", "until": "by", "actor": "who"},
    "a source": {"link": "URL", "website": "URL", "date": "issued", "published": "issued", "file": "text"},
    "an actor": {"title": "role", "position": "role", "alias": "aka", "type": "kind", "organization": "organisation"},
    "a dossier": {"lang": "language", "cutoff": "as_of", "author": "from", "classification": "handling"},
}
"""Keys of other items, and of other programs, by the record that has another for the same."""

VALUES: Mapping[str, str] = {
    "medium": "moderate",
    "middle": "moderate",
    "organization": "organisation",
    "company": "organisation",
    "opinion": "claim",
    "clear": "TLP:CLEAR",
    "white": "TLP:CLEAR",
    "green": "TLP:GREEN",
    "amber": "TLP:AMBER",
    "red": "TLP:RED",
}
"""The same of values that are chosen from a list."""

_CYRILLIC = "асеорхуівнкмтѕј"
_LATIN = "aceopxyibhkmtsj"
_LOOKALIKES = str.maketrans(_CYRILLIC, _LATIN)
_NO_ID = re.compile(r"[^a-z0-9]+")
_RANGE = re.compile(r"\s*(?:[-–—]|\.{2,3}|…)\s*")
_IN_FIGURES = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{1,4}))?\.?")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_LONGEST = 60  # characters of a date


def lookalikes(text: str) -> str:
    """The Cyrillic letters of a text that has Latin ones, too, and looks like them throughout; else nothing."""
    small = text.lower()
    strange = "".join(dict.fromkeys(letter for letter in small if "\u0400" <= letter <= "\u052f"))
    mixed = bool(re.search("[a-z0-9]", small)) and set(strange) <= set(_CYRILLIC)
    return strange if mixed else ""


def identifier(text: str) -> str:
    """An id of the same words: lower-case Latin letters and hyphens; nothing if no word can be in one."""
    small = text.lower().translate(_LOOKALIKES) if lookalikes(text) else text.lower()
    return "" if re.search("[^\x00-\x7f]", small) else _NO_ID.sub("-", small).strip("-")[:48]


def date(text: str) -> str:
    """A date, or two that it may be, as a dossier writes them: 6/6/2025, June 2025, 06.06.2025, 2019–2025."""
    if len(text) > _LONGEST:
        return ""
    return " / ".join(dict.fromkeys(_dates(text))) or _interval(text)


def _interval(text: str) -> str:
    ends = _RANGE.split(text)
    if len(ends) != 2:
        return ""
    start, end = (one if re.fullmatch(r"\d{4}", one) else next(_dates(one), "") for one in ends)
    return f"{start}/{end}" if start and end and start < end else ""


def _dates(text: str) -> Iterator[str]:
    figures = _IN_FIGURES.fullmatch(text.strip().removesuffix("г").strip())
    if figures is not None:
        yield from _from_figures(figures[1], figures[3], figures[4] or "")
    elif month := _month(text.lower()):
        yield from _in_words(text, month)


def _from_figures(first: str, second: str, third: str) -> Iterator[str]:
    """Year first, day first, and month first: each that a calendar has."""
    if len(first) == 4:
        orders = [(first, second, third)]
    elif len(third) == 4:
        orders = [(third, second, first), (third, first, second)]
    else:
        return
    for year, month, day in orders:
        if made := _made(int(year), int(month), int(day or 0)):
            yield made


def _in_words(text: str, month: int) -> Iterator[str]:
    year = _YEAR.search(text)
    if year is None:
        return
    day = _DAY.search(text[: year.start()] + " " * 4 + text[year.end() :])
    if made := _made(int(year[1]), month, int(day[1]) if day is not None else 0):
        yield made


def _made(year: int, month: int, day: int) -> str:
    try:
        datetime.date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


def _month(text: str) -> int:
    """The one month that a text names in any of our languages; 0 if it names none, or several."""
    found = {number for number, pattern in enumerate(_months(), 1) if pattern.search(text)}
    return found.pop() if len(found) == 1 else 0


@cache
def _months() -> tuple[re.Pattern[str], ...]:
    known = [languages.get(code).dates_in_text.months for code in languages.codes()]
    return tuple(re.compile(rf"(?<!\w)(?:{'|'.join(forms)})", re.IGNORECASE) for forms in zip(*known, strict=True))
