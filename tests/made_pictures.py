"""PNG and JPEG files with something in them that is no picture. `CANARY` stands for what their makers leave there."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from PIL import Image, ImageCms, ImageDraw

CANARY = b"LEAK-5150"
SIZE = (48, 32)
RED, BLUE, WHITE = (220, 20, 30), (10, 40, 230), (255, 255, 255)


def drawn(mode: str = "RGB") -> Image.Image:
    """Red at the upper left, blue at the lower right."""
    image = Image.new("RGB", SIZE, WHITE)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 23, 15), RED)
    pen.rectangle((24, 16, 47, 31), BLUE)
    return image.convert(mode)


def saved(image: Image.Image, format: str, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **({"quality": 95, "subsampling": 0} if format == "JPEG" else {}), **more)
    return out.getvalue()


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg_with(*segments: bytes, behind: bytes = b"", mode: str = "RGB", **more: object) -> bytes:
    data = saved(drawn(mode), "JPEG", **more)
    return data[:2] + b"".join(segments) + data[2:] + behind


def exif(orientation: int = 1) -> bytes:
    """Exif with a place and a maker in it."""
    tags = Image.Exif()
    tags[0x0112], tags[0x010F], tags[0x9286] = orientation, CANARY.decode(), CANARY
    tags.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 29: CANARY.decode()})
    return b"Exif\0\0" + tags.tobytes().removeprefix(b"Exif\0\0")


def icc(text: bytes = CANARY) -> bytes:
    """A plain profile whose description is a canary."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    said = "sRGB built-in".encode("utf-16-be")
    assert said in data
    return data.replace(said, text.ljust(len(said), b"."))[:-2] + b"\0\0"


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", CANARY)
    return out.getvalue()


JPEGS = {
    "exif": jpeg_with(segment(0xE1, exif())),
    "xmp": jpeg_with(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY)),
    "iptc": jpeg_with(segment(0xED, b"Photoshop 3.0\x008BIM" + CANARY)),
    "comment": jpeg_with(segment(0xFE, CANARY)),
    "thumbnail": jpeg_with(segment(0xE0, b"JFXX\0\x10" + CANARY)),
    "jfif with a thumbnail": jpeg_with(segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\3\1" + CANARY)),
    "adobe's segment": jpeg_with(segment(0xEE, b"Adobe\0d\0\0\0\0\1" + CANARY)),
    "second picture": jpeg_with(segment(0xE2, b"MPF\0" + CANARY), behind=jpeg_with(segment(0xFE, CANARY))),
    "archive behind": jpeg_with(behind=zipped()),
    "unknown segments": jpeg_with(*(segment(marker, CANARY) for marker in (*range(0xE3, 0xF0), 0xDE, 0xDF, 0xF7))),
    "profile's words": jpeg_with(icc_profile=icc()),
    "profile that is none": jpeg_with(icc_profile=CANARY * 20),
    "progressive": jpeg_with(segment(0xFE, CANARY), progressive=True),
    "grey": jpeg_with(segment(0xFE, CANARY), mode="L"),
    "four colours": jpeg_with(segment(0xFE, CANARY), mode="CMYK"),
}


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_with(*chunks: bytes, image: Image.Image | None = None, behind: bytes = b"") -> bytes:
    data = saved(image or drawn(), "PNG")
    return data[:33] + b"".join(chunks) + data[33:] + behind


def raw_png(kind: int, depth: int, samples: bytes, *chunks: bytes, size: tuple[int, int] = (2, 1)) -> bytes:
    header = struct.pack(">IIBBBBB", *size, depth, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), *chunks, chunk(b"IDAT", samples), chunk(b"IEND", b""))
    )


def in_samples() -> bytes:
    """A picture whose compressed samples go on behind the last line, and behind their end."""
    lines = (b"\0" + bytes(6)) + CANARY
    return raw_png(2, 8, zlib.compress(lines, 0) + CANARY)


PNGS = {
    "tEXt": png_with(chunk(b"tEXt", b"Author\0" + CANARY)),
    "zTXt": png_with(chunk(b"zTXt", b"Author\0\0" + zlib.compress(CANARY, 0))),
    "iTXt": png_with(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + CANARY)),
    "tIME": png_with(chunk(b"tIME", CANARY[:7])),
    "eXIf": png_with(chunk(b"eXIf", exif()[6:])),
    "other chunks": png_with(*(chunk(name, CANARY) for name in (b"prVt", b"sPLT", b"hIST", b"bKGD"))),
    "second picture": saved(drawn(), "PNG", save_all=True, append_images=[drawn().rotate(180)]),
    "profile's name": png_with(chunk(b"iCCP", CANARY + b"\0\0" + zlib.compress(icc(), 0))),
    "profile that is none": png_with(chunk(b"iCCP", CANARY + b"\0\0" + CANARY)),
    "behind the end": png_with(behind=zipped()),
    "behind the samples": in_samples(),
    "transparency of no use": png_with(chunk(b"tRNS", b"\0\1\0\1\0\1" + CANARY)),
    "palette of no use": png_with(chunk(b"PLTE", CANARY)),
    "colours no pixel has": raw_png(3, 8, zlib.compress(bytes(3)), chunk(b"PLTE", bytes(3) + CANARY)),
}
