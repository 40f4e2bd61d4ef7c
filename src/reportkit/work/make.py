"""From a project to one document: released, merged, checked, laid out. No format yet, and nothing is written.

    Dossier ─ release ─ localise ─ merge ─ Document ─ lay out ─ Pages

Findings are gathered on the way; an error among them stops it where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.errors import UsageError
from reportkit.formats import USUAL

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.layout import Pages
    from reportkit.template.merge import Merged
    from reportkit.theme.theme import Theme
    from reportkit.tree.nodes import Raster
    from reportkit.work.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document to make: which audience, in which language, in which formats."""

    audience: str
    language: str
    formats: tuple[str, ...] = USUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of one job, kept in its process: how far it got, and the findings on its way.

    `merged` is there once the document stands, `theme` and `pages` once it is laid out without an error.
    """

    job: Job
    report: Report
    merged: Merged | None = None
    theme: Theme | None = None
    pages: Pages | None = None


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


def make(project: Project, job: Job, *, draft: bool = False) -> Made:
    """The document of one job, and where everything in it stands."""
    from reportkit.layout import settle

    report = Report()
    merged = merge_document(project, job, report, draft=draft)
    if merged is None:
        return Made(job=job, report=report)
    report.extend(_faults(project, job, merged, draft=draft))
    look = theme_of(project, job.audience, report)
    if look is None or report.has_errors:
        return Made(job=job, report=report, merged=merged)
    document, pages = settle(merged.document, look)
    merged = replace(merged, document=document)
    report.extend(pages.findings)
    _check_length(project, job, pages, merged, report)
    if report.has_errors:
        return Made(job=job, report=report, merged=merged)
    return Made(job=job, report=report, merged=merged, theme=look, pages=pages)


def _faults(project: Project, job: Job, merged: Merged, *, draft: bool) -> Iterator[Diagnostic]:
    """What is wrong with what this audience is shown. A draft only tells of it."""
    from reportkit.work.proof import faults

    release = project.release(job.audience)
    proof, broken = project.proof(release)
    for found in (*broken, *faults(release, proof, merged, job.audience)):
        yield replace(found, severity=min(found.severity, Severity.WARNING)) if draft else found


def merge_document(project: Project, job: Job, report: Report, *, draft: bool = False) -> Merged | None:
    """The document of one job as a tree; None, with findings, where it can't be made."""
    from reportkit.dossier.translate import localise
    from reportkit.release.filter import addressed
    from reportkit.release.head import refusal
    from reportkit.template.pack.untranslated import lacking

    audience, released = project.pack.audiences[job.audience], project.release(job.audience)
    refused = [found for one in project.editions() for found in refusal(one, audience.clearance, audience.name)]
    report.extend(refused)
    if refused:
        return None
    printed = None if draft else _untranslated_in_print(project, job, released.dossier)
    localised = localise(released.dossier, job.language, report, draft=draft, printed=printed)
    localised = addressed(localised, job.audience, audience.wording)
    report.extend(lacking(project.pack, job.language, localised))
    if report.has_errors and not draft:
        return None
    return _merge(project, job, localised, report, draft=draft)


def _untranslated_in_print(project: Project, job: Job, shown: Dossier) -> frozenset[str] | None:
    """The paths of the texts without a translation that the document prints; None if that can't be told, or if the
    whole dossier goes out with it.

    The document is made once with a stand-in for each of them, as a draft has it, and searched for those.
    """
    from reportkit.dossier.drafts import no_value
    from reportkit.dossier.translate import localise, untranslated
    from reportkit.release.filter import addressed
    from reportkit.tree.dump import dump

    audience = project.pack.audiences[job.audience]
    lacks = untranslated(shown, job.language)
    if not lacks or audience.embed:
        return None
    scratch = Report()
    marked = addressed(localise(shown, job.language, Report(), draft=True), job.audience, audience.wording)
    merged = _merge(project, job, marked, scratch)
    if merged is None:
        return None
    words = _plainly(f"{merged.document.meta}{dump(merged.document)}")
    quoted = tuple(f"quotes.{id}." for id in merged.used)  # a quote without a translation is printed as it is
    return frozenset(path for path in lacks if path.startswith(quoted) or _plainly(no_value(path)) in words)


def _plainly(text: str) -> str:
    """A text without what typography changes: spaces, dashes."""
    return "".join(character for character in text if character.isalnum())


def _merge(project: Project, job: Job, localised: Dossier, report: Report, *, draft: bool = False) -> Merged | None:
    """The document of one job from the dossier in its language."""
    from reportkit import citation, language
    from reportkit.release.news import news_since
    from reportkit.template.merge import merge
    from reportkit.template.setting import Setting
    from reportkit.template.texts import choose_texts

    audience, released = project.pack.audiences[job.audience], project.release(job.audience)
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
        news=None if project.previous is None else news_since(project.previous, released, localised, audience),
    )
    texts = choose_texts(localised.texts, setting, project.pack, project.dossier.language)
    merged = merge(setting, project.pack, texts, _pictures(project, report))
    return None if report.has_errors else merged


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
    from reportkit.template.markdown.pictures import find_picture, read_picture

    homes = {project.base: project.files, project.pack.base: project.pack.files}

    def picture(path: str, span: Span | None) -> Raster | None:
        return read_picture(path, find_picture(path, span, homes), span, report)

    return picture
