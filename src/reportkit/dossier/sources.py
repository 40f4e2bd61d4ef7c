"""Sources: bibliographic records (`sources.json`, as a reference manager wrote it) and our remarks, joined by id."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from reportkit.diagnostics import Message, Report, Span
from reportkit.dossier.csl import OTHERS, TYPES
from reportkit.dossier.keys import RECORD_KEYS, SOURCE
from reportkit.dossier.model import Source
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.dossier.reading import Reading, nearest
from reportkit.dossier.rules import BAD_CHOICE, BAD_FILE_NAME, DUPLICATE_ID, SOURCE_INCOMPLETE, UNKNOWN_CSL
from reportkit.dossier.terms import is_id

if TYPE_CHECKING:
    from reportkit.handling import Handling

_KEPT = "It is kept, and not used."
_OURS = ("handling", "was", "withdrawn", "allow", "note", "reliability", "origin", "text")


class Record:
    """A bibliographic record with its places."""

    __slots__ = ("csl", "spans")

    def __init__(self, span: Span) -> None:
        self.csl: dict[str, object] = {}
        self.spans: dict[str, Span] = {"": span}


def read_records(node: Node, report: Report) -> dict[str, Record]:
    """The records of `sources.json`, by id. What CSL doesn't know is kept, and noted."""
    if isinstance(node, MapNode):
        node = node.get("items") or node
    if not isinstance(node, ListNode):
        Reading(report).wrong(node, "", "a list of CSL-JSON records", "Export the sources as CSL JSON.")
        return {}
    records: dict[str, Record] = {}
    for item in node.items:
        if not isinstance(item, MapNode):
            Reading(report).wrong(item, "", "a CSL-JSON record")
        elif (item_id := _record_id(item, report)) in records:
            message = "a second record of the source “{id}”; the first is at {first}"
            first = records[item_id].spans[""]
            hint = "Keep one of the two."
            report.add(DUPLICATE_ID.at(item.span, message, hint=hint, item=item_id, id=item_id, first=first))
        elif item_id:
            records[item_id] = _record(item_id, item, report)
    return records


def _record_id(item: MapNode, report: Report) -> str:
    """A record's id, "" if it has none: `id`, or else `citation-key`, which a person can choose."""
    found = [node for key in ("id", "citation-key") if isinstance(node := item.get(key), ScalarNode)]
    reading = Reading(report)
    if not found:
        reading.fault(SOURCE_INCOMPLETE, item.span, "a record without an “id”", "Add one; items cite the source by it.")
        return ""
    scratch = Reading(Report())
    for node in reversed(found):
        if is_id(node.text, node.span, scratch):
            return node.text
    is_id(found[0].text, found[0].span, reading)
    return ""


def _record(id: str, node: MapNode, report: Report) -> Record:
    reading = Reading(report, item=id, unknown=UNKNOWN_CSL)
    record = Record(node.span)
    for key, item in node.items():
        record.spans[key] = item.span
        empty = isinstance(item, ScalarNode) and item.value in (None, "")
        if key in RECORD_KEYS and not empty:
            value = RECORD_KEYS[key].kind.read(item, reading, key)
            if value is not None:
                record.csl[key] = value
        elif not empty:
            record.csl[key] = item.plain()
            if key not in OTHERS:
                reading.fault(UNKNOWN_CSL, node.at(key), "“{key}” is no CSL variable", _KEPT, key=key[:80])
    if (kind := record.csl.get("type")) is not None and kind not in TYPES:
        reading.fault(UNKNOWN_CSL, record.spans["type"], "“{kind}” is no CSL type", _KEPT, kind=kind)
    record.csl["id"] = id
    return record


def read_source(
    id: str, node: Node | None, record: Record | None, reading: Reading, handling: Handling
) -> Source | None:
    """One source. `node` holds our remarks and may hold the record itself; `record` comes from `sources.json`."""
    values: dict[str, Any] = {}
    csl: dict[str, object] = {"id": id}
    if record is not None:
        csl |= record.csl
        reading.spans |= record.spans
    if node is not None:
        values = SOURCE.read(node, reading, "") or {}
        csl |= _written(node, values)
        _check_type(node, reading)
    lacking = [key for key in ("type", "title") if not csl.get(key)]
    if lacking:
        _incomplete(id, lacking, node is not None and record is None, reading)
        return None
    ours = {key: values[key] for key in _OURS if key in values}
    _check_path(ours, reading)
    ours.setdefault("handling", handling)
    return Source(id=id, csl=csl, spans=reading.spans, **ours)


def _written(node: Node, values: dict[str, Any]) -> dict[str, object]:
    """The part of a bibliographic record that stands in YAML."""
    if not isinstance(node, MapNode):
        return {}
    return {key: values[key] for key in node.entries if key not in _OURS and key in values}


def _check_type(node: Node, reading: Reading) -> None:
    kind = node.get("type") if isinstance(node, MapNode) else None
    if isinstance(kind, ScalarNode) and kind.text and kind.text not in TYPES:
        near = nearest(kind.text, sorted(TYPES))
        reading.fault(BAD_CHOICE, kind.span, "“{kind}” is no CSL type", "{near}", kind=kind.text[:80], near=near)


def _incomplete(id: str, lacking: list[str], remarks_alone: bool, reading: Reading) -> None:
    keys: object = f"“{lacking[0]}”"
    if len(lacking) == 2:
        keys = Message("“{one}” and “{other}”", {"one": lacking[0], "other": lacking[1]})
    hint = "Add it to the record; a source without a title is described in brackets."
    if remarks_alone and len(lacking) == 2:
        hint = "Add its record to sources.json under this id, or write CSL's keys here: type, title, URL …"
    reading.fault(SOURCE_INCOMPLETE, reading.spans.get(""), "the source “{id}” has no {keys}", hint, id=id, keys=keys)


def _check_path(ours: dict[str, Any], reading: Reading) -> None:
    """The source's text must stand within the dossier."""
    path = ours.get("text")
    if path is None:
        return
    parts = PurePosixPath(path).parts
    if path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
        message = "“{path}” leads out of the dossier"
        hint = "Put the text into the dossier's folder `sources/` and name it from there."
        reading.fault(BAD_FILE_NAME, reading.spans["text"], message, hint, path=path[:80])
        del ours["text"]
