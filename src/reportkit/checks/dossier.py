"""Dates, actors and ids of a dossier that don't fit together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Message, Rule, Severity
from reportkit.dossier.model import Fact, Judgement, Proposal, Quote
from reportkit.dossier.reading import nearest
from reportkit.evidence import details, wording
from reportkit.evidence.fold import fold_text
from reportkit.language.dates import Date, When, sort_key
from reportkit.release.trim import topics_of

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_dates = lru_cache(maxsize=2048)(details.dates)  # each audience is shown the same statements


def is_after(one: When, other: When) -> bool:
    """Whether `one` begins after all of `other`, as exactly as both are known."""
    mine, theirs = sort_key(one), sort_key(other)
    exact = min(_exactness(mine), _exactness(theirs))
    return mine[:exact] > theirs[:exact]


def _exactness(key: tuple[int, int, int]) -> int:
    return 1 + bool(key[1]) + bool(key[2])


def is_plan(fact: Fact, context: Context) -> bool:
    """Whether a fact tells of what is to come: it says so, or is dated after the cut-off and says "will"."""
    ahead = fact.date is not None and is_after(fact.date, context.dossier.as_of)
    return fact.planned or (ahead and bool(wording.intent(fact.statement, context.dossier.language)))


@check("RK180", "date-before-cut-off")
def date_before_cut_off(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """The memo is dated before the cut-off of what it knows.

    What it does: compares `date` with `as_of`.
    Why it matters: a memo of the 20th can't know what was known on the 22nd; a reader will ask which of the two is
    wrong.
    Example: `as_of: 2026-11-22` with `date: 2026-11-20`.
    Instead: set `date` to the day on which the memo goes out, on or after `as_of`.
    """
    dossier = context.dossier
    if is_after(dossier.as_of, dossier.date):
        message = "the memo is dated {date}, before its own cut-off, {as_of}"
        hint = "Set `date` to `as_of` or later."
        yield rule.at(dossier.at("date"), message, hint=hint, date=dossier.date, as_of=dossier.as_of)


@check("RK181", "date-after-cut-off")
def date_after_cut_off(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact is dated after the cut-off.

    What it does: compares the `date` of each fact and quote with the dossier's `as_of`.
    Why it matters: nothing can be known of what happens after the cut-off; such a date is a slip, or a plan told as a
    fact.
    Example: a fact of `date: 2027-01-10` in a dossier with `as_of: 2026-11-22`.
    Instead: correct the date, move `as_of`, or make it an assumption, a judgement or a proposal. A plan that a source
    tells of is a fact: `planned: true`, or a statement that says “will”, “is scheduled for”, «намечен».
    """
    items: tuple[Fact | Quote, ...] = (*context.facts, *context.quotes)
    for item in items:
        if item.date is None or not is_after(item.date, context.dossier.as_of):
            continue
        if isinstance(item, Fact) and (item.kind == "assumption" or is_plan(item, context)):
            continue
        message = "{date} is after the cut-off, {as_of}"
        hint = "Correct the date, move `as_of`, or make it an assumption; a plan is `planned: true`."
        as_of = context.dossier.as_of
        yield rule.at(item.at("date"), message, hint=hint, item=item.id, date=item.date, as_of=as_of)


@check("RK182", "weekday-mismatch", Severity.ERROR)
def weekday_mismatch(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A weekday doesn't go with its date.

    What it does: works out the weekday of the one full date in a statement (else of its `date`), in each language.
    Why it matters: one of the two is wrong, and it is the mistake that readers find first.
    Example: «в субботу 8 июня 2025 года»: that day was a Sunday.
    Instead: look the day up in the source, and correct the weekday or the date.
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            found = details.weekdays(fact.statement, dossier.language)
            day = _day_of(fact, dossier.language)
            if len(found) != 1 or day is None or found == {day.first_day().weekday()}:
                continue
            said, true = Message(_WEEKDAYS[min(found)]), Message(_WEEKDAYS[day.first_day().weekday()])
            message = "{date} was not a {said} but a {true}"
            hint = "Correct the weekday or the date."
            yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, date=day, said=said, true=true)


def _day_of(fact: Fact, language: str) -> Date | None:
    written = _dates(fact.statement, language)
    if len(written) == 1:
        return written[0]
    return fact.date if not written and isinstance(fact.date, Date) and fact.date.day else None


@check("RK183", "statement-date-differs")
def statement_date_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A statement names another day than its `date`.

    What it does: compares the one full date in a fact's statement with `date`, where that is a single day.
    Why it matters: the text says one thing and the timeline another.
    Example: «Подписан 6 июня 2025 года» with `date: 2025-06-07`.
    Instead: correct the one that is wrong. Where the statement tells of several days, leave `date` to the main one.
    """
    for fact in context.facts:
        written = details.dates(fact.statement, context.dossier.language)
        if len(written) != 1 or not isinstance(fact.date, Date) or not fact.date.day or written[0] == fact.date:
            continue
        message = "the statement says {written}, `date` says {date}"
        hint = "Correct the one that is wrong."
        yield rule.at(fact.at("date"), message, hint=hint, item=fact.id, written=written[0], date=fact.date)


@check("RK184", "actor-unused", Severity.NOTE)
def actor_unused(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """An actor whom nothing mentions.

    What it does: looks for actors that no fact, quote, claim, source's origin or other actor refers to.
    Why it matters: an actor left over from an earlier draft is translated and maintained for nothing.
    Example: `actors: {old-press: …}` after its last fact was withdrawn.
    Instead: refer to the actor under `actors`, `by` or `speaker`, or delete it.
    """
    dossier = context.dossier
    used = {actor for fact in dossier.facts.values() for actor in (*fact.actors, fact.by)}
    used |= {quote.speaker for quote in dossier.quotes.values()}
    used |= {actor.organisation for actor in dossier.actors.values()}
    used |= {source.origin for source in dossier.sources.values()} | {one.by for one in dossier.overlays.values()}
    for actor in dossier.actors.values():
        if actor.id not in used and not actor.withdrawn:
            hint = "Refer to the actor, or delete it."
            yield rule.at(actor.at(), "nothing refers to the actor “{id}”", hint=hint, item=actor.id, id=actor.id)


@check("RK185", "source-unused", Severity.NOTE)
def source_unused(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A source that nothing cites.

    What it does: looks for sources that no fact, quote or text of our own cites.
    Why it matters: the list of sources says what the memo rests on; a source that carries nothing makes it look
    better than it is.
    Example: an article kept in `sources.json` after the fact from it was dropped.
    Instead: cite it where it is used, or mark it `withdrawn`, with the reason.
    """
    dossier = context.dossier
    used = {citation.source for fact in dossier.facts.values() for citation in fact.sources}
    used |= {quote.source.source for quote in dossier.quotes.values()}
    for source in dossier.sources.values():
        if source.id in used or source.withdrawn or any(f"@{source.id}" in text.content for text in dossier.texts):
            continue
        hint = "Cite it, or mark it `withdrawn`."
        yield rule.at(source.at(), "nothing cites the source “{id}”", hint=hint, item=source.id, id=source.id)


@check("RK188", "topic-unused", Severity.NOTE)
def topic_unused(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A title for a topic that no item has.

    What it does: compares the keys of `topics` with the topics of facts, quotes and judgements.
    Why it matters: a slip in either, and the section goes out under another title, or under the bare word.
    Example: `topics: {mony: {title: Money}}` beside facts of the topic `money`.
    Instead: the topic as the items have it, or take the title out.
    """
    dossier = context.dossier
    known = topics_of(dossier)
    for topic in dossier.topics:
        if topic not in known:
            near = nearest(topic, sorted(known))
            message = "no item has the topic “{topic}”"
            yield rule.at(dossier.at(f"topics.{topic}"), message, hint="{near}", topic=topic, near=near)


@check("RK186", "statement-twice")
def statement_twice(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Two facts say the same in the same words.

    What it does: compares the statements of facts, marks and case aside.
    Why it matters: the memo prints both, and two facts look like two confirmations.
    Example: `signing` and `signing-2` with one statement and a source each.
    Instead: keep one fact, and give it all the sources.
    """
    seen: dict[str, str] = {}
    for fact in context.facts:
        first = seen.setdefault(fold_text(fact.statement).rstrip("."), fact.id)
        if first != fact.id:
            message = "“{id}” says the same as “{first}”"
            hint = "Keep one of them, with the sources of both."
            yield rule.at(fact.at("statement"), message, hint=hint, item=fact.id, id=fact.id, first=first)


@check("RK187", "rests-on-withdrawn", Severity.ERROR)
def rests_on_withdrawn(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Something rests on what has been withdrawn.

    What it does: looks in `basis`, `sources`, `source` and `part_of` for items with `withdrawn`.
    Why it matters: what was withdrawn is not printed; the judgement above it would hang in the air without a word.
    Example: a judgement with `basis: [visit]`, where `visit` is `withdrawn: it did not take place`.
    Instead: take the withdrawn item out of the basis and weigh the judgement anew.
    """
    dossier = context.dossier
    resting = (context.facts, context.quotes, context.judgements, dossier.proposals.values())
    for item in (item for kind in resting for item in kind):
        for path, support in _supports(item):
            below = dossier.get(support)
            if below is not None and below.withdrawn and not item.withdrawn:
                message = "“{id}” rests on “{below}”, which is withdrawn: {reason}"
                hint = "Take “{below}” out, and weigh “{id}” anew."
                args: dict[str, Any] = {"id": item.id, "below": support, "reason": below.withdrawn}
                yield rule.at(item.at(path), message, hint=hint, item=item.id, **args)


def _supports(item: Fact | Quote | Judgement | Proposal) -> Iterator[tuple[str, str]]:
    if isinstance(item, Fact):
        yield from (("sources", citation.source) for citation in item.sources)
        yield from [("part_of", item.part_of)] if item.part_of else []
    elif isinstance(item, Quote):
        yield "source", item.source.source
    else:
        yield from (("basis", basis) for basis in item.basis)
