"""What repeats on every page: header with the marking, footer with the page's number, the watermark."""

from __future__ import annotations

from collections.abc import Callable

from reportkit.layout.context import Context
from reportkit.layout.fonts import metric
from reportkit.layout.lines.paragraph import Line
from reportkit.layout.lines.runs import Run
from reportkit.layout.pages.margins import Piece, footer_band, header_band, inset, scaled, set_piece, stand
from reportkit.layout.pages.page import Page, Slanted
from reportkit.layout.parts import Part
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n

_GAP = 12.0  # between texts beside each other
_NOTE_GAP = 8.0  # between official use and a TLP label
_LABEL_SHARE = 0.6  # of the width, for a marking that something stands beside
_NUMBER_SHARE = 0.4  # of the width, for the page's number at the most
_WATERMARK_SHARE = 0.72  # of the page's diagonal
_ANGLE = 55.0


def furnish(context: Context, page: Page, number: int, count: int) -> None:
    """Adds header, footer and watermark to a page."""
    context.span = None
    marking = context.document.meta.marking
    if marking is not None and marking.text:
        stand(context, page, page.header, header_band(context), _header(context, page, marking))
    stand(context, page, page.footer, footer_band(context, page), _footer(context, page, number, count))
    if context.document.meta.watermark:
        page.watermark = _watermark(context, page)


def _header(context: Context, page: Page, marking: n.Marking) -> Callable[[float], list[Piece]]:
    """The marking at the right edge; its note stands before it."""

    def pieces(scale: float) -> list[Piece]:
        label = _label(context, page, marking, bool(marking.note), scale)
        if not marking.note:
            return [label]
        style = scaled(context.style("marking"), scale, "right")
        room = _text_width(context, page) - label.width - _NOTE_GAP
        return [label, set_piece(context, marking.note, style, context.theme.page.left, room)]

    return pieces


def _label(context: Context, page: Page, marking: n.Marking, beside: bool, scale: float) -> Piece:
    """The label itself, on its background; where something stands beside it, it leaves room for that."""
    style = context.style("marking")
    align = "right" if beside else style.align
    width, edge = _text_width(context, page), inset(marking.background)
    room = width * (_LABEL_SHARE if beside else 1.0) - 2 * edge
    x = context.theme.page.left + (width - edge - room if align == "right" else edge)
    return set_piece(
        context, marking.text, scaled(style, scale, align), x, room, color=marking.color, background=marking.background
    )


def _footer(context: Context, page: Page, number: int, count: int) -> Callable[[float], list[Piece]]:
    """Running text at the left, the page's number at the right; where the marking stands there (TLP 2.0), left of
    it. A cover has the marking alone.
    """
    meta, left, width = context.document.meta, context.theme.page.left, _text_width(context, page)
    label = meta.page_label.replace("{page}", str(number)).replace("{pages}", str(count))
    running, label = ("", "") if meta.cover and number == 1 else (meta.running, label)
    marking = meta.marking

    def pieces(scale: float) -> list[Piece]:
        style = scaled(context.style("footer"), scale, "left")
        if marking is not None and marking.text:
            beside = " · ".join(filter(None, [running, label]))
            mark = _label(context, page, marking, bool(beside), scale)
            room = width - mark.width - _GAP
            return [mark, set_piece(context, beside, style, left, room)] if beside else [mark]
        room = width * _NUMBER_SHARE
        page_number = set_piece(context, label, scaled(style, 1.0, "right"), left + width - room, room)
        text = set_piece(context, running, style, left, width - page_number.width - _GAP)
        return [piece for piece in (text, page_number) if piece.text]

    return pieces


def _text_width(context: Context, page: Page) -> float:
    sheet = context.theme.page
    return page.width - sheet.left - sheet.right


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
