"""The characters of plain files: text in the character sets that are about, markup without its tags, RTF."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import escape, unescape

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1251", "koi8-r", "cp866", "latin-1")  # what Cyrillic and Latin texts were written in before UTF-8
_TRACE = re.compile(rb"tlp|traffic", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BREAK = re.compile(
    r"</(?:\w+:)?(?:p|h|h[1-6]|si|row|tr|td|th|li|div|title|table-cell|oddHeader|oddFooter|evenHeader|evenFooter|"
    r"firstHeader|firstFooter)>|<br\b[^<>]*>",
    re.IGNORECASE,
)
_EMPTY_TAG = re.compile(r"<[^<>]*/>")
_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r"=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_SYMBOL = re.compile(r"<w:sym\b[^<>]*?w:char=[\"'](?:[Ff]0)?0{0,2}([0-9A-Fa-f]{2})[\"'][^<>]*/>")
_SHEET_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\d{1,3}|[LCRBIUESXYPNDTFAGO])", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})")
_RTF = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\([a-zA-Z]+)(-?\d+)? ?|\\([^a-zA-Z])|[{}\r\n]"
)
_RTF_BREAKS = {"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "cell": "\n", "row": "\n", "tab": " "}


def is_text(data: bytes) -> bool:
    """Whether bytes are text: with a mark that says so, or without control characters."""
    return data.startswith(tuple(mark for mark, _ in _MARKS)) or not _CONTROLS.search(data) or _wide(data) is not None


def texts(data: bytes) -> Iterator[str]:
    """What a text may read, in each character set that it may be in."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            yield data.decode(name, "replace")
            return
    if (wide := _wide(data)) is not None:
        yield data.decode(wide, "replace")
        return
    try:
        yield data.decode()
    except UnicodeDecodeError:
        yield from (data.decode(name, "replace") for name in _OLD)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in most texts every other byte of it is nought, or small."""
    sample = data[:4000]
    half = len(sample) // 2
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if half and sum(byte < 6 for byte in high) >= half * 0.9 and sum(byte < 6 for byte in low) < half * 0.5:
            return name
    return None


def traces(data: bytes) -> str:
    """What can be seen of any bytes: Latin letters in one or more bytes each. Empty where no label can be in them."""
    close = data.replace(b"\0", b"")
    return close.decode("latin-1") if _TRACE.search(close) else ""


def without_tags(text: str) -> Iterator[str]:
    """The text of XML or HTML, and what stands in its attributes."""
    text = _SYMBOL.sub(lambda found: chr(int(found[1], 16) & 0xFF), _CDATA.sub(lambda found: escape(found[1]), text))
    whole = _TAG.sub("", _EMPTY_TAG.sub(" ", _BREAK.sub("\n", text)))
    yield unescape(_SHEET_CODE.sub(" ", unescape(whole)))
    yield unescape("\n".join(a or b for a, b in _VALUE.findall(text)))


def without_escapes(text: str) -> str:
    """A text in which JSON's escapes are the characters that they stand for."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def rtf_text(data: bytes) -> str:
    """The characters of an RTF file (its version 1.9.1); those of one byte are taken for Windows' Cyrillic."""
    return _RTF.sub(_rtf_sign, data.decode("latin-1"))


def _rtf_sign(found: re.Match[str]) -> str:
    byte, code, word, _, sign = found.groups()
    if byte:
        return bytes([int(byte, 16)]).decode("cp1251", "replace")
    if code:
        return chr(int(code) % 65536)
    if word:
        return _RTF_BREAKS.get(word, "")
    return {"~": " ", "_": "-"}.get(sign or "", "")
