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

        "same" needs a note before that names this source alone: after two sources «Там же» would be unclear. A locator
        that is the same too is left out.
        """
        mentions = [self._mention(source, locator) for source, locator in citations]
        self._seen.update(source for source, _ in citations)
        self._last = citations[0] if len(citations) == 1 else None
        return mentions

    def _mention(self, source: str, locator: Locator | None) -> tuple[Mention, Locator | None]:
        if source not in self._seen:
            return "first", locator
        if self._last is None or self._last[0] != source:
            return "later", locator
        before = self._last[1]
        if before == locator:
            return "same", None
        # Without a place of its own the note would seem to mean the place of the note before.
        return ("same", locator) if locator is not None else ("later", None)
