"""The numbers that Word prints before headings: multilevel lists, counted as it counts (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARK = f"{_W}pPr/{_W}numPr"
_AFTER = {"space": " ", "nothing": ""}  # what parts a number from the text: a tab unless it is said
_PLACE = re.compile("%([1-9])")
_COUNT = re.compile("[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    text: str
    after: str


class Numbers:
    """The counters of a document, which go on with each heading; one without numbering has none."""

    def __init__(self, numbering: ElementTree.Element | None = None, styles: ElementTree.Element | None = None) -> None:
        parts = numbering if numbering is not None else ()
        self._levels = {
            _attribute(one, "abstractNumId"): _levels(one) for one in parts if one.tag == _W + "abstractNum"
        }
        self._lists = {_attribute(one, "numId"): _value(one, "abstractNumId") for one in parts if one.tag == _W + "num"}
        self._marks = {_attribute(one, "styleId"): one.find(_MARK) for one in (styles if styles is not None else ())}
        self._counts: dict[str, dict[int, int]] = {}

    def printed(self, paragraph: ElementTree.Element, style: str) -> str:
        """What stands before a paragraph, which is counted by this; its own mark goes before that of its style."""
        own, given = paragraph.find(_MARK), self._marks.get(style)
        name = self._lists.get(_value(own, "numId") or _value(given, "numId"), "")
        at = _count(_value(own, "ilvl") or _value(given, "ilvl"), 0)
        levels = self._levels.get(name, {})
        if at not in levels:
            return ""
        counts = self._counts.setdefault(name, {})
        counts[at] = counts[at] + 1 if at in counts else levels[at].start
        for deeper in [one for one in counts if one > at]:
            del counts[deeper]
        return _PLACE.sub(lambda place: _shown(int(place[1]) - 1, levels, counts), levels[at].text) + levels[at].after


def _shown(at: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    """The count of a level; where there was none of it yet, the number that it begins with."""
    return str(counts[at] if at in counts else levels[at].start if at in levels else "")


def _levels(abstract: ElementTree.Element) -> dict[int, _Level]:
    return {
        _count(_attribute(one, "ilvl"), 0): _Level(
            _count(_value(one, "start"), 0), _value(one, "lvlText"), _AFTER.get(_value(one, "suff"), "\t")
        )
        for one in abstract.findall(_W + "lvl")
    }


def _attribute(element: ElementTree.Element, name: str) -> str:
    return element.get(_W + name, "")


def _value(parent: ElementTree.Element | None, name: str) -> str:
    found = parent.find(_W + name) if parent is not None else None
    return _attribute(found, "val") if found is not None else ""


def _count(text: str, otherwise: int) -> int:
    return int(text) if _COUNT.fullmatch(text) else otherwise
