"""Notes at the foot of the page: what a mark in the text refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportkit.layout.parts import Part

if TYPE_CHECKING:
    from reportkit.layout.units import Unit

LINES_TOGETHER = 2
"""A note that goes on over the page shows at least so many lines on the page of its mark."""


@dataclass(eq=False, slots=True)
class Note:
    """A note, set in lines; `number` is its mark. Endnotes have no units: they are set as text after the last block."""

    number: int
    part: Part
    units: list[Unit] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The place of the note, for links."""
        return note_key(self.number)

    @property
    def height(self) -> float:
        """The height of the whole note, in points."""
        return height(self.units)

    @property
    def least(self) -> float:
        """The height of what must stand on the page of its mark: all of a short note, two lines of a longer one."""
        whole = len(self.units) <= LINES_TOGETHER + 1
        return height(self.units if whole else self.units[:LINES_TOGETHER])


def note_key(number: int) -> str:
    """The key of a note's place."""
    return f"#note-{number}"


def mark_key(number: int) -> str:
    """The key of the place where a note's mark stands in the text."""
    return f"#mark-{number}"


def height(units: list[Unit]) -> float:
    """What units take on a page when they stand below each other, the space before the first left out."""
    return sum([unit.before + unit.height for unit in units]) - (units[0].before if units else 0.0)
