"""A dossier's files in, a `Dossier` out, with every finding that reading can make, gathered in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reportkit.diagnostics import Report, Severity, Span
from reportkit.dossier.drafts import filled, tolerated
from reportkit.dossier.fields import Record
from reportkit.dossier.gather import Gathered, gather
from reportkit.dossier.items import BUILDERS
from reportkit.dossier.keys import GAPS, HEAD, ITEMS, PERSON
from reportkit.dossier.model import AnyItem, Dossier, Overlay, Person, Prose
from reportkit.dossier.overlays import Originals, read_overlay
from reportkit.dossier.reading import Reading, Reference
from reportkit.dossier.references import look_up
from reportkit.dossier.rules import TRANSLATION_LANGUAGE
from reportkit.dossier.sources import read_source
from reportkit.handling import Handling

_PART_OF_HEAD = Record(HEAD.name, {key: field._replace(required=False) for key, field in HEAD.fields.items()})


def read_dossier(files: Mapping[str, bytes], base: str, report: Report, *, draft: bool = False) -> Dossier | None:
    """Reads a dossier.

    `files` are the dossier's by their POSIX path within it ("facts.yaml", "text/agreement.md"); a dossier that is one
    YAML file is the only one there. `base` is how the folder is shown to the user ("" for none). Source texts and
    `attested.yaml` may be among the files; they are not looked at.

    The result is None if not even its head could be read. If the report has errors, the dossier holds what could be
    read. In a draft, what isn't there yet has a stand-in and is a warning.
    """
    found = Report()
    gathered = gather(files, base, found)
    dossier = None if gathered is None else _Reader(gathered, found, draft=draft).dossier()
    report.extend(tolerated(found) if draft else found)
    return dossier


class _Reader:
    def __init__(self, gathered: Gathered, report: Report, *, draft: bool) -> None:
        self._gathered = gathered
        self._report = report
        self._draft = draft
        self._references: list[Reference] = []
        self._handling = Handling.CLEAR
        self._scale = "icd-203"
        self._originals = Originals(gathered.kinds(), gathered.whole, gathered.misnamed)

    def dossier(self) -> Dossier | None:
        reading = Reading(self._report, self._references)
        head = self._head(reading)
        gaps = self._gaps(reading)
        self._originals.spans[""] = reading.spans
        language = str(head.get("language", ""))
        items = {key: self._items(key, language) for key in ITEMS}
        self._originals.language = language
        self._originals.faulty = {one.item for one in self._report if one.severity is Severity.ERROR}
        overlays = self._overlays()
        look_up(self._references, self._gathered, items, self._report)
        overlays = {one: replace(overlay, errors=self._errors_in(overlay)) for one, overlay in overlays.items()}
        if not HEAD.complete(head):
            return None
        contents: dict[str, Any] = {**head, **items}
        return Dossier(**contents, gaps=gaps, overlays=overlays, texts=self._gathered.texts, spans=reading.spans)

    def _head(self, reading: Reading) -> dict[str, Any]:
        reading.spans[""] = self._gathered.head.span
        record = (
            HEAD if self._gathered.whole else _PART_OF_HEAD
        )  # what is missing may stand in a file that is unreadable
        values = record.read(self._gathered.head, reading, "") or {}
        self._handling = values.get("handling", Handling.CLEAR)
        self._originals.handling[""] = self._handling
        self._scale = values.get("scale", "icd-203")
        if "topics" in values:
            values["topics"] = {topic: one["title"] for topic, one in values["topics"].items() if "title" in one}
        for key in ("sender", "prepared_by"):
            if key in values and not PERSON.complete(values[key]):
                del values[key]
            elif key in values:
                values[key] = Person(**values[key])
        return filled(HEAD, values) if self._draft else values

    def _gaps(self, reading: Reading) -> tuple[Prose, ...]:
        node = self._gathered.gaps
        if node is None:
            return ()
        reading.spans["gaps"] = node.span
        gaps = GAPS.kind.read(node, reading, "gaps") or ()
        default = self._handling
        return tuple(Prose(text, span, default if level is None else level) for text, span, level in gaps)

    def _items(self, key: str, language: str) -> dict[str, AnyItem]:
        made: dict[str, AnyItem] = {}
        for item_id in self._gathered.ids(key):
            reading = Reading(
                self._report,
                self._references,
                item=item_id,
                scale=self._scale,
                language=language,
                called=self._gathered.called,
            )
            item = self._source(item_id, reading) if key == "sources" else self._item(key, item_id, language, reading)
            self._originals.spans[item_id] = reading.spans
            self._originals.handling[item_id] = Handling.RED if item is None else item.handling
            if item is not None:
                made[item_id] = item
        return made

    def _source(self, id: str, reading: Reading) -> AnyItem | None:
        found = self._gathered.items["sources"].get(id)
        if found is not None:
            reading.spans[""] = found.span
        return read_source(id, found and found.node, self._gathered.records.get(id), reading, self._handling)

    def _item(self, key: str, id: str, language: str, reading: Reading) -> AnyItem | None:
        found = self._gathered.items[key][id]
        reading.spans[""] = found.span
        values = ITEMS[key].read(found.node, reading, "")
        if values is not None and self._draft:
            values = filled(ITEMS[key], values)
        if values is None or not ITEMS[key].complete(values):
            return None
        values = {"id": id, "handling": self._handling, "spans": reading.spans} | values
        if key == "quotes":
            values.setdefault("language", language)
        item: AnyItem = BUILDERS[key](values, reading)
        return item

    def _overlays(self) -> dict[str, Overlay]:
        overlays: dict[str, Overlay] = {}
        for root in self._gathered.overlays:
            overlay = read_overlay(root, self._originals, self._references, self._report)
            if overlay is None:
                continue
            if overlay.language in overlays:
                self._second(overlay, overlays[overlay.language].span)
            else:
                overlays[overlay.language] = overlay
        return overlays

    def _errors_in(self, overlay: Overlay) -> int:
        """How many errors there are in a translation's file."""
        file = overlay.span.file if overlay.span else ""
        errors = (one.span for one in self._report if one.severity is Severity.ERROR)
        return sum(span.file == file for span in errors if span)

    def _second(self, overlay: Overlay, first: Span | None) -> None:
        message = "a second translation into “{language}”; the first is at {first}"
        hint = "Put both into one file."
        found = TRANSLATION_LANGUAGE.at(overlay.span, message, hint=hint, language=overlay.language, first=first)
        self._report.add(found)
