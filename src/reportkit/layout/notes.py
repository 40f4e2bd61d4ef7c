"""Notes and their marks: which mark in the text refers to which note, and the keys of both places."""

from __future__ import annotations

from dataclasses import dataclass

from reportkit.layout.parts import Part


@dataclass(eq=False, slots=True)
class Note:
    """A note: `number` is its mark, `part` what it is to its reader. `again`: it is marked, and stands elsewhere."""

    number: int
    part: Part
    again: bool = False

    @property
    def key(self) -> str:
        """The place of the note, for links."""
        return note_key(self.number)


def note_key(number: int) -> str:
    """The key of a note's place."""
    return f"#note-{number}"


def mark_key(number: int) -> str:
    """The key of the place where a note's mark stands in the text."""
    return f"#mark-{number}"
