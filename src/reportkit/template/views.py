"""What a template holds of a dossier: facts, quotes, judgements and the rest, which print with their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from reportkit.dossier import model
from reportkit.dossier.drafts import no_value
from reportkit.language.dates import Date, When, parse
from reportkit.language.language import DateStyle
from reportkit.release.digest import item_digest
from reportkit.template.notes import Cited, note_for, with_note
from reportkit.template.values import Blocks, Datum, Listed, References, TemplateFault, View, Words
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class ItemView(View):
    """An item of the dossier. `kind` and `id` are there for templates to test."""

    __slots__ = ("_item", "_setting")
    kind_name: ClassVar[str] = "item"

    def __init__(self, item: model.AnyItem, setting: Setting) -> None:
        super().__init__(setting.references)
        self._item: model.AnyItem = item
        self._setting = setting

    @property
    def id(self) -> Datum:
        return self._setting.datum(self._item.id)

    @property
    def handling(self) -> Datum:
        return self._setting.datum(self._item.handling.label)

    def _use(self) -> None:
        self._setting.used[self._item.id] = None

    def _actor(self, id: str) -> ActorView | None:
        actor = self._setting.dossier.actors.get(id)
        return ActorView(actor, self._setting) if actor else None


class DateView(View):
    """A date or a span of time, printed as the language writes it."""

    __slots__ = ("_setting", "_style", "_when")
    kind_name: ClassVar[str] = "date"

    def __init__(self, when: When, setting: Setting, style: DateStyle = "long") -> None:
        super().__init__(setting.references)
        self._when, self._setting, self._style = when, setting, style

    @property
    def year(self) -> int:
        when = self._when if isinstance(self._when, Date) else self._when.start or self._when.end
        return when.year if when else 0

    @property
    def numeric(self) -> DateView:
        return DateView(self._when, self._setting, "numeric")

    def text(self) -> str:
        return self._setting.language.format_date(self._when, self._style)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (n.Text(self.text()),)


class FactView(ItemView):
    """A fact, claim or assumption: its statement with its sources."""

    __slots__ = ()
    kind_name: ClassVar[str] = "fact"
    _item: model.Fact

    @property
    def kind(self) -> Datum:
        return self._setting.datum(self._item.kind)

    @property
    def topic(self) -> Datum:
        return self._setting.datum(self._item.topic)

    @property
    def date(self) -> DateView | None:
        return DateView(self._item.date, self._setting) if self._item.date else None

    @property
    def place(self) -> Datum:
        return self._setting.datum(self._item.place)

    @property
    def by(self) -> ActorView | None:
        return self._actor(self._item.by)

    @property
    def actors(self) -> Entries[ActorView]:
        views = (self._actor(id) for id in self._item.actors)
        return Entries([view for view in views if view], self._references, "actors")

    @property
    def value(self) -> float | int | None:
        return self._item.value

    @property
    def unit(self) -> Datum:
        return self._setting.datum(self._item.unit)

    @property
    def series(self) -> Datum:
        return self._setting.datum(self._item.series)

    @property
    def conflicts(self) -> Entries[FactView]:
        """The facts that this one is declared to disagree with."""
        facts = self._setting.dossier.facts
        other = [FactView(facts[id], self._setting) for id in self._item.conflicts_with if id in facts]
        return Entries(other, self._references, "facts")

    @property
    def length(self) -> int:
        """How many words it has, as this audience reads it."""
        return len(self.words().split())

    def words(self) -> str:
        """The statement, in the audience's wording where there is one."""
        return self._item.wording.get(self._setting.audience.wording) or self._item.statement

    def statement(self, note: n.Footnote | None) -> n.Statement:
        """The statement as a node, `note` standing where the language puts it."""
        self._use()
        text = self._setting.typeset(self.words())
        item = n.Item(self._item.kind, self._item.id, item_digest(self._item))
        span = self._item.at("statement")
        return n.Statement(item, with_note(text, note, self._setting, span), span=span)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self.statement(self._note()),)

    def _note(self) -> n.Footnote | None:
        if self._setting.draft and not self._item.sources and self._item.kind != "assumption":
            return n.Footnote((n.Paragraph((n.Text(no_value("sources")),)),), span=self._item.at())
        return note_for(self._citations(), self._setting, self._item)

    def _citations(self) -> Sequence[Cited]:
        return [Cited(one) for one in self._item.sources]


class QuoteView(ItemView):
    """Somebody's words, whole or as one of the dossier's excerpts."""

    __slots__ = ("_excerpt",)
    kind_name: ClassVar[str] = "quote"
    offered: ClassVar[tuple[str, ...]] = ("excerpt",)
    _item: model.Quote

    def __init__(self, item: model.Quote, setting: Setting, excerpt: str = "") -> None:
        super().__init__(item, setting)
        if excerpt and excerpt not in item.excerpts:
            known = ", ".join(item.excerpts) or "none"
            raise TemplateFault(f"the quote “{item.id}” has no excerpt “{excerpt}”", hint=f"it has: {known}")
        self._excerpt = excerpt

    @property
    def topic(self) -> Datum:
        return self._setting.datum(self._item.topic)

    @property
    def speaker(self) -> ActorView | None:
        return None if self._item.chatham_house else self._actor(self._item.speaker)

    @property
    def voice(self) -> Datum:
        """Who speaks, in words: the speaker with role and organisation, or that it is a participant."""
        speaker = self.speaker
        return self._setting.datum(speaker.full_name() if speaker else self._setting.word("participant"))

    @property
    def date(self) -> DateView | None:
        return DateView(self._item.date, self._setting) if self._item.date else None

    def excerpt(self, name: str) -> QuoteView:
        return QuoteView(self._item, self._setting, name)

    @property
    def short(self) -> QuoteView:
        """The first of its excerpts; the whole quote where it has none."""
        return QuoteView(self._item, self._setting, next(iter(self._item.excerpts), ""))

    def _words(self) -> tuple[str, str]:
        """The words to print and their language: a translation where the memo speaks another one."""
        quote, language = self._item, self._setting.dossier.language
        original = quote.excerpts[self._excerpt] if self._excerpt else quote.text
        if quote.language == language or not quote.translation:
            return original, quote.language
        translated = quote.translated_excerpts.get(self._excerpt) if self._excerpt else " […] ".join(quote.translation)
        return (translated, language) if translated else (original, quote.language)

    def _statement(self, text: str, note: n.Footnote | None = None) -> n.Statement:
        self._use()
        item = n.Item("quote", self._item.id, item_digest(self._item))
        span = self._item.at("text")
        inner: tuple[n.Inline, ...] = (n.Text(text, span), *((note,) if note else ()))
        return n.Statement(item, inner, span=span)

    def _note(self) -> n.Footnote | None:
        return note_for([Cited(self._item.source)], self._setting, self._item)

    def _is_translated(self) -> bool:
        return self._words()[1] != self._item.language

    def inlines(self) -> tuple[n.Inline, ...]:
        text, language = self._words()
        opening, closing = self._setting.language.marks.outer
        text = self._setting.typeset(text, verbatim=True).rstrip(".")
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
            original = self._item.excerpts[self._excerpt] if self._excerpt else self._item.text
            words = (n.Foreign(self._item.language, (self._setting.text(f"{opening}{original}{closing}"),)),)
            paragraphs.append(n.Paragraph(words, lang=self._item.language))
        return (n.BlockQuote(tuple(paragraphs), self._attribution(), lang),)

    def _marked(self, text: str, opening: str, closing: str) -> n.Paragraph:
        """The quotation between its marks; a full stop at its end stays inside, as in the source."""
        text = self._setting.typeset(text, verbatim=True)
        return n.Paragraph((n.Text(opening), self._statement(text), n.Text(closing)))

    def _attribution(self) -> tuple[n.Inline, ...]:
        parts = [str.__str__(self.voice)]
        if self._is_translated():
            by = self._actor(self._item.translated_by)
            parts.append(by.full_name() if by else self._setting.word("translation-ours"))
        text: n.Inline = self._setting.text(", ".join(parts))
        note = self._note()
        return (text, note) if note else (text,)


class JudgementView(ItemView):
    """What we make of it: the statement, its likelihood and confidence, and what it rests on."""

    __slots__ = ()
    kind_name: ClassVar[str] = "judgement"
    _item: model.Judgement

    @property
    def topic(self) -> Datum:
        return self._setting.datum(self._item.topic)

    @property
    def likelihood(self) -> Datum:
        """The term of the scale, in the memo's language."""
        from reportkit.language.likelihood import term

        if not self._item.likelihood:
            return self._setting.datum("")
        dossier = self._setting.dossier
        return self._setting.datum(term(dossier.scale, self._item.likelihood, dossier.language))

    @property
    def confidence(self) -> Datum:
        level = self._item.confidence
        return self._setting.datum(self._setting.word(f"confidence-{level}") if level else "")

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


class SourceView(ItemView):
    """A source, printed as an entry of the list of sources."""

    __slots__ = ()
    kind_name: ClassVar[str] = "source"
    _item: model.Source

    @property
    def reliability(self) -> Datum:
        return self._setting.datum(self._item.reliability)

    @property
    def origin(self) -> Datum:
        return self._setting.datum(self._item.origin)

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
        return (n.Muted((n.Text(f" [{self._item.reliability} — {words}]"),)),)


class ActorView(ItemView):
    """A person, organisation or group."""

    __slots__ = ()
    kind_name: ClassVar[str] = "actor"
    _item: model.Actor

    @property
    def kind(self) -> Datum:
        return self._setting.datum(self._item.kind)

    @property
    def name(self) -> Datum:
        return self._setting.datum(self._item.name)

    @property
    def short(self) -> Datum:
        return self._setting.datum(self._item.short or self._item.name)

    @property
    def role(self) -> Datum:
        return self._setting.datum(self._item.role)

    @property
    def organisation(self) -> ActorView | None:
        return self._actor(self._item.organisation)

    def full_name(self) -> str:
        """The name with its role and, where the role doesn't name it already, the organisation."""
        organisation = self._setting.dossier.actors.get(self._item.organisation)
        parts = [self._item.name, self._item.role]
        if organisation and organisation.name not in self._item.role:
            parts.append(organisation.name)
        return ", ".join(part for part in parts if part)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self._setting.text(self._item.name),)


V = TypeVar("V", bound=View)


class Entries(View, Generic[V]):
    """Several of a kind: to loop over, to count, or to print as a list."""

    __slots__ = ("_entries", "_name")
    stands_alone: ClassVar[bool] = True

    def __init__(self, entries: Iterable[V], references: References, name: str) -> None:
        super().__init__(references)
        self._entries = tuple(entries)
        self._name = name

    @property
    def kind_name(self) -> str:
        return f"list of {self._name}"

    def __iter__(self) -> Iterator[V]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int | slice) -> V | Entries[V]:
        if isinstance(index, slice):
            return Entries(self._entries[index], self._references, self._name)
        return self._entries[index]

    def inlines(self) -> tuple[n.Inline, ...]:
        raise TemplateFault(f"a {self.kind_name} stands inside a sentence", hint="put it on a line of its own")

    def blocks(self) -> tuple[n.Block, ...]:
        items = tuple(n.ListItem(entry.blocks()) for entry in self._entries)
        return (n.BulletList(items),) if items else ()


class Basis(Entries[ItemView]):
    """What a judgement or proposal rests on."""

    __slots__ = ()

    def __init__(self, ids: Iterable[str], setting: Setting) -> None:
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


class PersonView(View):
    """Whom the memo is from, or who prepared it."""

    __slots__ = ("_person", "_setting")
    kind_name: ClassVar[str] = "person"

    def __init__(self, person: model.Person, setting: Setting) -> None:
        super().__init__(setting.references)
        self._person, self._setting = person, setting

    @property
    def name(self) -> Datum:
        return self._setting.datum(self._person.name)

    @property
    def role(self) -> Datum:
        return self._setting.datum(self._person.role)

    @property
    def phone(self) -> Datum:
        return self._setting.datum(self._person.phone)

    @property
    def email(self) -> Datum:
        return self._setting.datum(self._person.email)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self._setting.text(self._person.name),)


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
        return PersonView(self._setting.dossier.sender, self._setting)

    @property
    def prepared_by(self) -> PersonView | None:
        person = self._setting.dossier.prepared_by
        return PersonView(person, self._setting) if person else None

    @property
    def to(self) -> Datum:
        """Whom the memo is for: what the dossier says for this audience, else what the audience says."""
        setting = self._setting
        own = setting.dossier.to.get(setting.audience.name)
        return setting.datum(own or setting.audience.in_language(setting.audience.to, setting.dossier.language))

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
