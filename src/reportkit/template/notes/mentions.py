"""References in notes, which are named in full, in short or as «Там же» once it is known what stands before them.

Until the document is whole, a reference is a node of its own that can be named in each of these ways.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportkit.citation import Ledger, Locator, Mention
from reportkit.tree import nodes as n
from reportkit.tree.mapping import with_notes
from reportkit.tree.walk import inlines, plain

_WORD = re.compile(r"\w")


Make = Callable[[Mention, Locator | None], tuple[n.Inline, ...]]
"""The words that name a source in one way, with a place in it."""


@dataclass(frozen=True, slots=True)
class Reference(n.Muted):
    """A reference to a source on its way into a note; until then its children name it in short."""

    source: str
    locator: Locator | None
    make: Make = dataclasses.field(compare=False)
    says_ibid: bool


def cited(roots: tuple[n.Inline, ...]) -> list[Reference]:
    """The references in a line of a note, in order."""
    return [inline for inline in inlines(roots) if isinstance(inline, Reference)]


def with_mentions(body: tuple[n.Block, ...]) -> tuple[n.Block, ...]:
    """The same blocks with each reference as the notes before it allow, in the order of the reading."""
    ledger = Ledger()
    return with_notes(body, lambda note: _note(note, ledger))


def _note(note: n.Footnote, ledger: Ledger) -> n.Footnote:
    found = [one for paragraph in note.blocks for one in cited(paragraph.children)]
    mentions = ledger.note([(one.source, one.locator) for one in found])
    if not found:
        return note
    in_short = [
        one.make("first", one.locator) if mention == "first" else one.children
        for one, (mention, _) in zip(found, mentions, strict=True)
    ]
    blocks = _with_forms(note.blocks, iter(in_short))
    mention, locator = mentions[0]
    if mention != "same" or not found[0].says_ibid or not _is_bare(note):
        return dataclasses.replace(note, blocks=blocks)
    same = [found[0].make("same", locator), *in_short[1:]]
    return dataclasses.replace(note, blocks=_with_forms(note.blocks, iter(same)), at_top=blocks)


def _is_bare(note: n.Footnote) -> bool:
    """Whether a note begins with a reference and has no words but of references: in a sentence «Там же» is none."""
    line = note.blocks[0].children if note.blocks else ()
    others = (inline for inline in line if not isinstance(inline, n.Muted))
    return len(note.blocks) == 1 and not _WORD.search(plain(others))


def _with_forms(blocks: tuple[n.Paragraph, ...], forms: Iterator[tuple[n.Inline, ...]]) -> tuple[n.Paragraph, ...]:
    return tuple(dataclasses.replace(block, children=_formed(block.children, forms)) for block in blocks)


def _formed(line: tuple[n.Inline, ...], forms: Iterator[tuple[n.Inline, ...]]) -> tuple[n.Inline, ...]:
    """A line with the next form in place of each reference."""
    made: list[n.Inline] = []
    for inline in line:
        made += next(forms) if isinstance(inline, Reference) else (_inner(inline, forms),)
    return tuple(made)


def _inner(inline: n.Inline, forms: Iterator[tuple[n.Inline, ...]]) -> n.Inline:
    match inline:
        case n.Text() | n.Code() | n.Footnote() | n.NoteMark() | n.LineBreak() | n.Tab() | n.Comment():
            return inline
        case _:
            return dataclasses.replace(inline, children=_formed(inline.children, forms))
