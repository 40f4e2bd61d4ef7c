"""The figures and the news that readers are told follow from what they may know: pairs that give the same bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.handling import Handling
from reportkit.template.pack.pack import Pack, read_pack
from reportkit.work.make import Job
from reportkit.work.project import Project
from reportkit.work.render import render
from reportkit.workspace import read_folder

MEMO = Path(__file__).parents[2] / "templates" / "memo"
DATES = {"as_of": "2026-01-01", "date": "2026-01-02"}
HEAD = {"id": "talk", "language": "en", "title": "A talk", "from": {"name": "N"}, **DATES}
TEXTS = {"sources/open.txt": b"We go on. The plan is hollow."}


@cache
def memo() -> Pack:
    """The memo, with all that it has for an analyst, for readers who are cleared for nothing."""
    pack = read_pack("memo", read_folder(MEMO), "memo", Report())
    assert pack is not None
    analyst = replace(pack.audiences["analyst"], clearance=Handling.CLEAR, embed=True)
    return replace(pack, audiences={**pack.audiences, "analyst": analyst})


def given(content: dict[str, Any], previous: dict[str, Any] | None = None) -> dict[str, bytes]:
    """What they are given of a dossier, by format."""
    report = Report()
    files = {"dossier.yaml": json.dumps(content).encode(), **TEXTS}
    now = read_dossier(files, "d", report)
    before = read_dossier({"dossier.yaml": json.dumps(previous).encode()}, "e", report) if previous else None
    assert now is not None, "\n".join(map(str, report))
    project = Project(dossier=now, pack=memo(), base="d", files=files, report=report, previous=before)
    done = render(project, Job(audience="analyst", language="en", formats=("docx", "md", "tree")), Path("out"))
    assert not done.report.has_errors, "\n".join(map(str, done.report))
    return {output.format: output.data for output in done.outputs}


def source(title: str, **more: str) -> dict[str, str]:
    return {"type": "webpage", "title": title, "URL": "https://example.org/a", "issued": "2026-01-02", **more}


def talk(**anonymous: Any) -> dict[str, Any]:
    """A dossier whose judgement rests on an anonymous quote; an open speaker and source are named elsewhere."""
    said = {"topic": "assessment", "text": "The plan is hollow.", "chatham_house": True, **anonymous}
    opened = {"topic": "context", "speaker": "olga", "source": "open", "text": "We go on.", "date": "2024-05-05"}
    fact = {"topic": "context", "statement": "The plan was signed.", "sources": ["other"], "date": "2020-01-01"}
    judged = {"topic": "assessment", "statement": "The plan is likely to fail.", "basis": ["signed", "said"]}
    actors = {"olga": {"kind": "person", "name": "Olga Open", "role": "minister"}}
    actors |= {"mole": {"kind": "person", "name": "Joan Mole", "role": "driver"}}
    return {
        **HEAD,
        "actors": actors,
        "facts": {"signed": fact},
        "sources": {
            "open": source("Open", text="sources/open.txt"),
            "other": source("Other"),
            "whisper": source("A talk with Joan Mole", origin="mole"),
        },
        "quotes": {"open-said": opened, "said": said},
        "judgements": {"judged": {**judged, "likelihood": "likely", "confidence": "low"}},
    }


@pytest.mark.parametrize("source", ["open", "other", "whisper"])
def test_the_review_does_not_know_who_speaks_anonymously(source: str) -> None:
    """Neither as an expert, nor by the text of the source, nor among sources and origins."""
    told = given(talk(speaker="mole", source="whisper"))
    assert given(talk(speaker="olga", source=source)) == told
    assert b"Experts whose words the judgements rest on: 0." in told["md"]
    assert b"Quotations checked word for word: 1 of 2." in told["md"]


def edition(number: int, gaps: list[Any], facts: dict[str, Any]) -> dict[str, Any]:
    whole = talk(speaker="mole", source="whisper")
    return {**whole, "edition": number, "gaps": gaps, "facts": {**whole["facts"], **facts}}


OLD = {"topic": "context", "statement": "The old fact was open.", "sources": ["open"]}
RED = {"handling": "TLP:RED"}
BEFORE = edition(1, ["One.", "Two that closed."], {"old": OLD})


@pytest.mark.parametrize(
    ("gaps", "facts"),
    [
        (["One.", {"text": "Secret.", **RED}], {}),
        (["One.", {"text": "Two that closed.", **RED}], {}),
        (["One."], {"old": {**OLD, **RED}}),
        (["One."], {"old": {**OLD, "withdrawn": "It was wrong."}}),
        (["One."], {"old": {**OLD, "withdrawn": "It was wrong.", **RED}}),
        (["One."], {"new": {**OLD, "statement": "Secret.", "was": ["old"], **RED}}),
    ],
    ids=["gap", "gap-raised", "raised", "withdrawn", "withdrawn-and-raised", "renamed"],
)
def test_the_news_do_not_know_why_something_went(gaps: list[Any], facts: dict[str, Any]) -> None:
    told = given(edition(2, ["One."], {}), BEFORE)
    assert given(edition(2, gaps, facts), BEFORE) == told
    assert b"0 added, 0 changed, 2 removed." in told["md"].replace(b"\xc2\xa0", b" ")
    assert b"The old fact was open" not in told["md"]
    assert b"Two that closed" not in told["md"]
