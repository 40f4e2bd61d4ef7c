"""Mappings with known keys: one description of them for the reader, the translations and the JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from reportkit.diagnostics import Span
from reportkit.dossier.kinds import Kind, Prose, Schema, Spoken
from reportkit.dossier.lengths import MAX_ENTRIES
from reportkit.dossier.meant import KEYS
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.dossier.reading import FILL_IN, Reading, Reference, nearest, quoted
from reportkit.dossier.rules import BAD_CHOICE, EMPTY, MISSING_KEY


class Translated(Enum):
    """Whether a field has to be put into other languages."""

    NO = "no"
    PRINTED = "printed"
    OPTIONAL = "optional"


class Field(NamedTuple):
    """What a key holds: its kind, a line of documentation, and how the model calls it where that differs."""

    kind: Kind
    doc: str
    required: bool = False
    attr: str = ""
    translated: Translated = Translated.NO


class Record:
    """A mapping with known keys. `name` is what it is called in a message ("a fact")."""

    def __init__(self, name: str, fields: Mapping[str, Field]) -> None:
        self.name = name
        self.fields = fields

    def read(self, node: Node, reading: Reading, path: str) -> dict[str, Any] | None:
        """The values that could be read, by the model's names. None, and a finding, if the node is no mapping."""
        if not isinstance(node, MapNode):
            reading.wrong(node, path, "a mapping", "Write “key: value” on lines of their own, indented.")
            return None
        values: dict[str, Any] = {}
        for key, item in node.items():
            field = self.fields.get(key)
            if field is None:
                self.unknown(node, key, reading)
                continue
            here = f"{path}.{key}" if path else key
            reading.spans[here] = item.span
            value = field.kind.read(item, reading, here)
            if value is not None:
                values[field.attr or key] = value
        self.missing(node, reading)
        return values

    def unknown(self, node: MapNode, key: str, reading: Reading) -> None:
        """The finding for a key that is none of these."""
        other = KEYS.get(self.name, {}).get(key.lower(), "")
        near = nearest(other or key, self.fields)
        message = "“{key}” is not a key of {name}"
        reading.fault(reading.unknown, node.at(key), message, "{near}", key=key[:80], name=self.name, near=near)

    def missing(self, node: MapNode, reading: Reading) -> None:
        """A finding for each required key that isn't there."""
        for key, field in self.fields.items():
            if field.required:
                self.need(node, key, reading)

    def need(self, node: MapNode, key: str, reading: Reading) -> None:
        """A finding if a key isn't there."""
        if key not in node:
            hint = "Add “{key}: …”. {doc}"
            span = reading.spans.get("", node.span)
            reading.fault(
                MISSING_KEY, span, "{name} needs “{key}”", hint, key=key, name=self.name, doc=self.fields[key].doc
            )

    def complete(self, values: Mapping[str, Any]) -> bool:
        """Whether all that is required could be read."""
        return all((field.attr or key) in values for key, field in self.fields.items() if field.required)

    def schema(self) -> Schema:
        """JSON Schema for one such mapping."""
        return {
            "type": "object",
            "properties": {key: {"description": f.doc} | f.kind.schema() for key, f in self.fields.items()},
            "required": [key for key, f in self.fields.items() if f.required],
            "additionalProperties": False,
        }


class ListOf:
    """A list of one kind, as a tuple. `filled`: none is too few. `single`: a value that is no list is a list of one."""

    def __init__(self, kind: Kind, *, filled: bool = False, single: bool = False) -> None:
        self.kind = kind
        self._filled = filled
        self._single = single

    def read(self, node: Node, reading: Reading, path: str) -> tuple[Any, ...] | None:
        if self._single and isinstance(node, ScalarNode):
            value = self.kind.read(node, reading, path)
            return None if value is None else (value,)
        if not isinstance(node, ListNode):
            reading.wrong(node, path, "a list", "Write each entry on a line of its own, after “- ”.")
            return None
        if self._filled and not node.items:
            reading.fault(EMPTY, node.span, "{key} is an empty list", FILL_IN, key=quoted(path))
            return None
        if len(node.items) > MAX_ENTRIES:
            reading.too_many(node.span, path, len(node.items), MAX_ENTRIES)
            return None
        values = []
        for index, item in enumerate(node.items):
            here = f"{path}.{index}"
            reading.spans[here] = item.span
            values.append(self.kind.read(item, reading, here))
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        listed: Schema = {"type": "array", "items": self.kind.schema()}
        if self._filled:
            listed["minItems"] = 1
        return {"anyOf": [self.kind.schema(), listed]} if self._single else listed

    def of(self, kind: Kind) -> ListOf:
        """The same, of another kind."""
        return ListOf(kind, filled=self._filled, single=self._single)


class MapOf:
    """Values of one kind by key. Keys have one pattern, `what` in words, and may name items of the kinds `targets`."""

    def __init__(self, kind: Kind, pattern: str, what: str, targets: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self._pattern = pattern
        self._compiled = re.compile(pattern)
        self._what = what
        self._targets = targets

    def read(self, node: Node, reading: Reading, path: str) -> dict[str, Any] | None:
        if not isinstance(node, MapNode):
            reading.wrong(node, path, "a mapping", "Write “key: value” on lines of their own, indented.")
            return None
        if len(node.entries) > MAX_ENTRIES:
            reading.too_many(node.span, path, len(node.entries), MAX_ENTRIES)
            return None
        values = {}
        for key, item in node.items():
            before = len(reading.report)
            if not self.takes(key, node.at(key), reading):
                if len(reading.report) > before:  # it has been said why
                    continue
                message = "“{key}” can't stand under {path}"
                hint = "Each key is {what}."
                words = {"key": key[:80], "path": quoted(path), "what": self._what}
                reading.fault(BAD_CHOICE, node.at(key), message, hint, **words)
                continue
            if self._targets:
                reading.references.append(Reference(key, self._targets, node.at(key), reading.item))
            here = f"{path}.{key}"
            reading.spans[here] = item.span
            value = self.kind.read(item, reading, here)
            if value is not None:
                values[key] = value
        return values

    def takes(self, key: str, _span: Span | None, _reading: Reading) -> bool:
        """Whether a key can stand here."""
        return self._compiled.fullmatch(key) is not None

    def schema(self) -> Schema:
        return {
            "type": "object",
            "patternProperties": {f"^(?:{self._pattern})$": self.kind.schema()},
            "additionalProperties": False,
        }

    def of(self, kind: Kind) -> MapOf:
        """The same, of another kind, and without looking up what its keys name."""
        return MapOf(kind, self._pattern, self._what)


def translation(kind: Kind) -> Kind:
    """The kind of a translation: the same shape with its translated fields alone, and nothing required."""
    if isinstance(kind, Record):
        fields = {
            key: field._replace(kind=translation(field.kind), required=False, attr="")
            for key, field in kind.fields.items()
            if field.translated is not Translated.NO
        }
        return Record(f"the translation of {kind.name}", fields)
    if isinstance(kind, ListOf | MapOf):
        return kind.of(translation(kind.kind))
    return kind if isinstance(kind, Spoken) else Prose()
