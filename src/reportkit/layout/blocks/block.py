"""Every block of the tree → units in a column."""

from __future__ import annotations

from dataclasses import replace

from reportkit.layout.blocks.column import Column
from reportkit.layout.blocks.contents import set_contents, set_list_of_captions
from reportkit.layout.blocks.figures import set_figure
from reportkit.layout.blocks.lists import set_definitions, set_list
from reportkit.layout.blocks.tables import set_table
from reportkit.layout.blocks.units import Frame, Rule
from reportkit.layout.parts import Part, PartKind
from reportkit.theme.spacing import CALLOUT_ABOVE, CALLOUT_BESIDE
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n
from reportkit.tree import walk

_RULE_HEIGHT = 1.0
_RULE_SPACE = 8.0

HEADING_KINDS: tuple[PartKind, ...] = ("heading-1", "heading-2", "heading-3", "heading-4")


def set_block(column: Column, block: n.Block, part: Part) -> None:
    """Sets one block, in the part of the document that it stands in."""
    match block:
        case n.Paragraph():
            _paragraph(column, block, part)
        case n.Heading():
            _heading(column, block, part)
        case n.BulletList() | n.OrderedList():
            set_list(column, block, part)
        case n.DefinitionList():
            set_definitions(column, block, part)
        case n.BlockQuote():
            _quote(column, block, part)
        case n.Table():
            set_table(column, block, part)
        case n.Callout():
            _callout(column, block, part)
        case n.TableOfContents():
            set_contents(column, block, part)
        case n.ListOfCaptions():
            set_list_of_captions(column, block, part)
        case n.PageBreak():
            column.new_page = bool(column.units)
        case n.Rule():
            _rule(column)
        case n.Landscape(blocks=inner):
            column.blocks(inner, part)
        case n.Figure():
            set_figure(column, block, part)


def _paragraph(column: Column, block: n.Paragraph, parent: Part) -> None:
    name = column.body if block.role == "body" else block.role
    style = column.context.flush_style(name) if name == column.body != "body" else column.context.style(name)
    if block.keep_next and not style.keep_next:
        style = column.context.flush_style(name, keep_next=True) if column.body != "body" else _kept(style)
    if block.id:
        column.anchors.append(f"#id-{block.id}")
    part = parent.inner("title" if block.role == "title" else "paragraph", block.lang)
    column.context.span = block.span
    column.text(block.children, style, part, tabular=column.body in ("table", "table-head"))


def _kept(style: Style) -> Style:
    return replace(style, keep_next=True)


def _heading(column: Column, block: n.Heading, parent: Part) -> None:
    context = column.context
    depth = context.heading_depth(block.level)
    part = parent.inner(HEADING_KINDS[depth - 1])
    key = f"#heading-{context.headings_set}"
    context.outline.append((depth, walk.heading_text(block), key))
    column.anchors.append(key)
    if block.id:
        column.anchors.append(f"#id-{block.id}")
    context.headings_set += 1
    context.span = block.span
    prefix = f"{block.number}. " if block.number else ""
    column.text(block.children, context.style(f"heading-{min(block.level, 4)}"), part, prefix=prefix)


def _quote(column: Column, block: n.BlockQuote, parent: Part) -> None:
    context = column.context
    style = context.style("quote")
    part = parent.inner("quote", block.lang)
    inner = column.inner(style.left, style.right, "quote")
    inner.lang = block.lang or column.lang
    for index, one in enumerate(block.blocks):
        if isinstance(one, n.Paragraph):
            _quoted(inner, one, part, before=style.before if index == 0 else 0.0)
        else:
            set_block(inner, one, part)
        if index == len(block.blocks) - 1 and block.attribution and inner.units:
            inner.units[-1].keep = True
    if block.attribution:
        inner.lang = column.lang
        attribution = part.inner("attribution", column.language if block.lang else "")
        inner.text(block.attribution, context.flush_style("attribution"), attribution)
    column.leave(inner, context.style("attribution").after if block.attribution else context.style("body").after)


def _quoted(column: Column, paragraph: n.Paragraph, part: Part, before: float) -> None:
    if paragraph.id:
        column.anchors.append(f"#id-{paragraph.id}")
    column.context.span = paragraph.span
    typed = {"align": "left", "hyphenate": False} if paragraph.role == "code" else {}
    style = column.context.flush_style("quote", before=before, **typed)
    column.text(paragraph.children, style, part.inner("paragraph", paragraph.lang))


def _callout(column: Column, block: n.Callout, parent: Part) -> None:
    context = column.context
    fill, edge = context.theme.callout_colors(block.kind)
    part = parent.inner("callout")
    body = context.style("body")
    column.gap = max(column.gap, body.after + 2)
    first = len(column.units)
    inner = column.inner(CALLOUT_BESIDE, CALLOUT_BESIDE, "callout")
    inner.frames = (*column.frames, Frame(column.x, column.width, fill, edge))
    if block.title:
        inner.text(block.title, context.flush_style("callout-title"), part.inner("paragraph"))
    inner.blocks(block.blocks, part)
    if len(column.units) > first:
        _pad(column, first)
    column.leave(inner)
    column.gap = body.after + 4


def _pad(column: Column, first: int) -> None:
    """Room inside the box above its first unit and below its last one."""
    top, bottom = column.units[first], column.units[-1]
    top.lead += CALLOUT_ABOVE
    top.height += CALLOUT_ABOVE
    bottom.height += CALLOUT_ABOVE


def _rule(column: Column) -> None:
    rule = Rule(column.width, column.context.theme.color("rule"))
    column.unit(rule, 0, _RULE_HEIGHT, _RULE_SPACE)
    column.gap = _RULE_SPACE
