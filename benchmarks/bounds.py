"""How long large inputs take: a BibTeX library brought in, and a dossier checked. Run: `python benchmarks/bounds.py`.

Processor seconds of one process, its start among them; each at two sizes, so that what grows faster shows.
"""

from __future__ import annotations

import atexit
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HEAD = """\
id: large
language: en
title: A large dossier
as_of: 2026-11-22
date: 2026-11-23
from: {name: A. Analyst}
sources:
  paper: {type: report, title: A paper}
"""


def library(count: int) -> str:
    """A BibTeX file of so many entries."""
    one = "@article{{key{0}, title={{Title {0}}}, author={{Smith, John and Doe, Jane}}, url={{https://example.org/{0}}}}}\n"
    return "".join(one.format(number) for number in range(count))


def facts(count: int, more: Callable[[int], str]) -> str:
    """A dossier of so many facts; `more` are further keys of each."""
    words = "water fire earth air stone wood metal road town river bank island sea wind snow rain cloud sun moon star"
    word = words.split()
    return (
        HEAD
        + "facts:\n"
        + "".join(
            f"  f{n}:\n    topic: t\n    sources: [paper]\n    statement: >-\n"
            f"      Number {n}: the {word[n % 20]} of the {word[n // 20 % 20]} costs {n} pounds.\n{more(n)}"
            for n in range(count)
        )
    )


DOSSIERS: dict[str, Callable[[int], Callable[[int], str]]] = {
    "plain facts": lambda count: lambda n: "",
    "each conflicts with the next": lambda count: lambda n: f"    conflicts_with: {{f{(n + 1) % count}: so it is}}\n",
    "one conflicts with all": lambda count: (
        lambda n: "" if n else "    conflicts_with: {" + ", ".join(f"f{k}: so" for k in range(1, count)) + "}\n"
    ),
    "one series, one date": lambda count: (
        lambda n: f"    date: 2025-06-06\n    value: {n}\n    unit: pounds\n    series: price\n"
    ),
}


def seconds(folder: Path, *words: str) -> float:
    """The processor seconds of a command in a folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", "from reportkit.cli.app import main; main()", *words]
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def workspace(text: str) -> Path:
    """A new workspace with this dossier, beside the packs that come along; it goes when the figures are taken."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    seconds(folder.parent, "init", str(folder))
    for one in (folder / "data").iterdir():
        for file in sorted(one.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        one.rmdir()
    (folder / "data" / "large").mkdir()
    (folder / "data" / "large" / "dossier.yaml").write_text(text, encoding="utf-8")
    return folder


def main() -> None:
    """Prints a table."""
    for count in (5_000, 20_000):
        folder = workspace(HEAD)
        (folder / "a.bib").write_text(library(count), encoding="utf-8")
        print(
            f"source add, {count} entries: {seconds(folder, 'source', 'add', 'a.bib', '-d', 'large'):.1f} s", flush=True
        )
    for name, more in DOSSIERS.items():
        for count in (1_250, 5_000):
            taken = seconds(workspace(facts(count, more(count))), "check", "large")
            print(f"check, {count} facts, {name}: {taken:.1f} s", flush=True)


if __name__ == "__main__":
    main()
