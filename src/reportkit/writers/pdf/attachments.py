"""Files inside the file (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8): each with its type and how it relates to the text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportkit.writers.pdf.objects import File, Raw, RawStream, name, text_string


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to carry along: its name, MIME type, a description for people, and its relationship to the document."""

    name: str
    media: str
    description: str
    relationship: Literal["Source", "Data", "Alternative", "Supplement", "Unspecified"]
    data: bytes


def attach(file: File, attachments: Sequence[Attachment], stamp: bytes) -> None:
    """Embeds attachments. `stamp` is the PDF date that they carry."""
    if not attachments:
        return
    numbers = [(one.name, _specification(file, one, stamp)) for one in attachments]
    listed = sorted(numbers)
    names = b" ".join(b"%s %d 0 R" % (text_string(label), number) for label, number in listed)
    file.Catalog.Names = Raw(b"<</EmbeddedFiles <</Names [%s]>>>>" % names)
    file.Catalog.AF = Raw(b"[%s]" % b" ".join(b"%d 0 R" % number for _, number in numbers))


def _specification(file: File, one: Attachment, stamp: bytes) -> int:
    digest = hashlib.md5(one.data, usedforsecurity=False).hexdigest().encode()
    entries = b" /Type /EmbeddedFile /Subtype %s /Params <</Size %d /ModDate %s /CheckSum <%s>>>" % (
        name(one.media),
        len(one.data),
        stamp,
        digest,
    )
    number = file.number(RawStream(one.data, entries))
    label = text_string(one.name)
    return file.number(
        Raw(
            b"<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship %s /EF <</F %d 0 R /UF %d 0 R>>>>"
            % (label, label, text_string(one.description), name(one.relationship), number, number)
        )
    )
