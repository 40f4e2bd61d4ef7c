"""Items as the model has them, out of the values that were read: what can't be said of one key by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from reportkit.dossier.fields import Record
from reportkit.dossier.model import Actor, Fact, Judgement, Proposal, Quote
from reportkit.dossier.nodes import MapNode
from reportkit.dossier.rules import CLAIM_WITHOUT_SPEAKER, EXCERPT_NOT_IN_TEXT

if TYPE_CHECKING:
    from reportkit.dossier.kinds import Schema
    from reportkit.dossier.reading import Reading

_SPACE = re.compile(r"\s+")


class FactRecord(Record):
    """A fact's keys: only an assumption goes without `sources`, and a claim needs `by`."""

    def missing(self, node: MapNode, reading: Reading) -> None:
        super().missing(node, reading)
        kind = _text(node, "kind")
        if kind != "assumption":
            self.need(node, "sources", reading)
        if kind == "claim" and "by" not in node:
            hint = "Add “by: …”, the actor whose claim it is."
            reading.fault(CLAIM_WITHOUT_SPEAKER, node.span, "a claim needs “by”", hint)

    def complete(self, values: Mapping[str, Any]) -> bool:
        kind = values.get("kind", "fact")
        wants = {"fact": ("sources",), "claim": ("sources", "by"), "assumption": ()}[kind]
        return super().complete(values) and all(key in values for key in wants)

    def schema(self) -> Schema:
        return super().schema() | {
            "allOf": [
                {"if": _kind_is("assumption"), "else": {"required": ["sources"]}},
                {"if": _kind_is("claim"), "then": {"required": ["by"]}},
            ]
        }


def actor(values: dict[str, Any], _reading: Reading) -> Actor:
    """A person, organisation or group."""
    return Actor(**values)


def fact(values: dict[str, Any], _reading: Reading) -> Fact:
    """A fact, claim or assumption."""
    return Fact(**values)


def judgement(values: dict[str, Any], _reading: Reading) -> Judgement:
    """A judgement."""
    return Judgement(**values)


def proposal(values: dict[str, Any], _reading: Reading) -> Proposal:
    """A proposal."""
    return Proposal(**values)


def quote(values: dict[str, Any], reading: Reading) -> Quote:
    """A quote, whose excerpts must stand in its text, an elision `[…]` apart."""
    made = Quote(**values)
    for name, excerpt in made.excerpts.items():
        if not stands_in(made, excerpt):
            message = "the excerpt “{name}” does not stand in the quote's text"
            hint = "Copy it from `text`, letter by letter; […] stands for words left out."
            reading.fault(EXCERPT_NOT_IN_TEXT, reading.spans[f"excerpts.{name}"], message, hint, name=name)
    return made


BUILDERS: dict[str, Callable[[dict[str, Any], Reading], Actor | Fact | Judgement | Proposal | Quote]] = {
    "actors": actor,
    "facts": fact,
    "quotes": quote,
    "judgements": judgement,
    "proposals": proposal,
}


def stands_in(quote: Quote, excerpt: str) -> bool:
    """Whether an excerpt's letters stand in its quote. That they are whole words, the checks look at."""
    return any(_contains(part, excerpt) for part in (*quote.parts, quote.text))


def _contains(text: str, excerpt: str) -> bool:
    """Whether the pieces of an excerpt stand in a text, in order."""
    rest = _SPACE.sub(" ", text)
    for piece in re.split(r"\[(?:…|\.\.\.)\]", _SPACE.sub(" ", excerpt)):
        found = rest.find(piece.strip())
        if found < 0:
            return False
        rest = rest[found + len(piece.strip()) :]
    return True


def _text(node: MapNode, key: str) -> str:
    value = node.get(key)
    return str(getattr(value, "text", "")).strip()


def _kind_is(kind: str) -> Schema:
    return {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
