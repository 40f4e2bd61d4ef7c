"""Putting files into somebody else's mail: every header field that was there stays, byte for byte.

A mail of several parts gets more of them before the line that closes it; any other becomes the first part of one that
holds it and the files, and only the fields that tell its content (RFC 2045) move into that part.
"""

from __future__ import annotations

import hashlib
from base64 import encodebytes
from collections import Counter
from collections.abc import Sequence
from email import policy
from email.parser import BytesHeaderParser
from email.utils import getaddresses

from reportkit.briefing.model import Piece
from reportkit.briefing.names import is_safe, no_twice
from reportkit.briefing.surgery import Refused
from reportkit.handling import Handling, own_label, own_of
from reportkit.readers import Unreadable
from reportkit.readers.mail import Part, read_mail

_KNOWN = {"subject", "from", "to", "mime-version", "content-type"}
_OF_CONTENT = frozenset(
    f"content-{one}" for one in ("type", "transfer-encoding", "disposition", "id", "description", "md5", "location")
)
_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
RECIPIENTS = ("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc")
"""The fields that say who gets a mail (RFC 5322, 3.6.3 and 3.6.6)."""


def to_mail(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """A mail with the files attached. A signed one is changed only with `force`. Raises Refused."""
    mail = _read(target)
    if mail.media in _SEALED:
        raise Refused("it is encrypted or signed as a whole")
    if mail.media == "multipart/signed" and not force:
        raise Refused("it is signed, and its signature would no longer hold")
    no_twice([part.file_name for part in mail.walk()], pieces)
    made = _extended(mail, pieces) if mail.media == "multipart/mixed" else _wrapped(mail, pieces)
    _prove(mail, made)
    return made


def mail_marking(target: bytes) -> Handling | None:
    """How far a mail may travel: by its subject, else by a line of its text. Raises Refused."""
    mail = _read(target)
    subjects = [own_label(field.text) for field in mail.fields if field.name == "subject"]
    if any(one is not None for one in subjects):
        return min(Handling.CLEAR if one is None else one for one in subjects)
    return own_of(_begins(mail).splitlines(), is_alone=True)


def _begins(mail: Part) -> str:
    """The beginning of the text that a mail shows; none where HTML may be shown in its stead."""
    shown = [part for part in mail.walk() if not part.parts and not part.is_attached]
    if len(shown) != 1 or shown[0].media != "text/plain":
        return ""
    try:
        return shown[0].text()[:2000]
    except Unreadable as reason:
        raise Refused(str(reason)) from reason


def _read(target: bytes) -> Part:
    try:
        mail = read_mail(target)
    except Unreadable as reason:
        raise Refused(str(reason)) from reason
    if not _KNOWN & {field.name for field in mail.fields}:
        raise Refused("it is damaged, or no mail")
    return mail


def _extended(mail: Part, pieces: Sequence[Piece]) -> bytes:
    end = _line_end(mail)
    added = b"".join(b"--" + mail.boundary + end + _part(piece, end) for piece in pieces)
    return mail.data[: mail.closing] + added + mail.data[mail.closing :]


def _wrapped(mail: Part, pieces: Sequence[Piece]) -> bytes:
    end = _line_end(mail)
    boundary = _boundary(mail.data, pieces)
    moved = b"".join(_whole(field.raw, end) for field in mail.fields if field.name in _OF_CONTENT)
    head = b"".join(_whole(field.raw, end) for field in mail.fields if field.name not in _OF_CONTENT)
    if not any(field.name == "mime-version" for field in mail.fields):
        head += b"MIME-Version: 1.0" + end
    if (encoding := mail.get("content-transfer-encoding").lower()) in ("8bit", "binary"):  # RFC 2045, 6.4
        head += f"Content-Transfer-Encoding: {encoding}".encode() + end
    head += b'Content-Type: multipart/mixed; boundary="' + boundary + b'"' + end + end
    sign = b"--" + boundary
    body = moved + end + mail.data[mail.start : mail.stop] + end
    return head + sign + end + body + b"".join(sign + end + _part(one, end) for one in pieces) + sign + b"--" + end


def _part(piece: Piece, end: bytes) -> bytes:
    """A file as a part, with the line break after it."""
    if not is_safe(piece.name):
        raise Refused(f"{piece.name!r} is no name that every mail program can carry")
    lines = [
        f"Content-Type: {piece.media}",
        "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment;",
        f' filename="{piece.name}"',
        "",
        *encodebytes(piece.data).decode("ascii").splitlines(),
    ]
    return b"".join(line.encode("ascii") + end for line in lines)


def _boundary(data: bytes, pieces: Sequence[Piece]) -> bytes:
    """A boundary that follows from the content, and stands nowhere in it."""
    digest = hashlib.sha256(data)
    for piece in pieces:
        digest.update(piece.data)
    while (made := f"==={digest.hexdigest()[:32]}===".encode()) in data:
        digest.update(b"again")
    return made


def _line_end(mail: Part) -> bytes:
    return b"\r\n" if mail.fields[0].raw.endswith(b"\r\n") else b"\n"


def _whole(raw: bytes, end: bytes) -> bytes:
    """A field with its line end, which the last one of a mail without a body may lack."""
    return raw if raw.endswith(b"\n") else raw + end


# ------------------------------------------------------------------------------------------------ proof


def _prove(mail: Part, made: bytes) -> None:
    """Reads what was made: a field or a recipient that was neither there before nor set here is refused."""
    set_here = _OF_CONTENT | ({"mime-version"} - {field.name for field in mail.fields})
    end = _line_end(mail)
    before = [_whole(field.raw, end) for field in mail.fields if field.name not in _OF_CONTENT]
    after = [field.raw for field in read_mail(made).fields if field.name not in set_here]
    names, recipients = outline(made)
    known, meant = outline(mail.data)
    if before != after or recipients != meant or set(names - known) - set_here:
        raise Refused("it would come out with a header that nobody has set")


def outline(data: bytes) -> tuple[Counter[str], list[str]]:
    """What Python's own reader takes for header fields, by name, and for recipients."""
    read = BytesHeaderParser(policy=policy.compat32).parsebytes(data)
    fields = [str(value) for name in RECIPIENTS for value in read.get_all(name, [])]
    return Counter(name.lower() for name in read.keys()), [address for _, address in getaddresses(fields)]  # noqa: SIM118
