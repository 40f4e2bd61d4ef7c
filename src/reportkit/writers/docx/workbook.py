"""The smallest workbook (SpreadsheetML) that holds a chart's figures, so that Word can edit them."""

from __future__ import annotations

from reportkit.tree import nodes as n
from reportkit.writers.docx import xml
from reportkit.writers.docx.package import OFFICE, Package

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(chart: n.Chart) -> bytes:
    """Categories in column A, a series in each further column, names in the first row."""
    rows: list[tuple[str | float | None, ...]] = [("", *(one.name for one in chart.series))]
    for at, category in enumerate(chart.categories):
        rows.append((category, *(one.values[at] if at < len(one.values) else None for one in chart.series)))
    package = Package()
    package.relate("", f"{OFFICE}/officeDocument", "xl/workbook.xml")
    sheet = package.relate("xl/workbook.xml", f"{OFFICE}/worksheet", "xl/worksheets/sheet1.xml")
    package.add(
        "xl/workbook.xml",
        f'{xml.DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{xml.R}"><sheets><sheet name="Sheet1" sheetId="1" '
        f'r:id="{sheet}"/></sheets></workbook>',
        f"{_TYPE}sheet.main+xml",
    )
    lines = "".join(_row(number, row) for number, row in enumerate(rows, 1))
    package.add(
        "xl/worksheets/sheet1.xml",
        f'{xml.DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>',
        f"{_TYPE}worksheet+xml",
    )
    return package.to_bytes()


def _row(number: int, values: tuple[str | float | None, ...]) -> str:
    cells = "".join(_cell(f"{column_name(at)}{number}", value) for at, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: str | float | None) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{xml.escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'


def column_name(at: int) -> str:
    """A, B … Z, AA … for 0, 1 …"""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
