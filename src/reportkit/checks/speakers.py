"""Speakers: whether a quote is given to whom its source gives it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity
from reportkit.dossier.model import Quote
from reportkit.evidence.match import Match
from reportkit.evidence.source import SourceText
from reportkit.evidence.speakers import Speaker, another, is_known, joined


@check("RK216", "speaker-not-in-source", Severity.ERROR)
def speaker_not_in_source(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """The source of a quote doesn't name its speaker at all.

    What it does: looks for the family name of a person who is quoted in the source's text and in its record (authors,
    title), inflected and in other alphabets; also for the names under `short` and `aka`.
    Why it matters: either the words are somebody else's, or they are from another source.
    Example: the words of Ермекбаев, from an article that knows an Ермеков alone.
    Instead: name the speaker whom the source names. Where it spells the name in another way, add that under the actor's
    `aka`; where it is the speaker's own text, name them as the author in the source's record.
    """
    for quote, speaker, text, _ in _spoken(context):
        if not is_known(speaker, text, context.cited(quote)[0]):
            message = "the source “{source}” does not name “{speaker}”"
            hint = "Name the speaker whom it names, or add the name's spelling there to the actor's `aka`."
            args: dict[str, Any] = {"source": quote.source.source, "speaker": speaker.name}
            yield rule.at(quote.at("speaker") or quote.at("text"), message, hint=hint, item=quote.id, **args)


@check("RK217", "words-of-another")
def words_of_another(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Where the quote stands, its source names another person and not this one.

    What it does: looks in the source's paragraph for a turn's label, for the name beside the verb of speech, and else
    for the persons whom it names, in whatever case or alphabet.
    Why it matters: the words are right and the mouth is wrong; a name from the next paragraph is the slip that nobody
    sees.
    Example: words of the deputy minister, given to the minister, who is quoted above.
    Instead: name the speaker whom the source names; if it is the same person by another name, add that under the
    actor's `aka`, else accept it under `allow` with the reason.
    """
    for quote, speaker, text, match in _spoken(context):
        other = another(speaker, match.places, text)
        if other and is_known(speaker, text, context.cited(quote)[0]):
            message = "where it stands the source names “{other}”, not “{speaker}”"
            hint = "Name the speaker whom the source names there."
            place = quote.at("speaker") or quote.at("text")
            yield rule.at(place, message, hint=hint, item=quote.id, other=other, speaker=speaker.name)


@check("RK218", "elision-joins-voices", Severity.ERROR)
def elision_joins_voices(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """An elision joins one person's words to another's, or to the reporter's.

    What it does: compares, for each two pieces of a quote, whether they stand in quotation marks in the source, in
    whose turn, and who is named as saying them.
    Why it matters: every word stands in the source, and nobody has said the sentence.
    Example: «Договор в силе […] суда придут весной», where the second half is the newspaper's own.
    Instead: end the quote where the speaker's words end, and make a second quote, or a fact, of the rest.
    """
    for quote, _, text, match in _spoken(context, persons=False):
        voices = joined(match.places, text)
        if voices is not None:
            message = "the elision joins the words of two voices"
            hint = "End the quote where the speaker's words end."
            if all(voices):
                message = "the elision joins the words of “{one}” and of “{other}”"
            yield rule.at(quote.at("text"), message, hint=hint, item=quote.id, one=voices[0], other=voices[1])


def _spoken(context: Context, *, persons: bool = True) -> Iterator[tuple[Quote, Speaker, SourceText, Match]]:
    """Quotes whose source's text is at hand, with their speakers; those of persons alone, or all."""
    for quote in context.quotes:
        actor = context.dossier.actors.get(quote.speaker)
        text = context.proof.text(quote.source.source)
        if actor is not None and text is not None and (actor.kind == "person" or not persons):
            yield quote, Speaker(actor, context.dossier.language), text, context.proof.quote(quote)
