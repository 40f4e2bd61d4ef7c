"""The whole of layout: a document and a theme → pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportkit.layout.blocks.block import set_block
from reportkit.layout.blocks.column import Column, Setters
from reportkit.layout.blocks.footnotes import set_endnotes, set_note
from reportkit.layout.blocks.units import Unit
from reportkit.layout.context import Context, caption_key
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.paragraph import compose
from reportkit.layout.lines.runs import Run
from reportkit.layout.pages.filling import fill
from reportkit.layout.pages.furniture import furnish
from reportkit.layout.pages.page import Page, Pages, Place, Stroke
from reportkit.layout.pages.placing import Placer
from reportkit.layout.parts import Part
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk

_SETTERS = Setters(set_block, set_note)
_LEADER_GAP = 6.0
_DOTS = 0.9  # points: the diameter of a leader's dot


def lay_out(document: n.Document, theme: Theme) -> Pages:
    """Lays a document out on pages. What the theme's fonts can't show is among the findings.

    Raises ReadError if a font of the theme can't be read.
    """
    root = Part("document", None, document.meta.language)
    context = Context(document, theme)
    placer = Placer(theme.color("rule"))
    pages: list[Page] = []
    sections = walk.sections(document.blocks)
    for number, (turned, blocks) in enumerate(sections, 1):
        units = _set_section(context, root, turned, blocks, number == len(sections))
        pages += _fill_section(context, placer, turned, units, len(pages))
    if not pages:
        pages.append(Page(theme.page.width, theme.page.height))
    for key in _nowhere(context, placer):  # a heading without a word: what leads there leads to the end
        placer.places[key] = Place(len(pages), 0.0)
    _number_contents(placer)
    for number, page in enumerate(pages, 1):
        furnish(context, page, number, len(pages))
    return _result(context, placer, pages, root)


def _set_section(context: Context, root: Part, turned: bool, blocks: Sequence[n.Block], last: bool) -> list[Unit]:
    sheet = context.theme.page
    width, height = (sheet.height, sheet.width) if turned else (sheet.width, sheet.height)
    context.measure = width - sheet.left - sheet.right
    context.page_height = height - sheet.top - sheet.bottom
    column = Column(context, _SETTERS, 0.0, context.measure)
    column.blocks(blocks, root)
    if last:
        set_endnotes(column, root)
    return column.units


def _fill_section(context: Context, placer: Placer, turned: bool, units: list[Unit], before: int) -> Iterator[Page]:
    sheet = context.theme.page
    width, height = (sheet.height, sheet.width) if turned else (sheet.width, sheet.height)
    for number, filled in enumerate(fill(units, context.page_height), before + 1):
        page = Page(width, height)
        placer.place(page, number, filled, units, sheet.left, sheet.top, height - sheet.bottom)
        yield page


def _nowhere(context: Context, placer: Placer) -> list[str]:
    return [key for _, _, key in context.outline if key not in placer.places]


def _number_contents(placer: Placer) -> None:
    """Fills the pages' numbers into the contents and lists, with dots that lead there."""
    for entry, page, used, y in placer.numbers:
        place = placer.places.get(entry.target)
        run = entry.look
        line = Run(str(place.page) if place else "–", run.metric, run.color, run.part, lang=run.lang, link=run.link)
        composed = compose(MeasuredText([line]), entry.style, run.part, entry.width)
        entry.line.lines[:] = composed.lines
        end = entry.left + composed.lines[0].x - _LEADER_GAP
        if end > used + _LEADER_GAP:
            base = y + entry.line.baseline - 0.4
            page.decorations.append(Stroke(used + _LEADER_GAP, end, base, _DOTS, entry.dots, True))


def _result(context: Context, placer: Placer, pages: list[Page], root: Part) -> Pages:
    places = placer.places
    heading_pages = (places.get(f"#heading-{index}") for index in range(len(context.headings)))
    caption_pages = (places.get(caption_key(index)) for index in range(context.captions_set))
    return Pages(
        pages=tuple(pages),
        heading_pages=tuple(place.page if place else 1 for place in heading_pages),
        caption_pages=tuple(place.page if place else 1 for place in caption_pages),
        targets={key.removeprefix("#id-"): place.page for key, place in places.items() if key.startswith("#id-")},
        findings=tuple(context.findings),
        places=places,
        outline=tuple(context.outline),
        root=root,
    )
