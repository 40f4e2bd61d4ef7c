"""Callouts: shaded paragraphs with a thick edge at the left, or a table of one cell where there is more than text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import replace

from reportkit.theme.spacing import CALLOUT_BESIDE
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import names, tables
from reportkit.writers.docx.inlines import write_inlines
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.runs import look_in
from reportkit.writers.docx.state import Frame, State

BESIDE = 9
"""Of the points between a box's sides and its text: what a border keeps from the text."""
_LONGEST_TITLE = 80  # characters


def write_callout(block: n.Callout, frame: Frame, state: State) -> Iterator[str]:
    """The title and the blocks, in the kind's colours."""
    state.pending.distance(state.look("body").after + 2)
    plain = all(isinstance(one, n.Paragraph) and one.role == "body" for one in block.blocks)
    if plain and (block.title or block.blocks):
        yield from tables.parted(state)
        yield from _shaded(block, frame, state)
    else:
        yield from tables.apart(state)
        yield from _boxed(block, frame, state)


def _shaded(block: n.Callout, frame: Frame, state: State) -> Iterator[str]:
    inside = replace(frame.inner(CALLOUT_BESIDE, f"callout-{block.kind}"), right=frame.right + CALLOUT_BESIDE, align="")
    if block.title:
        style = f"callout-title-{block.kind}"
        content = write_inlines(block.title, state, look_in(frame, style, state))
        yield paragraph(content, style, replace(inside, style=style), state)
    yield from state.write_blocks(block.blocks, inside)
    tables.close(state, "box")


def _boxed(block: n.Callout, frame: Frame, state: State) -> Iterator[str]:
    width = frame.width - frame.left - frame.right
    inside = replace(
        frame,
        width=width - 2 * CALLOUT_BESIDE,
        style="callout",
        left=0.0,
        right=0.0,
        depth=0,
        cell=True,
        keep=False,
        align="",
    )

    def cell() -> Iterator[str]:
        if block.title:
            content = write_inlines(block.title, state, look_in(frame, "callout-title", state))
            yield paragraph(content, "callout-title", replace(inside, style="callout-title"), state, keep_next=False)
        yield from state.write_blocks(block.blocks, inside)

    fill, edge = state.theme.callout_colors(block.kind)
    yield from tables.one_cell(cell(), width, fill, edge, names.CALLOUT_TABLE, _title(block), frame, state)


def _title(block: n.Callout) -> str:
    """What the box is called: its title, or its first words."""
    own = " ".join(walk.plain(block.title).split())
    return own or textwrap.shorten(walk.said(block.blocks), _LONGEST_TITLE, placeholder="…")
