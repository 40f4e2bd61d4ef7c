"""Whose words a place of a source's text is: by the label of its turn, or by the clause that reports it.

In: a text, its language, and where words stand in it (`fold.canonical`'s offsets).  Out: a `Voice`: whether the words
stand in quotation marks, and who is named as saying them, if anybody is.

What the text says outright comes first: a turn's label (БАЙМҰХАМЕДОВ:), a name beside a verb of speech in the clause
that belongs to the quotation. Where it says “he”, or nothing, it is somebody of those whom the paragraph names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from reportkit.evidence.people import Clause, People, Person
from reportkit.evidence.quotations import between, quotations
from reportkit.evidence.turns import Turns

Extent: TypeAlias = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_BEFORE_MARKS = ' \n\u00a0“"«„‘'
_CLOSING = "»”’\"'›"
_STOP = re.compile(r"[.!?…](?=\s|\Z)")
_INITIAL = re.compile(r"(?:\A|\W)[^\W\d_]{1,3}\.\Z")
_BEFORE = 400  # characters before a quotation that may report it


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks at a place: one of `people`, if there are any. `quoted`: whether the place stands in quotation marks.
    `turn`: the label of its turn."""

    quoted: bool
    people: tuple[Person, ...] = ()
    turn: str = ""


class Voices:
    """The voices of one text."""

    def __init__(self, text: str, language: str = "") -> None:
        self._text = text
        self.people = People(text, language)
        self._known: dict[Extent, Voice] = {}

    def at(self, start: int, end: int) -> Voice:
        """The voice of the words from `start` to `end`."""
        if (start, end) not in self._known:
            self._known[start, end] = self._heard(start, end)
        return self._known[start, end]

    def _heard(self, start: int, end: int) -> Voice:
        if not self._paragraphs:
            return Voice(False)
        paragraph = self._paragraphs[max(0, bisect_right(self._starts, start) - 1)]
        turn = self._turns.at(paragraph[0])
        quoted = quotations(self._text, *paragraph, self._reports, dialogue=not self._turns.is_dialogue)
        within = next(((first, last) for first, last in quoted if first <= start < last), None)
        if turn is not None and within is None:
            return Voice(False, turn.people, turn.label)
        unquoted = between(*paragraph, quoted)
        label = turn.label if turn is not None else ""
        if within is None:
            return Voice(False, self._unquoted(unquoted, (start, end)), label)
        return Voice(True, self._reported(unquoted, within), label)

    def _reports(self, start: int, end: int) -> bool:
        return self.people.clause(start, end).reports

    @cached_property
    def _paragraphs(self) -> list[Extent]:
        """What empty lines part; where most lines end as a sentence does, each line."""
        lines = [line.rstrip() for line in self._text.split("\n") if line.strip()]
        whole = sum(line[-1] in f".!?…:;{_CLOSING}" for line in lines) * 2 > len(lines)
        return [found.span() for found in (re.compile(r"[^\n]+") if whole else _PARAGRAPH).finditer(self._text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._paragraphs]

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self._text, self._paragraphs, self.people)

    @cached_property
    def _is_speech(self) -> bool:
        """Whether hardly a paragraph quotes: then the text is one person's own."""
        few = sum(any(mark in self._text[start:end] for mark in '«“„"') for start, end in self._paragraphs)
        return few * 5 <= len(self._paragraphs)

    # -------------------------------------------------------------------------------------------- who reports what

    def _unquoted(self, unquoted: Sequence[Extent], within: Extent) -> tuple[Person, ...]:
        """Of words outside quotation marks: whose speech the text is, else whom their sentence reports."""
        around = next((one for one in unquoted if one[0] <= within[0] < one[1]), within)
        if self._is_speech and self._turns.owners:
            return self._turns.owners
        return self.people.clause(
            self._sentence_start(around[0], within[0]), self._sentence_end(within[1], max(around[1], within[1]))
        ).people

    def _reported(self, unquoted: Sequence[Extent], within: Extent) -> tuple[Person, ...]:
        """Of words in quotation marks: who stands beside the verb of speech, else all whom the paragraph names."""
        clause = next((one for one in self._clauses(unquoted, within) if one.reports), Clause(False))
        return clause.people or tuple(
            dict.fromkeys(person for extent in unquoted for person in self.people.within(*extent))
        )

    def _clauses(self, unquoted: Sequence[Extent], within: Extent) -> Iterator[Clause]:
        """The clauses that may report a quotation, the likeliest first: behind it, before it, further before."""
        before = [(max(first, last - _BEFORE), last) for first, last in unquoted if last <= within[0]][::-1]
        lead = (self._sentence_start(*before[0]), before[0][1]) if before else (within[0], within[0])
        if self._text[lead[0] : lead[1]].rstrip(_BEFORE_MARKS).endswith(":"):
            clause = self.people.clause(*lead)
            yield clause if clause.reports else Clause(True, self.people.within(*lead))
        behind = next((one for one in unquoted if one[0] >= within[1]), (within[1], within[1]))
        sentence = behind[0], self._sentence_end(*behind)
        if self._goes_on(within[1], sentence[1]):
            yield self.people.clause(*sentence)
        for extent in (lead, *before):
            yield self.people.clause(*extent)

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether the sentence that a quotation ends in goes on behind it: not after its full stop, with a capital."""
        rest = self._text[at:end].lstrip(_CLOSING).strip()
        stopped = self._text[at - 1 : at] in (".", "…") and rest[:1].isupper()
        return bool(rest) and not (stopped or rest[0] in ".…" or rest[-1] == ":")

    def _sentence_end(self, start: int, end: int) -> int:
        for stop in _STOP.finditer(self._text, start, end):
            if not self._is_abbreviation(start, stop.end()):
                return stop.end()
        return end

    def _sentence_start(self, start: int, end: int) -> int:
        begins = start
        for stop in _STOP.finditer(self._text, start, end):
            rest = self._text[stop.end() : end].strip(_BEFORE_MARKS)
            if rest and not self._is_abbreviation(start, stop.end()):
                begins = stop.end()
        return begins

    def _is_abbreviation(self, start: int, stop: int) -> bool:
        return _INITIAL.search(self._text[max(start, stop - 6) : stop]) is not None
