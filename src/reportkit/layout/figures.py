"""Figures: pictures at a size that fits, their caption below."""

from __future__ import annotations

from reportkit.layout.chart import draw_chart
from reportkit.layout.column import Column
from reportkit.layout.context import Context
from reportkit.layout.labels import SIZE
from reportkit.layout.parts import Part
from reportkit.layout.plot import plot, unnamed
from reportkit.layout.rules import CHART_TOO_FULL
from reportkit.layout.series import MOST
from reportkit.layout.units import Labels, Picture
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n
from reportkit.tree import walk

_PIXEL = 0.75  # points: 96 pixels an inch, where a picture's own size is asked for
_TALLEST = 0.85  # of the page; the rest is left for the caption
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
        image = draw_chart(image, context.theme, block.width or column.width, context.language)
    width, height = own_size(image)
    scale = (block.width / width) if block.width and width else 1.0
    scale = min(
        scale, column.width / width if width else 1.0, _TALLEST * context.page_height / height if height else 1.0
    )
    if isinstance(block.image, n.Chart):
        _check_names(block.image, block.width or column.width, context)
        _check(block.image, _TALLEST * context.page_height / height, context)
    if block.id:
        column.anchors.append(f"#id-{block.id}")
    if block.caption is not None:
        column.anchors.append(context.next_caption())
    picture = Picture(part, image, width * scale, height * scale, _labels(image, context))
    unit = column.unit(picture, 0, picture.height, _SPACE)
    column.gap = 0.0
    if block.caption is not None:
        unit.keep = True
        caption = parent.inner("caption")
        column.text(
            block.caption.children,
            context.style("caption"),
            caption,
            prefix=walk.caption_prefix(block.caption),
        )
    column.gap = context.style("body").after + 4


def _check_names(chart: n.Chart, width: float, context: Context) -> None:
    """Names that have no room below a line are a finding; dates are named in turn."""
    if unnamed(plot(chart, context.theme, width, context.language), chart):
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


def own_size(image: n.Raster | n.Drawing) -> tuple[float, float]:
    """The width and height of a picture in points, if nothing else is asked for."""
    if isinstance(image, n.Raster):
        return max(image.width_px, 1) * _PIXEL, max(image.height_px, 1) * _PIXEL
    return max(image.width, 1.0), max(image.height, 1.0)
