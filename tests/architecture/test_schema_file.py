"""The schema that the dossiers' first lines name is the one that the reader goes by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportkit.dossier.schema import schema

FILE = Path(__file__).parents[2] / "dossier.schema.json"


def test_the_schema_file_is_current(accept: bool) -> None:
    current = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if accept:
        FILE.write_text(current, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == current, "renew it: reportkit schema dossier -o dossier.schema.json"


@pytest.mark.parametrize("file", sorted(FILE.parent.glob("data/*/dossier.yaml")), ids=lambda file: file.parent.name)
def test_dossiers_name_the_schema_file(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    named = first.partition("$schema=")[2]
    assert (file.parent / named).resolve() == FILE.resolve()
