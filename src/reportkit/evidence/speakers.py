"""Whether a quote is given to whom its source gives it.

In: the speaker's names, where the quote's pieces stand, and the source.  Out: who speaks there instead, if the source
says so outright; whether an elision joins two voices; whether the source knows the speaker at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reportkit.dossier.model import Actor, Source
from reportkit.evidence import names
from reportkit.evidence.fold import fold_text
from reportkit.evidence.names import Roll, family_name
from reportkit.evidence.people import People, Person
from reportkit.evidence.source import Place, SourceText
from reportkit.evidence.voices import Voice

_INITIAL = 2  # letters
_RECORD = ("title", "title-short", "container-title", "publisher", "event-title")
_PEOPLE = ("author", "editor", "interviewer", "translator", "container-author", "director", "chair")


class Speaker:
    """An actor's names, in the dossier's language."""

    def __init__(self, actor: Actor, language: str) -> None:
        self._language = language
        self.name = actor.name
        called = [name for name in (actor.name, actor.short, *actor.aka) if name.strip()]
        self.families = tuple(dict.fromkeys(family_name(name) for name in called))
        self.titles = tuple(fold_text(name) for name in actor.aka if name == name.lower())
        self._given = tuple(dict.fromkeys(word.written for name in called for word in names.words(name)))

    def stands_in(self, roll: Roll) -> bool:
        """Whether a text's names have one of the speaker's."""
        return any(roll.has(part, self._language) for family in self.families for part in _parts(family))

    def is_called(self, person: Person, people: People) -> bool:
        """Whether somebody whom a text names is the speaker: by the family, or, where a name has none (Асқар Мұратұлы),
        by the given name; by both where the text knows two of one family."""
        theirs = people.language
        for family in self.families:
            if any(names.same(word, family, theirs, self._language) for word in person):
                given = people.given_names(family, self._language)
                rival = len(given) > 1 and person[0] in given
                return not rival or self._is_given(person[0], theirs)
        last = family_name(" ".join(person))
        nameless = len(person) == 1 or names.is_patronymic(person[-1]) or last != person[-1]
        return nameless and self._is_given(person[0], theirs)

    def _is_given(self, word: str, language: str) -> bool:
        """Whether a word is one of the speaker's other names, or an initial of one."""
        initial = word[0] if len(word) <= _INITIAL else ""
        return any(
            (initial and given[0] == initial) or names.same(word, given, language, self._language)
            for given in self._given
        )


def _parts(family: str) -> Iterable[str]:
    return (word.written for word in names.words(family))


def is_known(speaker: Speaker, text: SourceText, source: Source) -> bool:
    """Whether the source names the speaker: in its text, or in its record as an author or in its title; or by a title
    that the dossier gives, with small letters, as what the speaker is called there."""
    if any(called in text.text for called in speaker.titles) or speaker.stands_in(text.roll):
        return True
    said = "\n".join(str(source.csl.get(key, "")) for key in (*_RECORD, *_PEOPLE))
    return speaker.stands_in(Roll(said, text.language))


def another(speaker: Speaker, places: Sequence[Place], text: SourceText) -> str:
    """Who the source says speaks at one of the places, if it is not the speaker; empty where it doesn't say."""
    for place in places:
        people = text.voices.at(place.start, place.end).people
        if people and not any(speaker.is_called(person, text.voices.people) for person in people):
            return " ".join(people[0])
    return ""


def joined(places: Sequence[Place], text: SourceText) -> tuple[str, str] | None:
    """The voices of two neighbouring pieces that are not one person's; an empty one is the reporter's."""
    voices = [text.voices.at(place.start, place.end) for place in places] if len(places) > 1 else []
    for one, other in pairwise(voices):
        if one.quoted != other.quoted or one.turn != other.turn or _differ(one, other, text.language):
            return _told(one), _told(other)
    return None


def _differ(one: Voice, other: Voice, language: str) -> bool:
    if not (one.people and other.people):
        return False
    return not any(
        names.same(first, second, language, language)
        for run in one.people
        for first in run
        for others in other.people
        for second in others
    )


def _told(voice: Voice) -> str:
    return " ".join(voice.people[0]) if voice.people else ""
