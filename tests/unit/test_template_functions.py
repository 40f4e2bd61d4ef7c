"""The functions of a section: each example that is printed does what it says, in the example dossier and pack."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.template.pack.pack import read_pack
from reportkit.work.callable import every_function
from reportkit.work.make import jobs, merge_document
from reportkit.work.project import Project

ROOT = Path(__file__).parents[2]
PLACE = "sections/agreement.md.j2"


@cache
def files(folder: str) -> dict[str, bytes]:
    root = ROOT / folder
    found = (path for path in sorted(root.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".j2", ".json"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("name", every_function())
def test_each_example_prints_something(name: str) -> None:
    report = Report()
    audience = b"extends: analyst\nsections: [agreement]\nshow: [legend]\ncomplete: false\n"
    example = every_function()[name].example.encode()
    pack_files = {**files("templates/memo"), "audiences/trial.yaml": audience, PLACE: example + b"\n"}
    pack = read_pack("memo", pack_files, "memo", report)
    dossier = read_dossier(files("data/kz-uk-2025"), "dossier", report)
    assert pack is not None
    assert dossier is not None
    project = Project(dossier=dossier, pack=pack, base="dossier", files={}, report=report)
    (job,) = jobs(project, ["trial"], ["ru"], ["tree"])
    merged = merge_document(project, job, report)
    assert [str(one) for one in report if one.code.startswith("RK5")] == []
    assert merged is not None
    assert merged.document.blocks


def test_each_function_says_what_it_gives() -> None:
    assert [one.name for one in every_function().values() if not one.about.endswith(".")] == []
