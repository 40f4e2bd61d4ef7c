"""What an audience is given: its own words, and none of those that say how they came about."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.template.pack.pack import read_pack
from reportkit.tree.dump import dump
from reportkit.work.make import Job, merge_document
from reportkit.work.project import Project
from reportkit.work.verify import Verdict, verify
from reportkit.workspace import Workspace

FORMER = Path(__file__).parents[1] / "ref" / "former"


def verdict(folder: Path, *change: str) -> Verdict:
    """What is said of a file of version 0.1 whose dossier has changed since: pairs of old words and new."""
    home = folder / "data" / "former"
    home.mkdir(parents=True)
    (folder / "reportkit.toml").touch()
    text = (FORMER / "dossier.yaml").read_text("utf-8")
    for old, new in zip(change[::2], change[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    (home / "dossier.yaml").write_text(text, "utf-8")
    file = folder / "former_note_readers_en.pdf"
    shutil.copy(FORMER / file.name, file)
    (found,) = verify(Workspace.find(folder), [file])
    return found


def test_a_file_of_version_0_1_is_current_while_its_dossier_is(tmp_path: Path) -> None:
    found = verdict(tmp_path)
    assert (found.finding.status, found.current, found.changes) == ("intact", True, ())


@pytest.mark.parametrize(
    ("old", "new", "item", "what"),
    [
        ("was signed in 2025", "was signed in 2024", "signed", "changed"),
        ("credibility: 2", "credibility: 5", "signed", "updated"),
        ("call-number: X 7", "call-number: X 8", "gazette", "updated"),
        ("title: A harbour", "title: The harbour", "title", "changed"),
        ("statement:", 'handling: "TLP:RED"\n    statement:', "signed", "withheld"),
        ("language: en", 'language: en\nhandling: "TLP:RED"', "handling", "withheld"),
    ],
)
def test_what_changed_since_a_file_of_version_0_1(tmp_path: Path, old: str, new: str, item: str, what: str) -> None:
    found = verdict(tmp_path, old, new)
    assert found.current is False
    assert (item, what) in [(one.item, one.what) for one in found.changes]


# ------------------------------------------------------------------------------------------------ in words

HEAD = {"id": "d", "language": "en", "title": "Title", "as_of": "2026", "date": "2026-01-02", "from": {"name": "N"}}
SOURCE = {"p": {"type": "book", "title": "P", "issued": "2025"}}
PACK = {
    "template.yaml": '{"title": "T", "languages": ["en", "ru"], "sections": ["main"], "default_audience": "reader"}',
    "audiences/reader.yaml": '{"clearance": "TLP:CLEAR", "wording": "plain"}',
    "words/en.yaml": '{"main": {"title": "M"}}',
    "words/ru.yaml": '{"main": {"title": "M"}}',
}
NEWS = "{% for one in news.changes %}{{ one.what }} {{ one }} ({{ one.before }}) [{{ one.fields }}] {% endfor %}"


def told(
    section: str, now: Mapping[str, object], before: Mapping[str, object] | None = None, **overlay: object
) -> tuple[str, Report]:
    """What a reader who is cleared for nothing is told, as text; nothing where that is refused."""
    report = Report()
    files = {"d.yaml": json.dumps({**HEAD, **now}).encode()}
    files |= {"ru.yaml": json.dumps({"translation": "ru", **overlay}).encode()} if overlay else {}
    pack = read_pack("p", {**{name: text.encode() for name, text in PACK.items()}, **_section(section)}, "p", report)
    dossier = read_dossier(files, "", report)
    earlier = None if before is None else read_dossier({"d.yaml": json.dumps({**HEAD, **before}).encode()}, "", report)
    assert pack is not None
    assert dossier is not None
    assert [str(one) for one in report] == []
    project = Project(dossier=dossier, pack=pack, base="", files=files, report=report, previous=earlier)
    merged = merge_document(project, Job(audience="reader", language="ru" if overlay else "en"), report)
    return ("" if merged is None else dump(merged.document).partition("marking:")[2]), report


def _section(text: str) -> dict[str, bytes]:
    return {"sections/main.md.j2": f"# M {{#main}}\n\n{text}\n".encode()}


def test_a_translator_whose_name_is_withheld_is_not_us() -> None:
    actors = {"port": {"name": "Port"}, "spy": {"name": "Spy", "handling": "TLP:RED"}}
    quote = {"topic": "x", "speaker": "port", "source": "p", "text": "longer than that"}
    overlay: dict[str, Any] = {
        "title": "Т",
        "from": {"name": "Н"},
        "actors": {"port": "Порт"},
        "quotes": {"q": "длиннее"},
    }
    now = {"actors": actors, "sources": SOURCE, "quotes": {"q": quote}}
    assert "Порт, перевод наш" in told("{{ quotes() }}", now, **overlay)[0]
    secret, _ = told("{{ quotes() }}", now, **{**overlay, "by": "spy", "actors": {"port": "Порт", "spy": "Шпион"}})
    assert "Порт, перевод" in secret
    assert "перевод наш" not in secret
    assert "Шпион" not in secret


def fact(statement: str, **more: object) -> dict[str, object]:
    return {"topic": "x", "statement": statement, "sources": ["p"], **more}


def test_news_are_told_in_the_readers_own_words() -> None:
    """Other audiences' words, ratings and renamings are no news; what was renamed is the same as before."""
    old = {"sources": SOURCE, "facts": {"before": fact("Exact 1", wording={"plain": "About 1"}, credibility=1)}}
    new = {"sources": SOURCE, "facts": {"now": fact("Exact 2", wording={"plain": "About 2"}, was="before")}}
    text, _ = told(NEWS, new, old)
    assert "changed" in text
    assert "(About 1) []" in text
    assert "Exact" not in text
    same, _ = told(NEWS + " end", {**new, "facts": {"now": fact("E", wording={"plain": "About 1"}, was="before")}}, old)
    assert "body: end" in same


@pytest.mark.parametrize("which", ["now", "before"])
def test_no_head_is_shown_to_whom_it_is_above(which: str) -> None:
    """Neither the dossier's own nor that of the edition before, whose date and number would stand there."""
    item = {"sources": {"p": {**SOURCE["p"], "handling": "TLP:CLEAR"}}, "facts": {"f": fact("F", handling="TLP:CLEAR")}}
    above = {**item, "handling": "TLP:RED"}
    text, report = told("{{ facts() }}", above if which == "now" else item, above if which == "before" else item)
    assert text == ""
    assert [(one.code, str(one.span)) for one in report] == [("RK406", f"d.yaml:1:{_place(above)}")]
    open_now = {**above, "head_releasable": "It was in the papers."}
    text, report = told("{{ facts() }}", open_now if which == "now" else item, open_now if which == "before" else item)
    assert [one.code for one in report] == []
    assert "RED" not in text


@pytest.mark.parametrize("reason", [" . ", "…", "2026", "-"])
def test_what_has_no_word_in_it_is_no_reason_to_show_a_head(reason: str) -> None:
    report = Report()
    text = json.dumps({**HEAD, "head_releasable": reason})
    dossier = read_dossier({"d.yaml": text.encode()}, "", report)
    assert dossier is None or not dossier.head_releasable
    (found,) = report
    assert (found.code, str(found.message)) == ("RK124", "“head_releasable” gives no reason: there is no word in it")
    assert str(found.span) == f"d.yaml:1:{text.rindex(json.dumps(reason)) + 1}"


def _place(content: Mapping[str, object]) -> int:
    return json.dumps({**HEAD, **content}).index('"TLP:RED"') + 1
