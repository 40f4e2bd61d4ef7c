"""Measures that both formats keep, and that no theme sets: distances in points, shares of a width or height."""

from __future__ import annotations

BULLETS = ("•", "–")
"""Of lists, by how deep they stand: the first, all deeper ones."""
BULLET_INSET = 4.0
"""Between the edge of a list and its bullets."""
LABEL_GAP = 4.0
"""Between a number and the text of its item, at the least."""

TERM_SHARE = 0.4
"""Of the width, at the most: what the column of terms takes."""
TERM_GAP = 10.0
"""Between a term and what is said of it."""

CALLOUT_BESIDE = 12.0
"""Between the sides of a box and what stands in it."""
CALLOUT_ABOVE = 7
"""Above and below the text in a box."""

CELL_BESIDE = 4.0
"""Between the sides of a cell and what stands in it."""
CELL_ABOVE = 3.0
"""Above and below what stands in a cell."""
TALLEST_ROW = 0.3
"""Of a page's height: a row that is taller may be cut."""
