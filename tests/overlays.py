"""Translations that no dossier ships, each laid over one of ours: `suite/overlays/DOSSIER/LANGUAGE.yaml`."""

from __future__ import annotations

import shutil
from pathlib import Path

HERE = Path(__file__).parent
OVERLAYS = sorted((HERE / "suite" / "overlays").glob("*/*.yaml"))


def laid_over(overlay: Path, folder: Path) -> Path:
    """A copy, below a folder, of the dossier with its translation."""
    dossier = folder / overlay.parent.name
    shutil.copytree(HERE.parent / "data" / overlay.parent.name, dossier)
    shutil.copy(overlay, dossier)
    return dossier
