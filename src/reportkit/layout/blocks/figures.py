"""Figures: pictures at a size that fits, their caption below."""

from __future__ import annotations

from reportkit.figures.chart import draw_chart
from reportkit.figures.labels import SIZE
from reportkit.figures.plot import Plot, plot, unnamed
from reportkit.figures.series import MOST
from reportkit.figures.sizes import TALLEST, own_size
from reportkit.layout.blocks.column import Column
from reportkit.layout.blocks.units import Labels, Picture
from reportkit.layout.chart_type import chart_type
from reportkit.layout.context import Context
from reportkit.layout.parts import Part
from reportkit.layout.rules import CHART_TOO_FULL
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n
from reportkit.tree import walk

_SPACE = 10.0
_LEAST_TYPE = 6.0  # points: what is smaller isn't read


def set_figure(column: Column, block: n.Figure, parent: Part) -> None:
    """Sets a figure; it goes to the next page whole when it doesn't fit."""
    context = column.context
    context.span = block.span
    part = parent.inner("figure")
    part.alt = block.alt or (walk.caption_text(block.caption) if block.caption else block.id) or "—"
    image = block.image
    if isinstance(image, n.Chart):
        image = _drawn(image, block.width or column.width, context)
    if block.id:
        column.anchors.append(f"#id-{block.id}")
    if block.caption is not None:
        column.anchors.append(context.next_caption())
    width, height = _size(image, block.width, column)
    unit = column.unit(Picture(part, image, width, height, _labels(image, context)), 0, height, _SPACE)
    column.gap = 0.0
    if block.caption is not None:
        unit.keep = True
        _set_caption(column, block.caption, parent)
    column.gap = context.style("body").after + 4


def _size(image: n.Raster | n.Drawing, wanted: float, column: Column) -> tuple[float, float]:
    """Width and height on paper: as asked for or the picture's own, never more than there is room for."""
    width, height = own_size(image)
    scale = min(wanted / width if wanted else 1.0, column.width / width, TALLEST * column.context.page_height / height)
    return width * scale, height * scale


def _set_caption(column: Column, caption: n.Caption, parent: Part) -> None:
    style, part = column.context.style("caption"), parent.inner("caption")
    column.text(caption.children, style, part, prefix=walk.caption_prefix(caption))


def _drawn(chart: n.Chart, width: float, context: Context) -> n.Drawing:
    """A chart as shapes. What a reader of it will not make out is a finding."""
    type = chart_type(context.theme)
    drawing = draw_chart(chart, type, width, context.language)
    _check_names(chart, plot(chart, type, width, context.language), context)
    _check(chart, TALLEST * context.page_height / own_size(drawing)[1], context)
    return drawing


def _check_names(chart: n.Chart, places: Plot, context: Context) -> None:
    """Names that have no room below a line are a finding; dates are named in turn."""
    if unnamed(places, chart):
        message = "the chart has {count} categories: not each has room for its name"
        hint = "make several charts of it, or a table"
        context.findings.add(CHART_TOO_FULL.at(context.span, message, hint=hint, count=len(chart.categories)))


def _check(chart: n.Chart, fits: float, context: Context) -> None:
    """A chart in which rows look the same, or that a page's height makes too small to read, is a finding.

    `fits` is how much of its height goes on a page.
    """
    hint = "make several charts of it, or a table"
    if len(chart.series) > MOST:
        message = "the chart has {count} rows of figures; more than {most} can't be told apart"
        found = CHART_TOO_FULL.at(context.span, message, hint=hint, count=len(chart.series), most=MOST)
        context.findings.add(found)
    if fits * SIZE < _LEAST_TYPE:
        message = "the chart has {count} categories: on one page its type becomes too small to read"
        context.findings.add(CHART_TOO_FULL.at(context.span, message, hint=hint, count=len(chart.categories)))


def _labels(image: n.Raster | n.Drawing, context: Context) -> Labels:
    """The labels of a drawing in pieces, each with a face that has its characters; what none has is a finding."""
    style = Style(family="sans")
    shapes = image.shapes if isinstance(image, n.Drawing) else ()
    return {
        label: context.spans(label.text, style, label.bold, False, label.size, False)
        for label in shapes
        if isinstance(label, n.Label)
    }
