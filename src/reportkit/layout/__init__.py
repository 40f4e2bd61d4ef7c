"""Where everything stands. In: a `Document` and a `Theme`.  Out: `Pages`, plain data that a painter follows.

    lines    inlines ─► runs ─► boxes and glue ─► lines
    blocks   blocks ──► units (a line, a row, a picture) below each other
    pages    units ───► pages filled with units and their notes ──► boxes at their places

Layout measures and never draws; it knows no canvas. Every box belongs to a `Part`, so that what is seen and what a
screen reader is told come from one walk through the document.
"""

from reportkit.layout.document import lay_out
from reportkit.layout.pages.page import Pages
from reportkit.layout.settling import settle

__all__ = ["Pages", "lay_out", "settle"]
