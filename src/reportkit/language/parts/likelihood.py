"""What a language calls the terms of the scales of likelihood and the levels of confidence."""

from __future__ import annotations

from collections.abc import Mapping

from reportkit.language.parts.part import Part


class Term(Part):
    """A term. `names`: what is printed, then others that the standard puts in the same row, or other genders.

    `synonyms`: what a writer may also put into a `likelihood:` field. `in_text`: what to look for in sentences; `~` is
    any of the language's endings, `…` up to five words, `……` any within the sentence.
    """

    names: tuple[str, ...]
    synonyms: tuple[str, ...]
    in_text: tuple[str, ...]


class Likelihood(Part):
    """Every term of each scale, and every level of confidence, by its key.

    `chances` are what a figure in per cent may be a degree of, `percents` the words for per cent: patterns, in lower
    case.
    """

    scales: Mapping[str, Mapping[str, Term]]
    confidence: Mapping[str, Term]
    chances: tuple[str, ...]
    percents: tuple[str, ...]
    endings: str  # a pattern: endings of adjectives, adverbs and of the nouns for confidence
