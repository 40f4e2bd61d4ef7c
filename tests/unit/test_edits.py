"""What became of one sequence in another: true of any, and of long ones with bounded work."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import effort
from reportkit.evidence import edits as module
from reportkit.evidence.edits import Edit, edits

WORDS = st.lists(st.sampled_from("abcd"), max_size=30)


def is_true(found: Sequence[Edit], one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the edits cover both without a gap, and say of each run what it is."""
    i = k = 0
    for tag, first, last, begin, end in found:
        kinds = {"equal": first < last, "delete": first < last and begin == end}
        kinds |= {"insert": first == last and begin < end, "replace": first < last and begin < end}
        if (first, begin) != (i, k) or not kinds[tag] or (tag == "equal") != (one[first:last] == other[begin:end]):
            return False
        i, k = last, end
    return (i, k) == (len(one), len(other))


@pytest.mark.parametrize(("small", "large"), [(60_000, 0), (-1, 400_000_000), (-1, -1)])
@given(WORDS, WORDS)
def test_edits_make_the_second_of_the_first(small: int, large: int, one: list[str], other: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SMALL", small)
        patch.setattr(module, "_LARGE", large)
        assert is_true(edits(one, other), one, other)


def test_one_word_of_a_long_text_is_one_edit() -> None:
    one = [f"word{n}" for n in range(5_000)]
    other = [*one[:2_000], "another", *one[2_001:]]
    assert [edit for edit in edits(one, other) if edit[0] != "equal"] == [("replace", 2_000, 2_001, 2_000, 2_001)]


@pytest.mark.parametrize("pieces", [("a", "b"), ("a", "a", "b"), ("a", "b", "b", "a")])
def test_long_texts_of_few_words_take_bounded_work(pieces: Sequence[str]) -> None:
    one, other = list(pieces) * 3_000, list(reversed(pieces)) * 3_100
    assert effort(lambda: edits(one, other)) < 60_000
    assert is_true(edits(one, other), one, other)
