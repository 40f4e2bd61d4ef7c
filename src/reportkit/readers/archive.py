"""ZIP files from strangers: what they claim to hold is looked at before anything is inflated."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from reportkit.readers.content import Unreadable

MAX_ENTRIES = 2_000
MAX_INFLATED = 256 * 1024 * 1024
"""Of one archive, in bytes."""
MAX_RATIO = 400
_SMALL = 1024 * 1024  # below this size the ratio says nothing


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
