"""What schema validators let pass in a DOCX: what points at nothing, what is there twice, fields left open.

`lint(data)` gives a line for each fault; nothing for a sound file.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
EXTENSIONS = "http://schemas.microsoft.com/office/word/20"

_STORIES = ("document", "footnotes", "endnotes", "comments", "header", "footer")
_STYLES = {W + "pStyle": "paragraph", W + "rStyle": "character", W + "tblStyle": "table"}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes", W + "commentReference": "comments"}


@dataclass
class _Package:
    parts: dict[str, bytes]
    trees: dict[str, etree._Element] = field(default_factory=dict)

    def tree(self, name: str) -> etree._Element | None:
        if name not in self.parts:
            return None
        if name not in self.trees:
            self.trees[name] = etree.fromstring(self.parts[name])
        return self.trees[name]

    def stories(self) -> Iterator[tuple[str, etree._Element]]:
        for name in self.parts:
            folder, _, file = name.rpartition("/")
            if folder == "word" and file.endswith(".xml") and file[:-4].rstrip("0123456789") in _STORIES:
                tree = self.tree(name)
                assert tree is not None
                yield name, tree


def lint(data: bytes) -> list[str]:
    """The faults of a DOCX file, each with the part that it is in."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        package = _Package({name: archive.read(name) for name in names})
    faults = [f"{name}: part is there twice" for name, count in Counter(names).items() if count > 1]
    if names[0] != "[Content_Types].xml":
        faults.append("[Content_Types].xml: not the first part")
    for check in (_content_types, _relationships, _references, _styles, _numbering, _notes, _unique, _fields, _shapes):
        faults += check(package)
    return faults


def _content_types(package: _Package) -> Iterator[str]:
    types = package.tree("[Content_Types].xml")
    assert types is not None
    defaults = {one.get("Extension") for one in types.findall(TYPES + "Default")}
    overrides = {(one.get("PartName") or "").lstrip("/") for one in types.findall(TYPES + "Override")}
    for name in sorted(overrides - set(package.parts)):
        yield f"{name}: has a content type, and isn't there"
    for name in package.parts:
        suffix = name.rpartition(".")[2]
        if name not in overrides and suffix not in defaults:
            yield f"{name}: no content type"
        if name.startswith("word/") and suffix == "xml" and name not in overrides:
            yield f"{name}: only the general content type of XML"


def _relationships(package: _Package) -> Iterator[str]:
    for name in package.parts:
        if not name.endswith(".rels"):
            continue
        tree = package.tree(name)
        assert tree is not None
        folder = posixpath.dirname(posixpath.dirname(name))
        source = posixpath.join(folder, posixpath.basename(name)[: -len(".rels")])
        if source and posixpath.basename(source) and source not in package.parts:
            yield f"{name}: relationships of a part that isn't there"
        for one in tree.findall(PACKAGE + "Relationship"):
            target = one.get("Target") or ""
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if one.get("TargetMode") != "External" and place not in package.parts:
                yield f"{name}: {one.get('Id')} leads to {target}, which isn't there"


def _references(package: _Package) -> Iterator[str]:
    """Relationship ids that are used, and relationships that nobody uses."""
    for name in package.parts:
        if not name.endswith(".xml") or name.startswith("["):
            continue
        folder, _, file = name.rpartition("/")
        tree = package.tree(name)
        relationships = package.tree(f"{folder}/_rels/{file}.rels")
        assert tree is not None
        known = {one.get("Id") for one in relationships} if relationships is not None else set()
        for element in tree.iter(etree.Element):
            for key, value in element.attrib.items():
                if str(key).startswith(R) and value not in known:
                    yield f"{name}: no relationship {value!s}"


def _styles(package: _Package) -> Iterator[str]:
    tree = package.tree("word/styles.xml")
    if tree is None:
        yield "word/styles.xml: isn't there"
        return
    styles = {one.get(W + "styleId"): one.get(W + "type") for one in tree.iter(W + "style")}
    for name, count in Counter(one.get(W + "styleId") for one in tree.iter(W + "style")).items():
        if count > 1:
            yield f"word/styles.xml: style {name} is there twice"
    for link in ("basedOn", "next", "link"):
        for element in tree.iter(W + link):
            if element.get(W + "val") not in styles:
                yield f"word/styles.xml: no style {element.get(W + 'val')}"
    for name, story in package.stories():
        for element in story.iter(*_STYLES):
            if styles.get(element.get(W + "val")) != _STYLES[str(element.tag)]:
                yield f"{name}: no {_STYLES[str(element.tag)]} style {element.get(W + 'val')}"


def _numbering(package: _Package) -> Iterator[str]:
    tree = package.tree("word/numbering.xml")
    numbers, abstract = {"0"}, set()
    if tree is not None:
        abstract = {one.get(W + "abstractNumId") for one in tree.findall(W + "abstractNum")}
        for one in tree.findall(W + "num"):
            numbers.add(one.get(W + "numId") or "")
            base = one.find(W + "abstractNumId")
            if base is None or base.get(W + "val") not in abstract:
                yield f"word/numbering.xml: {one.get(W + 'numId')} has no abstract numbering"
    for name, story in [*package.stories(), ("word/styles.xml", package.tree("word/styles.xml"))]:
        if story is not None:
            for element in story.iter(W + "numId"):
                if element.get(W + "val") not in numbers:
                    yield f"{name}: no numbering {element.get(W + 'val')}"


def _notes(package: _Package) -> Iterator[str]:
    """Every reference has its note, every note its reference, and each kind of note its two separators."""
    used: dict[str, list[str]] = {kind: [] for kind in _NOTES.values()}
    for _, story in package.stories():
        for element in story.iter(*_NOTES):
            used[_NOTES[str(element.tag)]].append(element.get(W + "id") or "")
    for kind, references in used.items():
        tree = package.tree(f"word/{kind}.xml")
        notes = [one for one in tree if isinstance(one.tag, str)] if tree is not None else []
        ids = [one.get(W + "id") or "" for one in notes if one.get(W + "type") is None]
        for note in sorted(set(references) ^ set(ids)):
            yield f"word/{kind}.xml: {note} is {'not there' if note in references else 'not referred to'}"
        if len(set(references)) < len(references):
            yield f"word/{kind}.xml: a note is referred to twice"
        if kind != "comments" and tree is not None:
            types = {one.get(W + "type") for one in notes}
            if not {"separator", "continuationSeparator"} <= types:
                yield f"word/{kind}.xml: no separators"


def _unique(package: _Package) -> Iterator[str]:
    bookmarks: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    controls: Counter[str] = Counter()
    drawings: Counter[str] = Counter()
    anchors: set[str] = set()
    for name, story in package.stories():
        for element in story.iter(W + "bookmarkStart"):
            bookmark = element.get(W + "name") or ""
            bookmarks[bookmark] += 1
            marks[element.get(W + "id") or ""] += 1
            starts[f"{name} {element.get(W + 'id')}"] += 1
            if len(bookmark) > 40:
                yield f"{name}: bookmark {bookmark} has more than 40 characters"
        ends.update(f"{name} {element.get(W + 'id')}" for element in story.iter(W + "bookmarkEnd"))
        anchors.update(element.get(W + "anchor") or "" for element in story.iter(W + "hyperlink"))
        drawings.update(element.get("id") or "" for element in story.iter(WP + "docPr"))
        for properties in story.iter(W + "sdtPr"):
            controls.update(element.get(W + "val") or "" for element in properties.findall(W + "id"))
        for element in story.iter(W + "tag", W + "alias"):
            if len(element.get(W + "val") or "") > 64:
                yield f"{name}: the tag of a control has more than 64 characters"
    for what, counted in (
        ("bookmark", bookmarks),
        ("bookmark id", marks),
        ("control id", controls),
        ("drawing id", drawings),
    ):
        yield from (f"{what} {one} is there {count} times" for one, count in counted.items() if count > 1)
    if starts != ends:
        yield "bookmarks begin and end differently"
    yield from (f"no bookmark {anchor}" for anchor in sorted(anchors - set(bookmarks) - {""}))


def _fields(package: _Package) -> Iterator[str]:
    for name, story in package.stories():
        open_fields: list[bool] = []
        for element in story.iter(W + "fldChar", W + "p", W + "instrText"):
            if element.tag == W + "fldChar":
                kind = element.get(W + "fldCharType")
                if kind == "begin":
                    open_fields.append(False)
                elif not open_fields or (kind == "separate" and open_fields[-1]):
                    yield f"{name}: a field is out of order"
                elif kind == "separate":
                    open_fields[-1] = True
                else:
                    open_fields.pop()
            elif element.tag == W + "instrText" and (not open_fields or open_fields[-1]):
                yield f"{name}: an instruction outside a field"
        if open_fields:
            yield f"{name}: a field is not closed"


def _shapes(package: _Package) -> Iterator[str]:
    """Tables, controls and namespaces."""
    for name, story in package.stories():
        ignorable = set((story.get(MC + "Ignorable") or "").split())
        for prefix in ignorable - {str(one) for one in story.nsmap}:
            yield f"{name}: mc:Ignorable names {prefix}, which is not declared"
        for element in story.iter(etree.Element):
            namespace = etree.QName(element).namespace or ""
            if namespace.startswith(EXTENSIONS) and element.prefix not in ignorable:
                yield f"{name}: {element.prefix} is not ignorable"
            if element.tag == W + "tc" and (len(element) == 0 or element[-1].tag != W + "p"):
                yield f"{name}: a cell does not end with a paragraph"
            if element.tag == W + "tbl":
                yield from _grid(name, element)
            if element.tag == W + "sdt" and _holds_control(element):
                yield f"{name}: a control inside a control"


def _holds_control(element: etree._Element) -> bool:
    tagged = element.find(f"{W}sdtPr/{W}tag") is not None
    return tagged and any(one.find(f"{W}sdtPr/{W}tag") is not None for one in element.iterdescendants(W + "sdt"))


def _grid(name: str, table: etree._Element) -> Iterator[str]:
    grid = table.find(W + "tblGrid")
    columns = len(grid) if grid is not None else 0
    for row in table.findall(W + "tr"):
        spans = 0
        for cell in row.findall(W + "tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            spans += int(span.get(W + "val") or 1) if span is not None else 1
        if spans != columns:
            yield f"{name}: a row has {spans} columns, its table {columns}"
    following = table.getnext()
    if following is not None and following.tag == W + "tbl":
        yield f"{name}: two tables touch"
