"""Charts as drawings: nothing of them is lost, stands on something else or outside of the picture."""

from __future__ import annotations

import pytest

from chart_geometry import TYPE, assert_sound, labels
from reportkit.figures.axis import axis, numbers
from reportkit.figures.chart import draw_chart
from reportkit.layout import lay_out
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n

THEME, WIDTH = Theme(), 468.0
LONG = (
    "Министерство обороны Республики Казахстан",
    "Министерство обороны Соединённого Королевства",
    "Академия пограничной службы Комитета национальной безопасности",
    "Национальный университет обороны имени Первого Президента Республики Казахстан",
)


def chart(kind: str, categories: tuple[str, ...], *rows: tuple[float | None, ...], unit: str = "") -> n.Chart:
    series = tuple(n.Series(f"Ряд {number}", values) for number, values in enumerate(rows, 1))
    return n.Chart(kind, categories, series, unit)  # type: ignore[arg-type]


def words(drawing: n.Drawing) -> str:
    return " ".join(label.text for label in labels(drawing))


YEARS = tuple(str(1980 + number) for number in range(40))
DATES = tuple(f"{day}\u00a0июня 2025\u00a0г." for day in range(1, 13))
CHARTS = [
    chart("bar", LONG, (12, 158, 31.5, 7), unit="человек"),
    chart("bar", LONG, (-12, 158, -131.5, 7)),
    chart("bar", LONG, (-1_212_121, 158, 31.5, 7)),
    chart("stacked-bar", LONG, (12, 158, -31, 7), (3, -4, 12, None)),
    chart("line", LONG, (12, 158, 31.5, 7), (1, 2, 3, 4)),
    chart("bar", ("а", "б", "в"), *(((1.0, 2.0, 3.0),) * 9)),
    chart("line", YEARS[:9], *(((1.0, 2.0, 3.0),) * 9), unit="млн"),
    chart("bar", YEARS, tuple(1000.0 + number for number in range(40)), unit="человек"),
    chart("bar", DATES, tuple(-float(number) for number in range(12))),
    chart("bar", ("2023", "2024"), (1e-9, 3.5e-9), unit="очень длинное название единицы " * 5),
    chart("bar", tuple(f"Длинное название категории {number:c}" for number in range(1040, 1065)), (1e9,) * 25),
    chart("bar", ("Непереносимоеслово" * 9, "б"), (1, 2)),
    chart("bar", ("а",), (None,)),
    chart("bar", (), ()),
    n.Chart("bar", ("а",), ()),
    n.Chart("line", ("а", "б"), (n.Series("Название ряда, которое длиннее строки " * 5, (1, 2)),) * 3),
]


@pytest.mark.parametrize("width", [WIDTH, 200.0])
@pytest.mark.parametrize("number", range(len(CHARTS)))
def test_everything_stands_inside_and_apart(number: int, width: float) -> None:
    assert_sound(draw_chart(CHARTS[number], TYPE, width, "ru"))


def test_bars_with_long_names_lie_and_each_has_its_name() -> None:
    drawing = draw_chart(CHARTS[0], TYPE, WIDTH, "ru")
    for name in LONG:
        assert name in words(drawing).replace("\u00a0", " ")
    bars = [shape for shape in drawing.shapes if isinstance(shape, n.Box)]
    assert len({bar.x for bar in bars}) == 1
    assert [bar.y for bar in bars] == sorted(bar.y for bar in bars)


def test_dates_stay_in_their_order_and_are_named_in_turn() -> None:
    drawing = draw_chart(chart("bar", YEARS, (1.0,) * 40), TYPE, WIDTH, "ru")
    named = [label.text for label in labels(drawing) if label.text in YEARS]
    assert named == list(YEARS[::2])


@pytest.mark.parametrize(("names", "width"), [(LONG[:3], WIDTH), (LONG[:3], 200.0), (LONG * 6, WIDTH)])
def test_each_place_on_a_line_has_its_whole_name(names: tuple[str, ...], width: float) -> None:
    drawing = draw_chart(chart("line", names, (1.0,) * len(names)), TYPE, width, "ru")
    assert_sound(drawing)
    below: dict[float, str] = {}
    for label in labels(drawing):
        if label.anchor == "middle":
            below[label.x] = below.get(label.x, "") + label.text
    assert [name.replace(" ", "") for name in below.values()] == [name.replace(" ", "") for name in names]


def test_names_without_any_room_are_a_finding() -> None:
    for names, found in ((LONG * 6, []), (LONG * 12, ["RK613"]), (YEARS, [])):
        figure = n.Figure(chart("line", names, (1.0,) * len(names)), "Диаграмма")
        pages = lay_out(n.Document(n.Meta("Записка", "ru"), (figure,)), THEME)
        assert [finding.code for finding in pages.findings] == found


def test_figures_stand_at_their_bars_where_there_is_room() -> None:
    few = draw_chart(chart("bar", YEARS[:4], (1000, 2000.5, 3, 4)), TYPE, WIDTH, "en")
    many = draw_chart(CHARTS[7], TYPE, WIDTH, "ru")
    assert [label.text for label in labels(few) if label.bold] == ["1,000.0", "2,000.5", "3.0", "4.0"]
    assert [label.text for label in labels(many) if label.bold] == []


def test_twelve_rows_look_different_and_more_are_a_finding() -> None:
    def looks(count: int) -> set[tuple[object, ...]]:
        drawing = draw_chart(chart("bar", ("а",), *(((5.0,),) * count)), TYPE, WIDTH, "ru")
        boxes = [shape for shape in drawing.shapes if isinstance(shape, n.Box)][:count]
        return {(box.fill, box.stroke) for box in boxes}

    assert len(looks(12)) == 12
    for count, found in ((12, []), (13, ["RK613"])):
        figure = n.Figure(chart("bar", ("а",), *(((5.0,),) * count)), "Диаграмма")
        pages = lay_out(n.Document(n.Meta("Записка", "ru"), (figure,)), THEME)
        assert [finding.code for finding in pages.findings] == found


def test_a_narrow_column_is_no_fault_of_the_chart() -> None:
    cell = n.Cell((n.Figure(chart("bar", LONG, (1, 2, 3, 4)), "Диаграмма"),))
    table = n.Table((n.Column(),) * 8, (), (n.Row((cell,) * 8),))
    assert lay_out(n.Document(n.Meta("Записка", "ru"), (table,)), THEME).findings == ()


def test_a_chart_whose_type_would_be_too_small_is_a_finding() -> None:
    figure = n.Figure(chart("bar", LONG * 20, (1.0,) * 80), "Диаграмма")
    (finding,) = lay_out(n.Document(n.Meta("Записка", "ru"), (figure,)), THEME).findings
    assert finding.code == "RK613"
    assert "80" in str(finding.message)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 1e-9, ["0", "2·10⁻¹⁰", "4·10⁻¹⁰", "6·10⁻¹⁰", "8·10⁻¹⁰", "10·10⁻¹⁰"]),
        (0, 0.02, ["0", "0,005", "0,010", "0,015", "0,020"]),
        (-3, 9, ["\u22125,0", "\u22122,5", "0", "2,5", "5,0", "7,5", "10,0"]),
        (0, 40_000, ["0", "10\u00a0000", "20\u00a0000", "30\u00a0000", "40\u00a0000"]),
        (0, 4e20, ["0", "1·10²⁰", "2·10²⁰", "3·10²⁰", "4·10²⁰"]),
    ],
)
def test_ticks_have_the_digits_that_their_step_needs(low: float, high: float, ticks: list[str]) -> None:
    found = axis(low, high)
    written = [numbers(found, "ru").text(tick) for tick in found]
    assert len(set(written)) == len(written)
    assert [one.replace("1·10⁻⁹", "10·10⁻¹⁰") for one in written] == ticks


def test_figures_have_as_many_decimals_as_the_data() -> None:
    assert numbers((1.5, 2), "en").text(2) == "2.0"
    assert numbers((0.1 + 0.2, 7), "ru").text(0.1 + 0.2) == "0,3"
    assert numbers((158, 1200), "ru").text(1200) == "1200"
    assert numbers((158, 1200), "en").text(1200) == "1,200"
    assert [numbers(values, "ru").code for values in ((1, 2), (0.25,), (1e-9,))] == ["#,##0", "#,##0.00", "0E+00"]
