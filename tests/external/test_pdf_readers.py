"""What other programs make of our PDFs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from example_document import example
from printed import printed
from reportkit.layout import lay_out
from reportkit.theme.theme import Theme
from reportkit.writers.pdf import write_document


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    document, theme = example(), Theme()
    path = tmp_path_factory.mktemp("pdf") / "example.pdf"
    path.write_bytes(write_document(document, theme, lay_out(document, theme)))
    return path


def run(*command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} isn't installed")
    made = subprocess.run(command, check=True, capture_output=True).stdout
    return made.decode("utf-8", "replace")


def test_qpdf_finds_nothing(path: Path) -> None:
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", str(path))


def test_poppler_reads_every_word_in_order(path: Path) -> None:
    """White space aside: poppler guesses it from where glyphs stand."""
    read, place = squeezed(run("pdftotext", "-raw", str(path), "-").replace("\u00ad\n", "")), 0
    for line in printed(example()).text:
        found = read.find(squeezed(line), place)
        assert found >= 0, line
        if len(line) > 12:
            place = found


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_poppler_finds_the_structure(path: Path) -> None:
    said = run("pdfinfo", "-struct-text", str(path))
    assert "План подписан" in said
    assert said.index("План сотрудничества") < said.index("План подписан") < said.index("Исп.: В. Г.")


def test_all_fonts_are_embedded_as_subsets(path: Path) -> None:
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    for font in fonts:
        assert font[6] == "+"
        assert font.split()[-5:-2] == ["yes", "yes", "yes"]
