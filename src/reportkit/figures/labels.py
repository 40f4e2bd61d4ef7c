"""The type of a chart's labels: how wide a text is, and how it is broken into lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

SIZE, LEADING = 8.0, 9.5
"""Of a label, and from line to line, in points."""

_ELLIPSIS = "…"


class Type:
    """Labels in type of `SIZE`; `measure` says how wide a line of it is in points, bold or not."""

    def __init__(self, measure: Callable[[str, bool], float]) -> None:
        self._measure = measure

    def width(self, text: str, *, bold: bool = False) -> float:
        """The width of a line, in points."""
        return self._measure(text, bold)

    def lines(self, text: str, room: float) -> tuple[str, ...]:
        """A text in lines of at most `room` points; a word wider than that is cut where it must be."""
        found: list[str] = []
        for word in self._words(text, room):
            if found and self.width(f"{found[-1]} {word}") <= room:
                found[-1] += f" {word}"
            else:
                found.append(word)
        return tuple(found)

    def shortened(self, text: str, room: float, most: int) -> tuple[str, ...]:
        """The same in at most so many lines; what doesn't fit into them is left out behind an ellipsis."""
        lines = self.lines(text, room)
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.width(last + _ELLIPSIS) > room:
            last = last[:-1]
        return (*lines[: most - 1], last.rstrip() + _ELLIPSIS)

    def widest_word(self, text: str) -> float:
        """The room that a text needs, if no word of it is cut."""
        return max((self.width(word) for word in text.split(" ")), default=0.0)

    def _words(self, text: str, room: float) -> Iterator[str]:
        for word in filter(None, text.split(" ")):
            start = 0
            for end in range(2, len(word) + 1):
                if end - 1 > start and self.width(word[start:end]) > room:
                    yield word[start : end - 1]
                    start = end - 1
            yield word[start:]
