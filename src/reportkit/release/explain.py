"""What an audience does not see, and why, in words: for the author, never for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportkit.diagnostics import Span
from reportkit.dossier.model import Dossier, Fact, Judgement, Proposal, Quote
from reportkit.release.filter import Reason, Release, Withheld, names
from reportkit.release.head import keys

Cause: TypeAlias = Reason | Literal["anonymous", "releasable"]

_KINDS = ("head", "facts", "quotes", "judgements", "proposals", "actors", "sources", "gaps", "texts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One thing that an audience does not see: its kind ("facts" …), its id, why in a word and in a sentence.

    `because` are the ids that it depends on. "anonymous" is a quote that is shown without its speaker and source,
    "releasable" the dossier's head that is shown although it is above the clearance: `because` are its keys.
    """

    kind: str
    id: str
    reason: Cause
    why: str
    because: tuple[str, ...] = ()
    span: Span | None = None


def explain(dossier: Dossier, release: Release, audience: str = "") -> tuple[Explanation, ...]:
    """Everything of the whole dossier that a release of it lacks, by kind, then in the dossier's order.

    Before it, what becomes of the dossier's head, where that is above the clearance.
    """
    gone = {one.id: one.reason for one in release.withheld if one.kind not in ("gaps", "texts")}
    found = [_explained(one, dossier, release, gone) for one in release.withheld]
    found += [_anonymous(dossier, old) for old in release.renamed]
    found += _head(dossier, release, audience)
    order = {item.id: number for number, item in enumerate(dossier.items())}
    return tuple(sorted(found, key=lambda one: (_KINDS.index(one.kind), order.get(one.id, 0), one.id)))


def _explained(one: Withheld, dossier: Dossier, release: Release, gone: Mapping[str, Reason]) -> Explanation:
    item = dossier.get(one.id)
    span = item.at("") if item else None
    because: tuple[str, ...] = ()
    match one.reason:
        case "handling":
            handling = dossier.gaps[int(one.id)].handling if item is None else item.handling
            span = dossier.gaps[int(one.id)].span if item is None else item.at("handling")
            why = f"is {handling.label}; this audience sees up to {release.clearance.label}"
        case "withdrawn":
            why = f"was withdrawn: {item.withdrawn if item else ''}"
        case "cites":
            because = tuple(sorted(gone.keys() & _named(dossier, one.id)))
            why = f"names what is withheld: {', '.join(because)}"
            span = Span(one.id)
        case "uncited":
            why = "no item that this audience sees cites it"
        case "unused":
            why = "no item that this audience sees names it"
        case "chatham":
            why = "only quotes under the Chatham House Rule name it"
        case _:
            because = tuple(dict.fromkeys(id for id in _needs(dossier, one.id) if id in gone))
            why = f"{_RESTS[one.reason]}: {', '.join(because)}"
    return Explanation(kind=one.kind, id=one.id, reason=one.reason, why=why, because=because, span=span)


_RESTS: Mapping[str, str] = {
    "sources": "all of its sources are withheld",
    "speaker": "whose words it holds, or their source, is withheld",
    "basis": "nothing is left of what it rests on",
}


def _needs(dossier: Dossier, id: str) -> Iterator[str]:
    match dossier.get(id):
        case Fact(sources=sources, by=by):
            yield from (one.source for one in sources)
            yield by
        case Quote(speaker=speaker, source=source):
            yield speaker
            yield source.source
        case Judgement(basis=basis) | Proposal(basis=basis):
            yield from basis


def _named(dossier: Dossier, path: str) -> set[str]:
    return next((names(text) for text in dossier.texts if text.path == path), set())


def _head(dossier: Dossier, release: Release, audience: str) -> Iterator[Explanation]:
    if dossier.handling <= release.clearance:
        return
    handling = dossier.handling.label
    if not dossier.head_releasable:
        why = f"is {handling}; this audience sees up to {release.clearance.label}"
        yield Explanation(kind="head", id=dossier.id, reason="handling", why=why, span=dossier.at("handling"))
        return
    shown = keys(dossier, audience)
    why = f"is {handling}, and shown all the same ({', '.join(shown)}): {dossier.head_releasable}"
    place = dossier.at("head_releasable")
    yield Explanation(kind="head", id=dossier.id, reason="releasable", why=why, because=tuple(shown), span=place)


def _anonymous(dossier: Dossier, id: str) -> Explanation:
    why = "is shown without its speaker and its source: the Chatham House Rule"
    return Explanation(kind="quotes", id=id, reason="anonymous", why=why, span=dossier.quotes[id].at("chatham_house"))
