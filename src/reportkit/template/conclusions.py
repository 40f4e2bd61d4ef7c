"""Judgements and proposals as a template holds them, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from reportkit.dossier import model
from reportkit.release.digest import item_digest
from reportkit.template.entries import DateView, Entries, ItemView
from reportkit.template.notes import Cited, note_for, with_note
from reportkit.template.statements import FactView, QuoteView
from reportkit.template.values import Blocks, Datum, Label, Listed
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class JudgementView(ItemView):
    """What we make of it: the statement, its likelihood and confidence, and what it rests on."""

    __slots__ = ()
    kind_name: ClassVar[str] = "judgement"
    _item: model.Judgement

    @property
    def topic(self) -> Label:
        return self._setting.label(self._item.topic)

    @property
    def likelihood(self) -> Label:
        """The term of the scale, in the memo's language."""
        from reportkit.language.likelihood import term

        if not self._item.likelihood:
            return self._setting.label("")
        dossier = self._setting.dossier
        return self._setting.label(term(dossier.scale, self._item.likelihood, dossier.language))

    @property
    def confidence(self) -> Label:
        level = self._item.confidence
        return self._setting.label(self._setting.word(f"confidence-{level}") if level else "")

    @property
    def until(self) -> DateView | None:
        return DateView(self._item.until, self._setting) if self._item.until else None

    @property
    def basis(self) -> Basis:
        return Basis(self._item.basis, self._setting)

    @property
    def alternatives(self) -> Listed:
        return self._setting.listed(self._item.alternatives, "a list of alternatives")

    @property
    def watch(self) -> Listed:
        return self._setting.listed(self._item.watch, "a list of what to watch")

    @property
    def scale(self) -> Blocks:
        """The scale of likelihood, drawn, with the place of this judgement on it."""
        from reportkit.template.legends import scale_figure

        def drawn() -> tuple[n.Block, ...]:
            figure = scale_figure(self._item, self._setting)
            return (figure,) if figure else ()

        return Blocks(drawn, "a drawn scale")

    @property
    def change_note(self) -> Datum:
        return self._setting.datum(self._item.change_note)

    def words(self) -> str:
        return self._item.statement

    def statement(self, note: n.Footnote | None) -> n.Statement:
        self._use()
        span = self._item.at("statement")
        inner = with_note(self._setting.typeset(self._item.statement), note, self._setting, span)
        return n.Statement(n.Item("judgement", self._item.id, item_digest(self._item)), inner, span=span)

    def inlines(self) -> tuple[n.Inline, ...]:
        cited = list(basis_citations(self._item.basis, self._setting))
        return (self.statement(note_for(cited, self._setting, self._item, lead="based-on")),)


class ProposalView(ItemView):
    """What we ask for."""

    __slots__ = ()
    kind_name: ClassVar[str] = "proposal"
    _item: model.Proposal

    @property
    def who(self) -> Datum:
        return self._setting.datum(self._item.who)

    @property
    def by(self) -> DateView | None:
        return DateView(self._item.by, self._setting) if self._item.by else None

    @property
    def basis(self) -> Basis:
        return Basis(self._item.basis, self._setting)

    def inlines(self) -> tuple[n.Inline, ...]:
        self._use()
        span = self._item.at("statement")
        text = n.Text(self._setting.typeset(self._item.statement), span)
        return (n.Statement(n.Item("proposal", self._item.id, item_digest(self._item)), (text,), span=span),)


class Basis(Entries[ItemView]):
    """What a judgement or proposal rests on."""

    __slots__ = ()

    def __init__(self, ids: Iterable[str], setting: Setting) -> None:
        from reportkit.template.views import view_of

        found = (setting.dossier.get(id) for id in ids)
        super().__init__([view_of(item, setting) for item in found if item], setting.references, "items")

    @property
    def facts(self) -> Entries[ItemView]:
        """The facts among it: no claims, no assumptions."""
        views = [view for view in self if isinstance(view, FactView) and view._item.kind == "fact"]
        return Entries(views, self._references, "facts")

    @property
    def quotes(self) -> Entries[ItemView]:
        return Entries([view for view in self if isinstance(view, QuoteView)], self._references, "quotes")


def basis_citations(ids: Iterable[str], setting: Setting) -> Iterator[Cited]:
    """The sources behind the items that a judgement rests on, each once, as a whole."""
    seen: set[str] = set()
    for id in ids:
        item = setting.dossier.get(id)
        cited: Iterable[model.Citation] = ()
        if isinstance(item, model.Fact):
            cited = item.sources
        elif isinstance(item, model.Quote):
            cited = (item.source,)
        elif isinstance(item, model.Source):
            cited = (model.Citation(item.id),)
        for one in cited:
            if one.source not in seen:
                seen.add(one.source)
                yield Cited(model.Citation(one.source, span=one.span))
