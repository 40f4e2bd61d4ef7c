"""A dossier in another language."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportkit.diagnostics import Report, Severity
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import digests, localise
from reportkit.handling import Handling
from reportkit.release.filter import release

DOSSIER = """\
id: sample
language: ru
title: План
as_of: 2026-11-22
date: 2026-11-23
from: {name: А. Аналитик, role: Руководитель}
to: {leadership: Министру}
gaps:
  - {text: Тайна, handling: "TLP:RED"}
  - Текста нет.
actors:
  expert: {name: М. Эксперт, role: аналитик}
facts:
  signing:
    topic: agreement
    statement: Подписан.
    place: Лондон
    sources: [paper]
    wording: {plain: Его подписали.}
  old: {topic: agreement, statement: Ошибка., sources: [paper], withdrawn: неверно}
quotes:
  words: {topic: x, speaker: expert, source: paper, text: [первая часть, вторая часть], excerpts: {one: первая}}
  english: {topic: x, speaker: expert, source: paper, language: en, text: no alarm}
judgements:
  holds: {topic: x, statement: Сохранится., watch: [Раз, Два]}
sources:
  paper: {type: book, title: Книга, note: единственный}
"""
ENGLISH = """\
translation: en
by: expert
title: A plan
from: {name: A. Analyst, role: Head}
to: {leadership: To the Minister}
gaps: [Secret, None]
actors: {expert: {name: M. Expert, role: analyst}}
facts:
  signing: {statement: Signed., place: London, wording: {plain: They signed it.}}
quotes:
  words: {text: [first part, second part], excerpts: {one: first}}
judgements:
  holds: {statement: It will hold., watch: [One, Two]}
sources: {paper: the only one}
"""


def read(english: str = ENGLISH, original: str = DOSSIER) -> Dossier:
    report = Report()
    dossier = read_dossier({"dossier.yaml": original.encode(), "en.yaml": english.encode()}, "", report)
    assert [str(one) for one in report] == []
    assert dossier is not None
    return dossier


def localised(dossier: Dossier) -> tuple[Dossier, list[str]]:
    report = Report()
    return localise(dossier, "en", report), [f"{one.code} {one.message}" for one in report]


def test_every_printed_text_is_replaced() -> None:
    dossier, found = localised(read())
    assert found == []
    assert (dossier.language, dossier.title, dossier.to) == ("en", "A plan", {"leadership": "To the Minister"})
    assert (dossier.sender.name, dossier.sender.role) == ("A. Analyst", "Head")
    assert [gap.text for gap in dossier.gaps] == ["Secret", "None"]
    assert (dossier.actors["expert"].name, dossier.actors["expert"].role) == ("M. Expert", "analyst")
    fact = dossier.facts["signing"]
    assert (fact.statement, fact.place, fact.wording) == ("Signed.", "London", {"plain": "They signed it."})
    assert dossier.judgements["holds"].watch == ("One", "Two")
    assert dossier.sources["paper"].note == "the only one"


def test_a_quote_keeps_its_own_words_and_its_translation_stands_beside() -> None:
    dossier, _ = localised(read())
    quote = dossier.quotes["words"]
    assert (quote.parts, quote.excerpts, quote.language) == (("первая часть", "вторая часть"), {"one": "первая"}, "ru")
    assert (quote.translation, quote.translated_excerpts) == (("first part", "second part"), {"one": "first"})
    assert quote.translated_by == "expert"


def test_a_quote_in_the_language_asked_for_needs_no_translation() -> None:
    dossier, found = localised(read())
    assert found == []
    assert (dossier.quotes["english"].translation, dossier.quotes["english"].parts) == ((), ("no alarm",))


def test_places_are_those_of_the_translation() -> None:
    dossier, _ = localised(read())
    assert str(dossier.at("title")) == "en.yaml:3:8"
    assert str(dossier.facts["signing"].at("statement")) == "en.yaml:9:24"
    assert str(dossier.gaps[1].span) == "en.yaml:6:16"
    quote = dossier.quotes["words"]
    assert (str(quote.at("translation.1")), str(quote.at("text.1"))) == ("en.yaml:11:30", "dossier.yaml:22:74")


def test_in_its_own_language_a_dossier_stays_as_it_is() -> None:
    dossier = read()
    assert localise(dossier, "ru", Report()) is dossier


@pytest.mark.parametrize(
    ("line", "without", "path"),
    [
        ("title: A plan", "", "title"),
        (", role: Head", "", "from.role"),
        (", place: London", "", "facts.signing.place"),
        ("gaps: [Secret, None]", "gaps: [Secret]", "gaps.1"),
        ("[One, Two]", "[One]", "judgements.holds.watch.1"),
        ("[first part, second part]", "[first part]", "quotes.words.text.1"),
        (", excerpts: {one: first}", "", "quotes.words.excerpts.one"),
        ("sources: {paper: the only one}", "", "sources.paper.note"),
    ],
)
def test_each_missing_text_is_named(line: str, without: str, path: str) -> None:
    assert line in ENGLISH
    report = Report()
    dossier = localise(read(ENGLISH.replace(line, without)), "en", report)
    assert [(one.code, str(one.message)) for one in report] == [("RK140", f"{path} has no translation into “en”")]
    assert [str(one.hint) for one in report] == ["Add it to en.yaml."]
    assert dossier.language == "en"


def test_a_wording_without_translation_gives_way_to_the_statement() -> None:
    report = Report()
    dossier = localise(read(ENGLISH.replace(", wording: {plain: They signed it.}", "")), "en", report)
    assert [(one.code, one.severity) for one in report] == [("RK142", Severity.NOTE)]
    assert dossier.facts["signing"].wording == {}


def test_a_missing_language_is_one_finding() -> None:
    report = Report()
    assert localise(read(), "kk", report).title == "План"
    assert [one.code for one in report] == ["RK140"]


def test_what_is_withheld_needs_no_translation() -> None:
    secret = DOSSIER.replace("    place: Лондон", '    place: Лондон\n    handling: "TLP:RED"')
    dossier = read(ENGLISH, secret)
    released = release(dossier, Handling.CLEAR).dossier
    without = released.overlays["en"].prose
    assert "signing" not in without
    localised_one, found = localised(released)
    assert found == []
    assert [gap.text for gap in localised_one.gaps] == ["None"]


def test_a_changed_original_is_noticed() -> None:
    noted = "originals: {" + ", ".join(f'"{one}": "{digest}"' for one, digest in digests(read()).items()) + "}\n"
    assert localised(read(ENGLISH + noted))[1] == []
    changed = DOSSIER.replace("statement: Подписан.", "statement: Не подписан.")
    report = Report()
    localise(read(ENGLISH + noted, changed), "en", report)
    assert [(one.code, one.severity, one.item) for one in report] == [("RK141", Severity.WARNING, "signing")]


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_shipped_dossier_is_translated_whole(language: str) -> None:
    folder = Path(__file__).parents[2] / "data" / "kz-uk-2025"
    report = Report()
    dossier = read_dossier({path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}, "", report)
    assert dossier is not None
    localise(dossier, language, report)
    assert [str(one) for one in report] == []
