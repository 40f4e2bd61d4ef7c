"""Fonts in the file: Type 0 with glyph identifiers of our own, and a subset of the font file (ISO 32000-1, 9.7).

There is one identifier for each pair of glyph and characters, so that a hyphen from line breaking, a hyphen of the
text and a no-break space keep their own meaning when text is copied out.
"""

from __future__ import annotations

import hashlib
import struct

from reportkit.layout.fonts import Face, Metric
from reportkit.writers.pdf.objects import File, Raw, RawStream

_SMALLEST = 0.05  # thousandths of the size: kerning below isn't written


class FontUse:
    """One font file as a document uses it: the identifiers given so far."""

    def __init__(self, face: Face, name: str) -> None:
        self.face, self.name = face, name
        self.identifiers: dict[tuple[int, str], str] = {}  # in hexadecimal digits
        self.glyphs: list[tuple[int, str, float]] = [(0, "", 0.0)]

    def identifier(self, glyph: int, text: str, width: float) -> str:
        """A new identifier, in hexadecimal digits."""
        made = self.identifiers[glyph, text] = f"{len(self.glyphs):04X}"
        self.glyphs.append((glyph, text, width))
        return made


class Words(dict[str, str]):
    """Word → what stands in a TJ array for it, for one metric in one document."""

    def __init__(self, use: FontUse, metric: Metric) -> None:
        super().__init__({"": ""})
        self.use, self.metric = use, metric
        self.size = metric.size

    def __missing__(self, word: str) -> str:
        metric, known, identifier = self.metric, self.use.identifiers, self.use.identifier
        parts: list[str] = []
        digits = ""
        for glyph, text, width, advance, dx, dy in metric.face.shape(word, metric.caps, metric.tabular):
            code = known.get((glyph, text)) or identifier(glyph, text, width)
            shift = width - advance + dx
            if dx or dy:
                parts.append(f"<{digits}>" if digits else "")
                parts.append(self._shifted(code, dx, dy, shift))
                digits = ""
            else:
                digits += code
                if shift > _SMALLEST or shift < -_SMALLEST:
                    parts.append(f"<{digits}>{shift:.4g}")
                    digits = ""
        if digits:
            parts.append(f"<{digits}>")
        tokens = self[word] = "".join(parts)
        return tokens

    def _shifted(self, code: str, dx: float, dy: float, after: float) -> str:
        """A mark above or below a letter, moved to its place."""
        raised = f"] TJ {dy * self.size / 1000:.3f} Ts [" if dy else ""
        lowered = "] TJ 0 Ts [" if dy else ""
        return f"{raised} {-dx:.4g}<{code}>{after:.4g}{lowered}"  # a number of kerning may stand before it


def embed(file: File, use: FontUse) -> bytes:
    """Adds a font to the file; its entry for a page's resources comes back."""
    import uharfbuzz as hb  # type: ignore[import-untyped]

    face = use.face
    request = hb.SubsetInput()
    request.sets(hb.SubsetInputSets.GLYPH_INDEX).update({glyph for glyph, _, _ in use.glyphs})
    request.layout_feature_tag_set.clear()
    plan = hb.SubsetPlan(face.file, request)
    data = bytes(plan.execute().blob.data)
    base = _subset_tag(data) + "+" + _postscript_name(face)
    new_glyphs = plan.old_to_new_glyph_mapping
    to_glyph = b"".join([new_glyphs[glyph].to_bytes(2, "big") for glyph, _, _ in use.glyphs])
    widths = " ".join([f"{width:.5g}" for _, _, width in use.glyphs[1:]])
    descriptor = file.number(Raw(_descriptor(file, face, base, data)))
    descendant = file.number(
        Raw(
            (
                f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /DW 1000 /W [1 [{widths}]]"
                " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
                f" /FontDescriptor {descriptor} 0 R /CIDToGIDMap {file.number(RawStream(to_glyph))} 0 R>>"
            ).encode()
        )
    )
    to_unicode = file.number(RawStream(_to_unicode(use)))
    number = file.number(
        Raw(
            (
                f"<</Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
                f" /DescendantFonts [{descendant} 0 R] /ToUnicode {to_unicode} 0 R>>"
            ).encode()
        )
    )
    return f"/{use.name} {number} 0 R".encode()


def _subset_tag(data: bytes) -> str:
    digest = hashlib.md5(data, usedforsecurity=False).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _postscript_name(face: Face) -> str:
    import uharfbuzz as hb

    name = face.file.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or face.path.stem
    return "".join(character for character in name if character.isascii() and (character.isalnum() or character == "-"))


def _descriptor(file: File, face: Face, base: str, data: bytes) -> bytes:
    head = bytes(face.file.reference_table("head").data)
    box = " ".join(str(round(value * face.scale)) for value in struct.unpack(">4h", head[36:44]))
    style = struct.unpack(">H", head[44:46])[0]
    extents = face.font.get_font_extents("ltr")
    program = file.number(RawStream(data, b" /Length1 %d" % len(data)))
    return (
        f"<</Type /FontDescriptor /FontName /{base} /Flags 4 /FontBBox [{box}]"
        f" /ItalicAngle {-11 if style & 2 else 0} /Ascent {round(extents.ascender * face.scale)}"
        f" /Descent {round(extents.descender * face.scale)} /CapHeight 670 /StemV {140 if style & 1 else 80}"
        f" /FontFile2 {program} 0 R>>"
    ).encode()


def _to_unicode(use: FontUse) -> bytes:
    entries = [
        f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for number, (_, text, _) in enumerate(use.glyphs)
        if number
    ]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    listed = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{listed}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
