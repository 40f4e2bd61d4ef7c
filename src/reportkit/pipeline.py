"""The whole way on one page: read, release, merge, lay out, write.

    Dossier ─ release ─ localise ─ merge ─ Document ─ lay out ─ Pages ─ write ─ bytes

Findings are gathered on the way; an error among them stops a rendering before anything is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reportkit import workspace
from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.errors import FindingsError, UsageError
from reportkit.formats import FORMATS, USUAL
from reportkit.workspace import Workspace

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.evidence.proof import Proof
    from reportkit.evidence.review import Review
    from reportkit.handling import Handling
    from reportkit.layout import Pages
    from reportkit.release.explain import Explanation
    from reportkit.release.filter import Release
    from reportkit.template.merge import Merged
    from reportkit.template.pack import Pack
    from reportkit.theme.theme import Theme
    from reportkit.tree.nodes import Raster


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document to make: which audience, in which language, in which formats."""

    audience: str
    language: str
    formats: tuple[str, ...] = USUAL


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


@dataclass(slots=True, kw_only=True)
class Project:
    """A dossier and a pack, read once for any number of jobs.

    `theme` is taken instead of the audiences' own; `previous` is the edition that readers have already.
    """

    dossier: Dossier
    pack: Pack
    base: str
    files: Mapping[str, bytes]
    report: Report
    theme: Theme | None = None
    previous: Dossier | None = None
    # What was found of this dossier and this pack: `dataclasses.replace` begins anew.
    _releases: dict[Handling, Release] = field(default_factory=dict, init=False)
    _proofs: dict[Handling, tuple[Proof, Report]] = field(default_factory=dict, init=False)
    _reviews: dict[Handling, Review] = field(default_factory=dict, init=False)

    def release(self, audience: str) -> Release:
        """What an audience may see of the dossier."""
        clearance = self.pack.audiences[audience].clearance
        if clearance not in self._releases:
            from reportkit.release.filter import release

            self._releases[clearance] = release(self.dossier, clearance)
        return self._releases[clearance]

    def editions(self) -> Iterator[Dossier]:
        """The dossier, and the edition that readers have already: something of either's head is printed."""
        yield self.dossier
        if self.previous is not None:
            yield self.previous

    def review(self, release: Release) -> Review:
        """How well what was released is proven: figures of the whole dossier would tell that there is more."""
        if release.clearance not in self._reviews:
            from reportkit.evidence.review import summarise

            self._reviews[release.clearance] = summarise(self.proof(release)[0])
        return self._reviews[release.clearance]

    def proof(self, release: Release) -> tuple[Proof, Report]:
        """The texts of the released sources that are at hand, and what was attested of those that are not; and what is
        wrong with either: a proof that can't be read proves nothing.
        """
        if release.clearance not in self._proofs:
            from reportkit.evidence.proof import Proof

            found = Report()
            self._proofs[release.clearance] = Proof.of(release.permitted, self.files, self.base, found), found
        return self._proofs[release.clearance]


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
    files, base = open_files(place)
    found = Report()
    read = read_dossier(files, base, found, draft=draft)
    report.extend(where_needed(found, read))
    look = None if theme is None else read_theme_file(theme, report)
    earlier = None if previous is None else open_dossier(space, previous, report)
    if report.has_errors or pack is None or read is None:
        raise FindingsError(report)
    return Project(dossier=read, pack=pack, base=base, files=files, report=report, theme=look, previous=earlier)


def open_dossier(space: Workspace, named: str | None, report: Report) -> Dossier | None:
    """A dossier by path or id; None, with findings, where it can't be used. Raises UsageError, ReadError."""
    return read_dossier(*open_files(space.dossier(named)), report)


def read_pack(space: Workspace, template: str, report: Report) -> Pack | None:
    """The pack of a name or path; None, with findings, where it can't be used."""
    from reportkit.template import pack

    folder = space.pack(template)
    return pack.read_pack(folder.name, workspace.read_folder(folder), workspace.shown(folder), report)


def read_dossier(files: Mapping[str, bytes], base: str, report: Report, *, draft: bool = False) -> Dossier | None:
    """The dossier of a folder's files; None, with findings, where it can't be used."""
    from reportkit.dossier import read

    return read.read_dossier(files, base, report, draft=draft)


def open_files(place: Path) -> tuple[dict[str, bytes], str]:
    """A dossier's files, and the folder that they stand in as its user knows it."""
    files = workspace.read_folder(place)
    return files, workspace.shown(place.parent if place.is_file() else place)


# ------------------------------------------------------------------------------------------------ jobs


def jobs(project: Project, audiences: Sequence[str], languages: Sequence[str], formats: Sequence[str]) -> Iterator[Job]:
    """One job for each audience and language asked for; "all" stands for every one that there is. Raises UsageError."""
    pack = project.pack
    chosen = list(pack.audiences) if "all" in audiences else list(audiences or [pack.default_audience])
    for name in chosen:
        if name not in pack.audiences:
            known = ", ".join(sorted(pack.audiences))
            raise UsageError(f"the template “{pack.name}” has no audience “{name}”", f"there is: {known}, all")
    for name in dict.fromkeys(chosen):
        for language in dict.fromkeys(_languages(project, name, languages)):
            yield Job(audience=name, language=language, formats=tuple(dict.fromkeys(formats)))


def _languages(project: Project, audience: str, asked: Sequence[str]) -> Iterable[str]:
    offered = project.pack.audiences[audience].languages
    if "all" in asked:
        has = {project.dossier.language, *project.dossier.overlays}
        return [language for language in offered if language in has]
    for language in asked:
        if language not in offered:
            raise UsageError(
                f"the audience “{audience}” is not offered in “{language}”", f"there is: {', '.join(offered)}, all"
            )
    return asked or [project.dossier.language]


# ------------------------------------------------------------------------------------------------ one job


def render(
    project: Project,
    job: Job,
    folder: Path,
    *,
    draft: bool = False,
    controls: bool = True,
    merged: Merged | None = None,
) -> Rendered:
    """Makes one document in all its formats, of `merged` if given. With errors in the report there are no outputs."""
    from reportkit.finishing import finish
    from reportkit.layout import lay_out

    report = Report()
    merged = merged or merge_document(project, job, report, draft=draft)
    if merged is None:
        return Rendered(job=job, outputs=(), report=report)
    report.extend(_faults(project, job, merged, draft=draft))
    look = theme_of(project, job.audience, report)
    if look is None or report.has_errors:
        return Rendered(job=job, outputs=(), report=report)
    pages = lay_out(merged.document, look)
    report.extend(pages.findings)
    _check_length(project, job, pages, merged, report)
    if report.has_errors:
        return Rendered(job=job, outputs=(), report=report)
    outputs = []
    for format in job.formats:
        audience, name = project.pack.audiences[job.audience], project.pack.name
        data = finish(merged, look, pages, format, report, template=name, audience=audience, controls=controls)
        if data is not None:
            outputs.append(_output(project, job, folder, format, data, pages, merged))
    return Rendered(job=job, outputs=() if report.has_errors else tuple(outputs), report=report)


def _faults(project: Project, job: Job, merged: Merged, *, draft: bool) -> Iterator[Diagnostic]:
    """What is wrong with what this audience is shown. A draft only tells of it."""
    from reportkit.proving import faults

    release = project.release(job.audience)
    proof, broken = project.proof(release)
    for found in (*broken, *faults(release, proof, merged, job.audience)):
        yield replace(found, severity=min(found.severity, Severity.WARNING)) if draft else found


def merge_document(project: Project, job: Job, report: Report, *, draft: bool = False) -> Merged | None:
    """The document of one job as a tree; None, with findings, where it can't be made."""
    from reportkit import citation, language
    from reportkit.dossier.translate import localise
    from reportkit.release.filter import addressed
    from reportkit.release.head import refusal
    from reportkit.release.news import news_since
    from reportkit.template.merge import merge
    from reportkit.template.setting import Setting
    from reportkit.template.texts import choose_texts

    audience, released = project.pack.audiences[job.audience], project.release(job.audience)
    refused = [found for one in project.editions() for found in refusal(one, audience.clearance, audience.name)]
    report.extend(refused)
    if refused:
        return None
    localised = localise(released.dossier, job.language, report, draft=draft)
    localised = addressed(localised, job.audience, audience.wording)
    if report.has_errors and not draft:
        return None
    setting = Setting(
        dossier=localised,
        withheld={one.id: one.reason for one in released.withheld},
        language=language.get(job.language),
        audience=audience,
        words=project.pack.words[job.language],
        title=project.pack.title_in(job.language),
        style=citation.get(project.pack.style(audience, job.language)),
        report=report,
        review=project.review(released) if "review" in audience.show else None,
        draft=draft,
        news=None
        if project.previous is None
        else news_since(project.previous, project.dossier, released, localised, audience),
    )
    texts = choose_texts(localised.texts, setting, project.pack, project.dossier.language)
    merged = merge(setting, project.pack, texts, _pictures(project, report))
    return None if report.has_errors else merged


def explain_release(project: Project, audience: str) -> tuple[Explanation, ...]:
    """What an audience does not see, and why: for the author alone."""
    from reportkit.release.explain import explain

    return explain(project.dossier, project.release(audience), audience)


def theme_of(project: Project, audience: str, report: Report) -> Theme | None:
    """The look of an audience's documents: `themes/NAME.yaml` of the pack, else `.docx` or `.dotx`.

    None, with findings, if it can't be used.
    """
    from reportkit.theme.files import WORD_ENDINGS, read_any_theme
    from reportkit.theme.rules import NO_THEME
    from reportkit.theme.theme import Theme

    if project.theme is not None:
        return project.theme
    pack, name = project.pack, project.pack.audiences[audience].theme
    for path in (f"themes/{name}{ending}" for ending in (".yaml", *WORD_ENDINGS)):
        if path in pack.files:
            return read_any_theme(PurePath(path), pack.files[path], pack.shown(path), report)
    if name == "standard":
        return Theme()
    place = Span(pack.shown(f"audiences/{audience}.yaml"))
    path = f"themes/{name}.yaml"
    message = "the audience “{audience}” has the theme “{name}”, but there is no {path}"
    hint = "write that file, or take the theme from the audience"
    report.add(NO_THEME.at(place, message, hint=hint, audience=audience, name=name, path=path))
    return None


def _check_length(project: Project, job: Job, pages: Pages, merged: Merged, report: Report) -> None:
    from reportkit.template.rules import TOO_LONG

    limit = project.pack.audiences[job.audience].max_pages
    if limit is not None and pages.count > limit:
        place = Span(project.pack.shown(f"audiences/{job.audience}.yaml"))
        message = "the memo for “{audience}” in {language} has {count} pages, {limit} at most"
        longest = ", ".join(f"{id}: {length} characters" for id, length in _longest(merged))
        what = "the longest of what it shows ({longest})" if longest else "the template's own text"
        hint = f"shorten {what}, show less, or raise max_pages"
        report.add(
            TOO_LONG.at(
                place,
                message,
                hint=hint,
                audience=job.audience,
                language=job.language,
                count=pages.count,
                limit=limit,
                longest=longest,
            )
        )


def _longest(merged: Merged, most: int = 4) -> list[tuple[str, int]]:
    """The items that take the most room in a document, with the number of their characters there."""
    from reportkit.tree import nodes
    from reportkit.tree.walk import blocks, inlines, own_inlines, plain

    taken: dict[str, int] = {}
    for block in blocks(merged.document.blocks):
        for inline in inlines(own_inlines(block)):
            if isinstance(inline, nodes.Statement):
                taken[inline.item.id] = taken.get(inline.item.id, 0) + len(plain(inline.children))
    return sorted(taken.items(), key=lambda entry: -entry[1])[:most]


def _pictures(project: Project, report: Report) -> Callable[[str, Span | None], Raster | None]:
    """Finds the pictures that a text names: beside the text, else in the dossier's folder, else in the pack."""
    from reportkit.template.pictures import find_picture, read_picture

    homes = {project.base: project.files, project.pack.base: project.pack.files}

    def picture(path: str, span: Span | None) -> Raster | None:
        return read_picture(path, find_picture(path, span, homes), span, report)

    return picture


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


def schema_of(kind: str) -> dict[str, object]:
    """The JSON Schema (draft-07) of a dossier, a template, an audience or a briefing."""
    if kind == "dossier":
        from reportkit.dossier.schema import schema

        return schema()
    if kind == "briefing":
        from reportkit.briefing.keys import schema as briefing_schema

        return briefing_schema()
    from reportkit.template import keys

    record = {"template": keys.TEMPLATE, "audience": keys.AUDIENCE}[kind]
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"reportkit {kind}", **record.schema()}
