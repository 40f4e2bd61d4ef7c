"""What is told about a Word file: each figure is held within the bounds that any theme's file has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportkit.diagnostics import Report, Span
from reportkit.theme.read import Between
from reportkit.theme.rules import THEME_FIGURE, THEME_FILE, THEME_FONT
from reportkit.theme.word_colors import contrast

_PALE = 3.0  # WCAG 2.2, 1.4.3: the least contrast, for large type
_ROUNDING = 0.05  # Word counts in twips
_MOST_FONTS = 8  # named in one message


@dataclass(frozen=True, slots=True)
class Findings:
    """Where the findings of one file go."""

    place: Span
    report: Report

    def refuse(self, message: str, hint: str, **args: Any) -> None:
        """Why the file can't be used at all."""
        args = {key: printable(value) if isinstance(value, str) else value for key, value in args.items()}
        self.report.add(THEME_FILE.at(self.place, message, hint=hint, **args))

    def within(self, bounds: Between, value: float, what: str, style: str = "") -> float:
        """The figure of a style in points, or of the page in millimetres; beyond its bounds, the nearest within."""
        taken = bounds.nearest(value)
        if abs(taken - value) > _ROUNDING:
            of_page = "the {what} of the page can't be {value} mm: {taken} is taken"
            of_style = "the {what} of the style “{style}” can't be {value} pt: {taken} is taken"
            args = {"what": what, "value": f"{value:.6g}", "taken": f"{taken:g}"}
            self._figure(of_style if style else of_page, **args, **({"style": printable(style)} if style else {}))
        return taken

    def legible(self, color: str, instead: str, style: str) -> str:
        """The colour of a style, or another if it would be lost on white paper."""
        if contrast(color) >= _PALE:
            return color
        message = "the colour {color} of the style “{style}” is too pale on white paper: {instead} is taken"
        self._figure(message, color=color, style=printable(style), instead=instead)
        return instead

    def fonts(self, replaced: Mapping[str, str], ours: Mapping[str, str]) -> None:
        """One finding for all fonts that something else stands in for: by name, each with its family of ours or ""."""
        if not replaced:
            return
        pairs = [f"{printable(font)} ({family})" if family else printable(font) for font, family in replaced.items()]
        listed = ", ".join(pairs[:_MOST_FONTS]) + (" …" if len(pairs) > _MOST_FONTS else "")
        message = "fonts of the file are not at hand, the nearest of ours is printed: {fonts}"
        hint = "nothing needs to be done; ours are {serif} and {sans}"
        args: dict[str, Any] = {"fonts": listed, **ours}
        self.report.add(THEME_FONT.at(self.place, message, hint=hint, **args))

    def _figure(self, message: str, **args: Any) -> None:
        self.report.add(THEME_FIGURE.at(self.place, message, hint="change it in Word, in the file", **args))


def printable(text: str) -> str:
    """A stranger's text as a message shows it."""
    return "".join(character for character in text if character.isprintable())[:80]
