"""Paragraphs in lines: measures kept, words whole, hyphens and spaces where text is copied out."""

from __future__ import annotations

import pytest

from reportkit.layout.fonts import metric
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.paragraph import Composed, Line, compose
from reportkit.layout.lines.runs import Run
from reportkit.layout.parts import Part
from reportkit.theme.theme import Align, Style, Theme

SERIF = Theme().serif.regular
RUSSIAN = (
    "Вместе с тем необходимо учитывать, что методика расчёта коэффициента готовности менялась дважды в течение "
    "рассматриваемого периода, поэтому прямое сравнение значений за разные годы некорректно без пересчёта."
)
KAZAKH = (
    "Мемлекеттік қызметтер көрсету саласындағы цифрлық өзгерістер азаматтардың құқықтарын қамтамасыз етуге бағытталған"
)
JUSTIFIED = Style(align="justify", hyphenate=True)


def composed(text: str, measure: float, style: Style = JUSTIFIED, lang: str = "ru", leader: str = "") -> Composed:
    part = Part("paragraph")
    run = Run(text, metric(SERIF, style.size, style.caps), "000000", part, lang=lang, leader=leader)
    return compose(MeasuredText([run]), style, part, measure)


def text(line: Line) -> str:
    return "".join(piece for _, piece in (*line.segments, *line.right))


def width(line: Line) -> float:
    shown = [(run, piece.removesuffix(" ")) for run, piece in line.segments]
    return sum(run.metric.width(piece, line.extra) for run, piece in shown)


@pytest.mark.parametrize("measure", [90.0, 160.0, 300.0, 451.0])
@pytest.mark.parametrize(("words", "lang"), [(RUSSIAN, "ru"), (KAZAKH, "kk")])
def test_justified_lines_end_at_the_edge(words: str, lang: str, measure: float) -> None:
    lines = composed(words, measure, lang=lang).lines
    for line in lines[:-1]:
        assert " " not in text(line).strip() or width(line) == pytest.approx(measure, abs=0.05)
    assert width(lines[-1]) <= measure + 0.05


@pytest.mark.parametrize("token", ["x" * 90, "9" * 70, "a_long_name_of_a_file" * 5])
def test_words_before_what_nothing_divides_stand_together_in_a_line(token: str) -> None:
    """Neither one below the other nor torn apart to the edge."""
    lines = composed(f"Below is the number {token} at last.", 451.0, lang="").lines
    assert text(lines[0]).strip() == "Below is the number"
    assert lines[0].extra == 0


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("military_cooperation_plan_signed_copy", "military_cooperation_plan_"),
        ("10.2025.annexes.and.signatures.v3", "10.2025.annexes.and."),
        ("0000000000-00000000000000000000000000", "0000000000-0000000000000"),
    ],
)
def test_a_name_that_is_wider_than_a_line_is_cut_behind_a_sign(name: str, first: str) -> None:
    """Where a person would; not far from the line's end, else anywhere."""
    lines = [text(line) for line in composed(name, 140.0, lang="").lines]
    assert lines[0].startswith(first)
    assert lines[0] == first or not first.endswith(("_", "."))
    assert "".join(lines) == name


@pytest.mark.parametrize("measure", [60.0, 90.0, 160.0, 300.0])
def test_joined_lines_are_the_text(measure: float) -> None:
    joined = "".join(text(line) for line in composed(RUSSIAN, measure).lines)
    assert joined.replace("\u00ad", "") == RUSSIAN
    assert "\u00ad" in joined or measure > 90


def test_without_hyphenation_words_stay_whole() -> None:
    joined = [text(line) for line in composed(RUSSIAN, 160, Style(align="justify")).lines]
    assert not any("\u00ad" in line for line in joined)


def test_a_line_that_a_hyphen_ends_shows_it() -> None:
    ends = [text(line)[-1] for line in composed(RUSSIAN, 90).lines]
    assert set(ends[:-1]) == {" ", "\u00ad"}


def test_no_line_breaks_at_a_no_break_space() -> None:
    lines = composed("слово " * 9 + "6\u00a0июня 2025\u00a0года и 78,4\u00a0% из 1\u202f200\u00a0₸", 110).lines
    assert not any(text(line).endswith(("\u00a0", "\u202f")) for line in lines)
    assert not any(text(line).startswith(("июня", "года", "%", "200", "₸")) for line in lines)


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = composed("x" * 80, 60, Style()).lines
    assert "".join(text(line) for line in lines) == "x" * 80
    assert all(width(line) <= 60.05 for line in lines)


def test_an_address_breaks_after_its_slashes() -> None:
    lines = composed("https://example.kz/one/two/three?four=five", 120, Style()).lines
    assert [text(line)[-1] in "/?=" for line in lines[:-1]] == [True] * (len(lines) - 1)


def test_a_range_of_years_stays_whole() -> None:
    for measure in range(60, 200, 7):
        lines = composed("за 2025–2026 годы " * 5, measure, Style()).lines
        assert not any(text(line).strip().endswith("2025–") for line in lines)


def test_soft_hyphens_of_the_text_show_only_at_line_ends() -> None:
    lines = composed("сверх\u00adдлинно\u00adсоставной", 60, Style()).lines
    assert [text(line) for line in lines][:1] == ["сверх\u00ad"]
    assert all("\u00ad" not in text(line)[:-1] for line in lines)


@pytest.mark.parametrize(("align", "share"), [("left", 0.0), ("right", 1.0), ("center", 0.5)])
def test_alignment(align: Align, share: float) -> None:
    line = composed("ннн", 100, Style(align=align)).lines[0]
    assert line.x == pytest.approx(share * (100 - width(line)))


def test_what_follows_a_tab_stands_at_the_right_edge() -> None:
    line = composed("Директор\tА. Б.", 300, Style(), leader="line").lines[0]
    assert line.right_x + sum(run.metric.width(piece) for run, piece in line.right) == pytest.approx(300)
    assert line.leader is not None
    kind, start, end = line.leader
    assert kind == "line"
    assert width(line) < start < end < line.right_x


def test_a_long_left_side_leaves_room_for_the_right_one() -> None:
    lines = composed(
        "Начальник управления международного сотрудничества " * 2 + "\tА. Б. Аналитиков", 300, Style()
    ).lines
    assert len(lines) > 1
    assert not any(line.right for line in lines[:-1])
    assert width(lines[-1]) < lines[-1].right_x


def test_capitals_are_drawn_and_the_letters_kept() -> None:
    style = Style(caps=True)
    line = composed("главное", 300, style).lines[0]
    assert text(line) == "главное"
    assert width(line) == pytest.approx(metric(SERIF, style.size).width("ГЛАВНОЕ"))


def test_the_same_words_measure_the_same_alone_and_together() -> None:
    look = metric(SERIF, 10)
    assert look.width("два слова") == pytest.approx(look.widths["два"] + look.space + look.widths["слова"])


def test_no_break_spaces_stretch_with_the_others() -> None:
    """All spaces of a justified line are of one width, and the line still ends at its edge."""
    tied = RUSSIAN.replace("с тем", "с\u00a0тем").replace("за разные", "за\u00a0разные")
    for line in composed(tied, 300.0).lines[:-1]:
        assert width(line) == pytest.approx(300.0, abs=0.05)


def test_a_no_break_space_breaks_before_a_word_is_cut() -> None:
    lines = [text(line) for line in composed("Центральноазиатский\u00a0государственный", 130.0, Style()).lines]
    assert lines == ["Центральноазиатский\u00a0", "государственный"]


def test_each_line_has_its_own_leader() -> None:
    part, look = Part("paragraph"), metric(SERIF, 10)
    texts = [("а", ""), ("\t", "dots"), ("5\n", ""), ("Подпись", ""), ("\t", "line"), ("Имя", "")]
    runs = [Run(one, look, "000000", part, leader=leader) for one, leader in texts]
    found = [line.leader for line in compose(MeasuredText(runs), Style(), part, 300.0).lines]
    assert [one and one[0] for one in found] == ["dots", "line"]


def test_a_word_of_many_letters_is_cut_to_the_measure() -> None:
    lines = composed("щ" * 20_000, 200.0).lines
    assert "".join(text(line) for line in lines) == "щ" * 20_000
    assert all(width(line) <= 200.1 for line in lines)


def test_the_last_line_is_not_a_piece_of_a_word() -> None:
    """Ragged text, too: a line that ends early is better than one that holds «грамме»."""
    style = Style(align="left", hyphenate=True)
    for measure in range(150, 400, 7):
        lines = composed(RUSSIAN, float(measure), style).lines
        assert len(lines) < 2 or " " in text(lines[-1]) or not text(lines[-2]).endswith("\u00ad")
