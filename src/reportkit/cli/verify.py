"""`reportkit verify`: is an output intact, where does it come from, what has changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportkit.cli import completing
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.terminal import print_json
from reportkit.cli.ui_language import in_words, tell

if TYPE_CHECKING:
    from reportkit.work.verify import Verdict

EXAMPLES = """Examples:

reportkit verify output/kz-uk-2025/kz-uk-2025_memo_leadership_ru.pdf

reportkit verify output --json"""


@guarded
def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="DOCX and PDF files, or folders of them.")],
    dossier: Annotated[
        str | None,
        typer.Option(
            "--dossier",
            "-d",
            help="The dossier to compare with: a path, or an id.",
            show_default=False,
            autocompletion=completing.dossiers,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say of each file whether it is intact, which dossier it came from, and what has changed since.

    The exit status is 1 where a file was altered, 2 where a DOCX or PDF can't be read. A seal shows that a file was
    changed; it can't show by whom, and it is no signature.
    """
    from reportkit.work.verify import verify as verify_files
    from reportkit.workspace import Workspace

    verdicts = verify_files(Workspace.find(), files, dossier)
    if as_json:
        print_json({"files": [_as_json(one) for one in verdicts]})
    else:
        for one in verdicts:
            _print(one)
    if any(one.damaged for one in verdicts):
        raise typer.Exit(2)
    if any(one.finding.status == "altered" for one in verdicts):
        raise typer.Exit(1)


def _as_json(verdict: Verdict) -> dict[str, Any]:
    from reportkit.workspace import shown

    finding, record = verdict.finding, verdict.finding.record
    return {
        "path": shown(verdict.path),
        "status": finding.status,
        "where": list(finding.where),
        "details": list(finding.details),
        "dossier": record.dossier if record else None,
        "revision": record.revision if record else None,
        "template": record.template if record else None,
        "audience": record.audience if record else None,
        "language": record.language if record else None,
        "current": verdict.current,
        "recorded": verdict.recorded,
        "changes": [{"item": one.item, "what": one.what, "text": one.text} for one in verdict.changes],
    }


def _print(verdict: Verdict) -> None:
    from reportkit.workspace import shown

    finding, record = verdict.finding, verdict.finding.record
    where = f" ({', '.join(map(in_words, finding.where))})" if finding.where else ""
    tell(f"{shown(verdict.path)}: {finding.status}{where}")
    for detail in finding.details:
        tell(f"  {detail}")
    if record is not None:
        tell(f"  from {record.dossier}, {record.audience}, {record.language}; revision {record.revision[:12]}")
    if verdict.current:
        tell("  nothing has changed in the dossier since")
    elif verdict.current is False:
        silent = verdict.changes or record is None or not record.head  # an older file doesn't know all that it shows
        tell("  the dossier has changed since" + ("" if silent else ", in nothing that this file shows"))
    for one in verdict.changes:
        put(f"  {in_words(one.what)} {one.item}: {in_words(one.text)}")
    if verdict.note:
        tell(f"  {verdict.note}")
