"""Boxes: what a line breaker works on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportkit.layout.lines.breaking import END, TIED


@dataclass(slots=True)
class Boxes:
    """What can't be broken: for each box its offsets and width, the space after it, and what stands there."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    spaces: list[float] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)

    def add(self, start: int, end: int, width: float, kind: int, space: float = 0.0) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.widths.append(width)
        self.spaces.append(space)
        self.kinds.append(kind)

    def close(self) -> None:
        """Nothing follows the last box."""
        if self.kinds:
            self.kinds[-1], self.spaces[-1] = END, 0.0


def tied_widths(boxes: Boxes) -> Iterator[tuple[int, float]]:
    """What stands together in a line at all events: the number of boxes so far, and the width."""
    width = 0.0
    for index, kind in enumerate(boxes.kinds, 1):
        width += boxes.widths[index - 1]
        if kind == TIED:
            width += boxes.spaces[index - 1]
        else:
            yield index, width
            width = 0.0
