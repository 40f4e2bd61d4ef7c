"""From `Document`, `Theme` and `Pages` to bytes: one room a format, each entered when it is called.

In: the tree, how it looks, where it stands.  Out: the bytes of a file. A writer never sees YAML, Jinja or a path.
Which formats there are is said in `reportkit.formats`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportkit.formats import FORMATS
from reportkit.writers.extras import NOTHING, Extras

if TYPE_CHECKING:
    from reportkit.layout import Pages
    from reportkit.theme.theme import Theme
    from reportkit.tree.nodes import Document

__all__ = ["NOTHING", "Extras", "Writer", "writer_of"]


class Writer(Protocol):
    """Writes one format. `controls` marks in a DOCX which item of the dossier a statement is."""

    def __call__(
        self, document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING
    ) -> bytes: ...


def writer_of(format: str) -> Writer:
    """What a format is written by."""
    from importlib import import_module

    module, _, name = FORMATS[format].writer.partition(":")
    writer: Writer = getattr(import_module(module), name)
    return writer
