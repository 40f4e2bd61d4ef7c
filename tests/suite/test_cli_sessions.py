"""What a person types and what they see: each case of `cli/` is a session in a workspace of its own.

    $ reportkit render note          a command; what it prints on stdout stands below it
    $ LANG=ru reportkit …            a command in another environment
    ! error: …                       a line on stderr
    ? 2                              the exit status, if it isn't 0

Beside `reportkit` there are: `ls FOLDER`, `edit FILE OLD NEW`, `remember` and `changed` (which files are new, gone or
other than remembered). `workspace` in a case's settings is small (the default: `template/base.txt`), ours (this
repository's dossiers and packs) or empty.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from cases import Case, read_cases
from reportkit.cli.app import main
from reportkit.version import __version__
from small_project import base_files

ROOT = Path(__file__).parents[2]
CASES = read_cases(Path(__file__).parent / "cli")


def set_up(folder: Path, case: Case) -> None:
    """The workspace of a case."""
    match tomllib.loads(case.parts.get("settings", "")).get("workspace", "small"):
        case "small":
            homes = {"pack": "templates/note", "dossier": "data/harbour"}
            for path, data in base_files().items():
                home, _, rest = path.partition("/")
                put(folder / homes[home] / rest, data)
            put(folder / "reportkit.toml", b'default = "harbour"\n')
        case "ours":
            for home in ("data", "templates"):
                shutil.copytree(ROOT / home, folder / home)
            shutil.copy(ROOT / "reportkit.toml", folder)
        case "empty":
            put(folder / "reportkit.toml", b"")
        case other:
            raise ValueError(other)
    for path, data in case.files("settings", "session").items():
        put(folder / path, data)


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


# ------------------------------------------------------------------------------------------------ commands


def reportkit(*words: str) -> tuple[str, str, int]:
    """The command in this process: what it prints, what it says, and its exit status."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        patch.setattr(sys, "argv", ["reportkit", *words])
        try:
            main()
            status = 0
        except SystemExit as leaving:
            status = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    return out.getvalue(), err.getvalue(), status


class Shell:
    """The other commands of a session."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, bytes] = {}

    def run(self, command: str) -> tuple[str, str, int]:
        name, *words = shlex.split(command)
        with pytest.MonkeyPatch.context() as patch:
            while "=" in name:
                patch.setenv(*name.split("=", 1))
                name, *words = words
            if name == "reportkit":
                return reportkit(*words)
        own: dict[str, Callable[..., str]] = {
            "ls": self._list,
            "edit": self._edit,
            "remember": self._remember,
            "changed": self._changed,
        }
        return own[name](*words), "", 0

    def _files(self, below: str = ".") -> dict[str, bytes]:
        home = self._folder / below
        return {
            path.relative_to(self._folder).as_posix(): path.read_bytes()
            for path in sorted(home.rglob("*"))
            if path.is_file()
        }

    def _list(self, folder: str) -> str:
        return "".join(f"{path}\n" for path in self._files(folder))

    def _edit(self, file: str, old: str, new: str) -> str:
        path = self._folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return ""

    def _remember(self) -> str:
        self._known = self._files()
        return ""

    def _changed(self) -> str:
        now = self._files()
        lines = [f"new: {path}" for path in now if path not in self._known]
        lines += [f"gone: {path}" for path in self._known if path not in now]
        lines += [f"other: {path}" for path in now if path in self._known and now[path] != self._known[path]]
        return "".join(f"{line}\n" for line in lines) or "nothing\n"


def replay(session: str, shell: Shell, folder: Path) -> str:
    """The session as it went."""
    lines = []
    for line in session.splitlines():
        if not line.startswith("$ "):
            continue
        out, err, status = shell.run(line[2:])
        lines += [line, *out.splitlines(), *(f"! {said}".rstrip() for said in err.splitlines())]
        lines += [f"? {status}"] if status else []
    text = "\n".join(lines) + "\n"
    text = text.replace(str(folder), "WORKSPACE").replace(f"reportkit {__version__}", "reportkit VERSION")
    text = re.sub(r"\b[0-9a-f]{64}\b", "SHA256", text)
    return re.sub(r"[1-9]\d* (files written|already there)", r"MANY \1", text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_session(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool) -> None:
    set_up(tmp_path, case)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")
    got = replay(case.parts["session"], Shell(tmp_path), tmp_path)
    assert got == case.reference("session", got, accept)
