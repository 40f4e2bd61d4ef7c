"""Whatever a document says, its file has no fault that a validator or our lint can find."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import strategies
from conftest import examples, parts
from docx_checks import audit
from docx_example import EXAMPLE
from docx_trees import hostile_documents, pages_of
from ooxml_lint import lint
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import write_document

_SHARED_FOLDER = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


def _check(document: n.Document, folder: Path) -> None:
    data = write_document(document, Theme(), pages_of(document))
    assert lint(data) == []
    assert audit(data, folder) == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("docx")


def test_the_example_is_sound(tmp_path: Path) -> None:
    _check(EXAMPLE, tmp_path)


def documents_are_sound(folder: Path, document: n.Document) -> None:
    _check(document, folder)


# In parts, so that several processes share them.
(
    test_documents_are_sound_1,
    test_documents_are_sound_2,
    test_documents_are_sound_3,
    test_documents_are_sound_4,
) = parts(documents_are_sound, 24, 600, document=strategies.documents())


@settings(max_examples=examples(15, 60), suppress_health_check=_SHARED_FOLDER)
@given(document=hostile_documents)
def test_hostile_documents_are_sound(document: n.Document, tmp_path: Path) -> None:
    _check(document, tmp_path)


@settings(max_examples=examples(4, 40), suppress_health_check=_SHARED_FOLDER)
@given(document=strategies.documents())
def test_the_same_document_gives_the_same_bytes(document: n.Document) -> None:
    first = write_document(document, Theme(), pages_of(document))
    assert write_document(document, Theme(), pages_of(document)) == first
    assert b"updateFields" not in first
