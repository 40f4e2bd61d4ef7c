"""Layout of whole documents: pages of headings and ids, findings, tables, lists, charts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from example_document import LONG, cell, example, inlines, items, note, text
from page_geometry import lost_lines, outside, overlaps
from reportkit.diagnostics import Severity, Span
from reportkit.figures.axis import axis
from reportkit.layout import Pages, lay_out
from reportkit.layout.lines.paragraph import Line
from reportkit.layout.pages.page import Page, PictureBox, TextBox
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n

THEME = Theme()


def laid_out(*blocks: n.Block, **meta: object) -> Pages:
    return lay_out(n.Document(replace(n.Meta("Записка", "ru"), **meta), blocks), THEME)  # type: ignore[arg-type]


def lines(page: Page) -> list[str]:
    """The text of a page, line for line."""
    return ["".join(piece for _, piece in (*line.segments, *line.right)) for box in texts(page) for line in of(box)]


def texts(page: Page) -> list[TextBox]:
    return [box for box in page.boxes if isinstance(box, TextBox)]


def of(box: TextBox) -> list[Line]:
    return list(box.text.lines[box.first : box.last])


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
def test_the_example_stands_where_it_should(notes: str) -> None:
    pages = lay_out(example(notes), THEME)
    assert pages.findings == ()
    assert lost_lines(pages) == []
    for page in pages.pages:
        assert overlaps(page) + outside(page, THEME) == []


def test_pages_of_headings_and_ids() -> None:
    first, second = n.Heading(1, inlines("Раз"), "a"), n.Heading(2, inlines("Два"), "b")
    table = n.Table((n.Column(),), (), (n.Row((cell("x"),)),), None, "t")
    pages = laid_out(first, n.PageBreak(), second, table, n.Paragraph(inlines("п"), id="p"))
    assert pages.heading_pages == (1, 2)
    assert pages.targets == {"a": 1, "b": 2, "t": 2, "p": 2}
    assert [level for level, _, _ in pages.outline] == [1, 2]


def test_levels_that_jump_are_read_without_a_jump() -> None:
    pages = laid_out(*(n.Heading(level, inlines("х")) for level in (3, 4, 1, 4)))
    assert [level for level, _, _ in pages.outline] == [1, 2, 1, 2]


def test_an_empty_document_has_a_page() -> None:
    assert laid_out().count == 1
    assert laid_out(n.PageBreak(), n.Rule()).count == 1


def test_a_break_at_the_end_adds_no_page() -> None:
    assert laid_out(text("раз"), n.PageBreak()).count == 1


def test_a_missing_glyph_is_an_error_with_its_place() -> None:
    span = Span("facts.yaml", 12, 5)
    finding = laid_out(n.Paragraph((n.Text("слово 中 слово", span),))).findings[0]
    assert (finding.code, finding.name, finding.severity) == ("RK610", "missing-glyph", Severity.ERROR)
    assert finding.span == span
    assert "中" in str(finding.message)
    assert "U+4E2D" in str(finding.message)


def test_the_other_family_of_the_theme_is_tried_first() -> None:
    pages = laid_out(text("● слово"))  # the serif has no black circle
    run = pages.pages[0].boxes[0].text.lines[0].segments[0][0]  # type: ignore[union-attr]
    assert pages.findings == ()
    assert "Sans" in run.metric.face.path.name


@pytest.mark.parametrize(
    "image",
    [
        n.Drawing(90, 20, (n.Label(0, 10, "схема 中"),)),
        n.Chart("bar", ("год 中", "год"), (n.Series("", (1, 2)),)),
        n.Chart("line", ("год",), (n.Series("中", (1,)), n.Series("ряд", (2,)))),
    ],
)
def test_a_missing_glyph_in_a_picture_is_an_error_with_its_place(image: n.Drawing | n.Chart) -> None:
    span = Span("sections/main.md.j2", 4, 1)
    (finding,) = laid_out(text("слово"), n.Figure(image, "Схема", span=span)).findings
    assert (finding.code, finding.span) == ("RK610", span)
    assert "U+4E2D" in str(finding.message)


def test_a_label_takes_the_face_that_has_its_characters() -> None:
    pages = laid_out(n.Figure(n.Drawing(90, 20, (n.Label(0, 10, "слово ₿"),)), "Схема"))  # the sans has no bitcoin
    (box,) = pages.pages[0].boxes
    assert pages.findings == ()
    assert isinstance(box, PictureBox)
    assert [look.face.path.name[:10] for _, look in next(iter(box.labels.values()))] == ["SourceSans", "SourceSeri"]


@pytest.mark.parametrize("odd", ["\x00", "\u202e", "\x07"])
def test_what_can_not_be_printed_is_never_silent(odd: str) -> None:
    assert laid_out(text(f"раз{odd}два")).findings


def test_contents_know_their_pages() -> None:
    pages = laid_out(
        n.TableOfContents("Содержание"),
        n.Heading(1, inlines("Раз")),
        n.PageBreak(),
        n.Heading(1, inlines("Два")),
        n.Heading(3, inlines("Три")),
    )
    assert lines(pages.pages[0])[:5] == ["Содержание", "Раз", "1", "Два", "2"]


def test_lists_of_tables_and_figures_know_their_pages() -> None:
    table = n.Table((n.Column(),), (), (n.Row((cell("а"),)),))
    figure = n.Figure(n.Drawing(9, 9, ()), "Схема", n.Caption("Рисунок", 1, inlines("Схема", note("Сноска."))))
    pages = laid_out(
        n.ListOfCaptions("table", "Таблицы"),
        n.ListOfCaptions("figure", "Рисунки"),
        table,
        replace(table, caption=n.Caption("Таблица", 1, inlines("Раз"))),
        n.PageBreak(),
        figure,
        replace(table, caption=n.Caption("Таблица", 2, inlines("Два"))),
    )
    listed = ["Таблица\u00a01. Раз", "1", "Таблица\u00a02. Два", "2"]
    assert lines(pages.pages[0])[:8] == ["Таблицы", *listed, "Рисунки", "Рисунок\u00a01. Схема", "2"]
    assert pages.caption_pages == (1, 2, 2)


def test_a_list_of_no_tables_says_nothing() -> None:
    pages = laid_out(n.ListOfCaptions("table", "Таблицы"), text("раз"))
    assert lines(pages.pages[0]) == ["раз"]


def test_a_heading_is_never_alone_at_the_foot() -> None:
    for count in range(30, 60):
        blocks = [text("строка") for _ in range(count)]
        pages = laid_out(*blocks, n.Heading(1, inlines("Заголовок")), text(LONG))
        page = pages.pages[pages.heading_pages[0] - 1]
        place = lines(page).index("Заголовок")
        assert len(lines(page)) >= place + 3


def test_two_lines_of_a_paragraph_stay_together() -> None:
    for count in range(30, 50):
        pages = laid_out(*(text("строка") for _ in range(count)), text(LONG))
        shown = [box.last - box.first for page in pages.pages for box in texts(page) if len(box.text.lines) > 1]
        assert min(shown) >= 2


def test_endnotes_stand_after_the_last_block() -> None:
    pages = laid_out(text("раз", note("первая")), text("два", note("вторая")), text("Примечания"), notes="endnotes")
    assert lines(pages.pages[0]) == ["раз1", "два2", "Примечания", "1\u00a0первая", "2\u00a0вторая"]


def test_landscape_pages_are_turned() -> None:
    pages = laid_out(text("раз"), n.Landscape((text("два"),)), text("три"))
    assert [page.width > page.height for page in pages.pages] == [False, True, False]


def test_numbers_of_a_list_begin_where_it_says() -> None:
    pages = laid_out(n.OrderedList(items("а", "б"), start=99))
    assert lines(pages.pages[0]) == ["99.", "а", "100.", "б"]
    label, body = texts(pages.pages[0])[2:4]
    assert label.x + label.text.lines[0].segments[0][0].metric.width("100.") < body.x


def test_a_row_taller_than_the_page_goes_on() -> None:
    row = n.Row((cell("слева"), n.Cell(tuple(text(LONG) for _ in range(40)))))
    pages = laid_out(n.Table((n.Column(), n.Column()), (), (row,)))
    assert pages.count > 1
    assert lost_lines(pages) == []
    assert all(not overlaps(page) for page in pages.pages)


def test_columns_get_what_they_need() -> None:
    rows = tuple(n.Row((cell(str(number)), cell(LONG))) for number in range(3))
    pages = laid_out(n.Table((n.Column(), n.Column()), (), rows))
    boxes = texts(pages.pages[0])
    assert boxes[1].x - boxes[0].x < 100


def test_weights_decide_where_they_are_given() -> None:
    row = n.Row((cell("а"), cell("б")))
    pages = laid_out(n.Table((n.Column(weight=3), n.Column(weight=1)), (), (row,)))
    first, second = texts(pages.pages[0])
    assert second.x - first.x == pytest.approx(THEME.page.text_width * 0.75)


def test_figures_of_a_column_stand_below_each_other() -> None:
    rows = tuple(n.Row((cell(number),)) for number in ("111", "888", "1 1", "8 8"))
    pages = laid_out(n.Table((n.Column("right"),), (), rows))
    starts = [box.x + box.text.lines[0].x for box in texts(pages.pages[0])]
    assert starts[0] == pytest.approx(starts[1])


def test_the_marking_stands_at_the_right_of_each_page() -> None:
    pages = laid_out(text("раз"), n.PageBreak(), text("два"), marking=n.Marking("ДСП"))
    for page in pages.pages:
        box = page.header[0]
        line = box.text.lines[0]
        run, piece = line.segments[0]
        assert box.x + line.x + run.metric.width(piece) == pytest.approx(page.width - THEME.page.right)
        assert (run.metric.size, "Bold" in run.metric.face.path.name) == (12, True)


def test_the_footer_counts_the_pages() -> None:
    pages = laid_out(text("раз"), n.PageBreak(), text("два"), running="Записка", page_label="стр. {page} из {pages}")
    footer = [["".join(p for _, p in box.text.lines[0].segments) for box in page.footer] for page in pages.pages]
    assert footer == [["Записка", "стр. 1 из 2"], ["Записка", "стр. 2 из 2"]]


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [(0, 31, [0, 10, 20, 30, 40]), (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (-5, 5, [-6, -4, -2, 0, 2, 4, 6]), (0, 0, [0,
    0.2])],
)  # fmt: skip
def test_an_axis_has_round_numbers_from_zero(low: float, high: float, ticks: list[float]) -> None:
    assert axis(low, high) == pytest.approx(ticks)


def test_headings_of_one_level_are_read_at_one_level() -> None:
    pages = laid_out(*(n.Heading(level, inlines("х")) for level in (2, 2, 4, 4, 2, 1, 3, 3)))
    assert [level for level, _, _ in pages.outline] == [1, 1, 2, 2, 1, 1, 2, 2]


def test_a_heading_turns_with_the_pages_that_it_leads_in() -> None:
    table = n.Table((n.Column(),), (), (n.Row((cell("x"),)),))
    pages = laid_out(text(LONG), n.Heading(1, inlines("Приложение")), n.Landscape((table,)))
    assert [page.width > page.height for page in pages.pages] == [False, True]
    assert pages.heading_pages == (2,)


def test_a_heading_goes_with_the_line_whose_note_is_longer_than_a_page() -> None:
    long = n.Footnote(tuple(text(LONG) for _ in range(40)))
    pages = laid_out(text(LONG), n.Heading(1, inlines("Раздел")), text("Начало", long, " ", LONG))
    assert pages.heading_pages == (1,)
    assert any("Начало" in line for line in lines(pages.pages[0]))


def test_no_page_ends_in_a_cut_word() -> None:
    style = THEME.style("body")
    assert style.hyphenate
    pages = laid_out(*(text(LONG[:cut] + LONG) for cut in range(20, 320, 4)))
    assert pages.count > 5
    for page in pages.pages:
        last = [box for box in texts(page) if box.text.part.kind == "paragraph"][-1]
        assert not of(last)[-1].ends_cut


@pytest.mark.parametrize("block", [n.Heading(1, ()), text(n.LineBreak()), n.Table((), (), ())])
def test_what_says_nothing_stops_nothing(block: n.Block) -> None:
    assert laid_out(text("а"), block).count == 1
