"""A note can't bear a note: what would be one inside it is spelled out, in the words that the note would have."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from reportkit.template.notes.notes import ends_with_stop, unstopped
from reportkit.tree import nodes as n
from reportkit.tree.walk import plain

if TYPE_CHECKING:
    from reportkit.language.language import Language

_NO_SPACE_AFTER = (" ", "\u00a0", "\u202f", "\n", "(", "[", "«", "“", "„")


def spelled_out(inlines: tuple[n.Inline, ...], language: Language) -> tuple[n.Inline, ...]:
    """A line of a note with the words of the notes in it: a citation's follow on, an item's own stand in brackets.

    A note that somebody wrote there is left as it is, for whoever looks the finished document over (see `merge`).
    """
    return tuple(_spelled(inlines, language))


def _spelled(inlines: tuple[n.Inline, ...], language: Language) -> Iterator[n.Inline]:
    before: n.Inline | None = None
    for inline, following in zip_longest(inlines, inlines[1:]):
        match inline:
            case n.Footnote(blocks=(paragraph, *_)):
                yield from _following(before, paragraph.children, language, is_last=following is None)
            case n.Statement():
                yield dataclasses.replace(inline, children=_bracketed(inline.children))
            case n.Text(text=text) if text.startswith(".") and _ends_abbreviated(before):
                yield n.Text(text[1:], inline.span)
            case n.Text() | n.Code() | n.Footnote() | n.NoteMark() | n.LineBreak() | n.Tab() | n.Comment():
                yield inline
            case _:
                yield dataclasses.replace(inline, children=spelled_out(inline.children, language))
        before = inline


def _following(
    before: n.Inline | None, words: tuple[n.Inline, ...], language: Language, *, is_last: bool
) -> Iterator[n.Inline]:
    """The words of a note behind what they belong to."""
    match before:
        case n.InlineQuote():
            yield from _in_brackets(words)
            return
        case n.Footnote():
            yield n.Text(f"{language.mark(';')} ")
        case None:
            pass
        case _ if not plain((before,)).endswith(_NO_SPACE_AFTER):
            yield n.Text(" ")
    yield from words if is_last else unstopped(words)


def _ends_abbreviated(note: n.Inline | None) -> bool:
    """Whether a note's words keep their full stop, as "Ibid." does: the sentence's own is the same one."""
    return isinstance(note, n.Footnote) and bool(note.blocks) and _last(unstopped(note.blocks[0].children)) == "."


def _last(inlines: tuple[n.Inline, ...]) -> str:
    return plain(inlines)[-1:]


def _bracketed(inlines: tuple[n.Inline, ...]) -> tuple[n.Inline, ...]:
    """A statement with its sources in brackets, before its full stop."""
    match inlines:
        case (n.Text() as text, n.Footnote(blocks=(paragraph, *_)), *rest):
            if not rest and ends_with_stop(text.text):
                text, rest = n.Text(text.text[:-1], text.span), [n.Text(text.text[-1])]
            return (text, *_in_brackets(paragraph.children), *(rest or [n.Text(".")]))
        case _:
            return inlines


def _in_brackets(words: tuple[n.Inline, ...]) -> Iterator[n.Inline]:
    yield n.Text(" (")
    yield from unstopped(words)
    yield n.Text(")")
