"""The widths of a table's columns: each takes its longest word, and the rest is shared so that the table is short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportkit.layout.blocks.cell_needs import SIDES, column_count, column_needs, table_needs
from reportkit.layout.blocks.width_shares import capped, share
from reportkit.layout.context import Context
from reportkit.tree import nodes as n

_SCALES = (1.0, 0.95, 0.9, 0.85)  # of the size of text: smaller than that can't be read

_ROUNDING = 0.01
_PLEASANT = 48.0  # points: in a narrower column, more words are divided than not


class Fit(NamedTuple):
    """The width of each column in points, and the size of the text in a table that is too wide, as a share.

    `words`: what each column's longest word needs in text of full size; empty where nobody has measured it.
    """

    widths: list[float]
    scale: float = 1.0
    words: Sequence[float] = ()


def divided(context: Context, block: n.Table, fitted: Fit) -> list[bool]:
    """Which columns of a table are too narrow for a word that stands in them."""
    words = fitted.words or column_needs(table_needs(context, block), len(fitted.widths))[0]
    needs = _scaled(words, fitted.scale)
    return [need > width + _ROUNDING for need, width in zip(needs, fitted.widths, strict=True)]


def fit(context: Context, block: n.Table, width: float) -> Fit:
    """Fits a table into a width: by weight where columns have one, else by what stands in them."""
    count = column_count(block)
    if not count:
        return Fit([])
    weights = [column.weight for column in block.columns] + [0.0] * (count - len(block.columns))
    if all(weights) and min(widths := [width * one / sum(weights) for one in weights]) >= _PLEASANT:
        return Fit(widths)
    rows = table_needs(context, block)
    least, natural = column_needs(rows, count)
    if not any(weights) and sum(least) <= width:
        return Fit(share(least, natural, width, rows), words=least)
    pieces, _ = column_needs(table_needs(context, block, hyphenate=True), count)
    if any(weights):
        widths = _mixed(weights, least, natural, width) if not all(weights) else widths
        if all(wide >= piece for wide, piece in zip(widths, pieces, strict=True)):
            return Fit(widths, words=least)  # where a column has no room for a syllable, the content decides
        if sum(least) <= width:
            return Fit(share(least, natural, width, rows), words=least)
    return _tight(least, pieces, width, _SCALES if context.scale == 1.0 else _SCALES[:1])


def _tight(words: Sequence[float], pieces: Sequence[float], width: float, scales: Sequence[float]) -> Fit:
    """Not all words have room: some are divided, and if that leaves syllables below each other, the text gets smaller,
    too.
    """
    pleasant = [max(piece, min(word, _PLEASANT)) for word, piece in zip(words, pieces, strict=True)]
    scale = next((scale for scale in scales if sum(_scaled(pleasant, scale)) <= width), scales[-1])
    return Fit(capped(_scaled(words, scale), _scaled(pieces, scale), width), scale, words)


def _scaled(widths: Sequence[float], scale: float) -> list[float]:
    return [max(one - SIDES, 0.0) * scale + min(one, SIDES) for one in widths]


def _mixed(weights: list[float], least: list[float], natural: list[float], width: float) -> list[float]:
    """Columns without a weight take what the weights leave of one. Where they leave nothing, as 3 and 1 do, they take
    what they need, up to an even share, and the weights share the rest.
    """
    free = [index for index, weight in enumerate(weights) if not weight]
    total = sum(weights)
    wanted = min(sum(natural[index] for index in free), width * len(free) / len(weights))
    room = width * (1 - total) if total < 1 else wanted
    shares = iter(share([least[index] for index in free], [natural[index] for index in free], room, ()))
    return [(width - room) * weight / total if weight else next(shares) for weight in weights]
