"""The dated facts on an axis of time: a lane for each topic, a mark for each fact, with its number in the table below.

The axis leaves out years in which nothing begins or ends, and gives the others room by how much happens in them. Where
they are so many that their figures would touch, every second or fifth is named.
"""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reportkit.language.dates import Date, Interval, When, sort_key
from reportkit.template.views import tables
from reportkit.template.views.statements import FactView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

_WIDTH = 468.0  # points: the text's width on A4 with the standard margins
_LABELS = 82.0  # the names of the lanes, at the left
_MARK, _HIGH, _GAP = 13.0, 10.0, 2.5
_LANE_GAP, _AXIS = 7.0, 16.0
_LEAST = 26.0  # a year's width at the least: room for its figures
_ASIDE = 62.0  # how far from its place a mark may stand
_TYPE = 7.5
_STEPS = (1, 2, 5, 10, 20, 50)  # each so-manieth year is named
_YEAR = 17.0  # the room of a year's figures
_NAME, _LEADING = 15, 9.0  # the names of the lanes: characters of a line that is surely as narrow as they are


def timeline_with_figure(
    facts: Sequence[FactView], setting: Setting, title: str = "", *, values: bool = False
) -> tuple[n.Block, ...]:
    """The figure and the table with the same numbers; nothing where no fact has a date.

    `title` is the figure's caption; `values` adds a column for the facts' values, where one has any.
    """
    dated = [fact for fact in facts if fact.item.date is not None]
    dated.sort(key=lambda fact: sort_key(_when(fact)))
    valued = values and any(fact.item.value is not None for fact in dated)
    table = tables.timeline(dated, setting, values=valued)
    if table is None:
        return ()
    caption = tables.caption_of("figure", title, setting)
    figure = n.Figure(_Axis(dated, setting).draw(), _alternative(dated, setting), caption)
    return figure, _numbered(table, setting)


def _numbered(table: n.Table, setting: Setting) -> n.Table:
    """The table with a column of numbers before its own."""

    def cell(text: str, header: bool) -> n.Cell:
        return n.Cell((n.Paragraph((n.Text(text),)),), header=header)

    sign = setting.word("number-sign")
    head = tuple(n.Row((cell(sign[:1].upper() + sign[1:], True), *row.cells)) for row in table.head)
    body = tuple(n.Row((cell(str(number), False), *row.cells)) for number, row in enumerate(table.body, 1))
    return dataclasses.replace(table, columns=(n.Column("right"), *table.columns), head=head, body=body)


def _alternative(facts: Sequence[FactView], setting: Setting) -> str:
    """From when to when, and the numbers of the table's rows, which say the rest."""
    first = _ends(_when(facts[0]))[0]
    last = max((_ends(_when(fact))[-1] for fact in facts), key=sort_key)
    span = setting.language.format_date(Interval(first, last) if first != last else first, "numeric")
    return setting.typeset(f"{setting.word('timeline')}: {span}; {setting.word('number-sign')}\u00a01–{len(facts)}")


class _Axis:
    def __init__(self, facts: Sequence[FactView], setting: Setting) -> None:
        self.facts, self.setting = facts, setting
        self.shapes: list[n.Shape] = []
        self.years = self._widths()
        self.lanes = list(dict.fromkeys(fact.item.topic for fact in facts))

    def draw(self) -> n.Drawing:
        y = 2.0
        for lane in self.lanes:
            y = self._lane(lane, y) + _LANE_GAP
        self._ticks(y)
        return n.Drawing(_WIDTH, y + _AXIS, tuple(self.shapes))

    def _widths(self) -> dict[int, tuple[float, float]]:
        """Where each year begins and how wide it is."""
        ends = [date for fact in self.facts for date in _ends(_when(fact))]
        counts = {year: sum(date.year == year for date in ends) for year in sorted({date.year for date in ends})}
        spare = max(_WIDTH - _LABELS - _LEAST * len(counts), 0.0)
        total = sum(counts.values())
        found, x = {}, _LABELS
        for year, count in counts.items():
            width = min(_LEAST, (_WIDTH - _LABELS) / len(counts)) + spare * count / total
            found[year] = (x, width)
            x += width
        return found

    def _x(self, date: Date, share: float = 0.5) -> float:
        """A place on the axis; of a year or month without a day, so much of it has passed."""
        left, width = self.years[date.year]
        inner = max(width - _MARK, 0.0)
        if not date.month:
            place = left + inner * share
        else:
            day = (date.day or 31 * share) / 31
            place = left + inner * (date.month - 1 + day) / 12
        return min(place, _WIDTH - _MARK)

    def _lane(self, lane: str, y: float) -> float:
        rows: list[float] = []  # how far each row is taken
        name = self.setting.words.get(f"topic.{lane}") or lane
        lines = textwrap.wrap(name, _NAME)
        for line, text in enumerate(lines):
            self.shapes.append(n.Label(0, y + _HIGH - 2.5 + line * _LEADING, text, 8, bold=True, color="accent"))
        for number, fact in enumerate(self.facts, 1):
            if fact.item.topic == lane:
                self._mark(number, _when(fact), y, rows)
        bottom = y + max(max(len(rows), 1) * (_HIGH + _GAP), len(lines) * _LEADING + _GAP)
        self.shapes.append(n.Line(0, bottom + _LANE_GAP / 2 - 1, _WIDTH, bottom + _LANE_GAP / 2 - 1, "rule", 0.4))
        return bottom

    def _mark(self, number: int, when: When, y: float, rows: list[float]) -> None:
        start, right = _ends(when)[0], 0.0
        left = self._x(start, 0.5 if isinstance(when, Date) else 0.0)
        if not isinstance(when, Date):
            right = _WIDTH if when.end is None else self._x(when.end, 1.0) + _MARK
        row = self._row(left, right, start.year, rows)
        left = left if right else max(left, rows[row] + 2 if row < len(rows) else 0.0)
        rows[row : row + 1] = [max(right, left + _MARK)]
        top = y + row * (_HIGH + _GAP)
        if right > left + _MARK:
            self.shapes.append(n.Box(left, top + 2.5, right - left, _HIGH - 5, "table-head-fill", "rule"))
        self.shapes.append(n.Box(left, top, _MARK, _HIGH, "accent"))
        self.shapes.append(n.Label(left + _MARK / 2, top + _HIGH - 2.7, str(number), _TYPE, "middle", True, "FFFFFF"))

    def _row(self, left: float, right: float, year: int, rows: list[float]) -> int:
        """The first row with room. What happened at one time stands side by side, as far as its year reaches."""
        start, width = self.years[year]
        for index, taken in enumerate(rows):
            shifted = max(left, taken + 2)
            if shifted == left or (not right and shifted + _MARK <= min(start + width, left + _ASIDE)):
                return index
        return len(rows)

    def _ticks(self, y: float) -> None:
        before: int | None = None
        named = self._named()
        for year, (left, width) in self.years.items():
            skipped = before is not None and year > before + 1
            start, end = left + (min(4, width / 3) if skipped else 0), left + width - min(2, width / 3)
            self.shapes.append(n.Line(start, y, end, y, "text", 0.8))
            if skipped:
                self.shapes.append(n.Label(left - 1, y + 2.5, "…", 8, "middle", color="muted"))
            if year in named:
                self.shapes.append(n.Label(self._middle(year), y + 10, str(year), _TYPE, "middle", color="muted"))
            before = year

    def _middle(self, year: int) -> float:
        """Where a year's figures stand: at the middle of the year, and within the picture."""
        left, width = self.years[year]
        return min(left + width / 2, _WIDTH - _YEAR / 2)

    def _named(self) -> list[int]:
        """The years that are named: all, or the most that stand apart when each second, fifth or tenth is."""
        for step in _STEPS:
            named = list(self.years)[::step]
            if all(self._middle(year) - self._middle(before) >= _YEAR for before, year in pairwise(named)):
                return named
        return list(self.years)[:1]


def _when(fact: FactView) -> When:
    assert fact.item.date is not None
    return fact.item.date


def _ends(when: When) -> tuple[Date, ...]:
    """The dates at which it begins and ends, as far as they are known."""
    if isinstance(when, Date):
        return (when,)
    return tuple(date for date in (when.start, when.end) if date is not None)
