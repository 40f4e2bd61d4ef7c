"""Excerpts: whether they stand in their quotes, and whether the sense comes through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.dossier.items import stands_in
from reportkit.dossier.model import Dossier, Quote
from reportkit.evidence import lexicon
from reportkit.evidence.excerpts import compare
from reportkit.evidence.match import Match


@check("RK215", "excerpt-not-verbatim", Severity.ERROR)
def excerpt_not_verbatim(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """An excerpt cuts a word, or the sense, out of its quote.

    What it does: looks for each excerpt in its quote by the rules for quotes in sources: whole words, in order,
    insertions with their brackets. A negation right before it or inside its […], and the question mark behind it,
    belong to it. Translated excerpts are looked for in the translated quote.
    Why it matters: an excerpt is printed as the speaker's words. «законны» out of «незаконны» is letter by letter
    there, and says the opposite.
    Example: «реформы […] остановлены» where the quote has «реформы пока не остановлены».
    Instead: copy whole words, and the words that turn them round with them.
    """
    for quote, name, place, match, language in _compared(context):
        if not match.outcome.passes:
            lost = bool(match.diff.changes)  # all that can change in words that were found is the question mark
            message = "the excerpt “{name}” does not stand in the quote's text as whole words"
            asked = "the excerpt “{name}” makes a statement of a question"
            hint = "Copy whole words, and insertions with their brackets."
            mend = "Put the question mark back."
            yield rule.at(place, asked if lost else message, hint=mend if lost else hint, item=quote.id, name=name)
        elif left_out := _negations(match, language):
            message = "the excerpt “{name}” leaves out “{words}”"
            hint = "Put it back: without it, something else is said."
            yield rule.at(place, message, hint=hint, item=quote.id, name=name, words="”, “".join(left_out))


_Compared: TypeAlias = tuple[Quote, str, Span | None, Match, str]
"""A quote, an excerpt's name and place, what was found of it, and its language."""


def _compared(context: Context) -> Iterator[_Compared]:
    """Each excerpt, of the quote and of its translations, but for those that reading has refused."""
    for quote in context.quotes:
        for name, excerpt in quote.excerpts.items():
            if stands_in(quote, excerpt):
                found = compare(excerpt, quote.text, quote.language)
                yield quote, name, quote.at(f"excerpts.{name}"), found, quote.language
    for other in context.localised.values():
        yield from _translated(other)


def _translated(other: Dossier) -> Iterator[_Compared]:
    for quote in other.quotes.values():
        text = " […] ".join(quote.translation)
        for name, excerpt in quote.translated_excerpts.items() if text and not quote.withdrawn else ():
            found = compare(excerpt, text, other.language)
            yield quote, name, quote.at(f"translated_excerpts.{name}"), found, other.language


def _negations(match: Match, language: str) -> list[str]:
    return [*match.edge, *(word for word in match.swallowed if lexicon.of(language).is_negation(word))]
