"""Font files, read once a process, and the widths of words set in them.

A `Face` is one font file. A `Metric` is a face at a size, with the features that change a width: capitals for small
letters, figures of equal width. Widths of words are kept: most words of a document come again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import reportkit.theme
from reportkit.errors import ReadError

if TYPE_CHECKING:
    from uharfbuzz import Buffer  # type: ignore[import-untyped]

SOFT_HYPHEN = "\u00ad"
NO_BREAK_SPACE = "\u00a0"

TYPED_SPACE = "\ufdd0"
"""Stands for a space of code while lines are made, as wide as it is and never left out: a noncharacter, which no text
has (Unicode 23.7). Extracted text has the space.
"""

SUBSTITUTES = {
    TYPED_SPACE: " ",
    "\u2011": "\u2010",
    "\u2010": "-",
    "\u202f": "\u00a0",
    "\u2007": "\u00a0",
    "\u2212": "\u2013",
}
"""What may be drawn for a character that a face doesn't have; extracted text still has the character itself."""

_WORDS_KEPT = 40_000  # a process that renders for days must not grow without end


class Glyph(NamedTuple):
    """One glyph of a shaped word: measures in thousandths of the size."""

    id: int
    text: str  # the characters that it stands for
    width: float  # as the font file has it
    advance: float  # how far the pen moves: the width, and what kerning adds
    dx: float
    dy: float


class Face:
    """A font file, ready to shape words."""

    def __init__(self, path: Path) -> None:
        import uharfbuzz as hb

        try:
            blob = hb.Blob.from_file_path(str(path))
        except hb.HarfBuzzError as error:
            raise ReadError(f"{path.name}: this font can't be read") from error
        self.path = path
        self.file = hb.Face(blob)
        self.font = hb.Font(self.file)
        self.scale = 1000 / self.file.upem
        self.covered: set[str] = {" "}
        self._shaped: dict[tuple[str, bool, bool], tuple[Glyph, ...]] = {}

    def covers(self, character: str) -> bool:
        """Is there a glyph for this character, or one that may stand for it?"""
        found = character == SOFT_HYPHEN or bool(self.font.get_nominal_glyph(ord(character)))
        if not found and character in SUBSTITUTES:
            found = self.covers(SUBSTITUTES[character])
        if found:
            self.covered.add(character)
        return found

    def shape(self, text: str, caps: bool = False, tabular: bool = False) -> tuple[Glyph, ...]:
        """The glyphs of a word from left to right; `caps` draws capitals for small letters."""
        key = (text, caps, tabular)
        glyphs = self._shaped.get(key)
        if glyphs is None:
            if len(self._shaped) > _WORDS_KEPT:
                self._shaped.clear()
            glyphs = self._shaped[key] = self._shape(text, caps, tabular)
        return glyphs

    def advance(self, text: str, caps: bool = False, tabular: bool = False) -> float:
        """How far the pen moves over a word, in thousandths of the size. Most of what is measured is never drawn."""
        glyphs = self._shaped.get((text, caps, tabular))
        if glyphs is not None:
            return sum([glyph.advance for glyph in glyphs])
        positions, scale = self._shaped_buffer(text, caps, tabular).glyph_positions if text else (), self.scale
        moved: float = sum([position.x_advance * scale for position in positions])
        return moved

    def _shape(self, text: str, caps: bool, tabular: bool) -> tuple[Glyph, ...]:
        if not text:
            return ()
        buffer = self._shaped_buffer(text, caps, tabular)
        infos, positions, scale = buffer.glyph_infos, buffer.glyph_positions, self.scale
        ends = [info.cluster for info in infos[1:]] + [len(text)]
        glyphs = []
        for info, position, end in zip(infos, positions, ends, strict=True):
            glyph = info.codepoint
            glyphs.append(
                Glyph(
                    glyph,
                    text[info.cluster : end].replace(TYPED_SPACE, " ") or "\u200b",
                    self.font.get_glyph_h_advance(glyph) * scale,
                    position.x_advance * scale,
                    position.x_offset * scale,
                    position.y_offset * scale,
                )
            )
        return tuple(glyphs)

    def _shaped_buffer(self, text: str, caps: bool, tabular: bool) -> Buffer:
        import uharfbuzz as hb

        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str("".join([self._drawn(character, caps) for character in text]))
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        hb.shape(self.font, buffer, {"kern": True, "liga": False, "clig": False, "calt": False, "tnum": tabular})
        return buffer

    def _drawn(self, character: str, caps: bool) -> str:
        if caps:
            upper = character.upper()
            if len(upper) == 1 and self.covers(upper):
                return upper
        if character == SOFT_HYPHEN:  # shaping would leave it out
            return "-"
        while not self.font.get_nominal_glyph(ord(character)) and character in SUBSTITUTES:
            character = SUBSTITUTES[character]
        return character


class _Widths(dict[str, float]):
    """Word → width in points; a word that isn't there is measured."""

    def __init__(self, face: Face, size: float, caps: bool, tabular: bool) -> None:
        super().__init__()
        self._face, self._scale, self._caps, self._tabular = face, size / 1000, caps, tabular

    def __missing__(self, word: str) -> float:
        if len(self) > _WORDS_KEPT:
            self.clear()
        width = self._face.advance(word, self._caps, self._tabular) * self._scale
        self[word] = width
        return width


class Metric:
    """A face at a size: `widths[word]` is a word's width in points."""

    __slots__ = ("caps", "face", "hyphen", "pieces", "size", "space", "tabular", "widths")

    def __init__(self, face: Face, size: float, caps: bool, tabular: bool) -> None:
        self.face, self.size, self.caps, self.tabular = face, size, caps, tabular
        self.widths = _Widths(face, size, caps, tabular)
        self.pieces: dict[tuple[str, str], tuple[tuple[int, int, float, int], ...]] = {}  # kept by `words.pieces_of`
        self.space = self.widths[" "]
        self.hyphen = self.widths["-"]

    def width(self, text: str, extra: float = 0.0) -> float:
        """The width of a line's piece in points; `extra` is added to each space, no-break or not."""
        if NO_BREAK_SPACE in text:
            text = text.replace(NO_BREAK_SPACE, " ")
        if " " not in text:
            return self.widths[text]
        words = text.split(" ")
        return sum([self.widths[word] for word in words if word]) + (len(words) - 1) * (self.space + extra)


Pieces: TypeAlias = Sequence[tuple[str, Metric]]
"""A text in pieces, each with a face that has its characters."""

_faces: dict[str, Face] = {}
_metrics: dict[tuple[str, float, bool, bool], Metric] = {}


def face(file: str) -> Face:
    """The face of a font file within the theme's folder of fonts."""
    found = _faces.get(file)
    if found is None:
        folder = Path(reportkit.theme.__path__[0]) / "fonts"
        found = _faces[file] = Face(folder / file)
    return found


def face_with(character: str, files: Sequence[str]) -> str:
    """The first of these font files that can show a character; nothing where none can."""
    if character in "\n\t\u200b\u00ad":
        return files[0]
    return next((file for file in files if character in face(file).covered or face(file).covers(character)), "")


def metric(file: str, size: float, caps: bool = False, tabular: bool = False) -> Metric:
    """A face at a size, in points."""
    key = (file, size, caps, tabular)
    found = _metrics.get(key)
    if found is None:
        found = _metrics[key] = Metric(face(file), size, caps, tabular)
    return found
