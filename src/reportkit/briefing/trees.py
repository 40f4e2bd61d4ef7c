"""Changing a tree throughout: ids get a prefix, headings another level."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

from reportkit.tree import nodes as n

_Node = TypeVar("_Node")


def rewritten(node: _Node, change: Callable[[Any], Any]) -> _Node:
    """The tree with `change` done to every node, inner ones first."""
    if isinstance(node, tuple):
        return tuple(rewritten(one, change) for one in node)  # type: ignore[return-value]
    if not dataclasses.is_dataclass(node) or isinstance(node, type):
        return node
    changed = {}
    for field in dataclasses.fields(node):
        value = getattr(node, field.name)
        if isinstance(value, tuple) or (dataclasses.is_dataclass(value) and field.name != "span"):
            new = rewritten(value, change)
            if new is not value and new != value:
                changed[field.name] = new
    return change(dataclasses.replace(node, **changed) if changed else node)  # type: ignore[no-any-return]


def as_part(blocks: tuple[n.Block, ...], prefix: str, title: str) -> tuple[n.Block, ...]:
    """A document's blocks as a part of a larger one: below a heading of the first level, its own contents left out.

    So are its lists of tables and figures. The paragraph that was its title becomes that heading; where there is none,
    `title` does.
    """

    def change(node: Any) -> Any:
        match node:
            case n.CrossReference(target=target):
                return dataclasses.replace(node, target=prefix + target)
            case n.Heading(level=level, id=id):
                return dataclasses.replace(node, level=min(level + 1, 4), id=id and prefix + id)
            case n.Paragraph(id=id) | n.Table(id=id) | n.Figure(id=id) if id:
                return dataclasses.replace(node, id=prefix + id)
            case _:
                return node

    lists = n.TableOfContents | n.ListOfCaptions
    kept = tuple(block for block in rewritten(blocks, change) if not isinstance(block, lists))
    at = next((i for i, one in enumerate(kept) if isinstance(one, n.Paragraph) and one.role == "title"), None)
    if at is None:
        return (n.Heading(1, (n.Text(title),), id=f"{prefix}begin", numbered=False), *kept)
    own = kept[at]
    assert isinstance(own, n.Paragraph)
    heading = n.Heading(1, own.children, id=f"{prefix}begin", numbered=False, span=own.span)
    return (heading, *kept[:at], *kept[at + 1 :])
