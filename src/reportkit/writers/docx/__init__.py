"""Document + Theme + Pages → the bytes of a DOCX file.

`Pages` gives only what Word can't know before it has laid the document out: the pages of the headings, and how many
pages there are. What goes in is the tree, never a dossier, a template or a path.
"""

from reportkit.writers.docx.document import write_document
from reportkit.writers.docx.state import Pages

__all__ = ["Pages", "write_document"]
