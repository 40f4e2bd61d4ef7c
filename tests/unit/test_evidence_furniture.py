"""Texts as analysts have them: what stands among a quote's words and is none of them is passed over, nothing else."""

from __future__ import annotations

import pytest

from reportkit.evidence.columns import read_across
from reportkit.evidence.match import Outcome, verify
from reportkit.evidence.source import SourceText

FAITHFUL = [
    (
        "board will meet again in the spring",
        "HARBOUR NEWS\n\nThe board will\n\n12\n\x0cHARBOUR NEWS\n\nmeet again in the spring.",
        "",
    ),
    (
        "board will meet again in the spring",
        "Text\n\nThe board will\n\n12\n\x0cmeet again in the spring.",
        "",
    ),
    ("решение суда вступило в силу", "решение суда¹ вступило в силу", ""),
    ("решение суда вступило в силу", "решение суда[12] вступило в силу", ""),
    ("решение суда, принятое ранее, вступило", "решение суда*, принятое** ранее,[3] вступило", ""),
    ("The plan was dropped", "> The plan\n> > was dropped", ""),
    ("сопротивление материалов изучают", "сопро\xad\nтивление материалов изучают", ""),
    ("сопротивление материалов изучают", "сопро¬\nтивление материалов изучают", ""),
    ("сопротивление материалов изучают", "сопро-\n\n14\n\n\x0cтивление материалов изучают. a\n\n15\n\n\x0cb", ""),
    ("we will defend [Kazakhstan’s] borders together", "we will defend our borders together", "en"),
    ("we will build [three] bridges in the town", "we will build bridges in the town", "en"),
    ("мы встретились с [министром] в четверг", "мы встретились с ним в четверг", "ru"),
    ("the plan of (…) the board was dropped", "the plan of, as we know, the board was dropped", ""),
    ("the plan of <...> the board was dropped", "the plan of, as we know, the board was dropped", ""),
    ("the plan of (...) the board was dropped", "the plan of, as we know, the board was dropped", ""),
    ("the plan [sic] was dropped […] and revived by him", "the plan [sic] was dropped in May and revived by him", ""),
    ("рост составил — 5 процентов в год", "рост составил —5 процентов в год", ""),
    ("We decided this: then we left", "We decided¹ this:\n\n¹ See page 4.\n\x0cthen we left. x", ""),
    (
        "We decided this: then we left",
        "We decided this:\n-----\n1 See page 4.\n2 Ibid.\n\x0cthen we left. x",
        "",
    ),
    ("В 2025 году выросла цена", "В 2025¹ году выросла цена", ""),
    (
        "our [Kazakh] partners […] will go on as planned",
        "our partners in the region will go on as planned",
        "en",
    ),
]
ALTERED = [
    ("in the year the board met", "News\nin the year\n2025\nthe board met again", ""),
    ("the sum was for the harbour", "It said the sum was\n40\n\x0cmillion for the harbour", ""),
    (
        "the sum was million for us",
        "a\n\nThe sum was\n40\n\x0cmillion for us\n41\n\x0cmore",
        "",
    ),
    ("the area of 100 km was closed", "the area of 100 km² was closed", ""),
    ("the area of 5 тыс. км закрыта", "the area of 5 тыс. км² закрыта", ""),
    ("площадь в 100 м закрыта", "площадь в 100 м² закрыта", ""),
    ("the value of 10 is given", "the value of 10² is given", ""),
    ("a total of million crowns", "a total of [20] million crowns", ""),
    ("we need ships for the port", "we need [20] ships for the port", ""),
    ("a is greater than b today", "a is greater\n> than b today", ""),
    ("we will defend [Kazakhstan’s] borders together", "we will defend Kirgizia’s borders together", "en"),
    ("we will build [three] bridges in the town", "we will build two bridges in the town", "en"),
    ("[Askew] said he would come on Friday", "Lindqvist said he would come on Friday", "en"),
    ("and [Askew] said he would come on Friday", "and Lindqvist said he would come on Friday", "en"),
    ("мы встретились с [министром] в четверг", "мы не встретились с ним в четверг", "ru"),
    ("рост составил −5 процентов в год", "рост составил — 5 процентов в год", ""),
    ("рост составил — 5 процентов в год", "рост составил −5 процентов в год", ""),
    ("рост составил — 5 процентов в год", "рост составил -5 процентов в год", ""),
    (
        "We decided this: then we left",
        "We decided this:\n1 shut the port\n2 sack the head\n\x0cthen we left. x",
        "",
    ),
    (
        "We decided this: then we left",
        "We decided¹ this:\n\n1 shut the port\n2 sack the head\n\x0cthen we left. x",
        "",
    ),
    ("He said no. And left.", "x\nHe said no.\nYes.\n\x0cYes.\nAnd left.\nx\n\x0cz", ""),
    ("цена 5 млн выросла", "цена 5¹ млн выросла", ""),
]
PAGES = "Отчёт\n\nСовет решил отложить\n\n7\n\fОтчёт\n\nработы до осени. Договор в силе"


@pytest.mark.parametrize(("quote", "text", "language"), FAITHFUL)
def test_a_faithful_quote_passes(quote: str, text: str, language: str) -> None:
    assert verify([quote], SourceText(text, language)).outcome.passes


@pytest.mark.parametrize(("quote", "text", "language"), ALTERED)
def test_what_is_no_furniture_is_not_passed_over(quote: str, text: str, language: str) -> None:
    assert not verify([quote], SourceText(text, language)).outcome.passes


def test_what_was_passed_over_is_named_and_the_place_is_the_texts_own() -> None:
    match = verify(["Совет решил отложить работы до осени"], SourceText(PAGES))
    assert (match.outcome, match.passed_over) == (Outcome.NORMALISED, ("page number", "running head"))
    (place,) = match.places
    assert (place.exact, place.prefix) == (PAGES[7:-16], PAGES[:7])


def test_words_found_as_they_stand_pass_over_nothing() -> None:
    match = verify(["Совет решил отложить"], SourceText(PAGES))
    assert (match.outcome, match.passed_over) == (Outcome.VERIFIED, ())


def test_a_replaced_pronoun_is_named() -> None:
    match = verify(["we will defend [Kazakhstan’s] borders"], SourceText("And we will defend our borders.", "en"))
    assert (match.outcome, match.replaced) == (Outcome.NORMALISED, (("Kazakhstan’s", "our"),))


def test_columns_are_told_from_tables() -> None:
    columns = "The board put the work off     said the chair, and the\nuntil May. The contract        money is there.\n"
    assert read_across("Head\n\n" + 3 * columns) == 3
    assert read_across("Region           2024     2025\nEast of town     1,200    1,300\n" * 8) is None
    assert read_across("One column.  Two spaces behind a stop are a typist's.\n" * 9) is None
