"""The widths of a table's columns: each takes its longest word, and the rest is shared so that the table is short."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import ceil

from reportkit.layout.context import Context
from reportkit.layout.measuring import PADDING_X, Needs, column_count, column_needs, table_needs
from reportkit.tree import nodes as n

_FILLED = 0.92  # of its measure: what a line of text takes, on the average
_SAMPLE = 24  # rows that are looked at to balance the columns
_STEPS = (24.0, 8.0)  # points that go from one column to another
_FEW_COLUMNS = 6  # more of them are narrow anyhow


def column_widths(context: Context, block: n.Table, width: float) -> list[float]:
    """The width of each column in points: by weight where it has one, else by what stands in it."""
    count = column_count(block)
    if not count:
        return []
    weights = [column.weight for column in block.columns] + [0.0] * (count - len(block.columns))
    if all(weights):
        return [width * weight / sum(weights) for weight in weights]
    rows = table_needs(context, block)
    least, natural = column_needs(rows, count)
    return _mixed(weights, least, natural, width) if any(weights) else _share(least, natural, width, rows)


def _mixed(weights: list[float], least: list[float], natural: list[float], width: float) -> list[float]:
    """Columns without a weight take what the weights leave of one. Where they leave nothing, as 3 and 1 do, they take
    what they need, up to an even share, and the weights share the rest.
    """
    free = [index for index, weight in enumerate(weights) if not weight]
    total = sum(weights)
    wanted = min(sum(natural[index] for index in free), width * len(free) / len(weights))
    room = width * (1 - total) if total < 1 else wanted
    shares = iter(_share([least[index] for index in free], [natural[index] for index in free], room, ()))
    return [(width - room) * weight / total if weight else next(shares) for weight in weights]


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
            for indent, line in cell.lines:
                left = room - indent
                lines += 1 if line * _FILLED <= left else ceil(line / max(left, 1.0))
            tallest = max(tallest, lines)
        total += tallest
    return total
