"""Translations as they are read: prose by item and field, checked against what there is to translate."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from reportkit.diagnostics import Report, Span
from reportkit.dossier.fields import Field, MapOf, Record, translation
from reportkit.dossier.keys import GAPS, HEAD, ITEMS, MAIN_PROSE
from reportkit.dossier.kinds import Word
from reportkit.dossier.languages import translation_language
from reportkit.dossier.model import OURS, Overlay, Prose
from reportkit.dossier.nodes import MapNode, Node, ScalarNode
from reportkit.dossier.reading import Reading, Reference, nearest, quoted
from reportkit.dossier.rules import NOT_IN_ORIGINAL, TRANSLATION_LANGUAGE
from reportkit.dossier.terms import Ref
from reportkit.handling import Handling

OVERLAY_HEAD = Record(
    "a translation",
    {
        "translation": Field(translation_language(), "The language of this file.", required=True),
        "by": Field(Ref("actor"), "Whose translation it is: ours (the default), or an actor."),
        "originals": Field(
            MapOf(Word(r"[0-9a-f]{8}", "a digest"), r"[a-z0-9.-]+", "an item's id"),
            "Digests of what was translated, so that a changed original is noticed. Written by tools.",
        ),
    },
)
_HEAD = translation(HEAD)
assert isinstance(_HEAD, Record)
OVERLAY_DOSSIER = Record("a translation", {**_HEAD.fields, "gaps": Field(translation(GAPS.kind), GAPS.doc)})
OVERLAY_ITEMS = {key: translation(record) for key, record in ITEMS.items()}


class Originals:
    """What there is to translate: places by item and field, "" for the dossier itself; each item's key and handling.

    `whole` is False if a file could not be read: then what seems to be missing may be there. Of `faulty` items, and of
    `misnamed` ids, it is said already that something is missing.
    """

    def __init__(self, kinds: Mapping[str, str], whole: bool, misnamed: Collection[str]) -> None:
        self.kinds = kinds
        self.whole = whole
        self.misnamed = misnamed
        self.faulty: Collection[str] = ()
        self.language = ""
        self.spans: dict[str, Mapping[str, Span]] = {}
        self.handling: dict[str, Handling] = {}


def read_overlay(root: MapNode, originals: Originals, references: list[Reference], report: Report) -> Overlay | None:
    """One translation. None, and a finding, if its language can't be told."""
    reading = Reading(report, references)
    known = {*OVERLAY_HEAD.fields, *OVERLAY_DOSSIER.fields, *OVERLAY_ITEMS}
    for key in root.entries:
        if key not in known:
            _unknown(root, key, known, reading)
    head = OVERLAY_HEAD.read(_part(root, OVERLAY_HEAD.fields), reading, "") or {}
    if isinstance(by := root.get("by"), ScalarNode) and by.text == OURS:
        references[:] = [one for one in references if one.span != by.span]
    prose = {"": _read_dossier(root, originals, report)}
    for key in OVERLAY_ITEMS:
        if (node := root.get(key)) is not None:
            prose |= _read_items(key, node, originals, report)
    if "translation" not in head or not _is_other(root, head["translation"], originals, report):
        return None
    return Overlay(
        language=head["translation"],
        by=head.get("by", OURS),
        originals=head.get("originals", {}),
        prose={one: fields for one, fields in prose.items() if fields},
        span=root.at("translation"),
    )


def _unknown(root: MapNode, key: str, known: set[str], reading: Reading) -> None:
    near = nearest(key, sorted(known))
    reading.fault(
        reading.unknown, root.at(key), "“{key}” is not a key of a translation", "{near}", key=key[:80], near=near
    )


def _part(root: MapNode, fields: Mapping[str, Field]) -> MapNode:
    """The part of a mapping that a record knows."""
    return MapNode({key: node for key, node in root.items() if key in fields}, root.span, root.keys)


def _is_other(root: MapNode, language: str, originals: Originals, report: Report) -> bool:
    if language != originals.language:
        return True
    message = "“{language}” is the language that the dossier itself is in"
    hint = "Put these texts into the dossier's own files."
    report.add(TRANSLATION_LANGUAGE.at(root.at("translation"), message, hint=hint, language=language))
    return False


def _read_dossier(root: MapNode, originals: Originals, report: Report) -> dict[str, Prose]:
    reading = Reading(report)
    values = OVERLAY_DOSSIER.read(_part(root, OVERLAY_DOSSIER.fields), reading, "") or {}
    return _checked("", values, reading, originals)


def _read_items(key: str, node: Node, originals: Originals, report: Report) -> dict[str, dict[str, Prose]]:
    if not isinstance(node, MapNode):
        Reading(report).wrong(node, key, "a mapping of ids")
        return {}
    prose = {}
    for item_id, item in node.items():
        reading = Reading(report, item=item_id)
        if originals.kinds.get(item_id) != key:
            if originals.whole and item_id.casefold() not in originals.misnamed:
                _nothing_to_translate(item_id, key, node.at(item_id), originals, reading)
            continue
        values = OVERLAY_ITEMS[key].read(_spelled_out(key, item), reading, "") or {}
        prose[item_id] = _checked(item_id, values, reading, originals)
    return prose


def _spelled_out(key: str, item: Node) -> Node:
    """A plain text stands for the item's main prose field."""
    if not isinstance(item, ScalarNode):
        return item
    return MapNode({MAIN_PROSE[key]: item}, item.span, {MAIN_PROSE[key]: item.span})


def _nothing_to_translate(id: str, key: str, span: Span, originals: Originals, reading: Reading) -> None:
    near = nearest(id, [one for one, kind in originals.kinds.items() if kind == key])
    message = "there is no “{id}” among the {key} to translate"
    reading.fault(NOT_IN_ORIGINAL, span, message, "{near}", id=id[:80], key=key, near=near)


def _checked(id: str, values: Mapping[str, Any], reading: Reading, originals: Originals) -> dict[str, Prose]:
    """The leaves of what was read, but for those that translate nothing."""
    there = originals.spans.get(id)
    handling = originals.handling.get(id, Handling.RED)
    branches = {path.rpartition(".")[0] for path in there or ()}
    prose = {}
    for path, text in _leaves(values, "", reading.spans):
        span = reading.spans[path]
        is_there = there is None or (path in there and path not in branches)
        if is_there or id in originals.faulty:
            prose[path] = Prose(text, span, handling)
        elif originals.whole:
            message = "the original has no {key} here to translate"
            hint = "A translation has the same keys, and lists of the same length, as its original."
            reading.fault(NOT_IN_ORIGINAL, span, message, hint, key=quoted(path))
    return prose


def _leaves(value: Any, path: str, spans: Mapping[str, Span]) -> Iterator[tuple[str, str]]:
    """The texts in nested values with their paths. A list of one that was written as a plain text is that text."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            below = f"{path}.{index}"
            yield from _leaves(item, below if below in spans else path, spans)
    else:
        for key, item in value.items():
            yield from _leaves(item, f"{path}.{key}" if path else key, spans)
