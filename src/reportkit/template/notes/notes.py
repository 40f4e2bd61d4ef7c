"""Notes that lead a statement back to its sources."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportkit.citation import Locator, Mention
from reportkit.diagnostics import Span
from reportkit.dossier import model
from reportkit.template.notes.mentions import Make, Reference
from reportkit.tree import nodes as n
from reportkit.tree.walk import plain

if TYPE_CHECKING:
    from reportkit.dossier.model import AnyItem, Citation
    from reportkit.language.language import Language
    from reportkit.template.setting import Setting

_STOPS = ".,;:"


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that a note names, and where in it."""

    citation: Citation


def note_for(
    cited: Sequence[Cited], setting: Setting, item: AnyItem | None, lead: str = "", span: Span | None = None
) -> n.Footnote | None:
    """The note that names these sources, or none where the audience wants no citations."""
    if setting.audience.citations == "none" or not cited:
        return None
    opening = n.Text(setting.word(lead) + " ") if lead else None
    inlines: list[n.Inline] = [opening] if opening else []
    for source, locator in _grouped(cited):
        if inlines and inlines[-1] is not opening:
            inlines = [*unstopped(tuple(inlines)), n.Text(f"{setting.language.mark(';')} ")]
        inlines.extend(_reference(source, locator, setting, item))
    return n.Footnote((n.Paragraph(_closed(inlines)),), span=span or (item.at("sources") if item else None))


def with_note(text: str, note: n.Footnote | None, setting: Setting, span: Span | None) -> tuple[n.Inline, ...]:
    """A sentence with its note: before the closing stop in Russian and Kazakh, after it in English."""
    if note is None:
        return (n.Text(text, span),)
    if setting.language.note_before_stop and ends_with_stop(text):
        return n.Text(text[:-1], span), note, n.Text(text[-1])
    return n.Text(text, span), note


def ends_with_stop(text: str) -> bool:
    """Whether a stop ends the text that is the sentence's alone: no abbreviation's, no part of an ellipsis."""
    return text.endswith(tuple(_STOPS)) and not text.endswith(("..", "г.", "гг.", "ж."))


def settled(inlines: tuple[n.Inline, ...], language: Language) -> tuple[n.Inline, ...]:
    """Notes where they belong: close to the word before them, on the language's side of a stop, two as one."""
    placed: list[n.Inline] = []
    for inline in inlines:
        last = placed[-1] if placed else None
        if isinstance(inline, n.Footnote) and isinstance(last, n.Text):
            placed[-1:] = [n.Text(last.text.rstrip(" "), last.span)] if last.text.rstrip(" ") else []
            last = placed[-1] if placed else None
        if isinstance(inline, n.Footnote) and isinstance(last, n.Footnote):
            placed[-1] = _joined(last, inline, language)
        elif isinstance(inline, n.Text) and isinstance(last, n.Footnote) and not language.note_before_stop:
            placed.pop()
            stops = len(inline.text) - len(inline.text.lstrip(_STOPS))
            if stops and placed and isinstance(word := placed[-1], n.Text):
                placed[-1] = n.Text(word.text + inline.text[:stops], word.span)
            elif stops:
                placed.append(n.Text(inline.text[:stops], inline.span))
            placed.append(last)
            if inline.text[stops:]:
                placed.append(n.Text(inline.text[stops:], inline.span))
        else:
            placed.append(inline)
    return tuple(placed)


def _joined(one: n.Footnote, other: n.Footnote, language: Language) -> n.Footnote:
    """Two notes at one place as one; the same note twice as itself."""
    if one == other or len(one.blocks) != 1 or len(other.blocks) != 1:
        return one if one == other else n.Footnote((*one.blocks, *other.blocks), span=one.span)
    first, second = one.blocks[0].children, other.blocks[0].children
    if _says(second) <= _says(first):
        return one
    between = n.Text(f"{language.mark(';')} ")
    return n.Footnote((n.Paragraph((*unstopped(first), between, *second)),), span=one.span)


def _says(line: tuple[n.Inline, ...]) -> set[tuple[str, Locator | None, str]]:
    """What a note says, one reference after another, each with its place and its rating; other words by themselves."""
    said: list[tuple[str, Locator | None, str]] = []
    for inline in line:
        if isinstance(inline, Reference):
            said.append((inline.source, inline.locator, ""))
        elif isinstance(inline, n.Muted) and said:
            said[-1] = (*said[-1][:2], plain((inline,)))
        elif words := plain((inline,)).strip(" .;\u00a0"):
            said.append((words, None, ""))
    return set(said)


def _grouped(cited: Sequence[Cited]) -> list[tuple[str, Locator | None]]:
    """Each source once, with all the places in it that are of the first one's kind: paragraphs 1, 3."""
    places: dict[str, tuple[str, list[str]]] = {}
    for one in cited:
        label, values = places.setdefault(one.citation.source, (one.citation.label, []))
        if one.citation.locator and one.citation.label == label and one.citation.locator not in values:
            values.append(one.citation.locator)
    return [
        (source, Locator(label, ", ".join(values)) if values else None) for source, (label, values) in places.items()
    ]


def _reference(id: str, locator: Locator | None, setting: Setting, item: AnyItem | None) -> Sequence[n.Inline]:
    if not id:  # a quote under the Chatham House Rule
        return (n.Text(setting.word("chatham-house")),)
    source = setting.dossier.sources[id]
    setting.used[id] = None

    def make(mention: Mention, place: Locator | None) -> tuple[n.Inline, ...]:
        return setting.style.note(source.csl, setting.dossier.language, locator=place, mention=mention)

    reference = Reference(make("later", locator), id, locator, make, setting.style.says_ibid)
    if setting.shows("reliability") and source.reliability:
        credibility = getattr(item, "credibility", None)
        rating = n.Muted((n.Text(f"\u00a0({source.reliability}{credibility or ''})"),))
        return (*unstopped((reference,)), rating)
    return (reference,)


def unstopped(inlines: tuple[n.Inline, ...]) -> tuple[n.Inline, ...]:
    """A reference without its closing full stop: more of the note follows, and `_closed` ends it."""
    match inlines:
        case (*before, n.Text(text=text)) if text.endswith(_stopped_words()):
            return inlines  # an abbreviation keeps its own
        case (*before, n.Text(text=text)) if text.endswith((".”", ".’")):
            return (*before, n.Text(text[:-2] + text[-1]))
        case (*before, n.Text(text=text)) if text.endswith("."):
            return (*before, n.Text(text[:-1])) if len(text) > 1 else tuple(before)
        case (*before, n.Foreign(lang=lang, children=inner)):
            return (*before, n.Foreign(lang, unstopped(inner)))
        case (*before, Reference(children=inner) as reference):
            return (*before, dataclasses.replace(reference, children=unstopped(inner), make=_open(reference.make)))
        case _:
            return inlines


@cache
def _stopped_words() -> tuple[str, ...]:
    """The words for the source of the note before that end with a full stop of their own: "Ibid.", "Ebd."."""
    from reportkit.language import codes, get

    return tuple(word for code in codes() if (word := get(code).citation.words["ibid"]).endswith("."))


def _open(make: Make) -> Make:
    return lambda mention, locator: unstopped(make(mention, locator))


def _closed(inlines: list[n.Inline]) -> tuple[n.Inline, ...]:
    """A note ends with one full stop."""
    text = plain(inlines).rstrip("”’")
    return tuple(inlines) if text.endswith((".", "…", "!", "?")) else (*inlines, n.Text("."))


def basis_citations(ids: Iterable[str], setting: Setting) -> Iterator[Cited]:
    """The sources behind the items that a judgement rests on, each once, as a whole."""
    seen: set[str] = set()
    for id in ids:
        item = setting.dossier.get(id)
        cited: Iterable[model.Citation] = ()
        if isinstance(item, model.Fact):
            cited = item.sources
        elif isinstance(item, model.Quote):
            cited = (item.source,)
        elif isinstance(item, model.Source):
            cited = (model.Citation(item.id),)
        for one in cited:
            if one.source not in seen:
                seen.add(one.source)
                yield Cited(model.Citation(one.source, span=one.span))
