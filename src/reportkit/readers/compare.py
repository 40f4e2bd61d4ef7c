"""The read-back: does a file say what the tree says? Every heading, paragraph, quote, cell and note, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reportkit.readers.content import Content, normal
from reportkit.tree import nodes as n
from reportkit.tree import walk

_FOLDED = {"cell": "body", "title": "body"}
_OWN = ("quote", "attribution", "caption", "term", "note")


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where a file says something else: what the tree says there, and what the file says ("" for
    nothing).
    """

    what: str
    expected: str
    found: str


def expected_lines(document: n.Document) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What the tree says, as (kind, text): the text, and apart from it the notes. Empty lines say nothing."""
    text: list[tuple[str, str]] = []
    notes: list[tuple[str, str]] = []
    for line in walk.lines(document):
        words = normal(line.text)
        if words and line.part != "figure":
            kind = "heading" if line.part.startswith("heading") else line.part if line.part in _OWN else "body"
            (notes if kind == "note" else text).append((kind, words))
    return text, notes


def found_lines(content: Content) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The same of a file."""
    text = [(_FOLDED.get(block.kind, block.kind), block.text) for block in content.blocks]
    return text, [("note", block.text) for block in content.notes]


def expected_items(document: n.Document) -> Iterator[str]:
    """The items whose words stand in the document, as "kind:id"."""
    for block in walk.blocks(document.blocks):
        yield from _items(walk.own_inlines(block))


def _items(roots: tuple[n.Inline, ...]) -> Iterator[str]:
    for inline in walk.inlines(roots):
        if isinstance(inline, n.Statement) and normal(walk.plain(inline.children)):
            yield f"{inline.item.kind}:{inline.item.id}"
        elif isinstance(inline, n.Footnote):
            for paragraph in inline.blocks:
                yield from _items(paragraph.children)


def difference(document: n.Document, content: Content, *, items: bool = True) -> Difference | None:
    """The first difference between a tree and what was read back; None if there is none.

    `items=False` passes over the ids, for a file that was asked to carry none.
    """
    expected, found = expected_lines(document), found_lines(content)
    for what, want, have in (("text", expected[0], found[0]), ("notes", expected[1], found[1])):
        if different := _first(what, want, have):
            return different
    meta = document.meta
    marking = [meta.marking.text, meta.marking.note] if meta.marking and meta.marking.text else []
    running = "" if meta.cover and len(content.furniture) < 2 else meta.running  # a cover alone bears none
    for words in filter(None, [*marking, running]):
        if different := _furniture(normal(words), content):
            return different
    lacking = set(expected_items(document)) ^ set(content.items) if items else set()
    return Difference("ids", ", ".join(sorted(lacking)), "") if lacking else None


def _first(what: str, want: Sequence[tuple[str, str]], have: Sequence[tuple[str, str]]) -> Difference | None:
    nothing = ("", "")
    for expected, found in zip_longest(want, have, fillvalue=nothing):
        if expected != found:
            same = expected[1] == found[1]
            return Difference(what, *(f"{kind}: {text}" if same else text for kind, text in (expected, found)))
    return None


def _furniture(words: str, content: Content) -> Difference | None:
    """The marking and the running line stand on every page of a PDF, in some part of a DOCX."""
    if any(words in text for text in content.furniture):
        return None
    return Difference("header and footer", words, "")
