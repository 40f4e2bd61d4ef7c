"""Rules of type that keep words together: they make an existing space no-break, and change nothing else.

That makes them fit for a verified quote. Each rule takes a text and its language, and gives the text back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reportkit.language.language import NARROW, NBSP, Language
from reportkit.language.rules import DIGIT, needs

_SPACE = f"[ {NBSP}]"
_STOP_INSIDE = re.compile(r"\.(?!\s*$)")
_AFTER_NUMBER = re.compile(r"[\dIVX] ")
_AFTER_DAY = re.compile(r"\d\S{0,3} ")
_GROUPS = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:{NBSP}\d{{3}})+(?!\d)")
_BEFORE_NUMBER = re.compile(r" [\dIVX]")


def kinds_of_space(text: str, _: Language) -> str:
    """Narrow no-break and figure spaces, which many fonts lack, become U+00A0; `narrow_spaces` brings back its own."""
    return text.translate({0x202F: NBSP, 0x2007: NBSP})


@needs(DIGIT)
def digit_groups(text: str, _: Language) -> str:
    """`158 000`: groups of three figures are one number."""
    return re.sub(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)", lambda match: match.group().replace(" ", NBSP), text)


@needs(" –", " —")
def before_dash(text: str, _: Language) -> str:
    """A dash never begins a line."""
    return re.sub(r"(?<=\S) (?=[–—]\s)", NBSP, text)


@needs(" %")
def percent(text: str, _: Language) -> str:
    """`5 %`."""
    return re.sub(r"(?<=\d) (?=%)", NBSP, text)


@needs("№ ", "§ ")
def signs(text: str, _: Language) -> str:
    """`№ 5`, `§ 5`."""
    return re.sub(r"(?<=[№§]) (?=\w)", NBSP, text)


@needs(_AFTER_NUMBER)
def units(text: str, language: Language) -> str:
    """A number and its unit: `10 км`, `5 млн`; a year and its word: `2025 год`, `2025 жылғы`; `XX век`."""
    return _units(language).sub(NBSP, text)


@needs(_AFTER_DAY)
def days(text: str, language: Language) -> str:
    """A day and its month: `6 июня`, `6 June`."""
    return _days(language).sub(rf"\1{NBSP}", text)


@needs(_STOP_INSIDE)
def initials(text: str, language: Language) -> str:
    """`А. Б. Иванов`, `Иванов А. Б.`, `J. R. Smith`."""
    capital = f"[{language.vocabulary.capitals}]"
    text = re.sub(rf"(?<![\w.])({capital}\.) (?={capital}(?:\.|\w))", rf"\1{NBSP}", text)
    return re.sub(rf"(?<=[^\W\d_]{{2}}) (?={capital}\.{_SPACE}?{capital}\.)", NBSP, text)


@needs(_STOP_INSIDE)
def abbreviations(text: str, language: Language) -> str:
    """`т. е.`, `и т. д.`"""
    return _abbreviations(language).sub(lambda match: match.group().replace(" ", NBSP), text)


@needs(_BEFORE_NUMBER)
def labels(text: str, language: Language) -> str:
    """`с. 5`, `рис. 2`, `No. 429`, `Article 5`."""
    return _labels(language).sub(rf"\1{NBSP}", text)


def titles(text: str, language: Language) -> str:
    """`г. Лондон`, `ул. Абая`, `Dr Smith`."""
    return _titles(language).sub(rf"\1{NBSP}", text)


def short_words(text: str, language: Language) -> str:
    """A preposition or conjunction of one or two letters goes with the next word."""
    return _short_words(language).sub(rf"\1{NBSP}", text)


def particles(text: str, language: Language) -> str:
    """A particle goes with the word before it: `то же`, `бола ма`."""
    return _particles(language).sub(NBSP, text)


def spaced_marks(text: str, language: Language) -> str:
    """A mark that stands apart goes with the word before it: `Quoi ?`, `mot ;`."""
    return re.sub(rf"(?<=\S) (?=[{re.escape(language.vocabulary.spaced_marks)}])", NBSP, text)


def narrow_spaces(text: str, language: Language) -> str:
    """The space before `;`, and that between groups of figures, where the language has narrow ones."""
    if language.vocabulary.narrow_marks:
        text = re.sub(rf"{NBSP}(?=[{re.escape(language.vocabulary.narrow_marks)}])", NARROW, text)
    if language.numbers.group == NARROW:
        text = _GROUPS.sub(lambda match: match.group().replace(NBSP, NARROW), text)
    return text


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _units(language: Language) -> re.Pattern[str]:
    vocabulary = language.vocabulary
    following = _any_of((*vocabulary.units, *vocabulary.years, *vocabulary.centuries))
    return re.compile(rf"(?:(?<=\d)|(?<=[IVX])) (?=(?:{following})(?!\w))")


@cache
def _days(language: Language) -> re.Pattern[str]:
    # Kazakh months take case endings: маусымда, маусымнан.
    return re.compile(rf"(\d{language.dates.after_day}) (?=(?:{_any_of({*language.months.dated})}))")


@cache
def _abbreviations(language: Language) -> re.Pattern[str]:
    forms = (re.escape(form).replace(r"\ ", _SPACE) for form in language.vocabulary.spaced)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


@cache
def _labels(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])({_any_of(language.vocabulary.labels)}) (?=\d|[IVX]+\b)", re.IGNORECASE)


@cache
def _titles(language: Language) -> re.Pattern[str]:
    # The «г.» of a year is not that of a town.
    capital = f"[{language.vocabulary.capitals}«„“]"
    return re.compile(rf"(?<![\w.-])(?<!\d{_SPACE})({_any_of(language.vocabulary.titles)}) (?={capital})")


@cache
def _short_words(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’-])({_any_of(language.vocabulary.short_words)}) (?=\S)", re.IGNORECASE)


@cache
def _particles(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<=\w) (?=(?:{_any_of(language.vocabulary.particles)})(?![\w-]))", re.IGNORECASE)
