"""Lists: bullets and numbers hang in the margin of their text; terms stand in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence

from reportkit.layout.blocks.column import Column
from reportkit.layout.blocks.row_cuts import keep_ends, strips
from reportkit.layout.blocks.units import Cell, Row
from reportkit.layout.context import Context
from reportkit.layout.fonts import metric
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.paragraph import Composed, compose
from reportkit.layout.lines.runs import Run
from reportkit.layout.parts import Part
from reportkit.theme.spacing import BULLET_INSET, BULLETS, LABEL_GAP, TERM_GAP, TERM_SHARE
from reportkit.tree import nodes as n


def set_list(column: Column, block: n.BulletList | n.OrderedList, parent: Part) -> None:
    """Sets a bullet list or a numbered one."""
    context = column.context
    ordered = isinstance(block, n.OrderedList)
    part = parent.inner("ordered-list" if ordered else "bullet-list")
    depth = _depth(parent)
    body, labels = list_body(column.body), list_labels(block, depth)
    hang = list_hang(context, labels, body)
    inner = column.inner(hang, 0.0, body)
    for item, label in zip(block.items, labels, strict=True):
        _item(inner, item, label, part, look_left=hang, ordered=ordered)
    style = context.style(body)
    after = style.after if depth or column.body != "body" else context.style("body").after
    column.leave(inner, after)


def list_body(body: str) -> str:
    """The style of a list's text, by that of what it stands in."""
    return body if body in ("table", "table-head", "callout", "quote") else "list"


def list_labels(block: n.BulletList | n.OrderedList, depth: int) -> list[str]:
    """The label of each item."""
    if isinstance(block, n.OrderedList):
        return [f"{block.start + number}." for number in range(len(block.items))]
    return [BULLETS[min(depth, 1)]] * len(block.items)


def list_hang(context: Context, labels: Sequence[str], body: str) -> float:
    """How far the text of a list stands from its left edge: its labels have room there."""
    style = context.style(body)
    look = metric(context.files(style, style.bold, False)[0], style.size)
    return max([context.style("list").left, *(look.width(label) + LABEL_GAP for label in labels)])


def _item(column: Column, item: n.ListItem, label: str, parent: Part, *, look_left: float, ordered: bool) -> None:
    context = column.context
    style = context.flush_style(column.body)
    part = parent.inner("item")
    file = context.files(style, style.bold, False)[0]
    look = metric(file, style.size)
    left = column.x - look_left if ordered else column.x - look_left + BULLET_INSET
    label_part = part.inner("label")
    run = Run(label, look, context.theme.color(style.color), label_part, lang=context.language)
    composed = compose(MeasuredText([run]), style, label_part, look_left)
    column.labels.append((composed, left))
    body = part.inner("body")
    column.blocks(item.blocks, body)
    if column.labels:  # an item whose blocks set nothing still shows its label
        column.labels.pop()
        column.x -= look_left
        column.composed(composed, style)
        column.x += look_left


def _depth(part: Part | None) -> int:
    depth = 0
    while part is not None:
        depth += part.kind in ("bullet-list", "ordered-list")
        part = part.parent
    return depth


def set_definitions(column: Column, block: n.DefinitionList, parent: Part) -> None:
    """Sets terms at the left, what is said of them beside. A pair is cut into strips, so that it may go on over
    pages.
    """
    context = column.context
    style = context.style("definition")
    indent = min(style.left, column.width * TERM_SHARE)
    part = parent.inner("definition-list")
    for definition in block.items:
        item = part.inner("item")
        cells = [
            Cell(item.inner("label"), 0.0, indent - TERM_GAP),
            Cell(item.inner("body"), indent, column.width - indent),
        ]
        term = column.cell(cells[0], "term")
        term.text(definition.term, context.flush_style("term"), cells[0].part, note_parent=cells[0].part)
        body = column.cell(cells[1], "definition")
        body.blocks(definition.blocks, cells[1].part)
        _align_first(cells)
        row = Row(cells, strips(cells), width=column.width)
        units = column.row(row, before=max(style.before, column.gap))
        keep_ends(units)
        column.gap = style.after
    column.gap = max(column.gap, context.style("body").after)


def _align_first(cells: list[Cell]) -> None:
    """The first lines of both columns stand on one line."""
    firsts = [cell.units[0] for cell in cells if cell.units and isinstance(cell.units[0].owner, Composed)]
    if len(firsts) == len(cells):
        base = max(unit.lead + unit.owner.baseline for unit in firsts if isinstance(unit.owner, Composed))
        for unit in firsts:
            if isinstance(unit.owner, Composed):
                shift = base - unit.lead - unit.owner.baseline
                unit.lead += shift
                unit.height += shift
