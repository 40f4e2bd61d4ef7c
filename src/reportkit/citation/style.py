"""What a style of citation is: notes and entries made of references, and their order."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportkit import language as languages
from reportkit.citation import order
from reportkit.citation.pieces import Inlines
from reportkit.citation.reference import Reference, read
from reportkit.language.language import NBSP
from reportkit.tree.nodes import Foreign

Mention: TypeAlias = Literal["first", "later", "same"]
"""Whether a source is named for the first time, again, or right after itself."""

Record: TypeAlias = Mapping[str, object]
"""A CSL-JSON record."""


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in a source: `label` is one of CSL's ("page", "paragraph", …), `value` what stands after it."""

    label: str
    value: str


_KEPT = 2_000  # references: a process that renders for days must not grow without end
_references: dict[tuple[int, str], tuple[Record, Reference]] = {}


def _reference(record: Record, language: str) -> Reference:
    """A record of a dossier as a reference, read once: a memo names a source in many places, and nobody changes it."""
    known = _references.get((id(record), language))
    if known is None or known[0] is not record:  # the record is kept, so that no other gets its id
        if len(_references) >= _KEPT:
            _references.clear()
        known = _references[id(record), language] = record, read(record, language)
    return known[1]


class Style(ABC):
    """A style of citation. `language` is the document's; a reference speaks its record's own where we have it."""

    name: str
    cyrillic_first: bool | None = None  # None: as the document's language has it
    says_ibid: bool = False  # whether a source that the note before names alone is «Там же»

    def note(
        self, record: Record, language: str, locator: Locator | None = None, mention: Mention = "first"
    ) -> Inlines:
        """The reference as it stands in a note. `Ledger` knows which mention it is."""
        reference = _reference(record, language)
        match mention:
            case "first":
                made = self.full(reference, locator)
            case "later":
                made = self.short(reference, locator)
            case "same":
                made = self.same(reference, locator)
        return _in_its_language(made, reference, language)

    def entry(self, record: Record, language: str) -> Inlines:
        """The reference as it stands in the list of sources."""
        reference = _reference(record, language)
        return _in_its_language(self.listed(reference), reference, language)

    def sort_key(self, record: Record, language: str) -> order.Key:
        """Where the reference belongs in the list of sources."""
        reference = _reference(record, language)
        own = languages.get(language)
        first = order.is_cyrillic(own.alphabet[:1]) if self.cyrillic_first is None else self.cyrillic_first
        texts = self.heading(reference), reference.title, str(reference.date or "")
        return order.key(texts, cyrillic_first=first, articles=reference.articles)

    def dated_heading(self, _record: Record, _language: str) -> str:
        """What names a source in a short mention, if that is its author and year; empty where the title is in it."""
        return ""

    @abstractmethod
    def full(self, reference: Reference, locator: Locator | None) -> Inlines:
        """The first mention."""

    @abstractmethod
    def short(self, reference: Reference, locator: Locator | None) -> Inlines:
        """A later mention."""

    def same(self, reference: Reference, locator: Locator | None) -> Inlines:
        """A mention right after another of the same source; the short one, where a style has no word for it."""
        return self.short(reference, locator)

    @abstractmethod
    def listed(self, reference: Reference) -> Inlines:
        """The entry of the list."""

    @abstractmethod
    def heading(self, reference: Reference) -> str:
        """What an entry is filed under."""


def year_suffixes(style: Style, records: Mapping[str, Record], language: str) -> dict[str, str]:
    """The letters that tell apart sources of one author and year (2025a, 2025b), by source id.

    They follow the order of the list. A record takes its letter as "year-suffix". Empty for styles that name the title.
    """
    alike: dict[str, list[str]] = {}
    for source in sorted(records, key=lambda source: (style.sort_key(records[source], language), source)):
        if heading := style.dated_heading(records[source], language):
            alike.setdefault(heading, []).append(source)
    return {
        source: chr(ord("a") + place) if place < 26 else f"z{place}"
        for sources in alike.values()
        if len(sources) > 1
        for place, source in enumerate(sources)
    }


def locator_text(reference: Reference, locator: Locator | None) -> str:
    """A place as the reference's language writes it: `с. 5–6`, `5-б.`, `pp. 5–6`; a label unknown to it is left out."""
    value = locator.value.strip() if locator else ""
    if locator is None or not value:
        return ""
    one, many = reference.language.citation.locators.get(locator.label, ("{n}", "{n}"))
    value = value.replace("-", "–") if value.replace("-", "").isdigit() else value
    pattern = many if any(mark in value for mark in ("–", ",", ";")) else one
    return pattern.replace(" ", NBSP).format(n=value)


def _in_its_language(made: Inlines, reference: Reference, document_language: str) -> Inlines:
    if reference.language.code == document_language.partition("-")[0] or not made:
        return made
    return (Foreign(reference.language.code, made),)
