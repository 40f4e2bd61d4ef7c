"""ZIP files from strangers: what they claim to hold is looked at before anything is inflated."""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from stat import S_IFMT

from reportkit.readers.content import Unreadable

MAX_ENTRIES = 2_000
MAX_INFLATED = 256 * 1024 * 1024
"""Of one archive, in bytes."""
MAX_RATIO = 400
_SMALL = 1024 * 1024  # below this size the ratio says nothing

_UNICODE_PATH = 0x7075  # an entry's other name (APPNOTE 6.3, 4.6.9): some programs unpack by it, others don't
_KINDS = (0, 0o100000, 0o040000)  # of an entry made on Unix: not told, a file, a folder; links and devices are none
_NO_NAME = re.compile(r"^$|[\x00-\x1f\x7f\\]|^/|^[A-Za-z]:|(?:^|/)\.{1,2}(?:/|$)|//|[ .](?:/|$)")


class Archive:
    """The entries of a ZIP file. Raises Unreadable for what isn't one, or would inflate to too much."""

    def __init__(self, data: bytes) -> None:
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
            self._entries = self._file.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Unreadable("its ZIP directory is damaged") from error
        self._check(len(data))
        self.names = tuple(entry.filename for entry in self._entries)

    def _check(self, size: int) -> None:
        if len(self._entries) > MAX_ENTRIES:
            raise Unreadable(f"it holds more than {MAX_ENTRIES} entries")
        inflated = sum(entry.file_size for entry in self._entries)
        if inflated > MAX_INFLATED or inflated > max(_SMALL, size * MAX_RATIO):
            raise Unreadable("it inflates to far more than such a file holds")
        if len({entry.filename.casefold() for entry in self._entries}) != len(self._entries):
            raise Unreadable("two of its entries have one name")
        if any(entry.flag_bits & 1 for entry in self._entries):
            raise Unreadable("it is encrypted")

    @property
    def inflated(self) -> int:
        """What all entries together claim to inflate to, in bytes; no entry inflates to more."""
        return sum(entry.file_size for entry in self._entries)

    @property
    def comments(self) -> Iterator[bytes]:
        """What is written beside the entries."""
        return filter(None, [self._file.comment, *(entry.comment for entry in self._entries)])

    def check_names(self) -> None:
        """Raises Unreadable for a name that leads out of the folder that it is unpacked into, that is a link or a
        device, or that systems tell apart in different ways.
        """
        for entry in self._entries:
            name = entry.orig_filename.removesuffix("/")
            if _NO_NAME.search(name) or _is_long(name) or _other_name(entry):
                raise Unreadable(
                    f"the name of its entry {entry.filename!r} leads elsewhere, or can't be unpacked alike"
                )
            if entry.create_system == 3 and S_IFMT(entry.external_attr >> 16) not in _KINDS:
                raise Unreadable(f"its entry {entry.filename!r} is a link or a device")
        self._check_apart()

    def _check_apart(self) -> None:
        """No two names are one where case or accents count for nothing, and no file is another's folder."""
        files = [_folded(name) for name in self.names if not name.endswith("/")]
        folders = {name[:at] for name in map(_folded, self.names) for at, sign in enumerate(name) if sign == "/"}
        twice = [name for name, count in Counter(files).items() if count > 1 or name in folders]
        if twice:
            raise Unreadable(f"two of its entries have one name: {twice[0]!r}")

    def read(self, name: str) -> bytes:
        """The bytes of an entry, checked against its CRC-32. Raises Unreadable, also if there is none of that name."""
        try:
            with self._file.open(name) as entry:
                data = entry.read(MAX_INFLATED + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Unreadable(f"its part {name} is damaged or missing") from error
        if len(data) > MAX_INFLATED:
            raise Unreadable(f"its part {name} inflates to too much")
        return data


def _is_long(name: str) -> bool:
    """Whether a name is longer than file systems take: 255 bytes of one folder or file (NAME_MAX), 1,000 of all."""
    return len(name) > 1000 or any(len(one.encode("utf-8", "replace")) > 255 for one in name.split("/"))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _other_name(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry has a second name that says something else."""
    extra, place = entry.extra, 0
    while place + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, place)
        if kind == _UNICODE_PATH and extra[place + 9 : place + 4 + length] != entry.filename.encode():
            return True
        place += 4 + length
    return False
