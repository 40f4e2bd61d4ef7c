"""Characters and measures as WordprocessingML writes them: the one place where text becomes XML.

Units: Word counts twentieths of a point (twips), half points for type sizes, eighths for borders, and DrawingML English
Metric Units (12,700 a point).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

_ROUNDING = 0.01

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"

_PREFIXES = {
    "w": W,
    "r": R,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": A,
    "pic": PIC,
    "c": CHART,
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
STORY_NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _PREFIXES.items()) + ' mc:Ignorable="w14 w15"'
"""The attributes of the root of every part that carries text."""

# XML 1.0 has no place for these; lone surrogates can't be written as UTF-8.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("([\n\r\t\u2011\u00ad])")
_ELEMENTS = {
    "\n": "<w:br/>",
    "\r": "",
    "\t": "<w:tab/>",
    "\u2011": "<w:noBreakHyphen/>",
    "\u00ad": "<w:softHyphen/>",
}


def clean(characters: str) -> str:
    """Without the characters that no XML file can hold."""
    return _FORBIDDEN.sub("", characters)


def escape(characters: str) -> str:
    """Text between tags; what XML can't hold is dropped."""
    return clean(characters).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(characters: str) -> str:
    """Text between quotation marks in a tag."""
    return escape(characters).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "")


def characters(text: str) -> str:
    """The content of a run: text, and the elements that Word has for what is not quite a character."""
    if not _SPECIAL.search(text):
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
    return "".join(_piece(piece) for piece in _SPECIAL.split(text) if piece)


def _piece(piece: str) -> str:
    element = _ELEMENTS.get(piece)
    return element if element is not None else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def run(content: str, properties: str = "") -> str:
    """A run of ready content; `properties` is a whole `w:rPr` or nothing."""
    return f"<w:r>{properties}{content}</w:r>" if content else ""


def field(instruction: str, result: str, properties: str = "") -> str:
    """A complex field with the result that it shows until someone renews it."""
    mark = f'<w:r>{properties}<w:fldChar w:fldCharType="{{}}"/></w:r>'
    return (
        mark.format("begin")
        + f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        + mark.format("separate")
        + run(characters(result), properties)
        + mark.format("end")
    )


def ordered(order: Sequence[str], values: dict[str, str]) -> str:
    """The values in the sequence that the schema demands, whatever the order they came in."""
    return "".join(values[name] for name in order if values.get(name))


def twips(points: float) -> int:
    """Points in twentieths of a point, as most of WordprocessingML counts."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Points in half points, as sizes of type are counted."""
    return round(points * 2)


def size(points: float) -> str:
    """The size of type, for both kinds of script (ECMA-376 part 1, 17.3.2.38 and 17.3.2.39)."""
    half = math.floor(points * 2 + _ROUNDING)  # not more than was measured: a word that fitted still fits
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def emu(points: float) -> int:
    """Points in English Metric Units, as DrawingML counts."""
    return round(points * 12_700)
