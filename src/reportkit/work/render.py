"""One document in all the formats that were asked for, as bytes; nothing is written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.diagnostics import Report
from reportkit.formats import FORMATS
from reportkit.work.make import Job, Made, make

if TYPE_CHECKING:
    from reportkit.layout import Pages
    from reportkit.template.merge import Merged
    from reportkit.work.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file that was made, not yet written."""

    path: Path
    data: bytes
    format: str
    template: str
    dossier: str
    audience: str
    language: str
    pages: int
    revision: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What came of one job: files, and the findings made on its way."""

    job: Job
    outputs: tuple[Output, ...]
    report: Report


def render(project: Project, job: Job, folder: Path, *, draft: bool = False, controls: bool = True) -> Rendered:
    """Makes one document in all its formats. With errors in the report there are no outputs."""
    return finished(project, make(project, job, draft=draft), folder, controls=controls)


def finished(project: Project, made: Made, folder: Path, *, controls: bool = True) -> Rendered:
    """The files of a document that was made, as they will stand below a folder."""
    from reportkit.work.finish import finish

    job, report = made.job, made.report
    if made.merged is None or made.theme is None or made.pages is None:
        return Rendered(job=job, outputs=(), report=report)
    audience, name = project.pack.audiences[job.audience], project.pack.name
    outputs = []
    for format in job.formats:
        data = finish(
            made.merged, made.theme, made.pages, format, report, template=name, audience=audience, controls=controls
        )
        if data is not None:
            outputs.append(_output(project, job, folder, format, data, made.pages, made.merged))
    return Rendered(job=job, outputs=() if report.has_errors else tuple(outputs), report=report)


def _output(project: Project, job: Job, folder: Path, format: str, data: bytes, pages: Pages, merged: Merged) -> Output:
    dossier, template = project.dossier.id, project.pack.name
    name = f"{dossier}_{template}_{job.audience}_{job.language}{_marking_in_name(project, job, merged)}"
    return Output(
        path=folder / dossier / f"{name}.{FORMATS[format].ending}",
        data=data,
        format=format,
        template=template,
        dossier=dossier,
        audience=job.audience,
        language=job.language,
        pages=pages.count,
        revision=merged.document.meta.revision,
    )


def _marking_in_name(project: Project, job: Job, merged: Merged) -> str:
    from reportkit.template.markings import in_file_name

    mark = merged.document.meta.marking
    wanted = project.pack.audiences[job.audience].marking_in_name
    return f"_{in_file_name(mark)}" if wanted and mark else ""
