"""The widths of a table's columns: each takes its longest word, and the rest is shared so that the table is short."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import ceil
from typing import NamedTuple

from reportkit.layout.context import Context
from reportkit.layout.copy import Copy
from reportkit.layout.inlines import Look, RunMaker
from reportkit.layout.parts import Part
from reportkit.tree import nodes as n
from reportkit.tree import walk

PADDING_X = 4.0
"""Points at the left and right of what stands in a cell."""

_FILLED = 0.92  # of its measure: what a line of text takes, on the average
_SAMPLE = 24  # rows that are looked at to balance the columns
_STEPS = (24.0, 8.0)  # points that go from one column to another
_FEW_COLUMNS = 6  # more of them are narrow anyhow
_BLOCK_LEAST, _BLOCK_NATURAL = 60.0, 200.0  # for what isn't a paragraph


class Needs(NamedTuple):
    """What a cell needs: the width of its longest word, and the widths of its lines if none is broken."""

    column: int
    span: int
    least: float
    lines: list[float]

    @property
    def natural(self) -> float:
        return max(self.lines, default=0.0) + 2 * PADDING_X + 0.5


def column_widths(context: Context, block: n.Table, width: float) -> list[float]:
    """The width of each column in points: by weight where columns have one, else by what stands in them."""
    count = _count(block)
    if not count:
        return []
    weights = sum(column.weight for column in block.columns)
    if weights and all(column.weight for column in block.columns):
        return [width * column.weight / weights for column in block.columns]
    rows = [_row_needs(context, row, "table-head") for row in block.head]
    rows += [_row_needs(context, row, "table") for row in block.body]
    least, natural = _columns(rows, count)
    return _share(least, natural, width, rows)


def _count(block: n.Table) -> int:
    """How many columns there are: rows may have more cells than the table names."""
    rows = (*block.head, *block.body)
    return max([len(block.columns), *(sum(cell.span for cell in row.cells) for row in rows)])


def _row_needs(context: Context, row: n.Row, body: str) -> list[Needs]:
    needs, index = [], 0
    for cell in row.cells:
        needs.append(_needs(context, cell, index, "table-head" if cell.header else body))
        index += cell.span
    return needs


def _needs(context: Context, cell: n.Cell, column: int, body: str) -> Needs:
    least, lines = 0.0, []
    for block in cell.blocks:
        if isinstance(block, n.Paragraph):
            copy = _copy(context, block, body)
            least = max(least, copy.narrowest())
            lines += [copy.measure(start, end) for start, end in copy.forced_lines()]
        else:
            least = max(least, _BLOCK_LEAST)
            lines.append(_BLOCK_NATURAL)
    return Needs(column, cell.span, least + 2 * PADDING_X, lines)


def _columns(rows: Sequence[Sequence[Needs]], count: int) -> tuple[list[float], list[float]]:
    """For each column the width of its longest word, and the one that breaks no line."""
    least, natural = [0.0] * count, [0.0] * count
    for cell in (cell for row in rows for cell in row if cell.span == 1 and cell.column < count):
        least[cell.column] = max(least[cell.column], cell.least)
        natural[cell.column] = max(natural[cell.column], cell.natural)
    for cell in (cell for row in rows for cell in row if cell.span > 1 and cell.column + cell.span <= count):
        _widen(least, cell.column, cell.span, cell.least)
        _widen(natural, cell.column, cell.span, cell.natural)
    return least, natural


def _widen(widths: list[float], index: int, span: int, needed: float) -> None:
    """Columns under a spanning cell share what it needs more than they have."""
    missing = needed - sum(widths[index : index + span])
    if missing > 0:
        for place in range(index, index + span):
            widths[place] += missing / span


def _share(least: list[float], natural: list[float], width: float, rows: Sequence[Sequence[Needs]]) -> list[float]:
    total, narrow = sum(natural), sum(least)
    if not total:
        return [width / len(least)] * len(least)
    if total <= width:
        spare = (width - total) / len(least)
        return [wide + spare for wide in natural] if total < 0.6 * width else [wide * width / total for wide in natural]
    if narrow >= width:
        wanted = [max(one, 4.0) for one in least]  # an empty column is seen all the same
        return [width * one / sum(wanted) for one in wanted]
    wishes = [max(wide - one, 0.0) for one, wide in zip(least, natural, strict=True)]
    shares = [one + (width - narrow) * wish / sum(wishes) for one, wish in zip(least, wishes, strict=True)]
    return _balanced(shares, least, rows) if len(least) <= _FEW_COLUMNS else shares


def _balanced(shares: list[float], least: list[float], rows: Sequence[Sequence[Needs]]) -> list[float]:
    """Points go from one column to another as long as the table gets shorter by it."""
    sample = rows[:: max(1, len(rows) // _SAMPLE)]
    height = _height(sample, shares)
    for step in _STEPS:
        better = True
        while better:
            better = False
            for giver, taker in permutations(range(len(shares)), 2):
                if shares[giver] - step < least[giver]:
                    continue
                tried = list(shares)
                tried[giver] -= step
                tried[taker] += step
                if (lower := _height(sample, tried)) < height:
                    shares, height, better = tried, lower, True
    return shares


def _height(rows: Sequence[Sequence[Needs]], widths: Sequence[float]) -> int:
    """About how many lines the rows take."""
    total = 0
    for row in rows:
        tallest = 1
        for cell in row:
            room = (sum(widths[cell.column : cell.column + cell.span]) - 2 * PADDING_X) * _FILLED
            lines = 0
            for line in cell.lines:
                lines += 1 if line * _FILLED <= room else ceil(line / max(room, 1.0))
            tallest = max(tallest, lines)
        total += tallest
    return total


def _copy(context: Context, block: n.Paragraph, body: str) -> Copy:
    """The text of a paragraph for measuring alone: notes get no numbers from it."""
    style = context.flush_style(body if block.role == "body" else block.role)
    part = Part("paragraph")
    maker = RunMaker(context, part, part)
    return Copy(maker.make(_without_notes(block.children), Look(style, part, context.language, tabular=True)))


def _without_notes(children: Sequence[n.Inline]) -> list[n.Inline]:
    """The same inlines with room for the marks of notes."""
    kept: list[n.Inline] = []
    for child in children:
        match child:
            case n.Footnote():
                kept.append(n.Superscript((n.Text("000"),)))
            case n.Strong(children=inner):
                kept.append(n.Strong(tuple(_without_notes(inner))))
            case _ if inner := walk.children(child):
                kept.append(n.Muted(tuple(_without_notes(inner))))
            case _:
                kept.append(child)
    return kept
