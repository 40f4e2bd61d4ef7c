"""`reportkit source`: bring in sources, and record which quotes a text at hand confirms."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportkit.cli.speaking import Ui, in_words, speech, tell
from reportkit.cli.terminal import columns, finding_as_json, guarded, plural, print_findings, print_json
from reportkit.diagnostics import Report

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.evidence.attest import Attestation
    from reportkit.evidence.match import Match
    from reportkit.importers.merge import Merged

app = typer.Typer(no_args_is_help=True, help="Bring in sources, and attest the quotes from them.")

ADD_EXAMPLES = """Examples:

reportkit source add export.json

reportkit source add library.bib --dossier kz-uk-2025 --replace

reportkit source add article.txt --keep-text"""

ATTEST_EXAMPLES = """Example:

reportkit source attest 365info-2025-06 saved/article.txt"""

Dossier_ = Annotated[
    str | None, typer.Option("--dossier", "-d", help="A path, or an id under data/.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


# ------------------------------------------------------------------------------------------------ add


@app.command("add", epilog=ADD_EXAMPLES)
@guarded
def add(
    file: Annotated[Path, typer.Argument(help="CSL-JSON (Zotero: Export, CSL JSON), BibTeX, or a text with metadata.")],
    dossier: Dossier_ = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", help="csl, bibtex or text; by default what the file looks like.", show_default=False
        ),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="A record may take the place of one with its id.")] = False,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Keep a text in the dossier, under sources/.")] = False,
    as_json: AsJson = False,
    ui: Ui = None,
) -> None:
    """Bring sources into a dossier. Ratings in sources.yaml stay as they are."""
    from reportkit.errors import UsageError
    from reportkit.importers.formats import FORMATS, guess_format, read_sources
    from reportkit.importers.merge import merge
    from reportkit.workspace import read_file, shown, write_files

    if format is not None and format not in FORMATS:
        raise UsageError(f"there is no format “{format}”", f"there is: {', '.join(FORMATS)}")
    speech(ui)
    folder, files, read = _open(dossier)
    data, report = read_file(file), Report()
    records = read_sources(data, shown(file), format or guess_format(file.name, data), report)
    target = folder / "sources.json"
    taken = {item.id for item in read.items()}
    merged = merge(files.get("sources.json"), shown(target), records, report, taken=taken, replace=replace)
    if merged is not None and (merged.added or merged.replaced):
        texts = {folder / "sources" / f"{id}.txt": text.encode() for id, text in merged.texts.items() if keep_text}
        write_files({target: merged.text.encode(), **texts})
    _show_added(merged, report, as_json, keep_text)


def _show_added(merged: Merged | None, report: Report, as_json: bool, keep_text: bool) -> None:
    changes = {key: getattr(merged, key, []) for key in ("added", "replaced", "unchanged")}
    if as_json:
        print_json({**changes, "findings": [finding_as_json(one) for one in report.sorted()]})
    else:
        print_findings(report)
        for what, ids in changes.items():
            for id in ids:
                tell(f"{what}: {id}")
        for id in merged.texts if merged is not None and keep_text else ():
            tell(f"kept: sources/{id}.txt; name it in sources.yaml: {id}: {{text: sources/{id}.txt}}")
    if report.has_errors:
        raise typer.Exit(1)


# ------------------------------------------------------------------------------------------------ attest


@app.command("attest", epilog=ATTEST_EXAMPLES)
@guarded
def attest(
    source: Annotated[str, typer.Argument(help="The id of the source.")],
    file: Annotated[Path, typer.Argument(help="Its text, as a file (UTF-8). It is read, and not kept.")],
    dossier: Dossier_ = None,
    as_json: AsJson = False,
) -> None:
    """Compare the dossier's quotes with a source's text, and record in attested.yaml which it confirms."""
    from reportkit.errors import UsageError
    from reportkit.evidence import attest as attesting
    from reportkit.evidence.proof import read_attested
    from reportkit.workspace import shown, write_files

    folder, files, read = _open(dossier)
    if source not in read.sources:
        raise UsageError(f"the dossier has no source “{source}”", f"there is: {', '.join(sorted(read.sources))}")
    results = attesting.attest(read, source, _text(file))
    report = Report()
    known = read_attested(files, shown(folder), report)
    records = attesting.merge(known, results)
    if results:
        write_files({folder / attesting.FILE: attesting.write_attestations(records).encode()})
    _show_attested(results, as_json, source)


def _text(file: Path) -> str:
    from reportkit.dossier.characters import decode
    from reportkit.errors import FindingsError
    from reportkit.workspace import read_file, shown

    report = Report()
    text = decode(read_file(file), shown(file), report)
    if text is None:
        raise FindingsError(report)
    return text


def _show_attested(results: dict[str, tuple[Match, Attestation]], as_json: bool, source: str) -> None:
    from reportkit.checks.quote_words import describe
    from reportkit.checks.speech import say

    refused = [item for item, (match, _) in results.items() if not match.outcome.passes]
    if as_json:
        print_json({"source": source, "quotes": [_as_json(item, match) for item, (match, _) in results.items()]})
    else:
        for line in columns([(item, in_words(match.outcome.value)) for item, (match, _) in results.items()]):
            print(line)
        for item in refused:
            print(f"  {item}: {say(describe(results[item][0]), speech())}", file=sys.stderr)
        tell(f"{plural(len(results) - len(refused), 'quote')} attested, {len(refused)} refused")
    if refused:
        raise typer.Exit(1)


def _as_json(item: str, match: Match) -> dict[str, Any]:
    changes = [
        {"kind": one.weight.name.lower(), "quoted": one.quoted, "source": one.source} for one in match.diff.changes
    ]
    return {"item": item, "outcome": match.outcome.value, "attested": match.outcome.passes, "changes": changes}


# ------------------------------------------------------------------------------------------------ the dossier


def _open(named: str | None) -> tuple[Path, dict[str, bytes], Dossier]:
    """The dossier's folder, its files, and what they say. Raises FindingsError if they have errors."""
    from reportkit import pipeline, workspace
    from reportkit.errors import FindingsError, UsageError

    place = workspace.Workspace.find().dossier(named)
    if place.is_file():
        raise UsageError(f"{workspace.shown(place)} is a single file", "make it a folder to keep sources beside it")
    files, report = workspace.read_folder(place), Report()
    read = pipeline.read_dossier(files, workspace.shown(place), report)
    if read is None or report.has_errors:
        raise FindingsError(report)
    return place, files, read
