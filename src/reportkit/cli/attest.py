"""`reportkit source attest`: which quotes a text at hand confirms, recorded without the text."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from reportkit.cli.exit_status import guarded
from reportkit.cli.opening import DossierOption
from reportkit.cli.printing import put
from reportkit.cli.terminal import columns, complain, plural, print_json
from reportkit.cli.ui_language import in_words, speech, tell
from reportkit.diagnostics import Report

if TYPE_CHECKING:
    from reportkit.evidence.attest import Attestation
    from reportkit.evidence.match import Match

    Results: TypeAlias = Mapping[str, tuple[Match, Attestation]]

EXAMPLES = """Example:

reportkit source attest 365info-2025-06 saved/article.txt"""


@guarded
def attest(
    source: Annotated[str, typer.Argument(help="The id of the source.")],
    file: Annotated[Path, typer.Argument(help="Its text, as a file (UTF-8). It is read, and not kept.")],
    dossier: DossierOption = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Record also that this text lacks what an earlier one confirmed.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Compare the dossier's quotes with a source's text, and record in attested.yaml which it confirms.

    Where the text lacks a quote that an earlier text of this source confirmed, nothing is recorded.
    """
    from reportkit.errors import UsageError
    from reportkit.evidence import attest as attesting
    from reportkit.work.open import open_folder
    from reportkit.workspace import Workspace, write_files

    opened = open_folder(Workspace.find(), dossier)
    folder, read = opened.place, opened.whole()
    if source not in read.sources:
        raise UsageError(f"the dossier has no source “{source}”", f"there is: {', '.join(sorted(read.sources))}")
    known = _known(opened.files, folder)
    results = attesting.attest(read, source, _text(file))
    lowered = [] if replace else attesting.lowered(known, results)
    if results and not lowered:
        records = attesting.merge(known, results, replace=replace)
        write_files({folder / attesting.FILE: attesting.write_attestations(records).encode()})
    _show(source, results, lowered, as_json)
    if any(not match.outcome.passes for match, _ in results.values()):
        raise typer.Exit(1)


def _known(files: Mapping[str, bytes], folder: Path) -> dict[str, Attestation]:
    """The records that there are. What can't be read would be lost when the file is written again."""
    from reportkit.errors import FindingsError
    from reportkit.evidence.proof import read_attested
    from reportkit.workspace import shown

    report = Report()
    known = read_attested(files, shown(folder), report)
    if report.has_errors:
        raise FindingsError(report)
    return known


def _text(file: Path) -> str:
    from reportkit.dossier.characters import decode
    from reportkit.errors import FindingsError
    from reportkit.workspace import read_file, shown

    report = Report()
    text = decode(read_file(file), shown(file), report)
    if text is None:
        raise FindingsError(report)
    return text


def _show(source: str, results: Results, lowered: Collection[str], as_json: bool) -> None:
    if as_json:
        quotes = [_as_json(item, match) for item, (match, _) in results.items()]
        print_json({"source": source, "quotes": quotes, "recorded": bool(results) and not lowered})
    else:
        _print(results)
    if lowered:
        complain(
            f"this text lacks what an earlier one confirmed: {', '.join(lowered)}; nothing was recorded",
            "Is it the whole text of the source? If the quotes are at fault, use --replace to record that.",
        )
    elif not as_json:
        refused = sum(1 for match, _ in results.values() if not match.outcome.passes)
        tell(f"{plural(len(results) - refused, 'quote')} attested, {refused} refused")


def _print(results: Results) -> None:
    """The outcome of each quote, then what is wrong with those that the text lacks."""
    from reportkit.checks.quote_words import describe
    from reportkit.speech.messages import say

    rows = [(item, in_words(match.outcome.value), *_remarks(match)) for item, (match, _) in results.items()]
    for line in columns(rows):
        put(line)
    for item, (match, _) in results.items():
        if not match.outcome.passes:
            put(f"  {item}: {say(describe(match), speech())}", file=sys.stderr)


def _remarks(match: Match) -> tuple[str]:
    """What was passed over among the words, and which pronouns the editor's words stand for."""
    passed = ", ".join(in_words(kind) for kind in match.passed_over)
    replaced = ", ".join(f"[{ours}]: {theirs}" for ours, theirs in match.replaced)
    return (", ".join(filter(None, (passed, replaced))),)


def _as_json(item: str, match: Match) -> dict[str, Any]:
    changes = [
        {"kind": one.weight.name.lower(), "quoted": one.quoted, "source": one.source} for one in match.diff.changes
    ]
    return {
        "item": item,
        "outcome": match.outcome.value,
        "attested": match.outcome.passes,
        "changes": changes,
        "passed_over": list(match.passed_over),
        "replaced": [{"inserted": ours, "source": theirs} for ours, theirs in match.replaced],
    }
