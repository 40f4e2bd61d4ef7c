"""Whatever the tree, the PDF passes the validators, fits together, and says what the document says."""

from __future__ import annotations

from pathlib import Path

import page as validator
import pytest
from hypothesis import given, settings

import pdf_structure
from conftest import examples, parts
from page_geometry import lost_lines, outside, overlaps, strayed_notes
from printed import folded, printed
from reportkit.layout import Pages, lay_out
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.pdf import write_document
from strategies import documents, long_tables, tables, words

THEME = Theme()


def validated(data: bytes, folder: Path) -> list[str]:
    """The findings of both validations."""
    path = folder / "document.pdf"
    path.write_bytes(data)
    return [
        str(failure)
        for profile in ("ua1", "3a")
        for failure in validator.validate_pdf(str(path), profile=profile).failures
    ]


def geometry(pages: Pages) -> list[str]:
    found = lost_lines(pages)
    for page in pages.pages:
        found += overlaps(page) + outside(page, THEME)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pdf")


def any_document(folder: Path, document: n.Document) -> None:
    pages = lay_out(document, THEME)
    assert pages.findings == ()
    assert geometry(pages) == []
    assert len(pages.caption_pages) == len(walk.captions(document))
    if document.meta.notes == "footnotes":
        assert strayed_notes(pages) == []
    data = write_document(document, THEME, pages)
    assert validated(data, folder) == []
    assert pdf_structure.faults(data) == []
    said, expected = pdf_structure.said(data), printed(document)
    assert [folded(line) for line in said.text if folded(line)] == expected.text
    assert [folded(line) for line in said.notes] == expected.notes


# In parts, so that several processes share them.
test_any_document_1, test_any_document_2, test_any_document_3, test_any_document_4 = parts(
    any_document, 24, 600, document=documents()
)


@settings(max_examples=examples(4, 24))
@given(tables(most_rows=300), words(400, 500))
def test_long_tables_and_notes(folder: Path, table: n.Table, long: str) -> None:
    """Tables of up to 300 rows, beside a note of some 3,000 characters."""
    note = n.Footnote((n.Paragraph((n.Text(long),)),))
    blocks = (n.Paragraph((n.Text("См."), note)), table, n.Paragraph((n.Text("И ещё."), note)))
    document = n.Document(n.Meta("Таблица", "ru"), blocks)
    pages = lay_out(document, THEME)
    assert geometry(pages) == []
    assert strayed_notes(pages) == []
    data = write_document(document, THEME, pages)
    assert validated(data, folder) == []
    assert pdf_structure.faults(data) == []


def test_a_long_table_repeats_its_header_on_each_page() -> None:
    table = long_tables(4, 120, lambda row, column: f"{row}/{column}")
    pages = lay_out(n.Document(n.Meta("Таблица", "ru"), (table,)), THEME)
    assert pages.count > 2
    assert [len(page.repeats) for page in pages.pages] == [0] + [4] * (pages.count - 1)


def test_the_same_document_gives_the_same_bytes() -> None:
    table = long_tables(3, 20, lambda row, column: f"{row}/{column}")
    document = n.Document(n.Meta("Таблица", "ru"), (table,))
    first, second = (write_document(document, THEME, lay_out(document, THEME)) for _ in range(2))
    assert first == second
