"""PDF files: valid, tied together, the same each time, and saying what the document says."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pdf_structure
from example_document import example, inlines, note, text
from printed import folded, printed
from reportkit.errors import ReadError
from reportkit.layout import fonts, lay_out
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.pdf import Attachment, write_document
from reportkit.writers.pdf.font import FontUse, Words

THEME = Theme()
TESTS = Path(__file__).parent.parent


def written(document: n.Document, *attachments: Attachment) -> bytes:
    return write_document(document, THEME, lay_out(document, THEME), attachments)


def of(*blocks: n.Block, language: str = "ru") -> bytes:
    return written(n.Document(n.Meta("Записка", language), blocks))


@pytest.fixture(scope="module")
def data() -> bytes:
    attachment = Attachment("данные.json", "application/json", "Отобранные сведения", "Source", b'{"a": 1}')
    return written(example(), attachment)


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_both_validations_pass(tmp_path: Path, profile: str, notes: str) -> None:
    path = tmp_path / "example.pdf"
    path.write_bytes(written(example(notes)))
    assert [str(one) for one in validator.validate_pdf(str(path), profile=profile).failures] == []


def test_content_and_structure_fit_together(data: bytes) -> None:
    assert pdf_structure.faults(data) == []


def test_the_structure_says_what_the_document_says(data: bytes) -> None:
    said, expected = pdf_structure.said(data), printed(example())
    assert [folded(line) for line in said.text if folded(line)] == expected.text
    assert [folded(line) for line in said.notes] == expected.notes


def test_pypdf_reads_the_words_in_order(data: bytes) -> None:
    pages = pypdf.PdfReader(BytesIO(data)).pages
    read = folded("\n".join(one.extract_text() for one in pages).replace("\u00ad\n", "").replace("\n", " "))
    place = 0
    for line in printed(example()).text:
        words = [word for word in line.split() if len(word) > 6 and word.isalpha()]
        for word in words:
            found = read.find(word, max(0, place - 400))
            assert found >= 0, word
            place = max(place, found)


def test_every_part_has_its_tag(data: bytes) -> None:
    tags = pdf_structure.count(data)
    wanted = (
        "Document Title P H1 H2 L LI Lbl LBody BlockQuote Attribution Table THead TBody TR TH TD Caption Callout TOC "
        "TOCI "
        "Figure Note Reference Link Span Quote Code"
    )
    assert set(tags) == {f"/{tag}" for tag in wanted.split()}


def languages_in(data: bytes) -> set[tuple[str, str]]:
    """The tags that bear a language."""
    with pikepdf.open(BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "ru"
        return {
            (str(one.S), str(one.Lang))
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/Lang" in one
        }


def test_languages(data: bytes) -> None:
    assert languages_in(data) == {
        ("/Document", "ru"),
        ("/BlockQuote", "kk"),
        ("/Attribution", "ru"),
        ("/Note", "ru"),
        ("/Span", "en"),
    }


def test_bookmarks_follow_the_headings(data: bytes) -> None:
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        titles = [(one.title, [inner.title for inner in one.children]) for one in outline.root]
    assert titles == [("1. Соглашение", ["1.1. Показатели"]), ("2. Широкая часть", [])]


def test_a_viewer_shows_the_title(data: bytes) -> None:
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        metadata = pdf.open_metadata()
        assert metadata["dc:title"] == "[TLP:GREEN] План сотрудничества на 2025–2026 годы"  # so that it is heard, too
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")


def test_attachments_are_carried_along(data: bytes) -> None:
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.attachments["данные.json"].get_file().read_bytes() == b'{"a": 1}'
        specification = pdf.Root.AF[0]
        assert specification.AFRelationship == "/Source"
        assert specification.EF.F.Subtype == "/application/json"


def test_a_note_and_its_mark_lead_to_each_other() -> None:
    mark = n.Footnote((text("Сноска."),))
    with pikepdf.open(BytesIO(of(text("Слово", mark)))) as pdf:
        there, back = pdf.pages[0].Annots
        assert float(there.Dest[3]) < float(there.Rect[1])  # the note stands below
        assert float(back.Dest[3]) > float(back.Rect[3])


def test_a_list_of_figures_leads_to_its_figures() -> None:
    figure = n.Figure(n.Drawing(9, 90, ()), "Схема", n.Caption("Рисунок", 1, inlines("Схема")))
    with pikepdf.open(BytesIO(of(n.ListOfCaptions("figure", ""), n.PageBreak(), figure))) as pdf:
        links = [next(iter(one.Dest)) for one in pdf.pages[0].Annots]
        assert links
        assert all(one == pdf.pages[1].obj for one in links)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "\\\\host\\share"])
def test_other_addresses_are_not_links(url: str) -> None:
    assert b"/Annot" not in _unpacked(of(text(n.Link(url, inlines("слово")))))


def test_an_address_is_written_in_ascii() -> None:
    with pikepdf.open(BytesIO(of(text(n.Link("https://пример.kz/a b?(x)", inlines("слово")))))) as pdf:
        assert str(pdf.pages[0].Annots[0].A.URI).startswith("https://%D0%BF")


def test_a_reference_to_nothing_is_plain_text() -> None:
    assert b"/Annot" not in _unpacked(of(text(n.CrossReference("nowhere", inlines("слово")))))


def test_a_hyphen_at_a_line_end_is_a_soft_one() -> None:
    words = "необходимо неопровержимо несвоевременное межведомственное инвентаризация сопровождение " * 3
    (read,) = pdf_structure.said(of(text(words))).text
    assert "\u00ad" in read
    assert read.replace("\u00ad", "").strip() == words.strip()


def test_capitals_on_paper_are_small_letters_in_the_text() -> None:
    assert pdf_structure.said(of(text("Ярлык і ß", role="label"))).text == ["Ярлык і ß"]


def test_odd_texts_come_out_as_themselves() -> None:
    odd = "{{ 7*7 }} *x* <b> [a](b) ]]> (\\) %PDF endstream"
    assert pdf_structure.said(of(text(odd))).text == [odd]


def test_a_picture_is_painted_in_the_faces_that_have_its_characters(tmp_path: Path) -> None:
    path = tmp_path / "picture.pdf"
    path.write_bytes(of(n.Figure(n.Drawing(90, 20, (n.Label(80, 10, "цена ₿ 5", anchor="end"),)), "Схема")))
    assert "цена ₿ 5" in pypdf.PdfReader(path).pages[0].extract_text()
    assert [str(one) for one in validator.validate_pdf(str(path), profile="3a").failures] == []


def test_transparent_pictures_keep_their_transparency(data: bytes) -> None:
    with pikepdf.open(BytesIO(data)) as pdf:
        images = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert sorted("/SMask" in one for one in images) == [False, True]


def test_a_broken_picture_is_an_error() -> None:
    with pytest.raises(ReadError, match="picture"):
        of(n.Figure(n.Raster(b"\x89PNG broken", "image/png", 3, 3), "Точка"))


def _unpacked(data: bytes) -> bytes:
    """A file without object streams: what is in it can be searched for."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


_SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from example_document import example
from reportkit.layout import fonts, lay_out
from reportkit.theme.theme import Theme
from reportkit.writers.pdf import write_document
document, theme = example(), Theme()
print(hashlib.sha256(write_document(document, theme, lay_out(document, theme))).hexdigest())
"""


def test_the_same_bytes_in_every_process() -> None:
    """With other hash seeds and time zones; the clock has moved on between them."""
    digests = {hashlib.sha256(written(example())).hexdigest()}
    for seed, zone in (("0", "UTC"), ("4711", "Asia/Almaty")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", _SCRIPT, str(TESTS)]
        digests.add(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.strip())
    assert len(digests) == 1


@given(st.text("абвМмТт\u0301\u0306 \u00a0Av", min_size=1, max_size=12))
def test_the_pen_moves_by_the_width_of_the_words(word: str) -> None:
    """Kerning and combining marks move it; no two numbers of an array run together."""
    metric = fonts.metric(THEME.serif.regular, 10)
    use = FontUse(metric.face, "F1")
    shown = re.sub(r"\] TJ [-.\d]+ Ts \[", " ", Words(use, metric)[word])
    moved = 0.0
    for code, number in re.findall(r"<([0-9A-F]+)>|([-.\d]+)", shown):
        moved += sum(use.glyphs[int(code[at : at + 4], 16)][2] for at in range(0, len(code), 4))
        moved -= float(number or 0)
    assert moved == pytest.approx(metric.widths[word] * 100, abs=0.5)


def test_a_note_is_in_the_language_of_the_document() -> None:
    quote = n.BlockQuote((text("Hello"),), inlines("Speaker", note("по-русски")), "en")
    assert {("/BlockQuote", "en"), ("/Note", "ru")} <= languages_in(of(quote))
