"""SARIF, read by somebody else's model of the standard."""

from __future__ import annotations

import pytest

from reportkit.checks.catalogue import catalogue
from reportkit.checks.formats import as_sarif
from reportkit.checks.runner import Accepted
from reportkit.diagnostics import Span

sarif = pytest.importorskip("sarif_pydantic", reason="needs sarif-pydantic")


def test_a_log_of_every_rule_is_valid() -> None:
    place = Span("data/д/quotes.yaml", 3, 7)
    findings = [entry.rule.at(place, "found") for entry in catalogue().values()]
    log = as_sarif(findings, [Accepted(findings[0], "known")], catalogue(), "1.0.0", lambda one: str(one.message))
    read = sarif.Sarif.model_validate(log)
    assert len(read.runs[0].results) == len(findings) + 1
    assert {result.rule_id for result in read.runs[0].results} == set(catalogue())
