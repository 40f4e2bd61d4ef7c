"""What rules may look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, overload

from reportkit.diagnostics import Span
from reportkit.dossier.model import Dossier, Entry, Fact, Judgement, Quote, Source
from reportkit.evidence.proof import Proof
from reportkit.tree.nodes import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """What one audience gets to see: the released dossier, in its own language, and what the template made of
    it.

    `used` are the ids that the document shows; `place` is where the audience is described; `complete`: it is to show
    everything.
    """

    audience: str
    language: str
    dossier: Dossier
    document: Document
    used: tuple[str, ...] = ()
    place: Span | None = None
    complete: bool = False


@dataclass(frozen=True, kw_only=True)
class Context:
    """A dossier in its own language with its proof; the same in its other languages; memos; an earlier edition."""

    dossier: Dossier
    proof: Proof
    localised: Mapping[str, Dossier] = field(default_factory=lambda: MappingProxyType({}))
    memos: tuple[Memo, ...] = ()
    previous: Dossier | None = None

    @cached_property
    def aliases(self) -> tuple[tuple[str, ...], ...]:
        """The names of each actor, in the dossier's languages."""
        actors = [actor for dossier in self.in_each_language() for actor in dossier.actors.values()]
        named: dict[str, list[str]] = {}
        for actor in actors:
            named.setdefault(actor.id, []).extend(filter(None, (actor.name, actor.short, *actor.aka)))
        return tuple(tuple(dict.fromkeys(names)) for names in named.values())

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Facts, claims and assumptions that aren't withdrawn."""
        return tuple(fact for fact in self.dossier.facts.values() if not fact.withdrawn)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotes that aren't withdrawn."""
        return tuple(quote for quote in self.dossier.quotes.values() if not quote.withdrawn)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Judgements that aren't withdrawn."""
        return tuple(judgement for judgement in self.dossier.judgements.values() if not judgement.withdrawn)

    def in_each_language(self) -> Iterator[Dossier]:
        """The dossier, then its translations."""
        yield self.dossier
        yield from self.localised.values()

    @overload
    def told(self, key: Literal["facts"]) -> Iterator[tuple[Dossier, Fact]]: ...

    @overload
    def told(self, key: Literal["judgements"]) -> Iterator[tuple[Dossier, Judgement]]: ...

    def told(self, key: str) -> Iterator[tuple[Dossier, Any]]:
        """Facts or judgements with statements in the language of the dossier that they come with: what a translation
        lacks stays as it is, and was looked at once."""
        for dossier in self.in_each_language():
            for item in getattr(dossier, key).values():
                if not item.withdrawn and (dossier is self.dossier or self._is_translated(dossier, item.id)):
                    yield dossier, item

    def _is_translated(self, dossier: Dossier, id: str) -> bool:
        overlay = self.dossier.overlays.get(dossier.language)
        return overlay is not None and "statement" in overlay.prose.get(id, {})

    def cited(self, item: Fact | Quote) -> tuple[Source, ...]:
        """The sources of a fact or quote that the dossier knows."""
        citations = item.sources if isinstance(item, Fact) else (item.source,)
        known = self.dossier.sources
        return tuple(known[one.source] for one in citations if one.source in known)

    def at(self, dossier: Dossier, item: Entry, path: str = "statement") -> Span | None:
        """Where a field of an item stands: in the translation's file, if `dossier` is a translation of this one."""
        overlay = self.dossier.overlays.get(dossier.language) if dossier is not self.dossier else None
        prose = overlay.prose.get(item.id, {}).get(path) if overlay is not None else None
        return prose.span if prose is not None else item.at(path)
