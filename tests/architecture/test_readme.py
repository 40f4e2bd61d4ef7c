"""What the README says is true: its commands, its pictures, its tour."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from reportkit.cli.app import main
from reportkit.language import codes

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)
IN_TEXT = re.findall(r"`(reportkit [^`]+)`", README)
IN_BLOCKS = [
    f"reportkit{part.split('reportkit', 1)[1]}"
    for language, block in BLOCKS
    if language == "sh"
    for line in block.splitlines()
    for part in line.split("&&")
    if re.match(r"\s*(\S+/)?reportkit\b", part)
]


def run(command: str) -> tuple[str, str, int]:
    """What a command prints, what it says, and its exit status."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        patch.setattr(sys, "argv", shlex.split(command))
        try:
            main()
        except SystemExit as leaving:
            return out.getvalue(), err.getvalue(), int(leaving.code or 0)
    return out.getvalue(), err.getvalue(), 0


def block(language: str, beginning: str) -> str:
    """The block of the README that begins so."""
    (found,) = (text for name, text in BLOCKS if name == language and text.startswith(beginning))
    return str(found)


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace as `reportkit init` makes it, as the working folder."""
    monkeypatch.chdir(tmp_path)
    assert run("reportkit init")[2] == 0
    return tmp_path


def test_it_names_every_language_of_the_packs() -> None:
    (line,) = re.findall(r"^The packs can write in these languages: (.*)$", README, re.MULTILINE)
    assert tuple(re.findall(r"`(\w+)`", line)) == codes()


def test_it_names_commands() -> None:
    assert len(IN_BLOCKS) >= 3
    assert len(IN_TEXT) >= 5


@pytest.mark.parametrize("command", sorted({*IN_BLOCKS, *IN_TEXT}))
def test_each_command_is_one(command: str) -> None:
    words = [word for word in shlex.split(command) if not word.startswith("-")]
    for depth in (3, 2):  # `templates list` is a command, `render memo` one with its word
        out, _, status = run(shlex.join([*words[:depth], "--help"]))
        if status == 0 and out.startswith(f"Usage: {' '.join(words[:2])}"):
            break
    else:
        assert words == ["reportkit"], f"{command} is no command"
    for option in re.findall(r"(?<!\S)(--?[a-z][a-z-]*)", command):
        assert option in out, f"{command}: there is no option {option}"


@pytest.mark.parametrize("path", sorted(set(re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README))))
def test_each_picture_is_there(path: str) -> None:
    data = (ROOT / path).read_bytes()
    assert data.startswith(b"\x89PNG"), path


def test_each_picture_says_what_it_shows() -> None:
    assert all(len(text) > 20 for text in re.findall(r"!\[([^\]]*)\]\(", README))


def test_each_file_that_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:data|templates|src|\.ci)/[\w./-]+)`", README))
    made = {"templates/memo/sections/actors.md.j2", "templates/memo/audiences/partners.yaml"}  # by the tour
    assert named
    assert [path for path in sorted(named - made) if not (ROOT / path).exists()] == []


def shown_fact() -> str:
    return block("yaml", "facts:\n").removeprefix("facts:\n")


def test_the_fact_that_it_shows_is_in_the_dossier() -> None:
    assert shown_fact() in (ROOT / "data/kz-uk-2025/facts.yaml").read_text(encoding="utf-8")


def test_the_change_that_it_makes_shows_in_the_section_that_it_names(space: Path) -> None:
    facts = space / "data/kz-uk-2025/facts.yaml"
    (section,) = re.findall(r"the section «([^»]+)» shows", README)
    (words,) = re.findall(r"statement: >-\n +(.+)", shown_fact())
    facts.write_text(facts.read_text(encoding="utf-8").replace(words, f"{words[:-1]}, как известно."), encoding="utf-8")
    out, _, status = run("reportkit render memo -f tree")
    assert status == 0
    memo = Path(out.strip()).read_text(encoding="utf-8")
    (below,) = re.findall(rf": {section}\n(.*?)\nheading 1", memo, re.DOTALL)
    assert "как~известно" in below or "как известно" in below


def test_the_slip_that_it_shows_is_found_so(space: Path) -> None:
    facts = space / "data/kz-uk-2025/facts.yaml"
    wrong, right = re.findall(r"Write `(\w+:)` instead of `(\w+:)`", README)[0]
    text, shown = facts.read_text(encoding="utf-8"), shown_fact()
    facts.write_text(text.replace(shown, shown.replace(f"    {right}", f"    {wrong}")), encoding="utf-8")
    out, said, status = run("reportkit render memo")
    assert (out, status) == ("", 1)
    assert block("", "data/kz-uk-2025/facts.yaml") in said


def test_the_section_that_it_adds_renders(space: Path) -> None:
    (space / "templates/memo/sections/actors.md.j2").write_text(block("jinja", "# Who is who"), encoding="utf-8")
    analyst = space / "templates/memo/audiences/analyst.yaml"
    text = analyst.read_text(encoding="utf-8")
    assert text.count("signature") == 1
    analyst.write_text(text.replace("signature", "actors, signature"), encoding="utf-8")
    out, said, status = run("reportkit render memo -f tree")
    assert (said, status) == ("4 warnings: reportkit check data/kz-uk-2025\n", 0)
    assert "Who is who" in Path(out.strip()).read_text(encoding="utf-8")


def test_the_audience_that_it_adds_renders(space: Path) -> None:
    (space / "templates/memo/audiences/partners.yaml").write_text(block("yaml", "extends: analyst"), encoding="utf-8")
    out, _, status = run("reportkit render memo -a partners -f tree")
    assert status == 0
    assert "marking: TLP:CLEAR" in Path(out.strip()).read_text(encoding="utf-8")


def test_the_example_of_the_tour_is_what_init_gives(space: Path) -> None:
    for home in ("data", "templates"):
        shutil.rmtree(space / home)
    assert run("reportkit init")[2] == 0
    assert (space / "data/kz-uk-2025/facts.yaml").read_bytes() == (ROOT / "data/kz-uk-2025/facts.yaml").read_bytes()
