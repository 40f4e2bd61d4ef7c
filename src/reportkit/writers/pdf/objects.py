"""PDF objects as bytes, on top of ReportLab's document: raw objects, strings, and a file with object streams.

Object streams and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8) make the structure of a tagged file a
quarter of its size. Nothing in a file depends on the clock: its identifier is a digest of its content.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc

_OBJECTS_A_STREAM = 200
_LEVEL = 6


class Raw(pdfdoc.PDFObject):
    """An object whose bytes we write; a function gives them late, when all others have their numbers."""

    __RefOnly__ = 1

    def __init__(self, data: bytes | Callable[[], bytes] = b"") -> None:
        self.data = data

    def format(self, document: object) -> bytes:
        del document
        return self.data() if callable(self.data) else self.data


class RawStream(pdfdoc.PDFObject):
    """A stream; `entries` are further entries of its dictionary. Compressed unless told otherwise."""

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: bytes = b"", *, compress: bool = True) -> None:
        if compress:
            data, entries = zlib.compress(data, _LEVEL), entries + b" /Filter /FlateDecode"
        self.data, self.entries = data, entries

    def format(self, document: object) -> bytes:
        del document
        return stream(self.entries, self.data)


def stream(entries: bytes, data: bytes) -> bytes:
    """A stream object; there is an end of line before `endstream`, as PDF/A asks (ISO 19005-3, 6.1.7.1).

    After data that ends in a carriage return it has two characters: one would be taken for half of it.
    """
    end = b"\r\n" if data.endswith(b"\r") else b"\n"
    return b"<<%s /Length %d>>\nstream\n%s%sendstream\n" % (entries, len(data), data, end)


def text_string(text: str) -> bytes:
    """A text string: ASCII as it is, all else as UTF-16 in hexadecimal digits."""
    if text.isascii() and text.isprintable():
        return b"(" + text.encode().replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def name(text: str) -> bytes:
    """A name, its odd characters escaped."""
    allowed = "".join(
        c if c.isascii() and (c.isalnum() or c in "-._+") else "".join(f"#{b:02X}" for b in c.encode()) for c in text
    )
    return b"/" + allowed.encode()


def rgb(color: str) -> str:
    """RRGGBB as three operands."""
    return " ".join(f"{int(color[place : place + 2], 16) / 255:.3g}" for place in (0, 2, 4))


class File(pdfdoc.PDFDocument):
    """ReportLab's document, written with object streams."""

    Catalog: Any  # ReportLab sets its entries as attributes
    info: Any

    def number(self, item: pdfdoc.PDFObject) -> int:
        """The number of an object; it gets one when it has none."""
        reference = self.Reference(item)  # type: ignore[no-untyped-call]
        found: int = self.idToObjectNumberAndVersion[reference.name][0]
        return found

    def format(self) -> bytes:
        """The whole file."""
        return _Assembly(self).run()


# ReportLab has no annotations: what comes out of it is what its documentation says.
class _Assembly:
    def __init__(self, file: File) -> None:
        self.file = file
        self.out: list[bytes] = []
        self.position = 0
        self.entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def run(self) -> bytes:
        catalog, info = self.file.Reference(self.file.Catalog), self.file.Reference(self.file.info)  # type: ignore[no-untyped-call]
        self._add(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        last, plain = self._streams()
        last = self._object_streams(plain, last)
        self._cross_references(last + 1, pdfdoc.format(catalog, self.file), pdfdoc.format(info, self.file))  # type: ignore[no-untyped-call]
        return b"".join(self.out)

    def _add(self, data: bytes) -> None:
        self.out.append(data)
        self.position += len(data)

    def _object(self, number: int, body: bytes) -> None:
        self.entries[number] = (1, self.position, 0)
        self._add(b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n")))

    def _streams(self) -> tuple[int, list[tuple[int, bytes]]]:
        """Writes what is a stream, and gives back all else. Formatting an object may bring up new ones."""
        number, plain = 0, []
        while number + 1 in self.file.numberToId:
            number += 1
            item = self.file.idToObject[self.file.numberToId[number]]
            body = pdfdoc.format(item, self.file, toplevel=1)  # type: ignore[no-untyped-call]
            if body.endswith(b"endstream\n"):
                self._object(number, body)
            else:
                plain.append((number, body))
        return number, plain

    def _object_streams(self, plain: list[tuple[int, bytes]], last: int) -> int:
        for start in range(0, len(plain), _OBJECTS_A_STREAM):
            last += 1
            part = plain[start : start + _OBJECTS_A_STREAM]
            index, offset = [], 0
            for place, (number, body) in enumerate(part):
                index.append(b"%d %d" % (number, offset))
                offset += len(body) + 1
                self.entries[number] = (2, last, place)
            head = b" ".join(index) + b"\n"
            data = zlib.compress(head + b"\n".join([body for _, body in part]), _LEVEL)
            entries = b" /Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(part), len(head))
            self._object(last, stream(entries, data))
        return last

    def _cross_references(self, number: int, catalog: bytes, info: bytes) -> None:
        start = self.position
        self.entries[number] = (1, start, 0)
        rows, before = bytearray(), bytes(7)
        for index in range(number + 1):
            kind, place, generation = self.entries[index]
            row = bytes((kind,)) + place.to_bytes(4, "big") + generation.to_bytes(2, "big")
            rows += b"\x02" + bytes([(new - old) & 255 for new, old in zip(row, before, strict=True)])
            before = row
        digest = hashlib.md5(usedforsecurity=False)
        for data in self.out:
            digest.update(data)
        identifier = digest.hexdigest().upper().encode()
        entries = (
            b" /Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s /ID [<%s> <%s>] /Filter /FlateDecode"
            b" /DecodeParms <</Predictor 12 /Columns 7>>"
        ) % (number + 1, catalog, info, identifier, identifier)
        self._object(number, stream(entries, zlib.compress(bytes(rows), _LEVEL)))
        self._add(b"startxref\n%d\n%%%%EOF\n" % start)
