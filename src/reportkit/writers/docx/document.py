"""The whole way from a document to the bytes of a file."""

from __future__ import annotations

from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import base, blocks, embedded, furniture, lists, notes, properties, settings, xml
from reportkit.writers.docx.package import OFFICE, WORD_TYPE, Package
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.state import DOCUMENT, Frame, Pages, State

_DECIMAL_ENDNOTES = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'


def write_document(
    document: n.Document,
    theme: Theme,
    pages: Pages,
    *,
    controls: bool = True,
    record: bytes = b"",
    dossier: bytes = b"",
) -> bytes:
    """The document as a DOCX file (ECMA-376, transitional, as Word 2013 and later write it).

    `pages` gives the numbers that stand in the contents; `controls=False` leaves out the content controls and bookmarks
    that say which item of the dossier a statement is. `record` is kept for programs, uncompressed, and `dossier` beside
    it, both JSON. The same arguments give the same bytes.
    """
    package = Package()
    state = State(document, theme, pages, package, controls, blocks.write_blocks)
    package.relate("", f"{OFFICE}/officeDocument", DOCUMENT)
    body = _body(state)
    package.add(
        DOCUMENT,
        f"{xml.DECLARATION}<w:document {xml.STORY_NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"{WORD_TYPE}document.main+xml",
    )
    base.add_parts(base.of(theme), state)
    notes.add_parts(state)
    _part("numbering", lists.numbering_xml(state), state)
    _part("settings", settings.settings_xml(state), state)
    properties.add_parts(state)
    embedded.add_parts(state, record, dossier)
    return package.to_bytes()


def _part(word: str, content: str, state: State) -> None:
    name = f"word/{word}.xml"
    state.package.add(name, content, f"{WORD_TYPE}{word}+xml")
    state.package.relate(DOCUMENT, f"{OFFICE}/{word}", name)


# ------------------------------------------------------------------------------------------------ sections


def _body(state: State) -> str:
    """The elements of the body, in sections: what is turned, and what is not."""
    parts = walk.sections(state.document.blocks)
    written: list[str] = []
    for at, (turned, content) in enumerate(parts):
        if at:
            state.pending.page_break = False  # a section begins a new page anyway
        state.pending.top = True
        elements = list(blocks.write_blocks(content, _frame(state, turned), state))
        if not elements or not elements[-1].endswith("</w:p>"):
            elements.append(_last(state))
        section = _section(state, turned, cover=state.document.meta.cover and not at)
        if at < len(parts) - 1:
            elements[-1] = _with_section(elements[-1], section)
            section = ""
        written += [*elements, section]
    return "".join(written)


def _frame(state: State, turned: bool) -> Frame:
    page = state.theme.page
    return Frame(width=page.height - page.left - page.right if turned else page.text_width)


def _last(state: State) -> str:
    """A section ends with a paragraph: this one takes no room."""
    state.pending.before = 0.0
    return paragraph("", "gap", Frame(width=0, style="gap"), state)


def _with_section(element: str, section: str) -> str:
    """The last paragraph of a section bears the section's properties."""
    if element.startswith("<w:p><w:pPr>"):
        return element.replace("</w:pPr>", f"{section}</w:pPr>", 1)
    return element.replace("<w:p>", f"<w:p><w:pPr>{section}</w:pPr>", 1)


def _section(state: State, turned: bool, *, cover: bool) -> str:
    page = state.theme.page
    width, height = (page.height, page.width) if turned else (page.width, page.height)
    orientation = "landscape" if turned else "portrait"
    margins = {
        "top": page.top,
        "right": page.right,
        "bottom": page.bottom,
        "left": page.left,
        "header": page.header - state.look("header").size,
        "footer": page.footer - (state.look("footer").leading - state.look("footer").size),
    }
    edges = "".join(f' w:{side}="{xml.twips(points)}"' for side, points in margins.items())
    turn = ' w:orient="landscape"' if turned else ""
    # LibreOffice goes by the section, Word by the settings: without this its endnotes have Roman numerals.
    endnotes = "" if state.document.meta.notes == "footnotes" else _DECIMAL_ENDNOTES
    return (
        f"<w:sectPr>{furniture.references(state, _frame(state, turned).width, orientation, cover=cover)}{endnotes}"
        f'<w:pgSz w:w="{xml.twips(width)}" w:h="{xml.twips(height)}"{turn}/><w:pgMar{edges} w:gutter="0"/>'
        f'<w:cols w:space="708"/>{"<w:titlePg/>" if cover else ""}</w:sectPr>'
    )
