"""`reportkit init`: a workspace to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportkit.cli.exit_status import guarded
from reportkit.cli.terminal import plural, print_json
from reportkit.cli.ui_language import tell

EXAMPLES = """Examples:

reportkit init

reportkit init briefings-2026"""

_CONFIG = b"""# A workspace of reportkit: dossiers under data/, packs under templates/, what is made under output/.
default = "kz-uk-2025"
"""


@guarded
def init(
    folder: Annotated[Path, typer.Argument(help="The folder, made if it isn't there.", show_default="here")] = Path(),
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Set up a workspace: the example dossiers, the built-in packs to edit, and a place for outputs.

    Nothing that is already there is touched.
    """
    import json
    import os
    from shlex import quote

    from reportkit.work.schemas import schema_of
    from reportkit.workspace import CONFIG, OWN, Workspace, read_folder, shown, write_files

    space = Workspace.find(folder)
    files: dict[Path, bytes] = {
        folder / CONFIG: _CONFIG,
        folder / ".gitignore": f"{OWN}/\n".encode(),
        folder / "output" / ".gitignore": b"*\n!.gitignore\n",
    }
    for home in ("data", "templates"):
        for path, data in read_folder(space.shipped(home)).items():
            files[folder / home / path] = data
    schema = json.dumps(schema_of("dossier"), ensure_ascii=False, indent=2) + "\n"
    files[folder / "dossier.schema.json"] = schema.encode()
    new = {path: data for path, data in files.items() if not os.path.lexists(path)}
    write_files(new)
    if as_json:
        kept_files = [shown(path) for path in files if path not in new]
        print_json({"folder": shown(folder), "written": [shown(path) for path in new], "kept": kept_files})
        return
    kept = len(files) - len(new)
    tell(f"{shown(folder)}: {plural(len(new), 'file')} written" + (f", {kept} already there" if kept else ""))
    go = "" if folder.absolute() == Path.cwd() else f"cd {quote(str(folder))} && "
    tell(f"next: {go}reportkit render memo")
