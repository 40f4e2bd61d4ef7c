"""RK206, RK207, RK302, RK303, RK306, RK330 to RK332: words of tradecraft, each rule on a dossier of its items."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from reportkit.checks.context import Context
from reportkit.checks.runner import run
from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.evidence.proof import Proof
from suite.corpus.registry import Verdict, sampled

_Items: TypeAlias = Mapping[str, dict[str, Any]]

_HEAD = {"id": "measured", "title": "Measured", "as_of": "2026-11-22", "date": "2026-11-23", "from": {"name": "N. N."}}
_PAPER = {"type": "article-newspaper", "title": "Paper", "issued": "2026-11-01"}


def measure(language: str, every: int) -> Iterator[Verdict]:
    by_rule: dict[str, dict[str, dict[str, Any]]] = {}
    for name, item in sampled(language, "tradecraft", every):
        by_rule.setdefault(item["rule"], {})[name] = item
    for rule, items in by_rule.items():
        fired = _fired(rule, {_id(name): item for name, item in items.items()}, language)
        for name, item in items.items():
            yield Verdict(rule, language, name, item["fires"], _id(name) in fired)


def _id(name: str) -> str:
    return name.replace(":", "-")


def _fired(rule: str, items: _Items, language: str) -> set[str]:
    """The ids of the items that a rule finds something in."""
    files = {"dossier.yaml": {**_HEAD, "language": language}, **_DOSSIERS[rule](items)}
    data = {name: _bytes(value) for name, value in files.items()}
    report = Report()
    dossier = read_dossier(data, "", report)
    assert dossier is not None, report.sorted()
    assert not report.has_errors, report.sorted()
    context = Context(dossier=dossier, proof=Proof.of(dossier, data, "", report))
    return {found.item for found in run(context, select=[rule]).open}


def _bytes(value: object) -> bytes:
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).encode()


def _quotes(items: _Items) -> dict[str, object]:
    """Each quote with a source of its own, whose text is the item's."""
    sources = {f"s-{id}": {**_PAPER, "text": f"sources/{id}.txt"} for id in items}
    quotes = {
        id: {"topic": "t", "speaker": "who", "source": f"s-{id}", "text": item["quote"]} for id, item in items.items()
    }
    texts = {f"sources/{id}.txt": item["text"] for id, item in items.items()}
    who = {"actors": {"who": {"kind": "organisation", "name": "Who"}}}
    return {"actors.yaml": who, "sources.yaml": {"sources": sources}, "quotes.yaml": {"quotes": quotes}, **texts}


def _facts(items: _Items) -> dict[str, Any]:
    facts = {id: {"topic": "t", "statement": item["statement"], "sources": ["paper"]} for id, item in items.items()}
    return {"sources.yaml": {"sources": {"paper": _PAPER}}, "facts.yaml": {"facts": facts}}


def _claims(items: _Items) -> dict[str, object]:
    statements = _facts(items)["facts.yaml"]["facts"]
    facts = {id: {**fact, "kind": "claim", "by": f"a-{id}"} for id, fact in statements.items()}
    actors = {f"a-{id}": {"name": "Zzz" if item["by"] == "unnamed" else item["by"]} for id, item in items.items()}
    return {**_facts(items), "facts.yaml": {"facts": facts}, "actors.yaml": {"actors": actors}}


def _judgements(items: _Items) -> dict[str, object]:
    judgements = {
        id: {"topic": "t", **{key: item[key] for key in ("statement", "likelihood") if key in item}}
        for id, item in items.items()
    }
    return {"judgements.yaml": {"judgements": judgements}}


_DOSSIERS: Mapping[str, Callable[[_Items], dict[str, object]]] = {
    "RK206": _quotes,
    "RK207": _quotes,
    "RK302": _judgements,
    "RK303": _judgements,
    "RK306": _facts,
    "RK330": _claims,
    "RK331": _facts,
    "RK332": _judgements,
}
