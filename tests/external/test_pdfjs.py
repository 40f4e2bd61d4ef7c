"""What pdf.js, the reader of a browser, makes of our PDFs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import Any

import pytest

from example_document import example
from printed import printed
from reportkit.layout import lay_out
from reportkit.theme.theme import Theme
from reportkit.tree import walk
from reportkit.writers.pdf import write_document

MODULES = os.environ.get("REPORTKIT_NODE_MODULES", "")
pytestmark = pytest.mark.skipif(
    not MODULES or shutil.which("node") is None, reason="REPORTKIT_NODE_MODULES names no folder with pdfjs-dist"
)

_SCRIPT = """
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const { getDocument } = await import(pathToFileURL(process.argv[2] + "/pdfjs-dist/legacy/build/pdf.mjs"));
const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[3])), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push({ text: items.map(item => item.str + (item.hasEOL ? "\\n" : "")).join(""),
               tree: await page.getStructTree() });
}
console.log(JSON.stringify(pages));
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("pdfjs")
    document, theme = example(), Theme()
    (folder / "example.pdf").write_bytes(write_document(document, theme, lay_out(document, theme)))
    (folder / "read.mjs").write_text(_SCRIPT, encoding="utf-8")
    command = ["node", str(folder / "read.mjs"), MODULES, str(folder / "example.pdf")]
    read: list[dict[str, Any]] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return read


def squeezed(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


def test_it_reads_every_line_in_order(pages: list[dict[str, Any]]) -> None:
    read, place = squeezed("".join(page["text"] for page in pages)), 0
    for line in printed(example()).text:
        found = read.find(squeezed(line), place)
        assert found >= 0, line
        if len(line) > 12:
            place = found


def test_it_finds_the_headings_in_the_structure(pages: list[dict[str, Any]]) -> None:
    roles = [role for page in pages for role in _roles(page["tree"])]
    headings = [role for role in roles if role[:1] == "H" and role[1:].isdigit()]
    assert headings[0] == "H1"
    assert len(headings) == len(walk.headings(example()))
    assert {"Table", "TH", "L", "LBody", "Figure", "Link", "Note"} <= set(roles)


def _roles(tree: Any) -> list[str]:
    """Every role of a page's structure, each before those inside."""
    if not isinstance(tree, dict) or "role" not in tree:
        return []
    return [tree["role"], *(role for child in tree["children"] for role in _roles(child))]
