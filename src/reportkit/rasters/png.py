"""PNG files: the chunks that make the picture, and no other (W3C PNG, third edition, 4.8 and 11)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportkit.rasters import profile
from reportkit.rasters.faults import Unusable, measured

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_READ = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"iCCP", b"sRGB", b"gAMA", b"eXIf")
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))  # Adam7
_STEP = 1 << 20


@dataclass(frozen=True, slots=True)
class File:
    """What a PNG shows: `header` is IHDR's content, `samples` IDAT's; `gamma` is 0 where nothing says it."""

    header: bytes
    samples: bytes
    palette: bytes = b""
    transparency: bytes = b""
    colors: bytes = b""
    gamma: float = 0.0
    exif: bytes = b""

    @property
    def width(self) -> int:
        return int.from_bytes(self.header[:4])

    @property
    def height(self) -> int:
        return int.from_bytes(self.header[4:8])

    @property
    def depth(self) -> int:
        """Bits a sample."""
        return self.header[8]

    @property
    def kind(self) -> int:
        """0 grey, 2 colour, 3 palette, 4 grey and 6 colour with transparency."""
        return self.header[9]

    def data(self) -> bytes:
        """The file, of these chunks alone."""
        chunks = [(b"IHDR", self.header)]
        if self.colors:
            chunks.append((b"iCCP", b"profile\0\0" + zlib.compress(self.colors, 9)))
        if self.palette:
            chunks.append((b"PLTE", self.palette))
        if self.transparency:
            chunks.append((b"tRNS", self.transparency))
        return SIGNATURE + b"".join(_chunk(*one) for one in (*chunks, (b"IDAT", self.samples), (b"IEND", b"")))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def read(data: bytes) -> File:
    """A PNG's picture. Raises `Unusable`."""
    found: dict[bytes, bytes] = {}
    samples: list[bytes] = []
    for name, content in _chunks(data):
        if name == b"IDAT":
            samples.append(content)
        else:
            found.setdefault(name, content)
    file = _measured(found.get(b"IHDR", b""))
    return replace(
        file,
        samples=_exact(b"".join(samples), _length(file)),
        palette=found.get(b"PLTE", b"")[: 3 << file.depth] if file.kind == 3 else b"",
        transparency=_transparency(file, found),
        colors=_colors(found),
        gamma=_gamma(found),
        exif=found.get(b"eXIf", b""),
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of the chunks that matter, up to IEND; whatever follows it is not looked at."""
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        end = at + 8 + length
        if name == b"IEND":
            return
        if name in _READ:
            content, check = data[at + 8 : end], data[end : end + 4]
            if int.from_bytes(check) != zlib.crc32(name + content) or len(check) < 4:
                raise Unusable
            yield name, content
        at = end + 4
    raise Unusable


def _measured(header: bytes) -> File:
    if len(header) != 13:
        raise Unusable
    file = File(header, b"")
    measured(file.width, file.height)
    if file.kind not in _CHANNELS or file.depth not in (1, 2, 4, 8, 16) or header[12] > 1:
        raise Unusable
    return file


def _length(file: File) -> int:
    """How many bytes the samples take, a byte of filter before each line."""
    bits = _CHANNELS[file.kind] * file.depth
    passes = _PASSES if file.header[12] else ((0, 0, 1, 1),)
    sizes = ((-(-(file.width - x) // dx), -(-(file.height - y) // dy)) for x, y, dx, dy in passes)
    return sum(high * (1 + (wide * bits + 7) // 8) for wide, high in sizes if wide > 0 and high > 0)


def _exact(packed: bytes, length: int) -> bytes:
    """The compressed samples, without what goes on behind them. Raises `Unusable` where some are missing."""
    unpacker = zlib.decompressobj()
    try:
        found = sum(map(len, _unpacked(unpacker, packed, length + 1)))
    except zlib.error:
        raise Unusable from None
    if found < length:
        raise Unusable
    if found == length and unpacker.eof and not unpacker.unused_data:
        return packed
    return zlib.compress(b"".join(_unpacked(zlib.decompressobj(), packed, length)), 6)


def _unpacked(unpacker: zlib._Decompress, packed: bytes, most: int) -> Iterator[bytes]:
    """The first `most` bytes, piece by piece."""
    while most and (part := unpacker.decompress(packed, min(most, _STEP))):
        yield part
        packed, most = unpacker.unconsumed_tail, most - len(part)


def _transparency(file: File, found: dict[bytes, bytes]) -> bytes:
    most = {0: 2, 2: 6, 3: 1 << min(file.depth, 8)}.get(file.kind, 0)
    return found.get(b"tRNS", b"")[:most]


def _colors(found: dict[bytes, bytes]) -> bytes:
    """The colour profile, "" without one that can be read."""
    packed = found.get(b"iCCP", b"").partition(b"\0")[2]
    try:
        return zlib.decompressobj().decompress(packed[1:], profile.MAX_BYTES)
    except zlib.error:
        return b""


def _gamma(found: dict[bytes, bytes]) -> float:
    """The gamma of the samples where only gAMA says it: iCCP and sRGB go before."""
    content = found.get(b"gAMA", b"")
    if len(content) != 4 or b"iCCP" in found or b"sRGB" in found:
        return 0.0
    return int.from_bytes(content) / 100_000
