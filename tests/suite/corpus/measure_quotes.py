"""RK201: altered quotes are refused and faithful ones pass, in clean texts and in degraded ones; RK235: a text in two
columns read across, which can prove nothing, is told from all others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reportkit.evidence.columns import read_across
from reportkit.evidence.match import verify
from reportkit.evidence.source import SourceText
from suite.corpus.degradations import WAYS
from suite.corpus.registry import Verdict, sampled, texts


def measure(language: str, every: int) -> Iterator[Verdict]:
    for name, item in sampled(language, "quotes", every):
        for way in WAYS:
            passed = verify([item["quote"]], degraded(language, item["text"], way)).outcome.passes
            yield Verdict("RK201", language, name, not item["faithful"], not passed, way)
    for name, text in texts(language).items():
        for way, degrade in WAYS.items():
            across = read_across(degrade(text)) is not None
            yield Verdict("RK235", language, f"texts:{name}", way == "two-columns", across, way)


@cache
def degraded(language: str, text: str, way: str) -> SourceText:
    """One of the corpus's texts as it reaches an analyst."""
    return SourceText(WAYS[way](texts(language)[text]), language)
