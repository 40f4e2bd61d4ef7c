"""What one audience may see of a dossier. What it may not is gone before any template runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from reportkit.dossier.model import AnyItem, Dossier, Fact, Judgement, OwnText, Proposal, Quote
from reportkit.handling import Handling
from reportkit.release.chatham import anonymise
from reportkit.release.narrow import narrow
from reportkit.release.trim import trim

Reason: TypeAlias = Literal[
    "handling", "withdrawn", "sources", "speaker", "basis", "cites", "uncited", "unused", "chatham"
]

_NAMED = re.compile(r"""[@"'#]([a-z0-9][a-z0-9-]*)""")


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something that was taken out: its kind ("facts", "gaps", "texts" …), its id (or path), and why.

    handling: above the clearance · withdrawn · sources: all of them withheld · speaker: who speaks, or the source, is
    withheld · basis: rests on withheld items alone · cites: a text that names a withheld item · uncited: a source that
    nothing released cites · unused: an actor that nothing released names · chatham: a speaker or a source that only
    quotes under the Chatham House Rule name.
    """

    kind: str
    id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Release:
    """A dossier as one audience may see it. The rest is for the author alone: it never goes into an output.

    `permitted` is the same dossier before its Chatham House quotes were made anonymous, for proof alone;
    `renamed` says under which id each of those quotes stands in `dossier`.
    """

    dossier: Dossier
    clearance: Handling
    withheld: tuple[Withheld, ...]
    permitted: Dossier
    renamed: Mapping[str, str] = field(default_factory=dict)


def release(dossier: Dossier, clearance: Handling) -> Release:
    """Takes out what is above the clearance, what was withdrawn, and whatever rests on such things alone.

    The dossier's own head (title, number, names) is not looked at here: see `release.head`.
    """
    reasons: dict[str, Reason] = dict(_by_itself(dossier, clearance))
    while consequences := dict(_consequences(dossier, reasons)):
        reasons |= consequences
    texts = tuple(text for text in dossier.texts if not names(text) & reasons.keys())
    reasons |= _unneeded(dossier, texts, frozenset(reasons))
    gaps = tuple(index for index, gap in enumerate(dossier.gaps) if gap.handling <= clearance)
    withheld = [Withheld(_kind(dossier, one), one, reason) for one, reason in reasons.items()]
    withheld += [Withheld("texts", text.path, "cites") for text in dossier.texts if text not in texts]
    withheld += [Withheld("gaps", str(index), "handling") for index in range(len(dossier.gaps)) if index not in gaps]
    permitted = trim(dossier, frozenset(reasons), texts, gaps)
    anonymous, renamed = anonymise(permitted)
    return Release(narrow(anonymous, clearance), clearance, tuple(withheld), permitted, renamed)


def addressed(dossier: Dossier, audience: str, wording: str = "") -> Dossier:
    """The dossier without what it calls the readers of other audiences, and with the words that these ones are given:
    a fact's `wording` of that name, where it has one, in place of its statement.
    """
    facts = {id: _worded(fact, wording) for id, fact in dossier.facts.items()}
    return replace(only_to(dossier, audience), facts=facts)


def unrated(dossier: Dossier) -> Dossier:
    """The dossier without how credible we hold its facts."""
    facts = {id: replace(fact, credibility=None) for id, fact in dossier.facts.items()}
    return replace(dossier, facts=facts)


def only_to(dossier: Dossier, audience: str) -> Dossier:
    """The dossier without what it calls the readers of other audiences."""
    return replace(dossier, to={name: words for name, words in dossier.to.items() if name == audience})


def _worded(fact: Fact, wording: str) -> Fact:
    """A fact in its readers' words alone, and without why it stands against others."""
    conflicts = dict.fromkeys(fact.conflicts_with, "")
    words, path = fact.wording.get(wording), f"wording.{wording}"
    if not words:
        return replace(fact, wording={}, conflicts_with=conflicts)
    spans = {**fact.spans, "statement": fact.spans[path]} if path in fact.spans else fact.spans
    return replace(fact, statement=words, wording={}, conflicts_with=conflicts, spans=spans)


def names(text: OwnText) -> set[str]:
    """The ids that an own text may name: `@id`, `"id"`, `'id'` or `#id`."""
    found = _NAMED.findall(text.content)
    return {*found, *(one.rstrip("-") for one in found)}


def _kind(dossier: Dossier, id: str) -> str:
    kinds = ("facts", "quotes", "judgements", "proposals", "actors", "sources")
    return next(kind for kind in kinds if id in getattr(dossier, kind))


def _by_itself(dossier: Dossier, clearance: Handling) -> Iterator[tuple[str, Reason]]:
    for item in dossier.items():
        if item.handling > clearance:
            yield item.id, "handling"
        elif item.withdrawn:
            yield item.id, "withdrawn"


def _consequences(dossier: Dossier, out: dict[str, Reason]) -> Iterator[tuple[str, Reason]]:
    """What has nothing left to stand on, once `out` is gone."""
    for fact in dossier.facts.values():
        if fact.id not in out and fact.sources and all(one.source in out for one in fact.sources):
            yield fact.id, "sources"
        elif fact.id not in out and fact.by in out:
            yield fact.id, "speaker"
    for quote in dossier.quotes.values():
        if quote.id not in out and (quote.speaker in out or quote.source.source in out):
            yield quote.id, "speaker"
    lost = _grounded(dossier, frozenset()) - _grounded(dossier, frozenset(out))
    for item in (*dossier.judgements.values(), *dossier.proposals.values()):
        if item.id not in out and item.id in lost:
            yield item.id, "basis"


def _grounded(dossier: Dossier, out: frozenset[str]) -> set[str]:
    """What stands by itself, or rests in the end on something that does: judgements can't hold up each other."""
    resting: dict[str, Judgement | Proposal] = {**dossier.judgements, **dossier.proposals}
    grounded = {item.id for item in dossier.items() if item.id not in resting and item.id not in out}
    grounded |= {one for one, item in resting.items() if not item.basis and one not in out}
    while True:
        more = {one for one, item in resting.items() if one not in out and not grounded.isdisjoint(item.basis)}
        if more <= grounded:
            return grounded
        grounded |= more


def _unneeded(dossier: Dossier, texts: tuple[OwnText, ...], out: frozenset[str]) -> dict[str, Reason]:
    """Sources that nothing released cites; actors that were named, and no longer are."""
    kept = [item for item in dossier.items() if item.id not in out]
    told = {one for text in texts for one in names(text)}
    cited = told | {source for item in kept for source in _sources(item)}
    reasons: dict[str, Reason] = {one: "uncited" for one in dossier.sources if one not in out and one not in cited}
    named = told | {overlay.by for overlay in dossier.overlays.values()} | _actors(dossier, kept, out)
    named |= {source.origin for id, source in dossier.sources.items() if id not in out and id in cited}
    # Also an actor that nothing names at all: whether something withheld does must make no difference.
    reasons |= {one: "unused" for one in dossier.actors if one not in out and one not in named}
    secret = [item for item in kept if isinstance(item, Quote) and item.chatham_house]
    hidden = {quote.source.source for quote in secret} | _actors(dossier, list(secret), out, chatham=True)
    return reasons | {one: "chatham" for one in reasons if one in hidden}


def _sources(item: AnyItem) -> Iterator[str]:
    if isinstance(item, Fact):
        yield from (citation.source for citation in item.sources)
    elif isinstance(item, Quote) and not item.chatham_house:
        yield item.source.source


def _actors(dossier: Dossier, items: list[AnyItem], out: Set[str], *, chatham: bool = False) -> set[str]:
    """The actors that these items name, and the organisations that those belong to. Those in `out` lead no further.

    A quote under the Chatham House Rule names nobody, unless `chatham`.
    """
    named: set[str] = set()
    for item in items:
        if isinstance(item, Fact):
            named.update(item.actors, [item.by])
        elif isinstance(item, Quote) and (chatham or not item.chatham_house):
            named.add(item.speaker)
    reached: set[str] = set()
    while named - reached:
        reached |= named
        named = {dossier.actors[one].organisation for one in reached if one in dossier.actors and one not in out}
    return reached
