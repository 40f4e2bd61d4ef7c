"""One at a time, across processes: a lock of the system's, which ends with its process, however that ends.

It is on the folder itself, where folders can have one, and so leaves nothing behind; on Windows it is on a file, which
stays, holds nothing, and is in nobody's way.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

PATIENCE = 60.0
"""How long one waits for another, in seconds."""


@contextlib.contextmanager
def locked(folder: Path, file: Path) -> Iterator[bool]:
    """Holds the lock of a folder, on Windows that of a file. False where there is none to be had: a file system without
    locks, somebody who keeps it for longer than `PATIENCE`. Then one goes on as if one were alone.
    """
    descriptor = _opened(folder, file)
    if descriptor is None:
        yield False
        return
    try:
        yield _acquired(descriptor)
    finally:
        os.close(descriptor)  # and with it goes the lock


def _opened(folder: Path, file: Path) -> int | None:
    try:
        if os.name != "nt":
            return os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        file.parent.mkdir(parents=True, exist_ok=True)
        return os.open(file, os.O_RDWR | os.O_CREAT)
    except OSError:
        return None


def _acquired(descriptor: int) -> bool:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            _lock(descriptor)
            return True
        except (BlockingIOError, PermissionError):
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        except OSError:
            return False


def _lock(descriptor: int) -> None:
    """Raises BlockingIOError or PermissionError while another holds it, OSError where there are no locks."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
