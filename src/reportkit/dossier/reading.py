"""What comes of reading an item beside its values: findings, places, references to others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from reportkit.diagnostics import Report, Rule, Span
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.dossier.rules import EMPTY, TOO_LONG, TOO_MUCH, UNKNOWN_KEY, WRONG_TYPE

MOST_LISTED = 20
MOST_APART = 12
LEAST_BEGUN = 3  # so many letters of a word, at the least, are its beginning: “para” is “paragraph”, and no “part”
MOST_COMPARED = 500  # comparing is slow, and a stranger's file may hold any number of ids and of slips
_APART = re.compile(r"[\s_-]+")
FILL_IN = "Fill it in, or take the key out."


class Reference:
    """That one item names another, to be looked up when all are known. `targets` are the kinds that it may be."""

    __slots__ = ("id", "item", "span", "targets")

    def __init__(self, id: str, targets: tuple[str, ...], span: Span, item: str) -> None:
        self.id = id
        self.targets = targets
        self.span = span
        self.item = item


class Reading:
    """The state of reading one item.

    `scale` is the dossier's scale of likelihood, `language` its language, `unknown` the unknown keys' rule. `called`
    gives the id of the item that has a name, a title or an address, empty if none has.
    """

    __slots__ = ("called", "item", "language", "references", "report", "scale", "spans", "unknown")

    def __init__(
        self,
        report: Report,
        references: list[Reference] | None = None,
        *,
        item: str = "",
        scale: str = "icd-203",
        language: str = "",
        unknown: Rule = UNKNOWN_KEY,
        called: Callable[[str], str] | None = None,
    ) -> None:
        self.report = report
        self.references = [] if references is None else references
        self.item = item
        self.scale = scale
        self.language = language
        self.unknown = unknown
        self.called = called
        self.spans: dict[str, Span] = {}

    def fault(self, rule: Rule, span: Span | None, message: str, hint: str = "", **args: Any) -> None:
        self.report.add(rule.at(span, message, hint=hint, item=self.item, **args))

    def wrong(self, node: Node, path: str, wanted: str, hint: str = "") -> None:
        """The finding for a value of another kind than wanted, or for none."""
        if isinstance(node, ScalarNode) and node.value is None:
            self.empty(node, path)
            return
        message = "{key} must be {wanted}, not {given}"
        hint = hint or "Write {wanted}."
        self.fault(WRONG_TYPE, node.span, message, hint, key=quoted(path), wanted=wanted, given=describe(node))

    def empty(self, node: Node, path: str) -> None:
        self.fault(EMPTY, node.span, "{key} has no value", FILL_IN, key=quoted(path))

    def too_long(self, node: Node, path: str, length: int, longest: int) -> None:
        message = "{key} has {length} characters, {limit} at the most"
        hint = "Shorten it. Long texts of sources belong in files under `sources/`, long texts of ours under `text/`."
        self.fault(TOO_LONG, node.span, message, hint, key=quoted(path), length=length, limit=longest)

    def too_many(self, span: Span, path: str, count: int, most: int) -> None:
        message = "{key} has {count} entries, {limit} at the most"
        self.fault(TOO_MUCH, span, message, "Divide it.", key=quoted(path), count=count, limit=most)


def quoted(path: str) -> str:
    """A field's path as a message names it: its last key that is no position."""
    keys = [key for key in path.split(".") if not key.isdigit()]
    return f"“{keys[-1]}”" if keys and keys[-1] else "this"


def describe(node: Node) -> str:
    """What a node is, in a user's words."""
    if isinstance(node, MapNode):
        return "a mapping"
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node.value, bool):
        return node.text
    return "nothing" if node.value is None else "text" if node.is_text else "a number"


def _loosely(word: str) -> frozenset[str]:
    """The words of a key or a value, whatever their order, their capitals and what stands between them."""
    return frozenset(_APART.split(word.casefold().strip(" @#.,:;\"'“”«»")))


def nearest(word: str, known: Iterable[str]) -> str:
    """For a hint: what was probably meant, or else all that there is to choose from."""
    from difflib import get_close_matches

    words = list(dict.fromkeys(known))
    if same := [one for one in words if _loosely(one) == _loosely(word)]:
        return f"Did you mean “{same[0]}”?"
    begun = [one for one in words if len(word) >= LEAST_BEGUN and one.startswith(word)]
    if begun:
        return f"Did you mean “{min(begun, key=len)}”?"
    alike = [one for one in words if abs(len(one) - len(word)) <= MOST_APART]
    near = get_close_matches(word, alike[:MOST_COMPARED], 1, 0.6)
    if near:
        return f"Did you mean “{near[0]}”?"
    if not words:
        return "There is none yet: add one."
    listed = ", ".join(words[:MOST_LISTED])
    return f"There are: {listed}." if len(words) <= MOST_LISTED else f"There are: {listed} …"
