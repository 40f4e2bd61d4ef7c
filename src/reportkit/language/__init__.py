"""Languages as data: words, dates, numbers, typography, hyphenation, likelihood, what texts are checked for.

In: a language's code and a value or a text.  Out: strings that are ready to be printed. Nothing here knows a dossier.

    from reportkit import language
    ru = language.get("ru")
    ru.format_date(dates.parse("2025-06-06"))    # 6 июня 2025 г.
    ru.count(5, "source")                        # 5 источников
    ru.word("page-label", page=1, pages=3)       # стр. 1 из 3

Dates as values are in `dates`, rules of type in `typography`, breaks of words in `hyphenation`, scales in `likelihood`.
Ours are the folders of `data`; a package brings another one through the entry-point group `reportkit.languages`, under
its code. `data/README.md` says what a language needs.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from reportkit.language.language import Language

__all__ = ["Language", "codes", "find", "get", "installed", "neutral", "primary_of", "same"]


NEUTRAL_TAG = "en-GB"
"""What a file says of the parts that are in no language, until a document's own takes its place."""


@cache
def codes() -> tuple[str, ...]:
    """The languages that we bring. Those of other packages are found when they are asked for."""
    from pathlib import Path

    from reportkit.language import data

    there = {entry.name for place in data.__path__ for entry in Path(place).iterdir() if _is_code(entry.name)}
    return *data.FIRST, *sorted(there.difference(data.FIRST))


def installed() -> tuple[str, ...]:
    """Our languages, and those that other packages bring. It takes a look at every package that is installed."""
    from reportkit.language.brought import brought_codes

    return *codes(), *(code for code in brought_codes() if code not in codes())


def find(code: str) -> Language | None:
    """The language of a code or a BCP 47 tag ("ru", "ru-RU", "en_US"); None if there is no such language.

    Raises LanguageError for one that a package brings, and that can't be used.
    """
    primary = primary_of(code)
    if primary in codes():
        return _load(primary)
    if not _is_code(primary):
        return None
    from reportkit.language.brought import brought

    return brought(primary, neutral())


def primary_of(tag: str) -> str:
    """The language of a BCP 47 tag, without region and script: "en" of "en-GB" and "EN_us"."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()


def same(one: str, other: str) -> bool:
    """Whether two tags are of one language: "en" and "en-GB"; "ru" and the "rus" or "Russian" of older records."""
    first, second = sorted((primary_of(one), primary_of(other)), key=len)
    return first == second or (len(first) == 2 and second.startswith(first))


def get(code: str) -> Language:
    """The language of a code. Raises ValueError for one that there isn't: ask `find` where it may be another."""
    found = find(code)
    if found is None:
        raise ValueError(f"no language {code!r}; there are {', '.join(codes())}")
    return found


def neutral() -> Language:
    """The language of what has none: a number in a chart without words, a document without a language."""
    return get(NEUTRAL_TAG)


def _is_code(name: str) -> bool:
    """Whether this is the form of an ISO 639 code."""
    return 2 <= len(name) <= 3 and name.isascii() and name.isalpha() and name.islower()


@cache
def _load(code: str) -> Language:
    language = import_module(f"reportkit.language.data.{code}").LANGUAGE
    assert isinstance(language, Language)
    return language
