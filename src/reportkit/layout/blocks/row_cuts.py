"""Where a tall row may be cut: each cell flows by its own heights, and a cut goes between lines in every cell.

A page may begin with any strip, so a strip must be as tall as what any of its cells shows of it. Lines stand close
together wherever strips share a page; what a strip gives to a cell in vain is left at the foot of the row. So cuts are
made where all cells have come equally far, or nearly so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reportkit.layout.blocks.units import Cell, Unit

Places: TypeAlias = tuple[int, ...]
"""For each cell, how many of its units stand above a cut."""

_EQUAL = 1.0  # points: cells have come equally far
_FURTHER = 42.0  # points: how far to look for a better cut
_KEEP = 30.0  # points: what not cutting into units that belong together is worth
_EPSILON = 0.01
_SHORT = 26.0  # points: a strip that is shorter, a line or so, stands alone at neither end of a row


def strips(cells: Sequence[Cell]) -> list[tuple[float, list[tuple[int, int]]]]:
    """The strips of a row: of each, its height, and for each cell the first and last unit in it."""
    depths = [_depths(cell.units) for cell in cells]
    ends = tuple(len(cell.units) for cell in cells)
    found = []
    before: Places = (0,) * len(cells)
    while before != ends:
        after = _cut(cells, depths, before)
        found.append((max(_advances(depths, before, after)), list(zip(before, after, strict=True))))
        before = after
    return found or [(0.0, [(0, 0)] * len(cells))]


def keep_ends(units: Sequence[Unit]) -> None:
    """Of a row that is cut, no single line stands at the foot or at the top of a page."""
    if len(units) > 1:
        units[0].keep = units[0].keep or units[0].height < _SHORT
        units[-2].keep = units[-2].keep or units[-1].height < _SHORT


def _depths(units: Sequence[Unit]) -> list[float]:
    """How far below the top of its cell each unit ends; zero first."""
    depths = [0.0]
    for index, unit in enumerate(units):
        depths.append(depths[-1] + unit.height + (unit.before if index else 0.0))
    return depths


def _advances(depths: Sequence[Sequence[float]], before: Places, after: Places) -> list[float]:
    return [depth[stop] - depth[start] for depth, start, stop in zip(depths, before, after, strict=True)]


def _cut(cells: Sequence[Cell], depths: Sequence[Sequence[float]], before: Places) -> Places:
    """The next cut: the first good one, or the best of those near the first one that is possible."""
    best, least, limit = before, float("inf"), float("inf")
    for depth, after in _candidates(depths, before):
        if depth > limit:
            break
        cost = _cost(cells, depths, before, after)
        if cost < least:
            best, least = after, cost
        if cost <= _EQUAL:
            break
        limit = min(limit, depth + (_FURTHER if cost < _KEEP else 3 * _FURTHER))
    return best


def _candidates(depths: Sequence[Sequence[float]], before: Places) -> Iterator[tuple[float, Places]]:
    """Cuts after which every cell has shown something, unless it has nothing left; how deep they are, and the cut."""
    after = list(before)
    while nexts := [
        depth[place + 1] - depth[start]
        for depth, start, place in zip(depths, before, after, strict=True)
        if place + 1 < len(depth)
    ]:
        reached = min(nexts) + _EPSILON
        for index, depth in enumerate(depths):
            while after[index] + 1 < len(depth) and depth[after[index] + 1] - depth[before[index]] <= reached:
                after[index] += 1
        if all(
            stop > start or start + 1 == len(depth) for depth, start, stop in zip(depths, before, after, strict=True)
        ):
            yield reached, tuple(after)


def _cost(cells: Sequence[Cell], depths: Sequence[Sequence[float]], before: Places, after: Places) -> float:
    """Points that a cut gives in vain to cells that go on below it, and what it tears apart."""
    advances = _advances(depths, before, after)
    going_on = [index for index, cell in enumerate(cells) if after[index] < len(cell.units)]
    if not going_on:
        return 0.0
    torn = any(cells[index].units[after[index] - 1].keep for index in going_on)
    return max(advances) - min(advances[index] for index in going_on) + (_KEEP if torn else 0.0)
