"""Runs: what a paragraph's inlines become, before it is broken into lines."""

from __future__ import annotations

from dataclasses import dataclass

from reportkit.layout.fonts import Metric
from reportkit.layout.notes import Note
from reportkit.layout.parts import Part

LINE_BREAK, TAB = "\n", "\t"


@dataclass(eq=False, slots=True)
class Run:
    """Characters of one look, and the part of the document that they belong to.

    `link` is an address, or "#" and a key of this document's places; `note` is set where the run is a note's mark.
    """

    text: str
    metric: Metric
    color: str
    part: Part
    rise: float = 0.0
    lang: str = ""
    link: str = ""
    note: Note | None = None
    leader: str = ""
