"""Handling: nothing may travel further than what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity
from reportkit.dossier.model import Fact, Judgement, Proposal, Quote, Source
from reportkit.evidence.prose import own_sentences


@check("RK410", "handling-below-source")
def handling_below_source(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact or quote may travel further than every source of it.

    What it does: compares the `handling` of facts and quotes with the lowest `handling` among their sources.
    Why it matters: the footnote would name a source that this reader may not know of, or the fact would stand without
    one.
    Example: a `TLP:CLEAR` fact whose only source is `TLP:AMBER`.
    Instead: raise the fact's handling, or find a source that may be named.
    """
    items: tuple[Fact | Quote, ...] = (*context.facts, *context.quotes)
    for item in items:
        levels = [source.handling for source in context.cited(item)]
        if levels and min(levels) > item.handling:
            message = "{mine}, but its source is {theirs}"
            hint = "Raise its handling, or find a source that may be named."
            args: dict[str, Any] = {"mine": item.handling.label, "theirs": min(levels).label}
            yield rule.at(item.at("handling"), message, hint=hint, item=item.id, **args)


@check("RK411", "handling-below-basis", told_at_rendering=True)
def handling_below_basis(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement or proposal may travel further than part of what it rests on.

    What it does: compares its `handling` with the highest `handling` in its `basis`.
    Why it matters: a conclusion can give its grounds away.
    Example: a `TLP:CLEAR` judgement that rests on a `TLP:AMBER` fact.
    Instead: raise its handling, or rest it on what may be shown. Where it gives nothing away, accept it under `allow`.
    """
    dossier = context.dossier
    items: tuple[Judgement | Proposal, ...] = (*context.judgements, *dossier.proposals.values())
    for item in items:
        below = [found for basis in item.basis if (found := dossier.get(basis)) is not None]
        highest = max(below, key=lambda one: one.handling, default=None)
        if highest is not None and highest.handling > item.handling:
            message = "{mine}, but rests on “{below}”, {theirs}"
            hint = "Raise its handling, or rest it on what may be shown."
            args: dict[str, Any] = {"mine": item.handling.label, "below": highest.id, "theirs": highest.handling.label}
            yield rule.at(item.at("handling"), message, hint=hint, item=item.id, **args)


@check("RK412", "part-below-whole", Severity.NOTE)
def part_below_whole(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A part has the same handling as its whole.

    What it does: compares the `handling` of a fact that is `part_of` another with that one's.
    Why it matters: a part is split off in order to travel less far, or farther; with the same handling the split does
    nothing.
    Example: two facts of `TLP:GREEN`, one `part_of` the other.
    Instead: give the part its own handling, or put the two together.
    """
    for fact in context.facts:
        whole = context.dossier.facts.get(fact.part_of)
        if whole is not None and whole.handling == fact.handling:
            message = "a part of “{whole}” with the same handling, {level}"
            hint = "Give it its own handling, or put the two together."
            args: dict[str, Any] = {"whole": whole.id, "level": fact.handling.label}
            yield rule.at(fact.at("part_of"), message, hint=hint, item=fact.id, **args)


@check("RK413", "text-cites-above-default")
def text_cites_above_default(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Our own text rests on something that may travel less far than the dossier.

    What it does: compares the `handling` of what a sentence of `text/` cites with the dossier's own.
    Why it matters: the item is withheld from some audiences, the sentence about it is not.
    Example: a sentence citing a `TLP:AMBER` fact in a dossier of `TLP:CLEAR`, in a text for all audiences.
    Instead: write that text for an audience (`text/analyst/…`), or ask `{% if fact("id") %}` before the sentence.
    """
    for_all = {text.path for text in context.dossier.texts if not text.audience and "{%" not in text.content}
    for sentence in own_sentences(context.dossier):
        if sentence.span is None or sentence.span.file not in for_all:
            continue
        cited = [item for cite in sentence.cites if (item := context.dossier.get(cite)) is not None]
        above = [item for item in cited if item.handling > context.dossier.handling and not isinstance(item, Source)]
        for item in above[:1]:
            message = "cites “{id}”, {level}, in a text for everyone"
            hint = "Write it for an audience: text/AUDIENCE/…, or ask {{% if %}} first."
            yield rule.at(sentence.span, message, hint=hint, item=item.id, id=item.id, level=item.handling.label)
