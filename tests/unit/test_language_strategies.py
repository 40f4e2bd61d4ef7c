"""What a language's data can choose and ours in Russian, Kazakh and English don't: marks with spaces inside, exact
ordinals, the first of a month, thousands behind a stop, compound numerals, false friends."""

from __future__ import annotations

from pathlib import Path

import pytest

from brought_language import brought
from reportkit import language
from reportkit.evidence import details, lexicon, number_words, stock
from reportkit.language import brought as room
from reportkit.language import dates
from reportkit.language.typography import typeset

CODE = "qab"
MODULE = r"""
from reportkit.language import get

BASE = get("en")


def other(part, **values):
    return type(part)(**{name: getattr(part, name) for name in part.fields()} | values)


LANGUAGE = other(
    BASE,
    code="qab",
    marks=other(BASE.marks, outer=("«\u00a0", "\u00a0»"), inner=("“", "”")),
    vocabulary=other(BASE.vocabulary, spaced_marks=";:!?"),
    numbers=other(BASE.numbers, group=".", decimal=","),
    ordinals={"m": {1: "er", -1: "e"}},
    ordinal_rule="exact",
    plural="one-from-zero",
    months=other(BASE.months, dated=tuple(f"mo{number}" for number in range(1, 13))),
    dates=other(BASE.dates, day="{day}. {month} {year}", first_day="1er", after_day="\\.?"),
    dates_in_text=other(
        BASE.dates_in_text, months=tuple(f"mo{number}(?!\\d)" for number in range(1, 13)), whole=True
    ),
    numerals=other(
        BASE.numerals,
        words={1: "ein", 4: "quatre", 20: "vingt|zwanzig", 21: "einundzwanzig", 80: "quatre-vingts?", 1000: "mille"},
        scales={6: "mio", 9: "milliard", 12: "billion"},
    ),
    lexicon=other(BASE.lexicon, false_friends=frozenset({"not"}), negations=frozenset({"nali"})),
)
"""


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(brought(tmp_path / "packages", MODULE, code=CODE)))
    monkeypatch.setattr(room, "_known", {})
    monkeypatch.delitem(__import__("sys").modules, "qaama", raising=False)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Il dit "oui".', "Il dit «~oui~»."),
        ("Il dit « oui ».", "Il dit «~oui~»."),
        ("Il dit «oui», puis «non».", "Il dit «~oui~», puis «~non~»."),
        ('Il dit "oui, «jamais»".', "Il dit «~oui, “jamais”~»."),
        ("Quoi? Non ! Si: oui;", "Quoi~? Non~! Si~: oui~;"),
        ("Quoi?!", "Quoi~?!"),
        ("10:30, https://a.example/b?c", "10:30, https://a.example/b?c"),
        ("le 6. mo6 2025", "le 6.~mo6 2025"),
    ],
)
def test_typography(typed: str, printed: str) -> None:
    assert typeset(typed, CODE).replace("\u00a0", "~") == printed
    assert typeset(typeset(typed, CODE), CODE) == typeset(typed, CODE)


def test_words_of_somebody_else_only_change_their_spaces() -> None:
    assert typeset("Quoi ? Non!", CODE, verbatim=True) == "Quoi\u00a0? Non!"


def test_ordinals_and_plurals() -> None:
    one = language.get(CODE)
    assert [one.ordinal(number) for number in (1, 2, 11, 21, 101)] == ["1er", "2e", "11e", "21e", "101e"]
    assert [one.noun(number, "source") for number in (0, 1, 2)] == ["source", "source", "sources"]


def test_dates() -> None:
    one = language.get(CODE)
    assert one.format_date(dates.parse("2025-06-01")) == "1er. mo6 2025"
    assert one.format_date(dates.parse("2025-06-21")) == "21. mo6 2025"
    assert details.dates("Am 21. mo6 2025 und am 3 mo12 2024.", CODE) == [
        dates.Date(2025, 6, 21),
        dates.Date(2024, 12, 3),
    ]


def test_figures() -> None:
    assert details.numbers("158.000 und 2,5", CODE) == {"158000", "2.5"}
    assert stock.lacking("158 000 человек", "158.000 Leute", "ru", CODE) == []
    assert stock.lacking("1 billion", "1 billion", "en", CODE) == ["1 billion"]
    assert stock.lacking("1 trillion", "1 billion", "en", CODE) == []


def test_numerals() -> None:
    assert number_words.values("einundzwanzig", CODE) == {21}
    assert number_words.values("quatre-vingt et vingt", CODE) == {80, 20}


def test_a_false_friend_does_not_deny() -> None:
    assert lexicon.of("").is_negation("not")
    assert not lexicon.of(CODE).is_negation("not")
    assert lexicon.of(CODE).is_negation("nali")
    assert lexicon.of(CODE).is_negation("не")
    assert not lexicon.of("").is_negation("nali")


def test_the_languages_of_ours_know_each_others_false_friends() -> None:
    assert lexicon.of("de").is_negation("nie")  # never
    assert not lexicon.of("fr").is_negation("nie")  # denies
    assert not lexicon.of("de").is_negation("not")  # need
    assert "note" not in lexicon.of("de").reporting  # one that diplomats hand over
