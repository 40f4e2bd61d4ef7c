"""From a briefing's file to what is handed over: renders its items, has them packed, writes everything or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportkit import workspace
from reportkit.briefing.model import Briefing, Item, Piece, Rendered
from reportkit.briefing.rules import (
    ABOVE_CLEARANCE,
    CLEARANCE_UNKNOWN,
    DECLARED_TOO_LOW,
    HANDLING_UNKNOWN,
    ITEM_FILE,
    ITEM_UNKNOWN,
    SAME_NAME,
    TOO_LARGE,
)
from reportkit.diagnostics import Report, Rule
from reportkit.errors import FindingsError, ReadError, UsageError
from reportkit.formats import USUAL
from reportkit.handling import Handling, highest_label
from reportkit.tree import nodes as n
from reportkit.work.make import Job, jobs, make
from reportkit.work.marking import marking_of
from reportkit.work.open import open_project
from reportkit.work.project import Project
from reportkit.work.render import Output, finished
from reportkit.workspace import Workspace, write_files

if TYPE_CHECKING:
    from reportkit.template.merge import Merged


@dataclass(frozen=True, slots=True)
class Packed:
    """What came of a briefing: the items' files, and the pieces by kind. With errors in the report nothing was
    written.
    """

    outputs: tuple[Output, ...]
    pieces: tuple[tuple[str, Path], ...]
    report: Report


def pack(space: Workspace, file: Path, folder: Path | None = None) -> Packed:
    """Makes a briefing. Raises UsageError, ReadError, WriteError; FindingsError if the file can't be understood."""
    from reportkit.briefing.read import read_briefing

    report = Report()
    briefing = read_briefing(workspace.read_file(file), workspace.shown(file), report)
    if briefing is None:
        raise FindingsError(report)
    target = folder or space.output / "briefings" / briefing.id
    maker = _Maker(space, briefing, file, target, report)
    items = maker.items()
    if report.has_errors:
        return Packed((), (), report)
    pieces = maker.pieces(items)
    if report.has_errors:
        return Packed((), (), report)
    files = {output.path: output.data for output in maker.outputs}
    files |= {target / piece.name: piece.data for _, piece in pieces}
    write_files(files)
    return Packed(tuple(maker.outputs), tuple((kind, target / piece.name) for kind, piece in pieces), report)


class _Maker:
    def __init__(self, space: Workspace, briefing: Briefing, file: Path, target: Path, report: Report) -> None:
        self.space, self.briefing, self.file, self.target, self.report = space, briefing, file, target, report
        self.outputs: list[Output] = []
        self._projects: dict[tuple[str, str | None], Project] = {}
        self._merged: list[Merged] = []
        self._clearance = briefing.clearance

    # ------------------------------------------------------------------------------------------ items

    def items(self) -> list[Rendered]:
        """Every item, ready; what is wrong with one is a finding."""
        self._learn_clearance()
        made = [self._file(one) if one.file else self._document(one) for one in self.briefing.items]
        items = [one for one in made if one is not None]
        self._check_names(items)
        return items

    def _learn_clearance(self) -> None:
        """The readers' clearance is the lowest that their audience has in the packs of the briefing."""
        steps = []
        for item in self.briefing.items:
            if item.template and (project := self._project(item)) is not None:
                audience = project.pack.audiences.get(self.briefing.audience)
                steps += [audience.clearance] if audience is not None else []
        if steps:
            self._clearance = min([*steps, *([] if self._clearance is None else [self._clearance])])
        elif self._clearance is None and not self.report.has_errors:
            message = "nothing here says how far the audience “{audience}” is cleared"
            hint = 'write clearance: "TLP:GREEN", or render an item for it'
            self.report.add(
                CLEARANCE_UNKNOWN.at(self.briefing.span, message, hint=hint, audience=self.briefing.audience)
            )

    def _project(self, item: Item) -> Project | None:
        key = item.template, item.dossier
        if key not in self._projects:
            try:
                project = open_project(self.space, *key)
                self._job(project, self.briefing.audience)  # the audience and the language are there
            except FindingsError as stopped:
                self.report.extend(stopped.report)
                return None
            except ReadError:
                raise
            except UsageError as error:
                self._say(ITEM_UNKNOWN, item, "{reason}", "{near}", reason=error, near=error.hint)
                return None
            self.report.extend(project.report)
            self._projects[key] = project
        return self._projects[key]

    def _document(self, item: Item) -> Rendered | None:
        project = self._project(item)
        if project is None:
            return None
        dossier = project.dossier
        if not dossier.head_releasable and self._above(dossier.handling, item, dossier.id):
            return None
        job = self._job(project, self.briefing.audience)
        made = make(project, job)
        rendered, merged = finished(project, made, self.target), made.merged
        self.report.extend(rendered.report)
        if merged is None or not rendered.outputs:
            return None
        self._merged.append(merged)
        meta = merged.document.meta
        handling = _handling(meta.marking) or max(
            (one.handling for one in merged.dossier.items()), default=Handling.CLEAR
        )
        if self._above(handling, item, project.dossier.id):
            return None
        outputs = [replace(output, path=self.target / output.path.name) for output in rendered.outputs]
        self.outputs += outputs
        return Rendered(
            title=meta.title,
            handling=handling,
            files=tuple(_piece(output.path.name, output.data) for output in outputs),
            document=merged.document,
            summary=_summary(merged),
            span=item.span,
        )

    def _job(self, project: Project, audience: str) -> Job:
        return next(jobs(project, [audience], [self.briefing.language], USUAL))

    def _file(self, item: Item) -> Rendered | None:
        """A file beside the briefing: never one that a path or a link leads out to."""
        from reportkit.briefing.attach import media_of
        from reportkit.briefing.names import ascii_name

        home = self.file.absolute().parent
        path = home / item.file
        if not workspace.is_within(path, home):
            self._say(ITEM_FILE, item, "“{file}” lies outside the briefing's folder", "Put it beside the briefing.")
            return None
        try:
            data = workspace.read_file(path)
        except ReadError as error:
            self._say(ITEM_FILE, item, "{reason}", "Paths start at the briefing's own folder.", reason=error)
            return None
        name = ascii_name(path.name)
        piece = Piece(name=name, media=media_of(name), data=data)
        handling = self._handling_of(item, piece)
        if self._above(handling, item, item.file):
            return None
        pages = data if name.lower().endswith(".pdf") else b""
        return Rendered(title=item.title or path.stem, handling=handling, files=(piece,), pages=pages, span=item.span)

    def _handling_of(self, item: Item, piece: Piece) -> Handling:
        """How far a file may travel. What the briefing says may be higher than what the file says, and never lower."""
        said = marking_of(piece)
        declared, found = item.handling, said.highest or Handling.CLEAR
        if declared is None and said.level is None:
            message = "how far “{file}” may travel is unknown: {what}"
            self._say(HANDLING_UNKNOWN, item, message, 'Write beside it how far: handling: "TLP:GREEN".', what=said.why)
        elif declared is not None and found > declared and not self._is_above(found):
            message = "“{file}” is declared {declared}, and says itself that it is {said}"
            hint = "Declare what it says, or enclose a version that can travel."
            self._say(DECLARED_TOO_LOW, item, message, hint, declared=declared.label, said=found.label)
        return max(found, *(one for one in (declared, said.level) if one is not None), Handling.CLEAR)

    def _is_above(self, handling: Handling) -> bool:
        return self._clearance is not None and handling > self._clearance

    def _above(self, handling: Handling, item: Item, name: str) -> bool:
        if self._clearance is None or not self._is_above(handling):
            return False
        message = "“{name}” is {handling}; the audience “{audience}” may see {clearance} at most"
        labels = {"handling": handling.label, "clearance": self._clearance.label}
        self._say(ABOVE_CLEARANCE, item, message, "Take it out, or brief other readers.", name=name, **labels)
        return True

    def _say(self, rule: Rule, item: Item, message: str, hint: str, **args: Any) -> None:
        words = {"file": item.file, "audience": self.briefing.audience, **args}
        self.report.add(rule.at(item.span, message, hint=hint, **words))

    def _check_names(self, items: Sequence[Rendered]) -> None:
        taken: set[str] = {name.casefold() for name in _piece_names(self.briefing)}
        for item in items:
            for piece in item.files:
                if piece.name.casefold() in taken:
                    message = "two files of the briefing would be called {name}"
                    self.report.add(SAME_NAME.at(item.span, message, hint="Rename one of them.", name=piece.name))
                taken.add(piece.name.casefold())

    # ------------------------------------------------------------------------------------------ pieces

    def pieces(self, items: Sequence[Rendered]) -> list[tuple[str, Piece]]:
        """What the briefing asks for, in this order: binder, mail, invitation, bag."""
        marking = max((one.handling for one in items), default=Handling.CLEAR)
        names = dict(zip(self.briefing.pack, _piece_names(self.briefing), strict=True))
        return [(kind, _piece(name, self._made(kind, items, marking))) for kind, name in names.items()]

    def _made(self, kind: str, items: Sequence[Rendered], marking: Handling) -> bytes:
        if kind == "binder":
            return self._binder(items, marking)
        if kind == "bag":
            from reportkit.briefing.bag import bag

            return bag(self.briefing, items, marking)
        self._check_size(kind, items)
        if kind == "mail":
            return self._mail(items, marking)
        from reportkit.briefing.invitation import invitation

        return invitation(self.briefing, items, marking)

    def _mail(self, items: Sequence[Rendered], marking: Handling) -> bytes:
        """The draft, read again: nobody gets it who wasn't asked for."""
        from reportkit.briefing.mail import mail, unasked
        from reportkit.work.finish import READ_BACK

        made = mail(self.briefing, items, marking)
        if strange := unasked(self.briefing, made):
            message = "the mail would have a header or a recipient that nobody asked for: {name}"
            self.report.add(READ_BACK.at(self.briefing.span, message, hint="Please report it.", name=strange))
        return made

    def _binder(self, items: Sequence[Rendered], marking: Handling) -> bytes:
        from reportkit.work.bind import bind
        from reportkit.work.make import theme_of

        first = next((self._projects[one.template, one.dossier] for one in self.briefing.items if one.template), None)
        theme = theme_of(first, self.briefing.audience, self.report) if first is not None else None
        clearance = self._clearance or Handling.CLEAR
        return bind(self.briefing, items, self._merged, theme, clearance, marking, self.report)

    def _check_size(self, kind: str, items: Sequence[Rendered]) -> None:
        from reportkit.briefing.mail import MOST

        size = sum(len(piece.data) for item in items for piece in item.files)
        if size > MOST:
            message = "the {kind} carries {size} MB; many servers take {most} MB at most"
            sizes: dict[str, Any] = {"size": size // 2**20, "most": MOST // 2**20}
            self.report.add(
                TOO_LARGE.at(self.briefing.span, message, hint="Send the binder alone.", kind=kind, **sizes)
            )


def _piece_names(briefing: Briefing) -> list[str]:
    endings = {"binder": "pdf", "mail": "eml", "invitation": "ics", "bag": "zip"}
    return [f"{briefing.id}.{endings[kind]}" for kind in briefing.pack]


def _piece(name: str, data: bytes) -> Piece:
    from reportkit.briefing.attach import media_of

    return Piece(name=name, media=media_of(name), data=data)


def _handling(marking: n.Marking | None) -> Handling | None:
    return highest_label(marking.text) if marking is not None else None


def _summary(merged: Merged) -> tuple[n.Block, ...]:
    """The document's own summary, its headings without numbers; nothing where the pack has none."""
    return tuple(
        replace(block, number="") if isinstance(block, n.Heading) else block for block in merged.section("summary")
    )
