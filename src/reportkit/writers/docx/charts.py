"""Charts as Word draws them itself (DrawingML, ECMA-376 part 1, 21.2), with their figures in a workbook inside."""

from __future__ import annotations

from itertools import zip_longest

from reportkit.layout.chart import SERIES_COLORS, axis
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import workbook, xml
from reportkit.writers.docx.package import OFFICE
from reportkit.writers.docx.state import State

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_TEXT_SIZE = 8.0
_CHART_HEIGHT = 190.0  # in points, as `figures` has it
_HEAD, _FOOT, _LEGEND, _LEFT = 16.0, 16.0, 18.0, 32.0
_SPACE, _WIDEST_BAR = 0.35, 46.0  # between categories, as a share of one; in points
_BOLD = (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
)
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
    plot = _line(chart, theme) if chart.kind == "line" else _bars(chart, width, theme)
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if len(chart.series) > 1 else ""
    return (
        f'{xml.DECLARATION}<c:chartSpace xmlns:c="{xml.CHART}" xmlns:a="{xml.A}" xmlns:r="{xml.R}"><c:date1904 '
        'val="0"/>'
        f'<c:lang val="{xml.attribute(language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout(chart, width)}{plot}{_category_axis(theme)}{_value_axis(chart, theme)}</c:plotArea>"
        f"{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text(theme)}"
        f'<c:externalData r:id="{workbook_id}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout(chart: n.Chart, width: float) -> str:
    """Where the plot stands: as in the PDF, below the unit and above the names of the categories and series."""
    below = _FOOT + (_LEGEND if len(chart.series) > 1 else 0.0)
    shares = {
        "x": _LEFT / width,
        "y": _HEAD / _CHART_HEIGHT,
        "w": (width - _LEFT) / width,
        "h": (_CHART_HEIGHT - _HEAD - below) / _CHART_HEIGHT,
    }
    places = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in shares.items())
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{places}</c:manualLayout></c:layout>"
    )


def _text(theme: Theme) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(_TEXT_SIZE * 100)}"><a:solidFill>'
        f'<a:srgbClr val="{theme.color("text")}"/></a:solidFill><a:latin '
        f'typeface="{xml.attribute(theme.family("sans").name)}"/>'
        '</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _bars(chart: n.Chart, width: float, theme: Theme) -> str:
    stacked = chart.kind == "stacked-bar"
    grouping = "stacked" if stacked else "clustered"
    series = "".join(_series(chart, at, theme) for at in range(len(chart.series)))
    overlap = '<c:overlap val="100"/>' if stacked else ""
    return (
        f'<c:barChart><c:barDir val="col"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'{_values(chart)}<c:gapWidth val="{_gap(chart, width)}"/>{overlap}{_axes()}</c:barChart>'
    )


def _values(chart: n.Chart) -> str:
    """The figures above the bars, where there is one row of them."""
    shown = int(len(chart.series) == 1)
    place = '<c:dLblPos val="outEnd"/>' if shown and chart.kind == "bar" else ""
    return (
        f'<c:dLbls>{_BOLD}{place}<c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _gap(chart: n.Chart, width: float) -> int:
    """The space between categories, as a percentage of a bar."""
    rows = 1 if chart.kind == "stacked-bar" else max(len(chart.series), 1)
    slot = width / max(len(chart.categories), 1)
    bar = min(slot * (1 - _SPACE) / rows, _WIDEST_BAR)
    return min(500, round((slot - bar * rows) / bar * 100))


def _line(chart: n.Chart, theme: Theme) -> str:
    series = "".join(_series(chart, at, theme) for at in range(len(chart.series)))
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f"{_axes()}</c:lineChart>"
    )


def _axes() -> str:
    return f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _series(chart: n.Chart, at: int, theme: Theme) -> str:
    one = chart.series[at]
    column = workbook.column_name(at + 1)
    last = len(chart.categories) + 1
    color = theme.color(SERIES_COLORS[at % len(SERIES_COLORS)])
    fill = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    if chart.kind == "line":
        look = (
            f'<c:spPr><a:ln w="22225" cap="rnd">{fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/>'
            f'<c:size val="5"/><c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>'
        )
        tail = '<c:smooth val="0"/>'
    else:
        look = f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'
        tail = ""
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx>{_strings(f'Sheet1!${column}$1', (one.name,))}</c:tx>{look}"
        f"<c:cat>{_strings(f'Sheet1!$A$2:$A${last}', chart.categories)}</c:cat>"
        f"<c:val>{_numbers(f'Sheet1!${column}$2:${column}${last}', one.values)}</c:val>{tail}</c:ser>"
    )


def _strings(reference: str, values: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{xml.escape(value)}</c:v></c:pt>' for at, value in enumerate(values))
    return (
        f'<c:strRef><c:f>{reference}</c:f><c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache></c:strRef>'
    )


def _numbers(reference: str, values: tuple[float | None, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>' for at, value in enumerate(values) if value is not None
    )
    return (
        f"<c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _category_axis(theme: Theme) -> str:
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete '
        'val="0"/>'
        '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_stroke("muted", theme)}<c:crossAx '
        f'val="{_VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _value_axis(chart: n.Chart, theme: Theme) -> str:
    ticks = axis(*_range(chart))
    scale = f'<c:max val="{ticks[-1]!r}"/><c:min val="{ticks[0]!r}"/>'
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{scale}</c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/>'
        f"<c:majorGridlines>{_stroke('rule', theme)}</c:majorGridlines>{_unit(chart)}"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="{_CATEGORY_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{ticks[1] - ticks[0]!r}"/></c:valAx>'
    )


def _range(chart: n.Chart) -> tuple[float, float]:
    """The lowest and highest figure, or sum of figures where bars stand on each other; zero is among them."""
    columns = list(zip_longest(*(one.values for one in chart.series)))
    if chart.kind != "stacked-bar":
        columns = [(value,) for column in columns for value in column]
    lows = [sum(value for value in column if value and value < 0) for column in columns]
    highs = [sum(value for value in column if value and value > 0) for column in columns]
    return min(lows, default=0.0), max(highs, default=0.0)


def _unit(chart: n.Chart) -> str:
    if not chart.unit:
        return ""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr b="0"/></a:pPr>'
        f'<a:r><a:rPr lang="en-GB" b="0"/><a:t>{xml.escape(chart.unit)}</a:t></a:r></a:p></c:rich></c:tx><c:layout>'
        '<c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout>'
        "</c:layout>"
        '<c:overlay val="1"/></c:title>'
    )


def _stroke(color: str, theme: Theme) -> str:
    return f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{theme.color(color)}"/></a:solidFill></a:ln></c:spPr>'
