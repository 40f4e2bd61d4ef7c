"""What a section selects of a dossier: facts, quotes, judgements, proposals and sources, and the topics of them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from reportkit.language.dates import sort_key
from reportkit.template.values import Listed
from reportkit.template.views.conclusions import JudgementView, ProposalView
from reportkit.template.views.entries import Entries, ItemView
from reportkit.template.views.sources import SourceView, sources_of
from reportkit.template.views.statements import FactView, QuoteView
from reportkit.template.vocabulary.arguments import CITED, JUDGEMENT, LIMIT, TEXT, choice
from reportkit.template.vocabulary.functions import function

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

V = TypeVar("V", bound=ItemView)


class Selections:
    """The functions of a section that select, bound to one rendering."""

    def __init__(self, setting: Setting, selected: Sequence[str] = ()) -> None:
        """`selected` are the topics that the pack's sections select by."""
        self._setting = setting
        self._selected = selected

    @function(
        '{{ facts(topic="agreement", order="date", limit=3) }}',
        topic=TEXT,
        kind=choice("fact", "claim", "assumption", "any"),
        series=TEXT,
        order=choice("", "date"),
        actor=TEXT,
        limit=LIMIT,
        max_words=LIMIT,
    )
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
        if order == "date":
            chosen.sort(key=lambda fact: sort_key(fact.date) if fact.date else (9999, 0, 0))
        views = [FactView(fact, self._setting) for fact in chosen]
        if max_words is not None:
            views = [view for view in views if view.length <= max_words]
        return self._entries(views[:limit], "facts")

    @function(
        "{{ claims() }}",
        topic=TEXT,
        series=TEXT,
        order=choice("", "date"),
        actor=TEXT,
        limit=LIMIT,
        max_words=LIMIT,
    )
    def claims(
        self,
        topic: str = "",
        series: str = "",
        order: str = "",
        actor: str = "",
        limit: int | None = None,
        max_words: int | None = None,
    ) -> Entries[FactView]:
        """What somebody says, without its being a fact."""
        return self.facts(topic, "claim", series, order, actor, limit, max_words)

    @function(
        "{{ assumptions() }}",
        topic=TEXT,
        series=TEXT,
        order=choice("", "date"),
        actor=TEXT,
        limit=LIMIT,
        max_words=LIMIT,
    )
    def assumptions(
        self,
        topic: str = "",
        series: str = "",
        order: str = "",
        actor: str = "",
        limit: int | None = None,
        max_words: int | None = None,
    ) -> Entries[FactView]:
        """What we take for granted."""
        return self.facts(topic, "assumption", series, order, actor, limit, max_words)

    @function('{{ quotes(topic="assessment", limit=1) }}', topic=TEXT, speaker=TEXT, limit=LIMIT)
    def quotes(self, topic: str = "", speaker: str = "", limit: int | None = None) -> Entries[QuoteView]:
        """Quotes of a topic or a speaker."""
        chosen = [
            QuoteView(quote, self._setting)
            for quote in self._setting.dossier.quotes.values()
            if topic in ("", quote.topic) and speaker in ("", quote.speaker)
        ]
        return self._entries(chosen[:limit], "quotes")

    @function("{{ judgements(but=bottom_line()) | table }}", topic=TEXT, limit=LIMIT, but=JUDGEMENT)
    def judgements(self, topic: str = "", limit: int | None = None, but: Any = None) -> Entries[JudgementView]:
        """Judgements of a topic; `but` leaves one out, such as the bottom line."""
        left_out = but.item.id if isinstance(but, JudgementView) else ""
        chosen = [
            JudgementView(judgement, self._setting)
            for judgement in self._setting.dossier.judgements.values()
            if topic in ("", judgement.topic) and judgement.id != left_out
        ]
        return self._entries(chosen[:limit], "judgements")

    @function("{{ proposals() }}", limit=LIMIT)
    def proposals(self, limit: int | None = None) -> Entries[ProposalView]:
        """What we ask for."""
        chosen = [ProposalView(proposal, self._setting) for proposal in self._setting.dossier.proposals.values()]
        return self._entries(chosen[:limit], "proposals")

    @function("{{ sources(of=[bottom_line(), quotes()]) }}", reach="much", of=CITED)
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

    @function("{{ gaps() }}")
    def gaps(self) -> Listed:
        """What is not known."""
        return self._setting.listed((gap.text for gap in self._setting.dossier.gaps), "a list of gaps")

    @function("{{ bottom_line() }}", reach="one")
    def bottom_line(self) -> JudgementView | None:
        """The judgement that the memo comes down to, if this audience sees it."""
        judgement = self._setting.dossier.judgements.get(self._setting.dossier.bottom_line)
        return JudgementView(judgement, self._setting) if judgement else None

    @function('{{ topics() | join(", ") }}')
    def topics(self) -> list[str]:
        """The topics that there are facts, quotes or judgements on, in the dossier's order."""
        dossier = self._setting.dossier
        items: Iterable[Any] = (*dossier.facts.values(), *dossier.quotes.values(), *dossier.judgements.values())
        return list(dict.fromkeys(item.topic for item in items))

    @function("{% for topic in other_topics() %}{{ topic_title(topic) }} {% else %}none{% endfor %}")
    def other_topics(self) -> list[str]:
        """The topics of facts and quotes that none of the pack's sections selects by: for a section of what is left."""
        topics = [view.item.topic for view in (*self.facts(), *self.quotes())]
        return list(dict.fromkeys(topic for topic in topics if topic not in self._selected))

    @function('{{ topic_title("agreement") }}', reach="one", topic=TEXT)
    def topic_title(self, topic: str) -> Any:
        """A topic's title: the dossier's own, else the pack's, else the topic as it is."""
        if own := self._setting.dossier.topics.get(topic):
            return self._setting.datum(own)
        return self._setting.label(self._setting.words.get(f"topic.{topic}") or topic)

    def _entries(self, views: Iterable[V], name: str) -> Entries[V]:
        return Entries(views, self._setting.references, name)
