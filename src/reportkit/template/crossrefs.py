"""References within the document: one without words of its own says what it leads to, one to nowhere is an error."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from reportkit.diagnostics import Report
from reportkit.template import rules
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, caption_prefix, inlines, notes, own_inlines, plain


def with_titles(body: tuple[n.Block, ...]) -> tuple[n.Block, ...]:
    """The same blocks, where `[](#context)` has the words of the heading, or «Таблица 1» of a table."""
    titles = {getattr(block, "id", ""): _title(block) for block in blocks(body)}
    known = {target: title for target, title in titles.items() if target and title}
    return cast("tuple[n.Block, ...]", _filled(body, known))


def _title(block: n.Block) -> str:
    match block:
        case n.Heading(children=words):
            return plain(words)
        case n.Table(caption=n.Caption() as caption) | n.Figure(caption=n.Caption() as caption):
            return caption_prefix(caption).removesuffix(". ") or plain(caption.children)
        case _:
            return ""


@cache
def _nested(kind: type) -> tuple[str, ...]:
    """The fields of a node; none of what is no node."""
    is_node = kind.__module__ == n.__name__ and dataclasses.is_dataclass(kind)
    return tuple(field.name for field in dataclasses.fields(kind)) if is_node else ()


def _filled(part: Any, titles: Mapping[str, str]) -> Any:
    """A part of the tree with titles put in; the very same one where there is nothing to put in."""
    if part is None or isinstance(part, str):
        return part
    if isinstance(part, n.CrossReference) and not part.children and part.target in titles:
        return dataclasses.replace(part, children=(n.Text(titles[part.target], part.span),))
    if isinstance(part, tuple):
        made = tuple(_filled(one, titles) for one in part)
        return made if any(new is not old for new, old in zip(made, part, strict=True)) else part
    kind: Any = type(part)
    changed = {name: made for name in _nested(kind) if (made := _filled(old := getattr(part, name), titles)) is not old}
    return dataclasses.replace(part, **changed) if changed else part


def check_targets(body: tuple[n.Block, ...], report: Report) -> None:
    """Adds a finding for each reference to a place that isn't in the document."""
    targets = {getattr(block, "id", "") for block in blocks(body)} - {""}
    for block in blocks(body):
        for inline in inlines(_with_notes(own_inlines(block))):
            if isinstance(inline, n.CrossReference) and inline.target not in targets:
                known = ", ".join(sorted(targets))
                report.add(
                    rules.UNKNOWN_TARGET.at(
                        inline.span,
                        "“{text}” refers to “{target}”, which is nowhere in the memo",
                        hint="there is: {known}",
                        text=plain(inline.children) or f"[](#{inline.target})",
                        target=inline.target,
                        known=known,
                    )
                )


def _with_notes(own: tuple[n.Inline, ...]) -> tuple[n.Inline, ...]:
    """A line's inlines, and those of its notes."""
    return (*own, *(inline for note in notes(own) for paragraph in note.blocks for inline in paragraph.children))
