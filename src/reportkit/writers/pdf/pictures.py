"""Pictures: drawings as shapes, rasters as image objects."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from reportkit.errors import ReadError
from reportkit.layout.blocks.units import Labels
from reportkit.layout.fonts import Pieces
from reportkit.layout.pages.page import PictureBox
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.pdf.objects import File, RawStream, rgb
from reportkit.writers.pdf.pen import Pen

if TYPE_CHECKING:
    from PIL import Image


class Pictures:
    """The pictures of a document: each raster is embedded once."""

    def __init__(self, file: File, theme: Theme) -> None:
        self.file, self.theme = file, theme
        self.names: dict[n.Raster, str] = {}
        self.profiles: dict[bytes, int] = {}
        self.resources: list[bytes] = []

    def draw(self, pen: Pen, box: PictureBox, bottom: float) -> None:
        """Draws a picture; `bottom` is its lower edge, from the page's own."""
        out = pen.out
        if isinstance(box.image, n.Raster):
            name = self._raster(box.image)
            out.append(f"q {box.width:.2f} 0 0 {box.height:.2f} {box.x:.2f} {bottom:.2f} cm /{name} Do Q")
            return
        scale = box.width / box.image.width
        out.append(f"q {scale:.4f} 0 0 {scale:.4f} {box.x:.2f} {bottom:.2f} cm")
        pen.forget()
        for shape in box.image.shapes:
            self._shape(pen, shape, box.image.height, box.labels)
        out.append("Q")
        pen.forget()

    # ------------------------------------------------------------------------------------------ drawings

    def _shape(self, pen: Pen, shape: n.Shape, height: float, labels: Labels) -> None:
        """A shape; in PDF y grows upwards."""
        out = pen.out
        match shape:
            case n.Line(x1, y1, x2, y2, stroke, width):
                line = f"{x1:.2f} {height - y1:.2f} m {x2:.2f} {height - y2:.2f} l S"
                out.append(f"{rgb(self.theme.color(stroke))} RG {width:g} w {line}")
            case n.Box(x, y, width, tall, fill, stroke):
                area = f"{x:.2f} {height - y - tall:.2f} {width:.2f} {tall:.2f} re"
                if fill:
                    out.append(f"{rgb(self.theme.color(fill))} rg {area} f")
                if stroke:
                    out.append(f"{rgb(self.theme.color(stroke))} RG 0.75 w {area} S")
                pen.forget()
            case n.Label():
                self._label(pen, shape, labels[shape], height)

    def _label(self, pen: Pen, label: n.Label, pieces: Pieces, height: float) -> None:
        """A line of text, in the faces that layout found for its characters."""
        width = sum(look.width(text) for text, look in pieces)
        x = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
        pen.out.append(f"BT 1 0 0 1 {x:.2f} {height - label.y:.2f} Tm")
        for text, look in pieces:
            pen.write(text, look, self.theme.color(label.color))
        pen.out.append("ET")

    # ------------------------------------------------------------------------------------------ rasters

    def _raster(self, image: n.Raster) -> str:
        name = self.names.get(image)
        if name is None:
            name = self.names[image] = f"I{len(self.names) + 1}"
            self.resources.append(b"/%s %d 0 R" % (name.encode(), self._embed(image)))
        return name

    def _embed(self, image: n.Raster) -> int:
        """A JPEG as it is; a PNG as samples of grey or RGB, transparency as a soft mask."""
        from io import BytesIO

        from PIL import Image

        try:
            with Image.open(BytesIO(image.data), formats=("PNG", "JPEG")) as opened:
                space = self._space(opened.info.get("icc_profile"), _base(opened))
                if image.media == "image/jpeg" and opened.mode in ("L", "RGB"):
                    return self._object(image.data, opened.size, space, b" /Filter /DCTDecode")
                opened.load()
                pixels = opened.convert(_base(opened) + _alpha(opened))
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise ReadError("a picture can't be read: it is neither a whole PNG nor a whole JPEG") from error
        mask = b""
        if pixels.mode in ("LA", "RGBA"):
            mask = b" /SMask %d 0 R" % self._samples(pixels.getchannel("A"), b"/DeviceGray")
        return self._samples(pixels.convert(pixels.mode.removesuffix("A")), space, mask)

    def _space(self, profile: bytes | None, mode: str) -> bytes:
        """The colour space: of the picture's own profile, else the document's."""
        if not profile:
            return b"/DeviceGray" if mode == "L" else b"/DeviceRGB"
        number = self.profiles.get(profile)
        if number is None:
            number = self.file.number(RawStream(profile, b" /N %d" % (1 if mode == "L" else 3)))
            self.profiles[profile] = number
        return b"[/ICCBased %d 0 R]" % number

    def _samples(self, image: Image.Image, space: bytes, more: bytes = b"") -> int:
        return self._object(zlib.compress(image.tobytes(), 6), image.size, space, more + b" /Filter /FlateDecode")

    def _object(self, data: bytes, size: tuple[int, int], space: bytes, more: bytes) -> int:
        entries = b" /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8%s" % (
            *size,
            space,
            more,
        )
        return self.file.number(RawStream(data, entries, compress=False))


def _base(image: Image.Image) -> str:
    return "L" if image.mode in ("1", "L", "LA") else "RGB"


def _alpha(image: Image.Image) -> str:
    return "A" if image.mode in ("LA", "RGBA", "PA") or "transparency" in image.info else ""
