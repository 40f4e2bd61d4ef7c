"""Tables as GitHub writes them: a row a line, a cell's blocks in one line with `<br>` between them.

Only one row can be a header; a cell over several columns is followed by empty ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportkit import language
from reportkit.tree import nodes as n
from reportkit.tree.walk import inner_blocks, own_inlines
from reportkit.writers.markdown.escape import escaped
from reportkit.writers.markdown.inlines import write_line
from reportkit.writers.markdown.state import State

_RULES = {"left": ":--", "center": ":-:", "right": "--:"}
_BREAK = "<br>"


def write_table(table: n.Table, state: State) -> str:
    """The rows of a table; without a header its first row is empty."""
    rows = [[_cell(cell, state) for cell in row.cells] for row in (*table.head, *table.body)]
    spans = [[cell.span for cell in row.cells] for row in (*table.head, *table.body)]
    full = [_spread(texts, widths) for texts, widths in zip(rows, spans, strict=True)]
    return _drawn(full if table.head else [[""] * len(table.columns), *full], [one.align for one in table.columns])


def write_chart(chart: n.Chart, state: State) -> str:
    """The figures of a chart as a table."""
    known = language.get(state.language)
    head = [escaped(chart.unit), *(escaped(one.name) for one in chart.series)]
    rows = [head]
    for at, category in enumerate(chart.categories):
        values = (one.values[at] if at < len(one.values) else None for one in chart.series)
        rows.append([escaped(category), *("" if value is None else known.number(value) for value in values)])
    return _drawn(rows, ["left", *["right"] * len(chart.series)])


def _drawn(rows: Sequence[Sequence[str]], aligned: Sequence[str]) -> str:
    head, *body = rows
    lines = [head, [_RULES[one] for one in aligned], *body]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _spread(texts: Iterable[str], spans: Iterable[int]) -> list[str]:
    return [one for text, span in zip(texts, spans, strict=True) for one in (text, *[""] * (span - 1))]


def _cell(cell: n.Cell, state: State) -> str:
    return _BREAK.join(line for line in _lines(cell.blocks, state) if line)


def _lines(blocks: Iterable[n.Block], state: State) -> Iterator[str]:
    """What blocks say, a line each; the first line of a list's item bears its mark."""
    for block in blocks:
        match block:
            case n.BulletList(items=items):
                for item in items:
                    yield from _with_mark("• ", _lines(item.blocks, state))
            case n.OrderedList(items=items, start=start):
                for number, item in enumerate(items, start):
                    yield from _with_mark(f"{number}. ", _lines(item.blocks, state))
            case n.DefinitionList(items=definitions):
                for one in definitions:
                    yield _line((n.Strong(one.term),), state)
                    yield from _lines(one.blocks, state)
            case n.BlockQuote(blocks=paragraphs, attribution=attribution):
                yield from _lines(paragraphs, state)
                yield _line(attribution, state)
            case n.Heading(number=number, children=children) if number:
                yield _line((n.Text(f"{number}. "), *children), state)
            case n.Figure(alt=alt):
                yield escaped(f"[{alt}]")
                yield _line(own_inlines(block), state)
            case _:
                yield _line(own_inlines(block), state)
                yield from _lines(inner_blocks(block), state)


def _line(inlines: tuple[n.Inline, ...], state: State) -> str:
    return write_line(inlines, state, _BREAK)


def _with_mark(mark: str, lines: Iterator[str]) -> Iterator[str]:
    yield mark + next((line for line in lines if line), "")
    yield from lines
