"""How statements are worded: claims that read as facts, and words that argue instead of telling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule
from reportkit.dossier.model import Dossier, Fact, Judgement
from reportkit.evidence import details, lexicon
from reportkit.evidence.fold import fold_text
from reportkit.language import find


@cache
def _pattern(kind: str, language: str) -> re.Pattern[str]:
    """The attributions, loaded or certain words of a language, as they stand in folded text."""
    own = find(language)
    words: tuple[str, ...] = getattr(own.wording, kind) if own is not None else ()
    ends = r"(?!\w)" if kind == "certain" else ""
    return re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'}){ends}")


@check("RK330", "claim-as-fact")
def claim_as_fact(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A claim's statement doesn't say who says so.

    What it does: looks in each claim for the name of its `by`, or for words that hand it to somebody, in each language.
    Why it matters: cut out and pasted, the sentence is a fact, and ours.
    Example: «Отставка связана с планом.» with `kind: claim`, `by: unnamed`.
    Instead: «Неназванные эксперты обсуждают связь отставки с планом.»
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            if fact.kind == "claim" and not fact.withdrawn and not _says_who(fact, dossier):
                message = "the statement doesn't say who says so"
                hint = "Name {name} in the sentence."
                name = dossier.actors[fact.by].name if fact.by in dossier.actors else fact.by
                yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, name=name)


def _says_who(fact: Fact, dossier: Dossier) -> bool:
    said = fold_text(fact.statement)
    if _pattern("attributions", dossier.language).search(said):
        return True
    if not lexicon.of(dossier.language).reporting.isdisjoint(re.findall(r"\w+", said)):
        return True
    actor = dossier.actors.get(fact.by)
    words = re.findall(r"\w{4,}", f"{actor.name} {actor.short}") if actor is not None else []
    return any(details.mentions(said, word) for word in words)


@check("RK331", "loaded-word")
def loaded_word(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact is told in words that take sides.

    What it does: looks for judging words in the statements of facts, in each language. Quotes and claims may have them.
    Why it matters: a fact is what both sides could sign; a loaded word makes it a comment, and the memo a pamphlet.
    Example: «беспрецедентный визит», "so-called plan".
    Instead: say what happened, and leave the judging to a judgement or to somebody's quote.
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            if fact.kind != "fact" or fact.withdrawn:
                continue
            if found := _pattern("loaded", dossier.language).search(_folded(fact.statement, dossier.language)):
                message = "“{word}” takes sides"
                hint = "Say what happened; leave the judging to a judgement or a quote."
                word = _whole(fact.statement, found.start())
                yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, word=word)


@check("RK332", "certainty-word")
def certainty_word(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A statement insists.

    What it does: looks for words like «несомненно», «сөзсіз», "obviously" in facts and judgements, in each
    language.
    Why it matters: what is certain needs no such word, and what isn't must not have it. In a judgement it belies
    the likelihood.
    Example: «Очевидно, курс сохранится.»
    Instead: leave it out; a judgement has its term of likelihood.
    """
    for dossier in context.in_each_language():
        items: tuple[Fact | Judgement, ...] = (*dossier.facts.values(), *dossier.judgements.values())
        for item in items:
            if item.withdrawn or (isinstance(item, Fact) and item.kind == "claim"):
                continue
            if found := _pattern("certain", dossier.language).search(fold_text(item.statement)):
                message = "“{word}” insists"
                hint = "Leave it out."
                yield rule.at(context.at(dossier, item), message, hint=hint, item=item.id, word=found.group())


def _folded(text: str, language: str) -> str:
    """Lower case, and letters that may be written as others; each in its place."""
    own = find(language)
    folds = {ord(letter): other for letter, other in own.folds.items()} if own is not None else {}
    return text.lower().translate(folds)


def _whole(text: str, start: int) -> str:
    """The word at an offset, with all of its ending."""
    found = re.compile(r"[\w-]+").match(text, start)
    return found.group() if found is not None else text
