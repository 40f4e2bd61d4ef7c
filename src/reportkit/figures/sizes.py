"""How large a picture is on paper if nobody says so, and how large it may be."""

from __future__ import annotations

from reportkit.tree import nodes as n

PIXEL = 0.75
"""Points in a pixel of a picture that is shown in its own size: 96 pixels an inch."""

TALLEST = 0.85
"""Of the height of a page's text: the rest is left for the caption."""


def own_size(image: n.Raster | n.Drawing) -> tuple[float, float]:
    """The width and height of a picture in points, if nothing else is asked for."""
    if isinstance(image, n.Raster):
        return max(image.width_px, 1) * PIXEL, max(image.height_px, 1) * PIXEL
    return max(image.width, 1.0), max(image.height, 1.0)
