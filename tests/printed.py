"""What a document says when it is printed: its lines with the numbers of notes where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import count
from typing import Any

from reportkit.tree import nodes as n
from reportkit.tree import walk


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of the text, and those of the notes; folded, empty ones left out of the text."""

    text: list[str]
    notes: list[str]


def printed(document: n.Document) -> Printed:
    """The lines of a document, without figures: these have their own check."""
    lines = walk.lines(_Numbered().document(document))
    text = [folded(line.text) for line in lines if line.part != "note"]
    return Printed([line for line in text if line], [folded(line.text) for line in lines if line.part == "note"])


def folded(text: str) -> str:
    """White space as one space, without what is never seen: only for comparison."""
    return re.sub(r"[ \n\t]+", " ", re.sub("[\u00ad\u200b\u2060]", "", text)).strip()


class _Numbered:
    """Puts the number of each note into the text where its mark stands, and before the note."""

    def __init__(self) -> None:
        self.numbers = count(1)

    def document(self, document: n.Document) -> n.Document:
        return replace(document, blocks=self._node(document.blocks))

    def _node(self, node: Any) -> Any:
        match node:
            case tuple():
                return tuple(made for one in node for made in self._one(one))
            case n.Figure(caption=caption):
                return replace(node, image=n.Drawing(1, 1, ()), caption=self._node(caption))
            case n.Table(caption=caption, head=head, body=body):  # the caption stands above the table
                made = self._node(caption)
                return replace(node, caption=made, head=self._node(head), body=self._node(body))
            case _ if is_dataclass(node) and not isinstance(node, type):
                return replace(node, **{one.name: self._node(getattr(node, one.name)) for one in fields(node)})
            case _:
                return node

    def _one(self, node: Any) -> tuple[Any, ...]:
        if not isinstance(node, n.Footnote):
            return (self._node(node),)
        number = next(self.numbers)
        first, *others = node.blocks
        marked = replace(first, children=(n.Text(f"{number}\u00a0"), *first.children))
        return n.Text(str(number)), n.Footnote((marked, *others))
