"""Records into `sources.json`: never over an id that is taken, unless that is asked for.

A record keeps its place in the file when it is replaced; new ones follow at the end; all others stay as they were
written. The same records give the same text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportkit.diagnostics import Report
from reportkit.dossier.jsontext import load_json
from reportkit.dossier.nodes import ListNode, MapNode
from reportkit.importers.record import Imported, is_usable, key_id, make_id, numbered
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
    known = _known(existing, file, report)
    if known is None:
        return None
    merged = Merged()
    others = set(taken) - set(known)
    for record in records:
        _add(record, known, others, merged, report, replace=replace)
    merged.text = _text(existing, known, merged)
    return merged


def _text(existing: bytes | None, known: Mapping[str, Mapping[str, object]], merged: Merged) -> str:
    """The file's text with what was added and replaced in it."""
    if existing is None:
        return whole(known.values())
    text = existing.decode("utf-8")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    numbers = {id: number for number, id in enumerate(known)}
    changed = {numbers[id]: known[id] for id in merged.replaced if id not in merged.added}
    if not changed and not merged.added:
        return text
    return mark + splice(listed(text.removeprefix(mark)), changed, [known[id] for id in merged.added])


def _known(existing: bytes | None, file: str, report: Report) -> dict[str, Mapping[str, object]] | None:
    """The records of the file by id."""
    if existing is None:
        return {}
    root = load_json(existing, file, report)
    if isinstance(root, MapNode):
        root = root.get("items")
    if not isinstance(root, ListNode):
        return None
    known: dict[str, Mapping[str, object]] = {}
    for number, node in enumerate(root):
        record = node.plain()
        id = _own_id(record) if isinstance(record, Mapping) else ""
        known[id if id and id not in known else f"#{number}"] = record if isinstance(record, Mapping) else {}
    return known


def _own_id(record: Mapping[str, object]) -> str:
    """The id by which a dossier knows a record."""
    ids = [str(record[key]) for key in ("id", "citation-key") if record.get(key)]
    return next((one for one in ids if is_usable(one)), "")


def _add(
    record: Imported,
    known: dict[str, Mapping[str, object]],
    others: set[str],
    merged: Merged,
    report: Report,
    *,
    replace: bool,
) -> None:
    twin = _twin(record.csl, known)
    id = _own_id(record.csl) or twin or _same(record.csl, known) or _keyed(record.csl, known, merged)
    id = id or make_id(record.csl, known.keys() | others)
    csl = {"id": id} | _without_id(record.csl)
    if id in known:
        _meet(record, id, csl, known, merged, report, replace=replace)
        return
    if id in others:
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
    known[id] = csl
    merged.added.append(id)
    _keep_text(record, id, merged)


def _meet(
    record: Imported,
    id: str,
    csl: dict[str, object],
    known: dict[str, Mapping[str, object]],
    merged: Merged,
    report: Report,
    *,
    replace: bool,
) -> None:
    """A record whose id is there already."""
    if dict(known[id]) == csl:
        merged.unchanged.append(id)
    elif replace:
        known[id] = csl
        merged.replaced.append(id)
    else:
        message = "the source “{id}” is there already, and says something else"
        hint = "Use --replace to put the new record in its place; ratings in sources.yaml stay."
        report.add(ID_TAKEN.at(record.span, message, hint=hint, item=id, id=id))
        return
    _keep_text(record, id, merged)


def _say_taken(record: Imported, id: str, report: Report) -> None:
    message = "“{id}” is the id of another item of the dossier"
    hint = "Give the record another id: all items share one name space."
    report.add(ID_TAKEN.at(record.span, message, hint=hint, item=id, id=id))


def _keep_text(record: Imported, id: str, merged: Merged) -> None:
    if record.text:
        merged.texts[id] = record.text


def _twin(csl: Mapping[str, object], known: Mapping[str, Mapping[str, object]]) -> str:
    """The id of a record with the same DOI or address."""
    for key in ("DOI", "URL"):
        own = _address(csl.get(key))
        if own:
            return next((id for id, other in known.items() if _address(other.get(key)) == own), "")
    return ""


def _same(csl: Mapping[str, object], known: Mapping[str, Mapping[str, object]]) -> str:
    """The id of a record that says the same; it got that id when it came in before."""
    said = _without_id(csl)
    return next((id for id, other in known.items() if _without_id(other) == said), "")


def _keyed(csl: Mapping[str, object], known: Mapping[str, object], merged: Merged) -> str:
    """The id that was made from the same key before. Keys that differ in marks alone have numbered ones, in order."""
    met = {*merged.added, *merged.replaced, *merged.unchanged}
    for id in numbered(key_id(csl)):
        if id not in known:
            return ""
        if id not in met:
            return id
    return ""


def _without_id(csl: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in csl.items() if key != "id"}


def _address(value: object) -> str:
    return str(value).strip().rstrip("/").casefold() if value else ""
