"""Markdown to nodes of the tree: CommonMark, tables, notes, definition lists, attributes, citations, `:::` containers.

Raw HTML is an error. References to printed values become the values' own nodes. Nothing is passed over: what has no
meaning in a memo, and what the parser loses, is an error at its line.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast, get_args

from reportkit.diagnostics import Report, Severity, Span
from reportkit.language.language import Language
from reportkit.template.markdown.accounting import TOLD, Loss
from reportkit.template.markdown.elements import Element, align, nest, parser
from reportkit.template.markdown.inlines import Cite, Inlines, Reading, Typeset
from reportkit.template.origins import PlacedText, with_lists_ended
from reportkit.template.values import ALONE, REFERENCE, References
from reportkit.template.volume import Volume, check_columns
from reportkit.tree import nodes as n
from reportkit.tree.mapping import with_notes
from reportkit.tree.walk import inlines, plain

_HEADING_ATTRIBUTES = re.compile(r"\s*\{(?:#([A-Za-z][A-Za-z0-9_-]*))?\s*(\.unnumbered)?\}\s*$")
_TASK = re.compile(r"\[([ xX])\](?=\s)")
_BOXES = {" ": "☐", "x": "☑", "X": "☑"}
_PAGE_BREAKS = ("\\newpage", "\\pagebreak")
_DEEPEST = 12
"""Lists, quotations and boxes in each other: a page has room for so many."""
_HIGHEST = 32767  # number of an item: LibreOffice counts in sixteen bits
_LOWEST = 4  # level of a heading
_NOTE = re.compile(r"[\s>]*(?:(?:[-*+:~]|[0-9]{1,9}[.)])\s+)*\[\^([^\]\s]+)\]:")  # in a quotation or a list, too
_HOLDERS = ("bullet_list", "ordered_list", "blockquote", "dl", "container_block")

Picture = Callable[[str, Span | None], n.Raster | None]
"""The picture that a path names."""


@dataclass(slots=True)
class Converter:
    """Turns one section's Markdown into blocks. Findings go to `report`.

    `drafter` is whose name stands at remarks (`[check the date]{.comment}`); None, outside drafts, leaves them out.
    """

    references: References
    report: Report
    typeset: Typeset
    cite: Cite
    picture: Picture
    language: Language
    drafter: str | None = None
    volume: Volume = field(default_factory=Volume)
    _reading: Reading = field(init=False)
    _inlines: Inlines = field(init=False)
    _written_notes: dict[str, Element] = field(default_factory=dict)
    _notes: dict[str, tuple[n.Paragraph, ...]] = field(default_factory=dict)
    _marked: set[str] = field(default_factory=set)
    _depth: int = 0

    def __post_init__(self) -> None:
        self._reading = Reading(self.report)
        self._inlines = Inlines(
            self._reading,
            self.references,
            self.typeset,
            self.cite,
            self._note,
            self.language,
            self.drafter,
            self.volume,
        )

    def convert(self, source: PlacedText) -> tuple[n.Block, ...]:
        """The blocks of a section. Raises TemplateFault for more than the document has room for."""
        source = with_lists_ended(source)
        self._reading.source, self._reading.line = source, 0
        self.volume.read(source.text)
        written: dict[str, Any] = {}
        tree = nest(parser().parse(source.text, written))
        for loss in written["losses"]:
            self._tell(loss)
        ends = [note for token in tree if token.type == "footnote_block" for note in token.children]
        self._written_notes = {str(note.meta.get("id")): note for note in ends}
        self._notes, self._marked = {}, set()
        self._reading.line = 0
        blocks = _noted_once(tuple(self._blocks(tree)))
        self._tell_unmarked(
            {name.removeprefix(":") for name, id in _refs(written).items() if str(id) not in self._marked}
        )
        return blocks

    def here(self) -> Span | None:
        """Where the conversion stands: a line of a template."""
        return self._reading.here()

    def _tell_unmarked(self, names: Collection[str]) -> None:
        """Findings about notes that no mark leads to, but for one in themselves: they would be dropped in silence."""
        for at, line in enumerate(self._reading.source.text.split("\n")):
            if names and (found := _NOTE.match(line)) and found[1] in names:
                self._reading.line, mark = at, f"[^{found[1]}]"
                hint = "write {mark} in the text where it belongs"
                self._reading.fault("nothing leads to the note {mark}", hint, Severity.WARNING, mark=mark)

    def _tell(self, loss: Loss) -> None:
        """The finding about what the parser has passed over."""
        last = self._reading.source.at(loss.last)
        self._reading.line = loss.line
        message, hint, severity = TOLD[loss.kind]
        place = str(last.line if last else loss.last + 1)
        self._reading.fault(message.template, hint.template, severity, what=loss.what, last=place)

    # -------------------------------------------------------------------------------------------- blocks

    def _blocks(self, elements: Sequence[Element]) -> Iterator[n.Block]:
        for element in elements:
            self.volume.block()
            if element.line is not None:
                self._reading.line = element.line
            if element.type not in _HOLDERS:
                yield from self._block(element)
                continue
            if self._depth == _DEEPEST:
                hint = "bring what stands here nearer to the left edge"
                message = "lists, quotations and boxes stand more than {count} deep in each other"
                self._reading.fault(message, hint, count=str(_DEEPEST))
            self._depth += 1
            yield from self._block(element)
            self._depth -= 1

    def _block(self, element: Element) -> Iterator[n.Block]:
        match element.type:
            case "heading":
                yield self._heading(element)
            case "paragraph":
                yield from self._paragraph(element)
            case "bullet_list":
                if items := tuple(self._items(element)):
                    yield n.BulletList(items)
            case "ordered_list":
                yield from self._numbered(element)
            case "blockquote":
                yield from self._quote(element)
            case "dl":
                yield n.DefinitionList(tuple(self._definitions(element)))
            case "table":
                yield self._table(element)
            case "hr":
                yield n.Rule()
            case "fence" | "code_block":
                yield self._code(element)
            case "html_block":
                self._inlines.html(element.content)
            case "container_block":
                yield from self._container(element)
            case "footnote_block" | "footnote_anchor":
                return
            case _:  # a block of the parser that nothing here knows
                self._reading.fault("“{name}” has no meaning here", name=element.type)
                yield from self._blocks(element.children)

    def _code(self, element: Element) -> n.Paragraph:
        span, (_, _, words) = self._reading.here(), element.info.strip().partition(" ")
        if words.strip():
            hint = "put them above the code; the marks have room for the name of a language"
            message = "the words “{words}” behind the marks of code are printed nowhere"
            self._reading.fault(message, hint, words=words.strip())
        return n.Paragraph((n.Code(self._inlines.plain(element.content.rstrip("\n"))),), "code", span=span)

    def _heading(self, element: Element) -> n.Heading:
        span, level = self._reading.here(), int(element.tag[1:])
        if level > _LOWEST:
            hint = "headings go down to ####; use another level, or bold words"
            self._reading.fault(
                "a heading of level {level} looks like one of level 4", hint, Severity.WARNING, level=str(level)
            )
        anchor, numbered = "", True
        last = element.inline.children[-1] if element.inline and element.inline.children else None
        # Looked for in the template's own words: a heading that prints a value may end with anything.
        if last and last.type == "text" and (found := _HEADING_ATTRIBUTES.search(last.content)):
            anchor, numbered = found[1] or "", not found[2]
            last.content = last.content[: found.start()]
        return n.Heading(min(level, _LOWEST), self._inlines.of(element), id=anchor, numbered=numbered, span=span)

    def _paragraph(self, element: Element) -> Iterator[n.Block]:
        span, content = self._reading.here(), element.inline.content if element.inline else ""
        if ALONE.fullmatch(content) and not self._inlines.in_note and self._stand_alone(REFERENCE.findall(content)):
            for number in REFERENCE.findall(content):
                yield from (_at(block, span) for block in self._blocks_of(number))
            return
        parts = nest(element.inline.children or []) if element.inline else []
        if content.strip() in _PAGE_BREAKS and not self._depth and not self._inlines.in_note:
            yield n.PageBreak()
        elif len(parts) == 1 and parts[0].type == "image":
            yield from self._figure(parts[0], span)
        elif words := self._inlines.of(element):
            yield n.Paragraph(words, span=span)

    def _stand_alone(self, numbers: list[str]) -> bool:
        """Whether values that are all of a paragraph are no sentence: a single one, or one with a table among them."""
        return len(numbers) == 1 or any(self.references.stands_alone(number) for number in numbers)

    def _blocks_of(self, number: str) -> tuple[n.Block, ...]:
        return self._inlines.resolved(lambda: self.references[number].blocks())

    def _figure(self, image: Element, span: Span | None) -> Iterator[n.Block]:
        """A picture; where there is none its words stay, so that all that is wrong with them is found as well."""
        for name in image.attrs:
            if name not in ("src", "alt"):
                self._reading.fault("“{name}” does nothing here", "take it out", Severity.WARNING, name=name)
        raster = self.picture(str(image.attrs.get("src", "")), span)
        words = self._inlines.words(nest(image.inline.children or [])) if image.inline else ()
        is_plain = not any(
            isinstance(one, n.Footnote | n.Link | n.CrossReference | n.Comment) for one in inlines(words)
        )
        if not is_plain:
            hint = "put it into the text; what stands for a picture is characters alone"
            self._reading.fault("a note, a link or a remark stands in the words of a picture", hint)
        yield n.Figure(raster, plain(words), span=span) if raster and is_plain else n.Paragraph(words, span=span)

    def _quote(self, element: Element) -> Iterator[n.BlockQuote]:
        inner = tuple(self._blocks(element.children))
        if inner:
            yield n.BlockQuote(inner)

    def _items(self, element: Element, *, numbered: bool = False) -> Iterator[n.ListItem]:
        """The items. One without words keeps its number, and only that: a bullet says nothing."""
        for child in element.children:
            if child.line is not None:
                self._reading.line = child.line
            if blocks := tuple(self._blocks(child.children)):
                yield n.ListItem(_with_box(blocks))
            elif not child.children:
                hint = "write it, or take its mark out"
                self._reading.fault("an item of the list has no words", hint, Severity.WARNING)
                if numbered:
                    yield n.ListItem((n.Paragraph((), span=self._reading.here()),))

    def _numbered(self, element: Element) -> Iterator[n.OrderedList]:
        line, start = self._reading.line, int(element.attrs.get("start", 1))
        items = tuple(self._items(element, numbered=True))
        if start + len(items) - 1 > _HIGHEST:
            hint = "begin with a lower number, or write the numbers as words of their own: 40000\\."
            message = "numbers of a list go up to {most}: above it programs disagree"
            self._reading.line = line
            self._reading.fault(message, hint, most=str(_HIGHEST))
        if items:
            yield n.OrderedList(items, start)

    def _definitions(self, element: Element) -> Iterator[n.Definition]:
        term: tuple[n.Inline, ...] = ()
        for child in element.children:
            if child.type == "dt":
                term = self._inlines.of(child)
            else:
                yield n.Definition(term, tuple(self._blocks(child.children)) or (n.Paragraph(()),))

    def _table(self, element: Element) -> n.Table:
        span = self._reading.here()
        head: list[n.Row] = []
        body: list[n.Row] = []
        columns: tuple[n.Column, ...] = ()
        for part in element.children:
            for row in part.children:
                cells = tuple(self._cell(cell) for cell in row.children)
                columns = columns or tuple(n.Column(align(cell)) for cell in row.children)
                (head if part.type == "thead" else body).append(n.Row(cells))
        check_columns(len(columns))
        return n.Table(columns, tuple(head), tuple(body), span=span)

    def _cell(self, element: Element) -> n.Cell:
        words = self._inlines.of(element)
        return n.Cell((n.Paragraph(words),) if words else (), header=element.type == "th")

    def _container(self, element: Element) -> Iterator[n.Block]:
        name, _, words = element.info.strip().partition(" ")
        roles = get_args(n.Role)
        if name in n.CALLOUTS:
            yield from self._box(element, name)
            return
        if name not in ("landscape", *roles):
            hint = f"there is: {', '.join([*n.CALLOUTS, 'landscape', *roles])}"
            self._reading.fault("there is no container “{name}”", hint, name=name)
        elif words.strip():
            hint = "put them below the colons; only a box has a title"
            message = "the words “{words}” behind “{name}” are printed nowhere"
            self._reading.fault(message, hint, words=words.strip(), name=name)
        inner = tuple(self._blocks(element.children))
        if name == "landscape":
            yield n.Landscape(inner)
        else:
            yield from (_in_role(block, cast(n.Role, name)) if name in roles else block for block in inner)

    def _box(self, element: Element, kind: n.CalloutKind) -> Iterator[n.Callout]:
        """A box; one with a title alone is none, as where a template had nothing to put into it."""
        line, (title, children) = self._reading.line, _titled(element)
        heading = self._inlines.of(title) if title else ()
        inner = tuple(self._blocks(children))
        if inner or any(isinstance(one, n.Footnote) for one in inlines(heading)):
            yield n.Callout(kind, heading, inner)
        elif heading:
            self._reading.line = line
            hint = "write something between the colons, or take the box out"
            self._reading.fault("a box with nothing in it is left out", hint, Severity.WARNING)

    # -------------------------------------------------------------------------------------------- notes

    def _note(self, id: str) -> n.Footnote:
        """A note, read where it is first referred to, so that its sources are told in the order of the reading."""
        span, written = self._reading.here(), self._written_notes.get(id)
        self._marked.add(id)
        if self._inlines.in_note:
            return n.Footnote((), span=span)  # refused when the document is whole: see `merge`
        if id not in self._notes:
            line, self._inlines.in_note = self._reading.line, True
            self._notes[id] = tuple(self._note_paragraphs(written.children if written else []))
            self._reading.line, self._inlines.in_note = line, False
        return n.Footnote(self._notes[id], span=span, id=id)

    def _note_paragraphs(self, elements: Sequence[Element]) -> Iterator[n.Paragraph]:
        for element in elements:
            line = self._reading.line if element.line is None else element.line
            for block in self._blocks([element]):
                if isinstance(block, n.Paragraph):
                    yield block
                else:
                    self._reading.line = line
                    hint = "put the list, the table or the picture into the text"
                    self._reading.fault("a note holds paragraphs alone", hint)


# ------------------------------------------------------------------------------------------------ helpers


def _refs(written: Mapping[str, Any]) -> Mapping[str, int]:
    """The notes of a text by their names, with their ids; one that no mark leads to has -1."""
    found: Mapping[str, int] = written.get("footnotes", {}).get("refs", {})
    return found


def _noted_once(blocks: tuple[n.Block, ...]) -> tuple[n.Block, ...]:
    """The blocks, a note that is named again as a mark with its number: it is written once, where it is named first."""
    seen: set[str] = set()

    def once(note: n.Footnote) -> n.Footnote | n.NoteMark:
        if not note.id or note.id not in seen:
            seen.add(note.id)
            return note
        return n.NoteMark(note.id)

    return with_notes(blocks, once)


def _titled(container: Element) -> tuple[Element | None, list[Element]]:
    """The title of a box, if it has one, and what stands in it."""
    match container.children:
        case [Element(type="title") as title, *rest]:
            return title, rest
        case children:
            return None, children


def _in_role(block: n.Block, role: n.Role) -> n.Block:
    return dataclasses.replace(block, role=role) if isinstance(block, n.Paragraph) else block


def _with_box(blocks: tuple[n.Block, ...]) -> tuple[n.Block, ...]:
    """What stands in an item, `[ ]` and `[x]` at its beginning as a box to be ticked."""
    match blocks:
        case (n.Paragraph(children=(n.Text(text=text, span=span), *rest)) as first, *others) if found := _TASK.match(
            text
        ):
            boxed = n.Text(f"{_BOXES[found[1]]}\u00a0{text[found.end() :].lstrip()}", span)
            return (dataclasses.replace(first, children=(boxed, *rest)), *others)
        case _:
            return blocks


def _at(block: n.Block, span: Span | None) -> n.Block:
    """A figure made of data has the place where it was asked for: what is wrong in it is looked for there."""
    return dataclasses.replace(block, span=span) if isinstance(block, n.Figure) and block.span is None else block
