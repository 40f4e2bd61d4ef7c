"""CSL-JSON, as Zotero and others export it."""

from __future__ import annotations

from reportkit.diagnostics import Report
from reportkit.dossier.jsontext import load_json
from reportkit.dossier.nodes import ListNode, MapNode
from reportkit.importers.record import Imported
from reportkit.importers.rules import NOT_A_SOURCE


def read_csl(data: bytes, file: str, report: Report) -> list[Imported]:
    """The records of a CSL-JSON file: a list, or `{"items": […]}`. What can't be one is a finding."""
    root = load_json(data, file, report)
    if isinstance(root, MapNode):
        root = root.get("items") or ListNode([root], root.span)
    if root is None:
        return []
    if not isinstance(root, ListNode):
        report.add(NOT_A_SOURCE.at(root.span, "this is no list of records", hint="Export the sources as CSL JSON."))
        return []
    found: list[Imported] = []
    for node in root:
        record = node.plain() if isinstance(node, MapNode) else None
        title = record.get("title") if isinstance(record, dict) else None
        if isinstance(record, dict) and isinstance(title, str) and title.strip():
            found.append(Imported(record, node.span))
        else:
            hint = "Give it a title where it comes from, and export again."
            report.add(NOT_A_SOURCE.at(node.span, "a record without a title", hint=hint))
    return found
