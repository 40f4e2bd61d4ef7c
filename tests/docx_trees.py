"""Documents as hostile as the types allow, made up by Hypothesis: any character, anything in anything, ids twice.

No template makes such trees; a file that Word must repair is wrong all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from reportkit.tree import nodes as n
from reportkit.tree import walk
from strategies import PIXEL

IDS = ("one", "two", "three", "x" * 48)
KINDS = ("fact", "claim", "assumption", "quote", "judgement", "proposal", "source", "actor")


@dataclass(frozen=True)
class FakePages:
    """Pages as a layout would give them."""

    count: int
    heading_pages: tuple[int, ...]
    caption_pages: tuple[int, ...] = ()


def pages_of(document: n.Document) -> FakePages:
    """Pages for a document that nobody has laid out: a heading each, and a caption each."""
    headings, captions = len(walk.headings(document)), len(walk.captions(document))
    return FakePages(max(headings, captions, 1), tuple(range(1, headings + 1)), tuple(range(1, captions + 1)))


_alphabet = st.one_of(
    st.sampled_from("абвгдеёжзийкһқңөұүіabcxyz АБВ –—…«»„“’.,:;?!0123456789"),
    st.sampled_from("<>&\"'*_`{}[]\u00a0\u00ad\u2011\u202e\u200b\t\x00\ufffe\U0001f600"),
    st.characters(exclude_categories=["Cs"]),
)
words = st.text(_alphabet, min_size=1, max_size=24)
_language = st.sampled_from(["ru", "kk", "en", "", "de", "not a tag"])


def _leaves() -> st.SearchStrategy[n.Inline]:
    return st.one_of(
        words.map(n.Text),
        words.map(n.Code),
        st.just(n.LineBreak()),
        st.builds(n.Comment, words, st.sampled_from(["", "Редактор"])),
    )


def _nested(inner: st.SearchStrategy[n.Inline]) -> st.SearchStrategy[n.Inline]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    item = st.builds(n.Item, st.sampled_from(KINDS), st.sampled_from(IDS), st.just(""))
    url = st.sampled_from(["https://example.org/?a=1&b=2", "mailto:a@example.org", "javascript:alert(1)"])
    return st.one_of(
        *(st.builds(kind, several) for kind in (n.Emphasis, n.Strong, n.Superscript, n.Subscript, n.Muted)),
        st.builds(n.Foreign, _language, several),
        st.builds(n.Link, url, several),
        st.builds(n.CrossReference, st.sampled_from([*IDS, "nowhere"]), several),
        st.builds(n.Statement, item, several),
        st.builds(n.InlineQuote, st.just("«"), several, st.just("»"), _language),
    )


inline = st.recursive(_leaves(), _nested, max_leaves=6)
plain_inlines = st.lists(inline, min_size=1, max_size=4).map(tuple)
footnote = st.builds(n.Footnote, st.lists(st.builds(n.Paragraph, plain_inlines), min_size=1, max_size=2).map(tuple))
inlines = st.lists(st.one_of(inline, inline, inline, footnote), min_size=1, max_size=4).map(tuple)
_id = st.sampled_from(["", "", *IDS])
_role: st.SearchStrategy[Any] = st.sampled_from(
    [
        "body",
        "body",
        "body",
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
    ]
)
paragraph = st.builds(n.Paragraph, inlines, _role, _id, _language, st.booleans())
heading = st.builds(n.Heading, st.integers(1, 4), inlines, _id, st.sampled_from(["", "1", "2.1"]))
caption = st.none() | st.builds(n.Caption, st.sampled_from(["", "Таблица", "My figure"]), st.integers(0, 3), inlines)
quote = st.builds(
    n.BlockQuote,
    st.lists(st.builds(n.Paragraph, inlines), min_size=1, max_size=2).map(tuple),
    st.just(()) | inlines,
    _language,
)
_number = st.floats(-1e6, 1e6, allow_nan=False) | st.integers(-100, 100).map(float)
_shape = st.one_of(
    st.builds(n.Line, *[st.floats(0, 200)] * 4),
    st.builds(
        n.Box, *[st.floats(0, 200)] * 4, st.sampled_from(["", "accent", "FF0000"]), st.sampled_from(["", "text"])
    ),
    st.builds(
        n.Label, st.floats(0, 200), st.floats(0, 100), words, st.floats(4, 20), st.sampled_from(["start", "end"])
    ),
)


@st.composite
def charts(draw: st.DrawFn) -> n.Chart:
    """A chart whose rows are as long as its categories."""
    count = draw(st.integers(1, 4))
    categories = tuple(draw(st.lists(words, min_size=count, max_size=count)))
    values = st.lists(st.none() | _number, min_size=count, max_size=count).map(tuple)
    series = tuple(draw(st.lists(st.builds(n.Series, words, values), min_size=1, max_size=3)))
    return n.Chart(draw(st.sampled_from(["bar", "stacked-bar", "line"])), categories, series, draw(st.just("") | words))


figure = st.builds(
    n.Figure,
    st.one_of(
        st.just(n.Raster(PIXEL, "image/png", 100, 60)),
        st.builds(n.Drawing, st.floats(1, 600), st.floats(1, 300), st.lists(_shape, max_size=3).map(tuple)),
        charts(),
    ),
    words,
    caption,
    _id,
    st.sampled_from([0.0, 100.0, 900.0]),
)


@st.composite
def tables(draw: st.DrawFn, inner: st.SearchStrategy[n.Block]) -> n.Table:
    """A table whose rows fill its columns."""
    columns = tuple(
        draw(
            st.lists(
                st.builds(n.Column, st.sampled_from(["left", "right", "center"]), st.sampled_from([0, 1, 3])),
                min_size=1,
                max_size=4,
            )
        )
    )
    row = rows(len(columns), inner)
    head = tuple(draw(st.lists(row, max_size=1)))
    body = tuple(draw(st.lists(row, min_size=1, max_size=3)))
    return n.Table(columns, head, body, draw(caption), draw(_id), draw(st.just("") | words))


@st.composite
def rows(draw: st.DrawFn, columns: int, inner: st.SearchStrategy[n.Block]) -> n.Row:
    cells = []
    left = columns
    while left:
        span = draw(st.integers(1, left))
        blocks = tuple(draw(st.lists(inner, max_size=2)))
        cells.append(n.Cell(blocks, span, draw(st.booleans())))
        left -= span
    return n.Row(tuple(cells))


def _nested_blocks(inner: st.SearchStrategy[n.Block]) -> st.SearchStrategy[n.Block]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.builds(n.ListItem, several), min_size=1, max_size=3).map(tuple)
    terms = st.lists(st.builds(n.Definition, plain_inlines, several), min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(n.BulletList, items),
        st.builds(n.OrderedList, items, st.integers(1, 12)),
        st.builds(n.DefinitionList, terms),
        st.builds(
            n.Callout, st.sampled_from(["note", "key", "warning", "review"]), st.just(()) | plain_inlines, several
        ),
        tables(inner),
    )


block = st.recursive(st.one_of(paragraph, paragraph, heading, quote, figure), _nested_blocks, max_leaves=6)
_top = st.one_of(
    block,
    block,
    block,
    st.just(n.PageBreak()),
    st.just(n.Rule()),
    st.builds(n.TableOfContents, st.just("") | words, st.integers(1, 4)),
    st.builds(n.ListOfCaptions, st.sampled_from(["table", "figure"]), st.just("") | words),
    st.builds(n.Landscape, st.lists(block, min_size=1, max_size=2).map(tuple)),
)
_marking = st.none() | st.builds(
    n.Marking, words, st.sampled_from(["000000", "33FF00"]), st.sampled_from(["", "000000"])
)
metas = st.builds(
    n.Meta,
    title=words,
    language=st.sampled_from(["ru", "kk", "en"]),
    author=st.just("") | words,
    keywords=st.lists(words, max_size=2).map(tuple),
    date=st.just("2026-11-23"),
    marking=_marking,
    running=st.just("") | words,
    page_label=st.sampled_from(["", "стр. {page} из {pages}", "{page}{page}", "{x}"]),
    watermark=st.sampled_from(["", "ЧЕРНОВИК", "<&>"]),
    notes=st.sampled_from(["footnotes", "endnotes"]),
    revision=st.sampled_from(["", "a" * 64]),
    cover=st.booleans(),
)
hostile_documents = st.builds(n.Document, metas, st.lists(_top, max_size=6).map(tuple))
