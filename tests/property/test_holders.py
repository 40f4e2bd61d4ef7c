"""Every holder of inlines, with every inline in it, through both formats and back: nothing is lost on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import product
from typing import get_args

import pytest

from conftest import examples
from reportkit import readers
from reportkit.layout import lay_out
from reportkit.readers.compare import difference
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers import writer_of
from strategies import PIXEL

Inlines = tuple[n.Inline, ...]


def _note(text: str = "Из сноски.") -> n.Footnote:
    return n.Footnote((n.Paragraph((n.Text(text),)),))


_ITEM = n.Item("fact", "signing", "0" * 8)
_WRAPPERS: Mapping[str, Callable[[Inlines], n.Inline]] = {
    "emphasis": n.Emphasis,
    "strong": n.Strong,
    "superscript": n.Superscript,
    "subscript": n.Subscript,
    "muted": n.Muted,
    "foreign": lambda inner: n.Foreign("en", inner),
    "link": lambda inner: n.Link("https://example.org/a", inner),
    "reference": lambda inner: n.CrossReference("place", inner),
    "statement": lambda inner: n.Statement(_ITEM, inner),
    "quote": lambda inner: n.InlineQuote("«", inner, "»", "kk"),
}
_LEAVES: Mapping[str, n.Inline] = {
    "text": n.Text("слова"),
    "code": n.Code("a = 1"),
    "code of two lines": n.Code("a = 1\n\n    b"),
    "note": _note(),
    "note of two paragraphs": n.Footnote((n.Paragraph((n.Text("Первый."),)), n.Paragraph((n.Text("Второй."),)))),
    "mark again": n.NoteMark("first"),
    "break": n.LineBreak(),
    "tab": n.Tab("dots"),
    "comment": n.Comment("проверить", "А. Б."),
}


def _lines() -> Iterator[Inlines]:
    """Each inline alone, and inside each other one; between words, at the beginning, at the end, and twice."""
    wrapped = [wrap((leaf,)) for wrap, leaf in product(_WRAPPERS.values(), _LEAVES.values())]
    for one in (*_LEAVES.values(), *wrapped):
        yield (n.Text("до "), one, n.Text(" после"))
        yield (one, n.Text(" после"))
        yield (n.Text("до"), one)
        yield (n.Text("до "), one, one)
    for outer, inner in product(_WRAPPERS, _WRAPPERS):
        if "statement" != outer != inner and {outer, inner} != {"link", "reference"}:
            yield (_WRAPPERS[outer]((n.Text("а "), _WRAPPERS[inner]((n.Text("б"), _note())))),)


def _paragraph(inlines: Inlines) -> n.Paragraph:
    return n.Paragraph(inlines)


def _in_role(role: n.Role, inlines: Inlines) -> n.Paragraph:
    return n.Paragraph(inlines, role)


def _table(head: Inlines, cell: Inlines, caption: Inlines) -> n.Table:
    rows = [n.Row((n.Cell((_paragraph(words),), header=header),)) for words, header in ((head, True), (cell, False))]
    return n.Table((n.Column(),), (rows[0],), (rows[1],), n.Caption("Таблица", 1, caption))


_OTHER: Inlines = (n.Text("прочее"),)
_IMAGE = n.Raster(PIXEL, "image/png", 1, 1)
_HOLDERS: Mapping[str, Callable[[Inlines], n.Block]] = {
    **{f"paragraph: {role}": partial(_in_role, role) for role in get_args(n.Role)},
    **{f"heading: {level}": partial(n.Heading, level) for level in (1, 2, 3, 4)},
    "item": lambda inner: n.BulletList((n.ListItem((_paragraph(inner), _paragraph(_OTHER))),)),
    "numbered item": lambda inner: n.OrderedList((n.ListItem((_paragraph(inner),)),), start=9),
    "heading in an item": lambda inner: n.BulletList((n.ListItem((n.Heading(3, inner),)),)),
    "term": lambda inner: n.DefinitionList((n.Definition(inner, (_paragraph(_OTHER),)),)),
    "term before a list": lambda inner: n.DefinitionList(
        (n.Definition(inner, (n.BulletList((n.ListItem((_paragraph(_OTHER),)),)),)),)
    ),
    "definition": lambda inner: n.DefinitionList((n.Definition(_OTHER, (_paragraph(inner), _paragraph(_OTHER))),)),
    "quotation": lambda inner: n.BlockQuote((_paragraph(inner),)),
    "item in a quotation": lambda inner: n.BlockQuote((n.BulletList((n.ListItem((_paragraph(inner),)),)),)),
    "cell in a quotation": lambda inner: n.BlockQuote((_table(_OTHER, inner, _OTHER),)),
    "heading in a quotation": lambda inner: n.BlockQuote((n.Heading(2, inner),)),
    "term in a quotation": lambda inner: n.BlockQuote(
        (n.DefinitionList((n.Definition(inner, (_paragraph(inner),)),)),),
    ),
    "quotation in a quotation": lambda inner: n.BlockQuote((n.BlockQuote((_paragraph(inner),)), _paragraph(inner))),
    "box in a quotation": lambda inner: n.BlockQuote((n.Callout("key", inner, (_paragraph(inner),)),)),
    "boxed list in a quotation": lambda inner: n.BlockQuote(
        (n.Callout("key", inner, (n.BulletList((n.ListItem((_paragraph(inner),)),)),)),)
    ),
    "quotation in a cell": lambda inner: n.Table(
        (n.Column(),), (), (n.Row((n.Cell((n.BlockQuote((_paragraph(inner),)),)),)),)
    ),
    "attribution": lambda inner: n.BlockQuote((_paragraph(_OTHER),), inner),
    "head of a table": lambda inner: _table(inner, _OTHER, _OTHER),
    "cell": lambda inner: _table(_OTHER, inner, _OTHER),
    "caption of a table": lambda inner: _table(_OTHER, _OTHER, inner),
    "caption of a figure": lambda inner: n.Figure(_IMAGE, "рис", n.Caption("Рисунок", 1, inner)),
    "title of a callout": lambda inner: n.Callout("key", inner, (_paragraph(_OTHER),)),
    "callout": lambda inner: n.Callout("warning", _OTHER, (_paragraph(inner),)),
    "title of a box": lambda inner: n.Callout("key", inner, (n.BulletList((n.ListItem((_paragraph(_OTHER),)),)),)),
    "item in a box": lambda inner: n.Callout("note", (), (n.BulletList((n.ListItem((_paragraph(inner),)),)),)),
    "turned page": lambda inner: n.Landscape((_paragraph(inner),)),
    "note": lambda inner: _paragraph((n.Text("слово"), n.Footnote((_paragraph(_without_notes(inner)),)))),
}


def _without_notes(inlines: Inlines) -> Inlines:
    """A note can't stand in a note: templates refuse it."""
    return tuple(inline for inline in inlines if not re.search("Footnote|NoteMark", repr(inline))) or _OTHER


_META = n.Meta(title="Держатели", language="ru")
_TARGET = n.Heading(1, (n.Text("Место"), n.Footnote((n.Paragraph((n.Text("Первая."),)),), id="first")), id="place")


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
@pytest.mark.parametrize("holder", _HOLDERS)
def test_every_inline_is_read_back_from_every_holder(holder: str, notes: str) -> None:
    lines = list(_lines())[:: examples(7, 1)]
    blocks = tuple(_HOLDERS[holder](line) for line in lines)
    meta = n.Meta(title="Держатели", language="ru", notes="endnotes" if notes == "endnotes" else "footnotes")
    document, theme = n.Document(meta, (_TARGET, *blocks)), Theme()
    pages = lay_out(document, theme)
    for format in ("docx", "pdf"):
        data = writer_of(format)(document, theme, pages, True)
        assert difference(document, readers.read(data)) is None, format
