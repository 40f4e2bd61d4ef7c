"""Numbers that stand in a text as words: двадцать один, twenty-first, он бір."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

_UNITS = {
    "ru": "нол|нул од[инн]|перв дв[аеу]|втор три|тр[её]х|тр[её]м|трет|трое четыр|четв пят шест сем|седьм вос[еь]м "
    "девят десят",
    "kk": "нөл бір екі үш төрт бес алты жеті сегіз тоғыз он",
    "en": "zero one|once|first two|twice|second three|third four(?:th)? five|fifth six(?:th)? seven(?:th)? eighth? "
    "nine|ninth ten(?:th)?",
}
"""From 0 to 10. The beginnings of words; English words are whole."""

_TEENS = {
    "ru": "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат",
    "en": "eleven(?:th)? twel(?:ve|fth) thirteen(?:th)? fourteen(?:th)? fifteen(?:th)? sixteen(?:th)? "
    "seventeen(?:th)? eighteen(?:th)? nineteen(?:th)?",
}
_TENS = {
    "ru": "двадцат тридцат сорок пятьдесят|пятидесят шестьдесят|шестидесят семьдесят|семидесят "
    "восемьдесят|восьмидесят девяност",
    "kk": "жиырма отыз қырық елу алпыс жетпіс сексен тоқсан",
    "en": "twent(?:y|ieth) thirt(?:y|ieth) fort(?:y|ieth) fift(?:y|ieth) sixt(?:y|ieth) sevent(?:y|ieth) "
    "eight(?:y|ieth) ninet(?:y|ieth)",
}
_HUNDREDS = {
    "ru": "(?:сто|ста|сотый|сотая|сотня|сотню|сотни)(?!\\w) двести|двухсот триста|тр[её]хсот четыреста|четыр[её]хсот "
    "пятьсот|пятисот шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
    "kk": "жүз",
    "en": "hundreds?|hundredth",
}
_POWERS = {
    "ru": "тысяч(?!ел) миллион(?!ер) миллиард(?!ер)",
    "kk": "мың миллион(?!ер) миллиард(?!ер)",
    "en": "thousands? millions? billions?",
}
_WORD = re.compile(r"[^\W\d_]+")
_AND = frozenset(("and", "и"))


def values(text: str, language: str) -> set[int]:
    """The numbers that a text has as words: each word's own, and what words together make."""
    found: set[int] = set()
    for run in _runs(text, language):
        found.update(run)
        found.update(_together(run))
    return found


def _runs(text: str, language: str) -> Iterator[list[int]]:
    """Number words that follow one another, as numbers."""
    run: list[int] = []
    end = 0
    for word in _WORD.finditer(text):
        value = _value(word.group().lower(), language)
        if word.group().lower() in _AND and run:
            end = word.end()
            continue
        if run and (value is None or text[end : word.start()].strip(" -\u00a0\u202f\n")):
            yield run
            run = []
        if value is not None:
            run.append(value)
            end = word.end()
    if run:
        yield run


def _together(run: list[int]) -> Iterator[int]:
    """What the words of a run make: one number, or several where they can't be one."""
    total = current = 0
    for value in run:
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100 and 1 < current < 10:
            current *= 100
        elif current % (10 if value < 10 else 100 if value < 100 else 1000) == 0:
            current += value
        else:
            yield total + current
            total, current = 0, value
    yield total + current


def _value(word: str, language: str) -> int | None:
    found = _pattern(language).match(word)
    return int(found.lastgroup.removeprefix("n")) if found is not None and found.lastgroup is not None else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All words of a language, each a group with its number for a name; the longer ones first, since «двадцать» begins
    like «два»."""
    forms = [
        *_numbered(_HUNDREDS.get(language, ""), range(100, 1000, 100)),
        *_numbered(_TENS.get(language, ""), range(20, 100, 10)),
        *_numbered(_TEENS.get(language, ""), range(11, 20)),
        *_numbered(_UNITS.get(language, ""), range(11)),
        *_numbered(_POWERS.get(language, ""), (10**3, 10**6, 10**9)),
    ]
    end = r"(?!\w)" if language == "en" else ""
    return re.compile("|".join(f"(?P<n{value}>(?:{form}){end})" for value, form in forms) or "(?!)")


def _numbered(words: str, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    return zip(numbers, words.split(), strict=False)
