"""How names of persons and places change in a language's texts, and how they sound in its letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from reportkit.language.parts.part import Part

Paradigm: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The endings of a name as a dictionary has it, and those of its other cases, all of one stem."""


class Names(Part):
    """What a name may end with, in lower case, and how another alphabet's letters are told by ear.

    `sounds` are in letters that no language owns: those of English, and S, Z, C for the sounds of ship, vision, chip.
    """

    paradigms: tuple[Paradigm, ...]
    suffixes: str  # a pattern of all suffixes that stack behind a name; empty: none do
    patronymics: str  # a pattern of how a father's name ends that may stand behind the surname
    families: str  # a pattern of how many surnames end, in any case
    titles: frozenset[str]  # words before a surname, or before a turn, that are no name: Mr, г-н, Question
    answers: frozenset[str]  # labels of an interview's answers: A, Answer
    articles: frozenset[str]  # before what is no person, though it has a capital: the Governor
    spellings: Mapping[str, tuple[str, ...]]  # letters that plain ones may stand for: ü as ue
    sounds: Mapping[str, tuple[str, ...]]  # a letter, or several, and the sounds that it may have


def paradigms(text: str) -> tuple[Paradigm, ...]:
    """Paradigms as they are easiest to read, a line each: dictionary's endings, a colon, the others; - is none."""
    pairs = (line.split(":") for line in text.strip().splitlines())
    return tuple((_endings(first), _endings(others)) for first, others in pairs)


def table(text: str) -> dict[str, tuple[str, ...]]:
    """Letters and what they may be: "zh=Z c=k,s"; nothing behind the sign is no sound at all."""
    pairs = (entry.split("=") for entry in text.split())
    return {letters: tuple(sounds.split(",")) for letters, sounds in pairs}


def _endings(text: str) -> tuple[str, ...]:
    return tuple(ending.replace("-", "") for ending in text.split())
