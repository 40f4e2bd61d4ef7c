"""Whatever a stranger's file holds, bringing it in ends in records and findings, never in an exception."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Report
from reportkit.dossier.loader import load
from reportkit.evidence.attest import read_attestations
from reportkit.importers.bibtex import read_bibtex
from reportkit.importers.csl import read_csl
from reportkit.importers.merge import merge
from reportkit.importers.record import is_usable
from reportkit.importers.text import read_text

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "title", "URL", "DOI", "issued", "author", "items", "citation-key", "date-parts"])
            | st.text(max_size=6),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)
PIECES = (
    *("@article{", "@string{", "@comment{", "@misc(", "key,", "title = {x}", "year = 2025", "month = jun", "jan"),
    *("title", "=", "{", "}", '"', "#", ",", "\n", "%x\n", "\\", "\\'e", '\\"{u}', "{\\v{c}}", "и"),
    "author = {A and {B and C} and D, E}",
)
BIBTEX = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join)


def brought_in(data: bytes, records_of: str) -> None:
    report = Report()
    readers = {"csl": read_csl, "bibtex": read_bibtex, "text": read_text}
    records = readers[records_of](data, "f", report)
    merged = merge(None, "sources.json", records, report, taken=["signing"])
    assert merged is not None
    assert all(is_usable(id) for id in merged.added)
    assert len(set(merged.added)) == len(merged.added)
    again = merge(merged.text.encode("utf-8", "surrogatepass"), "sources.json", records, Report(), taken=["signing"])
    assert again is None or not again.added
    json.loads(merged.text)


@given(JSON)
@settings(max_examples=examples(300, 6000))
def test_csl(value: object) -> None:
    brought_in(json.dumps(value).encode(), "csl")


@given(st.binary(max_size=200))
@settings(max_examples=examples(300, 6000))
def test_bytes(data: bytes) -> None:
    for reader in ("csl", "bibtex", "text"):
        brought_in(data, reader)
    merge(data, "sources.json", [], Report())


@given(BIBTEX)
@settings(max_examples=examples(300, 6000))
def test_bibtex(text: str) -> None:
    brought_in(text.encode("utf-8", "surrogatepass"), "bibtex")


@given(st.lists(st.sampled_from(["Title: x", "URL: u", "", "Author: A, B; C", "Date: 2025"]) | st.text(max_size=20)))
@settings(max_examples=examples(300, 6000))
def test_text(lines: list[str]) -> None:
    brought_in("\n".join(lines).encode("utf-8", "surrogatepass"), "text")


@given(JSON)
@settings(max_examples=examples(300, 6000))
def test_attestations(value: object) -> None:
    report = Report()
    read_attestations(load(json.dumps({"attested": value}), "attested.yaml", report), report)


def test_hostile_bibtex_takes_no_longer_than_its_length() -> None:
    """Each of these made a reader that starts over after every fault read the rest of the file again."""
    for hostile in ("@a{b, c={", '@a{b, c="', "@a{b, c={}" * 3 + "}", "@a{", "{" * 50, '@a{b,c="}'):
        report = Report()
        read_bibtex((hostile * 20_000).encode(), "f", report)
