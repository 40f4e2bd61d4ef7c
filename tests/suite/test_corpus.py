"""The corpus: what each rule finds in it and misses is what `docs/measured.md` says."""

from __future__ import annotations

import pytest

from conftest import FULL
from suite.corpus import registry
from suite.corpus.registry import Verdict


def written() -> list[str]:
    return registry.WRONG.read_text(encoding="utf-8").splitlines()


def wrong(verdicts: list[Verdict]) -> list[str]:
    return [verdict.line for verdict in verdicts if verdict.line]


def told(verdicts: list[Verdict]) -> str:
    return "".join(f"{line}\n" for line in wrong(verdicts))


def everything(every: int) -> list[Verdict]:
    return [
        verdict
        for measure in registry.measures().values()
        for language in registry.languages()
        for verdict in measure(language, every)
    ]


@pytest.mark.parametrize("name", registry.measures())
@pytest.mark.parametrize("language", registry.languages())
def test_what_goes_wrong_is_known(name: str, language: str, accept: bool) -> None:
    """Each sixteenth item; all of them in the full run, and then the table's rows, too."""
    if accept:
        return
    verdicts = list(registry.measures()[name](language, 1 if FULL else registry.SAMPLE))
    names = {(verdict.rule, verdict.language, verdict.way or "-", verdict.item) for verdict in verdicts}
    assert wrong(verdicts) == [line for line in written() if tuple(line.split()[:4]) in names]
    if FULL:
        rows = registry.table(verdicts).partition("|---|---|---|---|---|---|---|\n")[2].splitlines()
        assert set(rows) <= set(registry.TABLE.read_text(encoding="utf-8").splitlines())


def test_the_table_is_accepted(accept: bool) -> None:
    """`--accept` measures all and writes; else this only sees that each language and measure is there."""
    if accept:
        verdicts = everything(1)
        registry.WRONG.write_text(told(verdicts), encoding="utf-8")
        registry.TABLE.write_text(registry.table(verdicts), encoding="utf-8")
    shown = registry.TABLE.read_text(encoding="utf-8")
    rules = {(verdict.rule, verdict.language) for verdict in everything(4 * registry.SAMPLE)}
    assert all(f"| {rule} | {language} |" in shown for rule, language in rules)
