"""Headers and footers: inside of their margins, whatever has to stand in them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from example_document import text
from reportkit.layout import Pages, lay_out
from reportkit.layout.pages.page import Fill, Page, TextBox
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n

THEME = Theme()
SHEET = THEME.page
HUNDRED = "Для служебного пользования, с ограничением распространения по списку, утверждённому главой аппарата"
NOTE = "Экземпляр № 5, после прочтения вернуть в канцелярию"
RUNNING = "Аналитическая записка о военном сотрудничестве двух стран, " * 6


def furnished(**meta: object) -> Pages:
    document = n.Document(replace(n.Meta("Записка", "ru"), **meta), (text("слово"), n.PageBreak(), text("слово")))  # type: ignore[arg-type]
    return lay_out(document, THEME)


def said(box: TextBox) -> str:
    """The text of what is shown of a box."""
    lines = box.text.lines[box.first : box.last]
    return " ".join("".join(piece for _, piece in line.segments).strip() for line in lines)


def ink(box: TextBox) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is seen."""
    lines = box.text.lines[box.first : box.last]
    size = lines[0].segments[0][0].metric.size
    left = min(box.x + line.x for line in lines)
    right = max(
        box.x + line.x + sum(run.metric.width(piece.rstrip()) for run, piece in line.segments) for line in lines
    )
    first = box.y + box.text.baseline
    return left, first - 0.7 * size, right, first + (len(lines) - 1) * box.text.leading + 0.25 * size


def assert_in_margins(page: Page) -> None:
    for boxes, top, bottom in (
        (page.header, 10.0, SHEET.top),
        (page.footer, page.height - SHEET.bottom, page.height - 10.0),
    ):
        inks = [ink(box) for box in boxes]
        for left, above, right, below in inks:
            assert left >= SHEET.left - 0.1
            assert right <= page.width - SHEET.right + 0.1
            assert above >= top
            assert below <= bottom
        for (start, _, end, _), (left, _, right, _) in pairwise(inks):
            assert end <= left or right <= start


@pytest.mark.parametrize("background", ["", "000000"])
@pytest.mark.parametrize("running", ["", "Записка", RUNNING[:177]])
@pytest.mark.parametrize("note", ["", NOTE])
@pytest.mark.parametrize("label", ["TLP:AMBER+STRICT", HUNDRED])
def test_long_texts_stay_in_the_margins(label: str, note: str, running: str, background: str) -> None:
    pages = furnished(marking=n.Marking(label, "FFC000", background, note), running=running)
    assert pages.findings == ()
    for page in pages.pages:
        assert_in_margins(page)
        assert {said(box) for box in page.header} == {label} | ({note} if note else set())
        assert label in {said(box) for box in page.footer}
        assert any(running.strip() in said(box) for box in page.footer)


def test_a_long_running_text_stays_beside_a_short_label() -> None:
    pages = furnished(marking=n.Marking("TLP:AMBER+STRICT", background="000000"), running=RUNNING[:340])
    assert pages.findings == ()
    assert_in_margins(pages.pages[1])


def test_running_text_without_a_marking_stays_in_the_margin() -> None:
    (page, _) = furnished(running=RUNNING, page_label="стр. {page} из {pages}").pages
    assert_in_margins(page)
    assert [said(box) for box in page.footer] == [RUNNING.strip(), "стр. 1 из 2"]


def test_each_line_of_a_label_has_its_background() -> None:
    page = furnished(marking=n.Marking(HUNDRED, "FFC000", "000000", NOTE)).pages[0]
    (label,) = (box for box in page.header if said(box) == HUNDRED)
    fills = [one for one in page.decorations if isinstance(one, Fill) and one.y < SHEET.top]
    assert len(fills) == label.last - label.first > 1
    for line, fill in zip(label.text.lines, fills, strict=True):
        assert fill.x < label.x + line.x
        assert fill.x + fill.width <= page.width - SHEET.right + 0.1


def test_a_note_has_room_beside_a_long_label() -> None:
    page = furnished(marking=n.Marking(HUNDRED, note=NOTE)).pages[0]
    (note,) = (box for box in page.header if said(box) == NOTE)
    assert note.last - note.first <= 3


@pytest.mark.parametrize(
    "meta",
    [{"marking": n.Marking(HUNDRED * 6)}, {"marking": n.Marking("ДСП", note=HUNDRED * 9)}, {"running": RUNNING * 4}],
)
def test_what_does_not_fit_is_an_error_that_says_what_to_shorten(meta: dict[str, object]) -> None:
    pages = furnished(**meta)
    assert {finding.code for finding in pages.findings} == {"RK612"}
    for finding in pages.findings:
        assert str(finding.message).startswith("“" + (HUNDRED if "marking" in meta else RUNNING)[:38])
    for page in pages.pages:
        assert_in_margins(page)


def test_a_cover_bears_the_marking_alone() -> None:
    marking = n.Marking("TLP:GREEN", "33FF00", "000000", NOTE)
    cover, inside = furnished(cover=True, marking=marking, running="Записка", watermark="ПРОЕКТ").pages
    assert {said(box) for box in cover.header} == {"TLP:GREEN", NOTE}
    assert [said(box) for box in cover.footer] == ["TLP:GREEN"]
    assert cover.watermark is not None
    assert [said(box) for box in inside.footer] == ["TLP:GREEN", "Записка · 2 / 2"]


def test_a_cover_without_a_marking_bears_nothing() -> None:
    cover, inside = furnished(cover=True, running="Записка").pages
    assert cover.header == cover.footer == []
    assert [said(box) for box in inside.footer] == ["Записка", "2 / 2"]
