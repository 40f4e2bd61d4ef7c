"""The last steps on the way to a file: written, read back, sealed. Nothing leaves that doesn't say what its tree
says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportkit import readers
from reportkit.diagnostics import Report, Rule
from reportkit.formats import FORMATS
from reportkit.readers.compare import difference
from reportkit.release.digest import canonical
from reportkit.seal.record import Given, record_of
from reportkit.seal.stamp import stamp
from reportkit.tree import nodes as n
from reportkit.writers import Extras, writer_of

if TYPE_CHECKING:
    from reportkit.layout import Pages
    from reportkit.release.audience import Audience
    from reportkit.template.merge import Merged
    from reportkit.theme.theme import Theme

READ_BACK = Rule("RK701", "read-back-differs")
"""A file that was just made says something else than the document that it was made from. It is not written.

What it does: reads each DOCX and PDF back with a reader of its own, and compares headings, paragraphs, quotes, tables
and notes with the document, in order. What stood at its place before stays.
Why it matters: nobody compares two formats by eye. A quote that lost a line on its way into the PDF would go out.
Example: a defect of reportkit, or a character that a format can't carry: the document has «не повод для алармизма», and
the PDF reads «повод для алармизма».
Instead: look at the words that the message names, and write them with plain characters. If they are plain, report it,
with those words: the fault is ours.
"""

_LONGEST = 90


def finish(
    merged: Merged,
    theme: Theme,
    pages: Pages,
    format: str,
    report: Report,
    *,
    template: str,
    audience: Audience,
    controls: bool = True,
) -> bytes | None:
    """The bytes of one format, read back and sealed. None, with a finding, where they don't say what the tree says.

    Raises ReadError if a picture can't be read.
    """
    document = merged.document
    if not FORMATS[format].sealed:
        return writer_of(format)(document, theme, pages, controls)
    record = record_of(
        document,
        merged.dossier,
        merged.used,
        template=template,
        audience=audience.name,
        clearance=audience.clearance.label,
        given=Given(merged.wording, merged.ratings),
        told=merged.told,
        sections=[one for one in audience.sections if one not in merged.left_out],
    )
    name = f"{merged.dossier.id}_{audience.name}_{document.meta.language}.json"
    inside = canonical(merged.dossier, ratings=merged.ratings) if audience.embed else b""
    extras = Extras(record=record.to_json(), dossier=inside, name=name)
    data = writer_of(format)(document, theme, pages, controls, extras)
    content = read_back(document, data, format, report, items=controls or format == "pdf")
    return None if content is None else stamp(data, content)


def read_back(
    document: n.Document, data: bytes, format: str, report: Report, *, items: bool = True
) -> readers.Content | None:
    """What a file says, if it is what its tree says; if not, None and a finding."""
    try:
        content = readers.read(data)
        found = difference(document, content, items=items)
    except readers.Unreadable as reason:
        report.add(READ_BACK.at(None, "the {format} can't be read back: {reason}", format=format, reason=reason))
        return None
    if found is not None:
        message = "the {format} differs from the document in its {what}: “{expected}” came out as “{found}”"
        hint = "nothing was written; please report this with the words that it names"
        expected, actual = _short(found.expected, found.found), _short(found.found, found.expected)
        report.add(
            READ_BACK.at(
                None, message, hint=hint, format=format.upper(), what=found.what, expected=expected, found=actual
            )
        )
    return content if found is None else None


def _short(text: str, other: str) -> str:
    """The part of a text where it differs from the other."""
    same = next((at for at, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other)))
    start = max(0, same - 30)
    piece = text[start : start + _LONGEST]
    return ("…" if start else "") + piece + ("…" if start + _LONGEST < len(text) else "")
