"""Putting files into a mail, a PDF, an invitation, an archive of somebody else's. Bytes in, bytes out."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO

from reportkit.briefing import bag, invitation, mail, surgery
from reportkit.briefing.model import Piece
from reportkit.briefing.surgery import Refused
from reportkit.handling import Handling
from reportkit.readers import Unreadable
from reportkit.readers.archive import Archive

__all__ = ["ATTACHERS", "Refused", "marking_in", "media_of"]

_LABEL = re.compile(r"TLP:(?:CLEAR|GREEN|AMBER\+STRICT|AMBER|RED)\b", re.IGNORECASE)
_UNFOLD = re.compile(rb"\r?\n[ \t]")
_FILE_NAME = re.compile(rb"^ATTACH[^:\r\n]*?;(?:X-)?FILENAME=\"?([^;:\"\r\n]+)", re.MULTILINE | re.IGNORECASE)
_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "ics": "text/calendar",
    "json": "application/json",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def media_of(name: str) -> str:
    """The MIME type that a file's name tells. What would be taken for a message of its own is plain data."""
    found = _MEDIA.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return "application/octet-stream" if found.startswith("message/") else found


def marking_in(text: str) -> Handling | None:
    """The highest TLP label that a text names."""
    steps = [step for label in _LABEL.findall(text) if (step := Handling.parse(label)) is not None]
    return max(steps, default=None)


def _no_twice(names: Collection[str], pieces: Sequence[Piece]) -> None:
    taken = {name.casefold() for name in names}
    for piece in pieces:
        if piece.name.casefold() in taken:
            raise Refused(f"it already has a file called {piece.name}")
        taken.add(piece.name.casefold())


# ------------------------------------------------------------------------------------------------ mail


_FAULTS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What Python's mail library lets out where a header or a part is not as it should be."""


def to_mail(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """A mail with the files attached. A signed one is changed only with `force`."""
    try:
        return _to_mail(_message(target), pieces, force)
    except _FAULTS as error:
        raise Refused("it is damaged, or no mail") from error


def _to_mail(message: EmailMessage, pieces: Sequence[Piece], force: bool) -> bytes:
    kind = message.get_content_type()
    if kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
        raise Refused("it is encrypted or signed as a whole")
    if kind == "multipart/signed" and not force:
        raise Refused("it is signed, and its signature would no longer hold")
    _no_twice([part.get_filename() or "" for part in message.walk()], pieces)
    for piece in pieces:
        mail.add(message, piece)
    return mail.sealed_bytes(message)


def mail_marking(target: bytes) -> Handling | None:
    """How far a mail may travel: by its subject, else by what its body begins with. Raises Refused."""
    try:
        message = _message(target)
        found = marking_in(str(message.get("Subject", "")))
        body = message.get_body(("plain", "html")) if found is None else None
        return marking_in(str(body.get_content())[:2000]) if body is not None else found
    except _FAULTS as error:
        raise Refused("it is damaged, or no mail") from error


def _message(target: bytes) -> EmailMessage:
    message = message_from_bytes(target, policy=SMTP)
    known = {"subject", "from", "to", "mime-version", "content-type"} & {key.lower() for key in message}
    if not isinstance(message, EmailMessage) or not known or message.defects:
        raise Refused("it is damaged, or no mail")
    if any(part.defects for part in message.walk()):
        raise Refused("it is damaged: one of its parts breaks off")
    return message


# ------------------------------------------------------------------------------------------------ PDF


def to_pdf(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """A PDF with the files attached (ISO 32000-2, 14.13). A signed one is changed only with `force`."""
    library = surgery.pikepdf()
    with surgery.opened(target) as pdf:
        if surgery.is_signed(pdf) and not force:
            raise Refused("it is signed, and its signature would no longer hold")
        _no_twice(list(pdf.attachments), pieces)
        for piece in pieces:
            made = library.AttachedFileSpec(
                pdf,
                piece.data,
                description=piece.name,
                filename=piece.name,
                mime_type=piece.media,
                relationship=library.Name.Supplement,
                creation_date="",
                mod_date="",
            )
            pdf.attachments[piece.name] = made
            pdf.Root.AF = library.Array([*pdf.Root.get("/AF", []), made.obj])
        return surgery.saved(pdf, library)


def pdf_marking(target: bytes) -> Handling | None:
    """How far a PDF may travel: by what it says of itself. Raises Refused."""
    with surgery.opened(target) as pdf:
        return marking_in(" ".join(str(pdf.docinfo.get(key, "")) for key in ("/Title", "/Subject", "/Keywords")))


# ------------------------------------------------------------------------------------------------ calendar


def to_calendar(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """An event with the files in it; all else stays as it is, byte for byte."""
    del force
    _check_calendar(target)
    whole = _UNFOLD.sub(b"", target)
    names = [name.decode("utf-8", "replace") for name in _FILE_NAME.findall(whole)]
    _no_twice(names, pieces)
    at = re.search(rb"^END:VEVENT", target, re.MULTILINE)
    assert at is not None
    made = invitation.folded([invitation.attachment(piece) for piece in pieces])
    return target[: at.start()] + made + target[at.start() :]


def calendar_marking(target: bytes) -> Handling | None:
    """How far an event may travel: by its summary and description. Raises Refused."""
    _check_calendar(target)
    whole = _UNFOLD.sub(b"", target).decode("utf-8", "replace")
    lines = [line for line in whole.splitlines() if line.upper().startswith(("SUMMARY", "DESCRIPTION", "X-MARKING"))]
    return marking_in("\n".join(lines))


def _check_calendar(target: bytes) -> None:
    lines = [line.strip().upper() for line in target.splitlines()]
    if lines[:1] != [b"BEGIN:VCALENDAR"] or b"END:VCALENDAR" not in lines:
        raise Refused("it is damaged, or no calendar file")
    if lines.count(b"BEGIN:VEVENT") != 1 or lines.count(b"END:VEVENT") != 1:
        raise Refused("it must have one event, neither none nor several")


# ------------------------------------------------------------------------------------------------ ZIP


def to_archive(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """A ZIP file with the files in it; in a bag (RFC 8493) they join the payload, and the sums are made anew."""
    del force
    archive = _archive(target)
    base = _bag_base(archive.names)
    folder = "" if base is None else f"{base}data/"
    _no_twice([name.removeprefix(folder) for name in archive.names if name.startswith(folder)], pieces)
    added = {folder + piece.name: piece.data for piece in pieces}
    if base is not None:
        added |= _bag_tags(archive, base, added)
    out = BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as made,
        zipfile.ZipFile(BytesIO(target)) as old,
    ):
        for known in old.infolist():
            if known.filename not in added:
                made.writestr(known, archive.read(known.filename) if not known.is_dir() else b"")
        for name, data in sorted(added.items()):
            made.writestr(bag.entry(name), data)
    return out.getvalue()


def archive_marking(target: bytes) -> Handling | None:
    """How far an archive may travel, if it is a bag that says so. Raises Refused."""
    archive = _archive(target)
    base = _bag_base(archive.names)
    if base is None or f"{base}bag-info.txt" not in archive.names:
        return None
    return marking_in(archive.read(f"{base}bag-info.txt").decode("utf-8", "replace"))


def _archive(target: bytes) -> _Checked:
    try:
        return _Checked(target)
    except Unreadable as reason:
        raise Refused(str(reason)) from reason


class _Checked(Archive):
    """An archive whose entries read, or are refused."""

    def read(self, name: str) -> bytes:
        try:
            return super().read(name)
        except (Unreadable, zlib.error) as reason:
            raise Refused(str(reason)) from reason


def _bag_base(names: Collection[str]) -> str | None:
    """The folder of a bag in an archive, with its slash; None if there is none."""
    return next(
        (name.removesuffix("bagit.txt") for name in names if name.count("/") <= 1 and name.endswith("bagit.txt")), None
    )


def _bag_tags(archive: _Checked, base: str, added: Mapping[str, bytes]) -> dict[str, bytes]:
    """The tag files of a bag that has got more payload. Raises Refused for sums other than SHA-256."""
    manifests = [one for one in archive.names if re.fullmatch(rf"{re.escape(base)}(?:tag)?manifest-\w+\.txt", one)]
    if any("sha256" not in one for one in manifests) or f"{base}fetch.txt" in archive.names:
        raise Refused("it is a bag of a kind that can't be added to here: only SHA-256 sums, and nothing to fetch")
    below = f"{base}data/"
    payload = {one: archive.read(one) for one in archive.names if one.startswith(below) and not one.endswith("/")}
    payload.update(added)
    relative = {name.removeprefix(base): data for name, data in payload.items()}
    info = (
        archive.read(f"{base}bag-info.txt").decode("utf-8", "replace") if f"{base}bag-info.txt" in archive.names else ""
    )
    kept = "".join(f"{line}\n" for line in info.splitlines() if not line.lower().startswith("payload-oxum:"))
    size = f"{sum(map(len, relative.values()))}.{len(relative)}"
    tags = {
        "bagit.txt": archive.read(f"{base}bagit.txt"),
        "bag-info.txt": f"{kept}Payload-Oxum: {size}\n".encode(),
        "manifest-sha256.txt": bag.sums(relative),
    }
    for one in archive.names:  # tag files of others
        name = one.removeprefix(base)
        if one.startswith(base) and not name.startswith(("data/", "tagmanifest-")) and not name.endswith("/"):
            tags.setdefault(name, archive.read(one))
    return {base + name: data for name, data in {**tags, "tagmanifest-sha256.txt": bag.sums(tags)}.items()}


Attacher = Callable[[bytes, Sequence[Piece], bool], bytes]

ATTACHERS: Mapping[str, tuple[Attacher, Callable[[bytes], Handling | None]]] = {
    ".eml": (to_mail, mail_marking),
    ".pdf": (to_pdf, pdf_marking),
    ".ics": (to_calendar, calendar_marking),
    ".zip": (to_archive, archive_marking),
}
"""By ending: how files are put into a target, and how far the target itself may travel."""
