"""The sheet and margins of a Word file's first section (ECMA-376, 17.6.11 and 17.6.13)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reportkit.theme.read import LEAST_HEIGHT, LEAST_WIDTH, PAGE, Between
from reportkit.theme.theme import MM, Page, Style
from reportkit.theme.word_findings import Findings
from reportkit.theme.word_styles import points

if TYPE_CHECKING:
    from docx.document import Document

_BOUNDS = {key: kind for key, one in PAGE.fields.items() if isinstance(kind := one.kind, Between)}
_WORDS = {name: name for name in ("width", "height")} | {
    "header": "place of the header",
    "footer": "place of the footer",
}
_CLEAR = 6.0  # points between the line of a header or footer and the text


def page_of(document: Document, standard: Page, styles: Mapping[str, Style], findings: Findings) -> Page:
    """The page of a file, `standard` where it says nothing.

    Word counts to the edges of headers and footers, we to their baselines. As in Word, a header or footer that reaches
    into the text pushes it away.
    """
    footer = styles["footer"]
    wanted = dict(_wanted(document))
    shift = {"header": styles["marking"].size, "footer": footer.leading - footer.size}
    held = {
        key: findings.within(_BOUNDS[key], (value + shift.get(key, 0.0)) / MM, _WORDS.get(key, f"{key} margin")) * MM
        for key, value in wanted.items()
    }
    page = dataclasses.replace(standard, **held)
    top = max(page.top, page.header + _CLEAR)
    bottom = max(page.bottom, page.footer + footer.size + _CLEAR)
    width, height = page.text_width, page.height - top - bottom
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        message = "the margins leave no room for text: {width} by {height} mm"
        findings.refuse(message, "set narrower margins in Word", width=round(width / MM), height=round(height / MM))
    return dataclasses.replace(page, top=top, bottom=bottom)


def _wanted(document: Document) -> Iterator[tuple[str, float]]:
    """What the section says, in points, by our names. A negative margin holds whatever the header's height is;
    LibreOffice writes 0 for the place of a header that isn't there.
    """
    size, margins = _measures(document, "pgSz"), _measures(document, "pgMar")
    yield from ((ours, size[word]) for ours, word in (("width", "w"), ("height", "h")) if word in size)
    for side in ("left", "right", "top", "bottom", "header", "footer"):
        if margins.get(side, 0.0) or (side in margins and side not in ("header", "footer")):
            yield side, abs(margins[side]) + (margins.get("gutter", 0.0) if side == "left" else 0.0)


def _measures(document: Document, name: str) -> dict[str, float]:
    """The measures of an element of the first section."""
    found: dict[str, float] = {}
    for element in document.element.xpath(f"w:body/w:sectPr/w:{name}"):
        for key, text in element.attrib.items():
            if (value := points(str(text))) is not None:
                found[str(key).rpartition("}")[2]] = value
    return found
