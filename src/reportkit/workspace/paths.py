"""Paths as people read them, and names that every system can carry.

What a system can't carry: Windows' device names, a dot or a space at the end and its reserved characters
(learn.microsoft.com, "Naming Files, Paths, and Namespaces"); and what nobody can see or type: control characters,
marks of direction, halves of characters.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from pathlib import Path

MAX_NAME = 100
"""The longest name of a pack, an audience or a dossier, in bytes of UTF-8: a file's name is made of three of them, and
may have 255.
"""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)
_RESERVED = '<>:"/\\|?*'
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def shown(path: Path) -> str:
    """A path as its user would type it: relative to the working folder where it lies below it."""
    with contextlib.suppress(ValueError, OSError):  # the working folder may be gone
        return path.absolute().relative_to(Path.cwd()).as_posix()
    return path.as_posix()


def reason(error: OSError) -> str:
    """Why something can't be done, in the system's words."""
    return error.strerror or str(error)


def unfit(name: str) -> str:
    """Why a name can't be a file's, or a part of a file's name, on every system; "" where it can."""
    if any(unicodedata.category(one) in _UNSEEN for one in name):
        return "it has characters that can't be seen"
    if bad := next((one for one in name if one in _RESERVED), ""):
        return f"it has the character {bad}"
    if not name.strip(".") or name.endswith((".", " ")) or name.startswith(" "):
        return "it begins or ends with a space or a dot"
    if _DEVICE.match(name):
        return "Windows keeps it for a device"
    return f"it is longer than {MAX_NAME} bytes" if len(name.encode()) > MAX_NAME else ""
