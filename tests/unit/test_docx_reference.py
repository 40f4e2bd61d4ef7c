"""The example, part for part, as files that a reviewer can read; `pytest --accept` renews them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docx_example import EXAMPLE
from docx_trees import pages_of
from reportkit.theme.theme import Theme
from reportkit.writers.docx import write_document

FOLDER = Path(__file__).parents[1] / "ref" / "docx"
PARTS = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/comments.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/header1.xml",
    "word/footer1.xml",
    "word/charts/chart1.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
    "[Content_Types].xml",
)


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    data = write_document(EXAMPLE, Theme(), pages_of(EXAMPLE))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("part", PARTS)
def test_the_example_is_as_it_was(part: str, written: dict[str, bytes], accept: bool) -> None:
    text = etree.tostring(etree.fromstring(written[part]), pretty_print=True, encoding="unicode")
    name = part.strip("[]").replace("[", "").replace("]", "").replace("word/", "").replace("/", "-")
    file = FOLDER / f"{name.removesuffix('.xml')}.xml"
    if accept:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
