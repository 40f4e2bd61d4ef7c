"""What a dossier's files hold, put together: each key at its place, whichever file it stood in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from reportkit.diagnostics import Report, Span
from reportkit.dossier.keys import HEAD, ITEMS
from reportkit.dossier.lengths import MAX_ITEMS
from reportkit.dossier.loader import MAX_BYTES, load
from reportkit.dossier.model import OwnText
from reportkit.dossier.nodes import MapNode, Node, ScalarNode
from reportkit.dossier.reading import Reading, nearest
from reportkit.dossier.rules import DUPLICATE_ID, DUPLICATE_KEY, NO_DOSSIER, NOT_READ, TOO_MUCH, UNKNOWN_KEY
from reportkit.dossier.sources import Record, read_records
from reportkit.dossier.terms import is_id
from reportkit.dossier.texts import read_text

YAML = (".yaml", ".yml")
ATTESTED, MISNAMED = "attested.yaml", "attested.yml"
RECORDS = "sources.json"


class Found(NamedTuple):
    """An item as it was written."""

    node: Node
    span: Span


class Gathered:
    """The files of a dossier by what they say.

    `whole` is False if one of them, or items under a key that we don't know, could not be read; `misnamed` are the keys
    of items that are no ids.
    """

    def __init__(self, head: MapNode) -> None:
        self.head = head
        self.gaps: Node | None = None
        self.items: dict[str, dict[str, Found]] = {key: {} for key in ITEMS}
        self.records: dict[str, Record] = {}
        self.overlays: list[MapNode] = []
        self.texts: tuple[OwnText, ...] = ()
        self.misnamed: set[str] = set()
        self.whole = True
        self._called: dict[str, str] | None = None

    def ids(self, key: str) -> Iterator[str]:
        """The ids of one kind, in the order of the files."""
        if key == "sources":
            yield from dict.fromkeys([*self.records, *self.items["sources"]])
        else:
            yield from self.items[key]

    def called(self, name: str) -> str:
        """The id of the one item that has a name, a title or an address, or whose id comes first; empty for none."""
        if self._called is None:
            self._called = _names(self)
        wanted = _loosely(name)
        first = name.split()[0].strip("@,") if name.split() else ""
        return self._called.get(wanted, "") or (first if first in self.kinds() else "")

    def kinds(self) -> dict[str, str]:
        """The key that each id stands under."""
        return {one: key for key in ITEMS for one in self.ids(key)}


def _names(gathered: Gathered) -> dict[str, str]:
    """What items are called beside their ids, folded; what two are called names none."""
    found: dict[str, set[str]] = {}
    for key, fields in (("actors", ("name", "short", "aka")), ("sources", ("title", "URL", "DOI", "container-title"))):
        for one in gathered.ids(key):
            for name in _called_in(gathered, key, one, fields):
                found.setdefault(_loosely(name), set()).add(one)
    return {name: ids.pop() for name, ids in found.items() if len(ids) == 1}


def _called_in(gathered: Gathered, key: str, id: str, fields: tuple[str, ...]) -> Iterator[str]:
    item, record = gathered.items[key].get(id), gathered.records.get(id)
    values = dict(record.csl) if record is not None and key == "sources" else {}
    if item is not None and isinstance(item.node, MapNode):
        values |= {name: node.text for name, node in item.node.items() if isinstance(node, ScalarNode)}
    for field in fields:
        name = str(values.get(field, ""))
        yield from (name, *name.split()[-1:]) if field == "name" else (name,)


def _loosely(name: str) -> str:
    return " ".join(name.casefold().removeprefix("https://").removeprefix("http://").rstrip("/ ").split())


def gather(files: Mapping[str, bytes], base: str, report: Report) -> Gathered | None:
    """Reads the files. None, and a finding, if there is no YAML file."""
    names = sorted(files)
    yamls = [name for name in names if name.endswith(YAML) and "/" not in name and name not in (ATTESTED, MISNAMED)]
    if not yamls:
        hint = "A dossier is a folder with dossier.yaml, facts.yaml …, or one YAML file."
        report.add(NO_DOSSIER.at(Span(base or "."), "there is no dossier here", hint=hint))
        return None
    if _outgrown(files, yamls, base, report):
        return None
    main = next((name for name in yamls if name in ("dossier.yaml", "dossier.yml")), yamls[0])
    shown = {name: f"{base}/{name}" if base else name for name in names}
    gatherer = _Gatherer(Gathered(MapNode({}, Span(shown[main]))), report)
    for name in yamls:
        gatherer.add_yaml(files[name], shown[name])
    if RECORDS in files:
        gatherer.add_records(files[RECORDS], shown[RECORDS])
    gatherer.check_count()
    texts = {name: files[name] for name in names if name.startswith("text/")}
    gatherer.add_texts({name: data for name, data in texts.items() if name.endswith(".md")}, shown)
    _point_out([shown[name] for name in names if name == MISNAMED], ".yaml", report)
    _point_out([shown[name] for name in texts if name.endswith((".txt", ".markdown"))], ".md", report)
    gatherer.check_ids()
    return gatherer.gathered


def _outgrown(files: Mapping[str, bytes], yamls: list[str], base: str, report: Report) -> bool:
    """Whether the files are more, all together, than one alone may be."""
    size = sum(len(files[name]) for name in (*yamls, RECORDS) if name in files)
    if size <= MAX_BYTES:
        return False
    message = "the dossier's YAML and JSON have more than {limit} MiB, all together"
    report.add(TOO_MUCH.at(Span(base or "."), message, hint="Divide the dossier.", limit=MAX_BYTES >> 20))
    return True


def _point_out(files: list[str], ending: str, report: Report) -> None:
    for file in files:
        hint = "Rename it, so that it ends in {ending}."
        report.add(NOT_READ.at(Span(file), "this file is not read", hint=hint, ending=ending))


class _Gatherer:
    def __init__(self, gathered: Gathered, report: Report) -> None:
        self.gathered = gathered
        self._report = report

    def add_yaml(self, data: bytes, shown: str) -> None:
        root = load(data, shown, self._report)
        if not isinstance(root, MapNode):
            self.gathered.whole = False
            if root is not None:
                hint = "It begins with keys: id, facts, quotes …"
                Reading(self._report).wrong(root, "", "a mapping", hint)
            return
        if "translation" in root:
            self.gathered.overlays.append(root)
            return
        for key, node in root.items():
            self._add_key(root, key, node)

    def _add_key(self, root: MapNode, key: str, node: Node) -> None:
        if key in ITEMS:
            self._add_items(key, node)
        elif key == "gaps" and self.gathered.gaps is None:
            self.gathered.gaps = node
            self.gathered.head.keys[key] = root.at(key)
        elif key == "gaps" or key in self.gathered.head:
            message = "“{key}” stands here a second time; the first is at {first}"
            first = self.gathered.head.at(key)
            self._report.add(DUPLICATE_KEY.at(root.at(key), message, hint="Keep one of the two.", key=key, first=first))
        elif key in HEAD.fields:
            self.gathered.head.entries[key] = node
            self.gathered.head.keys[key] = root.at(key)
        else:
            self.gathered.whole &= not isinstance(node, MapNode)
            near = nearest(key, [*HEAD.fields, "gaps", *ITEMS])
            message = "“{key}” is not a key of a dossier"
            self._report.add(UNKNOWN_KEY.at(root.at(key), message, hint="{near}", key=key[:80], near=near))

    def _add_items(self, key: str, node: Node) -> None:
        if not isinstance(node, MapNode):
            hint = "Write each id on a line of its own, indented, and its keys below."
            Reading(self._report).wrong(node, key, "a mapping of ids", hint)
            self.gathered.whole = False
            return
        reading = Reading(self._report)
        for item_id, item in node.items():
            span = node.at(item_id)
            if not is_id(item_id, span, reading):
                self.gathered.misnamed.add(item_id.casefold())
                continue
            first = self._first(key, item_id)
            if first is None:
                self.gathered.items[key][item_id] = Found(item, span)
            else:
                self._duplicate(item_id, span, *first)

    def _first(self, key: str, id: str) -> tuple[str, Span] | None:
        """The item that has this id already."""
        for other in ITEMS:
            if id in self.gathered.items[other]:
                return ("" if other == key else f" of the {other}"), self.gathered.items[other][id].span
        return None

    def _duplicate(self, id: str, span: Span, where: str, first: Span) -> None:
        message = "the id “{id}” is taken: the first{where} is at {first}"
        hint = "All items of a dossier share one name space: give one of the two another id."
        self._report.add(DUPLICATE_ID.at(span, message, hint=hint, item=id, id=id, where=where, first=first))

    def add_records(self, data: bytes, shown: str) -> None:
        from reportkit.dossier.jsontext import load_json

        root = load_json(data, shown, self._report)
        if root is None:
            self.gathered.whole = False
        else:
            self.gathered.records = read_records(root, self._report)

    def add_texts(self, files: Mapping[str, bytes], shown: Mapping[str, str]) -> None:
        texts = [read_text(name, data, shown[name], self._report) for name, data in files.items()]
        self.gathered.texts = tuple(text for text in texts if text is not None)

    def check_count(self) -> None:
        """More items than a dossier may have are left out."""
        left = MAX_ITEMS
        kinds: list[dict[str, Found] | dict[str, Record]] = [*self.gathered.items.values(), self.gathered.records]
        for items in kinds:
            if len(items) > left:
                self._cut(items, left)
            left -= len(items)

    def _cut(self, items: dict[str, Found] | dict[str, Record], most: int) -> None:
        id = next(islice(items, most, None))
        first = items[id]
        span = first.span if isinstance(first, Found) else first.spans[""]
        message = "the dossier has more than {limit} items: this one and all others of its kind are left out"
        self._report.add(TOO_MUCH.at(span, message, hint="Divide the dossier.", item=id, limit=MAX_ITEMS))
        for one in list(items)[most:]:
            del items[one]
        self.gathered.whole = False

    def check_ids(self) -> None:
        """No other item may have the id of a record."""
        for item_id, record in self.gathered.records.items():
            first = self._first("sources", item_id)
            if first is not None and item_id not in self.gathered.items["sources"]:
                self._duplicate(item_id, record.spans[""], *first)
