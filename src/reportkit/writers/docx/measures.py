"""Widths that both formats must agree on, from the layout's own metrics: columns of tables, labels of lists, terms."""

from __future__ import annotations

from itertools import pairwise

from reportkit.tree import nodes as n
from reportkit.writers.docx import xml
from reportkit.writers.docx.state import State


def text_width(text: str, style: str, state: State) -> float:
    """The width of a line of text in one of the theme's styles, in points."""
    from reportkit.layout.fonts import metric

    if not text:
        return 0.0
    look = state.theme.style(style)
    face = state.theme.family(look.family).file(bold=look.bold, italic=look.italic)
    return metric(face, look.size, look.caps).width(text)


def column_widths(block: n.Table, width: float, state: State) -> list[int]:
    """The widths of a table's columns, in twips; they add up to `width` points."""
    from reportkit.layout import columns
    from reportkit.layout.blocks import set_block
    from reportkit.layout.context import Context

    if state.measuring is None:
        state.measuring = Context(state.document, state.theme, set_block)
    points = columns.column_widths(state.measuring, block, width)
    edges = [0]
    reached = 0.0
    for one in points:
        reached += one
        edges.append(max(edges[-1] + 1, xml.twips(reached * width / (sum(points) or 1.0))))
    return [after - before for before, after in pairwise(edges)]
