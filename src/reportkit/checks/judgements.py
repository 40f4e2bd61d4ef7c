"""Judgements and proposals: what they rest on, how long they hold, what else could be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.checks.dossier import is_after
from reportkit.diagnostics import Diagnostic, Rule, Severity
from reportkit.dossier.model import Fact, Judgement, Proposal
from reportkit.evidence.fold import fold_text
from reportkit.evidence.review import foundations, is_person, origin, voices
from reportkit.language.dates import Date, Interval, When


@check("RK310", "judgement-without-basis")
def judgement_without_basis(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement rests on nothing.

    What it does: looks for judgements whose `basis` is empty.
    Why it matters: an estimate that names no grounds can't be weighed, and falls with no warning when its grounds do.
    Example: a judgement with a likelihood and no `basis`.
    Instead: name the facts, quotes and judgements that led to it.
    """
    for judgement in context.judgements:
        if not judgement.basis:
            hint = "Name the facts, quotes and judgements that led to it under `basis`."
            yield rule.at(judgement.at(), "“{id}” rests on nothing", hint=hint, item=judgement.id, id=judgement.id)


@check("RK311", "judgement-without-horizon")
def judgement_without_horizon(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement doesn't say until when.

    What it does: looks for judgements without `until`.
    Why it matters: “will be renewed” can never be wrong without a date, and so says nothing.
    Example: «Курс, вероятно, сохранится.»
    Instead: add `until`.
    """
    for judgement in context.judgements:
        if judgement.until is None:
            hint = "Add `until`: 2027, 2027-06 …"
            yield rule.at(judgement.at(), "“{id}” has no horizon", hint=hint, item=judgement.id, id=judgement.id)


@check("RK312", "judgement-without-alternative")
def judgement_without_alternative(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement weighs no alternative.

    What it does: looks for judgements without `alternatives`.
    Why it matters: analysis of alternatives is one of the nine standards of ICD 203; an office that weighed none
    was lucky or wrong.
    Example: a judgement that names one outcome.
    Instead: say what else could happen, or what else would explain the facts.
    """
    for judgement in context.judgements:
        if not judgement.alternatives:
            hint = "Say what else could be true under `alternatives`."
            yield rule.at(judgement.at(), "“{id}” weighs no alternative", hint=hint, item=judgement.id, id=judgement.id)


@check("RK313", "judgement-without-indicators")
def judgement_without_indicators(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement doesn't say what would change our mind.

    What it does: looks for judgements without `watch`.
    Why it matters: without signs to watch for, nobody will notice in time that it no longer holds.
    Example: a bottom line without `watch`.
    Instead: name an event or its absence by a date: «К июню 2027 года новый план не подписан».
    """
    for judgement in context.judgements:
        if not judgement.watch:
            hint = "Name what would change our mind under `watch`."
            yield rule.at(judgement.at(), "“{id}” says nothing to watch", hint=hint, item=judgement.id, id=judgement.id)


@check("RK314", "judgement-without-confidence")
def judgement_without_confidence(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement has no level of confidence.

    What it does: looks for judgements without `confidence`.
    Why it matters: the likelihood says how probable it is, the confidence how good our grounds are; readers need both.
    Example: `likelihood: likely` alone.
    Instead: add `confidence: low`, `moderate` or `high`.
    """
    for judgement in context.judgements:
        if judgement.confidence is None:
            hint = "Add `confidence`: low, moderate or high."
            yield rule.at(judgement.at(), "“{id}” has no confidence", hint=hint, item=judgement.id, id=judgement.id)


@check("RK315", "judgement-of-one-origin")
def judgement_of_one_origin(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Everything that a judgement rests on comes from one origin.

    What it does: follows `basis` down to sources and compares their `origin`.
    Why it matters: if that origin is wrong, the whole judgement is; the number of facts below it hides that.
    Example: five facts, all from one ministry's press service.
    Instead: find grounds of another origin, lower the confidence, or accept it under `allow` and say so in the text.
    """
    for judgement in context.judgements:
        grounds = foundations(context.dossier, judgement)
        origins = {origin(context.dossier, source.id) for item in grounds for source in context.cited(item)}
        if len(origins) == 1:
            message = "all that it rests on has one origin: {origin}"
            hint = "Find grounds of another origin, or lower the confidence."
            yield rule.at(judgement.at("basis"), message, hint=hint, item=judgement.id, origin=origins.pop())


@check("RK316", "judgement-of-one-voice")
def judgement_of_one_voice(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement rests on one person's words alone.

    What it does: looks for judgements whose grounds are quotes and claims of a single speaker, without a fact.
    Why it matters: it is that person's judgement then, not ours.
    Example: `basis: [tuleutayev-alignment, tuleutayev-resignation]`.
    Instead: add facts or a second voice, or make it a claim of that person.
    """
    for judgement in context.judgements:
        grounds = foundations(context.dossier, judgement)
        heard = voices(context.dossier, (judgement,))
        if grounds and len(heard) == 1 and not any(isinstance(item, Fact) and not item.by for item in grounds):
            message = "rests on the words of {voice} alone"
            hint = "Add facts or a second voice, or make it a claim."
            yield rule.at(judgement.at("basis"), message, hint=hint, item=judgement.id, voice=heard[0])


@check("RK317", "one-expert")
def one_expert(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """All assessments of the dossier hear one expert.

    What it does: counts the persons whose quotes or claims the judgements rest on.
    Why it matters: an assessment resting on a single voice should say so.
    Example: one researcher, quoted twice, below five judgements.
    Instead: hear a second expert, or accept it under `allow` of the speaker.
    """
    dossier = context.dossier
    heard = [voice for voice in voices(dossier, context.judgements) if is_person(dossier, voice)]
    if len(heard) == 1 and len(context.judgements) > 1:
        actor = dossier.actors[heard[0]]
        message = "{name} is the only expert whom the judgements hear"
        hint = "Hear a second one, or accept it under `allow` of “{id}”."
        yield rule.at(actor.at(), message, hint=hint, item=actor.id, name=actor.name, id=actor.id)


@check("RK318", "judgement-on-claims")
def judgement_on_claims(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement of more than low confidence rests on claims and assumptions alone.

    What it does: looks for judgements of moderate or high confidence without a fact among their grounds.
    Why it matters: what others say and what we suppose may be all there is; confidence then is low by definition.
    Example: `confidence: high` on two claims of unnamed experts.
    Instead: add facts, or set `confidence: low`.
    """
    for judgement in context.judgements:
        grounds = foundations(context.dossier, judgement)
        if not grounds or judgement.confidence in (None, "low"):
            continue
        if not any(isinstance(item, Fact) and item.kind == "fact" for item in grounds):
            message = "confidence is {confidence}, and no fact is among its grounds"
            hint = "Add facts, or set `confidence: low`."
            args: dict[str, Any] = {"confidence": judgement.confidence}
            yield rule.at(judgement.at("confidence"), message, hint=hint, item=judgement.id, **args)


@check("RK319", "judgement-in-circle", Severity.ERROR)
def judgement_in_circle(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement rests on itself.

    What it does: follows `basis` from judgement to judgement.
    Why it matters: two estimates that prove each other prove nothing.
    Example: `a: {basis: [b]}` and `b: {basis: [a]}`.
    Instead: find what both rest on, and name that.
    """
    for judgement in context.judgements:
        if judgement.id in _below(context, judgement):
            message = "“{id}” rests on itself"
            hint = "Name what it rests on besides itself."
            yield rule.at(judgement.at("basis"), message, hint=hint, item=judgement.id, id=judgement.id)


def _below(context: Context, judgement: Judgement) -> set[str]:
    """The judgements that one rests on, itself among them only if it does."""
    found: set[str] = set()
    waiting = list(judgement.basis)
    while waiting:
        item = context.dossier.judgements.get(waiting.pop())
        if item is not None and item.id not in found:
            found.add(item.id)
            waiting += item.basis
    return found


@check("RK320", "horizon-passed")
def horizon_passed(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """The time that a judgement or proposal speaks of is over.

    What it does: compares `until` of judgements and `by` of proposals with the memo's `date`.
    Why it matters: it can only be right or wrong by now; the memo should say which.
    Example: `until: 2026-06` in a memo of November 2026.
    Instead: withdraw it with what came of it, or give it a new horizon.
    """
    items: tuple[Judgement | Proposal, ...] = (*context.judgements, *context.dossier.proposals.values())
    for item in items:
        date, path = (item.until, "until") if isinstance(item, Judgement) else (item.by, "by")
        if date is not None and not item.withdrawn and is_after(context.dossier.date, _end(date)):
            message = "{date} is over by {memo}, the date of the memo"
            hint = "Withdraw it, with what came of it, or give it a new date."
            yield rule.at(item.at(path), message, hint=hint, item=item.id, date=date, memo=context.dossier.date)


def _end(when: When) -> Date:
    if isinstance(when, Interval):
        return when.end or Date(9999)
    return when


@check("RK321", "bottom-line-missing")
def bottom_line_missing(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A dossier with judgements has no bottom line.

    What it does: looks for `bottom_line` where there is a judgement.
    Why it matters: a minister reads one sentence; the dossier should say which.
    Example: five judgements and no `bottom_line`.
    Instead: set `bottom_line` to the judgement that answers the reader's question.
    """
    if context.judgements and not context.dossier.bottom_line:
        hint = "Set `bottom_line` to the judgement that matters most."
        yield rule.at(context.dossier.at(), "there are judgements and no bottom line", hint=hint)


@check("RK322", "proposal-incomplete")
def proposal_incomplete(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A proposal doesn't say who, or by when.

    What it does: looks for proposals without `who` or without `by`.
    Why it matters: an approved proposal that is nobody's task is nobody's task.
    Example: «Уточнить название плана.»
    Instead: add `who` and `by`.
    """
    for proposal in context.dossier.proposals.values():
        lacking = [key for key, value in (("who", proposal.who), ("by", proposal.by)) if not value]
        if lacking and not proposal.withdrawn:
            message = "“{id}” doesn't say {lacking}"
            hint = "Add `who` and `by`."
            args: dict[str, Any] = {"id": proposal.id, "lacking": ", ".join(f"`{key}`" for key in lacking)}
            yield rule.at(proposal.at(), message, hint=hint, item=proposal.id, **args)


@check("RK323", "gaps-unsaid", Severity.NOTE)
def gaps_unsaid(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A dossier with judgements says nothing of what isn't known.

    What it does: looks for `gaps` where there is a judgement.
    Why it matters: every assessment has gaps; one that names none makes a reader wonder which.
    Example: a dossier without `gaps`.
    Instead: list what you looked for and didn't find.
    """
    if context.judgements and not context.dossier.gaps:
        hint = "List what you looked for and didn't find under `gaps`."
        yield rule.at(context.dossier.at(), "no gaps are named", hint=hint)


@check("RK324", "change-unexplained")
def change_unexplained(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement has changed since the last edition, and nobody says why.

    What it does: compares the statement, likelihood and confidence of each judgement with the earlier edition
    (`--previous`).
    Why it matters: consistency is one of ICD 203's standards: a change is fine, a silent one is not.
    Example: “likely” in edition 1, “very likely” in edition 2, no `change_note`.
    Instead: add `change_note`: what is new.
    """
    if context.previous is None:
        return
    for judgement in context.judgements:
        before = context.previous.judgements.get(judgement.id)
        if before is None or judgement.change_note or _same(before, judgement):
            continue
        message = "“{id}” has changed since the last edition, without a note"
        hint = "Say what is new under `change_note`."
        yield rule.at(judgement.at("statement"), message, hint=hint, item=judgement.id, id=judgement.id)


def _same(one: Judgement, other: Judgement) -> bool:
    graded = (one.likelihood, one.confidence) == (other.likelihood, other.confidence)
    return graded and fold_text(one.statement).rstrip(".") == fold_text(other.statement).rstrip(".")
