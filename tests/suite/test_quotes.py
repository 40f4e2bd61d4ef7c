"""The corpus of quotes: each case is a quote, its source, and what comparing them must find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reportkit.evidence.attest import quote_hash
from reportkit.evidence.match import Match, verify
from reportkit.evidence.source import SourceText
from reportkit.language import codes

CORPUS = Path(__file__).parent / "quotes"
MARKS = {
    "{shy}": "\u00ad",
    "{stress}": "\u0301",
    "{nbsp}": "\u00a0",
    "{thin}": "\u2009",
    "{nl}": "\n",
    "{zw}": "\u200b",
    "{zwj}": "\u200d",
}


@dataclass
class Case:
    """A quote, what must be found, and what an editor must be told."""

    name: str
    source: str
    quotes: list[str] = field(default_factory=list)
    expect: str = ""
    warn: str = ""
    marked: str = ""


def written(text: str) -> str:
    for mark, character in MARKS.items():
        text = text.replace(mark, character)
    return text


def cases(path: Path) -> Iterator[Case]:
    source: list[str] = []
    case: Case | None = None
    passage = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("==== "):
            passage, source, case = line[5:], [], None
        elif line.startswith("== "):
            case = Case(f"{path.stem}: {passage}: {line[3:]}", written("\n".join(source).strip()))
            yield case
        elif case is None:
            source += [] if line.startswith("#") else [line]
        elif line.startswith("quote:"):
            case.quotes.append(written(line[6:].strip()))
        elif line.startswith("expect: "):
            case.expect = line[8:]
        elif line.startswith("warn: "):
            case.warn = line[6:]
        elif line.startswith("marked: "):
            case.marked = line[8:]


ALL = [case for path in sorted(CORPUS.glob("*.txt")) for case in list(cases(path))]


def found(match: Match) -> str:
    worst = [match.diff.changes[0].weight.name.lower()] if match.diff.changes else []
    return " ".join([match.outcome.value, *worst])


def warned(match: Match) -> str:
    told = [
        f"swallowed {', '.join(match.swallowed)}" if match.swallowed else "",
        f"severed {', '.join(match.severed)}" if match.severed else "",
        f"short {', '.join(match.short)}" if match.short else "",
        *(f"inserted {insertion}" for insertion in match.insertions),
    ]
    return "; ".join(one for one in told if one)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    match = verify(case.quotes, SourceText(case.source))
    # An expectation of "altered" alone leaves open which change is the worst.
    told = match.outcome.value if case.expect == "altered" else found(match)
    assert told == case.expect, match.diff
    if case.warn or case.name.startswith("hard"):
        assert warned(match) == case.warn
    if case.marked:
        assert match.diff.marked == case.marked


def test_the_corpus_is_large_and_covers_every_language() -> None:
    assert len(ALL) >= 360
    assert {case.name.split(":")[0] for case in ALL} == {*codes(), "hard"}


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("expected", ["verified-elided", "altered negation", "altered number"])
def test_every_language_has_the_cases_that_matter_most(code: str, expected: str) -> None:
    assert [case for case in ALL if case.name.startswith(f"{code}: ") and case.expect == expected]


@pytest.mark.parametrize(
    "case", [case for case in ALL if case.expect.startswith("altered")], ids=lambda case: case.name
)
def test_an_altered_quote_has_the_hash_of_no_faithful_one(case: Case) -> None:
    """Attestation refuses what the text refuses: no altered quote shares its hash with a quote that passes."""
    faithful = [other for other in ALL if other.source == case.source and other.expect.startswith(("verified", "too"))]
    assert quote_hash(case.quotes) not in {quote_hash(other.quotes) for other in faithful}
