"""The keys of a briefing's file: one description for the reader and for the JSON Schema."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from reportkit.briefing.headers import ADDRESS
from reportkit.briefing.model import PIECES
from reportkit.briefing.rules import BAD_ADDRESS, BAD_MOMENT
from reportkit.dossier.fields import Field, ListOf, Record
from reportkit.dossier.kinds import Choice, Prose, Schema, Text, Word, text_of
from reportkit.dossier.languages import InLanguage
from reportkit.dossier.nodes import Node
from reportkit.dossier.reading import Reading
from reportkit.dossier.terms import FileId, Level

_PATTERN = r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})"


class MomentInTime:
    """A day and an hour with the offset from UTC: 2026-11-24T10:00+05:00."""

    def read(self, node: Node, reading: Reading, path: str) -> datetime | None:
        text = text_of(node, reading, path, "a date and time")
        if text is None:
            return None
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None or moment.year < 1900:
            hint = "Write 2026-11-24T10:00+05:00: the day, the hour, and how far it is from UTC."
            reading.fault(BAD_MOMENT, node.span, "“{text}” is no date and time with an offset", hint, text=text[:80])
            return None
        return moment

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_PATTERN}$"}


_ADDRESS = Word(
    ADDRESS,
    "a mail address in ASCII",
    BAD_ADDRESS,
)

PERSON = Record(
    "a person",
    {
        "name": Field(Text(), "The name as it is printed.", required=True),
        "email": Field(_ADDRESS, "Mail address."),
    },
)

ITEM = Record(
    "an item of a briefing",
    {
        "template": Field(Text(), "A template pack, to render a document with."),
        "dossier": Field(Text(), "The dossier that it is rendered from; the workspace's default if none is named."),
        "file": Field(Text(), "A file beside the briefing, taken as it is."),
        "title": Field(Prose(), "What the file is called for people."),
        "handling": Field(
            Level(), "How far the file may travel: a step of the TLP ladder. Needed where the file itself doesn't say."
        ),
    },
)

BRIEFING = Record(
    "a briefing",
    {
        "id": Field(FileId(), "The briefing's id, which its files are named by.", required=True),
        "title": Field(Prose(), "What it is about.", required=True),
        "language": Field(InLanguage(), "The language that it is in.", required=True),
        "date": Field(MomentInTime(), "When it begins.", required=True, attr="start"),
        "until": Field(MomentInTime(), "When it ends.", attr="end"),
        "place": Field(Text(), "Where it is."),
        "audience": Field(Text(), "For whom its items are rendered: an audience of their packs.", required=True),
        "clearance": Field(Level(), "How far the readers are cleared, for a briefing that renders nothing."),
        "to": Field(ListOf(PERSON), "Who gets it."),
        "from": Field(PERSON, "Who invites.", attr="sender"),
        "cover_note": Field(Prose(), "A few words before everything else."),
        "items": Field(ListOf(ITEM, filled=True), "What is handed over, in order.", required=True),
        "pack": Field(ListOf(Choice(*PIECES)), "What to make of it; everything if left out."),
    },
)


def schema() -> Schema:
    """JSON Schema (draft-07) of a briefing's file."""
    found: dict[str, Any] = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "reportkit briefing"}
    return found | BRIEFING.schema()
