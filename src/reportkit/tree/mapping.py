"""A document with other notes in the places of its own, as frozen data is changed: what stays the same is the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from reportkit.diagnostics import Span
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
    changed = {}
    for name in _read(part.__class__):
        old = getattr(part, name)
        if old.__class__ not in _PLAIN and (new := _mapped(old, change)) is not old:
            changed[name] = new
    return dataclasses.replace(part, **changed) if changed else part


@cache
def _read(kind: Any) -> tuple[str, ...]:
    """The fields of a node as they are read: a table's caption stands above it. Of anything else, none."""
    names = [field.name for field in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else []
    return tuple(sorted(names, key=lambda name: name != "caption") if kind is n.Table else names)


_PLAIN = frozenset({str, int, float, bool, bytes, type(None), Span})
"""Kinds of values that hold no notes; most of a tree is made of these."""
