"""The file as a file: the same bytes every time, nothing of the machine in it, nothing that makes Word ask."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from docx_example import EXAMPLE, par, small
from docx_trees import pages_of
from ooxml_lint import lint
from reportkit.theme.theme import Theme
from reportkit.writers.docx import write_document
from reportkit.writers.docx.package import Member, Package, read_zip, write_zip

_IN_A_PROCESS = """
import hashlib, sys
from docx_example import EXAMPLE
from docx_trees import pages_of
from reportkit.theme.theme import Theme
from reportkit.writers.docx import write_document
print(hashlib.sha256(write_document(EXAMPLE, Theme(), pages_of(EXAMPLE))).hexdigest())
"""
_IMPORTS = """
import sys
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import write_document
class Pages:
    count, heading_pages, caption_pages = 1, (), ()
write_document(n.Document(n.Meta("a", "ru"), (n.Paragraph((n.Text("b"),)),)), Theme(), Pages())
print(sorted(set(sys.modules) & {"docx", "lxml", "PIL", "reportlab", "uharfbuzz", "zipfile", "jinja2", "yaml"}))
"""


@pytest.fixture(scope="module")
def example() -> bytes:
    return write_document(EXAMPLE, Theme(), pages_of(EXAMPLE))


def test_parts_are_sorted_and_dated_in_1980(example: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(example)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])


def test_the_same_document_gives_the_same_bytes(example: bytes) -> None:
    assert write_document(EXAMPLE, Theme(), pages_of(EXAMPLE)) == example


def test_bytes_do_not_depend_on_the_process() -> None:
    found = {_output(_IN_A_PROCESS, PYTHONHASHSEED=seed) for seed in ("0", "1", "4711")}
    assert len(found) == 1


def test_an_ordinary_memo_needs_no_heavy_library() -> None:
    assert _output(_IMPORTS) == "[]"


def _output(code: str, **more: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **more}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_word_has_nothing_to_ask(example: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(example)) as archive:
        for name in archive.namelist():
            text = archive.read(name)
            assert b"updateFields" not in text, name
            assert b"w:dirty" not in text, name
            assert b"python-docx" not in text, name


def test_the_example_has_no_fault(example: bytes) -> None:
    assert lint(example) == []


def test_an_empty_document_is_a_sound_file() -> None:
    assert lint(write_document(small(), Theme(), pages_of(small()))) == []


def test_a_memo_stays_small() -> None:
    memo = small(*[par("Стороны договорились о подготовке военнослужащих. " * 10) for _ in range(20)])
    assert len(write_document(memo, Theme(), pages_of(memo))) < 400_000


def test_a_zip_reads_back() -> None:
    members = {"b": Member.of(b"beta" * 100), "a": Member.of(b"")}
    data = write_zip(members, b"remark")
    assert read_zip(data) == (members, b"remark")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert (archive.read("b"), archive.read("a"), archive.comment) == (b"beta" * 100, b"", b"remark")


def test_a_relationship_is_made_once() -> None:
    package = Package()
    first = package.relate("word/document.xml", "link", "https://example.org", external=True)
    assert package.relate("word/document.xml", "link", "https://example.org", external=True) == first
    assert package.relate("word/document.xml", "link", "https://example.com", external=True) != first
