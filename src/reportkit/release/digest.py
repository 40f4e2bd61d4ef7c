"""Fingerprints of what was released: of one item, and of the whole dossier as an audience sees it.

Computed from the released dossier only: a hash of the whole one would tell that something was withheld, and allow
guessing.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache

from reportkit.dossier.model import AnyItem, Dossier
from reportkit.language.dates import Date, Interval

_NOT_SHOWN = frozenset({"spans", "span", "allow", "note", "overlays", "texts"})
_ALREADY_PLAIN = (str, int, float, bool)


def item_digest(item: AnyItem) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of an item's canonical form."""
    return _sha256(_plain(item))[:16]


def revision(dossier: Dossier) -> str:
    """The SHA-256 of a released dossier's canonical form, as hexadecimal digits."""
    return _sha256(_plain(dossier))


def canonical(dossier: Dossier) -> bytes:
    """A released dossier as canonical JSON: its SHA-256 is the revision."""
    return _canonical(_plain(dossier))


def _sha256(value: object) -> str:
    return hashlib.sha256(_canonical(value)).hexdigest()


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@cache
def _shown(kind: type) -> tuple[str, ...]:
    """The fields of a class that count."""
    return tuple(field.name for field in dataclasses.fields(kind) if field.name not in _NOT_SHOWN)


def _plain(value: object) -> object:
    if value is None or type(value) in _ALREADY_PLAIN:
        return value
    if isinstance(value, Date | Interval):
        return str(value)
    if isinstance(value, Enum):
        return value.name
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _shown(type(value))}
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return value
