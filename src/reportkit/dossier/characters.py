"""Bytes to text: UTF-8 only, and without the characters that no reader can see for what they are.

Refused are the C0 and C1 controls but tab and line ends, U+007F, surrogates and the basic plane's noncharacters (XML
can hold hardly any of them), and the bidirectional overrides and isolates U+202A–U+202E and U+2066–U+2069 (Unicode TR
36: text that reads other than it is stored).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from reportkit.diagnostics import Message, Report, Span
from reportkit.dossier.rules import CHARACTER, NOT_UTF8

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\u200b\u2060-\u2064\ufeff\u034f\u180e]|[\u200c\u200d](?=[\\s!-\u052f]|\\Z)")
"""Without width and, but for joiners in scripts and pictures that join, without any use."""

_BINARY = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word file or another archive",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a packed file",
}
"""How files begin that are no text of ours."""
_LOOKED_AT = 4096  # bytes

_LINE_END = re.compile(r"\r\n?|\n")

MOST_TOLD = 100
"""How many forbidden characters of one file are told: a binary file has as many as bytes."""


class Places:
    """Where an offset stands in a text: lines end at LF, CR or both, as editors count them."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def at(self, offset: int) -> Span:
        line = bisect_right(self._starts, offset)
        return Span(self._file, line, offset - self._starts[line - 1] + 1)


def decode(data: bytes, file: str, report: Report) -> str | None:
    """The text of UTF-8 bytes, without a byte-order mark; None, and a finding, if they are anything else."""
    if kind := _binary(data):
        hint = "Save its text as UTF-8."
        report.add(NOT_UTF8.at(Span(file), "this is {kind}, not UTF-8 text", hint=hint, kind=Message(kind)))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        report.add(
            NOT_UTF8.at(
                Places(before, file).at(len(before)),
                "this is not UTF-8 text (byte 0x{byte:02X})",
                hint="Save the file as UTF-8.",
                byte=data[error.start],
            )
        )
        return None
    return text.removeprefix("\ufeff")


def _binary(data: bytes) -> str:
    """What kind of file this is, if it is known to be no text; nothing of it is to be shown."""
    known = (kind for begins, kind in _BINARY.items() if data.startswith(begins))
    zeros = data.count(0, 0, _LOOKED_AT)
    return next(known, "a binary file" if zeros and zeros * 8 >= len(data[:_LOOKED_AT]) else "")


def without_forbidden(text: str, file: str, report: Report) -> str:
    """The text with U+FFFD for each forbidden character, and a finding for each of the first."""
    if _FORBIDDEN.search(text) is None:
        return text
    places = Places(text, file)
    for match in islice(_FORBIDDEN.finditer(text), MOST_TOLD):
        refuse(match.group(), places.at(match.start()), report)
    return _FORBIDDEN.sub("\ufffd", text)


def without_unseen(text: str) -> str:
    """The text without characters that have no width: they would be printed, copied and searched with it."""
    return _UNSEEN.sub("", text)


def check_escaped(text: str, span: Span, report: Report) -> str:
    """The same for a text that was written with escapes: what they hide has the place of the whole text."""
    if _FORBIDDEN.search(text) is None:
        return text
    for character in dict.fromkeys(_FORBIDDEN.findall(text)):
        refuse(character, span, report)
    return _FORBIDDEN.sub("\ufffd", text)


def refuse(character: str, span: Span, report: Report) -> None:
    """The finding for one forbidden character."""
    kind = "a character that turns the direction of text" if _BIDI.match(character) else "a control character"
    report.add(CHARACTER.at(span, "{kind}, U+{code:04X}", hint="Take it out.", kind=kind, code=ord(character)))
