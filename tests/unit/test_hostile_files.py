"""What lies about on a disk, and what others do there at the same time: our words and exit status, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

import pytest

from command_line import command, everything, run
from conftest import examples
from reportkit.errors import WriteError
from reportkit.workspace import write_files
from small_workspace import workspace

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has none of these")
PDF = "output/harbour/harbour_pack_reader_en.pdf"
BRIEFING = """\
id: b
title: B
language: en
date: 2026-11-24T10:00+05:00
audience: reader
clearance: "TLP:CLEAR"
items:
  - {file: x.pdf, title: X, handling: "TLP:CLEAR"}
pack: [mail]
"""


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, as the working folder."""
    monkeypatch.chdir(workspace(tmp_path))
    return tmp_path


@contextmanager
def no_waiting() -> Iterator[None]:
    """Whoever waits for somebody to write into a pipe has failed."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise AssertionError("it waits")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(20)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


# ------------------------------------------------------------------------------------------------ what is no file


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endpoint(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's name may have some hundred characters
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


READ = {
    "the workspace's file": ("reportkit.toml", "render pack"),
    "a dossier's file": ("data/harbour/dossier.yaml", "render pack"),
    "a source's text": ("data/harbour/sources/a.txt", "check"),
    "a dossier": ("one.yaml", "render pack one.yaml"),
    "a pack's file": ("templates/pack/template.yaml", "render pack"),
    "a section": ("templates/pack/sections/main.md.j2", "templates check pack"),
    "a theme": ("look.yaml", "render pack --theme look.yaml"),
    "a letterhead": ("look.docx", "render pack --theme look.docx"),
    "an edition": ("old.yaml", "render pack --previous old.yaml"),
    "a file to verify": ("x.pdf", "verify x.pdf"),
    "a file among others": ("made/x.pdf", "verify made"),
    "a file to trace": ("x.pdf", "trace x.pdf"),
    "what is attached": ("x.pdf", "attach x.pdf --to data"),
    "what is attached to": ("x.eml", "attach reportkit.toml --to x.eml"),
    "a baseline": ("known.json", "check --baseline known.json"),
    "a baseline to write": ("known.json", "check --baseline known.json --update-baseline"),
    "a schema to write": ("schema.json", "schema dossier -o schema.json"),
    "an output": (PDF, "render pack"),
    "a briefing": ("other.yaml", "brief other.yaml"),
    "an item of a briefing": ("x.pdf", "brief b.yaml"),
    "a bibliography": ("a.bib", "source add a.bib"),
    "a text to attest": ("a.txt", "source attest gazette a.txt"),
}


@POSIX
@pytest.mark.parametrize("make", [pipe, endpoint][: examples(1, 2)])
@pytest.mark.parametrize(("place", "words"), READ.values(), ids=READ)
def test_what_is_no_file_is_refused_at_once(
    place: str,
    words: str,
    make: Callable[[Path], None],
    space: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (space / "b.yaml").write_text(BRIEFING)
    path = space / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)
    with no_waiting():
        assert command(monkeypatch, *words.split()) in (1, 2)
    said = capsys.readouterr()
    assert "defect" not in said.err
    assert place.rpartition("/")[2] in said.err
    assert any(what in said.err for what in ("it is a pipe, a socket or a device", "neither a file nor a folder"))


@POSIX
def test_a_manifest_that_is_no_file_is_none(space: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(space / "manifest.json")
    shutil.copy(space / "reportkit.toml", space / "a.txt")
    with no_waiting():
        assert command(monkeypatch, "verify", "a.txt") == 0


# ------------------------------------------------------------------------------------------------ links


def test_a_link_in_place_of_a_dossiers_folder_is_not_followed(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (elsewhere := space / "elsewhere").mkdir()
    (space / PDF).parent.parent.mkdir(parents=True)
    (space / PDF).parent.symlink_to(elsewhere)
    assert command(monkeypatch, "render", "pack") == 2
    assert "it is a link\n  hint: take the link away" in capsys.readouterr().err
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize(
    "words", ["render pack", "check --baseline known.json --update-baseline", "schema dossier -o s"]
)
def test_a_link_is_not_written_through_nor_replaced(
    words: str, space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    precious = space / "precious.txt"
    precious.write_text("precious")
    (space / PDF).parent.mkdir(parents=True)
    for link in (PDF, "known.json", "s"):
        (space / link).symlink_to(precious)
    assert command(monkeypatch, *words.split()) == 2
    assert "it is a link\n  hint: name the file itself" in capsys.readouterr().err
    assert (precious.read_text(), (space / PDF).is_symlink()) == ("precious", True)
    assert [one.name for one in (space / PDF).parent.iterdir()] == [Path(PDF).name]


def test_a_temporary_file_is_made_by_us_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "precious").write_text("precious")
    monkeypatch.setattr("secrets.token_hex", lambda length: "guessed")
    (tmp_path / ".guessed.part").symlink_to("precious")
    with pytest.raises(WriteError):
        write_files({tmp_path / "a": b"new"})
    assert (tmp_path / "precious").read_text() == "precious"
    assert not (tmp_path / "a").exists()


def test_names_of_temporary_files_are_never_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names: set[str] = set()
    monkeypatch.setattr(os, "fsync", lambda _: names.update(one.name for one in tmp_path.glob(".*.part")))
    for _ in range(3):
        write_files({tmp_path / "a": b"new"})
    assert len(names) == 3


def test_a_long_name_has_room_for_a_temporary_one(tmp_path: Path) -> None:
    write_files({tmp_path / ("x" * 255): b"new"})
    assert everything(tmp_path) == {"x" * 255: b"new"}


@POSIX
def test_permissions_are_kept_and_the_umask_is_heeded(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        (tmp_path / "a").write_bytes(b"")
        (tmp_path / "a").chmod(0o604)
        write_files({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    finally:
        os.umask(before)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "ab"] == [0o604, 0o640]


@pytest.mark.parametrize(
    ("link", "words", "status"),
    [
        ("data/loop", "render pack loop", 2),
        ("data/loop", "check", 0),
        ("data/harbour/loop", "check", 0),
        ("data/harbour/loop.yaml", "check", 0),
        ("templates/loop", "templates list", 0),
        ("templates/pack/loop", "render pack", 0),
        ("loop", "init loop", 2),
        ("loop.eml", "attach reportkit.toml --to loop.eml", 2),
        ("x.pdf", "brief b.yaml", 1),
        ("reportkit.toml", "check", 2),
    ],
)
def test_links_in_a_circle_lead_nowhere(
    link: str, words: str, status: int, space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (space / "b.yaml").write_text(BRIEFING)
    (space / link).unlink(missing_ok=True)
    (space / link).symlink_to(Path(link).name)
    assert command(monkeypatch, *words.split()) == status
    assert "defect" not in capsys.readouterr().err


def nest(folder: Path, count: int) -> None:
    """Folders in folders, deeper than a path can say."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(count):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)


@POSIX
@pytest.mark.parametrize(
    ("folder", "words"),
    [("data/harbour", "check"), ("templates/pack", "render pack"), ("data", "verify data")],
)
def test_folders_in_folders_have_an_end(
    folder: str, words: str, space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nest(space / folder, examples(200, 1_300))
    assert command(monkeypatch, *words.split()) == 2
    assert f"{folder} has folders in folders, more than 64 deep" in capsys.readouterr().err
    subprocess.run(["rm", "-rf", str(space / folder)], check=True)  # deeper than Python's own goes


# ------------------------------------------------------------------------------------------------ what can't be used


@pytest.mark.parametrize(
    ("place", "words", "status"),
    [
        ("data/harbour", "render pack", 2),
        ("data/harbour/sources", "check", 2),
        ("data/secret", "check harbour", 0),
        ("data/secret", "check secret", 2),
        ("templates/secret", "templates list", 0),
        ("data", "verify data", 2),
    ],
)
def test_a_folder_that_may_not_be_read(
    place: str,
    words: str,
    status: int,
    space: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (space / place).mkdir(exist_ok=True)
    real = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path).absolute() == space / place:
            raise PermissionError(13, os.strerror(13), str(path))
        return real(path)

    # Whoever runs the tests may be root, whom permissions don't bind: the refusal itself is put in.
    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "listdir", lambda path=".": [one.name for one in refuse(path)])  # type: ignore[attr-defined]
    assert command(monkeypatch, *words.split()) == status
    assert status == 0 or f"can't read {place}: Permission denied" in capsys.readouterr().err


def test_a_folder_that_goes_while_it_is_read(
    space: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = os.open

    def vanish(path: str | Path, *rest: int) -> int:
        if "harbour" in str(path):
            subprocess.run(["rm", "-rf", str(space / "data/harbour")], check=True)
        return real(path, *rest)

    monkeypatch.setattr(os, "open", vanish)
    assert command(monkeypatch, "render", "pack") == 2
    assert "dossier.yaml: No such file or directory" in capsys.readouterr().err


@POSIX
@pytest.mark.parametrize("words", ["render pack", "check", "verify x.pdf", "templates list", "init", "brief b.yaml"])
def test_a_working_folder_that_is_gone(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    try:
        assert command(monkeypatch, *words.split()) == 2
    finally:
        os.chdir(tmp_path)
    assert capsys.readouterr().err.startswith("error: the working folder can't be used: No such file or directory\n")


# ------------------------------------------------------------------------------------------------ standard streams


def closed(*streams: int) -> Callable[[], None]:
    def close() -> None:
        for one in streams:
            os.close(one)

    return close


@POSIX
@pytest.mark.parametrize(
    ("streams", "words", "status"),
    [
        ((1,), "--version", 0),
        ((1,), "render pack --json -f tree", 0),
        ((2,), "render noet", 2),
        ((0, 1, 2), "explain x", 2),
    ],
)
def test_closed_streams_are_no_fault(streams: tuple[int, ...], words: str, status: int, space: Path) -> None:
    code = "from reportkit.cli.app import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *words.split()],
        capture_output=True,
        preexec_fn=closed(*streams),
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")
    for one in space.rglob("*.txt"):
        assert b"outputs" not in one.read_bytes()  # what was to be printed is in no file


@POSIX
def test_a_reader_that_leaves_early_changes_no_exit_status(space: Path) -> None:
    (space / "data/harbour/dossier.yaml").write_text("id: harbour\n")
    read, write = os.pipe()
    os.close(read)
    code = "from reportkit.cli.app import main; main()"
    words = [sys.executable, "-c", code, "check"]
    done = subprocess.run(words, stdout=write, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_complaints_that_nobody_hears_are_no_traceback(space: Path) -> None:
    code = "from reportkit.cli.app import main; main()"
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-c", code, "render", "noet"]
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=full, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


# ------------------------------------------------------------------------------------------------ being stopped

BUSY = """
import os, signal, sys, threading, time
import reportkit.work.batch
from multiprocessing import active_children

def render(*args, **kwargs):  # in a process of its own: at work for long
    time.sleep(60)

def stop():
    while len(active_children()) < 2:
        time.sleep(0.01)
    time.sleep(0.2)
    print(*[one.pid for one in active_children()], flush=True)
    os.kill({whom}, signal.{what})

reportkit.work.batch.render = render
sys.setswitchinterval(0.001)
threading.Thread(target=stop, daemon=True).start()
from reportkit.cli.app import main
main()
"""
SIGNALS = [
    ("os.getpid()", "SIGTERM", 143, "stopped; nothing that was there has been changed\n"),
    ("active_children()[0].pid", "SIGKILL", 2, "error: a process that was rendering has been ended from outside\n"),
    ("os.getpid()", "SIGHUP", 129, "stopped; nothing that was there has been changed\n"),
    ("os.getpid()", "SIGINT", 130, "interrupted; nothing that was there has been changed\n"),
    ("os.getpid()", "SIGKILL", -9, ""),
]


@POSIX
@pytest.mark.parametrize(("whom", "what", "status", "said"), SIGNALS[: examples(2, 5)])
def test_who_is_stopped_leaves_nothing_running(whom: str, what: str, status: int, said: str, space: Path) -> None:
    # Whoever runs the tests in the background, or under nohup, has them ignore these two; a child would inherit that.
    heard = "signal.signal(signal.SIGINT, signal.default_int_handler); signal.signal(signal.SIGHUP, signal.SIG_DFL)"
    code = f"import signal; {heard}\n" + BUSY.format(whom=whom, what=what)
    done = run("render", "pack", "-l", "all", "-a", "all", "-j", "2", code=code)
    assert done.returncode == status
    assert done.stderr.startswith(said)
    assert not (space / "output").exists()
    assert [one for one in done.stdout.split() if is_running(int(one))] == []


def is_running(process: int) -> bool:
    """Whether it still is, some moments later: who has lost its parent notices that by itself."""
    import time

    for _ in range(100):
        try:
            os.kill(process, 0)
            if "Z" in Path(f"/proc/{process}/stat").read_text().split()[2]:
                return False
        except (OSError, ValueError):
            return False
        time.sleep(0.05)
    return True


WRITING = """
import os, signal
real, done = os.fsync, []
def fsync(descriptor):
    done.append(1)
    if len(done) == 2:
        os.kill(os.getpid(), signal.SIGTERM)
    real(descriptor)
os.fsync = fsync
from reportkit.cli.app import main
main()
"""


@POSIX
def test_who_is_stopped_while_writing_leaves_no_part_behind(space: Path) -> None:
    before = everything(space)
    assert run("render", "pack", "-f", "tree,md", code=WRITING).returncode == 143
    assert everything(space) == before


AT_ONCE = """
import time, reportkit.seal.keeping as keeping
real = keeping.manifest
def manifest(*args):
    time.sleep(0.3)  # long enough for the others to read what this one is about to replace
    return real(*args)
keeping.manifest = manifest
from reportkit.cli.app import main
main()
"""


def test_two_who_render_at_once_lose_nothing(space: Path) -> None:
    words = [[sys.executable, "-c", AT_ONCE, "render", "pack", "-f", "tree", "-a", one] for one in ("reader", "press")]
    running = [subprocess.Popen(one, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for one in words]
    done = [(one.communicate(timeout=60)[1], one.returncode) for one in running]
    assert done == [(b"2 warnings: reportkit check data/harbour\n", 0)] * 2
    manifest = json.loads((space / ".reportkit/manifests/output/harbour/manifest.json").read_text())
    assert {entry["audience"] for entry in manifest["outputs"].values()} == {"reader", "press"}
