"""How far a stranger's file may travel: what it says of itself is found, and what says nothing is unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import examples
from foreign_files import GREEN, MARKED, OFFICIAL, RED, UNKNOWN, event, letter, matryoshka, pdf, zipped
from reportkit.briefing.model import Piece
from reportkit.errors import UsageError
from reportkit.handling import Handling, highest_label, marking_in, own_label
from reportkit.work.attach import attach_files
from reportkit.work.marking import Said, marking_of
from small_briefing import BRIEFING, packed


def said(name: str, data: bytes) -> Said:
    return marking_of(Piece(name=name, media="application/octet-stream", data=data))


@pytest.mark.parametrize("name", [*MARKED])
def test_a_label_is_found_wherever_it_stands(name: str) -> None:
    assert said(name, MARKED[name]).highest is Handling.RED


@pytest.mark.parametrize("name", [*OFFICIAL])
def test_official_use_is_no_step_and_never_clear(name: str) -> None:
    found = said(name, OFFICIAL[name])
    assert found.level is None
    assert found.highest is Handling.AMBER


@pytest.mark.parametrize("name", [*UNKNOWN])
def test_what_says_nothing_or_is_shut_is_unknown(name: str) -> None:
    found = said(name, UNKNOWN[name] or matryoshka(12))
    assert found.level is None
    assert found.why


@pytest.mark.parametrize("name", [*GREEN])
def test_what_says_itself_how_far_it_may_travel_needs_no_other_word(name: str) -> None:
    assert said(name, GREEN[name]).level is Handling.GREEN


@given(depth=st.integers(0, 3), data=st.data())
@settings(max_examples=examples(30, 600))
def test_a_label_is_found_through_any_wrapping(depth: int, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*MARKED]))
    inner = MARKED[name]
    for _ in range(depth):
        if data.draw(st.booleans()):
            name, inner = "a.zip", zipped({name: inner, "b.txt": "TLP:CLEAR"})
        else:
            name, inner = "a.eml", letter("[TLP:CLEAR] Hello", files={name: inner, "b.png": b""})
    assert said(name, inner).highest is Handling.RED


@given(name=st.sampled_from([*MARKED, *GREEN]), data=st.data())
@settings(max_examples=examples(40, 1_500))
def test_a_damaged_file_is_unknown_or_says_what_it_said(name: str, data: st.DataObject) -> None:
    """Nothing but an answer comes out, whatever is done to the bytes."""
    made = bytearray({**GREEN, **MARKED}[name])
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, max(0, len(made) - 1)))
        made[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
    found = said("a.bin", bytes(made))
    assert found.level is not None or found.why


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("TLP:AMBER+STRICT", Handling.AMBER_STRICT),
        ("tlp-amber strict", Handling.AMBER_STRICT),
        ("T L P : R E D", Handling.RED),
        ("Traffic Light Protocol (TLP): Amber", Handling.AMBER),
        ("TLP 2.0: GREEN", Handling.GREEN),
        ("TLP:WHITE", Handling.CLEAR),
        ("memo_TLP-AMBER-STRICT.pdf", Handling.AMBER_STRICT),
        ("TLP:REDACTED", None),
        ("of the TLP. Red lines", None),
        ("at LP Green", None),
    ],
)
def test_labels_are_known_as_people_write_them(text: str, level: Handling | None) -> None:
    assert highest_label(text) is level


@pytest.mark.parametrize(
    "text",
    [
        *("TLP “RED”", "TLP, RED", "TLP → RED", "TLP • RED", "TLP 🔴 RED", "T.L.P.: RED", "TLP2:RED", "TLP,RED"),
        *("TLP rating RED", "TLP classification: RED", "TLP designation RED", "TLP code RED", "TLP level is RED"),
        *("Traffic-Light-Protocol RED", "RED (TLP)", "TLP:**R**ED", "TLP:R.E.D", "TLP%3ARED", "TLP=3ARE=\nD"),
        *("T*L*P:_RED_", "TLP:&#82;ED", "TLP………………RED"),
    ],
)
def test_a_label_written_in_any_way_raises(text: str) -> None:
    assert marking_in(text) is Handling.RED


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("TLP:RED", Handling.RED),
        ("[TLP:GREEN] Board", Handling.GREEN),
        ("Re: [TLP:AMBER+STRICT] Board", Handling.AMBER_STRICT),
        ("Board (TLP:RED)", Handling.RED),
        ("TLP-GREEN_board", Handling.GREEN),
        ("[TLP:RED] Board, with TLP:GREEN", Handling.GREEN),
        ("TLP-RED not allowed", None),
        ("[TLP:RED] is not allowed", None),
        ("This list takes no TLP:RED material", None),
        ("Rules for handling TLP:RED", None),
        ("TLP:RED material is for the cabinet", None),
        ("не для (TLP:RED)", None),
        ("T.L.P.: RED", None),
    ],
)
def test_a_target_is_what_it_is_marked_not_what_it_speaks_of(text: str, level: Handling | None) -> None:
    assert own_label(text) is level


_TARGETS = {
    "two.eml": b"Subject: [TLP:RED] a\r\nSubject: Board\r\n\r\nHello\r\n",
    "mention.eml": letter("Board", "This list takes no TLP:RED material."),
    "hidden.eml": b'Subject: x\r\nContent-Type: text/html\r\n\r\n<p style="display:none">\r\nTLP:RED\r\n</p>\r\n',
    "mention.ics": event(b"SUMMARY:Board", b"DESCRIPTION:No TLP:RED here"),
    "title.pdf": pdf(title="Rules for TLP:RED"),
}


@pytest.mark.parametrize("name", [*_TARGETS])
def test_a_mention_is_no_clearance_of_a_target(name: str, tmp_path: Path) -> None:
    target, note = _written(tmp_path, name, _TARGETS[name]), _written(tmp_path, "a.txt", b"TLP:RED")
    with pytest.raises(UsageError, match="is TLP:RED"):
        attach_files([note], target)


@pytest.mark.parametrize(
    "text",
    [
        "a letter with the note «Для служебного пользования» in its corner, as the press had it in November and later",
        "The secret of his success",
        "Confidential talks were held",
        "дсп",
    ],
)
def test_a_sentence_is_no_marking_of_official_use(text: str) -> None:
    assert marking_in(text) is None


# ------------------------------------------------------------------------------------------------ in a briefing

_ONE_FILE = BRIEFING + "  - {file: %s, title: A file%s}\npack: [mail]\n"


def findings(folder: Path, name: str, data: bytes, declared: str = "") -> tuple[set[str], bool]:
    more = f', handling: "{declared}"' if declared else ""
    done = packed(folder, _ONE_FILE % (name, more), {name: data})
    places = {one.span.line for one in done.report if one.span is not None}
    assert places <= {16}
    return {one.code for one in done.report}, bool(done.pieces)


def test_a_silent_file_needs_a_declaration(tmp_path: Path) -> None:
    assert findings(tmp_path, "scan.pdf", UNKNOWN["scan.pdf"]) == ({"RK729"}, False)
    assert findings(tmp_path, "scan.pdf", UNKNOWN["scan.pdf"], "TLP:GREEN") == (set(), True)


def test_a_file_that_says_more_than_is_declared_is_an_error(tmp_path: Path) -> None:
    amber = pdf(b"(TLP:AMBER) Tj")
    assert findings(tmp_path, "page.pdf", amber, "TLP:CLEAR") == ({"RK730"}, False)
    assert findings(tmp_path, "page.pdf", amber, "TLP:AMBER") == (set(), True)
    assert findings(tmp_path, "page.pdf", amber) == (set(), True)


def test_official_use_has_to_be_declared_at_amber_or_above(tmp_path: Path) -> None:
    official = OFFICIAL["official.txt"]
    assert findings(tmp_path, "official.txt", official) == ({"RK729"}, False)
    assert findings(tmp_path, "official.txt", official, "TLP:GREEN") == ({"RK730"}, False)
    assert findings(tmp_path, "official.txt", official, "TLP:AMBER") == (set(), True)


def test_what_is_above_the_clearance_is_so_whatever_is_declared(tmp_path: Path) -> None:
    assert findings(tmp_path, "red.zip", zipped({"a.txt": RED}), "TLP:CLEAR") == ({"RK402"}, False)


def test_without_pikepdf_a_pdf_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pikepdf", None)
    assert said("title.pdf", MARKED["title.pdf"]).highest is Handling.RED
    assert said("page.pdf", MARKED["page.pdf"]).highest is Handling.RED


# ------------------------------------------------------------------------------------------------ attached


def _written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_silent_file_is_attached_once_it_is_declared(tmp_path: Path) -> None:
    target, note = (
        _written(tmp_path, "t.eml", letter("[TLP:GREEN] Hello")),
        _written(tmp_path, "a.png", UNKNOWN["picture.png"]),
    )
    with pytest.raises(UsageError, match="unknown") as stopped:
        attach_files([note], target)
    assert "--handling" in stopped.value.hint
    with pytest.raises(UsageError, match="is TLP:AMBER"):
        attach_files([note], target, handling=Handling.AMBER)
    assert attach_files([note], target, handling=Handling.GREEN).names == ("a.png",)


@pytest.mark.parametrize("name", ["t.eml", "t.ics", "t.zip", "folder"])
def test_an_unmarked_target_can_be_declared(name: str, tmp_path: Path) -> None:
    data = {"t.eml": letter(), "t.ics": UNKNOWN["empty.txt"], "t.zip": zipped({"a.txt": "x"})}.get(name)
    if name == "t.ics":
        data = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Board\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    if data is None:
        target = tmp_path / name
        target.mkdir()
    else:
        target = _written(tmp_path, name, data)
    note = _written(tmp_path, "note.txt", b"TLP:GREEN a note")
    with pytest.raises(UsageError, match="not marked") as stopped:
        attach_files([note], target)
    assert "--marking" in stopped.value.hint
    assert attach_files([note], target, marking=Handling.GREEN).names == ("note.txt",)


def test_what_a_target_says_of_itself_is_not_made_higher(tmp_path: Path) -> None:
    target, note = _written(tmp_path, "t.eml", letter("[TLP:GREEN] Hello")), _written(tmp_path, "a.txt", b"TLP:RED")
    with pytest.raises(UsageError, match="says itself"):
        attach_files([note], target, marking=Handling.RED)


def test_a_declaration_makes_a_file_no_lower(tmp_path: Path) -> None:
    target, note = _written(tmp_path, "t.eml", letter()), _written(tmp_path, "a.txt", b"TLP:RED")
    with pytest.raises(UsageError, match="is TLP:RED"):
        attach_files([note], target, handling=Handling.CLEAR)


@given(st.text(max_size=200))
@example("TLP:" * 50)
def test_any_text_has_a_marking_or_none(text: str) -> None:
    found = marking_in(text)
    assert found is None or replace(Said(found), why="x").level is found
