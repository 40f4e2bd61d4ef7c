"""Placing: from the units of a page to boxes that know where they stand, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportkit.layout.blocks.units import Cell, Frame, PageNumber, Picture, Row, Rule, SetNote, Unit
from reportkit.layout.lines.paragraph import Composed
from reportkit.layout.notes import Note
from reportkit.layout.pages.filling import NOTE_RULE, Filled, NotePiece
from reportkit.layout.pages.page import Box, EmptyBox, Fill, Page, PictureBox, Place, Stroke, TextBox

_EDGE = 2.5  # the coloured edge of a box
_NOTE_RULE_WIDTH, _NOTE_RULE_HEIGHT = 110.0, 0.5
_HAIRLINE, _RULE = 0.4, 0.8

Stood = tuple[Unit, float]
"""A unit and the y of its top."""


@dataclass(slots=True)
class Placer:
    """Places the units of one page after another; `places` and `numbers` are gathered over all pages."""

    rule_color: str
    places: dict[str, Place] = field(default_factory=dict)
    numbers: list[tuple[PageNumber, Page, float, float]] = field(default_factory=list)
    page: Page = field(default_factory=lambda: Page(0, 0))
    number: int = 0
    left: float = 0.0

    def place(
        self, page: Page, number: int, filled: Filled, units: Sequence[Unit], left: float, top: float, bottom: float
    ) -> None:
        """Places what stands on a page: `left` and `top` are the corner of its text, `bottom` its lower edge."""
        self.page, self.number, self.left = page, number, left
        y = top
        if filled.header is not None:
            self._header(filled.header.units, y)
            y += filled.header.height
        stood = _stack(units[filled.first : filled.last], y)
        self._units(stood, left)
        if filled.notes:
            self._notes(filled.notes, bottom)

    # ------------------------------------------------------------------------------------------ units

    def _units(self, stood: Sequence[Stood], x: float) -> None:
        """Units that stand below each other; those of one paragraph or row are taken together."""
        if any(unit.frames for unit, _ in stood):
            self._frames(stood, x)
        index = 0
        while index < len(stood):
            unit, y = stood[index]
            self._anchors(unit, y)
            stop = index + 1
            while stop < len(stood) and stood[stop][0].owner is unit.owner and unit.owner is not None:
                self._anchors(*stood[stop])
                stop += 1
            for label, label_x in unit.labels or ():
                self._label(unit, label, x + label_x, y)
            match unit.owner:
                case Composed():
                    self._text(unit.owner, stood[index:stop], x)
                case Row():
                    self._row(unit.owner, stood[index:stop], x + unit.x)
                case Picture(part, image, width, height, labels):
                    self.page.boxes.append(PictureBox(part, image, x + unit.x, y + unit.lead, width, height, labels))
                case Rule(width, color):
                    self.page.decorations.append(Stroke(x + unit.x, x + unit.x + width, y, 0.6, color))
            index = stop

    def _anchors(self, unit: Unit, y: float) -> None:
        for anchor in unit.anchors:
            self.places.setdefault(anchor, Place(self.number, y))

    def _label(self, unit: Unit, label: Composed, x: float, y: float) -> None:
        """A label stands on the first baseline of what it labels."""
        baseline = label.baseline
        owner: object = unit.owner
        lead = unit.lead
        if isinstance(owner, Composed):
            baseline = owner.baseline
        self.page.boxes.append(TextBox(label, 0, len(label.lines), x, y + lead + baseline - label.baseline))

    def _text(self, text: Composed, stood: Sequence[Stood], x: float) -> None:
        self._lines(text, stood, x)
        for unit, top in stood:
            self._beside(text, unit, x, top)

    def _lines(self, text: Composed, stood: Sequence[Stood], x: float) -> None:
        unit, y = stood[0]
        left, top = x + unit.x, y + unit.lead
        box = TextBox(text, unit.index, unit.index + len(stood), left, top)
        self.page.boxes.append(box)
        for number in range(box.first, box.last):
            line = text.lines[number]
            if line.leader is not None:
                kind, start, end = line.leader
                base = top + (number - box.first) * text.leading + text.baseline
                color = line.segments[0][0].color if line.segments else self.rule_color
                self._leader(left + start, left + end, base, kind == "dots", color)

    def _leader(self, start: float, end: float, base: float, dots: bool, color: str) -> None:
        if dots:
            self.page.decorations.append(Stroke(start, end, base - 0.4, 0.9, color, True))
        else:
            self.page.decorations.append(Stroke(start, end, base + 1.5, 0.5, color))

    def _beside(self, text: Composed, unit: Unit, x: float, y: float) -> None:
        """The place of a page number in the contents: it is filled in when all pages are known."""
        if unit.page_number is not None:
            line = text.lines[unit.index]
            used = x + unit.x + line.x + sum([run.metric.width(piece, line.extra) for run, piece in line.segments])
            unit.page_number.left = x + unit.x
            self.numbers.append((unit.page_number, self.page, used, y + unit.lead))
            box = TextBox(unit.page_number.line, 0, 1, x + unit.x, y + unit.lead)
            self.page.boxes.append(box)

    # ------------------------------------------------------------------------------------------ rows and frames

    def _row(self, row: Row, stood: Sequence[Stood], x: float) -> None:
        (first, top), (last, y) = stood[0], stood[-1]
        top, bottom = top + first.lead, y + last.lead + row.strips[last.index][0]  # a box's own room left out
        self._row_background(row, x, top, bottom)
        for number, cell in enumerate(row.cells):
            inner = self._cell(row, number, cell, stood)
            if inner:
                self._units(inner, x)
            elif stood[0][0].index == 0:
                self.page.boxes.append(EmptyBox(cell.part))

    def _row_background(self, row: Row, x: float, top: float, bottom: float) -> None:
        decorations = self.page.decorations
        if row.fill:
            decorations.append(Fill(x, top, row.width, bottom - top, row.fill))
        if row.rule_above:
            decorations.append(Stroke(x, x + row.width, top, _RULE, row.rule_above))
        if row.rule:
            strong = row.rule != self.rule_color
            decorations.append(Stroke(x, x + row.width, bottom, _RULE if strong else _HAIRLINE, row.rule))

    @staticmethod
    def _cell(row: Row, number: int, cell: Cell, stood: Sequence[Stood]) -> list[Stood]:
        """The units of one cell in the strips that stand on this page, one below another."""
        (head, top), (foot, _) = stood[0], stood[-1]
        first, last = row.strips[head.index][1][number][0], row.strips[foot.index][1][number][1]
        y = top + head.lead + (row.padding if head.index == 0 else 0.0)
        return _stack(cell.units[first:last], y)

    def _frames(self, stood: Sequence[Stood], x: float) -> None:
        """The boxes around units, outer ones first."""
        depth = 0
        while True:
            groups: list[tuple[Frame, float, float]] = []
            for unit, y in stood:
                if len(unit.frames) <= depth:
                    continue
                frame = unit.frames[depth]
                if groups and groups[-1][0] is frame:
                    groups[-1] = (frame, groups[-1][1], y + unit.height)
                else:
                    groups.append((frame, y, y + unit.height))
            if not groups:
                return
            for frame, top, bottom in groups:
                self.page.decorations.append(Fill(x + frame.x, top, frame.width, bottom - top, frame.fill))
                self.page.decorations.append(Fill(x + frame.x, top, _EDGE, bottom - top, frame.edge))
            depth += 1

    # ------------------------------------------------------------------------------------------ headers and notes

    def _header(self, units: Sequence[Unit], y: float) -> None:
        """Header rows again: they say nothing new, so they aren't among what is read."""
        boxes, places = self.page.boxes, self.places
        self.page.boxes, self.places = [], {}
        self._units(_stack(units, y), self.left)
        self.page.repeats += [box for box in self.page.boxes if isinstance(box, TextBox)]
        self.page.boxes, self.places = boxes, places

    def _notes(self, pieces: Sequence[NotePiece], bottom: float) -> None:
        """Notes at the foot, by number, below what goes on from the page before: where a row is cut, lines of its
        later cells come before the end of its first one. Each is read after the paragraph that it belongs to.
        """
        pieces = sorted(pieces, key=lambda piece: (piece[1] == 0, piece[0].note.number))
        y = bottom - sum(_height(note, first, last) for note, first, last in pieces)
        rule = y - NOTE_RULE / 2 + 1
        self.page.decorations.append(
            Stroke(self.left, self.left + _NOTE_RULE_WIDTH, rule, _NOTE_RULE_HEIGHT, self.rule_color)
        )
        read = self.page.boxes
        boxes_of: dict[Note, list[Box]] = {}
        for note, first, last in pieces:
            self.page.boxes = []
            self._units(_stack(note.units[first:last], y), self.left)
            boxes_of[note.note] = self.page.boxes
            y += _height(note, first, last)
        self.page.boxes = _interleaved(read, boxes_of)


def _height(note: SetNote, first: int, last: int) -> float:
    units = note.units[first:last]
    return sum(unit.height + unit.before for unit in units) - units[0].before


def _stack(units: Sequence[Unit], y: float) -> list[Stood]:
    stood: list[Stood] = []
    for index, unit in enumerate(units):
        if index:
            y += unit.before
        stood.append((unit, y))
        y += unit.height
    return stood


def _interleaved(read: Sequence[Box], boxes_of: dict[Note, list[Box]]) -> list[Box]:
    """The boxes of the text, each followed by those of its notes. A note whose paragraph has ended on an earlier page
    stands before whatever is read after it: of a row that goes on, other cells may come first.
    """
    owner = {note: at for at, box in enumerate(read) if isinstance(box, TextBox) for note in _noted(box)}
    after: dict[int, list[Box]] = {}
    for note, boxes in boxes_of.items():
        if note in owner:
            after.setdefault(owner[note], []).extend(boxes)
    waiting = sorted((note for note in boxes_of if note not in owner), key=lambda note: -note.part.serial)
    order: list[Box] = []
    for index, box in enumerate(read):
        serial = (box.text.part if isinstance(box, TextBox) else box.part).serial
        while waiting and waiting[-1].part.serial < serial:
            order += boxes_of[waiting.pop()]
        order.append(box)
        order += after.get(index, ())
    return [*order, *(one for note in reversed(waiting) for one in boxes_of[note])]


def _noted(box: TextBox) -> Iterator[Note]:
    return (note for notes in box.text.notes.values() for note in notes)
