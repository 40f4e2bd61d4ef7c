"""The command as other programs see it: what it imports, prints into pipes, and leaves behind when it is stopped."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from command_line import command, everything, run
from reportkit.diagnostics import Report
from reportkit.dossier.nodes import MapNode
from reportkit.errors import ReadError, WriteError
from reportkit.workspace import Workspace, read_file, read_folder, write_files
from small_project import base_files

HEAVY = ("reportlab", "docx", "jinja2", "markdown_it", "rich.console", "pydantic", "lxml", "yaml", "uharfbuzz", "PIL")


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the small project, as the working folder."""
    homes = {"pack": "templates/note", "dossier": "data/harbour"}
    for path, data in base_files().items():
        home, _, rest = path.partition("/")
        target = tmp_path / homes[home] / rest
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (tmp_path / "reportkit.toml").write_text('default = "harbour"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


# ------------------------------------------------------------------------------------------------ imports


HELP = [
    ["--help"],
    ["render", "--help"],
    ["--version"],
    ["schema", "--help"],
    ["--ui", "ru", "--help"],
    ["--ui", "ru", "render", "--help"],
]


@pytest.mark.parametrize("words", HELP, ids=" ".join)
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys, atexit\n"
        f"heavy = {HEAVY!r}\n"
        "atexit.register(lambda: print([name for name in heavy if name in sys.modules], file=sys.stderr))\n"
        "from reportkit.cli.app import main\n"
        "main()\n"
    )
    done = run(*words, code=code)
    assert done.returncode == 0
    assert done.stdout.strip()
    assert done.stderr.strip() == "[]"


def test_without_a_word_there_is_help(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(monkeypatch) == 2
    assert capsys.readouterr().err.startswith("Usage: ")


def test_it_runs_as_a_module() -> None:
    done = run("--version", code="import runpy; runpy.run_module('reportkit', run_name='__main__', alter_sys=True)")
    assert (done.stdout, done.returncode) == (run("--version").stdout, 0)


def test_importing_the_package_imports_next_to_nothing() -> None:
    code = "import sys; before = set(sys.modules); import reportkit; print(sorted(set(sys.modules) - before))"
    new = run(code=code).stdout
    assert "reportkit" in new
    assert not [name for name in (*HEAVY, "typer", "reportkit.work") if f"'{name}'" in new]


# ------------------------------------------------------------------------------------------------ pipes


def test_pipes_get_no_colours(space: Path) -> None:
    section = space / "templates/note/sections/main.md.j2"
    section.write_text(section.read_text() + "{{ nothing }}\n")
    done = run("render", "note", FORCE_COLOR="1", TERM="xterm-256color")
    assert (done.returncode, done.stdout) == (1, "")
    assert "error RK504" in done.stderr
    assert "\x1b" not in done.stderr


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("name", ["", "NO_COLOR"])
def test_terminals_get_colours_unless_told_otherwise(name: str, space: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if name:
        monkeypatch.setenv(name, "1")
    assert command(monkeypatch, "render", "noet") == 2
    assert ("\x1b[" in terminal.getvalue()) is not bool(name)


def test_json_is_one_object_and_nothing_else(space: Path) -> None:
    done = run("render", "note", "-l", "all", "--json")
    assert done.stderr == ""
    shown = json.loads(done.stdout)
    assert {(one["language"], one["format"]) for one in shown["outputs"]} == {
        ("en", "docx"),
        ("en", "pdf"),
        ("ru", "docx"),
        ("ru", "pdf"),
    }
    for one in shown["outputs"]:
        import hashlib

        assert hashlib.sha256((space / one["path"]).read_bytes()).hexdigest() == one["sha256"]


def test_init_tells_other_programs_what_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reportkit.toml").write_text("")
    assert command(monkeypatch, "init", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["folder"], shown["kept"]) == (".", ["reportkit.toml"])
    assert set(shown["written"]) == everything(tmp_path).keys() - {"reportkit.toml"}


@pytest.mark.parametrize("words", [["diff", "broken", "broken"], ["source", "add", "a.bib", "-d", "broken"]])
def test_findings_that_stop_a_command_are_json_too(words: list[str], space: Path) -> None:
    (space / "broken").mkdir()
    (space / "broken/dossier.yaml").write_text("id: broken\n")
    (space / "a.bib").write_text("@book{a, title={A}}")
    done = run(*words, "--json")
    assert done.returncode == 1
    assert {one["code"] for one in json.loads(done.stdout)["findings"]} == {"RK122"}
    assert "error RK122" in done.stderr


def test_a_terminal_without_cyrillic_is_no_reason_to_stop(space: Path) -> None:
    (space / "data/harbour/ru.yaml").write_text("translation: ru\nfacts: {подпись: x}\n", encoding="utf-8")
    done = run("render", "note", PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0  # a warning
    assert "Traceback" not in done.stderr
    assert "\\u043f" in done.stderr


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    code = "from reportkit.cli.app import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "schema", "dossier"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read().decode()
        assert process.wait(timeout=60) == 0
    assert said == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [["render", "note", "-f", "tree"], ["--help"], ["render", "note", "--json"]])
def test_an_answer_that_cannot_be_printed_is_no_defect(words: list[str], unbuffered: str, space: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from reportkit.cli.app import main; main()", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert "\nerror: can't print what was to be told: No space left on device\n" in f"\n{done.stderr}"
    assert "Traceback" not in done.stderr
    assert (space / "output").exists() is ("render" in words)


@pytest.mark.parametrize("words", [["render", "note", "-o"], ["verify"], ["init"], ["render"]])
def test_a_name_that_is_too_long_is_no_defect(
    words: list[str], space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, *words, "x" * 300) == 2
    said = capsys.readouterr().err
    assert "File name too long" in said
    assert "defect" not in said


# ------------------------------------------------------------------------------------------------ being stopped

INTERRUPTED = """
import reportkit.work.batch, reportkit.work.render
real, done = reportkit.work.render.render, []
def render(*args, **kwargs):
    if done:
        raise KeyboardInterrupt
    done.append(1)
    return real(*args, **kwargs)
reportkit.work.render.render = reportkit.work.batch.render = render
from reportkit.cli.app import main
main()
"""


EARLY = """
import os, signal, sys
class Finder:
    def find_spec(self, name, *rest):
        if name == sys.argv[-1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
from reportkit.cli.app import main
main()
"""


@pytest.mark.parametrize("importing", ["typer", "reportkit.cli.running", "reportkit.cli.terminal"])
def test_ctrl_c_before_anything_has_begun_is_no_traceback(importing: str) -> None:
    done = run("explain", importing, code=EARLY)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_the_entry_point_imports_next_to_nothing() -> None:
    code = "import sys; before = set(sys.modules); import reportkit.cli.app; print(sorted(set(sys.modules) - before))"
    assert not [name for name in (*HEAVY, "typer", "typing", "dataclasses") if f"'{name}'" in run(code=code).stdout]


def test_ctrl_c_in_the_middle_leaves_everything_as_it_was(space: Path) -> None:
    assert run("render", "note").returncode == 0
    section = space / "templates/note/sections/main.md.j2"
    section.write_text(section.read_text() + "\nMore.\n")
    before = everything(space)
    done = run("render", "note", "-l", "all", code=INTERRUPTED)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "interrupted; nothing that was there has been changed\n"
    assert everything(space) == before


def test_ctrl_c_while_writing_leaves_no_part_behind(space: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert command(monkeypatch, "render", "note") == 0
    before = everything(space)
    synced: list[int] = []

    def interrupt(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    assert command(monkeypatch, "render", "note", "-f", "tree,docx,pdf") == 130
    assert everything(space) == before


def test_a_full_disk_leaves_everything_as_it_was(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, "render", "note") == 0
    section = space / "templates/note/sections/main.md.j2"
    section.write_text(section.read_text() + "\nMore.\n")
    before = everything(space)
    synced: list[int] = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    capsys.readouterr()
    assert command(monkeypatch, "render", "note") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "error: can't write output/harbour/harbour_note_reader_en.pdf: No space left on device\n"
        "  hint: nothing that was there has been changed\n"
    )
    assert everything(space) == before


def test_a_read_only_folder_is_said_and_left_alone(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(self: Path, *_: Any, **__: Any) -> NoReturn:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    # Whoever runs the tests may be root, whom permissions don't bind: the refusal itself is put in.
    monkeypatch.setattr(Path, "mkdir", refuse)
    before = everything(space)
    assert command(monkeypatch, "render", "note") == 2
    assert "Permission denied" in capsys.readouterr().err
    assert everything(space) == before


# ------------------------------------------------------------------------------------------------ the disk


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").mkdir()
    with pytest.raises(WriteError, match="there is a folder of this name"):
        write_files({tmp_path / "a": b"new", tmp_path / "b": b"new", tmp_path / "c": b"new"})
    assert everything(tmp_path) == {"a": b"old"}
    write_files({tmp_path / "a": b"new", tmp_path / "deep" / "er" / "c": b""})
    assert everything(tmp_path) == {"a": b"new", "deep/er/c": b""}


def test_links_that_lead_out_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    home = tmp_path / "dossier"
    home.mkdir()
    (tmp_path / "secret.yaml").write_text("secret")
    (home / "dossier.yaml").write_text("id: x")
    (home / "inside.yaml").symlink_to("dossier.yaml")
    (home / "outside.yaml").symlink_to("../secret.yaml")
    (home / "loop").symlink_to(".")
    (home / ".hidden").write_text("x")
    assert set(read_folder(home)) == {"dossier.yaml", "inside.yaml"}


def test_a_workspace_is_found_upwards(tmp_path: Path) -> None:
    (tmp_path / "reportkit.toml").write_text('default = "x"\n')
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert Workspace.find(deep).root == tmp_path
    assert Workspace.find(deep).default == "x"


def test_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import reportkit.workspace

    monkeypatch.setattr(reportkit.workspace, "MAX_FILE", 3)
    (tmp_path / "a").write_bytes(b"1234")
    with pytest.raises(ReadError, match="is larger than"):
        read_file(tmp_path / "a")


# ------------------------------------------------------------------------------------------------ schemas


@pytest.mark.parametrize("kind", ["dossier", "template", "audience"])
def test_schemas_are_valid(kind: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import jsonschema

    assert command(monkeypatch, "schema", kind) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema)


ROOT = Path(__file__).parents[2]
HEAD = {"id": "x", "language": "ru", "title": "x", "as_of": "2026", "date": "2026", "from": {"name": "x"}}
FILES = {
    "dossier": sorted(path for path in (ROOT / "data").rglob("*.yaml") if path.name != "attested.yaml"),
    "template": sorted((ROOT / "templates").glob("*/template.yaml")),
    "audience": sorted((ROOT / "templates").glob("*/audiences/*.yaml")),
}


@pytest.mark.parametrize(("kind", "file"), [(kind, file) for kind in FILES for file in FILES[kind]], ids=str)
def test_schemas_accept_what_we_ship_and_refuse_unknown_keys(kind: str, file: Path) -> None:
    import jsonschema

    from reportkit.dossier.loader import load
    from reportkit.work.schemas import schema_of

    validator = jsonschema.Draft7Validator(schema_of(kind))
    node = load(file.read_bytes(), file.name, Report())
    assert isinstance(node, MapNode)
    value = node.plain()
    if kind == "dossier" and "id" not in value:  # one file of several: what it has of a dossier is in order
        value = {**HEAD, **value} if "translation" not in value else value
    validator.validate(value)
    assert not validator.is_valid({**value, "unknown-key": "x"})


# ------------------------------------------------------------------------------------------------ completion


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("render n", ["note"]),
        ("render note ha", ["harbour"]),
        ("render note -a re", ["reader"]),
        ("render note -a press,re", ["press,reader"]),
        ("render note -l r", ["ru"]),
        ("trace signed -d h", ["harbour"]),
        ("templates show n", ["note"]),
        ("explain RK201", ["RK201"]),
        ("check --select quote-not-v", ["quote-not-verbatim"]),
        ("render note nothing-like-it", []),
    ],
)
def test_names_at_hand_are_completed(typed: str, offered: list[str], space: Path) -> None:
    words = f"reportkit {typed}"
    asked = {"_REPORTKIT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    done = run(code="import sys; sys.argv[0] = 'reportkit'; from reportkit.cli.app import main; main()", **asked)
    assert (done.stdout.split(), done.stderr) == (offered, "")


def test_completion_never_fails(space: Path) -> None:
    from reportkit.cli import completing

    (space / "reportkit.toml").write_text("not [ toml")
    assert (completing.dossiers(""), completing.audiences("a")) == ([], [])
