"""The numbers of headings: Word's own multilevel list, linked with the heading styles, so that a new one is numbered.

Only where Word, counting, prints what stands in the tree; the numbers of any other document are text.
"""

from __future__ import annotations

from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx.names import PARAGRAPHS

LEVELS = 4  # of headings
NUMBERING = 3  # the instance that the heading styles name
NONE = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
"""What a heading without a number says, as Word writes it: otherwise its style would give it one."""

_IDENTITY = '<w:nsid w:val="5EED0003"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5EED0013"/>'


def level_of(heading: n.Heading) -> int:
    """The level that a heading has in Word, from 1."""
    return min(max(heading.level, 1), LEVELS)


def counted_depth(document: n.Document) -> int:
    """How many levels of headings Word numbers; 0 where none is numbered, or a number is not the one it would print.

    A heading without a number is no part of Word's list: it neither counts nor starts the levels below it anew.
    """
    counts = [0] * LEVELS
    deepest = 0
    for heading in walk.headings(document):
        if heading.number:
            level = level_of(heading)
            counts[level - 1] += 1
            counts[level:] = [0] * (LEVELS - level)
            if 0 in counts[:level] or heading.number != ".".join(map(str, counts[:level])):
                return 0
            deepest = max(deepest, level)
    return deepest


def style_mark(level: int) -> str:
    """What the style of a heading says of its number."""
    return f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{NUMBERING}"/></w:numPr>'


def unmarked(styles: bytes, depth: int) -> bytes:
    """The styles without the marks of levels that a document does not number."""
    for level in range(depth + 1, LEVELS + 1):
        styles = styles.replace(style_mark(level).encode(), b"")
    return styles


def abstract(depth: int) -> str:
    """The abstract numbering, whose levels the document's styles are linked with; the indents are the styles' own."""
    levels = "".join(_level(level, linked=level <= depth) for level in range(1, LEVELS + 1))
    return f'<w:abstractNum w:abstractNumId="{NUMBERING}">{_IDENTITY}{levels}</w:abstractNum>'


def _level(level: int, *, linked: bool) -> str:
    """ "2.1. ": a full stop and one space, as in the PDF."""
    style = f'<w:pStyle w:val="{PARAGRAPHS[f"heading-{level}"].id}"/>' if linked else ""
    text = "".join(f"%{at}." for at in range(1, level + 1))
    return (
        f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{style}<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )
