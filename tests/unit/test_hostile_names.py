"""Names that want to be more than names: none moves a terminal's cursor, begins a line or becomes a file's name."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from command_line import command, run
from conftest import examples
from reportkit.cli.printing import harmless
from reportkit.workspace.paths import unfit
from small_workspace import dossier_text, workspace

EVIL = {
    "escape": "a\x1b]0;owned\x07\x1b[31mb",
    "line": "a\n::error::owned",
    "direction": "a\u202etxt.fdp",
    "return": "a\rb",
    "c1": "a\x9b31mb",
    "separator": "a\u2028b",
    "tag": "a\U000e0041b",
    "no UTF-8": "a\udcff\udc9bb",
}
RAW = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff\U000e0041]")
posix_names = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these names can't be had here")


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, as the working folder."""
    monkeypatch.chdir(workspace(tmp_path))
    return tmp_path


def put_everywhere(space: Path, name: str) -> None:
    """Files and folders of this name, wherever a command meets one."""
    (space / "data" / name).mkdir()
    (space / "data" / name / "dossier.yaml").write_text("id: x\n")
    (space / "templates" / name).mkdir()
    (space / "templates" / name / "template.yaml").write_text("title: {en: x}\n")
    (space / f"{name}.pdf").write_bytes(b"x")
    (space / f"{name}.yaml").write_text("id: x\n")
    (space / f"{name}.bib").write_text("@book{x, title={x}")
    (space / "templates/pack/audiences" / f"{name}.yaml").write_text('clearance: "TLP:CLEAR"\n')


COMMANDS = [
    ["render", "pack", "-a", "{}"],
    ["render", "{}"],
    ["render", "pack", "{}"],
    ["render", "pack", "-l", "{}", "-f", "{}"],
    ["render", "pack", "-o", "o", "-j", "{}"],
    ["check", "{}"],
    ["check", "{}", "--format", "github"],
    ["templates", "list"],
    ["templates", "show", "{}"],
    ["templates", "new", "{}"],
    ["verify", "{}.pdf"],
    ["verify", "."],
    ["trace", "{}.pdf"],
    ["attach", "{}.pdf", "--to", "data/{}"],
    ["brief", "{}.yaml"],
    ["source", "add", "{}.bib"],
    ["diff", "{}", "{}"],
    ["explain", "{}"],
    ["init", "new/{}"],
    ["schema", "dossier", "-o", "{}.json"],
    ["{}"],
    ["render", "--{}"],
    ["--ui", "ru", "{}"],
]


@posix_names
@pytest.mark.parametrize("name", [*EVIL.values()][: examples(3, len(EVIL))], ids=[*EVIL][: examples(3, len(EVIL))])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_name_reaches_a_terminal_raw(
    words: list[str], name: str, space: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_everywhere(space, name)
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    command(monkeypatch, *(word.replace("{}", name) for word in words))
    for said in (out.getvalue(), err.getvalue()):
        assert not RAW.search(said)
        assert "defect" not in said
        assert not any(line.startswith("::error::owned") for line in said.splitlines())


@posix_names
@pytest.mark.parametrize("format", ["json", "sarif"])
def test_json_has_the_names_as_escapes_of_its_own(format: str, space: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in EVIL.values():
        (space / "data" / name).mkdir()
        (space / "data" / name / "dossier.yaml").write_text("id: x\n")
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict")
    monkeypatch.setattr(sys, "stdout", out)
    assert command(monkeypatch, "check", *EVIL.values(), "--format", format) == 1
    out.seek(0)
    text = out.read()
    assert not RAW.search(text)
    if format == "json":
        assert {one["file"].split("/")[1] for one in json.loads(text)["findings"]} == set(EVIL.values())
    else:
        found = [one["locations"][0]["physicalLocation"] for one in json.loads(text)["runs"][0]["results"]]
        places = {one["artifactLocation"]["uri"] for one in found}
        assert "data/a%FF%9Bb/dossier.yaml" in places
        assert len(places) == len(EVIL)


def test_json_is_json_in_a_terminal_of_another_encoding(space: Path) -> None:
    (space / "data/é😀").mkdir()
    (space / "data/é😀/dossier.yaml").write_text("id: x\n")
    done = run("check", "é😀", "--json", PYTHONIOENCODING="ascii")
    assert {one["file"] for one in json.loads(done.stdout)["findings"]} == {"data/é😀/dossier.yaml"}


@posix_names
@pytest.mark.parametrize("name", [name for name in EVIL.values() if name.isprintable() is False], ids=ascii)
def test_the_shell_is_offered_no_such_name(name: str, space: Path) -> None:
    from reportkit.cli import completing

    put_everywhere(space, name)
    offered = completing.packs("") + completing.dossiers("") + completing.audiences("")
    assert "pack" in offered
    assert name not in offered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain: слова, қазақша, 😀 – “x”", "plain: слова, қазақша, 😀 – “x”"),
        ("soft\u00adhyphen, zero\u200dwidth", "soft\u00adhyphen, zero\u200dwidth"),
        ("a\tb\nc\x1b[0m\x7f\x85", "a\\tb\\nc\\x1b[0m\\x7f\\x85"),
        ("\u202e\udcff\U000e0041", "\\u202e\\udcff\\U000e0041"),
        ("::error::x", "\\x3a:error::x"),
        ("  ##[error]x", "  \\x23#[error]x"),
        ("a ::error::x", "a ::error::x"),
    ],
)
def test_only_what_is_harmful_is_shown_otherwise(text: str, shown: str) -> None:
    assert harmless(text) == shown


# ------------------------------------------------------------------------------------------------ names of files

UNFIT = [
    "con",
    "NUL",
    "Com1",
    "lpt9",
    "aux.x",
    "CONIN$",
    "com¹",
    "a.",
    "a ",
    " a",
    "..",
    "a:b",
    "a*b",
    "a\\b",
    "ә" * 51,
]


@pytest.mark.parametrize("name", [*UNFIT, *EVIL.values()], ids=ascii)
def test_no_file_is_named_by_what_some_system_has_no_name_for(name: str) -> None:
    assert unfit(name)


@pytest.mark.parametrize(
    "name", ["memo", "council", "con-2026", "común", "справка", "a b", "com10", "console", "ә" * 50]
)
def test_other_names_are_fit(name: str) -> None:
    assert unfit(name) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="these names can't be had here")
@pytest.mark.parametrize("name", ["con", "NUL", "a.", "a:b", "a\nb", "x" * 101], ids=ascii)
@pytest.mark.parametrize("what", ["pack", "audience"])
def test_a_pack_or_an_audience_of_an_unfit_name_renders_nothing(
    what: str, name: str, space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if what == "pack":
        (space / "templates/pack").rename(space / "templates" / name)
    else:
        (space / "templates/pack/audiences" / f"{name}.yaml").write_text('clearance: "TLP:CLEAR"\n')
    assert command(monkeypatch, "render", name if what == "pack" else "pack") == 1
    assert f"error RK521 unfit-name: the {what} “{harmless(name)}” can't name a file" in capsys.readouterr().err
    assert not (space / "output").exists()


def test_ids_that_files_are_named_by_are_fit(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = dossier_text(space)
    path.write_text(path.read_text("utf-8").replace("id: harbour", "id: con", 1), "utf-8")
    (space / "b.yaml").write_text("id: nul\n")
    assert command(monkeypatch, "render", "pack") == 1
    assert "error RK125 bad-id: “con” names no file: Windows keeps it for a device" in capsys.readouterr().err
    assert command(monkeypatch, "brief", "b.yaml") == 1
    assert "“nul” names no file" in capsys.readouterr().err
    assert command(monkeypatch, "templates", "new", "aux") == 2
    assert not (space / "templates/aux").exists()
