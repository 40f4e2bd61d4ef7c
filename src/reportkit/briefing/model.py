"""A briefing as plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reportkit.diagnostics import Span
from reportkit.handling import Handling
from reportkit.tree import nodes as n

PIECES = ("binder", "mail", "invitation", "bag")
"""What a briefing can be packed as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who gets or gives the briefing."""

    name: str
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is handed over: a document to render (`template`, `dossier`), or a `file` that is there.

    `handling` is None where the briefing says nothing of a file.
    """

    template: str = ""
    dossier: str | None = None
    file: str = ""
    title: str = ""
    handling: Handling | None = None
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Who is briefed on what, when and where. `start` and `end` know their offset from UTC."""

    id: str
    title: str
    language: str
    start: datetime
    end: datetime | None = None
    place: str = ""
    audience: str
    clearance: Handling | None = None
    to: tuple[Person, ...] = ()
    sender: Person | None = None
    cover_note: str = ""
    items: tuple[Item, ...]
    pack: tuple[str, ...] = PIECES
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A file that goes out: its ASCII name, its MIME type, its bytes."""

    name: str
    media: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """An item that is ready: what it is called, how it is marked, its files.

    `document` is the tree of what we rendered; `pages` the bytes of a foreign PDF. `summary` is what a mail says of it.
    """

    title: str
    handling: Handling
    files: tuple[Piece, ...]
    document: n.Document | None = None
    pages: bytes = b""
    summary: tuple[n.Block, ...] = ()
    span: Span | None = field(default=None, compare=False, repr=False)
