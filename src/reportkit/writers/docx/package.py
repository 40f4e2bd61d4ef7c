"""An OPC package (ECMA-376 part 2) and its ZIP file: the same parts give the same bytes.

Parts are sorted after `[Content_Types].xml`, times are 1980-01-01, nothing of the machine enters. A part that comes
from the base document stays compressed as it is.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportkit.writers.docx import xml

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE = 0x21  # 1980-01-01 in MS-DOS form
_UTF8 = 0x800
_DEFLATED = 8

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

DEFAULT_TYPES = {
    "jpeg": "image/jpeg",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}


@dataclass(frozen=True, slots=True)
class Member:
    """A compressed part."""

    deflated: bytes
    size: int
    crc: int

    @classmethod
    def of(cls, data: bytes, level: int = 6) -> Member:
        packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        return cls(packer.compress(data) + packer.flush(), len(data), zlib.crc32(data))

    def inflate(self) -> bytes:
        return zlib.decompress(self.deflated, -zlib.MAX_WBITS)


@dataclass(frozen=True, slots=True)
class _Relationship:
    id: str
    type: str
    target: str
    external: bool


@dataclass
class Package:
    """Parts by name ("word/document.xml"), with their content types and relationships."""

    members: dict[str, Member] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)
    _relationships: dict[str, dict[tuple[str, str], _Relationship]] = field(default_factory=dict)

    def add(self, name: str, data: str | bytes | Member, content_type: str = "") -> None:
        """Puts a part in. Without `content_type` its suffix says what it is."""
        raw = data.encode() if isinstance(data, str) else data
        self.members[name] = raw if isinstance(raw, Member) else Member.of(raw)
        if content_type:
            self._types[name] = content_type

    def relate(self, source: str, type: str, target: str, *, external: bool = False) -> str:
        """The id of a relationship of part `source` ("" is the package), made if it is not there yet.

        `target` is a part's name, or an address where it is external.
        """
        known = self._relationships.setdefault(source, {})
        made = _Relationship(f"rId{len(known) + 1}", type, target, external)
        return known.setdefault((type, target), made).id

    def to_bytes(self, comment: bytes = b"") -> bytes:
        """The ZIP file."""
        parts = dict(self.members)
        for source, relationships in self._relationships.items():
            parts[_relationships_name(source)] = Member.of(_relationships_xml(source, relationships.values()).encode())
        return write_zip(
            {"[Content_Types].xml": Member.of(self._content_types(parts).encode()), **_sorted(parts)}, comment
        )

    def _content_types(self, parts: Mapping[str, Member]) -> str:
        suffixes = sorted({name.rpartition(".")[2] for name in parts} | {"rels", "xml"})
        defaults = "".join(f'<Default Extension="{one}" ContentType="{DEFAULT_TYPES[one]}"/>' for one in suffixes)
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(self._types.items())
        )
        return f'{xml.DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'


def _sorted(parts: Mapping[str, Member]) -> dict[str, Member]:
    return {name: parts[name] for name in sorted(parts)}


def _relationships_name(source: str) -> str:
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _relationships_xml(source: str, relationships: Iterable[_Relationship]) -> str:
    folder = source.rpartition("/")[0]
    rows = "".join(_relationship_xml(one, folder) for one in relationships)
    return f'{xml.DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _relationship_xml(one: _Relationship, folder: str) -> str:
    target = one.target if one.external else _relative(one.target, folder)
    mode = ' TargetMode="External"' if one.external else ""
    return f'<Relationship Id="{one.id}" Type="{one.type}" Target="{xml.attribute(target)}"{mode}/>'


def _relative(target: str, folder: str) -> str:
    if not folder:
        return target
    return target.removeprefix(f"{folder}/") if target.startswith(f"{folder}/") else f"/{target}"


# ------------------------------------------------------------------------------------------------ ZIP (APPNOTE 6.3)


def write_zip(members: Mapping[str, Member], comment: bytes = b"") -> bytes:
    """A ZIP file of the members, in their order."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, member in members.items():
        encoded = name.encode()
        fields = (_UTF8, _DEFLATED, 0, _DATE, member.crc, len(member.deflated), member.size, len(encoded), 0)
        directory.append(_CENTRAL.pack(b"PK\x01\x02", 20, 20, *fields, 0, 0, 0, 0, offset) + encoded)
        chunks += (_LOCAL.pack(b"PK\x03\x04", 20, *fields), encoded, member.deflated)
        offset += _LOCAL.size + len(encoded) + len(member.deflated)
    listing = b"".join(directory)
    count = len(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listing), offset, len(comment))
    return b"".join((*chunks, listing, end, comment))


def read_zip(data: bytes) -> tuple[dict[str, Member], bytes]:
    """The members of a file that `write_zip` wrote, still compressed, and its comment. For our own files alone."""
    end = data.rindex(b"PK\x05\x06")
    *_, count, _size, at, length = _END.unpack_from(data, end)
    members: dict[str, Member] = {}
    for _ in range(count):
        entry = _CENTRAL.unpack_from(data, at)
        crc, packed, size, name_length, offset = entry[7], entry[8], entry[9], entry[10], entry[16]
        name = data[at + _CENTRAL.size : at + _CENTRAL.size + name_length].decode()
        start = offset + _LOCAL.size + name_length
        members[name] = Member(data[start : start + packed], size, crc)
        at += _CENTRAL.size + name_length
    return members, data[end + _END.size : end + _END.size + length]
