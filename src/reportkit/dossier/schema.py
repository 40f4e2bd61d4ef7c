"""JSON Schema (draft-07) for editors, out of the same description that the reader goes by."""

from __future__ import annotations

from typing import Any, TypeAlias

from reportkit.dossier.fields import Record
from reportkit.dossier.keys import GAPS, HEAD, ITEMS, MAIN_PROSE
from reportkit.dossier.overlays import OVERLAY_DOSSIER, OVERLAY_HEAD, OVERLAY_ITEMS
from reportkit.dossier.terms import ID_PATTERN

Schema: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_DOCS = {
    "facts": "Facts, claims and assumptions by id.",
    "quotes": "Quotes by id.",
    "judgements": "What we make of it, by id.",
    "proposals": "What we ask for, by id.",
    "actors": "People, organisations and groups by id.",
    "sources": "Sources by id: our remarks on those in sources.json, or whole records with CSL's keys.",
}


def schema() -> Schema:
    """For any YAML file of a dossier: each holds some of its keys; one with `translation` is an overlay."""
    return {
        "$schema": _DRAFT,
        "title": "A dossier's file",
        "type": "object",
        "if": {"required": ["translation"]},
        "then": {"$ref": "#/definitions/translation"},
        "else": {"$ref": "#/definitions/dossier"},
        "definitions": {
            "dossier": _dossier(),
            "translation": _translation(),
            **{key: _items(key, record) for key, record in ITEMS.items()},
        },
    }


def _dossier() -> Schema:
    head = HEAD.schema()["properties"]
    items = {key: {"description": text, "$ref": f"#/definitions/{key}"} for key, text in _DOCS.items()}
    gaps = {"description": GAPS.doc} | GAPS.kind.schema()
    return {"type": "object", "properties": head | {"gaps": gaps} | items, "additionalProperties": False}


def _translation() -> Schema:
    properties = OVERLAY_HEAD.schema()["properties"] | OVERLAY_DOSSIER.schema()["properties"]
    for key, kind in OVERLAY_ITEMS.items():
        main = f"A translation of `{MAIN_PROSE[key]}`, or a mapping of several keys."
        entry = {"description": main, "anyOf": [{"type": "string", "minLength": 1}, kind.schema()]}
        properties[key] = {"description": _DOCS[key], **_by_id(entry)}
    return {
        "type": "object",
        "properties": properties,
        "required": ["translation"],
        "additionalProperties": False,
    }


def _items(key: str, record: Record) -> Schema:
    schema = record.schema()
    if key == "sources":  # what is required stands in sources.json, as a rule
        schema.pop("required")
    return _by_id(schema)


def _by_id(entry: Schema) -> Schema:
    return {"type": "object", "patternProperties": {f"^{ID_PATTERN}$": entry}, "additionalProperties": False}
