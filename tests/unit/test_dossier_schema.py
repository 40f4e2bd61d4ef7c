"""The JSON Schema says what the reader does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.loader import load
from reportkit.dossier.schema import schema

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "data").glob("*/*.yaml"))
CASES = ROOT / "tests" / "suite" / "dossier"
VALIDATOR = jsonschema.Draft7Validator(schema())


def plain(path: Path) -> Any:
    node = load(path.read_bytes(), path.name, Report())
    assert node is not None
    return node.plain()


def errors(path: Path) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(plain(path))]


def test_it_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_it_accepts_each_file_of_the_shipped_dossiers(path: Path) -> None:
    if path.name != "attested.yaml":
        assert errors(path) == []


@pytest.mark.parametrize("name", ["_base", "alone-one-file", "dates", "translation", "translation-stale"])
def test_it_accepts_what_the_reader_accepts(name: str) -> None:
    for path in (CASES / name).glob("*.yaml"):
        assert errors(path) == []


@pytest.mark.parametrize(
    "file",
    [
        "unknown-key/dossier.yaml",
        "unknown-key/facts.yaml",
        "unknown-key/actors.yaml",
        "missing-key/facts.yaml",
        "missing-key/quotes.yaml",
        "wrong-type/dossier.yaml",
        "wrong-type/facts.yaml",
        "wrong-type/quotes.yaml",
        "empty-value/facts.yaml",
        "bad-id/facts.yaml",
        "bad-date/dossier.yaml",
        "handling/facts.yaml",
        "choices/facts.yaml",
        "choices/sources.yaml",
        "claim-without-speaker/facts.yaml",
        "citations/facts.yaml",
        "gaps/dossier.yaml",
        "allow/facts.yaml",
        "translation-languages/kk.yaml",
        "translation-languages/qab.yaml",
        "translation-of-nothing/kk.yaml",
    ],
)
def test_it_refuses_what_the_reader_refuses(file: str) -> None:
    assert errors(CASES / file) != []


def test_every_key_is_documented() -> None:
    definitions = schema()["definitions"]
    for name, part in definitions.items():
        keys = part.get("properties") or next(iter(part["patternProperties"].values()))["properties"]
        assert [key for key, entry in keys.items() if not entry.get("description")] == [], name
