"""What stands where in a chart, measured: what the drawing for the PDF and the native chart of Word both go by.

Bars stand upright where the names of their categories fit below them. Longer names turn the chart: bars that lie have
their names beside them. Dates keep their order from left to right; where they are many, not each is named. Other names
below lines are broken into as many lines as they need: none of them can be guessed from its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from reportkit.figures.axis import Numbers, axis, numbers
from reportkit.figures.labels import LEADING, SIZE, Type
from reportkit.tree import nodes as n

_LEAST_WIDTH = 160.0
_HEAD, _LOW_HEAD, _PLOT_HEIGHT = 16.0, 4.0, 140.0  # above upright bars and lying ones; how high the former may be
_FOOT = 6.5  # below the plot, before the names
_LEGEND_GAP, _ROWS_GAP = 13.0, 3.0  # above the legend; between its rows
_BOX_SAMPLE, _LINE_SAMPLE, _SAMPLE_GAP, _BETWEEN = 8.0, 24.0, 4.0, 14.0
_BESIDE = 8.0  # between what stands left of the plot and the plot
_NAMES = 0.42  # of the width, for the names of bars that lie
_MOST_NAMES = {"upright": 2, "dated": 3, "across": 3}  # lines of a name
_THICK, _THIN, _ROW_GAP = 12.0, 8.5, 7.0  # bars that lie: alone, beside others; between categories
_DATED = re.compile(r"\d{4}|^.{0,4}\d.{0,4}$")  # a year, or a short name with a figure in it: Q1, 3-й
_GAP, _WIDEST_BAR = 0.35, 46.0  # between upright categories, as a share of one; in points


class Entry(NamedTuple):
    """A row's name in the legend: where its sample stands, how wide it is, and the name with its first baseline."""

    x: float
    sample: float
    base: float
    lines: tuple[str, ...]

    @property
    def name_x(self) -> float:
        """Where the name begins."""
        return self.x + self.sample + _SAMPLE_GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A chart's measures, in points from its top left corner; `left` to `right` and `top` to `bottom` is the plot.

    `across`: bars lie. `every`: each so-manieth category is named. `labelled`: figures stand at the ends of the bars.
    `bar`: how thick a bar is; `rows`: how many stand beside each other.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    across: bool
    every: int
    labelled: bool
    ticks: tuple[float, ...]
    tick_numbers: Numbers
    value_numbers: Numbers
    names: tuple[tuple[str, ...], ...]
    unit: tuple[str, ...]
    legend: tuple[Entry, ...]
    bar: float
    rows: int

    @property
    def slot(self) -> float:
        """The room of a category along the axis of names."""
        reach = self.bottom - self.top if self.across else self.right - self.left
        return reach / max(len(self.names), 1)

    def along(self, value: float) -> float:
        """Where a value stands on the axis of numbers: its y, or its x if bars lie."""
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        if self.across:
            return self.left + share * (self.right - self.left)
        return self.bottom - share * (self.bottom - self.top)


def plot(chart: n.Chart, type: Type, width: float, language: str) -> Plot:
    """The measures of a chart that is `width` points wide."""
    return _Planner(chart, type, max(width, _LEAST_WIDTH), language).plot()


def stacked(chart: n.Chart) -> bool:
    """Do its bars stand on each other? One row alone does not."""
    return chart.kind == "stacked-bar" and len(chart.series) > 1


def unnamed(places: Plot, chart: n.Chart) -> bool:
    """Is a category without its name, though it is no date?"""
    return places.every > 1 and not _all_dated(chart)


def _all_dated(chart: n.Chart) -> bool:
    return all(_DATED.search(name) for name in chart.categories)


class _Planner:
    def __init__(self, chart: n.Chart, type: Type, width: float, language: str) -> None:
        self.chart, self.type, self.width = chart, type, width
        self.dated = _all_dated(chart)
        self.values = [value for one in chart.series for value in one.values if value is not None]
        self.value_numbers = numbers(self.values, language)
        self.language = language
        self._set_ticks(axis(*_range(chart)))
        self.unit = type.lines(chart.unit, width)
        self.top = _HEAD + LEADING * len(self.unit)
        self.rows = 1 if stacked(chart) or chart.kind == "line" else max(len(chart.series), 1)

    def _set_ticks(self, ticks: list[float]) -> None:
        self.ticks, self.tick_numbers = ticks, numbers(ticks, self.language)

    def plot(self) -> Plot:
        if self.chart.kind != "line" and not self._named_below(self._slot()):
            return self._across()
        return self._upright()

    def _left(self) -> float:
        """The room for the numbers of an upright chart; where it is scarce they are written as powers of ten."""
        if self._widest_tick() + _BESIDE > self.width / 3:
            self.tick_numbers = numbers(self.ticks, self.language, powers=True)
        return self._widest_tick() + _BESIDE

    def _slot(self) -> float:
        return (self.width - self._left()) / max(len(self.chart.categories), 1)

    def _named_below(self, slot: float) -> bool:
        """Do the names fit below upright bars? Dates may be left out in turn."""
        return self.dated or self._whole(self.chart.categories, _name_room(slot, 1), _MOST_NAMES["upright"])

    def _whole(self, names: Sequence[str], room: float, most: int) -> bool:
        """Do names fit into so many lines, and no word has to be cut?"""
        return all(self.type.widest_word(name) <= room and len(self.type.lines(name, room)) <= most for name in names)

    def _upright(self) -> Plot:
        if self._single() and self._widest_value() <= self._slot() - 2:
            self._room_below(LEADING + 2, _PLOT_HEIGHT)
        left, slot = self._left(), self._slot()
        every = self._every(slot)
        room = _name_room(slot, every)
        names = tuple(
            self._below(name, room) if index % every == 0 else () for index, name in enumerate(self.chart.categories)
        )
        bottom = self.top + _PLOT_HEIGHT
        below = bottom + _FOOT + LEADING * max((len(lines) for lines in names), default=1)
        return self._made(
            left, self.width, bottom, below, across=False, every=every, names=names,
            labelled=self._single() and self._widest_value() <= slot - 2,
            bar=min(slot * (1 - _GAP) / self.rows, _WIDEST_BAR),
        )  # fmt: skip

    def _below(self, name: str, room: float) -> tuple[str, ...]:
        return self.type.shortened(name, room, _MOST_NAMES["dated"]) if self.dated else self.type.lines(name, room)

    def _every(self, slot: float) -> int:
        """The least step at which no date has to be cut; of other names, each that has room for its letters."""
        categories = self.chart.categories
        rooms = ((every, _name_room(slot, every)) for every in range(1, len(categories)))
        fitting = (
            every
            for every, room in rooms
            if (self._whole(categories[::every], room, _MOST_NAMES["dated"]) if self.dated else room > SIZE)
        )
        return next(fitting, max(len(categories), 1))

    def _room_below(self, need: float, length: float) -> None:
        """Further ticks where a figure at the end of a negative bar would stand among the names."""
        lowest, step = min(self.values), self.ticks[1] - self.ticks[0]
        while lowest < 0 and (lowest - self.ticks[0]) / (self.ticks[-1] - self.ticks[0]) * length < need < length / 2:
            self._set_ticks([self.ticks[0] - step, *self.ticks])

    def _across(self) -> Plot:
        room, most = _NAMES * self.width, _MOST_NAMES["across"]
        names = tuple(self.type.shortened(name, room, most) for name in self.chart.categories)
        left = max((self.type.width(line) for lines in names for line in lines), default=0.0) + _BESIDE
        figures = self._widest_value() + 5
        labelled = self._single() and self._spread_ticks(self.width - left, figures)
        if not labelled:
            self._spread_ticks(self.width - left)
        bar = _THICK if self.rows == 1 else _THIN
        longest = max((len(lines) for lines in names), default=1)
        self.top += _LOW_HEAD - _HEAD
        bottom = self.top + max(bar * self.rows + _ROW_GAP, longest * LEADING + 4) * len(names)
        return self._made(
            left, self.width - self._end(figures if labelled else 0.0), bottom, bottom + _FOOT + LEADING, across=True,
            every=1, labelled=labelled, names=names, bar=bar,
        )  # fmt: skip

    def _end(self, figures: float) -> float:
        """The room right of bars that lie: for a figure, and for half of the axis's last number."""
        return max(figures, self.type.width(self.tick_numbers.text(self.ticks[-1])) / 2)

    def _spread_ticks(self, length: float, figures: float = 0.0) -> bool:
        """Fewer ticks where their numbers would run into each other below bars that lie; at last as powers of ten.

        `figures` is the room for a figure at the end of a bar. Is there room for all of it?
        """
        for parts in (5, 4, 3, 2, 1):
            self._set_ticks(axis(*_range(self.chart), parts))
            plot = length - self._end(figures)
            if figures:
                self._room_below(figures, plot)
            if 2 * figures < plot and self._widest_tick() + _BESIDE <= plot / (len(self.ticks) - 1):
                return True
        self.tick_numbers = numbers(self.ticks, self.language, powers=True)
        return False

    def _widest_tick(self) -> float:
        return max(self.type.width(self.tick_numbers.text(tick)) for tick in self.ticks)

    def _single(self) -> bool:
        return self.chart.kind != "line" and len(self.chart.series) == 1 and bool(self.values)

    def _widest_value(self) -> float:
        return max((self.type.width(self.value_numbers.text(value), bold=True) for value in self.values), default=0.0)

    def _made(
        self, left: float, right: float, bottom: float, below: float, *, across: bool, every: int, labelled: bool,
        names: tuple[tuple[str, ...], ...], bar: float,
    ) -> Plot:  # fmt: skip
        legend, height = self._legend(0.0 if across else left, below)
        return Plot(
            width=self.width, height=height, left=left, right=right, top=self.top, bottom=bottom, across=across,
            every=every, labelled=labelled, ticks=tuple(self.ticks), tick_numbers=self.tick_numbers,
            value_numbers=self.value_numbers, names=names, unit=self.unit, legend=legend, bar=bar,
            rows=self.rows,
        )  # fmt: skip

    def _legend(self, left: float, below: float) -> tuple[tuple[Entry, ...], float]:
        """The names of the rows in columns, as Word has them; and the height of the whole chart."""
        if len(self.chart.series) < 2:
            return (), below + 4
        room = self.width - left
        sample = _LINE_SAMPLE if self.chart.kind == "line" else _BOX_SAMPLE
        names = [self.type.lines(one.name, room - sample - _SAMPLE_GAP) for one in self.chart.series]
        widest = max((self.type.width(line) for lines in names for line in lines), default=0.0)
        column = sample + _SAMPLE_GAP + widest + _BETWEEN
        columns = max(1, int((room + _BETWEEN) / column))
        entries, base = [], below + _LEGEND_GAP
        for first in range(0, len(names), columns):
            row = names[first : first + columns]
            entries += [Entry(left + at * column, sample, base, lines) for at, lines in enumerate(row)]
            base += max(1, *(len(lines) for lines in row)) * LEADING + _ROWS_GAP
        return tuple(entries), base - LEADING - _ROWS_GAP + 4


def _name_room(slot: float, every: int) -> float:
    """How wide a name below the axis may be: apart from its neighbours, also where the last one is shifted inwards."""
    return max(min(every * slot - 4, (every * slot + slot / 2 - 3) / 1.5), SIZE)


def _range(chart: n.Chart) -> tuple[float, float]:
    """The lowest and highest figure, or sum of figures where bars stand on each other; zero is among them."""
    count = len(chart.categories)
    columns: list[Sequence[float | None]] = list(zip_longest(*(one.values[:count] for one in chart.series)))
    if not stacked(chart):
        columns = [(value,) for column in columns for value in column]
    lows = [sum(value for value in column if value and value < 0) for column in columns]
    highs = [sum(value for value in column if value and value > 0) for column in columns]
    return min(lows, default=0.0), max(highs, default=0.0)
