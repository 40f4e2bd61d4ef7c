"""Who was named before: decides whether a note gives a source in full, in short, or as «Там же»."""

from __future__ import annotations

from collections.abc import Sequence

from reportkit.citation.style import Locator, Mention


class Ledger:
    """Takes the notes of one document in their order."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._last: tuple[str, Locator | None] | None = None

    def note(self, citations: Sequence[tuple[str, Locator | None]]) -> list[tuple[Mention, Locator | None]]:
        """The mentions of one note: for each source id, how it is to be named, and with which locator.

        "same" is the first of a note at the most, and needs a note right before that names this source alone: after
        another source, or a remark that names none, «Там же» would point at something else. A locator that is the same
        too is left out. A note without citations is such a remark.
        """
        before, self._last = self._last, citations[0] if len(citations) == 1 else None
        return [self._mention(*one, before=None if place else before) for place, one in enumerate(citations)]

    def _mention(
        self, source: str, locator: Locator | None, before: tuple[str, Locator | None] | None
    ) -> tuple[Mention, Locator | None]:
        if source not in self._seen:
            self._seen.add(source)
            return "first", locator
        if before is None or before[0] != source:
            return "later", locator
        if before[1] == locator:
            return "same", None
        # Without a place of its own the note would seem to mean the place of the note before.
        return ("same", locator) if locator is not None else ("later", None)
