"""The objects of a PDF file (ISO 32000-1, 7.3 and 7.5): found by looking for them, not by its cross-reference table.

So a file that somebody has saved anew, or added to, can still be read; the last definition of an object counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias, Union

from reportkit.readers.content import Unreadable
from reportkit.readers.pdf_filters import decoded

MAX_INFLATED = 256 * 1024 * 1024
_DEPTH = 60
_MAX_OBJECTS = 2_000_000
_FILTERS = 4  # one after another


class Name(str):
    """A name: `/Title`, without its slash."""

    __slots__ = ()


class Reference(NamedTuple):
    """A reference to an object."""

    number: int


Value: TypeAlias = Union[bool, int, float, Name, bytes, Reference, "list[Value]", "dict[str, Value]", None]

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,8})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj(?![a-z])")
_TOKEN = re.compile(
    rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*)*(?:(?P<reference>(\d{1,8})[ \t\r\n]+\d{1,5}[ \t\r\n]+R(?![\w]))"
    rb"|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))|/(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<sign><<|>>|\[|\]|\()|<(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>|(?P<word>[a-zA-Z]+))"
)
_STRING = re.compile(rb"[()]|\\(?:[0-7]{1,3}|\r\n|[\x00-\xff])")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_ELEMENT = re.compile(rb"\s*<</Type /StructElem /S /(\w+) /P (\d{1,8}) 0 R(?![\w])")
_TYPE, _STRUCTURE, _S, _P = Name("Type"), Name("StructElem"), Name("S"), Name("P")
_WORDS: Mapping[bytes, Value] = {b"true": True, b"false": False, b"null": None}


class Objects:
    """The objects of a file by number. Raises Unreadable where it is asked for something that can't be read."""

    def __init__(self, data: bytes, room: int | None = None) -> None:
        self.data = data
        self._room = MAX_INFLATED if room is None else room  # what all its streams together may inflate to, in bytes
        self._places: dict[int, tuple[bytes, int]] = {}
        self._values: dict[int, Value] = {}
        self._inflated = 0
        for found in _OBJECT.finditer(data):
            self._place(int(found[1]), data, found.end())
            if data.find(b"/ObjStm", found.end(), found.end() + 400) >= 0:
                self._open(int(found[1]))
        roots = re.findall(rb"/Root[ \t\r\n]+(\d{1,8})[ \t\r\n]+\d+[ \t\r\n]+R", data)
        if re.search(rb"/Encrypt[ \t\r\n]+(?:\d|<<)", data):
            raise Unreadable("it is encrypted")
        if not roots:
            raise Unreadable("it has no catalog: it is damaged")
        self.catalog = self.mapping(Reference(int(roots[-1])))

    def _place(self, number: int, data: bytes, start: int) -> None:
        if len(self._places) > _MAX_OBJECTS:
            raise Unreadable("it holds too many objects")
        self._places[number] = data, start
        self._values.pop(number, None)

    def _open(self, number: int) -> None:
        """Notes where the objects of an object stream stand."""
        entries = self.mapping(Reference(number))
        count, first = entries.get("N"), entries.get("First")
        if entries.get("Type") != "ObjStm" or not isinstance(count, int) or not isinstance(first, int):
            return
        data = self.stream(Reference(number))
        head = data[:first].split()
        if len(head) < 2 * count or not all(word.isdigit() for word in head):
            raise Unreadable("an object stream of it is damaged")
        for inner, offset in zip(head[: 2 * count : 2], head[1 : 2 * count : 2], strict=True):
            self._place(int(inner), data, first + int(offset))

    # ------------------------------------------------------------------------------------------ values

    def resolve(self, value: Value) -> Value:
        """The value itself, or the object that it refers to."""
        hops = 0
        while isinstance(value, Reference):
            hops += 1
            if value.number not in self._places or hops > _DEPTH:
                return None
            if value.number not in self._values:
                data, start = self._places[value.number]
                self._values[value.number] = parse(data, start)[0]
            value = self._values[value.number]
        return value

    def mapping(self, value: Value) -> dict[str, Value]:
        """A dictionary; an empty one where there is none."""
        found = self.resolve(value)
        return found if isinstance(found, dict) else {}

    def sequence(self, value: Value) -> list[Value]:
        """An array; a single value is an array of one, nothing is none."""
        found = self.resolve(value)
        if isinstance(found, list):
            return found
        return [] if found is None else [value]

    @property
    def numbers(self) -> list[int]:
        """The numbers of all objects, in order."""
        return sorted(self._places)

    def is_stream(self, number: int) -> bool:
        """Whether an object is a stream."""
        data, start = self._places[number]
        end = parse(data, start)[1]
        return data[end : end + 40].lstrip().startswith(b"stream")

    def raw(self, reference: Reference) -> bytes:
        """The bytes of an object as they stand in the file, for those that are no streams."""
        if reference.number not in self._places:
            return b""
        data, start = self._places[reference.number]
        return data[start : parse(data, start)[1]]

    def stream(self, value: Value) -> bytes:
        """The decoded bytes of a stream: Flate or nothing."""
        if not isinstance(value, Reference) or value.number not in self._places:
            raise Unreadable("a stream of it is missing")
        entries = self.mapping(value)
        data, start = self._places[value.number]
        place = data.find(b"stream", parse(data, start)[1])
        length = self.resolve(entries.get("Length"))
        if place < 0 or not isinstance(length, int) or length < 0:
            raise Unreadable("a stream of it is damaged")
        begin = place + 6 + (2 if data[place + 6 : place + 8] == b"\r\n" else 1)
        packed = data[begin : begin + length]
        filters = [self.resolve(one) for one in self.sequence(entries.get("Filter"))]
        if not filters:
            return packed
        if len(filters) > _FILTERS:
            raise Unreadable("a stream of it is packed in a way that is not ours")
        parms = [self.mapping(one) for one in self.sequence(entries.get("DecodeParms"))]
        for at, filter in enumerate(filters):
            packed = decoded(packed, str(filter), parms[at] if at < len(parms) else {}, self._room - self._inflated)
            self._inflated += len(packed)
        return packed


def parse(data: bytes, start: int) -> tuple[Value, int]:
    """The value that begins at an offset, and the offset after it. Raises Unreadable."""
    stack: list[list[Value]] = []
    signs: list[bytes] = []
    place = start
    if begun := _ELEMENT.match(data, start):  # what most objects begin with, in one step
        stack.append([_TYPE, _STRUCTURE, _S, _name(begun[1]), _P, Reference(int(begun[2]))])
        signs.append(b"<<")
        place = begun.end()
    value: Value
    match = _TOKEN.match
    while True:
        found = match(data, place)
        if found is None:
            raise Unreadable("it is damaged: what should be an object isn't")
        place = found.end()
        kind = found.lastgroup
        if kind == "name":
            value = _name(found["name"])
        elif kind == "reference":
            value = Reference(int(found[2]))
        elif kind == "sign":
            sign = found["sign"]
            if sign in (b"<<", b"["):
                if len(stack) > _DEPTH:
                    raise Unreadable("its objects nest too deep")
                stack.append([])
                signs.append(sign)
                continue
            if sign == b"(":
                value, place = string_at(data, place)
            elif stack and (sign == b">>") == (signs.pop() == b"<<"):
                value = stack.pop() if sign == b"]" else _mapping(stack.pop())
            else:
                raise Unreadable("it is damaged: brackets don't match")
        else:
            value = _scalar(kind, found)
        if not stack:
            return value, place
        stack[-1].append(value)


@lru_cache(maxsize=1024)
def _name(raw: bytes) -> Name:
    return Name(raw.decode("latin-1"))


def _scalar(kind: str | None, found: re.Match[bytes]) -> Value:
    if kind == "number":
        text = found["number"]
        return float(text) if b"." in text else int(text[:40])
    if kind == "hex":
        digits = b"".join(found["hex"].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    word = found["word"]
    if word not in _WORDS:
        raise Unreadable("it is damaged: an object breaks off")
    return _WORDS[word]


def _mapping(values: list[Value]) -> dict[str, Value]:
    if len(values) % 2 or {type(key) for key in values[::2]} - {Name}:
        raise Unreadable("it is damaged: a dictionary is out of order")
    return dict(zip(values[::2], values[1::2], strict=True))  # type: ignore[arg-type]


def string_at(data: bytes, start: int) -> tuple[bytes, int]:
    """The string whose opening bracket ends at an offset, and the offset after it. Raises Unreadable."""
    pieces, depth, place = [], 1, start
    while True:
        found = _STRING.search(data, place)
        if found is None:
            raise Unreadable("it is damaged: a string doesn't end")
        pieces.append(data[place : found.start()])
        place = found.end()
        token = found[0]
        if token == b"(":
            depth += 1
        elif token == b")":
            depth -= 1
            if not depth:
                return b"".join(pieces), place
        else:
            code = token[1:]
            token = bytes((int(code, 8) & 255,)) if code[:1].isdigit() and code[:1] < b"8" else _ESCAPES.get(code, code)
        pieces.append(token)


def text_of(value: Value) -> str:
    """A text string: UTF-16 with its mark, else Latin-1."""
    if not isinstance(value, bytes):
        return ""
    return value[2:].decode("utf-16-be", "replace") if value.startswith(b"\xfe\xff") else value.decode("latin-1")
