"""Captions, numbered by Word's own counters (SEQ), with the numbers of the tree standing in them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from reportkit.tree import nodes as n
from reportkit.writers.docx import xml
from reportkit.writers.docx.inlines import write_inlines
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.runs import look_in, run_properties
from reportkit.writers.docx.state import Frame, State

_NOT_IN_NAMES = re.compile(r"\W")
_LONGEST_NAME = 40
_FIRST_TARGET = 100_000_001  # far above the bookmarks of headings, which look alike


def write_caption(
    kind: Literal["table", "figure"],
    caption: n.Caption,
    id: str,
    frame: Frame,
    state: State,
    *,
    keep_next: bool = False,
) -> str:
    """The paragraph of a caption, which cross references to its table or figure lead to, and the list of its kind."""
    look = look_in(frame, "caption", state)
    words = write_inlines(caption.children, state, look)
    content = (
        _prefix(caption, id, run_properties(replace(look, lang=""), state), state) + words
        if caption.label or caption.number
        else state.anchored(id, words)
    )
    at = state.captions_seen
    state.captions_seen += 1
    if kind in state.caption_lists:
        content = state.bookmark(target(at), content)
    return paragraph(content, "caption", frame, state, keep_next=keep_next)


def target(at: int) -> str:
    """The bookmark of a caption, by its place among all captions."""
    return f"_Toc{_FIRST_TARGET + at}"


def counter(caption: n.Caption) -> str:
    """The name of Word's counter that numbers a caption; empty where it has no number.

    A name is letters, digits and underscores, at most forty, and begins with a letter (ECMA-376 part 1, 17.16.5.56).
    """
    if not caption.number:
        return ""
    name = _NOT_IN_NAMES.sub("_", caption.label)[:_LONGEST_NAME]
    return name if name[:1].isalpha() else "Caption"


def _prefix(caption: n.Caption, id: str, marks: str, state: State) -> str:
    """ "Таблица 1. ": what refers to the caption repeats the number alone, so that alone is what it leads to."""
    label = xml.run(xml.characters(caption.label), marks)
    stop = xml.run(xml.characters(". "), marks)
    if not caption.number:
        return state.anchored(id, label) + stop
    gap = xml.run(xml.characters("\u00a0"), marks) if caption.label else ""
    number = xml.field(_sequence(caption, state), str(caption.number), marks)
    return label + gap + state.anchored(id, number) + stop


def _sequence(caption: n.Caption, state: State) -> str:
    """The instruction of a number's field.

    Word counts on from the last caption of the same name; a number that isn't the next one is set by `\\r`, or renewing
    the fields (F9) would make it another (ECMA-376 part 1, 17.16.5.56).
    """
    name = counter(caption)
    follows = caption.number == state.counted.get(name, 0) + 1
    state.counted[name] = caption.number
    return f"SEQ {name} \\* ARABIC" if follows else f"SEQ {name} \\r {caption.number} \\* ARABIC"
