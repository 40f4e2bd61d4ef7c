"""Records into `sources.json`: never over an id that is taken, unless that is asked for.

A record keeps its place in the file when it is replaced; new ones follow at the end; all others stay as they were
written. The same records give the same text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportkit.diagnostics import Report, Span
from reportkit.dossier.jsontext import load_json
from reportkit.dossier.nodes import ListNode, MapNode
from reportkit.importers.known import Known, own_id, without_id
from reportkit.importers.record import Imported
from reportkit.importers.rules import ALREADY_THERE, ID_TAKEN, RENAMED
from reportkit.importers.splice import listed, splice, whole


@dataclass(slots=True)
class Merged:
    """The new text of `sources.json`, and what became of the records, by id. `texts`: the sources' own, where they
    came along.
    """

    text: str = ""
    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


def merge(
    existing: bytes | None,
    file: str,
    records: Iterable[Imported],
    report: Report,
    *,
    taken: Iterable[str] = (),
    replace: bool = False,
) -> Merged | None:
    """Merges records into what `sources.json` holds. None, with findings, if that can't be read.

    `taken` are the ids of a dossier's other items, which no source may get. `replace` lets a record take the place of
    another one with its id.
    """
    known = _known(existing, file, report, set(taken))
    if known is None:
        return None
    merged = Merged()
    for record in records:
        _add(record, known, merged, report, replace=replace)
    merged.text = _text(existing, known.records, merged)
    return merged


def _text(existing: bytes | None, known: Mapping[str, Mapping[str, object]], merged: Merged) -> str:
    """The file's text with what was added and replaced in it."""
    if existing is None:
        return whole(known.values())
    text = existing.decode("utf-8")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    numbers = {id: number for number, id in enumerate(known)}
    added = set(merged.added)
    changed = {numbers[id]: known[id] for id in merged.replaced if id not in added}
    if not changed and not merged.added:
        return text
    return mark + splice(listed(text.removeprefix(mark)), changed, [known[id] for id in merged.added])


def _known(existing: bytes | None, file: str, report: Report, taken: set[str]) -> Known | None:
    """The records of the file by id."""
    root = load_json(existing, file, report) if existing is not None else ListNode([], Span(file))
    if isinstance(root, MapNode):
        root = root.get("items")
    if not isinstance(root, ListNode):
        return None
    known = Known(taken)
    for number, node in enumerate(root):
        record = node.plain()
        id = own_id(record) if isinstance(record, Mapping) else ""
        is_new = id and id not in known.records
        known.put(id if is_new else f"#{number}", record if isinstance(record, Mapping) else {})
    known.others = taken - known.records.keys()
    return known


def _add(record: Imported, known: Known, merged: Merged, report: Report, *, replace: bool) -> None:
    twin = known.twin(record.csl)
    id = own_id(record.csl) or twin or known.same(record.csl) or known.keyed(record.csl)
    id = id or known.make_id(record.csl)
    csl = {"id": id} | without_id(record.csl)
    if id in known.records:
        _meet(record, id, csl, known, merged, report, replace=replace)
        return
    if id in known.others:
        _say_taken(record, id, report)
        return
    if twin:
        message = "“{id}” is already there as “{twin}”, with the same address"
        hint = "Nothing needs to be done. To update it, give it the id “{twin}”."
        report.add(ALREADY_THERE.at(record.span, message, hint=hint, item=twin, id=id, twin=twin))
        return
    if record.id and id != record.id:
        message = "“{given}” is called “{id}” in the dossier"
        report.add(RENAMED.at(record.span, message, item=id, given=record.id[:80], id=id))
    known.put(id, csl)
    merged.added.append(id)
    _keep(record, id, known, merged)


def _meet(
    record: Imported,
    id: str,
    csl: dict[str, object],
    known: Known,
    merged: Merged,
    report: Report,
    *,
    replace: bool,
) -> None:
    """A record whose id is there already."""
    if dict(known.records[id]) == csl:
        merged.unchanged.append(id)
    elif replace:
        known.put(id, csl)
        merged.replaced.append(id)
    else:
        message = "the source “{id}” is there already, and says something else"
        hint = "Use --replace to put the new record in its place; ratings in sources.yaml stay."
        report.add(ID_TAKEN.at(record.span, message, hint=hint, item=id, id=id))
        return
    _keep(record, id, known, merged)


def _say_taken(record: Imported, id: str, report: Report) -> None:
    message = "“{id}” is the id of another item of the dossier"
    hint = "Give the record another id: all items share one name space."
    report.add(ID_TAKEN.at(record.span, message, hint=hint, item=id, id=id))


def _keep(record: Imported, id: str, known: Known, merged: Merged) -> None:
    known.meet(id)
    if record.text:
        merged.texts[id] = record.text
