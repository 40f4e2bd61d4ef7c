"""The table of contents, the lists of tables and figures.

Their lines don't depend on the page numbers: these are filled in when all pages are known.
"""

from __future__ import annotations

from dataclasses import replace

from reportkit.layout.blocks.column import Column
from reportkit.layout.blocks.units import PageNumber
from reportkit.layout.context import caption_key
from reportkit.layout.lines.inlines import Look, RunMaker
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.paragraph import Composed, compose
from reportkit.layout.parts import Part
from reportkit.tree import nodes as n
from reportkit.tree import walk

_NUMBER_ROOM = 28.0  # points at the right edge, for the page's number


def set_contents(column: Column, block: n.TableOfContents, parent: Part) -> None:
    """Sets the contents: a line for each heading down to `depth`, its page at the right edge."""
    entries = [(index, one) for index, one in enumerate(column.context.headings) if one.level <= block.depth]
    part = _begin(column, block.title, parent)
    for index, heading in entries:
        _entry(column, f"#heading-{index}", f"toc-{min(heading.level, 3)}", walk.heading_text(heading), part)
    _end(column)


def set_list_of_captions(column: Column, block: n.ListOfCaptions, parent: Part) -> None:
    """Sets a list of the tables or figures, as the contents; nothing where there are none."""
    entries = walk.listed_captions(column.context.document, block.kind)
    if entries:
        part = _begin(column, block.title, parent)
        for index, caption in entries:
            _entry(column, caption_key(index), "toc-1", walk.caption_text(caption), part)
        _end(column)


def _begin(column: Column, title: str, parent: Part) -> Part:
    part = parent.inner("contents")
    if title:
        column.text([n.Text(title)], column.context.style("toc-title"), part.inner("caption"))
    return part


def _end(column: Column) -> None:
    column.gap = max(column.gap, column.context.style("body").after)


def _entry(column: Column, target: str, style_name: str, words: str, parent: Part) -> None:
    context = column.context
    style = context.style(style_name)
    link = parent.inner("contents-item").inner("reference").inner("link")
    look = Look(style, link, context.language, link=target)
    maker = RunMaker(context, link, link)
    # On one line and without notes: their marks belong to the heading or caption itself.
    maker.make([n.Text(words.replace("\n", " ").replace("\t", " "))], look)
    for run in maker.runs:
        run.part, run.link = link, look.link
    composed = compose(MeasuredText(maker.runs), style, link, column.width - style.left - _NUMBER_ROOM)
    column.composed(composed, style)
    if composed.lines:
        number = Composed(link, style.leading, composed.baseline)
        last = column.units[-1]
        right = replace(style, align="right", left=0.0, first=0.0)
        dots = context.theme.color("muted")
        last.page_number = PageNumber(number, target, right, maker.runs[0], column.width - style.left, dots)
