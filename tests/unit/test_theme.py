"""A theme's file changes the standard look, and nothing that it doesn't name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.diagnostics import Report
from reportkit.theme.read import read_theme
from reportkit.theme.theme import MM, STYLE_NAMES, Theme


def read(text: str) -> tuple[Theme | None, list[str]]:
    report = Report()
    theme = read_theme("house", text.encode(), "themes/house.yaml", report)
    return theme, [str(finding) for finding in report.sorted()]


def test_every_role_has_a_style() -> None:
    assert set(Theme().styles) == set(STYLE_NAMES)


def test_margins_are_millimetres_and_sizes_points() -> None:
    theme, findings = read("page: {left: 30}\nstyles: {body: {size: 12, leading: 17}}\ncolors: {accent: '7A1F1F'}\n")
    assert not findings
    assert theme is not None
    assert theme.page.left == 30 * MM
    assert (theme.style("body").size, theme.style("body").leading) == (12, 17)
    assert theme.color("accent") == "7A1F1F"


def test_what_is_not_named_stays() -> None:
    theme, _ = read("styles: {body: {size: 12}}\n")
    standard = Theme()
    assert theme is not None
    assert theme.page == standard.page
    assert theme.style("quote") == standard.style("quote")
    assert theme.style("body").align == standard.style("body").align


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("styles: {bodyy: {size: 12}}\n", "themes/house.yaml:1:10"),
        ("styles: {body: {size: 0.5}}\n", "themes/house.yaml:1:23"),
        ("styles: {body: {colour: text}}\n", "themes/house.yaml:1:17"),
        ("colors: {accent: red}\n", "themes/house.yaml:1:18"),
        ("page: {left: 300}\n", "themes/house.yaml:1:14"),
        ("pages: {left: 30}\n", "themes/house.yaml:1:1"),
        ("page: {width: 140, left: 60, right: 60}\n", "themes/house.yaml:1:1"),
        ("- body\n", "themes/house.yaml:1:1"),
        ("", "themes/house.yaml:1:1"),
    ],
)
def test_a_slip_is_found_at_its_place(text: str, place: str) -> None:
    theme, findings = read(text)
    assert theme is None
    assert [finding.split(": ")[0] for finding in findings] == [place]


@given(st.binary(max_size=200))
def test_any_bytes_give_a_theme_or_findings(data: bytes) -> None:
    report = Report()
    theme = read_theme("house", data, "themes/house.yaml", report)
    assert (theme is None) == report.has_errors
