"""Drawings made from facts: everything inside the picture, marks apart, the same every time."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from chart_geometry import edges
from reportkit.template.vocabulary.vocabulary import Vocabulary
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, own_inlines, plain
from small_project import laid_over, section


def facts(*rows: str) -> dict[str, str]:
    """A dossier's file with further facts, each a flow map's inside."""
    lines = [
        f"  more-{number}: {{topic: t{number % 2}, statement: S, sources: [gazette], {row}}}"
        for number, row in enumerate(rows)
    ]
    base = laid_over({})["dossier/dossier.yaml"].decode()
    return {"dossier": base.replace("\nquotes:\n", "\n" + "\n".join(lines) + "\nquotes:\n", 1)}


def drawing(text: str, *rows: str) -> n.Figure:
    document = section(text, **facts(*rows)).document
    (figure,) = [block for block in blocks(document.blocks) if isinstance(block, n.Figure)]
    return figure


def shapes(figure: n.Figure) -> tuple[n.Shape, ...]:
    assert isinstance(figure.image, n.Drawing)
    return figure.image.shapes


def assert_inside(figure: n.Figure) -> None:
    assert isinstance(figure.image, n.Drawing)
    for shape in figure.image.shapes:
        points = [(shape.x1, shape.y1), (shape.x2, shape.y2)] if isinstance(shape, n.Line) else [(shape.x, shape.y)]
        if isinstance(shape, n.Box):
            points.append((shape.x + shape.width, shape.y + shape.height))
        for x, y in points:
            assert -0.01 <= x <= figure.image.width + 0.01
            assert -0.01 <= y <= figure.image.height + 0.01


DATES = ["2025-06-06", "2025-06", "2025", "1996/..", "../1999", "2014/2025-05-17", "2022-01-19/2025-06-08"]


@pytest.mark.parametrize("dates", [DATES[:1], DATES[3:5], DATES, DATES[:2] * 12])
def test_a_timeline_keeps_its_marks_apart(dates: list[str]) -> None:
    figure = drawing("{{ timeline(figure=true) }}", *(f'date: "{date}"' for date in dates))
    assert_inside(figure)
    marks = [shape for shape in shapes(figure) if isinstance(shape, n.Box) and shape.fill == "accent"]
    assert len(marks) == len(dates) + 3  # the small dossier has three of its own
    for one, other in combinations(marks, 2):
        assert one.y != other.y or abs(one.x - other.x) >= one.width


@pytest.mark.parametrize("years", [*range(1, 36), 60, 120])
def test_years_of_a_timeline_stand_apart(years: int) -> None:
    figure = drawing("{{ timeline(figure=true) }}", *(f'date: "{1900 + number}"' for number in range(years)))
    assert_inside(figure)
    named = [one for one in shapes(figure) if isinstance(one, n.Label) and one.y == max(_baselines(figure))]
    assert named
    assert all(edges(one)[1] < edges(other)[0] for one, other in pairwise(named))
    assert edges(named[-1])[1] <= 468


def _baselines(figure: n.Figure) -> list[float]:
    return [one.y for one in shapes(figure) if isinstance(one, n.Label)]


@pytest.mark.parametrize("name", ["Военно-техническое сотрудничество и безопасность", "Непереносимоеназваниетемы" * 2])
def test_long_names_of_topics_stand_beside_the_marks(name: str) -> None:
    rows = facts('date: "1990"', 'date: "1991"')
    for code in ("en", "ru"):
        rows[f"words_{code}"] = laid_over({})[f"pack/words/{code}.yaml"].decode() + f"\ntopic:\n  t0: {name}\n"
    document = section("{{ timeline(figure=true) }}", **rows).document
    (figure,) = [block for block in blocks(document.blocks) if isinstance(block, n.Figure)]
    assert_inside(figure)
    names = [one for one in shapes(figure) if isinstance(one, n.Label) and one.x == 0]
    assert name.replace(" ", "") in "".join(one.text for one in names).replace(" ", "")
    assert all(edges(one)[1] <= 82 for one in names)
    assert all(abs(one.y - other.y) >= 8 for one, other in combinations(names, 2))


def test_a_timeline_numbers_its_table() -> None:
    document = section("{{ timeline(figure=true) }}").document
    figure, table = document.blocks
    assert isinstance(table, n.Table)
    labels = (
        {shape.text for shape in shapes(figure) if isinstance(shape, n.Label)}
        if isinstance(figure, n.Figure)
        else set()
    )
    assert {str(number) for number in range(1, len(table.body) + 1)} <= labels


def test_actors_that_facts_name_together_are_linked() -> None:
    figure = drawing("{{ actors_diagram() }}", "actors: [port, quay]", "actors: [port, quay]")
    assert_inside(figure)
    assert figure.alt == "Port Authority\u00a0– Mary Quay: 2"
    assert [shape.text for shape in shapes(figure) if isinstance(shape, n.Label)][-1] == "2"


def test_without_links_there_is_no_diagram() -> None:
    assert section("A text.\n\n{{ actors_diagram() }}").document.blocks[1:] == ()


def test_the_scale_marks_the_judgement() -> None:
    figure = drawing('{{ judgement("in-time").scale }}')
    assert_inside(figure)
    assert [shape for shape in shapes(figure) if isinstance(shape, n.Box) and shape.fill == "accent"]
    assert "55–80" in figure.alt


def test_names_are_known_without_a_rendering() -> None:
    from release_example import dossier
    from reportkit.citation import get as style
    from reportkit.diagnostics import Report
    from reportkit.language import get
    from reportkit.release.audience import Audience
    from reportkit.template.pack.words import Words
    from reportkit.template.setting import Setting

    setting = Setting(
        dossier=dossier(),
        withheld={},
        language=get("en"),
        audience=Audience(name="a", languages=("en",), sections=()),
        words=Words({}, ""),
        style=style("chicago"),
        report=Report(),
    )
    assert set(Vocabulary(setting).names()) == Vocabulary.known_names()


def test_a_drawing_knows_where_it_was_asked_for() -> None:
    assert str(drawing("A text.\n\n{{ timeline(figure=true) }}").span) == "pack/sections/main.md.j2:3:1"


def chart_of(*rows: str) -> n.Figure:
    figure = drawing('{{ chart(facts(actor="quay"), title="Values") }}', *(f"{row}, actors: [quay]" for row in rows))
    assert isinstance(figure.image, n.Chart)
    return figure


def test_a_charts_figures_are_all_said_in_words() -> None:
    figure = chart_of(
        "date: 2024, value: 1200, unit: t, series: Export", "date: 2025, value: 7.5, unit: t, series: Import",
        "date: 2025, value: 3, unit: t, series: Export",
    )  # fmt: skip
    assert figure.alt == "Values. Export\u00a0– 2024: 1,200\u00a0t; 2025: 3\u00a0t. Import\u00a0– 2025: 7.5\u00a0t"


def test_figures_of_one_date_are_not_lost() -> None:
    same = "date: 2025, value: {}, unit: t, place: {}"
    figure = chart_of(*(same.format(*one) for one in ((1, "North"), (2, "South"), (3, "South"), (4, "South"))))
    assert isinstance(figure.image, n.Chart)
    assert sorted(value or 0 for value in figure.image.series[0].values) == [1, 2, 3, 4]
    assert figure.image.categories == ("2025, North", "2025, South", "2025, South (2)", "2025, South (3)")
    assert "2025, South (2): 3\u00a0t" in figure.alt


def test_a_chart_may_be_a_timeline_of_just_its_facts() -> None:
    rows = facts("date: 2024, value: 1200, unit: t, series: tons", "date: 2025-03, value: 7.5, unit: t, series: tons")
    document = section('{{ chart(facts(series="tons"), kind="timeline", title="Deliveries") }}', **rows).document
    figure, table = document.blocks
    assert isinstance(figure, n.Figure)
    assert_inside(figure)
    assert figure.caption is not None
    assert isinstance(table, n.Table)
    assert len([shape for shape in shapes(figure) if isinstance(shape, n.Box) and shape.fill == "accent"]) == 2
    assert [plain(own_inlines(cell.blocks[0])) for row in table.body for cell in row.cells[2:3]] == [
        "1,200\u00a0t",
        "7.5\u00a0t",
    ]


def test_a_timeline_of_nothing_dated_is_nothing() -> None:
    assert section('A text.\n\n{{ chart(facts(series="x"), kind="timeline") }}').document.blocks[1:] == ()
