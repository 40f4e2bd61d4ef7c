"""Figures: pictures of pixels, drawings as SVG with a PNG beside it for older programs, and native charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from reportkit.figures.sizes import TALLEST, own_size
from reportkit.tree import nodes as n
from reportkit.writers.docx import captions, xml
from reportkit.writers.docx.package import OFFICE
from reportkit.writers.docx.paragraphs import paragraph
from reportkit.writers.docx.state import Frame, State

_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def write_figure(block: n.Figure, frame: Frame, state: State) -> Iterator[str]:
    """The picture in a paragraph of its own, and its caption below it."""
    page = state.theme.page
    highest = ((page.width if frame.width > page.text_width else page.height) - page.top - page.bottom) * TALLEST
    width, height = size(block, frame.width - frame.left - frame.right, highest, state)
    picture = _picture(block, width, height, state)
    if block.caption is None:
        yield paragraph(state.anchored(block.id, picture), "figure", frame, state)
    else:
        yield paragraph(picture, "figure", frame, state, keep_next=True)
        yield captions.write_caption("figure", block.caption, block.id, frame, state)
    state.pending.distance(state.look("body").after + 4)


def size(block: n.Figure, room: float, highest: float, state: State) -> tuple[float, float]:
    """Width and height in points: as asked for, or the picture's own, never more than there is room for."""
    match block.image:
        case n.Raster() | n.Drawing():
            own, tall = own_size(block.image)
        case n.Chart():
            return _chart_size(block.image, min(block.width or room, room), highest, state)
        case _:
            assert_never(block.image)
    scale = min((block.width or own) / own, room / own, highest / tall)
    return own * scale, tall * scale


def _chart_size(chart: n.Chart, width: float, highest: float, state: State) -> tuple[float, float]:
    """A chart is drawn by Word: where it is too high its plot becomes lower, and its type stays."""
    from reportkit.figures.plot import plot
    from reportkit.layout.chart_type import chart_type

    places = plot(chart, chart_type(state.theme), width, state.language)
    scale = width / places.width
    return width, min(places.height * scale, highest)


def _picture(block: n.Figure, width: float, height: float, state: State) -> str:
    number = state.next_drawing()
    match block.image:
        case n.Raster(data=data, media=media):
            graphic = _pixels(data, media.removeprefix("image/"), "", number, width, height, state)
        case n.Drawing():
            from reportkit.writers.docx import drawings

            svg = _media(drawings.svg(block.image, state.theme).encode(), "svg", state)
            graphic = _pixels(drawings.png(block.image, state.theme), "png", svg, number, width, height, state)
        case n.Chart():
            from reportkit.writers.docx import charts

            graphic = charts.write_chart(block.image, width, state)
        case _:
            assert_never(block.image)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{xml.emu(width)}" '
        f'cy="{xml.emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="Figure '
        f'{number}" '
        f'descr="{xml.attribute(block.alt)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
        f"</wp:cNvGraphicFramePr><a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _pixels(data: bytes, suffix: str, svg: str, number: int, width: float, height: float, state: State) -> str:
    relationship = _media(data, suffix, state)
    extension = (
        f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/></a:ext>'
        "</a:extLst>"
        if svg
        else ""
    )
    return (
        f'<a:graphicData uri="{xml.PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Figure {number}"/>'
        "<pic:cNvPicPr/>"
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}">{extension}</a:blip><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{xml.emu(width)}" '
        f'cy="{xml.emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData>"
    )


def _media(data: bytes, suffix: str, state: State) -> str:
    """The relationship to a picture's part; the same picture is kept once."""
    name = state.media.get(data)
    if name is None:
        name = state.media[data] = f"word/media/image{len(state.media) + 1}.{suffix}"
        state.package.add(name, data)
    return state.package.relate(state.part, f"{OFFICE}/image", name)
