"""What is measured on the corpus: modules that say of each item whether a rule was to fire, and whether it did.

A module here named `measure_*.py` is found by its name. It has `measure(language, every)`, which gives a `Verdict` for
each item of `tests/corpus/LANGUAGE/` that it looks at, or for each `every`th one. What is counted stands in
`docs/measured.md`; what went wrong stands, item by item, in `tests/corpus/wrong.txt`, so that a sample can be held to
it as well as the whole. Both are written by `pytest --accept tests/suite/test_corpus.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

CORPUS = Path(__file__).parents[2] / "corpus"
TABLE = Path(__file__).parents[3] / "docs" / "measured.md"
WRONG = CORPUS / "wrong.txt"

SAMPLE = 16
"""The plain run looks at each 16th item."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One item under one rule. `way`: how its text was degraded, or another condition that rows are kept apart by."""

    rule: str
    language: str
    item: str
    should: bool
    fired: bool
    way: str = ""

    @property
    def line(self) -> str:
        """How `wrong.txt` names it; empty if it went right."""
        if self.should == self.fired:
            return ""
        return " ".join((self.rule, self.language, self.way or "-", self.item, "missed" if self.should else "false"))


Measure = Callable[[str, int], Iterator[Verdict]]


def measures() -> dict[str, Measure]:
    """Every measure by its module's name."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("measure_*.py"))
    return {name.removeprefix("measure_"): import_module(f"suite.corpus.{name}").measure for name in names}


def languages() -> list[str]:
    """The languages that there is a corpus of."""
    return sorted(path.name for path in CORPUS.iterdir() if path.is_dir())


@cache
def texts(language: str) -> dict[str, str]:
    """The texts of a language by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((CORPUS / language / "texts").glob("*.txt"))}


@cache
def items(language: str, file: str) -> tuple[dict[str, Any], ...]:
    """The items of `tests/corpus/LANGUAGE/FILE.yaml`; none where there is no such file."""
    path = CORPUS / language / f"{file}.yaml"
    return tuple(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)) if path.exists() else ()


def sampled(language: str, file: str, every: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each `every`th item with its name, which is the file's and its number from 1."""
    for number, item in enumerate(items(language, file), 1):
        if number % every == 0:
            yield f"{file}:{number}", item


def table(verdicts: Iterable[Verdict]) -> str:
    """The rows of `docs/measured.md`."""
    counted: dict[tuple[str, str, str], list[int]] = {}
    for verdict in verdicts:
        row = counted.setdefault((verdict.rule, verdict.language, verdict.way), [0, 0, 0, 0])
        row[_column(verdict)] += 1
    rows = (
        f"| {rule} | {language} | {way} | {' | '.join(map(str, counts))} |\n"
        for (rule, language, way), counts in sorted(counted.items())
    )
    return _HEAD + "".join(rows)


def _column(verdict: Verdict) -> int:
    if verdict.should:
        return 0 if verdict.fired else 2
    return 1 if verdict.fired else 3


_HEAD = """\
# What the checks find, and what they miss

Counted on the corpus of `tests/corpus`: made-up texts in the manner of real ones, whose authors knew none of the rules'
code. Its README says how it is made. **Fired rightly**: the fault is there, and is told. **Wrongly**: told, and not
there. **Missed**: there, and not told. **Quiet**: rightly so. Two columns read across prove nothing, so RK201 refuses
every quote there, and RK235 says why. Held by a test, and written anew by `pytest --accept tests/suite/test_corpus.py`.

| rule | language | way | fired rightly | wrongly | missed | quiet |
|---|---|---|---|---|---|---|
"""
