"""A manifest, for the author alone: which files of a folder came of which inputs. No clock, no user, no path beyond a
file's own name. `keeping` says where it lies.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

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


Made: TypeAlias = dict[str, Any]
"""What a manifest says: `dossier`, `inputs` (digests by key) and `outputs` (by file name)."""


def parse(data: bytes) -> Made | None:
    """What a manifest says; None if these bytes are none, or damaged."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or set(value) != {"dossier", "inputs", "outputs"}:
        return None
    whole = isinstance(value["dossier"], str) and _is_table(value["inputs"]) and _is_table(value["outputs"])
    return value if whole and all(_is_entry(one) for one in value["outputs"].values()) else None


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(one, dict) for one in value.values())


def _is_entry(value: Mapping[str, object]) -> bool:
    return all(isinstance(value.get(key), str) for key in ("sha256", "format", "audience", "reportkit", "inputs"))


def manifest(dossier: str, runs: Iterable[Run], earlier: Iterable[Made], present: Collection[str] | None) -> bytes:
    """The manifest after these runs.

    What earlier ones say of other outputs is kept as long as their files are `present`; None if that can't be told.
    """
    inputs: dict[str, Any] = {}
    outputs: dict[str, Any] = {}
    for one in earlier:
        if one["dossier"] == dossier:
            inputs |= one["inputs"]
            outputs |= {name: what for name, what in one["outputs"].items() if present is None or name in present}
    for run in runs:
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(run.inputs.items())}
        key = hashlib.sha256(json.dumps(sums).encode()).hexdigest()[:16]
        inputs[key] = sums
        passed = _passed(run.findings)
        for entry in run.outputs:
            rest = {name: value for name, value in asdict(entry).items() if name != "name"}
            outputs[entry.name] = {**rest, "reportkit": __version__, "inputs": key, "findings": passed}
    used = {entry["inputs"] for entry in outputs.values()}
    whole = {
        "dossier": dossier,
        "inputs": {key: sums for key, sums in sorted(inputs.items()) if key in used},
        "outputs": dict(sorted(outputs.items())),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _passed(findings: Iterable[Diagnostic]) -> list[dict[str, str]]:
    rows = {(one.code, one.name, one.severity.word, one.item) for one in findings}
    return [dict(zip(("code", "name", "severity", "item"), row, strict=True)) for row in sorted(rows)]
