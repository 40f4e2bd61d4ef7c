"""Words of likelihood and confidence, in every language of the dossier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.dossier.model import Dossier, Judgement
from reportkit.evidence.prose import own_sentences, split_sentences
from reportkit.language import likelihood
from reportkit.language.likelihood import Occurrence


def _statements(context: Context) -> Iterator[tuple[Dossier, Judgement, Span | None]]:
    """Each judgement in each language, and where its statement stands there."""
    for dossier in context.in_each_language():
        for judgement in dossier.judgements.values():
            if not judgement.withdrawn:
                yield dossier, judgement, context.at(dossier, judgement)


def _word(statement: str, found: Occurrence) -> str:
    return statement[found.start : found.end]


@check("RK301", "likelihood-beside-confidence", Severity.ERROR)
def likelihood_beside_confidence(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A likelihood and a level of confidence stand in one sentence.

    What it does: looks for terms of both kinds in each sentence of judgements, their alternatives and our own
    texts, in each language.
    Why it matters: “we have high confidence that it is likely” says two things that readers hear as one. ICD 203
    forbids it.
    Example: «Вероятно, курс сохранится, наша уверенность средняя.»
    Instead: put the confidence into a sentence of its own, or into `confidence`, and let the template say it.
    """
    for dossier, judgement, place in _statements(context):
        for text in (judgement.statement, *judgement.alternatives):
            yield from _together(rule, text, dossier.language, place, judgement.id)
    for sentence in own_sentences(context.dossier):
        yield from _together(rule, sentence.text, sentence.language, sentence.span, "")


def _together(rule: Rule, text: str, language: str, place: Span | None, item: str) -> Iterator[Diagnostic]:
    for sentence in split_sentences(text, language):
        likely = likelihood.occurrences(sentence, language)
        confident = likelihood.confidence_occurrences(sentence, language)
        if likely and confident:
            start, end, _ = confident[0]
            message = "“{likely}” and “{confident}” in one sentence"
            hint = "Give the confidence a sentence of its own, or leave it to `confidence`."
            args: dict[str, Any] = {"likely": _word(sentence, likely[0]), "confident": sentence[start:end]}
            yield rule.at(place, message, hint=hint, item=item, **args)


@check("RK302", "likelihood-differs", Severity.ERROR)
def likelihood_differs(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A statement says another likelihood than its field.

    What it does: compares the terms in a judgement's statement with `likelihood`, in each language.
    Why it matters: the table says one thing and the sentence another; a translation may have turned “likely” into
    “very likely”.
    Example: «весьма вероятно» with `likelihood: likely`.
    Instead: bring the two into line, in every language.
    """
    scale = context.dossier.scale
    for dossier, judgement, place in _statements(context):
        found = likelihood.occurrences(judgement.statement, dossier.language)
        keys = [(_word(judgement.statement, one), key) for one in found if (key := one.key(scale)) is not None]
        if not judgement.likelihood or not keys or any(key == judgement.likelihood for _, key in keys):
            continue
        message = "“{word}” in the statement, `likelihood` is “{term}”"
        args: dict[str, Any] = {
            "word": keys[0][0],
            "term": likelihood.term(scale, judgement.likelihood, dossier.language),
        }
        yield rule.at(place, message, hint="Bring the two into line.", item=judgement.id, **args)


@check("RK303", "likelihood-unsaid")
def likelihood_unsaid(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement has a likelihood that its statement doesn't say.

    What it does: looks for a term of likelihood in the statement of each judgement with `likelihood`, in each language.
    Why it matters: cut out of the memo, the sentence is a prediction without doubt.
    Example: «Курс не изменится.» with `likelihood: likely`.
    Instead: say the term in the sentence: «Курс, вероятно, не изменится.»
    """
    for dossier, judgement, place in _statements(context):
        if judgement.likelihood and not likelihood.occurrences(judgement.statement, dossier.language):
            term = likelihood.term(context.dossier.scale, judgement.likelihood, dossier.language)
            message = "the statement doesn't say “{term}”"
            yield rule.at(place, message, hint="Say it in the sentence.", item=judgement.id, term=term)


@check("RK304", "likelihood-missing")
def likelihood_missing(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement has no likelihood.

    What it does: looks for judgements without `likelihood`.
    Why it matters: an estimate without a degree is an assertion; the reader will supply a degree of their own.
    Example: «Стороны продолжат переговоры.» as a judgement.
    Instead: add `likelihood`, or make it a fact with a source.
    """
    for judgement in context.judgements:
        if not judgement.likelihood:
            hint = "Add `likelihood`, a term of the scale."
            yield rule.at(judgement.at(), "“{id}” has no likelihood", hint=hint, item=judgement.id, id=judgement.id)


@check("RK305", "likelihood-of-other-scale")
def likelihood_of_other_scale(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A statement uses a term of the other scale.

    What it does: looks in judgements' statements for terms that the dossier's `scale` doesn't have and another
    scale has.
    Why it matters: “realistic possibility” is 40–50 % to a British reader, and nothing to one who goes by ICD 203.
    Scales are not mixed.
    Example: "a realistic possibility" with `scale: icd-203`.
    Instead: use a term of the dossier's scale, or change `scale` for all of it.
    """
    scale = context.dossier.scale
    for dossier, judgement, place in _statements(context):
        for found in likelihood.occurrences(judgement.statement, dossier.language):
            if found.key(scale) is None:
                message = "“{word}” is a term of {other}; the dossier goes by {scale}"
                args: dict[str, Any] = {
                    "word": _word(judgement.statement, found),
                    "other": ", ".join(found.scales),
                    "scale": scale,
                }
                yield rule.at(place, message, hint="Use a term of one scale.", item=judgement.id, **args)


@check("RK306", "estimate-as-fact")
def estimate_as_fact(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact's statement carries a word of likelihood.

    What it does: looks for terms of likelihood in statements of `kind: fact`, in each language.
    Why it matters: what is likely is no fact; it is somebody's estimate, ours or a source's.
    Example: «Договор, вероятно, будет продлён.» as a fact.
    Instead: make it a judgement, or a claim that says whose estimate it is.
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            found = likelihood.occurrences(fact.statement, dossier.language) if fact.kind == "fact" else []
            if found and not fact.withdrawn:
                message = "“{word}” in a fact"
                hint = "Make it a judgement, or a claim that says whose."
                yield rule.at(
                    fact.at("statement"), message, hint=hint, item=fact.id, word=_word(fact.statement, found[0])
                )
