"""The recipes of CONTRIBUTING.md, walked in a copy of the repository: what they write and run does what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = {
    heading: re.findall(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    for heading, text in re.findall(r"^### (.+?)\n(.*?)(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE)
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository, without what was made in it."""
    for name in ("src", "templates", "data", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "reportkit.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_there_are_five() -> None:
    assert list(RECIPES) == ["A rule", "A language", "A format", "A section function", "A look"]


@pytest.mark.parametrize("name", RECIPES)
def test_recipe(name: str, copy: Path) -> None:
    printed = ""
    for kind, file, text in RECIPES[name]:
        if kind == "diff":
            add_lines(copy / file, text)
        elif file:
            (copy / file).write_text(text, encoding="utf-8")
        elif kind == "sh":
            printed = run(text, copy)
        else:
            missing = [line for line in text.splitlines() if line not in printed]
            assert not missing, printed


def add_lines(path: Path, diff: str) -> None:
    """Adds the lines with a `+` between those that stand around them, which must be there once."""
    old = "".join(line[1:] for line in diff.splitlines(keepends=True) if line[0] == " ")
    new = "".join(line[1:] for line in diff.splitlines(keepends=True))
    whole = path.read_text(encoding="utf-8")
    assert whole.count(old) == 1, f"{path.name}: {old}"
    path.write_text(whole.replace(old, new), encoding="utf-8")


def run(commands: str, folder: Path) -> str:
    """What the commands print, in a shell whose `python` is this one and whose `reportkit` is the copy's."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"}
    script = f"set -e\npython() {{ '{sys.executable}' \"$@\"; }}\n{commands}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
