"""How wide the content of cells wants to be: what the widths of columns are found from.

Nothing is set here, and nothing counted: each block says how wide its longest word is and how wide its lines would be
if none were broken, indents included.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reportkit.figures.sizes import own_size
from reportkit.layout.blocks.lists import list_body, list_hang, list_labels
from reportkit.layout.context import Context
from reportkit.layout.lines.inlines import Look, RunMaker
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.parts import Part
from reportkit.theme.spacing import CALLOUT_BESIDE, CELL_BESIDE, TERM_GAP, TERM_SHARE
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n

SIDES = 2 * CELL_BESIDE + 0.2
"""What stands beside the content of a cell, and a little, so that sums that are rounded don't break a word."""

_LEAST_PICTURE, _SMALLEST_PICTURE, _CHART = 144.0, 72.0, 200.0
_LEAST_OTHER, _OTHER = 60.0, 200.0  # contents, lists of captions


class Line(NamedTuple):
    """A line that isn't broken: what stands left (and right) of it, and how wide it is."""

    indent: float
    width: float


class Needs(NamedTuple):
    """What a cell needs: the width of its longest word, and its lines if none is broken."""

    column: int
    span: int
    least: float
    lines: Sequence[Line]

    @property
    def natural(self) -> float:
        return max((indent + width for indent, width in self.lines), default=0.0) + 2 * CELL_BESIDE + 0.5


def table_needs(context: Context, block: n.Table, hyphenate: bool = False) -> list[list[Needs]]:
    """What the cells of each row need; `hyphenate`: if words may be divided."""
    rows = [_row_needs(context, row, "table-head", hyphenate) for row in block.head]
    return rows + [_row_needs(context, row, "table", hyphenate) for row in block.body]


def column_needs(rows: Iterable[Sequence[Needs]], count: int) -> tuple[list[float], list[float]]:
    """For each column the width of its longest word, and the one that breaks no line."""
    least, natural = [0.0] * count, [0.0] * count
    cells = [cell for row in rows for cell in row]
    for cell in cells:
        if cell.span == 1:
            least[cell.column] = max(least[cell.column], cell.least)
            natural[cell.column] = max(natural[cell.column], cell.natural)
    for cell in cells:
        if cell.span > 1:
            _widen(least, cell.column, cell.span, cell.least)
            _widen(natural, cell.column, cell.span, cell.natural)
    return least, natural


def column_count(block: n.Table) -> int:
    """How many columns there are: rows may have more cells than the table names."""
    rows = (*block.head, *block.body)
    return max([len(block.columns), *(sum(cell.span for cell in row.cells) for row in rows)])


def _row_needs(context: Context, row: n.Row, body: str, hyphenate: bool) -> list[Needs]:
    needs, index = [], 0
    for cell in row.cells:
        ruler = _Ruler(context, hyphenate)
        ruler.blocks(cell.blocks, "table-head" if cell.header else body)
        needs.append(Needs(index, cell.span, ruler.least + SIDES, ruler.lines))
        index += cell.span
    return needs


def _widen(widths: list[float], index: int, span: int, needed: float) -> None:
    """Columns under a spanning cell share what it needs more than they have."""
    missing = needed - sum(widths[index : index + span])
    if missing > 0:
        for place in range(index, index + span):
            widths[place] += missing / span


@dataclass(eq=False, slots=True)
class _Ruler:
    """Measures blocks that stand below each other; `least` and `lines` are gathered over all of them."""

    context: Context
    hyphenate: bool
    least: float = 0.0
    lines: list[Line] = field(default_factory=list)
    depth: int = 0  # of lists in lists

    def blocks(self, blocks: Iterable[n.Block], body: str, indent: float = 0.0) -> None:
        for block in blocks:
            self._block(block, body, indent)

    def _block(self, block: n.Block, body: str, indent: float) -> None:
        match block:
            case n.Paragraph(role="body"):
                self._paragraph(block, self.context.flush_style(body), indent)
            case n.Paragraph(role=role):
                self._paragraph(block, self.context.style(role), indent)
            case n.BulletList() | n.OrderedList():
                self._list(block, body, indent)
            case n.DefinitionList(items=items):
                for definition in items:
                    self._definition(definition, indent)
            case n.Table():
                self._table(block, indent)
            case n.Figure():
                self._figure(block, indent)
            case n.PageBreak() | n.Rule():
                return
            case _:
                self._box(block, body, indent)

    def _box(self, block: n.Block, body: str, indent: float) -> None:
        style = self.context.flush_style
        match block:
            case n.Heading(level=level, children=children):
                self.text(children, self.context.style(f"heading-{min(level, 4)}"), indent)
            case n.BlockQuote(blocks=inner, attribution=attribution):
                quote = self.context.style("quote")
                inside = indent + quote.left + quote.right
                for one in inner:
                    self._quoted(one, inside)
                self.text(attribution, style("attribution"), inside)
            case n.Callout(title=title, blocks=blocks):
                self.text(title, style("callout-title"), indent + 2 * CALLOUT_BESIDE)
                self.blocks(blocks, "callout", indent + 2 * CALLOUT_BESIDE)
            case n.Landscape(blocks=blocks):
                self.blocks(blocks, body, indent)
            case _:
                self._add(_LEAST_OTHER, [_OTHER], indent)

    def _quoted(self, block: n.Block, indent: float) -> None:
        if isinstance(block, n.Paragraph):
            self._paragraph(block, self.context.flush_style("quote"), indent)
        else:
            self._block(block, "quote", indent)

    def _add(self, least: float, widths: Iterable[float], indent: float) -> None:
        self.least = max(self.least, indent + least)
        self.lines += [Line(indent, width) for width in widths]

    def _paragraph(self, block: n.Paragraph, style: Style, indent: float) -> None:
        self.context.span = block.span
        self.text(block.children, style, indent)

    def text(self, children: Sequence[n.Inline], style: Style, indent: float) -> None:
        """Measures a line of text."""
        if not children:
            return
        part = Part("paragraph")
        maker = RunMaker(self.context, part, part)
        runs = maker.make(_without_notes(children), Look(style, part, self.context.language, tabular=True))
        text = MeasuredText(runs)
        widths = [text.measure(start, end) for start, end in text.forced_lines()]
        self._add(text.narrowest(self.hyphenate), widths, indent + style.left + style.right)

    def _list(self, block: n.BulletList | n.OrderedList, body: str, indent: float) -> None:
        body = list_body(body)
        hang = list_hang(self.context, list_labels(block, self.depth), body)
        self.depth += 1
        for item in block.items:
            self.blocks(item.blocks, body, indent + hang)
        self.depth -= 1

    def _definition(self, definition: n.Definition, indent: float) -> None:
        """The column of the terms has a width of its own; in a narrow cell, a share of the cell's."""
        most = self.context.style("definition").left
        term, said = (_Ruler(self.context, self.hyphenate, depth=self.depth) for _ in range(2))
        term.text(definition.term, self.context.flush_style("term"), 0.0)
        said.blocks(definition.blocks, "definition", most)
        for_term = min(term.least + TERM_GAP, most) / TERM_SHARE
        for_said = min(said.least, (said.least - most) / (1 - TERM_SHARE))
        self._add(max(for_term, for_said), [], indent)
        self.lines += [Line(indent + inner, width) for inner, width in said.lines]

    def _table(self, block: n.Table, indent: float) -> None:
        rows = table_needs(self.context, block, self.hyphenate)
        least, _ = column_needs(rows, column_count(block))
        self._add(sum(least), [sum(cell.natural for cell in row) for row in rows], indent)
        if block.caption is not None:
            self.text(block.caption.children, self.context.style("caption"), indent)

    def _figure(self, block: n.Figure, indent: float) -> None:
        width = block.width or (_CHART if isinstance(block.image, n.Chart) else own_size(block.image)[0])
        self._add(min(width, _SMALLEST_PICTURE if self.hyphenate else _LEAST_PICTURE), [width], indent)
        if block.caption is not None:
            self.text(block.caption.children, self.context.style("caption"), indent)


def _without_notes(children: Sequence[n.Inline]) -> list[n.Inline]:
    """The same inlines with room for the marks of notes: a note gets its number where it is set, and only there."""
    kept: list[n.Inline] = []
    for child in children:
        match child:
            case n.Footnote() | n.NoteMark():
                kept.append(n.Superscript((n.Text("000"),)))
            case n.Text() | n.Code() | n.LineBreak() | n.Tab() | n.Comment():
                kept.append(child)
            case _:
                kept.append(replace(child, children=tuple(_without_notes(child.children))))
    return kept
