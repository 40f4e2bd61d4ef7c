"""Where a chart's labels, bars and lines stand, for tests."""

from __future__ import annotations

from itertools import combinations

from reportkit.layout.chart_type import chart_type
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n

TYPE = chart_type(Theme())


def labels(drawing: n.Drawing) -> list[n.Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, n.Label)]


def edges(label: n.Label) -> tuple[float, float]:
    width = TYPE.width(label.text, bold=label.bold)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, left + width


def assert_sound(drawing: n.Drawing) -> None:
    """Labels stand inside of the picture and not on each other, bars and lines inside as well."""
    for shape in drawing.shapes:
        if isinstance(shape, n.Label):
            left, right = edges(shape)
            top, bottom = shape.y - 6, shape.y
        elif isinstance(shape, n.Box):
            left, right = shape.x, shape.x + shape.width
            top, bottom = shape.y, shape.y + shape.height
        else:
            left, right = sorted((shape.x1, shape.x2))
            top, bottom = sorted((shape.y1, shape.y2))
        assert min(left, top) >= -0.1, shape
        assert right <= drawing.width + 0.1, shape
        assert bottom <= drawing.height + 0.1, shape
    for one, other in combinations(labels(drawing), 2):
        if abs(one.y - other.y) < 6:
            (left, right), (start, end) = edges(one), edges(other)
            assert right <= start + 0.1 or end <= left + 0.1, (one, other)
