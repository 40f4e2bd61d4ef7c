"""Any document says the same as a tree, as a DOCX and as a PDF: read back by our own readers."""

from __future__ import annotations

from typing import Literal

import hypothesis.strategies as st
from hypothesis import given, settings

from conftest import examples
from reportkit import readers
from reportkit.layout import lay_out
from reportkit.readers.compare import difference
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers import writer_of
from strategies import documents

_ITEMS: tuple[Literal["fact"], Literal["quote"], Literal["judgement"]] = ("fact", "quote", "judgement")


@st.composite
def _stated(draw: st.DrawFn) -> n.Paragraph:
    """A paragraph with the words of an item in it."""
    item = n.Item(draw(st.sampled_from(_ITEMS)), draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,47}", fullmatch=True)))
    words = draw(st.text("абвқңі abc.", min_size=1, max_size=40).filter(str.strip))
    note = n.Footnote((n.Paragraph((n.Text("Сноска."),)),))
    return n.Paragraph((n.Text("До "), n.Statement(item, (n.Text(words), note)), n.Text(" после.")))


@given(document=documents(extra=_stated()))
@settings(max_examples=examples(6, 120))
def test_what_was_written_is_read_back(document: n.Document) -> None:
    theme = Theme()
    pages = lay_out(document, theme)
    for format in ("docx", "pdf"):
        data = writer_of(format)(document, theme, pages, True)
        assert difference(document, readers.read(data)) is None, format
