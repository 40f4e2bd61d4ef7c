"""Charts as Word draws them itself (DrawingML, ECMA-376 part 1, 21.2), with their figures in a workbook inside."""

from __future__ import annotations

from reportkit.figures.axis import Numbers
from reportkit.figures.labels import LEADING, SIZE
from reportkit.figures.plot import Plot, plot, stacked
from reportkit.figures.series import Look, look
from reportkit.language import NEUTRAL_TAG
from reportkit.layout.chart_type import chart_type
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import workbook, xml
from reportkit.writers.docx.package import OFFICE
from reportkit.writers.docx.state import State

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_END = f'<a:endParaRPr lang="{NEUTRAL_TAG}"/></a:p></c:txPr>'
_BOLD = f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1"/></a:pPr>{_END}'
_LEVEL = f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr>{_END}'
"""Names that Word may break into lines, and not turn on their side."""
_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222


def write_chart(chart: n.Chart, width: float, state: State) -> str:
    """The graphic that shows the chart, `width` points wide; its parts go into the package."""
    state.charts += 1
    name = f"word/charts/chart{state.charts}.xml"
    book = f"word/embeddings/Microsoft_Excel_Worksheet{state.charts}.xlsx"
    state.package.add(book, workbook.workbook(chart))
    figures = state.package.relate(name, f"{OFFICE}/package", book)
    state.package.add(name, chart_xml(chart, width, figures, state.theme, state.language), CHART_TYPE)
    relationship = state.package.relate(state.part, f"{OFFICE}/chart", name)
    return f'<a:graphicData uri="{xml.CHART}"><c:chart r:id="{relationship}"/></a:graphicData>'


def chart_xml(chart: n.Chart, width: float, workbook_id: str, theme: Theme, language: str) -> str:
    """The part of a chart; its axis begins at zero unless a figure is below it."""
    places = plot(chart, chart_type(theme), width, language)
    shown = _line(chart, places, theme) if chart.kind == "line" else _bars(chart, places, theme)
    return (
        f'{xml.DECLARATION}<c:chartSpace xmlns:c="{xml.CHART}" xmlns:a="{xml.A}" xmlns:r="{xml.R}"><c:date1904 '
        'val="0"/>'
        f'<c:lang val="{xml.attribute(language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout(places)}{shown}{_category_axis(places, theme)}"
        f"{_value_axis(chart.unit, places, theme)}</c:plotArea>{_legend(places)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text(theme)}"
        f'<c:externalData r:id="{workbook_id}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout(places: Plot) -> str:
    """Where the plot stands: as in the PDF, below the unit and above the names of the categories and series."""
    return _place("inner", places, places.left, places.top, places.right, places.bottom)


def _legend(places: Plot) -> str:
    """The names of the rows, in the room that they have in the PDF."""
    if not places.legend:
        return ""
    top = min(entry.base for entry in places.legend) - LEADING
    left = min(entry.x for entry in places.legend)
    layout = _place("", places, left, top, places.width, places.height)
    return f'<c:legend><c:legendPos val="b"/>{layout}<c:overlay val="0"/></c:legend>'


def _place(target: str, places: Plot, left: float, top: float, right: float, bottom: float) -> str:
    """A layout by shares of the whole chart."""
    shares = {
        "x": left / places.width,
        "y": top / places.height,
        "w": (right - left) / places.width,
        "h": (bottom - top) / places.height,
    }
    values = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in shares.items())
    layout = f'<c:layoutTarget val="{target}"/>' if target else ""
    return (
        f'<c:layout><c:manualLayout>{layout}<c:xMode val="edge"/><c:yMode val="edge"/>{values}</c:manualLayout>'
        "</c:layout>"
    )


def _text(theme: Theme) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(SIZE * 100)}"><a:solidFill>'
        f'<a:srgbClr val="{theme.color("text")}"/></a:solidFill><a:latin '
        f'typeface="{xml.attribute(theme.family("sans").name)}"/>'
        f"</a:defRPr></a:pPr>{_END}"
    )


def _bars(chart: n.Chart, places: Plot, theme: Theme) -> str:
    heap = stacked(chart)
    grouping, direction = "stacked" if heap else "clustered", "bar" if places.across else "col"
    series = "".join(_series(chart, at, places, theme) for at in range(len(chart.series)))
    overlap = '<c:overlap val="100"/>' if heap else ""
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'{_values(places)}<c:gapWidth val="{_gap(places)}"/>{overlap}{_axes()}</c:barChart>'
    )


def _values(places: Plot) -> str:
    """The figures at the ends of the bars, where they stand there in the PDF."""
    shown = int(places.labelled)
    place = '<c:dLblPos val="outEnd"/>' if shown else ""
    format = f'<c:numFmt formatCode="{places.value_numbers.code}" sourceLinked="0"/>'
    return (
        f'<c:dLbls>{format}{_BOLD}{place}<c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _gap(places: Plot) -> int:
    """The space between categories, as a percentage of a bar."""
    return max(0, min(500, round((places.slot - places.bar * places.rows) / places.bar * 100)))


def _line(chart: n.Chart, places: Plot, theme: Theme) -> str:
    series = "".join(_series(chart, at, places, theme) for at in range(len(chart.series)))
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f"{_axes()}</c:lineChart>"
    )


def _axes() -> str:
    return f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _series(chart: n.Chart, at: int, places: Plot, theme: Theme) -> str:
    one = chart.series[at]
    column = workbook.column_name(at + 1)
    last = len(chart.categories) + 1
    lines = chart.kind == "line"
    appearance = _line_look(look(at), theme) if lines else _bar_look(look(at), theme)
    tail = '<c:smooth val="0"/>' if lines else ""
    values = _numbers(f"Sheet1!${column}$2:${column}${last}", one.values, places.value_numbers)
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx>{_strings(f'Sheet1!${column}$1', (one.name,))}</c:tx>{appearance}"
        f"<c:cat>{_strings(f'Sheet1!$A$2:$A${last}', chart.categories)}</c:cat>"
        f"<c:val>{values}</c:val>{tail}</c:ser>"
    )


def _bar_look(look: Look, theme: Theme) -> str:
    """A full colour, or its stripes on white within an outline."""
    color = f'<a:srgbClr val="{theme.color(look.color)}"/>'
    fill = f"<a:solidFill>{color}</a:solidFill>"
    if look.striped:
        fill = (
            f'<a:pattFill prst="narHorz"><a:fgClr>{color}</a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>'
            f'</a:pattFill><a:ln w="9525">{fill}</a:ln>'
        )
    return f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'


def _line_look(look: Look, theme: Theme) -> str:
    """A full line with full marks, or a dashed one with hollow marks."""
    fill = f'<a:solidFill><a:srgbClr val="{theme.color(look.color)}"/></a:solidFill>'
    dash = '<a:prstDash val="dash"/>' if look.striped else ""
    mark = f"{fill}<a:ln><a:noFill/></a:ln>"
    if look.striped:
        mark = f'<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525">{fill}</a:ln>'
    return (
        f'<c:spPr><a:ln w="22225" cap="rnd">{fill}{dash}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="square"/>'
        f'<c:size val="5"/><c:spPr>{mark}</c:spPr></c:marker>'
    )


def _strings(reference: str, values: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{xml.escape(value)}</c:v></c:pt>' for at, value in enumerate(values))
    return (
        f'<c:strRef><c:f>{reference}</c:f><c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache></c:strRef>'
    )


def _numbers(reference: str, values: tuple[float | None, ...], numbers: Numbers) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>' for at, value in enumerate(values) if value is not None
    )
    return (
        f"<c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>{numbers.code}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _category_axis(places: Plot, theme: Theme) -> str:
    """The axis of the names; where bars lie, the first stands at the top.

    Without `c:tickLblSkip` Word leaves out names as it sees fit (ECMA-376 part 1, 21.2.2.208).
    """
    side, order = ("l", "maxMin") if places.across else ("b", "minMax")
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete '
        'val="0"/>'
        f'<c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_stroke("muted", theme)}{_LEVEL}<c:crossAx '
        f'val="{_VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        f'<c:tickLblSkip val="{places.every}"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _value_axis(unit: str, places: Plot, theme: Theme) -> str:
    ticks = places.ticks
    scale = f'<c:max val="{ticks[-1]!r}"/><c:min val="{ticks[0]!r}"/>'
    side, crosses = ("b", "max") if places.across else ("l", "autoZero")
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{scale}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>'
        f"<c:majorGridlines>{_stroke('rule', theme)}</c:majorGridlines>{_unit(unit)}"
        f'<c:numFmt formatCode="{places.tick_numbers.code}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="{_CATEGORY_AXIS}"/>'
        f'<c:crosses val="{crosses}"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{ticks[1] - ticks[0]!r}"/></c:valAx>'
    )


def _unit(unit: str) -> str:
    if not unit:
        return ""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr b="0"/></a:pPr>'
        f'<a:r><a:rPr lang="{NEUTRAL_TAG}" b="0"/><a:t>{xml.escape(unit)}</a:t></a:r></a:p></c:rich></c:tx><c:layout>'
        '<c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout>'
        "</c:layout>"
        '<c:overlay val="1"/></c:title>'
    )


def _stroke(color: str, theme: Theme) -> str:
    return f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{theme.color(color)}"/></a:solidFill></a:ln></c:spPr>'
