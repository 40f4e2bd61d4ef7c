"""Lines that stay together on a page: what leads in ("It is proposed:", the words before a quotation) with what
follows, a signature with the words that it stands under, a last section of a line or two with what stands before it.
"""

from __future__ import annotations

import dataclasses
from itertools import zip_longest

from reportkit.tree import nodes as n
from reportkit.tree.walk import own_inlines, plain

_SHORT = 200  # characters: two lines or so


def keeping_leads(blocks: tuple[n.Block, ...]) -> tuple[n.Block, ...]:
    """The same blocks, where a paragraph that leads in a list, a table, a quotation or a figure keeps with it, and the
    last one before a signature with the signature.
    """
    kept: list[n.Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, n.Paragraph) and _leads(block, following):
            block = dataclasses.replace(block, keep_next=True)
        inside = _inside(block)
        kept.append(_bound(inside) if _signs(following) else inside)
    return tuple(kept)


def keeping_end(blocks: tuple[n.Block, ...]) -> tuple[n.Block, ...]:
    """The same blocks, where a last heading with a line or two below it (whom to ask) has no page to itself."""
    last = max((at for at, block in enumerate(blocks) if isinstance(block, n.Heading)), default=0)
    below = blocks[last + 1 :]
    if not (last and below and all(isinstance(block, n.Paragraph) for block in below)):  # below "Notes" stand endnotes
        return blocks
    if sum(len(plain(own_inlines(block))) for block in below) > _SHORT:
        return blocks
    return (*blocks[: last - 1], _bound(blocks[last - 1]), *blocks[last:])


def _signs(block: n.Block | None) -> bool:
    return isinstance(block, n.Paragraph) and block.role in ("signature", "executor")


def _bound(block: n.Block) -> n.Block:
    """The same block, its last paragraph keeping with what follows."""
    match block:
        case n.Paragraph():
            return dataclasses.replace(block, keep_next=True)
        case n.BulletList(items=(*items, last)) | n.OrderedList(items=(*items, last)) if last.blocks:
            inner = (*last.blocks[:-1], _bound(last.blocks[-1]))
            return dataclasses.replace(block, items=(*items, n.ListItem(inner)))
        case _:
            return block


def _leads(paragraph: n.Paragraph, following: n.Block | None) -> bool:
    if isinstance(following, n.BlockQuote | n.DefinitionList | n.Figure):
        return True
    listed = n.BulletList | n.OrderedList | n.Table
    return isinstance(following, listed) and plain(paragraph.children).rstrip().endswith(":")


def _inside(block: n.Block) -> n.Block:
    """The same for the blocks that stand in a block."""
    match block:
        case n.Callout() | n.Landscape():
            return dataclasses.replace(block, blocks=keeping_leads(block.blocks))
        case n.BulletList() | n.OrderedList():
            items = tuple(n.ListItem(keeping_leads(item.blocks)) for item in block.items)
            return dataclasses.replace(block, items=items)
        case n.DefinitionList():
            return n.DefinitionList(tuple(n.Definition(item.term, keeping_leads(item.blocks)) for item in block.items))
        case _:
            return block
