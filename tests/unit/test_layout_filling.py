"""Filling pages: where they end, and what of the notes stands on which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportkit.layout.blocks.units import Header, SetNote, Unit
from reportkit.layout.notes import Note
from reportkit.layout.pages.filling import NOTE_RULE, fill
from reportkit.layout.parts import Part

PAGE = 200.0


def unit(height: float = 20, *, keep: bool = False, notes: tuple[SetNote, ...] = (), before: float = 0) -> Unit:
    return Unit(None, 0, 0.0, height, before, keep=keep, notes=list(notes) or None)


def note(lines: int, number: int = 1) -> SetNote:
    return SetNote(Note(number, Part("note")), [unit(10) for _ in range(lines)])


def ends(units: list[Unit]) -> list[int]:
    return [page.last for page in fill(units, PAGE)]


def test_a_page_takes_what_fits() -> None:
    assert ends([unit() for _ in range(25)]) == [10, 20, 25]


def test_the_space_before_the_first_unit_is_dropped() -> None:
    assert ends([unit(before=10) for _ in range(20)]) == [7, 14, 20]  # 7 × 20 + 6 × 10 = 200


def test_a_heading_goes_with_what_follows() -> None:
    units = [unit() for _ in range(9)] + [unit(keep=True)] + [unit() for _ in range(5)]
    assert ends(units) == [9, 15]


def test_where_no_page_may_end_it_ends_when_it_is_full() -> None:
    assert ends([unit(keep=True) for _ in range(25)]) == [10, 20, 25]


def test_a_unit_taller_than_the_page_stands_alone() -> None:
    assert ends([unit(), unit(500), unit()]) == [1, 2, 3]


def test_a_new_page() -> None:
    units = [unit() for _ in range(4)]
    units[2].new_page = True
    assert ends(units) == [2, 4]


def test_a_note_takes_its_room() -> None:
    pages = list(fill([unit(notes=(note(3),))] + [unit() for _ in range(9)], PAGE))
    assert [page.last for page in pages] == [7, 10]  # 7 × 20 + 12 + 3 × 10 = 182
    assert [[(first, last) for _, first, last in page.notes] for page in pages] == [[(0, 3)], []]


def test_a_long_note_goes_on_over_the_page() -> None:
    long = note(40)
    pages = list(fill([unit() for _ in range(5)] + [unit(notes=(long,))] + [unit() for _ in range(9)], PAGE))
    assert [(first, last) for page in pages for _, first, last in page.notes] == [
        (0, 6),
        (6, 16),
        (16, 26),
        (26, 40),  # no text is left: the rest has the page to itself
    ]
    assert pages[1].last > pages[1].first  # text goes on above the rest of the note


def test_a_short_note_is_not_cut() -> None:
    pages = list(fill([unit() for _ in range(8)] + [unit(notes=(note(3),)), unit()], PAGE))
    assert pages[0].last == 8
    assert [(first, last) for page in pages for _, first, last in page.notes] == [(0, 3)]


def test_a_header_is_repeated_where_the_table_goes_on() -> None:
    header = Header([unit(20)])
    units = [header.units[0]] + [unit() for _ in range(20)]
    for one in units[1:]:
        one.header = header
    pages = list(fill(units, PAGE))
    assert [page.last for page in pages] == [10, 19, 21]
    assert [page.header is header for page in pages] == [False, True, True]


def test_a_heading_stands_with_text_whose_note_is_longer_than_a_page() -> None:
    """The note goes on over the page, and the page ends where the paragraph may be cut."""
    paragraph = [unit(keep=True, notes=(note(40),)), unit(keep=True), unit(), unit()]
    pages = list(fill([unit() for _ in range(2)] + [unit(keep=True), *paragraph], PAGE))
    assert pages[0].last == 6
    assert [(first, last) for _, first, last in pages[0].notes] == [(0, 6)]


def test_a_note_waits_for_no_other() -> None:
    """While a note goes on, the text stops before the next mark; what it leaves free is the note's."""
    units = [unit(notes=(note(60),))] + [unit(), unit(notes=(note(1, 2),))] * 1 + [unit()]
    pages = list(fill(units, PAGE))
    begins = {one.note.number: at for at, page in enumerate(pages) for one, first, _ in page.notes if first == 0}
    marks = {
        one.note.number: at
        for at, page in enumerate(pages)
        for u in units[page.first : page.last]
        for one in u.notes or ()
    }
    assert begins == marks
    assert all(page.notes for page in pages)


@st.composite
def columns(draw: st.DrawFn) -> list[Unit]:
    number = 0
    units = []
    for _ in range(draw(st.integers(1, 40))):
        notes = []
        for lines in draw(st.sampled_from(((), (), (), (1,), (4,), (2, 3), (60,)))):
            number += 1
            notes.append(note(lines, number))
        height = draw(st.sampled_from((10.0, 14.0, 20.0, 90.0)))
        units.append(
            unit(height, keep=draw(st.booleans()), notes=tuple(notes), before=draw(st.sampled_from((0.0, 6.0))))
        )
    return units


@given(columns())
def test_nothing_is_lost_and_nothing_overlaps(units: list[Unit]) -> None:
    pages = list(fill(units, PAGE))
    assert [page.first for page in pages] == [0] + [page.last for page in pages[:-1]]
    assert pages[-1].last == len(units)
    shown: dict[SetNote, int] = {}
    for page in pages:
        text = sum(one.height + one.before for one in units[page.first : page.last])
        text -= units[page.first].before if page.last > page.first else 0
        foot = sum(10 * (last - first) for _, first, last in page.notes) + (NOTE_RULE if page.notes else 0)
        assert text + foot <= PAGE + 0.1 or page.last == page.first + 1
        for one, first, last in page.notes:
            assert shown.get(one, 0) == first
            shown[one] = last
    notes = [one for each in units for one in each.notes or ()]
    assert [one.note.number for one in shown] == [one.note.number for one in notes]
    assert all(shown[one] == len(one.units) for one in notes)


@given(columns())
def test_a_note_begins_where_its_mark_stands(units: list[Unit]) -> None:
    """Unless a unit of half a page left no room. Behind a rest that goes on for pages nothing with a note is set."""
    for page in fill(units, PAGE):
        begun = {one for one, first, _ in page.notes if first == 0}
        for index in range(page.first, page.last):
            tall = units[index].height > PAGE / 3 or len(units[index].notes or ()) > 1
            if not tall and not units[index].keep:
                assert set(units[index].notes or ()) <= begun or page.last == page.first + 1


def test_the_last_line_of_a_note_is_not_alone() -> None:
    """Two lines go on to the next page where one would."""
    long = note(13)
    pages = list(fill([unit() for _ in range(3)] + [unit(notes=(long,))], PAGE))
    assert [(first, last) for page in pages for _, first, last in page.notes] == [(0, 10), (10, 13)]
    shorter = note(11)
    pages = list(fill([unit() for _ in range(3)] + [unit(notes=(shorter,))], PAGE))
    assert [(first, last) for page in pages for _, first, last in page.notes] == [(0, 9), (9, 11)]


def test_text_goes_on_where_a_rest_ends_after_all() -> None:
    """A rest of more than its share of the page, which fits where the text stops for the next note."""
    pages = list(fill([unit(notes=(note(29),)), unit(notes=(note(1, 2),)), unit()], PAGE))
    assert [(page.first, page.last) for page in pages] == [(0, 1), (1, 3)]
    assert [one.note.number for one, _, _ in pages[1].notes] == [1, 2]
