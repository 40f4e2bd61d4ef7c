"""From `Document`, `Theme` and `Pages` to bytes: one room a format, one table that lists them.

In: the tree, how it looks, where it stands.  Out: the bytes of a file. A writer never sees YAML, Jinja or a path.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reportkit.layout import Pages
    from reportkit.theme.theme import Theme
    from reportkit.tree.nodes import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What a file carries beside its text, for programs: its record (JSON in ASCII), its own readers' dossier (JSON).

    `name` is what the dossier is called as an attachment. `labels` are what a PDF viewer calls pages, from the page
    (counted from 0) that each entry names on: (page, prefix, first number).
    """

    record: bytes = b""
    dossier: bytes = b""
    name: str = ""
    labels: tuple[tuple[int, str, int], ...] = ()


NOTHING = Extras()


def _docx(document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING) -> bytes:
    from reportkit.writers.docx import write_document

    return write_document(document, theme, pages, controls=controls, record=extras.record, dossier=extras.dossier)


def _pdf(document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING) -> bytes:
    from reportkit.writers.pdf import Attachment, write_document

    described = f"{extras.name}: the dossier as the readers of this document may see it"
    inside = (
        [Attachment(extras.name, "application/json", described, "Source", extras.dossier)] if extras.dossier else []
    )
    return write_document(document, theme, pages, inside, record=extras.record, labels=extras.labels)


def _markdown(document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING) -> bytes:
    from reportkit.writers.markdown import write_document

    return write_document(document).encode()


def _tree(document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING) -> bytes:
    from reportkit.tree.dump import dump

    return dump(document).encode()


class Writer(Protocol):
    """Writes one format. `controls` marks in a DOCX which item of the dossier a statement is."""

    def __call__(
        self, document: Document, theme: Theme, pages: Pages, controls: bool, extras: Extras = NOTHING
    ) -> bytes: ...


WRITERS: Mapping[str, Writer] = {
    "docx": _docx,
    "pdf": _pdf,
    "md": _markdown,
    "tree": _tree,
}
"""What each format is written by. A writer's room is entered when it is called."""
