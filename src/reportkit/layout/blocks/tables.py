"""Tables: rows that are cut when they are tall, headers that are repeated, notes inside cells."""

from __future__ import annotations

from collections.abc import Sequence

from reportkit.layout.blocks.column import Column
from reportkit.layout.blocks.column_widths import fit
from reportkit.layout.blocks.row_cuts import keep_ends, strips
from reportkit.layout.blocks.units import Cell, Header, Row, Unit, height
from reportkit.layout.context import Context
from reportkit.layout.parts import Part
from reportkit.theme.spacing import CELL_ABOVE, CELL_BESIDE, TALLEST_ROW
from reportkit.theme.theme import Align
from reportkit.tree import nodes as n
from reportkit.tree import walk

_TALLEST_HEADER = 0.35  # of the page: header rows that are taller aren't repeated


def set_table(column: Column, block: n.Table, parent: Part) -> None:
    """Sets a table, its caption above it."""
    context = column.context
    part = parent.inner("table")
    part.alt = block.summary
    if block.id:
        column.anchors.append(f"#id-{block.id}")
    context.span = block.span
    if block.caption is not None:
        column.anchors.append(context.next_caption())
        caption = part.inner("caption")
        style = context.style("caption")
        column.text(
            block.caption.children, style, caption, note_parent=caption, prefix=walk.caption_prefix(block.caption)
        )
        if column.units:
            column.units[-1].keep = True
    first, scale = len(column.units), context.scale
    fitted = fit(context, block, column.width)
    context.scale = scale * fitted.scale
    _rows(column, block, part, fitted.widths)
    context.scale = scale
    if len(column.units) > first:
        column.units[-1].keep = False
        column.gap = context.style("body").after + 4


def _rows(column: Column, block: n.Table, part: Part, widths: Sequence[float]) -> None:
    head, body = ([row for row in rows if row.cells] for rows in (block.head, block.body))
    head_part = part.inner("table-head") if head and body else part
    body_part = part.inner("table-body") if head and body else part
    context = column.context
    accent, rule = context.theme.color("accent"), context.theme.color("rule")
    header_units: list[Unit] = []
    for number, row in enumerate(head):
        made = _row(column, row, block, head_part, widths, header=True)
        made.fill = context.theme.color("table-head-fill")
        made.rule = accent if number == len(head) - 1 else rule
        made.rule_above = accent if number == 0 else ""
        header_units += column.row(made, before=context.style("table").before, keep=True)
    header, short = Header(header_units), walk.is_short(block)
    repeats = header_units and header.height < _TALLEST_HEADER * context.page_height and not column.inside_row
    for number, row in enumerate(body):
        made = _row(column, row, block, body_part, widths, header=False)
        made.rule = accent if number == len(body) - 1 else rule
        made.rule_above = accent if number == 0 and not head else ""
        units = column.row(made, keep=short)
        keep_ends(units)
        for unit in units:
            unit.header = header if repeats else None
    if header_units and len(body) > 2 and len(column.units) > 1:
        column.units[-2].keep = column.units[-2].keep or isinstance(column.units[-2].owner, Row)


def _row(column: Column, row: n.Row, block: n.Table, parent: Part, widths: Sequence[float], *, header: bool) -> Row:
    part = parent.inner("row")
    cells, place, index = [], 0.0, 0
    for cell in row.cells:
        width = sum(widths[index : index + cell.span])
        is_header = header or cell.header
        cell_part = part.inner("header-cell" if is_header else "cell")
        cell_part.columns = cell.span
        cell_part.key = "column" if header else "row"
        align = block.columns[index].align if index < len(block.columns) else "left"
        made = Cell(cell_part, place + CELL_BESIDE, max(width - 2 * CELL_BESIDE, 4.0))
        _fill(
            column, made, cell, "table-head" if is_header else "table", "center" if cell.span > 1 and header else align
        )
        cells.append(made)
        place += width
        index += cell.span
    return _cut(column.context, cells, sum(widths), header)


def _fill(column: Column, made: Cell, cell: n.Cell, body: str, align: Align) -> None:
    inner = column.cell(made, body)
    for block in cell.blocks:
        if isinstance(block, n.Paragraph) and block.role == "body" and align != "left":
            style = column.context.flush_style(body, align=align)
            column.context.span = block.span
            if block.id:
                inner.anchors.append(f"#id-{block.id}")
            inner.text(block.children, style, made.part.inner("paragraph", block.lang), tabular=True)
        else:
            inner.blocks([block], made.part)


def _cut(context: Context, cells: list[Cell], width: float, header: bool) -> Row:
    """A row in one piece, or in strips when it is tall."""
    tallest = max((height(cell.units) for cell in cells), default=0.0)
    notes = sum(note.least for cell in cells for unit in cell.units for note in unit.notes or ())
    row = Row(cells, [], CELL_ABOVE, width)
    if header or tallest + 2 * CELL_ABOVE + notes <= TALLEST_ROW * context.page_height:
        least = context.style("table").leading if not tallest else 0.0
        row.strips = [(max(tallest, least) + 2 * CELL_ABOVE, [(0, len(cell.units)) for cell in cells])]
        return row
    row.strips = strips(cells)
    for place in (0, -1):
        strip_height, ranges = row.strips[place]
        row.strips[place] = (strip_height + CELL_ABOVE, ranges)
    return row
