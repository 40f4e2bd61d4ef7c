"""Evidence beside the corpus of quotes: places, attestation, contradictions, prose, review, what rests on what."""

from __future__ import annotations

import dataclasses

import pytest

from reportkit.diagnostics import Report, Span
from reportkit.dossier.loader import load
from reportkit.dossier.model import (
    Actor,
    Citation,
    Dossier,
    Fact,
    Judgement,
    OwnText,
    Person,
    Quote,
    Source,
)
from reportkit.evidence import agreement, contradictions, details, stock
from reportkit.evidence.attest import attest, lowered, merge, read_attestations, write_attestations
from reportkit.evidence.dependence import Branch, dependants, fallen, grounds
from reportkit.evidence.match import Outcome, verify
from reportkit.evidence.proof import Proof
from reportkit.evidence.prose import sentences, split_sentences
from reportkit.evidence.review import summarise
from reportkit.evidence.source import SourceText
from reportkit.language.dates import Date

PAPER = "Мост открыт 6 июня. «Ремонт не требует закрытия движения, – сказала Роза Ким. – Город к этому готов»."


def source(id: str, origin: str = "", text: str = "") -> Source:
    return Source(id=id, csl={"id": id, "type": "webpage", "title": id}, origin=origin, text=text)


def quote(id: str, *parts: str, source: str = "paper") -> Quote:
    return Quote(id=id, topic="bridge", speaker="kim", source=Citation(source), parts=parts, language="ru")


def dossier(**items: object) -> Dossier:
    made = Dossier(
        id="bridge",
        language="ru",
        title="Мост",
        as_of=Date(2026, 11, 22),
        date=Date(2026, 11, 23),
        sender=Person(name="А."),
        sources={id: source(id, origin) for id, origin in (("paper", ""), ("wire", "press"), ("echo", "press"))},
        actors={"kim": Actor(id="kim", kind="person", name="Роза Ким"), "press": Actor(id="press", name="Пресса")},
    )
    return dataclasses.replace(made, **items)  # type: ignore[arg-type]


def fact(id: str, statement: str, *cited: str, **more: object) -> Fact:
    made = Fact(id=id, topic="bridge", statement=statement, sources=tuple(map(Citation, cited)))
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------ places


def test_a_place_is_a_text_quote_selector() -> None:
    place = verify(["РЕМОНТ не требует"], SourceText(PAPER)).places[0]
    assert (place.exact, place.prefix) == ("Ремонт не требует", PAPER[: place.start][-32:])
    assert PAPER[place.start : place.end] == place.exact


def test_the_nearest_place_of_an_altered_quote() -> None:
    match = verify(["Ремонт требует закрытия движения"], SourceText(PAPER))
    assert match.nearest is not None
    assert match.nearest.exact == "Ремонт не требует закрытия движения"
    assert match.diff.marked == "Ремонт {+не+} требует закрытия движения"


# ------------------------------------------------------------------------------------------------ attestation


def written(made: Dossier) -> str:
    return write_attestations(merge({}, attest(made, "paper", PAPER)))


def read(text: str) -> tuple[dict[str, object], Report]:
    report = Report()
    return dict(read_attestations(load(text, "attested.yaml", report), report)), report


def test_an_attestation_outlives_the_text() -> None:
    calm = quote("calm", "Ремонт не требует закрытия движения")
    made = dossier(quotes={"calm": calm})
    records, report = read(written(made))
    assert not report.has_errors
    proof = Proof(made, {}, records)  # type: ignore[arg-type]
    match = proof.quote(calm)
    assert (match.outcome, match.attested) == (Outcome.VERIFIED, True)


def test_a_changed_quote_or_another_source_loses_it() -> None:
    calm = quote("calm", "Ремонт не требует закрытия движения")
    records, _ = read(written(dossier(quotes={"calm": calm})))
    for changed in (
        quote("calm", "Ремонт требует закрытия движения"),
        quote("calm", "Ремонт не требует закрытия движения", source="wire"),
        quote("calm", "Ремонт не требует", "закрытия движения"),
    ):
        proof = Proof(dossier(quotes={"calm": changed}), {}, records)  # type: ignore[arg-type]
        assert proof.quote(changed).outcome is Outcome.NO_SOURCE_TEXT
        assert proof.lapsed("calm")


def test_a_text_at_hand_overrules_an_attestation() -> None:
    calm = quote("calm", "Ремонт не требует закрытия движения")
    made = dossier(quotes={"calm": calm})
    records, _ = read(written(made))
    proof = Proof(made, {"paper": "Здесь совсем другой рассказ."}, records)  # type: ignore[arg-type]
    assert proof.quote(calm).outcome is Outcome.NOT_FOUND


def test_what_a_text_refused_stays_refused() -> None:
    false = quote("calm", "Ремонт требует закрытия движения")
    made = dossier(quotes={"calm": false})
    records, report = read(written(made))
    assert not report.has_errors
    match = Proof(made, {}, records).quote(false)  # type: ignore[arg-type]
    assert (match.outcome, match.attested) == (Outcome.ALTERED, True)
    assert summarise(Proof(made, {}, records), made).unverified == ("calm",)  # type: ignore[arg-type]


def test_records_of_other_sources_are_kept() -> None:
    calm = quote("calm", "Город к этому готов")
    old, _ = read(written(dossier(quotes={"old": quote("old", "Мост открыт 6 июня")})))
    records = merge(old, attest(dossier(quotes={"calm": calm}), "paper", PAPER))  # type: ignore[arg-type]
    assert sorted(one.item for one in records) == ["calm", "old"]


def test_what_one_source_confirms_another_that_lacks_it_does_not_take_back() -> None:
    made = dossier(facts={"opening": fact("opening", "Мост открыт.", "wire", "paper", support="Мост открыт 6 июня")})
    old, _ = read(write_attestations(merge({}, attest(made, "paper", PAPER))))
    lacking = attest(made, "wire", "Иное.")
    assert lowered(old, lacking) == []  # type: ignore[arg-type]
    assert [one.source for one in merge(old, lacking)] == ["paper"]  # type: ignore[arg-type]
    assert [one.source for one in merge(old, lacking, replace=True)] == ["wire"]  # type: ignore[arg-type]
    assert lowered(old, attest(made, "paper", "Иное.")) == ["opening"]  # type: ignore[arg-type]


def test_what_an_editor_was_told_is_kept_with_the_record() -> None:
    gap = quote("gap", "Мост открыт […] Ремонт […] требует закрытия движения")
    records, _ = read(written(dossier(quotes={"gap": gap})))
    match = Proof(dossier(quotes={"gap": gap}), {}, records).quote(gap)  # type: ignore[arg-type]
    assert match.swallowed == ("не",)
    assert match.short == ("Мост открыт", "Ремонт")


def test_attestations_are_written_the_same_whatever_their_order() -> None:
    one, two = quote("a", "Город к этому готов"), quote("b", "Мост открыт 6 июня")
    assert written(dossier(quotes={"a": one, "b": two})) == written(dossier(quotes={"b": two, "a": one}))


def test_a_record_that_nobody_wrote_is_a_finding() -> None:
    good = written(dossier(quotes={"gap": quote("gap", "Мост открыт […] требует закрытия движения")}))
    records, report = read(good + "  # severed: []\nother: 1\n")
    assert (list(records), [one.code for one in report]) == (["gap"], ["RK290"])
    misspelt = good.replace("swallowed", "swalowed")
    assert misspelt != good
    cases = (
        "attested: [1]",
        "other: 1",
        "attested: {a: {source: p, outcome: certain, text: x, quote: y}}",
        misspelt,
        good.replace("['не']", "не"),
    )
    for text in cases:
        records, report = read(text)
        assert (records, [one.code for one in report]) == ({}, ["RK290"])


def test_support_is_verified_in_any_of_the_sources() -> None:
    opening = fact("opening", "Мост открыт.", "wire", "paper", support="Мост открыт 6 июня")
    proof = Proof(dossier(facts={"opening": opening}), {"wire": "Иное.", "paper": PAPER})
    assert proof.support(opening).outcome is Outcome.VERIFIED


def test_a_text_that_is_not_there_is_a_finding() -> None:
    made = dossier(sources={"paper": source("paper", text="sources/paper.txt")})
    report = Report()
    Proof.of(made, {}, "data/bridge", report)
    assert [one.code for one in report] == ["RK231"]
    proof = Proof.of(made, {"sources/paper.txt": PAPER.encode()}, "data/bridge", Report())
    assert proof.text("paper") is not None


# ------------------------------------------------------------------------------------------------ contradictions


def pairs(*facts: Fact) -> list[tuple[str, str]]:
    found = contradictions.undeclared(dossier(facts={fact.id: fact for fact in facts}))
    return [(pair.one, pair.other) for pair in found]


def test_the_same_words_with_another_number_contradict() -> None:
    one = fact("one", "По мосту проходит 4800 машин в сутки.", "paper")
    assert pairs(one, fact("two", "По мосту проходит 8400 машин в сутки.", "wire")) == [("one", "two")]
    assert pairs(one, fact("two", "По мосту проходит 8400 машин в сутки.", "wire", date=Date(1999))) == []
    assert pairs(one, fact("two", "Паром возит 8400 пассажиров.", "wire")) == []


def test_one_event_with_two_days_contradicts_and_two_years_do_not() -> None:
    words = "Совет утвердил смету ремонта опор моста."
    one = fact("one", words, "paper", date=Date(2025, 6, 7))
    assert pairs(one, fact("two", words, "wire", date=Date(2025, 6, 8))) == [("one", "two")]
    assert pairs(one, fact("two", words, "wire", date=Date(2026, 6, 8))) == []


def test_two_values_of_one_series_at_one_date_contradict_if_they_are_about_the_same() -> None:
    series = {"series": "cars", "unit": "машин", "date": Date(2025)}
    one = fact("one", "Мост пропускал машины из города.", "paper", value=4800, **series)
    assert pairs(one, fact("two", "Мост пропускал машины города.", "wire", value=4900, **series)) == [("one", "two")]
    assert pairs(one, fact("two", "Грузовики шли паромом.", "wire", value=4900, **series)) == []


def test_a_declared_contradiction_is_not_found_again() -> None:
    one = fact("one", "По мосту проходит 4800 машин.", "paper", conflicts_with={"two": "следуем газете"})
    two = fact("two", "По мосту проходит 8400 машин.", "wire", conflicts_with={"one": "следуем газете"})
    assert pairs(one, two) == []
    assert len(contradictions.declared(dossier(facts={"one": one, "two": two}))) == 1


# ------------------------------------------------------------------------------------------------ details


def test_dates_in_three_languages() -> None:
    sixth = Date(2025, 6, 6)
    assert details.dates("Подписан 6 июня 2025 года.", "ru") == [sixth]
    assert details.dates("2025 жылғы 6 маусымда қол қойылды.", "kk") == [sixth]
    assert details.dates("Signed on 6 June 2025 and, again, June 7, 2025.", "en") == [sixth, Date(2025, 6, 7)]
    assert details.dates("06.06.2025, 2025-06-06, 31.02.2025", "ru") == [sixth]


def test_french_dates_months_and_weekdays() -> None:
    first = Date(2025, 6, 1)
    for text in ("signé le 1er juin 2025", "le 1\u00a0juin\u00a02025", "le dimanche 1er juin 2025", "Le 1er Juin 2025"):
        assert details.dates(text, "fr") == [first], text
    assert details.dates("le 5 sept. 2025, puis le 6 août 2025", "fr") == [Date(2025, 9, 5), Date(2025, 8, 6)]
    assert details.months("en mai 2025, mais 5 maisons à Marseille", "fr") == {5}
    assert details.weekdays("le lundi et le jeudi", "fr") == {0, 3}


FRENCH_NUMBERS = {
    "vingt et un": {21},
    "vingt-et-une": {21},
    "vingt-deux": {22},
    "vingt": {20},
    "soixante-dix": {70},
    "soixante et onze": {71},
    "soixante-dix-sept": {77},
    "quatre-vingts": {80},
    "quatre-vingt-un": {81},
    "quatre-vingt-dix-neuf": {99},
    "septante-deux": {70, 2, 72},
    "vingt-deuxième": {22},
    "trois cents": {3, 100, 300},
    "mille neuf cent quatre-vingt-quatre": {1000, 9, 100, 84, 1984},
    "cinq pour cent": {5},
    "un accord, une digue": set(),
    "la deuxième phase": {2},
}


@pytest.mark.parametrize("text", FRENCH_NUMBERS)
def test_french_numbers_in_words(text: str) -> None:
    assert {int(one) for one in details.spelled_numbers(text, "fr")} == FRENCH_NUMBERS[text]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("23 billion cubic metres", "23 milliards de mètres cubes"),
        ("2 trillion tenge", "2 billions de tenges"),
        ("20,000 people", "20 000 personnes"),
        ("€4 million", "4 M€"),
        ("18.9 per cent", "18,9 %"),
        ("twenty-one bridges", "vingt et un ponts"),
        ("the XXI century", "le XXIe siècle"),
    ],
)
def test_the_same_number_in_french(english: str, french: str) -> None:
    assert stock.lacking(english, french, "en", "fr") == []
    assert stock.lacking(french, english, "fr", "en") == []


def test_another_number_in_french_is_told() -> None:
    assert stock.lacking("23 milliards", "23 million", "fr", "en") == ["23 milliards"]
    assert stock.lacking("2 billions", "2 billion", "fr", "en") == ["2 billions"]


def test_german_dates_and_weekdays() -> None:
    written = "Am 6. Juni 2025 unterzeichnet, am 07.06.2025 gemeldet."
    assert details.dates(written, "de") == [Date(2025, 6, 6), Date(2025, 6, 7)]
    assert details.months("Im Mai 2025, nicht am 3. Januar; Maier hat 5.", "de") == {1, 5}
    assert details.weekdays("Am Montagabend und am Sonnabend, dem 7.; dienstags nie", "de") == {0, 5}


def test_numbers_are_compared_as_numbers() -> None:
    assert details.numbers("1 158, 1,158 и 0,5 за 2025–2026") == {"1158", "0.5", "2025", "2026"}
    assert details.spelled_numbers("План на два года", "ru") == {"2"}
    assert details.months("He may go to 15 places in May 2025", "en") == {5}


def test_the_same_number_told_otherwise() -> None:
    for russian, english in (
        ("в XXI веке", "in the 21st century"),
        ("в ХХІ веке", "in the twenty-first century"),
        ("20 тыс. человек", "20,000 people"),
        ("20–30 тыс. человек", "20,000–30,000 people"),
        ("1,5 млн тонн, 2,5 млрд тенге", "1,500,000 tons, KZT 2.5bn"),
        ("1 млн 200 тыс. долларов", "1.2 million dollars"),
        ("1 миллион 200 тысяч долларов", "1,200,000 dollars"),
        ("двадцать машин, одиннадцать мостов", "20 cars, 11 bridges"),
        ("сто пятьдесят восемь человек", "158 people"),
        ("158 человек", "one hundred and fifty-eight people"),
        ("двадцать пять тысяч", "25,000"),
        ("в 2014–2016 годах", "in 2014–16"),
        ("в 90-е годы", "in the 1990s"),
        ("в 15:30", "at 3:30 p.m."),
        ("в 15.30", "at 3:30 pm"),
        ("в 15:00", "at 3 p.m."),
        ("06.06.2025", "6 June 2025"),
        ("Вторая мировая", "World War II"),
        ("1,158 млн", "1.158 million"),
        ("5 миллионеров", "5 millionaires"),
    ):
        assert stock.lacking(russian, english, "ru", "en") == [], russian
        assert stock.lacking(english, russian, "en", "ru") == [], english
    assert stock.lacking("жиырма бір көпір, 20 мың", "21 bridges, 20,000", "kk", "en") == []
    assert stock.lacking("21 bridges, 20,000", "жиырма бір көпір, 20 мың", "en", "kk") == []


def test_the_same_number_told_in_german() -> None:
    for german, english in (
        ("einundzwanzig Brücken", "21 bridges"),
        ("der siebzehnte, der siebenundsiebzigste Tag", "the 17th, the 77th day"),
        ("dreihundert Menschen, zweitausend Boote", "300 people, 2,000 boats"),
        ("eine Million Euro", "1,000,000 euros"),
        ("18,9 Milliarden Kubikmeter", "18.9 billion cubic metres"),
        ("1,5 Mio. Tonnen, 2,5 Mrd. Tenge", "1,500,000 tons, KZT 2.5bn"),
        ("158.000 Menschen", "158,000 people"),
        ("3 Billionen Euro", "3 trillion euros"),
        ("in den 90er Jahren", "in the 1990s"),
        ("am 06.06.2025", "on 6 June 2025"),
        ("zwei von zwölf Booten", "2 of 12 boats"),
    ):
        assert stock.lacking(german, english, "de", "en") == [], german
        assert stock.lacking(english, german, "en", "de") == [], english
    assert stock.lacking("3 Billionen Euro", "3 billion euros", "de", "en")
    assert stock.lacking("32 boats", "dreiundzwanzig Boote", "en", "de") == ["32"]


def test_another_number_is_told() -> None:
    for russian, english in (
        ("20 тыс. человек", "20 million people"),
        ("158 человек", "185 people"),
        ("в XXI веке", "in the 22nd century"),
        ("в 15:30", "at 3:30 a.m."),
        ("2014–2016", "2014–17"),
        ("1,5 процента", "1.6 per cent"),
    ):
        assert stock.lacking(russian, english, "ru", "en"), russian
        assert stock.lacking(english, russian, "en", "ru"), english
    assert stock.lacking("2 cars", "двадцать машин", "en", "ru") == ["2"]


@pytest.mark.parametrize(
    ("language", "statement", "text"),
    [
        ("ru", "Отгружено 15 тыс. тонн.", "Отгружено пятнадцать тысяч тонн."),
        ("ru", "Это каждый четвёртый житель.", "Это 25 % жителей."),
        ("ru", "Мост длиной 1,6 км.", "Мост длиной 1600 метров."),
        ("ru", "Срок — 24.05, три месяца.", "Срок истекает 24 мая, через 3 месяца."),
        ("ru", "КНР купила полтора миллиона тонн.", "Китай купил 1,5 млн тонн."),
        ("ru", "Около 1,25 млн человек.", "1 247 300 человек."),
        ("kk", "Бес миллион теңге бөлінді.", "5 млн теңге бөлінді."),
        ("kk", "Оннан үш тұрғын келді.", "Тұрғындардың 30 пайызы келді."),
        ("en", "Two and a half billion tenge were spent.", "It cost KZT 2.5bn."),
        ("en", "In Türkiye a third of them work.", "In Turkey 33 percent work."),
        ("en", "On Nov. 8 fourteen hundred came.", "1,400 came on 8 November."),
        ("en", "Within Dostyk it grew.", "Dostyk grew."),
        ("ru", "Ушло 20 %.", "Ушла одна пятая."),
        ("ru", "Заявка «Мостотреста-Бельск».", "Заявку подал «Мостотрест-Бельск»."),
        ("ru", "Мощность — 288 МВт.", "Мощность — 288 мегаватт."),
        ("kk", "Тапшылық 1 100 мегават.", "Тапшылық 1,1 гигаватқа жетті."),
    ],
)
def test_what_a_text_says_otherwise_is_there(language: str, statement: str, text: str) -> None:
    assert agreement.missing(statement, language, [agreement.Said(text, language)]) == []


@pytest.mark.parametrize(
    ("language", "statement", "text", "lacks"),
    [
        ("ru", "Потратили 300 млрд тенге.", "Потратили 300 млн тенге.", ["300 млрд"]),
        ("ru", "Потратили 300 млн долларов.", "Потратили 300 млн тенге.", ["300 млн"]),
        ("ru", "Прибыло 12 марта, в четверг.", "Прибыло 12 апреля, в пятницу.", ["12", "03", "четверг"]),
        ("ru", "Так решил Ермекбаев.", "Так решил Ермеков.", ["Ермекбаев"]),
        ("ru", "Иран купил ячмень.", "Ирак купил ячмень.", ["Иран"]),
        ("ru", "Рост на 3 процентных пункта.", "Рост на 3 %.", ["3"]),
        ("kk", "Үш ауыл көшірілді.", "Бес ауыл көшірілді.", ["Үш"]),
        ("en", "Lower it by two feet.", "Two men would lower it by two metres.", ["two"]),
        ("en", "It cost $37 million.", "It cost R$37 million, and 37 million people paid.", ["37 million"]),
        ("en", "It holds 90 people.", "It holds 90,000 people.", ["90"]),
        ("en", "Karen Hartmann spoke.", "Jürgen Hartmann and Karen Hartwig spoke.", ["Karen Hartmann"]),
    ],
)
def test_what_a_text_does_not_say_is_missing(language: str, statement: str, text: str, lacks: list[str]) -> None:
    assert agreement.missing(statement, language, [agreement.Said(text, language)]) == lacks


def test_names_and_their_case_endings() -> None:
    assert details.mentions("визит в лондон", "Лондоне")
    assert not details.mentions("визит в париж", "Лондоне")


# ------------------------------------------------------------------------------------------------ prose


def own(content: str) -> OwnText:
    return OwnText(section="bridge", audience="", language="", path="text/bridge.md", content=content)


def test_sentences_with_what_they_cite_and_where_they_stand() -> None:
    text = "# Мост\n\n- Мост открыт 6 июня 2025 г. в селе [@opening, абз. 2]. Он нов. [@wire]\n\nЦены растут.\n"
    found = list(sentences(own(text), "ru"))
    assert [(one.text, one.cites) for one in found] == [
        ("Мост открыт 6 июня 2025 г. в селе.", ("opening",)),
        ("Он нов.", ("wire",)),
        ("Цены растут.", ()),
    ]
    assert [one.span for one in found] == [Span("text/bridge.md", line, at) for line, at in ((3, 3), (3, 57), (5, 1))]


def test_what_is_no_sentence_of_our_own() -> None:
    text = '{{ quote("calm") }}\n\n{## Это пометка. ##}\n{% if x %}\n| a | b |\n|---|---|\n{% endif %}\n'
    assert list(sentences(own(text), "ru")) == []


def test_an_item_of_the_dossier_is_a_citation() -> None:
    (one,) = sentences(own('Ким говорит: {{ quote("calm", "short") }}.'), "ru")
    assert (one.cites, one.quotes) == (("calm",), ("calm",))


def test_abbreviations_end_no_sentence() -> None:
    assert len(split_sentences("В 2025 г. мост ул. Абая и пр. Мира открыт. Всё.", "ru")) == 2


# ------------------------------------------------------------------------------------------------ review


def whole() -> Dossier:
    facts = {
        "opening": fact("opening", "Мост открыт.", "paper", "wire"),
        "echoed": fact("echoed", "Мост покрашен.", "wire", "echo", conflicts_with={"opening": "разные дни"}),
        "said": fact("said", "Пресса сообщает о мосте.", "wire", kind="claim", by="press"),
        "gone": fact("gone", "Моста нет.", "paper", withdrawn="есть"),
    }
    judgements = {
        "stays": Judgement(id="stays", topic="bridge", statement="…", basis=("opening", "calm", "said")),
        "above": Judgement(id="above", topic="bridge", statement="…", basis=("stays",)),
    }
    quotes = {"calm": quote("calm", "Город к этому готов"), "false": quote("false", "Город к этому не готов")}
    return dossier(facts=facts, judgements=judgements, quotes=quotes, texts=(own("Цены растут. Мост нов [@opening]."),))


def test_the_review_counts() -> None:
    review = summarise(Proof(whole(), {"paper": PAPER}), whole())
    assert (review.verified, review.quotes, review.unverified) == (1, 2, ("false",))
    assert (review.facts, review.corroborated, review.claims) == (2, ("opening",), 1)
    assert (review.sources, review.origins, review.experts) == (3, 2, ("kim",))
    assert (review.contradictions_declared, review.contradictions) == ((("echoed", "opening"),), 1)
    assert (review.unsourced, review.judgements) == (1, 2)


# ------------------------------------------------------------------------------------------------ resting


def ids(branch: Branch | None) -> dict[str, object]:
    assert branch is not None
    return {one.id: ids(one) for one in branch.branches}


def test_down_to_the_sources() -> None:
    assert ids(grounds(whole(), "stays")) == {
        "opening": {"paper": {}, "wire": {"press": {}}},
        "calm": {"paper": {}, "kim": {}},
        "said": {"wire": {"press": {}}, "press": {}},
    }


def test_up_to_judgements_and_texts() -> None:
    found = dependants(whole(), "opening")
    assert found is not None
    assert [(one.kind, one.falls) for one in found.branches] == [("judgement", False), ("text", True)]
    assert ids(found)["stays"] == {"above": {}}


def test_what_falls_with_a_source() -> None:
    assert fallen(whole(), "paper") == {"paper", "calm", "false", "gone"}
    assert fallen(whole(), "wire") == {"wire", "said"}
    assert fallen(whole(), "press") == {"press", "wire", "echo", "said", "echoed"}
    assert fallen(whole(), "stays") == {"stays", "above"}


def test_a_circle_ends() -> None:
    made = whole()
    circle = {
        "a": Judgement(id="a", topic="t", statement="", basis=("b",)),
        "b": Judgement(id="b", topic="t", statement="", basis=("a",)),
    }
    made = dataclasses.replace(made, judgements=circle)
    assert ids(grounds(made, "a")) == {"b": {}}
    assert ids(dependants(made, "a")) == {"b": {}}


def test_there_is_nothing_to_trace_of_what_is_not_there() -> None:
    assert grounds(whole(), "ghost") is None
    assert dependants(whole(), "ghost") is None
