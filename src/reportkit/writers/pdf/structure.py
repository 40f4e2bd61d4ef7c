"""The structure tree (ISO 32000-1, 14.7 and 14.8): the parts of the document as tags, in the order in which they are
drawn.

An element joins its parent when its first content is drawn, so the order of the tree is the order of the content.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reportkit.layout.parts import Part, PartKind
from reportkit.writers.pdf.objects import File, Raw, text_string

TAGS: Mapping[PartKind, str] = MappingProxyType(
    {
        "document": "Document",
        "paragraph": "P",
        "title": "Title",
        "heading-1": "H1",
        "heading-2": "H2",
        "heading-3": "H3",
        "heading-4": "H4",
        "bullet-list": "L",
        "ordered-list": "L",
        "definition-list": "L",
        "item": "LI",
        "label": "Lbl",
        "body": "LBody",
        "quote": "BlockQuote",
        "attribution": "Attribution",
        "table": "Table",
        "table-head": "THead",
        "table-body": "TBody",
        "row": "TR",
        "header-cell": "TH",
        "cell": "TD",
        "caption": "Caption",
        "callout": "Callout",
        "contents": "TOC",
        "contents-item": "TOCI",
        "figure": "Figure",
        "note": "Note",
        "reference": "Reference",
        "link": "Link",
        "span": "Span",
        "inline-quote": "Quote",
        "code": "Code",
    }
)
"""The tag of each part."""

_ROLES = b"<</Title /P /Attribution /P /Callout /Sect>>"  # our own tags, and the standard ones that they stand for

_LISTS = {"bullet-list": b"Disc", "ordered-list": b"Decimal", "definition-list": b"None"}


class Element:
    """A structure element. Its kids are elements, pieces of content (page, number) or annotations (page, object)."""

    __slots__ = ("box", "kids", "number", "part", "raw")

    def __init__(self, part: Part) -> None:
        self.part = part
        self.kids: list[Element | Content | Annotation] = []
        self.raw = Raw()
        self.number = 0
        self.box: tuple[float, float, float, float] | None = None

    @property
    def tag(self) -> str:
        return TAGS[self.part.kind]


class Content(tuple[int, int]):
    """Marked content: the page's key and the number of the sequence on it."""

    __slots__ = ()


class Annotation(tuple[int, int]):
    """An annotation: the page's key and the number of its object."""

    __slots__ = ()


class Structure:
    """Grows while pages are painted; then becomes objects of the file."""

    def __init__(self) -> None:
        self._elements: dict[Part, Element] = {}
        self._root: Element | None = None
        self._parents: dict[int, list[Element] | Element] = {}
        self._next_key = 0

    def element(self, part: Part) -> Element:
        """The element of a part, in its place in the tree."""
        found = self._elements.get(part)
        if found is None:
            found = self._elements[part] = Element(part)
            if part.parent is None:
                self._root = found
            else:
                self.element(part.parent).kids.append(found)
        return found

    def new_page(self) -> tuple[int, list[Element]]:
        """A key for a page, and the list of its marked content to be filled."""
        owners: list[Element] = []
        return self._key(owners), owners

    def annotation(self, element: Element) -> int:
        """A key for an annotation that belongs to an element."""
        return self._key(element)

    def _key(self, owner: list[Element] | Element) -> int:
        key = self._next_key
        self._next_key += 1
        self._parents[key] = owner
        return key

    # ------------------------------------------------------------------------------------------ writing

    def write(self, file: File, page_numbers: Mapping[int, int], root: Part) -> None:
        """Adds the tree to the file; `page_numbers` are the object numbers of pages by their keys."""
        top = self.element(root)
        tree = Raw()
        tree_number = file.number(tree)
        order = list(self._number(file, top))
        for element in order:
            element.raw.data = self._bytes(element, page_numbers, tree_number)
        parents = file.number(Raw(self._parent_tree()))
        notes = sorted((element.part.key, element.number) for element in order if element.part.kind == "note")
        identifiers = b" ".join(b"%s %d 0 R" % (text_string(key), number) for key, number in notes)
        tree.data = b"<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d /RoleMap %s%s>>" % (
            top.number,
            parents,
            self._next_key,
            _ROLES,
            b" /IDTree <</Names [%s]>>" % identifiers if notes else b"",
        )
        file.Catalog.StructTreeRoot = tree

    def _number(self, file: File, top: Element) -> list[Element]:
        order, waiting = [], [top]
        while waiting:
            element = waiting.pop()
            element.number = file.number(element.raw)
            order.append(element)
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
        return order

    def _bytes(self, element: Element, page_numbers: Mapping[int, int], tree_number: int) -> bytes:
        part = element.part
        parent = self._elements[part.parent].number if part.parent is not None else tree_number
        entries = [b"<</Type /StructElem /S /%s /P %d 0 R" % (element.tag.encode(), parent)]
        if part.kind == "note":
            entries.append(b"/ID " + text_string(part.key))
        if part.title:
            entries.append(b"/T " + text_string(part.title))
        if part.lang:
            entries.append(b"/Lang " + text_string(part.lang))
        if part.alt and part.kind == "figure":
            entries.append(b"/Alt " + text_string(part.alt))
        if attributes := _attributes(element):
            entries.append(b"/A " + attributes)
        if element.kids:
            entries.append(_kids(element, page_numbers))
        return b" ".join(entries) + b">>"

    def _parent_tree(self) -> bytes:
        entries = []
        for key, owner in self._parents.items():
            if isinstance(owner, Element):
                entries.append(b"%d %d 0 R" % (key, owner.number))
            else:
                entries.append(b"%d [%s]" % (key, b" ".join([b"%d 0 R" % one.number for one in owner])))
        return b"<</Nums [%s]>>" % b" ".join(entries)


def _attributes(element: Element) -> bytes:
    part = element.part
    if part.kind in _LISTS:
        return b"<</O /List /ListNumbering /%s>>" % _LISTS[part.kind]
    if part.kind == "figure" and element.box:
        return b"<</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>" % element.box
    if part.kind == "table" and part.alt:
        return b"<</O /Table /Summary %s>>" % text_string(part.alt)
    table = b""
    if part.kind == "header-cell":
        table += b" /Scope /Row" if part.key == "row" else b" /Scope /Column"
    if part.columns > 1:
        table += b" /ColSpan %d" % part.columns
    return b"<</O /Table%s>>" % table if table else b""


def _kids(element: Element, page_numbers: Mapping[int, int]) -> bytes:
    page = next((kid[0] for kid in element.kids if isinstance(kid, Content)), None)
    kids = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(b"%d 0 R" % kid.number)
        elif isinstance(kid, Annotation):
            kids.append(b"<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>" % (kid[1], page_numbers[kid[0]]))
        elif kid[0] == page:
            kids.append(b"%d" % kid[1])
        else:
            kids.append(b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (page_numbers[kid[0]], kid[1]))
    listed = b"/K " + (kids[0] if len(kids) == 1 else b"[%s]" % b" ".join(kids))
    return listed if page is None else b"/Pg %d 0 R " % page_numbers[page] + listed
