"""Every field that a dossier can have, by walking its JSON Schema: so that a new one can't be forgotten by a test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.dossier.schema import schema

EACH = "*"
"""An entry of a mapping or of a list, whatever it is called."""
NAME = "~"
"""What an entry of a mapping is called, where its author chooses that."""


def fields() -> list[str]:
    """The paths of all leaves: `facts.*.statement`, `translation.title`, `sources.*.author.*.family`."""
    whole = schema()
    known = whole["definitions"]
    found = dict.fromkeys(_leaves(known["dossier"], "", known))
    found |= dict.fromkeys(_leaves(known["translation"], "translation", known))
    return list(found)


def _leaves(node: dict[str, Any], path: str, known: dict[str, Any]) -> Iterator[str]:
    if "$ref" in node:
        node = known[node["$ref"].rpartition("/")[2]]
    below = False
    for key, inner in node.get("properties", {}).items():
        below = True
        yield from _leaves(inner, f"{path}.{key}".lstrip("."), known)
    for inner in node.get("patternProperties", {}).values():
        below = True
        yield f"{path}.{NAME}"
        yield from _leaves(inner, f"{path}.{EACH}", known)
    if "items" in node:
        below = True
        yield from _leaves(node["items"], f"{path}.{EACH}", known)
    for inner in node.get("anyOf", ()):
        below = True
        yield from _leaves(inner, path, known)
    if not below:
        yield path
