"""Words of likelihood and confidence: two scales in each of our languages, and where they stand in a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportkit import language
from reportkit.language import likelihood
from reportkit.language.scales import CONFIDENCE


@pytest.mark.parametrize("scale", likelihood.scales())
@pytest.mark.parametrize("code", language.codes())
def test_every_term_is_found_again_in_every_language(scale: str, code: str) -> None:
    for key in likelihood.terms(scale):
        term = likelihood.term(scale, key, code)
        assert likelihood.find(scale, term) == key
        assert likelihood.find(scale, f"  {term.upper()} ".replace(" ", "  ")) == key
        found = likelihood.occurrences(f"X {term}.", code)
        assert [one.key(scale) for one in found] == [key]


@pytest.mark.parametrize("scale", likelihood.scales())
def test_keys_are_terms_too(scale: str) -> None:
    assert [likelihood.find(scale, key) for key in likelihood.terms(scale)] == list(likelihood.terms(scale))


def test_the_rows_of_icd_203_touch_and_those_of_phia_do_not() -> None:
    icd, phia = ([likelihood.percent(scale, key) for key in likelihood.terms(scale)] for scale in ("icd-203", "phia"))
    assert [upper for _, upper in icd[:-1]] == [lower for lower, _ in icd[1:]]
    assert all(upper < lower for (_, upper), (lower, _) in pairwise(phia))


@pytest.mark.parametrize(
    ("scale", "term", "key"),
    [
        ("icd-203", "probable", "likely"),
        ("icd-203", "highly improbable", "very-unlikely"),
        ("icd-203", "remote", "almost-no-chance"),
        ("icd-203", "Скорее всего", "likely"),
        ("icd-203", "екіталай", "unlikely"),
        ("icd-203", "So gut wie ausgeschlossen", "almost-no-chance"),
        ("icd-203", "mit an Sicherheit grenzender Wahrscheinlichkeit", "almost-certain"),
        ("icd-203", "höchstwahrscheinlich", None),  # a term of the other scale
        ("phia", "Höchst wahrscheinlich", "highly-likely"),
        ("phia", "probable", "likely"),
        ("phia", "remote chance", "remote-chance"),
        ("icd-203", "highly likely", None),  # a term of the other scale
        ("phia", "very likely", None),
        ("phia", "roughly even chance", None),
        ("icd-203", "maybe", None),
        ("icd-203", "", None),
    ],
)
def test_terms_as_writers_put_them(scale: str, term: str, key: str | None) -> None:
    assert likelihood.find(scale, term) == key


SENTENCES: tuple[tuple[str, str, list[str]], ...] = (
    ("ru", "Смена министра, вероятно, не изменит курса.", ["вероятно"]),
    ("ru", "Весьма вероятен рост; спад маловероятен.", ["Весьма вероятен", "маловероятен"]),
    ("ru", "Почти наверняка, хотя и вряд ли скоро.", ["Почти наверняка", "вряд ли"]),
    ("ru", "По всей вероятности, с высокой\u00a0вероятностью.", ["По всей вероятности", "с высокой\u00a0вероятностью"]),
    ("ru", "Это невероятно, вероятность неизвестна, а вероятностный подход нов.", []),
    ("kk", "Бағыт өзгермеуі өте ықтимал.", ["өте ықтимал"]),
    ("kk", "Оның ықтималдығы өте төмен, ал бұл ықтимал.", ["ықтималдығы өте төмен", "ықтимал"]),
    ("kk", "Бұл ықтимал емес.", ["ықтимал емес"]),
    ("kk", "Ықтималдығы белгісіз, бәлкім, мүмкін.", []),
    (
        "en",
        "It is very unlikely; a remote chance; almost certainly.",
        ["very unlikely", "remote chance", "almost certainly"],
    ),
    ("en", "Roughly even odds, probably.", ["Roughly even odds", "probably"]),
    ("en", "The likelihood in a remote area is unknown; likeliest.", []),
    ("fr", "Il est probable que le changement, peu probable hier, dure.", ["probable", "peu probable"]),
    ("fr", "La hausse est très probable et la baisse très improbable.", ["très probable", "très improbable"]),
    (
        "fr",
        "Presque certainement, et vraisemblablement seul.",
        ["Presque certainement", "vraisemblablement"],
    ),
    ("fr", "Les chances sont à peu près égales.", ["chances sont à peu près égales"]),
    (
        "fr",
        "Hautement improbable\u00a0; une possibilité réelle.",
        ["Hautement improbable", "possibilité réelle"],
    ),
    ("fr", "La probabilité est inconnue, l’approche probabiliste nouvelle.", []),
    ("de", "Der Kurs wird sich wahrscheinlich nicht ändern.", ["wahrscheinlich"]),
    (
        "de",
        "Ein sehr wahrscheinlicher Ausgang; ein Abbruch ist unwahrscheinlich.",
        ["sehr wahrscheinlicher", "unwahrscheinlich"],
    ),
    (
        "de",
        "Das ist nicht wahrscheinlich, ja nahezu ausgeschlossen.",
        ["nicht wahrscheinlich", "nahezu ausgeschlossen"],
    ),
    (
        "de",
        "Die Chancen stehen etwa gleich; der Bau ist nahezu sicher.",
        ["Chancen stehen etwa gleich", "nahezu sicher"],
    ),
    (
        "de",
        "Höchstwahrscheinlich gibt es eine realistische Möglichkeit.",
        ["Höchstwahrscheinlich", "realistische Möglichkeit"],
    ),
    ("de", "Die Wahrscheinlichkeit ist unbekannt; er ist von der Wahl ausgeschlossen, aber in Sicherheit.", []),
)


@pytest.mark.parametrize(("code", "sentence", "terms"), SENTENCES)
def test_terms_in_a_sentence(code: str, sentence: str, terms: list[str]) -> None:
    found = likelihood.occurrences(sentence, code)
    assert [sentence[one.start : one.end] for one in found] == terms


def test_a_term_says_which_scales_have_it() -> None:
    shared, british = likelihood.occurrences("Likely, or highly likely.", "en")
    assert shared.scales == ("icd-203", "phia")
    assert british.scales == ("phia",)
    assert british.key("icd-203") is None


@pytest.mark.parametrize("code", language.codes())
def test_confidence_in_every_language(code: str) -> None:
    for level in CONFIDENCE:
        word = likelihood.confidence(level, code)
        assert word == language.get(code).word(f"confidence-{level}")
        sentence = language.get(code).word("confidence-sentence", level=word)
        assert [found for _, _, found in likelihood.confidence_occurrences(sentence, code)] == [level]


@pytest.mark.parametrize(
    ("code", "sentence", "levels"),
    [
        ("en", "We have moderate confidence in this.", ["moderate"]),
        ("en", "Confidence in this judgement is low.", ["low"]),
        ("en", "The tower is high; confidence is a virtue.", []),
        ("ru", "Мы оцениваем это со средней степенью уверенности.", ["moderate"]),
        ("ru", "С высокой уверенностью.", ["high"]),
        ("ru", "Высокая башня, уверенность народа.", []),
        ("kk", "Жоғары сеніммен айтамыз.", ["high"]),
        ("fr", "Le niveau de confiance est élevé.", ["high"]),
        ("fr", "Nous le disons avec une confiance modérée.", ["moderate"]),
        ("fr", "Une faible confiance.", ["low"]),
        ("fr", "La tour est élevée, la confiance règne.", []),
        ("kk", "Сенімділік деңгейі — төмен.", ["low"]),
        ("de", "Die Belastbarkeit dieser Aussage ist gering.", ["low"]),
        ("de", "Wir gehen mit hoher Konfidenz davon aus.", ["high"]),
        ("de", "Bei mittlerer Belastbarkeit.", ["moderate"]),
        ("de", "Der Turm ist hoch, die Belastung gering.", []),
    ],
)
def test_statements_of_confidence(code: str, sentence: str, levels: list[str]) -> None:
    assert [level for _, _, level in likelihood.confidence_occurrences(sentence, code)] == levels
