"""Where the record and its digests stand in a file, and what else of the file they speak of.

In a PDF the record is a private stream of the catalog (`PieceInfo`, ISO 32000-1, 14.5); in a DOCX a custom XML part
(ECMA-376 part 1, 15.2.5). Both are stored without compression, so that the places of the digests can be found in the
bytes.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from dataclasses import dataclass

from reportkit.readers import Unreadable
from reportkit.readers.archive import Archive
from reportkit.readers.pdf_objects import Objects, Reference, Value, text_of

PART = "customXml/item1.xml"
_NAMES = (b"attachments", b"file", b"furniture", b"metadata")
_PLACES = re.compile(
    rb'\{"digests":\{"attachments":"(?P<attachments>[0-9a-f]{64})","file":"(?P<file>[0-9a-f]{64})",'
    rb'"furniture":"(?P<furniture>[0-9a-f]{64})","metadata":"(?P<metadata>[0-9a-f]{64})"\}'
)
_INFO = re.compile(rb"/Info[ \t\r\n]+(\d{1,8})[ \t\r\n]+\d+[ \t\r\n]+R")
_CUSTOM = re.compile(r"customXml/item\d+\.xml")
_RECORD = re.compile(rb"<seal\b[^>]*>(\{.*\})</seal>", re.DOTALL)
_DOSSIER = re.compile(rb"<dossier\b[^>]*>(\{.*\})</dossier>", re.DOTALL)
_INFO_KEYS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a file holds beside its text: its record, what it says of itself, the files inside it by name."""

    record: bytes
    metadata: bytes
    attachments: dict[str, bytes]

    def metadata_digest(self) -> str:
        return hashlib.sha256(self.metadata + zeroed(self.record, _NAMES)).hexdigest()

    def attachments_digest(self) -> str:
        rows = (f"{hashlib.sha256(data).hexdigest()} {name}\n" for name, data in sorted(self.attachments.items()))
        return hashlib.sha256("".join(rows).encode()).hexdigest()


def parts_of(data: bytes) -> Parts:
    """What a file holds beside its text. Raises Unreadable; without a record its bytes are empty."""
    return _docx_parts(data) if data.startswith(b"PK") else _pdf_parts(data)


def raw_record(data: bytes) -> bytes:
    """The record as it stands in the bytes, where nothing else of the file can be read; empty if there is none."""
    found = _PLACES.search(data)
    if found is None:
        return b""
    ends = [end for end in (data.find(b"\nendstream", found.end()), data.find(b"</seal>", found.end())) if end > 0]
    return data[found.start() : min(ends)] if ends else b""


# ------------------------------------------------------------------------------------------------ digests in the bytes


def zeroed(data: bytes, names: tuple[bytes, ...] = (b"file",)) -> bytes:
    """The bytes with these digests empty, and in a DOCX without the checksums that follow from them."""
    found = _PLACES.search(data)
    if found is None:
        return data
    made = bytearray(data)
    for name in names:
        start, end = found.span(name.decode())
        made[start:end] = b"0" * (end - start)
    if data.startswith(b"PK"):
        for place in _checksums(data):
            made[place : place + 4] = b"\0\0\0\0"
    return bytes(made)


def filled(data: bytes, digests: dict[str, str]) -> bytes:
    """The bytes with these digests in their places, checksums made to agree. Raises ValueError without places."""
    found = _PLACES.search(data)
    if found is None:
        raise ValueError("there is no place for a seal")
    made = bytearray(data)
    for name, digest in digests.items():
        start, end = found.span(name)
        made[start:end] = digest.encode("ascii")
    if data.startswith(b"PK"):
        local, central = _checksums(data)
        packed, length, extra = struct.unpack_from("<I4x2H", made, local + 4)
        begin = local + 16 + length + extra
        checksum = zlib.crc32(zlib.decompress(bytes(made[begin : begin + packed]), -zlib.MAX_WBITS))
        for place in (local, central):
            struct.pack_into("<I", made, place, checksum)
    return bytes(made)


def _checksums(data: bytes) -> tuple[int, ...]:
    """The offsets of the record's CRC-32: in its local header and in the directory (APPNOTE 6.3, 4.3)."""
    name = PART.encode()
    places = []
    for sign, header, checksum in ((b"PK\x03\x04", 30, 14), (b"PK\x01\x02", 46, 16)):
        at = data.find(name)
        while at >= 0 and data[at - header : at - header + 4] != sign:
            at = data.find(name, at + 1)
        if at >= 0:
            places.append(at - header + checksum)
    return tuple(places)


# ------------------------------------------------------------------------------------------------ DOCX


def _docx_parts(data: bytes) -> Parts:
    archive = Archive(data)
    custom = {one: archive.read(one) for one in sorted(archive.names) if _CUSTOM.fullmatch(one)}
    record = next((_unescaped(found[1]) for part in custom.values() if (found := _RECORD.search(part))), b"")
    described = [one for one in sorted(archive.names) if one.startswith("docProps/")]
    metadata = b"".join(one.encode() + b"\n" + archive.read(one) + b"\n" for one in described)
    inside = {one: archive.read(one) for one in archive.names if one.startswith("word/embeddings/")}
    for part in custom.values():
        if found := _DOSSIER.search(part):
            inside["dossier.json"] = _unescaped(found[1])
    return Parts(record, metadata, inside)


def _unescaped(text: bytes) -> bytes:
    """The characters of an element: other programs escape more of them than we do when they save a file."""
    for entity, sign in ((b"&quot;", b'"'), (b"&apos;", b"'"), (b"&lt;", b"<"), (b"&gt;", b">"), (b"&amp;", b"&")):
        text = text.replace(entity, sign)
    return text


# ------------------------------------------------------------------------------------------------ PDF


def _pdf_parts(data: bytes) -> Parts:
    objects = Objects(data)
    catalog = objects.catalog
    private = objects.mapping(objects.mapping(catalog.get("PieceInfo")).get("reportkit")).get("Private")
    record = objects.stream(private) if private is not None else b""
    described = [objects.stream(catalog["Metadata"]) if "Metadata" in catalog else b""]
    described.append(text_of(catalog.get("Lang")).encode())
    information = _INFO.findall(data)
    entries = objects.mapping(Reference(int(information[-1]))) if information else {}
    described += [text_of(objects.resolve(entries.get(key))).encode() for key in _INFO_KEYS]
    return Parts(record, b"\n".join(described), dict(_embedded(objects)))


def _embedded(objects: Objects) -> list[tuple[str, bytes]]:
    names = objects.mapping(objects.mapping(objects.catalog.get("Names")).get("EmbeddedFiles"))
    found = []
    for label, specification in _pairs(objects, names, 0):
        entries = objects.mapping(specification)
        files = objects.mapping(entries.get("EF"))
        stream = files.get("UF", files.get("F"))
        if stream is not None:
            found.append((text_of(objects.resolve(entries.get("UF", label))), objects.stream(stream)))
    return found


def _pairs(objects: Objects, node: dict[str, Value], depth: int) -> list[tuple[Value, Value]]:
    if depth > 40:
        raise Unreadable("its list of attachments nests too deep")
    names = objects.sequence(node.get("Names"))
    pairs = list(zip(names[::2], names[1::2], strict=False))
    for kid in objects.sequence(node.get("Kids")):
        pairs += _pairs(objects, objects.mapping(kid), depth + 1)
    return pairs
