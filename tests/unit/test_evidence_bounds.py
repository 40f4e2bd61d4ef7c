"""Texts that mean harm take no more than linear work to divide into sentences and to look through."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
import rapidfuzz.distance.LCSseq
import rapidfuzz.distance.Levenshtein
import rapidfuzz.fuzz

from effort import grows_linearly
from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.evidence import diff, nearest, prose, splitting
from reportkit.evidence.contradictions import declared, undeclared
from reportkit.evidence.match import verify
from reportkit.evidence.source import SourceText

HEAD = """\
id: large
language: en
title: A large dossier
as_of: 2026-11-22
date: 2026-11-23
from: {name: A. Analyst}
sources: {paper: {type: report, title: A paper}}
"""


@pytest.mark.parametrize("piece", ["А. ", "г. ", "Слово. "])
def test_a_sentence_is_looked_at_once_for_abbreviations(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    class Watched:
        def search(self, text: str) -> Any:
            looked.append(len(text))
            return pattern.search(text)

    pattern = splitting._closing("ru")
    monkeypatch.setattr(splitting, "_closing", lambda language: Watched())
    prose.split_sentences(piece * 2_000, "ru")
    assert len(looked) <= 2_000
    assert max(looked) <= 64


@pytest.mark.parametrize("letter", ["а", "1"])
def test_a_run_of_letters_is_looked_through_once(letter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []
    begins = SourceText._begins

    def watched(self: SourceText, start: int) -> bool:
        begun.append(start)
        return begins(self, start)

    monkeypatch.setattr(SourceText, "_begins", watched)
    assert list(SourceText(letter * 1_000 + " конец").find(letter * 500)) == []
    assert begun == [0]


def test_what_stands_in_a_source_is_found_at_each_place() -> None:
    assert [start for start, _ in SourceText("аб аба аб, абаб аб").find("аб")] == [0, 7, 16]


FACTS: dict[str, Callable[[int], str]] = {
    "one series, one date": lambda n: "    date: 2025-06-06\n    unit: pounds\n    series: price\n    value: {n}\n",
    "each conflicts with the next": lambda n: f"    conflicts_with: {{f{max(0, n - 1)}: so it is}}\n" if n else "",
    "nothing more": lambda n: "",
}


@pytest.mark.parametrize("kind", FACTS)
def test_contradictions_are_looked_for_with_linear_work(kind: str) -> None:
    def look(count: int) -> Callable[[], object]:
        facts = "".join(
            f"  f{n}:\n    topic: t\n    sources: [paper]\n    statement: The minister signed agreement {n}.\n"
            + FACTS[kind](n).replace("{n}", str(n))
            for n in range(count)
        )
        report = Report()
        dossier = read_dossier({"dossier.yaml": (HEAD + "facts:\n" + facts).encode()}, "", report)
        assert dossier is not None
        assert not report.has_errors, list(report)
        return lambda: (undeclared(dossier), declared(dossier))

    assert grows_linearly(look, 60)


def words_of(count: int, seed: int) -> str:
    """A text of words that are all rare, and the same each time."""
    drawn = random.Random(seed)
    return " ".join("".join(drawn.choices("абвгдежзиклмнопрст", k=7)) for _ in range(count))


@pytest.mark.parametrize("quoted", ["altered", "foreign", "in pieces"])
def test_the_nearest_place_is_looked_for_with_linear_work(quoted: str) -> None:
    def look(count: int) -> Callable[[], object]:
        text = words_of(count, 1)
        said = text.split()[count // 3 : count // 2]
        said[len(said) // 2] = "другое"
        quote = {"altered": " ".join(said), "foreign": words_of(count // 6, 2), "in pieces": " […] ".join(said[:40])}
        return lambda: verify([quote[quoted]], SourceText(text, "ru"))

    look(601)()  # patterns and word lists are made once a process
    assert grows_linearly(look, 600)


def test_what_is_compared_letter_by_letter_or_word_by_word_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: dict[str, list[tuple[int, int]]] = {"letters": [], "share": [], "words": []}

    def watched(kind: str, compare: Callable[..., Any]) -> Callable[..., Any]:
        def look(one: Any, other: Any, **more: Any) -> Any:
            sizes[kind].append((len(one), len(other)))
            return compare(one, other, **more)

        return look

    for kind, room, name in (
        ("letters", rapidfuzz.fuzz, "partial_ratio_alignment"),
        ("share", rapidfuzz.distance.LCSseq, "similarity"),
        ("words", rapidfuzz.distance.Levenshtein, "opcodes"),
    ):
        monkeypatch.setattr(room, name, watched(kind, getattr(room, name)))
    text = words_of(24_000, 1)
    source = SourceText(text, "ru")
    said = text.split()
    for size in (300, 6_000):
        verify([" ".join([*said[:size], "другое", *said[size + 1 : 2 * size]])], source)
        verify([words_of(size, 2)], source)
    assert sizes["share"]
    assert sizes["words"]
    assert all(one * other <= nearest.LETTERS for one, other in sizes["letters"])
    assert all(one <= nearest.COMPARED for one, _ in sizes["share"])
    assert all(max(pair) <= diff.MOST_WORDS for pair in sizes["words"])
