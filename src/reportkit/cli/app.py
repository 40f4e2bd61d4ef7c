"""The entry point of the `reportkit` command. It imports next to nothing: Ctrl-C may come before the first command."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys


def main() -> None:
    """Runs the command that was typed."""
    gc.set_threshold(50_000, 20, 20)  # a command is short: looking for cycles all the time costs it one twentieth
    _open_streams()
    try:
        _prepare()
        from reportkit.cli import running

        running.run(sys.argv[1:])
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _open_streams() -> None:
    """Standard streams that can be written to. One that was closed leads nowhere: its number would go to the first file
    that is opened, and what was to be printed into that.
    """
    with contextlib.suppress(OSError):
        while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
        os.close(descriptor)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 – for the whole of it
        elif hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(errors="backslashreplace")  # no Cyrillic is no reason to stop


def _prepare() -> None:
    """Imports what every command needs. Nothing has begun yet, so Ctrl-C simply ends it: the exception that it raises
    elsewhere would be lost in the middle of an import.
    """
    usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not in a background job, nor in tests
    try:
        if usual:
            signal.signal(signal.SIGINT, lambda *_: os._exit(130))
        from reportkit.cli import running  # noqa: F401
    finally:
        if usual:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def __getattr__(name: str) -> object:
    """`app`, the table of commands, is built for who asks for it: it takes longer than a person needs for Ctrl-C."""
    if name != "app":
        raise AttributeError(name)
    from reportkit.cli.commands import app

    return app
