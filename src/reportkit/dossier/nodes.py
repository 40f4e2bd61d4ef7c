"""What a YAML or JSON file says, as plain values that know where they stand.

A key, a value and a list's element each have a `Span`. Keys are always text, as written. A scalar keeps both readings:
`text` as written (a date, a phone number, `007`), and `value` by YAML 1.2 (`true`, `158`, `0.5`, None for nothing).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from reportkit.diagnostics import Span


class ScalarNode:
    """A text, a number, a truth value or nothing. `is_cut`: a # ends it that may have been meant as part of it."""

    __slots__ = ("is_cut", "span", "text", "value")

    def __init__(self, text: str, value: str | int | float | bool | None, span: Span, *, is_cut: bool = False) -> None:
        self.text = text
        self.value = value
        self.span = span
        self.is_cut = is_cut

    @property
    def is_text(self) -> bool:
        return isinstance(self.value, str)

    def plain(self) -> str | int | float | bool | None:
        """The value."""
        return self.value


class ListNode:
    """A sequence of nodes."""

    __slots__ = ("items", "span")

    def __init__(self, items: list[Node], span: Span) -> None:
        self.items = items
        self.span = span

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)

    def plain(self) -> list[object]:
        """The same as Python's own lists, dicts and scalars."""
        return [item.plain() for item in self.items]


class MapNode:
    """Nodes by key, as written; `keys` says where each key stands."""

    __slots__ = ("entries", "keys", "span")

    def __init__(self, entries: dict[str, Node], span: Span, keys: dict[str, Span] | None = None) -> None:
        self.entries = entries
        self.span = span
        self.keys = {} if keys is None else keys

    def get(self, key: str) -> Node | None:
        return self.entries.get(key)

    def at(self, key: str) -> Span:
        """Where a key stands; where the mapping begins, if it has no such key."""
        return self.keys.get(key, self.span)

    def items(self) -> Iterator[tuple[str, Node]]:
        return iter(self.entries.items())

    def __contains__(self, key: object) -> bool:
        return key in self.entries

    def plain(self) -> dict[str, object]:
        """The same as Python's own lists, dicts and scalars."""
        return {key: node.plain() for key, node in self.entries.items()}


Node: TypeAlias = ScalarNode | ListNode | MapNode
