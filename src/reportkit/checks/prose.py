"""The dossier's own prose: every sentence has a source, and says no more than that."""

from __future__ import annotations

from collections.abc import Iterator

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule
from reportkit.dossier.model import Actor, Dossier, Fact, Judgement, Proposal, Quote, Source
from reportkit.evidence.agreement import Said, missing
from reportkit.evidence.borne import unfounded
from reportkit.evidence.prose import own_sentences
from reportkit.language.dates import Date, Interval


@check("RK261", "sentence-without-source")
def sentence_without_source(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A sentence of our own cites nothing.

    What it does: goes through the sentences of `text/`, leaving headings and tables aside, and looks for `[@id]` or
    an item of the dossier.
    Why it matters: it is the one place where a memo could say what no source says.
    Example: «Сотрудничество успешно развивается.»
    Instead: cite the fact, quote or judgement that says so: `[@signing]`. A sentence that only leads over can be left
    out.
    """
    for sentence in own_sentences(context.dossier):
        if not sentence.cites:
            hint = "Cite what says so: [@id]."
            yield rule.at(sentence.span, "no source: “{text}”", hint=hint, text=_beginning(sentence.text))


@check("RK262", "detail-not-in-cited")
def detail_not_in_cited(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A number, date or name in our own sentence isn't in what the sentence cites.

    What it does: compares the figures, months, weekdays and names of a sentence with the facts, quotes, judgements,
    actors and sources that it cites, in the sentence's language; figures with scale, unit and currency, in figures or
    words. A figure that is the sum, difference or share of two that they give is given by them.
    Why it matters: a citation vouches for the whole sentence; what it doesn't give, nobody vouches for.
    Example: «подписан 7 июня [@signing]», where `signing` says the 6th.
    Instead: correct the sentence, or cite the item that gives the detail as well.
    """
    known: dict[tuple[str, tuple[str, ...]], list[Said]] = {}  # many sentences cite the same
    for sentence in own_sentences(context.dossier):
        dossier = context.localised.get(sentence.language, context.dossier)
        if not sentence.cites or dossier.language != sentence.language:
            continue
        key = sentence.language, sentence.cites
        said = known[key] = known.get(key) or _said(sentence.cites, dossier)
        lacks = missing(sentence.text, sentence.language, said, context.aliases)
        if lacks and (lacks := unfounded(lacks, sentence.text, sentence.language, said)):
            message = "not in what it cites: {missing}"
            hint = "Correct it, or cite the item that gives it."
            yield rule.at(sentence.span, message, hint=hint, missing=", ".join(lacks))


def _said(cites: tuple[str, ...], dossier: Dossier) -> list[Said]:
    """What all that a sentence cites gives: in the dossier's language, and in those of its facts' sources."""
    own = "\n".join(text for cite in cites for text in _says(cite, dossier))
    borne = [Said(fact.support, dossier.language_of(fact.sources[0].source)) for fact in _supported(cites, dossier)]
    return [Said(own, dossier.language, _dates(cites, dossier)), *borne]


def _supported(cites: tuple[str, ...], dossier: Dossier) -> Iterator[Fact]:
    for cite in cites:
        item = dossier.get(cite)
        if isinstance(item, Fact) and item.support and item.sources:
            yield item


def _says(id: str, dossier: Dossier) -> Iterator[str]:
    """Everything that an item tells, and whoever it is about."""
    item = dossier.get(id)
    match item:
        case Fact():
            yield from (item.statement, item.place, str(item.value or ""))
            yield from item.wording.values()
            for other in (*item.actors, item.by, *(citation.source for citation in item.sources)):
                yield from _says(other, dossier)
        case Quote():
            yield from (*item.parts, *item.translation, *item.translated_excerpts.values())
            yield from _says(item.speaker, dossier)
            yield from _says(item.source.source, dossier)
        case Judgement() | Proposal():
            yield item.statement
            for basis in item.basis:
                yield from _says(basis, dossier) if not isinstance(dossier.get(basis), Judgement) else ()
        case Actor():
            yield from (item.name, item.short, item.role, *item.aka)
            yield from _says(item.organisation, dossier) if item.organisation else ()
        case Source():
            yield from (str(item.csl.get(key, "")) for key in ("title", "container-title", "publisher"))
        case None:
            return


def _dates(cites: tuple[str, ...], dossier: Dossier) -> list[Date]:
    """The dates of the facts that are cited."""
    found: list[Date] = []
    for cite in cites:
        item = dossier.get(cite)
        when = item.date if isinstance(item, Fact) else None
        both = (when.start, when.end) if isinstance(when, Interval) else (when,)
        found += [one for one in both if one is not None]
    return found


def _beginning(text: str, limit: int = 70) -> str:
    return text if len(text) <= limit else text[: text.rfind(" ", 0, limit)] + " …"
