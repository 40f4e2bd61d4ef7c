"""An invitation: an event of a calendar (RFC 5545) with the files in it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from reportkit.briefing.headers import one_line
from reportkit.briefing.messages import as_text
from reportkit.briefing.model import Briefing, Piece, Rendered
from reportkit.handling import Handling
from reportkit.version import __version__

_FOLD = 75  # octets of a line (RFC 5545, 3.1)


def invitation(briefing: Briefing, items: Sequence[Rendered], marking: Handling) -> bytes:
    """The `.ics` file. Its time stamp is the briefing's own, never the clock's."""
    inviting = briefing.sender is not None and bool(briefing.sender.email)
    description = "\n\n".join(
        filter(None, [marking.label, briefing.cover_note, *(as_text(one.summary) for one in items)])
    )
    end = briefing.end or briefing.start + timedelta(hours=1)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//reportkit//{__version__}//EN",
        f"METHOD:{'REQUEST' if inviting else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{briefing.id}@reportkit",
        f"DTSTAMP:{_utc(briefing.start)}",
        f"DTSTART:{_utc(briefing.start)}",
        f"DTEND:{_utc(end)}",
        "SEQUENCE:0",
        f"SUMMARY;LANGUAGE={briefing.language}:{escaped(one_line(f'[{marking.label}] {briefing.title}'))}",
        f"DESCRIPTION;LANGUAGE={briefing.language}:{escaped(description)}",
        f"CLASS:{'PUBLIC' if marking is Handling.CLEAR else 'CONFIDENTIAL'}",
    ]
    if one_line(briefing.place):
        lines.append(f"LOCATION;LANGUAGE={briefing.language}:{escaped(one_line(briefing.place))}")
    if briefing.sender is not None and briefing.sender.email:
        lines.append(f"ORGANIZER;CN={_parameter(briefing.sender.name)}:{_address(briefing.sender.email)}")
    for person in briefing.to:
        if person.email:
            role = "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
            lines.append(f"ATTENDEE;{role};CN={_parameter(person.name)}:{_address(person.email)}")
    lines += [attachment(piece) for item in items for piece in item.files]
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return folded(lines)


def attachment(piece: Piece) -> str:
    """A file as a property; Outlook takes its name from X-FILENAME."""
    encoded = b64encode(piece.data).decode("ascii")
    names = f"FILENAME={piece.name};X-FILENAME={piece.name}"
    return f"ATTACH;FMTTYPE={piece.media};ENCODING=BASE64;VALUE=BINARY;{names}:{encoded}"


def escaped(text: str) -> str:
    """A text value (RFC 5545, 3.3.11)."""
    lines = [one_line(line) for line in text.split("\n")]
    return "\\n".join(line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines)


def _parameter(text: str) -> str:
    """A parameter's value, in quotes: it may hold none itself (RFC 5545, 3.2); carets are doubled (RFC 6868).

    A backslash is nothing special there, but some readers take the quote behind one for a letter, and what follows for
    more of the value: it becomes a slash.
    """
    return '"' + one_line(text).replace('"', "'").replace("\\", "/").replace("^", "^^") + '"'


def _address(email: str) -> str:
    """An address as a URI (RFC 6068): what would begin a header of its own there, such as “?” and “&”, is escaped."""
    local, _, domain = email.rpartition("@")
    known = quote(local, safe="!$'*+")
    return f"mailto:{known}@{domain}"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def folded(lines: Iterable[str]) -> bytes:
    """Lines of at most 75 octets: what is longer goes on after a line break and a space, never inside a character."""
    return b"".join(_folded(line.encode()) + b"\r\n" for line in lines)


def _folded(line: bytes) -> bytes:
    pieces, start, room = [], 0, _FOLD
    while len(line) - start > room:
        stop = start + room
        while line[stop] & 0xC0 == 0x80:
            stop -= 1
        pieces.append(line[start:stop])
        start, room = stop, _FOLD - 1
    pieces.append(line[start:])
    return b"\r\n ".join(pieces)
