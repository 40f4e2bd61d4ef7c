"""From a `Document` to Markdown, to paste from and to compare: CommonMark with GitHub's tables and notes.

In: the tree alone, for Markdown has no pages and no looks.  Out: text. It says what the DOCX and the PDF say, block for
block. Contents, which repeat headings, and page breaks are left out; a picture is told by its alternative text.
"""

from reportkit.writers.markdown.document import write_document

__all__ = ["write_document"]
