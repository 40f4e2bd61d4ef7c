"""What differs: between two dossiers, or between what two audiences are shown of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportkit.diagnostics import Report
from reportkit.errors import FindingsError, UsageError
from reportkit.release.compare import Change, Shown, compare, compare_shown
from reportkit.work.make import Job, jobs, merge_document
from reportkit.work.open import open_dossier, read_pack
from reportkit.work.project import Project, explain_release
from reportkit.workspace import Workspace

if TYPE_CHECKING:
    from reportkit.tree.nodes import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs, and between what. `why` says of ids what keeps them from the second."""

    first: str
    second: str
    changes: tuple[Change, ...]
    why: dict[str, str]


def between_dossiers(space: Workspace, old: str, new: str) -> Difference:
    """From one dossier or edition to another, all handlings included. Raises UsageError, ReadError, FindingsError."""
    report = Report()
    opened = [open_dossier(space, named) for named in (old, new)]
    for one in opened:
        report.extend(one.report)
    if report.has_errors:
        raise FindingsError(report)
    before, after = (one.whole() for one in opened)
    return Difference(first=old, second=new, changes=compare(before, after), why={})


def between_audiences(project: Project, first: str, second: str, language: str) -> Difference:
    """What one audience's document says and the other's doesn't. Raises UsageError, FindingsError."""
    one, other = (_shown(project, name, language) for name in (first, second))
    why = {what.id: what.why for what in explain_release(project, second)}
    return Difference(first=first, second=second, changes=compare_shown(one, other), why=why)


def _shown(project: Project, audience: str, language: str) -> dict[str, Shown]:
    report = Report()
    (job,) = jobs(project, [audience], [language], ())
    merged = merge_document(project, Job(audience=job.audience, language=job.language), report)
    if merged is None:
        raise FindingsError(report)
    return statements(merged.document)


def statements(document: Document) -> dict[str, Shown]:
    """The words of every fact, quote, judgement and proposal of a document; where one stands twice, the longest."""
    from reportkit.tree import nodes as n
    from reportkit.tree.walk import blocks, inlines, own_inlines, plain

    found: dict[str, Shown] = {}
    for block in blocks(document.blocks):
        for inline in inlines(own_inlines(block)):
            if not isinstance(inline, n.Statement):
                continue
            kind, id = inline.item.kind, inline.item.id
            if kind == "source" or kind == "actor":
                continue
            text = plain(inline.children)
            if id not in found or len(text) > len(found[id].text):
                found[id] = Shown(kind, text)
    return found


def template_for(space: Workspace, named: str | None, audiences: Sequence[str]) -> str:
    """The template to compare audiences by: the one named, else the only one that has them all. Raises UsageError."""
    if named is not None:
        return named
    found = []
    for name in space.packs():
        pack = read_pack(space, name, Report())
        if pack is not None and all(audience in pack.audiences for audience in audiences):
            found.append(name)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("which template?", f"name one with --template: {', '.join(found)}")
    raise UsageError(f"no template has the audiences {' and '.join(audiences)}", "see `reportkit templates list`")
