"""What a file says of itself outside its text: core, extended and custom properties. No clock, no machine, no user."""

from __future__ import annotations

import re

from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import xml
from reportkit.writers.docx.package import OFFICE, PACKAGE
from reportkit.writers.docx.state import State

REVISION = "reportkit.revision"
"""The custom property that holds the revision of the released dossier."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one that Word shows as "Custom"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def timestamp(meta: n.Meta) -> str:
    """The memo's own date as an instant."""
    day = _DAY.match(meta.date)
    return f"{day[0] if day else '1980-01-01'}T00:00:00Z"


def add_parts(state: State) -> None:
    """Puts the three parts into the package; the custom one only where there is something to say."""
    package, meta = state.package, state.document.meta
    package.add("docProps/core.xml", _core(meta, state), "application/vnd.openxmlformats-package.core-properties+xml")
    package.relate("", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    package.add(
        "docProps/app.xml", _extended(state), "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    )
    package.relate("", f"{OFFICE}/extended-properties", "docProps/app.xml")
    if meta.revision:
        package.add(
            "docProps/custom.xml", _custom(meta), "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        )
        package.relate("", f"{OFFICE}/custom-properties", "docProps/custom.xml")


def _core(meta: n.Meta, state: State) -> str:
    values = {
        "dc:title": walk.announced(meta),
        "dc:subject": meta.subject,
        "dc:creator": meta.author,
        "cp:keywords": ", ".join(meta.keywords),
        "cp:lastModifiedBy": meta.author,
        "dc:language": state.language,
    }
    elements = "".join(f"<{name}>{xml.escape(value)}</{name}>" for name, value in values.items() if value)
    moment = timestamp(meta)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{xml.DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{elements}{dates}</cp:coreProperties>'
    )


def _extended(state: State) -> str:
    return (
        f'{xml.DECLARATION}<Properties xmlns="{_EXTENDED}"><Pages>{state.pages.count}</Pages>'
        "<Application>reportkit</Application></Properties>"
    )


def _custom(meta: n.Meta) -> str:
    return (
        f'{xml.DECLARATION}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}"><property fmtid="{_CUSTOM_SET}" pid="2" '
        f'name="{REVISION}"><vt:lpwstr>{xml.escape(meta.revision)}</vt:lpwstr></property></Properties>'
    )
