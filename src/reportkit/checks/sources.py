"""Sources: what a fact rests on, and whether that carries it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.checks.dossier import is_after, is_plan
from reportkit.diagnostics import Diagnostic, Rule, Severity
from reportkit.dossier.csl import when
from reportkit.dossier.model import Fact, Source
from reportkit.evidence import agreement, borne, contradictions
from reportkit.evidence.agreement import Said
from reportkit.evidence.columns import read_across
from reportkit.evidence.review import origin
from reportkit.language.dates import Interval

_WEAK = frozenset("DE")
_WAYS = (
    "URL",
    "DOI",
    "ISBN",
    "ISSN",
    "publisher",
    "archive",
    "number",
    "container-title",
    "call-number",
    "event-title",
)
_DOUBTFUL = 4  # Admiralty: doubtful; 6, "cannot be judged", is unknown and not weak


def _sources(context: Context) -> list[Source]:
    return [source for source in context.dossier.sources.values() if not source.withdrawn]


@check("RK221", "single-origin")
def single_origin(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Several sources of a fact have it from one origin.

    What it does: compares the `origin` of a fact's sources, where it has at least two.
    Why it matters: three papers that print one press release are one source; a row of notes makes it look like three
    (ICD 206).
    Example: two outlets, both `origin: kz-mod-press`.
    Instead: find a source of another origin, or accept it under `allow`, saying whose word it is.
    """
    for fact in context.facts:
        cited = list(dict.fromkeys(citation.source for citation in fact.sources))
        if len(cited) < 2 or len(origins := {origin(context.dossier, source) for source in cited}) > 1:
            continue
        message = "its {count} sources have one origin: {origin}"
        hint = "Find an independent source, or accept it under `allow`."
        yield rule.at(fact.at("sources"), message, hint=hint, item=fact.id, count=len(cited), origin=origins.pop())


@check("RK222", "source-weaker-than-wording")
def source_weaker_than_wording(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact is stated flatly on weak sources alone.

    What it does: looks for `kind: fact` with all sources rated D or E, or with `credibility` 4 or 5.
    Why it matters: a flat statement borrows the reader's trust for a source that we ourselves call unreliable.
    Example: a fact whose only source is `reliability: D`.
    Instead: find a better source, or make it a claim, saying whose.
    """
    for fact in context.facts:
        ratings = [source.reliability for source in context.cited(fact)]
        weak = bool(ratings) and all(rating in _WEAK for rating in ratings)
        doubtful = fact.credibility is not None and _DOUBTFUL <= fact.credibility < 6
        if fact.kind == "fact" and (weak or doubtful):
            rated = "".join(sorted(set(ratings))) if weak else str(fact.credibility)
            message = "stated as a fact, but rated {rated}"
            hint = "Find a better source, or make it `kind: claim`, and say whose."
            yield rule.at(fact.at("statement"), message, hint=hint, item=fact.id, rated=rated)


@check("RK223", "access-date-missing")
def access_date_missing(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A web source has no date of access.

    What it does: looks for records with `URL` and without `accessed`.
    Why it matters: pages change and vanish; every citation style asks when it was read, and ICS 206-01 does too.
    Example: an export from Zotero with an empty “Accessed”.
    Instead: add `accessed` with the day on which the page was read.
    """
    for source in _sources(context):
        if source.csl.get("URL") and not source.csl.get("accessed"):
            message = "“{id}” has a URL and no date of access"
            hint = "Add `accessed`: the day on which the page was read."
            yield rule.at(source.at("URL"), message, hint=hint, item=source.id, id=source.id)


@check("RK224", "publication-date-missing")
def publication_date_missing(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A source has no date of publication.

    What it does: looks for records without `issued`.
    Why it matters: without it nobody can tell old news from new, nor which of two sources came first.
    Example: a web page saved without its date.
    Instead: add `issued`; the year alone will do.
    """
    for source in _sources(context):
        if not source.csl.get("issued"):
            hint = "Add `issued`; the year alone will do."
            yield rule.at(source.at(), "“{id}” has no date of publication", hint=hint, item=source.id, id=source.id)


@check("RK225", "read-before-published", Severity.ERROR)
def read_before_published(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A source was read before it was published.

    What it does: compares `accessed` with `issued`.
    Why it matters: one of the two is wrong, and both are printed.
    Example: `issued` 2026-11-23, `accessed` 2026-11-22.
    Instead: correct the one that is wrong.
    """
    for source in _sources(context):
        issued, accessed = when(source.csl, "issued"), when(source.csl, "accessed")
        if issued is not None and accessed is not None and is_after(issued, accessed):
            message = "read on {accessed}, published on {issued}"
            args: dict[str, Any] = {"accessed": accessed, "issued": issued}
            yield rule.at(source.at("accessed"), message, hint="Correct the wrong one.", item=source.id, **args)


@check("RK226", "read-after-cut-off")
def read_after_cut_off(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A source was read, or published, after the cut-off.

    What it does: compares `accessed` and `issued` with the dossier's `as_of`.
    Why it matters: `as_of` promises what the memo knows; a later source breaks the promise.
    Example: `as_of: 2026-11-22` and a page read on the 25th.
    Instead: move `as_of`, or leave the source to the next edition.
    """
    for source in _sources(context):
        for variable in ("issued", "accessed"):
            date = when(source.csl, variable)
            if date is not None and is_after(date, context.dossier.as_of):
                message = "`{variable}` is {date}, after the cut-off, {as_of}"
                args: dict[str, Any] = {"variable": variable, "date": date, "as_of": context.dossier.as_of}
                hint = "Move `as_of`, or leave the source to the next edition."
                yield rule.at(source.at(variable), message, hint=hint, item=source.id, **args)
                break


@check("RK227", "fact-not-in-source")
def fact_not_in_source(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A number, a date or a name of a fact doesn't occur in its sources' texts.

    What it does: looks for the figures, months, weekdays and names of the statement in the texts of its sources, where
    every one of them has a text, and in `support` where that is verified. A figure is compared with its scale, unit and
    currency, in figures or words: 15,000, «15 тыс.» and fifteen thousand are one, 300 million and 300 billion are not.
    A country may go by any of its names, a person by those of the actor. A text in another language is compared by
    figures, dates, countries and names, which are told by ear.
    `support` comes first: a figure or month that only another place of the text has is told where the support has
    another one. A figure that is the sum, difference or share of two others of the support, or of the paragraph that
    tells the same, needs no place of its own.
    Why it matters: it is how a slip of the pen between source and dossier comes to light.
    Example: the statement says 158, the source 185.
    Instead: compare with the source, and correct the statement. Where it is worked out from the source, accept it
    under `allow`.
    """
    for fact in context.facts:
        said = [context.proof.said(citation.source) for citation in fact.sources]
        known = [one for one in said if one is not None]
        if not known or len(known) < len(said):
            continue
        support = _support(fact, context)
        missing = _missing(fact, known, support, context)
        if missing:
            message = "not in its sources: {missing}"
            hint = "Compare the statement with the source."
            yield rule.at(fact.at("statement"), message, hint=hint, item=fact.id, missing=", ".join(missing))
        differs = borne.otherwise(fact.statement, context.dossier.language, support) if support is not None else []
        if differs := [one for one in differs if one not in missing]:
            message = "its `support` has no {missing}, but others in place of it"
            hint = "Compare the statement with its `support`."
            yield rule.at(fact.at("statement"), message, hint=hint, item=fact.id, missing=", ".join(differs))


def _support(fact: Fact, context: Context) -> Said | None:
    """What a fact's `support` says, where it stands in a source."""
    if not fact.support or not context.proof.support(fact).outcome.passes:
        return None
    return Said(fact.support, context.dossier.language_of(fact.sources[0].source))


def _missing(fact: Fact, texts: list[Said], support: Said | None, context: Context) -> list[str]:
    """What a fact tells and no text does, nor follows from the support or from the paragraph that tells the same."""
    statement, language = fact.statement, context.dossier.language
    lacks = agreement.missing(statement, language, texts, context.aliases)
    own = (text for text in texts if text.language == language)
    near = (Said(found, language) for text in own if (found := text.passages.nearest(statement)) is not None)
    return borne.unfounded(lacks, statement, language, chain([] if support is None else [support], near))


@check("RK228", "contradiction-undeclared", told_at_rendering=True)
def contradiction_undeclared(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Two facts look as if they couldn't both be true, and the dossier doesn't say so.

    What it does: pairs statements in nearly the same words with another number or another day, and values of one
    series at one date.
    Why it matters: a reader who finds the contradiction first will trust neither.
    Example: «служили 158 казахстанцев» and «служили 160 казахстанцев», both for 17 May.
    Instead: drop one, or say under `conflicts_with` why both stand and which one you follow.
    """
    for pair in contradictions.undeclared(context.dossier):
        message = "“{one}” says {mine}, “{other}” says {theirs}"
        hint = "Drop one, or declare it: conflicts_with: {{{other}: why}}."
        args: dict[str, Any] = {"one": pair.one, "other": pair.other, "mine": pair.one_says, "theirs": pair.other_says}
        yield rule.at(context.dossier.facts[pair.one].at("statement"), message, hint=hint, item=pair.one, **args)


@check("RK229", "source-before-event")
def source_before_event(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """All sources of a fact were published before it happened.

    What it does: compares a fact's `date` with the `issued` of its sources.
    Why it matters: a paper can announce what is to come; it can't report it.
    Example: a fact of 8 June from an article of 5 June.
    Instead: correct the date, find a report from after the event, or word it as an announcement. A plan is
    `planned: true`.
    """
    for fact in context.facts:
        date = fact.date.start if isinstance(fact.date, Interval) else fact.date
        records = [source.csl for source in context.cited(fact)]
        issued = [published for record in records if (published := when(record, "issued")) is not None]
        if date is None or not issued or len(issued) < len(records) or fact.kind == "assumption":
            continue
        if is_plan(fact, context):
            continue
        if all(is_after(date, published) for published in issued):
            message = "happened {date}, but its last source is from {issued}"
            hint = "Correct the date, or find a report from after the event."
            args: dict[str, Any] = {"date": date, "issued": max(map(str, issued))}
            yield rule.at(fact.at("date"), message, hint=hint, item=fact.id, **args)


@check("RK230", "source-unrated", Severity.NOTE)
def source_unrated(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A source has no reliability.

    What it does: looks for sources without `reliability` in a dossier that rates others.
    Why it matters: a blank reads as a good one; F says openly that it can't be judged.
    Example: `sources.json` was exported again with a new article, `sources.yaml` was not touched.
    Instead: rate it A to F in `sources.yaml`.
    """
    if any(source.reliability for source in context.dossier.sources.values()):
        for source in _sources(context):
            if not source.reliability:
                hint = "Rate it A to F in sources.yaml."
                yield rule.at(source.at(), "“{id}” is not rated", hint=hint, item=source.id, id=source.id)


@check("RK232", "source-not-locatable")
def source_not_locatable(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Nobody could find a source again.

    What it does: looks for records without any of URL, DOI, ISBN, publisher, archive, number or the work that they
    stand in.
    Why it matters: a reference is an address; a title alone is none.
    Example: `{type: report, title: Обзор}`.
    Instead: add where it was published, or where it is kept.
    """
    for source in _sources(context):
        kind = str(source.csl.get("type", ""))
        if not any(source.csl.get(way) for way in _WAYS) and kind not in ("interview", "personal_communication"):
            message = "“{id}” doesn't say where it can be found"
            hint = "Add URL, DOI, publisher, archive, or the work that it stands in."
            yield rule.at(source.at(), message, hint=hint, item=source.id, id=source.id)


@check("RK233", "conflict-unexplained", Severity.NOTE)
def conflict_unexplained(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A declared contradiction is given a reason too short to be one.

    What it does: looks for reasons under `conflicts_with` of fewer than two words.
    Why it matters: the reason is printed for the analyst; “yes” explains nothing.
    Example: `conflicts_with: {press-title: да}`.
    Instead: say which of the two the memo follows, and why.
    """
    for fact in context.facts:
        for other, reason in fact.conflicts_with.items():
            if len(reason.split()) < 2:
                message = "“{reason}” doesn't say why “{one}” and “{other}” both stand"
                args: dict[str, Any] = {"reason": reason, "one": fact.id, "other": other}
                hint = "Say which of the two the memo follows, and why."
                yield rule.at(fact.at(f"conflicts_with.{other}"), message, hint=hint, item=fact.id, **args)


@check("RK234", "contradiction-declared", Severity.NOTE)
def contradiction_declared(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """The dossier declares that two facts contradict each other.

    What it does: lists the pairs under `conflicts_with`, each once.
    Why it matters: a declared contradiction is no fault, but whoever signs the memo should have seen it.
    Example: the official title of a plan, and the title that the press gives it.
    Instead: nothing needs to be done; where the contradiction is gone, take `conflicts_with` out.
    """
    for pair in contradictions.declared(context.dossier):
        fact = context.dossier.facts[pair.one]
        message = "contradicts “{other}”: {reason}"
        hint = "Nothing needs to be done: the dossier says which one it follows."
        place = fact.at(f"conflicts_with.{pair.other}")
        yield rule.at(place, message, hint=hint, item=fact.id, other=pair.other, reason=pair.reason)


@check("RK235", "columns-read-across")
def columns_read_across(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A source's text looks like two columns read across.

    What it does: in the text of a source whose quote or `support` was not found, looks for lines in a row that have a
    wide gap in the middle and words on either side.
    Why it matters: the words of such a text stand in no order, and a faithful quote can't be told from an altered one.
    Example: a newspaper's PDF, saved by a program that knows no columns.
    Instead: save the text column by column, and compare the quotes again.
    """
    refused = {quote.source.source for quote in context.quotes if not context.proof.quote(quote).outcome.passes}
    refused |= {
        citation.source
        for fact in context.facts
        if fact.support and not context.proof.support(fact).outcome.passes
        for citation in fact.sources
    }
    for source in _sources(context):
        text = context.proof.text(source.id) if source.id in refused else None
        line = read_across(text.folded.original) if text is not None else None
        if line is not None:
            message = "the text looks like two columns read across: line {line}"
            hint = "Save it column by column: no quote can be proven by it."
            yield rule.at(source.at("text"), message, hint=hint, item=source.id, line=line)
