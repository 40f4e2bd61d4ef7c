"""Judgements and proposals as a template holds them, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from reportkit.dossier import model
from reportkit.release.digest import item_digest
from reportkit.template.notes.notes import basis_citations, note_for, with_note
from reportkit.template.values import Blocks, Datum, Label, Listed
from reportkit.template.views.entries import DateView, Entries, ItemView, view_of
from reportkit.template.views.statements import FactView, QuoteView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class JudgementView(ItemView, of=model.Judgement):
    """What we make of it: the statement, its likelihood and confidence, and what it rests on."""

    __slots__ = ()
    kind_name: ClassVar[str] = "judgement"
    item: model.Judgement

    @property
    def topic(self) -> Label:
        return self._setting.label(self.item.topic)

    @property
    def likelihood(self) -> Label:
        """The term of the scale, in the memo's language."""
        from reportkit.language.likelihood import term

        if not self.item.likelihood:
            return self._setting.label("")
        dossier = self._setting.dossier
        return self._setting.label(term(dossier.scale, self.item.likelihood, dossier.language))

    @property
    def confidence(self) -> Label:
        level = self.item.confidence
        return self._setting.label(self._setting.word(f"confidence-{level}") if level else "")

    @property
    def until(self) -> DateView | None:
        return DateView(self.item.until, self._setting) if self.item.until else None

    @property
    def basis(self) -> Basis:
        return Basis(self.item.basis, self._setting)

    @property
    def alternatives(self) -> Listed:
        return self._setting.listed(self.item.alternatives, "a list of alternatives")

    @property
    def watch(self) -> Listed:
        return self._setting.listed(self.item.watch, "a list of what to watch")

    @property
    def scale(self) -> Blocks:
        """The scale of likelihood, drawn, with the place of this judgement on it."""
        from reportkit.template.views.legends import scale_figure

        def drawn() -> tuple[n.Block, ...]:
            figure = scale_figure(self.item, self._setting)
            return (figure,) if figure else ()

        return Blocks(drawn, "a drawn scale")

    @property
    def change_note(self) -> Datum:
        return self._setting.datum(self.item.change_note)

    def words(self) -> str:
        return self.item.statement

    def statement(self, note: n.Footnote | None) -> n.Statement:
        self.use()
        span = self.item.at("statement")
        inner = with_note(self._setting.typeset(self.item.statement), note, self._setting, span)
        return n.Statement(n.Item("judgement", self.item.id, item_digest(self.item)), inner, span=span)

    def inlines(self) -> tuple[n.Inline, ...]:
        cited = list(basis_citations(self.item.basis, self._setting))
        return (self.statement(note_for(cited, self._setting, self.item, lead="based-on")),)


class ProposalView(ItemView, of=model.Proposal):
    """What we ask for."""

    __slots__ = ()
    kind_name: ClassVar[str] = "proposal"
    item: model.Proposal

    @property
    def who(self) -> Datum:
        return self._setting.datum(self.item.who)

    @property
    def by(self) -> DateView | None:
        return DateView(self.item.by, self._setting) if self.item.by else None

    @property
    def basis(self) -> Basis:
        return Basis(self.item.basis, self._setting)

    def inlines(self) -> tuple[n.Inline, ...]:
        self.use()
        span = self.item.at("statement")
        text = n.Text(self._setting.typeset(self.item.statement), span)
        return (n.Statement(n.Item("proposal", self.item.id, item_digest(self.item)), (text,), span=span),)


class Basis(Entries[ItemView]):
    """What a judgement or proposal rests on."""

    __slots__ = ()

    def __init__(self, ids: Iterable[str], setting: Setting) -> None:
        found = (setting.dossier.get(id) for id in ids)
        super().__init__([view_of(item, setting) for item in found if item], setting.references, "items")

    @property
    def facts(self) -> Entries[ItemView]:
        """The facts among it: no claims, no assumptions."""
        views = [view for view in self if isinstance(view, FactView) and view.item.kind == "fact"]
        return Entries(views, self._references, "facts")

    @property
    def quotes(self) -> Entries[ItemView]:
        return Entries([view for view in self if isinstance(view, QuoteView)], self._references, "quotes")
