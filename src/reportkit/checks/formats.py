"""Findings as other programs read them: GitHub's annotations, SARIF 2.1.0, and a baseline of what is known already."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from reportkit.checks.catalogue import Entry
from reportkit.checks.runner import Accepted
from reportkit.diagnostics import Diagnostic, Severity

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Say = Callable[[Diagnostic], str]
"""How a finding's message is told: in the reader's language."""


# ------------------------------------------------------------------------------------------------ GitHub


def as_github(findings: Iterable[Diagnostic], say: Say) -> str:
    """Workflow commands that GitHub shows beside the lines they are about."""
    return "\n".join(_annotation(finding, say) for finding in findings)


def _annotation(finding: Diagnostic, say: Say) -> str:
    properties = {"title": f"{finding.code} {finding.name}"}
    if finding.span is not None:
        place = {"file": finding.span.file, "line": str(finding.span.line), "col": str(finding.span.column)}
        properties = place | properties
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{_GITHUB[finding.severity]} {written}::{_escape_data(say(finding))}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


# ------------------------------------------------------------------------------------------------ SARIF


def as_sarif(
    findings: Sequence[Diagnostic], accepted: Sequence[Accepted], rules: Mapping[str, Entry], version: str, say: Say
) -> dict[str, Any]:
    """A SARIF 2.1.0 log (OASIS): one run, its rules with their pages, accepted findings as suppressed results."""
    used = sorted({finding.code for finding in (*findings, *(one.finding for one in accepted))})
    index = {code: number for number, code in enumerate(used)}
    results = [_result(finding, index, say) for finding in findings]
    for one in accepted:
        suppression = {"kind": "inSource", "status": "accepted", "justification": one.reason}
        results.append(_result(one.finding, index, say) | {"suppressions": [suppression]})
    driver = {
        "name": "reportkit",
        "semanticVersion": version,
        "rules": [_descriptor(code, rules.get(code), findings, accepted) for code in used],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _descriptor(
    code: str, entry: Entry | None, findings: Sequence[Diagnostic], accepted: Sequence[Accepted]
) -> dict[str, Any]:
    if entry is None:
        name = next(one.name for one in (*findings, *(one.finding for one in accepted)) if one.code == code)
        return {"id": code, "name": name, "shortDescription": {"text": name}}
    return {
        "id": code,
        "name": entry.rule.name,
        "shortDescription": {"text": entry.page.partition("\n")[0] or entry.rule.name},
        "help": {"text": entry.page or entry.rule.name},
        "defaultConfiguration": {"level": _SARIF[entry.rule.severity]},
    }


def _result(finding: Diagnostic, index: Mapping[str, int], say: Say) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _SARIF[finding.severity],
        "message": {"text": say(finding)},
        "partialFingerprints": {"reportkit/v1": fingerprint(finding)},
    }
    if finding.span is not None:
        region = {"startLine": finding.span.line, "startColumn": finding.span.column}
        location = {"artifactLocation": {"uri": _uri(finding.span.file)}, "region": region}
        result["locations"] = [{"physicalLocation": location}]
    return result


def _uri(path: str) -> str:
    from urllib.parse import quote

    absolute = path.startswith("/")
    return ("file://" if absolute else "") + quote(path.replace("\\", "/"), errors="surrogateescape")


# ------------------------------------------------------------------------------------------------ baseline


def fingerprint(finding: Diagnostic) -> str:
    """What makes a finding the same one after an edit elsewhere: no line numbers in it."""
    file = finding.span.file.rpartition("/")[2] if finding.span is not None else ""
    parts = (finding.code, file, finding.item, str(finding.message))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def write_baseline(findings: Iterable[Diagnostic]) -> str:
    """The text of a baseline file: what is known, one line a finding, sorted."""
    known = Counter(fingerprint(finding) for finding in findings)
    named = {fingerprint(finding): f"{finding.code} {finding.item}".strip() for finding in findings}
    entries = [{"fingerprint": key, "finding": named[key], "count": known[key]} for key in sorted(known)]
    return json.dumps({"version": 1, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(text: str) -> Counter[str]:
    """The fingerprints of a baseline file. Raises ValueError with the reason."""
    try:
        log = json.loads(text)
        return Counter({str(entry["fingerprint"]): int(entry.get("count", 1)) for entry in log["findings"]})
    except (KeyError, TypeError, AttributeError, RecursionError, ValueError) as error:
        raise ValueError(f"not a baseline of reportkit: {error}") from error


def without_known(findings: Iterable[Diagnostic], known: Counter[str]) -> list[Diagnostic]:
    """The findings that a baseline doesn't have; each of its entries hides as many as it counted."""
    left = known.copy()
    new: list[Diagnostic] = []
    for finding in findings:
        key = fingerprint(finding)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    return new
