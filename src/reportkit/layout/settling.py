"""Notes that send a reader to the note before them, at the top of a page: there they say what they mean instead.

Both formats say the same, so the document itself is changed, and laid out anew.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from reportkit.layout.document import lay_out
from reportkit.layout.notes import note_key
from reportkit.layout.pages.page import Pages
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree.mapping import with_notes

_ROUNDS = 4
"""Other words move what follows them: after so many rounds every note says what it means."""


def settle(document: n.Document, theme: Theme) -> tuple[n.Document, Pages]:
    """A document whose first notes of pages need no other page, and its pages. Raises ReadError as `lay_out` does."""
    pages = lay_out(document, theme)
    for tried in range(_ROUNDS):
        changed = with_notes(document, _Settler(pages, all_of_them=tried == _ROUNDS - 1).settled)
        if changed is document:
            break
        document, pages = changed, lay_out(changed, theme)
    return document, pages


class _Settler:
    """Takes the notes of a document in their order."""

    def __init__(self, pages: Pages, *, all_of_them: bool) -> None:
        self._pages, self._all = pages, all_of_them
        self._numbers = count(1)
        self._page = 0

    def settled(self, note: n.Footnote) -> n.Footnote:
        place = self._pages.places.get(note_key(next(self._numbers)))
        page, self._page = self._page, place.page if place else 0
        is_first = self._all or self._page != page
        return replace(note, blocks=note.at_top, at_top=()) if note.at_top and is_first else note
