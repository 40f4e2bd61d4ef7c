"""The ZIP file that a Word file is (ISO/IEC 29500-2): its claims are looked at before it is inflated."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

MAX_ENTRIES = 2_000
MAX_INFLATED = 50 * 1024 * 1024
"""Of the whole file, in bytes."""
MAX_RATIO = 200
MAX_PART = 4 * 1024 * 1024
"""Of a part that is read, unless told otherwise."""
_SMALL = 1024 * 1024  # below this size the ratio says nothing

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: what an encrypted file comes in, and an old .doc
_ANEW = "open it in Word and save it anew"
AS_DOCX = "save it in Word as .docx or .dotx"


class Refused(Exception):
    """Why a file can't be used, and how that is mended: templates, as a finding has them. Never leaves this room."""

    def __init__(self, message: str, hint: str, **args: object) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.gaps: dict[str, Any] = args


class Archive:
    """The entries of the ZIP file, whose sizes were looked at before anything was inflated."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            hint = "take the password away, and save it in Word as .docx or .dotx"
            raise Refused("the file is password-protected, or an old .doc", hint)
        if not data.startswith(b"PK"):
            raise Refused("this is no Word file", AS_DOCX)
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Refused("the file is damaged: its ZIP directory can't be read", _ANEW) from error
        self._check(self._file.infolist())
        self._names = {entry.filename.casefold(): entry for entry in self._file.infolist()}

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        inflated = sum(entry.file_size for entry in entries)
        swollen = any(
            entry.file_size > _SMALL and entry.file_size > MAX_RATIO * entry.compress_size for entry in entries
        )
        if len(entries) > MAX_ENTRIES or inflated > MAX_INFLATED or swollen:
            raise Refused("the file holds more than a theme can: it is not opened", "take pictures and text out of it")
        if len({entry.filename.casefold() for entry in entries}) != len(entries):
            raise Refused("two parts of the file have one name", _ANEW)
        if any(entry.flag_bits & 1 for entry in entries):
            raise Refused("parts of the file are encrypted", "save it in Word without a password")
        if any(entry.filename.casefold().endswith("vbaproject.bin") for entry in entries):
            raise macros()

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._names

    def read(self, name: str, most: int = MAX_PART) -> bytes:
        """The XML of a part, without a document type. Raises Refused."""
        entry = self._names.get(name.casefold())
        if entry is None:
            raise Refused("this is no Word file: it has no part {part}", AS_DOCX, part=name)
        if entry.file_size > most:
            limit = most >> 20
            hint = "take text out of it, or save a new file with the same styles"
            raise Refused("the part {part} is larger than {limit} MiB", hint, part=name, limit=limit)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # ISO/IEC 29500-2, C.4
            raise damaged(name)
        try:
            with self._file.open(entry) as file:
                found = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise damaged(name) from error
        _check_xml(found, name)
        return found


def tree_of(data: bytes, name: str) -> ElementTree.Element:
    """The root of a part. Raises Refused."""
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise damaged(name) from error


def _check_xml(data: bytes, name: str) -> None:
    """Refuses a document type, the way to entities, and any encoding in which one reader would see what another
    doesn't.
    """

    def declared(version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            raise _foreign(name)

    def doctype(*of_it: object) -> None:
        raise _foreign(name)

    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _foreign(name)
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = declared
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise damaged(name) from error


def damaged(name: str) -> Refused:
    """The finding for a part that can't be read."""
    return Refused("the file is damaged: its part {part} can't be read", _ANEW, part=name)


def _foreign(name: str) -> Refused:
    return Refused("the part {part} is not the XML that Word writes", _ANEW, part=name)


def macros() -> Refused:
    """The finding for a file that brings a program along."""
    return Refused("the file holds macros", "save it in Word as .docx or .dotx, which can't hold any")
