"""Pages: what stands where, as plain data. In: nothing but numbers and set lines.  Out: what a painter follows.

All measures are points from the top left corner of the page, y growing downwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from reportkit.diagnostics import Diagnostic
from reportkit.layout.blocks.units import Labels
from reportkit.layout.lines.paragraph import Composed, Line
from reportkit.layout.parts import Part
from reportkit.tree import nodes as n


class TextBox(NamedTuple):
    """Lines `first` to `last` (not included) of a paragraph; `y` is the top of the first of them."""

    text: Composed
    first: int
    last: int
    x: float
    y: float


class PictureBox(NamedTuple):
    """A figure at its place; `labels` are a drawing's, each in pieces of one face."""

    part: Part
    image: n.Raster | n.Drawing
    x: float
    y: float
    width: float
    height: float
    labels: Labels


class EmptyBox(NamedTuple):
    """A part that has nothing to show here, but is there: an empty cell."""

    part: Part


class Fill(NamedTuple):
    """A filled rectangle. Decoration."""

    x: float
    y: float
    width: float
    height: float
    color: str


class Stroke(NamedTuple):
    """A horizontal line. Decoration; `dots` draws it as leader dots."""

    x1: float
    x2: float
    y: float
    width: float
    color: str
    dots: bool = False


class Slanted(NamedTuple):
    """A word across the page: the watermark. `x`, `y` is where its baseline begins, `angle` in degrees."""

    line: Line
    x: float
    y: float
    angle: float


Box: TypeAlias = TextBox | PictureBox | EmptyBox
Decoration: TypeAlias = Fill | Stroke


@dataclass(eq=False, slots=True)
class Page:
    """One page: `boxes` in the order of reading, `decorations` below them, `repeats` that say what was said before.

    `furniture` is header and footer.
    """

    width: float
    height: float
    boxes: list[Box] = field(default_factory=list)
    decorations: list[Decoration] = field(default_factory=list)
    repeats: list[TextBox] = field(default_factory=list)
    header: list[TextBox] = field(default_factory=list)
    footer: list[TextBox] = field(default_factory=list)
    watermark: Slanted | None = None


class Place(NamedTuple):
    """A place that links lead to: the page's number from 1, and y on it."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Pages:
    """A document laid out.

    `heading_pages` are the pages, from 1, of the headings in the order of `tree.walk.headings`, `caption_pages` those
    of the captions in the order of `tree.walk.captions`; `targets` the page of each id.
    `places` are what links lead to: "#id-…", "#heading-0", "#caption-0", "#note-1", "#mark-1". `outline` has for each
    heading its level, text and the key of its place. `root` is the part that all others stand in.
    """

    pages: tuple[Page, ...]
    heading_pages: tuple[int, ...]
    caption_pages: tuple[int, ...]
    targets: Mapping[str, int]
    findings: tuple[Diagnostic, ...]
    places: Mapping[str, Place]
    outline: tuple[tuple[int, str, str], ...]
    root: Part

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)
