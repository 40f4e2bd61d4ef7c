"""Facts that can't both be true: those that the dossier declares, and those that look like it.

Undeclared: two facts of one series with other values for one date; or two statements in nearly the same words with
another number, or with another day a few days apart. A likeness of words is a hint for an editor, not a proof.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from reportkit.dossier.model import Dossier, Fact
from reportkit.evidence.fold import fold_text
from reportkit.language.dates import Date

_ALIKE = 0.6  # of the words of two statements that they share
_VERY_ALIKE = 0.7
_SERIES_ALIKE = 0.5
_COMMON = 24  # a word in more statements than this pairs nothing
_DAYS_APART = 14  # one event misdated, rather than two events
_STEM = 6  # letters that usually outlast inflection


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two facts, and why both stand; `reason` is empty where the dossier doesn't say. `one_says` and `other_says`:
    what differs."""

    one: str
    other: str
    reason: str = ""
    one_says: str = ""
    other_says: str = ""


def declared(dossier: Dossier) -> tuple[Contradiction, ...]:
    """The contradictions that the dossier itself names, each once."""
    seen: dict[frozenset[str], Contradiction] = {}
    for fact in dossier.facts.values():
        for other, reason in fact.conflicts_with.items():
            seen.setdefault(frozenset((fact.id, other)), Contradiction(fact.id, other, reason))
    return tuple(seen.values())


def undeclared(dossier: Dossier) -> tuple[Contradiction, ...]:
    """The pairs that look like contradictions and aren't declared."""
    known = {frozenset((pair.one, pair.other)) for pair in declared(dossier)}
    facts = [_Subject.of(fact) for fact in dossier.facts.values() if not fact.withdrawn]
    found: dict[frozenset[str], Contradiction] = {}
    for one, other in _candidates(facts):
        pair = frozenset((one.fact.id, other.fact.id))
        if pair in known or one.fact.part_of == other.fact.id or other.fact.part_of == one.fact.id:
            continue
        difference = _by_series(one, other) or _by_words(one, other)
        if difference is not None:
            found.setdefault(pair, Contradiction(one.fact.id, other.fact.id, "", *difference))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Subject:
    """A fact, the stems of its words and its numbers apart from its own date's."""

    fact: Fact
    stems: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, fact: Fact) -> _Subject:
        words = re.findall(r"\w+", fold_text(fact.statement))
        stems = frozenset(word[:_STEM] for word in words if len(word) > 3 and not word[0].isdigit())
        own = _date_numbers(fact)
        return cls(fact, stems, frozenset(word for word in words if word[0].isdigit() and word not in own))


def _date_numbers(fact: Fact) -> set[str]:
    return {str(part) for part in (fact.date.year, fact.date.day)} if isinstance(fact.date, Date) else set()


def _candidates(subjects: list[_Subject]) -> Iterator[tuple[_Subject, _Subject]]:
    """Pairs that share a word that few share, or a series."""
    groups: dict[str, list[int]] = {}
    for number, subject in enumerate(subjects):
        for stem in sorted(subject.stems):
            groups.setdefault(stem, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in groups.values():
        if len(members) <= _COMMON:
            shared.update(combinations(members, 2))
    for one, other in shared:
        yield subjects[one], subjects[other]
    yield from _same_series(subjects)


def _same_series(subjects: Iterable[_Subject]) -> Iterator[tuple[_Subject, _Subject]]:
    by_point: dict[tuple[str, str], list[_Subject]] = {}
    for subject in subjects:
        if subject.fact.series and subject.fact.value is not None:
            by_point.setdefault((subject.fact.series, str(subject.fact.date)), []).append(subject)
    for group in by_point.values():
        for other in group[1:]:
            yield group[0], other


def _by_series(one: _Subject, other: _Subject) -> tuple[str, str] | None:
    """Two values of one series at one date, in words alike enough to be about the same thing."""
    mine, theirs = one.fact, other.fact
    same_point = mine.series and (mine.series, mine.unit, mine.date) == (theirs.series, theirs.unit, theirs.date)
    if not same_point or mine.value is None or theirs.value is None or mine.value == theirs.value:
        return None
    return (f"{mine.value}", f"{theirs.value}") if _likeness(one, other) >= _SERIES_ALIKE else None


def _by_words(one: _Subject, other: _Subject) -> tuple[str, str] | None:
    likeness = _likeness(one, other)
    if likeness < _ALIKE or one.fact.topic != other.fact.topic:
        return None
    same_time = one.fact.date == other.fact.date
    mine, theirs = one.numbers - other.numbers, other.numbers - one.numbers
    if same_time and mine and theirs:
        return ", ".join(sorted(mine)), ", ".join(sorted(theirs))
    if likeness >= _VERY_ALIKE and not mine and not theirs and _misdated(one.fact, other.fact):
        return str(one.fact.date), str(other.fact.date)
    return None


def _likeness(one: _Subject, other: _Subject) -> float:
    union = one.stems | other.stems
    return len(one.stems & other.stems) / len(union) if union else 0.0


def _misdated(one: Fact, other: Fact) -> bool:
    if not (isinstance(one.date, Date) and isinstance(other.date, Date) and one.date.day and other.date.day):
        return False
    return 0 < abs((one.date.first_day() - other.date.first_day()).days) <= _DAYS_APART
