"""Pandoc, which knows nothing of us, reads from the file what the tree says, in order, and as what it is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import strategies
from conftest import examples
from docx_example import EXAMPLE
from docx_trees import pages_of
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import write_document
from word_numbers import heading_numbers

pytestmark = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
_SHARED_FOLDER = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
_CONTENTS = {"toc 1", "toc 2", "toc 3", "toc 4", "TOC Heading", "table of figures"}


def read(document: n.Document, folder: Path) -> dict[str, Any]:
    """The document as pandoc reads it back; the numbers that Word counts, which it passes over, are put in."""
    file = folder / "memo.docx"
    data = write_document(document, Theme(), pages_of(document))
    file.write_bytes(data)
    done = subprocess.run(["pandoc", "-f", "docx+styles", "-t", "json", str(file)], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    with zipfile.ZipFile(file) as parts:
        numbers = heading_numbers({name: parts.read(name) for name in parts.namelist()})
    for number, (_, _, content) in zip(numbers, kinds(found, "Header"), strict=True):
        content.insert(0, {"t": "Str", "c": number.strip()})
    return found


def blocks(node: Any, *, into_notes: bool = True) -> Iterator[dict[str, Any]]:
    """Every element, each before what stands in it. Left out: contents, and a table's alternative text."""
    if isinstance(node, list):
        for one in node:
            yield from blocks(one, into_notes=into_notes)
    elif isinstance(node, dict) and "t" in node:
        if node["t"] == "Div" and dict(node["c"][0][2]).get("custom-style") in _CONTENTS:
            return
        if node["t"] == "Note" and not into_notes:
            return
        yield node
        content = node.get("c", [])
        if node["t"] == "DefinitionList":
            content = [part for term, said in content for part in ({"t": "Plain", "c": term}, said)]
        yield from blocks(content[2:] if node["t"] == "Table" else content, into_notes=into_notes)


def text(node: Any, notes: list[Any]) -> str:
    """The characters of inlines; their notes are put aside."""
    if isinstance(node, list):
        return "".join(text(one, notes) for one in node)
    if not isinstance(node, dict):
        return ""
    match node["t"]:
        case "Str":
            return str(node["c"])
        case "Code":
            return str(node["c"][1])
        case "Note":
            notes.append(node["c"])
            return ""
        case "Image" | "Space" | "SoftBreak" | "LineBreak":
            return ""
        case "Quoted":
            raise AssertionError("no quotation marks of pandoc's own")
        case _:
            return text(node.get("c", []), notes)


def lines(found: list[Any]) -> Iterator[str]:
    """What it says, block for block, each block's notes after it."""
    for block in blocks(found, into_notes=False):
        if block["t"] in ("Para", "Plain", "Header"):
            notes: list[Any] = []
            yield text(block["c"], notes)
            yield from lines(notes)


def folded(parts: Iterator[str]) -> str:
    return re.sub(r"\s", "", "".join(parts))


def expected(document: n.Document) -> Iterator[str]:
    return (line.text for line in walk.lines(document) if line.part != "figure")


def kinds(found: dict[str, Any], kind: str) -> list[Any]:
    return [block["c"] for block in blocks(found["blocks"]) if block["t"] == kind]


def test_the_text_of_the_example(tmp_path: Path) -> None:
    found = read(_untitled(EXAMPLE), tmp_path)
    assert folded(lines(found["blocks"])) == folded(expected(_untitled(EXAMPLE)))


def test_the_example_is_read_as_what_it_is(tmp_path: Path) -> None:
    found = read(EXAMPLE, tmp_path)
    headers = [(level, text(content, [])) for level, _, content in kinds(found, "Header")]
    assert headers == [
        (heading.level, folded(iter([walk.heading_text(heading)]))) for heading in walk.headings(EXAMPLE)
    ]
    assert len(kinds(found, "Note")) == 2
    quotes = [folded(lines(quote)) for quote in kinds(found, "BlockQuote")]
    assert quotes[0] == "Этаотставка–неповоддляалармизма,аперестановкавнутриправительства."
    assert [attributes[0] for attributes, _ in kinds(found, "OrderedList")] == [1, 1, 1, 9]
    tables = [block for block in walk.blocks(EXAMPLE.blocks) if isinstance(block, n.Table)]
    assert len(kinds(found, "Table")) == len(tables) + 1  # and the box with a list in it


def test_a_title_is_the_title(tmp_path: Path) -> None:
    title = n.Paragraph((n.Text("План"),), role="title")
    found = read(n.Document(n.Meta("План", "ru"), (title, n.Paragraph((n.Text("Текст."),)))), tmp_path)
    assert text(found["meta"]["title"], []) == "План"


@settings(max_examples=examples(5, 120), suppress_health_check=_SHARED_FOLDER)
@given(document=strategies.documents().map(lambda document: _untitled(document)))
def test_the_text_of_any_document(document: n.Document, tmp_path: Path) -> None:
    assert folded(lines(read(document, tmp_path)["blocks"])) == folded(expected(document))


def _untitled(document: n.Document) -> n.Document:
    """Titles as ordinary paragraphs, which pandoc takes out of the text; terms without notes."""
    return replace(document, blocks=tuple(_plain(block) for block in document.blocks))


def _plain(node: Any) -> Any:
    match node:
        case n.Paragraph(role="title" | "subtitle"):
            return replace(node, role="body")
        case n.BulletList(items=items) | n.OrderedList(items=items) | n.DefinitionList(items=items):
            return replace(node, items=tuple(_plain(item) for item in items))  # type: ignore[arg-type]
        case n.Definition(term=term, blocks=inner):
            return replace(node, term=_noteless(term), blocks=tuple(_plain(one) for one in inner))
        case (
            n.ListItem(blocks=inner) | n.Callout(blocks=inner) | n.Landscape(blocks=inner) | n.BlockQuote(blocks=inner)
        ):
            return replace(node, blocks=tuple(_plain(one) for one in inner))
        case _:
            return node


def _noteless(inlines: tuple[Any, ...]) -> tuple[Any, ...]:
    """A term without its notes, which pandoc gives after what the term is told to mean."""
    kept = (one for one in inlines if not isinstance(one, n.Footnote))
    return tuple(replace(one, children=_noteless(one.children)) if hasattr(one, "children") else one for one in kept)
