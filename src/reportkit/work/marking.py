"""How far a file may travel, by what it says of itself: its seal, its pages and parts, its headers, its name.

A file that says nothing is unknown, and so is one that can't be read: nothing is taken for TLP:CLEAR that doesn't say
so. What is looked into is bounded in size, depth and number before anything is inflated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportkit.briefing.into_archive import bag_base
from reportkit.briefing.model import Piece
from reportkit.handling import Handling, highest_label, marking_in
from reportkit.readers import Unreadable, plain
from reportkit.readers.archive import Archive
from reportkit.readers.mail import Part, read_mail

MAX_INFLATED = 256 * 1024 * 1024
"""Of all that is inside a file together, in bytes."""
MAX_READ = 96 * 1024 * 1024
"""Of the texts and markup among it, in bytes: labels are sought in them, read in several ways."""
MAX_FILES = 4_000
MAX_DEPTH = 8

_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: what an encrypted Office file comes in, and an old one
_MAIL = re.compile(
    rb"(?:[!-9;-~]{1,76}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){0,50}?"
    rb"(?:mime-version|received|message-id|subject|x-unsent)[ \t]*:",
    re.IGNORECASE,
)
_SHUT_MARK = re.compile(rb"-----BEGIN (?:PGP|PKCS7|CMS)|^begin(?:-base64)? [0-7]{3,4} \S", re.MULTILINE)
_SHUT_NAME = (".p7m", ".gpg", ".pgp", ".kdbx", ".7z", ".lz4", ".age", ".xz", ".zst", ".rar", ".gz", ".bz2")
_SHUT_MEDIA = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/ms-tnef")
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_FACES = (".odttf", ".ttf", ".otf")  # in a document
_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".vml", ".svg", ".opf", ".ncx")
_PACKED_FILE = re.compile(rb":([A-Za-z0-9+/=]+)")
_UNFOLD = re.compile(rb"\r?\n[ \t]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of itself.

    `level` is how far the whole of it may travel, None where that is unknown, and `why` it is; `highest` is the highest
    marking of anything that was found in it.
    """

    level: Handling | None
    highest: Handling | None = None
    why: str = ""


def marking_of(piece: Piece) -> Said:
    """What a file says of how far it may travel."""
    return _Look().said(piece.name, piece.data, 0)


def sealed_marking(data: bytes) -> Handling | None:
    """The marking that one of our own outputs bears; of one that bears another than TLP's, how far its readers were
    cleared.
    """
    from reportkit.seal.places import raw_record
    from reportkit.seal.record import parse

    record = parse(raw_record(data))
    if record is None:
        return None
    marking = highest_label(record.marking)
    return Handling.parse(record.clearance) if marking is None else marking


def _is_intact(data: bytes) -> bool:
    from reportkit.seal.examine import examine

    return examine(data).status == "intact"


_SILENT = "nothing in it says how far it may travel"
_OFFICIAL = "it bears a marking, but none that TLP knows and writes so"
_UNTOLD = "it is, or holds, something that can't be read"
_CLOSED = "it is encrypted, packed or of an old kind, and can't be read"
_QUIET = (_SILENT, _OFFICIAL)  # of what could be read as a whole


class _Look:
    """One look into a file and all that is inside of it."""

    def __init__(self) -> None:
        self._room, self._room_to_read = MAX_INFLATED, MAX_READ
        self._files = 0

    def said(self, name: str, data: bytes, depth: int) -> Said:
        self._files += 1
        if depth > MAX_DEPTH or self._files > MAX_FILES:
            return Said(None, None, "it holds too many files, or they nest too deep")
        sealed = sealed_marking(data)
        if sealed is not None and _is_intact(data):
            return Said(sealed, sealed)
        named = highest_label(name)
        beside = [one for one in (sealed, marking_in(name), highest_label(plain.traces(data))) if one is not None]
        try:
            inside = self._inside(name, data, depth)
        except Unreadable as reason:
            return Said(None, max(beside, default=None), str(reason))
        level = inside.level if inside.level is not None or inside.why not in _QUIET else named
        return _whole(level, [*beside, inside.highest], inside.why)

    def _inside(self, name: str, data: bytes, depth: int) -> Said:
        """What is inside, as the first bytes tell; a file that can be read in two ways is read in both."""
        found = [look(data, depth) for applies, look in self._readers() if applies(name.lower(), data)]
        if not found:
            is_picture = not data or data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
            return Said(None, None, _SILENT if is_picture else _UNTOLD)
        level = max((one.level for one in found if one.level is not None), default=None)
        why = next((one.why for one in found if one.why not in ("", *_QUIET)), "")
        quiet = _OFFICIAL if any(one.why == _OFFICIAL for one in found) else _SILENT
        return _whole(None if why else level, [one.highest for one in found], why or quiet)

    def _readers(self) -> Iterable[tuple[Callable[[str, bytes], bool], Callable[[bytes, int], Said]]]:
        return (
            (_is_closed, _closed),
            (lambda name, data: b"%PDF-" in data[:1024], self._pdf),
            (lambda name, data: data.startswith(_ZIP) or b"PK\x05\x06" in data[-65_600:], self._archive),
            (lambda name, data: name.endswith((".eml", ".mht", ".mhtml")) or bool(_MAIL.match(data)), self._mail),
            (lambda name, data: data[:40].lstrip().upper().startswith(b"BEGIN:VCALENDAR"), self._calendar),
            (lambda name, data: plain.is_text(data), self._text),
        )

    # ------------------------------------------------------------------------------------------ texts

    def _text(self, data: bytes, depth: int) -> Said:
        self._read(len(data))
        return _of_texts(_readings(data))

    def _pdf(self, data: bytes, depth: int) -> Said:
        from reportkit.readers.pdf_text import read_text

        found = read_text(data)
        self._take(sum(len(inner) for _, inner in found.files))
        own = [text for name, inner in found.files if not name for text in _readings(inner)]
        said = _of_texts([*found.texts, *own])
        files = [self.said(name, inner, depth + 1) for name, inner in found.files if name]
        if found.is_blind:
            return _with_files(Said(None, said.highest, "its text can't be told, or a part of it is damaged"), files)
        return _with_files(said, files)

    def _calendar(self, data: bytes, depth: int) -> Said:
        whole = _UNFOLD.sub(b"", data)
        packed, rest = _attached(whole)
        files = [self._file(one, depth) for one in packed]
        kept = rest.decode("utf-8", "replace")
        return _with_files(_of_texts([kept.replace("\\n", "\n").replace("\\N", "\n").replace("\\", "")]), files)

    def _file(self, packed: bytes, depth: int) -> Said:
        import binascii

        self._take(len(packed))
        try:
            return self.said("", binascii.a2b_base64(packed), depth + 1)
        except binascii.Error:
            return Said(None, None, "a file in it is damaged")

    def _mail(self, data: bytes, depth: int) -> Said:
        mail = read_mail(data)
        shown: list[str] = []
        files: list[Said] = []
        if b"\r" in data.replace(b"\r\n", b""):
            files.append(Said(None, None, _UNTOLD))  # programs break its lines in different ways
        for part in mail.walk():
            if _is_shut(part):
                files.append(Said(None, None, _CLOSED))
            shown += [field.text for field in part.fields]
            if not part.parts:
                self._take(part.stop - part.start)
                if _is_shown(part):
                    self._read(part.stop - part.start)
                    shown += [part.text(), *_readings(part.body())]
                else:
                    files.append(self.said(_name_of(part), part.body(), depth + 1))
        return _with_files(_of_texts(shown), files)

    # ------------------------------------------------------------------------------------------ archives

    def _archive(self, data: bytes, depth: int) -> Said:
        archive = Archive(data)
        self._take(archive.inflated)
        beside = [*archive.names, *(plain.traces(comment) for comment in archive.comments)]
        if "[Content_Types].xml" in archive.names or "mimetype" in archive.names:
            return self._document(archive, beside, depth)
        base = bag_base(archive.names)
        names = [
            one for one in archive.names if not one.endswith("/") and one.startswith(f"{base}data/" if base else "")
        ]
        files = [self.said(one, archive.read(one), depth + 1) for one in names]
        info = f"{base}bag-info.txt"
        own = _of_texts([*beside, *(_readings(archive.read(info)) if info in archive.names else [])])
        if own.level is None and files and all(one.level is not None for one in files):
            own = Said(max(one.level for one in files if one.level is not None), own.highest)
        return _with_files(own, files)

    def _document(self, archive: Archive, beside: list[str], depth: int) -> Said:
        """A document of Word, Excel, PowerPoint (ISO/IEC 29500-2) or of LibreOffice (ISO/IEC 26300-2)."""
        markup = [one for one in archive.names if one.lower().endswith(_MARKUP)]
        own = _of_texts([*beside, *(text for one in markup for text in self._part_texts(archive.read(one)))])
        rest = [one for one in archive.names if one not in markup and not one.endswith("/")]
        files = [self.said(one, archive.read(one), depth + 1) for one in rest if not _is_face(one)]
        return _with_files(own, files)

    def _part_texts(self, data: bytes) -> Iterator[str]:
        self._read(len(data))
        return _part_texts(data)

    def _read(self, size: int) -> None:
        self._room_to_read -= size
        if self._room_to_read < 0:
            raise Unreadable("it holds more text than is looked through")

    def _take(self, size: int) -> None:
        self._room -= size
        if self._room < 0:
            raise Unreadable("it inflates to far more than such a file holds")


def _attached(calendar: bytes) -> tuple[list[bytes], bytes]:
    """The files of a calendar as they are packed into it (RFC 5545, 3.8.1.1), and its lines without them."""
    files: list[bytes] = []
    lines = calendar.splitlines()
    for at, line in enumerate(lines):
        if line[:6].upper() != b"ATTACH":
            continue
        told = line.upper().find(b"ENCODING=BASE64")
        found = _PACKED_FILE.search(line, told) if told >= 0 else None
        if found is not None:
            files.append(found[1])
            lines[at] = line[: found.start()] + line[found.end() :]
    return files, b"\n".join(lines)


def _is_closed(name: str, data: bytes) -> bool:
    return data.startswith((*_PACKED, _OLE)) or name.endswith(_SHUT_NAME) or bool(_SHUT_MARK.search(data))


def _closed(data: bytes, depth: int) -> Said:
    return Said(None, None, _CLOSED)


def _is_shut(part: Part) -> bool:
    """Whether a part of a mail is encrypted, or says in several ways what it is."""
    names = [field.name for field in part.fields]
    twice = any(names.count(f"content-{one}") > 1 for one in ("type", "transfer-encoding", "disposition"))
    return twice or part.media in _SHUT_MEDIA


def _is_shown(part: Part) -> bool:
    """Whether a part is a text that a mail shows, and no file that is called one."""
    return part.media.startswith("text/") and not part.is_attached and plain.is_text(part.body())


def _name_of(part: Part) -> str:
    return part.file_name or ("message.eml" if part.media == "message/rfc822" else "")


def _is_face(name: str) -> bool:
    """Whether a part is a typeface, which shows no text of its own."""
    return "fonts/" in name.lower() and name.lower().endswith(_FACES)


def _part_texts(data: bytes) -> Iterator[str]:
    """The texts of a document's part. Raises Unreadable for one that isn't XML: it is encrypted or damaged."""
    if not plain.is_text(data) or b"<" not in data:
        raise Unreadable("a part of it is encrypted or damaged")
    if b"<!ENTITY" in data.upper():
        raise Unreadable("a part of it is not the XML that such files hold")
    return _readings(data)


def _readings(data: bytes) -> Iterator[str]:
    """Each way to read a text: as it is, without its tags, its escapes."""
    if data.startswith(b"{\\rtf"):
        yield plain.rtf_text(data)
    for text in plain.texts(data):
        yield text
        if "<" in text:
            yield from plain.without_tags(text)
        if "\\u" in text:
            yield plain.without_escapes(text)


def _of_texts(texts: Iterable[str]) -> Said:
    level, highest = None, None
    for text in texts:
        level = _higher(level, highest_label(text))
        highest = _higher(highest, marking_in(text))
    return _whole(level, [highest], _SILENT if highest is None else _OFFICIAL)


def _higher(one: Handling | None, other: Handling | None) -> Handling | None:
    return max((step for step in (one, other) if step is not None), default=None)


def _with_files(own: Said, files: Iterable[Said]) -> Said:
    """What a file says, and what the files inside it say: one that can't be read leaves the whole unknown."""
    inside = list(files)
    shut = next((one.why for one in inside if one.level is None and one.why not in _QUIET), "")
    highest = [own.highest, *(one.highest for one in inside)]
    if own.level is not None and shut:
        return _whole(None, highest, f"a file in it is unknown: {shut}")
    return _whole(own.level, highest, shut if own.why in _QUIET and shut else own.why)


def _whole(level: Handling | None, highest: Iterable[Handling | None], why: str) -> Said:
    """The whole is never lower than a part of it."""
    top = max((one for one in highest if one is not None), default=None)
    return Said(level if level is None or top is None else max(level, top), top, "" if level is not None else why)
