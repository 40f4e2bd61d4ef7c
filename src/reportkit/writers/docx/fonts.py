"""The theme's faces inside the file, as ECMA-376 part 1, 17.8.1 says: the first 32 bytes mixed with a key.

A face is cut down to whole alphabets (Latin, Cyrillic with Kazakh) with punctuation, so that text can be edited: what a
document happens to say plays no part.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportkit.theme.theme import FamilyName, Theme
from reportkit.writers.docx import xml

FAMILIES: tuple[FamilyName, ...] = ("serif", "sans", "mono")
_KINDS = {"Regular": (False, False), "Bold": (True, False), "Italic": (False, True), "BoldItalic": (True, True)}
_GENERIC = {"serif": "roman", "sans": "swiss", "mono": "modern"}
_KEPT = (
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x02BC, 0x02BC), (0x02C6, 0x02DD), (0x0300, 0x0308), (0x0400, 0x04FF),
    (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x2089), (0x20A0, 0x20BF), (0x2116, 0x2122),
    (0x2150, 0x215E), (0x2190, 0x2193), (0x2200, 0x2265), (0x2500, 0x257F),
)  # fmt: skip
_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga")
_RESTRICTED = 0x0002  # OS/2 fsType: may not be embedded
_USE_TYPO_METRICS = 0x0080  # OS/2 fsSelection
_KEY_BYTES = 16
_MIXED_BYTES = 32


@dataclass(frozen=True, slots=True)
class Embedded:
    """A face's part in the package."""

    family: FamilyName
    kind: str
    file: str

    @property
    def part(self) -> str:
        return f"word/fonts/{self.family}-{self.kind}.odttf"

    @property
    def key(self) -> str:
        """The GUID that the face is mixed with; it follows from the names alone."""
        digits = hashlib.sha256(f"{self.file} {self.kind}".encode()).hexdigest().upper()
        return f"{{{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:32]}}}"


def faces(theme: Theme) -> Iterator[Embedded]:
    """Every face of the theme; a file that stands for several is one face."""
    for family in FAMILIES:
        files: dict[str, str] = {}
        for kind, (bold, italic) in _KINDS.items():
            files.setdefault(theme.family(family).file(bold=bold, italic=italic), kind)
        yield from (Embedded(family, kind, file) for file, kind in files.items())


def named(font: str) -> str:
    """A `w:rFonts` with one font for every script that we write."""
    name = xml.attribute(font)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def mixed(data: bytes, key: str) -> bytes:
    """A font file with its first bytes mixed with the key; done twice, it is the font again."""
    digits = bytes.fromhex(re.sub("[{}-]", "", key))[::-1]
    head = bytes(byte ^ digits[at % _KEY_BYTES] for at, byte in enumerate(data[:_MIXED_BYTES]))
    return head + data[_MIXED_BYTES:]


def embedded(theme: Theme, folder: Path) -> dict[str, bytes]:
    """The parts of all faces that their makers allow to be embedded."""
    found = {}
    for face in faces(theme):
        data = (folder / face.file).read_bytes()
        if not _Tables(data).restricted:
            found[face.part] = mixed(_subset(data), face.key)
    return found


def _subset(data: bytes) -> bytes:
    import uharfbuzz as hb  # type: ignore[import-untyped]

    wanted = hb.SubsetInput()
    wanted.unicode_set.update(code for first, last in _KEPT for code in range(first, last + 1))
    wanted.flags = hb.SubsetFlags.NO_HINTING
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _FEATURES)
    subset = hb.subset(hb.Face(data), wanted)
    return bytes(subset.blob.data)


def line_height(file: Path) -> float:
    """How far apart Word sets the lines of a face whose spacing is single, as a multiple of its size."""
    return _Tables(file.read_bytes()).line_height


class _Tables:
    """What Word asks of a face's tables."""

    def __init__(self, data: bytes) -> None:
        count = struct.unpack_from(">H", data, 4)[0]
        records = [struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count)]
        places = {tag: offset for tag, _, offset, _ in records}
        start = places[b"OS/2"]
        self.line_height: float = (
            _height(data, start, places[b"hhea"]) / struct.unpack_from(">H", data, places[b"head"] + 18)[0]
        )
        self.restricted = bool(struct.unpack_from(">H", data, start + 8)[0] & _RESTRICTED)
        self.panose = data[start + 32 : start + 42].hex().upper()
        self.unicode = [f"{value:08X}" for value in struct.unpack_from(">4I", data, start + 42)]
        self.code_pages = [f"{value:08X}" for value in struct.unpack_from(">2I", data, start + 78)]


def _height(data: bytes, os2: int, hhea: int) -> int:
    """The typographic height where the face asks for it, as Word does and LibreOffice too; else that of Windows."""
    ascent, descent, gap = struct.unpack_from(">3h", data, os2 + 68)
    if struct.unpack_from(">H", data, os2 + 62)[0] & _USE_TYPO_METRICS:
        return int(ascent - descent + gap)
    above, below = struct.unpack_from(">2H", data, os2 + 74)
    ascender, descender, line_gap = struct.unpack_from(">3h", data, hhea + 4)
    return int(above + below + max(0, line_gap - (above + below - ascender + descender)))


def table_xml(theme: Theme, folder: Path, parts: set[str]) -> str:
    """The part `fontTable.xml`, with a reference to each embedded face."""
    rows = "".join(_row(family, theme, folder, parts) for family in FAMILIES)
    return f'{xml.DECLARATION}<w:fonts xmlns:w="{xml.W}" xmlns:r="{xml.R}">{rows}</w:fonts>'


def _row(family: FamilyName, theme: Theme, folder: Path, parts: set[str]) -> str:
    own = [face for face in faces(theme) if face.family == family]
    tables = _Tables((folder / own[0].file).read_bytes())
    ranges = " ".join(f'w:usb{at}="{value}"' for at, value in enumerate(tables.unicode))
    pages = " ".join(f'w:csb{at}="{value}"' for at, value in enumerate(tables.code_pages))
    pitch = "fixed" if family == "mono" else "variable"
    references = "".join(reference(face) for face in own if face.part in parts)
    return (
        f'<w:font w:name="{xml.attribute(theme.family(family).name)}"><w:panose1 w:val="{tables.panose}"/>'
        f'<w:charset w:val="CC"/><w:family w:val="{_GENERIC[family]}"/><w:pitch w:val="{pitch}"/>'
        f"<w:sig {ranges} {pages}/>{references}</w:font>"
    )


def reference(face: Embedded) -> str:
    """How the font table names an embedded face."""
    return f'<w:embed{face.kind} r:id="{face.family}{face.kind}" w:fontKey="{face.key}"/>'
