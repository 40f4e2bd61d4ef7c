"""Sources as a template holds them, in few words for a cell, and those that stand behind other items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from reportkit.dossier import model
from reportkit.release.audience import RATINGS
from reportkit.release.digest import item_digest
from reportkit.template.notes.notes import Cited, basis_citations
from reportkit.template.values import Label, Words
from reportkit.template.views.entries import Entries, ItemView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class SourceView(ItemView, of=model.Source):
    """A source, printed as an entry of the list of sources."""

    __slots__ = ()
    kind_name: ClassVar[str] = "source"
    item: model.Source

    @property
    def reliability(self) -> Label:
        self._setting.told.add(RATINGS)
        return self._setting.label(self.item.reliability)

    @property
    def origin(self) -> Label:
        """Where it has it from; nothing, where this audience may not know."""
        return self._setting.label(self.item.named_origin)

    @property
    def label(self) -> Words:
        """The source in few words: where it appeared, and when."""
        return Words(source_label(Cited(model.Citation(self.item.id)), self._setting))

    def inlines(self) -> tuple[n.Inline, ...]:
        self.use()
        entry = self._setting.style.entry(self.item.csl, self._setting.dossier.language)
        item = n.Item("source", self.item.id, item_digest(self.item))
        rating = self._rating() if self._setting.shows("reliability") else ()
        return (n.Statement(item, entry, span=self.item.at("")), *rating)

    def _rating(self) -> tuple[n.Inline, ...]:
        if not self.item.reliability:
            return ()
        words = self._setting.word(f"reliability-{self.item.reliability.lower()}")
        dash = self._setting.language.vocabulary.dash
        return (n.Muted((n.Text(f" [{self.item.reliability}\u00a0{dash} {words}]"),)),)


def source_label(cited: Cited, setting: Setting) -> tuple[n.Inline, ...]:
    """A source in few words, for a cell: where it appeared, and when; its rating where the audience sees those."""
    if not cited.citation.source:
        return (n.Text(setting.word("chatham-house")),)
    source = setting.dossier.sources[cited.citation.source]
    setting.used[source.id] = None
    words = _short(source, setting)
    if setting.shows("reliability") and source.reliability:
        return (n.Text(words), n.Muted((n.Text(f"\u00a0({source.reliability})"),)))
    return (n.Text(words),)


def _short(source: model.Source, setting: Setting) -> str:
    """Where a source appeared, else who made it, else its title; and when."""
    from reportkit.citation.reference import read

    reference = read(source.csl, setting.dossier.language)
    names = ", ".join(name.family for name in reference.authors)
    where = reference.container or names or reference.publisher or reference.title or source.id
    when = setting.language.format_date(reference.date, "numeric") if reference.date else reference.date_text
    return setting.typeset(f"{where}, {when}" if when else where)


def sources_of(items: object, setting: Setting) -> list[str]:
    """The ids of the sources behind items, or lists of items: each once, in their order."""
    found: dict[str, None] = {}
    if isinstance(items, ItemView):
        item = items.item
        cited: Iterable[model.Citation] = (one.citation for one in basis_citations([item.id], setting))
        if isinstance(item, model.Judgement | model.Proposal):
            cited = (one.citation for one in basis_citations(item.basis, setting))
        found |= dict.fromkeys(one.source for one in cited)
    elif isinstance(items, Entries | list | tuple):
        for one in items:
            found |= dict.fromkeys(sources_of(one, setting))
    return list(found)
