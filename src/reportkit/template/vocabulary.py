"""What a section may say: the functions and names of a template, bound to one rendering."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from reportkit.language.dates import sort_key
from reportkit.template import rules, tables
from reportkit.template.values import Blocks, Listed, Markdown, TemplateFault, View, Words
from reportkit.template.views import (
    ActorView,
    DossierView,
    Entries,
    FactView,
    ItemView,
    JudgementView,
    ProposalView,
    QuoteView,
    SourceView,
    sources_of,
    view_of,
)
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.grounds import GroundsView
    from reportkit.template.setting import Setting

V = TypeVar("V", bound=ItemView)
_ASK = "put it between {% if … %} and {% endif %}, or write this section for the audiences that may see it"


_VALUES = (
    "_",
    "dossier",
    "audience",
    "kind",
    "language",
    "review",
    "news",
    "tab",
    "fill",
    "dots",
    "page_break",
    "draft",
)
"""The names that are no functions."""


_LIGHT = frozenset({"_", "actor", "count", "fact", "judgement", "namespace", "quote", "range", "show", "topic_title"})
_HEAVY = frozenset({"actors_diagram", "sources", "timeline"})
"""What looks at one thing alone, and what takes long for each."""


class UnknownItem(TemplateFault):
    """An id that no item has."""

    rule = rules.UNKNOWN_NAME


class WithheldPrinted(TemplateFault):
    """An item that this audience may not see was printed."""

    rule = rules.WITHHELD


class Withheld(View):
    """An item that this audience does not see: falsy, and an error if printed."""

    __slots__ = ("_id",)
    kind_name = "withheld item"

    def __init__(self, id: str, setting: Setting) -> None:
        super().__init__(setting.references)
        self._id = id

    @classmethod
    def offers(cls, name: str) -> bool:
        """Everything may be asked for, and nothing is told: see `__getattr__`."""
        return not name.startswith("_")

    def __bool__(self) -> bool:
        return False

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise WithheldPrinted(f"“{self._id}” is withheld from this audience", hint=_ASK)

    def __html__(self) -> Any:
        raise WithheldPrinted(f"“{self._id}” is withheld from this audience", hint=_ASK)


class Vocabulary:
    """The names that a section sees. Public methods are functions of the template."""

    def __init__(self, setting: Setting, selected: Sequence[str] = ()) -> None:
        """`selected` are the topics that the pack's sections select by."""
        self._setting = setting
        self._selected = selected

    def names(self) -> dict[str, Any]:
        """What a section sees, by name."""
        setting = self._setting
        return {
            **{name: getattr(self, name) for name in _functions()},
            "_": self._word,
            "dossier": DossierView(setting),
            "audience": setting.audience.name,
            "kind": setting.label(self._kind()),
            "language": setting.language.code,
            "review": _review(setting),
            "news": _news(setting),
            "tab": Words((n.Tab(),)),
            "fill": Words((n.Tab("line"),)),
            "dots": Words((n.Tab("dots"),)),
            "page_break": Blocks(lambda: (n.PageBreak(),), "a page break"),
            "draft": setting.draft,
        }

    def work(self, name: str) -> int:
        """How much a function does, in steps of the sandbox's meter: some look through the whole dossier."""
        if name in _LIGHT:
            return 4
        items = sum(1 for _ in self._setting.dossier.items())
        return 4 + (4 * items if name in _HEAVY else items)

    @classmethod
    def known_names(cls) -> set[str]:
        """The names that `names` gives, for whoever has no rendering at hand."""
        return {*_functions(), *_VALUES}

    def _word(self, key: str, **values: object) -> Markdown:
        if self._setting.draft and key not in self._setting.words.strings:
            return Markdown(f"\\[NO VALUE: {key}\\]")
        return self._setting.words.markdown(key, self._setting.references, values)

    def _kind(self) -> str:
        setting = self._setting
        return setting.audience.in_language(setting.audience.title, setting.language.code) or setting.title

    # -------------------------------------------------------------------------------------------- selections

    def facts(
        self,
        topic: str = "",
        kind: str = "fact",
        series: str = "",
        order: str = "",
        actor: str = "",
        limit: int | None = None,
        max_words: int | None = None,
    ) -> Entries[FactView]:
        """Facts of a topic, a series or about an actor, in the dossier's order or by date; `kind="any"`: all kinds.

        `max_words` leaves out the longer ones: a lead of the press has at most 25 words.
        """
        chosen = [
            fact
            for fact in self._setting.dossier.facts.values()
            if kind in ("any", fact.kind)
            and topic in ("", fact.topic)
            and series in ("", fact.series)
            and (not actor or actor in fact.actors)
        ]
        _check(kind, ("fact", "claim", "assumption", "any"), "kind")
        _check(order, ("", "date"), "order")
        if order == "date":
            chosen.sort(key=lambda fact: sort_key(fact.date) if fact.date else (9999, 0, 0))
        views = [FactView(fact, self._setting) for fact in chosen]
        if max_words is not None:
            views = [view for view in views if view.length <= max_words]
        return self._entries(views[: _limited(limit)], "facts")

    def claims(self, topic: str = "", **more: Any) -> Entries[FactView]:
        """What somebody says, without its being a fact."""
        return self.facts(topic, kind="claim", **more)

    def assumptions(self, topic: str = "", **more: Any) -> Entries[FactView]:
        """What we take for granted."""
        return self.facts(topic, kind="assumption", **more)

    def quotes(self, topic: str = "", speaker: str = "", limit: int | None = None) -> Entries[QuoteView]:
        """Quotes of a topic or a speaker."""
        chosen = [
            QuoteView(quote, self._setting)
            for quote in self._setting.dossier.quotes.values()
            if topic in ("", quote.topic) and speaker in ("", quote.speaker)
        ]
        return self._entries(chosen[: _limited(limit)], "quotes")

    def judgements(self, topic: str = "", limit: int | None = None, but: Any = None) -> Entries[JudgementView]:
        """Judgements of a topic; `but` leaves one out, such as the bottom line."""
        left_out = but._item.id if isinstance(but, JudgementView) else ""
        chosen = [
            JudgementView(judgement, self._setting)
            for judgement in self._setting.dossier.judgements.values()
            if topic in ("", judgement.topic) and judgement.id != left_out
        ]
        return self._entries(chosen[: _limited(limit)], "judgements")

    def proposals(self, limit: int | None = None) -> Entries[ProposalView]:
        """What we ask for."""
        chosen = [ProposalView(proposal, self._setting) for proposal in self._setting.dossier.proposals.values()]
        return self._entries(chosen[: _limited(limit)], "proposals")

    def sources(self, of: Any = None) -> Entries[SourceView]:
        """The sources by the rules of the alphabet of the memo's language; with `of` those of these items alone."""
        setting = self._setting
        known = setting.dossier.sources
        wanted = known if of is None else [one for one in sources_of(of, setting) if one in known]
        chosen = sorted(
            (known[one] for one in wanted),
            key=lambda source: setting.style.sort_key(source.csl, setting.dossier.language),
        )
        return self._entries((SourceView(source, setting) for source in chosen), "sources")

    def gaps(self) -> Listed:
        """What is not known."""
        return self._setting.listed((gap.text for gap in self._setting.dossier.gaps), "a list of gaps")

    def bottom_line(self) -> JudgementView | None:
        """The judgement that the memo comes down to, if this audience sees it."""
        judgement = self._setting.dossier.judgements.get(self._setting.dossier.bottom_line)
        return JudgementView(judgement, self._setting) if judgement else None

    def topics(self) -> list[str]:
        """The topics that there are facts, quotes or judgements on, in the dossier's order."""
        dossier = self._setting.dossier
        items: Iterable[Any] = (*dossier.facts.values(), *dossier.quotes.values(), *dossier.judgements.values())
        return list(dict.fromkeys(item.topic for item in items))

    def other_topics(self) -> list[str]:
        """The topics of facts and quotes that none of the pack's sections selects by: for a section of what is left."""
        topics = [view._item.topic for view in (*self.facts(), *self.quotes())]
        return list(dict.fromkeys(topic for topic in topics if topic not in self._selected))

    def topic_title(self, topic: str) -> Any:
        """A topic's title: the dossier's own, else the pack's, else the topic as it is."""
        if own := self._setting.dossier.topics.get(topic):
            return self._setting.datum(own)
        return self._setting.label(self._setting.words.get(f"topic.{topic}") or topic)

    # -------------------------------------------------------------------------------------------- one by id

    def fact(self, id: str) -> FactView | Withheld:
        """The fact, claim or assumption of this id."""
        return self._one(id, self._setting.dossier.facts, lambda item: FactView(item, self._setting))

    def quote(self, id: str, excerpt: str = "") -> QuoteView | Withheld:
        """The quote of this id, or one of its excerpts."""
        return self._one(id, self._setting.dossier.quotes, lambda item: QuoteView(item, self._setting, excerpt))

    def judgement(self, id: str) -> JudgementView | Withheld:
        """The judgement of this id."""
        return self._one(id, self._setting.dossier.judgements, lambda item: JudgementView(item, self._setting))

    def actor(self, id: str) -> ActorView | Withheld:
        """The actor of this id."""
        return self._one(id, self._setting.dossier.actors, lambda item: ActorView(item, self._setting))

    def item(self, id: str) -> ItemView | Withheld:
        """The item of this id, of whatever kind."""
        everything = {item.id: item for item in self._setting.dossier.items()}
        return self._one(id, everything, lambda item: view_of(item, self._setting))

    # -------------------------------------------------------------------------------------------- made of them

    def table(self, rows: Any, columns: Sequence[str] = (), caption: str = "") -> Blocks:
        """A table with a row for each item. Without `columns`: those that suit the items."""
        items = [row for row in rows if isinstance(row, ItemView)]
        chosen = list(columns) or _columns_for(items)
        return self._blocks(lambda: tables.table(items, chosen, self._setting, caption), "a table", lambda: bool(items))

    def timeline(self, facts: Any = None, figure: bool = False) -> Blocks:
        """The dated facts, by date; with `figure`, an axis of time above the table."""
        chosen = [fact for fact in (self.facts() if facts is None else facts) if fact.date]
        if figure:
            from reportkit.template.timeline import timeline_with_figure

            return Blocks(lambda: timeline_with_figure(chosen, self._setting), "a timeline", lambda: bool(chosen))
        return self._blocks(lambda: tables.timeline(chosen, self._setting), "a timeline", lambda: bool(chosen))

    def actors_diagram(self, facts: Any = None) -> Blocks:
        """Who is linked to whom: actors that facts name together."""
        from reportkit.template.diagram import actors_figure, links

        chosen = list(self.facts(kind="any") if facts is None else facts)
        known = list(self._setting.dossier.actors)
        return self._blocks(
            lambda: actors_figure(chosen, self._setting), "a diagram", lambda: bool(links(chosen, known))
        )

    def chart(self, facts: Any, kind: str = "bar", title: str = "") -> Blocks:
        """A chart of facts: `kind` is bar, stacked-bar or line for their values, timeline for when they happened.

        A timeline is the figure of `timeline(facts, figure=true)`; its table has a column for the values, if there are.
        """
        chosen = list(facts)
        if kind == "timeline":
            from reportkit.template.timeline import timeline_with_figure

            return Blocks(lambda: timeline_with_figure(chosen, self._setting, title, values=True), "a chart")
        return self._blocks(lambda: tables.chart(chosen, kind, title, self._setting), "a chart")

    def scale(self) -> Blocks:
        """The dossier's scale of likelihood: each term with its probability."""
        from reportkit.template.legends import scale_table

        return self._blocks(lambda: scale_table(self._setting), "a scale")

    def ratings(self) -> Blocks:
        """What the letters of reliability and the figures of credibility mean."""
        from reportkit.template.legends import ratings_table

        return self._blocks(lambda: ratings_table(self._setting), "a legend")

    def grounds(self) -> GroundsView:
        """What the memo rests on, in figures: for a source summary statement."""
        from reportkit.template.grounds import GroundsView

        return GroundsView(self._setting)

    def contents(self, depth: int = 2) -> Blocks:
        """The table of contents, with headings down to a level."""
        title = self._setting.word("contents")
        return Blocks(lambda: (n.TableOfContents(title, depth),), "a table of contents")

    def list_of_tables(self) -> Blocks:
        """The tables that have a caption, with their pages."""
        title = self._setting.word("list-of-tables")
        return Blocks(lambda: (n.ListOfCaptions("table", title),), "a list of tables")

    def list_of_figures(self) -> Blocks:
        """The figures and charts that have a caption, with their pages."""
        title = self._setting.word("list-of-figures")
        return Blocks(lambda: (n.ListOfCaptions("figure", title),), "a list of figures")

    def show(self, what: str) -> bool:
        """Whether this audience asked to see something beside the text."""
        from reportkit.release.audience import SHOWABLE

        _check(what, SHOWABLE, "thing to show")
        return self._setting.shows(what)

    def count(self, number: int, key: str) -> Any:
        """A number with its noun in the right form: 1 источник, 2 источника, 5 источников."""
        return self._setting.label(self._setting.language.count(number, key))

    def origins(self) -> int:
        """How many independent origins the sources have."""
        sources = self._setting.dossier.sources.values()
        return len({source.origin or source.id for source in sources})

    def voices(self) -> int:
        """How many different people are quoted; those without a name (Chatham House Rule) count as one."""
        return len({quote.speaker for quote in self._setting.dossier.quotes.values()})

    # -------------------------------------------------------------------------------------------- helpers

    def _entries(self, views: Iterable[V], name: str) -> Entries[V]:
        return Entries(views, self._setting.references, name)

    def _blocks(self, make: Callable[[], n.Block | None], name: str, any: Callable[[], bool] = lambda: True) -> Blocks:
        def content() -> tuple[n.Block, ...]:
            block = make()
            return () if block is None else (block,)

        return Blocks(content, name, any)

    def _one(self, id: str, items: Mapping[str, Any], view: Callable[[Any], V]) -> V | Withheld:
        if id in items:
            return view(items[id])
        if id in self._setting.withheld:
            return Withheld(id, self._setting)
        near = difflib.get_close_matches(id, list(items), n=1, cutoff=0.6)
        raise UnknownItem(f"the dossier has no “{id}”", hint=f"did you mean “{near[0]}”?" if near else "")


def _functions() -> list[str]:
    own = ("names", "known_names", "work")
    return [name for name in dir(Vocabulary) if not name.startswith("_") and name not in own]


def _columns_for(rows: Sequence[ItemView]) -> list[str]:
    first = rows[0] if rows else None
    if isinstance(first, JudgementView):
        return ["statement", "likelihood", "confidence", "until", "basis"]
    if isinstance(first, ProposalView):
        return ["statement", "who", "by"]
    if isinstance(first, SourceView):
        return ["statement", "reliability"]
    kinds = {row._item.kind for row in rows if isinstance(row, FactView)}
    return ["date", *(["kind"] if len(kinds) > 1 else []), "statement", "sources"]


def _limited(limit: object) -> int | None:
    if limit is None or (isinstance(limit, int) and limit >= 0):
        return limit
    raise TemplateFault("a limit is a number, from 0", hint="for example: facts(limit=3)")


def _check(value: str, known: Sequence[str], name: str) -> None:
    if value not in known:
        raise TemplateFault(f"there is no {name} “{value}”", hint=f"there is: {', '.join(filter(None, known))}")


def _review(setting: Setting) -> Any:
    from reportkit.template.review import ReviewView

    return ReviewView(setting.review, setting) if setting.review and setting.shows("review") else None


def _news(setting: Setting) -> Any:
    from reportkit.template.news import NewsView

    return NewsView(setting.news, setting) if setting.news else None
