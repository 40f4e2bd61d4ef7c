"""The document, as plain frozen data: what both formats say.

Inlines make up a line of text, blocks make up the page. A node may remember the line that it came from (`span`), which
takes no part in equality. Text in nodes is final: quotation marks and the numbers of captions are already in it.
Measures are points (1/72 inch) unless a field says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from reportkit.diagnostics import Span

# ------------------------------------------------------------------------------------------------ inlines


@dataclass(frozen=True, slots=True)
class Text:
    """Characters. A space is a place where a line may break; U+00A0 is not."""

    text: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Set in italics."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Set in bold."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised and smaller: an ordinal's ending, an exponent."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered and smaller."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Muted:
    """Set in the theme's quieter colour: a rating, an identifier."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Characters as they are typed: in a face in which all are as wide, with all their spaces and line ends."""

    text: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than what surrounds them (`lang`: ru, kk, en or another BCP 47 tag)."""

    lang: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document; `url` is https, http or mailto."""

    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A link to a heading, table, figure or paragraph of this document, by its `id`."""

    target: str
    children: tuple[Inline, ...]
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Item:
    """Which item of the dossier something is: its kind, id and the digest of what is shown."""

    kind: Literal["fact", "claim", "assumption", "quote", "judgement", "proposal", "source", "actor"]
    id: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """The words of one item of the dossier, so that a reader of the file can find the way back. Never nested."""

    item: Item
    children: tuple[Inline, ...]
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class InlineQuote:
    """A quotation inside a sentence, between its marks, which belong to the text that surrounds it."""

    opening: str
    children: tuple[Inline, ...]
    closing: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note; its mark stands where the node stands. Numbered in the order of the document, from 1.

    `at_top` is what it says instead where it is the first note of a page, if that is something else: «Там же» sends a
    reader to the note before it. `id` is what a `NoteMark` knows it by.
    """

    blocks: tuple[Paragraph, ...]
    at_top: tuple[Paragraph, ...] = field(default=(), compare=False, repr=False)
    id: str = field(default="", compare=False, repr=False)
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note once more, with its number: `target` is the id of a note, the last before it that bears it."""

    target: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Tab:
    """What follows stands at the right edge of the line; `leader` fills the way there. Once a line at most."""

    leader: Literal["none", "dots", "line"] = "none"


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark to whoever edits the draft: a comment in Word, nothing on paper."""

    text: str
    author: str = ""


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Superscript
    | Subscript
    | Muted
    | Code
    | Foreign
    | Link
    | CrossReference
    | Statement
    | InlineQuote
    | Footnote
    | NoteMark
    | LineBreak
    | Tab
    | Comment
)

# ------------------------------------------------------------------------------------------------ blocks

Role: TypeAlias = Literal[
    "body",  # running text
    "lead",  # the first, larger paragraph
    "title",  # the title of the document
    "subtitle",
    "kind",  # what kind of document this is, above the title
    "addressee",
    "meta",  # number, date, from, subject
    "label",  # a short line that names what follows, without being a heading
    "signature",
    "executor",  # who prepared it (исполнитель)
    "small",  # a remark in smaller type
    "code",  # what is typed, line by line
    "toc-title",
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its `role` decides its look in both formats."""

    children: tuple[Inline, ...]
    role: Role = "body"
    id: str = ""
    lang: str = ""
    keep_next: bool = False
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` from 1 to 4. `number` ("2.1") is printed before it where the template numbers sections.

    One that is not `numbered` stays without a number where others have one.
    """

    level: int
    children: tuple[Inline, ...]
    id: str = ""
    number: str = ""
    numbered: bool = True
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: at least one block."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list; every list numbers its own items, from `start`."""

    items: tuple[ListItem, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what is said of it: at least one block."""

    term: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms in a column of their own at the left, what is said of them beside it."""

    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A quotation that stands alone; `attribution` is a line of its own below it (speaker, role, translator)."""

    blocks: tuple[Block, ...]
    attribution: tuple[Inline, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `weight`: its share of the width; 0 lets the content decide."""

    align: Literal["left", "right", "center"] = "left"
    weight: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `span` is how many columns it takes. An empty cell has no blocks."""

    blocks: tuple[Block, ...]
    span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row: their spans add up to the number of columns."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """What a table or figure is called: "Таблица 1. …"; `label` is the word, `number` its number, 0 for neither."""

    label: str
    number: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data with its header rows, which are repeated on each page. The caption stands above it."""

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    caption: Caption | None = None
    id: str = ""
    summary: str = ""
    span: Span | None = field(default=None, compare=False, repr=False)


CalloutKind: TypeAlias = Literal["note", "key", "warning", "review"]

CALLOUTS: tuple[CalloutKind, ...] = get_args(CalloutKind)
"""The kinds of boxes that stand out."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out: `kind` decides its look."""

    kind: CalloutKind
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """The contents: headings down to level `depth`, with their pages."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class ListOfCaptions:
    """The tables, or the figures, of the document with their pages: those that have a caption. Without any: nothing."""

    kind: Literal["table", "figure"]
    title: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line over the whole width, between parts of the text. Decoration: it says nothing."""


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks on pages of their own, turned by ninety degrees."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture made of pixels: the bytes of a PNG or JPEG file, as `rasters` leaves them."""

    data: bytes
    media: Literal["image/png", "image/jpeg"]
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line from (x1, y1) to (x2, y2); y grows downwards."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str = "text"
    width: float = 0.75


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `fill` and `stroke` are names of theme colours or RRGGBB, "" for none."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text whose baseline stands at y; `anchor` says which point of it stands at x."""

    x: float
    y: float
    text: str
    size: float = 8
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False
    color: str = "text"


Shape: TypeAlias = Line | Box | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture made of shapes, in an area of `width` by `height` points, origin at the top left."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One row of figures of a chart: a value for each category, None where there is none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures as bars or lines: a native chart in Word, the same as vectors in the PDF. Its axis begins at zero."""

    kind: Literal["bar", "stacked-bar", "line"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its alternative text and caption, which stands below it. `width` in points; 0: its own."""

    image: Raster | Drawing | Chart
    alt: str
    caption: Caption | None = None
    id: str = ""
    width: float = 0
    span: Span | None = field(default=None, compare=False, repr=False)


Block: TypeAlias = (
    Paragraph
    | Heading
    | BulletList
    | OrderedList
    | DefinitionList
    | BlockQuote
    | Table
    | Callout
    | TableOfContents
    | ListOfCaptions
    | PageBreak
    | Rule
    | Landscape
    | Figure
)

# ------------------------------------------------------------------------------------------------ the document


@dataclass(frozen=True, slots=True)
class Marking:
    """What stands in the header and footer of every page: "TLP:GREEN", «Для служебного пользования».

    `color` and `background` are RRGGBB; an empty background leaves the paper. `note` stands before it in the header, in
    plain ink: official use beside a TLP label, the number of the copy.
    """

    text: str
    color: str = "000000"
    background: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says of itself outside its text, and what repeats on every page.

    `watermark` lies across each page (DRAFT). Endnotes stand after the last block, which may be their heading.
    """

    title: str
    language: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    date: str = "1980-01-01"  # ISO 8601; the date of the memo, never the clock
    marking: Marking | None = None
    running: str = ""  # the left half of the footer
    page_label: str = "{page} / {pages}"  # the right half of the footer
    watermark: str = ""
    notes: Literal["footnotes", "endnotes"] = "footnotes"
    revision: str = ""
    cover: bool = False  # page one is a cover: it bears the marking, but neither the running text nor the page's number


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    meta: Meta
    blocks: tuple[Block, ...]
