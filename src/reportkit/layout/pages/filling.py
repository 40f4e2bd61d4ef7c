"""Filling pages: which units stand on which page, and which of the notes' lines with them.

One pass. A page takes the most units that fit together with their notes, and ends where a page may end: not after a
heading, not
within the first or last two lines of a paragraph. A note begins on the page of its mark; what doesn't fit goes on at
the foot of the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportkit.layout.blocks.units import Header, SetNote, Unit

NOTE_RULE = 12.0
"""Points between the text and the first note, for the rule above the notes."""

_SHARE_OF_REST = 0.6  # of a page, for notes that began before it
_TOGETHER = 2  # lines of a note at the least that stand on a page where it begins or ends
_EPSILON = 0.01

NotePiece = tuple[SetNote, int, int]
"""Lines `first` to `last` (not included) of a note."""


@dataclass(slots=True)
class Filled:
    """What stands on one page: units `first` to `last` (not included), and pieces of notes at the foot."""

    first: int
    last: int
    header: Header | None = None
    notes: list[NotePiece] = field(default_factory=list)


def fill(units: Sequence[Unit], height: float) -> Iterator[Filled]:
    """Shares units out to pages that are `height` points high."""
    index = 0
    pending: list[tuple[SetNote, int]] = []
    while index < len(units) or pending:
        page = _Filling(units, index, height, pending)
        yield page.filled
        index, pending = page.filled.last, page.pending


class _Filling:
    """The work on one page."""

    def __init__(self, units: Sequence[Unit], first: int, height: float, pending: list[tuple[SetNote, int]]) -> None:
        self.units, self.height = units, height
        self.filled = Filled(first, first)
        self.pending: list[tuple[SetNote, int]] = []
        self.notes_height = 0.0
        self._rests(pending, _SHARE_OF_REST * height if first < len(units) else height)
        go_on = bool(self.pending)
        self._text()
        if go_on:  # what the text has left free is theirs; if they end here after all, text with notes may follow
            self._rests(pending, height - self._used())
            if not self.pending:
                self._text()

    def _text(self) -> None:
        first = self.filled.first
        if first < len(self.units):
            self._header(self.units[first])
            self._units()
        if self.filled.last == first:
            self.filled.header = None

    def _rests(self, pending: list[tuple[SetNote, int]], room: float) -> None:
        """What is left of notes that began before this page stands first."""
        self.filled.notes, self.pending, self.notes_height = [], [], 0.0
        for note, line in pending:
            self._put_note(note, line, room - self.notes_height)

    def _used(self) -> float:
        """The height of what stands above the notes."""
        first, last = self.filled.first, self.filled.last
        used = self.filled.header.height if self.filled.header else 0.0
        for index in range(first, last):
            unit = self.units[index]
            used += unit.height + (unit.before if index > first else 0.0)
        return used

    def _header(self, unit: Unit) -> None:
        if unit.header is not None and unit.header.units[0] is not unit:
            self.filled.header = unit.header

    def _units(self) -> None:
        """The most units that fit, up to where a page may end."""
        units, first = self.units, self.filled.first
        used = self.filled.header.height if self.filled.header else 0.0
        notes: list[SetNote] = []
        whole = 0.0  # the height of all notes so far
        best, best_notes = first, 0
        index = first
        while index < len(units):
            unit = units[index]
            if unit.new_page and index > first:
                best, best_notes = index, len(notes)
                break
            used += unit.height + (unit.before if index > first else 0.0)
            added = unit.notes or ()
            if added and self.pending:  # its notes would have to wait behind a rest that goes on for pages
                break
            notes += added
            whole += sum([note.height for note in added])
            rule = NOTE_RULE if notes and not self.filled.notes else 0.0
            room = self.height - self.notes_height - used - rule
            split = whole > room + _EPSILON
            if split and not (len(notes) > best_notes and self._splits(notes, whole, room)):
                break
            index += 1
            if not unit.keep:
                best, best_notes = index, len(notes)
                if split:
                    break
        else:
            best, best_notes = index, len(notes)
        if best == first:
            best, best_notes = self._forced(index)
        self.filled.last = best
        used = self._used()
        for note in notes[:best_notes]:
            self._put_note(note, 0, self.height - used - self.notes_height)

    def _splits(self, notes: list[SetNote], whole: float, room: float) -> bool:
        """May the last note go on over the page? Then the page ends where it next may. Asked only of a note without
        which the page could not go on: one that stands whole is not cut to make room for text.
        """
        if not notes or self.pending:
            return False
        return whole - notes[-1].height + notes[-1].least <= room + _EPSILON

    def _forced(self, index: int) -> tuple[int, int]:
        """No page may end anywhere here: it ends where it is full. A page with rests of notes alone is possible."""
        first = self.filled.first
        if self.filled.notes and self.pending:
            return first, 0
        if index > first:
            return index, sum(len(unit.notes or ()) for unit in self.units[first:index])
        if self.filled.notes:
            return first, 0
        return first + 1, len(self.units[first].notes or ())

    def _put_note(self, note: SetNote, line: int, room: float) -> None:
        """Lines of a note from `line` on, as many as there is room for; the rest waits for the next page."""
        if self.pending:
            self.pending.append((note, line))
            return
        taken = 0.0 if self.filled.notes else NOTE_RULE
        last = line
        for unit in note.units[line:]:
            needed = unit.height + (unit.before if last > line else 0.0)
            if taken + needed > room + _EPSILON:
                break
            taken += needed
            last += 1
        if last == line and not self.filled.notes and self.filled.last == self.filled.first:
            last = line + 1  # a line that is taller than the page can't wait for ever
            taken += note.units[line].height
        if last == len(note.units) - 1 and last - line > _TOGETHER:  # its last line would stand alone on the next page
            last -= 1
            taken -= note.units[last].height + note.units[last].before
        if last > line:
            self.filled.notes.append((note, line, last))
            self.notes_height += taken
        if last < len(note.units):
            self.pending.append((note, last))
