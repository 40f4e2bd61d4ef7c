"""Numbers that stand in a text as words: двадцать один, twenty-first, он бір."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportkit.language import find

_WORD = re.compile(r"[^\W\d_]+")
_NOTHING = re.compile("(?!)")


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
    joiners = _joiners(language)
    text = _lowered(text)
    for word in _WORD.finditer(text):
        if word.start() < end:  # it was part of a compound
            continue
        value, after = _value(text, word, language)
        if word.group() in joiners and run:
            end = word.end()
            continue
        if run and (value is None or text[end : word.start()].strip(" -\u00a0\u202f\n")):
            yield run
            run = []
        if value is not None:
            run.append(value)
            end = after
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


def _lowered(text: str) -> str:
    """Small letters, each in its place: a letter that would become two stays as it is."""
    lowered = text.lower()
    return (
        lowered if len(lowered) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    )


def _value(text: str, word: re.Match[str], language: str) -> tuple[int | None, int]:
    """The number that begins with a word, if it is one, and where it ends: a compound may be several words."""
    found = _pattern(language).match(text, word.start())
    if found is None or found.lastgroup is None:
        return None, word.end()
    return int(found.lastgroup.removeprefix("n")), max(found.end(), word.end())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All words of a language, each a group with its number for a name; the longer ones first, since «двадцать» begins
    like «два»."""
    own = find(language)
    if own is None or not own.numerals.words:
        return _NOTHING
    end = r"(?!\w)" if own.numerals.whole else ""
    forms = sorted(own.numerals.words.items(), key=_longest_first)
    return re.compile("|".join(f"(?P<n{value}>(?:{form}){end})" for value, form in forms))


def _longest_first(entry: tuple[int, str]) -> tuple[int, int]:
    """Hundreds, tens with what compounds of them there are, teens, units; the powers of ten begin like none of them."""
    value, _ = entry
    kinds: tuple[int, ...] = (100, 20, 11, 0) if value < 1000 else ()
    return next((place for place, least in enumerate(kinds) if value >= least), len(kinds) + 4), value


@cache
def _joiners(language: str) -> frozenset[str]:
    own = find(language)
    return own.numerals.joiners if own is not None else frozenset()
