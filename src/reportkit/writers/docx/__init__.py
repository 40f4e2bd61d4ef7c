"""Document + Theme + Pages → the bytes of a DOCX file.

`Pages` gives only what Word can't know before it has laid the document out: the pages of the headings, and how many
pages there are. What goes in is the tree, never a dossier, a template or a path.
"""

from reportkit.theme.theme import Theme
from reportkit.tree.nodes import Document
from reportkit.writers.docx.document import write_document
from reportkit.writers.docx.state import Pages
from reportkit.writers.extras import NOTHING, Extras

__all__ = ["Pages", "write", "write_document"]


def write(document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING) -> bytes:
    """The document as a DOCX, with its record and its readers' dossier as custom parts."""
    return write_document(document, theme, pages, controls=controls, record=extras.record, dossier=extras.dossier)
