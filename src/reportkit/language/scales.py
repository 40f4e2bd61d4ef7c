"""The scales of likelihood and the levels of confidence: what each term stands for, whatever a language calls it.

`icd-203` is the table of the US Intelligence Community Directive 203 (D.6.e.(2)(a)); `phia` is the probability
yardstick of the UK Professional Head of Intelligence Assessment, whose gaps between terms are meant.
"""

from __future__ import annotations

from collections.abc import Mapping

SCALES: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "icd-203": {
        "almost-no-chance": (1, 5),
        "very-unlikely": (5, 20),
        "unlikely": (20, 45),
        "roughly-even-chance": (45, 55),
        "likely": (55, 80),
        "very-likely": (80, 95),
        "almost-certain": (95, 99),
    },
    "phia": {
        "remote-chance": (0, 5),
        "highly-unlikely": (10, 20),
        "unlikely": (25, 35),
        "realistic-possibility": (40, 50),
        "likely": (55, 75),
        "highly-likely": (80, 90),
        "almost-certain": (95, 100),
    },
}
"""The keys of each scale's terms, from the least to the most likely: at least, at most, in per cent."""

CONFIDENCE = ("low", "moderate", "high")
