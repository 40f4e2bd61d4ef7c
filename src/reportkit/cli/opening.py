"""A dossier's folder, opened for a command that reads or changes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from reportkit.cli import completing

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier

DossierOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--dossier", "-d", help="A path, or an id under data/.", show_default=False, autocompletion=completing.dossiers
    ),
]
"""The option."""


def open_folder(named: str | None) -> tuple[Path, dict[str, bytes], Dossier]:
    """The dossier's folder, its files, and what they say. Raises FindingsError if they have errors."""
    from reportkit import pipeline, workspace
    from reportkit.diagnostics import Report
    from reportkit.errors import FindingsError, UsageError

    place = workspace.Workspace.find().dossier(named)
    if place.is_file():
        raise UsageError(f"{workspace.shown(place)} is a single file", "make it a folder to keep sources beside it")
    files, report = workspace.read_folder(place), Report()
    read = pipeline.read_dossier(files, workspace.shown(place), report)
    if read is None or report.has_errors:
        raise FindingsError(report)
    return place, files, read
