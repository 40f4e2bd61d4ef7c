"""The binder: cover, contents and every item as one document; then foreign pages behind the sheets that announce
them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportkit.briefing.model import Briefing, Rendered
from reportkit.briefing.trees import as_part
from reportkit.briefing.words import labelled, when, word
from reportkit.handling import Handling
from reportkit.language import get
from reportkit.language.typography import typeset
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.briefing.harmless import Pages

_CONTENTS_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Annex:
    """Foreign pages: the id of the sheet before them, and how many they are."""

    id: str
    number: int
    item: Rendered
    pages: int


def binder(briefing: Briefing, items: Sequence[Rendered], annexes: Sequence[Annex], marking: Handling) -> n.Document:
    """The whole binder as one tree."""
    language = briefing.language
    sheets = {id(annex.item): annex for annex in annexes}
    blocks: list[n.Block] = [*cover(briefing, marking), n.TableOfContents(word("contents", language), _CONTENTS_DEPTH)]
    for number, item in enumerate(items, 1):
        if item.document is not None:
            blocks += [n.PageBreak(), *as_part(item.document.blocks, f"i{number}-", item.title)]
        elif id(item) in sheets:
            blocks += [n.PageBreak(), *_sheet(sheets[id(item)], language)]
    return n.Document(_meta(briefing, items, marking), tuple(blocks))


def _meta(briefing: Briefing, items: Sequence[Rendered], marking: Handling) -> n.Meta:
    endnotes = [one.document.meta.notes for one in items if one.document is not None]
    return n.Meta(
        title=briefing.title,
        language=briefing.language,
        author=briefing.sender.name if briefing.sender else "",
        subject=word("briefing", briefing.language),
        keywords=(briefing.id,),
        date=briefing.start.date().isoformat(),
        marking=marking_of(marking),
        running=typeset(briefing.title, briefing.language),
        page_label=get(briefing.language).words["page-label"],
        notes="endnotes" if endnotes and set(endnotes) == {"endnotes"} else "footnotes",
    )


def marking_of(handling: Handling) -> n.Marking:
    """A step of the ladder as it is printed."""
    return n.Marking(handling.label, color=handling.color, background="000000")


def cover(briefing: Briefing, marking: Handling) -> list[n.Block]:
    """What the first page says: what, when, where, for whom."""
    language = briefing.language
    rows = [
        ("when", when(briefing.start, briefing.end, language)),
        ("place", typeset(briefing.place, language)),
        ("to", ", ".join(one.name for one in briefing.to)),
        ("marking", marking.label),
    ]
    terms = tuple(
        n.Definition((n.Text(word(key, language)),), (n.Paragraph((n.Text(text),)),)) for key, text in rows if text
    )
    blocks: list[n.Block] = [
        n.Paragraph((n.Text(word("briefing", language)),), role="kind"),
        n.Paragraph((n.Text(typeset(briefing.title, language)),), role="title"),
        n.DefinitionList(terms),
    ]
    if briefing.cover_note:
        blocks.append(n.Paragraph((n.Text(typeset(briefing.cover_note, language)),), role="lead"))
    return blocks


def _sheet(annex: Annex, language: str) -> list[n.Block]:
    name = annex.item.files[0].name
    title = f"{word('annex', language)}\u00a0{annex.number}. {annex.item.title}"
    marking = annex.item.handling.label
    return [
        n.Heading(1, (n.Text(title),), id=annex.id, numbered=False),
        n.Paragraph((n.Text(f"{name} · {labelled('pages', language)} {annex.pages} · {marking}"),), role="small"),
    ]


def labels(annexes: Sequence[Annex], targets: Mapping[str, int]) -> tuple[tuple[int, str, int], ...]:
    """What viewers call the pages: ours by the numbers that are printed on them, an annex's own A1-1, A1-2 …"""
    found = [(0, "", 1)]
    before = 0
    for annex in annexes:
        sheet = targets[annex.id]
        found += [(sheet + before, f"A{annex.number}-", 1), (sheet + before + annex.pages, "", sheet + 1)]
        before += annex.pages
    return tuple(found)


# ------------------------------------------------------------------------------------------------ foreign pages

_CLAIMS = re.compile(rb"\s*<(pdfaid|pdfuaid):\w+>[^<]*</\1:\w+>")


def join(
    data: bytes, annexes: Sequence[Annex], targets: Mapping[str, int]
) -> tuple[bytes, dict[str, Mapping[str, int]]]:
    """The binder with the pages of each annex behind its sheet, and what was left out of them by the annex's id.

    It no longer claims to be PDF/UA or PDF/A: what others made can't be vouched for. Needs pikepdf. Raises NotJoined.
    """
    from io import BytesIO

    from reportkit.briefing import harmless, surgery

    pikepdf = surgery.pikepdf()
    left_out: dict[str, Mapping[str, int]] = {}
    with pikepdf.open(BytesIO(data)) as pdf:
        before = 0
        for annex in annexes:
            start = targets[annex.id] + before
            with surgery.opened(annex.item.pages) as foreign:
                found = _harmless(foreign, pikepdf, annex)
                for at, page in enumerate(found.pages):
                    pdf.pages.insert(start + at, page)
            joined = [pdf.pages[start + at] for at in range(annex.pages)]
            harmless.settle(joined, found.jumps, pikepdf, joined.__getitem__)
            left_out[annex.id] = found.left_out
            before += annex.pages
        pdf.Root.Metadata.write(_CLAIMS.sub(b"", pdf.Root.Metadata.read_bytes()))
        return surgery.saved(pdf, pikepdf), left_out


class NotJoined(Exception):
    """A foreign file whose pages can't be taken."""

    def __init__(self, annex: Annex) -> None:
        super().__init__(annex.item.title)
        self.annex = annex


def _harmless(foreign: Any, pikepdf: Any, annex: Annex) -> Pages:
    """The harmless pages of a file. Raises NotJoined where its objects are not what they should be."""
    from reportkit.briefing.harmless import Pages

    try:
        return Pages(foreign, pikepdf)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RuntimeError) as error:
        raise NotJoined(annex) from error
