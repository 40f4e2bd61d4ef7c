"""From a `Document` to Markdown, to paste from and to compare: CommonMark with GitHub's tables and notes.

In: the tree alone, for Markdown has no pages and no looks.  Out: text. It says what the DOCX and the PDF say, block for
block. Contents, which repeat headings, and page breaks are left out; a picture is told by its alternative text.
"""

from reportkit.theme.theme import Theme
from reportkit.tree.nodes import Document
from reportkit.writers.extras import NOTHING, Extras
from reportkit.writers.markdown.document import write_document

__all__ = ["write", "write_document"]


def write(document: Document, theme: Theme, pages: object, controls: bool, extras: Extras = NOTHING) -> bytes:
    """The document as Markdown, in UTF-8."""
    return write_document(document).encode()
