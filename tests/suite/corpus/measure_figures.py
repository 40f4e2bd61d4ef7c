"""RK227, RK262, and RK191 to RK198: facts against their texts, own prose against what it cites, translations.

Each is asked through the rules, of dossiers that are made of the items. A translation counts as told by whichever of
the rules on translations finds something.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from reportkit.checks.context import Context
from reportkit.checks.runner import run
from reportkit.diagnostics import Diagnostic, Report
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise
from reportkit.evidence.proof import Proof
from suite.corpus.registry import Verdict, sampled, texts

_Items: TypeAlias = Mapping[str, dict[str, Any]]

_HEAD = {"id": "measured", "title": "Measured", "as_of": "2026-11-22", "date": "2026-11-23", "from": {"name": "N. N."}}
_PAPER = {"type": "article-newspaper", "title": "Paper"}
_TRANSLATIONS = ("RK191", "RK192", "RK195", "RK196", "RK197", "RK198")
_STOPS = ".!?…"


def measure(language: str, every: int) -> Iterator[Verdict]:
    for rule, file, told in (
        ("RK227", "facts", _facts),
        ("RK262", "sentences", _sentences),
        ("RK191", "translations", _translations),
    ):
        items = dict(sampled(language, file, every))
        fired = set(told({_id(name): item for name, item in items.items()}, language))
        for name, item in items.items():
            yield Verdict(rule, language, name, not item["holds"], _id(name) in fired)


def _id(name: str) -> str:
    return name.replace(":", "-")


def _facts(items: _Items, language: str) -> Iterator[str]:
    """Statements about the corpus's texts, in a dossier for each language that they are in."""
    for own, group in _by(items, "language", language).items():
        facts = {
            id: {
                "topic": "t",
                "statement": item["statement"],
                "sources": [item["text"]],
                **({"support": item["support"]} if "support" in item else {}),
            }
            for id, item in group.items()
        }
        used = {_slug(item["text"]): item["text"] for item in group.values()}
        for fact in facts.values():
            fact["sources"] = [_slug(fact["sources"][0])]
        sources = {id: {**_PAPER, "language": language, "text": f"sources/{id}.txt"} for id in used}
        files = {
            "sources.yaml": {"sources": sources},
            "facts.yaml": {"facts": facts},
            **{f"sources/{id}.txt": texts(language)[name] for id, name in used.items()},
        }
        yield from (found.item for found in _found(files, own, ("RK227",)))


def _slug(name: str) -> str:
    return name.replace("_", "-")


def _sentences(items: _Items, language: str) -> Iterator[str]:
    """A paragraph a sentence, which cites all its facts before its last mark."""
    facts: dict[str, Any] = {}
    lines: list[str] = []
    for id, item in items.items():
        cited = {f"{id}-{number}": text for number, text in enumerate(item["facts"], 1)}
        facts |= {one: {"topic": "t", "statement": text, "sources": ["paper"]} for one, text in cited.items()}
        sentence = item["sentence"].rstrip()
        words = sentence.rstrip(_STOPS)
        lines += [f"{words} [{'; '.join(f'@{one}' for one in cited)}]{sentence[len(words) :]}", ""]
    files = {
        "sources.yaml": {"sources": {"paper": _PAPER}},
        "facts.yaml": {"facts": facts},
        "text/all.md": "\n".join(lines),
    }
    ids = list(items)
    for found in _found(files, language, ("RK262",)):
        assert found.span is not None
        yield ids[(found.span.line - 1) // 2]


def _translations(items: _Items, language: str) -> Iterator[str]:
    for original, group in _by(items, "from", language).items():
        facts = {id: {"topic": "t", "statement": one["original"], "sources": ["paper"]} for id, one in group.items()}
        overlay = {"translation": language, "facts": {id: one["translation"] for id, one in group.items()}}
        files = {
            "sources.yaml": {"sources": {"paper": _PAPER}},
            "facts.yaml": {"facts": facts},
            f"{language}.yaml": overlay,
        }
        yield from (found.item for found in _found(files, original, _TRANSLATIONS))


def _by(items: _Items, key: str, default: str) -> dict[str, dict[str, dict[str, Any]]]:
    groups: dict[str, dict[str, dict[str, Any]]] = {}
    for id, item in items.items():
        groups.setdefault(item.get(key, default), {})[id] = item
    return groups


def _found(files: Mapping[str, object], language: str, rules: Iterable[str]) -> list[Diagnostic]:
    """What the rules find in a dossier of these files."""
    data = {name: _bytes(value) for name, value in files.items()}
    data["dossier.yaml"] = _bytes({**_HEAD, "language": language})
    report = Report()
    dossier = read_dossier(data, "", report)
    assert dossier is not None, report.sorted()
    assert not report.has_errors, report.sorted()
    localised = {other: localise(dossier, other, Report()) for other in dossier.overlays}
    context = Context(dossier=dossier, proof=Proof.of(dossier, data, "", report), localised=localised)
    return list(run(context, select=tuple(rules)).open)


def _bytes(value: object) -> bytes:
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).encode()
