"""Putting files into a mail, a PDF, an invitation, an archive of somebody else's. Bytes in, bytes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from reportkit.briefing import invitation, surgery
from reportkit.briefing.into_archive import archive_marking, to_archive
from reportkit.briefing.into_mail import mail_marking, to_mail
from reportkit.briefing.model import Piece
from reportkit.briefing.names import no_twice
from reportkit.briefing.surgery import Refused
from reportkit.handling import Handling, own_of

__all__ = ["ATTACHERS", "Refused", "media_of"]

_UNFOLD = re.compile(rb"\r?\n[ \t]")
_FILE_NAME = re.compile(
    rb'^ATTACH(?:[^:"\r\n]|"[^"\r\n]*")*?;(?:X-)?FILENAME=(?:"([^"\r\n]*)"|([^;:"\r\n]*))', re.MULTILINE | re.IGNORECASE
)
_TITLE = re.compile(r"(?:SUMMARY|X-MARKING)[:;]", re.IGNORECASE)
_NEW_LINE = re.compile(r"\\[nN]")
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


# ------------------------------------------------------------------------------------------------ PDF


def to_pdf(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """A PDF with the files attached (ISO 32000-2, 14.13). A signed one is changed only with `force`."""
    library = surgery.pikepdf()
    with surgery.opened(target) as pdf:
        if surgery.is_signed(pdf) and not force:
            raise Refused("it is signed, and its signature would no longer hold")
        no_twice(list(pdf.attachments), pieces)
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
        return own_of(str(pdf.docinfo.get(key, "")) for key in ("/Title", "/Subject", "/Keywords"))


# ------------------------------------------------------------------------------------------------ calendar


def to_calendar(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """An event with the files in it; all else stays as it is, byte for byte."""
    del force
    _check_calendar(target)
    whole = _UNFOLD.sub(b"", target)
    names = [b"".join(found).decode("utf-8", "replace") for found in _FILE_NAME.findall(whole)]
    no_twice(names, pieces)
    at = re.search(rb"^END:VEVENT", target, re.MULTILINE)
    assert at is not None
    made = invitation.folded([invitation.attachment(piece) for piece in pieces])
    return target[: at.start()] + made + target[at.start() :]


def calendar_marking(target: bytes) -> Handling | None:
    """How far an event may travel: by its summary and description. Raises Refused."""
    _check_calendar(target)
    whole = _UNFOLD.sub(b"", target).decode("utf-8", "replace")
    titles = [line.partition(":")[2] for line in whole.splitlines() if _TITLE.match(line)]
    notes = [line.partition(":")[2] for line in whole.splitlines() if line.upper().startswith("DESCRIPTION")]
    said = own_of(titles), own_of((one for note in notes for one in _NEW_LINE.split(note)), is_alone=True)
    return min((one for one in said if one is not None), default=None)


def _check_calendar(target: bytes) -> None:
    lines = [line.strip().upper() for line in target.splitlines()]
    if lines[:1] != [b"BEGIN:VCALENDAR"] or b"END:VCALENDAR" not in lines:
        raise Refused("it is damaged, or no calendar file")
    if lines.count(b"BEGIN:VEVENT") != 1 or lines.count(b"END:VEVENT") != 1:
        raise Refused("it must have one event, neither none nor several")


Attacher = Callable[[bytes, Sequence[Piece], bool], bytes]

ATTACHERS: Mapping[str, tuple[Attacher, Callable[[bytes], Handling | None]]] = {
    ".eml": (to_mail, mail_marking),
    ".pdf": (to_pdf, pdf_marking),
    ".ics": (to_calendar, calendar_marking),
    ".zip": (to_archive, archive_marking),
}
"""By ending: how files are put into a target, and how far the target itself may travel."""
