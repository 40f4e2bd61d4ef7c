"""A note that is named twice has one number and is printed once; its marks all lead to it."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from command_line import command
from small_workspace import workspace

TEXT = """\
# Notes

Once[^a], another[^b], once more[^a].

| one | two |
|---|---|
| cell[^a] | other[^b] |

> Quoted[^b]; signed [@signed].

- item[^a]

[^a]: The first note.

[^b]: The other note.
"""


def made(folder: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> Path:
    folder = workspace(folder)
    text = folder / "data" / "harbour" / "text" / "main.md"
    text.parent.mkdir(exist_ok=True)
    text.write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(folder)
    formats = [word for format in ("pdf", "docx", "md") for word in ("-f", format)]
    assert command(monkeypatch, "render", "pack", "-a", "reader", *formats, *more) == 0
    return folder / "output" / "harbour"


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
def test_each_note_has_one_number(notes: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("small_workspace.PACK", _with_notes(notes))
    folder = made(tmp_path, monkeypatch)
    pdf, word, web = (next(folder.glob(f"*.{ending}")) for ending in ("pdf", "docx", "md"))
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    first = _number(text, "Once")
    other = str(int(first) + 1)
    for words, number in (("once more", first), ("cell", first), ("other", other), ("Quoted", other), ("item", first)):
        assert _number(text, words) == number, words
    assert text.count("The first note.") == text.count("The other note.") == 1
    document = docx.Document(str(word)).element.xml
    marks = re.findall(r"NOTEREF (\w+) \\f \\h.*?<w:t[^>]*>(\d+)</w:t>", document, re.DOTALL)
    assert [number for _, number in marks] == [first, first, other, other, first]
    assert all(f'w:name="{bookmark}"' in document for bookmark, _ in marks)
    assert web.read_text(encoding="utf-8").count(f"[^{first}]") == 5  # four marks in all, and the note


def _with_notes(kind: str) -> dict[str, str]:
    from small_workspace import PACK

    return {**PACK, "pack/audiences/reader.yaml": f'clearance: "TLP:AMBER"\ncitations: {kind}\n'}


def _number(text: str, words: str) -> str:
    found = re.search(rf"{words}[,;.]? ?(\d+)", text)
    assert found is not None, (words, text)
    return found[1]
