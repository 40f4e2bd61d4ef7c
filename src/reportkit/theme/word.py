"""A theme read out of a user's Word file: the sheet and margins of its first section, and the figures of its styles.

A role that the file has a style for takes all its figures from there. One that it hasn't keeps its proportion to the
text: a house whose text is larger gets larger tables and notes. Two things stay ours: the faces, since only those that
we ship may be put into a PDF, and the marking, whose size and place TLP 2.0 prescribes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportkit.diagnostics import Report, Span
from reportkit.theme.read import STYLE, Between
from reportkit.theme.theme import STYLE_NAMES, FamilyName, Style, Theme
from reportkit.theme.word_archive import Refused
from reportkit.theme.word_colors import WordTheme, mixed, read_word_theme_part
from reportkit.theme.word_file import open_word
from reportkit.theme.word_findings import Findings
from reportkit.theme.word_fonts import family_of
from reportkit.theme.word_page import page_of
from reportkit.theme.word_styles import WordStyle, WordStyles

if TYPE_CHECKING:
    from docx.document import Document

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "body": ("normal",),
        "lead": ("lead",),
        "title": ("title",),
        "subtitle": ("subtitle",),
        "kind": ("document kind",),
        "addressee": ("addressee",),
        "meta": ("document data",),
        "label": ("label",),
        "signature": ("signature",),
        "executor": ("executor",),
        "small": ("small print",),
        "toc-title": ("toc heading",),
        **{f"heading-{level}": (f"heading {level}",) for level in (1, 2, 3, 4)},
        **{f"toc-{level}": (f"toc {level}",) for level in (1, 2, 3)},
        "list": ("list bullet", "list paragraph"),
        "term": ("definition term",),
        "definition": ("definition",),
        "quote": ("quote",),
        "attribution": ("attribution",),
        "caption": ("caption",),
        "table": ("table text", "table contents"),
        "table-head": ("table heading",),
        "callout": ("callout text",),
        "callout-title": ("callout title",),
        "note": ("footnote text",),
        "footer": ("footer",),
    }
)
"""What Word calls the style of a role, in lower case: its own name where it has one, else the name in our DOCX."""

_STANDARD = Theme()
_STYLE = {key: kind for key, one in STYLE.fields.items() if isinstance(kind := one.kind, Between)}
_WORDS = {
    "before": "space above",
    "after": "space below",
    "left": "indent at the left",
    "right": "indent at the right",
    "first": "indent of the first line",
}
_TABLE_FILL, _CALLOUT_FILL = 0.1, 0.05  # so much of the accent is in these


def read_word_theme(name: str, data: bytes, shown: str, report: Report) -> Theme | None:
    """The standard theme with the figures of a .docx or .dotx; None, with findings, where it can't be used.

    `shown` is the file's name as its user would type it.
    """
    before, findings = report.count_errors(), Findings(Span(shown), report)
    try:
        document = open_word(data)
    except Refused as refused:
        findings.refuse(refused.message, refused.hint, **refused.gaps)
        return None
    theme = _Reading(document, findings).theme(name)
    return theme if report.count_errors() == before else None


@dataclass(slots=True)
class _Reading:
    """One file on its way to a theme."""

    document: Document
    findings: Findings
    colors: dict[str, str] = field(default_factory=lambda: dict(_STANDARD.colors))
    fonts: dict[str, str] = field(default_factory=dict)
    styles: WordStyles = field(init=False)
    look: WordTheme = field(init=False)

    def __post_init__(self) -> None:
        self.styles = WordStyles(self.document.styles.element)
        self.look = _look_of(self.document)

    def theme(self, name: str) -> Theme:
        self._read_colors()
        styles = self._all_styles()
        page = page_of(self.document, _STANDARD.page, styles, self.findings)
        self.findings.fonts(
            dict(sorted(self.fonts.items())), {"serif": _STANDARD.serif.name, "sans": _STANDARD.sans.name}
        )
        return dataclasses.replace(
            _STANDARD, name=name, page=page, colors=MappingProxyType(self.colors), styles=MappingProxyType(styles)
        )

    # -------------------------------------------------------------------------------------------- colours

    def _read_colors(self) -> None:
        """Text from Normal, accent from Heading 1, links from Hyperlink; what is tinted with the accent follows it."""
        for ours, style in (
            ("text", self.styles.get("normal")),
            ("accent", self.styles.get("heading 1")),
            ("link", self.styles.get("hyperlink", kind="character")),
        ):
            if style is not None:
                inherited = self.colors["text"] if ours == "accent" else self.colors[ours]
                self.colors[ours] = self._legible(style, inherited, self.colors[ours])
        accent = self.colors["accent"]
        if accent != _STANDARD.color("accent"):
            tints = {"table-head-fill": mixed(accent, _TABLE_FILL), "callout-fill": mixed(accent, _CALLOUT_FILL)}
            self.colors.update(tints, **{"callout-edge": accent})

    def _legible(self, style: WordStyle, otherwise: str, instead: str) -> str:
        """A style's colour; `otherwise` if it has none, `instead`, with a finding, if it would be lost on paper."""
        color = style.color(self.look)
        return otherwise if color is None else self.findings.legible(color, instead, style.name)

    # -------------------------------------------------------------------------------------------- styles

    def _all_styles(self) -> dict[str, Style]:
        found = {role: word for role, names in NAMES.items() if (word := self.styles.get(*names)) is not None}
        read = {role: self._style(role, word) for role, word in found.items()}
        body = read.get("body", _STANDARD.style("body"))
        heading = read.get("heading-1", _STANDARD.style("heading-1"))
        return {role: read.get(role) or _in_proportion(role, body, heading) for role in STYLE_NAMES}

    def _style(self, role: str, word: WordStyle) -> Style:
        """The look of a role for which the file has a style."""
        standard = _STANDARD.style(role)
        suppressed = word.paragraph_is("suppressAutoHyphens")
        hyphenate = standard.hyphenate if suppressed is None else not suppressed
        own = self._legible(word, self.colors["text"], self.colors[standard.color])
        return dataclasses.replace(
            standard,
            **self._figures(role, word, standard),
            family=self._family(word) or standard.family,
            bold=word.characters_are("b"),
            italic=word.characters_are("i"),
            caps=word.characters_are("caps"),
            color=next((name for name in ("text", "accent", "muted") if self.colors[name] == own), own),
            # Undivided words in a justified line tear it apart; a heading that inherits this from the text is short.
            align="left" if word.align == "justify" and not hyphenate else word.align,
            hyphenate=hyphenate,
            keep_next=bool(word.paragraph_is("keepNext")),
        )

    def _figures(self, role: str, word: WordStyle, standard: Style) -> dict[str, Any]:
        """The figures in points, each within the bounds that any theme's file has."""
        wanted = {
            "size": word.size,
            "leading": word.leading(self.look),
            **_spaces(word, standard),
            **_indents(role, word, standard),
        }
        return {
            key: self.findings.within(_STYLE[key], value, _WORDS.get(key, key), word.name)
            for key, value in wanted.items()
        }

    def _family(self, word: WordStyle) -> FamilyName | None:
        font = word.font(self.look)
        if font is None:
            return None
        family = family_of(font)
        if font not in (_STANDARD.serif.name, _STANDARD.sans.name):
            self.fonts.setdefault(font, _STANDARD.family(family).name if family else "")
        return family


# ------------------------------------------------------------------------------------------------ helpers


def _look_of(document: Document) -> WordTheme:
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        return read_word_theme_part(document.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    except KeyError:
        return WordTheme()


def _spaces(word: WordStyle, standard: Style) -> dict[str, float]:
    """The space above and below. Where Word leaves it out between paragraphs of the style, ours stands."""
    if word.paragraph_is("contextualSpacing"):
        return {"before": standard.before, "after": standard.after}
    return {"before": word.space("before"), "after": word.space("after")}


def _indents(role: str, word: WordStyle, standard: Style) -> dict[str, float]:
    """The indents. Lists and definitions hang by what the label needs: how deep they stand is not their style's."""
    if role == "definition":
        return {"left": word.indent("left") or standard.left, "right": word.indent("right"), "first": standard.first}
    if role == "list":
        hanging = -word.first if word.first < 0 else standard.left
        inset = word.indent("left") - hanging  # of the bullet; a large one is how deep the list stands
        room = hanging + (inset if 0 < inset < hanging / 2 else 0.0)
        return {"left": room, "right": word.indent("right"), "first": -room}
    return {"left": word.indent("left"), "right": word.indent("right"), "first": word.first}


def _in_proportion(role: str, body: Style, heading: Style) -> Style:
    """A role that the file has no style for: as large beside the text as in the standard look, in the face of the text
    or of the headings.
    """
    standard, usual = _STANDARD.style(role), _STANDARD.style("body")
    if role == "marking":
        return standard
    ratio = body.size / usual.size
    family = body.family if standard.family == usual.family else heading.family
    family = standard.family if standard.family == "mono" else family
    if ratio == 1:
        return dataclasses.replace(standard, family=family)
    size, leading = (round(value * ratio * 2) / 2 for value in (standard.size, standard.leading))
    fit: dict[str, Any] = {"size": _STYLE["size"].nearest(size), "leading": _STYLE["leading"].nearest(leading)}
    return dataclasses.replace(standard, family=family, **fit)
