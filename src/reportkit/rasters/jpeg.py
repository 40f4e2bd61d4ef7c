"""JPEG files: the segments that make the picture, and no other (ITU-T T.81, annex B; JFIF 1.02; ICC.1, annex B.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportkit.rasters import profile
from reportkit.rasters.faults import Unusable, measured

START = b"\xff\xd8"
_END = b"\xff\xd9"
_FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive: what Word, PDF and browsers all can show
_OTHER_FRAMES = {*range(0xC0, 0xD0)} - {*_FRAMES, 0xC4, 0xC8, 0xCC}
_TABLES = (0xC4, 0xDB, 0xDD)  # DHT, DQT, DRI
_SCAN = 0xDA
MAX_SCANS = 200
"""Each scan of a progressive picture goes over all of it again."""

_STOP = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00"
_PLAIN_RGB = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"
_ICC = b"ICC_PROFILE\0"
_EXIF = b"Exif\0\0"
_PART = 65_519  # bytes of a profile in one segment


@dataclass(slots=True)
class File:
    """What a JPEG shows: `body` are the frame, the tables and the scans as they stood."""

    width: int = 0
    height: int = 0
    components: bytes = b""
    jfif: bool = False
    transform: int | None = None
    colors: bytes = b""
    exif: bytes = b""
    body: list[bytes] = field(default_factory=list)

    @property
    def is_rgb(self) -> bool:
        """Whether the samples are red, green and blue: libjpeg's own way to tell, as all viewers have it."""
        if len(self.components) != 3 or self.jfif:
            return False
        return self.components == b"RGB" if self.transform is None else self.transform == 0

    def data(self) -> bytes:
        """The file, of these segments alone."""
        head = _PLAIN_RGB if self.is_rgb else _JFIF
        return START + head + b"".join(_profile_segments(self.colors)) + b"".join(self.body) + _END

    def original(self) -> bytes:
        """The same for a decoder, with Adobe's own word on four colours."""
        if len(self.components) != 4:
            return self.data()
        adobe = b"" if self.transform is None else _PLAIN_RGB[:-1] + bytes([self.transform])
        return START + adobe + b"".join(_profile_segments(self.colors)) + b"".join(self.body) + _END


def _profile_segments(colors: bytes) -> Iterator[bytes]:
    parts = [colors[at : at + _PART] for at in range(0, len(colors), _PART)]
    for number, part in enumerate(parts, 1):
        content = _ICC + bytes([number, len(parts)]) + part
        yield b"\xff\xe2" + (len(content) + 2).to_bytes(2) + content


def read(data: bytes) -> File:
    """A JPEG's picture. Raises `Unusable`."""
    file = File()
    profiles: dict[int, bytes] = {}
    for marker, content, entropy in _segments(data):
        if marker in _FRAMES:
            _frame(file, content)
        elif marker in _OTHER_FRAMES:
            raise Unusable("is a JPEG of a kind that few programs show")
        elif marker == 0xE0:
            file.jfif |= content.startswith(b"JFIF\0")
        elif marker == 0xEE and content.startswith(b"Adobe") and len(content) >= 12:
            file.transform = content[11]
        elif marker == 0xE1 and content.startswith(_EXIF):
            file.exif = file.exif or content[len(_EXIF) :]
        elif marker == 0xE2 and content.startswith(_ICC) and len(content) > len(_ICC) + 2:
            profiles.setdefault(content[len(_ICC)], content[len(_ICC) + 2 :])
        if marker in (*_FRAMES, *_TABLES, _SCAN):
            file.body.append(bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2) + content + entropy)
    if not file.width or sum(one[1] == _SCAN for one in file.body) == 0:
        raise Unusable
    file.colors = b"".join(profiles[number] for number in sorted(profiles))[: profile.MAX_BYTES]
    return file


def _frame(file: File, content: bytes) -> None:
    if file.width or len(content) < 6 or len(content) != 6 + 3 * content[5]:
        raise Unusable
    file.height, file.width = int.from_bytes(content[1:3]), int.from_bytes(content[3:5])
    file.components = content[6::3]
    measured(file.width, file.height)
    if content[0] != 8 or len(file.components) not in (1, 3, 4):
        raise Unusable("is a JPEG of a kind that few programs show")


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker and content of each segment up to EOI, with what is coded behind a scan's. Raises `Unusable`."""
    at, scans = len(START), 0
    while at + 2 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker == _END[1]:
            return
        length = int.from_bytes(data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise Unusable
        content, entropy = data[at + 4 : end], b""
        if marker == _SCAN:
            scans += 1
            stop = _STOP.search(data, end)
            if stop is None or scans > MAX_SCANS:
                raise Unusable
            entropy, end = data[end : stop.start()], stop.start()
        yield marker, content, entropy
        at = end
    raise Unusable
