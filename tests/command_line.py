"""The command as its users have it: in a process of its own, or in this one, which is cheaper."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportkit.cli.app import main


def run(
    *words: str, code: str = "from reportkit.cli.app import main; main()", **env: str
) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, its output into pipes."""
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **env},
        timeout=60,
        check=False,
    )


def command(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The command in this process: its exit status."""
    monkeypatch.setattr(sys, "argv", ["reportkit", *words])
    with pytest.raises(SystemExit) as leaving:
        main()
    return int(leaving.value.code or 0)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
