"""The Open XML SDK, which Word's makers validate with, finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import strategies
from conftest import examples
from docx_checks import VALIDATOR, sdk
from docx_example import EXAMPLE
from docx_trees import hostile_documents, pages_of
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import write_document

pytestmark = pytest.mark.skipif(not VALIDATOR, reason="OOXML_VALIDATOR names no binary of the Open XML SDK")
_SHARED_FOLDER = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.mark.parametrize("controls", [True, False])
def test_the_example_is_valid(controls: bool, tmp_path: Path) -> None:
    assert sdk(write_document(EXAMPLE, Theme(), pages_of(EXAMPLE), controls=controls), tmp_path) == []


@settings(max_examples=examples(3, 50), suppress_health_check=_SHARED_FOLDER)
@given(document=strategies.documents())
def test_documents_are_valid(document: n.Document, tmp_path: Path) -> None:
    assert sdk(write_document(document, Theme(), pages_of(document)), tmp_path) == []


@settings(max_examples=examples(3, 30), suppress_health_check=_SHARED_FOLDER)
@given(document=hostile_documents)
def test_hostile_documents_are_valid(document: n.Document, tmp_path: Path) -> None:
    assert sdk(write_document(document, Theme(), pages_of(document)), tmp_path) == []
