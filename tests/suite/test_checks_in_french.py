"""What is looked for in words is looked for in French: a dossier that has every fault, and the same without them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import command

SOURCE = "Les travaux ne ferment pas le chenal. Le port a traité vingt-deux navires le 1er juin 2025."
DOSSIER = """\
id: port
language: fr
title: Le port
as_of: 2026-11-22
date: 2026-11-23
from: {{name: A. B. Analyste, role: Bureau}}
scale: icd-203
actors:
  ingenieure: {{kind: person, name: Claire Petit, role: ingénieure en chef}}
facts:
  navires:
    topic: context
    statement: >-
      {fact}
    date: 2025-06-01
    sources: [journal]
    wording: {{plain: "{plain}"}}
  chenal:
    kind: claim
    by: ingenieure
    topic: context
    statement: >-
      {claim}
    sources: [journal]
quotes:
  chenal-ouvert:
    topic: context
    speaker: ingenieure
    source: journal
    text: >-
      {quote}
judgements:
  suite:
    topic: assessment
    statement: >-
      {judgement}
    likelihood: unlikely
    confidence: low
    basis: [navires, chenal-ouvert]
sources:
  journal:
    type: article-newspaper
    title: Le port
    container-title: Le Courrier
    issued: 2025-06-02
    language: fr
    reliability: B
    text: sources/journal.txt
"""
FAULTLESS = {
    "fact": "Le port a traité 22 navires le dimanche 1er juin 2025, et le chenal n’est pas fermé.",
    "plain": "Le port a traité 22 navires ; le chenal n’est pas fermé.",
    "claim": "Selon Claire Petit, les travaux ne ferment pas le chenal.",
    "quote": "Les travaux ne ferment pas le chenal",
    "judgement": "Il est peu probable que le chenal ferme.",
}
FAULTY = {
    "fact": "Heureusement, le port a traité 22 navires le lundi 2 juin 2025, et le chenal n’est pas fermé.",
    "plain": "Le port a traité 22 navires ; le chenal est fermé.",
    "claim": "Les travaux ne ferment pas le chenal.",
    "quote": "Les travaux ferment le chenal",
    "judgement": "Il est évidemment probable que le chenal ferme.",
}
LOOKED_FOR = {
    "RK193": "a wording loses a negation",
    "RK201": "a quote loses a negation",
    "RK302": "the term in the sentence is another",
    "RK330": "a claim doesn't say whose it is",
    "RK331": "a word takes sides",
    "RK332": "a word insists",
}


def found(
    said: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, str]:
    """What `check` finds in the dossier that says this: messages by code."""
    (folder / "port" / "sources").mkdir(parents=True)
    (folder / "port" / "sources" / "journal.txt").write_text(SOURCE, encoding="utf-8")
    (folder / "port" / "dossier.yaml").write_text(DOSSIER.format(**said), encoding="utf-8")
    monkeypatch.chdir(folder)
    command(monkeypatch, "check", "port", "--json")
    return {one["code"]: one["message"] for one in json.loads(capsys.readouterr().out)["findings"]}


def test_every_fault_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    messages = found(FAULTY, tmp_path, monkeypatch, capsys)
    assert sorted(LOOKED_FOR.keys() - messages.keys()) == []
    assert "a negation is lost: “ne”" in messages["RK201"]
    assert "Heureusement" in messages["RK331"]


def test_nothing_is_found_where_nothing_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    messages = found(FAULTLESS, tmp_path, monkeypatch, capsys)
    assert sorted(LOOKED_FOR.keys() & messages.keys()) == []
