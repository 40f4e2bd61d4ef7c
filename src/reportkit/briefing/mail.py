"""A mail, ready to be looked at and sent by a person: an `.eml` draft (RFC 5322, `X-Unsent: 1`)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from html import escape

from reportkit.briefing.headers import people_field, text_field
from reportkit.briefing.into_mail import outline
from reportkit.briefing.messages import as_html, as_text
from reportkit.briefing.model import Briefing, Piece, Rendered
from reportkit.briefing.words import labelled, when
from reportkit.handling import Handling
from reportkit.tree import nodes as n

MOST = 18 * 1024 * 1024
"""Bytes of attachments, before base64 makes them a third larger, that servers commonly take."""


def mail(briefing: Briefing, items: Sequence[Rendered], marking: Handling) -> bytes:
    """The draft: marking in the subject and before the body, a summary, every item's files."""
    blocks = _body(briefing, items)
    message = EmailMessage(SMTP)
    message.set_content(_encodable(f"{marking.label}\n\n{as_text(blocks)}\n"), cte="base64")
    message.add_alternative(_encodable(_page(briefing, marking, blocks)), subtype="html", cte="base64")
    for item in items:
        for piece in item.files:
            add(message, piece)
    return _head(briefing, marking) + sealed_bytes(message)


def _head(briefing: Briefing, marking: Handling) -> bytes:
    """The fields before those that tell the content, which the library writes: it is given no word of anybody's."""
    fields = [text_field("Subject", f"[{marking.label}] {briefing.title}")]
    if briefing.sender is not None and briefing.sender.email:
        fields.append(people_field("From", [briefing.sender]))
    if people := [one for one in briefing.to if one.email]:
        fields.append(people_field("To", people))
    fields += [text_field("X-Unsent", "1"), text_field("Content-Language", briefing.language)]
    return b"".join(fields)


def _encodable(text: str) -> str:
    """A text without halves of characters, which no encoding has."""
    return text.encode("utf-8", "replace").decode()


def add(message: EmailMessage, piece: Piece) -> None:
    """Attaches a file."""
    main, _, sub = piece.media.partition("/")
    message.add_attachment(piece.data, maintype=main, subtype=sub, filename=piece.name)


def sealed_bytes(message: EmailMessage) -> bytes:
    """The bytes of a message; boundaries follow from its content, for the module's own are drawn by lot."""
    parts = [part for part in message.walk() if part.get_content_maintype() == "multipart" and not part.get_boundary()]
    digest = hashlib.sha256()
    for leaf in _leaves(message):
        digest.update(leaf.get_payload(decode=True) or b"")  # type: ignore[arg-type]
    for at, part in enumerate(parts):
        part.set_boundary(f"==={digest.hexdigest()[:32]}-{at}===")
    return message.as_bytes(policy=SMTP)


def _leaves(message: MIMEPart) -> Iterator[MIMEPart]:
    return (part for part in message.walk() if part.get_content_maintype() != "multipart")


def _body(briefing: Briefing, items: Sequence[Rendered]) -> list[n.Block]:
    language = briefing.language
    blocks: list[n.Block] = []
    if briefing.cover_note:
        blocks.append(n.Paragraph((n.Text(briefing.cover_note),)))
    facts = ", ".join(filter(None, [when(briefing.start, briefing.end, language), briefing.place]))
    blocks.append(n.Paragraph((n.Strong((n.Text(briefing.title),)), n.LineBreak(), n.Text(facts))))
    for item in items:
        blocks += item.summary
    names = tuple(n.ListItem((n.Paragraph((n.Text(_line(item)),)),)) for item in items)
    blocks += [n.Paragraph((n.Text(labelled("attached", language)),)), n.BulletList(names)]
    return blocks


def _line(item: Rendered) -> str:
    return f"{item.title} ({item.handling.label}): {', '.join(one.name for one in item.files)}"


def _page(briefing: Briefing, marking: Handling, blocks: Sequence[n.Block]) -> str:
    colors = f"color:#{marking.color};background-color:#000000"
    return (
        f'<!DOCTYPE html>\n<html lang="{briefing.language}"><head><meta charset="utf-8"><title>{escape(briefing.title)}'
        f'</title></head><body>\n<p><b style="{colors}">&nbsp;{escape(marking.label)}&nbsp;</b></p>\n'
        f"{as_html(blocks)}\n</body></html>\n"
    )


def unasked(briefing: Briefing, data: bytes) -> str:
    """The first header field or recipient of a draft that wasn't asked for; empty if there is none."""
    names, recipients = outline(data)
    meant = {"subject", "from", "to", "x-unsent", "content-language", "content-type", "mime-version"}
    strange = [name for name, count in names.items() if name not in meant or count > 1]
    return next(iter([*strange, *(set(recipients) - {person.email for person in briefing.to})]), "")
