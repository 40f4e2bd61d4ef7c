"""The turns of a transcript or an interview: whose paragraph it is, by the label that it begins with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportkit.evidence import lexicon
from reportkit.evidence.fold import fold_text
from reportkit.evidence.people import People, Person

_QUOTED = r"«[^»\n]{1,60}»|“[^”\n]{1,60}”|\"[^\"\n]{1,60}\""
_LABEL = re.compile(rf"[ \t>]*(?:[-–—][ \t]*)?(?P<label>[^\W\d_](?:[^:\n«“\"]|{_QUOTED}){{0,110}}?)[ \t]*:(?=\s)")
_DASH = re.compile(r"[ \t]*[-–—][ \u00a0]")
_LABELS = 3  # turns that make a transcript
_LABEL_WORDS = 6  # before a comma or a bracket
_LEAD = 3  # paragraphs in which an interview or a speech says whose it is


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn a paragraph belongs to: its label as written, and the person, or those of whom it is one, if the text
    says who that is."""

    label: str
    people: tuple[Person, ...] = ()


class Turns:
    """The turns of one text."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]], people: People) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._people = people
        self._lexicon = lexicon.of(people.language)

    def at(self, start: int) -> Turn | None:
        """The turn that goes on where a paragraph begins; None where the text has no turns."""
        if self._labels:
            starts = sorted(self._labels)
            number = bisect_right(starts, start) - 1
            return self._turn(self._labels[starts[number]]) if number >= 0 else None
        if self.is_dialogue and _DASH.match(self._text, start):
            return Turn("", self.owners)
        return None

    @cached_property
    def is_dialogue(self) -> bool:
        """Whether at least half of the paragraphs begin with a dash, as questions and answers do."""
        dashed = sum(_DASH.match(self._text, start) is not None for start, _ in self._paragraphs)
        return len(self._paragraphs) > _LABELS and dashed * 2 >= len(self._paragraphs)

    @cached_property
    def _labels(self) -> dict[int, str]:
        """Labels by where their paragraphs begin; none where too few paragraphs have one."""
        found: dict[int, str] = {}
        for start, end in self._paragraphs:
            label = _LABEL.match(self._text, start, end)
            if label is not None and self._is_label(label["label"]):
                found[start] = label["label"]
        return found if len(found) >= _LABELS else {}

    def _is_label(self, label: str) -> bool:
        """Few words before a comma or a bracket, and no verb of speech: «Он сказал:» begins no turn."""
        words = _head(label).split()
        reports = any(self._lexicon.is_reporting(fold_text(word)) for word in words)
        return 0 < len(words) <= _LABEL_WORDS and not reports and words[0][0].isupper()

    def _turn(self, label: str) -> Turn:
        words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", _head(label)) if word[0].isupper()]
        first = fold_text(words[0]) if words else ""
        if first in self._people.answers and len(words) == 1:
            return Turn(label, self.owners)
        run = [word for word in words if len(word) > 1 and not self._people.is_title(word)]
        shouted = [word for word in run if word.isupper() and len(word) > 2]
        run = shouted if shouted and len(shouted) < len(run) and len(run) > 2 else run
        return Turn(label, (tuple(run),) if self._is_person(run) else ())

    def _is_person(self, run: Sequence[str]) -> bool:
        """Whether a label is a name: no word of its own, and more than one word, or told elsewhere in the text."""
        if not run or self._people.is_common(run[-1]):
            return False
        return len(run) > 1 or run[-1].isupper() or self._people.is_told(run[-1]) or run[-1] in self._people.families

    @cached_property
    def owners(self) -> tuple[Person, ...]:
        """Whom an interview's or a speech's lead names first: whose it is, or who asks."""
        lead = [extent for extent in self._paragraphs[:_LEAD] if extent[0] < self._asks or not self._asks]
        named = [people for extent in lead if (people := self._people.within(*extent))]
        return tuple(dict.fromkeys(person for people in named[: None if self._asks else 1] for person in people))

    @cached_property
    def _asks(self) -> int:
        """Where the first question or turn begins; 0 where there are none."""
        dashes = (start for start, _ in self._paragraphs if self.is_dialogue and _DASH.match(self._text, start))
        return min((*self._labels, *dashes), default=0)


def _head(label: str) -> str:
    return re.split(r"[,(«“\"]", label)[0].strip()
