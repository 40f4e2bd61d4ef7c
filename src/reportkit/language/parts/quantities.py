"""What numbers count in a language's texts, and how shares and rough figures are told."""

from __future__ import annotations

from collections.abc import Mapping

from reportkit.language.parts.part import Part


class Quantities(Part):
    """Patterns of lower-case words, as they stand in a text.

    `units`: what a number is of, by ISO 4217 for currencies, "%" and "pp" (percentage points) and SI symbols for the
    rest: how the words begin, the longer ones first. `fractions`: words for one part of so many, by how many. `every`:
    what stands before the number in "every fourth". `out_of`: what stands between the two of "three out of ten", the
    smaller first; `of_which` the same with the greater one first (оннан үш). `half`: what adds a half to the number
    before it. `about`, `about_after`: what stands before and behind
    a figure that is rounded. `years`: words for a year by how far it is from the
    present one (last year is -1).
    """

    units: Mapping[str, str]
    fractions: Mapping[int, str]
    every: str
    out_of: str
    of_which: str
    half: str
    about: str
    about_after: str
    years: Mapping[int, str]
