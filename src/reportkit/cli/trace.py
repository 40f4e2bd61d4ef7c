"""`reportkit trace`: what a statement rests on, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportkit.cli.exit_status import guarded
from reportkit.cli.opening import DossierOption
from reportkit.cli.printing import put
from reportkit.cli.terminal import print_json
from reportkit.cli.ui_language import in_words, tell

if TYPE_CHECKING:
    from reportkit.dossier.model import Dossier
    from reportkit.evidence.dependence import Branch

EXAMPLES = """Examples:

reportkit trace course-holds

reportkit trace 365info-2025-06 --json

reportkit trace output/kz-uk-2025/kz-uk-2025_memo_analyst_ru.pdf"""

_WIDTH = 100


@guarded
def trace(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID|FILE", help="A fact, quote, judgement, proposal, source or actor; or a DOCX or PDF."
        ),
    ],
    dossier: DossierOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Follow a statement down to its sources, and up to everything that rests on it; or a file back to its items."""
    from reportkit.cli import trace_file
    from reportkit.errors import UsageError
    from reportkit.evidence.dependence import dependants, fallen, grounds, members, takes_part
    from reportkit.work.open import open_dossier
    from reportkit.workspace import Workspace

    if trace_file.is_output(id):
        trace_file.show(id, dossier, as_json)
        return
    read = open_dossier(Workspace.find(), dossier).whole()
    below, above = grounds(read, id), dependants(read, id)
    if below is None or above is None:
        raise UsageError(f"the dossier has no item “{id}”", _near(id, read))
    part, people = takes_part(read, id), members(read, id)
    if as_json:
        found = {"id": id, "rests_on": _as_json(below), "rest_on_it": _as_json(above)}
        around = {"takes_part_in": part and _as_json(part), "members": people and _as_json(people)}
        print_json({**found, **around, "falls": sorted(fallen(read, id) - {id})})
        return
    trees = {"rests on": below, "rest on it": above, "takes part in": part, "belong to it": people}
    for title, root in trees.items():
        if root is not None and root.branches:
            _print(title, root)
    if not any(root is not None and root.branches for root in trees.values()):
        put(_line(below))
        tell("nothing rests on it, and it rests on nothing")
    _print_fallen(read, id)


def _near(id: str, dossier: Dossier) -> str:
    from difflib import get_close_matches

    near = get_close_matches(id, [item.id for item in dossier.items()], 1, 0.6)
    return f"did you mean “{near[0]}”?" if near else ""


def _print(title: str, root: Branch) -> None:
    put(_line(root))
    tell(f"{title}:")
    for line in _lines(root.branches, ""):
        put(line)
    put()


def _print_fallen(dossier: Dossier, id: str) -> None:
    """What has nothing left to rest on without the item, and which judgements lose part of their ground."""
    from reportkit.evidence.dependence import fallen

    gone = fallen(dossier, id)
    falls = [item.id for item in dossier.items() if item.id in gone and item.id != id]
    if falls:
        tell(f"without it these fall: {', '.join(falls)}")
    for judgement in dossier.judgements.values():
        lost = [basis for basis in judgement.basis if basis in gone]
        if lost and judgement.id not in gone:
            tell(f"{judgement.id} loses {len(lost)} of {len(judgement.basis)}: {', '.join(lost)}")


def _lines(branches: tuple[Branch, ...], indent: str) -> Iterator[str]:
    for number, branch in enumerate(branches, 1):
        last = number == len(branches)
        yield f"{indent}{'└─' if last else '├─'} {_line(branch, len(indent) + 3)}"
        yield from _lines(branch.branches, indent + ("   " if last else "│  "))


def _line(branch: Branch, taken: int = 0) -> str:
    head = f"{in_words(branch.kind)} {branch.id}" + (in_words(" (falls)") if branch.falls else "")
    room = max(20, _WIDTH - taken - len(head))
    words = branch.words if len(branch.words) <= room else branch.words[: branch.words.rfind(" ", 0, room)] + " …"
    return f"{head}: {words}"


def _as_json(branch: Branch) -> dict[str, Any]:
    return {
        "kind": branch.kind,
        "id": branch.id,
        "words": branch.words,
        "falls": branch.falls,
        "branches": [_as_json(one) for one in branch.branches],
    }
