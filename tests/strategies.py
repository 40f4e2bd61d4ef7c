"""Documents made up by Hypothesis: trees of every node, as odd as a template may give them, and never wrong.

`documents()` is what most properties want. Text is in Russian, Kazakh and English with the characters that make
trouble; ids are unique; cross references lead to ids that exist; spans of cells add up.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from reportkit.tree import nodes as n
from reportkit.tree import walk

_PROSE = """
    План подписан в Лондоне 6 июня 2025 года между министерствами обороны двух стран сотрудничество
    несвоевременное межведомственное инвентаризацию вице-премьер кто-либо «Щит», (см. ниже) → — «а б» о́тзыв
    Мемлекеттік қызметтер көрсету саласындағы өзгерістер азаматтардың құқықтары әрі өңірлердегі
    The plan for 2025–2026 was signed in London by the ministries responsible co-operation
    {{ 7*7 }} <b> [a](b) ]]> &amp; \\ https://example.kz/a/b?c=d
"""
_FIXED = ("г.\u00a0Астана", "№\u00a05", "1\u202f200\u00a0₸", "78,4\u00a0%", "x" * 45, "Ңұқсан-" * 6)
_WORDS = (*_PROSE.split(), *_FIXED)

_ROLES: tuple[n.Role, ...] = (
    "lead",
    "title",
    "subtitle",
    "kind",
    "addressee",
    "meta",
    "label",
    "signature",
    "executor",
    "small",
)
_NAMES = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=6)
_LANGUAGES = st.sampled_from(("ru", "kk", "en"))


def words(least: int = 1, most: int = 30) -> st.SearchStrategy[str]:
    """A text of words, one space between them. Two numbers decide it: a draw for each word would take most of the time
    that a property has.
    """
    return st.builds(_phrase, st.integers(least, most), st.integers(0, 1 << 16))


def _phrase(count: int, seed: int) -> str:
    return " ".join(Random(seed).choices(_WORDS, k=count))


def texts() -> st.SearchStrategy[n.Text]:
    return words().map(n.Text)


def _spaced(parts: Sequence[n.Inline]) -> tuple[n.Inline, ...]:
    """Parts with a space between them; a note's mark stands right after its word."""
    joined: list[n.Inline] = []
    for part in parts:
        if joined and not isinstance(part, n.Footnote | n.Comment | n.LineBreak):
            joined.append(n.Text(" "))
        joined.append(part)
    return tuple(joined)


def _line(part: st.SearchStrategy[n.Inline], most: int = 5) -> st.SearchStrategy[tuple[n.Inline, ...]]:
    return st.lists(part, min_size=1, max_size=most).map(_spaced)


def plain_inlines() -> st.SearchStrategy[tuple[n.Inline, ...]]:
    """Inlines without notes and breaks, as they stand in captions, titles and terms."""
    inner = st.lists(texts(), min_size=1, max_size=2).map(_spaced)
    one: st.SearchStrategy[n.Inline] = st.one_of(
        texts(), inner.map(n.Emphasis), inner.map(n.Strong), inner.map(n.Muted), words(1, 2).map(n.Code)
    )
    return _line(one, 3)


def notes(most: int = 120) -> st.SearchStrategy[n.Footnote]:
    """Notes from a few characters to some thousands, of one paragraph or more."""
    paragraph = words(1, most).map(lambda text: n.Paragraph((n.Text(text),)))
    return st.lists(paragraph, min_size=1, max_size=2).map(lambda made: n.Footnote(tuple(made)))


def inlines(*, with_notes: bool = True) -> st.SearchStrategy[tuple[n.Inline, ...]]:
    """Inlines of every kind but cross references and tabs, which need to know the whole document or line."""
    children = st.lists(texts(), min_size=1, max_size=2).map(_spaced)
    kinds: list[st.SearchStrategy[n.Inline]] = [
        texts(),
        texts(),
        children.map(n.Emphasis),
        children.map(n.Strong),
        children.map(lambda inner: n.Strong((n.Emphasis(inner),))),
        words(1, 1).map(lambda text: n.Superscript((n.Text(text),))),
        words(1, 1).map(lambda text: n.Subscript((n.Text(text),))),
        children.map(n.Muted),
        words(1, 3).map(n.Code),
        st.builds(n.Foreign, _LANGUAGES, children),
        st.builds(n.Link, st.sampled_from(("https://example.kz/a?b=c&d=(e)", "mailto:a@example.kz")), children),
        st.builds(n.Statement, st.builds(n.Item, st.just("fact"), _NAMES, st.just("0" * 8)), children),
        st.builds(n.InlineQuote, st.just("«"), children, st.just("»"), st.sampled_from(("", "kk", "en"))),
        st.just(n.LineBreak()),
        st.builds(n.Comment, words(1, 4), st.just("А. Б.")),
    ]
    if with_notes:
        kinds.append(notes())
    return _line(st.one_of(kinds)).filter(lambda made: bool(walk.plain(made).strip()))


def tabbed() -> st.SearchStrategy[tuple[n.Inline, ...]]:
    """A line with a left and a right side."""
    leader = st.sampled_from(("none", "dots", "line"))
    return st.builds(lambda a, how, b: (a, n.Tab(how), b), texts(), leader, words(1, 4).map(n.Text))


def paragraphs(*, with_notes: bool = True) -> st.SearchStrategy[n.Paragraph]:
    roles = st.sampled_from(("body", "body", "body", *_ROLES))
    content = st.one_of(inlines(with_notes=with_notes), inlines(with_notes=with_notes), tabbed())
    return st.builds(n.Paragraph, content, roles, st.just(""), st.sampled_from(("", "", "kk", "en")), st.booleans())


def body_paragraphs() -> st.SearchStrategy[n.Paragraph]:
    return inlines().map(n.Paragraph)


def headings() -> st.SearchStrategy[n.Heading]:
    number = st.sampled_from(("", "", "1", "2.1"))
    return st.builds(n.Heading, st.integers(1, 4), inlines(), _NAMES, number)


def quotes() -> st.SearchStrategy[n.BlockQuote]:
    return st.builds(
        n.BlockQuote,
        st.lists(inlines().map(n.Paragraph), min_size=1, max_size=2).map(tuple),
        st.one_of(st.just(()), inlines()),
        st.sampled_from(("", "kk", "en")),
    )


def captions() -> st.SearchStrategy[n.Caption]:
    return st.builds(n.Caption, st.sampled_from(("Таблица", "")), st.integers(0, 9), plain_inlines())


def cells() -> st.SearchStrategy[tuple[n.Block, ...]]:
    """What stands in a cell: nothing, a few words, sometimes a note or a list."""
    short = words(1, 6).map(lambda text: (n.Paragraph((n.Text(text),)),))
    listed = st.builds(lambda text: (n.BulletList((n.ListItem((n.Paragraph((n.Text(text),)),)),)),), words(1, 4))
    return st.one_of(st.just(()), short, short, short, body_paragraphs().map(lambda one: (one,)), listed)


@st.composite
def _rows(
    draw: st.DrawFn, columns: int, count: int, content: st.SearchStrategy[tuple[n.Block, ...]]
) -> tuple[n.Row, ...]:
    """Rows whose cells' spans add up; long tables repeat a few rows, so that they are quick to make up."""
    kinds = []
    for _ in range(min(count, 3)):
        made, used = [], 0
        while used < columns:
            span = min(draw(st.sampled_from((1, 1, 1, 2, 3))), columns - used)
            made.append(n.Cell(draw(content), span, draw(st.booleans()) if not used else False))
            used += span
        kinds.append(n.Row(tuple(made)))
    return tuple(kinds[index % len(kinds)] for index in range(count)) if kinds else ()


@st.composite
def tables(draw: st.DrawFn, most_rows: int = 12) -> n.Table:
    """Tables of 1 to 12 columns."""
    columns = draw(st.integers(1, 12))
    aligned = st.builds(n.Column, st.sampled_from(("left", "right", "center")), st.sampled_from((0.0, 0.0, 1.0, 2.5)))
    head = words(1, 3).map(lambda text: (n.Paragraph((n.Text(text),)),))
    return n.Table(
        tuple(draw(st.lists(aligned, min_size=columns, max_size=columns))),
        draw(_rows(columns, draw(st.integers(0, 2)), head)),
        draw(_rows(columns, draw(st.integers(1, most_rows)), cells())),
        draw(st.one_of(st.none(), captions())),
        draw(st.one_of(st.just(""), _NAMES)),
        draw(st.sampled_from(("", "Что в таблице"))),
    )


def drawings() -> st.SearchStrategy[n.Drawing]:
    size = st.floats(1, 400)
    shape: st.SearchStrategy[n.Shape] = st.one_of(
        st.builds(n.Line, size, size, size, size),
        st.builds(
            n.Box, size, size, size, size, st.sampled_from(("", "accent", "FF0000")), st.sampled_from(("", "text"))
        ),
        st.builds(n.Label, size, size, words(1, 3), st.just(8.0), st.sampled_from(("start", "middle", "end"))),
    )
    return st.builds(
        n.Drawing, st.floats(20, 900), st.floats(20, 900), st.lists(shape, min_size=1, max_size=5).map(tuple)
    )


@st.composite
def charts(draw: st.DrawFn) -> n.Chart:
    categories = tuple(draw(st.lists(words(1, 2), min_size=1, max_size=6)))
    value = st.one_of(st.none(), st.floats(-1e4, 1e7), st.integers(0, 500).map(float))
    values = st.lists(value, min_size=len(categories), max_size=len(categories)).map(tuple)
    series = st.lists(st.builds(n.Series, words(1, 2), values), min_size=1, max_size=3).map(tuple)
    return n.Chart(draw(st.sampled_from(("bar", "stacked-bar", "line"))), categories, draw(series), "млн ₸")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">2I5B", 1, 1, 8, 6, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\x00\x17\x37\x5e\x80"))
    + _chunk(b"IEND", b"")
)
"""A PNG of one half-transparent pixel."""


def figures() -> st.SearchStrategy[n.Figure]:
    image: st.SearchStrategy[n.Raster | n.Drawing | n.Chart] = st.one_of(
        drawings(), charts(), st.just(n.Raster(PIXEL, "image/png", 1, 1))
    )
    return st.builds(
        n.Figure,
        image,
        words(1, 5),
        st.one_of(st.none(), captions().map(lambda one: replace(one, label="Рисунок"))),
        st.one_of(st.just(""), _NAMES),
        st.sampled_from((0.0, 120.0, 900.0)),
    )


def _nested(inner: st.SearchStrategy[n.Block]) -> st.SearchStrategy[n.Block]:
    """Blocks that hold blocks."""
    held = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(held.map(n.ListItem), min_size=1, max_size=4).map(tuple)
    definition = st.builds(n.Definition, inlines(), held)
    return st.one_of(
        items.map(n.BulletList),
        st.builds(n.OrderedList, items, st.integers(1, 120)),
        st.lists(definition, min_size=1, max_size=3).map(tuple).map(n.DefinitionList),
        st.builds(
            n.Callout,
            st.sampled_from(("note", "key", "warning", "review")),
            st.one_of(st.just(()), plain_inlines()),
            held,
        ),
    )


def flow_blocks() -> st.SearchStrategy[n.Block]:
    """Blocks that may stand inside others."""
    leaves: st.SearchStrategy[n.Block] = st.one_of(paragraphs(), body_paragraphs(), quotes())
    return st.recursive(leaves, _nested, max_leaves=5)


def blocks() -> st.SearchStrategy[n.Block]:
    """Blocks of every kind, as they stand in a document."""
    contents = st.one_of(
        st.builds(n.TableOfContents, words(1, 2), st.integers(1, 4)),
        st.builds(n.ListOfCaptions, st.sampled_from(("table", "figure")), st.one_of(st.just(""), words(1, 2))),
    )
    return st.one_of(
        body_paragraphs(),
        flow_blocks(),
        flow_blocks(),
        headings(),
        tables(),
        figures(),
        contents,
        st.just(n.PageBreak()),
        st.just(n.Rule()),
        st.lists(st.one_of(flow_blocks(), tables()), min_size=1, max_size=2).map(
            lambda inner: n.Landscape(tuple(inner))
        ),
    )


def metas() -> st.SearchStrategy[n.Meta]:
    marking = st.sampled_from(
        (None, n.Marking("TLP:GREEN", "33FF00", "000000"), n.Marking("Для служебного пользования"))
    )
    return st.builds(
        n.Meta,
        title=words(1, 8),
        language=_LANGUAGES,
        author=st.sampled_from(("", "А. Б. Аналитиков & Co")),
        subject=st.sampled_from(("", "<Записка>")),
        keywords=st.lists(words(1, 1), max_size=2).map(tuple),
        date=st.sampled_from(("2026-11-23", "1999-12-31")),
        marking=marking,
        running=st.one_of(st.just(""), words(1, 5)),
        page_label=st.sampled_from(("{page} / {pages}", "стр. {page} из {pages}", "")),
        watermark=st.sampled_from(("", "", "ПРОЕКТ")),
        notes=st.sampled_from(("footnotes", "footnotes", "endnotes")),
        cover=st.booleans(),
    )


@st.composite
def documents(draw: st.DrawFn, most: int = 8, extra: st.SearchStrategy[n.Block] | None = None) -> n.Document:
    """Whole documents. Ids are made unique, and a paragraph refers to one of them where there is one."""
    one = blocks() if extra is None else st.one_of(blocks(), extra)
    made = _with_unique_ids(draw(st.lists(one, min_size=1, max_size=most)))
    ids = [block.id for block in walk.blocks(made) if isinstance(block, n.Heading | n.Table | n.Figure) and block.id]
    if ids:
        target = draw(st.sampled_from(ids))
        reference = n.CrossReference(target, (n.Text(draw(words(1, 3))),))
        made = (*made, n.Paragraph((n.Text("См. "), reference, n.Text("."))))
    # a copy: Hypothesis prints what it remembers having made by how it was made, which takes minutes for a whole tree
    return deepcopy(n.Document(draw(metas()), made))


def _with_unique_ids(made: Sequence[n.Block]) -> tuple[n.Block, ...]:
    count = iter(range(1_000_000))

    def renamed(block: n.Block) -> n.Block:
        match block:
            case n.Heading(id=id) | n.Table(id=id) | n.Figure(id=id) if id:
                return replace(block, id=f"{id}-{next(count)}")
            case n.Landscape(blocks=inner):
                return replace(block, blocks=tuple(renamed(one) for one in inner))
            case _:
                return block

    return tuple(renamed(block) for block in made)


def long_tables(columns: int, rows: int, text: Callable[[int, int], str]) -> n.Table:
    """A long table, not made up: `text` gives what stands in a row and column."""
    made = tuple(
        n.Row(tuple(n.Cell((n.Paragraph((n.Text(text(row, column)),)),)) for column in range(columns)))
        for row in range(rows)
    )
    head = n.Row(tuple(n.Cell((n.Paragraph((n.Text(f"Графа {column}"),)),)) for column in range(columns)))
    return n.Table(tuple(n.Column() for _ in range(columns)), (head,), made)
