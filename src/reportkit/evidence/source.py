"""The text of a source, ready to be searched: folded once, its words indexed when they are first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reportkit.evidence import lexicon
from reportkit.evidence.fold import BREAK_HYPHEN, MINUS, fold
from reportkit.evidence.furniture import Kind, Thinned, thin
from reportkit.evidence.names import Roll
from reportkit.evidence.voices import Voices

_CONTEXT = 32  # characters either side that tell one place from another of the same words
_COMMON = 60  # a word that occurs more often says nothing about a place
_LONG_WORD = re.compile(r"\w{3,}")
_WIDEN = 24  # characters
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:\"\w+)*|[^\w\s]")
_GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3} $")
_GROUP_END = re.compile(r"(?<!\d)\d{1,3}$")
_GROUP_AFTER = re.compile(r" \d{3}(?!\d)")
_ELIDED = re.compile(r'(?<![\w"])(\w+)"$')
_HYPHENS = "-\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source's text, as a W3C TextQuoteSelector names it, with its offsets in characters (NFC)."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: folded, and its extent in the folded text."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or self.text[0] == "_"


def tokens(folded: str, start: int, end: int) -> list[Token]:
    """The words and marks of an extent of a folded text."""
    return [Token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(folded, start, end)]


class SourceText:
    """What a source says, in the language that its record names. Create it once and search it often."""

    def __init__(self, text: str, language: str = "", thinned: Thinned | None = None) -> None:
        self.language = language
        self.folded = fold(text if thinned is None else thinned.text)
        self.text = self.folded.text
        self._whole_text = text
        self._thinned = thinned

    @cached_property
    def without_furniture(self) -> SourceText | None:
        """The same without heads, page numbers, notes and marks; None if it has none. Its places are this one's."""
        whole = self.folded.original
        thinned = thin(whole)
        return SourceText(whole, self.language, thinned) if thinned is not None else None

    @cached_property
    def roll(self) -> Roll:
        """The names that stand in the text."""
        return Roll(self._whole_text, self.language)

    @cached_property
    def voices(self) -> Voices:
        """Who speaks where in the text."""
        return Voices(self.folded.original if self._thinned is None else self._whole_text, self.language)

    @property
    def is_thinned(self) -> bool:
        """Whether this is a text without its furniture."""
        return self._thinned is not None

    def passed_over(self, place: Place) -> tuple[Kind, ...]:
        """What furniture stands within a place that was found in a text without it."""
        return self._thinned.passed_over(place.start, place.end) if self._thinned is not None else ()

    def find(self, words: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Where the folded `words` stand as whole words, as extents of the folded text, in order."""
        found = False
        position = self.text.find(words, start)
        while position >= 0:
            if self._whole(position, position + len(words)):
                found = True
                yield position, position + len(words)
            position = self.text.find(words, self._next(position))
        if not found and (BREAK_HYPHEN in words or self.is_broken):
            yield from self._find_broken(words, start)

    def _next(self, position: int) -> int:
        """Where the next words may begin: behind the run of letters and digits that stands at a place."""
        position += 1
        while self.text[position - 1 : position].isalnum():
            position += 1
        return position

    def widen(self, start: int, end: int) -> tuple[int, int]:
        """An extent that cuts through a word or a number, widened until it doesn't, a few words at most."""
        for _ in range(_WIDEN):
            if not self._begins(start) or self.text[start : start + 1] in tuple(f" -,.{MINUS}"):
                start -= 1
            if not self._ends(end) or self.text[end - 1] in " -,.":
                end += 1
        return max(0, start), min(len(self.text), end)

    def place(self, start: int, end: int) -> Place:
        """The place of an extent of the folded text."""
        original = self.folded.original
        first, last = self.folded.extent(start, end)
        if self._thinned is not None:
            original = self._whole_text
            first, last = self._thinned.offset(first), self._thinned.offset(max(first, last - 1)) + (last > first)
        return Place(
            first,
            last,
            original[first:last],
            original[max(0, first - _CONTEXT) : first],
            original[last : last + _CONTEXT],
        )

    def original(self, start: int, end: int) -> str:
        """The source's own letters for an extent of the folded text."""
        first, last = self.folded.extent(start, end)
        return self.folded.original[first:last]

    def rare_places(self, word: str) -> list[int]:
        """Where a folded word of three letters or more begins; nothing for one that is too common to tell a place."""
        places = self._word_places.get(word, [])
        return places if len(places) <= _COMMON else []

    @cached_property
    def _word_places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for found in _LONG_WORD.finditer(self.text):
            known = places.setdefault(found.group(), [])
            if len(known) <= _COMMON:
                known.append(found.start())
        return places

    @cached_property
    def is_broken(self) -> bool:
        """Whether words are broken at the ends of lines."""
        return BREAK_HYPHEN in self.text

    def _find_broken(self, words: str, start: int) -> Iterator[tuple[int, int]]:
        """The same where either side may have a word broken by a hyphen that may or may not be the word's own."""
        pattern = "".join(_breakable(character) for character in words if character != BREAK_HYPHEN)
        for found in re.compile(pattern).finditer(self.text, start):
            if self._whole(found.start(), found.end()):
                yield found.start(), found.end()

    def _whole(self, start: int, end: int) -> bool:
        """Whether an extent cuts through no word, number or contraction."""
        return self._begins(start) and self._ends(end)

    def _begins(self, start: int) -> bool:
        if start == 0:
            return True
        before, first = self.text[start - 1], self.text[start]
        further = self.text[start - 2] if start > 1 else " "
        if not first.isalnum():
            return True
        if before.isalnum() or before == BREAK_HYPHEN or (before == "_"):
            return False
        if first.isdigit():
            return not self._number_goes_back(start, before, further)
        return not (further.isalnum() and self._joins(start - 1, before)) or self._behind_elided(start)

    def _behind_elided(self, start: int) -> bool:
        """Whether the word before an apostrophe is one of its own, without its vowel: l’ouverture."""
        found = _ELIDED.search(self.text[max(0, start - _WIDEN) : start])
        return found is not None and found.group(1) in lexicon.of(self.language).elided

    def _number_goes_back(self, start: int, before: str, further: str) -> bool:
        """Whether the digits before a number belong to it: 3,5 · 1 158 · 2025–2026 · −5."""
        if before in ".,":
            return further.isdigit()
        if before == MINUS:
            return True
        if before == "-":
            return not self.folded.original[self.folded.offset(start) - 1].isspace()
        grouped = before == " " and _GROUP_BEFORE.search(self.text[max(0, start - 6) : start])
        return bool(grouped) and re.match(r"\d{3}(?!\d)", self.text[start : start + 4]) is not None

    def _ends(self, end: int) -> bool:
        if end >= len(self.text):
            return True
        last, after = self.text[end - 1], self.text[end]
        further = self.text[end + 1] if end + 1 < len(self.text) else " "
        if not last.isalnum():
            return True
        if after.isalnum() or after in (BREAK_HYPHEN, "_"):
            return False
        if last.isdigit():
            if after in ".,-" and further.isdigit():
                return after == "-" and self.folded.original[self.folded.offset(end)].isspace()
            short = _GROUP_END.search(self.text[max(0, end - 4) : end])
            if short and _GROUP_AFTER.match(self.text, end):
                return False
        return not (further.isalpha() and self._joins(end, after))

    def _joins(self, at: int, mark: str) -> bool:
        """Whether the mark at `at` holds two halves of one word together: a hyphen or an apostrophe, not a dash."""
        if mark == '"':
            return self.folded.original[self.folded.offset(at)] in "'’ʼ"
        return mark == "-" and self.original(at, at + 1) in _HYPHENS and self._touches(at)

    def _touches(self, at: int) -> bool:
        """Whether no space stands around the dash at `at`."""
        original = self.folded.original
        first = self.folded.offset(at)
        return not original[first].isspace() and not original[first + 1 : first + 2].isspace()


def _breakable(character: str) -> str:
    if character == "-":
        return f"[-{BREAK_HYPHEN}]"
    escaped = re.escape(character)
    return f"{escaped}{BREAK_HYPHEN}?" if character.isalpha() else escaped
