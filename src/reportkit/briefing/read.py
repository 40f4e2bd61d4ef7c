"""A briefing's file → `Briefing`, with every finding that reading can make."""

from __future__ import annotations

from typing import Any

from reportkit.briefing.keys import BRIEFING
from reportkit.briefing.model import PIECES, Briefing, Item, Person
from reportkit.briefing.rules import BAD_MOMENT
from reportkit.diagnostics import Report
from reportkit.dossier.loader import load
from reportkit.dossier.reading import Reading
from reportkit.dossier.rules import MISSING_KEY, UNKNOWN_KEY


def read_briefing(data: bytes, file: str, report: Report) -> Briefing | None:
    """The briefing; None, with findings, where it can't be used. `file` is its name as a user would type it."""
    before = report.count_errors()
    node = load(data, file, report)
    if node is None:
        return None
    reading = Reading(report)
    values = BRIEFING.read(node, reading, "")
    if values is None or report.count_errors() > before:
        return None
    values["items"] = tuple(_item(one, f"items.{at}", reading) for at, one in enumerate(values["items"]))
    if "end" in values and values["end"] <= values["start"]:
        reading.fault(
            BAD_MOMENT, reading.spans.get("until"), "the briefing ends before it begins", "Mend one of the two."
        )
    if report.count_errors() > before:
        return None
    return _briefing(values, node.span)


def _briefing(values: dict[str, Any], span: Any) -> Briefing:
    if "sender" in values:
        values["sender"] = Person(**values["sender"])
    values["to"] = tuple(Person(**one) for one in values.get("to", ()))
    values["pack"] = tuple(one for one in PIECES if one in values.get("pack", PIECES))
    return Briefing(**values, span=span)


def _item(values: dict[str, Any], path: str, reading: Reading) -> Item:
    span = reading.spans.get(path)
    if ("template" in values) == ("file" in values):
        hint = "Write {{template: memo, dossier: …}}, or {{file: annex.pdf, title: …}}."
        reading.fault(MISSING_KEY, span, "an item is rendered (“template”) or taken (“file”): one of the two", hint)
    for key in ("title", "handling") if "template" in values else ("dossier",):
        if key in values:
            message = "“{key}” has no meaning for such an item"
            reading.fault(UNKNOWN_KEY, reading.spans.get(f"{path}.{key}", span), message, "Take it out.", key=key)
    return Item(**values, span=span)
