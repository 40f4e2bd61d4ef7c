"""The formats that a document is written in: one record each. Every list of formats derives from `FORMATS`.

A new one is an entry here and a room under `writers/`; the command's help and completion, file names, the search for
leaks and the read-back know it from then on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    `writer` and `reader` are object references ("module:function"), so that their rooms are entered only when they are
    needed; what has no reader can't be read back. A sealed format carries the record of what it was made from, and a
    digest of its own content; only a format with a reader can be sealed. `begins` are the first bytes of its files.
    """

    name: str
    ending: str
    media: str
    writer: str
    reader: str = ""
    sealed: bool = False
    usual: bool = False
    begins: bytes = b""


def _listed(*formats: Format) -> Mapping[str, Format]:
    return {format.name: format for format in formats}


FORMATS = _listed(
    Format(
        name="docx",
        ending="docx",
        media="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        writer="reportkit.writers.docx:write",
        reader="reportkit.readers.docx:read_docx",
        sealed=True,
        usual=True,
        begins=b"PK",
    ),
    Format(
        name="pdf",
        ending="pdf",
        media="application/pdf",
        writer="reportkit.writers.pdf:write",
        reader="reportkit.readers.pdf:read_pdf",
        sealed=True,
        usual=True,
        begins=b"%PDF-",
    ),
    Format(name="md", ending="md", media="text/markdown", writer="reportkit.writers.markdown:write"),
    Format(name="tree", ending="tree.txt", media="text/plain", writer="reportkit.writers.tree:write"),
)
"""By name, as `-f` takes them and in the order in which they are told."""

USUAL = tuple(name for name, format in FORMATS.items() if format.usual)
"""What is written where nobody says otherwise."""

SEALED_ENDINGS = tuple(f".{format.ending}" for format in FORMATS.values() if format.sealed)
"""The endings of files that `verify` and `trace` can be asked about."""
