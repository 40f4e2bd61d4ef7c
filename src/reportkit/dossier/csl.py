"""What CSL 1.0.2 knows of a source: its types, its variables, the labels of places in it, and its dates.

A source's record is CSL-JSON, as reference managers write it: https://docs.citationstyles.org/en/stable/specification.html.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reportkit.language import dates


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LABELS = _words(
    """act appendix article-locator book canon chapter column elocation equation figure folio issue line location note
    opus page paragraph part rule scene section sub-verbo supplement table timestamp title-locator verse version
    volume"""
)
"""What a locator can count (CSL appendix, "Locators")."""

TYPES = frozenset(
    _words(
        """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
    legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage"""
    )
)

NAMES = _words(
    """author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator"""
)
NAME_PARTS = (
    "family",
    "given",
    "dropping-particle",
    "non-dropping-particle",
    "suffix",
    "comma-suffix",
    "static-ordering",
    "literal",
    "parse-names",
)

DATES = ("accessed", "available-date", "container", "event-date", "issued", "original-date", "submitted")
DATE_PARTS = ("date-parts", "season", "circa", "literal", "raw", "edtf")

TEXTS = _words(
    """abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
    citation-key citation-label citation-number collection-number collection-title container-title container-title-short
    dimensions division DOI edition event event-place event-title first-reference-note-number genre ISBN ISSN issue
    journalAbbreviation jurisdiction keyword language license locator medium note number number-of-pages
    number-of-volumes original-language original-publisher original-publisher-place original-title page page-first part
    part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title
    scale section shortTitle source status supplement supplement-number title title-short translated-title URL version
    volume volume-title year-suffix"""
)
OTHERS = ("id", "type", "categories", "custom")

_MARKUP = re.compile(r"</?(?:i|b|em|strong|sup|sub|sc|span)\b[^<>]*>")


def when(record: Mapping[str, object], variable: str) -> dates.When | None:
    """A date variable of a CSL record, however it was written; None if it is missing or is no date ("forthcoming").

    Read are `date-parts` (one date or two, of numbers or digits), and strings, bare or under `raw` or `edtf`.
    """
    value = record.get(variable)
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        if parts is not None:
            return _from_parts(parts)
        value = value.get("edtf", value.get("raw"))
    try:
        return dates.parse(str(value).partition("T")[0]) if isinstance(value, str | int) else None
    except ValueError:
        return None


def _from_parts(parts: Any) -> dates.When | None:
    try:
        ends = [
            dates.parse("-".join(_digits(part, 2 if place else 4) for place, part in enumerate(end))) for end in parts
        ]
    except (TypeError, ValueError):
        return None
    if not 1 <= len(ends) <= 2:
        return None
    return ends[0] if len(ends) == 1 or ends[0] == ends[1] else _interval(*ends)


def _interval(start: dates.When, end: dates.When) -> dates.When | None:
    try:
        return dates.parse(f"{start}/{end}")
    except ValueError:
        return None


def _digits(part: object, width: int) -> str:
    """One part of a date with leading zeros. Raises ValueError if it is no number."""
    return f"{int(str(part)):0{width}}"


def tidy(value: object) -> str:
    """A value of a record as one line of text without markup; empty for what is neither text nor a number."""
    if value is None or isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)
    if "<" in text:
        text = _MARKUP.sub("", text)
    text = " ".join(text.split()).strip(" ,;:/")
    return text if any(character.isalnum() for character in text) else ""
