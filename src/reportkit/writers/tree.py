"""From a `Document` to the text that reference files hold: every block and inline on a line of its own."""

from __future__ import annotations

from reportkit.theme.theme import Theme
from reportkit.tree.dump import dump
from reportkit.tree.nodes import Document
from reportkit.writers.extras import NOTHING, Extras


def write(document: Document, theme: Theme, pages: object, controls: bool, extras: Extras = NOTHING) -> bytes:
    """The tree as text, in UTF-8."""
    return dump(document).encode()
