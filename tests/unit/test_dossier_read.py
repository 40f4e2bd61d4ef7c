"""The model that a dossier's files give: each value, and each value's place."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from reportkit.diagnostics import Report, Span
from reportkit.dossier import keys
from reportkit.dossier.csl import when
from reportkit.dossier.model import Actor, Citation, Dossier, Fact, Judgement, Person, Proposal, Quote, Source
from reportkit.dossier.read import read_dossier
from reportkit.handling import Handling
from reportkit.language.dates import Date, Interval

WHOLE = """\
id: sample
language: ru
title: >-
  План на два года
  и дальше
as_of: 2026-11-22
date: "2026-11-23"
number: 14-07/2026
edition: 2
from: {name: А. Б. Аналитиков, role: Руководитель}
prepared_by: {name: В. Г. Составителев, phone: 0077, email: memo@example.org}
to: {leadership: Министру}
handling: "TLP:GREEN"
scale: phia
bottom_line: holds
gaps:
  - >-
    Текста нет.
  - {text: Нет данных, handling: "TLP:RED"}
actors:
  ministry: {name: Министерство, short: МО, handling: "TLP:CLEAR"}
  expert: {kind: person, name: М. Эксперт, role: аналитик, organisation: ministry}
facts:
  signing:
    topic: agreement
    statement: >-
      План подписан.
    date: 2014/2025-05-17
    place: Лондон
    actors: [ministry, expert]
    sources: [paper, {id: paper, page: 12-14}]
    support: >-
      подписан план
    credibility: 2
    conflicts_with: {other: следуем официальному названию}
    wording: {plain: Подписали план.}
    value: 158
    unit: человек
    series: peacekeepers
    was: old-signing
    allow: {RK305: так и есть}
    note: проверить
  other:
    kind: claim
    by: expert
    topic: context
    statement: Говорят, что нет.
    sources: [paper]
    part_of: signing
    withdrawn: не подтвердилось
quotes:
  words:
    topic: assessment
    speaker: expert
    source: {id: paper, paragraph: 3}
    text: [первая часть, вторая часть]
    excerpts: {calm: 'вторая […] часть', both: первая часть}
    chatham_house: true
    date: 2025-06
  english:
    topic: assessment
    speaker: expert
    source: paper
    language: en
    text: no reason for alarm
judgements:
  holds:
    topic: assessment
    statement: Курс, вероятно, сохранится.
    likelihood: вероятно
    confidence: low
    until: 2027-06
    basis: [signing, words]
    alternatives: [Не сохранится]
    watch:
      - >-
        Нового плана нет.
    change_note: новые сведения
proposals:
  confirm: {statement: Уточнить, who: пресс-служба, by: 2027-01, basis: [holds]}
sources:
  paper: {reliability: B, origin: ministry, text: sources/paper.txt, note: единственный, type: book, title: План,
    issued: 2025}
"""


def read(text: str = WHOLE, **more: str) -> Dossier:
    report = Report()
    files = {"whole.yaml": text.encode()} | {name: data.encode() for name, data in more.items()}
    dossier = read_dossier(files, "data/sample", report)
    assert [str(one) for one in report] == []
    assert dossier is not None
    return dossier


def test_the_head() -> None:
    dossier = read()
    assert (dossier.id, dossier.language, dossier.number, dossier.edition) == ("sample", "ru", "14-07/2026", 2)
    assert dossier.title == "План на два года и дальше"
    assert (dossier.as_of, dossier.date) == (Date(2026, 11, 22), Date(2026, 11, 23))
    assert dossier.sender == Person(name="А. Б. Аналитиков", role="Руководитель")
    assert dossier.prepared_by == Person(name="В. Г. Составителев", phone="0077", email="memo@example.org")
    assert dossier.to == {"leadership": "Министру"}
    assert (dossier.handling, dossier.scale, dossier.bottom_line) == (Handling.GREEN, "phia", "holds")
    assert [(gap.text, gap.handling) for gap in dossier.gaps] == [
        ("Текста нет.", Handling.GREEN),
        ("Нет данных", Handling.RED),
    ]


def test_a_fact() -> None:
    assert read().facts["signing"] == Fact(
        id="signing",
        handling=Handling.GREEN,
        topic="agreement",
        statement="План подписан.",
        date=Interval(Date(2014), Date(2025, 5, 17)),
        place="Лондон",
        actors=("ministry", "expert"),
        sources=(Citation("paper"), Citation("paper", "page", "12-14")),
        support="подписан план",
        credibility=2,
        conflicts_with={"other": "следуем официальному названию"},
        wording={"plain": "Подписали план."},
        value=158,
        unit="человек",
        series="peacekeepers",
        was=("old-signing",),
        allow={"RK305": "так и есть"},
        note="проверить",
    )


def test_a_claim() -> None:
    claim = read().facts["other"]
    assert (claim.kind, claim.by, claim.part_of) == ("claim", "expert", "signing")
    assert claim.withdrawn == "не подтвердилось"


def test_quotes() -> None:
    quotes = read().quotes
    assert quotes["words"] == Quote(
        id="words",
        handling=Handling.GREEN,
        topic="assessment",
        speaker="expert",
        source=Citation("paper", "paragraph", "3"),
        parts=("первая часть", "вторая часть"),
        language="ru",
        excerpts={"calm": "вторая […] часть", "both": "первая часть"},
        chatham_house=True,
        date=Date(2025, 6),
    )
    assert (quotes["english"].language, quotes["english"].parts) == ("en", ("no reason for alarm",))


def test_what_nobody_sees_is_no_part_of_a_quote() -> None:
    unseen = WHOLE.replace("первая часть", "пер\u200bвая\ufeff ча\u200dсть")
    english = {"en.yaml": "translation: en\nquotes: {words: {excerpts: {both: the fi\u200brst part}}}\n"}
    dossier = read(unseen, **english)
    assert dossier.quotes["words"] == read().quotes["words"]
    assert dossier.overlays["en"].prose["words"]["excerpts.both"].text == "the first part"


def test_judgements_and_proposals() -> None:
    dossier = read()
    assert dossier.judgements["holds"] == Judgement(
        id="holds",
        handling=Handling.GREEN,
        topic="assessment",
        statement="Курс, вероятно, сохранится.",
        likelihood="likely",
        confidence="low",
        until=Date(2027, 6),
        basis=("signing", "words"),
        alternatives=("Не сохранится",),
        watch=("Нового плана нет.",),
        change_note="новые сведения",
    )
    assert dossier.proposals["confirm"] == Proposal(
        id="confirm",
        handling=Handling.GREEN,
        statement="Уточнить",
        who="пресс-служба",
        by=Date(2027, 1),
        basis=("holds",),
    )


def test_actors_and_sources() -> None:
    dossier = read()
    assert dossier.actors["ministry"] == Actor(id="ministry", name="Министерство", short="МО")
    assert (dossier.actors["expert"].kind, dossier.actors["expert"].organisation) == ("person", "ministry")
    assert dossier.sources["paper"] == Source(
        id="paper",
        handling=Handling.GREEN,
        csl={"id": "paper", "type": "book", "title": "План", "issued": "2025"},
        reliability="B",
        origin="ministry",
        text="sources/paper.txt",
        note="единственный",
    )


def place(fragment: str, text: str = WHOLE, file: str = "data/sample/whole.yaml") -> Span:
    """Where a fragment stands for the first time."""
    before = text[: text.index(fragment)]
    return Span(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_every_value_knows_its_place() -> None:
    dossier = read()
    assert dossier.at() == place("id: sample")
    assert dossier.at("title") == place(">-")
    assert dossier.at("from.role") == place("Руководитель")
    assert dossier.at("gaps.1") == place("{text: Нет данных")
    fact = dossier.facts["signing"]
    assert fact.at() == place("signing:\n")
    assert fact.at("sources.1") == fact.sources[1].span == place("{id: paper, page: 12-14}")
    assert fact.at("conflicts_with.other") == place("следуем официальному")
    assert dossier.quotes["words"].at("excerpts.both") == place("первая часть}")
    assert dossier.judgements["holds"].at("watch.0") == place(">-\n        Нового плана")
    assert dossier.facts["other"].at("place") == dossier.facts["other"].at() == place("other:\n")


def test_the_order_is_that_of_the_files() -> None:
    text = "facts:\n  {id}: {{kind: assumption, topic: x, statement: y}}\n"
    dossier = read(**{"b.yaml": text.format(id="second"), "a.yaml": text.format(id="first")})
    assert list(dossier.facts) == ["first", "second", "signing", "other"]
    assert [item.id for item in dossier.items()][:4] == ["first", "second", "signing", "other"]


def test_records_and_remarks_are_joined() -> None:
    record = (
        '[{"id": "news", "type": "article-newspaper", "title": "Новость", "issued": {"date-parts": [["2025", 6]]}},\n'
        ' {"id": "paper", "type": "report", "title": "Иначе", "publisher": "МО"}]'
    )
    dossier = read(**{"sources.json": record})
    assert list(dossier.sources) == ["news", "paper"]
    assert dossier.sources["news"].csl["issued"] == {"date-parts": [["2025", 6]]}
    assert dossier.sources["news"].at("title") == place('"Новость"', record, "data/sample/sources.json")
    paper = dossier.sources["paper"]
    assert (paper.csl["publisher"], paper.csl["title"], paper.reliability) == ("МО", "План", "B")


def test_own_texts() -> None:
    dossier = read(**{"text/agreement.md": "Так [@signing].\n", "text/leadership/agreement.en.md": "So.\n"})
    assert [(text.section, text.audience, text.language, text.path, text.content) for text in dossier.texts] == [
        ("agreement", "", "", "data/sample/text/agreement.md", "Так [@signing].\n"),
        ("agreement", "leadership", "en", "data/sample/text/leadership/agreement.en.md", "So.\n"),
    ]


def test_overlays() -> None:
    text = "translation: en\nby: expert\ntitle: A plan\n"
    text += "facts: {signing: {statement: Signed, wording: {plain: Yes}}, other: No}\n"
    overlay = read(**{"en.yaml": text}).overlays["en"]
    assert (overlay.language, overlay.by) == ("en", "expert")
    prose = {item: {path: one.text for path, one in paths.items()} for item, paths in overlay.prose.items()}
    assert prose == {
        "": {"title": "A plan"},
        "signing": {"statement": "Signed", "wording.plain": "Yes"},
        "other": {"statement": "No"},
    }
    assert overlay.prose["other"]["statement"].span == place("No}", text, "data/sample/en.yaml")


def test_what_is_not_ours_is_not_looked_at() -> None:
    dossier = read(
        **{"attested.yaml": "\x00", "sources/paper.txt": "\x00", "sub/facts.yaml": "\x00", "text/a.png": "\x00"}
    )
    assert dossier == read()


def test_an_unreadable_handling_counts_as_the_highest() -> None:
    report = Report()
    text = WHOLE.replace('short: МО, handling: "TLP:CLEAR"', "handling: TLP:NONE")
    dossier = read_dossier({"d.yaml": text.encode()}, "", report)
    assert report.has_errors
    assert dossier is not None
    assert dossier.actors["ministry"].handling is Handling.RED


def test_what_can_be_read_is_read_beside_errors() -> None:
    report = Report()
    dossier = read_dossier({"d.yaml": WHOLE.replace("topic: agreement", "topic: []").encode()}, "", report)
    assert [one.code for one in report] == ["RK123"]
    assert dossier is not None
    assert list(dossier.facts) == ["other"]


@pytest.mark.parametrize(
    ("record", "model"),
    [
        (keys.FACT, Fact),
        (keys.JUDGEMENT, Judgement),
        (keys.PROPOSAL, Proposal),
        (keys.ACTOR, Actor),
        (keys.QUOTE, Quote),
    ],
)
def test_the_keys_are_the_models_fields(record: Any, model: type) -> None:
    derived = {"id", "spans", "translation", "translated_excerpts", "translated_by"}
    described = {field.attr or key for key, field in record.fields.items()}
    assert described == {field.name for field in fields(model)} - derived


@pytest.mark.parametrize(
    ("issued", "meant"),
    [
        ("2025-06-08", Date(2025, 6, 8)),
        ("2025-06-08T10:00:00Z", Date(2025, 6, 8)),
        ("2014/2025-05", Interval(Date(2014), Date(2025, 5))),
        ({"date-parts": [[2025, 6]]}, Date(2025, 6)),
        ({"date-parts": [["2025", "06", "8"]]}, Date(2025, 6, 8)),
        ({"date-parts": [[2014], [2025, 5, 17]]}, Interval(Date(2014), Date(2025, 5, 17))),
        ({"raw": "2025"}, Date(2025)),
        ({"literal": "forthcoming"}, None),
        ({"date-parts": [[2025, 13]]}, None),
        ({"date-parts": [[]]}, None),
        ({"date-parts": "2025"}, None),
        ({"date-parts": [[2025], [2024]]}, None),
        (2025, Date(2025)),
        (2025.5, None),
        (None, None),
    ],
)
def test_dates_of_records(issued: object, meant: object) -> None:
    assert when({"issued": issued}, "issued") == meant
