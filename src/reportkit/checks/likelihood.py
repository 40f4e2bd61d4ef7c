"""Words of likelihood and confidence, in every language of the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.dossier.model import Dossier, Judgement
from reportkit.evidence import number_words, wording
from reportkit.evidence.prose import own_sentences, split_sentences
from reportkit.language import likelihood
from reportkit.language.likelihood import Occurrence

_WORDS = re.compile(r"[\w-]+")
_NUMBER_WORDS = 2  # words before "percent" in which a number below a hundred stands
_ALL = 100  # per cent


def _statements(context: Context) -> Iterator[tuple[Dossier, Judgement, Span | None]]:
    """Each judgement in each language that it is told in, and where its statement stands there."""
    for dossier, judgement in context.told("judgements"):
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

    What it does: compares each term in a judgement's statement with `likelihood`, in each language, and degrees in
    per cent with the range that it stands for. One that matches excuses no other.
    Why it matters: the table says one thing and the sentence another; a translation may have turned “likely” into
    “very likely”.
    Example: «весьма вероятно» with `likelihood: likely`.
    Instead: bring the two into line, in every language.
    """
    scale = context.dossier.scale
    for dossier, judgement, place in _statements(context):
        if not judgement.likelihood:
            continue
        others = _others(wording.own_words(judgement.statement, dossier.language), dossier, judgement.likelihood)
        if word := next(others, ""):
            message = "“{word}” in the statement, `likelihood` is “{term}”"
            term = likelihood.term(scale, judgement.likelihood, dossier.language)
            args: dict[str, Any] = {"word": word, "term": term}
            yield rule.at(place, message, hint="Bring the two into line.", item=judgement.id, **args)


def _others(said: str, dossier: Dossier, key: str) -> Iterator[str]:
    """The terms and figures of a statement that say another likelihood than a key."""
    yield from (
        _word(said, one) for one in likelihood.occurrences(said, dossier.language) if _differs(one, dossier.scale, key)
    )
    low, high = likelihood.percent(dossier.scale, key)
    for word, least, most in _chances(said, dossier.language):
        if most < low or high < least or (least < most and (most <= low or high <= least)):
            yield word


def _chances(said: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Degrees in per cent, in figures or in words: as they are written, the least and the most that is said."""
    for start, end, least, most in likelihood.chances(said, language):
        yield said[start:end], least, most
    for start, end in likelihood.spelled_chances(said, language):
        written = " ".join(_WORDS.findall(said[:start])[-_NUMBER_WORDS:])
        if values := [value for value in number_words.values(written, language) if value <= _ALL]:
            yield f"{written} {said[start:end]}", max(values), max(values)


def _differs(found: Occurrence, scale: str, key: str) -> bool:
    """Whether a term means another degree; one that only another scale has is compared by its per cent."""
    own = found.key(scale)
    if own is not None:
        return own != key
    low, high = likelihood.percent(scale, key)
    ranges = [likelihood.percent(other, term) for other, term in found.keys]
    return all(end <= low or high <= start for start, end in ranges)


@check("RK303", "likelihood-unsaid")
def likelihood_unsaid(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A judgement has a likelihood that its statement doesn't say.

    What it does: looks for a term of likelihood in the statement of each judgement with `likelihood`, in each language.
    Why it matters: cut out of the memo, the sentence is a prediction without doubt.
    Example: «Курс не изменится.» with `likelihood: likely`.
    Instead: say the term in the sentence: «Курс, вероятно, не изменится.»
    """
    for dossier, judgement, place in _statements(context):
        if judgement.likelihood and not _says_how_likely(judgement.statement, dossier.language):
            term = likelihood.term(context.dossier.scale, judgement.likelihood, dossier.language)
            message = "the statement doesn't say “{term}”"
            yield rule.at(place, message, hint="Say it in the sentence.", item=judgement.id, term=term)


def _says_how_likely(statement: str, language: str) -> bool:
    said = wording.own_words(statement, language)
    return bool(likelihood.occurrences(said, language) or next(_chances(said, language), None))


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
    """A fact's statement guesses.

    What it does: looks for terms of likelihood, and for words like “may”, “expected to”, «возможно», «не исключено»,
    «мүмкін», in statements of `kind: fact`, in each language. What a law says that one may is no guess.
    Why it matters: what is likely is no fact; it is somebody's estimate, ours or a source's.
    Example: «Договор, вероятно, будет продлён.» as a fact.
    Instead: make it a judgement, or a claim that says whose estimate it is.
    """
    for dossier, fact in context.told("facts"):
        if fact.kind == "fact" and (word := wording.guess(fact.statement, dossier.language)):
            message = "“{word}” in a fact"
            hint = "Make it a judgement, or a claim that says whose."
            yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, word=word)
