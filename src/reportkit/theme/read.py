"""A theme's file: what it changes of the standard look. Margins are millimetres, sizes and indents points."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from reportkit.diagnostics import Report
from reportkit.dossier.fields import Field, MapOf, Record
from reportkit.dossier.kinds import Choice, Kind, Number, Schema, Truth, Word
from reportkit.dossier.loader import load
from reportkit.dossier.nodes import Node
from reportkit.dossier.reading import Reading, quoted
from reportkit.dossier.rules import OUT_OF_RANGE
from reportkit.theme.theme import MM, STYLE_NAMES, Theme


class Between:
    """A number between two bounds."""

    _number = Number()

    def __init__(self, least: float, most: float) -> None:
        self._least = least
        self._most = most

    def read(self, node: Node, reading: Reading, path: str) -> float | None:
        value = self._number.read(node, reading, path)
        if value is None or self._least <= value <= self._most:
            return value
        hint = "Write a number from {least} to {most}."
        bounds: dict[str, Any] = {"least": self._least, "most": self._most}
        reading.fault(OUT_OF_RANGE, node.span, "{key} can't be {value}", hint, key=quoted(path), value=value, **bounds)
        return None

    def nearest(self, value: float) -> float:
        """The value itself, or the bound that it lies beyond."""
        return min(max(value, self._least), self._most)

    def schema(self) -> Schema:
        return {"type": "number", "minimum": self._least, "maximum": self._most}


LEAST_WIDTH, LEAST_HEIGHT = 50 * MM, 60 * MM
"""The smallest area for text on a page, in points."""

_COLOR = Word("[0-9A-Fa-f]{6}", "a colour: six hexadecimal digits, in quotes")
_MARGIN, _INDENT, _SPACE = Between(5, 100), Between(-200, 300), Between(0, 200)

PAGE = Record(
    "a page",
    {
        "width": Field(Between(90, 1200), "Width of the sheet, in millimetres."),
        "height": Field(Between(120, 1200), "Height of the sheet, in millimetres."),
        **{side: Field(_MARGIN, f"The {side} margin, in millimetres.") for side in ("left", "right", "top", "bottom")},
        "header": Field(_MARGIN, "From the upper edge to the line of the header, in millimetres."),
        "footer": Field(_MARGIN, "From the lower edge to the line of the footer, in millimetres."),
    },
)

STYLE = Record(
    "a style",
    {
        "family": Field(Choice("serif", "sans", "mono"), "The type family."),
        "size": Field(Between(4, 72), "Size of the type, in points."),
        "leading": Field(Between(5, 120), "From line to line, in points."),
        "bold": Field(Truth(), "Whether it is bold."),
        "italic": Field(Truth(), "Whether it is in italics."),
        "caps": Field(Truth(), "Whether it is in capitals."),
        "color": Field(Word("[a-z-]{1,30}|[0-9A-Fa-f]{6}", "a colour of the theme, or six digits"), "Its colour."),
        "align": Field(Choice("left", "right", "center", "justify"), "How lines are aligned."),
        "hyphenate": Field(Truth(), "Whether words are divided at the ends of lines."),
        "before": Field(_SPACE, "Space above, in points."),
        "after": Field(_SPACE, "Space below, in points."),
        "left": Field(_INDENT, "Indent at the left, in points."),
        "right": Field(_INDENT, "Indent at the right, in points."),
        "first": Field(_INDENT, "Indent of the first line, in points; negative: it hangs."),
        "keep_next": Field(Truth(), "Whether it stays on the page of what follows."),
    },
)


class _ByName(MapOf):
    """Values by a name that must be one of these."""

    def __init__(self, kind: Kind, names: tuple[str, ...], what: str) -> None:
        super().__init__(kind, "|".join(names), f"{what}: {', '.join(names)}")


_STANDARD = Theme()

THEME = Record(
    "a theme",
    {
        "page": Field(PAGE, "The sheet and its margins."),
        "colors": Field(_ByName(_COLOR, tuple(_STANDARD.colors), "a colour"), "Colours by name."),
        "styles": Field(_ByName(STYLE, STYLE_NAMES, "a style"), "Styles by the role that they are for."),
        "embed_fonts": Field(Truth(), "Whether a DOCX carries the faces, for machines that lack them."),
    },
)


def read_theme(name: str, data: bytes, shown: str, report: Report) -> Theme | None:
    """The standard theme with a file's changes; None, with findings, where it can't be used."""
    before = report.count_errors()
    node = load(data, shown, report)
    values = None if node is None else THEME.read(node, Reading(report), "")
    if node is None or values is None or report.count_errors() > before:
        return None
    theme = _changed(name, values)
    width, height = theme.page.text_width, theme.page.height - theme.page.top - theme.page.bottom
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        message = "the margins leave no room for text: {width} by {height} mm"
        hint = "Set narrower margins."
        across, down = round(width / MM), round(height / MM)
        report.add(OUT_OF_RANGE.at(node.span, message, hint=hint, width=across, height=down))
        return None
    return theme


def _changed(name: str, values: Mapping[str, Any]) -> Theme:
    page = {key: value * MM for key, value in values.get("page", {}).items()}
    changes: Mapping[str, Mapping[str, Any]] = values.get("styles", {})
    styles = {key: dataclasses.replace(style, **changes.get(key, {})) for key, style in _STANDARD.styles.items()}
    return dataclasses.replace(
        _STANDARD,
        name=name,
        page=dataclasses.replace(_STANDARD.page, **page),
        colors=MappingProxyType({**_STANDARD.colors, **values.get("colors", {})}),
        styles=MappingProxyType(styles),
        embed_fonts=values.get("embed_fonts", True),
    )
