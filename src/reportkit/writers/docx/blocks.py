"""Blocks as elements of a story: paragraphs, tables, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from reportkit.tree import nodes as n
from reportkit.writers.docx import callouts, contents, definitions, figures, lists, outline, tables, xml
from reportkit.writers.docx.inlines import write_inlines
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.runs import look_in, run_properties
from reportkit.writers.docx.state import Frame, State
from reportkit.writers.docx.text_paragraphs import text_paragraph


def write_blocks(blocks: Iterable[n.Block], frame: Frame, state: State) -> Iterator[str]:
    """The elements of blocks that stand together."""
    together = tuple(blocks)
    for block, following in zip_longest(together, together[1:]):
        if isinstance(block, n.Rule) and _can_bear_rule(following, frame, state):
            state.pending.rule = True
        else:
            yield from write_block(block, frame, state)


def _can_bear_rule(block: n.Block | None, frame: Frame, state: State) -> bool:
    """Whether a line over the whole width can be the upper border of what follows it."""
    if frame.left or frame.right or not isinstance(block, n.Paragraph | n.Heading):
        return False
    look = state.look(block.role if isinstance(block, n.Paragraph) else f"heading-{block.level}")
    return look.left == look.right == look.first == 0


def write_block(block: n.Block, frame: Frame, state: State) -> Iterator[str]:
    """The elements of one block, each whole: a `w:p`, a `w:tbl` or a `w:sdt`."""
    match block:
        case n.Paragraph():
            yield _paragraph(block, frame, state)
        case n.Heading():
            yield _heading(block, frame, state)
        case n.BulletList() | n.OrderedList():
            yield from lists.write_list(block, frame, state)
        case n.DefinitionList():
            yield from definitions.write_definitions(block, frame, state)
        case n.BlockQuote():
            yield from _quote(block, frame, state)
        case n.Table():
            yield from tables.write_table(block, frame, state)
        case n.Callout():
            yield from callouts.write_callout(block, frame, state)
        case n.TableOfContents():
            yield from contents.write_contents(block, frame, state)
        case n.ListOfCaptions():
            yield from contents.write_list_of_captions(block, frame, state)
        case n.Figure():
            yield from figures.write_figure(block, frame, state)
        case n.PageBreak():
            state.pending.page_break = True
        case n.Rule():
            yield paragraph("", "rule", frame, state)
        case n.Landscape():  # inside another block: there the page can't turn
            yield from write_blocks(block.blocks, frame, state)
        case _:
            assert_never(block)


def _paragraph(block: n.Paragraph, frame: Frame, state: State) -> str:
    return text_paragraph(block, frame.style if block.role == "body" else block.role, frame, state)


def _heading(block: n.Heading, frame: Frame, state: State) -> str:
    level = outline.level_of(block)
    typed = block.number and not state.numbered_depth
    look = look_in(frame, f"heading-{level}", state)
    number = (
        xml.run(xml.characters(f"{block.number}. "), run_properties(replace(look, lang=""), state)) if typed else ""
    )
    content = number + write_inlines(block.children, state, look)
    content = contents.heading_target(block, state.anchored(block.id, content), state)
    numbering = outline.NONE if level <= state.numbered_depth and not block.number else ""
    return paragraph(content, f"heading-{level}", frame, state, numbering=numbering)


def _quote(block: n.BlockQuote, frame: Frame, state: State) -> Iterator[str]:
    look = state.look("quote")
    inside = replace(frame.inner(look.left, "quote"), right=frame.right + look.right, align="")
    inside = replace(inside, lang=block.lang or frame.lang)
    for at, one in enumerate(block.blocks):
        last = at == len(block.blocks) - 1
        if isinstance(one, n.Paragraph):
            kept = replace(one, keep_next=one.keep_next or (last and bool(block.attribution)))
            yield text_paragraph(kept, "quote", replace(inside, align="left") if one.role == "code" else inside, state)
        else:
            yield from write_block(one, inside, state)
    if block.attribution:
        content = write_inlines(block.attribution, state, look_in(frame, "attribution", state))
        yield paragraph(content, "attribution", frame, state)
