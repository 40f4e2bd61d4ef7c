"""Setting the notes themselves: their number, a link back to the mark, their paragraphs."""

from __future__ import annotations

from dataclasses import replace

from reportkit.layout.blocks.column import Column
from reportkit.layout.blocks.units import SetNote
from reportkit.layout.lines.inlines import Look, RunMaker
from reportkit.layout.notes import Note, mark_key
from reportkit.layout.parts import Part
from reportkit.tree import nodes as n


def set_note(column: Column, note: Note, footnote: n.Footnote) -> SetNote | None:
    """A note for the foot of the page; None where it has no lines, or waits until the text is done."""
    context = column.context
    if context.document.meta.notes == "endnotes":
        context.endnotes.append((note, footnote))
        return None
    foot = Column(context, column.setters, 0.0, context.measure)
    _paragraphs(foot, note, footnote)
    return SetNote(note, foot.units) if foot.units else None


def set_endnotes(column: Column, root: Part) -> None:
    """Sets all endnotes as running text."""
    for note, footnote in column.context.endnotes:
        note.part.parent = root
        _paragraphs(column, note, footnote)


def _paragraphs(column: Column, note: Note, footnote: n.Footnote) -> None:
    style = column.context.style("note")
    context = column.context
    column.anchors.append(note.key)
    label = note.part.inner("label")
    look = Look(style, label.inner("link"), context.language, size=0.65, rise=0.34, link=mark_key(note.number))
    for index, paragraph in enumerate(footnote.blocks or (n.Paragraph(()),)):
        part = note.part.inner("paragraph", paragraph.lang)
        maker = RunMaker(context, part, note.part)
        if index == 0:
            maker.text(str(note.number), look)
            maker.text("\u00a0", replace(look, part=label, rise=0.0, link=""))
        lang = paragraph.lang or context.language
        runs = maker.make(paragraph.children, Look(style, part, lang))
        column.runs(runs, style, part, column.set_notes(maker))
