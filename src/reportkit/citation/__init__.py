"""References: a source's CSL-JSON record → the words of a note or of an entry in the list of sources.

In: a record (as Zotero exports it), the document's language, a place in the source.  Out: inlines of the document tree,
in the words of the record's own language: «С.», "pp.", «б.». A missing field leaves no trace, not even a comma.

    style = citation.get("gost")
    ledger = citation.Ledger()
    [(mention, locator)] = ledger.note([("tuleutayev", Locator("page", "5"))])
    style.note(record, "ru", locator, mention)
    sorted(records, key=lambda record: style.sort_key(record, "ru"))
"""

from __future__ import annotations

from functools import cache

from reportkit.citation.ledger import Ledger
from reportkit.citation.style import Locator, Mention, Record, Style, year_suffixes

__all__ = ["Ledger", "Locator", "Mention", "Record", "Style", "find", "get", "styles", "year_suffixes"]

_STYLES = ("gost", "chicago", "harvard")


def styles() -> tuple[str, ...]:
    """The styles that there are."""
    return _STYLES


def find(name: str) -> Style | None:
    """The style of this name; None if there is none."""
    return _load(name) if name in _STYLES else None


def get(name: str) -> Style:
    """The style of this name. Raises ValueError for another than `styles()`: ask `find` where it may be another."""
    found = find(name)
    if found is None:
        raise ValueError(f"no style {name!r}; there are {', '.join(_STYLES)}")
    return found


@cache
def _load(name: str) -> Style:
    match name:
        case "gost":
            from reportkit.citation.gost import Gost

            return Gost()
        case "chicago":
            from reportkit.citation.chicago import Chicago

            return Chicago()
        case _:
            from reportkit.citation.harvard import Harvard

            return Harvard()
