"""What differs between two editions, word by word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from release_example import dossier
from reportkit.release.compare import Shown, compare, compare_shown, marked

WORDS = st.lists(st.sampled_from(["план", "не", "подписан", "6", "июня", ",", "."]), max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("не изменит курса", "изменит курс", "[-не -]изменит [-курса-]{+курс+}"),
        ("300 metres", "310 metres", "[-300-]{+310+} metres"),
        ("same\u00a0words", "same words", "same words"),
        ("", "new", "{+new+}"),
    ],
)
def test_marked(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


@given(WORDS, WORDS)
def test_both_texts_can_be_read_from_the_marks(before: str, after: str) -> None:
    found = marked(before, after)
    old = re.sub(r"\{\+.*?\+\}", "", found).replace("[-", "").replace("-]", "")
    new = re.sub(r"\[-.*?-\]", "", found).replace("{+", "").replace("+}", "")
    assert (old, new) == (" ".join(before.split()), " ".join(after.split()))


def test_a_dossier_differs_in_nothing_from_itself() -> None:
    assert compare(dossier(), dossier()) == ()


def test_what_two_readers_are_shown() -> None:
    one = {"both": Shown("fact", "Same"), "mine": Shown("fact", "Mine"), "cut": Shown("quote", "a long one")}
    other = {"both": Shown("fact", "Same"), "cut": Shown("quote", "a long"), "theirs": Shown("fact", "Theirs")}
    found = [(change.what, change.id, change.words) for change in compare_shown(one, other)]
    assert found == [("removed", "mine", ""), ("changed", "cut", "a long[- one-]"), ("added", "theirs", "")]
