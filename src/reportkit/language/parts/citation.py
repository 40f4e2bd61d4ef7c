"""How a language cites: its words in references and for places in a source, and the style that it is used to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from reportkit.language.parts.part import Part

CitationStyle: TypeAlias = Literal["gost", "chicago", "harvard"]
"""The styles in which sources can be cited."""


class Citation(Part):
    """`words` by key, `locators` by CSL's label: one place, several. `articles` begin titles and don't count in
    their order."""

    style: CitationStyle
    words: Mapping[str, str]
    locators: Mapping[str, tuple[str, str]]
    articles: tuple[str, ...]
