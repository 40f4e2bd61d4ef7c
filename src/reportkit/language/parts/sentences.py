"""Where a language's sentences end, and what looks like an end and is none."""

from __future__ import annotations

from reportkit.language.parts.part import Part


class Sentences(Part):
    """Beside `Lexicon.abbreviations`, whose full stop ends no sentence unless one of `openers` follows.

    `closing`: abbreviations that may end one, as they are written, without the last stop; what stands behind a space
    may follow without it (т. д): before a capital they do. `numbered`: those that are one before a figure alone
    (No. 5). `openers`: words in small letters that begin a sentence and no name: the stop before them is an end.
    """

    closing: tuple[str, ...]
    numbered: tuple[str, ...]
    openers: frozenset[str]
