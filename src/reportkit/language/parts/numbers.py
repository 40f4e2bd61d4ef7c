"""How a language writes numbers, in figures and in words."""

from __future__ import annotations

from collections.abc import Mapping

from reportkit.language.parts.part import Part


class Numbers(Part):
    """How figures are written: what groups thousands (from `group_from` digits on), what stands before the fraction."""

    group: str
    group_from: int
    decimal: str
    percent: str  # "{number} %"


class Numerals(Part):
    """How numbers are told in words, as patterns of lower-case letters.

    `words`: the number that each word, or compound, stands for: 0 to 20, the tens, the hundreds, the powers of ten;
    they are the beginnings of words, or whole ones if `whole`. `compounds`: a pattern of what makes one word with a
    number before it (двухлетний). `joiners` may stand between two of them. `scales`: the
    words and abbreviations behind a figure, by their power of ten. `between`: what stands between two figures of a
    range. `decades`: what follows a figure that is a decade (90s). `forms`: every number word, folded, as it stands in
    a text: what makes a difference between two texts one of numbers.
    """

    words: Mapping[float, str]
    whole: bool
    compounds: str
    joiners: frozenset[str]
    scales: Mapping[int, str]
    between: tuple[str, ...]
    decades: str
    forms: frozenset[str]
