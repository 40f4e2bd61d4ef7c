"""Whether what items name is there, and is what it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reportkit.diagnostics import Report
from reportkit.dossier.reading import nearest
from reportkit.dossier.rules import DANGLING, DUPLICATE_ID

if TYPE_CHECKING:
    from reportkit.dossier.gather import Gathered
    from reportkit.dossier.model import AnyItem
    from reportkit.dossier.reading import Reference

_NAMES = {
    "facts": "fact",
    "quotes": "quote",
    "judgements": "judgement",
    "proposals": "proposal",
    "actors": "actor",
    "sources": "source",
}

MOST_HINTED = 100
"""How many dangling references are compared with the ids that there are: comparing is slow."""


def look_up(
    references: Sequence[Reference],
    gathered: Gathered,
    items: Mapping[str, Mapping[str, AnyItem]],
    report: Report,
) -> None:
    """Findings for references that lead nowhere or to the wrong kind of item, and for old ids that are in use again."""
    kinds = {one: _NAMES[key] for one, key in gathered.kinds().items()}
    renamed = {old: item.id for group in items.values() for item in group.values() for old in item.was}
    for old, new in renamed.items():
        if old in kinds:
            message = "“{old}” is an earlier id of “{new}”, and is in use again"
            span = next(group[new].at("was") for group in items.values() if new in group)
            report.add(DUPLICATE_ID.at(span, message, hint="Give the other item a new id.", item=new, old=old, new=new))
    for number, reference in enumerate(one for one in references if kinds.get(one.id) not in one.targets):
        hinted = number < MOST_HINTED
        _tell(reference, kinds, renamed, gathered.whole, hinted, report)
    for reference in references:
        if reference.id == reference.item and kinds.get(reference.id) in reference.targets:
            _add("“{id}” refers to itself", reference, report, "Take it out.")


def _tell(
    reference: Reference,
    kinds: Mapping[str, str],
    renamed: Mapping[str, str],
    whole: bool,
    hinted: bool,
    report: Report,
) -> None:
    """The finding for a reference that leads nowhere, or to an item of another kind."""
    named, kind = reference.id, kinds.get(reference.id)
    if kind is not None:
        near = f"Name {_either(reference.targets)}, or take it out."
        _add("“{id}” is {kind}, where {wanted} is expected", reference, report, near, kind=_either((kind,)))
    elif named in renamed:
        _add("there is no {wanted} “{id}”", reference, report, f"It is called “{renamed[named]}” now.")
    elif whole:
        near = nearest(named, [one for one, its in kinds.items() if its in reference.targets]) if hinted else ""
        _add("there is no {wanted} “{id}”", reference, report, near)


def _add(message: str, reference: Reference, report: Report, near: str, **words: Any) -> None:
    wanted = _either(reference.targets)
    words |= {"id": reference.id, "wanted": wanted.partition(" ")[2] if message.startswith("there") else wanted}
    report.add(DANGLING.at(reference.span, message, hint="{near}", item=reference.item, near=near, **words))


def _either(kinds: tuple[str, ...]) -> str:
    """Kinds of items with an article: "a fact, quote or judgement"."""
    words = f"{', '.join(kinds[:-1])} or {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"
