"""Pictures whose pixels must be stored anew, since programs would show them in different ways, or not at all."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from reportkit.rasters import jpeg, png, profile
from reportkit.rasters.faults import Unusable

if TYPE_CHECKING:
    from PIL import Image

QUALITY = 95
"""Of a JPEG that is stored again: what differs can't be seen in print."""

_SRGB = 2.2
_NEAR = 0.05  # of a gamma: nearer than this, it is sRGB's own
_ORIENTATION = 0x0112  # of Exif
_SPACES = {"RGB": b"RGB ", "RGBA": b"RGB ", "P": b"RGB ", "CMYK": b"CMYK"}


def plain_png(file: png.File) -> png.File:
    """The PNG as every program shows it alike. Raises `Unusable`."""
    image = _decoded(file.data(), "PNG")
    made = _gamma_of_srgb(_sortable(image, file), file.gamma)
    made, colors = _colours(_upright(made, file.exif), file.colors)
    made = _without_hidden(made)
    if made is not image:
        return png.read(_stored(made, "PNG", colors))
    return replace(file, palette=_used(file, image), colors=colors)


def plain_jpeg(file: jpeg.File) -> jpeg.File:
    """The same for a JPEG, coded anew by its own tables: what lies behind the last block that is shown, below a height
    that was cut, or in tables that nothing uses is gone. Raises `Unusable`.
    """
    image = _decoded(file.original(), "JPEG")
    made, colors = _colours(_upright(image, file.exif), file.colors)
    quality = QUALITY if made is not image else "keep"
    return jpeg.read(_stored(made, "JPEG", colors, quality))


def _decoded(data: bytes, format: str) -> Image.Image:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=(format,)) as opened:
            opened.load()
            return opened
    except Exception as error:  # a decoder of foreign bytes raises whatever its parts do
        raise Unusable from error


def _stored(image: Image.Image, format: str, colors: bytes, quality: int | str = QUALITY) -> bytes:
    out = io.BytesIO()
    subsampling: int | str = "keep" if quality == "keep" else 0
    more = {"quality": quality, "subsampling": subsampling, "optimize": True} if format == "JPEG" else {}
    image.save(out, format, icc_profile=colors or None, **more)
    return out.getvalue()


# ------------------------------------------------------------------------------------------------ samples


def _sortable(image: Image.Image, file: png.File) -> Image.Image:
    """The picture with 8 bits a sample, and with transparency as a channel wherever it isn't simply that of a colour:
    programs read 16 bits, and the one transparent grey of 4, each in its own way.
    """
    odd = file.depth == 16 or (file.kind == 0 and file.depth < 8 and file.transparency)
    turned = file.transparency and (_orientation(file.exif) or file.colors or file.gamma)
    hidden = file.kind == 3 and file.transparency.count(0) > 1
    if not (odd or turned or hidden):
        return image
    key = image.info.pop("transparency", None) if odd else None
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda sample: sample * (1 / 256)).convert("L")
    elif image.mode == "1":
        image = image.convert("L")
    if key is not None:
        image.info["transparency"] = _eight_bits(key, file.depth)
    return _with_alpha(image)


def _eight_bits(key: int | tuple[int, ...], depth: int) -> int | tuple[int, ...]:
    if isinstance(key, tuple):
        return tuple(part >> 8 for part in key)
    return key >> 8 if depth == 16 else key * 255 // ((1 << depth) - 1)


def _with_alpha(image: Image.Image) -> Image.Image:
    """A copy: an image that is no longer the one that was read is stored anew."""
    if "transparency" not in image.info:
        return image.copy()
    return image.convert("LA" if image.mode == "L" else "RGBA")


def _without_hidden(image: Image.Image) -> Image.Image:
    """The picture with nothing under what is fully transparent: what an editor rubbed out often still lies there."""
    from PIL import Image

    if image.mode not in ("LA", "RGBA"):
        return image
    seen = image.getchannel("A").point(lambda alpha: 255 if alpha else 0)
    made = Image.new(image.mode, image.size)
    made.paste(image, mask=seen)
    return image if made.tobytes() == image.tobytes() else made


def _used(file: png.File, image: Image.Image) -> bytes:
    """The palette with black for the colours that no pixel has."""
    if file.kind != 3:
        return file.palette
    counts = image.histogram()
    colors = [file.palette[at : at + 3] for at in range(0, len(file.palette), 3)]
    return b"".join(color if counts[number] else bytes(3) for number, color in enumerate(colors))


# ------------------------------------------------------------------------------------------------ orientation


def _upright(image: Image.Image, exif: bytes) -> Image.Image:
    """The picture as it is to be looked at (Exif 2.3, 4.6.4, tag 0x0112)."""
    from PIL.Image import Transpose as Turn

    turns = {
        2: Turn.FLIP_LEFT_RIGHT,
        3: Turn.ROTATE_180,
        4: Turn.FLIP_TOP_BOTTOM,
        5: Turn.TRANSPOSE,
        6: Turn.ROTATE_270,
        7: Turn.TRANSVERSE,
        8: Turn.ROTATE_90,
    }
    turn = turns.get(_orientation(exif))
    return image if turn is None else image.transpose(turn)


def _orientation(exif: bytes) -> int:
    """Exif's orientation; 0 where it is upright, or not said."""
    from PIL import Image

    tags = Image.Exif()
    try:
        tags.load(b"Exif\0\0" + exif)
        found = tags.get(_ORIENTATION)
    except Exception:  # broken Exif is no reason to refuse a picture, and raises anything
        return 0
    return found if isinstance(found, int) and 2 <= found <= 8 else 0


# ------------------------------------------------------------------------------------------------ colours


def _gamma_of_srgb(image: Image.Image, gamma: float) -> Image.Image:
    """Samples of another gamma as sRGB's: some programs heed gAMA, and some don't."""
    if not gamma or image.mode == "1" or abs(gamma * _SRGB - 1) < _NEAR:
        return image
    power = 1 / (gamma * _SRGB)
    curve = [round(255 * (level / 255) ** power) for level in range(256)]
    if image.mode == "P":
        image = image.convert("RGB")
    return image.point([level for band in image.getbands() for level in (range(256) if band == "A" else curve)])


def _colours(image: Image.Image, data: bytes) -> tuple[Image.Image, bytes]:
    """The picture and its profile made plain; or the picture in sRGB, where the profile is no plain one."""
    space = _SPACES.get(image.mode, b"GRAY")
    fits = data[16:20] == space
    plain = profile.plain(data) if fits else b""
    if plain or (space != b"CMYK" and not (fits and space == b"RGB ")):
        return image, plain
    return _in_srgb(image, data if fits else b""), b""


def _in_srgb(image: Image.Image, data: bytes) -> Image.Image:
    from PIL import Image, ImageCms

    base = image if image.mode == "CMYK" else image.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(data))
        made = ImageCms.profileToProfile(base, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        made = None  # no profile, or none that can be used
    if made is None:
        return image.convert("RGB") if image.mode == "CMYK" else image
    if image.mode == "RGBA":
        made.putalpha(image.getchannel("A"))
    return Image.frombytes(made.mode, made.size, made.tobytes())  # without what Little CMS hangs on to it
