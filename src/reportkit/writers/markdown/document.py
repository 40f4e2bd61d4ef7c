"""The whole way from a document to text: what the file says of itself, the marking, the blocks, the notes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reportkit.tree import nodes as n
from reportkit.writers.markdown.blocks import write_blocks
from reportkit.writers.markdown.escape import at_start, escaped
from reportkit.writers.markdown.inlines import write_inlines
from reportkit.writers.markdown.state import State


def write_document(document: n.Document) -> str:
    """The document as Markdown. The same document gives the same text."""
    titled = any(isinstance(block, n.Paragraph) and block.role == "title" for block in document.blocks)
    state = State(document.meta.language, 1 if titled else 0)
    marking = list(_marking(document.meta))
    written = [_front(document.meta), *marking, *write_blocks(document.blocks, state), *_notes(state), *marking]
    return "\n\n".join(written) + "\n"


def _front(meta: n.Meta) -> str:
    """What programs read of the file: YAML, whose quoted strings may be written as JSON's."""
    values = {
        "title": meta.title,
        "author": meta.author,
        "lang": meta.language,
        "date": meta.date,
        "subject": meta.subject,
        "keywords": list(meta.keywords),
        "revision": meta.revision,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---"])


def _marking(meta: n.Meta) -> Iterator[str]:
    """What stands in the header and footer of every page stands here before the text and after it."""
    mark = meta.marking
    words = [meta.watermark, *([mark.note, mark.text] if mark else [])]
    shown = [f"**{at_start(escaped(word.strip()))}**" for word in words if word.strip()]
    if shown:
        yield " · ".join(shown)


def _notes(state: State) -> Iterator[str]:
    """The notes that the text refers to; a note may refer to another, which comes after it."""
    number = 0
    while number < len(state.notes):
        note = state.notes[number]
        number += 1
        paragraphs = [write_inlines(one.children, state) for one in note.blocks]
        yield f"[^{number}]: " + "\n\n    ".join(one.replace("\n", "\n    ") for one in paragraphs)
