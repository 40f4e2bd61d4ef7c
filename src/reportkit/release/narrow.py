"""A released dossier without what no output shows: what was never there for a reader, no later step can let out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from reportkit.dossier.model import Actor, Dossier, Fact, Judgement, Proposal, Quote, Source
from reportkit.handling import Handling
from reportkit.release.records import printable

_Item = TypeVar("_Item", Fact, Quote, Judgement, Proposal, Actor, Source)


def narrow(dossier: Dossier, clearance: Handling) -> Dossier:
    """Without earlier ids, reasons for accepted findings, paths of texts, what offices keep in a source's record, and
    the day on which something was said under the Chatham House Rule.

    The dossier's own handling is at most the clearance: readers need not know how far above it their dossier is.
    """
    return replace(
        dossier,
        handling=min(dossier.handling, clearance),
        head_releasable="",
        facts=_each(dossier.facts, lambda fact: replace(fact, was=(), allow={}, part_of="")),
        quotes=_each(dossier.quotes, _quote),
        judgements=_each(dossier.judgements, lambda item: replace(item, was=(), allow={})),
        proposals=_each(dossier.proposals, lambda item: replace(item, was=(), allow={})),
        actors=_each(dossier.actors, lambda actor: replace(actor, was=(), allow={})),
        sources=_each(dossier.sources, _source),
    )


def _each(items: Mapping[str, _Item], cut: Callable[[_Item], _Item]) -> dict[str, _Item]:
    return {id: cut(item) for id, item in items.items()}


def _quote(quote: Quote) -> Quote:
    return replace(quote, was=(), allow={}, date=None if quote.chatham_house else quote.date)


def _source(source: Source) -> Source:
    return replace(source, was=(), allow={}, text="", csl=printable(source.csl))
