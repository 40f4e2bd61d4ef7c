"""The only way to open a dossier, and a pack: from the disk to values, with every finding on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit import workspace
from reportkit.diagnostics import Report
from reportkit.errors import FindingsError, UsageError
from reportkit.work.project import Project
from reportkit.workspace import Workspace

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.template.pack.pack import Pack
    from reportkit.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A dossier's files and what they say; `dossier` is None where it can't be understood, and `report` says why.

    `base` is the folder that the files stand in, as its user knows it.
    """

    place: Path
    files: Mapping[str, bytes]
    base: str
    dossier: Dossier | None
    report: Report

    @property
    def sound(self) -> Dossier | None:
        """The dossier, if nothing in it is wrong."""
        return None if self.report.has_errors else self.dossier

    def whole(self) -> Dossier:
        """The dossier. Raises FindingsError where something in it is wrong."""
        if self.sound is None:
            raise FindingsError(self.report)
        return self.sound

    def project(
        self, pack: Pack, report: Report, *, theme: Theme | None = None, previous: Dossier | None = None
    ) -> Project:
        """The dossier with a pack. Raises FindingsError where there is none to be had."""
        if self.dossier is None:
            raise FindingsError(self.report)
        return Project(
            dossier=self.dossier,
            pack=pack,
            base=self.base,
            files=self.files,
            report=report,
            theme=theme,
            previous=previous,
        )


def open_dossier(space: Workspace, named: str | None = None) -> Opened:
    """The dossier of a path or id, else the workspace's default. Raises UsageError, ReadError."""
    return open_place(space.dossier(named))


def open_place(place: Path, *, draft: bool = False) -> Opened:
    """The dossier at a place. In a draft, what it doesn't have yet is a warning. Raises ReadError."""
    from reportkit.dossier.read import read_dossier

    files, report = workspace.read_folder(place), Report()
    shown = workspace.shown(place.parent if place.is_file() else place)
    base = "" if shown == "." else shown
    dossier = read_dossier(files, base, report, draft=draft)
    return Opened(place=place, files=files, base=base, dossier=dossier, report=report)


def open_folder(space: Workspace, named: str | None) -> Opened:
    """A dossier that something is to be added to. Raises UsageError for a single file, which has no room beside it."""
    opened = open_dossier(space, named)
    if opened.place.is_file():
        raise UsageError(
            f"{workspace.shown(opened.place)} is a single file", "make it a folder to keep sources beside it"
        )
    return opened


def open_project(
    space: Workspace,
    template: str,
    dossier: str | None = None,
    theme: Path | None = None,
    previous: str | None = None,
    *,
    draft: bool = False,
) -> Project:
    """Reads a dossier, the edition before it and a pack. In a draft, what the dossier doesn't have yet is a warning.

    Raises UsageError, ReadError; FindingsError with all findings.
    """
    from reportkit.dossier.translate import where_needed
    from reportkit.theme.files import read_theme_file

    report = Report()
    place = space.dossier(dossier)
    pack = read_pack(space, template, report)
    opened = open_place(place, draft=draft)
    report.extend(where_needed(opened.report, opened.dossier))
    look = None if theme is None else read_theme_file(theme, report)
    earlier = None if previous is None else _earlier(space, previous, report)
    if report.has_errors or pack is None or opened.dossier is None:
        raise FindingsError(report)
    return opened.project(pack, report, theme=look, previous=earlier)


def _earlier(space: Workspace, named: str, report: Report) -> Dossier | None:
    opened = open_dossier(space, named)
    report.extend(opened.report)
    return opened.dossier


def read_pack(space: Workspace, template: str, report: Report) -> Pack | None:
    """The pack of a name or path; None, with findings, where it can't be used."""
    from reportkit.template.pack import pack

    folder = space.pack(template)
    return pack.read_pack(folder.name, workspace.read_folder(folder), workspace.shown(folder), report)
