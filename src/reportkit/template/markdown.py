"""Markdown to nodes of the tree: CommonMark, tables, notes, definition lists, attributes, citations, `:::` containers.

Raw HTML is an error. References to printed values become the values' own nodes.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, get_args

from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.template import rules
from reportkit.template.elements import Element, align, joined, nest, parser
from reportkit.template.notes import settled
from reportkit.template.places import PlacedText, with_lists_ended
from reportkit.template.spelled import spelled_out
from reportkit.template.values import ALONE, REFERENCE, References, TemplateFault
from reportkit.template.volume import MAX_FINDINGS, Volume, check_columns
from reportkit.tree import nodes as n
from reportkit.tree.walk import plain

T = TypeVar("T")

_HEADING_ATTRIBUTES = re.compile(r"\s*\{(?:#([A-Za-z][A-Za-z0-9_-]*))?\s*(\.unnumbered)?\}\s*$")
_CITATION = re.compile(r" *\[@([^\[\]]+)\]")
_NOTE = re.compile(r"\[\^[^\s\[\]]+\]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)

Cite = Callable[[str, Span | None], tuple[n.Inline, ...]]
"""What `[@signing; @argumenti, абз. 2]` becomes: the text between `[@` and `]`, and where it stands."""

Picture = Callable[[str, Span | None], n.Raster | None]
"""The picture that a path names."""

Typeset = Callable[[str], str]
"""A language's typography, for a template's or a text's own words."""


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
    note_before_stop: bool = True
    drafter: str | None = None
    volume: Volume = field(default_factory=Volume)
    _source: PlacedText = field(default_factory=lambda: PlacedText("", ()))
    _written_notes: dict[str, list[Element]] = field(default_factory=dict)
    _notes: dict[str, tuple[n.Paragraph, ...]] = field(default_factory=dict)
    _is_in_note: bool = False
    _line: int = 0
    _told: int = 0

    def convert(self, source: PlacedText) -> tuple[n.Block, ...]:
        """The blocks of a section. Raises TemplateFault for more than the document has room for."""
        source = with_lists_ended(source)
        self._source, self._notes, self._line = source, {}, 0
        self.volume.read(source.text)
        written: dict[str, Any] = {}
        tree = nest(parser().parse(source.text, written))
        self._check_unused(written.get("footnotes", {}).get("refs", {}))
        notes = [note for token in tree if token.type == "footnote_block" for note in token.children]
        self._written_notes = {str(note.meta.get("id")): note.children for note in notes}
        return tuple(self._blocks(tree))

    def _check_unused(self, notes: Mapping[str, int]) -> None:
        """A finding for each note that no mark leads to: it would be dropped in silence."""
        for mark in (f"[^{name.removeprefix(':')}]" for name, number in notes.items() if number < 0):
            lines = self._source.text.split("\n")
            self._line = next((number for number, line in enumerate(lines) if line.lstrip().startswith(f"{mark}:")), 0)
            message = "nothing leads to the note {mark}"
            hint = "write {mark} in the text where it belongs"
            self._say(rules.MARKDOWN.at(self.here(), message, hint=hint, severity=Severity.WARNING, mark=mark))
        self._line = 0

    def here(self) -> Span | None:
        """Where the conversion stands: a line of a template."""
        return self._source.at(self._line)

    def _say(self, finding: Diagnostic) -> None:
        self._told += 1
        if self._told > MAX_FINDINGS:
            raise TemplateFault(f"more than {MAX_FINDINGS} things are wrong here", hint="mend the first of them")
        self.report.add(finding)

    # -------------------------------------------------------------------------------------------- blocks

    def _blocks(self, elements: Sequence[Element]) -> Iterator[n.Block]:
        for element in elements:
            self.volume.block()
            if element.line is not None:
                self._line = element.line
            yield from self._block(element)

    def _block(self, element: Element) -> Iterator[n.Block]:
        match element.type:
            case "heading":
                yield self._heading(element)
            case "paragraph":
                yield from self._paragraph(element)
            case "bullet_list":
                yield n.BulletList(tuple(self._items(element)))
            case "ordered_list":
                yield n.OrderedList(tuple(self._items(element)), start=int(element.attrs.get("start", 1)))
            case "blockquote":
                inner = tuple(self._blocks(element.children))
                yield n.BlockQuote(tuple(block for block in inner if isinstance(block, n.Paragraph)))
            case "dl":
                yield n.DefinitionList(tuple(self._definitions(element)))
            case "table":
                yield self._table(element)
            case "hr":
                yield n.Rule()
            case "fence" | "code_block":
                yield n.Paragraph((n.Code(self._plain(element.content.rstrip("\n"))),), span=self.here())
            case "html_block":
                self._html(element.content)
            case "container_block":
                yield from self._container(element)
            case "footnote_block":
                return
            case _:
                yield from self._blocks(element.children)

    def _heading(self, element: Element) -> n.Heading:
        anchor, numbered = "", True
        last = element.inline.children[-1] if element.inline and element.inline.children else None
        # Looked for in the template's own words: a heading that prints a value may end with anything.
        if last and last.type == "text" and (found := _HEADING_ATTRIBUTES.search(last.content)):
            anchor, numbered = found[1] or "", not found[2]
            last.content = last.content[: found.start()]
        inlines = self._inline_children(element)
        return n.Heading(min(int(element.tag[1:]), 4), inlines, id=anchor, numbered=numbered, span=self.here())

    def _paragraph(self, element: Element) -> Iterator[n.Block]:
        span, content = self.here(), element.inline.content if element.inline else ""
        if ALONE.fullmatch(content) and not self._is_in_note and self._stand_alone(REFERENCE.findall(content)):
            for number in REFERENCE.findall(content):
                yield from (_at(block, span) for block in self._blocks_of(number))
            return
        parts = nest(element.inline.children or []) if element.inline else []
        if len(parts) == 1 and parts[0].type == "image":
            yield from self._figure(parts[0], span)
        elif inlines := self._inline_children(element):
            yield n.Paragraph(inlines, span=span)

    def _stand_alone(self, numbers: list[str]) -> bool:
        """Whether values that are all of a paragraph are no sentence: a single one, or one with a table among them."""
        return len(numbers) == 1 or any(self.references.stands_alone(number) for number in numbers)

    def _blocks_of(self, number: str) -> tuple[n.Block, ...]:
        return self._resolved(lambda: self.references[number].blocks())

    def _figure(self, image: Element, span: Span | None) -> Iterator[n.Figure]:
        raster = self.picture(str(image.attrs.get("src", "")), span)
        if raster is not None:
            words = self._inlines(nest(image.inline.children or [])) if image.inline else iter(())
            yield n.Figure(raster, plain(words), span=span)

    def _items(self, element: Element) -> Iterator[n.ListItem]:
        for child in element.children:
            if child.line is not None:
                self._line = child.line
            if blocks := tuple(self._blocks(child.children)):
                yield n.ListItem(blocks)

    def _definitions(self, element: Element) -> Iterator[n.Definition]:
        term: tuple[n.Inline, ...] = ()
        for child in element.children:
            if child.type == "dt":
                term = self._inline_children(child)
            elif blocks := tuple(self._blocks(child.children)):
                yield n.Definition(term, blocks)

    def _table(self, element: Element) -> n.Table:
        span = self.here()
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
        inlines = self._inline_children(element)
        return n.Cell((n.Paragraph(inlines),) if inlines else (), header=element.type == "th")

    def _container(self, element: Element) -> Iterator[n.Block]:
        span, (name, _, title) = self.here(), element.info.strip().partition(" ")
        roles = get_args(n.Role)
        inner = tuple(self._blocks(element.children))
        if name in n.CALLOUTS:
            if inner:
                heading = _merged(self._inlines(nest(parser().parseInline(title.strip())[0].children or [])))
                yield n.Callout(name, heading, inner)
        elif name == "landscape":
            yield n.Landscape(inner)
        elif name in roles:
            role = cast(n.Role, name)
            for block in inner:
                if isinstance(block, n.Paragraph):
                    yield n.Paragraph(block.children, role, block.id, block.lang, block.keep_next, block.span)
                else:
                    yield block
        else:
            hint = f"there is: {', '.join([*n.CALLOUTS, 'landscape', *roles])}"
            self._say(rules.MARKDOWN.at(span, "there is no container “{name}”", name=name, hint=hint))

    def _html(self, content: str) -> None:
        start = content.strip().split("\n")[0][:40]
        hint = "write Markdown; for a literal < write \\<"
        self._say(rules.RAW_HTML.at(self.here(), "HTML has no meaning here: {start}", start=start, hint=hint))

    # -------------------------------------------------------------------------------------------- inlines

    def _inline_children(self, element: Element) -> tuple[n.Inline, ...]:
        if element.inline is None:
            return ()
        if element.inline.map:
            self._line = element.inline.map[0]
        inlines = _merged(self._inlines(nest(element.inline.children or [])))
        if self._is_in_note:
            return _merged(iter(spelled_out(inlines)))
        return settled(inlines, self.note_before_stop)

    def _inlines(self, elements: Sequence[Element]) -> Iterator[n.Inline]:
        for element in joined(elements):
            self.volume.inline()
            yield from self._inline(element)

    def _inline(self, element: Element) -> Iterator[n.Inline]:
        inner = element.children
        match element.type:
            case "text":
                yield from self._text(element.content.replace("\n", " "))
                self._line += element.content.count("\n")
            case "hardbreak":
                self._line += 1
                yield n.LineBreak()
            case "em":
                yield n.Emphasis(_merged(self._inlines(inner)))
            case "strong":
                yield n.Strong(_merged(self._inlines(inner)))
            case "code_inline":
                yield n.Code(self._plain(element.content))
            case "link":
                yield from self._link(element)
            case "span":
                yield from self._span(element)
            case "image":
                hint = "put it on a line of its own, with an empty line before and after"
                self._say(rules.MARKDOWN.at(self.here(), "a picture stands inside a sentence", hint=hint))
            case "footnote_ref":
                yield self._note(str(element.meta.get("id")))
            case "html_inline":
                self._html(element.content)

    def _note(self, id: str) -> n.Footnote:
        """A note, read where it is first referred to, so that its sources are told in the order of the reading."""
        if self._is_in_note:
            return n.Footnote((), span=self.here())  # refused when the document is whole: see `merge`
        if id not in self._notes:
            line, self._is_in_note = self._line, True
            self._notes[id] = tuple(self._note_paragraphs(self._written_notes.get(id, [])))
            self._line, self._is_in_note = line, False
        return n.Footnote(self._notes[id], span=self.here())

    def _note_paragraphs(self, elements: Sequence[Element]) -> Iterator[n.Paragraph]:
        for block in self._blocks(elements):
            if isinstance(block, n.Paragraph):
                yield block
            else:
                hint = "put the list, the table or the picture into the text"
                self._say(rules.MARKDOWN.at(self.here(), "a note holds paragraphs alone", hint=hint))

    def _text(self, text: str) -> tuple[n.Inline, ...]:
        return tuple(self._text_parts(text))

    def _text_parts(self, text: str) -> Iterator[n.Inline]:
        self._check_notes(text)
        # Citations become references too, so that typography sees neither ids nor locators.
        text = self.typeset(_CITATION.sub(lambda found: self.references.leave(_Cited(self, found[1])), text))
        before: tuple[n.Inline, ...] = ()
        for index, part in enumerate(REFERENCE.split(text)):
            if index % 2:
                before = self._printed(part)
                yield from before
            elif part := part[1:] if part.startswith(".") and plain(before).endswith(".") else part:
                # A full stop after an abbreviation's («в 2027 г.» + «.») is one full stop.
                yield n.Text(part, self.here())

    def _check_notes(self, text: str) -> None:
        """A finding for a note's mark that nobody has written the note to; `\\[^1]` is three characters."""
        for mark in _NOTE.findall(text):
            if f"\\{mark}" not in self._source.text:
                hint = "write it below, after an empty line: {mark}: …"
                self._say(rules.MARKDOWN.at(self.here(), "there is no note {mark}", hint=hint, mark=mark))

    def _printed(self, number: str) -> tuple[n.Inline, ...]:
        return self._resolved(lambda: self.references[number].inlines())

    def _resolved(self, nodes: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        try:
            found = nodes()
        except TemplateFault as fault:
            self._say(fault.at(self.here()))
            return ()
        self.volume.values(cast(Sequence[n.Block | n.Inline], found))
        return found

    def _plain(self, text: str) -> str:
        """Text in which a printed value can only be characters: code, an address."""
        parts = enumerate(REFERENCE.split(text))
        return "".join(plain(self._printed(part)) if index % 2 else part for index, part in parts)

    def _link(self, element: Element) -> Iterator[n.Inline]:
        inner = _merged(self._inlines(element.children))
        url = self._plain(str(element.attrs.get("href", "")))
        if url.startswith("#"):
            yield n.CrossReference(url[1:], inner, span=self.here())
        elif _SAFE_LINK.fullmatch(url):
            yield n.Link(_ascii(url), inner)
        else:
            hint = "a link begins with https://, http:// or mailto:, or with # for a place in the memo"
            self._say(rules.UNSAFE_LINK.at(self.here(), "a link to “{url}”", url=url, hint=hint))

    def _span(self, element: Element) -> Iterator[n.Inline]:
        inner = _merged(self._inlines(element.children))
        classes = str(element.attrs.get("class", "")).split()
        if "comment" in classes:  # a remark to whoever edits the draft
            if self.drafter is not None:
                yield n.Comment(plain(inner), self.drafter)
            return
        if lang := str(element.attrs.get("lang", "")):
            inner = (n.Foreign(lang, inner),)
        wrappers: dict[str, type[n.Superscript] | type[n.Subscript] | type[n.Muted]]
        wrappers = {"sup": n.Superscript, "sub": n.Subscript, "muted": n.Muted}
        for name in classes:
            if name in wrappers:
                inner = (wrappers[name](inner),)
            else:
                hint = f"there is: {', '.join((*wrappers, 'comment'))}"
                self._say(rules.MARKDOWN.at(self.here(), "there is no class “{name}”", name=name, hint=hint))
        yield from inner


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation on its way to a note."""

    converter: Converter
    written: str

    def inlines(self) -> tuple[n.Inline, ...]:
        return self.converter.cite(self.written, self.converter.here())

    def blocks(self) -> tuple[n.Block, ...]:
        return (n.Paragraph(self.inlines()),)


# ------------------------------------------------------------------------------------------------ helpers


def _at(block: n.Block, span: Span | None) -> n.Block:
    """A figure made of data has the place where it was asked for: what is wrong in it is looked for there."""
    return dataclasses.replace(block, span=span) if isinstance(block, n.Figure) and block.span is None else block


def _merged(inlines: Iterator[n.Inline]) -> tuple[n.Inline, ...]:
    """Neighbouring texts as one, so that the tree doesn't depend on how the parser cut them."""
    merged: list[n.Inline] = []
    for inline in inlines:
        if merged and isinstance(inline, n.Text) and isinstance(last := merged[-1], n.Text):
            merged[-1] = n.Text(last.text + inline.text, last.span)
        else:
            merged.append(inline)
    return tuple(merged)


def _ascii(url: str) -> str:
    """An address in the characters that a URI may have (RFC 3986): all others as escapes of their UTF-8."""
    from urllib.parse import quote

    return url if url.isascii() else quote(url, safe="%/:=&?~#+!$,;'@()*[]")
