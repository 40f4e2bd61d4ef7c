"""A document and its pages → the bytes of a PDF: PDF/UA-1 and PDF/A-3a, always."""

from __future__ import annotations

from collections.abc import Sequence

from reportkit.layout.pages.page import Pages
from reportkit.theme.theme import Theme
from reportkit.tree.nodes import Document
from reportkit.writers.pdf.attachments import Attachment, attach
from reportkit.writers.pdf.canvas import TaggedCanvas
from reportkit.writers.pdf.font import embed
from reportkit.writers.pdf.metadata import add_bookmarks, add_labels, add_record, describe, stamp
from reportkit.writers.pdf.objects import Raw
from reportkit.writers.pdf.paint import Painter


def write_document(
    document: Document,
    theme: Theme,
    pages: Pages,
    attachments: Sequence[Attachment] = (),
    *,
    record: bytes = b"",
    labels: Sequence[tuple[int, str, int]] = (),
) -> bytes:
    """Writes a document that was laid out by `reportkit.layout.lay_out` with the same theme.

    `record` is kept for programs, uncompressed; `labels` are (page from 0, prefix, first number).

    Raises ReadError if one of its pictures can't be read.
    """
    canvas = TaggedCanvas(document.meta.language, pages.places)
    painter = Painter(canvas, theme)
    for page in pages.pages:
        painter.write_page(page)
    describe(canvas.file, document.meta)
    _resources(canvas, painter)
    add_bookmarks(canvas, pages.outline)
    attach(canvas.file, attachments, stamp(document.meta))
    add_record(canvas.file, record, stamp(document.meta))
    add_labels(canvas.file, labels)
    canvas.structure.write(canvas.file, canvas.page_numbers, pages.root)
    return canvas.finish()


def _resources(canvas: TaggedCanvas, painter: Painter) -> None:
    """One dictionary of fonts and images for all pages."""
    fonts = b" ".join([embed(canvas.file, use) for use in painter.pen.fonts.values()])
    images = b" ".join(painter.pictures.resources)
    shared = Raw(b"<</Font <<%s>>%s>>" % (fonts, b" /XObject <<%s>>" % images if images else b""))
    for name in (f"Page{number}" for number in range(1, len(canvas.heights) + 1)):
        canvas.file.idToObject[name].Resources = shared
