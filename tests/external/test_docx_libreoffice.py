"""LibreOffice opens the file, and sets it on about as many pages as we do."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from docx_example import EXAMPLE
from reportkit.layout import lay_out
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import write_document

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def opened(data: bytes, folder: Path) -> pypdf.PdfReader:
    """The file as LibreOffice prints it."""
    (folder / "memo.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "memo.docx"),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return pypdf.PdfReader(folder / "memo.pdf")


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
def test_as_many_pages_as_ours(notes: str, tmp_path: Path) -> None:
    document = n.Document(replace(EXAMPLE.meta, notes=notes), EXAMPLE.blocks)  # type: ignore[arg-type]
    pages = lay_out(document, Theme())
    found = opened(write_document(document, Theme(), pages), tmp_path)
    assert abs(len(found.pages) - pages.count) <= 1
    assert "Приложение" in "".join(page.extract_text() for page in found.pages)
