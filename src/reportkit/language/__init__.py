"""Languages as data: words, dates, numbers, typography, hyphenation and the words of likelihood in ru, kk and en.

In: a language's code and a value or a text.  Out: strings that are ready to be printed. Nothing here knows a dossier.

    from reportkit import language
    ru = language.get("ru")
    ru.format_date(dates.parse("2025-06-06"))    # 6 июня 2025 г.
    ru.count(5, "source")                        # 5 источников
    ru.word("page-label", page=1, pages=3)       # стр. 1 из 3

Dates as values are in `dates`, rules of type in `typography`, breaks of words in `hyphenation`, scales in `likelihood`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from reportkit.language.language import Language

__all__ = ["Language", "codes", "find", "get"]

_CODES = ("ru", "kk", "en")


def codes() -> tuple[str, ...]:
    """The languages that there are."""
    return _CODES


def find(code: str) -> Language | None:
    """The language of a code or a BCP 47 tag ("ru", "ru-RU", "en_US"); None if it is not one of ours."""
    primary = code.replace("_", "-").partition("-")[0].lower()
    return _load(primary) if primary in _CODES else None


def get(code: str) -> Language:
    """The language of a code. Raises ValueError for another than `codes()`: ask `find` where it may be another."""
    found = find(code)
    if found is None:
        raise ValueError(f"no language {code!r}; there are {', '.join(_CODES)}")
    return found


@cache
def _load(code: str) -> Language:
    language = import_module(f"reportkit.language.data.{code}").LANGUAGE
    assert isinstance(language, Language)
    return language
