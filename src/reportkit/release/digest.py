"""The one form in which a released dossier is embedded and hashed: an allow-list of fields, and only those.

A field that is not named here changes no byte of an output: a hash of it could be guessed from, and what is embedded is
read. Computed from the released dossier only: a hash of the whole one would tell that something was withheld.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from reportkit.dossier.model import (
    Actor,
    AnyItem,
    Citation,
    Dossier,
    Fact,
    Judgement,
    Proposal,
    Prose,
    Quote,
    Source,
)
from reportkit.language.dates import Date, Interval

_ALREADY_PLAIN = (str, int, float, bool, type(None))
_ENTRY = ("id", "handling")
FIELDS: Mapping[type, tuple[str, ...]] = {
    Dossier: (
        *("id", "language", "title", "as_of", "date", "number", "edition", "embargo", "to", "scale", "bottom_line"),
        *("topics", "gaps", "facts", "quotes", "judgements", "proposals", "actors", "sources"),
    ),
    Fact: (
        *(*_ENTRY, "kind", "topic", "statement", "sources", "by", "date", "place", "actors", "conflicts_with"),
        *("value", "unit", "series", "credibility"),
    ),
    Quote: (
        *(*_ENTRY, "topic", "speaker", "source", "parts", "language", "excerpts", "chatham_house", "date"),
        *("translation", "translated_excerpts", "translated_by"),
    ),
    Judgement: (
        *(*_ENTRY, "topic", "statement", "likelihood", "confidence", "until", "basis", "alternatives", "watch"),
        "change_note",
    ),
    Proposal: (*_ENTRY, "statement", "who", "by", "basis"),
    Actor: (*_ENTRY, "kind", "name", "short", "role", "organisation"),
    Source: (*_ENTRY, "csl", "reliability", "origin"),
    Citation: ("source", "label", "locator"),
    Prose: ("text", "handling"),
}
"""What of a released dossier its readers may find in a file. Persons of its head are not among it: what is printed of
them, the record has by itself."""

RATINGS = frozenset({"reliability", "credibility"})
"""Our own ratings: for those readers alone who are shown them."""

_LATER = frozenset({"topics"})
"""Fields that came after the first revisions were printed: empty, they count for nothing, and the revision stays."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a dossier down: which fields of what, and what is told of one."""

    fields: Mapping[type, tuple[str, ...]]
    tell: Callable[[str, object], object]

    def write(self, value: Dossier | AnyItem) -> bytes:
        """A dossier, or an item, as canonical JSON."""
        plain = self._plain(value)
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def digest(self, value: Dossier | AnyItem) -> str:
        """The SHA-256 of that, as hexadecimal digits."""
        return hashlib.sha256(self.write(value)).hexdigest()

    def _plain(self, value: object) -> object:
        if type(value) in _ALREADY_PLAIN:
            return value
        if isinstance(value, Date | Interval):
            return str(value)
        if isinstance(value, Enum):
            return value.name
        if type(value) in self.fields:
            names = [name for name in self.fields[type(value)] if name not in _LATER or getattr(value, name)]
            return {name: self._plain(self.tell(name, getattr(value, name))) for name in names}
        if isinstance(value, Mapping):
            return {str(key): self._plain(entry) for key, entry in value.items()}
        if isinstance(value, list | tuple):
            return [self._plain(entry) for entry in value]
        return value


def form(*, ratings: bool = True) -> Form:
    """The form of now. `ratings`: for readers who are shown them."""
    return _RATED if ratings else _UNRATED


def item_digest(item: AnyItem, *, ratings: bool = True) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of an item's canonical form."""
    return form(ratings=ratings).digest(item)[:16]


def revision(dossier: Dossier, *, ratings: bool = True) -> str:
    """The SHA-256 of a released dossier's canonical form, as hexadecimal digits."""
    return form(ratings=ratings).digest(dossier)


def canonical(dossier: Dossier, *, ratings: bool = True) -> bytes:
    """A released dossier as canonical JSON: its SHA-256 is the revision."""
    return form(ratings=ratings).write(dossier)


def _told(name: str, value: object) -> object:
    """What is told of a field: of a conflict with whom it is, not why; of excerpts the words, not what we call them."""
    if name == "conflicts_with" and isinstance(value, Mapping):
        return sorted(value)
    if name in ("excerpts", "translated_excerpts") and isinstance(value, Mapping):
        return list(value.values())
    return value


_RATED = Form(FIELDS, _told)
_UNRATED = Form({kind: tuple(name for name in names if name not in RATINGS) for kind, names in FIELDS.items()}, _told)
