"""What the text of a document becomes in Word, feature for feature."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from lxml import etree
from PIL import Image

from docx_example import EXAMPLE, cell, item, par, small, texts
from docx_trees import FakePages, pages_of
from ooxml_lint import R, W, lint
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import write_document
from reportkit.writers.docx.drawings import png
from strategies import PIXEL
from word_numbers import printed_numbers


class Written:
    """A written file, to be asked."""

    def __init__(self, document: n.Document, **more: Any) -> None:
        data = write_document(document, Theme(), pages_of(document), **more)
        assert lint(data) == []
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body = self.tree("word/document.xml")

    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def paragraphs(self) -> list[etree._Element]:
        return list(self.body.iter(W + "p"))

    def texts(self, name: str = "word/document.xml") -> list[str]:
        return ["".join(_text(one) for one in paragraph.iter()) for paragraph in self.tree(name).iter(W + "p")]


def _text(element: etree._Element) -> str:
    match element.tag.removeprefix(W) if isinstance(element.tag, str) else "":
        case "t":
            return element.text or ""
        case "tab" if element.getparent().tag == W + "r":  # type: ignore[union-attr]
            return "\t"
        case "br":
            return "\n"
        case "noBreakHyphen":
            return "\u2011"
        case "softHyphen":
            return "\u00ad"
        case _:
            return ""


def values(element: etree._Element, name: str) -> list[str | None]:
    return [one.get(W + "val") for one in element.iter(W + name)]


@pytest.mark.parametrize(
    "text", ["{{ 7*7 }}", "*x*", "<b>", "[a](b)", "]]>", "a & b", "\u202eabc", "  две  ", "а\u00a0б"]
)
def test_text_comes_out_as_itself(text: str) -> None:
    assert Written(small(par(text))).texts()[0] == text


def test_characters_that_xml_has_no_place_for_are_dropped() -> None:
    assert Written(small(par("а\x00б\x0b\ufffe\ud800в"))).texts()[0] == "абв"


def test_hyphens_are_elements() -> None:
    written = Written(small(par("Нур\u2011Султан, аль\u00adянс")))
    assert written.texts()[0] == "Нур\u2011Султан, аль\u00adянс"
    assert len(list(written.body.iter(W + "noBreakHyphen", W + "softHyphen"))) == 2


def test_headings_have_styles_and_their_numbers() -> None:
    written = Written(
        small(*(n.Heading(level, texts("Т"), number="2.1" if level == 2 else "") for level in (1, 2, 3, 4)))
    )
    assert values(written.body, "pStyle")[:4] == ["Heading1", "Heading2", "Heading3", "Heading4"]
    assert written.texts()[1] == "2.1. Т"


def test_contents_stand_ready() -> None:
    document = small(
        n.TableOfContents("Содержание", 2),
        n.Heading(1, texts("Первый", n.Footnote((par("примечание"),)))),
        n.Heading(3, texts("Слишком глубоко")),
        n.Heading(2, texts("Второй"), number="1.1"),
    )
    data = write_document(document, Theme(), FakePages(9, (3, 4, 7)))
    assert lint(data) == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    entries = [one for one in body.iter(W + "p") if (values(one, "pStyle") or [""])[0] in ("TOC1", "TOC2")]
    assert ["".join(_text(part) for part in one.iter()) for one in entries] == ["Первый\t3", "1.1. Второй\t7"]
    assert " PAGEREF _Toc000000001 \\h " in [one.text for one in body.iter(W + "instrText")]


def _captioned(label: str, number: int, words: str) -> n.Table:
    return n.Table((n.Column(),), (), (n.Row((cell("1"),)),), n.Caption(label, number, texts(words)))


def _list_of_tables(*blocks: n.Block) -> etree._Element:
    """The body of a document that lists its tables, on pages 2, 3 and so on; the list stands before them."""
    document = small(n.ListOfCaptions("table", "Таблицы"), *blocks)
    data = write_document(document, Theme(), FakePages(9, (), tuple(range(2, 9))))
    assert lint(data) == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def _listed(body: etree._Element) -> list[str]:
    entries = [one for one in body.iter(W + "p") if values(one, "pStyle")[:1] == ["TableofFigures"]]
    return ["".join(_text(part) for part in one.iter()) for one in entries]


def test_a_list_of_tables_stands_ready() -> None:
    uncaptioned = n.Table((n.Column(),), (), (n.Row((cell("0"),)),))
    figure = n.Figure(n.Raster(PIXEL, "image/png", 9, 9), "Точка", n.Caption("Рисунок", 1, texts("Точка")))
    body = _list_of_tables(_captioned("Таблица", 1, "Раз"), uncaptioned, figure, _captioned("Таблица", 2, "Два"))
    codes = [one.text or "" for one in body.iter(W + "instrText")]
    assert _listed(body) == ["Таблица\u00a01. Раз\t2", "Таблица\u00a02. Два\t4"]
    assert codes[0] == ' TOC \\h \\z \\c "Таблица" '
    assert [one for one in codes if "PAGEREF" in one] == [f" PAGEREF _Toc10000000{at} \\h " for at in (1, 3)]
    assert [one.get(W + "name") for one in body.iter(W + "bookmarkStart")] == ["_Toc100000001", "_Toc100000003"]


def test_a_list_that_word_would_not_find_again_is_no_field() -> None:
    for odd in (_captioned("", 0, "Без номера"), _captioned("Сводка", 1, "Другой счёт")):
        body = _list_of_tables(_captioned("Таблица", 1, "Раз"), odd)
        assert len(_listed(body)) == 2
        assert not [one for one in body.iter(W + "instrText") if " TOC " in (one.text or "")]


def test_a_list_of_no_tables_says_nothing() -> None:
    body = _list_of_tables(_captioned("", 0, " "))
    assert "Таблицы" not in "".join(_text(part) for part in body.iter())


def test_a_statement_is_a_control_and_a_bookmark() -> None:
    twice = n.Statement(n.Item("fact", "signing-2025"), texts("План подписан"))
    written = Written(small(par(twice), par(twice)))
    names = [one.get(W + "name") for one in written.body.iter(W + "bookmarkStart")]
    assert values(written.body, "tag") == ["fact:signing-2025", "fact:signing-2025"]
    assert names == ["_rk_fact_signing_2025", "_rk_fact_signing_2025_2"]


def test_controls_can_be_left_out() -> None:
    written = Written(small(par(n.Statement(n.Item("fact", "signing"), texts("План")))), controls=False)
    assert list(written.body.iter(W + "sdt", W + "bookmarkStart")) == []
    assert written.texts()[0] == "План"


def test_long_ids_are_shortened_and_stay_apart() -> None:
    ids = ["a" * 47 + end for end in "bc"]
    written = Written(small(*(par(n.Statement(n.Item("assumption", id), texts("а"))) for id in ids)))
    names = [one.get(W + "name") or "" for one in written.body.iter(W + "bookmarkStart")]
    assert len(set(names)) == 2
    assert all(len(name) <= 40 for name in names)
    assert values(written.body, "tag") == [f"assumption:{id}" for id in ids]


def test_a_note_in_a_statement_stays_a_note() -> None:
    statement = n.Statement(n.Item("fact", "a"), texts("План", n.Footnote((par("Там же."),))))
    written = Written(small(par(statement)))
    assert written.body.find(f".//{W}sdt//{W}footnoteReference") is not None
    assert "Там же." in written.texts("word/footnotes.xml")[2]


def test_endnotes_are_endnotes_with_arabic_numbers() -> None:
    written = Written(small(par("а", n.Footnote((par("б"),))), notes="endnotes"))
    assert "word/footnotes.xml" not in written.parts
    assert written.texts("word/endnotes.xml")[2] == " б"
    assert b'<w:endnotePr><w:numFmt w:val="decimal"/>' in written.parts["word/settings.xml"]


def test_each_numbered_list_begins_anew() -> None:
    lists = [n.OrderedList((item("а"), item("б"))), n.OrderedList((item("в"),), start=5)]
    written = Written(small(*lists))
    assert values(written.body, "numId") == ["4", "4", "5"]
    assert printed_numbers(written.parts) == ["1.\t", "2.\t", "5.\t"]


_INNER = n.OrderedList((item("в"), item("г")))


@pytest.mark.parametrize(
    "between",
    [
        n.Callout("note", (), (_INNER,)),
        n.Table((n.Column(),), (), (n.Row((n.Cell((_INNER,)),)),)),
        n.BulletList((item(_INNER),)),
        _INNER,
    ],
)
def test_a_list_goes_on_after_one_inside_an_item(between: n.Block) -> None:
    written = Written(small(n.OrderedList((item("а", between), item("б", between), item("д")))))
    numbers = [one for one in printed_numbers(written.parts) if one[:1].isdigit()]
    assert numbers == [f"{one}.\t" for one in (1, 1, 2, 2, 1, 2, 3)]


def test_lists_deeper_than_word_has_levels_count_apart() -> None:
    deep: n.Block = n.OrderedList((item("а"), item("б")))
    for _ in range(11):
        deep = n.OrderedList((item("в", deep), item("г")))
    written = Written(small(deep))
    assert printed_numbers(written.parts) == ["1.\t"] * 12 + ["2.\t"] * 12


def test_lists_of_two_documents_are_not_one_when_pasted() -> None:
    block = n.OrderedList((item("а"),))
    found = [values(Written(small(block, title=title)).tree("word/numbering.xml"), "nsid") for title in ("А", "Б")]
    assert found[0][:2] == found[1][:2]
    assert len({*found[0], *found[1]}) == 4


def _headings(*numbers: tuple[int, str]) -> tuple[n.Heading, ...]:
    return tuple(n.Heading(level, texts("Раздел"), number=number) for level, number in numbers)


def test_headings_are_numbered_by_word_itself() -> None:
    headings = _headings((1, "1"), (2, "1.1"), (2, "1.2"), (1, ""), (1, "2"), (2, "2.1"), (3, ""))
    written = Written(small(n.TableOfContents("", 2), *headings))
    assert [one for one in printed_numbers(written.parts) if one] == ["1. ", "1.1. ", "1.2. ", "2. ", "2.1. "]
    assert written.texts()[6:] == ["Раздел"] * 7
    assert written.texts()[:2] == ["1. Раздел\t1", "1.1. Раздел\t2"]
    assert values(written.tree("word/numbering.xml"), "pStyle")[-2:] == ["Heading1", "Heading2"]


@pytest.mark.parametrize(
    "headings",
    [
        _headings((1, "1"), (1, "3")),
        _headings((2, "1.1")),
        _headings((1, "1"), (3, "1.1.1")),
        _headings((1, "I"), (2, "")),
        _headings((1, "1"), (2, "1.1"), (1, ""), (2, "1")),
    ],
)
def test_numbers_that_word_would_not_count_are_text(headings: tuple[n.Heading, ...]) -> None:
    written = Written(small(*headings))
    assert printed_numbers(written.parts) == [""] * len(headings)
    assert written.texts() == [walk.heading_text(one) for one in headings]


def test_a_document_without_numbers_has_headings_without() -> None:
    written = Written(small(*_headings((1, ""), (2, ""))))
    assert printed_numbers(written.parts) == ["", ""]
    assert values(written.body, "numId") == []


def test_a_nested_list_is_one_level_deeper() -> None:
    written = Written(small(n.BulletList((item("а", n.BulletList((item("б"),))),))))
    assert values(written.body, "ilvl") == ["0", "1"]


def test_only_the_first_paragraph_of_an_item_has_the_bullet() -> None:
    written = Written(small(n.BulletList((item("а", "б"),))))
    assert values(written.body, "pStyle") == ["ListBullet", "ListContinue"]
    assert len(values(written.body, "numId")) == 1


def test_an_item_that_begins_with_a_table_keeps_its_number() -> None:
    table = n.Table((n.Column(),), (), (n.Row((cell("а"),)),))
    written = Written(small(n.OrderedList((n.ListItem((table,)),))))
    assert values(written.body, "numId") == ["4"]


def test_header_rows_repeat_and_rows_stay_whole() -> None:
    head, row = n.Row((cell("а", header=True),)), n.Row((cell("б"),))
    written = Written(small(n.Table((n.Column(),), (head,), (row, row), summary="Что в ней")))
    assert len(list(written.body.iter(W + "tblHeader"))) == 1
    assert len(list(written.body.iter(W + "cantSplit"))) == 3
    assert values(written.body, "tblDescription") == ["Что в ней"]


def test_a_table_that_nobody_describes_is_described_by_its_headings() -> None:
    head = n.Row((cell("Дата", header=True), n.Cell(()), cell("Что", "известно", header=True)))
    row = n.Row((cell("а"), cell("б"), cell("в")))
    columns = (n.Column(), n.Column(), n.Column())
    caption = n.Caption("Таблица", 1, texts("Числа"))
    written = Written(small(n.Table(columns, (head,), (row,)), n.Table(columns, (head,), (row,), caption)))
    assert values(written.body, "tblDescription") == ["Дата, Что известно"]
    assert values(written.body, "tblCaption") == ["Таблица\u00a01. Числа"]


def test_a_box_that_is_a_table_is_called_something() -> None:
    listed = n.BulletList((item("План подписан " + "и действует " * 9),))
    written = Written(small(n.Callout("note", texts("Главное"), (listed,)), n.Callout("note", (), (listed,))))
    titles = values_of(written.body, "tblCaption", "val")
    assert titles[0] == "Главное"
    assert titles[1].startswith("План подписан и действует")
    assert titles[1].endswith("…")
    assert len(titles[1]) <= 80


def test_the_caption_and_the_header_rows_stay_with_the_first_row() -> None:
    head, row = n.Row((cell("а", "б", header=True), n.Cell(()))), n.Row((cell("в", header=True), cell("г")))
    caption = n.Caption("Таблица", 1, texts("Числа"))
    written = Written(small(n.Table((n.Column(), n.Column()), (head, head), (row, row), caption)))
    kept = [one.find(f"{W}pPr/{W}keepNext") is not None for one in written.paragraphs()]
    assert kept[:11] == [True] * 9 + [False] * 2  # and, in so short a table, the first row with the second


@pytest.mark.parametrize(("rows", "kept"), [(3, [True, True, False]), (9, [False] * 9)])
def test_the_rows_of_a_short_table_stay_together(rows: int, kept: list[bool]) -> None:
    body = tuple(n.Row((cell("а"),)) for _ in range(rows))
    written = Written(small(n.Table((n.Column(),), (), body)))
    paragraphs = written.body.iter(f"{W}tc")
    assert [one.find(f"{W}p/{W}pPr/{W}keepNext") is not None for one in paragraphs] == kept


def test_widths_follow_the_weights() -> None:
    row = n.Row((cell("а"), cell("б")))
    written = Written(small(n.Table((n.Column(weight=1), n.Column(weight=3)), (), (row,))))
    widths = [int(one.get(W + "w") or 0) for one in written.body.iter(W + "gridCol")]
    assert sum(widths) == round(Theme().page.text_width * 20)
    assert widths[1] == pytest.approx(3 * widths[0], abs=2)


def _wide_table(*cells: n.Cell) -> etree._Element:
    row = n.Row(cells)
    return Written(small(n.Table((n.Column(),) * len(cells), (row,), (row,)), par("После"))).body


def test_a_table_that_is_too_wide_has_smaller_type_and_divides_words() -> None:
    note = n.Footnote((par("Газета."),))
    body = _wide_table(cell(par("Сотрудничество", note)), *(cell("Сотрудничество") for _ in range(11)))
    sizes = [str(int(Theme().style(style).size * 0.85 * 2)) for style in ("table-head", "table")]
    head, row = body.iter(W + "tr")
    assert values(head, "sz") == [sizes[0]] * 25  # of each paragraph's mark and its words, and of the note's
    assert values(row, "sz") == [sizes[1]] * 25
    assert values(head, "suppressAutoHyphens") == ["0"] * 11  # in the other row, the style says so; the note has room
    assert values(list(body.iter(W + "p"))[-1], "sz") == []


def test_only_a_column_that_is_too_narrow_divides_words() -> None:
    words = cell("Сотрудничество"), cell("и")
    assert values(_wide_table(*words), "suppressAutoHyphens") == values(_wide_table(*words), "sz") == []
    body = Written(small(n.Table((n.Column(weight=1), n.Column(weight=7)), (n.Row(words),), ()))).body
    assert values(body, "suppressAutoHyphens") == ["0"]


def test_lists_boxes_and_tables_in_a_small_cell_are_small_too() -> None:
    inner = n.Table((n.Column(),), (), (n.Row((cell("Число"),)),), n.Caption("Таблица", 1, texts("Числа")))
    within = (
        n.BulletList((item("Число"),)),
        n.Callout("note", texts("Число"), (n.BulletList((item("Число"),)),)),
        n.DefinitionList((n.Definition(texts("Число"), (par("Число"),)),)),
        inner,
    )
    body = _wide_table(n.Cell(within), *(cell("Сотрудничество") for _ in range(11)))
    for run in next(body.iter(W + "tbl")).iter(W + "r"):
        assert "".join(_text(one) for one in run) in ("\n", "\t") or values(run, "sz")


def test_a_caption_counts_by_itself_and_can_be_referred_to() -> None:
    table = n.Table((n.Column(),), (), (n.Row((cell("а"),)),), n.Caption("Таблица", 7, texts("Числа")), id="t")
    written = Written(small(par(n.CrossReference("t", texts("таблица"))), table))
    anchor = next(written.body.iter(W + "hyperlink")).get(W + "anchor")
    assert [one.get(W + "name") for one in written.body.iter(W + "bookmarkStart")] == [anchor]
    assert " SEQ Таблица \\r 7 \\* ARABIC " in [one.text for one in written.body.iter(W + "instrText")]
    assert "Таблица\u00a07. Числа" in written.texts()


@pytest.mark.parametrize(
    ("label", "counter"), [("Таблица", "Таблица"), ("My table", "My_table"), ("", "Caption"), ("№ 1", "Caption")]
)
def test_counters_have_names_that_word_takes(label: str, counter: str) -> None:
    caption = n.Caption(label, 1, texts("Числа"))
    table = n.Table((n.Column(),), (), (n.Row((cell("а"),)),), caption)
    written = Written(small(n.ListOfCaptions("table", ""), table))
    instructions = [one.text for one in written.body.iter(W + "instrText")]
    assert f" SEQ {counter} \\* ARABIC " in instructions
    assert f' TOC \\h \\z \\c "{counter}" ' in instructions


def test_numbers_that_word_would_not_count_are_set() -> None:
    captions = [("Таблица", 12), ("Рисунок", 1), ("Таблица", 13), ("Таблица", 15), ("Рисунок", 2)]
    written = Written(small(*(_captioned(label, number, "Числа") for label, number in captions)))
    assert [(one.text or "").removesuffix("\\* ARABIC ").split() for one in written.body.iter(W + "instrText")] == [
        ["SEQ", "Таблица", "\\r", "12"],
        ["SEQ", "Рисунок"],
        ["SEQ", "Таблица"],
        ["SEQ", "Таблица", "\\r", "15"],
        [
            "SEQ",
            "Рисунок",
        ],
    ]


def _table(number: int) -> n.Table:
    caption = n.Caption("Таблица", number, texts("Числа"))
    return n.Table((n.Column(),), (), (n.Row((cell("а"),)),), caption, id="t")


def test_a_number_of_a_caption_is_repeated_by_a_field() -> None:
    written = Written(small(par("См. ", n.CrossReference("t", texts("таблице\u00a07")), "."), _table(7)))
    link = next(written.body.iter(W + "hyperlink"))
    anchor = link.get(W + "anchor")
    assert [one.text for one in link.iter(W + "instrText")] == [f" REF {anchor} \\h "]
    assert [one.text for one in link.iter(W + "t")] == ["таблице\u00a0", "7"]
    assert _marked(written, anchor) == "7"
    assert written.texts()[0] == "См. таблице\u00a07."


def _marked(written: Written, name: str | None) -> str:
    """The characters in a bookmark."""
    start = next(one for one in written.body.iter(W + "bookmarkStart") if one.get(W + "name") == name)
    found = ""
    for one in start.itersiblings():
        if one.tag == W + "bookmarkEnd" and one.get(W + "id") == start.get(W + "id"):
            return found
        found += "".join(_text(inner) for inner in one.iter())
    raise AssertionError(f"{name} has no end")


@pytest.mark.parametrize(
    "reference",
    [
        n.CrossReference("t", texts("таблица 17")),
        n.CrossReference("t", texts("пункт 1.7")),
        n.CrossReference("t", texts("таблица")),
        n.CrossReference("t", texts("7-кесте")),
        n.CrossReference("p", texts("абзац 7")),
    ],
)
def test_other_references_are_links_alone(reference: n.CrossReference) -> None:
    written = Written(small(par(reference), _table(7), par("а", id="p")))
    link = next(written.body.iter(W + "hyperlink"))
    assert list(link.iter(W + "instrText")) == []
    assert written.texts()[0] == walk.plain(reference.children)


def test_what_a_reference_leads_to_ends_before_the_full_stop() -> None:
    caption = n.Caption("Таблица", 0, texts("Числа"))
    written = Written(small(n.Table((n.Column(),), (), (n.Row((cell("а"),)),), caption, id="t")))
    assert _marked(written, "_Ref000000001") == "Таблица"


def test_a_reference_to_nothing_is_text() -> None:
    written = Written(small(par(n.CrossReference("nowhere", texts("там")))))
    assert list(written.body.iter(W + "hyperlink")) == []
    assert written.texts()[0] == "там"


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://a.kz/?b=1&c", 1), ("mailto:a@b.kz", 1), ("javascript:alert(1)", 0), ("file:///etc/passwd", 0)],
)
def test_only_links_that_are_safe_are_links(url: str, linked: int) -> None:
    written = Written(small(par(n.Link(url, texts("здесь")))))
    assert len(list(written.body.iter(W + "hyperlink"))) == linked
    assert written.texts()[0] == "здесь"


@pytest.mark.parametrize("words", ["https://a.kz/plan-2025", "a.kz/plan-2025", "a.kz"])
def test_addresses_are_of_no_language(words: str) -> None:
    link = n.Link("https://a.kz/plan-2025", texts(words))
    written = Written(small(par("а", n.Footnote((par("URL: ", n.Foreign("en", texts(link, " accessed"))),)))))
    assert values(written.tree("word/footnotes.xml"), "lang") == ["x-none", "en-GB"]
    assert len(list(written.tree("word/footnotes.xml").iter(W + "noProof"))) == 1


def test_words_of_a_link_are_of_the_language_around_them() -> None:
    written = Written(
        small(par(n.Link("https://a.kz/plan", texts("план")), n.Link("https://a.kz/plan", texts("plan"))))
    )
    assert values(written.body, "lang") == []


def test_links_in_notes_belong_to_the_notes() -> None:
    written = Written(small(par("а", n.Footnote((par(n.Link("https://a.kz", texts("б"))),)))))
    assert b"https://a.kz" in written.parts["word/_rels/footnotes.xml.rels"]
    assert b"https://a.kz" not in written.parts["word/_rels/document.xml.rels"]


def test_languages_are_on_the_runs() -> None:
    written = Written(small(par("а", n.Foreign("en", texts("b")), n.Foreign("ru", texts("в"))), par("ә", lang="kk")))
    assert values(written.body, "lang") == ["en-GB", "kk-KZ"]


def test_a_page_break_is_a_property_of_the_next_paragraph() -> None:
    written = Written(small(par("а"), n.PageBreak(), par("б")))
    assert [one.find(f"{W}pPr/{W}pageBreakBefore") is not None for one in written.paragraphs()] == [False, True]


def test_a_rule_is_a_border() -> None:
    written = Written(small(par("а"), n.Rule(), par("б"), n.Rule(), n.BulletList((item("в"),))))
    assert written.texts() == ["а", "б", "", "в"]
    assert written.paragraphs()[1].find(f"{W}pPr/{W}pBdr/{W}top") is not None
    assert values(written.paragraphs()[2], "pStyle") == ["Rule"]


def test_a_turned_page_is_a_section() -> None:
    written = Written(small(par("а"), n.Landscape((par("б"),)), par("в")))
    sizes = [one.get(W + "orient") for one in written.body.iter(W + "pgSz")]
    assert sizes == [None, "landscape", None]
    assert written.texts() == ["а", "б", "в"]


def test_a_tab_stands_at_the_right_edge() -> None:
    written = Written(small(par("Начальник", n.Tab("line"), "А. Б.", role="signature")))
    tab = written.body.find(f".//{W}tabs/{W}tab")
    assert tab is not None
    assert tab.get(W + "pos") == str(round(Theme().page.text_width * 20))
    assert tab.get(W + "leader") == "underscore"


def test_a_remark_is_a_comment() -> None:
    written = Written(small(par("а", n.Comment("Проверить & дополнить", "А. Б.")), date="2026-11-23"))
    comment = next(written.tree("word/comments.xml").iter(W + "comment"))
    assert (comment.get(W + "author"), comment.get(W + "date")) == ("А. Б.", "2026-11-23T00:00:00Z")
    assert written.texts("word/comments.xml") == ["Проверить & дополнить"]


def _commented(written: Written) -> list[str]:
    """The characters that each comment is about."""
    found = {}
    for start in written.body.iter(W + "commentRangeStart"):
        number = start.get(W + "id") or ""
        words = ""
        for one in start.itersiblings():
            if one.tag == W + "commentRangeEnd" and one.get(W + "id") == number:
                found[number] = words
                break
            words += "".join(_text(inner) for inner in one.iter())
    assert sorted(found) == sorted(values_of(written.body, "commentReference", "id"))
    return [words for _, words in sorted(found.items())]


def values_of(tree: etree._Element, name: str, attribute: str) -> list[str]:
    return [one.get(W + attribute) or "" for one in tree.iter(W + name)]


_REMARK = n.Comment("Проверить")
_PLAN = n.Statement(n.Item("fact", "plan"), texts("План подписан"))


@pytest.mark.parametrize(
    ("inlines", "about"),
    [
        (texts("План подписан.", _REMARK, " Он действует."), ["подписан."]),
        (texts("План подписан ", _REMARK), ["подписан "]),
        (texts("План ", n.Strong(texts("не подписан")), _REMARK), ["не подписан"]),
        (texts("Вот: ", _PLAN, n.Footnote((par("Газета."),)), ".", _REMARK), ["План подписан."]),
        (texts("План", _REMARK, _REMARK), ["План", "План"]),
        (texts(n.Strong(texts("План ", _REMARK, "подписан")), " и действует", _REMARK), ["План ", "действует"]),
        (texts(_REMARK, "План подписан."), ["План"]),
        (texts(_REMARK, " — ", n.LineBreak(), "План, ", _REMARK, "подписан"), [" — \nПлан,", "План, "]),
        (texts(_REMARK, _REMARK, "План подписан", _REMARK), ["План", "План", "подписан"]),
        (texts(_REMARK, "План", _REMARK), ["План", "План"]),
        (texts(_REMARK, _PLAN, "."), ["План подписан"]),
        (texts(_REMARK, n.Strong(texts("План ", "подписан")), _REMARK), ["План подписан", "План подписан"]),
        (texts("План ", n.Strong(texts(_REMARK, "не подписан"))), ["не"]),
        (texts(_REMARK, " — "), [""]),
    ],
)
def test_a_comment_is_about_the_word_or_the_statement_beside_it(
    inlines: tuple[n.Inline, ...], about: list[str]
) -> None:
    written = Written(small(n.Paragraph(inlines)))
    assert _commented(written) == about
    assert written.texts()[0] == walk.plain(inlines)


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
def test_a_comment_in_a_note_stands_at_its_mark(notes: str) -> None:
    note = n.Footnote((par("Газета", n.Comment("Какая?"), ".", n.Comment("И когда?")),))
    written = Written(small(par("План", note, "."), notes=notes))
    assert _commented(written) == ["", ""]
    start = next(written.body.iter(W + "commentRangeStart")).getnext()
    assert start is not None
    mark = start.getnext()
    assert mark is not None
    assert mark.find(W + notes.removesuffix("s") + "Reference") is not None
    assert written.texts("word/comments.xml") == ["Какая?", "И когда?"]


def test_a_term_stands_beside_what_is_said_of_it() -> None:
    short = n.Definition(texts("Срок"), (par("до 2026 года"), par("ещё")))
    long = n.Definition(texts("Очень длинное название, которое не помещается"), (par("а"),))
    written = Written(small(n.DefinitionList((short, long))))
    assert written.texts() == ["Срок\tдо 2026 года", "ещё", "Очень длинное название, которое не помещается\nа"]


def test_a_box_of_text_is_paragraphs_and_a_box_of_more_is_a_table() -> None:
    plain = Written(small(n.Callout("note", texts("Т"), (par("а"),)), n.Callout("note", (), (par("б"),))))
    assert list(plain.body.iter(W + "tbl")) == []
    assert values(plain.body, "pStyle") == ["CalloutTitleNote", "CalloutNote", "TableGap", "CalloutNote"]
    more = Written(small(n.Callout("warning", texts("Т"), (n.BulletList((item("а"),)),))))
    assert len(list(more.body.iter(W + "tbl"))) == 1


_LIST = n.BulletList((item("раз"), item("два")))
_BOX = n.Callout("note", texts("Заголовок"), (_LIST,))


@pytest.mark.parametrize("after", [_BOX, n.Table((n.Column(),), (), (n.Row((cell("а"),)),))])
def test_a_table_keeps_its_distance_from_a_list(after: n.Block) -> None:
    body = Written(small(_LIST, after)).body.find(W + "body")
    assert body is not None
    before = next(body.iterchildren(W + "tbl")).getprevious()
    assert before is not None
    assert values(before, "pStyle") == ["TableGap"]
    assert int(next(before.iter(W + "spacing")).get(W + "before") or 0) >= (Theme().style("body").after - 2) * 20
    assert next(before.iter(W + "keepNext")) is not None


@pytest.mark.parametrize("blocks", [(_BOX,), (par("До"), _BOX), (n.PageBreak(), _BOX)])
def test_no_small_paragraph_stands_where_there_is_room(blocks: tuple[n.Block, ...]) -> None:
    assert "TableGap" not in values(next(Written(small(*blocks, par("После"))).body.iter(W + "body")), "pStyle")


def test_furniture_counts_pages() -> None:
    written = Written(
        small(par("а"), marking=n.Marking("TLP:RED", "FF2B2B", "000000"), page_label="стр. {page} из {pages}")
    )
    assert written.texts("word/header1.xml") == ["\u00a0TLP:RED\u00a0"]
    instructions = [one.text for one in written.tree("word/footer1.xml").iter(W + "instrText")]
    assert instructions == [" PAGE ", " NUMPAGES "]


def test_a_watermark_is_the_kind_that_word_can_remove() -> None:
    written = Written(small(par("а"), watermark="ЧЕРНОВИК"))
    assert b"PowerPlusWaterMarkObject" in written.parts["word/header1.xml"]


def test_properties_say_what_the_file_is() -> None:
    written = Written(EXAMPLE)
    core = written.parts["docProps/core.xml"].decode()
    assert "<dc:title>[TLP:GREEN] Военное сотрудничество</dc:title>" in core
    assert "2026-11-23T00:00:00Z</dcterms:created>" in core
    assert EXAMPLE.meta.revision.encode() in written.parts["docProps/custom.xml"]


def test_a_picture_has_its_words_and_is_kept_once() -> None:
    figure = n.Figure(n.Raster(PIXEL, "image/png", 100, 50), "Точка & круг")
    written = Written(small(figure, figure))
    assert [name for name in written.parts if "media" in name] == ["word/media/image1.png"]
    shown = [one.get("descr") for one in written.body.iter() if str(one.tag).endswith("}docPr")]
    assert shown == ["Точка & круг"] * 2


def test_a_drawing_is_svg_with_pixels_beside_it() -> None:
    drawing = n.Drawing(100, 50, (n.Label(5, 20, "Текст <1>"), n.Box(0, 0, 10, 10, "accent", "FF0000")))
    written = Written(small(n.Figure(drawing, "Схема")))
    svg = written.parts["word/media/image1.svg"].decode()
    assert "Текст &lt;1&gt;" in svg
    assert 'fill="#17375E" stroke="#FF0000"' in svg
    assert written.parts["word/media/image2.png"].startswith(b"\x89PNG")


def test_labels_of_a_drawing_are_as_they_are_in_the_theme_s_face() -> None:
    written = Written(small(n.Figure(n.Drawing(100, 50, (n.Label(5, 20, "а  б"),)), "Схема")))
    svg = written.tree("word/media/image1.svg")
    assert svg.get("font-family") == "'Source Sans 3', sans-serif"
    assert svg.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "line"])
def test_a_chart_has_its_figures_in_a_workbook(kind: Any) -> None:
    chart = n.Chart(kind, ("2023", "2024"), (n.Series("Офицеры", (1.5, None)),), "человек")
    written = Written(small(n.Figure(chart, "Диаграмма")))
    drawn = written.parts["word/charts/chart1.xml"].decode()
    assert ("<c:lineChart>" in drawn) == (kind == "line")
    assert '<c:min val="0.0"/>' in drawn
    with zipfile.ZipFile(io.BytesIO(written.parts["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"])) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="B2"><v>1.5</v></c>' in sheet
    assert 'r="B3"' not in sheet


def test_a_long_marking_has_lines_of_its_own() -> None:
    long = "Для служебного пользования, с ограничением распространения по списку руководителя аппарата"
    meta = n.Meta("З", "ru", marking=n.Marking(long, background="000000", note="Экз. № 5"), running="Записка " * 30)
    written = Written(n.Document(meta, (par("текст"),)))
    assert "<w:br/>" in written.parts["word/header1.xml"].decode()
    footer = etree.fromstring(written.parts["word/footer1.xml"])
    assert len(footer.findall(f"{W}p")) == 2
    assert "<w:tab/>" not in written.parts["word/footer1.xml"].decode()


def test_a_cover_has_a_header_and_footer_of_its_own() -> None:
    marking = n.Marking("TLP:GREEN", "33FF00", "000000")
    meta = n.Meta("З", "ru", marking=marking, running="Записка", watermark="ПРОЕКТ", cover=True)
    written = Written(n.Document(meta, (par("обложка"), n.Landscape((par("таблица"),)), par("текст"))))
    sections = list(written.body.iter(f"{W}sectPr"))
    assert [one.find(f"{W}titlePg") is not None for one in sections] == [True, False, False]
    assert [one.get(f"{W}type") for one in sections[0] if one.tag.endswith("Reference")] == [
        "default",
        "first",
        "default",
        "first",
    ]
    assert "TLP:GREEN" in written.parts["word/header2.xml"].decode()
    assert "ПРОЕКТ" in written.parts["word/header2.xml"].decode()
    assert "TLP:GREEN" in (first := written.parts["word/footer3.xml"].decode())
    assert "Записка" not in first
    assert "PAGE" not in first


def test_without_a_cover_all_pages_are_alike() -> None:
    written = Written(small(par("текст")))
    assert list(written.body.iter(f"{W}titlePg")) == []


def drawn_by_word(*blocks: n.Block) -> str:
    return Written(small(*blocks)).parts["word/charts/chart1.xml"].decode()


def test_one_row_of_stacked_bars_has_its_figures_above_them() -> None:
    drawn = drawn_by_word(n.Figure(n.Chart("stacked-bar", ("2023", "2024"), (n.Series("А", (1200, 2.5)),)), "А"))
    assert '<c:grouping val="clustered"/>' in drawn
    assert '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>' in drawn
    assert '<c:dLbls><c:numFmt formatCode="#,##0.0" sourceLinked="0"/>' in drawn
    assert "General</c:formatCode>" not in drawn


def test_a_chart_of_word_has_the_measures_of_the_pdf() -> None:
    from chart_geometry import TYPE
    from reportkit.figures.plot import plot

    names = ("Очень длинное название первой категории", "Очень длинное название второй категории", "Третья", "Ещё одна")
    chart = n.Chart("bar", names, (n.Series("А", (1, 2, 3, 4)), n.Series("Б", (10_000_000, 2, 3, 4))), "человек")
    places = plot(chart, TYPE, 200.0, "ru")
    drawn = drawn_by_word(n.Figure(chart, "А", width=200.0))
    assert places.across
    assert '<c:barDir val="bar"/>' in drawn
    assert f'<c:x val="{places.left / places.width:.4f}"/>' in drawn
    assert f'<c:h val="{(places.bottom - places.top) / places.height:.4f}"/>' in drawn


def test_word_leaves_out_no_name_below_a_line() -> None:
    names = ("Министерство обороны Республики Казахстан", "Министерство обороны Соединённого Королевства", "Академия")
    assert '<c:tickLblSkip val="1"/>' in drawn_by_word(
        n.Figure(n.Chart("line", names, (n.Series("А", (1, 2, 3)),)), "А")
    )
    years = tuple(map(str, range(1980, 2020)))
    assert '<c:tickLblSkip val="2"/>' in drawn_by_word(
        n.Figure(n.Chart("line", years, (n.Series("А", (1,) * 40),)), "А")
    )


@pytest.mark.parametrize("width", [1.0, 20.0, 90.0])
def test_no_measure_of_a_chart_is_below_zero(width: float) -> None:
    chart = n.Chart("bar", tuple("абвгдежзик") * 9, (n.Series("А", (1e12, -1) * 45), n.Series("Б", (3,) * 90)))
    drawn = drawn_by_word(n.Figure(chart, "А", width=width))
    measures = re.findall(r'<c:(?:x|y|w|h|gapWidth) val="([^"]+)"', drawn)
    assert len(measures) >= 9
    assert min(map(float, measures)) >= 0


def test_a_seventh_row_is_striped() -> None:
    rows = tuple(n.Series(f"Ряд {number}", (number,)) for number in range(1, 8))
    assert drawn_by_word(n.Figure(n.Chart("bar", ("а",), rows), "А")).count("<a:pattFill") == 1
    assert drawn_by_word(n.Figure(n.Chart("line", ("а",), rows), "А")).count("<a:prstDash") == 1


def test_relationship_ids_are_used() -> None:
    written = Written(EXAMPLE)
    used = {value for one in written.body.iter() for key, value in one.attrib.items() if str(key).startswith(R)}
    assert used


def test_pixels_have_the_colours_of_the_drawing() -> None:
    theme = Theme()
    shapes = (n.Box(5, 5, 50, 20, "accent"), n.Box(60, 5, 30, 20, "callout-fill"), n.Label(5, 50, "Щит"))
    with Image.open(io.BytesIO(png(n.Drawing(120, 60, shapes), theme))) as picture:
        found = {color for _, color in picture.convert("RGB").getcolors(10_000) or ()}
    for name in ("FFFFFF", theme.color("accent"), theme.color("callout-fill")):
        assert tuple(bytes.fromhex(name)) in found
