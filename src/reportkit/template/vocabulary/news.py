"""What has changed since the edition before, as a template sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reportkit.template.values import Datum, Label, TemplateFault, View
from reportkit.template.views.conclusions import JudgementView
from reportkit.template.views.entries import DateView, Entries, ItemView, view_of
from reportkit.template.views.statements import FactView, QuoteView
from reportkit.template.vocabulary.arguments import TEXT, choice
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.release.compare import Change, News
    from reportkit.template.setting import Setting


_WHAT = choice("", "added", "removed", "changed")
_EXAMPLE = '{{ news.of("added", kind="judgement") }}'

_WORDS = {"conflicts_with": "conflicts"}
"""Fields whose word has another key."""


class ChangeView(View):
    """One change. It prints as the item that there is now; what went is told by its kind: "1 fact"."""

    __slots__ = ("_change", "_setting")
    kind_name: ClassVar[str] = "change"

    def __init__(self, change: Change, setting: Setting) -> None:
        super().__init__(setting.references)
        self._change, self._setting = change, setting

    @property
    def what(self) -> Label:
        """added, removed or changed."""
        return self._setting.label(self._change.what)

    @property
    def kind(self) -> Label:
        return self._setting.label(self._change.kind)

    @property
    def item(self) -> ItemView | None:
        """The item as it is now."""
        item = self._setting.dossier.get(self._change.id)
        return view_of(item, self._setting) if item else None

    @property
    def before(self) -> Datum:
        """The words of the edition before, of what is still shown."""
        return self._setting.datum(self._change.before)

    @property
    def note(self) -> Datum:
        """Why, where the dossier says so."""
        return self._setting.datum(self._change.note)

    @property
    def reworded(self) -> bool:
        """Whether the words themselves are others."""
        return bool(self._change.words)

    @property
    def fields(self) -> Label:
        """What else has changed beside the words: "confidence, basis"."""
        keys = (_WORDS.get(field.name, field.name) for field in self._change.fields)
        names = [self._setting.word(key).lower() for key in keys]
        return self._setting.label(", ".join(names))

    def inlines(self) -> tuple[n.Inline, ...]:
        """The words without a note: what is new has its sources where it stands in the text."""
        if self._change.what == "removed":
            return (n.Text(self._setting.language.count(1, self._change.kind)),)
        item = self.item
        if isinstance(item, FactView | JudgementView):
            return (item.statement(None),)
        if isinstance(item, QuoteView):
            return item.inlines()[:1]
        return item.inlines() if item else (self._setting.text(self._change.after),)


class NewsView(View):
    """What has changed since the edition before."""

    __slots__ = ("_news", "_setting")
    kind_name: ClassVar[str] = "list of changes"
    looks_at_all: ClassVar[bool] = True
    offered: ClassVar[tuple[str, ...]] = ("of",)

    def __init__(self, news: News, setting: Setting) -> None:
        super().__init__(setting.references)
        self._news, self._setting = news, setting

    @property
    def edition(self) -> int:
        """The number of the edition before."""
        return self._news.edition

    @property
    def date(self) -> DateView:
        """The date of the edition before."""
        return DateView(self._news.date, self._setting)

    @property
    def changes(self) -> Entries[ChangeView]:
        return self.of()

    @property
    def added(self) -> int:
        return len(self.of("added"))

    @property
    def removed(self) -> int:
        return len(self.of("removed"))

    @property
    def changed(self) -> int:
        return len(self.of("changed"))

    def of(self, what: str = "", kind: str = "") -> Entries[ChangeView]:
        """The changes of one sort ("added", "removed", "changed") or of one kind of item."""
        _WHAT.check("news.of", "what", what, _EXAMPLE)
        TEXT.check("news.of", "kind", kind, _EXAMPLE)
        chosen = [one for one in self._news.changes if what in ("", one.what) and kind in ("", one.kind)]
        return Entries((ChangeView(one, self._setting) for one in chosen), self._references, "changes")

    def inlines(self) -> tuple[n.Inline, ...]:
        raise TemplateFault(
            "the news have no text of their own", hint="print {{ news.added }}, or loop over {{ news.changes }}"
        )
