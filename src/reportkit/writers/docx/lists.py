"""Lists, and the numbering part: one abstract numbering for each kind, one instance for each numbered list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import blocks, measures, xml
from reportkit.writers.docx.names import PARAGRAPHS
from reportkit.writers.docx.paragraphs import indent, paragraph
from reportkit.writers.docx.state import Frame, State

LEVELS = 9  # that Word has
BULLETS, NUMBERS = 1, 2  # abstract numberings, and the instances that the styles of lists name
BULLETS_BY_DEPTH = ("•", "–")  # the first, all deeper ones
_BULLET_INSET = 4.0  # points between the edge of the list and its bullets
_LABEL_GAP = 4.0  # points between a number and its text, at the least


def write_list(block: n.BulletList | n.OrderedList, frame: Frame, state: State) -> Iterator[str]:
    """The items' blocks; the first paragraph of each bears the bullet or number."""
    ordered = isinstance(block, n.OrderedList)
    number = _instance(block, frame, state) if isinstance(block, n.OrderedList) else BULLETS
    hang = _hang(block, frame, state) if isinstance(block, n.OrderedList) else state.look("list").left
    for item in block.items:
        yield from _item(item, number, hang, ordered, frame, state)
    if not frame.depth:
        state.pending.distance(state.look("body").after if _free(frame) else 0.0)


def _instance(block: n.OrderedList, frame: Frame, state: State) -> int:
    state.lists.append((min(frame.depth, LEVELS - 1), block.start))
    return NUMBERS + len(state.lists)


def _hang(block: n.OrderedList, frame: Frame, state: State) -> float:
    """How far the text stands from the numbers' edge: more than usual where the numbers are long."""
    usual = state.look("list").left
    last = block.start + len(block.items) - 1
    if last < 10:
        return usual
    return max(usual, measures.text_width(f"{last}.", "list" if _free(frame) else "table", state) + _LABEL_GAP)


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
    edges = "" if own else indent(left, frame.right, -(hang if ordered else hang - _BULLET_INSET))
    inside = replace(frame.inner(hang, "list-continue" if free else frame.style), depth=frame.depth + 1)
    first, rest = _split(item)
    if first is None:
        yield paragraph("", style, frame, state, numbering=mark, indent=edges)
    else:
        yield blocks.text_paragraph(first, style, frame, state, numbering=mark, indent=edges)
    yield from blocks.write_blocks(rest, inside, state)


def _split(item: n.ListItem) -> tuple[n.Paragraph | None, tuple[n.Block, ...]]:
    """The paragraph that bears the number, and what follows it."""
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, n.Paragraph):
        return first, item.blocks[1:]
    return None, item.blocks


# ------------------------------------------------------------------------------------------------ the part


def numbering_xml(state: State) -> str:
    """The part `numbering.xml`."""
    instances = "".join(_instance_xml(NUMBERS + at, level, start) for at, (level, start) in enumerate(state.lists, 1))
    return (
        f"{xml.DECLARATION}<w:numbering {xml.STORY_NAMESPACES}>"
        + _abstract(BULLETS, "list", state.theme)
        + _abstract(NUMBERS, "list-number", state.theme)
        + f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
        + f'<w:num w:numId="{NUMBERS}"><w:abstractNumId w:val="{NUMBERS}"/></w:num>'
        + instances
        + "</w:numbering>"
    )


def _instance_xml(number: int, level: int, start: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{NUMBERS}"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )


def _abstract(number: int, style: str, theme: Theme) -> str:
    levels = "".join(_level(level, style, theme) for level in range(LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="5EED000{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5EED001{number}"/>{levels}</w:abstractNum>'
    )


def _level(level: int, style: str, theme: Theme) -> str:
    look = theme.style("list")
    bullet = style == "list"
    sign = BULLETS_BY_DEPTH[min(level, 1)] if bullet else f"%{level + 1}."
    first = look.first + (_BULLET_INSET if bullet else 0.0)
    linked = f'<w:pStyle w:val="{PARAGRAPHS[style].id}"/>' if level == 0 else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{"bullet" if bullet else "decimal"}"/>{linked}'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent(look.left * (level + 1), 0, first)}</w:pPr></w:lvl>"
    )
