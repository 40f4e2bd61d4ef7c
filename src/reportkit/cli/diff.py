"""`reportkit diff`: which statements differ between two editions, or between two audiences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportkit.cli import completing
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.terminal import each, print_json
from reportkit.cli.ui_language import in_words, tell

if TYPE_CHECKING:
    from reportkit.release.compare import Change
    from reportkit.work.diff import Difference

EXAMPLES = """Examples:

reportkit diff kz-uk-2025-1 kz-uk-2025

reportkit diff -a leadership -a public

reportkit diff -a analyst -a public -l en kz-uk-2025 --json"""

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@guarded
def diff(
    dossiers: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OLD NEW | DOSSIER]",
            help="Two dossiers or editions; with -a one dossier, or none.",
            show_default=False,
            autocompletion=completing.dossiers,
        ),
    ] = None,
    audience: Annotated[
        list[str] | None,
        typer.Option(
            "--audience",
            "-a",
            help="Two audiences of one dossier: give it twice.",
            show_default=False,
            autocompletion=completing.audiences,
        ),
    ] = None,
    template: Annotated[
        str | None,
        typer.Option(
            "--template",
            "-t",
            help="The template of the audiences, where several have them.",
            show_default=False,
            autocompletion=completing.packs,
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            "-l",
            help="The language to compare in; else the dossier's.",
            show_default=False,
            autocompletion=completing.languages,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Show which statements, quotes, judgements and proposals differ: + added, - removed, ~ changed, word by word.

    Changed words stand as [-old-] and {+new+}. Between audiences, - is shown to the first alone, + to the second alone.
    """
    found = _between(dossiers or [], list(each(audience)), template, lang)
    if as_json:
        print_json(_as_json(found))
        return
    for change in found.changes:
        for line in _lines(change, found.why):
            put(line)
    counts = [f"{sum(change.what == what for change in found.changes)} {what}" for what in _SIGNS]
    tell(f"{found.first} → {found.second}: {', '.join(counts)}")


def _between(dossiers: list[str], audiences: list[str], template: str | None, lang: str | None) -> Difference:
    from reportkit.errors import UsageError
    from reportkit.work.diff import between_audiences, between_dossiers, template_for
    from reportkit.work.open import open_project
    from reportkit.workspace import Workspace

    space = Workspace.find()
    if audiences:
        if len(audiences) != 2 or len(dossiers) > 1:
            raise UsageError(
                "two audiences of one dossier are compared", "for example: reportkit diff -a leadership -a public"
            )
        project = open_project(space, template_for(space, template, audiences), dossiers[0] if dossiers else None)
        return between_audiences(project, audiences[0], audiences[1], lang or project.dossier.language)
    if len(dossiers) != 2:
        raise UsageError("name two dossiers, or two audiences with -a", "for example: reportkit diff OLD NEW")
    return between_dossiers(space, dossiers[0], dossiers[1])


def _lines(change: Change, why: dict[str, str]) -> list[str]:
    lines = [
        f"{_SIGNS[change.what]} {in_words(change.kind)} {change.id}".rstrip()
        + f": {change.words or change.after or change.before}"
    ]
    none = in_words("none")
    lines += [f"    {field.name}: {field.before or none} → {field.after or none}" for field in change.fields]
    if change.note:
        lines.append(in_words(f"    why: {change.note}"))
    elif change.what == "removed" and change.id in why:
        lines.append(in_words(f"    withheld: {why[change.id]}"))
    return lines


def _as_json(found: Difference) -> dict[str, Any]:
    changes = [
        {
            "what": change.what,
            "kind": change.kind,
            "item": change.id or None,
            "before": change.before or None,
            "after": change.after or None,
            "words": change.words or None,
            "fields": [{"name": field.name, "before": field.before, "after": field.after} for field in change.fields],
            "note": change.note or None,
            "withheld": found.why.get(change.id) if change.what == "removed" else None,
        }
        for change in found.changes
    ]
    return {"from": found.first, "to": found.second, "changes": changes}
