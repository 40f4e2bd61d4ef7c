"""Definition lists: the term stands in the hanging indent, what is said of it beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportkit.theme.spacing import TERM_GAP, TERM_SHARE
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import measures, xml
from reportkit.writers.docx.inlines import write_inlines
from reportkit.writers.docx.paragraphs import indent, paragraph
from reportkit.writers.docx.runs import look_in
from reportkit.writers.docx.state import Frame, State


def write_definitions(block: n.DefinitionList, frame: Frame, state: State) -> Iterator[str]:
    """Each term with its blocks; the first block, if it is a paragraph, stands on the term's line."""
    column = _column(frame, state)
    inside = frame.inner(column, "definition-continue")
    for item in block.items:
        look = replace(look_in(frame, "definition-term", state), term=True)
        term = write_inlines(item.term, state, look)
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, n.Paragraph) and first.role == "body":
            yield _beside(term, item, first, frame, state)
            yield from state.write_blocks(item.blocks[1:], inside)
        else:
            yield paragraph(term, "definition-term", frame, state, keep_next=True)
            yield from state.write_blocks(item.blocks, inside)
    state.pending.distance(state.look("body").after)


def _column(frame: Frame, state: State) -> float:
    return min(state.look("definition").left, (frame.width - frame.left - frame.right) * TERM_SHARE)


def _beside(term: str, item: n.Definition, first: n.Paragraph, frame: Frame, state: State) -> str:
    column = _column(frame, state)
    fits = measures.text_width(walk.plain(item.term), "term", state) <= column - TERM_GAP / 2
    content = write_inlines(first.children, state, look_in(frame, "definition", state, first.lang))
    own = frame.left == frame.right == 0 and column == state.look("definition").left
    edges = "" if own else indent(frame.left + column, frame.right, -column)
    line = term + xml.run("<w:tab/>" if fits else "<w:br/>") + state.anchored(first.id, content)
    return paragraph(line, "definition", frame, state, keep_next=first.keep_next, indent=edges)
