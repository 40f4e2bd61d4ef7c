"""Our own readers: what they tell of our files, and that nothing else comes out of other bytes."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from docx_example import cell, par, texts
from reportkit import readers
from reportkit.diagnostics import Report
from reportkit.layout import lay_out
from reportkit.readers import Unreadable
from reportkit.readers.archive import MAX_ENTRIES, Archive
from reportkit.readers.compare import difference
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.work.finish import read_back
from reportkit.writers import writer_of

_SIGNED = n.Statement(n.Item("fact", "signed"), texts("План подписан", n.Footnote((par("Газета."),)), " в Лондоне"))
_CALM = n.Statement(n.Item("quote", "calm"), texts("не повод для алармизма"))
MEMO = n.Document(
    n.Meta("План", "ru", marking=n.Marking("TLP:GREEN", "33FF00", "000000"), running="№ 7"),
    (
        n.TableOfContents("Содержание"),
        n.Heading(1, texts("Соглашение"), id="a", number="1"),
        par(_SIGNED, "."),
        n.BlockQuote((par(_CALM),), texts("А. Тулеутаев")),
        n.BulletList((n.ListItem((par("подготовка офицеров"),)),)),
        n.DefinitionList((n.Definition(texts("Срок"), (par("два года"),)),)),
        n.Table(
            (n.Column(), n.Column()),
            (n.Row((cell("Год", header=True), cell("Число", header=True))),),
            (n.Row((cell("2025"), cell("158"))),),
            n.Caption("Таблица", 1, texts("Миротворцы")),
        ),
        n.Callout("key", texts("Главное"), (par("Курс не изменится."),)),
        n.ListOfCaptions("table", "Таблицы"),
    ),
)
SAID = [
    ("heading", "1. Соглашение"),
    ("body", "План подписан в Лондоне."),
    ("quote", "не повод для алармизма"),
    ("attribution", "А. Тулеутаев"),
    ("body", "подготовка офицеров"),
    ("term", "Срок"),
    ("body", "два года"),
    ("caption", "Таблица\u00a01. Миротворцы"),
    ("cell", "Год"),
    ("cell", "Число"),
    ("cell", "2025"),
    ("cell", "158"),
    ("body", "Главное"),
    ("body", "Курс не изменится."),
]


def written(document: n.Document, format: str, controls: bool = True) -> bytes:
    theme = Theme()
    return writer_of(format)(document, theme, lay_out(document, theme), controls)


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_file_tells_its_blocks_notes_and_items(format: str) -> None:
    content = readers.read(written(MEMO, format))

    assert [(block.kind, block.text) for block in content.blocks] == SAID
    assert [block.text for block in content.notes] == ["Газета."]
    assert content.items == ("fact:signed", "quote:calm")
    assert any("TLP:GREEN" in text for text in content.furniture)


def test_contents_are_passed_over_after_libreoffice_has_renamed_their_styles() -> None:
    data = BytesIO()
    with zipfile.ZipFile(BytesIO(written(MEMO, "docx"))) as before, zipfile.ZipFile(data, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            for ours, theirs in ((b'"TOCHeading"', b'"ContentsHeading"'), (b'"TableofFigures"', b'"Tableoffigures"')):
                assert name != "word/document.xml" or ours in part
                part = part.replace(ours, theirs)
            after.writestr(name, part)

    assert difference(MEMO, readers.read(data.getvalue())) is None


_NUMBERS = {
    "counted by Word": ["1", "1.1", "1.2", "", "2", "2.1", ""],
    "typed": ["1", "1.1", "1.3", "", "2", "2.1", ""],
}


@pytest.mark.parametrize("how", _NUMBERS)
@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_numbers_of_headings_are_read_with_them(format: str, how: str) -> None:
    levels = (1, 2, 2, 1, 1, 2, 3)
    headings = [
        n.Heading(level, texts("Раздел"), number=number) for level, number in zip(levels, _NUMBERS[how], strict=True)
    ]
    content = readers.read(written(replace(MEMO, blocks=tuple(headings)), format))

    assert [block.text for block in content.blocks] == [walk.heading_text(one) for one in headings]


def test_without_controls_a_docx_carries_no_items() -> None:
    content = readers.read(written(MEMO, "docx", controls=False))

    assert content.items == ()
    assert difference(MEMO, content, items=False) is None
    assert difference(MEMO, content) is not None


_UNMARKED = n.BlockQuote((par(*_CALM.children),), texts("А. Тулеутаев"))
_CHANGES = {
    "a word": replace(MEMO, blocks=(*MEMO.blocks[:3], n.BlockQuote((par("повод для алармизма"),)), *MEMO.blocks[4:])),
    "a note": replace(MEMO, blocks=(*MEMO.blocks[:2], par("План подписан в Лондоне."), *MEMO.blocks[3:])),
    "a cell": replace(MEMO, blocks=tuple(one for one in MEMO.blocks if not isinstance(one, n.Table))),
    "the order": replace(MEMO, blocks=(*MEMO.blocks[:3], MEMO.blocks[4], MEMO.blocks[3], *MEMO.blocks[5:])),
    "the marking": replace(MEMO, meta=replace(MEMO.meta, marking=n.Marking("TLP:RED"))),
    "an id": replace(
        MEMO, blocks=(*MEMO.blocks[:3], n.BlockQuote((par(*_CALM.children),), texts("А. Тулеутаев")), *MEMO.blocks[4:])
    ),
}


@pytest.mark.parametrize("format", ["docx", "pdf"])
@pytest.mark.parametrize("what", _CHANGES)
def test_a_difference_is_an_error_that_names_it(what: str, format: str) -> None:
    report = Report()

    assert read_back(_CHANGES[what], written(MEMO, format), format, report) is None
    assert [finding.code for finding in report] == ["RK701"]
    assert report.has_errors


# ------------------------------------------------------------------------------------------------ bytes from anywhere

_FILES = {format: written(MEMO, format) for format in ("docx", "pdf")}


@pytest.mark.parametrize("format", ["docx", "pdf"])
@given(data=st.data())
@settings(max_examples=examples(150, 5_000))
def test_damaged_bytes_are_read_or_unreadable(format: str, data: st.DataObject) -> None:
    """Bytes changed, cut out, doubled: nothing but Unreadable ever comes out."""
    made = bytearray(_FILES[format])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(made) - 1))
        match data.draw(st.sampled_from(("change", "cut", "double", "put"))):
            case "change":
                made[at] = data.draw(st.integers(0, 255))
            case "cut":
                del made[at : at + data.draw(st.integers(1, 400))]
            case "double":
                made[at:at] = made[at : at + 60]
            case _:
                made[at:at] = data.draw(st.binary(min_size=1, max_size=20))
        if not made:
            return
    try:
        readers.read(bytes(made))
    except Unreadable:
        return


@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(b"%PDF-1.7\n".__add__)))
@settings(max_examples=examples(200, 5_000))
def test_any_bytes_are_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        readers.read(data)


def _zip(entries: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_an_archive_that_would_inflate_to_too_much_is_not_inflated() -> None:
    bomb = _zip({"word/document.xml": b"\0" * (600 * 1024 * 1024 // 8)})

    with pytest.raises(Unreadable, match="inflates"):
        readers.read(bomb)


def test_an_archive_of_too_many_entries_is_refused() -> None:
    with pytest.raises(Unreadable, match="entries"):
        Archive(_zip({f"part{number}": b"" for number in range(MAX_ENTRIES + 1)}))


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'

    with pytest.raises(Unreadable):
        readers.read(_zip({"word/document.xml": bomb}))


def test_a_stream_that_would_inflate_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportkit.readers.pdf_objects.MAX_INFLATED", 2_000)

    with pytest.raises(Unreadable, match="inflates"):
        readers.read(_FILES["pdf"])
