"""Units: what a page is filled with. A unit is never cut: a line of text, a row of a table or a strip of one, a
picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from reportkit.layout.fonts import Pieces
from reportkit.layout.lines.paragraph import Composed
from reportkit.layout.lines.runs import Run
from reportkit.layout.notes import Note
from reportkit.layout.parts import Part
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n

_LINES_TOGETHER = 2  # of a note that goes on over the page: so many at the least stand on the page of its mark

Labels: TypeAlias = Mapping[n.Label, Pieces]
"""The labels of a drawing, with the faces that have their characters."""


@dataclass(eq=False, slots=True)
class Frame:
    """A box around units: filled, with a coloured edge at its left. It goes on over pages."""

    x: float
    width: float
    fill: str
    edge: str


@dataclass(eq=False, slots=True)
class Cell:
    """A cell of a row, its content set: the units stand at `x`, measured from the row's own left edge."""

    part: Part
    x: float
    width: float
    units: list[Unit] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Row:
    """Cells beside each other: a row of a table, or a term and its definition.

    `strips` says how the row may be cut: for each strip, its height and for each cell the first and last unit in it.
    A row that isn't cut has one strip.
    """

    cells: list[Cell]
    strips: list[tuple[float, list[tuple[int, int]]]]
    padding: float = 0.0
    width: float = 0.0
    fill: str = ""
    rule: str = ""
    rule_above: str = ""


@dataclass(eq=False, slots=True)
class Picture:
    """A figure at its size on paper; `labels` are a drawing's, each in pieces of one face."""

    part: Part
    image: n.Raster | n.Drawing
    width: float
    height: float
    labels: Labels


@dataclass(eq=False, slots=True)
class Rule:
    """A line over the whole width. Decoration."""

    width: float
    color: str


@dataclass(eq=False, slots=True)
class PageNumber:
    """The number of the page where a heading or caption stands, by the key of its place. It ends at the right edge.

    It is known when all pages are filled.
    """

    line: Composed
    target: str
    style: Style
    look: Run
    width: float
    dots: str  # the colour of the leader
    left: float = 0.0  # where the line begins on its page; known when it is placed


Owner: TypeAlias = Composed | Row | Picture | Rule | None
"""What a unit is a piece of; None: space alone."""


@dataclass(eq=False, slots=True)
class Unit:
    """A piece of the page. `before`: the space above it, dropped at the top of a page. `keep`: no page ends after
    it.
    """

    owner: Owner
    index: int
    x: float
    height: float
    before: float = 0.0
    lead: float = 0.0  # points within the height, above the content
    keep: bool = False
    notes: list[SetNote] | None = None
    labels: list[tuple[Composed, float]] | None = None  # what stands beside it, and at which x
    page_number: PageNumber | None = None
    frames: tuple[Frame, ...] = ()
    anchors: tuple[str, ...] = ()
    new_page: bool = False
    header: Header | None = None


@dataclass(eq=False, slots=True)
class Header:
    """The header rows of a table, repeated at the top of each page where the table goes on."""

    units: list[Unit]

    @property
    def height(self) -> float:
        """The height of the rows as they are now: a box around the table adds room to the first of them."""
        return height(self.units)


@dataclass(eq=False, slots=True)
class SetNote:
    """A note in lines, for the foot of the page that its mark stands on."""

    note: Note
    units: list[Unit]

    @property
    def height(self) -> float:
        """The height of the whole note, in points."""
        return height(self.units)

    @property
    def least(self) -> float:
        """The height of what must stand on the page of its mark: all of a short note, two lines of a longer one."""
        whole = len(self.units) <= _LINES_TOGETHER + 1
        return height(self.units if whole else self.units[:_LINES_TOGETHER])


def height(units: Sequence[Unit]) -> float:
    """What units take on a page when they stand below each other, the space before the first left out."""
    return sum([unit.before + unit.height for unit in units]) - (units[0].before if units else 0.0)
