"""What a DOCX says (ECMA-376): the body's paragraphs in order, the notes, headers and footers, the tags of controls.

A paragraph is told by the id of its style, which Word and LibreOffice keep; the contents, which repeat headings, lists
of tables and figures, which repeat captions, and comments are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from xml.etree import ElementTree

from reportkit.readers.archive import Archive
from reportkit.readers.content import Block, Content, Kind, Unreadable, normal
from reportkit.readers.numbering import Numbers

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TBL, _TC, _SDT, _PPR, _RPR = (_W + name for name in ("p", "tbl", "tc", "sdt", "pPr", "rPr"))
_T, _TAB, _BR, _CR, _TAG, _RUN = (_W + name for name in ("t", "tab", "br", "cr", "tag", "r"))
_VAL = _W + "val"
_SIGNS = {_TAB: "\t", _BR: "\n", _CR: "\n", _W + "noBreakHyphen": "\u2011", _W + "softHyphen": "\u00ad"}
_MARKS = frozenset({"FootnoteReference", "EndnoteReference"})  # the number of a note in such a run is no text
_PASSED = frozenset({_PPR, _W + "del", _W + "moveFrom"})
_DEPTH = 60
MAX_MARKS = 4_000_000
"""Angle brackets of one part: two or one an element. A document of a thousand pages has a tenth of it."""

_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "Heading1": "heading",
        "Heading2": "heading",
        "Heading3": "heading",
        "Heading4": "heading",
        "Quote": "quote",
        "Attribution": "attribution",
        "Caption": "caption",
        "TableText": "cell",
        "TableHeading": "cell",
        "DefinitionTerm": "term",
    }
)
_DEFINITION, _TERM, _CALLOUT_TABLE = "Definition", "Term", "CalloutTable"
_CONTENTS = frozenset({"TOC1", "TOC2", "TOC3", "TOC4", "TableofFigures"})
_CONTENTS_OF_LIBREOFFICE = frozenset({"Contents1", "Contents2", "Contents3", "Contents4", "Tableoffigures"})
_CONTENTS_TITLES = frozenset({"TOCHeading", "ContentsHeading"})
_KINDS_OF_ITEMS = ("fact:", "claim:", "assumption:", "quote:", "judgement:", "proposal:", "source:", "actor:")


def read_docx(data: bytes) -> Content:
    """What a DOCX says. Raises Unreadable."""
    archive = Archive(data)
    body = parse(archive.read("word/document.xml")).find(f"{_W}body")
    if body is None:
        raise Unreadable("its document has no body")
    blocks = tuple(block for block in _story(body, "body", 0, _numbers(archive)) if block.text)
    notes = tuple(block for name in ("footnotes", "endnotes") for block in _notes(archive, name))
    furniture = [
        normal(" ".join(block.text for block in _story(parse(archive.read(name)), "body", 0, Numbers())))
        for name in sorted(archive.names)
        if name.startswith(("word/header", "word/footer")) and name.endswith(".xml")
    ]
    return Content(blocks, notes, tuple(furniture))


def _numbers(archive: Archive) -> Numbers:
    """Word's own numbers of headings: they are no characters of the text, and yet are read with it."""
    parts = (f"word/{name}.xml" for name in ("numbering", "styles"))
    return Numbers(*(parse(archive.read(name)) if name in archive.names else None for name in parts))


def parse(data: bytes) -> ElementTree.Element:
    """The root of a part. Raises Unreadable: also for a document type, the way to entity bombs."""
    if data.count(b"<") > MAX_MARKS:
        raise Unreadable("a part of it has far more elements than such a document")
    if b"<!DOCTYPE" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable("a part of it is not the XML that Word writes")
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable("a part of it is no well-formed XML") from error


def _notes(archive: Archive, name: str) -> Iterator[Block]:
    path = f"word/{name}.xml"
    if path not in archive.names:
        return
    for note in parse(archive.read(path)):
        if f"{_W}type" not in note.attrib:
            for block in _story(note, "body", 0, Numbers()):
                if block.text:
                    yield Block("note", block.text, block.items)


def _story(parent: ElementTree.Element, kind: Kind, depth: int, numbers: Numbers) -> Iterator[Block]:
    """The blocks in a body, a cell, a note. `kind` is what a paragraph is that its style doesn't tell."""
    if depth > _DEPTH:
        raise Unreadable("its tables nest too deep")
    for element, following in zip_longest(parent, parent[1:]):
        if element.tag == _P:
            if not _is_contents(element, following):
                yield from _paragraph(element, kind, numbers)
        elif element.tag == _TBL:
            style = element.find(f"{_W}tblPr/{_W}tblStyle")
            boxed = style is not None and style.get(_VAL) == _CALLOUT_TABLE
            yield from _story(element, kind if boxed else "cell", depth + 1, numbers)
        elif element.tag == _SDT:
            if element.find(f"{_W}sdtPr/{_W}docPartObj") is None:
                yield from _story(element, kind, depth + 1, numbers)
        elif element.tag not in _PASSED and len(element):
            yield from _story(element, kind, depth + 1, numbers)


def _style(element: ElementTree.Element | None) -> str:
    style = element.find(f"{_PPR}/{_W}pStyle") if element is not None else None
    return style.get(_VAL, "") if style is not None else ""


def _is_contents(paragraph: ElementTree.Element, following: ElementTree.Element | None) -> bool:
    """Whether a paragraph is an entry of the contents, or the title right before one: alone, a title is a text."""
    name = _style(paragraph)
    entries = _CONTENTS | _CONTENTS_OF_LIBREOFFICE
    return name in entries or (name in _CONTENTS_TITLES and _style(following) in entries)


def _paragraph(element: ElementTree.Element, kind: Kind, numbers: Numbers) -> Iterator[Block]:
    name = _style(element)
    if name == _DEFINITION:
        yield from _definition(element, kind)
        return
    own = _KINDS.get(name, kind)
    texts: list[str] = [numbers.printed(element, name)] if own == "heading" else []
    items: list[str] = []
    for child in element:
        _inline(child, texts, items)
    yield Block(own, normal("".join(texts)), tuple(items))


def _inline(element: ElementTree.Element, texts: list[str], items: list[str]) -> None:
    """Adds the characters of runs and the tags of controls, whatever they stand in."""
    if element.tag in _PASSED:
        return
    marks = {id(text) for run in element.iter(_RUN) if _is_mark(run) for text in run.iter(_T)}
    for one in element.iter():
        tag = one.tag
        if tag == _T:
            texts.append(one.text or "" if id(one) not in marks else "")
        elif tag in _SIGNS:
            texts.append(_SIGNS[tag])
        elif tag == _TAG and one.get(_VAL, "").startswith(_KINDS_OF_ITEMS):
            items.append(one.get(_VAL, ""))


def _is_mark(run: ElementTree.Element) -> bool:
    style = run.find(f"{_RPR}/{_W}rStyle")
    return style is not None and style.get(_VAL) in _MARKS


def _definition(element: ElementTree.Element, kind: Kind) -> Iterator[Block]:
    """A term and what is said of it share a paragraph: the runs of the term have a style of their own."""
    sides: tuple[tuple[list[str], list[str]], ...] = (([], []), ([], []))
    for child in element:
        if child.tag in _PASSED:
            continue
        for run in [child] if child.tag == _RUN else list(child.iter()):
            if run.tag in (_RUN, _TAG):
                style = run.find(f"{_RPR}/{_W}rStyle")
                _inline(run, *sides[style is None or style.get(_VAL) != _TERM])
    for (texts, items), side in zip(sides, ("term", kind), strict=True):
        yield Block("term" if side == "term" else kind, normal("".join(texts)), tuple(items))
