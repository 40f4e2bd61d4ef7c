"""Every key of a dossier, described once: the reader, the translations and the JSON Schema all go by this page."""

from __future__ import annotations

from reportkit.dossier.csl import DATES, NAMES, TEXTS
from reportkit.dossier.fields import Field, ListOf, MapOf, Record, Translated
from reportkit.dossier.items import FactRecord
from reportkit.dossier.kinds import (
    Choice,
    Instant,
    Kind,
    Moment,
    Number,
    Prose,
    Reason,
    Spoken,
    Text,
    Truth,
    Whole,
    Word,
)
from reportkit.dossier.languages import InLanguage
from reportkit.dossier.lengths import MAX_PROSE
from reportkit.dossier.records import CslDate, CslNames
from reportkit.dossier.terms import ID_PATTERN, Cite, FileId, Gap, Id, Level, Likelihood, Ref

_PRINTED = Translated.PRINTED
_OPTIONAL = Translated.OPTIONAL
_PROSE = Prose()
_SPOKEN = Spoken()
_TEXT = Text()
_BASIS = ListOf(Ref("fact", "quote", "judgement"))
_TOPIC = Field(Word(r"[^\s,]+", "one word"), "Any one word; templates select by it.", required=True)

_SHARED = {
    "handling": Field(Level(), "How far this may travel (TLP 2.0). Default: the dossier's own handling."),
    "was": Field(
        ListOf(Id(), filled=True, single=True), "Earlier ids of this item. An id is never given to another item."
    ),
    "withdrawn": Field(_PROSE, "Why this no longer holds. It is kept, and no longer printed."),
    "allow": Field(MapOf(_PROSE, r"RK\d{3}", "a finding's code (RK305)"), "Findings accepted, each with the reason."),
    "note": Field(_PROSE, "A note to ourselves; never printed."),
}

PERSON = Record(
    "a person",
    {
        "name": Field(_TEXT, "The name as it is printed.", required=True, translated=_PRINTED),
        "role": Field(_PROSE, "Post or role.", translated=_PRINTED),
        "phone": Field(_TEXT, "Telephone number, in quotes if it begins with a plus."),
        "email": Field(Word(r"[^@\s]+@[^@\s]+", "an address"), "Mail address."),
    },
)

ACTOR = Record(
    "an actor",
    {
        "kind": Field(Choice("person", "organisation", "group"), "person, organisation (the default) or group."),
        "name": Field(_PROSE, "The full name.", required=True, translated=_PRINTED),
        "short": Field(_PROSE, "A short name.", translated=_PRINTED),
        "aka": Field(
            ListOf(_PROSE, filled=True, single=True),
            "Other names and spellings that sources use; looked for in their texts, never printed.",
        ),
        "role": Field(_PROSE, "A person's post or role.", translated=_PRINTED),
        "organisation": Field(Ref("actor"), "The actor that a person belongs to."),
        **_SHARED,
    },
)

FACT = FactRecord(
    "a fact",
    {
        "kind": Field(Choice("fact", "claim", "assumption"), "fact (the default), claim (needs `by`) or assumption."),
        "topic": _TOPIC,
        "statement": Field(_PROSE, "What is the case, in one sentence of our own.", required=True, translated=_PRINTED),
        "sources": Field(ListOf(Cite(), filled=True), "Where it is from: source ids, or {id: …, page: 2}."),
        "by": Field(Ref("actor"), "Whose claim it is."),
        "date": Field(Moment(), "When it happened: 2025-06-06, 2025-06, 2025, 1996/.., 2014/2025-05-17."),
        "planned": Field(Truth(), "Whether `date` is that of a plan, and may lie after `as_of` and all sources."),
        "place": Field(_PROSE, "Where it happened.", translated=_PRINTED),
        "actors": Field(ListOf(Ref("actor")), "Whom it is about."),
        "support": Field(_PROSE, "The source's own words, verified like a quote; never printed."),
        "credibility": Field(Whole(1, 6), "Admiralty scale: 1 confirmed … 5 improbable, 6 cannot be judged."),
        "part_of": Field(Ref("fact"), "The fact of which this is a part with a handling of its own."),
        "conflicts_with": Field(
            MapOf(_PROSE, ID_PATTERN, "an id", targets=("fact",)),
            "Facts that disagree with this one, each with what we make of it. Holds both ways.",
            translated=_PRINTED,
        ),
        "wording": Field(
            MapOf(_PROSE, r"[a-z][a-z0-9-]*", "a wording's name"),
            "Other words for audiences that ask for them; numbers, dates and negations must agree.",
            translated=_OPTIONAL,
        ),
        "value": Field(Number(), "The number in the statement, for charts and checks."),
        "unit": Field(_PROSE, "The unit of `value`.", translated=_PRINTED),
        "series": Field(Word(r"[^\s,]+", "one word"), "The series that `value` belongs to."),
        **_SHARED,
    },
)

QUOTE = Record(
    "a quote",
    {
        "topic": _TOPIC,
        "speaker": Field(Ref("actor"), "Who said it.", required=True),
        "source": Field(Cite(), "Where it is from: a source id, or {id: …, page: 2}.", required=True),
        "text": Field(
            ListOf(_SPOKEN, filled=True, single=True),
            "The words themselves, without outer quotation marks; […] an elision, [word] an insertion. A list: parts "
            "between which only a reporting clause stands.",
            required=True,
            attr="parts",
            translated=_PRINTED,
        ),
        "language": Field(Word(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag"), "If not the dossier's own."),
        "excerpts": Field(
            MapOf(_SPOKEN, r"[a-z0-9][a-z0-9_-]*", "an excerpt's name"),
            "Parts of the text to quote alone; each must stand in `text`.",
            translated=_PRINTED,
        ),
        "chatham_house": Field(Truth(), "Whether the Chatham House Rule holds: the speaker is never named."),
        "date": Field(Moment(), "When it was said."),
        **_SHARED,
    },
)

JUDGEMENT = Record(
    "a judgement",
    {
        "topic": _TOPIC,
        "statement": Field(_PROSE, "What we judge; the likelihood stands in it.", required=True, translated=_PRINTED),
        "likelihood": Field(Likelihood(), "A term of the dossier's scale, in any of our languages."),
        "confidence": Field(Choice("low", "moderate", "high"), "low, moderate or high."),
        "until": Field(Moment(), "How far ahead the judgement looks."),
        "basis": Field(_BASIS, "The facts, quotes and judgements that it rests on."),
        "alternatives": Field(ListOf(_PROSE), "What else could be the case.", translated=_PRINTED),
        "watch": Field(ListOf(_PROSE), "What would change our mind.", translated=_PRINTED),
        "change_note": Field(_PROSE, "Why it changed since the last edition.", translated=_PRINTED),
        **_SHARED,
    },
)

PROPOSAL = Record(
    "a proposal",
    {
        "statement": Field(_PROSE, "What we propose.", required=True, translated=_PRINTED),
        "who": Field(_PROSE, "Who is to do it.", translated=_PRINTED),
        "by": Field(Moment(), "By when."),
        "basis": Field(_BASIS, "The facts, quotes and judgements that it rests on."),
        **_SHARED,
    },
)

_VARIABLES: dict[str, Kind] = {
    **dict.fromkeys(TEXTS, _TEXT),
    **dict.fromkeys(("abstract", "annote", "keyword", "note", "references"), Text(MAX_PROSE)),
    **dict.fromkeys(NAMES, CslNames()),
    **dict.fromkeys(DATES, CslDate()),
}
RECORD_KEYS = {"type": Field(_TEXT, "CSL: what kind of source this is (webpage, article-newspaper, report …).")} | {
    name: Field(kind, "A CSL variable.") for name, kind in _VARIABLES.items()
}
"""The keys of a bibliographic record."""

_OF_OURS = {
    **_SHARED,
    "reliability": Field(Choice("A", "B", "C", "D", "E", "F"), "Admiralty scale: A completely … E not, F unknown."),
    "origin": Field(
        Word(r"[^\s,]+", "one word"),
        "Where the source has it from; sources of one origin do not corroborate each other.",
    ),
    "text": Field(_TEXT, "The file with the source's text, within the dossier: sources/….txt."),
    "note": Field(_PROSE, "What a reader should know about the source.", translated=_PRINTED),
}
SOURCE = Record("a source", _OF_OURS | {key: field for key, field in RECORD_KEYS.items() if key not in _OF_OURS})

TOPIC = Record("a topic", {"title": Field(_PROSE, "What its section is called.", required=True, translated=_PRINTED)})

HEAD = Record(
    "a dossier",
    {
        "id": Field(FileId(), "The dossier's id: lower-case Latin letters, digits, hyphens.", required=True),
        "language": Field(InLanguage(), "The language of every plain string in the dossier.", required=True),
        "title": Field(_PROSE, "What the dossier is about.", required=True, translated=_PRINTED),
        "as_of": Field(Moment(single=True), "The cut-off of what is known.", required=True),
        "date": Field(Moment(single=True), "The memo's own date.", required=True),
        "number": Field(_TEXT, "The memo's number."),
        "edition": Field(Whole(1, 9999), "Which edition this is."),
        "embargo": Field(Instant(), "From when on the press may publish it: 2026-11-24, or 2026-11-24T09:00+05:00."),
        "from": Field(PERSON, "Who signs.", required=True, attr="sender", translated=_PRINTED),
        "prepared_by": Field(PERSON, "Who prepared it.", translated=_PRINTED),
        "to": Field(
            MapOf(_PROSE, r"[a-z0-9][a-z0-9_-]*", "an audience's name"),
            "To whom, by audience: this goes over the audience's own `to`.",
            translated=_PRINTED,
        ),
        "handling": Field(
            Level(),
            "How far the title, the number, the names and the id may travel, and the default of everything below "
            "(TLP 2.0). An official-use text is a `marking`.",
        ),
        "head_releasable": Field(
            Reason(),
            "Why title, number, dates, names and id may be shown to readers who are not cleared for the dossier's own "
            "`handling`. Without it nothing is made for them.",
        ),
        "scale": Field(Choice("icd-203", "phia"), "The scale of likelihood terms: icd-203 (the default) or phia."),
        "topics": Field(
            MapOf(TOPIC, r"[^\s,]+", "a topic: one word"),
            "Titles of topics, over those that a template has for them.",
            translated=_PRINTED,
        ),
        "bottom_line": Field(Ref("judgement"), "The judgement that says the most important thing."),
    },
)
"""What a dossier says of itself; each key may stand in any of its files, once."""

GAPS = Field(ListOf(Gap()), "What is not known, as prose; or {text: …, handling: …}.", translated=_PRINTED)

ITEMS = {
    "facts": FACT,
    "quotes": QUOTE,
    "judgements": JUDGEMENT,
    "proposals": PROPOSAL,
    "actors": ACTOR,
    "sources": SOURCE,
}
"""Items by id, under these keys, in one name space."""

MAIN_PROSE = {
    "facts": "statement",
    "quotes": "text",
    "judgements": "statement",
    "proposals": "statement",
    "actors": "name",
    "sources": "note",
}
"""The field that a plain string stands for in a translation."""
