"""The looks of a chart's rows of figures: full colours first, then the same colours striped, or dashed in lines."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from reportkit.tree import nodes as n

COLORS = ("accent", "8FA9C8", "B4690E", "3A6B48", "D9A796", "919191")
"""The colours of rows, in order; they differ in lightness, so that they can be told apart in grey."""

MOST = 2 * len(COLORS)
"""How many rows have a look of their own."""

_PAPER = "FFFFFF"
_STRIPE, _STRIPE_WIDTH = 3.0, 1.0
_DASH, _DASH_GAP, _LINE_WIDTH = 5.0, 3.0, 1.6
MARKER = 4.0
"""The size of a mark on a line, in points."""


class Look(NamedTuple):
    """The look of a row of figures: its colour (a name of the theme or RRGGBB), and whether it is striped or dashed."""

    color: str
    striped: bool


def look(number: int) -> Look:
    """The look of a row, by its place among the rows of its chart, from 0."""
    return Look(COLORS[number % len(COLORS)], number % MOST >= len(COLORS))


def bar(look: Look, x: float, y: float, width: float, height: float) -> Iterator[n.Shape]:
    """A bar, or the sample of one in a legend."""
    if not look.striped:
        yield n.Box(x, y, width, height, look.color)
        return
    yield n.Box(x, y, width, height, _PAPER, look.color)
    for number in range(1, int(height / _STRIPE) + 1):
        stripe = y + height - number * _STRIPE + _STRIPE_WIDTH / 2
        yield n.Line(x, stripe, x + width, stripe, look.color, _STRIPE_WIDTH)


def stroke(look: Look, x1: float, y1: float, x2: float, y2: float) -> Iterator[n.Shape]:
    """A line from one point of a row to the next."""
    length = hypot(x2 - x1, y2 - y1)
    if not look.striped or not length:
        yield n.Line(x1, y1, x2, y2, look.color, _LINE_WIDTH)
        return
    along, down, start = (x2 - x1) / length, (y2 - y1) / length, 0.0
    while start < length:
        end = min(start + _DASH, length)
        ends = x1 + along * start, y1 + down * start, x1 + along * end, y1 + down * end
        yield n.Line(*ends, look.color, _LINE_WIDTH)
        start += _DASH + _DASH_GAP


def marker(look: Look, x: float, y: float, room: float = MARKER) -> n.Shape:
    """The mark of one figure on a line, smaller where there is less room for it."""
    size = min(MARKER, room)
    place = x - size / 2, y - size / 2, size, size
    return n.Box(*place, _PAPER, look.color) if look.striped else n.Box(*place, look.color)
