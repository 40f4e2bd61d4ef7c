"""What a passage that bears a statement tells otherwise, and what follows from its figures."""

from __future__ import annotations

import pytest

from reportkit.evidence.agreement import Said
from reportkit.evidence.borne import otherwise, unfounded
from reportkit.evidence.passages import Passages

OTHERWISE = [
    ("The hall seats 450.", "en", "the hall seats 540", "en", ["450"]),
    ("Зал вмещает 450 человек.", "ru", "the hall seats 540", "en", ["450"]),
    ("The dam held 12 million tonnes.", "en", "the dam held 12 billion tonnes", "en", ["12 million"]),
    ("The dam cost 12 million euros.", "en", "бөгет 12 миллион долларға түсті", "kk", ["12 million"]),
    ("It opened in May.", "en", "it opened in June", "en", ["05"]),
    ("Көпір 2019 жылы салынды.", "kk", "мост построен в 2018 году", "ru", ["2019"]),
    ("Le pont coûte 3 millions d’euros.", "fr", "die Brücke kostet 4 Millionen Euro", "de", ["3 millions"]),
    ("The hall seats 540.", "en", "it has five hundred and forty seats", "en", []),
    ("The hall, built in 1980, seats 540.", "en", "the hall seats 540", "en", []),
    ("It opened in May.", "en", "it opened at noon", "en", []),
]
FOLLOWS = [
    ("Prices rose by 35 euros.", "en", "from 120 euros to 155 euros", True),
    ("Prices rose by 36 euros.", "en", "from 120 euros to 155 euros", False),
    ("Оба завода дают 900 тонн.", "ru", "один завод дал 400 тонн, другой 500 тонн", True),
    ("Оба завода дают 900 кубометров.", "ru", "один завод дал 400 тонн, другой 500 тонн", False),
    ("Мост стоял 53 года.", "ru", "построен в 1971 году, снесён в 2024 году", True),
    ("Сауалға 75 % жауап берді.", "kk", "сауалға 400 адамның 300 адамы жауап берді", True),
    ("600 million tenge were paid.", "en", "30 per cent of 2 billion tenge", True),
    ("He served 6.5 years.", "en", "sentenced to 6 years and 6 months", True),
    ("Es gab 7 Fälle.", "de", "es gab 12 und 5", False),
]


@pytest.mark.parametrize(("statement", "language", "passage", "other", "found"), OTHERWISE)
def test_what_a_passage_tells_otherwise(
    statement: str, language: str, passage: str, other: str, found: list[str]
) -> None:
    assert otherwise(statement, language, Said(passage, other)) == found


@pytest.mark.parametrize(("statement", "language", "passage", "is_told"), FOLLOWS)
def test_what_follows_from_two_figures(statement: str, language: str, passage: str, is_told: bool) -> None:
    figure = next(word for word in statement.split() if word[0].isdigit())
    lacks = ["600 million"] if figure == "600" else [figure]
    assert unfounded(lacks, statement, language, [Said(passage, language)]) == ([] if is_told else lacks)


def test_nothing_follows_from_many_figures_or_endless_ones() -> None:
    many = " ".join(f"{number} euros," for number in range(100, 2_000, 100))
    assert unfounded(["35"], "It cost 35 euros.", "en", [Said(f"{many} 135 euros", "en")]) == ["35"]
    endless = "9" * 600_000
    assert unfounded(["35"], "It cost 35 euros.", "en", [Said(f"{endless} and {endless}", "en")]) == ["35"]


def test_the_paragraph_that_tells_the_same() -> None:
    text = "Rain fell on the hills.\n\nThe harbour was dredged. It cost a lot.\n\nThe school has a roof.\n"
    assert Passages(text).nearest("The dredged harbour cost much.") == "The harbour was dredged. It cost a lot."
    assert Passages(text).nearest("Nothing else is known of aircraft.") is None
