"""What the writer knows while it goes through one document: counters, names, and the parts that grow as it goes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, Protocol

from reportkit import language as languages
from reportkit.theme.theme import Style, Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import outline
from reportkit.writers.docx.names import PARAGRAPHS
from reportkit.writers.docx.package import Package

if TYPE_CHECKING:
    from reportkit.layout.context import Context

DOCUMENT = "word/document.xml"

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class Pages(Protocol):
    """What the layout found out: how many pages, and the page, from 1, of each heading and of each caption.

    Headings and captions come in the order of `walk.headings` and `walk.captions`.
    """

    @property
    def count(self) -> int: ...

    @property
    def heading_pages(self) -> tuple[int, ...]: ...

    @property
    def caption_pages(self) -> tuple[int, ...]: ...


def language_tag(language: str) -> str:
    """The tag of a language as Word wants it, with a country for ours; empty where it isn't a tag at all."""
    known = languages.find(language) if "-" not in language else None
    return known.tag if known is not None else language if _TAG.fullmatch(language) else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a block: where its text stands, and how an ordinary paragraph looks there.

    `width` is what the text has; `left` and `right` are indents counted from the edges of the column, all in points.
    `style` is the key of an ordinary paragraph; `cell`: inside a cell of a table; `keep`: on the page of what follows;
    `depth`: in how many lists; `scale`: the size of the type, as a share of its style's; `divide`: words are divided.
    """

    width: float
    style: str = "body"
    left: float = 0.0
    right: float = 0.0
    depth: int = 0
    cell: bool = False
    keep: bool = False
    align: str = ""
    lang: str = ""
    scale: float = 1.0
    divide: bool = False

    def inner(self, left: float, style: str) -> Frame:
        return replace(self, left=self.left + left, style=style)


@dataclass
class Pending:
    """What waits for the next paragraph.

    `top`: it is the first of a section; `before`: the least distance from what is above it, in points.
    """

    top: bool = False
    page_break: bool = False
    rule: bool = False
    before: float = 0.0
    anchor: str = ""

    def distance(self, points: float) -> None:
        self.before = max(self.before, points)


class BlockWriter(Protocol):
    """What writes the blocks that nest in others: it knows lists and tables, which can't know it."""

    def __call__(self, blocks: Iterable[n.Block], frame: Frame, state: State) -> Iterator[str]: ...


@dataclass
class State:
    """One document on its way into one package."""

    document: n.Document
    theme: Theme
    pages: Pages
    package: Package
    controls: bool
    block_writer: BlockWriter
    part: str = DOCUMENT
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    waiting_remarks: list[int] = field(default_factory=list)
    noted: dict[str, int] = field(default_factory=dict)  # the numbers of notes that are marked again, by their ids
    lists: list[tuple[int, int]] = field(default_factory=list)
    pending: Pending = field(default_factory=Pending)
    measuring: Context | None = None
    after: Literal["", "table", "box"] = ""
    below: float = math.inf  # points that the last paragraph leaves below it; infinite where nothing is above
    headings_seen: int = 0
    captions_seen: int = 0
    in_control: bool = False
    in_link: bool = False
    bold_italic: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)  # of the theme's, those of paragraphs and of code
    charts: int = 0
    anchors: dict[str, str] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)  # how far Word's counters of captions have come
    caption_numbers: dict[str, str] = field(default_factory=dict)
    _anchored: set[str] = field(default_factory=set)
    _bookmarks: int = 0
    _drawings: int = 0
    _controls: int = 0
    _control_names: set[str] = field(default_factory=set)
    media: dict[bytes, str] = field(default_factory=dict)
    run_properties: dict[object, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.language = language_tag(self.document.meta.language) or languages.NEUTRAL_TAG
        blocks = [*walk.blocks(self.document.blocks)]
        self.contents_depth = max((one.depth for one in blocks if isinstance(one, n.TableOfContents)), default=0)
        self.numbered_depth = outline.counted_depth(self.document)
        own = (inline for block in blocks for inline in walk.inlines(walk.own_inlines(block)))
        self.marked_again = {inline.target for inline in own if isinstance(inline, n.NoteMark)}
        self.caption_lists = {one.kind for one in blocks if isinstance(one, n.ListOfCaptions)}
        self.anchors = _anchors(self.document)
        self.caption_numbers = _caption_numbers(self.document)

    def write_blocks(self, blocks: Iterable[n.Block], frame: Frame) -> Iterator[str]:
        """The elements of blocks that stand together in another block."""
        return self.block_writer(blocks, frame, self)

    def look(self, key: str) -> Style:
        """The theme's figures for a paragraph style."""
        return self.theme.style(PARAGRAPHS[key].look)

    def bookmark(self, name: str, content: str) -> str:
        """Content with a bookmark around it."""
        self._bookmarks += 1
        mark = self._bookmarks
        return f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{mark}"/>'

    def anchored(self, id: str, content: str) -> str:
        """Content that cross references to `id` lead to; the first that bears an id has it."""
        if not id or id in self._anchored:
            return content
        self._anchored.add(id)
        return self.bookmark(self.anchors[id], content)

    def next_drawing(self) -> int:
        """An id for a drawing, unique over all parts."""
        self._drawings += 1
        return self._drawings

    def next_control(self) -> int:
        self._controls += 1
        return self._controls

    def control_name(self, name: str) -> str:
        """The name, or with a number after it where it is taken; never more than forty characters."""
        free, count = name, 1
        while free in self._control_names:
            count += 1
            free = f"{name[: 39 - len(str(count))]}_{count}"
        self._control_names.add(free)
        return free

    @contextmanager
    def inside(self, part: str) -> Iterator[None]:
        """What is written meanwhile belongs to another part: its relationships are that part's."""
        outer = self.part, self.in_control, self.in_link, self.pending
        self.part, self.in_control, self.in_link, self.pending = part, False, False, Pending()
        yield
        self.part, self.in_control, self.in_link, self.pending = outer


def _anchors(document: n.Document) -> dict[str, str]:
    """A bookmark's name for each id: letters, digits and underscores, at most forty, hidden (a leading underscore)."""
    return {id: f"_Ref{at:09}" for at, id in enumerate(_bearers(document), 1)}


def _caption_numbers(document: n.Document) -> dict[str, str]:
    """The numbers of captions, by the id of the table or figure: each stands alone in that id's bookmark."""
    return {
        id: str(block.caption.number)
        for id, block in _bearers(document).items()
        if isinstance(block, n.Table | n.Figure) and block.caption is not None and block.caption.number
    }


def _bearers(document: n.Document) -> dict[str, n.Block]:
    """The block that references to an id lead to: the first that bears it."""
    found: dict[str, n.Block] = {}
    for block in walk.blocks(document.blocks):
        if isinstance(block, n.Paragraph | n.Heading | n.Table | n.Figure) and block.id:
            found.setdefault(block.id, block)
    return found
