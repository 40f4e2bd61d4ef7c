"""The record that every output carries: canonical JSON in ASCII, its digests first."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any

from reportkit.dossier.model import AnyItem, Dossier, Fact, Judgement, Proposal, Quote, Source
from reportkit.readers.compare import expected_lines
from reportkit.release.digest import item_digest
from reportkit.seal.shown import Said, own_texts, shown_head
from reportkit.tree import nodes as n
from reportkit.version import __version__

EMPTY = "0" * 64
"""What stands in the place of a digest until it is known."""

_LINE = 8  # hexadecimal digits of a line's digest
_MOST = 16 << 20


@dataclass(frozen=True, slots=True)
class SealedItem:
    """An item as it was shown: the digest of the whole, the digest of its words, and what it rests on."""

    digest: str
    words: str
    rests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digests:
    """SHA-256 of the file around these places, of what repeats on its pages, of what it says about itself, of what it
    has inside.
    """

    attachments: str = EMPTY
    file: str = EMPTY
    furniture: str = EMPTY
    metadata: str = EMPTY


_DIGESTS = ("attachments", "file", "furniture", "metadata")


@dataclass(frozen=True, slots=True)
class Given:
    """How an audience was given its dossier: in which wording, and whether with our ratings."""

    wording: str = ""
    ratings: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What an output knows about itself. `text` and `notes` are digests of its lines, in order.

    `head` has the digests of the dossier's own fields that it shows; `sections` its sections, each with the digest of
    the dossier's own words where they stand in it. Both are empty in a file of before they were recorded. `given` is
    None in a file whose digests are of the former form (`release.former`).
    """

    dossier: str
    revision: str
    template: str
    audience: str
    language: str
    clearance: str
    marking: str
    running: str
    items: Mapping[str, SealedItem]
    text: tuple[str, ...]
    notes: tuple[str, ...]
    head: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    given: Given | None = None
    version: str = __version__
    digests: Digests = field(default_factory=Digests)

    def to_json(self) -> bytes:
        """Canonical: the same record gives the same bytes. Nothing in it needs escaping in XML."""
        value = {
            "digests": {name: getattr(self.digests, name) for name in _DIGESTS},
            "reportkit": self.version,
            "dossier": self.dossier,
            "revision": self.revision,
            "template": self.template,
            "audience": self.audience,
            "language": self.language,
            "clearance": self.clearance,
            "marking": self.marking,
            "running": self.running,
            "items": {id: [one.digest, one.words, *one.rests] for id, one in self.items.items()},
            "text": "".join(self.text),
            "notes": "".join(self.notes),
            "head": dict(self.head),
            "sections": dict(self.sections),
            **({} if self.given is None else {"given": asdict(self.given)}),
        }
        plain = json.dumps(value, separators=(",", ":"))
        return plain.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e").encode("ascii")


def line_digest(text: str) -> str:
    """The digest of one line, as it is compared."""
    return hashlib.sha256(text.encode()).hexdigest()[:_LINE]


def parse(data: bytes) -> Record | None:
    """The record of these bytes; None if they hold none."""
    if len(data) > _MOST:
        return None
    try:
        value = json.loads(data)
        return _record(value)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _record(value: Any) -> Record:
    texts = ("dossier", "revision", "template", "audience", "language", "clearance", "marking", "running")
    digests = value["digests"]
    return Record(
        **{name: _text(value[name]) for name in texts},
        items={str(id): _item(one) for id, one in value["items"].items()},
        text=_lines(value["text"]),
        notes=_lines(value["notes"]),
        head=_texts(value.get("head", {})),
        sections=_texts(value.get("sections", {})),
        given=_given(value.get("given")),
        version=_text(value["reportkit"]),
        digests=Digests(**{name: _text(digests[name]) for name in _DIGESTS}),
    )


def _given(value: Any) -> Given | None:
    return None if value is None else Given(_text(value["wording"]), value["ratings"] is True)


def _item(value: Any) -> SealedItem:
    digest, words, *rests = (_text(one) for one in value)
    return SealedItem(digest, words, tuple(rests))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _texts(value: Any) -> dict[str, str]:
    return {str(key): _text(one) for key, one in value.items()}


def _lines(value: Any) -> tuple[str, ...]:
    text = _text(value)
    return tuple(text[at : at + _LINE] for at in range(0, len(text), _LINE))


# ------------------------------------------------------------------------------------------------ making one


def record_of(
    document: n.Document,
    dossier: Dossier,
    used: Iterable[str],
    *,
    template: str,
    audience: str,
    clearance: str,
    given: Given,
    told: Set[str] = frozenset(),
    sections: Iterable[str] = (),
) -> Record:
    """The record of a document made from a released dossier; `used` are the ids of what it shows, `told` the keys of
    persons of its head that it may show.
    """
    meta, said = document.meta, Said.by(document)
    text, notes = expected_lines(document)
    named = [actor.id for actor in dossier.actors.values() if said.has(actor.name)]
    found = (dossier.get(id) for id in sorted({*used, *named}))
    items = {item.id: sealed(item, item_digest(item, ratings=given.ratings)) for item in found if item}
    return Record(
        dossier=dossier.id,
        revision=meta.revision,
        template=template,
        audience=audience,
        language=meta.language,
        clearance=clearance,
        marking=meta.marking.text if meta.marking else "",
        running=meta.running,
        items=MappingProxyType(items),
        text=tuple(line_digest(words) for _, words in text),
        notes=tuple(line_digest(words) for _, words in notes),
        head=shown_head(dossier, document, said, items, told),
        sections=dict.fromkeys(sections, "") | own_texts(dossier, document),
        given=given,
    )


def sealed(item: AnyItem, digest: str) -> SealedItem:
    """An item as a record has it, with the digest of its canonical form."""
    words = hashlib.sha256(words_of(item).encode()).hexdigest()[:16]
    return SealedItem(digest, words, rests_on(item))


def rests_on(item: AnyItem) -> tuple[str, ...]:
    """What an item rests on: sources of a fact or quote, the basis of a judgement or proposal."""
    match item:
        case Fact(sources=citations):
            return tuple(dict.fromkeys(one.source for one in citations))
        case Quote(source=citation):
            return (citation.source,)
        case Judgement(basis=basis) | Proposal(basis=basis):
            return basis
        case _:
            return ()


def words_of(item: AnyItem) -> str:
    """What an item says, in short: for a person to recognise it by."""
    match item:
        case Fact(statement=words) | Proposal(statement=words):
            return words
        case Judgement(statement=words, likelihood=likelihood, confidence=confidence):
            return " · ".join(filter(None, [words, likelihood, confidence or ""]))
        case Quote():
            return " […] ".join(item.translation) or item.text
        case Source(csl=csl):
            return str(csl.get("title", item.id))
        case _:
            return item.name
