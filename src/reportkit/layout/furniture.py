"""What repeats on every page: header with the marking, footer with the page's number, the watermark."""

from __future__ import annotations

from dataclasses import replace

from reportkit.layout.context import Context
from reportkit.layout.copy import Copy, Run
from reportkit.layout.fonts import metric
from reportkit.layout.pages import Fill, Page, Slanted, TextBox
from reportkit.layout.paragraph import Line, compose
from reportkit.layout.parts import Part
from reportkit.theme.theme import Align, Style
from reportkit.tree import nodes as n

_BOX_X, _BOX_Y = 5.0, 3.0  # how far a marking's background goes beyond its text
_NOTE_GAP = 8.0  # between official use and a TLP label
_LABEL_ROOM = 0.4  # of the width, for the page's number at the most
_WATERMARK_SHARE = 0.72  # of the page's diagonal
_ANGLE = 55.0


def furnish(context: Context, page: Page, number: int, count: int) -> None:
    """Adds header, footer and watermark to a page."""
    _marking(context, page)
    _footer(context, page, number, count)
    if context.document.meta.watermark:
        page.watermark = _watermark(context, page)


def _box(
    context: Context, text: str, style: Style, width: float, align: Align, x: float, base: float, color: str = ""
) -> TextBox:
    part = Part("span")
    style = replace(style, align=align, left=0.0, right=0.0, first=0.0, hyphenate=False)
    runs = [
        Run(piece, look, color or context.theme.color(style.color), part)
        for piece, look in context.spans(text, style, style.bold, style.italic, style.size, False)
    ]
    composed = compose(Copy(runs), style, part, width)
    return TextBox(composed, 0, len(composed.lines), x, base - composed.baseline)


def _marking(context: Context, page: Page) -> None:
    marking, sheet = context.document.meta.marking, context.theme.page
    if marking is None or not marking.text:
        return
    taken = _label(context, page, page.header, marking, sheet.header)
    if marking.note:
        style = context.style("marking")
        room = page.width - sheet.left - sheet.right - taken - _NOTE_GAP
        page.header.append(_box(context, marking.note, style, room, "right", sheet.left, sheet.header))


def _label(context: Context, page: Page, into: list[TextBox], marking: n.Marking, base: float) -> float:
    """The label itself, on its background; the width that it takes from the right edge."""
    style, sheet = context.style("marking"), context.theme.page
    inset = _BOX_X if marking.background else 0.0
    width = page.width - sheet.left - sheet.right - inset
    box = _box(context, marking.text, style, width, style.align, sheet.left, base, marking.color)
    into.append(box)
    line = box.text.lines[0]
    wide = sum(run.metric.width(text) for run, text in line.segments)
    if marking.background:
        top = box.y + box.text.baseline - style.size * 0.72 - _BOX_Y
        fill = Fill(box.x + line.x - _BOX_X, top, wide + 2 * _BOX_X, style.size * 0.72 + 2 * _BOX_Y, marking.background)
        page.decorations.append(fill)
    return wide + 2 * inset


def _footer(context: Context, page: Page, number: int, count: int) -> None:
    """Running text at the left, the page's number at the right; where the marking stands there (TLP 2.0), left of
    it.
    """
    meta, sheet, style = context.document.meta, context.theme.page, context.style("footer")
    width = page.width - sheet.left - sheet.right
    base = page.height - sheet.footer
    label = meta.page_label.replace("{page}", str(number)).replace("{pages}", str(count))
    if meta.marking is not None and meta.marking.text:
        room = width - _label(context, page, page.footer, meta.marking, base) - 12
        if text := " · ".join(filter(None, [meta.running, label])):
            page.footer.append(_box(context, text, style, room, "left", sheet.left, base))
        return
    if meta.running:
        box = _box(context, meta.running, style, width * (1 - _LABEL_ROOM) - 12, "left", sheet.left, base)
        page.footer.append(box)
    if label:
        room = width * _LABEL_ROOM
        page.footer.append(_box(context, label, style, room, "right", sheet.left + width - room, base))


def _watermark(context: Context, page: Page) -> Slanted:
    import math

    text = context.document.meta.watermark
    style = Style(family="sans", bold=True)
    unit = context.spans(text, style, True, False, 100.0, False)
    natural = sum(look.width(piece) for piece, look in unit)
    diagonal = math.hypot(page.width, page.height)
    size = round(min(100.0 * _WATERMARK_SHARE * diagonal / max(natural, 1.0), 150.0), 1)
    part, color = Part("span"), context.theme.color("watermark")
    runs = [Run(piece, metric(look.face.path.name, size, look.caps, look.tabular), color, part) for piece, look in unit]
    width = sum(run.metric.width(run.text) for run in runs)
    angle = math.radians(_ANGLE)
    x = page.width / 2 - math.cos(angle) * width / 2 + math.sin(angle) * size * 0.35
    y = page.height / 2 + math.sin(angle) * width / 2 + math.cos(angle) * size * 0.35
    return Slanted(Line(0.0, [(run, run.text) for run in runs]), x, y, _ANGLE)
