"""RK216, RK217, RK218: a quote that is given to somebody else than its source gives it to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportkit.dossier.model import Actor, Source
from reportkit.evidence.match import verify
from reportkit.evidence.speakers import Speaker, another, is_known, joined
from suite.corpus.measure_quotes import degraded
from suite.corpus.registry import Verdict, sampled

_RULES = {"absent": "RK216", "joined": "RK218"}


def measure(language: str, every: int) -> Iterator[Verdict]:
    """A right pairing is to be left alone by all three; a wrong one counts as found whichever finds it."""
    for name, item in sampled(language, "speakers", every):
        told = findings(language, item)
        for rule in ("RK216", "RK217", "RK218") if item["right"] else (_RULES.get(item["kind"], "RK217"),):
            yield Verdict(rule, language, name, not item["right"], rule in told if item["right"] else bool(told))


def findings(language: str, item: dict[str, Any]) -> list[str]:
    text = degraded(language, item["text"], "clean")
    given = item["speaker"]
    actor = Actor(
        id="speaker", kind="person", name=given["name"], short=given.get("short", ""), aka=tuple(given.get("aka", ()))
    )
    speaker = Speaker(actor, language)
    places = verify([item["quote"]], text).places
    found = {
        "RK216": not is_known(speaker, text, Source(id="text", csl={})),
        "RK217": bool(another(speaker, places, text)),
        "RK218": joined(places, text) is not None,
    }
    return [rule for rule, fires in found.items() if fires]
