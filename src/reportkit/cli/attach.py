"""`reportkit attach`: outputs into somebody's own mail, PDF, invitation, archive or folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportkit.cli.exit_status import guarded
from reportkit.cli.terminal import plural, print_json
from reportkit.cli.ui_language import tell

if TYPE_CHECKING:
    from reportkit.handling import Handling

EXAMPLES = """Examples:

reportkit attach output/kz-uk-2025/kz-uk-2025_memo_leadership_ru.pdf --to invitation.ics

reportkit attach memo.docx memo.pdf --to draft.eml -o draft-with-memo.eml

reportkit attach map.png --handling TLP:GREEN --to invitation.ics --marking TLP:GREEN"""


@guarded
def attach(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files to attach.")],
    to: Annotated[Path, typer.Option("--to", help="An .eml, .pdf, .ics or .zip file, or a folder.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A copy to write, instead of the target.", show_default=False)
    ] = None,
    marking: Annotated[
        str | None,
        typer.Option(
            "--marking",
            help="How far the target may travel, if it doesn't say so: a step of TLP.",
            metavar="TLP:…",
            show_default=False,
        ),
    ] = None,
    handling: Annotated[
        str | None,
        typer.Option(
            "--handling",
            help="How far the files may travel, if they don't say so.",
            metavar="TLP:…",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Attach what is marked higher than the target, or to a signed one.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Attach files. Without -o the target itself is changed, and kept beside as a .bak file."""
    from reportkit.errors import FindingsError
    from reportkit.work.attach import attach_files
    from reportkit.work.verify import refused
    from reportkit.workspace import Workspace, shown

    if not force and (found := refused(Workspace.find(), files)):
        raise FindingsError(found)
    marks = {"marking": _step("--marking", marking), "handling": _step("--handling", handling)}
    done = attach_files(files, to, output, force=force, **marks)
    for warning in done.warnings:
        tell(f"warning: {warning}", sys.stderr)
    if as_json:
        backup = shown(done.backup) if done.backup else None
        print_json(
            {"path": shown(done.path), "attached": list(done.names), "backup": backup, "warnings": list(done.warnings)}
        )
        return
    tell(f"{shown(done.path)}: {plural(len(done.names), 'file')} attached")
    if done.backup is not None:
        tell(f"{shown(done.backup)}: as it was before")


def _step(option: str, written: str | None) -> Handling | None:
    """The step of TLP that an option names; upper and lower case, and with or without “TLP:”."""
    from reportkit.errors import UsageError
    from reportkit.handling import Handling

    if written is None:
        return None
    found = Handling.parse(written if written.upper().startswith("TLP:") else f"TLP:{written}")
    if found is None:
        raise UsageError(
            f"“{written}” is no value of {option}", f"there is: {', '.join(one.label for one in Handling)}"
        )
    return found
