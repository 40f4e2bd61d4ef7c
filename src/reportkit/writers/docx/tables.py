"""Tables: header rows that repeat, rows that don't split, widths from the columns' weights or their content."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from reportkit.theme.spacing import CELL_BESIDE, TALLEST_ROW
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import captions, measures, names, xml
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.state import Frame, State

GAP = 2.0
"""The height of the small paragraph between tables, in points."""


def write_table(block: n.Table, frame: Frame, state: State) -> Iterator[str]:
    """The caption, and the table below it. A table without cells is no table: Word calls such a file damaged."""
    filled = any(map(_cells, (*block.head, *block.body)))
    if block.caption is not None:
        yield captions.write_caption("table", block.caption, block.id, frame, state, keep_next=filled)
    else:
        if filled:
            yield from apart(state)
        state.pending.anchor = block.id
    if not filled:
        return
    width = frame.width - frame.left - frame.right
    columns = measures.table_columns(block, width, frame.scale, state)
    state.pending.before = 0.0
    rows = "".join(_rows(block, columns, replace(frame, scale=columns.scale), state))
    yield _table(rows, columns.widths, names.TABLE, _look(block) + _described(block), frame)
    close(state, "table")


def parted(state: State) -> Iterator[str]:
    """Two tables that touch are one table in Word, and two boxes one box: something small stands between them."""
    if state.after:
        yield paragraph("", "gap", Frame(width=0), state)


def apart(state: State) -> Iterator[str]:
    """The same before a table: it has no space of its own above it, and the last item of a list leaves little."""
    yield from parted(state)
    pending = state.pending
    if pending.before - state.below > GAP and not (pending.top or pending.page_break):
        pending.before -= GAP
        yield paragraph("", "gap", Frame(width=0), state, keep_next=True)


def close(state: State, kind: Literal["table", "box"]) -> None:
    """Remembers what has ended, and the distance from it that the next paragraph keeps."""
    state.pending.distance(state.look("body").after + 4)
    state.after = kind


def one_cell(
    content: Iterator[str], width: float, fill: str, edge: str, style: str, title: str, frame: Frame, state: State
) -> Iterator[str]:
    """A box: a table of one cell, with its own colours; `title` is for those who hear it read."""
    state.pending.before = 0.0
    inner = finished(content, "callout", state)
    borders = f'<w:tcBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="{edge}"/></w:tcBorders>'
    cell = (
        f'<w:tc><w:tcPr><w:tcW w:w="{xml.twips(width)}" w:type="dxa"/>{borders}'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>{inner}</w:tc>'
    )
    yield _table(f"<w:tr>{cell}</w:tr>", [xml.twips(width)], style, _words_of(title), frame)
    close(state, "box")


def _table(rows: str, widths: Sequence[int], style: str, extra: str, frame: Frame) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    indent = f'<w:tblInd w:w="{xml.twips(frame.left)}" w:type="dxa"/>' if frame.left else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{indent}'
        f'<w:tblLayout w:type="fixed"/>{extra}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def _look(block: n.Table) -> str:
    first_row = int(bool(block.head))
    first_column = int(any(row.cells and row.cells[0].header for row in block.body))
    value = 0x0400 | 0x0200 | (0x0020 if first_row else 0) | (0x0080 if first_column else 0)
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="{first_column}" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def _described(block: n.Table) -> str:
    """What a screen reader says before the table; of one that nobody has described, the headings of its columns."""
    title = walk.caption_text(block.caption) if block.caption is not None else ""
    return _words_of(title, block.summary if title or block.summary else _headings(block))


def _headings(block: n.Table) -> str:
    cells = (walk.said(cell.blocks) for cell in block.head[0].cells) if block.head else ()
    return ", ".join(filter(None, cells))


def _words_of(title: str, description: str = "") -> str:
    caption = f'<w:tblCaption w:val="{xml.attribute(title)}"/>' if title else ""
    return caption + (f'<w:tblDescription w:val="{xml.attribute(description)}"/>' if description else "")


def _rows(block: n.Table, columns: measures.Columns, frame: Frame, state: State) -> Iterator[str]:
    for row in filter(_cells, block.head):
        yield _row(row, block.columns, columns, frame, state, head=True)
    body, short = list(filter(_cells, block.body)), walk.is_short(block)
    for number, row in enumerate(body, 1):
        yield _row(row, block.columns, columns, frame, state, head=False, keep=short and number < len(body))


def _cells(row: n.Row) -> bool:
    """Has a row any? One without is damage in Word, and nothing on a page."""
    return bool(row.cells)


def _row(
    row: n.Row,
    named: Sequence[n.Column],
    columns: measures.Columns,
    frame: Frame,
    state: State,
    *,
    head: bool,
    keep: bool = False,
) -> str:
    cells = []
    at, tallest = 0, 0.0
    for cell in row.cells:
        align = named[at].align if at < len(named) else "left"
        width = sum(columns.widths[at : at + cell.span])
        around = replace(frame, divide=any(columns.divided[at : at + cell.span]))
        cell_align = "center" if head and cell.span > 1 else align
        cells.append(_cell(cell, width, cell_align, around, state, head=head, keep=head or keep))
        tallest = max(tallest, _height(cell, width / 20 - 2 * CELL_BESIDE, frame.scale, state))
        at += cell.span
    whole = "<w:cantSplit/>" if head or tallest < TALLEST_ROW * state.theme.page.height else ""
    properties = f"<w:trPr>{whole}{'<w:tblHeader/>' if head else ''}</w:trPr>" if whole or head else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _height(cell: n.Cell, width: float, scale: float, state: State) -> float:
    """About how tall a cell is, in points: only a row that is clearly too tall may be split."""
    look = state.look("table")
    letters = max(1.0, width / (look.size * scale * 0.5))
    lines = sum(math.ceil(len(walk.plain(walk.own_inlines(one))) / letters) for one in walk.blocks(cell.blocks))
    return lines * look.leading * scale


def _cell(cell: n.Cell, width: int, align: str, frame: Frame, state: State, *, head: bool, keep: bool) -> str:
    style = "table-head" if head or cell.header else "table"
    # A header row that repeats may still be left alone at the foot of a page: Word keeps a row with the next one where
    # its paragraphs are kept with theirs.
    inside = replace(
        frame,
        width=width / 20 - 2 * CELL_BESIDE,
        style=style,
        left=0.0,
        right=0.0,
        depth=0,
        cell=True,
        keep=keep,
        align=align,
    )
    content = finished(state.write_blocks(cell.blocks, inside), style, state, inside)
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{content}</w:tc>'


def finished(elements: Iterable[str], style: str, state: State, frame: Frame | None = None) -> str:
    """The content of a cell: it ends with a paragraph, as Word demands, and leaves nothing to what follows it."""
    state.after, state.below = "", math.inf
    written = list(elements)
    if not written:
        written.append(paragraph("", style, frame or Frame(width=0, style=style), state))
    elif not written[-1].endswith("</w:p>"):
        state.pending.before = 0.0
        written.append(paragraph("", "gap", Frame(width=0), state))
    state.pending.before = 0.0
    state.after = ""
    return "".join(written)
