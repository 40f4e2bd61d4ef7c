"""What a memo rests on, as plain figures: the source summary statement of ICS 206-01 is written with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reportkit.citation.reference import read
from reportkit.evidence.review import is_person, origin, origins_of, used_sources, voices
from reportkit.language.dates import Date, Interval, sort_key
from reportkit.release.audience import RATINGS
from reportkit.template.values import Label, TemplateFault, View
from reportkit.template.views.entries import DateView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.dossier.model import Fact
    from reportkit.template.setting import Setting

_WEAK = frozenset("DEF")


class GroundsView(View):
    """How many sources, of what worth, and where they are weak: of what this audience is given."""

    __slots__ = ("_facts", "_ids", "_setting")
    kind_name: ClassVar[str] = "source summary"
    looks_at_all: ClassVar[bool] = True

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting.references)
        self._setting = setting
        self._ids = used_sources(setting.dossier)
        self._facts = [fact for fact in setting.dossier.facts.values() if fact.kind == "fact" and fact.sources]

    @property
    def sources(self) -> int:
        return len(self._ids)

    @property
    def origins(self) -> int:
        """How many origins the sources have: those of one origin do not corroborate each other."""
        return len({origin(self._setting.dossier, one) for one in self._ids})

    @property
    def ratings(self) -> Label:
        """How many sources of each reliability: "B: 3, C: 6"."""
        known = sorted(filter(None, (self._reliability(one) for one in self._ids)))
        dash = self._setting.language.vocabulary.dash
        counts = [f"{letter}\u00a0{dash} {known.count(letter)}" for letter in dict.fromkeys(known)]
        return self._setting.label(", ".join(counts))

    @property
    def unrated(self) -> int:
        return sum(not self._reliability(one) for one in self._ids)

    @property
    def facts(self) -> int:
        return len(self._facts)

    @property
    def corroborated(self) -> int:
        """Facts that rest on at least two origins."""
        return sum(len(origins_of(self._setting.dossier, fact)) > 1 for fact in self._facts)

    @property
    def weak(self) -> int:
        """Facts whose sources are all rated D, E or F."""
        return sum(self._is_weak(fact) for fact in self._facts)

    @property
    def claims(self) -> int:
        return sum(fact.kind == "claim" for fact in self._setting.dossier.facts.values())

    @property
    def experts(self) -> int:
        """The people whose words judgements rest on."""
        dossier = self._setting.dossier
        return sum(is_person(dossier, one) for one in voices(dossier, tuple(dossier.judgements.values())))

    @property
    def period(self) -> DateView | None:
        """When the sources appeared: from the earliest to the latest, in months."""
        known = sorted((date for one in self._ids if (date := self._date(one))), key=sort_key)
        if not known:
            return None
        start, end = known[0], known[-1]
        return DateView(start if start == end else Interval(start, end), self._setting)

    def _reliability(self, id: str) -> str:
        self._setting.told.add(RATINGS)
        return self._setting.dossier.sources[id].reliability

    def _is_weak(self, fact: Fact) -> bool:
        ratings = [self._reliability(one.source) for one in fact.sources]
        return all(rating in _WEAK for rating in ratings)

    def _date(self, id: str) -> Date | None:
        dossier = self._setting.dossier
        when = read(dossier.sources[id].csl, dossier.language).date
        return Date(when.year, when.month) if isinstance(when, Date) else None

    def inlines(self) -> tuple[n.Inline, ...]:
        raise TemplateFault(
            "the source summary is written in the pack's words", hint="print its figures: {{ grounds().sources }} …"
        )
