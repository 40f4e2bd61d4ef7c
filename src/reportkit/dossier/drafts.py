"""What a draft makes do without: what isn't there yet stands as `[NO VALUE: key]`, and its finding is a warning.

A slip in what is there (an unknown key, a bad date) stops a draft too: it may be the `handling` that was misspelt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reportkit.diagnostics import Diagnostic, Severity
from reportkit.dossier.fields import Record
from reportkit.dossier.model import Person
from reportkit.dossier.rules import CLAIM_WITHOUT_SPEAKER, EMPTY, MISSING_KEY


def no_value(key: str) -> str:
    """What is printed for a value that isn't there."""
    return f"[NO VALUE: {key}]"


_STAND_INS: Mapping[str, Any] = {
    "title": no_value("title"),
    "sender": Person(name=no_value("from")),
    "topic": no_value("topic"),
    "statement": no_value("statement"),
    "name": no_value("name"),
    "parts": (no_value("text"),),
    "sources": (),
    "by": "",
}
"""By the model's names. A fact without sources says so in its note."""

_KEYS = frozenset({"title", "from", "topic", "statement", "name", "text", "sources", "by"})
"""The same by the keys of the files."""


def filled(record: Record, values: dict[str, Any]) -> dict[str, Any]:
    """What was read of a mapping, with stand-ins for what it needs and doesn't have."""
    names = {field.attr or key for key, field in record.fields.items()}
    made = dict(values)
    for name, stand_in in _STAND_INS.items():
        if name in names and not record.complete(made):
            made.setdefault(name, stand_in)
    return made


def tolerated(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings of reading a draft: that something isn't there yet is a warning."""
    for one in found:
        yield replace(one, severity=Severity.WARNING) if _is_lacking(one) else one


def _is_lacking(finding: Diagnostic) -> bool:
    key = str(finding.message.args.get("key", "")).strip("“”")
    if finding.code in (MISSING_KEY.code, EMPTY.code):
        return key in _KEYS
    return finding.code == CLAIM_WITHOUT_SPEAKER.code
