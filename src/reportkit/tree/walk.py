"""Ways through a document: what stands in what, and what it says in order.

`lines` is the one definition of "what a document says": every writer and every reader is compared with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from reportkit.tree import nodes as n

_OTHER_SPACES = str.maketrans("\r\f\v", "   ")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One block's text, and which part of the document it is ("heading-1", "body", "cell", "note" …)."""

    part: str
    text: str


def children(inline: n.Inline) -> tuple[n.Inline, ...]:
    """The inlines directly inside an inline; the blocks of a note are not among them."""
    match inline:
        case n.Text() | n.Code() | n.Footnote() | n.NoteMark() | n.LineBreak() | n.Tab() | n.Comment():
            return ()
        case _:
            return inline.children


def plain(inlines: Iterable[n.Inline]) -> str:
    """The characters of a line of text: a tab for `Tab`, a newline for `LineBreak`, nothing for a note's mark."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: n.Inline) -> str:
    match inline:
        case n.Text(text=text) | n.Code(text=text):
            return text
        case n.LineBreak():
            return "\n"
        case n.Tab():
            return "\t"
        case n.Footnote() | n.NoteMark() | n.Comment():
            return ""
        case n.InlineQuote(opening=opening, children=inner, closing=closing):
            return opening + plain(inner) + closing
        case _:
            return plain(inline.children)


def typed(code: n.Code) -> str:
    """Code as it is set: without the empty lines around it, each tab as spaces up to the next fourth column."""
    return code.text.strip("\n").translate(_OTHER_SPACES).expandtabs(4)


def inlines(roots: Iterable[n.Inline]) -> Iterator[n.Inline]:
    """Every inline, each before what stands in it. Notes are given, not entered."""
    for inline in roots:
        yield inline
        yield from inlines(children(inline))


def notes(roots: Iterable[n.Inline]) -> Iterator[n.Footnote]:
    """The notes of a line of text, in order."""
    return (inline for inline in inlines(roots) if isinstance(inline, n.Footnote))


def caption_text(caption: n.Caption) -> str:
    """A caption as it is printed: "Таблица 1. …"."""
    return caption_prefix(caption) + plain(caption.children)


def caption_prefix(caption: n.Caption) -> str:
    """The word and number before a caption's own words; empty where it has neither."""
    words = [caption.label, str(caption.number) if caption.number else ""]
    prefix = "\u00a0".join(word for word in words if word)
    return f"{prefix}. " if prefix else ""


def heading_text(heading: n.Heading) -> str:
    """A heading as it is printed, its number before it."""
    text = plain(heading.children)
    return f"{heading.number}. {text}" if heading.number else text


def announced(meta: n.Meta) -> str:
    """The title that a program shows and reads out, with the marking before it: headers and footers, where it stands on
    paper, are passed over by screen readers.
    """
    return f"[{meta.marking.text}] {meta.title}" if meta.marking is not None else meta.title


def inner_blocks(block: n.Block) -> tuple[n.Block, ...]:
    """The blocks directly inside a block."""
    match block:
        case n.BulletList(items=items) | n.OrderedList(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case n.DefinitionList(items=definitions):
            return tuple(inner for item in definitions for inner in item.blocks)
        case n.Table(head=head, body=body):
            return tuple(inner for row in (*head, *body) for cell in row.cells for inner in cell.blocks)
        case n.BlockQuote(blocks=inner):
            return inner
        case n.Callout(blocks=inner) | n.Landscape(blocks=inner):
            return inner
        case _:
            return ()


def blocks(roots: Iterable[n.Block]) -> Iterator[n.Block]:
    """Every block, each before what stands in it. The paragraphs of notes are not among them."""
    for block in roots:
        yield block
        yield from blocks(inner_blocks(block))


def sections(blocks: Iterable[n.Block]) -> list[tuple[bool, tuple[n.Block, ...]]]:
    """Blocks that stand on pages of one kind, and whether these are turned; one upright section at the least.

    What keeps with the next block is turned with it: a heading does not stay behind on the page before.
    """
    found: list[tuple[bool, tuple[n.Block, ...]]] = []
    upright: list[n.Block] = []
    for block in blocks:
        if not isinstance(block, n.Landscape):
            upright.append(block)
        elif block.blocks:
            kept = len(upright)
            while kept and _keeps(upright[kept - 1]):
                kept -= 1
            found += [(False, tuple(upright[:kept]))] if kept else []
            found.append((True, (*upright[kept:], *block.blocks)))
            upright = []
    return [*found, (False, tuple(upright))] if upright or not found else found


def _keeps(block: n.Block) -> bool:
    return isinstance(block, n.Heading) or (isinstance(block, n.Paragraph) and block.keep_next)


def own_inlines(block: n.Block) -> tuple[n.Inline, ...]:
    """The inlines that stand in a block itself, in the order in which they are read; not those of its inner blocks."""
    match block:
        case n.Paragraph(children=own) | n.Heading(children=own):
            return own
        case n.Callout(title=own):
            return own
        case n.BlockQuote(attribution=own):
            return own
        case n.Table(caption=n.Caption(children=own)) | n.Figure(caption=n.Caption(children=own)):
            return own
        case n.DefinitionList(items=items):
            return tuple(inline for item in items for inline in item.term)
        case _:
            return ()


def said(roots: Iterable[n.Block]) -> str:
    """What blocks say, on one line."""
    return " ".join(" ".join(plain(own_inlines(block)) for block in blocks(roots)).split())


_FEW_ROWS, _FEW_CHARACTERS = 8, 500


def is_short(table: n.Table) -> bool:
    """Whether a table is so short that a page is not to end within it: a few rows of a line or so, without notes."""
    rows = (*table.head, *table.body)
    inside = [block for row in rows for cell in row.cells for block in cell.blocks]
    if len(rows) > _FEW_ROWS or not all(isinstance(block, n.Paragraph) for block in inside):
        return False
    own = [own_inlines(block) for block in inside]
    return sum(len(plain(one)) for one in own) <= _FEW_CHARACTERS and not any(True for one in own for _ in notes(one))


def headings(document: n.Document) -> list[n.Heading]:
    """The headings in order."""
    return [block for block in blocks(document.blocks) if isinstance(block, n.Heading)]


def captions(document: n.Document) -> list[tuple[Literal["table", "figure"], n.Caption]]:
    """The captions in order, each with the kind of block that bears it."""
    found: list[tuple[Literal["table", "figure"], n.Caption]] = []
    for block in blocks(document.blocks):
        if isinstance(block, n.Table | n.Figure) and block.caption is not None:
            found.append(("table" if isinstance(block, n.Table) else "figure", block.caption))
    return found


def listed_captions(document: n.Document, kind: Literal["table", "figure"]) -> list[tuple[int, n.Caption]]:
    """What a list of tables or figures lists: the captions of a kind that say something, with their place among all."""
    return [(at, one) for at, (of, one) in enumerate(captions(document)) if of == kind and caption_text(one).strip()]


def lines(document: n.Document) -> list[TextLine]:
    """What the document says, block for block, in reading order; each block's notes follow it, as part "note".

    Contents and lists of tables are left out: they repeat headings and captions. So are rules and breaks: they say
    nothing.
    """
    return [line for block in document.blocks for line in _lines(block, "")]


def _lines(block: n.Block, part: str) -> Iterator[TextLine]:
    match block:
        case n.Paragraph(children=own, role=role):
            yield from _line(part or role, own)
        case n.Heading(children=own, level=level):
            yield TextLine(f"heading-{level}", heading_text(block))
            yield from _notes(own)
        case n.BlockQuote(blocks=quoted, attribution=attribution):
            for inner in quoted:
                yield from _lines(inner, "quote")
            if attribution:
                yield from _line("attribution", attribution)
        case n.DefinitionList(items=items):
            for item in items:
                yield from _line("term", item.term)
                yield from (line for inner in item.blocks for line in _lines(inner, ""))
        case n.Table(caption=caption, head=head, body=body):
            yield from _caption(caption)
            for row in (*head, *body):
                for cell in row.cells:
                    yield from (line for inner in cell.blocks for line in _lines(inner, "cell"))
        case n.Figure(caption=caption, image=image):
            if isinstance(image, n.Drawing):
                yield from (TextLine("figure", shape.text) for shape in image.shapes if isinstance(shape, n.Label))
            yield from _caption(caption)
        case n.Callout(title=title, blocks=inner):
            if title:
                yield from _line("callout-title", title)
            yield from (line for one in inner for line in _lines(one, ""))
        case n.BulletList() | n.OrderedList() | n.Landscape():
            yield from (line for inner in inner_blocks(block) for line in _lines(inner, part))
        case n.TableOfContents() | n.ListOfCaptions() | n.PageBreak() | n.Rule():
            return


def _line(part: str, own: tuple[n.Inline, ...]) -> Iterator[TextLine]:
    yield TextLine(part, plain(own))
    yield from _notes(own)


def _notes(own: tuple[n.Inline, ...]) -> Iterator[TextLine]:
    for note in notes(own):
        for paragraph in note.blocks:
            yield TextLine("note", plain(paragraph.children))


def _caption(caption: n.Caption | None) -> Iterator[TextLine]:
    if caption is not None:
        yield TextLine("caption", caption_text(caption))
        yield from _notes(caption.children)
