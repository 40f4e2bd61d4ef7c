"""The dossier's own prose: every sentence has a source, and says no more than that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule
from reportkit.dossier.model import Actor, Dossier, Fact, Judgement, Proposal, Quote, Source
from reportkit.evidence import details
from reportkit.evidence.fold import fold_text
from reportkit.evidence.prose import Sentence, own_sentences


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
    """A number, month or name in our own sentence isn't in what the sentence cites.

    What it does: compares the figures, months and names of a sentence with the facts, quotes, judgements, actors and
    sources that it cites, in the sentence's language.
    Why it matters: a citation vouches for the whole sentence; what it doesn't give, nobody vouches for.
    Example: «подписан 7 июня [@signing]», where `signing` says the 6th.
    Instead: correct the sentence, or cite the item that gives the detail as well.
    """
    known: dict[tuple[str, tuple[str, ...]], _Cited] = {}  # many sentences cite the same
    for sentence in own_sentences(context.dossier):
        dossier = context.localised.get(sentence.language, context.dossier)
        if not sentence.cites or dossier.language != sentence.language:
            continue
        key = sentence.language, sentence.cites
        cited = known[key] = known.get(key) or _Cited.of(sentence.cites, dossier)
        if missing := _missing(sentence, cited):
            message = "not in what it cites: {missing}"
            hint = "Correct it, or cite the item that gives it."
            yield rule.at(sentence.span, message, hint=hint, missing=", ".join(missing))


class _Cited(NamedTuple):
    """What all that a sentence cites gives, in the sentence's language."""

    folded: str
    numbers: set[str]
    months: frozenset[int]

    @classmethod
    def of(cls, cites: tuple[str, ...], dossier: Dossier) -> _Cited:
        said, language = " ".join(text for cite in cites for text in _says(cite, dossier)), dossier.language
        numbers = details.numbers(said, language) | details.spelled_numbers(said, language)
        return cls(fold_text(said), numbers, details.months(said, language) | _months_of_dates(cites, dossier))


def _missing(sentence: Sentence, cited: _Cited) -> list[str]:
    numbers = details.numbers(sentence.text, sentence.language) - cited.numbers
    months = details.months(sentence.text, sentence.language) - cited.months
    names = [name for name in details.names(sentence.text) if not details.mentions(cited.folded, name)]
    return [*sorted(numbers), *(f"{month:02}" for month in sorted(months)), *names]


def _says(id: str, dossier: Dossier) -> Iterator[str]:
    """Everything that an item tells, and whoever it is about."""
    item = dossier.get(id)
    match item:
        case Fact():
            yield from (item.statement, item.place, item.support, str(item.value or ""))
            yield str(item.date or "").replace("-", " ")
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
            yield from (item.name, item.short, item.role)
            yield from _says(item.organisation, dossier) if item.organisation else ()
        case Source():
            yield from (str(item.csl.get(key, "")) for key in ("title", "container-title", "publisher"))
        case None:
            return


def _months_of_dates(cites: tuple[str, ...], dossier: Dossier) -> set[int]:
    """The months of the dates of the facts that are cited."""
    found: set[int] = set()
    for cite in cites:
        item = dossier.get(cite)
        if isinstance(item, Fact) and item.date is not None:
            found |= {int(part[5:7]) for part in str(item.date).split("/") if len(part) >= 7 and part[5:7].isdigit()}
    return found


def _beginning(text: str, limit: int = 70) -> str:
    return text if len(text) <= limit else text[: text.rfind(" ", 0, limit)] + " …"
