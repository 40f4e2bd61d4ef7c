"""The filters of PDF streams (ISO 32000-1, 7.4) that text comes in; none inflates to more than its room."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Mapping

from reportkit.readers.content import Unreadable

_SPACE = re.compile(rb"[\x00\t\n\f\r ]+")
_PICTURES = ("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode")


def decoded(data: bytes, filter: str, parms: Mapping[str, object], room: int) -> bytes:
    """The bytes behind one filter. Raises Unreadable, also where they would be more than `room`."""
    match filter:
        case "FlateDecode" | "Fl":
            found = _inflated(data, room)
        case "LZWDecode" | "LZW":
            found = _lzw(data, parms.get("EarlyChange") != 0, room)
        case "ASCIIHexDecode" | "AHx":
            found = _hex(data)
        case "ASCII85Decode" | "A85":
            found = _ascii85(data)
        case "RunLengthDecode" | "RL":
            found = _runs(data, room)
        case _:
            raise Unreadable("a stream of it is packed in a way that is not ours")
    if len(found) > room:
        raise too_much()
    return _predicted(found, parms)


def too_much() -> Unreadable:
    """What is said of a file that would fill the memory."""
    return Unreadable("it inflates to far more than such a file holds")


def _inflated(data: bytes, room: int) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, room + 1)
    except zlib.error as error:
        raise Unreadable("a stream of it is damaged") from error
    if not unpacker.eof and len(found) <= room:
        raise Unreadable("a stream of it is cut short")
    return found


def _hex(data: bytes) -> bytes:
    digits = _SPACE.sub(b"", data.partition(b">")[0])
    try:
        return binascii.unhexlify(digits + b"0" * (len(digits) % 2))
    except binascii.Error as error:
        raise Unreadable("a stream of it is damaged") from error


def _ascii85(data: bytes) -> bytes:
    try:
        return base64.a85decode(data.strip().removeprefix(b"<~").partition(b"~>")[0])
    except ValueError as error:
        raise Unreadable("a stream of it is damaged") from error


def _runs(data: bytes, room: int) -> bytes:
    pieces, place, size = [], 0, 0
    while place < len(data) and (length := data[place]) != 128 and size <= room:
        if length < 128:
            piece, place = data[place + 1 : place + 2 + length], place + 2 + length
        else:
            piece, place = data[place + 1 : place + 2] * (257 - length), place + 2
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _lzw(data: bytes, early: bool, room: int) -> bytes:
    """LZW with codes of 9 to 12 bits (7.4.4)."""
    table = [bytes([one]) for one in range(256)] + [b"", b""]
    pieces: list[bytes] = []
    before, width, bits, held, size = b"", 9, 0, 0, 0
    for byte in data:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == 257 or size > room:
            break
        if code == 256:
            del table[258:]
            before, width = b"", 9
            continue
        if code > len(table) or (code == len(table) and not before):
            raise Unreadable("a stream of it is damaged")
        piece = table[code] if code < len(table) else before + before[:1]
        pieces.append(piece)
        size += len(piece)
        if before and len(table) < 4096:
            table.append(before + piece[:1])
        before = piece
        width = min(12, max(9, (len(table) + early).bit_length()))
    return b"".join(pieces)


def _predicted(data: bytes, parms: Mapping[str, object]) -> bytes:
    """Undoes a predictor (7.4.4.4): those of PNG, and none."""
    kind = parms.get("Predictor", 1)
    if kind == 1 or not isinstance(kind, int):
        return data
    values = [parms.get(key, default) for key, default in (("Colors", 1), ("BitsPerComponent", 8), ("Columns", 1))]
    colors, depth, columns = (one if isinstance(one, int) and 0 < one < 100_000 else 1 for one in values)
    if kind < 10 or depth > 16 or colors > 32:
        raise Unreadable("a stream of it is packed in a way that is not ours")
    step, width = max(1, colors * depth // 8), (colors * depth * columns + 7) // 8
    before, rows = bytearray(width), []
    for at in range(0, len(data), width + 1):
        row = bytearray(data[at + 1 : at + 1 + width].ljust(width, b"\0"))
        _undo(data[at], row, before, step)
        rows.append(row)
        before = row
    return b"".join(rows)


def _undo(kind: int, row: bytearray, before: bytearray, step: int) -> None:
    """A row of PNG's filters (PNG 1.2, 6)."""
    if kind == 2:
        row[:] = bytes((a + b) & 255 for a, b in zip(row, before, strict=True))
    elif kind in (1, 3, 4):
        for at in range(len(row)):
            left = row[at - step] if at >= step else 0
            corner = before[at - step] if at >= step else 0
            guess = left if kind == 1 else (left + before[at]) // 2 if kind == 3 else _paeth(left, before[at], corner)
            row[at] = (row[at] + guess) & 255


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))


def is_picture(filters: list[object]) -> bool:
    """Whether a stream is packed as pictures are."""
    return any(one in _PICTURES for one in filters)
