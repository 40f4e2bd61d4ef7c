"""Pictures that a text names: found beside it, and taken over as `rasters` cleans them."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from reportkit.diagnostics import Report, Span
from reportkit.template import rules
from reportkit.tree import nodes as n


def find_picture(path: str, span: Span | None, homes: Mapping[str, Mapping[str, bytes]]) -> bytes | None:
    """A picture beside the text that names it at `span`, else in one of the folders `homes`, by their path."""
    for home, files in homes.items():
        inside = span.file.removeprefix(f"{home}/") if span and (not home or span.file.startswith(f"{home}/")) else ""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(inside), path)) if inside else ""
        if beside in files:
            return files[beside]
    return next((files[path] for files in homes.values() if path in files), None)


def read_picture(path: str, data: bytes | None, span: Span | None, report: Report) -> n.Raster | None:
    """The picture, or None with a finding."""
    if data is None:
        message = "there is no picture “{path}” in the dossier's folder or the pack"
        report.add(
            rules.MARKDOWN.at(span, message, hint="pictures lie beside the text: ![what it shows](map.png)", path=path)
        )
        return None
    from reportkit.rasters import Unusable, clean

    try:
        return n.Raster(*clean(data))
    except Unusable as fault:
        rule = rules.UNUSABLE_PICTURE if fault.known else rules.MARKDOWN
        report.add(rule.at(span, "the picture “{path}” {what}", hint=fault.hint, path=path, what=str(fault)))
        return None
