"""Widths that both formats must agree on, from the layout's own metrics: columns of tables, labels of lists, terms."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

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


class Columns(NamedTuple):
    """A table's columns: their widths in twips, the size of their type as a share, and which of them divide words."""

    widths: list[int]
    scale: float
    divided: list[bool]


def table_columns(block: n.Table, width: float, scale: float, state: State) -> Columns:
    """The columns of a table in type of the size `scale`; their widths add up to `width` points."""
    from reportkit.layout.blocks import column_widths
    from reportkit.layout.context import Context

    if state.measuring is None:
        state.measuring = Context(state.document, state.theme)
    state.measuring.scale = scale
    fitted = column_widths.fit(state.measuring, block, width)
    return Columns(
        _in_twips(fitted.widths, width), scale * fitted.scale, column_widths.divided(state.measuring, block, fitted)
    )


def _in_twips(points: list[float], width: float) -> list[int]:
    edges = [0]
    reached = 0.0
    for one in points:
        reached += one
        edges.append(max(edges[-1] + 1, xml.twips(reached * width / (sum(points) or 1.0))))
    return [after - before for before, after in pairwise(edges)]
