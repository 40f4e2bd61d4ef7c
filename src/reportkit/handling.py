"""How far something may travel: the Traffic Light Protocol 2.0 (FIRST), as an ordered ladder.

TLP labels are never translated and have no spaces. Official-use and free markings are texts of an output, not steps of
the ladder: they are never assigned by themselves.
"""

from __future__ import annotations

from enum import IntEnum


class Handling(IntEnum):
    """CLEAR < GREEN < AMBER < AMBER+STRICT < RED."""

    CLEAR = 0
    GREEN = 1
    AMBER = 2
    AMBER_STRICT = 3
    RED = 4

    @property
    def label(self) -> str:
        return "TLP:" + self.name.replace("_", "+")

    @property
    def color(self) -> str:
        """RRGGBB of the label's text, which stands on black (TLP 2.0)."""
        return ("FFFFFF", "33FF00", "FFC000", "FFC000", "FF2B2B")[self]

    @classmethod
    def parse(cls, text: str) -> Handling | None:
        """The step that a label names, or None."""
        return _LABELS.get(text.strip().upper())


_LABELS = {step.label: step for step in Handling}
