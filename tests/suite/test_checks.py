"""Each rule has a case that fires it and one that doesn't: a file of `checks/`, laid over the dossier in `checks/base`.

`--- file` replaces a file of the base, `+++ file` adds lines to it, `=>` says what must be found. `pytest --accept`
writes what is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportkit.checks.catalogue import catalogue, checks
from reportkit.checks.context import Context
from reportkit.checks.runner import run, unused_allowances
from reportkit.diagnostics import Diagnostic, Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise
from reportkit.evidence.attest import quote_hash
from reportkit.evidence.proof import Proof
from reportkit.speech.messages import say

HERE = Path(__file__).parent / "checks"
BASE = {
    path.relative_to(HERE / "base").as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((HERE / "base").rglob("*"))
    if path.is_file()
}
CASES = sorted(HERE.glob("RK*.txt"))
OF_DOCUMENTS = {"RK520", "RK601", "RK602", "RK603", "RK604", "RK605", "RK606"}
"""These look at a finished document: tests/unit/test_checks_document.py."""


def laid_over(case: str) -> dict[str, bytes]:
    """The files of a case."""
    files = dict(BASE)
    name = ""
    for line in case.splitlines(keepends=True):
        if heading := re.match(r"(---|\+\+\+) (\S+)\n", line):
            name = heading[2]
            files[name] = "" if heading[1] == "---" else files[name]
        elif name and not line.startswith("=>"):
            files[name] += line.replace("{hash}", quote_hash(["Город к этому готов"]))
    return {name: text.encode() for name, text in files.items()}


def found(files: dict[str, bytes]) -> list[Diagnostic]:
    """Everything that reading and checking find."""
    report = Report()
    previous = {name.removeprefix("previous/"): files.pop(name) for name in list(files) if name.startswith("previous/")}
    dossier = read(files, report)
    translated = {language: localise(dossier, language, Report()) for language in dossier.overlays}
    proof = Proof.of(dossier, files, "", report)
    report.extend(proof.strays())
    context = Context(
        dossier=dossier,
        proof=proof,
        localised=translated,
        previous=read(previous, report) if previous else None,
    )
    findings = run(context)
    report.extend(findings.open)
    report.extend(unused_allowances(context, findings))
    return report.sorted()


def read(files: dict[str, bytes], report: Report) -> Dossier:
    dossier = read_dossier(files, "", report)
    assert dossier is not None, [str(one) for one in report]
    return dossier


def parts(text: str) -> tuple[str, str]:
    fires, silent = text.removeprefix("# fires\n").split("# silent\n")
    return fires, silent


def told(findings: list[Diagnostic], code: str) -> Iterator[str]:
    return (f"=> {one}" for one in findings if one.code == code)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_rule(path: Path, accept: bool) -> None:
    fires, silent = parts(path.read_text(encoding="utf-8"))
    fired = list(told(found(laid_over(fires)), path.stem))
    if accept:
        kept = [line for line in fires.splitlines() if not line.startswith("=>")]
        path.write_text("\n".join(["# fires", *kept, *fired, "# silent", silent]), encoding="utf-8")
    assert fired, "the rule is silent"
    assert fired == [line for line in fires.splitlines() if line.startswith("=>")] or accept
    assert list(told(found(laid_over(silent)), path.stem)) == []


def test_every_rule_has_its_case() -> None:
    codes = {rule.code for rule, _ in checks()}
    assert codes <= {path.stem for path in CASES} | OF_DOCUMENTS
    assert len(codes) >= 45


def test_the_base_is_clean() -> None:
    assert [str(one) for one in found(laid_over(""))] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_found_is_said_in_russian_too(path: Path) -> None:
    fires, _ = parts(path.read_text(encoding="utf-8"))
    for finding in found(laid_over(fires)):
        if finding.code == path.stem:
            assert re.search("[а-я]", say(finding.message, "ru"))
            assert say(finding.message, "ru") != str(finding.message), finding.message.template
            assert not finding.hint or say(finding.hint, "ru") != str(finding.hint), finding.hint.template


def test_every_rule_of_ours_has_a_page_in_both_languages() -> None:
    from reportkit.speech.pages import page

    for rule, _ in checks():
        english = catalogue()[rule.code].page
        russian = page(rule.code, "", "ru")
        for heading in ("What it does:", "Why it matters:", "Example:", "Instead:"):
            assert heading in english, rule.code
        for heading in ("Что проверяется:", "Почему это важно:", "Пример:", "Как исправить:"):
            assert heading in russian, rule.code
