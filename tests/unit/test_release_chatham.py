"""The Chatham House Rule: the words may be used; who said them, and where, is gone."""

from __future__ import annotations

from reportkit.diagnostics import Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier
from reportkit.handling import Handling
from reportkit.release.explain import explain
from reportkit.release.filter import Release, release

TEXT = """\
id: talk
language: en
title: A talk
as_of: 2026-01-01
date: 2026-01-02
from: {name: N}
actors:
  mole: {kind: person, name: Joan Mole, role: driver, organisation: cranes}
  cranes: {name: Cranes and Sons}
  port: {name: The Port}
sources:
  whisper: {type: interview, title: Talk with Joan Mole}
  paper: {type: book, title: The Paper}
quotes:
  joan-said: {topic: x, speaker: mole, source: whisper, text: nobody counts, chatham_house: true, was: joans-words}
  joan-too: {topic: x, speaker: mole, source: whisper, text: nobody counts, chatham_house: true}
facts:
  open: {topic: x, statement: Open, sources: [paper], actors: [port]}
judgements:
  judged: {topic: x, statement: Judged, basis: [joan-said, open]}
proposals:
  asked: {statement: Ask, basis: [joan-said]}
"""
OWN = 'As was said [@joan-said], and {{ quote("joan-too") }}, but not joan-said or [@joan-said-later].\n'


def read(text: str = TEXT) -> Dossier:
    report = Report()
    files = {"d.yaml": text.encode(), "text/x.md": OWN.encode(), "ru.yaml": RUSSIAN.encode()}
    dossier = read_dossier(files, "", report)
    assert dossier is not None, "\n".join(map(str, report))
    return dossier


RUSSIAN = """\
translation: ru
by: port
quotes: {joan-said: никто не считает, joan-too: никто не считает}
"""


def released(text: str = TEXT) -> Release:
    return release(read(text), Handling.CLEAR)


def test_speaker_and_source_are_gone() -> None:
    dossier = released().dossier
    for quote in dossier.quotes.values():
        assert (quote.speaker, quote.source.source, quote.was) == ("", "", ())
        assert quote.text == "nobody counts"
    assert list(dossier.sources) == ["paper"]
    assert list(dossier.actors) == ["port"]


def test_ids_say_nothing_and_stay_apart() -> None:
    one, other = released().dossier.quotes
    assert one.startswith("said-")
    assert other == f"{one}-2"


def test_ids_are_those_of_the_words_alone() -> None:
    assert list(released().dossier.quotes) == list(released(TEXT.replace("mole", "mouse")).dossier.quotes)
    assert list(released().dossier.quotes) != list(released(TEXT.replace("counts", "cares")).dossier.quotes)


def test_what_rests_on_them_still_does() -> None:
    dossier = released().dossier
    first = next(iter(dossier.quotes))
    assert dossier.judgements["judged"].basis == (first, "open")
    assert dossier.proposals["asked"].basis == (first,)
    assert dossier.overlays["ru"].prose[first]["text"].text == "никто не считает"


def test_own_texts_call_them_by_their_new_ids() -> None:
    dossier = released().dossier
    one, other = dossier.quotes
    (text,) = dossier.texts
    assert (
        text.content
        == f'As was said [@{one}], and {{{{ quote("{other}") }}}}, but not joan-said or [@joan-said-later].\n'
    )


def test_a_speaker_whom_a_fact_names_stays_without_the_quote() -> None:
    dossier = released(TEXT.replace("actors: [port]", "actors: [port, mole]")).dossier
    assert "mole" in dossier.actors
    assert all(not quote.speaker for quote in dossier.quotes.values())


def test_the_author_is_told() -> None:
    dossier = read()
    told = {one.id: one.reason for one in explain(dossier, release(dossier, Handling.CLEAR))}
    assert told == {
        "joan-said": "anonymous",
        "joan-too": "anonymous",
        "mole": "chatham",
        "cranes": "chatham",
        "whisper": "chatham",
    }


def test_proof_sees_the_whole_of_what_is_permitted() -> None:
    permitted = released().permitted
    assert permitted.quotes["joan-said"].source.source == "whisper"


def test_releasing_twice_changes_nothing() -> None:
    once = released().dossier
    assert release(once, Handling.CLEAR).dossier == once
