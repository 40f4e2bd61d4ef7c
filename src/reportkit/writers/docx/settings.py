"""The part `settings.xml`: Word 2013's own layout (compatibility mode 15), hyphenation, notes, embedded faces."""

from __future__ import annotations

from reportkit import language as languages
from reportkit.writers.docx import notes, xml
from reportkit.writers.docx.state import State

_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
_BREAKS = "<w:doNotExpandShiftReturn/>"
"""A line that ends with a break is set flush left in a justified paragraph, as on our pages."""
_COLORS = (
    'w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" '
    'w:accent3="accent3" '
    'w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
    'w:followedHyperlink="followedHyperlink"'
)


def settings_xml(state: State) -> str:
    """In the order of the schema; nothing that makes Word ask the reader anything."""
    # No saveSubsetFonts: with it Word, saving, would cut our whole alphabets down to the letters that are in use.
    embedded = "<w:embedTrueTypeFonts/>" if state.theme.embed_fonts else ""
    compatibility = _BREAKS + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    own = languages.find(state.language)
    decimal = own.numbers.decimal if own is not None else ","
    separator = "," if decimal == "." else ";"
    return (
        f'{xml.DECLARATION}<w:settings xmlns:w="{xml.W}"><w:zoom w:percent="100"/>{embedded}<w:defaultTabStop '
        'w:val="708"/>'
        '<w:autoHyphenation/><w:hyphenationZone w:val="142"/><w:doNotHyphenateCaps/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{_notes(state)}<w:compat>{compatibility}</w:compat>'
        f'<w:themeFontLang w:val="{state.language}"/><w:clrSchemeMapping {_COLORS}/><w:decimalSymbol '
        f'w:val="{decimal}"/>'
        f'<w:listSeparator w:val="{separator}"/></w:settings>'
    )


def _notes(state: State) -> str:
    if not state.notes:
        return ""
    word = notes.kind(state)
    decimal = '<w:numFmt w:val="decimal"/>' if word == "endnote" else ""
    return f'<w:{word}Pr>{decimal}<w:{word} w:id="-1"/><w:{word} w:id="0"/></w:{word}Pr>'
