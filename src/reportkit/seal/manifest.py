"""`manifest.json`, for the author: which files came of which inputs. No clock, no user, no path beyond a file's own
name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from reportkit.diagnostics import Diagnostic
from reportkit.version import __version__

NAME = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One output: its file's name in the dossier's folder, and what it is."""

    name: str
    sha256: str
    format: str
    template: str
    audience: str
    language: str
    pages: int
    revision: str


@dataclass(frozen=True, slots=True)
class Run:
    """Outputs that came of the same inputs, and the findings that were let pass on the way."""

    inputs: Mapping[str, bytes]
    outputs: Sequence[Entry]
    findings: Iterable[Diagnostic]


def manifest(dossier: str, runs: Iterable[Run], previous: bytes, present: Collection[str]) -> bytes:
    """The manifest after these runs.

    What an earlier one says of other outputs is kept as long as their files are `present`. One that can't be read
    counts for nothing.
    """
    inputs, outputs = _earlier(previous, dossier, present)
    for run in runs:
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(run.inputs.items())}
        key = hashlib.sha256(json.dumps(sums).encode()).hexdigest()[:16]
        inputs[key] = sums
        passed = _passed(run.findings)
        for entry in run.outputs:
            rest = {name: value for name, value in asdict(entry).items() if name != "name"}
            outputs[entry.name] = {**rest, "reportkit": __version__, "inputs": key, "findings": passed}
    used = {entry.get("inputs") for entry in outputs.values()}
    whole = {
        "dossier": dossier,
        "inputs": {key: sums for key, sums in sorted(inputs.items()) if key in used},
        "outputs": dict(sorted(outputs.items())),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _earlier(previous: bytes, dossier: str, present: Collection[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    try:
        value = json.loads(previous) if previous else {}
    except (ValueError, RecursionError):
        value = {}
    if not isinstance(value, dict) or value.get("dossier") != dossier:
        return {}, {}
    inputs, outputs = value.get("inputs"), value.get("outputs")
    if not isinstance(inputs, dict) or not isinstance(outputs, dict):
        return {}, {}
    return inputs, {name: one for name, one in outputs.items() if name in present and isinstance(one, dict)}


def _passed(findings: Iterable[Diagnostic]) -> list[dict[str, str]]:
    rows = {(one.code, one.name, one.severity.word, one.item) for one in findings}
    return [dict(zip(("code", "name", "severity", "item"), row, strict=True)) for row in sorted(rows)]
