"""Whatever a chart holds, its drawing stays inside of its width, and no label stands on another."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from chart_geometry import TYPE, assert_sound
from reportkit.figures.chart import draw_chart
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx.charts import chart_xml

THEME = Theme()
NAMES = st.lists(
    st.sampled_from(("план", "2025", "сотрудничество", "Великобритания", "в", "12", "Q1")), min_size=1, max_size=9
).map(" ".join)


@st.composite
def charts(draw: st.DrawFn) -> n.Chart:
    """A chart of any size, with figures of one order of magnitude, which may be any."""
    count, size = draw(st.sampled_from((1, 2, 4, 12, 40))), 10.0 ** draw(st.integers(-12, 18))
    value = st.none() | st.integers(-999, 999).map(lambda number: number * size / 100)
    row = st.lists(value, min_size=count, max_size=count).map(tuple)
    rows = draw(st.lists(st.builds(n.Series, NAMES, row), min_size=1, max_size=13).map(tuple))
    names = draw(st.lists(NAMES, min_size=count, max_size=count).map(tuple))
    return n.Chart(draw(st.sampled_from(("bar", "stacked-bar", "line"))), names, rows, draw(st.just("") | NAMES))


@given(charts(), st.floats(20, 800), st.sampled_from(("ru", "kk", "en")))
def test_everything_stands_inside_and_apart(chart: n.Chart, width: float, language: str) -> None:
    assert_sound(draw_chart(chart, TYPE, width, language))


@given(charts(), st.floats(1, 800))
def test_measures_in_word_are_shares_of_the_picture(chart: n.Chart, width: float) -> None:
    written = chart_xml(chart, width, "rId1", THEME, "ru")
    shares = re.findall(r'<c:[xywh] val="([^"]+)"', written)
    assert len(shares) >= 4
    assert all(0 <= float(share) <= 1 for share in shares)
