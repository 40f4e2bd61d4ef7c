"""What validators don't look at, and what a file says to a reader who can't see it.

`faults` checks that content and structure fit together; `said` reads the text of each block out of the structure.
Both read the file with pikepdf, and share no code with the writer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_SHOWING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
_CLOSES = {"EMC": ("BDC", "BMC"), "ET": ("BT",), "Q": ("q",)}

Key = tuple[tuple[int, int], int]
"""A page's object and a marked content identifier."""


@dataclass
class Tree:
    """The structure of a file, flattened."""

    order: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    owner: dict[Key, tuple[int, int]] = field(default_factory=dict)
    annotations: set[tuple[int, int]] = field(default_factory=set)
    count: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def faults(data: bytes) -> list[str]:
    """Everything that doesn't fit together; empty for a good file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root.StructTreeRoot
        parents = dict(_numbers(root.ParentTree))
        tree = Tree()
        for kid in _listed(root.K):
            _walk(kid, None, parents, tree)
        _note_ids(root, tree)
        for number, page in enumerate(pdf.pages, 1):
            _page(number, page, parents, tree)
        return tree.faults


def count(data: bytes) -> dict[str, int]:
    """How many elements there are of each tag."""
    with pikepdf.open(BytesIO(data)) as pdf:
        tree = Tree()
        parents = dict(_numbers(pdf.Root.StructTreeRoot.ParentTree))
        for kid in _listed(pdf.Root.StructTreeRoot.K):
            _walk(kid, None, parents, tree)
        return dict(sorted(tree.count.items()))


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, pikepdf.Array | list) else [value]


def _numbers(node: Any) -> Iterator[tuple[int, Any]]:
    numbers = list(node.get("/Nums", []))
    yield from zip(map(int, numbers[::2]), numbers[1::2], strict=True)
    for kid in node.get("/Kids", []):
        yield from _numbers(kid)


def _walk(element: Any, page: Any, parents: dict[int, Any], tree: Tree) -> None:
    tag = str(element.S)
    tree.count[tag] = tree.count.get(tag, 0) + 1
    page = element.get("/Pg", page)
    if "/K" not in element:
        if tag == "/Document":
            return  # a document may say nothing
        tree.faults.append(f"empty {tag}")
        return
    for kid in _listed(element.K):
        if isinstance(kid, int):
            _content(element, page, int(kid), tree)
        elif kid.get("/Type") == "/MCR":
            _content(element, kid.Pg, int(kid.MCID), tree)
        elif kid.get("/Type") == "/OBJR":
            tree.annotations.add(kid.Obj.objgen)
            owner = parents.get(int(kid.Obj.get("/StructParent", -1)))
            if owner is None or owner.objgen != element.objgen:
                tree.faults.append("OBJR and StructParent disagree")
        else:
            if kid.P.objgen != element.objgen:
                tree.faults.append(f"{kid.S} names another parent")
            _walk(kid, page, parents, tree)


def _content(element: Any, page: Any, number: int, tree: Tree) -> None:
    key = page.objgen, number
    if key in tree.owner:
        tree.faults.append(f"content {number} belongs to two elements")
    tree.owner[key] = element.objgen
    tree.order.setdefault(page.objgen, []).append(number)


def _note_ids(root: Any, tree: Tree) -> None:
    names = list(root.get("/IDTree", {}).get("/Names", []))
    if names[::2] != sorted(names[::2], key=str) or len(set(map(str, names[::2]))) != len(names) // 2:
        tree.faults.append("IDTree is out of order")


def _page(number: int, page: Any, parents: dict[int, Any], tree: Tree) -> None:
    key = page.obj.objgen
    owners = parents.get(int(page.obj.get("/StructParents", -1)))
    if owners is None:
        tree.faults.append(f"page {number}: no StructParents")
        return
    shown = _Stream(number, tree).read(page)
    for identifier in shown:
        owner = tree.owner.get((key, identifier))
        if owner is None:
            tree.faults.append(f"page {number}: content {identifier} isn't in the tree")
        elif identifier >= len(owners) or owners[identifier].objgen != owner:
            tree.faults.append(f"page {number}: ParentTree is wrong for content {identifier}")
    if sorted(shown) != list(range(len(owners))):
        tree.faults.append(f"page {number}: content isn't numbered without gaps")
    if shown != tree.order.get(key, []):
        tree.faults.append(f"page {number}: content is in another order than the tree")
    for annotation in page.obj.get("/Annots", []):
        if annotation.objgen not in tree.annotations:
            tree.faults.append(f"page {number}: an annotation is in no element")


class _Stream:
    """Reads the operators of one page."""

    def __init__(self, number: int, tree: Tree) -> None:
        self.number, self.tree = number, tree
        self.open: list[str] = []
        self.marked: list[int | None] = []

    def read(self, page: Any) -> list[int]:
        """The identifiers of marked content in the order of the stream."""
        shown: list[int] = []
        for operands, operator in _instructions(page):
            name = str(operator)
            if name in ("BT", "BDC", "BMC", "q"):
                self.open.append(name)
            if name in ("BDC", "BMC"):
                identifier = _identifier(operands) if name == "BDC" else None
                if identifier is not None:
                    if any(one is not None for one in self.marked):
                        self._fault("marked content in marked content")
                    shown.append(identifier)
                self.marked.append(identifier)
            elif name in _CLOSES:
                self._close(name)
            elif name in _SHOWING and not self.marked:
                self._fault(f"{name} outside of marked content")
        if self.open:
            self._fault(f"{self.open[-1]} isn't closed")
        return shown

    def _close(self, name: str) -> None:
        if not self.open or self.open[-1] not in _CLOSES[name]:
            self._fault(f"{name} closes {self.open[-1] if self.open else 'nothing'}")
        if self.open:
            self.open.pop()
        if name == "EMC" and self.marked:
            self.marked.pop()

    def _fault(self, what: str) -> None:
        self.tree.faults.append(f"page {self.number}: {what}")


def _instructions(page: Any) -> Iterator[tuple[Any, Any]]:
    return ((one.operands, one.operator) for one in pikepdf.parse_content_stream(page))


def _identifier(operands: Any) -> int | None:
    properties = operands[1]
    value = properties.get("/MCID") if hasattr(properties, "get") else None
    return None if value is None else int(value)


# ------------------------------------------------------------------------------------------------ what it says

_BLOCKS = {"/P", "/Title", "/Attribution", "/H1", "/H2", "/H3", "/H4", "/Caption"}
_INNER = {"/Span", "/Link", "/Reference", "/Quote", "/Code"}


@dataclass
class Said:
    """The text of a file's blocks, and of its notes, in order."""

    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def said(data: bytes) -> Said:
    """What the blocks of a file say, by its structure; contents, figures and the labels of lists left out."""
    with pikepdf.open(BytesIO(data)) as pdf:
        content = _contents(pdf)
        found = Said()
        for kid in _listed(pdf.Root.StructTreeRoot.K):
            _say(kid, kid.get("/Pg"), content, found, found.text, "")
        return found


def _say(element: Any, page: Any, content: dict[Key, str], found: Said, into: list[str], prefix: str) -> str:
    """Gathers the blocks in an element; what stands before the next block comes back."""
    tag, page = str(element.S), element.get("/Pg", page)
    if tag in ("/TOC", "/Figure"):
        return prefix
    own = _text(element, page, content)
    if tag in _BLOCKS:
        into.append(prefix + own)
        prefix = ""
    for kid in _listed(element.get("/K", [])):
        if isinstance(kid, int) or "/S" not in kid or str(kid.S) in _INNER:
            continue
        kid_tag = str(kid.S)
        if kid_tag == "/Lbl":
            label = _text(kid, page, content)
            if tag == "/Note":
                prefix = label
            elif element.P.get("/A", {}).get("/ListNumbering") == "/None":
                into.append(label)
                _say(kid, page, content, found, into, "")
        elif kid_tag == "/Note":
            _say(kid, page, content, found, found.notes, "")
        else:
            prefix = _say(kid, page, content, found, into, prefix)
    return prefix


def _text(element: Any, page: Any, content: dict[Key, str]) -> str:
    page = element.get("/Pg", page)
    pieces = []
    for kid in _listed(element.get("/K", [])):
        if isinstance(kid, int):
            pieces.append(content[page.objgen, int(kid)])
        elif kid.get("/Type") == "/MCR":
            pieces.append(content[kid.Pg.objgen, int(kid.MCID)])
        elif "/S" in kid and str(kid.S) in _INNER:
            pieces.append(_text(kid, page, content))
    return "".join(pieces)


def _contents(pdf: pikepdf.Pdf) -> dict[Key, str]:
    """The characters of each piece of marked content."""
    found: dict[Key, str] = {}
    maps: dict[tuple[int, int], dict[int, str]] = {}
    for page in pdf.pages:
        fonts = {name: _to_unicode(font, maps) for name, font in page.Resources.Font.items()}
        key: Key | None = None
        codes: dict[int, str] = {}
        for operands, operator in _instructions(page):
            match str(operator):
                case "BDC":
                    identifier = _identifier(operands)
                    key = None if identifier is None else (page.obj.objgen, identifier)
                    if key is not None:
                        found[key] = ""
                case "EMC" | "BMC":
                    key = None
                case "Tf":
                    codes = fonts[str(operands[0])]
                case "TJ" if key is not None:
                    for item in operands[0]:
                        if isinstance(item, pikepdf.String):
                            found[key] += _decoded(bytes(item), codes)
    return found


def _decoded(data: bytes, codes: dict[int, str]) -> str:
    return "".join(codes[int.from_bytes(data[place : place + 2], "big")] for place in range(0, len(data), 2))


def _to_unicode(font: Any, known: dict[tuple[int, int], dict[int, str]]) -> dict[int, str]:
    stream = font.ToUnicode
    if stream.objgen not in known:
        codes = {}
        for line in stream.read_bytes().decode("ascii").splitlines():
            if line.startswith("<") and line.count("<") == 2 and line != "<0000> <FFFF>":
                code, text = line.replace("<", "").replace(">", "").split()
                codes[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
        known[stream.objgen] = codes
    return known[stream.objgen]


def outline(element: Any, depth: int = 0) -> list[str]:
    """The elements below one, indented; rows of a table that are alike are counted."""
    lang = f" [{element.Lang}]" if "/Lang" in element else ""
    alt = f" “{element.Alt}”" if "/Alt" in element else ""
    inner = [
        line
        for kid in _listed(element.get("/K", []))
        if not isinstance(kid, int) and "/S" in kid
        for line in _collapsed(outline(kid, depth + 1))
    ]
    return [f"{'  ' * depth}{str(element.S)[1:]}{lang}{alt}", *inner]


def _collapsed(lines: list[str]) -> list[str]:
    """A row on one line."""
    if lines[0].strip() != "TR":
        return lines
    return [lines[0] + ": " + " ".join(line.strip() for line in lines[1:])]
