"""Countries in texts, by whatever they are called: Türkiye and Turkey, КНР and Китай, Kenyan, a capital for its state.

In: a text and its language.  Out: where a country is named, as its code in ISO 3166 (EU and UN among them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportkit import language as languages
from reportkit.evidence.names import Name, words

_HEAD = 3  # letters by which entries are looked up
_STEM = 4  # letters that are left at least
_SHORT = 4
_VOWELS = "аяыиоуеёэюьйі"
_TAIL = 7  # letters of an ending


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names countries: the codes that the words may mean, and their extent."""

    codes: frozenset[str]
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """How a country is called. `stems`: the beginnings of its words; `is_adjective`: a small letter will do."""

    code: str
    stems: tuple[str, ...]
    whole: tuple[bool, ...]
    is_adjective: bool


def mentions(text: str, language: str) -> list[Mention]:
    """The countries that a text names, in order, the longest name at each place."""
    found: list[Mention] = []
    every = list(words(text))
    taken = 0
    for number, word in enumerate(every):
        if word.start < taken:
            continue
        made = _longest(every, number, _entries(language), text)
        if made is not None:
            found.append(made)
            taken = made.end
    return [*found, *_dotted(text, language)]


def codes(text: str, language: str) -> frozenset[str]:
    """The countries that a text names, by their codes: sooner told than where they stand."""
    found: set[str] = set()
    for word in {word.written: word for word in words(text)}.values():
        for entry in _beginning(word.written, language):
            if len(entry.stems) == 1 or (entry.code not in found and _has_phrase(text, entry)):
                found.add(entry.code)
    return frozenset(found).union(*(one.codes for one in _dotted(text, language)))


def _beginning(word: str, language: str) -> list[_Entry]:
    """The names that may begin with a word."""
    head, entries = word[:_HEAD].lower(), _entries(language)
    return [
        one
        for size in range(1, len(head) + 1)
        for one in entries.get(head[:size], ())
        if (one.is_adjective or word[0].isupper()) and _is_form(word, one.stems[0], one.whole[0])
    ]


def _has_phrase(text: str, entry: _Entry) -> bool:
    return re.search(r"\w*\W{1,2}".join(map(re.escape, entry.stems)), text, re.IGNORECASE) is not None


def _longest(every: Sequence[Name], number: int, entries: dict[str, list[_Entry]], text: str) -> Mention | None:
    head = every[number].written[:_HEAD].lower()
    fitting = [
        one for size in range(1, len(head) + 1) for one in entries.get(head[:size], ()) if _fits(every, number, one)
    ]
    if not fitting:
        return None
    length = max(len(one.stems) for one in fitting)
    codes = frozenset(one.code for one in fitting if len(one.stems) == length)
    start, end = every[number].start, every[number + length - 1].end
    return Mention(codes, start, end, text[start:end])


def _fits(every: Sequence[Name], number: int, entry: _Entry) -> bool:
    there = every[number : number + len(entry.stems)]
    return (
        len(there) == len(entry.stems)
        and (entry.is_adjective or there[0].is_capital)
        and all(
            _is_form(word.written, stem, whole)
            for word, stem, whole in zip(there, entry.stems, entry.whole, strict=True)
        )
    )


def _is_form(word: str, stem: str, whole: bool) -> bool:
    """Whether a word is a form of one that begins with a stem; abbreviations have their capitals."""
    if whole:
        rest = word[len(stem) :]
        return word.startswith(stem) and (not rest or rest[0] in "-’'")
    lowered = word.lower().replace("ё", "е")
    return lowered.startswith(stem) and len(lowered) - len(stem) <= _TAIL


def _dotted(text: str, language: str) -> Iterator[Mention]:
    """Abbreviations with full stops: U.S., U.K."""
    for found in re.finditer(r"(?<!\w)(?:[^\W\d_]\.){2,4}", text):
        letters = found.group().replace(".", "")
        codes = {one.code for one in _entries(language).get(letters[:_HEAD].lower(), ()) if one.stems == (letters,)}
        if codes and letters.isupper():
            yield Mention(frozenset(codes), *found.span(), found.group())


@cache
def _entries(language: str) -> dict[str, list[_Entry]]:
    """How countries are called in a language, by how the first word begins."""
    own = languages.find(language) if language else None
    found: dict[str, list[_Entry]] = {}
    for line in own.territories.strip().splitlines() if own is not None else ():
        code, _, names = line.strip().partition(": ")
        for name in re.split(r"[;|]", names):
            entry = _entry(code, name.strip())
            if entry is not None:
                found.setdefault(entry.stems[0][:_HEAD].lower(), []).append(entry)
    return found


def _entry(code: str, name: str) -> _Entry | None:
    adjective = name.endswith("-")
    said = [word.written for word in words(name.rstrip("-").replace(".", ""))]
    if not said:
        return None
    whole = tuple(word.isupper() and len(word) <= _SHORT for word in said)
    stems = tuple(word if is_whole else _stem(word, adjective) for word, is_whole in zip(said, whole, strict=True))
    return _Entry(code, stems, whole, adjective)


def _stem(word: str, adjective: bool) -> str:
    """What all forms of a word begin with."""
    lowered = word.lower().replace("ё", "е")
    stem = lowered if adjective else re.sub("(?:ий|ая|ое|ые|ия|ая)$", "", lowered)
    short = stem if adjective or stem != lowered else lowered.rstrip(_VOWELS)
    return short if len(short) >= _STEM else lowered
