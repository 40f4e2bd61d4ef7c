"""`reportkit check`: every finding on dossiers, packs and the memos that they give."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportkit.cli import completing
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put, put_command
from reportkit.cli.terminal import each, finding_as_json, plural, print_findings, print_json
from reportkit.cli.ui_language import Ui, speech, tell, told
from reportkit.diagnostics import Diagnostic, Report, Severity

if TYPE_CHECKING:
    from reportkit.checks.runner import Accepted
    from reportkit.speech.interface import Speech

EXAMPLES = """Examples:

reportkit check

reportkit check kz-uk-2025 --select RK2 --format github

reportkit check --baseline known.json --update-baseline"""

FORMATS = ("text", "json", "github", "sarif")

Dossiers = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[DOSSIER]...",
        help="Dossiers: paths, or ids under data/.",
        show_default=False,
        autocompletion=completing.dossiers,
    ),
]
Codes = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        help="Only these codes, or their beginnings: RK2, RK301.",
        show_default=False,
        autocompletion=completing.rules,
    ),
]


@guarded
def check(
    dossiers: Dossiers = None,
    template: Annotated[
        list[str] | None,
        typer.Option(
            "--template",
            "-t",
            help="Only these packs; by default all at hand.",
            show_default=False,
            autocompletion=completing.packs,
        ),
    ] = None,
    select: Codes = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help="Not these codes.", show_default=False, autocompletion=completing.rules),
    ] = None,
    format: Annotated[str, typer.Option("--format", help="text, json, github or sarif.")] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors for the exit status.")] = False,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", help="A file of findings that are known: only others are told.", show_default=False),
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found into the baseline, and leave it at that.")
    ] = False,
    previous: Annotated[
        str | None,
        typer.Option(
            "--previous",
            help="The edition before this one, to compare judgements with.",
            show_default=False,
            autocompletion=completing.dossiers,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    ui: Ui = None,
) -> None:
    """Look for everything that is wrong, or that a careful reader would ask about."""
    from reportkit.checks.formats import without_known
    from reportkit.work.check import Wanted, inspect
    from reportkit.workspace import Workspace

    format = _format("json" if as_json else format)
    language = speech(ui)
    known = _read_baseline(baseline, update_baseline)
    space = Workspace.find()
    wanted = Wanted(templates=each(template), select=_codes(select), ignore=_codes(ignore), previous=previous)
    report = Report()
    accepted: list[Accepted] = []
    named: list[str | None] = list(dossiers) if dossiers else [None]
    for dossier in named:
        findings = inspect(space, dossier, wanted)
        report.extend(findings.open)
        accepted += findings.accepted
    if baseline is not None and update_baseline:
        _write_baseline(baseline, report, format)
        return
    _show(without_known(report.sorted(), known), accepted, format, language)
    _leave(without_known(report.sorted(), known), strict)


def _format(format: str) -> str:
    from reportkit.errors import UsageError

    if format not in FORMATS:
        raise UsageError(f"there is no format “{format}”", f"there is: {', '.join(FORMATS)}")
    return format


def _codes(written: list[str] | None) -> tuple[str, ...]:
    """Codes, one an option or with commas between them. Raises UsageError for one that begins no code."""
    from reportkit.checks.catalogue import catalogue
    from reportkit.errors import UsageError

    codes = each(written)
    entries = catalogue() if codes else {}
    for code in codes:
        if not any(
            known.startswith(code.upper()) or entry.rule.name == code.lower() for known, entry in entries.items()
        ):
            raise UsageError(f"no rule begins with “{code}”", "see `reportkit explain` for the list")
    return codes


def _leave(findings: list[Diagnostic], strict: bool) -> None:
    from reportkit.work.check import worst

    severity = worst(findings)
    if severity is Severity.ERROR or (strict and severity is Severity.WARNING):
        raise typer.Exit(1)


# ------------------------------------------------------------------------------------------------ showing


def _show(findings: list[Diagnostic], accepted: list[Accepted], format: str, language: Speech) -> None:
    match format:
        case "text":
            _print_text(findings, accepted, language)
        case "json":
            found = [finding_as_json(one) for one in findings]
            print_json({"findings": found, "accepted": [_accepted(one) for one in accepted]})
        case "github":
            from reportkit.checks.formats import as_github

            for line in as_github(told(findings, language), lambda finding: str(finding.message)).splitlines():
                put_command(line)
        case "sarif":
            _print_sarif(findings, accepted, language)


def _print_text(findings: list[Diagnostic], accepted: list[Accepted], language: Speech) -> None:
    report = Report()
    report.extend(findings)
    print_findings(report, sys.stdout)
    if accepted:
        tell(f"{plural(len(accepted), 'finding')} accepted:")
        for one in accepted:
            put(f"  {one.finding.item} {one.finding.code} {one.finding.name}: {one.reason}")
    elif not findings:
        tell("nothing found")


def _print_sarif(findings: list[Diagnostic], accepted: list[Accepted], language: Speech) -> None:
    from reportkit.checks.catalogue import catalogue
    from reportkit.checks.formats import as_sarif
    from reportkit.speech.messages import say
    from reportkit.version import __version__

    print_json(as_sarif(findings, accepted, catalogue(), __version__, lambda one: say(one.message, language)))


def _accepted(one: Accepted) -> dict[str, Any]:
    return finding_as_json(one.finding) | {"reason": one.reason}


# ------------------------------------------------------------------------------------------------ baseline


def _read_baseline(path: Path | None, update: bool) -> Any:
    """What is known already, by fingerprint. Raises UsageError and ReadError."""
    from collections import Counter

    from reportkit.checks.formats import read_baseline
    from reportkit.errors import ReadError, UsageError
    from reportkit.workspace import read_file, shown

    if path is None:
        if update:
            raise UsageError("--update-baseline needs --baseline FILE")
        return Counter()
    if update:
        return Counter()
    if not path.exists():
        raise UsageError(f"there is no baseline {shown(path)}", "write it with --update-baseline")
    try:
        return read_baseline(read_file(path).decode("utf-8", "replace"))
    except ValueError as error:
        raise ReadError(f"{shown(path)}: {error}", "write it with --update-baseline") from error


def _write_baseline(path: Path, report: Report, format: str) -> None:
    from reportkit.checks.formats import write_baseline
    from reportkit.workspace import shown, write_files

    write_files({path: write_baseline(report).encode("utf-8")})
    if format == "json":
        print_json({"baseline": shown(path), "findings": [finding_as_json(one) for one in report.sorted()]})
    else:
        tell(f"{shown(path)}: {plural(len(report), 'finding')}")
