"""The kinds of value that mean something to a dossier alone: ids of other items, citations, handling, likelihood."""

from __future__ import annotations

import re

from reportkit.diagnostics import Span
from reportkit.dossier import meant
from reportkit.dossier.csl import LABELS
from reportkit.dossier.kinds import Prose, Schema, cut_at_colon, text_of
from reportkit.dossier.model import Citation
from reportkit.dossier.nodes import MapNode, Node
from reportkit.dossier.reading import Reading, Reference, nearest
from reportkit.dossier.rules import BAD_ID, MISSING_KEY, UNKNOWN_HANDLING, UNKNOWN_KEY, UNKNOWN_LIKELIHOOD
from reportkit.handling import Handling
from reportkit.workspace.paths import unfit

ID_PATTERN = "[a-z0-9][a-z0-9-]{0,47}"
_ID = re.compile(ID_PATTERN)


def is_id(text: str, span: Span, reading: Reading) -> bool:
    """Whether a text can be an id; if not, that is a finding."""
    if _ID.fullmatch(text):
        return True
    hint = "An id has lower-case Latin letters, digits and hyphens, 48 at most."
    words = {"text": text[:80]}
    if near := (reading.called(text) if reading.called is not None else "") or meant.identifier(text):
        hint, words["near"] = "Did you mean “{near}”? " + hint, near
    if letters := meant.lookalikes(text):
        message = "“{text}” is no id: Cyrillic letters in it: {letters}"
        reading.fault(BAD_ID, span, message, hint, letters=letters, **words)
    else:
        reading.fault(BAD_ID, span, "“{text}” is no id", hint, **words)
    return False


class Id:
    """An id of the item's own."""

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = text_of(node, reading, path, "an id")
        return text if text is not None and is_id(text, node.span, reading) else None

    def schema(self) -> Schema:
        return {"type": ["string", "integer"], "pattern": f"^{ID_PATTERN}$"}


class FileId(Id):
    """An id that files and folders are named by."""

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = super().read(node, reading, path)
        if text is not None and (how := unfit(text)):
            reading.fault(BAD_ID, node.span, "“{text}” names no file: {how}", "Take another id.", text=text, how=how)
            return None
        return text


class Ref(Id):
    """The id of another item, of one of the kinds `targets`."""

    def __init__(self, *targets: str) -> None:
        self._targets = targets

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        text = super().read(node, reading, path)
        if text is not None:
            reading.references.append(Reference(text, self._targets, node.span, reading.item))
        return text


class Cite:
    """A source's id, or a mapping of it and one place in it: `{id: …, page: 2}`."""

    _ref = Ref("source")

    def read(self, node: Node, reading: Reading, path: str) -> Citation | None:
        if not isinstance(node, MapNode):
            source = self._ref.read(node, reading, path)
            return None if source is None else Citation(source, span=node.span)
        if (named := node.get("id")) is None:
            hint = "Write {{id: …, page: 2}}, or the id alone."
            reading.fault(MISSING_KEY, node.span, "{what} needs the “id” of a source", hint, what="a citation")
            return None
        source = self._ref.read(named, reading, f"{path}.id")
        places = [place for key in node.entries if key != "id" and (place := self._place(node, key, reading, path))]
        if len(places) > 1:
            message = "one citation names one place, not both “{first}” and “{second}”"
            hint = "Cite the source twice."
            reading.fault(UNKNOWN_KEY, node.at(places[1][0]), message, hint, first=places[0][0], second=places[1][0])
        label, locator = places[0] if places else ("", "")
        return None if source is None else Citation(source, label, locator, node.span)

    def _place(self, node: MapNode, key: str, reading: Reading, path: str) -> tuple[str, str] | None:
        if key not in LABELS:
            near = nearest(key, LABELS)
            reading.fault(UNKNOWN_KEY, node.at(key), "“{key}” is no place in a source", "{near}", key=key, near=near)
            return None
        locator = text_of(node.entries[key], reading, f"{path}.{key}")
        return None if locator is None else (key, locator)

    def schema(self) -> Schema:
        places = {label: {"type": ["string", "number"], "minLength": 1} for label in LABELS}
        mapping = {
            "type": "object",
            "properties": {"id": Id().schema(), **places},
            "required": ["id"],
            "maxProperties": 2,
            "additionalProperties": False,
        }
        return {"anyOf": [Id().schema(), mapping]}


class Level:
    """A step of the TLP ladder. What can't be read counts as the highest: a slip must not let anything out."""

    def read(self, node: Node, reading: Reading, path: str) -> Handling | None:
        text = text_of(node, reading, path, "a TLP label")
        if text is None:
            return Handling.RED
        step = Handling.parse(text)
        if step is None:
            labels = ", ".join(one.label for one in Handling)
            hint = f"Handling is one of {labels}."
            if (named := meant.VALUES.get(text.casefold(), "")).startswith("TLP"):
                hint = f"Did you mean “{named}”? Handling is one of {labels}."
            elif not text.upper().startswith("TLP"):
                hint += " An official-use or other text is a `marking` of the audience."
            reading.fault(UNKNOWN_HANDLING, node.span, "“{text}” is no step of the TLP ladder", hint, text=text[:80])
            return Handling.RED
        return step

    def schema(self) -> Schema:
        return {"enum": [step.label for step in Handling]}


class Gap:
    """What is not known: prose, or a mapping of it and its handling. Its value: prose, place, handling if written."""

    _handling = Level()

    def read(self, node: Node, reading: Reading, path: str) -> tuple[str, Span, Handling | None] | None:
        handling = None
        if isinstance(node, MapNode):
            self._unknown(node, reading)
            if (level := node.get("handling")) is not None:
                handling = self._handling.read(level, reading, f"{path}.handling")
            if len(node.entries) == 1 and not {"text", "handling"} & node.entries.keys():
                cut_at_colon(node, reading)
                return None
            if (inner := node.get("text")) is None:
                reading.fault(MISSING_KEY, node.span, "a gap needs “text”", "Add “text: …”, what is not known.")
                return None
            node = inner
        text = Prose().read(node, reading, path)
        return None if text is None else (text, node.span, handling)

    def _unknown(self, node: MapNode, reading: Reading) -> None:
        for key in [key for key in node.entries if key not in ("text", "handling")] if len(node.entries) > 1 else ():
            near = nearest(key, ("text", "handling"))
            reading.fault(UNKNOWN_KEY, node.at(key), "“{key}” is not a key of a gap", "{near}", key=key, near=near)

    def schema(self) -> Schema:
        prose = Prose().schema()
        mapping = {
            "type": "object",
            "properties": {"text": prose, "handling": self._handling.schema()},
            "required": ["text"],
            "additionalProperties": False,
        }
        return {"anyOf": [prose, mapping]}


def _term_of(text: str, scale: str) -> str:
    """The term that a figure in per cent stands for."""
    from reportkit.language import likelihood

    figure = re.fullmatch(r"(\d{1,3})\s*%", text)
    terms = likelihood.terms(scale) if figure is not None else ()
    return next((term for term in terms if int(text.rstrip(" %")) <= likelihood.percent(scale, term)[1]), "")


class Likelihood:
    """A term of the dossier's scale, in any of our languages; the value is the term's key."""

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        from reportkit.language import likelihood

        text = text_of(node, reading, path)
        if text is None:
            return None
        key = likelihood.find(reading.scale, text, reading.language)
        if key is None:
            near = nearest(_term_of(text, reading.scale) or text, likelihood.terms(reading.scale))
            message = "“{text}” is no term of the scale {scale}"
            reading.fault(
                UNKNOWN_LIKELIHOOD, node.span, message, "{near}", text=text[:80], scale=reading.scale, near=near
            )
        return key

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}
