"""Many renderings, one report: dossiers by audiences by languages, over as many processes as pay.

All files are written at the end, each whole; where there is an error, none is, and what was there before stands.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.diagnostics import Report
from reportkit.errors import FindingsError, UsageError, WorkerError, WriteError
from reportkit.work.make import Job, jobs
from reportkit.work.open import open_project
from reportkit.work.project import Project, explain_release
from reportkit.work.render import Output, Rendered, render
from reportkit.workspace import Workspace, shown
from reportkit.workspace.writing import undisturbed

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from reportkit.release.explain import Explanation
    from reportkit.seal.keeping import Outputs
    from reportkit.seal.manifest import Entry

WORTH_A_PROCESS = 12
"""So many documents take about as long as starting a second process does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one dossier is to be made into."""

    template: str
    dossier: str | None
    audiences: tuple[str, ...]
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    folder: Path
    theme: Path | None = None
    draft: bool = False
    controls: bool = True
    explain: bool = False
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class Unseen:
    """What one audience does not see of one dossier: for the author alone."""

    dossier: str
    audience: str
    items: int
    withheld: tuple[Explanation, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of all orders. With errors in the report nothing was written. `unseen` where an order asked for it;
    `warnings`: how many `check` has on each dossier that was rendered, by its folder, beside those in the report."""

    written: tuple[Output, ...]
    report: Report
    unseen: tuple[Unseen, ...] = ()
    warnings: Mapping[str, int] = field(default_factory=dict)


def render_all(
    space: Workspace,
    orders: Sequence[Order],
    *,
    workers: int | None = None,
    step: Callable[[str], None] = lambda name: None,
) -> Batch:
    """Renders everything, then writes everything. Raises UsageError, ReadError, WriteError."""
    report = Report()
    work: list[tuple[Order, Project, Job]] = []
    for order, project in _open(space, orders, report):
        report.extend(project.report)
        work += [(order, project, job) for job in jobs(project, order.audiences, order.languages, order.formats)]
    count = _workers(len(work), workers)
    results = _in_processes(space, work, count, step) if count > 1 else _here(work, step)
    for result in results:
        report.extend(result.report)
    outputs = tuple(output for result in results for output in result.outputs)
    unseen = tuple(_unseen(work))
    if report.has_errors:
        return Batch((), report, unseen)
    if outputs:
        from reportkit.seal.keeping import write_kept

        files = {output.path: output.data for output in outputs}
        _refuse_links({path.parent for path in files})
        report.extend(write_kept(space, files, _made(work, results)))
    return Batch(outputs, report, unseen, _warnings(work) if outputs else {})


def _warnings(work: Sequence[tuple[Order, Project, Job]]) -> dict[str, int]:
    from reportkit.work.left_to_check import warnings

    projects = {project.base: project for _, project, _ in work}
    return {base: count for base, project in projects.items() if (count := warnings(project))}


def _refuse_links(folders: Iterable[Path]) -> None:
    """A dossier's folder of outputs is ours to make; a link of its name leads where somebody else wanted. The folder
    that the author named may be one. Raises WriteError.
    """
    for folder in sorted(folders):
        if folder.is_symlink():
            hint = "take the link away, or name another folder with -o"
            raise WriteError(f"can't write {shown(folder)}: it is a link", hint)


def _open(space: Workspace, orders: Sequence[Order], report: Report) -> list[tuple[Order, Project]]:
    """What each order is made of, one that was given twice once; one with errors is left out, and they are reported.

    Raises UsageError for two dossiers with one id: the files of one would take the place of the other's.
    """
    opened: dict[Order, tuple[Order, Project]] = {}
    places: dict[tuple[Path, str], Path] = {}
    for order in orders:
        place = space.dossier(order.dossier)
        once = replace(order, dossier=str(place.resolve()))
        if once in opened:
            continue
        try:
            project = open_project(space, order.template, order.dossier, order.theme, order.previous, draft=order.draft)
        except FindingsError as stopped:
            report.extend(stopped.report)
            continue
        opened[once] = order, project
        _refuse_twin(place, places.setdefault((order.folder, project.dossier.id), place), project.dossier.id)
    return list(opened.values())


def _refuse_twin(place: Path, before: Path, id: str) -> None:
    if place.resolve() != before.resolve():
        hint = "give one of them another id, or render each by itself, into a folder of its own (-o)"
        raise UsageError(f"{shown(before)} and {shown(place)} both have the id “{id}”", hint)


def _unseen(work: Sequence[tuple[Order, Project, Job]]) -> Iterator[Unseen]:
    """Each audience of each dossier once, whatever the languages: translations see what the original does."""
    seen: set[tuple[str, str]] = set()
    for order, project, job in work:
        key = (project.base, job.audience)
        if order.explain and key not in seen:
            seen.add(key)
            items = sum(1 for _ in project.dossier.items()) + len(project.dossier.gaps) + len(project.dossier.texts)
            yield Unseen(project.dossier.id, job.audience, items, explain_release(project, job.audience))


def _made(work: Sequence[tuple[Order, Project, Job]], results: Sequence[Rendered]) -> dict[Path, Outputs]:
    """What each folder's manifest is to say."""
    from reportkit.seal.keeping import Outputs
    from reportkit.seal.manifest import Run

    made: dict[Path, tuple[str, list[Run]]] = {}
    for (_, project, _), result in zip(work, results, strict=True):
        if not result.outputs:
            continue
        inputs = {f"dossier/{name}": data for name, data in project.files.items()}
        inputs |= {f"template/{name}": data for name, data in project.pack.files.items()}
        run = Run(inputs, [_entry(output) for output in result.outputs], (*project.report, *result.report))
        made.setdefault(result.outputs[0].path.parent, (project.dossier.id, []))[1].append(run)
    return {folder: Outputs(dossier, runs) for folder, (dossier, runs) in made.items()}


def _entry(output: Output) -> Entry:
    from reportkit.seal.manifest import Entry

    return Entry(
        name=output.path.name,
        sha256=output.sha256,
        format=output.format,
        template=output.template,
        audience=output.audience,
        language=output.language,
        pages=output.pages,
        revision=output.revision,
    )


def _workers(documents: int, asked: int | None) -> int:
    if asked is not None:
        return min(asked, documents)
    return 1 if documents < WORTH_A_PROCESS else min(os.cpu_count() or 1, documents)


def _here(work: Sequence[tuple[Order, Project, Job]], step: Callable[[str], None]) -> list[Rendered]:
    results = []
    for order, project, job in work:
        results.append(render(project, job, order.folder, draft=order.draft, controls=order.controls))
        step(_name(project, job))
    return results


def _in_processes(
    space: Workspace, work: Sequence[tuple[Order, Project, Job]], count: int, step: Callable[[str], None]
) -> list[Rendered]:
    """Raises WorkerError where one of the processes was ended from outside."""
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(count, initializer=_begin) as executor:
        try:
            with undisturbed():  # a process that begins has what is to be done at a signal from its parent
                futures = {_submit(executor, space, order, job): (project, job) for order, project, job in work}
            for done in as_completed(futures):
                step(_name(*futures[done]))
            return [future.result() for future in futures]
        except BrokenProcessPool as broken:
            hint = "nothing has been written; try again, with fewer processes (-j 1) if memory is short"
            raise WorkerError("a process that was rendering has been ended from outside", hint) from broken
        except BaseException:
            _end(executor)
            raise


def _begin() -> None:
    """In a process that renders: the one that began it is who hears of signals, and ends it. It doesn't outlive that
    one either.
    """
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
    parent = parent_process()
    if parent is not None:
        Thread(target=_follow, args=(parent.join,), daemon=True).start()


def _follow(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)


def _end(executor: Executor) -> None:
    """Ends the processes that render: nobody waits for what they are at."""
    from multiprocessing import active_children

    executor.shutdown(wait=False, cancel_futures=True)
    for process in active_children():
        process.terminate()


def _submit(executor: Executor, space: Workspace, order: Order, job: Job) -> Future[Rendered]:
    return executor.submit(_one, space, order, job)


_projects: dict[tuple[Path, str, str | None, Path | None, str | None, bool], Project] = {}


def _one(space: Workspace, order: Order, job: Job) -> Rendered:
    """One job in a process of its own, which reads each dossier and pack once."""
    key = (space.root, order.template, order.dossier, order.theme, order.previous, order.draft)
    if key not in _projects:
        _projects[key] = open_project(
            space, order.template, order.dossier, order.theme, order.previous, draft=order.draft
        )
    return render(_projects[key], job, order.folder, draft=order.draft, controls=order.controls)


def _name(project: Project, job: Job) -> str:
    return f"{project.dossier.id} {job.audience} {job.language}"
