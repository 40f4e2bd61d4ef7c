"""RK201: altered quotes are refused and faithful ones pass, in clean texts and in degraded ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reportkit.evidence.match import verify
from reportkit.evidence.source import SourceText
from suite.corpus.degradations import WAYS
from suite.corpus.registry import Verdict, sampled, texts


def measure(language: str, every: int) -> Iterator[Verdict]:
    for name, item in sampled(language, "quotes", every):
        for way in WAYS:
            passed = verify([item["quote"]], degraded(language, item["text"], way)).outcome.passes
            yield Verdict("RK201", language, name, not item["faithful"], not passed, way)


@cache
def degraded(language: str, text: str, way: str) -> SourceText:
    """One of the corpus's texts as it reaches an analyst."""
    return SourceText(WAYS[way](texts(language)[text]), language)
