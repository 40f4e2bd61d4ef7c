"""Which reader a file is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportkit.diagnostics import Report, Span
from reportkit.dossier.userinfo import bare
from reportkit.importers.record import Imported

FORMATS = ("csl", "bibtex", "text")


def guess_format(name: str, data: bytes) -> str:
    """csl, bibtex or text: by the file's ending, else by its beginning."""
    ending = name.rpartition(".")[2].lower()
    known = {"json": "csl", "csljson": "csl", "bib": "bibtex", "bibtex": "bibtex", "txt": "text", "md": "text"}
    if ending in known:
        return known[ending]
    start = data.lstrip()[:1]
    return "csl" if start in (b"[", b"{") else "bibtex" if start in (b"@", b"%") else "text"


def read_sources(data: bytes, file: str, format: str, report: Report) -> list[Imported]:
    """The records of a file of one of `FORMATS`, their addresses bare."""
    records = _read(data, file, format, report)
    return [replace(one, csl=_bare(one.csl, one.span or Span(file), report)) for one in records]


def _bare(csl: Mapping[str, object], span: Span, report: Report) -> Mapping[str, object]:
    return {key: bare(value, span, report) for key, value in csl.items()}


def _read(data: bytes, file: str, format: str, report: Report) -> list[Imported]:
    if format == "csl":
        from reportkit.importers.csl import read_csl

        return read_csl(data, file, report)
    if format == "bibtex":
        from reportkit.importers.bibtex import read_bibtex

        return read_bibtex(data, file, report)
    from reportkit.importers.text import read_text

    return read_text(data, file, report)
