"""Which dossier a command is about, as an option."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from reportkit.cli import completing

DossierOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--dossier", "-d", help="A path, or an id under data/.", show_default=False, autocompletion=completing.dossiers
    ),
]
"""The option."""
