"""What writing one document has to remember."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportkit.tree import nodes as n


@dataclass(slots=True)
class State:
    """`notes` so far, whose numbers begin at 1; `below`: how many levels headings are lowered by, under a title."""

    language: str
    below: int
    notes: list[n.Footnote] = field(default_factory=list)
