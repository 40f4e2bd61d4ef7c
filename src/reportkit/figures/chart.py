"""Charts as drawings: bars, stacked bars or lines over an axis that begins at zero."""

from __future__ import annotations

from typing import Literal, TypeAlias, cast

from reportkit.figures.labels import LEADING, SIZE, Type
from reportkit.figures.plot import Entry, Plot, plot, stacked
from reportkit.figures.series import bar, look, marker, stroke
from reportkit.tree import nodes as n

Anchor: TypeAlias = Literal["start", "middle", "end"]

_HAIR, _ZERO = 0.4, 0.75
_MIDDLE = 2.8  # from the middle of a line of small type down to its baseline


def draw_chart(chart: n.Chart, type: Type, width: float, language: str) -> n.Drawing:
    """A chart as shapes, `width` points wide; its numbers are written as the language writes them."""
    return _Pen(chart, type, plot(chart, type, width, language)).draw()


class _Pen:
    def __init__(self, chart: n.Chart, type: Type, plot: Plot) -> None:
        self.chart, self.type, self.plot = chart, type, plot
        self.shapes: list[n.Shape] = []

    def draw(self) -> n.Drawing:
        for number, line in enumerate(self.plot.unit):
            self.shapes.append(n.Label(0, SIZE + number * LEADING, line, SIZE, color="muted"))
        for tick in self.plot.ticks:
            self._tick(tick)
        for index, lines in enumerate(self.plot.names):
            self._name(index, lines)
        if self.chart.kind == "line":
            self._lines()
        else:
            self._bars()
        self._legend()
        return n.Drawing(self.plot.width, self.plot.height, tuple(self.shapes))

    # ------------------------------------------------------------------------------------------ axes

    def _tick(self, tick: float) -> None:
        plot, at, zero = self.plot, self.plot.along(tick), abs(tick) < 1e-12 * self.plot.ticks[-1]
        ends = (at, plot.top, at, plot.bottom) if plot.across else (plot.left, at, plot.right, at)
        self.shapes.append(n.Line(*ends, "text" if zero else "rule", _ZERO if zero else _HAIR))
        x, y = (at, plot.bottom + SIZE + 4) if plot.across else (plot.left - 5, at + _MIDDLE)
        anchor: Anchor = "middle" if plot.across else "end"
        self.shapes.append(n.Label(x, y, plot.tick_numbers.text(tick), SIZE, anchor, color="muted"))

    def _name(self, index: int, lines: tuple[str, ...]) -> None:
        """The name of a category: below its place and within the picture, or left of it."""
        plot = self.plot
        middle = (index + 0.5) * plot.slot
        base = plot.top + middle + _MIDDLE - (len(lines) - 1) * LEADING / 2 if plot.across else plot.bottom + 12
        half = max((self.type.width(line) for line in lines), default=0.0) / 2
        x = plot.left - 5 if plot.across else min(max(plot.left + middle, half), plot.width - half)
        anchor: Anchor = "end" if plot.across else "middle"
        for number, line in enumerate(lines):
            self.shapes.append(n.Label(x, base + number * LEADING, line, SIZE, anchor))

    # ------------------------------------------------------------------------------------------ figures

    def _bars(self) -> None:
        heap, plot = stacked(self.chart), self.plot
        for index in range(len(plot.names)):
            start = (plot.top if plot.across else plot.left) + (index + 0.5) * plot.slot - plot.bar * plot.rows / 2
            above = below = 0.0
            for number, series in enumerate(self.chart.series):
                value = series.values[index] if index < len(series.values) else None
                if value is None:
                    continue
                base = (above if value >= 0 else below) if heap else 0.0
                self._bar(start if heap else start + number * plot.bar, base, base + value, number)
                above, below = (base + value, below) if value >= 0 else (above, base + value)
                if plot.labelled:
                    self._value(start + plot.bar / 2, value)

    def _bar(self, side: float, start: float, end: float, number: int) -> None:
        """A bar of one figure; `side` is the edge of it that lies first along the axis of names."""
        first, last = sorted((self.plot.along(start), self.plot.along(end)))
        if last > first:
            size = self.plot.bar
            place = (first, side, last - first, size) if self.plot.across else (side, first, size, last - first)
            self.shapes += bar(look(number), *place)

    def _value(self, middle: float, value: float) -> None:
        """A figure at the end of its bar."""
        plot, end = self.plot, self.plot.along(value)
        text = plot.value_numbers.text(value)
        if plot.across:
            x, y, anchor = (end + 4, middle + _MIDDLE, "start") if value >= 0 else (end - 4, middle + _MIDDLE, "end")
        else:
            x, y, anchor = middle, end - 3 if value >= 0 else end + 9, "middle"
        self.shapes.append(n.Label(x, y, text, SIZE, cast("Anchor", anchor), bold=True))

    def _lines(self) -> None:
        for number, series in enumerate(self.chart.series):
            before: tuple[float, float] | None = None
            for index, value in enumerate(series.values[: len(self.chart.categories)]):
                if value is None:
                    before = None
                    continue
                here = (self.plot.left + (index + 0.5) * self.plot.slot, self.plot.along(value))
                if before is not None:
                    self.shapes += stroke(look(number), *before, *here)
                self.shapes.append(marker(look(number), *here, self.plot.slot))
                before = here

    def _legend(self) -> None:
        for number, entry in enumerate(self.plot.legend):
            self._sample(number, entry)
            for line, text in enumerate(entry.lines):
                self.shapes.append(n.Label(entry.name_x, entry.base + line * LEADING, text, SIZE))

    def _sample(self, number: int, entry: Entry) -> None:
        if self.chart.kind == "line":
            middle = entry.base - _MIDDLE
            self.shapes += stroke(look(number), entry.x, middle, entry.x + entry.sample, middle)
            self.shapes.append(marker(look(number), entry.x + entry.sample / 2, middle))
        else:
            self.shapes += bar(look(number), entry.x, entry.base - entry.sample + 1, entry.sample, entry.sample)
