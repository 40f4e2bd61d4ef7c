"""Who reads: what a rendering is for one kind of reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from reportkit.handling import Handling
from reportkit.language.parts.citation import CitationStyle

Citations: TypeAlias = Literal["footnotes", "endnotes", "none"]

SHOWABLE = ("review", "reliability", "legend", "identifiers", "original")
"""What an audience may ask to see beside the text: the review strip, source ratings, the scales' legend, ids of items,
and the original of a translated quote."""

RATINGS = "reliability"
"""The one of these that our own ratings are."""


def _empty() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One kind of reader, as a pack describes it. `title`, `to` and `marking` are by language, "" for all."""

    name: str
    title: Mapping[str, str] = field(default_factory=_empty)
    to: Mapping[str, str] = field(default_factory=_empty)
    languages: tuple[str, ...]
    sections: tuple[str, ...]
    clearance: Handling = Handling.CLEAR
    marking: Mapping[str, str] = field(default_factory=_empty)
    citations: Citations = "footnotes"
    citation_style: CitationStyle | None = None
    theme: str = "standard"
    max_pages: int | None = None
    wording: str = ""
    complete: bool = False
    numbered: bool = False
    copy: int | None = None
    marking_in_name: bool = False
    show: frozenset[str] = frozenset()
    embed: bool = False
    cover: bool = False

    def in_language(self, texts: Mapping[str, str], language: str) -> str:
        """The text for a language; else the one for all; else nothing."""
        return texts.get(language, texts.get("", ""))
