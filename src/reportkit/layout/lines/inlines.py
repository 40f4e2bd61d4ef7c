"""Inlines → runs: which face, size and colour each character has, and which part of the document it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportkit.layout.context import Context
from reportkit.layout.fonts import TYPED_SPACE
from reportkit.layout.lines.runs import LINE_BREAK, TAB, Run
from reportkit.layout.notes import Note, mark_key
from reportkit.layout.parts import Part
from reportkit.theme.theme import Style
from reportkit.tree import nodes as n
from reportkit.tree import walk

_MARK_SIZE, _MARK_RISE = 0.65, 0.34  # a note's mark and other raised text, as shares of the size
_LOWERED = -0.14
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_UNSEEN = re.compile("[\u2060\ufeff]")
_SAFE_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How the characters at hand are set, and where they belong."""

    style: Style
    part: Part
    lang: str
    bold: bool = False
    italic: bool = False
    color: str = ""
    size: float = 1.0
    rise: float = 0.0
    link: str = ""
    tabular: bool = False


class RunMaker:
    """Makes the runs of one paragraph. Notes that it meets become marks; they wait in `notes` to be set."""

    def __init__(self, context: Context, owner: Part, note_parent: Part) -> None:
        self.context, self.owner, self.note_parent = context, owner, note_parent
        self.anchors: list[str] = []
        self.notes: list[tuple[Note, n.Footnote]] = []
        self.runs: list[Run] = []

    def make(self, inlines: Iterable[n.Inline], look: Look) -> list[Run]:
        for inline in inlines:
            self._inline(inline, look)
        return self.runs

    def text(self, text: str, look: Look, note: Note | None = None, leader: str = "") -> None:
        """Characters as runs: more than one where a face lacks some of them."""
        style = look.style
        bold, italic = style.bold or look.bold, style.italic != look.italic
        size = round(style.size * look.size, 2)
        color = self.context.theme.color(look.color or style.color)
        for piece, metric in self.context.spans(text, style, bold, italic, size, look.tabular):
            self.runs.append(
                Run(piece, metric, color, look.part, look.rise * style.size, look.lang, look.link, note, leader)
            )

    def _inline(self, inline: n.Inline, look: Look) -> None:
        match inline:
            case n.Text(text=text, span=span):
                self.context.span = span or self.context.span
                self.text(clean(text), look)
            case n.Emphasis(children=inner):
                self.make(inner, replace(look, italic=not look.italic))
            case n.Strong(children=inner):
                self.make(inner, replace(look, bold=True))
            case n.Superscript(children=inner):
                self.make(inner, replace(look, size=_MARK_SIZE, rise=_MARK_RISE))
            case n.Subscript(children=inner):
                self.make(inner, replace(look, size=_MARK_SIZE, rise=_LOWERED))
            case n.Muted(children=inner):
                self.make(inner, replace(look, color="muted"))
            case n.Code():
                self._code(inline, look)
            case n.Statement(item=item, children=inner, span=span):
                self.context.span = span or self.context.span
                part = look.part.inner("span")
                part.title = f"{item.kind}:{item.id}"
                self.make(inner, replace(look, part=part))
            case n.Footnote():
                self._note(inline, look)
            case n.NoteMark(target=target):
                if number := self.context.note_numbers.get(target):
                    self._mark(Note(number, self.note_parent, again=True), look)
            case n.LineBreak():
                self.text(LINE_BREAK, look)
            case n.Tab(leader=leader):
                self._tab(look, leader)
            case n.Comment():
                return
            case _:
                self._spanning(inline, look)

    def _spanning(self, inline: n.Inline, look: Look) -> None:
        match inline:
            case n.Foreign(lang=lang, children=inner):
                self.make(inner, replace(look, part=look.part.inner("span", lang), lang=lang))
            case n.InlineQuote(opening=opening, children=inner, closing=closing, lang=lang):
                quoted = replace(look, part=look.part.inner("inline-quote", lang), lang=lang or look.lang)
                self.text(clean(opening), quoted)
                self.make(inner, quoted)
                self.text(clean(closing), quoted)
            case n.Link(url=url, children=inner) if _SAFE_LINK.match(url) and not look.link:
                self.make(inner, replace(look, part=look.part.inner("link"), link=url, color="link"))
            case n.CrossReference(target=target, children=inner) if not look.link:
                part = look.part.inner("reference").inner("link")
                self.make(inner, replace(look, part=part, link=f"#id-{target}"))
            case n.Link(children=inner) | n.CrossReference(children=inner):
                self.make(inner, look)
            case _:
                raise TypeError(f"not an inline: {inline!r}")

    def _code(self, code: n.Code, look: Look) -> None:
        """What is typed: in the face that gives each character the same room, never hyphenated, every space kept."""
        typed = replace(look.style, family="mono", bold=False, italic=False, caps=False)
        text = _UNSEEN.sub("", walk.typed(code)).replace(" ", TYPED_SPACE)
        self.text(text, replace(look, style=typed, part=look.part.inner("code"), lang="", bold=False, italic=False))

    def _tab(self, look: Look, leader: str) -> None:
        """A second tab in a line would have no edge to go to: it is a space."""
        for run in reversed(self.runs):
            if run.text == TAB:
                self.text(" ", look)
                return
            if run.text == LINE_BREAK:
                break
        self.text(TAB, look, leader=leader)

    def _note(self, footnote: n.Footnote, look: Look) -> None:
        context = self.context
        lang = context.language if self.note_parent.language() not in ("", context.language) else ""
        note = Note(context.next_note(), Part("note", self.note_parent, lang))
        note.part.key = f"note-{note.number}"
        self.notes.append((note, footnote))
        self.anchors.append(mark_key(note.number))
        context.note_numbers[footnote.id] = note.number
        self._mark(note, look)

    def _mark(self, note: Note, look: Look) -> None:
        """The number of a note, raised, as a link that leads to it."""
        # Inside the statement that it belongs to, so that what follows the mark there is read after it.
        reference = (self.owner if look.link else look.part).inner("reference")
        reference.title = f"note:{note.number}"
        part = reference.inner("link")
        mark = replace(
            look, part=part, size=_MARK_SIZE, rise=_MARK_RISE, link=note.key, italic=False, lang=self.context.language
        )
        self.text(str(note.number), mark, note=note)


def clean(text: str) -> str:
    """Every kind of breaking white space as one space; characters that are never seen left out."""
    if not text.isprintable() or "  " in text:
        text = _UNSEEN.sub("", _SPACES.sub(" ", text))
    return text
