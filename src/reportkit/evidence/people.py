"""The people whom a text names: runs of words with capitals whose last is somebody's name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TypeAlias

from reportkit import language as languages
from reportkit.evidence import lexicon, names
from reportkit.evidence.fold import fold_text
from reportkit.evidence.names import Name
from reportkit.language import Language

Person: TypeAlias = tuple[str, ...]
"""The words of a name as the text has them: Анатолий Гречко, А. Гречко, Гречко."""

_LETTERS = re.compile(r"[^\W\d_]+")
_NEAR = 9  # words between a verb of speech and the name
_SHORT_WORDS = 8  # characters in which an article stands
_BEGINS = 2  # letters in which no two forms of a name differ
_SHORT = 2  # letters of an initial, or of an abbreviation of one


@dataclass(frozen=True, slots=True)
class Clause:
    """What an extent of a text says of who speaks: whether it has a verb of speech, and who stands near it. A pronoun
    beside the verb leaves open who is meant."""

    reports: bool
    people: tuple[Person, ...] = ()


@lru_cache(maxsize=16384)
def _folded(word: str) -> str:
    return fold_text(word)


class People:
    """The names of one text."""

    def __init__(self, text: str, language: str = "") -> None:
        self._text = text
        self.language = language
        self._lexicon = lexicon.of(language)
        self._given: dict[tuple[str, str], frozenset[str]] = {}

    def within(self, start: int, end: int) -> tuple[Person, ...]:
        """Everybody who is named in an extent, once."""
        words = list(names.capitals(self._text, start, end))
        return tuple(dict.fromkeys(self._full(words[first:last]) for first, last in self._runs(words)))

    def clause(self, start: int, end: int) -> Clause:
        """Who is named near a verb of speech in an extent."""
        words = list(names.words(self._text, start, end))
        verbs = [number for number, word in enumerate(words) if self._lexicon.is_reporting(_folded(word.written))]
        named = {last for _, last in self._runs(words)}
        if any(self._has_pronoun(words, number) and number not in named for number in verbs):
            return Clause(True)
        near = (
            self._full(words[first:last])
            for first, last in self._runs(words)
            if any(first - _NEAR <= number < last + _NEAR for number in verbs)
        )
        return Clause(bool(verbs), tuple(dict.fromkeys(near)))

    def _has_pronoun(self, words: Sequence[Name], verb: int) -> bool:
        beside = words[max(0, verb - 1) : verb + 2]
        return any(_folded(word.written) in self._lexicon.persons for word in beside)

    def is_title(self, word: str) -> bool:
        """Whether a word stands before a name, or a turn, and is none: Mr, г-н, Question."""
        return _folded(word).rstrip(".") in self._titles

    def is_common(self, word: str) -> bool:
        """Whether the text has a word with a small letter, too: Chair."""
        return word.lower() in self._small and not self.is_title(word)

    def is_told(self, word: str) -> bool:
        """Whether the text has a name in more forms than this one: БАЙМҰХАМЕДОВ and Баймұхамедов."""
        wanted = names.bases(word, self.language)
        return any(
            other != word and not wanted.isdisjoint(names.bases(other, self.language)) for other in self._capitals
        )

    def given_names(self, family: str, language: str) -> frozenset[str]:
        """The given names of all whom the text calls by a family's name, those that stand inside a sentence."""
        if (family, language) not in self._given:
            self._given[family, language] = frozenset(
                given
                for last, firsts in self._inside.items()
                if names.same(last, family, self.language, language)
                for given in firsts
            )
        return self._given[family, language]

    @cached_property
    def _inside(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for at, run in self._told:
            if len(run[0]) > _SHORT and self._is_inside(at):
                found.setdefault(run[-1], set()).add(run[0])
        return found

    def _is_inside(self, at: int) -> bool:
        before = self._text[:at][-_NEAR:].rstrip(" \u00a0")
        return before[-1:].isalpha() or before[-1:] in (",", "-", "–", "—", "»")

    # -------------------------------------------------------------------------------------------- runs

    def _runs(self, words: Sequence[Name]) -> Iterator[tuple[int, int]]:
        """Runs of words with capitals whose last is somebody's, by their numbers; what only begins a sentence, or
        stands behind the name (KC), left out."""
        begin = 0
        while begin < len(words):
            first, last = begin, self._run_end(words, begin)
            begin = max(last, begin + 1)
            while first < last and self.is_common(words[first].written):
                first += 1
            while first < last and words[last - 1].written not in self.families:
                last -= 1
            if first < last and not self._has_article(words, first):
                yield first, last

    def _run_end(self, words: Sequence[Name], first: int) -> int:
        last = first
        while (
            last < len(words)
            and words[last].is_capital
            and (last == first or self._touch(words[last - 1], words[last]))
        ):
            last += 1
        return last

    def _touch(self, one: Name, other: Name) -> bool:
        """Whether nothing but a space stands between two words; a stop only behind an initial or a title."""
        between = self._text[one.end : other.start]
        short = len(one.written) <= _SHORT or self.is_title(one.written)
        return between.strip(" \u00a0\n") == "" or (between.strip(" \u00a0") == "." and short)

    def _has_article(self, words: Sequence[Name], first: int) -> bool:
        before = self._text[max(0, words[first].start - _SHORT_WORDS) : words[first].start].split()
        return _folded(words[first].written) in self._articles or bool(before and _folded(before[-1]) in self._articles)

    def _full(self, run: Sequence[Name]) -> Person:
        """A name in full: a family alone has the given name that it was told with last before, in the same form."""
        said = tuple(word.written for word in run if not self.is_title(word.written))
        if len(said) != 1:
            return said
        told = self._told_by_family.get(said[0], [])
        before = bisect_left(told, run[-1].start, key=itemgetter(0))
        return told[before - 1][1] if before else said

    # -------------------------------------------------------------------------------------------- the whole text

    @cached_property
    def _told(self) -> list[tuple[int, Person]]:
        """Full names by where they stand."""
        words = self._names
        found = ((words[first].start, words[first:last]) for first, last in self._runs(words))
        named = ((at, tuple(one.written for one in run if not self.is_title(one.written))) for at, run in found)
        return [(at, name) for at, name in named if len(name) > 1]

    @cached_property
    def _told_by_family(self) -> dict[str, list[tuple[int, Person]]]:
        found: dict[str, list[tuple[int, Person]]] = {}
        for at, name in self._told:
            found.setdefault(name[-1], []).append((at, name))
        return found

    @cached_property
    def families(self) -> frozenset[str]:
        """Words that the text has at least once at the end of a run of capitals, or behind an initial or a title, and
        never with a small letter; in all forms in which it has them."""
        found: set[str] = set()
        before: Name | None = None
        for word in self._names:
            if before is not None and self._follows(before, word):
                found |= {word.written, word.written.capitalize()}
            before = word
        known = {word for word in found if word.lower() not in self._small and not self.is_title(word)}
        bases = {base for word in known for base in names.bases(word, self.language)}
        begins = {base[:_BEGINS] for base in bases}
        alike = (word for word in self._capitals if word[:_BEGINS].lower().replace("ё", "е") in begins)
        forms = {word for word in alike if not bases.isdisjoint(names.bases(word, self.language))}
        return frozenset(known | forms)

    def _follows(self, one: Name, other: Name) -> bool:
        """Whether a word stands behind a given name, an initial or a title: Ли in Жанна Ли, but not KC."""
        long = len(other.written) > _SHORT or (
            len(other.written) == _SHORT < len(one.written) and other.written[1].islower()
        )
        capitals = other.is_capital and one.is_capital and long
        return capitals and not self.is_common(one.written) and self._touch(one, other)

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(word for word in _LETTERS.findall(self._text) if word.islower())

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(word.written for word in self._names)

    @cached_property
    def _names(self) -> list[Name]:
        return list(names.capitals(self._text))

    @cached_property
    def _own(self) -> tuple[Language, ...]:
        own = languages.find(self.language) if self.language else None
        return (own,) if own is not None else tuple(map(languages.get, languages.codes()))

    @cached_property
    def _articles(self) -> frozenset[str]:
        return frozenset().union(*(own.names.articles for own in self._own))

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset().union(*(own.names.titles for own in self._own))

    @cached_property
    def answers(self) -> frozenset[str]:
        """Labels of an interview's answers."""
        return frozenset().union(*(own.names.answers for own in self._own))
