"""The numbers that Word prints before paragraphs: it counts by abstract numbering (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from ooxml_lint import W


def printed_numbers(parts: Mapping[str, bytes]) -> list[str]:
    """For each paragraph of the body its number or bullet with what parts it from the text, "" where it has none."""
    return [number for _, number in _numbers(parts)]


def heading_numbers(parts: Mapping[str, bytes]) -> list[str]:
    """The same for each heading alone."""
    return [number for style, number in _numbers(parts) if style.startswith("Heading")]


def _numbers(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The style and the number of each paragraph."""
    numbering = etree.fromstring(parts["word/numbering.xml"])
    styles = {
        one.get(W + "styleId"): one.find(f"{W}pPr/{W}numPr")
        for one in etree.fromstring(parts["word/styles.xml"]).iter(W + "style")
    }
    instances = {one.get(W + "numId"): one for one in numbering.iter(W + "num")}
    abstract = {one.get(W + "abstractNumId"): one for one in numbering.iter(W + "abstractNum")}
    counts: dict[str, dict[int, int]] = {}
    used: set[tuple[str, int]] = set()
    for paragraph in etree.fromstring(parts["word/document.xml"]).iter(W + "p"):
        own, name = paragraph.find(f"{W}pPr/{W}numPr"), _value(paragraph.find(f"{W}pPr"), "pStyle")
        given = styles.get(name)
        number = _value(own, "numId") or _value(given, "numId") or "0"
        if number == "0":
            yield name, ""
            continue
        level = int(_value(own, "ilvl") or _value(given, "ilvl") or 0)
        base = _value(instances[number], "abstractNumId")
        levels = {int(one.get(W + "ilvl") or 0): one for one in abstract[base].iter(W + "lvl")}
        counted = counts.setdefault(base, {})
        override = _override(instances[number], level) if (number, level) not in used else ""
        used.add((number, level))
        begun = int(override or _value(levels[level], "start"))
        counted[level] = begun if override or level not in counted else counted[level] + 1
        for deeper in [one for one in counted if one > level]:
            del counted[deeper]
        text = _value(levels[level], "lvlText")
        for at, one in levels.items():
            text = text.replace(f"%{at + 1}", str(counted.get(at, int(_value(one, "start")))))
        yield name, text + {"space": " ", "nothing": ""}.get(_value(levels[level], "suff"), "\t")


def _value(parent: etree._Element | None, name: str) -> str:
    found = parent.find(W + name) if parent is not None else None
    return (found.get(W + "val") or "") if found is not None else ""


def _override(instance: etree._Element, level: int) -> str:
    for one in instance.iter(W + "lvlOverride"):
        if one.get(W + "ilvl") == str(level):
            return _value(one, "startOverride")
    return ""
