"""The part of a bibliographic record that a reader may meet: what a style of ours can print of it, and no more.

Editors of references keep what is for the office in the same record: shelf marks, keys, statuses, remarks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportkit.dossier.csl import tidy
from reportkit.language import dates

TEXTS = (
    *("type", "language", "title", "container-title", "DOI", "page", "number-of-pages", "volume", "issue", "number"),
    *("edition", "publisher", "publisher-place", "genre", "authority", "event-place", "year-suffix"),
)
EITHER = (("title-short", "shortTitle"), ("event-title", "event"))
"""Variables of which the first that says something is printed."""
NAMES = ("author", "editor", "interviewer")
DATES = ("issued", "accessed")
URL = "URL"

_PARTS = ("dropping-particle", "non-dropping-particle", "family", "suffix", "given")
_UNPRINTED = "…"
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def printable(record: Mapping[str, object]) -> dict[str, object]:
    """A CSL-JSON record with those of its variables alone that a style prints, and of these with what is printed."""
    found: dict[str, object] = {key: tidy(record.get(key)) for key in TEXTS}
    for keys in EITHER:
        found |= dict([next(((key, said) for key in keys if (said := tidy(record.get(key)))), (keys[0], ""))])
    found |= {key: _names(record.get(key)) for key in NAMES}
    found |= {key: _date(record.get(key)) for key in DATES}
    found[URL] = _address(record.get(URL))
    return {key: value for key, value in found.items() if value}


def _address(value: object) -> str:
    """An address that is printed; of another only that there is one, by which a style takes a source for a web page."""
    address = value.strip() if isinstance(value, str) else ""
    return address if _ADDRESS.fullmatch(address) else _UNPRINTED if value else ""


def _names(value: object) -> list[dict[str, str]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [name for one in value if isinstance(one, Mapping) and (name := _name(one))]


def _name(value: Mapping[str, object]) -> dict[str, str]:
    """A body by its own name alone; a person by the parts of the name."""
    if literal := tidy(value.get("literal")):
        return {"literal": literal}
    return {part: said for part in _PARTS if (said := tidy(value.get(part)))}


def _date(value: object) -> object:
    """A date as it was written, without the hour of it, and in one of the ways in which it may be written."""
    if not isinstance(value, Mapping):
        return _day(tidy(value))
    parts = value.get("date-parts")
    if isinstance(parts, Sequence) and not isinstance(parts, str) and parts:
        return {"date-parts": [list(one[:3]) for one in parts[:2] if isinstance(one, Sequence)]}
    key = next((key for key in ("raw", "literal", "string") if value.get(key)), "")
    words = _day(tidy(value[key])) if key else ""
    return {key: words} if words else ""


def _day(words: str) -> str:
    day, hour, _ = words.partition("T")
    try:
        return str(dates.parse(day)) if hour else words
    except ValueError:
        return words
