"""How a language divides words at the end of a line."""

from __future__ import annotations

from typing import Literal, TypeAlias

from reportkit.language.parts.part import Part

Rule: TypeAlias = Literal["patterns", "syllables", "none"]
"""By patterns (Liang's method); before the one consonant that opens a syllable; never."""


class Hyphenation(Part):
    """How words break, and how many letters at least stay and go over."""

    rule: Rule
    patterns: str  # for "patterns": one of pyphen's dictionaries (ru_RU), or the path of a hyph_….dic
    letters_before: int
    letters_after: int
    vowels: str  # of "syllables"; of "patterns": breaks beside a part without one of them are left out; empty: none is
    half_vowel: str  # of "syllables": a vowel after a consonant, a consonant after a vowel (у in Kazakh)
    signs: str  # of "syllables": letters without a sound, which stay with the consonant before them (ъ, ь)
    parting_sign: str  # of "syllables": the sign behind which a syllable begins (ъ)
    exceptions: tuple[str, ...]  # how words begin that break otherwise: Қа-зақ-стан
