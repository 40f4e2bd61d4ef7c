"""A mail as it stands (RFC 5322, RFC 2045 to 2047): its raw header fields in order, and the places of its parts.

Linear in its length, and bounded before anything is decoded: the standard library's parser takes minutes for what a
stranger can type in a second.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from reportkit.readers.content import Unreadable

MAX_HEADER = 256 * 1024
"""Of one part's header, in bytes."""
MAX_FIELDS = 1_000
MAX_FIELD = 64 * 1024
MAX_PARTS = 1_000
MAX_DEPTH = 20

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?\s]*)\?=")
_CHARSET = re.compile(r"(?:utf-?\d|iso-|windows-|cp\d|koi8|gb|big5|euc|shift|mac|latin)[\w.:-]{0,20}", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"(?<=\?=)\s+(?==\?)")


@dataclass(frozen=True, slots=True)
class Field:
    """A header field: its name in lower case, and its bytes with every line end."""

    name: str
    raw: bytes

    @property
    def text(self) -> str:
        """What it says: unfolded, encoded words decoded."""
        value = self.raw.partition(b":")[2].replace(b"\r", b"").replace(b"\n", b"")
        return decoded_words(_as_text(value, "utf-8").strip())


@dataclass(frozen=True, slots=True)
class Part:
    """A mail or one part of it. `start` and `stop` are where its body stands; `closing` where the line stands that
    closes a multipart.
    """

    fields: tuple[Field, ...]
    data: bytes
    start: int
    stop: int
    parts: tuple[Part, ...] = ()
    boundary: bytes = b""
    closing: int = -1

    def get(self, name: str) -> str:
        """The text of the first field of a name; empty where there is none."""
        return next((one.text for one in self.fields if one.name == name), "")

    @property
    def media(self) -> str:
        return _header(self, "content-type").get_content_type()

    @property
    def file_name(self) -> str:
        held = Message()
        for name in ("content-type", "content-disposition"):
            held[name] = _raw(self, name)
        return decoded_words(held.get_filename("") or "")

    @property
    def is_attached(self) -> bool:
        return bool(self.file_name) or self.get("content-disposition").lower().startswith("attachment")

    def body(self) -> bytes:
        """The bytes of the body, its transfer encoding undone."""
        packed = self.data[self.start : self.stop]
        match self.get("content-transfer-encoding").lower():
            case "base64":
                try:
                    return binascii.a2b_base64(packed)
                except binascii.Error as error:
                    raise Unreadable("a part of it is damaged") from error
            case "quoted-printable":
                return quopri.decodestring(packed)
            case "" | "7bit" | "8bit" | "binary":
                return packed
            case _:
                raise Unreadable("a part of it is packed in a way that isn't known")

    def text(self) -> str:
        """The body as text, in its own character set."""
        charset = _header(self, "content-type").get_content_charset() or "utf-8"
        return _as_text(self.body(), charset)

    def walk(self) -> Iterator[Part]:
        """This part and all below it."""
        yield self
        for one in self.parts:
            yield from one.walk()


def read_mail(data: bytes) -> Part:
    """A mail. Raises Unreadable: for what is none, breaks off, or is larger in any way than mails are."""
    return _Reader(data).part(0, len(data), 0)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.parts = 0

    def part(self, start: int, stop: int, depth: int) -> Part:
        self.parts += 1
        if depth > MAX_DEPTH or self.parts > MAX_PARTS:
            raise Unreadable("its parts nest too deep, or are too many")
        fields, begin = self._fields(start, stop)
        leaf = Part(fields, self.data, begin, stop)
        if not leaf.media.startswith("multipart/"):
            return leaf
        boundary = _boundary(leaf)
        places, closing = self._delimiters(boundary, begin, stop)
        ends = [*(first for first, _ in places[1:]), closing]
        parts = [
            self.part(after, self._before(end, after), depth + 1) for (_, after), end in zip(places, ends, strict=True)
        ]
        return Part(fields, self.data, begin, stop, tuple(parts), boundary, closing)

    def _fields(self, start: int, stop: int) -> tuple[tuple[Field, ...], int]:
        """The header fields, and where the body begins."""
        found: list[tuple[str, int]] = []
        place = start
        while place < stop:
            end = self.data.find(b"\n", place, min(stop, start + MAX_HEADER)) + 1 or stop
            if end - start > MAX_HEADER or len(found) > MAX_FIELDS:
                raise Unreadable("its header is longer than that of any mail")
            if self.data[place:end].strip(b"\r\n") == b"":
                return self._cut(found, place), end
            if self.data[place : place + 1] not in b" \t" or not found:
                name = _NAME.match(self.data, place, end)
                if name is None:
                    raise Unreadable("it is damaged, or no mail")
                found.append((name[1].decode("ascii").lower(), place))
            place = end
        return self._cut(found, place), place

    def _cut(self, found: list[tuple[str, int]], stop: int) -> tuple[Field, ...]:
        ends = [*(place for _, place in found[1:]), stop] if found else []
        fields = tuple(Field(name, self.data[place:end]) for (name, place), end in zip(found, ends, strict=True))
        if any(len(field.raw) > MAX_FIELD for field in fields):
            raise Unreadable("its header is longer than that of any mail")
        return fields

    def _delimiters(self, boundary: bytes, start: int, stop: int) -> tuple[list[tuple[int, int]], int]:
        """Where each part's delimiter begins and ends, and where the line stands that closes them all."""
        places: list[tuple[int, int]] = []
        sign = b"--" + boundary
        at = self.data.find(sign, start, stop)
        while at >= 0:
            if at == start or self.data[at - 1 : at] == b"\n":
                end = self.data.find(b"\n", at, stop) + 1 or stop
                rest = self.data[at + len(sign) : end].strip()
                if rest == b"--" and places:
                    return places, at
                if not rest:
                    places.append((at, end))
                    if len(places) > MAX_PARTS:
                        raise Unreadable("its parts nest too deep, or are too many")
            at = self.data.find(sign, at + len(sign), stop)
        raise Unreadable("it is damaged: one of its parts breaks off")

    def _before(self, delimiter: int, start: int) -> int:
        """The end of what stands before a delimiter: the line break belongs to the delimiter."""
        for line_end in (b"\r\n", b"\n"):
            if self.data[max(start, delimiter - len(line_end)) : delimiter] == line_end:
                return delimiter - len(line_end)
        return delimiter


def _raw(part: Part, name: str) -> str:
    value = next((one.raw.partition(b":")[2] for one in part.fields if one.name == name), b"")
    return " ".join(value[:8192].decode("latin-1").split())


def _header(part: Part, name: str) -> Message:
    held = Message()
    held[name] = _raw(part, name)
    return held


def _boundary(part: Part) -> bytes:
    found = _header(part, "content-type").get_boundary("") or ""
    if not 0 < len(found) <= 200:
        raise Unreadable("it is damaged: its parts have no boundary")
    return found.encode("latin-1", "replace")


def decoded_words(text: str) -> str:
    """A header's text with its encoded words (RFC 2047) decoded, once."""
    return _WORD.sub(lambda found: _word(found[1], found[2], found[3]), _BETWEEN_WORDS.sub("", text))


def _word(charset: str, kind: str, text: str) -> str:
    packed = text.encode("ascii", "replace")
    try:
        data = binascii.a2b_base64(packed) if kind in "bB" else binascii.a2b_qp(packed, header=True)
    except binascii.Error:
        return text
    return _as_text(data, charset.partition("*")[0])


def _as_text(data: bytes, charset: str) -> str:
    """Bytes in a character set that mails are written in: others of Python's (punycode, idna) can take minutes."""
    try:
        if charset.lower() in ("utf-8", "us-ascii"):
            return data.decode()
        return data.decode(charset if _CHARSET.fullmatch(charset) else "latin-1", "replace")
    except (LookupError, ValueError):
        return data.decode("latin-1")
