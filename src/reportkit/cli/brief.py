"""`reportkit brief`: a briefing, packed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.terminal import finding_as_json, print_findings, print_json

EXAMPLES = """Examples:

reportkit brief briefings/2026-11-24-minister.yaml

reportkit brief briefings/2026-11-24-minister.yaml -o /tmp/out --json"""


@guarded
def brief(
    file: Annotated[Path, typer.Argument(metavar="BRIEFING.yaml", help="The briefing's file.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where files go instead of output/briefings/ID/.", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object with outputs and pieces.")] = False,
) -> None:
    """Render what a briefing needs, for its readers, and pack it: binder, mail, invitation, bag."""
    from reportkit.cli.render import _output_as_json
    from reportkit.work.brief import pack
    from reportkit.workspace import Workspace, shown

    packed = pack(Workspace.find(), file, output)
    if as_json:
        pieces = [{"path": shown(path), "kind": kind} for kind, path in packed.pieces]
        findings = [finding_as_json(one) for one in packed.report.sorted()]
        print_json(
            {"outputs": [_output_as_json(one) for one in packed.outputs], "pieces": pieces, "findings": findings}
        )
    else:
        print_findings(packed.report)
        for path in [one.path for one in packed.outputs] + [path for _, path in packed.pieces]:
            put(shown(path))
    if packed.report.has_errors:
        raise typer.Exit(1)
