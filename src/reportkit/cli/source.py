"""`reportkit source`: bring in sources, and record which quotes a text at hand confirms."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportkit.cli import attest
from reportkit.cli.exit_status import guarded
from reportkit.cli.opening import DossierOption
from reportkit.cli.terminal import finding_as_json, print_findings, print_json
from reportkit.cli.ui_language import Ui, speech, tell
from reportkit.diagnostics import Report

if TYPE_CHECKING:
    from reportkit.importers.merge import Merged

app = typer.Typer(no_args_is_help=True, help="Bring in sources, and attest the quotes from them.")

ADD_EXAMPLES = """Examples:

reportkit source add export.json

reportkit source add library.bib --dossier kz-uk-2025 --replace

reportkit source add article.txt --keep-text"""


@app.command("add", epilog=ADD_EXAMPLES)
@guarded
def add(
    file: Annotated[Path, typer.Argument(help="CSL-JSON (Zotero: Export, CSL JSON), BibTeX, or a text with metadata.")],
    dossier: DossierOption = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", help="csl, bibtex or text; by default what the file looks like.", show_default=False
        ),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="A record may take the place of one with its id.")] = False,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Keep a text in the dossier, under sources/.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    ui: Ui = None,
) -> None:
    """Bring sources into a dossier. Ratings in sources.yaml stay as they are."""
    from reportkit.errors import UsageError
    from reportkit.importers.formats import FORMATS, guess_format, read_sources
    from reportkit.importers.merge import merge
    from reportkit.work.open import open_folder
    from reportkit.workspace import Workspace, read_file, shown, write_files

    if format is not None and format not in FORMATS:
        raise UsageError(f"there is no format “{format}”", f"there is: {', '.join(FORMATS)}")
    speech(ui)
    opened = open_folder(Workspace.find(), dossier)
    folder, read = opened.place, opened.whole()
    data, report = read_file(file), Report()
    records = read_sources(data, shown(file), format or guess_format(file.name, data), report)
    target = folder / "sources.json"
    taken = {item.id for item in read.items()}
    merged = merge(opened.files.get("sources.json"), shown(target), records, report, taken=taken, replace=replace)
    if report.has_errors:
        merged = None  # all or nothing
    elif merged is not None and (merged.added or merged.replaced):
        texts = {folder / "sources" / f"{id}.txt": text.encode() for id, text in merged.texts.items() if keep_text}
        write_files({target: merged.text.encode(), **texts})
    _show_added(merged, report, as_json, keep_text)


def _show_added(merged: Merged | None, report: Report, as_json: bool, keep_text: bool) -> None:
    changes = {key: getattr(merged, key, []) for key in ("added", "replaced", "unchanged")}
    if as_json:
        print_json({**changes, "findings": [finding_as_json(one) for one in report.sorted()]})
    else:
        print_findings(report)
        if merged is None:
            tell("nothing was added", sys.stderr)
        for what, ids in changes.items():
            for id in ids:
                tell(f"{what}: {id}")
        for id in merged.texts if merged is not None and keep_text else ():
            tell(f"kept: sources/{id}.txt; name it in sources.yaml: {id}: {{text: sources/{id}.txt}}")
    if report.has_errors:
        raise typer.Exit(1)


app.command("attest", epilog=attest.EXAMPLES)(attest.attest)
