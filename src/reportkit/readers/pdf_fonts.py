"""Which characters the codes of a foreign PDF's font stand for (ISO 32000-1, 9.6, 9.7 and 9.10)."""

from __future__ import annotations

import re

from reportkit.readers.pdf_objects import Name, Objects, Reference, Value

_ENTRY = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])|\b(begin|end)(bfchar|bfrange|codespacerange)\b")
_MOST = 70_000  # codes of a font
_NAMES = {
    "space": " ", "colon": ":", "period": ".", "hyphen": "-", "plus": "+", "underscore": "_", "slash": "/",
    "parenleft": "(", "parenright": ")", "bracketleft": "[", "bracketright": "]", "endash": "–", "emdash": "—",
    "guillemotleft": "«", "guillemotright": "»", "numbersign": "#", "asterisk": "*", "bullet": "•", "comma": ",",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9",
}  # fmt: skip
_UNICODE_NAME = re.compile(r"(?:uni|u)([0-9A-Fa-f]{4,6})")
_CYRILLIC_NAME = re.compile(r"afii100(\d\d)")


class Font:
    """The characters of codes. `is_blind` where the file doesn't say them.

    `codes` counts what its table says, one by one.
    """

    def __init__(self, objects: Objects, value: Value) -> None:
        entries = objects.mapping(value)
        self.is_blind = False
        self._sizes = {1}
        self._characters: dict[int, str] = {}
        self.codes = 0
        self._encoding = "cp1252"
        if isinstance(table := entries.get("ToUnicode"), Reference):
            self._read_table(objects.stream(table))
        if entries.get("Subtype") == "Type0":
            self._composite(objects.resolve(entries.get("Encoding")))
        else:
            self._simple(objects, entries.get("Encoding"))
            own = objects.mapping(entries.get("FontDescriptor"))
            is_own = entries.get("Subtype") == "Type3" or any(f"FontFile{one}" in own for one in ("", "2", "3"))
            if is_own and not self._characters and "Encoding" not in entries:
                self.is_blind = True  # its codes are the typeface's own
        self.is_blind |= self.codes > _MOST  # what stands behind the last one taken isn't known

    def text(self, codes: bytes) -> str:
        """The characters of a string that is shown in this font."""
        if self._encoding.startswith("utf-16") and not self._characters:
            return codes.decode(self._encoding, "replace")
        if self._sizes == {1}:
            return "".join(self._one(code) for code in codes)
        step = 2 if 1 not in self._sizes else 1
        found = (codes[at : at + step] for at in range(0, len(codes), step))
        numbers = [int.from_bytes(one, "big") for one in found]
        self.is_blind |= any(one not in self._characters for one in numbers if one)
        return "".join(self._characters.get(one, "") for one in numbers)

    def _one(self, code: int) -> str:
        found = self._characters.get(code)
        return bytes([code]).decode(self._encoding, "replace") if found is None else found

    def _composite(self, encoding: Value) -> None:
        name = str(encoding) if isinstance(encoding, Name) else ""
        if name.startswith("Uni") and ("UCS2" in name or "UTF16" in name):
            self._encoding = "utf-16-be"
        elif not self._characters:
            self.is_blind = True
        self._sizes = self._sizes if self._characters and self._sizes != {1} else {2}

    def _simple(self, objects: Objects, value: Value) -> None:
        self._sizes = {1}
        encoding = objects.resolve(value)
        if encoding == "MacRomanEncoding" or objects.mapping(value).get("BaseEncoding") == "MacRomanEncoding":
            self._encoding = "mac_roman"
        if not isinstance(encoding, dict):
            return
        code, unknown, known = 0, 0, 0
        for one in objects.sequence(encoding.get("Differences")):
            if isinstance(one, int):
                code = one
            elif isinstance(one, Name):
                found = _named(one)
                known, unknown = known + (found != ""), unknown + (found == "")
                self._characters.setdefault(code, found)
                code += 1
        if unknown > known and "ToUnicode" not in objects.mapping(value):
            self.is_blind = not self._characters or not any(self._characters.values())

    def _read_table(self, table: bytes) -> None:
        """The pairs and ranges of a ToUnicode table (9.10.3)."""
        kind, waiting = b"", list[bytes]()
        for digits, opening, closing, begins, what in _ENTRY.findall(table):
            if begins:
                kind, waiting = (what, []) if begins == b"begin" else (b"", [])
            elif opening or closing:
                waiting.append(opening or closing)
            elif kind and not closing:
                waiting.append(b"<" + b"".join(digits.split()))
            waiting = self._taken(kind, waiting)

    def _taken(self, kind: bytes, waiting: list[bytes]) -> list[bytes]:
        """What is left of the entries that wait, once a whole one has been taken in."""
        if self.codes > _MOST:
            return []
        if kind == b"codespacerange" and len(waiting) == 2:
            self._sizes = (self._sizes if self._characters else set()) | {max(1, len(waiting[0]) // 2)}
            return []
        if kind == b"bfchar" and len(waiting) == 2:
            self._characters[_code(waiting[0])] = _characters(waiting[1])
            self.codes += 1
            return []
        if kind == b"bfrange" and len(waiting) >= 3:
            first, last = _code(waiting[0]), min(_code(waiting[1]), _code(waiting[0]) + 65_535)
            if waiting[2] != b"[":
                self.codes += max(0, last + 1 - first)
                start = _characters(waiting[2])
                for at in range(first, last + 1):
                    self._characters[at] = start[:-1] + chr(min(ord(start[-1]) + at - first, 0x10FFFF)) if start else ""
                return []
            if waiting[-1] == b"]":
                self.codes += len(waiting)
                for at, one in enumerate(waiting[3:-1]):
                    self._characters[first + at] = _characters(one)
                return []
        return waiting


def _code(entry: bytes) -> int:
    return int(entry[1:9] or b"0", 16)


def _characters(entry: bytes) -> str:
    digits = entry[1:257]
    return bytes.fromhex(digits[: len(digits) & ~3].decode("ascii")).decode("utf-16-be", "replace")


def _named(name: str) -> str:
    """The character of a glyph's name (Adobe Glyph List), for those that a marking is made of."""
    base = name.partition(".")[0]
    if len(base) == 1:
        return base
    if base in _NAMES:
        return _NAMES[base]
    if found := _UNICODE_NAME.fullmatch(base):
        return chr(min(int(found[1], 16), 0x10FFFF))
    if found := _CYRILLIC_NAME.fullmatch(base):
        return _cyrillic(int(found[1]))
    return ""


def _cyrillic(number: int) -> str:
    """afii10017 is А, afii10065 is а; Ё stands after Е in both rows."""
    for first, letter, io in ((17, 0x410, "Ё"), (65, 0x430, "ё")):
        if first <= number < first + 33:
            at = number - first
            return io if at == 6 else chr(letter + at - (at > 6))
    return ""
