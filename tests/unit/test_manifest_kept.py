"""The author's manifest: in the workspace, never beside files for readers; and what `verify` knows from it."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from command_line import command, everything
from small_workspace import workspace

FOLDER = "output/harbour"
FILE = f"{FOLDER}/harbour_pack_reader_en"
KEPT = f".reportkit/manifests/{FOLDER}/manifest.json"


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, as the working folder."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(workspace(home))
    return home


def verified(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *paths: str
) -> tuple[int, list[dict[str, Any]]]:
    """What `verify` says of files, and its exit status."""
    capsys.readouterr()
    status = command(monkeypatch, "verify", *paths, "--json")
    return status, json.loads(capsys.readouterr().out)["files"]


def test_nothing_that_is_the_authors_stands_beside_outputs(space: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert command(monkeypatch, "render", "pack", "-a", "all", "-f", "pdf,md") == 0
    made = everything(space / "output")
    assert {Path(name).suffix for name in made} == {".pdf", ".md"}
    assert not any(b"sources/" in data or b"RK203" in data for data in made.values())


@pytest.mark.parametrize("words", [["-o", "other"], ["-o", "../outside"], ["-o", "."]])
def test_it_is_found_wherever_outputs_went(
    words: list[str], space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, "render", "pack", "-f", "md", *words) == 0
    path = f"{words[1]}/harbour/harbour_pack_reader_en.md"
    assert str(space.parent) not in "".join(one.read_text("utf-8") for one in space.rglob("manifest.json"))
    shutil.copy(path, "copy.md")
    status, files = verified(monkeypatch, capsys, path, "copy.md")
    assert (status, [(one["status"], one["recorded"]) for one in files]) == (0, [("intact", True)] * 2)
    Path(path).write_text("otherwise", "utf-8")
    Path("copy.md").write_text("otherwise", "utf-8")
    status, files = verified(monkeypatch, capsys, path, "copy.md")
    assert (status, [(one["status"], one["recorded"]) for one in files]) == (1, [("altered", False), ("unknown", None)])


def test_a_seal_made_anew_is_found_out(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, "render", "pack", "-f", "pdf", "-l", "all") == 0
    shutil.copy(f"{FOLDER}/harbour_pack_reader_ru.pdf", f"{FILE}.pdf")
    status, files = verified(monkeypatch, capsys, f"{FILE}.pdf")
    assert (status, files[0]["status"], files[0]["recorded"]) == (0, "intact", False)
    assert files[0]["details"] == ["its seal holds, but other bytes were written here"]


def test_an_old_manifest_is_read_and_moves_into_the_workspace(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, "render", "pack", "-f", "md") == 0
    (space / KEPT).rename(space / FOLDER / "manifest.json")
    assert verified(monkeypatch, capsys, f"{FILE}.md")[1][0]["recorded"] is True
    assert command(monkeypatch, "render", "pack", "-a", "press", "-f", "md") == 0
    assert f"note RK702 manifest-not-kept: the manifest of {FOLDER} has moved into the workspace, to {KEPT}" in (
        capsys.readouterr().err
    )
    assert {one["audience"] for one in json.loads((space / KEPT).read_text())["outputs"].values()} == {
        "reader",
        "press",
    }
    assert not (space / FOLDER / "manifest.json").exists()


OURS = '{"dossier": "harbour", "inputs": {}, "outputs": {}'


@pytest.mark.parametrize(
    "text",
    [
        "{" * 5_000,
        '{"name": "a web page"}',
        f'{OURS}, "mine": 1}}',
        f"{OURS}}}".replace("harbour", "x"),
        "\udcff",
        "[]",
    ],
)
def test_what_is_not_ours_is_left_alone(text: str, space: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = space / FOLDER / "manifest.json"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8", errors="surrogateescape")
    assert command(monkeypatch, "render", "pack", "-f", "md") == 0
    assert path.read_text("utf-8", errors="surrogateescape") == text


def test_a_damaged_one_begins_anew_and_says_so(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, "render", "pack", "-f", "md") == 0
    (space / KEPT).write_text((space / KEPT).read_text()[:-20])
    assert verified(monkeypatch, capsys, f"{FILE}.md")[1][0]["recorded"] is None
    assert command(monkeypatch, "render", "pack", "-f", "md") == 0
    assert f"warning RK702 manifest-not-kept: the manifest of {FOLDER} was damaged" in capsys.readouterr().err
    assert verified(monkeypatch, capsys, f"{FILE}.md")[1][0]["recorded"] is True


@pytest.mark.parametrize("hindered", ["file", "link out", "circle", "link below"])
def test_outputs_are_made_where_no_manifest_can_be(
    hindered: str, space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = space.parent / "outside"
    outside.mkdir()
    own = space / ".reportkit"
    match hindered:
        case "file":
            own.write_text("")
        case "link out":
            own.symlink_to(outside)
        case "circle":
            own.symlink_to(own.name)
        case _:
            own.mkdir()
            (own / "manifests").symlink_to(outside)
    assert command(monkeypatch, "render", "pack", "-f", "md") == 0
    assert "warning RK702 manifest-not-kept: " in capsys.readouterr().err
    assert (space / f"{FILE}.md").is_file()
    assert everything(outside) == {}


def test_outputs_are_made_where_the_folder_may_not_be_looked_into(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = Path.lstat

    def refuse(path: Path) -> os.stat_result:
        if ".reportkit" in path.parts:
            raise PermissionError(13, os.strerror(13), str(path))
        return real(path)

    # Whoever runs the tests may be root, whom permissions don't bind: the refusal itself is put in.
    monkeypatch.setattr(Path, "lstat", refuse)
    assert command(monkeypatch, "render", "pack", "-f", "md") == 0
    said = capsys.readouterr()
    assert said.out == f"{FILE}.md\n"
    assert "warning RK702 manifest-not-kept: " in said.err
    assert "Permission denied" in said.err


def test_without_a_workspace_the_working_folder_has_it(
    space: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    words = ["render", str(space / "templates/pack"), str(space / "data/harbour"), "-f", "md"]
    assert command(monkeypatch, *words) == 0
    assert (tmp_path / "here" / KEPT).is_file()
    assert command(monkeypatch, "verify", f"{FILE}.md") == 0


def test_git_passes_it_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/.gitignore").write_text("*.tmp")
    assert command(monkeypatch, "init", "new") == 0
    assert command(monkeypatch, "init", "mine") == 0
    assert (tmp_path / "new/.gitignore").read_text() == ".reportkit/\n"
    assert (tmp_path / "mine/.gitignore").read_text() == "*.tmp"  # nothing that is there is touched
    monkeypatch.chdir(tmp_path / "mine")
    assert command(monkeypatch, "render", "memo", "-f", "md", "-a", "public") == 0
    assert (tmp_path / "mine/.reportkit/manifests/.gitignore").read_text() == "*\n"
