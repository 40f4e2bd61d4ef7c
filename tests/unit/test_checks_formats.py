"""Findings for other programs, and a baseline of what is known."""

from __future__ import annotations

import dataclasses
from importlib.resources import files
from string import Formatter

import jsonschema
import pytest

from reportkit.checks.catalogue import catalogue
from reportkit.checks.formats import (
    as_github,
    as_sarif,
    fingerprint,
    read_baseline,
    without_known,
    write_baseline,
)
from reportkit.checks.runner import Accepted
from reportkit.cli.ui_language import choose
from reportkit.diagnostics import Diagnostic, Message, Rule, Severity, Span
from reportkit.speech.messages import say, spoken

RULE = Rule("RK201", "quote-not-verbatim")
LOST = RULE.at(
    Span("data/d/quotes.yaml", 12, 5),
    "not as in the source “{source}”: {change}",
    source="paper",
    change=Message("{kind} is lost: “{source}”", {"kind": Message("a negation"), "source": "не"}),
    item="calm",
)
WEAK = Rule("RK205", "quote-too-short", Severity.WARNING).at(None, "50 %: a, b\nand more")

STRING = {"type": "string", "minLength": 1}
TEXT = {"type": "object", "properties": {"text": STRING}, "required": ["text"], "additionalProperties": False}
POSITIVE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def closed(properties: dict[str, object], *required: str) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


# What OASIS's schema of SARIF 2.1.0 says of the parts that are written here.
REGION = closed({"startLine": POSITIVE, "startColumn": POSITIVE})
PLACE = closed({"artifactLocation": closed({"uri": {"type": "string", "format": "uri-reference"}}), "region": REGION})
RESULT = closed(
    {
        "ruleId": STRING,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "partialFingerprints": {"type": "object", "additionalProperties": STRING},
        "locations": {"type": "array", "items": closed({"physicalLocation": PLACE})},
        "suppressions": {
            "type": "array",
            "items": closed(
                {
                    "kind": {"enum": ["inSource", "external"]},
                    "status": {"enum": ["accepted", "underReview", "rejected"]},
                    "justification": STRING,
                },
                "kind",
            ),
        },
    },
    "message",
)
DESCRIPTOR = closed(
    {
        "id": STRING,
        "name": STRING,
        "shortDescription": TEXT,
        "help": TEXT,
        "defaultConfiguration": closed({"level": LEVEL}),
    },
    "id",
)
DRIVER = closed(
    {"name": STRING, "semanticVersion": STRING, "rules": {"type": "array", "items": DESCRIPTOR, "uniqueItems": True}},
    "name",
)
RUN = closed(
    {
        "tool": closed({"driver": DRIVER}, "driver"),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": RESULT},
    },
    "tool",
)
SARIF = closed(
    {"$schema": STRING, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": RUN}}, "version", "runs"
)


def tell(finding: Diagnostic) -> str:
    return str(finding.message)


def test_sarif_is_as_its_schema_wants_it() -> None:
    log = as_sarif([LOST, WEAK], [Accepted(WEAK, "a term")], catalogue(), "1.0.0", tell)
    jsonschema.Draft7Validator(SARIF).validate(log)
    driver = log["runs"][0]["tool"]["driver"]
    for result in log["runs"][0]["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [len(result.get("suppressions", ())) for result in log["runs"][0]["results"]] == [0, 0, 1]


def test_sarif_of_a_rule_that_the_catalogue_does_not_know() -> None:
    log = as_sarif([Rule("RK999", "new-fault").at(None, "new")], [], catalogue(), "1.0.0", tell)
    jsonschema.Draft7Validator(SARIF).validate(log)


def test_github_annotations_escape_what_would_end_them() -> None:
    lost, weak = as_github([LOST, WEAK], tell).splitlines()
    assert lost == (
        "::error file=data/d/quotes.yaml,line=12,col=5,title=RK201 quote-not-verbatim::"
        "not as in the source “paper”: a negation is lost: “не”"
    )
    assert weak == "::warning title=RK205 quote-too-short::50 %25: a, b%0Aand more"


def test_a_fingerprint_outlives_an_edit_above_the_finding() -> None:
    moved = dataclasses.replace(LOST, span=Span("elsewhere/d/quotes.yaml", 99, 1))
    assert fingerprint(moved) == fingerprint(LOST)
    other = RULE.at(LOST.span, "something else", item="calm")
    assert fingerprint(other) != fingerprint(LOST)


def test_a_baseline_hides_what_is_known_and_as_often() -> None:
    known = read_baseline(write_baseline([LOST, WEAK]))
    assert without_known([LOST, WEAK], known) == []
    assert without_known([LOST, LOST, WEAK], known) == [LOST]
    assert write_baseline([WEAK, LOST]) == write_baseline([LOST, WEAK])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"findings": 3}', '{"findings": [{}]}', "[" * 100_000])
def test_what_is_no_baseline_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a baseline"):
        read_baseline(text)


def test_messages_inside_messages_are_told_in_russian() -> None:
    assert say(LOST.message, "ru") == "не так, как в источнике «paper»: потеряно отрицание: «не»"
    assert str(spoken(LOST, "ru").message) == say(LOST.message, "ru")
    assert spoken(LOST, "en") is LOST


def test_a_russian_message_keeps_braces_that_are_data() -> None:
    braces = Rule("RK261", "sentence-without-source").at(None, "no source: “{text}”", text="{{ x }}")
    assert str(spoken(braces, "ru").message) == "нет источника: «{{ x }}»"


@pytest.mark.parametrize(
    ("asked", "environment", "chosen"),
    [
        ("ru", {}, "ru"),
        ("en", {"LANG": "ru_RU.UTF-8"}, "en"),
        (None, {"LANG": "ru_RU.UTF-8"}, "ru"),
        (None, {"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "en"),
        (None, {}, "en"),
    ],
)
def test_the_language_to_speak(asked: str | None, environment: dict[str, str], chosen: str) -> None:
    assert choose(asked, environment) == chosen


def translated() -> list[tuple[str, str]]:
    """The pairs of the Russian table, in order."""
    lines = (files("reportkit.speech") / "russian" / "messages.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    assert len(lines) % 2 == 0
    return list(zip(lines[::2], lines[1::2], strict=True))


def gaps(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_the_russian_table_is_in_pairs_with_the_same_gaps() -> None:
    pairs = translated()
    for english, russian in pairs:
        assert english.startswith(("en: ", "word: "))
        assert russian.startswith("ru: ")
        assert gaps(russian) <= gaps(english), english
    assert len({english for english, _ in pairs}) == len(pairs)


def test_words_in_gaps_are_told_and_data_is_not() -> None:
    wrong = Rule("RK123", "wrong-type").at(
        None, "{key} must be {wanted}, not {given}", key="a list", wanted="prose", given="a list"
    )
    assert say(wrong.message, "ru") == "a list: здесь должно стоять «текст», а не «список»"
