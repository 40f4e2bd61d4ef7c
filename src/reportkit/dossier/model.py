"""A dossier as plain frozen data: what was read, each value with its place.

A dossier speaks one language at a time: `translate.localise` gives the same dossier in another one. Every prose field
is a plain `str`; where it came from stands in `spans` under the field's path ("statement", "watch.0", "excerpts.calm").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from reportkit.diagnostics import Span
from reportkit.handling import Handling
from reportkit.language import primary_of
from reportkit.language.dates import When

FactKind: TypeAlias = Literal["fact", "claim", "assumption"]
Confidence: TypeAlias = Literal["low", "moderate", "high"]


def _spans() -> Mapping[str, Span]:
    return MappingProxyType({})


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all items share: an id, how far they may travel, findings accepted with a reason, and their places."""

    id: str
    handling: Handling = Handling.CLEAR
    was: tuple[str, ...] = ()
    withdrawn: str = ""
    allow: Mapping[str, str] = field(default_factory=_empty)
    note: str = ""
    spans: Mapping[str, Span] = field(default_factory=_spans, compare=False, repr=False)

    def at(self, path: str = "") -> Span | None:
        """Where a field stands; where the item itself does, if the field was not written."""
        return self.spans.get(path) or self.spans.get("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom a memo is from or was prepared by."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Entry):
    """A person, an organisation or a group that statements are about or come from."""

    kind: Literal["person", "organisation", "group"] = "organisation"
    name: str
    short: str = ""
    aka: tuple[str, ...] = ()
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and where in it: `locator` by a CSL label ("page", "paragraph", …) and its value."""

    source: str
    label: str = ""
    locator: str = ""
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Entry):
    """A fact, a claim (whose is in `by`) or an assumption."""

    kind: FactKind = "fact"
    topic: str
    statement: str
    sources: tuple[Citation, ...] = ()
    by: str = ""
    date: When | None = None
    place: str = ""
    actors: tuple[str, ...] = ()
    support: str = ""
    credibility: int | None = None
    planned: bool = False
    part_of: str = ""
    conflicts_with: Mapping[str, str] = field(default_factory=_empty)
    wording: Mapping[str, str] = field(default_factory=_empty)
    value: float | int | None = None
    unit: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Entry):
    """Somebody's words. `parts` has one entry unless a reporting clause stands between parts in the source.

    In a localised dossier `parts` and `excerpts` stay the original's; `translation` and `translated_excerpts` stand
    beside.
    """

    topic: str
    speaker: str
    source: Citation
    parts: tuple[str, ...]
    language: str
    excerpts: Mapping[str, str] = field(default_factory=_empty)
    chatham_house: bool = False
    date: When | None = None
    translation: tuple[str, ...] = ()
    translated_excerpts: Mapping[str, str] = field(default_factory=_empty)
    translated_by: str = ""

    @property
    def text(self) -> str:
        """The quote as one string, its parts joined by an elision."""
        return " […] ".join(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Entry):
    """What we make of it. `likelihood` is the key of the scale's term, whatever language it was written in."""

    topic: str
    statement: str
    likelihood: str = ""
    confidence: Confidence | None = None
    until: When | None = None
    basis: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    change_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Entry):
    """What we ask for: what, who, by when."""

    statement: str
    who: str = ""
    by: When | None = None
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Entry):
    """A source: its CSL-JSON record (numbers as text), and our own ratings of it.

    `reliability` is the Admiralty letter A–F; sources of one `origin` do not corroborate each other: of what was
    released it may have no name. `text` is the path of the source's text within the dossier folder.
    """

    csl: Mapping[str, object]
    reliability: str = ""
    origin: str = ""
    text: str = ""

    @property
    def named_origin(self) -> str:
        """The origin, if it has a name that a reader may know."""
        return "" if self.origin.startswith(_UNNAMED) else self.origin


_UNNAMED = "same as "  # no origin that is written has a space


def unnamed_origin(source: str) -> str:
    """An origin without a name, of this source and of others."""
    return _UNNAMED + source


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of prose with its place."""

    text: str
    span: Span | None = field(default=None, compare=False, repr=False)
    handling: Handling = Handling.CLEAR


@dataclass(frozen=True, slots=True)
class OwnText:
    """A section in the dossier's own words: `text/<audience>/<section>.<lang>.md`, "" where the path names none.

    `path` is the file as a user would type it, for findings.
    """

    section: str
    audience: str
    language: str
    path: str
    content: str


OURS = "ours"
"""In place of an actor: the translation is our own."""

AnyItem: TypeAlias = Fact | Quote | Judgement | Proposal | Source | Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """A translation as it was read: prose by item id and field path; "" is the dossier itself ("title", "gaps.0").

    `originals` may hold, by item id ("." for the dossier itself), a digest of what was translated
    (`translate.digests`). `errors` is how many there are in its file.
    """

    language: str
    by: str = OURS
    originals: Mapping[str, str] = field(default_factory=_empty)
    prose: Mapping[str, Mapping[str, Prose]]
    errors: int = 0
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The whole of it, in one language."""

    id: str
    language: str
    title: str
    as_of: When
    date: When
    number: str = ""
    edition: int = 1
    embargo: str = ""
    sender: Person
    prepared_by: Person | None = None
    to: Mapping[str, str] = field(default_factory=_empty)
    handling: Handling = Handling.CLEAR
    head_releasable: str = ""
    scale: Literal["icd-203", "phia"] = "icd-203"
    bottom_line: str = ""
    topics: Mapping[str, str] = field(default_factory=_empty)  # titles by topic
    gaps: tuple[Prose, ...] = ()
    actors: Mapping[str, Actor] = field(default_factory=_empty)
    facts: Mapping[str, Fact] = field(default_factory=_empty)
    quotes: Mapping[str, Quote] = field(default_factory=_empty)
    judgements: Mapping[str, Judgement] = field(default_factory=_empty)
    proposals: Mapping[str, Proposal] = field(default_factory=_empty)
    sources: Mapping[str, Source] = field(default_factory=_empty)
    texts: tuple[OwnText, ...] = ()
    overlays: Mapping[str, Overlay] = field(default_factory=_empty)
    spans: Mapping[str, Span] = field(default_factory=_spans, compare=False, repr=False)

    def at(self, path: str = "") -> Span | None:
        """Where a top-level key stands; where the dossier begins, if it was not written."""
        return self.spans.get(path) or self.spans.get("")

    def items(self) -> Iterator[AnyItem]:
        """Every item, in the order of the files: the one name space of ids."""
        for kind in (self.facts, self.quotes, self.judgements, self.proposals, self.actors, self.sources):
            yield from kind.values()

    def get(self, id: str) -> AnyItem | None:
        """The item of this id, of whatever kind."""
        for kind in (self.facts, self.quotes, self.judgements, self.proposals, self.actors, self.sources):
            if id in kind:
                return kind[id]
        return None

    def language_of(self, source: str) -> str:
        """The language that a source's record names, as a code; the dossier's own where it names none."""
        record = self.sources.get(source)
        named = str(record.csl.get("language", "")) if record is not None else ""
        return primary_of(named) or self.language
