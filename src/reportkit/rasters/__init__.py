"""Pictures of pixels: a PNG or JPEG file in, the same picture out, upright, and nothing beside it.

In: a file's bytes, from anybody. Out: a `Picture`, whose file holds what is needed to show it, and nothing else: no
Exif (with its places and thumbnails), no XMP, IPTC or comments, no text, no second picture, nothing behind the end.
Both writers take these same bytes.

- A PNG (W3C PNG, third edition) keeps IHDR, PLTE, tRNS, IDAT, IEND and iCCP (`png.py`).
- A JPEG (ITU-T T.81, baseline or progressive) keeps its frame, scans and tables, and an ICC profile; JFIF or Adobe's
  segment is written anew, since it says how colours are stored (`jpeg.py`).
- A colour profile keeps its curves and primaries; names, dates and copyrights in it are replaced (`profile.py`).
- What programs show in different ways is made plain: turned upright by Exif's orientation, 16 bits to 8, CMYK to sRGB,
  a PNG's own gamma to sRGB's, and what lies under fully transparent pixels is erased (`pixels.py`). A JPEG is coded
  anew by its own tables, or at quality 95 without subsampling where it was turned or converted, since much can hide
  in what was coded; a PNG never loses anything.

Each file is measured before it is decoded, and decoded whole once: a damaged one is told as such.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from reportkit.rasters import jpeg, pixels, png
from reportkit.rasters.faults import MAX_PIXELS, Unusable

__all__ = ["MAX_PIXELS", "Picture", "Unusable", "clean"]


class Picture(NamedTuple):
    """A picture and its size in pixels."""

    data: bytes
    media: Literal["image/png", "image/jpeg"]
    width: int
    height: int


@lru_cache(maxsize=16)
def clean(data: bytes) -> Picture:
    """The picture alone. Raises `Unusable` for what is no whole PNG or JPEG, or too large."""
    if data.startswith(png.SIGNATURE):
        return _png(data)
    if data.startswith(jpeg.START):
        return _jpeg(data)
    hint = "PNG and JPEG are taken; export a drawing (SVG, PDF, EMF) as a PNG of 300 dpi"
    raise Unusable("is neither a PNG nor a JPEG", hint=hint, known=False)


def _png(data: bytes) -> Picture:
    file = pixels.plain_png(png.read(data))
    return Picture(file.data(), "image/png", file.width, file.height)


def _jpeg(data: bytes) -> Picture:
    file = pixels.plain_jpeg(jpeg.read(data))
    return Picture(file.data(), "image/jpeg", file.width, file.height)
