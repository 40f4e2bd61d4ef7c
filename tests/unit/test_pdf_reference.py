"""One document with every node: its text, outline and structure as files to review. `pytest --accept` renews them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

import pdf_structure
from example_document import example
from reportkit.layout import lay_out
from reportkit.layout.pages.page import Page, TextBox
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.pdf import write_document

THEME = Theme()
REFERENCES = Path(__file__).parent.parent / "ref" / "pdf"


def text(document: n.Document) -> str:
    """Every line of every page, in the order of reading."""
    pages = lay_out(document, THEME).pages
    return "\n".join(f"--- page {number}\n{_page(page)}" for number, page in enumerate(pages, 1))


def _page(page: Page) -> str:
    lines = [
        "".join(piece for _, piece in (*line.segments, *line.right)).replace("\u00ad", "-")
        for box in (*page.header, *page.boxes, *page.footer)
        if isinstance(box, TextBox)
        for line in box.text.lines[box.first : box.last]
    ]
    return "".join(f"{line.rstrip(' ')}\n" for line in lines)


def outline(document: n.Document) -> str:
    """The bookmarks."""
    pages = lay_out(document, THEME)
    lines = [f"{'  ' * (level - 1)}{title} … {pages.places[key].page}" for level, title, key in pages.outline]
    return "\n".join(lines) + "\n"


def structure(document: n.Document) -> str:
    """The tags, each with its language and how many kids it has."""
    with pikepdf.open(BytesIO(write_document(document, THEME, lay_out(document, THEME)))) as pdf:
        return "\n".join(pdf_structure.outline(pdf.Root.StructTreeRoot.K)) + "\n"


VIEWS = {"text": text, "outline": outline, "structure": structure}


@pytest.mark.parametrize("name", VIEWS)
def test_reference(name: str, accept: bool) -> None:
    path = REFERENCES / f"{name}.txt"
    made = VIEWS[name](example())
    if accept:
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")
