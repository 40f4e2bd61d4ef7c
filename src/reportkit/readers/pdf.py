"""What a PDF says (ISO 32000-1, 14.6 to 14.8): its structure tree in order, each element with its marked content.

Characters come from the fonts' ToUnicode tables. What belongs to no element is an artifact: headers, footers, marks.
"""

from __future__ import annotations

import re
from binascii import unhexlify
from codecs import utf_16_be_decode
from collections.abc import Iterator

from reportkit.readers.content import Block, Content, Kind, Unreadable, normal
from reportkit.readers.pdf_objects import Objects, Reference, Value, text_of

NOTE_MARK = "note:"
"""How the title of a note's mark begins: its number belongs to the note, not to the text."""

_DEPTH = 120
_CODE = re.compile(
    rb"/MCID\s+(\d{1,7})[^>]*>>\s*BDC\b|/(\S{1,40})\s+[-+.\d]+\s+Tf\b|<([0-9A-Fa-f]*)>(?!>)|\b(EMC|BMC|BDC)\b"
)
_PAIR = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
_MAPPED = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_TEXTS: dict[str, Kind] = {
    "P": "body",
    "Title": "body",
    "H1": "heading",
    "H2": "heading",
    "H3": "heading",
    "H4": "heading",
    "Caption": "caption",
    "Attribution": "attribution",
}

_KINDS_INSIDE: dict[str, Kind] = {"TD": "cell", "TH": "cell", "BlockQuote": "quote", "Callout": "body"}
"""What a paragraph is in an element."""


class Font(dict[int, str]):
    """The characters of each code; a code without any has none."""

    def __missing__(self, code: int) -> str:
        return ""

    def text(self, digits: bytes) -> str:
        """The characters of codes, which are four hexadecimal digits each."""
        return utf_16_be_decode(unhexlify(digits[: len(digits) & ~3]), "replace")[0].translate(self)


def read_pdf(data: bytes) -> Content:
    """What a PDF says. Raises Unreadable; a PDF without a structure tree is one."""
    objects = Objects(data)
    tree = objects.mapping(objects.catalog.get("StructTreeRoot"))
    if not tree:
        raise Unreadable("it carries no structure: reportkit didn't write it, or somebody has printed it anew")
    reader = _Reader(objects)
    for kid in objects.sequence(tree.get("K")):
        reader.element(kid, "body", 0)
    return Content(tuple(reader.blocks), tuple(reader.notes), tuple(reader.furniture()))


class _Reader:
    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self._pages: dict[int, _Page] = {}
        self._fonts: dict[int, Font] = {}

    # ------------------------------------------------------------------------------------------ structure

    def element(self, value: Value, kind: Kind, depth: int) -> None:
        """Adds the blocks of a structure element. `kind` is what a paragraph in it is."""
        if depth > _DEPTH:
            raise Unreadable("its structure nests too deep")
        if not isinstance(value, Reference):
            return
        element = self.objects.mapping(value)
        tag = element.get("S")
        if tag in ("TOC", "Figure"):
            return
        if isinstance(tag, str) and tag in _TEXTS:
            self._text(element, kind if _TEXTS[tag] == "body" else _TEXTS[tag])
        elif tag == "Note":
            self._note(element)
        elif tag == "L":
            self._list(element, kind, depth)
        else:
            inner = _KINDS_INSIDE.get(str(tag), kind)
            for kid in self.objects.sequence(element.get("K")):
                self.element(kid, inner, depth + 1)

    def _text(self, element: dict[str, Value], kind: Kind) -> None:
        """Adds a block, and the notes that stand in it: those of a term and a caption have nowhere else to stand."""
        block = self._block(element, kind)
        if block.text:
            self.blocks.append(block)
        for kid in self.objects.sequence(element.get("K")):
            inner = self.objects.mapping(kid)
            if inner.get("S") == "Note":
                self._note(inner)

    def _block(self, element: dict[str, Value], kind: Kind) -> Block:
        texts: list[str] = []
        items: list[str] = []
        self._inline(element, texts, items, 0)
        return Block(kind, normal("".join(texts)), tuple(items))

    def _note(self, element: dict[str, Value]) -> None:
        """A note's paragraphs; its label repeats the mark."""
        for kid in self.objects.sequence(element.get("K")):
            inner = self.objects.mapping(kid)
            if inner.get("S") == "P":
                block = self._block(inner, "note")
                if block.text:
                    self.notes.append(block)

    def _list(self, element: dict[str, Value], kind: Kind, depth: int) -> None:
        """A list's labels are bullets and numbers, but those of a list of definitions are terms."""
        terms = self.objects.mapping(element.get("A")).get("ListNumbering") == "None"
        for item in self.objects.sequence(element.get("K")):
            for kid in self.objects.sequence(self.objects.mapping(item).get("K")):
                inner = self.objects.mapping(kid)
                if inner.get("S") != "Lbl":
                    self.element(kid, "body" if terms else kind, depth + 2)
                elif terms:
                    self._text(inner, "term")

    def _inline(self, element: dict[str, Value], texts: list[str], items: list[str], depth: int) -> None:
        if depth > _DEPTH:
            raise Unreadable("its structure nests too deep")
        title = text_of(element.get("T"))
        if title.startswith(NOTE_MARK):
            mark = "".join(self._texts(element, depth))
            texts.append(" " if mark.endswith(" ") else "")  # the line ended after the mark
            return
        if title:
            items.append(title)
        page = element.get("Pg")
        for kid in self.objects.sequence(element.get("K")):
            if isinstance(kid, int):
                texts.append(self._content(page, kid))
                continue
            inner = self.objects.mapping(kid)
            if inner.get("Type") == "MCR":
                texts.append(self._content(inner.get("Pg", page), inner.get("MCID")))
            elif inner.get("Type") != "OBJR" and inner.get("S") != "Note":
                self._inline(inner, texts, items, depth + 1)

    def _texts(self, element: dict[str, Value], depth: int) -> list[str]:
        """The characters of what stands in an element."""
        texts: list[str] = []
        for kid in self.objects.sequence(element.get("K")):
            if isinstance(kid, int):
                texts.append(self._content(element.get("Pg"), kid))
            else:
                self._inline(self.objects.mapping(kid), texts, [], depth + 1)
        return texts

    # ------------------------------------------------------------------------------------------ pages

    def _content(self, page: Value, number: Value) -> str:
        if not isinstance(page, Reference) or not isinstance(number, int):
            raise Unreadable("its structure points nowhere")
        return self._page(page).marked.get(number, "")

    def _page(self, reference: Reference) -> _Page:
        found = self._pages.get(reference.number)
        if found is None:
            entries = self.objects.mapping(reference)
            fonts = self.objects.mapping(self.objects.mapping(entries.get("Resources")).get("Font"))
            code = b"\n".join(self.objects.stream(one) for one in self._streams(entries.get("Contents")))
            found = self._pages[reference.number] = _Page(code, {name: self._font(one) for name, one in fonts.items()})
        return found

    def _streams(self, value: Value) -> list[Value]:
        return self.objects.sequence(value) if isinstance(self.objects.resolve(value), list) else [value]

    def _font(self, value: Value) -> Font:
        if not isinstance(value, Reference):
            return Font()
        found = self._fonts.get(value.number)
        if found is None:
            table = self.objects.mapping(value).get("ToUnicode")
            found = self._fonts[value.number] = _characters(self.objects.stream(table)) if table else Font()
        return found

    def furniture(self) -> Iterator[str]:
        """What stands on each page outside the text."""
        for reference in self._leaves(self.objects.catalog.get("Pages"), 0):
            yield self._page(reference).artifacts

    def _leaves(self, node: Value, depth: int) -> Iterator[Reference]:
        if depth > _DEPTH:
            raise Unreadable("its pages nest too deep")
        for kid in self.objects.sequence(self.objects.mapping(node).get("Kids")):
            if isinstance(kid, Reference):
                if "Kids" in self.objects.mapping(kid):
                    yield from self._leaves(kid, depth + 1)
                else:
                    yield kid


class _Page:
    """The characters of one page: by the number of their marked content, and those of artifacts."""

    def __init__(self, code: bytes, fonts: dict[str, Font]) -> None:
        marked: dict[int, list[str]] = {}
        artifacts: list[str] = []
        font = Font()
        open_content: list[list[str]] = []
        pieces = artifacts
        waiting: list[bytes] = []  # codes in the font at hand, not yet decoded
        for number, name, digits, word in _CODE.findall(code):
            if digits:
                waiting.append(digits)
                continue
            if waiting:
                pieces.append(font.text(b"".join(waiting)))
                waiting.clear()
            if name:
                font = fonts.get(name.decode("latin-1"), font)
            elif number:
                pieces = marked.setdefault(int(number), [])
                open_content.append(pieces)
            elif word == b"EMC":
                if open_content and open_content.pop() is artifacts:
                    artifacts.append(" ")
                pieces = open_content[-1] if open_content else artifacts
            elif word:
                open_content.append(pieces := artifacts)
        self.marked = {number: "".join(found) for number, found in marked.items()}
        self.artifacts = normal("".join(artifacts))


def _characters(table: bytes) -> Font:
    """The pairs of a ToUnicode table (ISO 32000-1, 9.10.3)."""
    found = Font()
    for part in _MAPPED.findall(table):
        for code, text in _PAIR.findall(part):
            if len(text) % 2 == 0:
                found[int(code, 16)] = utf_16_be_decode(unhexlify(text), "replace")[0]
    return found
