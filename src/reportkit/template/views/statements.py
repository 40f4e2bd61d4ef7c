"""Facts and quotes as a template holds them: what is said, with the sources that say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from reportkit.dossier import model
from reportkit.dossier.drafts import no_value
from reportkit.dossier.model import OURS
from reportkit.release.digest import item_digest
from reportkit.template.notes.notes import Cited, ends_with_stop, note_for, with_note
from reportkit.template.values import Datum, Label, TemplateFault
from reportkit.template.views.entries import DateView, Entries, ItemView
from reportkit.template.views.people import ActorView, actor_of
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class FactView(ItemView, of=model.Fact):
    """A fact, claim or assumption: its statement with its sources."""

    __slots__ = ()
    kind_name: ClassVar[str] = "fact"
    item: model.Fact

    @property
    def kind(self) -> Label:
        return self._setting.label(self.item.kind)

    @property
    def topic(self) -> Label:
        return self._setting.label(self.item.topic)

    @property
    def date(self) -> DateView | None:
        return DateView(self.item.date, self._setting) if self.item.date else None

    @property
    def place(self) -> Datum:
        return self._setting.datum(self.item.place)

    @property
    def by(self) -> ActorView | None:
        return actor_of(self.item.by, self._setting)

    @property
    def actors(self) -> Entries[ActorView]:
        views = (actor_of(id, self._setting) for id in self.item.actors)
        return Entries([view for view in views if view], self._references, "actors")

    @property
    def value(self) -> float | int | None:
        return self.item.value

    @property
    def unit(self) -> Datum:
        return self._setting.datum(self.item.unit)

    @property
    def series(self) -> Label:
        return self._setting.label(self.item.series)

    @property
    def conflicts(self) -> Entries[FactView]:
        """The facts that this one is declared to disagree with."""
        facts = self._setting.dossier.facts
        other = [FactView(facts[id], self._setting) for id in self.item.conflicts_with if id in facts]
        return Entries(other, self._references, "facts")

    @property
    def length(self) -> int:
        """How many words it has, as this audience reads it."""
        return len(self.words().split())

    def words(self) -> str:
        """The statement, in the audience's wording where there is one."""
        return self.item.wording.get(self._setting.audience.wording) or self.item.statement

    def statement(self, note: n.Footnote | None) -> n.Statement:
        """The statement as a node, `note` standing where the language puts it."""
        self.use()
        text = self._setting.typeset(self.words())
        item = n.Item(self.item.kind, self.item.id, item_digest(self.item))
        span = self.item.at("statement")
        return n.Statement(item, with_note(text, note, self._setting, span), span=span)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self.statement(self._note()),)

    def _note(self) -> n.Footnote | None:
        if self._setting.draft and not self.item.sources and self.item.kind != "assumption":
            return n.Footnote((n.Paragraph((n.Text(no_value("sources")),)),), span=self.item.at())
        return note_for(self._citations(), self._setting, self.item)

    def _citations(self) -> Sequence[Cited]:
        return [Cited(one) for one in self.item.sources]


class QuoteView(ItemView, of=model.Quote):
    """Somebody's words, whole or as one of the dossier's excerpts."""

    __slots__ = ("_excerpt",)
    kind_name: ClassVar[str] = "quote"
    offered: ClassVar[tuple[str, ...]] = ("excerpt",)
    item: model.Quote

    def __init__(self, item: model.Quote, setting: Setting, excerpt: str = "") -> None:
        super().__init__(item, setting)
        if excerpt and excerpt not in item.excerpts:
            known = ", ".join(item.excerpts) or "none"
            raise TemplateFault(f"the quote “{item.id}” has no excerpt “{excerpt}”", hint=f"it has: {known}")
        self._excerpt = excerpt

    @property
    def topic(self) -> Label:
        return self._setting.label(self.item.topic)

    @property
    def speaker(self) -> ActorView | None:
        return None if self.item.chatham_house else actor_of(self.item.speaker, self._setting)

    @property
    def voice(self) -> Datum:
        """Who speaks, in words: the speaker with role and organisation, or that it is a participant."""
        speaker = self.speaker
        return self._setting.datum(speaker.full_name() if speaker else self._setting.word("participant"))

    @property
    def date(self) -> DateView | None:
        return DateView(self.item.date, self._setting) if self.item.date else None

    def excerpt(self, name: str) -> QuoteView:
        return QuoteView(self.item, self._setting, name)

    @property
    def short(self) -> QuoteView:
        """The first of its excerpts; the whole quote where it has none."""
        return QuoteView(self.item, self._setting, next(iter(self.item.excerpts), ""))

    def _words(self) -> tuple[str, str]:
        """The words to print and their language: a translation where the memo speaks another one."""
        quote, language = self.item, self._setting.dossier.language
        original = quote.excerpts[self._excerpt] if self._excerpt else quote.text
        if quote.language == language or not quote.translation:
            return original, quote.language
        translated = quote.translated_excerpts.get(self._excerpt) if self._excerpt else " […] ".join(quote.translation)
        return (translated, language) if translated else (original, quote.language)

    def _statement(self, text: str, note: n.Footnote | None = None) -> n.Statement:
        self.use()
        item = n.Item("quote", self.item.id, item_digest(self.item))
        span = self.item.at("text")
        inner: tuple[n.Inline, ...] = (n.Text(text, span), *((note,) if note else ()))
        return n.Statement(item, inner, span=span)

    def _note(self) -> n.Footnote | None:
        return note_for([Cited(self.item.source)], self._setting, self.item)

    def _translator(self) -> str:
        """Whose translation it is. One whose name is withheld is not ours."""
        by = actor_of(self.item.translated_by, self._setting)
        if by:
            return by.full_name()
        return self._setting.word(f"translation-{'ours' if self.item.translated_by == OURS else 'unnamed'}")

    def _is_translated(self) -> bool:
        return self._words()[1] != self.item.language

    def inlines(self) -> tuple[n.Inline, ...]:
        text, language = self._words()
        opening, closing = self._setting.language.marks.outer
        text = self._setting.verbatim(text)
        if text.endswith(".") and ends_with_stop(text):  # the sentence around it has its own
            text = text[:-1]
        lang = language if language != self._setting.dossier.language else ""
        quote = n.InlineQuote(opening, (self._statement(text),), closing, lang)
        note = self._note()
        return (quote, note) if note else (quote,)

    def blocks(self) -> tuple[n.Block, ...]:
        text, language = self._words()
        opening, closing = self._setting.language.marks.outer
        lang = language if language != self._setting.dossier.language else ""
        paragraphs = [self._marked(text, opening, closing)]
        if self._is_translated() and self._setting.shows("original"):
            original = self.item.excerpts[self._excerpt] if self._excerpt else self.item.text
            verbatim = n.Text(f"{opening}{self._setting.verbatim(original)}{closing}")
            words = (n.Foreign(self.item.language, (verbatim,)),)
            paragraphs.append(n.Paragraph(words, lang=self.item.language))
        return (n.BlockQuote(tuple(paragraphs), self._attribution(), lang),)

    def _marked(self, text: str, opening: str, closing: str) -> n.Paragraph:
        """The quotation between its marks; a full stop at its end stays inside, as in the source."""
        text = self._setting.verbatim(text)
        return n.Paragraph((n.Text(opening), self._statement(text), n.Text(closing)))

    def _attribution(self) -> tuple[n.Inline, ...]:
        parts = [str.__str__(self.voice)]
        if self._is_translated():
            parts.append(self._translator())
        text: n.Inline = self._setting.text(", ".join(parts))
        note = self._note()
        return (text, note) if note else (text,)
