"""Sharing a table's width out to its columns, by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import ceil

from reportkit.layout.blocks.cell_needs import Needs
from reportkit.theme.spacing import CELL_BESIDE

_FILLED = 0.92  # of its measure: what a line of text takes, on the average
_SAMPLE = 24  # rows that are looked at to balance the columns
_STEPS = (24.0, 8.0)  # points that go from one column to another
_FEW_COLUMNS = 6  # more of them are narrow anyhow
_EMPTY = 4.0  # points: an empty column is seen all the same
_HALVINGS = 40


def share(least: list[float], natural: list[float], width: float, rows: Sequence[Sequence[Needs]]) -> list[float]:
    """Widths for columns that need `least` for their longest words, and `natural` to break no line."""
    total, narrow = sum(natural), sum(least)
    if not total:
        return [width / len(least)] * len(least)
    if total <= width:
        spare = (width - total) / len(least)
        return [wide + spare for wide in natural] if total < 0.6 * width else [wide * width / total for wide in natural]
    if narrow >= width:
        return capped(least, [0.0] * len(least), width)
    wishes = [max(wide - one, 0.0) for one, wide in zip(least, natural, strict=True)]
    shares = [one + (width - narrow) * wish / sum(wishes) for one, wish in zip(least, wishes, strict=True)]
    return _balanced(shares, least, rows) if len(least) <= _FEW_COLUMNS else shares


def capped(wide: Sequence[float], narrow: Sequence[float], width: float) -> list[float]:
    """Widths for columns that can't all be as wide as their words: the widest ones give, each down to `narrow` at the
    most, and dates and short words stay whole. If even that is too much, `narrow` is capped in its turn.
    """
    if sum(narrow) > width:
        wide, narrow = narrow, [min(one, _EMPTY) for one in narrow]
    low, high = 0.0, max(wide)
    for _ in range(_HALVINGS):
        cap = (low + high) / 2
        fits = sum(_under(cap, wide, narrow)) <= width
        low, high = (cap, high) if fits else (low, cap)
    widths = _under(low, wide, narrow)
    return [width * one / sum(widths) for one in widths]


def _under(cap: float, wide: Sequence[float], narrow: Sequence[float]) -> list[float]:
    return [max(least, min(one, cap), _EMPTY) for one, least in zip(wide, narrow, strict=True)]


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
            room = (sum(widths[cell.column : cell.column + cell.span]) - 2 * CELL_BESIDE) * _FILLED
            lines = 0
            for indent, line in cell.lines:
                left = room - indent
                lines += 1 if line * _FILLED <= left else ceil(line / max(left, 1.0))
            tallest = max(tallest, lines)
        total += tallest
    return total
