"""The YAML loader and the JSON reader: what values mean, and where they stand."""

from __future__ import annotations

import pytest
import yaml

from reportkit.diagnostics import Report, Span
from reportkit.dossier import loader
from reportkit.dossier.jsontext import load_json
from reportkit.dossier.loader import load
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode


def loaded(text: str | bytes) -> Node:
    report = Report()
    node = load(text, "file.yaml", report)
    assert [str(one) for one in report] == []
    assert node is not None
    return node


def codes(text: str | bytes) -> list[str]:
    report = Report()
    load(text, "file.yaml", report)
    return [one.code for one in report]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("~", None),
        ("null", None),
        ("", None),
        ("'null'", "null"),
        ("158", 158),
        ("-3", -3),
        ("0", 0),
        ("007", "007"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("18.9", 18.9),
        ("1e3", 1000.0),
        (".5", 0.5),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("9" * 40, "9" * 40),
        ("2025-06-06", "2025-06-06"),
        ("'158'", "158"),
        ("=", "="),
    ],
)
def test_plain_scalars_have_the_meaning_of_yaml_1_2(written: str, meant: object) -> None:
    node = loaded(f"key: {written}\n")
    assert isinstance(node, MapNode)
    value = node.get("key")
    assert isinstance(value, ScalarNode)
    assert value.value == meant
    assert type(value.value) is type(meant)


def test_a_scalar_keeps_what_was_written() -> None:
    node = loaded("phone: 0077\nvalue: 1.50\n")
    assert isinstance(node, MapNode)
    assert [getattr(node.get(key), "text", "") for key in ("phone", "value")] == ["0077", "1.50"]


def test_keys_values_and_elements_know_where_they_stand() -> None:
    node = loaded("one: 1\nlist:\n  - a\n  - {k: v}\n")
    assert isinstance(node, MapNode)
    assert node.at("list") == Span("file.yaml", 2, 1)
    assert node.at("nowhere") == node.span == Span("file.yaml", 1, 1)
    listed = node.get("list")
    assert isinstance(listed, ListNode)
    assert [item.span for item in listed] == [Span("file.yaml", 3, 5), Span("file.yaml", 4, 5)]
    inner = listed.items[1]
    assert isinstance(inner, MapNode)
    assert (inner.at("k"), inner.entries["k"].span) == (Span("file.yaml", 4, 6), Span("file.yaml", 4, 9))


def test_columns_count_characters_not_bytes() -> None:
    node = loaded("{ключ: значение, другой: x}")
    assert isinstance(node, MapNode)
    assert node.at("другой").column == 18


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert loaded("\ufeffkey: x".encode()).plain() == {"key": "x"}


def test_line_separators_are_characters_like_others() -> None:
    node = loaded("a: one\u2028two\nb: >-\n  three\u2029four\nc: x\n")
    assert node.plain() == {"a": "one\u2028two", "b": "three\u2029four", "c": "x"}
    assert isinstance(node, MapNode)
    assert node.at("c").line == 4


def test_aliases_repeat_a_value() -> None:
    assert loaded("a: &x [1, 2]\nb: *x\n").plain() == {"a": [1, 2], "b": [1, 2]}


def test_keys_are_text_as_written() -> None:
    assert loaded("1: a\ntrue: b\nno: c\n").plain() == {"1": "a", "true": "b", "no": "c"}


def test_the_file_may_begin_with_a_document_mark() -> None:
    assert loaded("---\nkey: x\n").plain() == {"key": "x"}


@pytest.mark.parametrize(
    "text",
    [
        "to: [kz-mod, uk-mod]",
        "text: [first part, second part]",
        "from: {name: А. Б. Аналитиков, role: Head}",
        "a: {b: ~}",
    ],
)
def test_short_things_may_stand_in_brackets(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text", ["a: [Signed, but not begun yet]", "a: [It is signed.]", "a: {b: signed, not begun}", "a: {'b', 'c'}"]
)
def test_prose_in_brackets_is_refused(text: str) -> None:
    assert set(codes(text)) == {"RK106"}


def test_all_that_is_wrong_before_a_syntax_error_is_told() -> None:
    assert codes("a: 1\na: 2\nb: [one two three, four]\nc: 'open\n") == ["RK107", "RK106", "RK103"]


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "MAX_BYTES", 100)
    monkeypatch.setattr(loader, "MAX_NODES", 10)
    assert codes("x" * 101) == ["RK108"]
    assert codes("[1,2,3,4,5,6,7,8,9,10]") == ["RK108"]
    assert codes("[1,2,3,4,5,6,7,8]") == []


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, {b: x}]\nc: >-\n  one\n  two\n",
        "a: b: c",
        "a: 'open",
        "a: [b",
        "a: {b: c: d}",
        "a:\n  b: 1\n c: 2",
        "a: *x*",
        "a: *x",
        "a: @x",
        "a: - b",
        "a: >- b\n",
        "lonely\nlines: x",
        "a: b\nlonely\n",
        "a: !t x",
        "<<: {a: 1}",
        "a: 1\n---\nb: 2",
        "? [a]\n: b",
        "a:\n\t- b",
        "a: ]",
        "%YAML 3.0\n---\na: 1",
        "",
    ],
)
def test_without_libyaml_the_findings_are_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def outcome() -> tuple[object, list[str]]:
        report = Report()
        node = load(text, "file.yaml", report)
        return None if node is None else node.plain(), [f"{one.code} {one.message}" for one in report]

    assert yaml.__with_libyaml__
    fast = outcome()
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert outcome() == fast


def test_json_with_tabs_and_pairs_of_surrogates() -> None:
    report = Report()
    node = load_json(b'[\n\t{"a": "\\ud83d\\ude00 \\u0416", "b": [1, -2.5, true, null]}\n]', "s.json", report)
    assert len(report) == 0
    assert node is not None
    assert node.plain() == [{"a": "😀 Ж", "b": [1, -2.5, True, None]}]
    assert isinstance(node, ListNode)
    record = node.items[0]
    assert isinstance(record, MapNode)
    assert record.at("a") == Span("s.json", 2, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "RK102"),
        (b"\xff", "RK101"),
        (b'{"a": 1,}', "RK103"),
        (b'{"a" 1}', "RK103"),
        (b"{a: 1}", "RK103"),
        (b'["a]', "RK103"),
        (b'["\\q"]', "RK103"),
        (b"[1] 2", "RK103"),
        (b"[nan]", "RK103"),
        (b'{"a": 1, "a": 2}', "RK107"),
        (b'["\\ud800"]', "RK110"),
        (b"[" * 100, "RK108"),
    ],
)
def test_json_that_is_none(text: bytes, code: str) -> None:
    report = Report()
    load_json(text, "s.json", report)
    assert [one.code for one in report] == [code]
