"""`verify`, `trace FILE`, `brief` and `attach` as they are typed: what they print, and their exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportkit.cli.commands import app
from small_briefing import BRIEFING
from small_workspace import workspace


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a briefing, rendered, and the working folder."""
    workspace(tmp_path)
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings" / "board.yaml").write_text(BRIEFING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("render", "pack").exit_code == 0
    return tmp_path


PDF = "output/harbour/harbour_pack_reader_en.pdf"


def test_verify_says_intact(space: Path) -> None:
    done = run("verify", "output")
    assert done.exit_code == 0
    assert f"{PDF}: intact" in done.stdout
    assert "nothing has changed in the dossier since" in done.stdout


def test_verify_json_has_the_promised_shape(space: Path) -> None:
    text = space / "data/harbour/dossier.yaml"
    text.write_text(text.read_text("utf-8").replace("cost 12 million", "cost 15 million"), encoding="utf-8")
    done = run("verify", PDF, "--json")
    assert done.exit_code == 0
    (file,) = json.loads(done.stdout)["files"]
    assert (file["path"], file["status"], file["dossier"]) == (PDF, "intact", "harbour")
    assert len(file["revision"]) == 64
    assert {"item": "price", "what": "changed"}.items() <= file["changes"][0].items()


def test_an_altered_file_is_an_exit_status_of_1(space: Path) -> None:
    data = (space / PDF).read_bytes()
    at = data.index(b"<dc:title>") + 70
    (space / PDF).write_bytes(data[:at] + b"#" + data[at + 1 :])
    done = run("verify", "output")
    assert done.exit_code == 1
    assert f"{PDF}: altered (metadata)" in done.stdout


def test_verify_of_what_is_not_there_is_an_exit_status_of_2(space: Path) -> None:
    assert run("verify", "nowhere.pdf").exit_code == 2
    (space / "empty").mkdir()
    assert run("verify", "empty").exit_code == 2


def test_a_damaged_output_cannot_be_read_and_does_not_hide_the_others(space: Path) -> None:
    (space / "output/cut.docx").write_bytes((space / PDF).with_suffix(".docx").read_bytes()[:300])
    done = run("verify", "output")
    assert done.exit_code == 2
    assert "output/cut.docx: unknown" in done.stdout
    assert f"{PDF}: intact" in done.stdout
    (space / "plain.txt").write_text("no output of ours", encoding="utf-8")
    assert run("verify", "plain.txt").exit_code == 0


def test_trace_leads_from_a_file_to_its_items(space: Path) -> None:
    assert "judgement" in run("trace", PDF).stdout
    told = json.loads(run("trace", PDF, "--json").stdout)
    assert {"id": "price", "kind": "fact", "rests_on": ["gazette", "notice"]}.items() <= next(
        item.items() for item in told["items"] if item["id"] == "price"
    )


def test_brief_prints_outputs_and_pieces(space: Path) -> None:
    done = run("brief", "briefings/board.yaml", "--json")
    assert done.exit_code == 0, done.stderr
    told = json.loads(done.stdout)
    assert [piece["kind"] for piece in told["pieces"]] == ["binder", "mail", "invitation", "bag"]
    assert all((space / piece["path"]).exists() for piece in (*told["pieces"], *told["outputs"]))
    assert run("verify", told["pieces"][0]["path"]).exit_code == 0


def test_brief_stops_at_what_its_readers_may_not_see(space: Path) -> None:
    (space / "briefings" / "note.txt").write_text("note", encoding="utf-8")
    text = BRIEFING + '  - {file: note.txt, title: Note, handling: "TLP:RED"}\n'
    (space / "briefings" / "board.yaml").write_text(text, encoding="utf-8")
    done = run("brief", "briefings/board.yaml")
    assert done.exit_code == 1
    assert "RK402 above-clearance" in done.stderr
    assert not (space / "output/briefings").exists()


def test_attach_says_what_it_did(space: Path) -> None:
    run("brief", "briefings/board.yaml")
    (space / "note.txt").write_text("note", encoding="utf-8")
    done = run("attach", "note.txt", "--handling", "TLP:CLEAR", "--to", "output/briefings/board/board.eml")
    assert done.exit_code == 0
    assert "1 file attached" in done.stdout
    assert "board.eml.bak" in done.stdout
    again = run("attach", "note.txt", "--handling", "clear", "--to", "output/briefings/board/board.eml")
    assert again.exit_code == 2
    assert "already has" in again.stderr


def test_there_is_a_schema_for_briefings() -> None:
    assert json.loads(run("schema", "briefing").stdout)["title"] == "reportkit briefing"
