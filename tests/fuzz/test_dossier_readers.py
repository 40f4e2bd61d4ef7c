"""Whatever is thrown at the readers, findings come out and nothing else."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Report
from reportkit.dossier.jsontext import load_json
from reportkit.dossier.loader import load
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise
from reportkit.handling import Handling
from reportkit.release.filter import release

ROOT = Path(__file__).parents[2]
BASE = {path.name: path.read_bytes() for path in (ROOT / "tests" / "suite" / "dossier" / "_base").iterdir()}
MANY = settings(max_examples=examples(200, 5000))

SIGNS = [": ", ":\n", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "'", '"', ">-\n  ", "|", "#", "&a ", "*a"]
SIGNS += [
    "!t ",
    "!!str ",
    "? ",
    "<<: ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "\t",
    "\\",
    "@",
    "`",
    "\x00",
    "\u202e",
    "\u2028",
]
SIGNS += ["\ufeff", "\r\n", "\x85", "null", "true", "1e999", "2025-06-06", "-", "~", "\U0001f600", "\\ud800", "…"]
WORDS = """id language title as_of date from to gaps actors facts quotes judgements proposals sources translation by
    name topic statement speaker source text kind handling basis bottom_line wording conflicts_with part_of was excerpts
    likelihood confidence until issued author date-parts originals scale signing calm holds paper ministry"""
KEYS = WORDS.split()
YAMLISH = st.lists(st.sampled_from(SIGNS + KEYS) | st.text(max_size=5), max_size=40).map("".join)
JSONISH = st.lists(
    st.sampled_from(
        ['{"', '": ', '"', "[", "]", "}", ", ", "1", "-0.5e3", "true", "null", "\\u", "\\ud83d", "\n", *KEYS]
    )
    | st.text(max_size=3),
    max_size=30,
).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(KEYS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=25,
)


def use(files: dict[str, bytes]) -> None:
    """Reads a dossier and goes on as far as it gets."""
    report = Report()
    dossier = read_dossier(files, "d", report)
    for finding in report:
        assert str(finding)
        assert finding.span is not None
        assert str(finding.hint) is not None
    if dossier is not None:
        localise(dossier, "kk", report)
        localise(dossier, "ru", report)
        release(dossier, Handling.GREEN)


@MANY
@given(st.binary(max_size=200) | YAMLISH | YAMLISH.map(str.encode))
def test_any_yaml(source: bytes | str) -> None:
    report = Report()
    node = load(source, "f.yaml", report)
    assert node is not None or len(report) > 0
    for finding in report:
        assert str(finding)
        assert finding.span is not None


@MANY
@given(st.binary(max_size=100) | JSONISH.map(str.encode))
def test_any_json(source: bytes) -> None:
    report = Report()
    assert load_json(source, "f.json", report) is not None or len(report) > 0


@MANY
@given(
    st.sampled_from([*BASE, "ru.yaml", "sources.json", "text/agreement.md"]),
    st.binary(max_size=100) | YAMLISH.map(str.encode),
)
def test_any_file_in_a_dossier(name: str, data: bytes) -> None:
    use(BASE | {name: data})


@MANY
@given(st.sampled_from([*BASE, "ru.yaml", "sources.json"]), st.data())
def test_a_file_cut_and_pasted(name: str, data: st.DataObject) -> None:
    whole = BASE.get(name, BASE["facts.yaml"])
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    pasted = data.draw(st.sampled_from(SIGNS + KEYS) | st.text(max_size=4))
    use(BASE | {name: whole[:start] + pasted.encode(errors="replace") + whole[end:]})


@MANY
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8), st.sampled_from(["extra.yaml", "sources.json"]))
def test_any_values_under_known_keys(values: dict[str, object], name: str) -> None:
    import json

    data = (
        json.dumps([values] if name == "sources.json" else values, allow_nan=False, default=str)
        if _finite(values)
        else "{}"
    )
    use(BASE | {name: data.encode()})


@MANY
@given(st.dictionaries(st.text(max_size=20), st.binary(max_size=30), max_size=4), st.text(max_size=5))
def test_any_files(files: dict[str, bytes], base: str) -> None:
    report = Report()
    read_dossier(files, base, report)


def _finite(value: object) -> bool:
    if isinstance(value, float):
        return value - value == 0
    if isinstance(value, dict):
        return all(map(_finite, value.values()))
    return all(map(_finite, value)) if isinstance(value, list) else True
