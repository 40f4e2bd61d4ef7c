"""The room for header and footer in the margins, and texts that stand in it beside each other.

Further lines go towards the text of the page, then towards the edge of the sheet; where that isn't enough, the type
shrinks a little; where that isn't enough either, the text is too long, which is a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reportkit.layout.context import Context
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.paragraph import Composed, Line, compose
from reportkit.layout.lines.runs import Run
from reportkit.layout.pages.page import Fill, Page, TextBox
from reportkit.layout.parts import Part
from reportkit.layout.rules import MARGIN_TEXT_TOO_LONG
from reportkit.theme.theme import Align, Style

_EDGE = 14.0  # of the sheet: printers reach no nearer
_APART = 4.0  # from the text of the page
_SCALES = (1.0, 0.92, 0.85, 0.78)  # of the type
_CAPS, _BELOW = 0.72, 0.25  # of the size: how high a line goes above its baseline, and how deep below
_PAD_X, _PAD_Y = 5.0, 3.0  # how far a background goes beyond its text
_SHOWN = 40  # characters of a text that a finding quotes


@dataclass(frozen=True, slots=True)
class Band:
    """The room of a header or footer, from `top` to `bottom`. One line stands on `base`, further ones below it if
    `down`, else above.
    """

    top: float
    bottom: float
    base: float
    down: bool

    def first(self, piece: Piece, lines: int) -> float | None:
        """The first baseline of so many lines; None if they don't fit. One line always does: themes place it."""
        if lines <= 1:
            return self.base
        style, pad = piece.style, _PAD_Y if piece.background else 0.0
        reach, above, below = (lines - 1) * style.leading, _CAPS * style.size + pad, max(_BELOW * style.size, pad)
        down, up = min(self.base, self.bottom - below - reach), max(self.base - reach, self.top + above)
        first = down if self.down else up
        outside = first - above < self.top - 0.01 or first + reach + below > self.bottom + 0.01
        return None if outside else first

    def most(self, piece: Piece) -> int:
        """How many lines of it fit."""
        lines = 1
        while self.first(piece, lines + 1) is not None:
            lines += 1
        return lines


def header_band(context: Context) -> Band:
    """The room above the text of a page."""
    sheet = context.theme.page
    return Band(_EDGE, sheet.top - _APART, sheet.header, True)


def footer_band(context: Context, page: Page) -> Band:
    """The room below the text of a page."""
    sheet = context.theme.page
    return Band(page.height - sheet.bottom + _APART, page.height - _EDGE, page.height - sheet.footer, False)


class Piece(NamedTuple):
    """A text of the band, set in lines."""

    text: str
    lines: Composed
    style: Style
    x: float
    background: str = ""

    @property
    def width(self) -> float:
        """How much of the line it takes, its background counted in."""
        widest = max((_width(line) for line in self.lines.lines), default=0.0)
        return widest + (2 * _PAD_X if self.background else 0.0)


def inset(background: str) -> float:
    """How far a text stands from the edge, so that its background ends there."""
    return _PAD_X if background else 0.0


def set_piece(
    context: Context, text: str, style: Style, x: float, width: float, *, color: str = "", background: str = ""
) -> Piece:
    """Sets a text in lines of `width` points, which begin at `x`."""
    part = Part("span")
    runs = [
        Run(piece, look, color or context.theme.color(style.color), part)
        for piece, look in context.spans(text, style, style.bold, style.italic, style.size, False)
    ]
    return Piece(text, compose(MeasuredText(runs), style, part, width), style, x, background)


def scaled(style: Style, scale: float, align: Align) -> Style:
    """A style of the theme for a band: without indents, in smaller type if it has to be."""
    size, leading = style.size * scale, style.leading * scale
    return replace(
        style, size=size, leading=leading, align=align, left=0.0, right=0.0, first=0.0, hyphenate=False
    )  # fmt: skip


def stand(
    context: Context, page: Page, into: list[TextBox], band: Band, make: Callable[[float], Sequence[Piece]]
) -> None:
    """Places what `make` sets at a scale: the largest at which all of it fits, else what fits of the smallest."""
    pieces: Sequence[Piece] = ()
    for scale in _SCALES:
        pieces = make(scale)
        if all(band.first(one, len(one.lines.lines)) is not None for one in pieces):
            break
    for piece in pieces:
        lines = len(piece.lines.lines)
        shown = min(lines, band.most(piece))
        if shown < lines:
            _say_too_long(context, piece.text, shown / lines)
        first = band.first(piece, shown) or band.base
        into.append(TextBox(piece.lines, 0, shown, piece.x, first - piece.lines.baseline))
        if piece.background:
            page.decorations += _background(piece, first, shown)


def _background(piece: Piece, first: float, shown: int) -> list[Fill]:
    """Behind each line, as wide as it is."""
    caps, leading = piece.style.size * _CAPS, piece.style.leading
    return [
        Fill(
            piece.x + line.x - _PAD_X,
            first + number * leading - caps - _PAD_Y,
            _width(line) + 2 * _PAD_X,
            caps + 2 * _PAD_Y,
            piece.background,
        )
        for number, line in enumerate(piece.lines.lines[:shown])
    ]


def _width(line: Line) -> float:
    """The width of what is seen of a line: it may end in a space."""
    last = len(line.segments) - 1
    return sum(
        run.metric.width(text.rstrip(" ") if number == last else text, line.extra)
        for number, (run, text) in enumerate(line.segments)
    )


def _say_too_long(context: Context, text: str, share: float) -> None:
    context.findings.add(
        MARGIN_TEXT_TOO_LONG.at(
            None,
            "“{text}” has {count} characters: even in smaller type the margin has room for about {most}",
            hint="shorten this text of the header or footer, or give the theme's page a wider margin",
            text=text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…",
            count=len(text),
            most=int(len(text) * share),
        )
    )
