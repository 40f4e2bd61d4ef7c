"""How long a value, a list and a dossier may be, and that no text takes more than linear work to read."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier import gather, kinds
from reportkit.dossier.gather import RECORDS
from reportkit.dossier.lengths import MAX_ENTRIES, MAX_PROSE, MAX_TEXT, MAX_WORD
from reportkit.dossier.loader import MAX_BYTES
from reportkit.dossier.read import read_dossier

HEAD = """\
id: small
language: en
title: A sample
as_of: 2026-11-22
date: 2026-11-23
from: {name: A. Analyst}
"""
SOURCES = json.dumps([{"id": "paper", "type": "report", "title": "A paper"}]).encode()


def found(text: str, **files: bytes) -> list[str]:
    """The errors of a dossier: code, line and message."""
    report = Report()
    read_dossier({"dossier.yaml": (HEAD + text).encode(), RECORDS: SOURCES, **files}, "", report)
    return [f"{one.code} {one.span.line if one.span else 0}: {one.message}" for one in report]


def fact(statement: str = "Short.", more: str = "") -> str:
    return f"facts:\n  one:\n    topic: t\n    sources: [paper]\n    statement: >-\n      {statement}\n{more}"


FIELDS: dict[str, tuple[int, Callable[[str], str], int]] = {
    "statement": (MAX_PROSE, lambda text: fact(text), 11),
    "support": (MAX_PROSE, lambda text: fact(more=f"    support: >-\n      {text}\n"), 13),
    "plain": (MAX_PROSE, lambda text: fact(more=f"    wording:\n      plain: >-\n        {text}\n"), 14),
    "topic": (MAX_WORD, lambda text: fact().replace("topic: t", f"topic: {text}"), 9),
    "number": (MAX_TEXT, lambda text: fact() + f"number: {text}\n", 13),
    "series": (MAX_WORD, lambda text: fact(more=f"    series: {text}\n"), 13),
    "text": (
        MAX_PROSE,
        lambda text: (
            fact() + "actors: {smith: {name: A. Smith}}\nquotes:\n  said:\n    topic: t\n    speaker: smith\n"
            f"    source: paper\n    text: >-\n      {text}\n"
        ),
        19,
    ),
}


@pytest.mark.parametrize("name", FIELDS)
def test_a_value_may_be_so_long_and_no_longer(name: str) -> None:
    most, dossier, line = FIELDS[name]
    assert found(dossier("x" * most)) == []
    told = f"RK112 {line}: “{name}” has {most + 1} characters, {most} at the most"
    assert told in found(dossier("x" * (most + 1)))


def test_values_of_a_record_are_bounded_too() -> None:
    record = {"id": "long", "type": "report", "title": "x" * (MAX_TEXT + 1), "abstract": "x" * MAX_PROSE}
    names = [{"literal": "x" * (MAX_TEXT + 1)}]
    other = {"id": "other", "type": "report", "title": "y", "author": names, "issued": {"literal": "x" * 10_001}}
    told = found(fact(), **{RECORDS: json.dumps([record, other]).encode()})
    assert [one.partition(": ")[2] for one in told if one.startswith("RK112")] == [
        "“title” has 10001 characters, 10000 at the most",
        "“literal” has 10001 characters, 10000 at the most",
        "“literal” has 10001 characters, 10000 at the most",
    ]


def test_lists_and_mappings_have_so_many_entries() -> None:
    gaps = "gaps:\n" + "- Something.\n" * (MAX_ENTRIES + 1)
    told = f"RK108 14: “gaps” has {MAX_ENTRIES + 1} entries, {MAX_ENTRIES} at the most"
    assert found(fact() + gaps) == [told]
    to = "".join(f"  a{number}: x\n" for number in range(MAX_ENTRIES + 1))
    assert any("“to” has 10001 entries" in one for one in found(fact() + "to:\n" + to))


def test_a_dossier_has_so_many_items(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "MAX_ITEMS", 9)
    actors = "".join(f"  a{number}: {{name: x}}\n" for number in range(9))
    kept = actors.replace("  a7: {name: x}\n  a8: {name: x}\n", "")
    assert found(fact() + "actors:\n" + kept) == []
    message = "the dossier has more than 9 items: this one and all others of its kind are left out"
    assert found(fact() + "actors:\n" + actors) == [f"RK108 22: {message}", f"RK108 1: {message}"]


def test_a_dossier_has_so_many_bytes() -> None:
    half = b"# " + b"x" * (MAX_BYTES // 2) + b"\n"
    assert found(fact(), **{"more.yaml": b"gaps: [Nothing]\n" + half}) == []
    (told,) = found(fact(), **{"more.yaml": b"gaps: [Nothing]\n" + half, "other.yaml": b"proposals: {}\n" + half})
    assert told == "RK108 1: the dossier's YAML and JSON have more than 16 MiB, all together"


def test_a_run_of_spaces_is_looked_at_once() -> None:
    pattern = kinds._LINES.pattern
    assert pattern.startswith("(?<![ \\t])"), "else each space of a run would be tried anew"
    assert kinds._LINES.sub(" ", "a" + " " * 90_000 + "b \n  c") == "a" + " " * 90_000 + "b c"
