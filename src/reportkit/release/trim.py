"""Taking items out of a dossier with everything that points to them. Pure: the dossier given stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from reportkit.diagnostics import Span
from reportkit.dossier.model import (
    Actor,
    Dossier,
    Fact,
    Judgement,
    Overlay,
    OwnText,
    Proposal,
    Prose,
    Quote,
    Source,
    unnamed_origin,
)

_OUR_OWN = frozenset({"note", "annote", "abstract", "keyword", "custom", "archive_location", "dimensions", "scale"})
"""Variables of CSL in which an editor of references keeps what is for the office alone; no style of ours prints them.
"""

_Item = TypeVar("_Item", Fact, Quote, Judgement, Proposal, Actor, Source)


def trim(dossier: Dossier, out: Set[str], texts: tuple[OwnText, ...], gaps: tuple[int, ...]) -> Dossier:
    """The dossier without the items `out`, and with these texts and gaps (by position) alone.

    What is never printed (notes, a fact's `support`, remarks in a source's record) goes too. Sources of one origin that
    is taken out still have one origin, which has no name.
    """
    topics = topics_of(dossier, out)
    return replace(
        dossier,
        bottom_line="" if dossier.bottom_line in out else dossier.bottom_line,
        facts=_kept(dossier.facts, out, _fact),
        quotes=_kept(dossier.quotes, out, _quote),
        judgements=_kept(dossier.judgements, out, _resting),
        proposals=_kept(dossier.proposals, out, _resting),
        actors=_kept(dossier.actors, out, _actor),
        sources=_with_shared_origins(_kept(dossier.sources, out, _source), dossier.sources, out),
        gaps=tuple(dossier.gaps[index] for index in gaps),
        topics={topic: title for topic, title in dossier.topics.items() if topic in topics},
        texts=texts,
        overlays={language: _overlay(overlay, out, gaps, topics) for language, overlay in dossier.overlays.items()},
        spans=_of_topics(_renumbered(dossier.spans, gaps), topics),
    )


def topics_of(dossier: Dossier, out: Set[str] = frozenset()) -> set[str]:
    """The topics of a dossier's items, but for those of the items `out` alone."""
    items: tuple[Fact | Quote | Judgement, ...] = (
        *dossier.facts.values(),
        *dossier.quotes.values(),
        *dossier.judgements.values(),
    )
    return {item.topic for item in items if item.id not in out}


def _kept(items: Mapping[str, _Item], out: Set[str], cut: Callable[[_Item, Set[str]], _Item]) -> dict[str, _Item]:
    return {one: cut(item, out) for one, item in items.items() if one not in out}


def _fact(fact: Fact, out: Set[str]) -> Fact:
    return replace(
        fact,
        sources=tuple(citation for citation in fact.sources if citation.source not in out),
        actors=tuple(actor for actor in fact.actors if actor not in out),
        part_of="" if fact.part_of in out else fact.part_of,
        conflicts_with={other: why for other, why in fact.conflicts_with.items() if other not in out},
        support="",
        note="",
        spans=_places(fact.spans, out, ("sources", "actors")),
    )


def _quote(quote: Quote, out: Set[str]) -> Quote:
    return replace(quote, note="", spans=_places(quote.spans, out, ()))


_Resting = TypeVar("_Resting", Judgement, Proposal)


def _resting(item: _Resting, out: Set[str]) -> _Resting:
    basis = tuple(one for one in item.basis if one not in out)
    return replace(item, basis=basis, note="", spans=_places(item.spans, out, ("basis",)))


def _actor(actor: Actor, out: Set[str]) -> Actor:
    organisation = "" if actor.organisation in out else actor.organisation
    return replace(actor, organisation=organisation, note="", spans=_places(actor.spans, out, ()))


def _source(source: Source, out: Set[str]) -> Source:
    record = {key: value for key, value in source.csl.items() if key not in _OUR_OWN}
    return replace(source, origin="" if source.origin in out else source.origin, csl=record)


def _with_shared_origins(kept: Mapping[str, Source], whole: Mapping[str, Source], out: Set[str]) -> dict[str, Source]:
    """Sources of one origin that was taken out have one token in its place: they still don't corroborate each other.

    The token is made of the first of their ids, so that nothing about the origin is in it; where no second source has
    it, there is none, as for a source that has no origin.
    """
    groups: dict[str, list[str]] = {}
    for id in sorted(kept):
        if whole[id].origin in out:
            groups.setdefault(whole[id].origin, []).append(id)
    tokens = {id: unnamed_origin(ids[0]) for ids in groups.values() if len(ids) > 1 for id in ids}
    return {id: replace(source, origin=tokens.get(id, source.origin)) for id, source in kept.items()}


def _places(spans: Mapping[str, Span], out: Set[str], lists: tuple[str, ...]) -> dict[str, Span]:
    """Places without those that name an id, or count in a list that may be shorter now."""
    kept = {}
    for path, span in spans.items():
        first, _, rest = path.partition(".")
        if not rest or (first not in lists and not (first == "conflicts_with" and rest in out)):
            kept[path] = span
    return kept


def _overlay(overlay: Overlay, out: Set[str], gaps: tuple[int, ...], topics: Set[str]) -> Overlay:
    prose = {one: _fields(fields, out) for one, fields in overlay.prose.items() if one not in out}
    if "" in prose:
        prose[""] = _of_topics(_renumbered(prose[""], gaps), topics)
    originals = {one: digest for one, digest in overlay.originals.items() if one not in out}
    return replace(overlay, by="" if overlay.by in out else overlay.by, prose=prose, originals=originals)


def _fields(fields: Mapping[str, Prose], out: Set[str]) -> dict[str, Prose]:
    gone = {f"conflicts_with.{one}" for one in out}
    return {path: prose for path, prose in fields.items() if path not in gone}


_Value = TypeVar("_Value")


def _of_topics(paths: Mapping[str, _Value], topics: Set[str]) -> dict[str, _Value]:
    """Values by path without those of topics that are gone: a title can tell what an item was about."""
    kept = {f"topics.{topic}{below}" for topic in topics for below in ("", ".title")}
    return {path: value for path, value in paths.items() if path in kept or not path.startswith("topics.")}


def _renumbered(paths: Mapping[str, _Value], gaps: tuple[int, ...]) -> dict[str, _Value]:
    """Values by path, the gaps counted anew."""
    new = {f"gaps.{old}": f"gaps.{index}" for index, old in enumerate(gaps)}
    return {new.get(path, path): value for path, value in paths.items() if path in new or not path.startswith("gaps.")}
