"""Every rule anywhere in the program has a code and a name of its own, and `explain` knows it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import reportkit
from reportkit.checks.catalogue import catalogue, checks

SOURCES = sorted(Path(str(reportkit.__file__)).parent.rglob("*.py"))
MADE = re.compile(r"\b(?:Rule|check)\(\s*\"(RK\d{3})\",\s*\"([a-z0-9-]+)\"")


def made() -> list[tuple[str, str]]:
    """The codes and names that the program's files make rules of."""
    return [found.groups() for path in SOURCES for found in MADE.finditer(path.read_text("utf-8"))]  # type: ignore[misc]


def test_a_code_and_a_name_belong_to_one_rule() -> None:
    codes = Counter(code for code, _ in made())
    names = Counter(name for _, name in made())
    assert [code for code, count in codes.items() if count > 1] == []
    assert [name for name, count in names.items() if count > 1] == []


def test_explain_knows_every_rule() -> None:
    assert {code for code, _ in made()} - set(catalogue()) == set()


def test_every_rule_has_a_page() -> None:
    assert [code for code, entry in catalogue().items() if not entry.page.strip()] == []


def test_there_are_at_least_45_checks() -> None:
    assert len(checks()) >= 45
