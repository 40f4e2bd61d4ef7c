"""The review of a dossier as plain figures: what the strip at the head of the analyst's memo says."""

from __future__ import annotations

from dataclasses import dataclass

from reportkit.dossier.model import Dossier, Fact, Judgement, Quote
from reportkit.evidence import contradictions
from reportkit.evidence.proof import Proof
from reportkit.evidence.prose import own_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How well a dossier is proven. Withdrawn items don't count; ids stand in the dossier's order.

    A quote is verified if its source's text, or an attestation, has all its words in order. `corroborated`: facts
    that rest on at least two origins. `experts`: the persons whose words judgements rest on. `unsourced`: our own
    sentences without a citation.
    """

    quotes: int
    verified: int
    unverified: tuple[str, ...] = ()
    facts: int = 0
    corroborated: tuple[str, ...] = ()
    claims: int = 0
    assumptions: int = 0
    judgements: int = 0
    sources: int = 0
    origins: int = 0
    experts: tuple[str, ...] = ()
    contradictions_declared: tuple[tuple[str, str], ...] = ()
    contradictions_undeclared: tuple[tuple[str, str], ...] = ()
    unsourced: int = 0

    @property
    def contradictions(self) -> int:
        """Declared and undeclared together."""
        return len(self.contradictions_declared) + len(self.contradictions_undeclared)


def summarise(proof: Proof, dossier: Dossier) -> Review:
    """The review of a dossier by its proof. An anonymous quote has no source here, and so nothing to be verified by:
    whether its hidden source has a text at hand would tell which one it is.
    """
    quotes = [quote for quote in dossier.quotes.values() if not quote.withdrawn]
    unverified = tuple(quote.id for quote in quotes if not _is_verified(proof, quote))
    items = [fact for fact in dossier.facts.values() if not fact.withdrawn]
    facts = [fact for fact in items if fact.kind == "fact"]
    used = used_sources(dossier)
    return Review(
        quotes=len(quotes),
        verified=len(quotes) - len(unverified),
        unverified=unverified,
        facts=len(facts),
        corroborated=tuple(fact.id for fact in facts if len(origins_of(dossier, fact)) > 1),
        claims=sum(fact.kind == "claim" for fact in items),
        assumptions=sum(fact.kind == "assumption" for fact in items),
        judgements=sum(not judgement.withdrawn for judgement in dossier.judgements.values()),
        sources=len(used),
        origins=len({origin(dossier, source) for source in used}),
        experts=tuple(
            voice for voice in voices(dossier, tuple(dossier.judgements.values())) if is_person(dossier, voice)
        ),
        contradictions_declared=tuple((pair.one, pair.other) for pair in contradictions.declared(dossier)),
        contradictions_undeclared=tuple((pair.one, pair.other) for pair in contradictions.undeclared(dossier)),
        unsourced=sum(not sentence.cites for sentence in own_sentences(dossier, dossier.language)),
    )


def _is_verified(proof: Proof, quote: Quote) -> bool:
    return bool(quote.source.source) and proof.quote(quote).outcome.passes


def is_person(dossier: Dossier, voice: str) -> bool:
    """Whether the actor of this id is a person."""
    return voice in dossier.actors and dossier.actors[voice].kind == "person"


def origin(dossier: Dossier, source: str) -> str:
    """Where a source has it from: its `origin`, else the source itself."""
    known = dossier.sources.get(source)
    return known.origin if known is not None and known.origin else source


def origins_of(dossier: Dossier, fact: Fact) -> tuple[str, ...]:
    """The origins that a fact rests on, each once."""
    return tuple(dict.fromkeys(origin(dossier, citation.source) for citation in fact.sources))


def used_sources(dossier: Dossier) -> tuple[str, ...]:
    """The sources that facts and quotes rest on, each once."""
    cited = [citation.source for fact in dossier.facts.values() if not fact.withdrawn for citation in fact.sources]
    cited += [quote.source.source for quote in dossier.quotes.values() if not quote.withdrawn]
    return tuple(dict.fromkeys(source for source in cited if source in dossier.sources))


def foundations(dossier: Dossier, judgement: Judgement) -> tuple[Fact | Quote, ...]:
    """The facts and quotes that a judgement rests on, through the judgements that it rests on too."""
    found: dict[str, Fact | Quote] = {}
    seen = {judgement.id}
    waiting = list(judgement.basis)
    while waiting:
        basis = waiting.pop(0)
        if basis in seen:
            continue
        seen.add(basis)
        item = dossier.get(basis)
        if isinstance(item, Judgement):
            waiting += item.basis
        elif isinstance(item, Fact | Quote) and not item.withdrawn:
            found[basis] = item
    return tuple(found.values())


def voices(dossier: Dossier, judgements: tuple[Judgement, ...]) -> tuple[str, ...]:
    """Whose quotes or claims judgements rest on: ids of actors, each once."""
    spoken: dict[str, None] = {}
    for judgement in judgements:
        for item in foundations(dossier, judgement) if not judgement.withdrawn else ():
            voice = item.speaker if isinstance(item, Quote) else item.by
            if voice:
                spoken.setdefault(voice)
    return tuple(spoken)
