"""Hostile packs: none escapes, none fills the memory, none hangs; each is told what is wrong with it, and where."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from conftest import FULL
from hostile_packs import Hostile, read_hostile, written
from small_project import base_files

HERE = Path(__file__).parent
CASES = [case for path in sorted((HERE / "hostile_packs").glob("*.txt")) for case in read_hostile(path)]
CHOSEN = CASES if FULL else CASES[::30]
"""Few on a developer's machine, all with REPORTKIT_FULL=1."""

MAIN = "templates/pack/sections/main.md.j2"


def attempts(cases: list[Hostile]) -> list[dict[str, Any]]:
    """What became of each, in a process of its own."""
    asked = "".join(json.dumps(dataclasses.asdict(case)) + "\n" for case in cases)
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    ran = subprocess.run(
        [sys.executable, HERE.parent / "hostile_packs.py"], input=asked, capture_output=True, text=True, env=environment
    )
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def became(case: Hostile, told: Mapping[str, Any]) -> str:
    """What is to be compared with what the case expects; "" where that is among the findings."""
    if told["exit"] not in (0, 1, 2):
        return f"ended by {told['exit']} after {told['seconds']} s: {told['stderr'][-300:]}"
    if "Traceback" in told["stderr"] or "defect" in told["stderr"] + told["stdout"]:
        return f"a defect: {told['stderr']}{told['stdout']}"
    if "the secret of the disk" in told["stdout"] + told["stderr"]:
        return "a file of the disk was printed"
    if case.expected == "made":
        return "" if told["exit"] == 0 else told["stdout"]
    errors = [one for one in json.loads(told["stdout"])["findings"] if one["severity"] == "error"]
    found = {(one["code"], one["file"] or "", str(one["line"] or "")) for one in errors}
    path, _, line = case.place.rpartition(":")
    file = f"templates/pack/{path}" if path else MAIN if line else ""
    is_it = any(code == case.expected and name.endswith(file) and (not line or at == line) for code, name, at in found)
    return "" if is_it and told["exit"] == 1 else f"{told['exit']}: {sorted(found)}"


@pytest.mark.parametrize("part", range(8))
def test_each_is_stopped_where_it_stands(part: int) -> None:
    cases = CHOSEN[part::8]
    answers = attempts(cases)
    assert len(answers) == len(cases)
    assert {case.name: what for case, told in zip(cases, answers, strict=True) if (what := became(case, told))} == {}


def test_there_are_many_of_many_kinds() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 400


HOT = Hostile(
    "hot",
    "made",
    "",
    {"sections/main.md.j2": "{% for i in range(1000) %}" * 4 + "{{ facts() | length }}" + "{% endfor %}" * 4},
)


def test_an_interruption_ends_a_section_at_once(tmp_path: Path) -> None:
    """Ctrl-C while a section runs: 130, and nothing was made."""
    written(HOT, base_files(), tmp_path)
    started = tmp_path / "started"
    code = (
        "import pathlib, signal, reportkit.template.sandbox.meter as meter\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job in the background begins without it
        "step = meter.Meter.step\n"
        "def first(self, characters):\n"
        f"    pathlib.Path({str(started)!r}).touch()\n"
        "    self._steps = 0\n"  # without end: only the interruption stops it
        "    self._work = self._written = 1_000_000\n"
        "    step(self, 0)\n"
        "meter.Meter.step = first\n"
        "from reportkit.cli.app import main\n"
        "main()\n"
    )
    ran = subprocess.Popen(
        [sys.executable, "-c", code, "render", "pack", "harbour", "-l", "en"], cwd=tmp_path, stderr=subprocess.PIPE
    )
    while not started.exists() and ran.poll() is None:
        time.sleep(0.02)
    ran.send_signal(signal.SIGINT)
    try:
        _, errors = ran.communicate(timeout=60)
    finally:
        ran.kill()
    assert (ran.returncode, b"interrupted" in errors) == (130, True)
    assert not (tmp_path / "output").exists() or not list((tmp_path / "output").rglob("*.*"))
