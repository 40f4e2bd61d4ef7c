"""The entry point of the `reportkit` command."""

from __future__ import annotations

import gc
import sys
from typing import Any


def main() -> None:
    """Runs the command that was typed."""
    gc.set_threshold(50_000, 20, 20)  # a command is short: looking for cycles all the time costs it one twentieth
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Cyrillic is no reason to stop
    try:
        from reportkit.cli import running

        running.run(sys.argv[1:])
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def __getattr__(name: str) -> Any:
    """`app`, the table of commands, is built for who asks for it: it takes longer than a person needs for Ctrl-C."""
    if name != "app":
        raise AttributeError(name)
    from reportkit.cli.commands import app

    return app
