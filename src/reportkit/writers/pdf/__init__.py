"""The PDF writer. In: a `Document`, its `Theme` and `Pages`, files to attach.  Out: bytes.

    boxes ──► operators of marked content ──┐
    parts ──► structure tree ───────────────┼──► objects ──► file
    metadata, fonts, attachments ───────────┘

It paints what layout has placed, in the order of reading, and decides nothing about places. Every file is PDF/UA-1
and PDF/A-3a.

`srgb.icc` is the output intent's colour profile, as Little CMS makes it, its date fixed; it carries "No copyright,
use freely".
"""

from reportkit.layout import Pages
from reportkit.theme.theme import Theme
from reportkit.tree.nodes import Document
from reportkit.writers.extras import NOTHING, Extras
from reportkit.writers.pdf.attachments import Attachment
from reportkit.writers.pdf.document import write_document

__all__ = ["Attachment", "write", "write_document"]


def write(document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING) -> bytes:
    """The document as a PDF, with its record in the metadata and its readers' dossier attached."""
    described = f"{extras.name}: the dossier as the readers of this document may see it"
    inside = (
        [Attachment(extras.name, "application/json", described, "Source", extras.dossier)] if extras.dossier else []
    )
    return write_document(document, theme, pages, inside, record=extras.record, labels=extras.labels)
