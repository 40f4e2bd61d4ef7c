"""The logical parts of a document, as its reader meets them: what a screen reader is told.

Layout makes one for each thing that has a meaning of its own, beside what it places. Which tag a part becomes is the
writer's matter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Literal, TypeAlias

PartKind: TypeAlias = Literal[
    "document",
    "paragraph",
    "title",
    "heading-1",
    "heading-2",
    "heading-3",
    "heading-4",
    "bullet-list",
    "ordered-list",
    "definition-list",
    "item",
    "label",
    "body",
    "quote",
    "attribution",
    "table",
    "table-head",
    "table-body",
    "row",
    "header-cell",
    "cell",
    "caption",
    "callout",
    "contents",
    "contents-item",
    "figure",
    "note",
    "reference",
    "link",
    "span",
    "inline-quote",
    "code",
]


@dataclass(eq=False, slots=True)
class Part:
    """A part and the part that it stands in. `alt` describes a picture, `columns` is the span of a cell.

    `title` says which item of the dossier a span is ("fact:signing"), or which note a reference marks ("note:3").
    """

    kind: PartKind
    parent: Part | None = None
    lang: str = ""
    alt: str = ""
    columns: int = 1
    key: str = ""
    title: str = ""
    serial: int = field(default_factory=count().__next__)  # parts are made in the order in which they are read

    def language(self) -> str:
        """The language that the part is in, by itself or by what it stands in; "" where nothing says so."""
        part: Part | None = self
        while part is not None and not part.lang:
            part = part.parent
        return part.lang if part is not None else ""

    def inner(self, kind: PartKind, lang: str = "") -> Part:
        """A part inside this one."""
        return Part(kind, self, lang)
