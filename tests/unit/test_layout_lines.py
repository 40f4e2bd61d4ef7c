"""Line breaking: the cheapest lines of all that are possible."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.layout.lines.breaking import END, GLUE, HARD, SHRINK, SOFT, total_fit

HYPHEN = 3.0


def words(*widths: float) -> tuple[list[float], list[float], list[int]]:
    """Words with a space of 4 points between them."""
    count = len(widths)
    return list(widths), [4.0] * (count - 1) + [0.0], [GLUE] * (count - 1) + [END]


def stretches(boxes: tuple[list[float], list[float], list[int]], ends: list[int], measure: float) -> list[float]:
    """How far each line but the last is off, in widths of its spaces."""
    widths, spaces, kinds = boxes
    found, begin = [], 0
    for end in ends[:-1]:
        glue = sum(spaces[begin : end - 1])
        natural = sum(widths[begin:end]) + glue + (HYPHEN if kinds[end - 1] == SOFT else 0)
        found.append((measure - natural) / glue if glue else 9.0)
        begin = end
    return found


def greedy(boxes: tuple[list[float], list[float], list[int]], measure: float) -> list[int]:
    widths, spaces, _ = boxes
    ends, used = [], 0.0
    for index, width in enumerate(widths):
        if used and used + width > measure:
            ends.append(index)
            used = 0.0
        used += width + spaces[index]
    return [*ends, len(widths)]


def every_way(count: int) -> list[list[int]]:
    return [[*chosen, count] for length in range(count) for chosen in combinations(range(1, count), length)]


def cost(boxes: tuple[list[float], list[float], list[int]], ends: list[int], measure: float) -> float:
    """Of a way without hyphens: what the docstring of the module says, summed over the lines."""
    total, widths, spaces = 0.0, boxes[0], boxes[1]
    for begin, end in zip([0, *ends], ends, strict=False):
        glue = sum(spaces[begin : end - 1])
        slack = measure - sum(widths[begin:end]) - glue
        if slack < -glue * SHRINK - 0.01:
            return float("inf")
        last = end == len(widths)
        if slack < 0:
            badness = 100 * (-slack / (glue * SHRINK)) ** 3 if glue else 0.0
        elif last:
            badness = 0.0
            total += 5e4 if begin and slack > 0.93 * measure else 0.0
        else:
            loose = slack / (glue * 0.5) if glue else float("inf")
            badness = 100 * min(loose, 10 + slack / measure) ** 3
        total += (10 + badness) ** 2
    return total


WIDTHS = st.lists(st.integers(5, 40).map(float), min_size=1, max_size=9)


@given(WIDTHS)
def test_no_other_way_is_cheaper(widths: list[float]) -> None:
    boxes, measure = words(*widths), 60.0
    ends = total_fit(*boxes, measure, measure, HYPHEN)
    assert ends is not None
    assert cost(boxes, ends, measure) == pytest.approx(min(cost(boxes, way, measure) for way in every_way(len(widths))))


def test_lines_are_more_even_than_the_first_that_fit() -> None:
    boxes, measure = words(30, 22, 38, 9, 41, 17, 25, 33, 12, 28, 36, 19, 44, 8, 31, 27, 15, 39, 23, 34), 120.0
    ends = total_fit(*boxes, measure, measure, HYPHEN)
    assert ends is not None
    squares = [sum(one * one for one in stretches(boxes, way, measure)) for way in (ends, greedy(boxes, measure))]
    assert squares[0] < 0.7 * squares[1]


@given(st.lists(st.integers(5, 50).map(float), min_size=1, max_size=40), st.booleans())
def test_every_line_fits_and_nothing_is_lost(widths: list[float], ragged: bool) -> None:
    boxes, measure = words(*widths), 60.0
    ends = total_fit(*boxes, measure, measure, HYPHEN, ragged=ragged)
    assert ends is not None
    assert ends[-1] == len(widths)
    assert ends == sorted(set(ends))
    assert all(one >= -(0.0 if ragged else SHRINK) - 1e-6 for one in stretches(boxes, ends, measure))


def test_a_tolerance_that_is_too_narrow_has_no_way() -> None:
    boxes = words(50, 50, 50)
    assert total_fit(*boxes, 60, 60, HYPHEN, tolerance=0.5) is None
    assert total_fit(*boxes, 60, 60, HYPHEN) == [1, 2, 3]


def test_a_hyphen_takes_room() -> None:
    widths, spaces, kinds = [30.0, 28.0, 30.0], [4.0, 0.0, 0.0], [GLUE, SOFT, END]
    assert total_fit(widths, spaces, kinds, 66, 66, HYPHEN) == [2, 3]
    assert total_fit(widths, spaces, kinds, 62, 62, HYPHEN) == [1, 3]  # 30 + 4 + 28 fit, the hyphen doesn't


def test_the_first_line_has_its_own_measure() -> None:
    boxes = words(20, 20, 20, 20)
    assert total_fit(*boxes, 24, 70, HYPHEN) == [1, 4]
    assert total_fit(*boxes, 70, 24, HYPHEN) == [3, 4]


def test_a_break_without_a_hyphen() -> None:
    assert total_fit([40.0, 40.0], [0.0, 0.0], [HARD, END], 50, 50, HYPHEN) == [1, 2]
