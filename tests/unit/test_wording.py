"""German and French have no corpus of tradecraft words: what their lists find, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportkit.evidence import wording
from reportkit.evidence.match import verify
from reportkit.evidence.source import SourceText

FOUND: list[tuple[Callable[[str, str], str], str, str, str]] = [
    (wording.guess, "de", "Der Vertrag dürfte verlängert werden.", "dürfte"),
    (wording.guess, "de", "Es ist nicht auszuschließen, dass die Brücke schließt.", "nicht auszuschließen"),
    (wording.guess, "de", "Nach dem Gesetz kann der Eigentümer Einspruch einlegen.", ""),
    (wording.guess, "de", "Das Institut für Wahrscheinlichkeitstheorie zog um.", ""),
    (wording.guess, "fr", "Le pont pourrait fermer en mai.", "pourrait"),
    (wording.guess, "fr", "La loi dit que le propriétaire peut faire appel.", ""),
    (wording.guess, "fr", "L'accord sera peut-être prolongé.", "peut-être"),
    (wording.loaded, "de", "Das Regime schloss die skandalöse Brücke.", "Regime"),
    (wording.loaded, "de", "Das Visaregime gilt seit Mai.", ""),
    (wording.loaded, "de", "Der Abend im Marionettentheater fiel aus.", ""),
    (wording.loaded, "fr", "Ce prétendu pont est une honteuse farce.", "prétendu"),
    (wording.loaded, "fr", "Le régime fiscal change en mai.", ""),
    (wording.loaded, "fr", "Le défilé passe sous l'arc de triomphe.", ""),
    (wording.insistence, "de", "Die Brücke ist zweifellos offen.", "zweifellos"),
    (wording.insistence, "de", "Sie bleibt mit an Sicherheit grenzender Wahrscheinlichkeit offen.", ""),
    (wording.insistence, "fr", "Le pont est évidemment ouvert.", "évidemment"),
    (wording.insistence, "fr", "Le pont restera presque certainement ouvert.", ""),
    (wording.attribution, "de", "Laut Passanten ist die Brücke heil.", "Laut"),
    (wording.attribution, "de", "Die Brücke hat sich gesenkt.", ""),
    (wording.attribution, "fr", "Selon des passants, le pont est intact.", "Selon"),
    (wording.attribution, "fr", "Le pont s'est affaissé.", ""),
    (wording.intent, "de", "Die Übung ist für März geplant.", "geplant"),
    (wording.intent, "fr", "L'exercice est prévu en mars.", "prévu"),
]


@pytest.mark.parametrize(("look", "language", "statement", "word"), FOUND)
def test_words_of_statements(look: Callable[[str, str], str], language: str, statement: str, word: str) -> None:
    assert look(statement, language) == word


@pytest.mark.parametrize("language", ["ru", "kk", "en", "fr"])
def test_what_is_quoted_in_a_statement_is_not_its_own(language: str) -> None:
    quoted = {
        "ru": "Вышла книга «Возможно, завтра».",
        "kk": "«Мүмкін» романы шықты.",
        "en": "The play “Perhaps” opened in May.",
        "fr": "La pièce « Peut-être » est jouée en mai.",
    }
    assert wording.guess(quoted[language], language) == ""


CUT = [
    ("de", "Ich bezweifle, dass der Plan gelingt.", "der Plan gelingt", "bezweifle"),
    ("de", "Wir gehen, sofern der Plan gelingt.", "der Plan gelingt", "sofern"),
    ("fr", "Je doute que le plan réussisse.", "le plan réussisse", "doute"),
    ("fr", "Le plan réussira si l'armée aide.", "Le plan réussira", "si"),
    ("en", "He would not rest, the engineer kept the piers dry.", "the engineer kept the piers dry", ""),
    ("kk", "Көпір ашылады деген болжамды растай алмаймыз.", "Көпір ашылады", "алмаймыз"),
    ("kk", "Көпір ашылады деп хабарлады, басқа сұраққа жауап бермеді.", "Көпір ашылады", ""),
]


@pytest.mark.parametrize(("language", "text", "quote", "word"), CUT)
def test_what_a_cut_leaves_outside(language: str, text: str, quote: str, word: str) -> None:
    severed = verify([quote], SourceText(text, language)).severed
    assert severed == ((word,) if word else ())


KAZAKH_NEGATIONS = "бармайды бармаған келмей емеспін жоқпыз айтпады болмас көрмедік алмаймыз сенбеңіздер шықпайтынын"
NO_NEGATIONS = "бағдарламасын мәлімдемені басқармада маңызды адамдар компас демеуші қамауға алмас бөлмеде жазбаны табан"


@pytest.mark.parametrize("word", KAZAKH_NEGATIONS.split())
def test_a_kazakh_verb_denies_by_its_ending(word: str) -> None:
    text = f"Олар бүгін {word} деген сөз бар."
    assert word in verify(["Олар бүгін […] деген сөз бар"], SourceText(text, "kk")).swallowed


@pytest.mark.parametrize("word", NO_NEGATIONS.split())
def test_what_only_looks_like_a_negative_verb(word: str) -> None:
    text = f"Олар бүгін {word} деген сөз бар."
    assert verify(["Олар бүгін […] деген сөз бар"], SourceText(text, "kk")).swallowed == ()
