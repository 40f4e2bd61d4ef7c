"""A document with other notes in the places of its own, as frozen data is changed: what stays the same is the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from reportkit.tree import nodes as n

T = TypeVar("T")


def with_notes(part: T, change: Callable[[n.Footnote], n.Footnote | n.NoteMark]) -> T:
    """A part of the tree, each of its notes changed, in the order in which they are read and numbered."""
    found: T = _mapped(part, change)
    return found


def _mapped(part: Any, change: Callable[[n.Footnote], n.Footnote | n.NoteMark]) -> Any:
    if isinstance(part, n.Footnote):
        return change(part)
    if isinstance(part, tuple):
        made = tuple([_mapped(one, change) for one in part])
        return made if any(new is not old for new, old in zip(made, part, strict=True)) else part
    if not dataclasses.is_dataclass(part) or isinstance(part, type):
        return part
    changed = {name: new for name, old in _read(part) if (new := _mapped(old, change)) is not old}
    return dataclasses.replace(part, **changed) if changed else part


def _read(part: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a node as they are read: a table's caption stands above it."""
    names = [field.name for field in dataclasses.fields(part)]
    if isinstance(part, n.Table):
        names.sort(key=lambda name: name != "caption")
    return ((name, getattr(part, name)) for name in names)
