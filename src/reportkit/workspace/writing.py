"""Files are written whole: a temporary file beside the target, then a rename.

A temporary file has a name that nobody can guess and is made by us or not at all, so that nothing that was put there
before, no link above all, is written through. A target that is a link, or no file at all, is refused; folders on the
way to it may be links. A target's permissions are kept; a new file's are what the umask leaves.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportkit.errors import WriteError
from reportkit.workspace.paths import reason, shown

PART = ".part"
"""How the name of a temporary file ends; it begins with a dot."""

_UNCHANGED = "nothing that was there has been changed"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_files(files: Mapping[Path, bytes]) -> None:
    """Writes all of these whole, or none: first every temporary file, then the renames. Raises WriteError."""
    temporary: dict[Path, Path] = {}
    modes = {target: _mode(target) for target in files}  # a rename would find out too late, with others renamed already
    try:
        for target, data in files.items():
            temporary[target] = _write_beside(target, data, modes[target])
        with undisturbed():
            for target in files:
                temporary[target].replace(target)
                del temporary[target]
    except OSError as error:
        failed = next(iter(temporary), next(iter(files)))
        hint = _UNCHANGED if len(temporary) == len(files) else "what was to be written before it has been written"
        raise WriteError(f"can't write {shown(failed)}: {reason(error)}", hint) from error
    finally:
        for left in temporary.values():
            with contextlib.suppress(OSError):
                left.unlink()


def _mode(target: Path) -> int | None:
    """The permissions of a file that is to be replaced, None where there is none. Raises WriteError."""
    try:
        kind = target.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):  # the second is told of where its folder can't be made
        return None
    except OSError as error:
        raise WriteError(f"can't write {shown(target)}: {reason(error)}", _UNCHANGED) from error
    if stat.S_ISDIR(kind):
        raise WriteError(f"can't write {shown(target)}: there is a folder of this name", _UNCHANGED)
    if stat.S_ISLNK(kind):
        raise WriteError(f"can't write {shown(target)}: it is a link", "name the file itself, or take the link away")
    if not stat.S_ISREG(kind):
        raise WriteError(f"can't write {shown(target)}: it is a pipe, a socket or a device, not a file", _UNCHANGED)
    return stat.S_IMODE(kind) & 0o777


def _write_beside(target: Path, data: bytes, mode: int | None) -> Path:
    """A temporary file in the target's folder, its bytes on the disk. Raises WriteError; leaves nothing behind then."""
    path = target.with_name(f".{secrets.token_hex(12)}{PART}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, _NEW, 0o666 if mode is None else 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            path.chmod(mode)
    except BaseException as error:
        with contextlib.suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise WriteError(f"can't write {shown(target)}: {reason(error)}", _UNCHANGED) from error
        raise
    return path


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """For a few moments nothing from outside interrupts, where the system has that: it comes through afterwards."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
