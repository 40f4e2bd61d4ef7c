"""What people see: findings with their source line, messages, progress."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from reportkit.cli.printing import Painted, harmless, put, put_json
from reportkit.cli.ui_language import in_words, speech, told
from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.dossier.userinfo import covered
from reportkit.errors import ReadError
from reportkit.speech.interface import RUSSIAN

_COLORS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36"}
_MAX_LINE = 160


def complain(message: str, hint: str = "") -> None:
    """Says what is wrong and how to mend it."""
    put(_paint(in_words("error"), "31;1", sys.stderr), f": {in_words(message)}", file=sys.stderr)
    if hint:
        put(f"  {in_words('hint')}: {in_words(hint)}", file=sys.stderr)


# ------------------------------------------------------------------------------------------------ findings


def print_findings(report: Report, file: TextIO | None = None) -> None:
    """Every finding with its place, its source line and its hint, then how many there are."""
    out = sys.stderr if file is None else file
    lines = cache(_lines)  # a file may have thousands of findings: it is read once
    for finding in told(report.sorted(), speech()):
        _print_finding(finding, out, lines)
    if summary := _summary(report):
        put(summary, file=out)


def _print_finding(finding: Diagnostic, out: TextIO, lines: Callable[[str], list[str]]) -> None:
    place = f"{finding.span}: " if finding.span else ""
    severity = _paint(in_words(finding.severity.word), _COLORS[finding.severity], out)
    put(place, severity, f" {finding.code} {finding.name}: {finding.message}", file=out)
    if finding.span:
        for line in _source_line(finding.span, lines(finding.span.file)):
            put(f"    {line}", file=out)
    if finding.hint:
        put(f"  {in_words('hint')}: {finding.hint}", file=out)


def _lines(file: str) -> list[str]:
    """The lines of a file as they may be shown; none where it is no text, or gone."""
    from reportkit.workspace import open_file

    try:
        with TextIOWrapper(open_file(Path(file)), encoding="utf-8", errors="replace") as opened:
            return [covered(line) for line in opened]
    except (OSError, ReadError):
        return []


def _source_line(span: Span, lines: list[str]) -> Iterator[str]:
    """The line of a place, as much of it as fits, and a mark under its column. Nothing where that is no text."""
    start = max(0, span.column - _MAX_LINE // 2)
    line = lines[span.line - 1][start : start + _MAX_LINE] if 0 < span.line <= len(lines) else ""
    shown = "".join(character if character.isprintable() else " " for character in line).rstrip()
    if "\0" not in line and shown.strip():
        yield shown
        yield " " * (span.column - 1 - start) + "^"


def _summary(report: Report) -> str:
    counts = [(report.count(severity), severity.word) for severity in reversed(Severity)]
    if speech() == RUSSIAN:
        return ", ".join(f"{in_words(word + 's')}: {count}" for count, word in counts if count)
    return ", ".join(f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count)


def finding_as_json(finding: Diagnostic) -> dict[str, Any]:
    """A finding in the shape that is promised to other programs, its words in the language of the command."""
    from reportkit.speech.messages import spoken

    finding = spoken(finding, speech())
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "item": finding.item or None,
        "file": finding.span.file if finding.span else None,
        "line": finding.span.line if finding.span else None,
        "column": finding.span.column if finding.span else None,
        "message": str(finding.message),
        "hint": str(finding.hint) or None,
    }


def print_json(value: object) -> None:
    """One JSON object on stdout, and nothing else."""
    put_json(value)


# ------------------------------------------------------------------------------------------------ progress


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[str], None]]:
    """A bar on stderr for long work; nothing where nobody watches, or for a few steps. Call it at each step."""
    if total < 4 or not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn(in_words(what)),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[step]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total, step="")
        yield lambda step: bar.update(task, advance=1, step=harmless(step))


def each(written: Iterable[str] | None) -> tuple[str, ...]:
    """What an option names, whether it was repeated or given with commas."""
    return tuple(name for one in written or () for name in _listed(one))


def _listed(written: str) -> list[str]:
    """An empty word stays one, so that what comes next can say that it means nothing."""
    return [name.strip() for name in written.split(",") if name.strip()] or [""]


def plural(count: int, word: str) -> str:
    """1 file, 2 files."""
    return f"{count} {word}{'' if count == 1 else 's'}"


def columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Rows as lines whose columns stand below one another."""
    table = list(rows)
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))] if table else []
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _paint(text: str, color: str, out: TextIO) -> Painted:
    plain = not out.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Painted(text if plain else f"\x1b[{color}m{text}\x1b[0m")
