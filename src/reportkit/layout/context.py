"""What is known while a document is laid out: the theme, the numbers so far, what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportkit.diagnostics import Report, Span
from reportkit.layout.fonts import Metric, face, face_with, metric
from reportkit.layout.notes import Note
from reportkit.layout.rules import MISSING_GLYPH
from reportkit.theme.theme import FamilyName, Style, Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk

_TRIED: tuple[FamilyName, ...] = ("sans", "serif", "mono")


def caption_key(index: int) -> str:
    """The key of the place where a caption stands, by its place among all captions."""
    return f"#caption-{index}"


@dataclass(eq=False, slots=True)
class Context:
    """One document's layout, as far as it has come."""

    document: n.Document
    theme: Theme
    measure: float = 0.0  # the width of the text on the page at hand, in points
    page_height: float = 0.0
    findings: Report = field(default_factory=Report)
    headings: list[n.Heading] = field(default_factory=list)
    headings_set: int = 0
    captions_set: int = 0
    outline: list[tuple[int, str, str]] = field(default_factory=list)  # level, text, key of the place
    notes_marked: int = 0
    note_numbers: dict[str, int] = field(default_factory=dict)  # of notes that may be marked again, by their ids
    endnotes: list[tuple[Note, n.Footnote]] = field(default_factory=list)
    span: Span | None = None
    scale: float = 1.0  # of the size of text, in a table that is too wide; notes keep their size
    _above: list[int] = field(default_factory=list)  # the levels of the headings that the last one stands below
    _styles: dict[tuple[object, ...], Style] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.headings = walk.headings(self.document)

    @property
    def language(self) -> str:
        return self.document.meta.language

    def heading_depth(self, level: int) -> int:
        """How deep a heading of a level stands: levels that a document leaves out don't count (PDF/UA-1, 7.4.2)."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return min(len(self._above), 4)

    def next_caption(self) -> str:
        """The key of the place of the caption that comes now."""
        self.captions_set += 1
        return caption_key(self.captions_set - 1)

    def next_note(self) -> int:
        """The number of the note whose mark comes now."""
        self.notes_marked += 1
        return self.notes_marked

    def style(self, name: str) -> Style:
        style = self.theme.style(name)
        return style if self.scale == 1.0 or name == "note" else self._scaled(style)

    def _scaled(self, style: Style) -> Style:
        size, leading = round(style.size * self.scale, 2), round(style.leading * self.scale, 2)
        return replace(style, size=size, leading=leading)

    def flush_style(self, name: str, **changes: object) -> Style:
        """A style without indents: a column has them already."""
        key = (name, self.scale, *sorted(changes.items()))
        found = self._styles.get(key)
        if found is None:
            found = replace(self.style(name), left=0.0, right=0.0, first=0.0, **changes)  # type: ignore[arg-type]
            self._styles[key] = found
        return found

    def files(self, style: Style, bold: bool, italic: bool) -> Sequence[str]:
        """The font file for a look, then the ones that are tried for characters that it lacks."""
        families = sorted(_TRIED, key=lambda family: family != style.family)
        return tuple(self.theme.family(family).file(bold=bold, italic=italic) for family in families)

    def spans(
        self, text: str, style: Style, bold: bool, italic: bool, size: float, tabular: bool
    ) -> list[tuple[str, Metric]]:
        """A text in pieces, each with a face that has its characters. What no face has is a finding, and drawn as
        "?".
        """
        files = self.files(style, bold, italic)
        own = face(files[0])
        if set(text) <= own.covered:
            return [(text, metric(files[0], size, style.caps, tabular))]
        pieces: list[tuple[str, str]] = []
        for character in text:
            file = face_with(character, files)
            if not file:
                self._missing(character)
                file, character = files[0], "?"
            if pieces and pieces[-1][1] == file:
                pieces[-1] = (pieces[-1][0] + character, file)
            else:
                pieces.append((character, file))
        return [(piece, metric(file, size, style.caps, tabular)) for piece, file in pieces]

    def _missing(self, character: str) -> None:
        code = f"U+{ord(character):04X}"
        self.findings.add(
            MISSING_GLYPH.at(
                self.span,
                "no font of the theme has the character {character} ({code})",
                hint="write it in other characters, or take a theme whose fonts have it",
                character=repr(character),
                code=code,
            )
        )
