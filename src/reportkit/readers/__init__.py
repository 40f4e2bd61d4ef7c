"""Our own light readers: what a DOCX or PDF that we wrote says, and which items of the dossier it carries.

In: the bytes of a file, from anywhere.  Out: `Content`: blocks in the order of reading, notes, what repeats on every
page, ids. `compare.difference` holds it against the tree that the file was made from. Bytes that can't be read raise
`Unreadable`, and nothing else.

They are meant for our own files, and for those after somebody else's hands; not for any DOCX or PDF there is.
"""

from __future__ import annotations

from reportkit.formats import FORMATS
from reportkit.readers.content import Block, Content, Unreadable, normal

__all__ = ["Block", "Content", "Unreadable", "normal", "read"]


def read(data: bytes) -> Content:
    """What a DOCX or PDF says; its first bytes tell which of the two it is. Raises Unreadable."""
    from importlib import import_module

    for format in FORMATS.values():
        if format.reader and data.startswith(format.begins):
            module, _, name = format.reader.partition(":")
            content: Content = getattr(import_module(module), name)(data)
            return content
    raise Unreadable("it is neither a DOCX nor a PDF")
