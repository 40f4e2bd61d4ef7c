"""Tables on pages: the widths of columns, rows that are cut, headers that are repeated, notes in cells."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest

from example_document import LONG, cell, inlines, note, text
from page_geometry import lost_lines, outside, overlaps
from reportkit.layout import Pages, lay_out
from reportkit.layout.pages.page import EmptyBox, Fill, Page, PictureBox, Stroke, TextBox
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import write_document as write_docx
from reportkit.writers.pdf import write_document as write_pdf
from strategies import long_tables

THEME = Theme()


def document(*blocks: n.Block, lang: str = "ru") -> n.Document:
    return n.Document(n.Meta("Записка", lang), blocks)


def laid_out(*blocks: n.Block, lang: str = "ru") -> Pages:
    """The pages of blocks; nothing stands on anything else, is lost or goes beyond the margins."""
    pages = lay_out(document(*blocks, lang=lang), THEME)
    assert lost_lines(pages) == []
    for page in pages.pages:
        assert overlaps(page) + outside(page, THEME) == []
    return pages


def texts(page: Page) -> list[TextBox]:
    return [box for box in page.boxes if isinstance(box, TextBox)]


def shown(box: TextBox) -> list[str]:
    """The lines of a box as they are seen."""
    found = ["".join(piece for _, piece in (*line.segments, *line.right)) for line in box.text.lines]
    return [line.strip().replace("\u00ad", "-") for line in found[box.first : box.last]]


def lines(pages: Pages) -> list[str]:
    return [line for page in pages.pages for box in texts(page) for line in shown(box)]


def row(*contents: str | n.Block) -> n.Row:
    return n.Row(tuple(cell(one) if isinstance(one, str) else n.Cell((one,)) for one in contents))


EMPTY = [
    n.Table((), (), ()),
    n.Table((n.Column(), n.Column()), (), (), id="t"),
    n.Table((), (n.Row(()),), (n.Row(()), n.Row(()))),
]


@pytest.mark.parametrize("table", EMPTY)
def test_an_empty_table_is_nothing(table: n.Table) -> None:
    empty, without = document(text("раз"), table, text("два")), document(text("раз"), text("два"))
    pages = lay_out(empty, THEME)
    assert [box.y for box in texts(pages.pages[0])] == [box.y for box in texts(lay_out(without, THEME).pages[0])]
    assert write_pdf(empty, THEME, pages)
    with zipfile.ZipFile(BytesIO(write_docx(empty, THEME, pages))) as parts:
        assert b"<w:tbl>" not in parts.read("word/document.xml")


def test_an_empty_table_keeps_its_caption() -> None:
    caption = n.Caption("Таблица", 1, inlines("Пусто"))
    assert lines(laid_out(n.Table((), (), (), caption)))[0] == "Таблица\u00a01. Пусто"


def test_rows_may_have_more_cells_than_the_table_names() -> None:
    first, second = texts(laid_out(n.Table((), (), (row("а", "б"),))).pages[0])
    assert first.y == second.y
    assert first.x < second.x


def test_a_header_repeated_in_a_box_leaves_room_for_the_first_row() -> None:
    rows = tuple(row("x", LONG) for _ in range(25))
    pages = laid_out(n.Callout("note", (), (n.Table((n.Column(), n.Column()), (row("А", "Б"),), rows),)))
    assert pages.count > 1
    for page in pages.pages[1:]:
        header, first = page.repeats[0], texts(page)[0]
        assert first.y - header.y >= header.text.leading


def test_a_table_in_a_box_stands_off_its_edges() -> None:
    pages = laid_out(n.Callout("note", (), (n.Table((n.Column(),), (row("А"),), (row("б"),)),)))
    box, head = [one for one in pages.pages[0].decorations if isinstance(one, Fill) and one.width > 100]
    last = max(one.y for one in pages.pages[0].decorations if isinstance(one, Stroke))
    assert head.y > box.y + 5
    assert last < box.y + box.height - 5


def test_notes_of_a_row_that_is_cut_stand_in_order() -> None:
    first = n.Cell((*(text(LONG) for _ in range(5)), text("конец", note("первая"))))
    second = n.Cell((text("начало", note("вторая")), *(text(LONG) for _ in range(5))))
    pages = laid_out(n.Table((n.Column(), n.Column()), (), (n.Row((first, second)),)))
    assert pages.count == 1
    assert pages.places["#note-1"].y < pages.places["#note-2"].y


def picture(width: float = 150, height: float = 260) -> n.Figure:
    return n.Figure(n.Drawing(width, height, ()), "Схема", n.Caption("Рисунок", 1, inlines("Схема")))


def gaps(page: Page, part: str) -> list[float]:
    """The space between the boxes of text in the last cell or body on a page, above the usual one for a line."""
    last = [box for box in texts(page) if box.text.part.parent is not None and box.text.part.parent.kind == part]
    last = [box for box in last if box.x == last[-1].x]
    ends = [box.y + (box.last - box.first) * box.text.leading for box in last]
    return [box.y - end for box, end in zip(last[1:], ends, strict=False)]


def test_text_beside_a_picture_is_not_torn_apart() -> None:
    beside = n.Cell(tuple(text(LONG) for _ in range(9)))
    pages = laid_out(n.Table((n.Column(), n.Column()), (), (n.Row((n.Cell((picture(),)), beside)),)))
    assert pages.count == 1
    assert max(gaps(pages.pages[0], "cell")) < 5


def test_text_beside_a_tall_term_is_not_torn_apart() -> None:
    term = inlines("Очень длинный термин, который занимает много строк подряд")
    pages = laid_out(n.DefinitionList((n.Definition(term, (picture(), text(LONG))),)))
    assert max(len(shown(box)) for box in texts(pages.pages[0])[:1]) >= 4  # the term in one piece


def test_a_picture_and_text_beside_it_go_on_over_the_page() -> None:
    first = n.Cell((text(LONG), picture(), text(LONG), picture(), text(LONG), picture()))
    beside = n.Cell(tuple(text(LONG, LONG) for _ in range(14)))
    pages = laid_out(*(text(LONG) for _ in range(6)), n.Table((n.Column(), n.Column()), (), (n.Row((first, beside)),)))
    assert pages.count > 1
    for page in pages.pages:
        assert max(gaps(page, "cell"), default=0) < 5


def test_lines_of_other_heights_stay_close_beside_each_other() -> None:
    head = n.Cell(tuple(text(LONG) for _ in range(12)), header=True)
    pages = laid_out(n.Table((n.Column(), n.Column()), (), (n.Row((head, n.Cell(head.blocks))),)))
    assert max(gaps(pages.pages[0], "header-cell") + gaps(pages.pages[0], "cell")) < 5


def test_a_picture_keeps_its_caption_where_its_row_is_cut() -> None:
    for count in range(6, 14):
        cells = n.Row((n.Cell((*(text(LONG) for _ in range(3)), picture(), text(LONG))), cell(*[LONG] * 8)))
        pages = laid_out(*(text(LONG) for _ in range(count)), n.Table((n.Column(), n.Column()), (), (cells,)))
        for page in pages.pages:
            captioned = any("Схема" in line for box in texts(page) for line in shown(box))
            assert captioned == any(isinstance(box, PictureBox) for box in page.boxes)


def nested(depth: int) -> n.BulletList:
    inner = (nested(depth - 1),) if depth else ()
    return n.BulletList((n.ListItem((text(LONG), *inner)),))


BLOCKS = {
    "a list in lists": nested(5),
    "a quote": n.BlockQuote((text(LONG),), inlines("Представитель министерства")),
    "a box": n.Callout("note", inlines("Внимание"), (n.Callout("key", (), (text(LONG),)),)),
    "terms": n.DefinitionList((n.Definition(inlines("Сотрудничество"), (text(LONG),)),)),
    "a table": n.Table((n.Column(),) * 3, (), (row("Межведомственное", "согласование", LONG),)),
    "a heading": n.Heading(1, inlines("Межведомственное согласование")),
    "numbers": n.OrderedList((n.ListItem((n.OrderedList((n.ListItem((text(LONG),)),), 1000),)),), 1000),
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_words_in_blocks_in_cells_stay_whole(block: n.Block) -> None:
    pages = laid_out(n.Table((n.Column(),) * 3, (row("А", "Б", "В"),), (row("текст", block, LONG),)))
    assert whole_words(pages) == whole_words(laid_out(block)) | set(LONG.split()) | {"А", "Б", "В", "текст"}


def whole_words(pages: Pages) -> set[str]:
    """The words on pages, those joined again that a hyphen divides."""
    return set(" ".join(lines(pages)).replace("- ", "").split())


def test_a_picture_in_a_cell_can_be_read() -> None:
    rows = (n.Row((n.Cell((picture(400, 300),)), n.Cell(tuple(text(LONG) for _ in range(4))))),)
    drawn = [
        box for box in laid_out(n.Table((n.Column(),) * 2, (), rows)).pages[0].boxes if isinstance(box, PictureBox)
    ]
    assert drawn[0].width >= 140


def widths(*weights: float, contents: tuple[str, ...] = ("а", "б", "в")) -> list[float]:
    """The widths of a table's columns as shares of the page's, the last one left out."""
    columns = tuple(n.Column(weight=weight) for weight in weights)
    boxes = texts(laid_out(n.Table(columns, (), (row(*contents[: len(weights)]),))).pages[0])
    starts = [box.x for box in boxes]
    return [(after - before) / THEME.page.text_width for before, after in pairwise(starts)]


def test_columns_with_a_weight_take_their_share_and_others_what_is_left() -> None:
    assert widths(0.2, 0, 0.5) == pytest.approx([0.2, 0.3])


def test_columns_without_a_weight_are_measured_beside_weights_that_leave_nothing() -> None:
    first, second = widths(3, 0, 1)
    assert second < 0.1
    assert first == pytest.approx(0.75 * (1 - second))
    assert widths(1, 0, contents=("а", LONG)) == pytest.approx([0.5])


PLAN = (
    "№|Мероприятие|Ответственный исполнитель|Соисполнители|Срок исполнения|Финансирование|Состояние|Примечание",
    "1|Консультации по плану военно-технического сотрудничества|Департамент международного сотрудничества|"
    "Генеральный штаб|27.01.2027|республиканский бюджет|запланировано|переподготовка",
)
REGISTER = (
    "Министерство|Сотрудничество|Ответственный исполнитель|Срок исполнения|Вероятность|Достоверность|Обоснование|"
    "Происхождение|Подтверждение|Источник|Примечание|Классификация",
    "Минобороны|военно-техническое|руководитель аппарата|27.01.2027|маловероятно|подтверждено|"
    "https://365info.kz/2025/06/kazahstan-rasshiryaet|Великобритания|дважды|Аргументы недели|нет|официально",
)


def grid(*rows: str, **more: object) -> n.Table:
    """A table, its first row a header, written with a bar between two cells."""
    head, *body = [row(*one.split("|")) for one in rows]
    return n.Table((n.Column(),) * len(head.cells), (head,), tuple(body), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("rows", [PLAN, REGISTER], ids=["8 columns", "12 columns"])
def test_words_in_narrow_columns_are_divided_with_a_hyphen(rows: tuple[str, ...]) -> None:
    pages = laid_out(grid(*rows))
    for box in texts(pages.pages[0]):
        for line in box.text.lines[:-1]:
            assert line.segments[-1][1].endswith((" ", "\u00ad", "-", "/"))
    assert "27.01.2027" in lines(pages)


def sizes(pages: Pages) -> set[float]:
    return {run.metric.size for box in texts(pages.pages[0]) for line in box.text.lines for run, _ in line.segments}


def test_a_table_that_is_too_wide_is_set_a_little_smaller() -> None:
    normal = sizes(laid_out(grid(*PLAN)))
    smaller = sizes(laid_out(grid(*REGISTER), text("потом"))) - {THEME.style("body").size}
    assert normal == {THEME.style("table").size, THEME.style("table-head").size}
    assert 0.84 < max(smaller) / max(normal) < 1


def test_a_caption_and_notes_of_a_smaller_table_keep_their_size() -> None:
    caption = n.Caption("Таблица", 1, inlines("Реестр"))
    table = grid(*REGISTER, caption=caption)
    noted = replace(table, body=(*table.body, n.Row((cell("а", note("примечание")), *[cell("б")] * 11))))
    assert {THEME.style("caption").size, THEME.style("note").size} <= sizes(laid_out(noted))


def test_the_widest_words_give_way_to_short_ones() -> None:
    dates = "|".join(f"0{number}.01.2027" for number in range(1, 8))
    pages = laid_out(grid(f"{dates}|Республиканский", f"{dates}|военно-технологическое"))
    assert [line for line in lines(pages) if line[:1] == "0"] == dates.split("|") * 2


def test_a_column_is_never_narrower_than_its_longest_word_if_there_is_room() -> None:
    rows = ("А|Б|В|Г", f"{LONG}|{LONG}|межведомственного|рассматриваемого")
    assert not any(line.endswith("-") for line in lines(laid_out(grid(*rows))))


def test_more_columns_than_there_is_room_for_are_set_all_the_same() -> None:
    pages = laid_out(grid("|".join(["Согласование"] * 24), "|".join(["27.01.2027"] * 24)))
    assert "".join(lines(pages)).replace("-", "") == "Согласование" * 24 + "27.01.2027" * 24


def test_an_empty_column_beside_a_wide_one_is_there() -> None:
    words = "Х" * 80
    boxes = laid_out(grid(f"|{words}|", f"|{words}|")).pages[0].boxes
    assert [isinstance(box, EmptyBox) for box in boxes] == [True, False, True] * 2


def test_spaces_around_the_text_of_a_cell_are_no_words() -> None:
    assert lines(laid_out(n.Table((n.Column(),) * 2, (), (row(" а ", ""),)))) == ["а"]


def test_a_short_table_is_not_divided() -> None:
    """Wherever it comes on the page; a longer one is."""
    few, many = (long_tables(2, rows, lambda row, column: f"{row}/{column}") for rows in (6, 20))
    for lines in range(30, 48):
        before = tuple(text("строка") for _ in range(lines))
        assert len({at for at, page in enumerate(laid_out(*before, few).pages) if tabular(page)}) == 1
    assert laid_out(*(text("строка") for _ in range(30)), many).count == 2


def tabular(page: Page) -> bool:
    parents = (box.text.part.parent for box in texts(page))
    return any(part is not None and part.kind == "cell" for part in parents)
