"""What repeats on every page: marking and watermark in the header, running line and page number in the footer."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportkit.tree import nodes as n
from reportkit.writers.docx import measures, xml
from reportkit.writers.docx.package import OFFICE, WORD_TYPE
from reportkit.writers.docx.paragraphs import paragraph, right_tab
from reportkit.writers.docx.state import DOCUMENT, Frame, State

_APART = 12.0  # points between texts of the footer
_PLACES = re.compile(r"\{(page|pages)\}")


def references(state: State, width: float, orientation: str, *, cover: bool = False) -> str:
    """The header and footer of a section whose text is `width` points wide, as its properties name them.

    With `cover`, those of its first page as well, which has a marking and a watermark alone.
    """
    meta = state.document.meta
    found = ""
    if meta.marking is not None or meta.watermark:
        found += _reference("header", "header1", lambda: _header(state), state)
        if cover:
            found += _reference("header", "header2", lambda: _header(state, 2), state, "first")
    if meta.running or meta.page_label or meta.marking is not None:
        name = "footer1" if orientation == "portrait" else "footer2"
        found += _reference("footer", name, lambda: _footer(state, width), state)
        if cover:
            found += _reference("footer", "footer3", lambda: _cover_footer(state, width), state, "first")
    return found


def _reference(kind: str, name: str, content: Callable[[], str], state: State, pages: str = "default") -> str:
    part = f"word/{name}.xml"
    if part not in state.package.members:
        with state.inside(part):
            root = "hdr" if kind == "header" else "ftr"
            whole = f"{xml.DECLARATION}<w:{root} {xml.STORY_NAMESPACES}>{content()}</w:{root}>"
        state.package.add(part, whole, f"{WORD_TYPE}{kind}+xml")
    relationship = state.package.relate(DOCUMENT, f"{OFFICE}/{kind}", part)
    return f'<w:{kind}Reference w:type="{pages}" r:id="{relationship}"/>'


def _header(state: State, number: int = 1) -> str:
    """Marking and watermark; `number` tells the headers of a document apart."""
    meta = state.document.meta
    marking = ""
    if meta.marking is not None:
        marking = _note(meta.marking, state) + _marking(meta.marking)
    mark = watermark(meta.watermark, state, number) if meta.watermark else ""
    return paragraph(mark + marking, "header", Frame(width=0, style="header"), state)


def _cover_footer(state: State, width: float) -> str:
    """The marking at the right; nothing where there is none."""
    meta = state.document.meta
    mark = _marking(meta.marking) if meta.marking is not None else ""
    return paragraph(mark, "header", Frame(width=width, style="header"), state)


def _note(marking: n.Marking, state: State) -> str:
    """What stands before the label; above it where both are too long for one line."""
    if not marking.note:
        return ""
    width = sum(measures.text_width(text, "marking", state) for text in (marking.note, marking.text)) + _APART
    if width > state.theme.page.text_width:
        return xml.run(f"{xml.characters(marking.note)}<w:br/>")
    return xml.run(xml.characters(f"{marking.note}\u00a0 "))


def _marking(marking: n.Marking, size: float = 0, *, bold: bool = False) -> str:
    """The label; its size and weight are the paragraph's unless they are given."""
    background = ""
    text = marking.text
    if marking.background:
        background = f'<w:shd w:val="clear" w:color="auto" w:fill="{marking.background}"/>'
        text = f"\u00a0{text}\u00a0"
    weight = "<w:b/><w:bCs/>" if bold else ""
    figures = f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>' if size else ""
    look = f'<w:rPr>{weight}<w:color w:val="{marking.color}"/>{figures}{background}</w:rPr>'
    return xml.run(xml.characters(text), look)


def _footer(state: State, width: float) -> str:
    """Running text at the left, the page's number at the right; left as well where the marking is there (TLP 2.0)."""
    meta = state.document.meta
    running, label = xml.run(xml.characters(meta.running)), _page_label(meta.page_label, state)
    if meta.marking is None:
        content = running + xml.run("<w:tab/>") + label
    else:
        between = xml.run(xml.characters(" · ")) if meta.running and meta.page_label else ""
        style = state.look("header")
        mark = _marking(meta.marking, style.size, bold=style.bold)
        if not _beside(meta, width, state):
            return _below(running + between + label, _marking(meta.marking), width, state)
        content = running + between + label + xml.run("<w:tab/>") + mark
    return paragraph(content, "footer", Frame(width=width, style="footer"), state, tabs=right_tab(width))


def _beside(meta: n.Meta, width: float, state: State) -> bool:
    """Is there room in one line for the running text, the page's number and the marking?"""
    text = measures.text_width(f"{meta.running} · {meta.page_label}", "footer", state)
    mark = measures.text_width(meta.marking.text, "marking", state) if meta.marking else 0.0
    return text + mark + _APART <= width


def _below(text: str, mark: str, width: float, state: State) -> str:
    """A long footer: the marking in a paragraph of its own, where it may take as many lines as it needs."""
    lines = paragraph(text, "footer", Frame(width=width, style="footer"), state)
    return lines + paragraph(mark, "header", Frame(width=width, style="header"), state)


def _page_label(label: str, state: State) -> str:
    """The label with Word's own counters in the places of {page} and {pages}."""
    pieces = _PLACES.split(label)
    runs = [xml.run(xml.characters(pieces[0]))]
    for place, text in zip(pieces[1::2], pieces[2::2], strict=True):
        field = xml.field("PAGE", "1") if place == "page" else xml.field("NUMPAGES", str(state.pages.count))
        runs += [field, xml.run(xml.characters(text))]
    return "".join(runs)


def watermark(text: str, state: State, number: int = 1) -> str:
    """Words across the page, in the form that Word's own command makes and removes; the `number` of its header."""
    page = state.theme.page
    width = min(page.text_width, page.height / 2)
    height = 1.1 * width * state.look("header").size / max(measures.text_width(text, "marking", state), 1.0)
    family = xml.attribute(state.theme.family("sans").name)
    return (
        '<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" '
        'o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/>'
        f'</v:shapetype><v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" '
        'type="#_x0000_t136" alt="" '
        f'style="position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;'
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        f'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" '
        f'fillcolor="#{state.theme.color("watermark")}" stroked="f"><v:textpath '
        f'style="font-family:&quot;{family}&quot;;font-size:1pt;font-weight:bold" '
        f'string="{xml.attribute(text)}"/></v:shape>'
        "</w:pict></w:r>"
    )
