"""What is typed is printed so: a face of one width, each space and line end kept, in every format, and read back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any, cast

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from command_line import command
from conftest import examples
from reportkit import readers
from reportkit.layout import lay_out
from reportkit.layout.pages.page import TextBox
from reportkit.readers.compare import difference
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree.walk import typed
from reportkit.writers import writer_of
from small_workspace import workspace

SOURCE = """\
def  f(x):
    if x  ==  1:
        return "қазақ  тілі"


\treturn  None"""
PRINTED = SOURCE.replace("\t", "    ").split("\n")


def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a memo with lines of code, and some in a sentence."""
    folder = workspace(tmp_path)
    text = folder / "data" / "harbour" / "text" / "main.md"
    text.parent.mkdir(exist_ok=True)
    text.write_text(f"# Code\n\n```\n{SOURCE}\n```\n\nThe call `f(  1 )` stands here [@signed].\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    assert command(monkeypatch, "render", "pack", "-a", "reader", "-f", "pdf", "-f", "docx", "-f", "md") == 0
    return folder / "output" / "harbour"


def test_code_is_printed_as_it_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = made(tmp_path, monkeypatch)
    pdf, word, web = (next(folder.glob(f"*.{ending}")) for ending in ("pdf", "docx", "md"))
    printed = [line.rstrip() for page in PdfReader(pdf).pages for line in page.extract_text().split("\n")]
    assert [line for line in PRINTED if line] == [line for line in printed if line in PRINTED and line]
    assert any("f(  1 )" in line for line in printed)
    paragraphs = docx.Document(str(word)).paragraphs
    (block,) = [one for one in paragraphs if one.style is not None and one.style.name == "HTML Preformatted"]
    assert block.text.split("\n") == PRINTED
    assert any("f(  1 )" in one.text for one in paragraphs)
    assert "\n".join(["```", *PRINTED, "```"]) in web.read_text(encoding="utf-8")


def test_code_has_a_face_of_one_width_which_is_embedded_where_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path, monkeypatch)
    pages = PdfReader(next(folder.glob("*.pdf"))).pages
    fonts = [font for page in pages for font in cast(Any, page)["/Resources"]["/Font"].values()]
    assert any("SourceCodePro-Regular" in font["/BaseFont"] for font in fonts)
    faces = {str(part.partname) for part in docx.Document(str(next(folder.glob("*.docx")))).part.package.iter_parts()}
    assert "/word/fonts/mono-Regular.odttf" in faces
    plain = n.Document(n.Meta("t", "en"), (n.Paragraph((n.Text("words"),)),))
    parts = docx.Document(BytesIO(written(plain, "docx"))).part.package.iter_parts()
    assert not [part for part in parts if "mono" in part.partname]


def written(document: n.Document, format: str) -> bytes:
    theme = Theme()
    return writer_of(format)(document, theme, lay_out(document, theme), True)


LINES = st.lists(st.text(' \tabж=_()"-/', max_size=30), min_size=1, max_size=6)


@settings(max_examples=examples(12, 300))
@given(lines=LINES, long=st.integers(0, 200), inside=st.booleans())
def test_any_spaces_are_kept_in_lines_of_any_length(lines: list[str], long: int, inside: bool) -> None:
    """A line that is too long for the page goes on in the next one; nothing else ends a line, or shifts one."""
    code = n.Code("\n".join([*lines, "x" * long]))
    block: n.Block = n.Paragraph((code,), "code")
    document = n.Document(n.Meta("t", "en"), (n.BlockQuote((block,)) if inside else block,))
    for format in ("pdf", "docx"):
        assert difference(document, readers.read(written(document, format))) is None
    pages = lay_out(document, Theme())
    texts = "".join(
        "".join(glyph.text for run, text in line.segments for glyph in run.metric.face.shape(text))
        for page in pages.pages
        for box in page.boxes
        if isinstance(box, TextBox)
        for line in box.text.lines[box.first : box.last]
    )
    assert texts.replace(" ", "") == "".join(typed(code).split())
    kept = [line.rstrip() for line in typed(code).split("\n")]
    assert sum(line.count(" ") for line in kept) <= texts.count(" ") <= typed(code).count(" ") + typed(code).count("\n")
