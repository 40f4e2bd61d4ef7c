"""Comments: Word shows them in the margin, beside the words that they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import names, properties, xml
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.state import DOCUMENT, Frame, State

_WORD = re.compile(r"\S*\w\S*")
_STYLE = f'<w:rPr><w:rStyle w:val="{names.COMMENT_REFERENCE}"/></w:rPr>'


def write_remark(remark: n.Comment, state: State) -> int | None:
    """The number of a comment, whose words go into their part; None in a note, where Word allows none.

    There it waits for the note's mark in the text, so that nothing that someone has remarked is lost.
    """
    number = len(state.comments)
    author = remark.author or state.document.meta.author or "reportkit"
    initials = "".join(word[0] for word in author.split())[:3]
    frame = Frame(width=state.theme.page.text_width, style="comment")
    with state.inside("word/comments.xml"):
        words = xml.run("<w:annotationRef/>", _STYLE) + xml.run(xml.characters(remark.text))
        body = paragraph(words, "comment", frame, state)
    state.comments.append(
        f'<w:comment w:id="{number}" w:author="{xml.attribute(author)}" '
        f'w:date="{properties.timestamp(state.document.meta)}" '
        f'w:initials="{xml.attribute(initials)}">{body}</w:comment>'
    )
    if state.part == DOCUMENT:
        return number
    state.waiting_remarks.append(number)
    return None


def begin(number: int) -> str:
    """Where the words that a comment is about begin."""
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    """Where they end, and the comment's mark."""
    return f'<w:commentRangeEnd w:id="{number}"/><w:r>{_STYLE}<w:commentReference w:id="{number}"/></w:r>'


def around(content: str, numbers: Sequence[int]) -> str:
    """Content that comments are about."""
    return "".join(map(begin, numbers)) + content + "".join(map(end, numbers))


def subject(before: Sequence[n.Inline]) -> int | None:
    """The place of what a comment that follows is about: the nearest with a word in it."""
    return next((at for at in reversed(range(len(before))) if _has_word(before[at])), None)


def following(together: Sequence[n.Inline], at: int) -> int | None:
    """The place of the first inline with a word in it after that at `at`."""
    return next((place for place in range(at + 1, len(together)) if _has_word(together[place])), None)


def _has_word(inline: n.Inline) -> bool:
    return bool(_WORD.search(walk.plain((inline,))))


def last_word(inline: n.Inline) -> int:
    """Where the last word of a text begins; the beginning of what is more than text."""
    words = _WORD.finditer(inline.text) if isinstance(inline, n.Text) else ()
    return max((found.start() for found in words), default=0)


def first_word(inline: n.Inline) -> int:
    """Where the first word of a text ends; the end of what is more than text."""
    words = walk.plain((inline,))
    found = _WORD.search(words) if isinstance(inline, n.Text) else None
    return found.end() if found else len(words)
