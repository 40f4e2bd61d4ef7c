"""A text file with its metadata at the head, as one saves a page that has no record elsewhere.

Title: Казахстан и Британия подписали план
URL: https://example.org/news/1
Date: 2025-06-06
Container: Вести

The text itself, after an empty line.
"""

from __future__ import annotations

import re

from reportkit.diagnostics import Report, Span
from reportkit.dossier.characters import decode, without_forbidden
from reportkit.importers.record import Imported
from reportkit.importers.rules import BAD_HEADER, NOT_A_SOURCE

KEYS = {
    "id": "id",
    "type": "type",
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "url": "URL",
    "doi": "DOI",
    "date": "issued",
    "accessed": "accessed",
    "language": "language",
    "author": "author",
}
"""What a head may say, and the CSL variable that it is."""

_LINE = re.compile(r"([A-Za-z]+)[ \t]*:[ \t]*(.*)")
_HINT = "Begin the file with “Title: …”, “URL: …”, “Date: …”, and an empty line."


def read_text(data: bytes, file: str, report: Report) -> list[Imported]:
    """The one record of a text file, with its text. Nothing, and a finding, if its head is missing or says no title."""
    decoded = decode(data, file, report)
    if decoded is None:
        return []
    text = without_forbidden(decoded, file, report).replace("\r\n", "\n")
    head, _, body = text.partition("\n\n")
    csl = _head(head, file, report)
    if csl is None:
        return []
    if not csl.get("title"):
        report.add(NOT_A_SOURCE.at(Span(file), "the head of the text says no title", hint=_HINT))
        return []
    csl.setdefault("type", "webpage" if csl.get("URL") else "document")
    return [Imported(csl, Span(file), body.strip() + "\n" if body.strip() else "")]


def _head(head: str, file: str, report: Report) -> dict[str, object] | None:
    csl: dict[str, object] = {}
    for number, line in enumerate(head.splitlines(), 1):
        found = _LINE.fullmatch(line.strip())
        variable = KEYS.get(found.group(1).lower()) if found is not None else None
        if found is None or variable is None:
            message = "this line is no metadata: {line}"
            report.add(BAD_HEADER.at(Span(file, number), message, hint=_HINT, line=line.strip()[:60]))
            return None
        if found.group(2).strip():
            csl[variable] = _value(variable, found.group(2).strip())
    return csl


def _value(variable: str, text: str) -> object:
    if variable != "author":
        return text
    return [_name(name) for name in text.split(";") if name.strip()]


def _name(text: str) -> dict[str, str]:
    family, comma, given = (part.strip() for part in text.partition(","))
    return {"family": family, "given": given} if comma and given else {"literal": text.strip()}
