"""What others make of the outputs of the repository's own dossiers: validators, and readers that know nothing of us."""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import mammoth
import page as validator
import pypdf
import pytest

import pdf_structure
from conftest import FULL
from docx_checks import VALIDATOR, audit, sdk
from ooxml_lint import lint
from overlays import OVERLAYS, laid_over
from printed import printed
from reportkit.diagnostics import Report
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.work.make import Job, jobs, merge_document
from reportkit.work.open import open_project
from reportkit.work.project import Project
from reportkit.work.render import render
from reportkit.workspace import Workspace
from reportkit.writers.markdown import write_document as write_markdown

ROOT = Path(__file__).parents[2]
SPACE = Workspace.find(ROOT)
FEW = {
    ("memo", "kz-uk-2025", "analyst", "ru"),
    ("memo", "kz-uk-2025", "leadership", "kk"),
    ("brief", "north-aral", "newsroom", "en"),
    ("memo", "north-aral", "analyst", "de"),
    ("memo", "north-aral+fr", "analyst", "fr"),
}


TRANSLATED = {f"{overlay.parent.name}+{overlay.stem}": overlay for overlay in OVERLAYS}


@cache
def project(pack: str, dossier: str) -> Project:
    if dossier not in TRANSLATED:
        return open_project(SPACE, pack, dossier)
    with tempfile.TemporaryDirectory() as folder:
        return open_project(SPACE, pack, str(laid_over(TRANSLATED[dossier], Path(folder))))


def every() -> Iterator[tuple[str, str, Job]]:
    """Every document of every pack and dossier; a few of them where not everything is run."""
    for pack in SPACE.packs():
        for dossier in (*SPACE.dossiers(), *TRANSLATED):
            languages = [TRANSLATED[dossier].stem] if dossier in TRANSLATED else ["all"]
            for job in jobs(project(pack, dossier), ["all"], languages, ["docx", "pdf"]):
                if FULL or (pack, dossier, job.audience, job.language) in FEW:
                    yield pack, dossier, job


@dataclass(frozen=True)
class Made:
    """One document and its files."""

    document: n.Document
    docx: bytes
    pdf: bytes
    pages: int


@pytest.fixture(
    scope="module", params=list(every()), ids=lambda one: f"{one[0]}-{one[1]}-{one[2].audience}-{one[2].language}"
)
def made(request: pytest.FixtureRequest) -> Made:
    pack, dossier, job = request.param
    merged = merge_document(project(pack, dossier), job, Report())
    rendered = render(project(pack, dossier), job, Path())
    assert merged is not None
    docx, pdf = rendered.outputs
    return Made(merged.document, docx.data, pdf.data, pdf.pages)


def test_the_pdf_is_accessible_and_archival(made: Made, tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(made.pdf)
    for profile in ("ua1", "3a"):
        assert [str(one) for one in validator.validate_pdf(str(file), profile=profile).failures] == []
    assert pdf_structure.faults(made.pdf) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing(made: Made, tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(made.pdf)
    said = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=True).stdout
    assert "No syntax or stream encoding errors found" in said


def test_the_docx_has_no_fault(made: Made, tmp_path: Path) -> None:
    assert lint(made.docx) == []
    assert audit(made.docx, tmp_path) == []


@pytest.mark.skipif(not VALIDATOR, reason="OOXML_VALIDATOR names no binary of the Open XML SDK")
def test_the_open_xml_sdk_finds_nothing(made: Made, tmp_path: Path) -> None:
    assert sdk(made.docx, tmp_path) == []


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_poppler_reads_the_lines_of_the_tree_in_order(made: Made, tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(made.pdf)
    read = subprocess.run(["pdfinfo", "-struct-text", str(file)], capture_output=True, check=True).stdout.decode()
    in_order("".join(re.findall(r'^ *"(.*)"$', read, re.MULTILINE)), printed(made.document).text)


def test_mammoth_reads_the_lines_of_the_tree_in_order(made: Made) -> None:
    read = mammoth.extract_raw_text(io.BytesIO(made.docx)).value  # type: ignore[no-untyped-call]
    lines = [line for line in walk.lines(made.document) if line.part not in ("note", "figure")]
    in_order(read, [_NUMBER.sub("", line.text) if line.part.startswith("heading") else line.text for line in lines])


_NUMBER = re.compile(r"^[0-9.]+ ")
"""Before a heading: Word counts it, and mammoth passes over it."""


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_reads_the_lines_of_the_markdown_in_order(made: Made) -> None:
    command = ["pandoc", "-f", "gfm", "-t", "html", "--wrap=none"]
    read = subprocess.run(command, input=write_markdown(made.document).encode(), capture_output=True, check=True)
    without_notes = re.sub(r'<a[^>]*class="footnote-ref".*?</a>', "", read.stdout.decode(), flags=re.DOTALL)
    said = html.unescape(re.sub("<[^>]+>", "", without_notes))
    lines = [line.text.replace("\t", "") for line in walk.lines(made.document) if line.part not in ("note", "figure")]
    in_order(re.sub("[·_…]", "", said), [re.sub("[·_…]", "", line) for line in lines])


def in_order(read: str, lines: list[str]) -> None:
    """Each line of the text stands in what was read, after the one before it."""
    text, place = squeezed(read), 0
    for line in lines:
        found = text.find(squeezed(line), place)
        assert found >= 0, line
        if len(line) > 12:  # a short line may stand in a longer one
            place = found


def squeezed(text: str) -> str:
    """White space left out: a reader guesses it from where glyphs stand."""
    return "".join(text.replace("\u00ad", "").split())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_gives_as_many_pages(made: Made, tmp_path: Path) -> None:
    """One more or one less: it breaks lines without the languages' hyphenation."""
    (tmp_path / "memo.docx").write_bytes(made.docx)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "memo.docx")], capture_output=True, check=True, timeout=120)
    assert abs(len(pypdf.PdfReader(tmp_path / "memo.pdf").pages) - made.pages) <= 1
