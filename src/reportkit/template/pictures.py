"""Pictures that a text names: PNG and JPEG files, their size read from their first bytes, nothing decoded."""

from __future__ import annotations

import posixpath
import struct
from collections.abc import Mapping

from reportkit.diagnostics import Report, Span
from reportkit.template import rules
from reportkit.tree import nodes as n

MAX_PIXELS = 40_000_000
"""The largest picture, in pixels: about A4 at 600 dpi."""

_PNG = b"\x89PNG\r\n\x1a\n"


def find_picture(path: str, span: Span | None, homes: Mapping[str, Mapping[str, bytes]]) -> bytes | None:
    """A picture beside the text that names it at `span`, else in one of the folders `homes`, by their path."""
    for home, files in homes.items():
        inside = span.file.removeprefix(f"{home}/") if span and (not home or span.file.startswith(f"{home}/")) else ""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(inside), path)) if inside else ""
        if beside in files:
            return files[beside]
    return next((files[path] for files in homes.values() if path in files), None)


def read_picture(path: str, data: bytes | None, span: Span | None, report: Report) -> n.Raster | None:
    """The picture, or None with a finding."""
    if data is None:
        message = "there is no picture “{path}” in the dossier's folder or the pack"
        report.add(
            rules.MARKDOWN.at(span, message, hint="pictures lie beside the text: ![what it shows](map.png)", path=path)
        )
        return None
    size, media = _png_size(data), "image/png"
    if size is None:
        size, media = _jpeg_size(data), "image/jpeg"
    if size is None or not 0 < size[0] * size[1] <= MAX_PIXELS:
        what = "is neither a PNG nor a JPEG" if size is None else "has too many pixels, or none"
        report.add(rules.MARKDOWN.at(span, "the picture “{path}” {what}", path=path, what=what))
        return None
    return n.Raster(data, "image/png" if media == "image/png" else "image/jpeg", *size)


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(_PNG) or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """From the first frame header (ITU-T T.81, B.2.2)."""
    at = 2
    if not data.startswith(b"\xff\xd8"):
        return None
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
