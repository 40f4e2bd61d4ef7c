"""A few blocks of the tree as plain text and as simple HTML, for the body of a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import fill

from reportkit.tree import nodes as n
from reportkit.tree import walk

_WIDTH = 76


def as_text(blocks: Iterable[n.Block]) -> str:
    """Plain text, wrapped, a blank line between blocks."""
    return "\n\n".join(filter(None, (_text(block) for block in blocks)))


def _text(block: n.Block) -> str:
    match block:
        case n.Heading():
            return walk.heading_text(block).upper()
        case n.BulletList(items=items) | n.OrderedList(items=items):
            first = block.start if isinstance(block, n.OrderedList) else 0
            return "\n".join(_entry(f"{first + at}. " if first else "- ", one.blocks) for at, one in enumerate(items))
        case n.DefinitionList(items=definitions):
            return "\n\n".join(f"{walk.plain(one.term).upper()}\n{as_text(one.blocks)}" for one in definitions)
        case n.Table(head=head, body=body):
            rows = (*head, *body)
            return "\n".join(_wrapped(" | ".join(_flat(cell.blocks) for cell in row.cells), "") for row in rows)
        case n.Callout(title=title, blocks=inner):
            return "\n".join(filter(None, [walk.plain(title).upper(), as_text(inner)]))
        case n.BlockQuote(blocks=inner, attribution=attribution):
            return "\n".join(filter(None, [as_text(inner), walk.plain(attribution)]))
        case n.Landscape(blocks=inner):
            return as_text(inner)
        case n.Paragraph(children=own):
            return "\n".join(_wrapped(line, "") for line in walk.plain(own).split("\n"))
        case _:
            return ""


def _entry(mark: str, blocks: Iterable[n.Block]) -> str:
    return _wrapped(mark + _flat(blocks), " " * len(mark))


def _wrapped(text: str, indent: str) -> str:
    return fill(
        " ".join(text.split(" ")), _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _flat(blocks: Iterable[n.Block]) -> str:
    return " ".join(walk.plain(walk.own_inlines(one)) for one in walk.blocks(blocks)).strip()


# ------------------------------------------------------------------------------------------------ HTML


def as_html(blocks: Iterable[n.Block]) -> str:
    """HTML elements without styles, scripts or pictures."""
    return "\n".join(piece for block in blocks for piece in _html(block))


def _html(block: n.Block) -> Iterator[str]:
    match block:
        case n.Heading():
            yield f"<h2>{escape(walk.heading_text(block))}</h2>"
        case n.BulletList(items=items):
            yield f"<ul>{''.join(f'<li>{as_html(one.blocks)}</li>' for one in items)}</ul>"
        case n.OrderedList(items=items, start=start):
            first = f' start="{start}"' if start != 1 else ""
            yield f"<ol{first}>{''.join(f'<li>{as_html(one.blocks)}</li>' for one in items)}</ol>"
        case n.DefinitionList(items=definitions):
            for one in definitions:
                yield f"<h3>{_inlines(one.term)}</h3>\n{as_html(one.blocks)}"
        case n.Table(head=head, body=body):
            yield f'<table border="1" cellpadding="4" cellspacing="0">{_rows(head, "th")}{_rows(body, "td")}</table>'
        case n.Callout(title=title, blocks=inner):
            yield f"<p><b>{_inlines(title)}</b></p>\n{as_html(inner)}"
        case n.BlockQuote(blocks=inner, attribution=attribution):
            source = f"<p>{_inlines(attribution)}</p>" if attribution else ""
            yield f"<blockquote>{as_html(inner)}{source}</blockquote>"
        case n.Landscape(blocks=inner):
            yield as_html(inner)
        case n.Paragraph(children=own):
            yield f"<p>{_inlines(own)}</p>"
        case _:
            return


def _rows(rows: Iterable[n.Row], tag: str) -> str:
    made = []
    for row in rows:
        cells = "".join(f"<{tag}>{as_html(cell.blocks)}</{tag}>" for cell in row.cells)
        made.append(f"<tr>{cells}</tr>")
    return "".join(made)


def _inlines(inlines: Iterable[n.Inline]) -> str:
    return "".join(_inline(one) for one in inlines)


def _inline(inline: n.Inline) -> str:
    match inline:
        case n.Text(text=text) | n.Code(text=text):
            return escape(text)
        case n.Emphasis(children=inner):
            return f"<i>{_inlines(inner)}</i>"
        case n.Strong(children=inner):
            return f"<b>{_inlines(inner)}</b>"
        case n.Link(url=url, children=inner) if url.lower().startswith(("https:", "http:", "mailto:")):
            return f'<a href="{escape(url)}">{_inlines(inner)}</a>'
        case n.InlineQuote(opening=opening, children=inner, closing=closing):
            return f"{escape(opening)}{_inlines(inner)}{escape(closing)}"
        case n.LineBreak():
            return "<br>"
        case n.Tab():
            return " "
        case n.Footnote() | n.NoteMark() | n.Comment():
            return ""
        case _:
            return _inlines(inline.children)
