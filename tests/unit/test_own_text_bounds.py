"""Own texts of thousands of citations take linear work, and what each audience is shown alike is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import SupportsIndex

import pytest

from effort import effort, grows_linearly
from reportkit.checks import prose as rules
from reportkit.checks.catalogue import checks
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Report
from reportkit.dossier.model import Dossier, OwnText
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise
from reportkit.evidence.agreement import Said
from reportkit.evidence.proof import Proof
from reportkit.evidence.prose import own_sentences, sentences
from reportkit.language.dates import Date

HEAD = """\
id: large
language: en
title: A large dossier
as_of: 2026-11-22
date: 2026-11-23
from: {name: A. Analyst}
sources: {paper: {type: report, title: A paper}}
facts:
"""
FACT = """\
  f%d:
    topic: t
    sources: [paper]
    statement: The minister signed agreement %d on 6 June 2025.
    wording: {plain: The minister signed agreement %d.}
"""


def dossier(facts: int, text: str = "", translation: str = "") -> Dossier:
    files = {"dossier.yaml": HEAD + "".join(FACT % (n, n, n) for n in range(facts))}
    files |= {"text/agreement.md": text} if text else {}
    files |= {"de.yaml": translation} if translation else {}
    report = Report()
    made = read_dossier({name: content.encode() for name, content in files.items()}, "", report)
    assert made is not None
    assert not report.has_errors, list(report)
    return made


def findings(code: str, context: Context) -> list[Diagnostic]:
    return [one for rule, function in checks() if rule.code == code for one in function(rule, context)]


class Watched(str):
    """A text that counts how many of its characters are gone through or copied."""

    gone = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = super().__getitem__(key)
        Watched.gone += len(part)
        return part

    def __contains__(self, part: str) -> bool:  # type: ignore[override]
        Watched.gone += len(self)
        return super().__contains__(part)


def test_where_a_sentence_stands_is_told_without_going_through_all_before_it() -> None:
    text = OwnText("agreement", "", "en", "text/agreement.md", Watched("A word [@f0].\nTwo\nwords [@f0].\n" * 500))
    Watched.gone = 0
    places = [(one.span.line, one.span.column) for one in sentences(text) if one.span]
    assert places[:2] + places[-2:] == [(1, 1), (2, 1), (1498, 1), (1499, 1)]
    assert Watched.gone <= len(text.content)


def test_a_text_for_everyone_is_known_before_its_sentences() -> None:
    made = dossier(1, "The minister signed agreement 0 [@f0].\n" * 300)
    text = replace(made.texts[0], content=Watched(made.texts[0].content))
    made = replace(made, texts=(text,))
    Watched.gone = 0
    assert findings("RK413", Context(dossier=made, proof=Proof(made))) == []
    assert Watched.gone <= 2 * len(text.content)


def test_an_own_text_is_divided_once() -> None:
    made = dossier(1, "The minister signed agreement 0 [@f0].\n\n" * 300)
    first = effort(lambda: list(own_sentences(made)))
    assert effort(lambda: list(own_sentences(made))) < first / 10


@pytest.mark.parametrize("code", ["RK261", "RK262"])
def test_many_citations_take_linear_work(code: str) -> None:
    def look(count: int) -> Callable[[], object]:
        made = dossier(1, "The minister signed agreement 0 on 6 June [@f0].\n" * count)
        return lambda: findings(code, Context(dossier=made, proof=Proof(made)))

    look(1)()  # patterns are made once a process
    assert grows_linearly(look, 100)


def test_what_many_sentences_cite_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def watched(text: str, language: str, dates: Sequence[Date] = ()) -> Said:
        read.append(text)
        return Said(text, language, dates)

    monkeypatch.setattr(rules, "Said", watched)
    made = dossier(2, "Agreement 0 [@f0]. Agreement 1 [@f1]. Both, of 7 June [@f0; @f1]. " * 50)
    found = findings("RK262", Context(dossier=made, proof=Proof(made)))
    assert [str(one.message) for one in found] == ["not in what it cites: 7"] * 50
    assert len(read) == 3


TRANSLATION = "translation: de\ntitle: Ein großes Dossier\nfrom: {name: A. Analyst}\nfacts:\n"


@pytest.mark.parametrize("code", ["RK182", "RK191", "RK193"])
def test_the_same_statements_are_compared_once(code: str) -> None:
    """A memo for one more audience costs little."""

    def look(facts: int) -> list[str]:
        translated = "".join(f"  f{n}: {{statement: Am 7. Juni 2025 unterzeichnet. {n + 1}}}\n" for n in range(facts))
        made = dossier(facts, translation=TRANSLATION + translated)
        context = Context(dossier=made, proof=Proof(made), localised={"de": localise(made, "de", Report())})
        found: list[str] = []
        work.append(effort(lambda: found.extend(str(one.message) for one in findings(code, context))))
        return found

    work: list[int] = []
    look(1)  # patterns are made once a process
    assert look(60) == look(60)
    assert work[2] < work[1] * 0.6
