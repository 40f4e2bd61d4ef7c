"""`reportkit render`: dossiers through a template, to files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportkit.cli import completing
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.release import print_withheld, withheld_as_json
from reportkit.cli.terminal import each, finding_as_json, plural, print_findings, print_json, progress
from reportkit.cli.ui_language import tell
from reportkit.formats import FORMATS, USUAL

if TYPE_CHECKING:
    from reportkit.work.batch import Batch
    from reportkit.work.render import Output

EXAMPLES = """Examples:

reportkit render memo

reportkit render memo -a leadership -l kk -f pdf

reportkit render memo kz-uk-2025 -a all -l all -o /tmp/out

reportkit render memo -a public --explain-release"""


@guarded
def render(
    template: Annotated[
        str,
        typer.Argument(
            metavar="TEMPLATE",
            help="A template pack by name (see `reportkit templates list`), or its folder.",
            autocompletion=completing.packs,
        ),
    ],
    dossiers: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOSSIER]...",
            help="Dossiers: paths, or ids under data/.",
            show_default=False,
            autocompletion=completing.dossiers,
        ),
    ] = None,
    audience: Annotated[
        list[str] | None,
        typer.Option(
            "--audience",
            "-a",
            help="For whom; repeated or with commas; `all` for everyone.",
            show_default=False,
            autocompletion=completing.audiences,
        ),
    ] = None,
    lang: Annotated[
        list[str] | None,
        typer.Option(
            "--lang",
            "-l",
            help="In which language: its code, repeated or with commas, or `all`.",
            show_default=False,
            autocompletion=completing.languages,
        ),
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            help=f"{', '.join(FORMATS)}: repeated or with commas; by default {' and '.join(USUAL)}.",
            show_default=False,
            autocompletion=completing.formats,
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where files go instead of output/.", show_default=False)
    ] = None,
    theme: Annotated[
        Path | None,
        typer.Option(
            "--theme", help="A theme's YAML file or a Word file, instead of the audience's.", show_default=False
        ),
    ] = None,
    previous: Annotated[
        str | None,
        typer.Option(
            "--previous",
            help="The edition that readers have: what has changed since then stands on page one.",
            show_default=False,
            autocompletion=completing.dossiers,
        ),
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Mark as DRAFT; show missing values instead of stopping.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, help="How many processes; by default as many as pay.", show_default=False),
    ] = None,
    no_controls: Annotated[bool, typer.Option("--no-controls", help="Leave content controls out of the DOCX.")] = False,
    explain_release: Annotated[
        bool,
        typer.Option("--explain-release", help="Tell you what each audience may not see, and why; never in an output."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object with outputs and findings.")] = False,
) -> None:
    """Make a memo: DOCX and PDF from a dossier and a template, for the readers named with -a."""
    from reportkit.work.batch import Order, render_all
    from reportkit.workspace import Workspace

    space = Workspace.find()
    named: list[str | None] = [*(dossiers or ())]
    orders = [
        Order(
            template=template,
            dossier=dossier,
            audiences=each(audience),
            languages=each(lang),
            formats=_formats(format),
            folder=output or space.output,
            theme=theme,
            draft=draft,
            controls=not no_controls,
            explain=explain_release,
            previous=previous,
        )
        for dossier in named or [None]
    ]
    with progress(_steps(orders), "rendering") as step:
        batch = render_all(space, orders, workers=jobs, step=step)
    _show(batch, as_json)


def _formats(written: list[str] | None) -> tuple[str, ...]:
    from reportkit.errors import UsageError

    formats = tuple(dict.fromkeys(name.lower() for name in each(written)))
    if written and not any(formats):
        raise UsageError("no format was named", f"there is: {', '.join(FORMATS)}")
    for name in formats:
        if name not in FORMATS:
            raise UsageError(f"there is no format “{name}”", f"there is: {', '.join(FORMATS)}")
    return formats or USUAL


def _steps(orders: list[Any]) -> int:
    """About how many documents are to be made: enough to know whether a progress bar is worth it."""
    return sum(9 if "all" in (*order.audiences, *order.languages) else 1 for order in orders)


def _show(batch: Batch, as_json: bool) -> None:
    if as_json:
        findings = [finding_as_json(finding) for finding in batch.report.sorted()]
        outputs = [_output_as_json(output) for output in batch.written]
        left = {"warnings": dict(batch.warnings)} if batch.warnings else {}
        print_json({"outputs": outputs, "findings": findings, **withheld_as_json(batch.unseen), **left})
    else:
        print_findings(batch.report)
        print_withheld(batch.unseen)
        for output in batch.written:
            put(_shown(output.path))
        for dossier, count in batch.warnings.items():
            tell(f"{plural(count, 'warning')}: reportkit check {dossier}", file=sys.stderr)
    if batch.report.has_errors:
        raise typer.Exit(1)


def _output_as_json(output: Output) -> dict[str, Any]:
    return {
        "path": _shown(output.path),
        "format": output.format,
        "template": output.template,
        "dossier": output.dossier,
        "audience": output.audience,
        "language": output.language,
        "pages": output.pages,
        "sha256": output.sha256,
    }


def _shown(path: Path) -> str:
    from reportkit.workspace import shown

    return shown(path)
