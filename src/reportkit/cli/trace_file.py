"""`reportkit trace FILE`: from an output back to the items that it carries."""

from __future__ import annotations

from pathlib import Path

from reportkit.cli.printing import put
from reportkit.cli.terminal import columns, print_json
from reportkit.cli.ui_language import in_words, tell
from reportkit.formats import SEALED_ENDINGS

_WIDTH = 90


def is_output(named: str) -> bool:
    """Whether what is to be traced is a file; an id has no dot."""
    return named.lower().endswith(SEALED_ENDINGS)


def show(named: str, dossier: str | None, as_json: bool) -> None:
    """Prints the items that a file carries, each with what it rests on. Raises ReadError."""
    from reportkit.work.verify import carried
    from reportkit.workspace import Workspace, shown

    path = Path(named)
    finding, items = carried(Workspace.find(), path, dossier)
    record = finding.record
    if as_json:
        rows = [{"id": one.id, "kind": one.kind, "rests_on": list(one.rests), "words": one.words} for one in items]
        whole = {"path": shown(path), "status": finding.status, "dossier": record.dossier if record else None}
        print_json({**whole, "revision": record.revision if record else None, "items": rows})
        return
    if record is not None:
        tell(f"{shown(path)}: {record.dossier}, {record.audience}, {record.language}, revision {record.revision[:12]}")
    if finding.status == "altered":
        tell("altered since it was made: what follows is what it carries now")
    for line in columns([(in_words(one.kind), one.id, ", ".join(one.rests), _short(one.words)) for one in items]):
        put(line)


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: text.rfind(" ", 0, _WIDTH)] + " …"
