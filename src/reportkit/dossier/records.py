"""The kinds of value that a bibliographic record holds beside texts: names and dates, as CSL-JSON has them."""

from __future__ import annotations

from reportkit.dossier.csl import DATE_PARTS, NAME_PARTS, when
from reportkit.dossier.kinds import Schema, meant_date, text_of
from reportkit.dossier.lengths import MAX_ENTRIES, MAX_TEXT
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.dossier.reading import Reading, nearest
from reportkit.dossier.rules import BAD_DATE, MISSING_KEY


class CslNames:
    """A list of people and bodies: `[{family: …, given: …}, {literal: …}]`."""

    def read(self, node: Node, reading: Reading, path: str) -> object | None:
        if not isinstance(node, ListNode):
            reading.wrong(node, path, "a list of names", "Write [{{family: …, given: …}}] or [{{literal: …}}].")
            return None
        if len(node.items) > MAX_ENTRIES:
            reading.too_many(node.span, path, len(node.items), MAX_ENTRIES)
            return None
        good = [self._name(item, reading, f"{path}.{index}") for index, item in enumerate(node.items)]
        return node.plain() if all(good) else None

    def _name(self, node: Node, reading: Reading, path: str) -> bool:
        if not isinstance(node, MapNode):
            reading.wrong(node, path, "a name", "Write {{family: …, given: …}}, or {{literal: …}} for a body.")
            return False
        good = True
        for key, item in node.items():
            if key not in NAME_PARTS:
                near = nearest(key, NAME_PARTS)
                reading.fault(
                    reading.unknown, node.at(key), "“{key}” is no part of a name", "{near}", key=key, near=near
                )
            elif not (isinstance(item, ScalarNode) and isinstance(item.value, bool)):
                good = text_of(item, reading, f"{path}.{key}", longest=MAX_TEXT) is not None and good
        if not {"family", "given", "literal"} & node.entries.keys():
            reading.fault(MISSING_KEY, node.span, "a name needs “family” or “literal”", "Add one of the two.")
            return False
        return good

    def schema(self) -> Schema:
        parts = {part: {"type": ["string", "number", "boolean"]} for part in NAME_PARTS}
        return {"type": "array", "items": {"type": "object", "properties": parts, "additionalProperties": False}}


class CslDate:
    """A date: a string, or CSL's own mapping with `date-parts`, `raw` or `literal`."""

    def read(self, node: Node, reading: Reading, path: str) -> object | None:
        if isinstance(node, ScalarNode):
            text = text_of(node, reading, path, "a date")
            return text if text is not None and self._checked({"": text}, node, reading) else None
        if not isinstance(node, MapNode):
            reading.wrong(node, path, "a date")
            return None
        for key in node.entries:
            if key not in DATE_PARTS:
                near = nearest(key, DATE_PARTS)
                reading.fault(
                    reading.unknown, node.at(key), "“{key}” is no part of a date", "{near}", key=key, near=near
                )
        for key, item in node.items():
            if isinstance(item, ScalarNode) and len(item.text) > MAX_TEXT:
                reading.too_long(item, f"{path}.{key}", len(item.text), MAX_TEXT)
                return None
        value = node.plain()
        free = any(isinstance(value.get(key), str) for key in ("raw", "literal"))
        return value if free or self._checked({"": value}, node, reading) else None

    def _checked(self, record: dict[str, object], node: Node, reading: Reading) -> bool:
        if when(record, "") is not None:
            return True
        text = node.text if isinstance(node, ScalarNode) else "this"
        hint = "Write 2025-06-06, or date-parts: [[2025, 6, 6]]; a date in words goes under “literal”."
        hint, words = meant_date(text, hint)
        reading.fault(BAD_DATE, node.span, "“{text}” is no date", hint, text=text[:80], **words)
        return False

    def schema(self) -> Schema:
        parts: Schema = {part: {} for part in DATE_PARTS}
        mapping = {"type": "object", "properties": parts, "additionalProperties": False}
        return {"anyOf": [{"type": ["string", "integer"]}, mapping]}
