"""What a statement rests on, and what rests on it, as trees: which judgements fall if a source falls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportkit.dossier.model import Actor, AnyItem, Dossier, Fact, Judgement, Proposal, Quote, Source
from reportkit.evidence.prose import own_sentences


@dataclass(frozen=True, slots=True)
class Branch:
    """An item in a tree, and what hangs on it.

    `kind` is fact, claim, assumption, quote, judgement, proposal, source, actor or text (a sentence in our own words).
    `falls`: without the root of the tree it has nothing to rest on.
    """

    kind: str
    id: str
    words: str
    falls: bool = False
    branches: tuple[Branch, ...] = ()


def grounds(dossier: Dossier, id: str) -> Branch | None:
    """An item with all that it rests on, down to sources and their origins. None if there is no such item."""
    item = dossier.get(id)
    return None if item is None else _grounds(dossier, item, frozenset())


def dependants(dossier: Dossier, id: str) -> Branch | None:
    """An item with all that rests on it, up to judgements, proposals and our own texts. None if there is no such
    item.
    """
    item = dossier.get(id)
    return None if item is None else _dependants(dossier, item, frozenset(), fallen(dossier, id))


def takes_part(dossier: Dossier, id: str) -> Branch | None:
    """An actor with the facts and claims that name it as one of theirs, each with all that rests on it. None if there
    is no such actor.
    """
    facts = [one for one in dossier.facts.values() if id in one.actors and id != one.by and not one.withdrawn]
    return _around(dossier, id, facts)


def members(dossier: Dossier, id: str) -> Branch | None:
    """An actor with those who belong to it, each with all that rests on what they say. None if there is no such
    actor.
    """
    return _around(dossier, id, [one for one in dossier.actors.values() if one.organisation == id])


def _around(dossier: Dossier, id: str, others: Sequence[AnyItem]) -> Branch | None:
    actor = dossier.actors.get(id)
    if actor is None:
        return None
    found = (_dependants(dossier, one, frozenset({id}), frozenset()) for one in others)
    return Branch(kind_of(actor), id, words_of(actor), branches=tuple(found))


def kind_of(item: AnyItem) -> str:
    """The word for what an item is."""
    return item.kind if isinstance(item, Fact) else type(item).__name__.lower()


def words_of(item: AnyItem) -> str:
    """What an item says, in a line."""
    match item:
        case Quote():
            return item.text
        case Source():
            return str(item.csl.get("title", ""))
        case Actor():
            return item.name
        case _:
            return item.statement


def _supports(item: AnyItem) -> tuple[str, ...]:
    """The ids of what an item rests on, each once."""
    match item:
        case Fact():
            ids = [*(citation.source for citation in item.sources), *([item.by] if item.by else [])]
        case Quote():
            ids = [item.source.source, item.speaker]
        case Judgement() | Proposal():
            ids = list(item.basis)
        case Source():
            ids = [item.origin] if item.origin else []
        case _:
            ids = []
    return tuple(dict.fromkeys(ids))


def _grounds(dossier: Dossier, item: AnyItem, above: frozenset[str]) -> Branch:
    below = [found for id in _supports(item) if id not in above and (found := dossier.get(id)) is not None]
    branches = tuple(_grounds(dossier, one, above | {item.id}) for one in below)
    return Branch(kind_of(item), item.id, words_of(item), branches=branches)


def fallen(dossier: Dossier, id: str) -> frozenset[str]:
    """The ids of what has nothing left to rest on once this item is gone, itself among them.

    A fact falls with the last of its sources, a claim with its claimant too, a judgement with the last of its basis.
    """
    gone = {id}
    while more := {item.id for item in dossier.items() if item.id not in gone and _falls(item, gone)}:
        gone |= more
    return frozenset(gone)


def _falls(item: AnyItem, gone: set[str]) -> bool:
    match item:
        case Fact():
            sources = {citation.source for citation in item.sources}
            return item.by in gone or (bool(sources) and sources <= gone)
        case Quote():
            return item.source.source in gone or item.speaker in gone
        case Judgement() | Proposal():
            return bool(item.basis) and set(item.basis) <= gone
        case Source():
            return item.origin in gone
        case _:
            return False


def _dependants(dossier: Dossier, item: AnyItem, below: frozenset[str], gone: frozenset[str]) -> Branch:
    seen = below | {item.id}
    branches = [
        _dependants(dossier, other, seen, gone)
        for other in dossier.items()
        if other.id not in seen and not other.withdrawn and item.id in _supports(other)
    ]
    branches += _texts(dossier, item.id, gone)
    return Branch(kind_of(item), item.id, words_of(item), bool(below) and item.id in gone, tuple(branches))


def _texts(dossier: Dossier, id: str, gone: frozenset[str]) -> Iterator[Branch]:
    """The sentences of our own that cite an item."""
    for sentence in own_sentences(dossier, dossier.language):
        if id in sentence.cites:
            place = str(sentence.span) if sentence.span is not None else ""
            yield Branch("text", place, sentence.text, set(sentence.cites) <= gone)
