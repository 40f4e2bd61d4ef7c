"""Footnotes or endnotes: a part of their own that the text refers to, as comments have one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from reportkit.tree import nodes as n
from reportkit.writers.docx import names, remarks, xml
from reportkit.writers.docx.package import OFFICE, WORD_TYPE
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.runs import Format, in_language
from reportkit.writers.docx.state import DOCUMENT, Frame, State

InlineWriter: TypeAlias = Callable[[Iterable[n.Inline], State, Format], str]
"""What writes the words of a note: they may be all that a text is, which has notes."""

_SEPARATOR = (
    '<w:{kind} w:type="{type}" w:id="{id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" '
    'w:lineRule="auto"/></w:pPr><w:r><w:{type}/></w:r></w:p></w:{kind}>'
)


def kind(state: State) -> str:
    """ "footnote" or "endnote"."""
    return state.document.meta.notes.removesuffix("s")


def reference(note: n.Footnote, size: float, state: State, write: InlineWriter) -> str:
    """The mark of a note in the text, in type of a size (0: the paragraph's); its words go into the part of notes.

    A note in a note has no place in Word.
    """
    word = kind(state)
    if state.part == f"word/{word}s.xml":
        return ""
    state.notes.append("")
    number = len(state.notes)
    with state.inside(f"word/{word}s.xml"):
        state.notes[number - 1] = _note(note, number, word, state, write)
    mark = f'<w:r>{_reference_style(word, size)}<w:{word}Reference w:id="{number}"/></w:r>'
    if note.id in state.marked_again:
        state.noted[note.id] = number
        mark = state.bookmark(_bookmark(number), mark)
    waiting, state.waiting_remarks = state.waiting_remarks, []
    return remarks.around(mark, waiting)


def again(mark: n.NoteMark, size: float, state: State) -> str:
    """The number of a note whose mark stands before: Word's own cross-reference to a note, which it can renew."""
    number = state.noted.get(mark.target)
    if number is None:
        return ""
    return xml.field(f"NOTEREF {_bookmark(number)} \\f \\h", str(number), _reference_style(kind(state), size))


def _bookmark(number: int) -> str:
    """A name beside those of the places that references lead to."""
    return f"_Ref9{number:08}"


def _reference_style(word: str, size: float = 0.0) -> str:
    style = names.FOOTNOTE_REFERENCE if word == "footnote" else names.ENDNOTE_REFERENCE
    return f'<w:rPr><w:rStyle w:val="{style}"/>{xml.size(size) if size else ""}</w:rPr>'


def _note(note: n.Footnote, number: int, word: str, state: State, write: InlineWriter) -> str:
    style = "note" if word == "footnote" else "endnote"
    mark = f'<w:r>{_reference_style(word)}<w:{word}Ref/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
    frame = Frame(width=state.theme.page.text_width, style=style)
    paragraphs = note.blocks or (n.Paragraph(()),)
    written = (write(one.children, state, in_language(Format(), one.lang)) for one in paragraphs)
    content = "".join(paragraph(words if at else mark + words, style, frame, state) for at, words in enumerate(written))
    return f'<w:{word} w:id="{number}">{content}</w:{word}>'


def add_parts(state: State) -> None:
    """Puts the parts of notes and comments into the package, where there are any."""
    word = kind(state)
    if state.notes:
        separators = _SEPARATOR.format(kind=word, type="separator", id=-1) + _SEPARATOR.format(
            kind=word, type="continuationSeparator", id=0
        )
        _add(f"{word}s", separators + "".join(state.notes), state)
    if state.comments:
        _add("comments", "".join(state.comments), state)


def _add(word: str, content: str, state: State) -> None:
    name = f"word/{word}.xml"
    state.package.add(
        name, f"{xml.DECLARATION}<w:{word} {xml.STORY_NAMESPACES}>{content}</w:{word}>", f"{WORD_TYPE}{word}+xml"
    )
    state.package.relate(DOCUMENT, f"{OFFICE}/{word}", name)
