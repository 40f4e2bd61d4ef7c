"""The Chatham House Rule: words may be used, but neither who said them nor where they were said.

The name alone is not enough. The source of such a quote may be named for its speaker, and its id usually is; both would
stand in notes, tags and digests. So a quote leaves without speaker and source, under an id made of its own words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from reportkit.dossier.model import Citation, Dossier, Judgement, Overlay, OwnText, Proposal, Quote

_Resting = TypeVar("_Resting", Judgement, Proposal)


def anonymise(dossier: Dossier) -> tuple[Dossier, dict[str, str]]:
    """The dossier with its Chatham House quotes made anonymous, and the new id of each by its old one."""
    new = _new_ids(dossier)
    if not new:
        return dossier, new
    quotes = [_anonymous(quote, new[quote.id]) if quote.id in new else quote for quote in dossier.quotes.values()]
    changed = replace(
        dossier,
        quotes={quote.id: quote for quote in quotes},
        judgements={one: _renamed(item, new) for one, item in dossier.judgements.items()},
        proposals={one: _renamed(item, new) for one, item in dossier.proposals.items()},
        texts=tuple(replace(text, content=_rewritten(text, new)) for text in dossier.texts),
        overlays={language: _overlay(overlay, new) for language, overlay in dossier.overlays.items()},
    )
    return changed, {old: id for old, id in new.items() if old != id}


def _new_ids(dossier: Dossier) -> dict[str, str]:
    taken = {item.id for item in dossier.items() if not (isinstance(item, Quote) and item.chatham_house)}
    new: dict[str, str] = {}
    for quote in dossier.quotes.values():
        if quote.chatham_house:
            stem = "said-" + hashlib.sha256("\n".join(quote.parts).encode()).hexdigest()[:10]
            id, number = stem, 1
            while id in taken:
                number += 1
                id = f"{stem}-{number}"
            taken.add(id)
            new[quote.id] = id
    return new


def _anonymous(quote: Quote, id: str) -> Quote:
    translated_by = "" if quote.translated_by == quote.speaker else quote.translated_by
    return replace(
        quote, id=id, speaker="", source=Citation(""), was=(), allow={}, note="", translated_by=translated_by
    )


def _renamed(item: _Resting, new: Mapping[str, str]) -> _Resting:
    return replace(item, basis=tuple(new.get(one, one) for one in item.basis))


def _rewritten(text: OwnText, new: Mapping[str, str]) -> str:
    """An own text that calls the quotes by their new ids."""
    longest = sorted(new, key=len, reverse=True)
    named = re.compile(rf"""(?<=[@"'#])(?:{"|".join(map(re.escape, longest))})(?![a-z0-9-])""")
    return named.sub(lambda found: new[found[0]], text.content)


def _overlay(overlay: Overlay, new: Mapping[str, str]) -> Overlay:
    return replace(
        overlay,
        prose={new.get(one, one): fields for one, fields in overlay.prose.items()},
        originals={new.get(one, one): digest for one, digest in overlay.originals.items()},
    )
