"""Blocks as Markdown: each a text of one line or more, with a blank line between any two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from reportkit.tree import nodes as n
from reportkit.tree.walk import caption_prefix
from reportkit.writers.markdown import tables
from reportkit.writers.markdown.escape import escaped
from reportkit.writers.markdown.inlines import fenced, write_inlines, write_line
from reportkit.writers.markdown.state import State

_APART = "<!-- -->"
"""Stands between two lists of a kind, which would be one without it."""

_STRONG = frozenset({"subtitle", "label", "toc-title"})


def write_blocks(blocks: Iterable[n.Block], state: State) -> Iterator[str]:
    """The texts of blocks that stand together."""
    last: type | None = None
    for block in blocks:
        for text in write_block(block, state):
            if type(block) is last and isinstance(block, n.BulletList | n.OrderedList):
                yield _APART
            last = type(block)
            yield text


def write_block(block: n.Block, state: State) -> Iterator[str]:
    """The texts of one block; none where it says nothing here."""
    match block:
        case n.Paragraph():
            yield from _paragraph(block, state)
        case n.Heading(level=level, children=children):
            number = (n.Text(f"{block.number}. "),) if block.number else ()
            yield from _heading(level + state.below, (*number, *children), state)
        case n.BulletList(items=items):
            yield _list([("- ", item.blocks) for item in items], state)
        case n.OrderedList(items=items, start=start):
            yield _list([(f"{start + at}. ", item.blocks) for at, item in enumerate(items)], state)
        case n.DefinitionList(items=items):
            for item in items:
                yield from _shown(write_inlines((n.Strong(item.term),), state))
                yield from write_blocks(item.blocks, state)
        case n.BlockQuote(blocks=paragraphs, attribution=attribution):
            source = [n.Paragraph((n.Text("— "), *attribution))] if attribution else []
            yield _quoted(write_blocks([*paragraphs, *source], state))
        case n.Callout(title=title, blocks=inner):
            head = [n.Paragraph((n.Strong(title),))] if title else []
            yield _quoted(write_blocks([*head, *inner], state))
        case n.Table():
            yield from _captioned(block.caption, state)
            yield tables.write_table(block, state)
        case n.Figure(image=image, alt=alt, caption=caption):
            yield tables.write_chart(image, state) if isinstance(image, n.Chart) else escaped(f"[{alt}]")
            yield from _captioned(caption, state)
        case n.Landscape(blocks=inner):
            yield from write_blocks(inner, state)
        case n.Rule():
            yield "***"
        case n.TableOfContents() | n.ListOfCaptions() | n.PageBreak():
            return
        case _:
            assert_never(block)


def _shown(text: str) -> Iterator[str]:
    if text:
        yield text


def _paragraph(block: n.Paragraph, state: State) -> Iterator[str]:
    if block.role == "title":
        return _heading(1, block.children, state)
    if block.role == "code" and len(block.children) == 1 and isinstance(block.children[0], n.Code):
        return _shown(fenced(block.children[0]))
    children = (n.Strong(block.children),) if block.role in _STRONG else block.children
    return _shown(write_inlines(children, state))


def _heading(level: int, children: Sequence[n.Inline], state: State) -> Iterator[str]:
    """A heading stands in one line."""
    text = write_line(children, state)
    if text:
        yield f"{'#' * min(level, 6)} {text}"


def _captioned(caption: n.Caption | None, state: State) -> Iterator[str]:
    if caption is not None:
        yield from _shown(write_inlines((n.Text(caption_prefix(caption)), *caption.children), state))


def _list(items: Sequence[tuple[str, tuple[n.Block, ...]]], state: State) -> str:
    """Items, each set in by the width of its mark; close together where each is one paragraph."""
    close = all(len(blocks) == 1 and isinstance(blocks[0], n.Paragraph) for _, blocks in items)
    written = []
    for mark, blocks in items:
        inside = "\n\n".join(write_blocks(blocks, state))
        written.append(mark + _indented(inside, " " * len(mark)))
    return ("\n" if close else "\n\n").join(written)


def _indented(text: str, by: str) -> str:
    return text.replace("\n", f"\n{by}").replace(f"\n{by}\n", "\n\n")


def _quoted(texts: Iterable[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(texts).split("\n"))
