"""A column: where blocks become units below each other. A page's text area is one; so is a list's body or a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportkit.layout.blocks.units import Cell, Frame, Owner, Row, SetNote, Unit
from reportkit.layout.context import Context
from reportkit.layout.lines.inlines import Look, RunMaker
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.paragraph import Composed, compose
from reportkit.layout.lines.runs import Run
from reportkit.layout.notes import Note, mark_key
from reportkit.layout.parts import Part
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n

_LINES_KEPT = 4  # of a paragraph that keeps with what follows; of a longer one, the last two lines do
_CUTS = 2  # so many lines in a row that end in a hyphen are kept with what follows


_NO_NOTES: Mapping[Note, SetNote] = {}


class Setters(NamedTuple):
    """What sets a block in a column, and a note that is marked there (None: it has no lines, or waits for the end).

    Both know the column, which can't know them: blocks nest in blocks, and notes are set in columns.
    """

    block: Callable[[Column, n.Block, Part], None]
    note: Callable[[Column, Note, n.Footnote], SetNote | None]


@dataclass(eq=False, slots=True)
class Column:
    """Units below each other, in a column at `x` of a given width. `body` is the style of its running text."""

    context: Context
    setters: Setters
    x: float
    width: float
    body: str = "body"
    units: list[Unit] = field(default_factory=list)
    gap: float = 0.0  # the space that the last block wants below it
    frames: tuple[Frame, ...] = ()
    labels: list[tuple[Composed, float]] = field(default_factory=list)  # wait for the next unit
    anchors: list[str] = field(default_factory=list)  # the same
    new_page: bool = False
    inside_row: bool = False
    lang: str = ""

    def blocks(self, blocks: Sequence[n.Block], part: Part) -> None:
        """Sets blocks, one after another."""
        for block in blocks:
            self.setters.block(self, block, part)

    def inner(self, left: float = 0.0, right: float = 0.0, body: str = "") -> Column:
        """A column in this one, indented; its units are this column's."""
        inner = Column(
            self.context, self.setters, self.x + left, max(self.width - left - right, 8.0), body or self.body
        )
        inner.units, inner.labels, inner.anchors = self.units, self.labels, self.anchors
        inner.frames, inner.inside_row, inner.lang = self.frames, self.inside_row, self.lang
        inner.gap, inner.new_page = self.gap, self.new_page
        return inner

    def cell(self, cell: Cell, body: str) -> Column:
        """A column of its own in a cell of a row: its units are the cell's."""
        inner = Column(self.context, self.setters, cell.x, cell.width, body)
        inner.units, inner.inside_row, inner.lang = cell.units, True, self.lang
        return inner

    def leave(self, inner: Column, after: float = 0.0) -> None:
        """Goes on below an inner column."""
        self.gap = max(inner.gap, after)
        self.new_page = inner.new_page

    @property
    def language(self) -> str:
        return self.lang or self.context.language

    # ------------------------------------------------------------------------------------------ adding units

    def unit(self, owner: Owner, index: int, height: float, before: float = 0.0) -> Unit:
        """Adds a unit: it takes the space, labels and anchors that wait for it."""
        unit = Unit(owner, index, self.x, height, max(self.gap, before) if self.units else 0.0)
        self.gap = 0.0
        unit.frames = self.frames
        if self.labels:
            unit.labels = list(self.labels)
            self.labels.clear()
        if self.anchors:
            unit.anchors = tuple(self.anchors)
            self.anchors.clear()
        if self.new_page and not self.inside_row:
            unit.new_page, self.new_page = True, False
        self.units.append(unit)
        return unit

    def text(
        self,
        inlines: Sequence[n.Inline],
        style: Style,
        part: Part,
        *,
        note_parent: Part | None = None,
        prefix: str = "",
        tabular: bool = False,
    ) -> Composed:
        """Sets a paragraph."""
        maker = RunMaker(self.context, part, note_parent or part.parent or part)
        look = Look(style, part, part.lang or self.language, tabular=tabular)
        if prefix:
            maker.text(prefix, look)
        runs = maker.make(inlines, look)
        return self.runs(runs, style, part, self.set_notes(maker))

    def set_notes(self, maker: RunMaker) -> Mapping[Note, SetNote]:
        """Sets the notes that a paragraph's runs refer to; endnotes wait until the text is done."""
        made = ((note, self.setters.note(self, note, footnote)) for note, footnote in maker.notes)
        return {note: in_lines for note, in_lines in made if in_lines is not None}

    def runs(
        self, runs: Sequence[Run], style: Style, part: Part, notes: Mapping[Note, SetNote] = _NO_NOTES
    ) -> Composed:
        """Sets runs as a paragraph, with the notes that it has marks of."""
        composed = compose(MeasuredText(runs), style, part, self.width - style.left - style.right, style.first)
        self.composed(composed, style, notes)
        return composed

    def composed(self, composed: Composed, style: Style, notes: Mapping[Note, SetNote] = _NO_NOTES) -> None:
        """Adds the lines of a paragraph. Two lines stay together at its begin and at its end, and a cut word with
        its rest, unless two lines above are kept for the same reason.
        """
        count = len(composed.lines)
        before, cut = style.before, 0
        for index in range(count):
            unit = self.unit(composed, index, composed.leading, before)
            unit.x += style.left
            cut = cut + 1 if cut < _CUTS and composed.lines[index].ends_cut else 0
            kept = style.keep_next and (count <= _LINES_KEPT or index >= count - 2)
            unit.keep = kept or cut > 0 or ((index == 0 or index == count - 2) and index < count - 1)
            marked = composed.notes.get(index)
            if marked:
                unit.notes = [notes[note] for note in marked if note in notes]
                unit.anchors += tuple(mark_key(note.number) for note in marked if not note.again)
            before = 0.0
        if count:
            self.gap = style.after

    def row(self, row: Row, *, before: float = 0.0, keep: bool = False) -> list[Unit]:
        """Adds a row: a unit for each of its strips."""
        units = []
        for index, (height, ranges) in enumerate(row.strips):
            unit = self.unit(row, index, height, before if index == 0 else 0.0)
            unit.keep = keep
            unit.notes = notes_of(row.cells, ranges) or None
            units.append(unit)
        return units


def notes_of(cells: Sequence[Cell], ranges: Sequence[tuple[int, int]]) -> list[SetNote]:
    """The notes of what stands in one strip of a row, in reading order."""
    return [
        note
        for cell, (first, last) in zip(cells, ranges, strict=True)
        for unit in cell.units[first:last]
        for note in unit.notes or ()
    ]
