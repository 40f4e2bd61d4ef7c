"""Blocks below each other. In: blocks of the tree and the column that they stand in.  Out: units, which no page cuts.

A unit is a line, a row of a table or a strip of one, a picture (`units`). Blocks nest: what a list, a cell or a box
holds is set in a column of its own (`column`). Each kind of block has a file; how wide a table's columns are is found
from what their cells need (`cell_needs`, `width_shares`, `column_widths`), where a tall row may be cut in `row_cuts`.
"""
