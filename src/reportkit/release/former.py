"""The form that version 0.1 hashed, to hold files of then against a dossier of now. Nothing new is made with it."""

from __future__ import annotations

from reportkit.dossier.model import Actor, Citation, Dossier, Fact, Judgement, Person, Proposal, Prose, Quote, Source
from reportkit.release.digest import Form

_ENTRY = ("id", "handling", "was", "withdrawn")
_BY_TOPIC = (*_ENTRY, "topic")

FORMER = Form(
    {
        Dossier: (
            *("id", "language", "title", "as_of", "date", "number", "edition", "embargo", "sender", "prepared_by"),
            *("to", "handling", "scale", "bottom_line", "gaps"),
            *("actors", "facts", "quotes", "judgements", "proposals", "sources"),
        ),
        Person: ("name", "role", "phone", "email"),
        Actor: (*_ENTRY, "kind", "name", "short", "role", "organisation"),
        Citation: ("source", "label", "locator"),
        Fact: (
            *(*_BY_TOPIC, "kind", "statement", "sources", "by", "date", "place", "actors", "support", "credibility"),
            *("part_of", "conflicts_with", "wording", "value", "unit", "series"),
        ),
        Quote: (
            *(*_BY_TOPIC, "speaker", "source", "parts", "language", "excerpts", "chatham_house", "date"),
            *("translation", "translated_excerpts", "translated_by"),
        ),
        Judgement: (
            *(*_BY_TOPIC, "statement", "likelihood", "confidence", "until", "basis", "alternatives", "watch"),
            "change_note",
        ),
        Proposal: (*_ENTRY, "statement", "who", "by", "basis"),
        Source: (*_ENTRY, "csl", "reliability", "origin", "text"),
        Prose: ("text", "handling"),
    },
    lambda _, value: value,
)
"""Whatever the dossier said of an item but its notes, and whatever it said of itself."""
