"""The tree as text for people to review: one line a block, indented by depth, inlines between brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportkit.tree import nodes as n
from reportkit.tree.walk import caption_prefix

_WRAPS: dict[type, tuple[str, str]] = {
    n.Emphasis: ("*", "*"),
    n.Strong: ("**", "**"),
    n.Superscript: ("^{", "}"),
    n.Subscript: ("_{", "}"),
    n.Muted: ("{muted ", "}"),
}
_ESCAPES = str.maketrans({"\n": "\\n", "\t": "\\t", "\u00a0": "~", "\u00ad": "\\-", "~": "\\~"})


def dump(document: n.Document) -> str:
    """The whole document, meta data first. `~` is a no-break space, `\\~` a tilde."""
    meta = document.meta
    head = [f"document {meta.language} «{meta.title}»"]
    for name in ("author", "subject", "date", "running", "page_label", "watermark", "notes", "revision", "cover"):
        value = getattr(meta, name)
        if value:
            head.append(f"  {name}: {value}")
    if meta.marking:
        head.append(f"  marking: {meta.marking.text} {meta.marking.color}/{meta.marking.background or 'paper'}")
        if meta.marking.note:
            head.append(f"  marking note: {meta.marking.note}")
    lines = [line for block in document.blocks for line in _block(block)]
    return "\n".join([*head, *lines]) + "\n"


def _block(block: n.Block) -> Iterator[str]:
    match block:
        case n.Paragraph():
            marks = _marks(id=block.id, lang=block.lang, keep="next" if block.keep_next else "")
            yield f"{block.role}{marks}: {_inlines(block.children)}"
        case n.Heading():
            number = f" {block.number}" if block.number else ""
            yield f"heading {block.level}{number}{_marks(id=block.id)}: {_inlines(block.children)}"
        case n.BulletList(items=items):
            yield from _nest("bullets", (_nest("-", map(_block, item.blocks)) for item in items))
        case n.OrderedList(items=items, start=start):
            yield from _nest(
                "numbers", (_nest(f"{start + i}.", map(_block, one.blocks)) for i, one in enumerate(items))
            )
        case n.DefinitionList(items=items):
            terms = (_nest(f"term: {_inlines(item.term)}", map(_block, item.blocks)) for item in items)
            yield from _nest("definitions", terms)
        case n.BlockQuote(blocks=blocks, attribution=attribution, lang=lang):
            yield from _nest(f"quote{_marks(lang=lang)}", map(_block, blocks))
            if attribution:
                yield f"  attribution: {_inlines(attribution)}"
        case n.Table():
            yield from _table(block)
        case n.Callout(kind=kind, title=title, blocks=blocks):
            yield from _nest(f"callout {kind}: {_inlines(title)}".rstrip(": "), map(_block, blocks))
        case n.Landscape(blocks=blocks):
            yield from _nest("landscape", map(_block, blocks))
        case n.Figure():
            yield from _figure(block)
        case n.TableOfContents(title=title, depth=depth):
            yield f"contents to level {depth}: {title}"
        case n.ListOfCaptions(kind=kind, title=title):
            yield f"list of {kind}s: {title}"
        case n.PageBreak():
            yield "page break"
        case n.Rule():
            yield "rule"


def _table(table: n.Table) -> Iterator[str]:
    columns = " ".join(f"{column.align}{f':{column.weight:g}' if column.weight else ''}" for column in table.columns)
    yield f"table{_marks(id=table.id)} ({columns})"
    if table.caption:
        yield "  " + _caption(table.caption)
    for name, rows in (("head", table.head), ("row", table.body)):
        for row in rows:
            yield from ("  " + line for line in _nest(name, map(_cell, row.cells)))


def _cell(cell: n.Cell) -> Iterator[str]:
    name = "th" if cell.header else "td"
    return _nest(f"{name}{f' x{cell.span}' if cell.span > 1 else ''}", map(_block, cell.blocks))


def _figure(figure: n.Figure) -> Iterator[str]:
    yield f"figure{_marks(id=figure.id)}: {_image(figure.image)}; alt: {figure.alt}"
    if isinstance(figure.image, n.Drawing):
        yield from (f"  text: {shape.text}" for shape in figure.image.shapes if isinstance(shape, n.Label))
    if figure.caption:
        yield "  " + _caption(figure.caption)


def _image(image: n.Raster | n.Drawing | n.Chart) -> str:
    match image:
        case n.Raster():
            return f"{image.media} {image.width_px}×{image.height_px} px"
        case n.Drawing():
            return f"drawing {image.width:g}×{image.height:g} pt, {len(image.shapes)} shapes"
        case n.Chart():
            rows = "; ".join(f"{one.name}: {', '.join(map(str, one.values))}" for one in image.series)
            return f"{image.kind} chart ({', '.join(image.categories)}) {rows}"


def _caption(caption: n.Caption) -> str:
    return f"caption: {caption_prefix(caption)}{_inlines(caption.children)}"


def _nest(head: str, bodies: Iterable[Iterable[str]]) -> Iterator[str]:
    yield head
    yield from ("  " + line for body in bodies for line in body)


def _marks(**marks: str) -> str:
    shown = [f"#{value}" if name == "id" else f"{name}={value}" for name, value in marks.items() if value]
    return f" {' '.join(shown)}" if shown else ""


def _inlines(inlines: Iterable[n.Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: n.Inline) -> str:
    match inline:
        case n.Text(text=text):
            return text.translate(_ESCAPES)
        case n.Code(text=text):
            return f"`{text.translate(_ESCAPES)}`"
        case n.LineBreak():
            return "\\\\"
        case n.Tab(leader=leader):
            return f"{{tab {leader}}}"
        case n.Comment(text=text):
            return f"{{comment {text}}}"
        case n.Footnote(blocks=blocks):
            return f"^[{' ¶ '.join(_inlines(paragraph.children) for paragraph in blocks)}]"
        case n.NoteMark(target=target):
            return f"{{note {target} again}}"
        case n.Link(url=url, children=inner):
            return f"[{_inlines(inner)}]({url})"
        case n.CrossReference(target=target, children=inner):
            return f"[{_inlines(inner)}](#{target})"
        case n.Foreign(lang=lang, children=inner):
            return f"{{{lang} {_inlines(inner)}}}"
        case n.Statement(item=item, children=inner):
            return f"<{item.kind}:{item.id} {_inlines(inner)}>"
        case n.InlineQuote(opening=opening, children=inner, closing=closing):
            return f"{{quote {opening}{_inlines(inner)}{closing}}}"
        case _:
            before, after = _WRAPS[type(inline)]
            return before + _inlines(inline.children) + after
