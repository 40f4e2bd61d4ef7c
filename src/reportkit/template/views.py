"""What a template holds of a dossier: the dossier itself, its sources, and items of every kind.

Each kind has a file of its own; all can be had from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reportkit.dossier import model
from reportkit.language.dates import parse
from reportkit.release.audience import RATINGS
from reportkit.release.digest import item_digest
from reportkit.template.conclusions import Basis, JudgementView, ProposalView, basis_citations
from reportkit.template.entries import DateView, Entries, ItemView
from reportkit.template.notes import Cited
from reportkit.template.people import ActorView, PersonView
from reportkit.template.statements import FactView, QuoteView
from reportkit.template.values import Datum, Label, View, Words
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportkit.template.setting import Setting

__all__ = [
    "ActorView",
    "Basis",
    "DateView",
    "DossierView",
    "Entries",
    "FactView",
    "ItemView",
    "JudgementView",
    "PersonView",
    "ProposalView",
    "QuoteView",
    "SourceView",
    "basis_citations",
    "sources_of",
    "view_of",
]


class SourceView(ItemView):
    """A source, printed as an entry of the list of sources."""

    __slots__ = ()
    kind_name: ClassVar[str] = "source"
    _item: model.Source

    @property
    def reliability(self) -> Label:
        self._setting.told.add(RATINGS)
        return self._setting.label(self._item.reliability)

    @property
    def origin(self) -> Label:
        """Where it has it from; nothing, where this audience may not know."""
        return self._setting.label(self._item.named_origin)

    @property
    def label(self) -> Words:
        """The source in few words: where it appeared, and when."""
        from reportkit.template.tables import source_label

        return Words(source_label(Cited(model.Citation(self._item.id)), self._setting))

    def inlines(self) -> tuple[n.Inline, ...]:
        self._use()
        entry = self._setting.style.entry(self._item.csl, self._setting.dossier.language)
        item = n.Item("source", self._item.id, item_digest(self._item))
        rating = self._rating() if self._setting.shows("reliability") else ()
        return (n.Statement(item, entry, span=self._item.at("")), *rating)

    def _rating(self) -> tuple[n.Inline, ...]:
        if not self._item.reliability:
            return ()
        words = self._setting.word(f"reliability-{self._item.reliability.lower()}")
        dash = self._setting.language.vocabulary.dash
        return (n.Muted((n.Text(f" [{self._item.reliability}\u00a0{dash} {words}]"),)),)


class DossierView(View):
    """The dossier's own data: title, number, dates, who it is from and to."""

    __slots__ = ("_setting",)
    kind_name: ClassVar[str] = "dossier"

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting.references)
        self._setting = setting

    @property
    def title(self) -> Datum:
        return self._setting.datum(self._setting.dossier.title)

    @property
    def number(self) -> Datum:
        return self._setting.datum(self._setting.dossier.number)

    @property
    def edition(self) -> int:
        return self._setting.dossier.edition

    @property
    def date(self) -> DateView:
        return DateView(self._setting.dossier.date, self._setting)

    @property
    def as_of(self) -> DateView:
        return DateView(self._setting.dossier.as_of, self._setting)

    @property
    def embargo(self) -> Datum:
        """From when on it may be published: the day as the language writes it, and the hour."""
        day, _, hour = self._setting.dossier.embargo.partition("T")
        if not day:
            return self._setting.datum("")
        when = parse(day)
        time = f", {hour[:5]}" if hour else ""
        zone = {"": "", "Z": " (UTC)"}.get(hour[5:], f" (UTC{hour[5:6]}{hour[6:].lstrip('0').removesuffix(':00')})")
        return self._setting.datum(f"{self._setting.language.format_date(when)}{time}{zone}")

    @property
    def sender(self) -> PersonView:
        return PersonView(self._setting.dossier.sender, self._setting, "from")

    @property
    def prepared_by(self) -> PersonView | None:
        person = self._setting.dossier.prepared_by
        return PersonView(person, self._setting, "prepared_by") if person else None

    @property
    def to(self) -> Label:
        """Whom the memo is for: what the dossier says for this audience, else what the audience says."""
        setting = self._setting
        if own := setting.dossier.to.get(setting.audience.name):
            return setting.datum(own)
        return setting.label(setting.audience.in_language(setting.audience.to, setting.dossier.language))

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self._setting.text(self._setting.dossier.title),)


def view_of(item: model.AnyItem, setting: Setting) -> ItemView:
    """The view of an item of any kind."""
    match item:
        case model.Fact():
            return FactView(item, setting)
        case model.Quote():
            return QuoteView(item, setting)
        case model.Judgement():
            return JudgementView(item, setting)
        case model.Proposal():
            return ProposalView(item, setting)
        case model.Source():
            return SourceView(item, setting)
        case model.Actor():
            return ActorView(item, setting)


def sources_of(items: object, setting: Setting) -> list[str]:
    """The ids of the sources behind items, or lists of items: each once, in their order."""
    found: dict[str, None] = {}
    if isinstance(items, ItemView):
        item = items._item
        cited: Iterable[model.Citation] = (one.citation for one in basis_citations([item.id], setting))
        if isinstance(item, model.Judgement | model.Proposal):
            cited = (one.citation for one in basis_citations(item.basis, setting))
        found |= dict.fromkeys(one.source for one in cited)
    elif isinstance(items, Entries | list | tuple):
        for one in items:
            found |= dict.fromkeys(sources_of(one, setting))
    return list(found)
