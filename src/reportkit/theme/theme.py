"""One look for both formats: measures, faces, colours, and a style for every role of the tree.

Measures are points (1/72 inch). Colours are RRGGBB. A writer takes every figure
from here, so the formats can't drift apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""

FamilyName = Literal["serif", "sans", "mono"]
Align = Literal["left", "right", "center", "justify"]


@dataclass(frozen=True, slots=True)
class Family:
    """A type family: its name as Word knows it, and the file of each face, within `theme/fonts`."""

    name: str
    regular: str
    bold: str
    italic: str
    bold_italic: str

    def file(self, *, bold: bool = False, italic: bool = False) -> str:
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet and its margins; `header` and `footer` are distances of their baselines from the edges.

    Margins follow GOST R 7.0.97-2016 (left, top and bottom 20 mm, right 10 mm at the least).
    """

    width: float = 210 * MM
    height: float = 297 * MM
    left: float = 25 * MM
    right: float = 20 * MM
    top: float = 24 * MM
    bottom: float = 22 * MM
    header: float = 12 * MM
    footer: float = 12 * MM

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Style:
    """How a role looks. `left`, `right` and `first` are indents; `first` may be negative (hanging).

    `color` names an entry of the theme's colours. `keep_next`: not the last thing on a page. `outline`: 0, or the
    level of the heading.
    """

    family: FamilyName = "serif"
    size: float = 10.5
    leading: float = 14.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    color: str = "text"
    align: Align = "left"
    hyphenate: bool = False
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    keep_next: bool = False
    outline: int = 0


STYLE_NAMES: tuple[str, ...] = (
    "body",
    "lead",
    "title",
    "subtitle",
    "kind",
    "addressee",
    "meta",
    "label",
    "signature",
    "executor",
    "small",
    "code",
    "toc-title",
    "heading-1",
    "heading-2",
    "heading-3",
    "heading-4",
    "toc-1",
    "toc-2",
    "toc-3",
    "list",
    "term",
    "definition",
    "quote",
    "attribution",
    "caption",
    "table",
    "table-head",
    "callout",
    "callout-title",
    "note",
    "marking",
    "footer",
)
"""Every style that a theme has: the roles of paragraphs, and the parts of other blocks."""


def _styles() -> Mapping[str, Style]:
    sans: FamilyName = "sans"
    return MappingProxyType(
        {
            "body": Style(align="justify", hyphenate=True, after=6),
            "lead": Style(size=12, leading=16.5, align="left", hyphenate=True, after=8),
            "title": Style(family=sans, size=19, leading=23, bold=True, color="accent", before=4, after=6),
            "subtitle": Style(family=sans, size=11.5, leading=15, color="muted", after=6),
            "kind": Style(family=sans, size=9, leading=12, bold=True, caps=True, color="muted", before=6, after=2),
            "addressee": Style(family=sans, size=10.5, leading=14, after=2),
            "meta": Style(family=sans, size=9.5, leading=13, after=1),
            "label": Style(
                family=sans, size=9, leading=12, bold=True, caps=True, color="accent", before=6, after=2, keep_next=True
            ),
            "signature": Style(family=sans, size=10, leading=13, before=16, after=4),
            "executor": Style(family=sans, size=8.5, leading=11, color="muted", before=2),
            "small": Style(family=sans, size=8.5, leading=11.5, color="muted", hyphenate=True, after=4),
            "code": Style(family="mono", size=9, leading=12, align="left", before=2, after=8, left=10),
            "toc-title": Style(
                family=sans, size=11, leading=14, bold=True, color="accent", before=8, after=4, keep_next=True
            ),
            "heading-1": Style(
                family=sans,
                size=14,
                leading=18,
                bold=True,
                color="accent",
                before=16,
                after=5,
                keep_next=True,
                outline=1,
            ),
            "heading-2": Style(
                family=sans,
                size=11.5,
                leading=15,
                bold=True,
                color="accent",
                before=11,
                after=4,
                keep_next=True,
                outline=2,
            ),
            "heading-3": Style(
                family=sans, size=10.5, leading=14, bold=True, before=9, after=3, keep_next=True, outline=3
            ),
            "heading-4": Style(
                family=sans, size=10.5, leading=14, italic=True, before=8, after=3, keep_next=True, outline=4
            ),
            "toc-1": Style(family=sans, size=10, leading=14.5, after=1),
            "toc-2": Style(family=sans, size=9.5, leading=13.5, after=1, left=12),
            "toc-3": Style(family=sans, size=9.5, leading=13.5, after=1, left=24),
            "list": Style(align="left", hyphenate=True, after=3, left=16, first=-16),
            "term": Style(family=sans, size=8.5, leading=14, bold=True, caps=True, color="accent"),
            "definition": Style(align="left", hyphenate=True, after=7, left=104),
            "quote": Style(italic=True, align="justify", hyphenate=True, before=4, after=3, left=20, right=14),
            "attribution": Style(family=sans, size=9.5, leading=13, color="muted", after=8, left=20, right=14),
            "caption": Style(family=sans, size=9, leading=12, bold=True, before=6, after=4),
            "table": Style(family=sans, size=9, leading=11.8, after=2),
            "table-head": Style(family=sans, size=8.5, leading=11.2, bold=True, color="accent", after=2),
            "callout": Style(family=sans, size=9.5, leading=13, after=3),
            "callout-title": Style(
                family=sans, size=9, leading=12, bold=True, caps=True, color="accent", after=2, keep_next=True
            ),
            "note": Style(family="serif", size=8.5, leading=10.8, align="left", hyphenate=True, after=1),
            "marking": Style(family=sans, size=12, leading=15, bold=True, align="right"),
            "footer": Style(family=sans, size=8.5, leading=11, color="muted"),
        }
    )


def _colors() -> Mapping[str, str]:
    return MappingProxyType(
        {
            "text": "1A1A1A",
            "accent": "17375E",
            "muted": "55606B",
            "rule": "B8C2CC",
            "link": "1D4F91",
            "table-head-fill": "E9EEF4",
            "callout-fill": "F3F6F9",
            "callout-edge": "17375E",
            "warning-fill": "FDF4E3",
            "warning-edge": "B4690E",
            "watermark": "E3E6EA",
        }
    )


@dataclass(frozen=True)
class Theme:
    """Everything that decides the look of a document."""

    name: str = "standard"
    page: Page = field(default_factory=Page)
    serif: Family = Family(
        "Source Serif 4",
        "SourceSerif4_400Regular.ttf",
        "SourceSerif4_700Bold.ttf",
        "SourceSerif4_400Regular_Italic.ttf",
        "SourceSerif4_700Bold_Italic.ttf",
    )
    sans: Family = Family(
        "Source Sans 3",
        "SourceSans3_400Regular.ttf",
        "SourceSans3_700Bold.ttf",
        "SourceSans3_400Regular_Italic.ttf",
        "SourceSans3_700Bold_Italic.ttf",
    )
    mono: Family = Family("Source Code Pro", *["SourceCodePro_400Regular.ttf"] * 4)  # what is typed has one face
    colors: Mapping[str, str] = field(default_factory=_colors)
    styles: Mapping[str, Style] = field(default_factory=_styles)
    embed_fonts: bool = True

    def family(self, name: FamilyName) -> Family:
        return {"serif": self.serif, "sans": self.sans, "mono": self.mono}[name]

    def color(self, name: str) -> str:
        """RRGGBB of a named colour; a value that is no name is returned as it stands. The empty name has no colour."""
        return self.colors.get(name, name)

    def callout_colors(self, kind: str) -> tuple[str, str]:
        """The fill of a callout of some kind and its edge, both RRGGBB."""
        name = "warning" if kind == "warning" else "callout"
        return self.color(f"{name}-fill"), self.color(f"{name}-edge")

    def style(self, name: str) -> Style:
        """The style of a role, from `STYLE_NAMES`."""
        return self.styles[name]
