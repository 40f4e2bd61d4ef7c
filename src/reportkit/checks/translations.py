"""What one statement says in two languages, or in two wordings, must be the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.dossier.model import Dossier, Fact, Judgement, Proposal, Quote
from reportkit.evidence import details, lexicon, translated
from reportkit.evidence.fold import fold_text
from reportkit.evidence.stock import lacking
from reportkit.evidence.translated import Wording

_KEPT = 2048  # comparisons: each audience is shown the same statements
_lacking = lru_cache(maxsize=_KEPT)(lacking)


@check("RK191", "translated-number-differs", Severity.ERROR)
def translated_number_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation has another number than its original.

    What it does: compares the figures of each statement, quote and excerpt with those of its translations. The same
    number may be told otherwise: двадцать and 20, «20 тыс.» and 20,000, XXI and 21st, 2014–2016 and 2014–16, 15:30 and
    3:30 p.m. Where each has a figure that the other lacks, it is an error; where only one has, a warning.
    Why it matters: the minister reads 158 and the ambassador 185, in what passes for the same memo.
    Example: «служили 158 казахстанцев» and "185 Kazakhstanis served".
    Instead: correct the translation, or the original. A figure that one of them needn't have can be accepted under
    `allow`.
    """
    for pair in _pairs(context):
        lost = _lacking(pair.original, pair.translated, pair.language, pair.into)
        added = _lacking(pair.translated, pair.original, pair.into, pair.language)
        if lost or added:
            message = "the translation into “{language}” has {theirs} where the original has {mine}"
            args: dict[str, Any] = {"language": pair.into, "mine": _listed(lost), "theirs": _listed(added)}
            severity = None if lost and added else Severity.WARNING
            hint = "Correct the one that is wrong."
            yield rule.at(pair.span, message, hint=hint, item=pair.item, severity=severity, **args)


@check("RK192", "translated-month-differs", Severity.ERROR)
def translated_month_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation names another month than its original.

    What it does: compares the months that each statement, quote and excerpt names with those of its translations.
    Why it matters: июнь and July, маусым and July: months are the words that translators mix up.
    Example: «6 июня 2025 года» and "6 July 2025".
    Instead: correct the translation, or the original.
    """
    message = "the translation into “{language}” names month {theirs}, the original month {mine}"
    for pair in _pairs(context):
        yield from _differing(rule, pair, translated.months(pair.mine, pair.theirs), message)


@check("RK195", "translated-weekday-differs", Severity.ERROR)
def translated_weekday_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation names another weekday than its original.

    What it does: compares the weekdays that each statement, quote and excerpt names with those of its translations.
    Why it matters: сейсенбі and сәрсенбі, вторник and Thursday: whoever comes on the wrong day comes for nothing.
    Example: «во вторник» and "on Thursday".
    Instead: correct the translation, or the original.
    """
    message = "the translation into “{language}” names {theirs}, the original {mine}"
    for pair in _pairs(context):
        yield from _differing(rule, pair, translated.weekdays(pair.mine, pair.theirs), message)


@check("RK196", "translated-name-differs")
def translated_name_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation names somebody else, or another country, than its original.

    What it does: looks for surnames and countries that the original has alone, where the translation has others alone.
    Names are compared in any case and by ear, countries by all their names; an actor may go by `short` and `aka`.
    Why it matters: two surnames that begin alike are two persons, and so are Австрия and Australia two countries.
    Example: «Роман Брусилов» and "Roman Brusnikin".
    Instead: correct the translation, or add the other spelling to the actor's `aka`.
    """
    message = "the translation into “{language}” names {theirs}, the original {mine}"
    for pair in _pairs(context):
        yield from _differing(rule, pair, translated.names(pair.mine, pair.theirs, context.aliases), message)


@check("RK197", "translated-denial-differs")
def translated_denial_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A translation denies what its original says, or the other way round.

    What it does: looks for words that deny in one of a statement and its translation, where the other has none, nor a
    word that may stand for one (without, only, refuse).
    Why it matters: a lost «не» turns the sentence round, and it reads as well as before.
    Example: «не намерены вводить» and "intend to impose".
    Instead: correct the translation; where both mean the same, accept it under `allow`.
    """
    message = "“{denials}” stands in one of them alone: the original, or the translation into “{language}”"
    hint = "Compare whether both deny the same."
    for pair in _pairs(context):
        mine, theirs = translated.denials(pair.mine, pair.theirs)
        if mine or theirs:
            args: dict[str, Any] = {"language": pair.into, "denials": ", ".join(mine or theirs)}
            yield rule.at(pair.span, message, hint=hint, item=pair.item, **args)


@check("RK198", "translated-figures-swapped")
def translated_figures_swapped(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Two figures stand in a translation in the other order.

    What it does: looks for two figures of one unit and like size that stand together in a statement, quote or excerpt
    and in its translation, the second first.
    Why it matters: from 31 to 48 per cent and from 48 to 31 have the same figures.
    Example: «за — 14, против — 29» and "29 in favour, 14 against".
    Instead: correct the translation; where only the words are in another order, accept it under `allow`.
    """
    message = "the translation into “{language}” has {theirs} in this order, the original {mine}"
    for pair in _pairs(context):
        yield from _differing(rule, pair, translated.swapped(pair.mine, pair.theirs), message)


def _differing(rule: Rule, pair: _Pair, found: translated.Difference, message: str) -> Iterator[Diagnostic]:
    mine, theirs = found
    if mine or theirs:
        args: dict[str, Any] = {
            "language": pair.into,
            "mine": ", ".join(mine) or "–",
            "theirs": ", ".join(theirs) or "–",
        }
        yield rule.at(pair.span, message, hint="Correct the one that is wrong.", item=pair.item, **args)


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


@lru_cache(maxsize=_KEPT)
def _difference(statement: str, words: str, language: str) -> str:
    """What a wording changes: a number or a month that the statement hasn't, or one negation more or less."""
    spelled = details.spelled_numbers(statement, language)
    added = details.numbers(words, language) - details.numbers(statement, language) - spelled
    if added:
        return _listed(added)
    months = details.months(words, language) - details.months(statement, language)
    if months:
        return _listed(map(str, months))
    mine, theirs = _negations(statement, language), _negations(words, language)
    return ", ".join(sorted(set(mine) ^ set(theirs))) if bool(mine) != bool(theirs) else ""


def _negations(text: str, language: str) -> list[str]:
    words = fold_text(text).replace(".", " ").replace(",", " ").split()
    return [word for word in words if lexicon.of(language).is_negation(word)]


class _Pair(NamedTuple):
    """A text and its translation: their languages, whose they are, and where the translation stands."""

    original: str
    translated: str
    language: str
    into: str
    item: str
    span: Span | None

    @property
    def mine(self) -> Wording:
        return Wording(self.original, self.language)

    @property
    def theirs(self) -> Wording:
        return Wording(self.translated, self.into)


def _pairs(context: Context) -> Iterator[_Pair]:
    """Each statement, quote and excerpt with each of its translations."""
    own = context.dossier
    for other in context.localised.values():
        items: tuple[Fact | Judgement | Proposal, ...] = (
            *own.facts.values(),
            *own.judgements.values(),
            *own.proposals.values(),
        )
        for one in items:
            twin = other.get(one.id)
            span = _translated_at(own, other, one.id, "statement")
            if isinstance(twin, Fact | Judgement | Proposal) and span is not None:
                yield _Pair(one.statement, twin.statement, own.language, other.language, one.id, span)
        for quote in own.quotes.values():
            yield from _of_quote(quote, own, other)


def _of_quote(quote: Quote, own: Dossier, other: Dossier) -> Iterator[_Pair]:
    twin = other.quotes.get(quote.id)
    if twin is None:
        return
    languages = quote.language, other.language
    if len(twin.translation) == len(quote.parts):  # with a part missing, its figures would seem to be lost
        path = "text" if _translated_at(own, other, quote.id, "text") else "text.0"
        span = _translated_at(own, other, quote.id, path)
        yield _Pair(" … ".join(quote.parts), " … ".join(twin.translation), *languages, quote.id, span)
    for name, excerpt in twin.translated_excerpts.items():
        span = _translated_at(own, other, quote.id, f"excerpts.{name}")
        yield _Pair(quote.excerpts[name], excerpt, *languages, quote.id, span)


def _translated_at(own: Dossier, other: Dossier, item: str, path: str) -> Span | None:
    overlay = own.overlays.get(other.language)
    prose = overlay.prose.get(item, {}).get(path) if overlay is not None else None
    return prose.span if prose is not None else None


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "–"
