"""Hostile packs, each rendered by the command in a process of its own that has 1 GiB of memory and 10 s of CPU.

Run as a program it reads the cases as JSON, a line each, and answers with what became of each, a line each. What every
process needs is imported once, before they part; limits and memory are each process's own.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
import tempfile
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MEMORY = 1 << 30
"""Bytes of address space."""

SECONDS = 10
"""Of CPU."""

_HEAD = re.compile(r"^=== (?P<name>[\w-]+): (?P<expected>made|RK\d{3})(?: (?P<place>\S+))?$")
_FILE = re.compile(r"^--- (?P<path>\S+)$")
_TIMES = re.compile(r"⟪(?P<text>.*?)×(?P<times>\d+)⟫", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Hostile:
    """A pack that means ill: its files, and what is to come of it: a finding's code and place, or a document."""

    name: str
    expected: str
    place: str
    files: Mapping[str, str]


def read_hostile(path: Path) -> Iterator[Hostile]:
    """The cases of a file.

    A case is `=== name: CODE line` or `=== name: CODE file:line`, or `=== name: made` for what is allowed and does no
    harm; then the section, then other files of the pack, each behind `--- path`. `⟪words×1000⟫` is so many times words.
    """
    for part in re.split(r"^(?==== )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        first, _, body = part.partition("\n")
        head = _HEAD.match(first)
        assert head is not None, first
        files = {"sections/main.md.j2": ""}
        name = "sections/main.md.j2"
        for line in body.splitlines(keepends=True):
            if found := _FILE.match(line.rstrip("\n")):
                name = found["path"]
                files[name] = ""
            else:
                files[name] += line
        whole = {path: _TIMES.sub(lambda few: few["text"] * int(few["times"]), text) for path, text in files.items()}
        yield Hostile(head["name"], head["expected"], head["place"] or "", whole)


def written(case: Hostile, base: Mapping[str, bytes], space: Path) -> None:
    """The workspace of a case, on the disk."""
    files = {
        "reportkit.toml": b"",
        "secret.txt": b"the secret of the disk",
        **{f"data/harbour/{path.removeprefix('dossier/')}": data for path, data in base.items() if "dossier/" in path},
        **{f"templates/{path}": data for path, data in base.items() if path.startswith("pack/")},
        **{f"templates/pack/{path}": text.encode() for path, text in case.files.items()},
    }
    for path, data in files.items():
        (space / path).parent.mkdir(parents=True, exist_ok=True)
        (space / path).write_bytes(data)


def attempt(space: Path) -> dict[str, Any]:
    """What became of the pack of a workspace: the exit status or signal, and what the command printed."""
    out, errors = space / "stdout", space / "stderr"
    child = os.fork()
    if child == 0:
        _run(space, out, errors)
    _, status, used = os.wait4(child, 0)
    return {
        "exit": os.waitstatus_to_exitcode(status),
        "stdout": out.read_text(encoding="utf-8"),
        "stderr": errors.read_text(encoding="utf-8"),
        "seconds": round(used.ru_utime + used.ru_stime, 2),
        "memory": used.ru_maxrss // 1024,
    }


def _run(space: Path, out: Path, errors: Path) -> None:
    """The command, in this process, which then ends."""
    status: object = 99
    try:
        os.chdir(space)
        for number, path in ((1, out), (2, errors)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        sys.argv = ["reportkit", "render", "pack", "harbour", "-l", "en", "--json"]
        from reportkit.cli.app import main

        main()
        status = 0
    except SystemExit as end:
        status = end.code or 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status if isinstance(status, int) else 98)


def _serve() -> None:
    from small_project import base_files

    for line in sys.stdin:
        case = Hostile(**json.loads(line))
        with tempfile.TemporaryDirectory() as folder:
            written(case, base_files(), Path(folder))
            print(json.dumps(attempt(Path(folder))), flush=True)


if __name__ == "__main__":
    _serve()
