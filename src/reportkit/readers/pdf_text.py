"""What can be read in any PDF (ISO 32000-1): its pages, its forms and comments, what it says of itself, its files.

Unlike `pdf`, which reads our own files by their structure, this goes through every object there is, in no order of
reading: it is asked whether a word stands in the file, not where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportkit.readers.content import Unreadable
from reportkit.readers.pdf_filters import is_picture
from reportkit.readers.pdf_fonts import Font
from reportkit.readers.pdf_objects import Objects, Reference, Value, string_at

MAX_OBJECTS = 200_000
MAX_INFLATED = 64 * 1024 * 1024
"""Of one file's streams together, in bytes."""
MAX_SHOWN = 32 * 1024 * 1024
"""Of the code that shows text, in bytes: pages may share it, and it is read for each of them."""
MAX_CODES = 2_000_000
"""What the tables of all fonts together may say, character by character."""
_DEPTH = 40

_SIGN = re.compile(
    rb"(?P<open>\()|<(?P<hex>[0-9A-Fa-f\s]*)>(?!>)|/(?P<font>[^\s/\[\]<>(){}%]{1,120})\s+[-+.\d]{1,20}\s+Tf\b"
    rb"|(?<=[\s)>\[])(?P<kern>-\d{3,6}(?:\.\d{0,9})?)(?=[\s(<\]])"
    rb"|(?P<by>[-+.\d]{1,20})\s+T[dD]\b|(?P<at>[-+.\d]{1,20})\s+Tm\b|(?P<line>T\*|\bET\b|['\"](?=[\s]|$))"
    rb"|\bBI\s(?P<image>)"
)
_KEY = re.compile(rb"/[A-Za-z]{1,30}\s{0,4}$")  # of what is said beside what is shown: a language, another text
_IMAGE_END = re.compile(rb"[\s>]EI(?=\s|$)")


@dataclass(slots=True)
class Found:
    """The texts of a PDF, the files in it by name, and whether there is text in it that nobody can tell."""

    texts: list[str] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    is_blind: bool = False


def read_text(data: bytes) -> Found:
    """All that can be read in a PDF. Raises Unreadable for one that is damaged, encrypted or too large."""
    reader = _Reader(Objects(data, MAX_INFLATED))
    reader.read()
    return reader.found


class TooMuch(Unreadable):
    """Nothing more of the file is read."""


class _Reader:
    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.found = Found()
        self._fonts: dict[int, Font] = {}
        self._contents: set[int] = set()
        self._embedded: set[int] = set()
        self._shown_room = MAX_SHOWN
        self._codes_room = MAX_CODES

    def read(self) -> None:
        numbers = self.objects.numbers
        if len(numbers) > MAX_OBJECTS:
            raise Unreadable("it holds too many objects")
        for number in numbers:
            self._note_contents(number)
        for number in numbers:
            try:
                self._object(number)
            except TooMuch:
                raise
            except Unreadable:
                self.found.is_blind = True

    def _note_contents(self, number: int) -> None:
        entries = self.objects.mapping(Reference(number))
        if entries.get("Type") == "Page":
            self._contents |= {one.number for one in self._streams(entries.get("Contents"))}

    def _streams(self, value: Value) -> list[Reference]:
        if isinstance(self.objects.resolve(value), list):
            return [one for one in self.objects.sequence(value) if isinstance(one, Reference)]
        return [value] if isinstance(value, Reference) else []

    def _object(self, number: int) -> None:
        value = self.objects.resolve(Reference(number))
        strings = [text for text in _strings(value, 0) if text]
        if strings:
            self.found.texts.append("\n".join(strings))
        if not isinstance(value, dict):
            return
        if value.get("Type") == "Page":
            self._show(self._code(value), self._inherited(value))
        for one in _holders(value, 0):
            self._file(one)
        if number not in self._contents and self.objects.is_stream(number):
            self._stream(number, value)

    def _code(self, page: dict[str, Value]) -> bytes:
        """The code of a page: its streams, one after another."""
        pieces: list[bytes] = []
        for one in self._streams(page.get("Contents")):
            pieces.append(self.objects.stream(one))
            self._take(len(pieces[-1]))
        return b"\n".join(pieces)

    def _take(self, size: int) -> None:
        self._shown_room -= size + 1
        if self._shown_room < 0:
            raise TooMuch("its pages show far more than such a file holds")

    def _stream(self, number: int, entries: dict[str, Value]) -> None:
        kind, subtype = entries.get("Type"), entries.get("Subtype")
        filters = [self.objects.resolve(one) for one in self.objects.sequence(entries.get("Filter"))]
        if subtype != "Form" and kind == "EmbeddedFile":
            self._embed("file", Reference(number))
        if "F" in entries:
            self.found.is_blind = True  # its data stand in another file
        if subtype != "Form" and self._is_silent(entries, list(filters)):
            return
        data = self.objects.stream(Reference(number))
        if subtype == "Form" or "Resources" in entries:
            self._take(len(data))
            self._show(data, entries)
        else:
            self.found.files.append(("", data))  # metadata, a form's XML, a script

    def _is_silent(self, entries: dict[str, Value], filters: list[object]) -> bool:
        """Whether a stream is a picture, a typeface, or read elsewhere."""
        kind, subtype = entries.get("Type"), entries.get("Subtype")
        if subtype == "Image" or kind in ("XRef", "ObjStm", "EmbeddedFile") or is_picture(filters):
            return True
        return "Length1" in entries or subtype in ("Type1C", "CIDFontType0C", "OpenType")

    def _file(self, entries: dict[str, Value]) -> None:
        name = text_of(entries.get("UF", entries.get("F")))
        for stream in self.objects.mapping(entries.get("EF")).values():
            if not isinstance(stream, Reference):
                self.found.is_blind = True
            else:
                self._embed(name or "file", stream)

    def _embed(self, name: str, stream: Reference) -> None:
        """Adds a file; of one that is named in several places, each name."""
        data = self.objects.stream(stream)
        if name != "file" or stream.number not in self._embedded:
            self.found.files.append((name, data))
        self._embedded.add(stream.number)

    def _inherited(self, page: dict[str, Value]) -> dict[str, Value]:
        """The entries that tell a page's resources: its own, or those of a node above it."""
        for _ in range(_DEPTH):
            if "Resources" in page:
                break
            page = self.objects.mapping(page.get("Parent"))
        return page

    # ------------------------------------------------------------------------------------------ text

    def _show(self, code: bytes, entries: dict[str, Value]) -> None:
        fonts = self.objects.mapping(self.objects.mapping(entries.get("Resources")).get("Font"))
        known = {name: self._font(value) for name, value in fonts.items()}
        states = self.objects.mapping(self.objects.mapping(entries.get("Resources")).get("ExtGState"))
        self.found.is_blind |= any("Font" in self.objects.mapping(one) for one in states.values())  # which is shown in?
        self.found.texts.append("".join(self._pieces(code, known)))

    def _font(self, value: Value) -> Font:
        key = value.number if isinstance(value, Reference) else -1
        found = self._fonts.get(key) if key >= 0 else None
        if found is None:
            found = self._fonts[key] = Font(self.objects, value)
            self._codes_room -= found.codes
            if self._codes_room < 0:
                raise TooMuch("its fonts have far more characters than there are")
        return found

    def _pieces(self, code: bytes, fonts: dict[str, Font]) -> Iterator[str]:
        """The characters that are shown, a space or a line break where the next stand apart."""
        font: Font | None = None
        place, line = 0, b""
        while sign := _SIGN.search(code, place):
            place = sign.end()
            kind = sign.lastgroup
            if kind == "open":
                text, place = string_at(code, place)
                is_beside = _KEY.search(code, max(0, sign.start() - 40), sign.start())
                yield text_of(text) if is_beside else self._shown(text, font)
            elif kind == "hex":
                digits = b"".join(sign["hex"].split())
                yield self._shown(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")), font)
            elif kind == "font":
                font = fonts.get(sign["font"].decode("latin-1"))
                self.found.is_blind |= font is None and bool(fonts)
            elif kind == "kern":
                yield " " if float(sign["kern"]) < -180 else ""
            elif kind == "by":
                yield " " if float_of(sign["by"]) == 0 else "\n"
            elif kind == "at":
                yield " " if sign["at"] == line else "\n"
                line = sign["at"]
            elif kind == "image":
                ends = _IMAGE_END.search(code, place)
                place = ends.end() if ends else len(code)
            else:
                yield "\n"

    def _shown(self, codes: bytes, font: Font | None) -> str:
        if codes.startswith((b"\xfe\xff", b"\xef\xbb\xbf")):
            return text_of(codes)  # said beside what is shown: ActualText
        if font is None:
            return codes.decode("cp1252", "replace")
        text = font.text(codes)
        self.found.is_blind |= font.is_blind and bool(codes)
        return text


def _holders(value: Value, depth: int) -> Iterator[dict[str, Value]]:
    """The dictionaries in a value that name embedded files, wherever they stand."""
    if isinstance(value, list) and depth < _DEPTH:
        for one in value:
            yield from _holders(one, depth + 1)
    elif isinstance(value, dict) and depth < _DEPTH:
        if "EF" in value:
            yield value
        for one in value.values():
            yield from _holders(one, depth + 1)


def float_of(digits: bytes) -> float:
    """A number as content has it; something else is not nought."""
    try:
        return float(digits)
    except ValueError:
        return 1.0


def text_of(value: Any) -> str:
    """A text string (7.9.2.2): UTF-16 or UTF-8 with their marks, else Latin letters."""
    if not isinstance(value, bytes):
        return ""
    for mark, name in ((b"\xfe\xff", "utf-16"), (b"\xff\xfe", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if value.startswith(mark):
            return value.decode(name, "replace")
    return value.decode("cp1252", "replace")


def _strings(value: Value, depth: int) -> Iterator[str]:
    """The strings in a value."""
    if isinstance(value, bytes):
        yield text_of(value)
    elif isinstance(value, list) and depth < _DEPTH:
        for one in value:
            yield from _strings(one, depth + 1)
    elif isinstance(value, dict) and depth < _DEPTH:
        for one in value.values():
            yield from _strings(one, depth + 1)
