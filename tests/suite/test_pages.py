"""The examples in the pages of `explain` are true: each finds its rule and no other, and mended it finds it no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from textwrap import indent

import pytest

from reportkit.briefing.read import read_briefing
from reportkit.checks.catalogue import catalogue
from reportkit.diagnostics import Report, Rule
from reportkit.dossier import rules
from reportkit.dossier.loader import load
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise
from reportkit.evidence.attest import read_attestations
from reportkit.evidence.proof import read_texts
from reportkit.importers.formats import read_sources
from rule_pages import Page, page
from small_project import MAIN, merged

Files = dict[str, bytes]

HEAD = """\
id: kz-uk-2025
language: ru
title: План военного сотрудничества Казахстана и Великобритании
as_of: 2026-11-22
date: 2026-11-23
from: {name: А. Б. Аналитиков}
"""
FACT = """\
topic: agreement
statement: План подписан в Лондоне 6 июня 2025 года.
place: Лондон
sources: [365info-2025-06]
"""
QUOTE = """\
topic: assessment
speaker: tuleutayev
source: 365info-2025-06
text: эта отставка – не повод для алармизма
"""
JUDGEMENT = """\
topic: assessment
statement: Смена министра, вероятно, не изменит курса.
"""
ACTORS = """\
kz-mod: {name: Министерство обороны}
kz-mod-press: {name: пресс-служба}
tuleutayev: {kind: person, name: Тулеутаев}
"""
RECORD = '"id": "365info-2025-06", "type": "article-newspaper", "title": "Казахстан расширяет партнёрство"'
ENGLISH = """\
translation: en
title: The military cooperation plan
from: {name: A. B. Analitikov}
actors: {kz-mod: Ministry of Defence, kz-mod-press: press service, tuleutayev: Tuleutayev}
facts: {signing: {statement: The plan was signed., place: London}}
quotes: {tuleutayev-resignation: this resignation is no cause for alarmism}
judgements: {course-holds: {statement: The change of minister is unlikely to alter the course.}}
"""


def below(key: str, text: str) -> str:
    return f"{key}:\n{indent(text, '  ')}"


def over(text: str, example: str) -> str:
    """A text with the keys of the example in place of its own."""
    given = set(re.findall(r"^([\w-]+):", example, re.MULTILINE))
    kept = [line for line in text.splitlines() if line.partition(":")[0] not in given]
    return "\n".join([*kept, example])


def base() -> Files:
    """A dossier in which nothing is found."""
    return {
        "dossier.yaml": HEAD.encode(),
        "actors.yaml": below("actors", ACTORS).encode(),
        "facts.yaml": below("facts", below("signing", FACT)).encode(),
        "quotes.yaml": below("quotes", below("tuleutayev-resignation", QUOTE)).encode(),
        "judgements.yaml": below("judgements", below("course-holds", JUDGEMENT)).encode(),
        "sources.json": f"[{{{RECORD}}}]".encode(),
        "en.yaml": ENGLISH.encode(),
    }


Frame = Callable[[str], Mapping[str, str | bytes]]
"""Puts an example where it would stand: the files that it makes."""


def in_item(file: str, key: str, id: str, text: str) -> Frame:
    return lambda example: {file: below(key, below(id, over(text, example)))}


FACT_KEYS = in_item("facts.yaml", "facts", "signing", FACT)
JUDGEMENT_KEYS = in_item("judgements.yaml", "judgements", "course-holds", JUDGEMENT)
SIGNING = below("signing", FACT)
REST = indent(FACT.partition("\n")[2], "  ")
WORDED = {"facts.yaml": below("facts", below("signing", FACT + "wording: {plain: План подписали министерства.}\n"))}
FRAMES: dict[str, Frame] = {
    "RK102": lambda example: {"gaps.yaml": example, "en.yaml": ENGLISH + "gaps: ['The full text is not at hand.']\n"},
    "RK103": FACT_KEYS,
    "RK104": FACT_KEYS,
    "RK105": lambda example: {"facts.yaml": below("facts", example.replace("→", "\t") + REST)},
    "RK106": FACT_KEYS,
    "RK107": FACT_KEYS,
    "RK109": lambda example: {"dossier.yaml": over(HEAD, example)},
    "RK110": FACT_KEYS,
    "RK111": FACT_KEYS,
    "RK113": in_item("sources.yaml", "sources", "365info-2025-06", ""),
    "RK121": FACT_KEYS,
    "RK122": lambda example: {"facts.yaml": below("facts", SIGNING + example)},
    "RK123": FACT_KEYS,
    "RK124": FACT_KEYS,
    "RK125": FACT_KEYS,
    "RK126": lambda example: {"facts.yaml": below("facts", SIGNING + example)},
    "RK127": FACT_KEYS,
    "RK128": FACT_KEYS,
    "RK129": JUDGEMENT_KEYS,
    "RK130": FACT_KEYS,
    "RK131": JUDGEMENT_KEYS,
    "RK132": FACT_KEYS,
    "RK133": FACT_KEYS,
    "RK134": in_item("quotes.yaml", "quotes", "tuleutayev-resignation", QUOTE),
    "RK135": in_item("sources.yaml", "sources", "365info-2025-06", ""),
    "RK136": lambda example: {"sources.yaml": below("sources", example)},
    "RK137": lambda example: {"sources.json": f"[{{{RECORD}, {example}}}]"},
    "RK138": lambda example: {"en.yaml": over(ENGLISH, example)},
    "RK139": lambda example: {"en.yaml": over(ENGLISH, example)},
    "RK140": lambda example: {"en.yaml": over(ENGLISH, example)},
    "RK141": lambda example: {"en.yaml": over(ENGLISH, example)},
    "RK142": lambda example: {"en.yaml": over(ENGLISH, example), **WORDED},
}
"""Where the example of each page stands that shows one."""

IN_WORDS: dict[str, tuple[Files, Files]] = {
    "RK101": (
        {"facts.yaml": below("facts", SIGNING).encode("cp1251")},
        {"facts.yaml": below("facts", SIGNING).encode("utf-8-sig")},
    ),
    "RK108": ({"gaps.yaml": b"gaps:" + b" [" * 70 + b"]" * 70}, {}),
    "RK112": (
        {"facts.yaml": below("facts", below("signing", FACT + f"support: {'слово ' * 20_000}\n")).encode()},
        {"facts.yaml": below("facts", below("signing", FACT + "support: План подписан.\n")).encode()},
    ),
    "RK135": ({"text/Agreement final.md": "План подписан.".encode()}, {"text/agreement.md": "План подписан.".encode()}),
    "RK143": ({"text/agreement.txt": "План подписан.".encode()}, {"text/agreement.md": "План подписан.".encode()}),
}
"""Files for the examples that are told in words: one that finds the rule, and the same mended."""

LANGUAGES = {"RK140": "en", "RK141": "en", "RK142": "en"}
"""The language that the dossier has to be put into for the finding."""


def found(files: Mapping[str, bytes], language: str = "") -> set[str]:
    report = Report()
    dossier = read_dossier(files, "", report)
    if language and dossier is not None:
        localise(dossier, language, report)
    return {one.code for one in report}


def laid(files: Mapping[str, str | bytes]) -> Files:
    return base() | {name: data.encode() if isinstance(data, str) else data for name, data in files.items()}


def the_page(code: str) -> Page:
    return page(catalogue()[code].page, "en")


def test_nothing_is_found_in_the_base() -> None:
    assert found(base(), "en") == set()


@pytest.mark.parametrize("code", FRAMES)
def test_an_example_finds_its_rule_alone(code: str) -> None:
    shown = the_page(code)
    assert found(laid(FRAMES[code](shown.example)), LANGUAGES.get(code, "")) == {code}


@pytest.mark.parametrize("code", FRAMES)
def test_mended_it_finds_nothing(code: str) -> None:
    shown = the_page(code)
    assert found(laid(FRAMES[code](shown.instead)), LANGUAGES.get(code, "")) == set()


@pytest.mark.parametrize("code", IN_WORDS)
def test_an_example_in_words_is_true_too(code: str) -> None:
    wrong, mended = IN_WORDS[code]
    assert found(base() | wrong) == {code}
    assert found(base() | mended) == set()


def test_a_folder_without_yaml_is_no_dossier() -> None:
    assert found({"facts.txt": SIGNING.encode()}) == {"RK120"}


def test_a_translation_with_errors_stops_only_its_own_language() -> None:
    wrong = ENGLISH.replace("statement: The plan was signed.", "statement: [signed]")
    assert found(base() | {"en.yaml": wrong.encode()}) == {"RK123"}
    assert found(base() | {"en.yaml": wrong.encode()}, "en") >= {"RK123", "RK144"}


def test_every_rule_of_reading_has_its_example_tried() -> None:
    """A new rule of dossier/rules.py needs a line in FRAMES (or IN_WORDS) that says where its page's example stands."""
    declared = {rule.code for rule in vars(rules).values() if isinstance(rule, Rule)}
    assert declared - FRAMES.keys() - IN_WORDS.keys() == {"RK120", "RK144", "RK145"}


# ------------------------------------------------------------------------------------------------ packs

SECRET = """\
topic: context
statement: Уход министра связывают с планом.
sources: [365info-2025-06]
handling: "TLP:RED"
"""
PASSABLE = 'topic: training\nstatement: Офицеры учатся.\nsources: [365info-2025-06]\nhandling: "TLP:GREEN"\n'
READER = "pack/audiences/reader.yaml"
SECTION: Frame = lambda example: {MAIN: example}  # noqa: E731 - it stands beside the others
PACK_FRAMES: dict[str, Frame] = {
    "RK401": lambda example: {READER: example, "dossier/more.yaml": below("facts", below("courses", PASSABLE))},
    "RK405": SECTION,
    "RK501": lambda example: {
        "pack/audiences/analyst.yaml": example,
        "pack/audiences/leadership.yaml": 'clearance: "TLP:GREEN"\n',
    },
    "RK502": lambda example: {READER: example, "pack/sections/agreement.md.j2": "План подписан.\n"},
    "RK503": SECTION,
    "RK504": SECTION,
    "RK505": SECTION,
    "RK506": SECTION,
    "RK507": SECTION,
    "RK508": SECTION,
    "RK509": SECTION,
    "RK511": SECTION,
    "RK513": SECTION,
    "RK515": SECTION,
}


def pack_files(files: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """The dossier above and a small pack, with these files laid over them."""
    dossier = {f"dossier/{name}": data for name, data in base().items() if name != "en.yaml"}
    words = {f"pack/words/{code}.yaml": "agreement: {lead: О плане.}\n" for code in ("en", "ru")}
    facts = below("facts", SIGNING + below("minister-link", SECRET))
    return {**dossier, **words, "dossier/facts.yaml": facts, MAIN: "План подписан.\n", **files}


def found_in_memo(files: Mapping[str, str | bytes]) -> set[str]:
    report = Report()
    merged(pack_files(files), report, language="ru", without=("dossier/ru.yaml",))
    return {one.code for one in report}


@pytest.mark.parametrize("code", PACK_FRAMES)
def test_an_example_for_packs_is_true(code: str) -> None:
    shown = the_page(code)
    assert found_in_memo(PACK_FRAMES[code](shown.example)) == {code}
    assert found_in_memo(PACK_FRAMES[code](shown.instead)) == set()


# ------------------------------------------------------------------------------------------------ briefings, sources

BRIEFING = """\
id: 2026-11-24-minister
title: Доклад министру
language: ru
date: 2026-11-24T10:00+05:00
audience: leadership
items: [{template: memo}]
"""


@pytest.mark.parametrize("code", ["RK725", "RK726"])
def test_an_example_for_briefings_is_true(code: str) -> None:
    for example, wanted in ((the_page(code).example, {code}), (the_page(code).instead, set())):
        report = Report()
        read_briefing(over(BRIEFING, example).encode(), "briefing.yaml", report)
        assert {one.code for one in report} == wanted


@pytest.mark.parametrize(("code", "format"), [("RK240", "bibtex"), ("RK241", "csl"), ("RK245", "text")])
def test_an_example_for_sources_is_true(code: str, format: str) -> None:
    for example, wanted in ((the_page(code).example, {code}), (the_page(code).instead, set())):
        report = Report()
        read_sources(example.encode(), "file", format, report)
        assert {one.code for one in report} == wanted


def test_the_example_of_an_attestation_is_true() -> None:
    report = Report()
    read_attestations(load(the_page("RK290").example, "attested.yaml", report), report)
    assert {one.code for one in report} == {"RK290"}


def test_the_example_of_a_source_text_is_true() -> None:
    files = {"sources/365info.txt": b"..."}
    for example, wanted in ((the_page("RK231").example, {"RK231"}), (the_page("RK231").instead, set())):
        sources = below("sources", below("365info-2025-06", example)).encode()
        report = Report()
        dossier = read_dossier(base() | {"sources.yaml": sources}, "", report)
        assert dossier is not None
        read_texts(dossier, files, "", report)
        assert {one.code for one in report} == wanted
