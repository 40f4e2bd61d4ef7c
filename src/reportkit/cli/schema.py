"""`reportkit schema`: JSON Schema for editors."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.terminal import print_json

EXAMPLES = """Examples:

reportkit schema dossier > dossier.schema.json

Then name it in the first line of a YAML file, for editors that use yaml-language-server:

# yaml-language-server: $schema=dossier.schema.json"""


class Kind(StrEnum):
    """What there is a schema for."""

    DOSSIER = "dossier"
    TEMPLATE = "template"
    AUDIENCE = "audience"
    BRIEFING = "briefing"


@guarded
def schema(
    kind: Annotated[Kind, typer.Argument(help="Of which kind of file.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file, instead of stdout.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Print the JSON Schema (draft-07) of a dossier, a template, an audience or a briefing."""
    import json

    from reportkit.work.schemas import schema_of
    from reportkit.workspace import shown, write_files

    found = schema_of(kind.value)
    if output is None:
        print_json(found)
        return
    write_files({output: (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()})
    if as_json:
        print_json({"path": shown(output), "kind": kind.value})
    else:
        put(shown(output))
