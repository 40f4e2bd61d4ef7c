"""Colour profiles (ICC.1): what makes the colours is kept; whatever else they say is replaced.

Kept are the profiles that displays and cameras write: three primaries or grey, each with a curve. Their description,
copyright, maker, model, dates and whatever programs add stay behind. A profile of tables (a printer's) can hold
anything in them, and is applied instead: see `pixels.py`.
"""

from __future__ import annotations

import struct

MAX_BYTES = 4 << 20
"""A longer profile is cut, and so unusable."""

_HEADER = 128
_SHARED = (b"wtpt", b"chad")
_TAGS = {
    b"RGB ": (b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", *_SHARED),
    b"GRAY": (b"kTRC", *_SHARED),
}
_PARAMETERS = (1, 3, 4, 5, 7)  # of the functions of a parametric curve
_MAX_CURVE = 4096
_MAX_TAGS = 100
_NAME = "Colours"


def plain(data: bytes) -> bytes:
    """A profile of primaries and curves, without its words; b"" for any other."""
    space = data[16:20]
    elements = _elements(data)
    if space not in _TAGS or data[20:24] != b"XYZ " or data[36:40] != b"acsp" or _tables(elements):
        return b""
    kept = {name: _element(elements[name]) for name in _TAGS[space] if name in elements}
    needed = {*_TAGS[space]} - {b"chad"}
    if not needed <= kept.keys() or not all(kept.values()):
        return b""
    modern = data[8] >= 4
    kept |= {b"desc": _unicode(_NAME) if modern else _description(_NAME), b"cprt": _words(modern)}
    return _file(data, kept, b"\x04\x30\0\0" if modern else b"\x02\x40\0\0")


def _words(modern: bool) -> bytes:
    return _unicode("None") if modern else b"text\0\0\0\0None\0"


def _elements(data: bytes) -> dict[bytes, bytes]:
    """The profile's tags by their signature; nothing where the table is broken."""
    count = int.from_bytes(data[_HEADER : _HEADER + 4])
    if count > _MAX_TAGS or len(data) < _HEADER + 4 + 12 * count:
        return {}
    entries = struct.iter_unpack(">4sII", data[_HEADER + 4 : _HEADER + 4 + 12 * count])
    return {name: data[offset : offset + size] for name, offset, size in entries}


def _tables(elements: dict[bytes, bytes]) -> bool:
    return any(name[:3] in (b"A2B", b"B2A", b"D2B", b"B2D") for name in elements)


def _element(data: bytes) -> bytes:
    """An element, as long as its kind is; b"" for one of another kind, or one that is cut."""
    kind, length = data[:4], 0
    if kind == b"XYZ ":
        length = 20
    elif kind == b"sf32":
        length = 44
    elif kind == b"curv":
        count = int.from_bytes(data[8:12])
        length = 12 + 2 * count if count <= _MAX_CURVE else 0
    elif kind == b"para" and int.from_bytes(data[8:10]) < len(_PARAMETERS):
        length = 12 + 4 * _PARAMETERS[int.from_bytes(data[8:10])]
    whole = 0 < length <= len(data)
    reserved = data[8:10] + b"\0\0" + data[12:length] if kind == b"para" else data[8:length]
    return kind + b"\0\0\0\0" + reserved if whole else b""


def _unicode(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded


def _description(text: str) -> bytes:
    return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text.encode("ascii") + bytes(1 + 8 + 3 + 67)


def _file(data: bytes, elements: dict[bytes, bytes], version: bytes) -> bytes:
    """A profile of these elements, in the order of their names; equal ones are stored once, as usual."""
    offset = _HEADER + 4 + 12 * len(elements)
    table, body, places = b"", b"", dict[bytes, int]()
    for name, element in sorted(elements.items()):
        if element not in places:
            places[element] = offset + len(body)
            body += element + bytes(-len(element) % 4)
        table += struct.pack(">4sII", name, places[element], len(element))
    space = data[16:20]
    header = bytes(4) + version + b"mntr" + space + b"XYZ " + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp"
    header += bytes(28) + b"\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d"  # D50, as every profile has it
    header += bytes(_HEADER - 4 - len(header))
    size = offset + len(body)
    return struct.pack(">I", size) + header + struct.pack(">I", len(elements)) + table + body
