"""What a section may say: the functions and names of a template, bound to one rendering."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from reportkit.release.audience import SHOWABLE
from reportkit.template.values import Blocks, Markdown, TemplateFault, Words
from reportkit.template.views import tables
from reportkit.template.views.conclusions import JudgementView, ProposalView
from reportkit.template.views.dossier import DossierView
from reportkit.template.views.entries import ItemView, view_of
from reportkit.template.views.people import ActorView
from reportkit.template.views.sources import SourceView
from reportkit.template.views.statements import FactView, QuoteView
from reportkit.template.vocabulary.arguments import (
    DATED,
    FACTS,
    ITEMS,
    TEXT,
    TEXTS,
    TRUTH,
    WHOLE,
    choice,
    optional,
    whole,
)
from reportkit.template.vocabulary.functions import Function, declared_by, function
from reportkit.template.vocabulary.selections import Selections
from reportkit.template.vocabulary.withheld import UnknownItem, Withheld
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting
    from reportkit.template.views.sourcing import GroundsView

V = TypeVar("V", bound=ItemView)

VALUES: dict[str, str] = {
    "dossier": "The dossier's title, number, dates, and whom it is from and to.",
    "audience": "The name of the audience.",
    "kind": "What kind of document this is, as its readers know it.",
    "language": "The memo's language.",
    "review": "How well the dossier is proven, in figures; none where the audience doesn't ask for it.",
    "news": "What has changed since the edition before; none where there was none.",
    "tab": "A tabulator.",
    "fill": "A tabulator that draws a line to the margin.",
    "dots": "A tabulator that draws dots to the margin.",
    "page_break": "The end of a page.",
    "draft": "Whether this is a draft.",
}
"""The names that are no functions, with what they are."""


class Vocabulary(Selections):
    """The names that a section sees. What is declared as `function` is one of the template."""

    FILTERS = ("table",)
    """The functions that are filters, too."""

    def names(self) -> dict[str, Any]:
        """What a section sees, by name."""
        setting = self._setting
        return {
            **{name: getattr(self, method) for name, (method, _) in declared_by(Vocabulary).items()},
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
        """How much a function does, in steps of the sandbox's meter."""
        _, declared = declared_by(Vocabulary).get(name, ("", None))
        return declared.work(sum(1 for _ in self._setting.dossier.items())) if declared else 4

    @classmethod
    def known_names(cls) -> set[str]:
        """The names that `names` gives, for whoever has no rendering at hand."""
        return {*declared_by(cls), *VALUES}

    @function('{{ _("summary.confidence", confidence=bottom_line().confidence) }}', name="_", reach="one", key=TEXT)
    def word(self, key: str, **values: object) -> Markdown:
        """A string of the pack's words in the memo's language, its gaps filled by values of their names."""
        if self._setting.draft and key not in self._setting.words.strings:
            return Markdown(f"\\[NO VALUE: {key}\\]")
        return self._setting.words.markdown(key, self._setting.references, values)

    def _kind(self) -> str:
        setting = self._setting
        return setting.audience.in_language(setting.audience.title, setting.language.code) or setting.title

    # -------------------------------------------------------------------------------------------- one by id

    @function('{{ fact("signing") }}', reach="one", id=TEXT)
    def fact(self, id: str) -> FactView | Withheld:
        """The fact, claim or assumption of this id."""
        return self._one(id, self._setting.dossier.facts, lambda item: FactView(item, self._setting))

    @function('{{ quote("tuleutayev-alignment", "alignment") }}', reach="one", id=TEXT, excerpt=TEXT)
    def quote(self, id: str, excerpt: str = "") -> QuoteView | Withheld:
        """The quote of this id, or one of its excerpts."""
        return self._one(id, self._setting.dossier.quotes, lambda item: QuoteView(item, self._setting, excerpt))

    @function('{{ judgement("course-holds") }}', reach="one", id=TEXT)
    def judgement(self, id: str) -> JudgementView | Withheld:
        """The judgement of this id."""
        return self._one(id, self._setting.dossier.judgements, lambda item: JudgementView(item, self._setting))

    @function('{{ actor("kz-mod").short }}', reach="one", id=TEXT)
    def actor(self, id: str) -> ActorView | Withheld:
        """The actor of this id."""
        return self._one(id, self._setting.dossier.actors, lambda item: ActorView(item, self._setting))

    @function('{{ item("signing") }}', id=TEXT)
    def item(self, id: str) -> ItemView | Withheld:
        """The item of this id, of whatever kind."""
        everything = {item.id: item for item in self._setting.dossier.items()}
        return self._one(id, everything, lambda item: view_of(item, self._setting))

    # -------------------------------------------------------------------------------------------- made of them

    @function(
        '{{ table(facts(topic="context"), columns=["date", "statement", "sources"]) }}',
        rows=ITEMS,
        columns=TEXTS,
        caption=TEXT,
    )
    def table(self, rows: Any, columns: Sequence[str] = (), caption: str = "") -> Blocks:
        """A table with a row for each item. Without `columns`: those that suit the items."""
        items = _at_hand(rows)
        chosen = list(columns) or _columns_for(items)
        return self._blocks(lambda: tables.table(items, chosen, self._setting, caption), "a table", lambda: bool(items))

    @function("{{ timeline(figure=true) }}", reach="much", facts=DATED, figure=TRUTH)
    def timeline(self, facts: Any = None, figure: bool = False) -> Blocks:
        """The dated facts, by date; with `figure`, an axis of time above the table."""
        chosen = [fact for fact in _at_hand(self.facts() if facts is None else facts) if fact.date]
        if figure:
            from reportkit.template.views.timeline import timeline_with_figure

            return Blocks(lambda: timeline_with_figure(chosen, self._setting), "a timeline", lambda: bool(chosen))
        return self._blocks(lambda: tables.timeline(chosen, self._setting), "a timeline", lambda: bool(chosen))

    @function("{{ actors_diagram() }}", reach="much", facts=optional(FACTS))
    def actors_diagram(self, facts: Any = None) -> Blocks:
        """Who is linked to whom: actors that facts name together."""
        from reportkit.template.views.diagram import actors_figure, links

        chosen = _at_hand(self.facts(kind="any") if facts is None else facts)
        known = list(self._setting.dossier.actors)
        return self._blocks(
            lambda: actors_figure(chosen, self._setting), "a diagram", lambda: bool(links(chosen, known))
        )

    @function(
        '{{ chart(facts(topic="agreement"), kind="timeline") }}',
        facts=FACTS,
        kind=choice("bar", "stacked-bar", "line", "timeline"),
        title=TEXT,
    )
    def chart(self, facts: Any, kind: str = "bar", title: str = "") -> Blocks:
        """A chart of facts: `kind` is bar, stacked-bar or line for their values, timeline for when they happened.

        A timeline is the figure of `timeline(facts, figure=true)`; its table has a column for the values, if there are.
        """
        chosen = _at_hand(facts)
        if kind == "timeline":
            from reportkit.template.views.timeline import timeline_with_figure

            return Blocks(lambda: timeline_with_figure(chosen, self._setting, title, values=True), "a chart")
        return self._blocks(lambda: tables.chart(chosen, kind, title, self._setting), "a chart")

    @function("{{ scale() }}", reach="one")
    def scale(self) -> Blocks:
        """The dossier's scale of likelihood: each term with its probability."""
        from reportkit.template.views.legends import scale_table

        return self._blocks(lambda: scale_table(self._setting), "a scale")

    @function("{{ ratings() }}", reach="one")
    def ratings(self) -> Blocks:
        """What the letters of reliability and the figures of credibility mean."""
        from reportkit.template.views.legends import ratings_table

        return self._blocks(lambda: ratings_table(self._setting), "a legend")

    @function("{{ grounds().sources }}")
    def grounds(self) -> GroundsView:
        """What the memo rests on, in figures: for a source summary statement."""
        from reportkit.template.views.sourcing import GroundsView

        return GroundsView(self._setting)

    @function("{{ contents(depth=1) }}", reach="one", depth=whole(0))
    def contents(self, depth: int = 2) -> Blocks:
        """The table of contents, with headings down to a level."""
        title = self._setting.word("contents")
        return Blocks(lambda: (n.TableOfContents(title, depth),), "a table of contents")

    @function("{{ list_of_tables() }}", reach="one")
    def list_of_tables(self) -> Blocks:
        """The tables that have a caption, with their pages."""
        title = self._setting.word("list-of-tables")
        return Blocks(lambda: (n.ListOfCaptions("table", title),), "a list of tables")

    @function("{{ list_of_figures() }}", reach="one")
    def list_of_figures(self) -> Blocks:
        """The figures and charts that have a caption, with their pages."""
        title = self._setting.word("list-of-figures")
        return Blocks(lambda: (n.ListOfCaptions("figure", title),), "a list of figures")

    @function('{% if show("legend") %}{{ scale() }}{% endif %}', reach="one", what=choice(*SHOWABLE))
    def show(self, what: str) -> bool:
        """Whether this audience asked to see something beside the text."""
        return self._setting.shows(what)

    @function('{{ count(5, "source") }}', reach="one", number=WHOLE, key=TEXT)
    def count(self, number: int, key: str) -> Any:
        """A number with its noun in the right form: 1 источник, 2 источника, 5 источников."""
        nouns = self._setting.language.nouns
        if key not in nouns:
            raise TemplateFault(f"there is no noun “{key}” to count", hint=f"there is: {', '.join(sorted(nouns))}")
        return self._setting.label(self._setting.language.count(number, key))

    @function("{{ origins() }}")
    def origins(self) -> int:
        """How many independent origins the sources have."""
        sources = self._setting.dossier.sources.values()
        return len({source.origin or source.id for source in sources})

    @function("{{ voices() }}")
    def voices(self) -> int:
        """How many different people are quoted; those without a name (Chatham House Rule) count as one."""
        return len({quote.speaker for quote in self._setting.dossier.quotes.values()})

    # -------------------------------------------------------------------------------------------- helpers

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
        near = difflib.get_close_matches(id[:80], list(items), n=1, cutoff=0.6)
        raise UnknownItem(f"the dossier has no “{id}”", hint=f"did you mean “{near[0]}”?" if near else "")


def functions() -> dict[str, Function]:
    """The functions that a section can call, by name."""
    return {name: declared for name, (_, declared) in declared_by(Vocabulary).items()}


def _at_hand(items: Iterable[Any]) -> list[Any]:
    """The items of a list without what is withheld, or isn't there."""
    return [item for item in items if isinstance(item, ItemView)]


def _columns_for(rows: Sequence[ItemView]) -> list[str]:
    first = rows[0] if rows else None
    if isinstance(first, JudgementView):
        return ["statement", "likelihood", "confidence", "until", "basis"]
    if isinstance(first, ProposalView):
        return ["statement", "who", "by"]
    if isinstance(first, SourceView):
        return ["statement", "reliability"]
    kinds = {row.item.kind for row in rows if isinstance(row, FactView)}
    return ["date", *(["kind"] if len(kinds) > 1 else []), "statement", "sources"]


def _review(setting: Setting) -> Any:
    from reportkit.template.views.review import ReviewView

    return ReviewView(setting.review, setting) if setting.review and setting.shows("review") else None


def _news(setting: Setting) -> Any:
    from reportkit.template.vocabulary.news import NewsView

    return NewsView(setting.news, setting) if setting.news else None
