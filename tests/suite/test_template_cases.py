"""Packs and what comes of them: each case is a file of `template/`, laid over the small pack and dossier of `base.txt`.

`settings` of a case: language, audience, draft, without (files of the base that are not there), pages (lay it out too).
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from cases import Case, read_cases
from reportkit.diagnostics import Report
from reportkit.tree.dump import dump
from reportkit.work.make import Job
from reportkit.work.render import render
from small_project import laid_over, merged, read_project

CASES = read_cases(Path(__file__).parent / "template")


def told(report: Report) -> str:
    lines = []
    for finding in report.sorted():
        lines.append(str(finding))
        lines += [f"  hint: {finding.hint}"] if finding.hint else []
    return "".join(line + "\n" for line in lines)


def outcome(case: Case) -> str:
    settings = tomllib.loads(case.parts.get("settings", ""))
    files = case.files("settings", "expected")
    report = Report()
    if settings.pop("pages", False):
        project = read_project(laid_over(files), report)
        assert project is not None
        done = render(project, Job(audience="reader", language="en", formats=("tree",)), Path())
        assert not done.outputs
        return told(done.report)
    settings["without"] = tuple(settings.get("without", ()))
    found = merged(files, report, **settings)
    assert (found is None) is report.has_errors
    shown = "" if found is None else dump(found.document)
    return told(report) + re.sub(r"\b[0-9a-f]{64}\b", "SHA256", shown)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, accept: bool) -> None:
    got = outcome(case)
    assert got == case.reference("expected", got, accept)


def test_every_rule_of_a_template_has_a_case() -> None:
    from reportkit.diagnostics import Rule
    from reportkit.template import rules

    seen = "".join(case.parts["expected"] for case in CASES)
    codes = {rule.code for rule in vars(rules).values() if isinstance(rule, Rule)}
    no_text = {"RK540"}  # a damaged picture: see test_template_merge.py
    assert {code for code in codes if code not in seen} == no_text
