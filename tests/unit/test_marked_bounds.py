"""Small files that would take long to read: they take bounded work, and what wasn't read leaves them unknown."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from effort import grows_linearly
from foreign_files import RED, event
from reportkit.briefing.model import Piece
from reportkit.handling import Handling
from reportkit.readers import docx, pdf_text
from reportkit.readers.content import Unreadable
from reportkit.work import marking
from reportkit.work.marking import Said, marking_of


def said(name: str, data: bytes) -> Said:
    return marking_of(Piece(name=name, media="application/octet-stream", data=data))


def table(entries: bytes) -> bytes:
    return b"begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n" + entries + b"endcmap\n"


def with_pages(
    pages: int, contents: int, fonts: int, codes: bytes, code: bytes = b"BT /F0 9 Tf <0041> Tj ET\n"
) -> bytes:
    """A PDF of which all pages show the same streams, in fonts that share one table."""
    made = pikepdf.new()
    shared = made.make_stream(codes)
    faces = {
        f"/F{n}": made.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Identity-H"), ToUnicode=shared)
        )
        for n in range(fonts)
    }
    stream = made.make_stream(code)
    for _ in range(pages):
        page = made.add_blank_page()
        page.Resources = Dictionary(Font=Dictionary(faces))
        page.Contents = Array([stream] * contents)
    kept = BytesIO()
    made.save(kept, static_id=True)
    return kept.getvalue()


WIDE = b"1 beginbfrange\n" + b"<0000> <ffff> <0000>\n" * 40 + b"endbfrange\n"
LIST = b"1 beginbfrange\n<0000> <0100> [" + b"<0041>" * 90_000 + b"]\nendbfrange\n"
CHARS = b"1 beginbfchar\n" + b"<0000> <0041>\n" * 90_000 + b"endbfchar\n"


@pytest.mark.parametrize("codes", [WIDE, LIST, CHARS], ids=["ranges", "a list", "characters"])
def test_a_font_whose_table_does_not_end_tells_nothing(codes: bytes) -> None:
    found = said("a.pdf", with_pages(1, 1, 1, table(codes)))
    assert found.level is None
    assert found.why == "its text can't be told, or a part of it is damaged"


def test_fonts_may_not_share_one_large_table_without_end() -> None:
    found = said("a.pdf", with_pages(1, 1, 60, table(b"1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange\n")))
    assert (found.level, found.why) == (None, "its fonts have far more characters than there are")


@pytest.mark.parametrize(("pages", "contents"), [(500, 1), (1, 500), (25, 20)])
def test_pages_may_not_show_one_stream_without_end(pages: int, contents: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "MAX_SHOWN", 1_000_000)
    code = b"BT /F0 9 Tf (a) Tj ET\n" + b" " * 3_000
    found = said("a.pdf", with_pages(pages, contents, 1, table(b""), code))
    assert (found.level, found.why) == (None, "its pages show far more than such a file holds")


def test_a_part_of_very_many_elements_is_not_parsed() -> None:
    with pytest.raises(Unreadable, match="far more elements"):
        docx.parse(b"<a>" + b"<b/>" * docx.MAX_MARKS + b"</a>")


def attachments() -> Iterator[bytes]:
    yield b"ATTACH" + b";ENCODING=BASE64" * 90_000
    yield b"ATTACH;" + b"ENCODING=BASE64:!" * 90_000
    yield b"ATTACH;ENCODING=BASE64" + b":" * 900_000


@pytest.mark.parametrize("line", attachments(), ids=["no value", "no file", "no end"])
def test_lines_of_a_calendar_are_looked_through_once(line: bytes) -> None:
    """Looked through anew from each parameter, such a line would take hours."""
    assert said("a.ics", event(line)).why


def test_a_file_behind_a_misleading_parameter_is_found() -> None:
    from base64 import b64encode

    line = b'ATTACH;X-A="ENCODING=BASE64:!";ENCODING=BASE64:' + b64encode(RED)
    assert said("a.ics", event(line)).highest is Handling.RED


def test_many_files_of_a_calendar_take_linear_work() -> None:
    assert grows_linearly(lambda size: lambda: said("a.ics", event(b"\r\n".join([b"ATTACH;A=B"] * size))), 200)


def zipped(files: dict[str, bytes]) -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return kept.getvalue()


WORDS = b"Words of a report.\n" * 20
PART = b"<a>" + WORDS + b"</a>"
LONG: dict[str, bytes] = {
    "a.txt": WORDS * 3,
    "a.zip": zipped({f"{n}.txt": WORDS for n in range(3)}),
    "a.docx": zipped({"[Content_Types].xml": PART, "word/document.xml": PART, "word/footnotes.xml": PART}),
    "a.eml": b"Subject: a\r\nMIME-Version: 1.0\r\n\r\n" + (WORDS * 3).replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("name", LONG)
def test_what_holds_more_text_than_is_looked_through_is_unknown(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "MAX_READ", 8 * len(WORDS))  # a mail is read in two ways
    assert said(name, LONG[name]).why == "nothing in it says how far it may travel"
    monkeypatch.setattr(marking, "MAX_READ", 3 * len(WORDS) - 1)
    found = said(name, LONG[name])
    assert found.level is None
    assert "it holds more text than is looked through" in found.why
