"""Dossiers as files, each with the findings that reading it must give.

A case's files are laid over those of `_base`, unless its name begins with `alone-`. With `language.txt` the dossier is
put into that language, too. `pytest --accept` writes `expected.txt` anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reportkit.diagnostics import Report, Rule
from reportkit.dossier import rules
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise

CASES = Path(__file__).parent / "dossier"
NAMES = sorted(path.name for path in CASES.iterdir() if path.name != "_base")


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def findings(name: str) -> Report:
    files = {} if name.startswith("alone-") else files_in(CASES / "_base")
    files |= files_in(CASES / name)
    language = files.pop("language.txt", b"").decode().strip()
    files.pop("expected.txt", None)
    report = Report()
    dossier = read_dossier(files, "", report)
    if language and dossier is not None:
        localise(dossier, language, report)
    return report


def as_text(report: Report) -> str:
    lines = []
    for one in report.sorted():
        lines.append(str(one))
        lines += [f"  hint: {one.hint}"] if str(one.hint) else []
    return "".join(f"{line}\n" for line in lines) or "no findings\n"


@pytest.mark.parametrize("name", NAMES)
def test_findings(name: str, accept: bool) -> None:
    expected = CASES / name / "expected.txt"
    found = as_text(findings(name))
    if accept:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_every_rule_has_a_case() -> None:
    expected = "".join((CASES / name / "expected.txt").read_text(encoding="utf-8") for name in NAMES)
    all_rules = [rule for rule in vars(rules).values() if isinstance(rule, Rule)]
    missing = [rule.code for rule in all_rules if f"{rule.code} {rule.name}:" not in expected]
    assert missing == ["RK145"]  # it needs a package that is installed: tests/unit/test_language_brought.py


def test_codes_and_names_are_given_once() -> None:
    all_rules = [rule for rule in vars(rules).values() if isinstance(rule, Rule)]
    assert len({rule.code for rule in all_rules}) == len({rule.name for rule in all_rules}) == len(all_rules)


def test_every_finding_has_a_place_and_a_hint() -> None:
    for name in NAMES:
        for one in findings(name):
            assert one.span is not None
            assert str(one.hint), str(one)


@pytest.mark.parametrize("name", ["kz-uk-2025", "north-aral"])
def test_shipped_dossiers_have_no_findings(name: str) -> None:
    report = Report()
    assert read_dossier(files_in(Path(__file__).parents[2] / "data" / name), name, report) is not None
    assert as_text(report) == "no findings\n"
