"""How statements are worded: claims that read as facts, and words that argue instead of telling."""

from __future__ import annotations

from collections.abc import Iterator

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.checks.quote_words import names_actor
from reportkit.diagnostics import Diagnostic, Rule
from reportkit.dossier.model import Dossier, Fact, Judgement
from reportkit.evidence import wording


@check("RK330", "claim-as-fact")
def claim_as_fact(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A claim's statement doesn't say who says so.

    What it does: looks in each claim for the name of its `by`, inflected or as initials, or for words that hand it to
    somebody, in each language. What only looks like such a word (United States, a bank statement) is none.
    Why it matters: cut out and pasted, the sentence is a fact, and ours.
    Example: «Отставка связана с планом.» with `kind: claim`, `by: unnamed`.
    Instead: «Неназванные эксперты обсуждают связь отставки с планом.»
    """
    for dossier, fact in context.told("facts"):
        if fact.kind == "claim" and not _says_who(fact, dossier):
            message = "the statement doesn't say who says so"
            hint = "Name {name} in the sentence."
            name = dossier.actors[fact.by].name if fact.by in dossier.actors else fact.by
            yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, name=name)


def _says_who(fact: Fact, dossier: Dossier) -> bool:
    if wording.attribution(fact.statement, dossier.language):
        return True
    actor = dossier.actors.get(fact.by)
    return actor is not None and names_actor(fact.statement, actor, dossier.language)


@check("RK331", "loaded-word")
def loaded_word(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact is told in words that take sides.

    What it does: looks for judging words in the statements of facts, in each language, names and words between
    quotation marks aside. Quotes and claims may have them.
    Why it matters: a fact is what both sides could sign; a loaded word makes it a comment, and the memo a pamphlet.
    Example: «беспрецедентный визит», "so-called plan".
    Instead: say what happened, and leave the judging to a judgement or to somebody's quote.
    """
    for dossier, fact in context.told("facts"):
        if fact.kind == "fact" and (word := wording.loaded(fact.statement, dossier.language)):
            message = "“{word}” takes sides"
            hint = "Say what happened; leave the judging to a judgement or a quote."
            yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, word=word)


@check("RK332", "certainty-word")
def certainty_word(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A statement insists.

    What it does: looks for words like «несомненно», «сөзсіз», "obviously" in facts and judgements, in each
    language. The scale's own terms (“almost certainly”) are none.
    Why it matters: what is certain needs no such word, and what isn't must not have it. In a judgement it belies
    the likelihood.
    Example: «Очевидно, курс сохранится.»
    Instead: leave it out; a judgement has its term of likelihood.
    """
    items: tuple[tuple[Dossier, Fact | Judgement], ...] = (*context.told("facts"), *context.told("judgements"))
    for dossier, item in items:
        if isinstance(item, Fact) and item.kind == "claim":
            continue
        if word := wording.insistence(item.statement, dossier.language):
            message = "“{word}” insists"
            yield rule.at(context.at(dossier, item), message, hint="Leave it out.", item=item.id, word=word)
