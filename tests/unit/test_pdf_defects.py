"""Tests of the tests: a file with one thing broken, and the checks that must see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import page as validator
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import pdf_structure
from example_document import example
from reportkit.layout import lay_out
from reportkit.theme.theme import Theme
from reportkit.writers.pdf import Attachment, write_document

Defect = Callable[[pikepdf.Pdf], None]
DEFECTS: list[Defect] = []


def defect(plant: Defect) -> Defect:
    DEFECTS.append(plant)
    return plant


def tagged(pdf: pikepdf.Pdf, tag: str) -> list[Any]:
    """The elements of a tag."""

    def walk(element: Any) -> Iterator[Any]:
        if str(element.S) == f"/{tag}":
            yield element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from walk(kid)

    return list(walk(pdf.Root.StructTreeRoot.K))


def rewrite(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    """Changes the content of the first page."""
    contents = pdf.pages[0].Contents
    before = contents.read_bytes()
    after = change(before)
    assert after != before
    contents.write(after)


def a_font(pdf: pikepdf.Pdf) -> Any:
    return next(iter(pdf.pages[0].Resources.Font.values()))


@defect
def no_alternative_text(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "Figure")[0]["/Alt"]


@defect
def not_marked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/MarkInfo"]


@defect
def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]
    for element in tagged(pdf, "Document"):
        del element["/Lang"]


@defect
def title_not_shown(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/ViewerPreferences"]


@defect
def text_outside_of_marked_content(pdf: pikepdf.Pdf) -> None:
    pattern = rb"/\w+ <</MCID 0>> BDC(.*?)EMC"
    rewrite(pdf, lambda data: re.sub(pattern, rb"\1", data, count=1, flags=re.DOTALL))


@defect
def parents_exchanged(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[5] = owners[5], owners[0]


@defect
def no_parents_of_a_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/StructParents"]


@defect
def header_cells_without_scope(pdf: pikepdf.Pdf) -> None:
    for element in tagged(pdf, "TH"):
        del element["/A"]


@defect
def an_item_that_is_a_paragraph(pdf: pikepdf.Pdf) -> None:
    tagged(pdf, "LI")[0]["/S"] = Name("/P")


@defect
def a_heading_level_left_out(pdf: pikepdf.Pdf) -> None:
    for element in tagged(pdf, "H2"):
        element["/S"] = Name("/H3")


@defect
def a_link_without_a_description(pdf: pikepdf.Pdf) -> None:
    for annotation in pdf.pages[0].Annots:
        del annotation["/Contents"]


@defect
def a_link_outside_of_the_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0]["/StructParent"]


@defect
def notes_of_one_name(pdf: pikepdf.Pdf) -> None:
    for element in tagged(pdf, "Note"):
        element["/ID"] = String("x")


@defect
def a_tag_that_nobody_knows(pdf: pikepdf.Pdf) -> None:
    tagged(pdf, "BlockQuote")[0]["/S"] = Name("/Zitat")


@defect
def glyphs_without_characters(pdf: pikepdf.Pdf) -> None:
    del a_font(pdf)["/ToUnicode"]


@defect
def a_font_that_is_not_embedded(pdf: pikepdf.Pdf) -> None:
    del a_font(pdf).DescendantFonts[0].FontDescriptor["/FontFile2"]


@defect
def widths_that_are_wrong(pdf: pikepdf.Pdf) -> None:
    widths = a_font(pdf).DescendantFonts[0].W
    widths[1] = Array([999] * len(widths[1]))


@defect
def no_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


@defect
def not_declared(pdf: pikepdf.Pdf) -> None:
    data = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(data.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


@defect
def an_attachment_without_a_relationship(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/AF"]
    del pdf.Root.Names.EmbeddedFiles.Names[1]["/AFRelationship"]


@defect
def a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/OpenAction"] = Dictionary(S=Name("/JavaScript"), JS=String("1"))


@defect
def no_order_of_tabs(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        del page.obj["/Tabs"]


@defect
def marked_content_across_a_text_object(pdf: pikepdf.Pdf) -> None:
    pattern = rb"BT\n([\d. ]+ Tm\n)(/\w+ <</MCID 0>> BDC)"
    rewrite(pdf, lambda data: re.sub(pattern, rb"\2\nBT\n\1", data, count=1))


@defect
def marked_content_that_is_never_closed(pdf: pikepdf.Pdf) -> None:
    rewrite(pdf, lambda data: data.replace(b"EMC", b"", 1))


@defect
def content_in_another_order(pdf: pikepdf.Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K.K
    kids[0], kids[1] = kids[1], kids[0]


@defect
def content_that_two_elements_own(pdf: pikepdf.Pdf) -> None:
    first, second = tagged(pdf, "P")[:2]
    second["/K"] = first.K


@defect
def an_empty_element(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "TD")[0]["/K"]


def seen(data: bytes, folder: Path) -> list[str]:
    """What any of the checks finds."""
    path = folder / "document.pdf"
    path.write_bytes(data)
    found = [
        failure.rule_id
        for profile in ("ua1", "3a")
        for failure in validator.validate_pdf(str(path), profile=profile).failures
    ]
    return found + pdf_structure.faults(data)


@pytest.fixture(scope="module")
def good() -> bytes:
    theme, document = Theme(), example()
    data = Attachment("a.json", "application/json", "Сведения", "Source", b"{}")
    return write_document(document, theme, lay_out(document, theme), [data])


def saved(data: bytes, plant: Defect) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        plant(pdf)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return out.getvalue()


def test_there_are_enough_of_them() -> None:
    assert len(DEFECTS) >= 20


@pytest.mark.parametrize("plant", DEFECTS, ids=lambda plant: plant.__name__)
def test_a_planted_defect_is_seen(good: bytes, tmp_path: Path, plant: Defect) -> None:
    assert seen(saved(good, plant), tmp_path) != []


def test_without_a_defect_nothing_is_seen(good: bytes, tmp_path: Path) -> None:
    assert seen(good, tmp_path) == []
    assert seen(saved(good, lambda pdf: None), tmp_path) == []
