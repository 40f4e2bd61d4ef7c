"""Of a source's record a reader gets what a style of ours can print, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.citation import reference
from reportkit.dossier.csl import DATES, NAME_PARTS, NAMES, TEXTS
from reportkit.release import records
from reportkit.release.records import printable

ALL = {"type", *TEXTS, *NAMES, *DATES}


class Asked(Mapping[str, object]):
    """A record that notes which of its variables were asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> object:
        self.names.add(name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def test_the_list_is_what_references_are_made_of() -> None:
    record = Asked()
    reference.read(record, "en")
    listed = {
        *records.TEXTS,
        *records.NAMES,
        *records.DATES,
        records.URL,
        *(one for two in records.EITHER for one in two),
    }
    assert record.names == listed


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
years = st.integers(-20, 3000)
dates = st.one_of(
    words,
    st.sampled_from(["2025-06-06T09:13:22Z", "2025-06", "Tuesday", "2025-06-06T", "Тогда"]),
    st.fixed_dictionaries({}, optional={"raw": words, "literal": words, "season": words, "circa": st.booleans()}),
    st.builds(lambda parts: {"date-parts": parts, "edtf": "2020"}, st.lists(st.lists(years, max_size=4), max_size=3)),
)
people = st.lists(st.dictionaries(st.sampled_from([*NAME_PARTS, "note"]), words, max_size=4), max_size=2)
values = st.one_of(words, people, dates, st.integers(0, 99), st.booleans(), st.none())
urls = st.sampled_from(["https://example.org/a b", "file:///office/x", " https://example.org/x ", "https://e.org/<i>"])
made_up = st.dictionaries(st.sampled_from(sorted(ALL)), st.one_of(values, urls), max_size=12)


@settings(max_examples=examples(100, 3000))
@given(made_up, st.sampled_from(["en", "ru"]))
def test_a_reference_reads_the_same(record: dict[str, object], language: str) -> None:
    """Nothing that is printed is lost; and doing it again changes nothing."""
    made = printable(record)
    assert reference.read(made, language) == reference.read(record, language)
    assert printable(made) == made


@pytest.mark.parametrize(
    ("record", "kept"),
    [
        ({"author": [{"literal": "Desk", "family": "Realname"}]}, {"author": [{"literal": "Desk"}]}),
        ({"title": '<span class="seen by N">T</span>'}, {"title": "T"}),
        ({"title-short": "T", "shortTitle": "Secret"}, {"title-short": "T"}),
        ({"issued": "2025-06-06T09:13:22Z"}, {"issued": "2025-06-06"}),
        (
            {"issued": {"date-parts": [[2025]], "literal": "Secret", "season": "1"}},
            {"issued": {"date-parts": [[2025]]}},
        ),
        ({"URL": "file://office/x", "call-number": "7", "archive_location": "x", "custom": {"a": "b"}}, {"URL": "…"}),
    ],
)
def test_what_is_not_printed_is_gone(record: dict[str, object], kept: dict[str, object]) -> None:
    assert printable(record) == kept
