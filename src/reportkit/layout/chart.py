"""Charts as drawings: bars, stacked bars or lines over an axis that begins at zero."""

from __future__ import annotations

import math

from reportkit.layout.fonts import Metric, metric
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n

SERIES_COLORS = ("accent", "8FA9C8", "B4690E", "5B7F5A", "7A5C86", "9A9A9A")
"""The colours of series, in order; they differ in lightness, so that they can be told apart in grey."""

_HEIGHT, _TOP, _AXIS_TEXT, _LEGEND = 190.0, 16.0, 8.0, 18.0
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_GAP = 0.35  # of a category's width, between its bars and the next one's


def draw_chart(chart: n.Chart, theme: Theme, width: float, language: str = "ru") -> n.Drawing:
    """A chart as shapes, `width` points wide; its numbers are written as the language writes them."""
    return _Plot(chart, theme, max(width, 120.0), language).draw()


def axis(lowest: float, highest: float) -> list[float]:
    """Round numbers from zero, or below it, up to the highest value: three to six of them."""
    lowest, highest = min(lowest, 0.0), max(highest, 0.0)
    reach = highest - lowest or 1.0
    power = 10.0 ** math.floor(math.log10(reach / 5))
    step = next(one * power for one in _STEPS if one * power * 5 >= reach * 0.999)
    first, last = math.floor(lowest / step + 1e-9), math.ceil(highest / step - 1e-9)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


class _Plot:
    def __init__(self, chart: n.Chart, theme: Theme, width: float, language: str) -> None:
        self.chart, self.theme, self.width, self.language = chart, theme, width, language
        self.metric: Metric = metric(theme.sans.regular, _AXIS_TEXT)
        self.ticks = axis(*self._range())
        self.left = max(self.metric.width(number_text(tick, self.language)) for tick in self.ticks) + 8
        legend = _LEGEND if len(chart.series) > 1 else 0.0
        self.bottom = _HEIGHT - 16 - legend
        self.shapes: list[n.Shape] = []
        self.slot = (width - self.left) / max(len(chart.categories), 1)

    def draw(self) -> n.Drawing:
        self._axis()
        self._categories()
        if self.chart.kind == "line":
            self._lines()
        else:
            self._bars()
        if len(self.chart.series) > 1:
            self._legend()
        return n.Drawing(self.width, _HEIGHT, tuple(self.shapes))

    def _range(self) -> tuple[float, float]:
        columns = [
            [values[index] or 0.0 for values in (one.values for one in self.chart.series) if index < len(values)]
            for index in range(len(self.chart.categories))
        ]
        if self.chart.kind == "stacked-bar":
            return (
                min((sum(value for value in column if value < 0) for column in columns), default=0.0),
                max((sum(value for value in column if value > 0) for column in columns), default=0.0),
            )
        values = [value for column in columns for value in column]
        return min(values, default=0.0), max(values, default=0.0)

    def _y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - _TOP)

    def _axis(self) -> None:
        if self.chart.unit:
            self.shapes.append(n.Label(0, 8, self.chart.unit, _AXIS_TEXT, "start", color="muted"))
        for tick in self.ticks:
            y = self._y(tick)
            zero = abs(tick) < 1e-12
            self.shapes.append(n.Line(self.left, y, self.width, y, "text" if zero else "rule", 0.75 if zero else 0.4))
            self.shapes.append(
                n.Label(self.left - 5, y + 2.8, number_text(tick, self.language), _AXIS_TEXT, "end", color="muted")
            )

    def _categories(self) -> None:
        widest = max((self.metric.width(name) for name in self.chart.categories), default=0.0)
        every = max(1, math.ceil((widest + 6) / self.slot)) if self.slot else 1
        for index, name in enumerate(self.chart.categories):
            if index % every == 0:
                x = self.left + (index + 0.5) * self.slot
                self.shapes.append(n.Label(x, self.bottom + 12, name, _AXIS_TEXT, "middle"))

    def _bars(self) -> None:
        stacked = self.chart.kind == "stacked-bar"
        rows = 1 if stacked else max(len(self.chart.series), 1)
        bar = min(self.slot * (1 - _GAP) / rows, 46.0)
        for category in range(len(self.chart.categories)):
            x = self.left + (category + 0.5) * self.slot - bar * rows / 2
            above = below = 0.0
            for number, series in enumerate(self.chart.series):
                value = series.values[category] if category < len(series.values) else None
                if value is None:
                    continue
                base = (above if value >= 0 else below) if stacked else 0.0
                self._bar(x if stacked else x + number * bar, bar, base, base + value, number)
                above, below = (base + value, below) if value >= 0 else (above, base + value)
                if rows == 1 and len(self.chart.series) == 1:
                    self._value(x + bar / 2, value)

    def _bar(self, x: float, width: float, start: float, end: float, number: int) -> None:
        top, bottom = sorted((self._y(start), self._y(end)))
        if bottom > top:
            self.shapes.append(n.Box(x, top, width, bottom - top, color(number)))

    def _value(self, x: float, value: float) -> None:
        y = self._y(value) - 3 if value >= 0 else self._y(value) + 9
        self.shapes.append(n.Label(x, y, number_text(value, self.language), _AXIS_TEXT, "middle", bold=True))

    def _lines(self) -> None:
        for number, series in enumerate(self.chart.series):
            before: tuple[float, float] | None = None
            for index, value in enumerate(series.values[: len(self.chart.categories)]):
                if value is None:
                    before = None
                    continue
                here = (self.left + (index + 0.5) * self.slot, self._y(value))
                if before is not None:
                    self.shapes.append(n.Line(*before, *here, color(number), 1.6))
                self.shapes.append(n.Box(here[0] - 2, here[1] - 2, 4, 4, color(number)))
                before = here

    def _legend(self) -> None:
        x, y = self.left, _HEIGHT - 4
        for number, series in enumerate(self.chart.series):
            self.shapes.append(n.Box(x, y - 7, 8, 8, color(number)))
            self.shapes.append(n.Label(x + 12, y, series.name, _AXIS_TEXT))
            x += 12 + self.metric.width(series.name) + 16


def color(number: int) -> str:
    """The colour of a series: a name of the theme's, or RRGGBB."""
    return SERIES_COLORS[number % len(SERIES_COLORS)]


def number_text(value: float, language: str = "ru") -> str:
    """A number as it stands on an axis: no needless zeros, a real minus, groups apart by a thin space.

    Decimals stand after a comma, in English after a point.
    """
    digits = f"{abs(value):,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{abs(value):,.0f}"
    text = digits.replace(",", "\u202f").replace(".", "." if language.startswith("en") else ",")
    return ("\u2212" if value < 0 else "") + text
