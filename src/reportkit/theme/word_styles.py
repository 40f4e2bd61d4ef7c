"""The styles of a Word file (ECMA-376, 17.7): what a style says, and what the styles say that it is based on.

A figure that a style doesn't give is that of the style below it, then of the document's defaults, then Word's own.
Figures are read from the attributes: python-docx's accessors raise for what Word itself passes over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reportkit.theme.theme import MM, Align
from reportkit.theme.word_colors import WordTheme, rgb

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

SINGLE = 1.17
"""Single spacing, of the size: it is the font's own height of line, about 1.14 for Georgia, 1.22 for Calibri."""
_OUR_SINGLE = {"Source Serif 4": 1.371, "Source Sans 3": 1.424}  # of the faces that we ship, as their files say
_SIZE = 10.0  # points: Word's, where nobody says

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MEASURE = re.compile(r"\s*([+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?\s*")
_UNITS = {"mm": MM, "cm": 10 * MM, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_ALIGN: Mapping[str, Align] = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "center": "center",
    "both": "justify",
    "distribute": "justify",
}


def points(text: str | None, unit: float = 1 / 20) -> float | None:
    """A measure in points: a number of `unit` (twips), or one that names its unit (22.9.2.14). None for no measure."""
    found = _MEASURE.fullmatch(text or "")
    if found is None:
        return None
    return round(float(found[1]) * (unit if found[2] is None else _UNITS[found[2]]), 3)


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What holds for a style: properties of paragraphs and of characters, its own first, the defaults last."""

    name: str
    paragraph: tuple[Element, ...]
    characters: tuple[Element, ...]

    @property
    def size(self) -> float:
        return points(_value(self.characters, "sz", "val"), 1 / 2) or _SIZE

    def leading(self, theme: WordTheme) -> float:
        """From line to line, in points."""
        line, rule = _value(self.paragraph, "spacing", "line"), _value(self.paragraph, "spacing", "lineRule")
        single = self.size * _OUR_SINGLE.get(self.font(theme) or "", SINGLE)
        if rule in ("exact", "atLeast"):
            exact = points(line) or single
            return exact if rule == "exact" else max(exact, single)
        return round(single * (points(line, 1 / 240) or 1.0), 2)

    def space(self, side: str) -> float:
        """The space `before` or `after`."""
        return points(_value(self.paragraph, "spacing", side)) or 0.0

    def indent(self, side: str) -> float:
        """The indent at the `left` or `right`."""
        other = {"left": "start", "right": "end"}[side]
        return points(_value(self.paragraph, "ind", side, other)) or 0.0

    @property
    def first(self) -> float:
        """The indent of the first line; negative where it hangs."""
        for properties in self.paragraph:
            for one in _found(properties, "ind"):
                hanging, first = points(one.get(f"{_W}hanging")), points(one.get(f"{_W}firstLine"))
                if hanging is not None or first is not None:
                    return -hanging if hanging else first or 0.0
        return 0.0

    @property
    def align(self) -> Align:
        return _ALIGN.get(_value(self.paragraph, "jc", "val") or "", "left")

    def paragraph_is(self, name: str) -> bool | None:
        """Whether `keepNext` and the like is set; None where nobody says."""
        return _truth(self.paragraph, name)

    def characters_are(self, name: str) -> bool:
        """Whether `b`, `i`, `caps` is set."""
        return bool(_truth(self.characters, name))

    def color(self, theme: WordTheme) -> str | None:
        """Its colour, RRGGBB; None where it is left to Word, which takes black on white paper."""
        for properties in self.characters:
            for one in _found(properties, "color"):
                named = one.get(f"{_W}themeColor") or ""
                tint, shade = one.get(f"{_W}themeTint"), one.get(f"{_W}themeShade")
                return theme.color(named, tint, shade) or rgb(one.get(f"{_W}val"))
        return None

    def font(self, theme: WordTheme) -> str | None:
        """The name of its font for Latin and Cyrillic letters."""
        for properties in self.characters:
            for one in _found(properties, "rFonts"):
                for script in ("ascii", "hAnsi"):
                    part = (one.get(f"{_W}{script}Theme") or "")[:5]
                    if name := theme.fonts.get(part) or one.get(_W + script):
                        return name
        return None


class WordStyles:
    """The styles of a file by their names in lower case: an id is whatever the language of that Word made of it."""

    def __init__(self, root: Element) -> None:
        styles = list(_found(root, "style"))
        self._by_id = {(_kind(one), one.get(f"{_W}styleId", "")): one for one in reversed(styles)}
        self._by_name = {(_kind(one), _name(one)): one for one in reversed(styles)}
        self._defaults = next(_found(root, "docDefaults"), None)

    def get(self, *names: str, kind: str = "paragraph") -> WordStyle | None:
        """The first style that there is of these names."""
        found = next((one for name in names if (one := self._by_name.get((kind, name))) is not None), None)
        if found is None:
            return None
        chain = list(self._based_on(found))
        defaults = [] if self._defaults is None else [self._defaults]
        wrapped = {
            name: [inner for one in defaults for inner in _found(one, f"{name}Default")] for name in ("pPr", "rPr")
        }
        paragraph, characters = (
            tuple(properties for one in (*chain, *wrapped[name]) for properties in _found(one, name))
            for name in ("pPr", "rPr")
        )
        return WordStyle(_name(found), paragraph, characters)

    def _based_on(self, style: Element | None) -> Iterator[Element]:
        """A style and those below it, each once: a stranger's file may go round in a circle."""
        seen: set[int] = set()
        while style is not None and id(style) not in seen:
            seen.add(id(style))
            yield style
            below = next(_found(style, "basedOn"), None)
            style = None if below is None else self._by_id.get((_kind(style), below.get(f"{_W}val", "")))


def _found(parent: Element, name: str) -> Iterator[Element]:
    return cast("Iterator[Element]", parent.iterchildren(_W + name))


def _kind(style: Element) -> str:
    return str(style.get(f"{_W}type") or "paragraph")


def _name(style: Element) -> str:
    name = next(_found(style, "name"), None)
    return "" if name is None else str(name.get(f"{_W}val") or "").strip().lower()


def _value(all_properties: tuple[Element, ...], name: str, *attributes: str) -> str | None:
    """The first that says it: each attribute is inherited by itself."""
    for properties in all_properties:
        for one in _found(properties, name):
            for attribute in attributes:
                if (value := one.get(_W + attribute)) is not None:
                    return str(value)
    return None


def _truth(all_properties: tuple[Element, ...], name: str) -> bool | None:
    for properties in all_properties:
        for one in _found(properties, name):
            return one.get(f"{_W}val") not in ("0", "false", "off", "none")
    return None
