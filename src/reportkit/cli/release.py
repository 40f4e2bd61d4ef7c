"""What an audience does not see, told to the author: on stderr, or in the JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reportkit.cli.printing import put
from reportkit.cli.terminal import columns, plural
from reportkit.cli.ui_language import in_words, tell

if TYPE_CHECKING:
    from reportkit.work.batch import Unseen


def print_withheld(unseen: Sequence[Unseen]) -> None:
    """For each audience how much it may not see, then each thing with the reason."""
    for one in unseen:
        hidden = [what for what in one.withheld if what.reason != "anonymous" and what.kind != "head"]
        if not one.withheld:
            tell(f"{one.audience} may see all of {one.dossier}", sys.stderr)
            continue
        counted = f"{len(hidden)} of {plural(one.items, 'item')}"
        tell(f"{one.audience} may not see {counted} of {one.dossier}:", sys.stderr)
        rows = [(in_words(f"  {what.kind}"), what.id, in_words(what.why)) for what in one.withheld]
        for line in columns(rows):
            put(line, file=sys.stderr)


def withheld_as_json(unseen: Sequence[Unseen]) -> dict[str, Any]:
    """The key `withheld`; nothing where nobody asked."""
    if not unseen:
        return {}
    rows = [
        {
            "dossier": one.dossier,
            "audience": one.audience,
            "kind": what.kind,
            "id": what.id,
            "reason": what.reason,
            "why": what.why,
            "because": list(what.because),
            "file": what.span.file if what.span else None,
            "line": what.span.line if what.span else None,
        }
        for one in unseen
        for what in one.withheld
    ]
    return {"withheld": rows}
