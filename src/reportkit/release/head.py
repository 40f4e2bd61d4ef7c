"""What a dossier says of itself: title, number, dates, names, id. Its own handling says who may see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.diagnostics import Diagnostic, Severity
from reportkit.dossier.model import Dossier
from reportkit.handling import Handling
from reportkit.release.rules import HEAD_ABOVE

PARTS = ("name", "role", "phone", "email")
"""What a person of the head is told of."""


def may_see_head(dossier: Dossier, clearance: Handling) -> bool:
    """Whether readers of a clearance may see the dossier's head: it is not above them, or is declared releasable."""
    return dossier.handling <= clearance or bool(dossier.head_releasable)


def refusal(
    dossier: Dossier, clearance: Handling, audience: str, severity: Severity | None = None
) -> Iterator[Diagnostic]:
    """The finding that nothing can be made for an audience; none where it may see the head."""
    if may_see_head(dossier, clearance):
        return
    message = "the dossier “{id}” is {handling}; the audience “{audience}” may see {clearance} at most"
    hint = "render it for other readers; or say in `head_releasable` why its title, number, names and id may be shown"
    words: dict[str, Any] = {"id": dossier.id, "handling": dossier.handling.label, "clearance": clearance.label}
    yield HEAD_ABOVE.at(dossier.at("handling"), message, hint=hint, severity=severity, audience=audience, **words)


def keys(dossier: Dossier, audience: str) -> list[str]:
    """The keys of a dossier's head that it has, and that are shown to an audience with it."""
    texts = {"id": dossier.id, "title": dossier.title, "number": dossier.number, "as_of": "…", "date": "…"}
    texts |= {"edition": "…" if dossier.edition > 1 else "", "embargo": dossier.embargo}
    texts[f"to.{audience}"] = dossier.to.get(audience, "")
    for key, person in (("from", dossier.sender), ("prepared_by", dossier.prepared_by)):
        texts |= {f"{key}.{part}": getattr(person, part) for part in PARTS} if person else {}
    return [key for key, text in texts.items() if text]
