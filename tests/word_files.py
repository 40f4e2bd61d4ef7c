"""Word files to read themes from, built with python-docx, and ways to spoil them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = b"wordprocessingml.document.main+xml"


def saved(document: Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def house(change: Callable[[Document], object] = lambda document: None) -> bytes:
    """A house's file: B5, text in Times New Roman 13, headings in Arial, dark red, with further changes."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt, RGBColor

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(176), Mm(250)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin, section.bottom_margin = Mm(20), Mm(25)
    section.header_distance, section.footer_distance = Mm(10), Mm(9)
    normal, heading = document.styles["Normal"], document.styles["Heading 1"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    normal.paragraph_format.first_line_indent = Pt(25)
    normal.paragraph_format.line_spacing = Pt(18)
    normal.paragraph_format.space_after = Pt(4)
    heading.font.color.rgb = RGBColor(0x7A, 0x1F, 0x1F)
    fonts = heading.element.rPr.rFonts
    fonts.attrib.clear()
    heading.font.name, heading.font.size = "Arial", Pt(16)
    heading.paragraph_format.first_line_indent = Pt(0)
    change(document)
    return saved(document)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {entry.filename: file.read(entry) for entry in file.infolist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def stored(parts: Mapping[str, bytes]) -> bytes:
    """The same without compression, so that no ratio tells how large a part is."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The file with another part of this name, or with one more."""
    return packed({**members(data), name: content})


def replaced(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The file with some bytes of a part replaced, which must be there."""
    part = members(data)[name]
    assert old in part, old
    return with_part(data, name, part.replace(old, new))


def typed(data: bytes, main: bytes) -> bytes:
    """The file with another content type for its main part."""
    return replaced(data, "[Content_Types].xml", b"application/vnd.openxmlformats-officedocument." + MAIN, main)


def of_styles(styles: str) -> bytes:
    """A file whose styles are these, written by hand."""
    return with_part(house(), "word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode())
