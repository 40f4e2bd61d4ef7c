"""How the text of a run looks, and the properties that say so, in the order of the schema."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportkit.writers.docx import fonts, names, xml
from reportkit.writers.docx.state import Frame, State, language_tag

_RUN_ORDER = (
    "rStyle",
    "rFonts",
    "b",
    "i",
    "caps",
    "noProof",
    "color",
    "sz",
    "vertAlign",
    "lang",
)

_UPRIGHT = {name: f'<w:{name} w:val="0"/>' for name in ("b", "i", "caps")}

NO_LANGUAGE = "x-none"
"""What Word itself writes for words of no language: it neither checks nor hyphenates them.

`w:noProof` alone leaves hyphenation on, and a hyphen in an address makes it another address.
"""


@dataclass(frozen=True, slots=True)
class Format:
    """How the text at hand looks, apart from its paragraph's style.

    `lang` is a whole tag, "" the document's; `size` is that of the type in points, 0 the style's.
    """

    bold: bool = False
    italic: bool = False
    muted: bool = False
    code: bool = False
    link: bool = False
    raised: str = ""
    lang: str = ""
    term: bool = False
    size: float = 0.0


def look_in(frame: Frame, style: str, state: State, lang: str = "") -> Format:
    """How the text of a paragraph begins to look: in the language around it or its own, and smaller in a table that
    would be too wide.
    """
    size = state.look(style).size * frame.scale if frame.scale < 1 else 0.0
    return in_language(Format(size=size), lang or frame.lang)


def in_language(look: Format, lang: str) -> Format:
    """The same look for words in a language; as it is where Word knows no tag for it."""
    tag = language_tag(lang)
    return replace(look, lang=tag) if tag else look


def run_properties(look: Format, state: State) -> str:
    """The `w:rPr` of a run; nothing where the paragraph's style says it all."""
    known = state.run_properties.get(look)
    if known is None:
        known = state.run_properties[look] = _run_properties(look, state)
    return known


def _run_properties(look: Format, state: State) -> str:
    style = _character_style(look)
    values = {
        "rStyle": f'<w:rStyle w:val="{style}"/>' if style else "",
        "b": "<w:b/><w:bCs/>" if look.bold else "",
        "i": "<w:i/><w:iCs/>" if look.italic else "",
    }
    if look.size:
        values["sz"] = xml.size(look.size)
    if look.raised:
        values["vertAlign"] = f'<w:vertAlign w:val="{look.raised}"/>'
    if look.muted and style != names.MUTED:
        values["color"] = f'<w:color w:val="{state.theme.color("muted")}"/>'
    if look.code:
        values |= _UPRIGHT  # it has one face
        values["rFonts"] = fonts.named(state.theme.mono.name) if style != names.CODE else ""
    if look.lang == NO_LANGUAGE:
        values["noProof"] = "<w:noProof/>"
    if look.lang and look.lang != state.language:
        values["lang"] = f'<w:lang w:val="{look.lang}"/>'
    content = xml.ordered(_RUN_ORDER, values)
    return f"<w:rPr>{content}</w:rPr>" if content else ""


def _character_style(look: Format) -> str:
    if look.term:
        return names.TERM
    if look.link:
        return names.HYPERLINK
    if look.code:
        return names.CODE
    return names.MUTED if look.muted else ""
