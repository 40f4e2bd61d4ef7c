"""Quotes: whether they stand in their source, and whether what was left out or put in turns them round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.checks.quote_words import describe, others_named
from reportkit.diagnostics import Diagnostic, Rule, Severity, Span
from reportkit.dossier.model import Quote
from reportkit.evidence import lexicon
from reportkit.evidence.excerpts import compare
from reportkit.evidence.fold import fold_text
from reportkit.evidence.match import Match, Outcome, verify
from reportkit.evidence.prose import own_sentences
from reportkit.evidence.source import SourceText
from reportkit.language import primary_of, same

_LONG_ELISION = 150  # words
_OUTER = re.compile(r"^\s*[«“„\"‘'].*[»”“\"’']\s*[.,]?\s*$", re.DOTALL)


@check("RK201", "quote-not-verbatim", Severity.ERROR)
def quote_not_verbatim(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote differs from its source.

    What it does: looks for the quote's words in the source's text, in order, as whole words. Marks, spaces, dashes,
    ё, case and the closing full stop may differ; a letter, a digit or a comma may not. The worst difference is named
    first.
    Why it matters: a misquote in a minister's hands is the one mistake that an office does not live down.
    Example: «повод для алармизма» where the source has «не повод для алармизма».
    Instead: copy the words again. Leave words out with […], put your own in [brackets].
    """
    for quote in context.quotes:
        match = context.proof.quote(quote)
        if match.outcome is Outcome.ALTERED:
            yield _altered(rule, quote, match, context.proof.text(quote.source.source))


def _altered(rule: Rule, quote: Quote, match: Match, source: SourceText | None) -> Diagnostic:
    message = "not as in the source “{source}”: {change}"
    hint = "Copy the words again; leave words out with […]. Compared: {marked}"
    if match.attested:
        hint = "Copy the words again, and run `reportkit source attest`."
    if source is not None and _forgot_brackets(quote, source):
        hint = "Write […] where words are left out: a bare … is part of the quote."
    args: dict[str, Any] = {
        "source": quote.source.source,
        "change": describe(match),
        "marked": _shortened(match.diff.marked),
    }
    return rule.at(quote.at("text"), message, hint=hint, item=quote.id, **args)


def _forgot_brackets(quote: Quote, source: SourceText) -> bool:
    bracketed = [re.sub(r"\[?(?:…|\.{3})\]?", "[…]", part) for part in quote.parts]
    return tuple(bracketed) != quote.parts and verify(bracketed, source).outcome.passes


def _shortened(text: str, limit: int = 240) -> str:
    """The text around its first mark."""
    at = min((found.start() for found in re.finditer(r"\[-|\{\+", text)), default=0)
    start = max(0, at - limit // 3)
    cut = text[start : start + limit]
    return ("…" if start else "") + cut + ("…" if start + limit < len(text) else "")


@check("RK202", "quote-not-found", Severity.ERROR)
def quote_not_found(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote doesn't stand in its source at all.

    What it does: the same comparison as RK201, where nothing in the source comes near the quote.
    Why it matters: either the source is the wrong one, or the words were never said.
    Example: a quote from an interview that cites the news item about it.
    Instead: name the source that the words were taken from, or drop the quote.
    """
    for quote in context.quotes:
        if context.proof.quote(quote).outcome is Outcome.NOT_FOUND:
            message = "nothing like it stands in the source “{source}”"
            hint = "Name the source that the words were taken from."
            yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, source=quote.source.source)


@check("RK203", "quote-unverified")
def quote_unverified(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Nobody has compared a quote with its source.

    What it does: looks for quotes whose source has no `text` and that no attestation covers.
    Why it matters: the memo would call it verbatim on nobody's authority.
    Example: a quote copied from a page that was not saved.
    Instead: `reportkit source attest SOURCE FILE` with the source's text at hand, or keep the text and name it under
    `text`.
    """
    for quote in context.quotes:
        lapsed = quote.id in context.proof.attested
        if context.proof.quote(quote).outcome is Outcome.NO_SOURCE_TEXT and not lapsed:
            message = "never compared with its source “{source}”"
            hint = "Save the source's text and run `reportkit source attest {source} FILE`."
            yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, source=quote.source.source)


@check("RK204", "quote-changed-since-attested", Severity.ERROR)
def quote_changed_since_attested(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote, or a fact's `support`, has changed since it was attested.

    What it does: compares the hash of the quote's folded words, and its source, with `attested.yaml`.
    Why it matters: somebody has touched words that had been proven, and no text is at hand to prove them again.
    Example: «не» lost in an edit, months after `source attest`.
    Instead: restore the words, or run `reportkit source attest` with the source's text.
    """
    for quote in context.quotes:
        context.proof.quote(quote)
        if context.proof.lapsed(quote.id):
            yield _lapsed(rule, quote.id, quote.at("text"))
    for fact in context.facts:
        if fact.support and not context.proof.support(fact).outcome.passes and context.proof.lapsed(fact.id):
            yield _lapsed(rule, fact.id, fact.at("support"))


def _lapsed(rule: Rule, id: str, place: Span | None) -> Diagnostic:
    message = "the words, or their source, have changed since they were attested"
    hint = "Restore them, or run `reportkit source attest` again."
    return rule.at(place, message, hint=hint, item=id)


@check("RK205", "quote-too-short")
def quote_too_short(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote, or a piece of it between elisions, has fewer than three words.

    What it does: counts the words of each piece of a quote that was found.
    Why it matters: two words stand in many texts; that they stand in this one proves little.
    Example: «институциональное выравнивание».
    Instead: quote the phrase around it, or accept it under `allow` with the reason (a term, a title).
    """
    for quote in context.quotes:
        for short in context.proof.quote(quote).short:
            message = "“{short}” is too short to prove anything"
            hint = "Quote at least three words together, or accept it under `allow`."
            yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, short=short)


@check("RK206", "elision-hides-negation")
def elision_hides_negation(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """What an elision leaves out denies, limits, makes conditional, or says how sure.

    What it does: looks for negations, modals, conditions and limits (не, может, если, лишь; not, may, if, only; емес,
    мүмкін, егер, ғана …) in what […] stands for, in Kazakh also for verbs whose ending denies (бармайды).
    Why it matters: every word left is the speaker's own, and the sense may be the opposite.
    Example: “The talks did […] fail” for “The talks did not fail”.
    Instead: put the left-out words back, or read the whole sentence again and accept it under `allow`.
    """
    for quote in context.quotes:
        if swallowed := context.proof.quote(quote).swallowed:
            message = "the elision leaves out “{words}”"
            hint = "Put it back, or accept it under `allow` if the sense is the same."
            yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, words="”, “".join(swallowed))
        yield from _hedges_left_out(rule, quote)


def _hedges_left_out(rule: Rule, quote: Quote) -> Iterator[Diagnostic]:
    """The same for an excerpt's own elisions. Negations that they leave out are RK215's."""
    for name, excerpt in quote.excerpts.items():
        swallowed = compare(excerpt, quote.text, quote.language).swallowed
        if hedges := [word for word in swallowed if not lexicon.of(quote.language).is_negation(word)]:
            message = "the elision in the excerpt “{name}” leaves out “{words}”"
            hint = "Put it back, or accept it under `allow` if the sense is the same."
            place, words = quote.at(f"excerpts.{name}"), "”, “".join(hedges)
            yield rule.at(place, message, hint=hint, item=quote.id, name=name, words=words)


@check("RK207", "quote-cut-at-negation")
def quote_cut_at_negation(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote begins right behind a negation, a doubt or a condition, or ends right before one.

    What it does: looks at the three words before the quote in its source, and behind it for a condition, a negation
    that stands last, and in Kazakh for what denies or doubts the clause («… деп ойламаймын»).
    Why it matters: «реформы остановлены» is verbatim in «не реформы остановлены», and says the opposite.
    Example: «тоқтаған» cut from «тоқтаған емес»; “the plan works” cut from “I doubt that the plan works”.
    Instead: begin the quote a few words earlier, or end it a few words later.
    """
    for quote in context.quotes:
        if severed := context.proof.quote(quote).severed:
            message = "in the source “{words}” stands just outside the quote"
            hint = "Quote it too."
            yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, words="”, “".join(severed))


@check("RK208", "insertion-turns-sense")
def insertion_turns_sense(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """An insertion denies, hedges or counts.

    What it does: looks for negations, modals and numbers inside [brackets].
    Why it matters: insertions explain; what they put in, the speaker hasn't said.
    Example: «реформы [не] остановлены».
    Instead: say it outside the quotation.
    """
    for quote in context.quotes:
        known = lexicon.of(quote.language)
        for insertion in context.proof.quote(quote).insertions:
            words = fold_text(insertion).split()
            if any(known.is_negation(word) or known.is_modal(word) or word[:1].isdigit() for word in words):
                message = "the insertion [{insertion}] changes what was said"
                hint = "Say it outside the quotation."
                yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, insertion=insertion)


@check("RK209", "outer-quotation-marks", Severity.ERROR)
def outer_quotation_marks(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote is written with the marks around it.

    What it does: looks for quotation marks at both ends of `text`.
    Why it matters: the template sets the marks of the document's language; these would be printed inside them.
    Example: `text: «Курс прежний»` prints ««Курс прежний»».
    Instead: take the outer marks away. Marks inside the quote stay.
    """
    for quote in context.quotes:
        for part in quote.parts:
            inner = part.strip()[1:-1]
            if _OUTER.match(part) and not re.search(r"[«»“”„\"]", inner.rstrip(".,»”")):
                hint = "Take them away: the template sets them."
                yield rule.at(quote.at("text"), "quotation marks around the text", hint=hint, item=quote.id)


@check("RK210", "speaker-without-role")
def speaker_without_role(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A person is quoted, and the dossier doesn't say who that is.

    What it does: looks at quotes whose speaker is a person without `role` and `organisation`.
    Why it matters: words weigh as much as the one who says them; a bare name tells a minister nothing.
    Example: `tuleutayev: {kind: person, name: Мурат Тулеутаев}`.
    Instead: add `role`, and `organisation` where there is one.
    """
    seen: set[str] = set()
    for quote in context.quotes:
        speaker = context.dossier.actors.get(quote.speaker)
        if speaker is None or speaker.kind != "person" or speaker.role or speaker.organisation or speaker.id in seen:
            continue
        seen.add(speaker.id)
        message = "“{name}” is quoted and has no role"
        hint = "Add `role`, and `organisation` where there is one."
        yield rule.at(speaker.at("name"), message, hint=hint, item=speaker.id, name=speaker.name)


@check("RK211", "support-not-verbatim", Severity.ERROR)
def support_not_verbatim(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact's `support` doesn't stand in any of its sources.

    What it does: compares `support` with the texts of the fact's sources as if it were a quote.
    Why it matters: `support` is there so that the next editor need not open the source; it must be the source's own
    words.
    Example: a paraphrase under `support`.
    Instead: copy the sentence from the source, or take `support` out.
    """
    for fact in context.facts:
        match = context.proof.support(fact) if fact.support else None
        if match is not None and match.outcome in (Outcome.ALTERED, Outcome.NOT_FOUND):
            message = "not in the fact's sources: {change}"
            hint = "Copy the sentence from the source, or take `support` out."
            yield rule.at(fact.at("support"), message, hint=hint, item=fact.id, change=describe(match))


@check("RK212", "quote-not-in-source-language")
def quote_not_in_source_language(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A quote is in another language than its source.

    What it does: compares the quote's `language` with the `language` of its source's record.
    Why it matters: then it is a translation that passes for the speaker's own words.
    Example: a Russian quote from an article with `"language": "en"`.
    Instead: quote the original with its `language`, and put the translation into that language's file.
    """
    for quote in context.quotes:
        source = context.dossier.sources.get(quote.source.source)
        language = primary_of(str(source.csl.get("language", ""))) if source is not None else ""
        if language and not same(language, quote.language):
            message = "the quote is in “{mine}”, its source in “{theirs}”"
            hint = "Quote the original, with `language: {theirs}`, and translate it in {mine}.yaml."
            place = quote.at("language") or quote.at("text")
            yield rule.at(place, message, hint=hint, item=quote.id, mine=quote.language, theirs=language)


@check("RK213", "elision-too-long")
def elision_too_long(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """An elision leaves out more than 150 words.

    What it does: counts the words of the source that […] stands for.
    Why it matters: two sentences from two ends of a speech, joined by […], read as one thought.
    Example: the first and the last sentence of an interview as one quote.
    Instead: make two quotes of it.
    """
    for quote in context.quotes:
        for count in context.proof.quote(quote).left_out:
            if count > _LONG_ELISION:
                message = "the elision leaves out {count} words"
                yield rule.at(quote.at("text"), message, hint="Make two quotes of it.", item=quote.id, count=count)


@check("RK214", "misattributed-quote")
def misattributed_quote(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Our own text gives a quote to somebody else.

    What it does: looks at sentences of `text/` that hold a quote and name a person of the dossier, but not the
    quote's speaker.
    Why it matters: the words are right and the mouth is wrong.
    Example: «Как сказал Косанов, {{ quote("tuleutayev-resignation") }}».
    Instead: name the quote's own speaker, or take the other one into a sentence of their own.
    """
    for sentence in own_sentences(context.dossier):
        dossier = context.localised.get(sentence.language, context.dossier)
        for quoted in sentence.quotes:
            quote = dossier.quotes.get(quoted)
            named = others_named(sentence.text, quote, dossier) if quote is not None else ()
            if quote is not None and named:
                message = "the words of “{speaker}” stand in a sentence about “{other}”"
                args: dict[str, Any] = {"speaker": dossier.actors[quote.speaker].name, "other": named[0]}
                yield rule.at(sentence.span, message, hint="Name the quote's own speaker.", item=quoted, **args)
