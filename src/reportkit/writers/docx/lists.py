"""Lists, and the numbering part: one abstract numbering for all bullets, one of its own for each numbered list.

Word counts by abstract numbering, and an instance's `startOverride` acts only where the instance is first used: lists
that share one go on with each other's numbers where one stands inside another, in a box or in a cell. So each has its
own, as those have that Word makes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from reportkit.theme.spacing import BULLET_INSET, BULLETS, LABEL_GAP
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import measures, outline, xml
from reportkit.writers.docx.names import PARAGRAPHS
from reportkit.writers.docx.paragraphs import indent, paragraph
from reportkit.writers.docx.state import Frame, State
from reportkit.writers.docx.text_paragraphs import text_paragraph

LEVELS = 9  # that Word has
BULLETED, NUMBERED = 1, 2  # abstract numberings, and the instances that the styles of lists name
_OWN = 4  # the first of those that lists have for themselves; between them is that of headings
_FIXED, _TEMPLATE = 0x5EED0000, 0x10  # identities: of the numberings of styles; what tells `tmpl` from `nsid`


def write_list(block: n.BulletList | n.OrderedList, frame: Frame, state: State) -> Iterator[str]:
    """The items' blocks; the first paragraph of each bears the bullet or number."""
    ordered = isinstance(block, n.OrderedList)
    number = _instance(block, frame, state) if isinstance(block, n.OrderedList) else BULLETED
    hang = _hang(block, frame, state) if isinstance(block, n.OrderedList) else state.look("list").left
    for item in block.items:
        yield from _item(item, number, hang, ordered, frame, state)
    if not frame.depth:
        state.pending.distance(state.look("body").after if _free(frame) else 0.0)


def _instance(block: n.OrderedList, frame: Frame, state: State) -> int:
    state.lists.append((min(frame.depth, LEVELS - 1), block.start))
    return _OWN + len(state.lists) - 1


def _hang(block: n.OrderedList, frame: Frame, state: State) -> float:
    """How far the text stands from the numbers' edge: more than usual where the numbers are long."""
    usual = state.look("list").left
    last = block.start + len(block.items) - 1
    if last < 10:
        return usual
    return max(usual, measures.text_width(f"{last}.", "list" if _free(frame) else "table", state) + LABEL_GAP)


def _free(frame: Frame) -> bool:
    """Whether a list has its own type, or that of what it stands in."""
    return frame.style in ("body", "list-continue", "definition-continue")


def _item(item: n.ListItem, number: int, hang: float, ordered: bool, frame: Frame, state: State) -> Iterator[str]:
    look = state.look("list")
    level = min(frame.depth, LEVELS - 1)
    free = _free(frame)
    style = ("list-number" if ordered else "list") if free else frame.style
    left = frame.left + hang
    mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    own = free and frame.right == 0 and left == look.left * (level + 1) and hang == look.left
    edges = "" if own else indent(left, frame.right, -(hang if ordered else hang - BULLET_INSET))
    inside = replace(frame.inner(hang, "list-continue" if free else frame.style), depth=frame.depth + 1)
    first, rest = _split(item)
    if first is None:
        yield paragraph("", style, frame, state, numbering=mark, indent=edges)
    else:
        yield text_paragraph(first, style, frame, state, numbering=mark, indent=edges)
    yield from state.write_blocks(rest, inside)


def _split(item: n.ListItem) -> tuple[n.Paragraph | None, tuple[n.Block, ...]]:
    """The paragraph that bears the number, and what follows it."""
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, n.Paragraph):
        return first, item.blocks[1:]
    return None, item.blocks


# ------------------------------------------------------------------------------------------------ the part


def numbering_xml(state: State) -> str:
    """The part `numbering.xml`."""
    bullets, numbers = (_levels(style, state.theme) for style in ("list", "list-number"))
    abstract = {
        BULLETED: _abstract(BULLETED, _FIXED + BULLETED, bullets),
        NUMBERED: _abstract(NUMBERED, _FIXED + NUMBERED, numbers),
    }
    if state.numbered_depth:
        abstract[outline.NUMBERING] = outline.abstract(state.numbered_depth)
    plain = _levels("", state.theme)
    for number, (level, start) in enumerate(state.lists, _OWN):
        abstract[number] = _abstract(number, _own_identity(number, state), _starting(plain, level, start))
    instances = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in abstract)
    whole = "".join(abstract.values()) + instances
    return f"{xml.DECLARATION}<w:numbering {xml.STORY_NAMESPACES}>{whole}</w:numbering>"


def _own_identity(number: int, state: State) -> int:
    """What Word tells lists apart by when text is pasted: no two of a document alike, nor those of two documents."""
    meta = state.document.meta
    seed = f"{meta.title} {meta.language} {meta.revision}"
    return (zlib.crc32(seed.encode(errors="replace")) + number) & 0xFFFFFFFF


def _starting(levels: list[str], level: int, start: int) -> list[str]:
    begun = levels[level].replace('<w:start w:val="1"/>', f'<w:start w:val="{start}"/>', 1)
    return [*levels[:level], begun, *levels[level + 1 :]]


def _abstract(number: int, identity: int, levels: list[str]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{identity:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{identity ^ _TEMPLATE:08X}"/>{"".join(levels)}'
        "</w:abstractNum>"
    )


def _levels(style: str, theme: Theme) -> list[str]:
    """The levels of a numbering; that of a style is linked with it."""
    return [_level(level, style, theme) for level in range(LEVELS)]


def _level(level: int, style: str, theme: Theme) -> str:
    look = theme.style("list")
    bullet = style == "list"
    sign = BULLETS[min(level, 1)] if bullet else f"%{level + 1}."
    first = look.first + (BULLET_INSET if bullet else 0.0)
    linked = f'<w:pStyle w:val="{PARAGRAPHS[style].id}"/>' if style and level == 0 else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{"bullet" if bullet else "decimal"}"/>{linked}'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent(look.left * (level + 1), 0, first)}</w:pPr></w:lvl>"
    )
