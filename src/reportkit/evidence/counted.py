"""What stands around a figure: its unit or currency, the month whose day it is, and whether it is rounded."""

from __future__ import annotations

import re
from functools import cache

from reportkit import language as languages
from reportkit.evidence.details import MONTH
from reportkit.language import Language

_SPACE = r"[ \u00a0\u202f\n]"
_NEVER = re.compile("(?!)")
_SIGNS = {"$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "CNY", "cny": "CNY"}
_SIGNS |= {
    "r$": "BRL",
    "sh": "KES",
    "ksh": "KES",
    "chf": "CHF",
    "₴": "UAH",
    "₹": "INR",
    "₺": "TRY",
    "₼": "AZN",
    "₾": "GEL",
}
_SIGNS |= {"₸": "KZT", "kzt": "KZT", "₽": "RUB", "rub": "RUB"}
_SIGN_BEFORE = re.compile(rf"({'|'.join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))})[ \u00a0]?$")
_BEFORE = 30  # characters that a word before a figure may be away


class _Around:
    """What a language says around figures; all of ours where it isn't known."""

    def __init__(self, code: str) -> None:
        own = languages.find(code) if code else None
        readers = [own] if own is not None else [languages.get(one) for one in languages.codes()]
        self._names = tuple(dict.fromkeys(unit for one in readers for unit in one.quantities.units))
        self._behind = _units(readers, self._names)
        about = "|".join(one.quantities.about for one in readers if one.quantities.about)
        self._about = re.compile(rf"(?<!\w)(?:{about})(?: \w{{1,4}})?[ \u00a0][$€£₸₽]?$") if about else _NEVER
        after = "|".join(one.quantities.about_after for one in readers if one.quantities.about_after)
        self._after = re.compile(rf"\w*\.?(?: ?[\w%]+){{0,2}}? (?:{after})") if after else _NEVER
        self._months = _months_around(readers)

    def unit(self, lowered: str, start: int, end: int) -> str:
        """What a figure counts, or the month whose day it is."""
        before = _SIGN_BEFORE.search(lowered[max(0, start - 5) : start])
        if before is not None:
            return _SIGNS[before.group(1)]
        behind, ahead = self._months
        month = behind.match(lowered, end) or ahead.search(lowered, max(0, start - 26), start)
        if month is not None:
            return f"{MONTH}{_group(month)}"
        found = self._behind.match(lowered, end)
        return self._names[_group(found)] if found is not None else ""

    def is_unit(self, word: str) -> bool:
        """Whether a word is a unit, which may have capitals (МВт)."""
        return self._behind.fullmatch(f" {word.lower()}") is not None

    def is_rough(self, lowered: str, start: int, end: int) -> bool:
        """Whether a word before a figure says that it is rounded."""
        return (
            self._about.search(lowered[max(0, start - _BEFORE) : start]) is not None
            or self._after.match(lowered, end) is not None
        )


def _group(found: re.Match[str]) -> int:
    """The number in the name of the group that matched."""
    return int((found.lastgroup or "u0")[1:].partition("_")[0])


def _units(readers: list[Language], names: tuple[str, ...]) -> re.Pattern[str]:
    """The units behind a figure, after the rest of a word for thousands."""
    groups = [
        rf"(?P<u{names.index(unit)}_{number}>{words})"
        for number, one in enumerate(readers)
        for unit, words in one.quantities.units.items()
    ]
    return re.compile(rf"\w*\.?[ \u00a0\u202f\n-]{{0,2}}(?:{'|'.join(groups)})") if groups else _NEVER


def _months_around(readers: list[Language]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind and before the day of a month: «3–5 марта», "March 3 to 5"."""
    readers = [one for one in readers if one.dates_in_text.months]
    if not readers:
        return _NEVER, _NEVER
    groups = (
        rf"(?P<u{month}_{number}>(?<!\w)(?:{one.dates_in_text.months[month - 1].lower()}))"
        for month in range(1, 13)
        for number, one in enumerate(readers)
    )
    months = "|".join(groups)
    between = "|".join(
        sorted({re.escape(word) for one in readers for word in one.numerals.between}, key=len, reverse=True)
    )
    joint = rf"\s?(?:[-–—,]|{between})\s?(?:\d{{1,2}})"
    ordinal = r"(?:st|nd|rd|th|er|-\w{1,3})?\.?"
    behind = rf"{ordinal}(?:{joint}{ordinal}){{0,2}}(?:{_SPACE}of)?{_SPACE}(?:{months})"
    ahead = rf"(?:{months})\w*{_SPACE}(?:the{_SPACE})?(?:\d{{1,2}}\s?(?:[-–—,]|{between})\s?)?$"
    return re.compile(behind), re.compile(ahead)


around = cache(_Around)
"""What a language says around figures, by its code."""
