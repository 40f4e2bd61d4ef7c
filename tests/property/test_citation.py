"""Properties of references: whatever a record holds or lacks, no stray punctuation and nothing lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit import citation
from reportkit.citation import order
from reportkit.language import codes
from reportkit.tree.walk import plain

TYPES = (
    *("article-newspaper", "article-journal", "article-magazine", "book", "chapter", "report", "legislation"),
    *("webpage", "speech", "interview", "thesis", "treaty", "unknown-type", ""),
)
WORDS = st.lists(
    st.sampled_from(
        ("План", "жоспар", "Plan", "«Даналық»", '"new"', "и", "2025", "No. 5", "А. Б.", "ООН,", "end?", "end…", "Co.")
    ),
    max_size=9,
).map(" ".join)
ODD: st.SearchStrategy[object] = st.sampled_from(
    (None, "", " ", 0, 7, True, [], {}, [None], "<i>x</i>", ".", ",", ";", "?")
)
NAMES = st.lists(
    st.fixed_dictionaries(
        {}, optional={"family": st.sampled_from(("Иванов", "Smith", "Әбдіров", "")), "given": WORDS, "literal": WORDS}
    ),
    max_size=12,
)
DATES: st.SearchStrategy[object] = st.one_of(
    st.sampled_from(
        ("2025", "2025-06", "2025-06-06", "1996/..", "2014/2025", "June 2025", "2025-13", "2025-06-06T10:00")
    ),
    st.fixed_dictionaries(
        {
            "date-parts": st.lists(
                st.lists(st.integers(0, 2030) | st.sampled_from(("2025", "6", "x")), max_size=4), max_size=3
            )
        }
    ),
    st.fixed_dictionaries({}, optional={"raw": WORDS, "literal": WORDS}),
)
TEXTS = (
    *("title", "title-short", "container-title", "volume", "issue", "number", "edition", "page", "publisher"),
    *("publisher-place", "genre", "authority", "event-title", "event-place", "number-of-pages", "DOI"),
)
RECORDS: st.SearchStrategy[dict[str, object]] = st.fixed_dictionaries(
    {"type": st.sampled_from(TYPES)},
    optional={
        **dict.fromkeys(TEXTS, WORDS | ODD),
        **dict.fromkeys(("author", "editor", "interviewer"), NAMES | ODD),
        **dict.fromkeys(("issued", "accessed"), DATES | ODD),
        "URL": st.sampled_from(("https://a.example/x", "javascript:alert(1)", "", 5)),
        "language": st.sampled_from((*codes(), "ru-RU", "it", "", None)),
    },
)
LOCATORS = st.none() | st.builds(
    citation.Locator,
    st.sampled_from(("page", "paragraph", "article", "unknown", "")),
    st.sampled_from(("5", "5-6", "5, 7", "", "IV")),
)
MENTIONS = st.sampled_from(("first", "later", "same"))
STRAY = re.compile(r"\.\.|[ \u00a0][,.]|\(\)|\[\]|None|,,|,\.|\(,|: ,|^[,.;:/]| $|  ")


@pytest.mark.parametrize("style", citation.styles())
@given(record=RECORDS, language=st.sampled_from(codes()), locator=LOCATORS, mention=MENTIONS)
def test_no_stray_punctuation(
    style: str, record: dict[str, object], language: str, locator: citation.Locator | None, mention: citation.Mention
) -> None:
    made = citation.get(style)
    for text in (plain(made.note(record, language, locator, mention)), plain(made.entry(record, language))):
        assert not STRAY.search(text), text
        assert "javascript" not in text


@pytest.mark.parametrize("style", citation.styles())
@given(records=st.lists(RECORDS, max_size=6), language=st.sampled_from(codes()), data=st.data())
def test_the_list_does_not_depend_on_the_order_of_the_records(
    style: str, records: list[dict[str, object]], language: str, data: st.DataObject
) -> None:
    made = citation.get(style)

    def in_order(unordered: list[dict[str, object]]) -> list[order.Key]:
        return [made.sort_key(one, language) for one in sorted(unordered, key=lambda one: made.sort_key(one, language))]

    assert in_order(data.draw(st.permutations(records))) == in_order(records)


@pytest.mark.parametrize("style", citation.styles())
@given(title=st.text(st.sampled_from("аәбвyz"), min_size=1, max_size=12), kind=st.sampled_from(TYPES))
def test_the_title_is_never_lost(style: str, title: str, kind: str) -> None:
    record = {"type": kind, "title": title, "language": "kk"}
    made = citation.get(style)
    assert title in plain(made.entry(record, "ru"))
    assert title in plain(made.note(record, "ru", mention="later"))
