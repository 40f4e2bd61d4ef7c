"""What ends a command from outside: Ctrl-C, SIGTERM, a terminal that was closed (SIGHUP).

Each unwinds what was begun, so that no half of a file stays, and ends with 128 and the signal's number.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Stopped(SystemExit):
    """The command was told to end."""


@contextmanager
def heeding() -> Iterator[None]:
    """Makes signals end what runs here as Ctrl-C does, where they would have ended it at once."""
    before = {}
    with suppress(ValueError):  # only the main thread hears signals
        for number in SIGNALS:
            if signal.getsignal(number) is signal.SIG_DFL:  # `nohup` has it ignored, and so it stays
                before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise Stopped(128 + number)
