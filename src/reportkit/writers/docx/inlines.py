"""Inlines as runs, and what runs stand in: links, references, controls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter
from typing import assert_never

from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import controls, notes, remarks, xml
from reportkit.writers.docx.package import OFFICE
from reportkit.writers.docx.runs import NO_LANGUAGE, Format, in_language, run_properties
from reportkit.writers.docx.state import State

_LONGER = re.compile(r"\d[.,–-]?$")  # what makes the digits after it a part of another number


def write_inlines(inlines: Iterable[n.Inline], state: State, look: Format) -> str:
    """The runs of a line of text."""
    together = tuple(inlines)
    written = [write_inline(inline, state, look) for inline in together]
    if any(isinstance(inline, n.Comment) for inline in together):
        _with_remarks(together, written, state, look)
    return "".join(written)


def _with_remarks(together: tuple[n.Inline, ...], written: list[str], state: State, look: Format) -> None:
    """Puts the comments among runs around what they are about: the word, or the whole statement, before each.

    One that nothing stands before is about what follows it: Word shows no words to one that covers none.
    """
    marks: dict[int, list[tuple[int, str]]] = {}  # by the place of an inline: where in its text, and what
    for at, inline in enumerate(together):
        if not isinstance(inline, n.Comment) or (number := remarks.write_remark(inline, state)) is None:
            continue
        if (place := remarks.subject(together[:at])) is not None:
            marks.setdefault(place, []).append((remarks.last_word(together[place]), remarks.begin(number)))
            written[at] = remarks.end(number)
        elif (place := remarks.following(together, at)) is not None:
            marks.setdefault(place, []).append((remarks.first_word(together[place]), remarks.end(number)))
            written[at] = remarks.begin(number)
        else:
            written[at] = remarks.around("", [number])
    for place, found in marks.items():
        written[place] = _marked(together[place], written[place], found, state, look)


def _marked(inline: n.Inline, whole: str, marks: list[tuple[int, str]], state: State, look: Format) -> str:
    """An inline with marks in its text; around it where it is more than text."""
    ordered = sorted(marks, key=itemgetter(0))
    if not isinstance(inline, n.Text):
        before, after = ("".join(mark for at, mark in ordered if bool(at) is late) for late in (False, True))
        return before + whole + after
    pieces, reached = [], 0
    for at, mark in ordered:
        pieces += [write_inline(n.Text(inline.text[reached:at]), state, look), mark]
        reached = at
    return "".join(pieces) + write_inline(n.Text(inline.text[reached:]), state, look)


def write_inline(inline: n.Inline, state: State, look: Format) -> str:
    """The runs of one inline."""
    match inline:
        case n.Text(text=text):
            return xml.run(xml.characters(text), run_properties(look, state))
        case n.Emphasis(children=children):
            return write_inlines(children, state, replace(look, italic=True))
        case n.Strong(children=children):
            return write_inlines(children, state, replace(look, bold=True))
        case n.Superscript(children=children):
            return write_inlines(children, state, replace(look, raised="superscript"))
        case n.Subscript(children=children):
            return write_inlines(children, state, replace(look, raised="subscript"))
        case n.Muted(children=children):
            return write_inlines(children, state, replace(look, muted=True))
        case n.Code():
            state.families.add("mono")
            typed = replace(look, code=True, lang=NO_LANGUAGE)
            return xml.run(xml.characters(walk.typed(inline)), run_properties(typed, state))
        case n.Foreign(lang=lang, children=children):
            return write_inlines(children, state, in_language(look, lang))
        case n.InlineQuote():
            return _inline_quote(inline, state, look)
        case n.Statement():
            return _statement(inline, state, look)
        case n.Footnote():
            return notes.reference(inline, look.size, state, write_inlines)
        case n.NoteMark():
            return notes.again(inline, look.size, state)
        case n.Link():
            return _link(inline, state, look)
        case n.CrossReference():
            return _cross_reference(inline, state, look)
        case n.LineBreak():
            return xml.run("<w:br/>", run_properties(Format(size=look.size, term=look.term), state))
        case n.Tab():
            return xml.run("<w:tab/>", run_properties(Format(size=look.size, term=look.term), state))
        case n.Comment():  # written with what is around it
            return ""
        case _:
            assert_never(inline)


def _inline_quote(quote: n.InlineQuote, state: State, look: Format) -> str:
    marks = run_properties(look, state)
    inner = write_inlines(quote.children, state, in_language(look, quote.lang))
    return xml.run(xml.characters(quote.opening), marks) + inner + xml.run(xml.characters(quote.closing), marks)


def _statement(statement: n.Statement, state: State, look: Format) -> str:
    if not state.controls or state.in_control:
        return write_inlines(statement.children, state, look)
    state.in_control = True
    content = write_inlines(statement.children, state, look)
    state.in_control = False
    return controls.control(statement.item, content, state)


def _link(link: n.Link, state: State, look: Format) -> str:
    known = link.url.lower().startswith(("https:", "http:", "mailto:"))
    if state.in_link or not known:
        return write_inlines(link.children, state, look)
    relationship = state.package.relate(state.part, f"{OFFICE}/hyperlink", link.url, external=True)
    lang = NO_LANGUAGE if _is_address(link) else look.lang
    content = _linked(link.children, state, replace(look, link=True, lang=lang))
    return f'<w:hyperlink r:id="{relationship}" w:history="1">{content}</w:hyperlink>'


def _is_address(link: n.Link) -> bool:
    """Whether the words of a link are the address that it leads to, or its end."""
    words = walk.plain(link.children)
    return words in link.url and ("." in words or "/" in words)


def _cross_reference(reference: n.CrossReference, state: State, look: Format) -> str:
    anchor = state.anchors.get(reference.target)
    if state.in_link or anchor is None:
        return write_inlines(reference.children, state, look)
    words, number = _numbered(reference, state)
    content = _linked(words, state, look)
    if number:
        content += xml.field(f"REF {anchor} \\h", number, run_properties(look, state))
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{content}</w:hyperlink>'


def _numbered(reference: n.CrossReference, state: State) -> tuple[tuple[n.Inline, ...], str]:
    """The words of a reference without the number of the caption that it leads to, and that number.

    Word renews the number when captions change (F9), as it does in references of its own making; the word before it
    stays as it is, in whatever case of its language it stands.
    """
    words, number = reference.children, state.caption_numbers.get(reference.target, "")
    last = words[-1] if words else None
    if not number or not isinstance(last, n.Text) or not last.text.endswith(number):
        return words, ""
    before = last.text.removesuffix(number)
    return (words, "") if _LONGER.search(before) else ((*words[:-1], n.Text(before)), number)


def _linked(children: tuple[n.Inline, ...], state: State, look: Format) -> str:
    state.in_link = True
    content = write_inlines(children, state, look)
    state.in_link = False
    return content
