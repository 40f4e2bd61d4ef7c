"""What one statement says in two languages, or in two wordings, must be the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.dossier.model import Dossier, Fact, Judgement, Proposal
from reportkit.evidence import details, lexicon
from reportkit.evidence.fold import fold_text


@check("RK191", "translated-number-differs", Severity.ERROR)
def translated_number_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation has another number than its original.

    What it does: compares the figures of each statement with those of its translations; numbers up to ten may be words.
    Why it matters: the minister reads 158 and the ambassador 185, in what passes for the same memo.
    Example: «служили 158 казахстанцев» and "185 Kazakhstanis served".
    Instead: correct the translation, or the original.
    """
    for original, translated, one, other, span in _pairs(context):
        language = context.dossier.language
        mine, theirs = details.numbers(original), details.numbers(translated)
        lost = mine - theirs - details.spelled_numbers(translated, other.language)
        added = theirs - mine - details.spelled_numbers(original, language)
        if lost or added:
            message = "the translation into “{language}” has {theirs} where the original has {mine}"
            args: dict[str, Any] = {"language": other.language, "mine": _listed(lost), "theirs": _listed(added)}
            yield rule.at(span, message, hint="Correct the one that is wrong.", item=one.id, **args)


@check("RK192", "translated-month-differs", Severity.ERROR)
def translated_month_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation names another month than its original.

    What it does: compares the months that stand beside a figure in each statement and its translations.
    Why it matters: июнь and July, маусым and July: months are the words that translators mix up.
    Example: «6 июня 2025 года» and "6 July 2025".
    Instead: correct the translation, or the original.
    """
    for original, translated, one, other, span in _pairs(context):
        mine = details.months(original, context.dossier.language)
        theirs = details.months(translated, other.language)
        if mine and theirs and mine != theirs:
            message = "the translation into “{language}” names month {theirs}, the original month {mine}"
            args: dict[str, Any] = {
                "language": other.language,
                "mine": _listed(map(str, mine)),
                "theirs": _listed(map(str, theirs)),
            }
            yield rule.at(span, message, hint="Correct the one that is wrong.", item=one.id, **args)


@check("RK193", "wording-differs", Severity.ERROR)
def wording_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Another wording of a fact says something else.

    What it does: compares the numbers, months and negations of each `wording` with the statement, in each language.
    Why it matters: plain words for the public may leave out and explain; they may not change a figure or lose a «не».
    Example: statement «не подтверждена», `wording: {plain: подтверждена}`.
    Instead: bring the wording into line with the statement. A number may be left out, none may be added.
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            for name, words in fact.wording.items():
                if difference := _difference(fact.statement, words, dossier.language):
                    message = "the wording “{name}” differs from the statement: {difference}"
                    hint = "Bring it into line with the statement."
                    place = context.at(dossier, fact, f"wording.{name}")
                    yield rule.at(place, message, hint=hint, item=fact.id, name=name, difference=difference)


def _difference(statement: str, words: str, language: str) -> str:
    """What a wording changes: a number or a month that the statement hasn't, or one negation more or less."""
    spelled = details.spelled_numbers(statement, language)
    added = details.numbers(words) - details.numbers(statement) - spelled
    if added:
        return _listed(added)
    months = details.months(words, language) - details.months(statement, language)
    if months:
        return _listed(map(str, months))
    mine, theirs = _negations(statement), _negations(words)
    return ", ".join(sorted(set(mine) ^ set(theirs))) if bool(mine) != bool(theirs) else ""


def _negations(text: str) -> list[str]:
    words = fold_text(text).replace(".", " ").replace(",", " ").split()
    return [word for word in words if lexicon.is_negation(word)]


def _pairs(context: Context) -> Iterator[tuple[str, str, Fact | Judgement | Proposal, Dossier, Span | None]]:
    """Each statement with each of its translations, and where that stands."""
    own = context.dossier
    for other in context.localised.values():
        overlay = own.overlays.get(other.language)
        items: tuple[Fact | Judgement | Proposal, ...] = (
            *own.facts.values(),
            *own.judgements.values(),
            *own.proposals.values(),
        )
        for one in items:
            twin = other.get(one.id)
            prose = overlay.prose.get(one.id, {}).get("statement") if overlay is not None else None
            if isinstance(twin, Fact | Judgement | Proposal) and prose is not None:
                yield one.statement, twin.statement, one, other, prose.span


def _listed(words: set[str] | Iterator[str] | map[str]) -> str:
    return ", ".join(sorted(words)) or "–"
