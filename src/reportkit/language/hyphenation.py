"""Where a word may break at the end of a line.

In: a word as it stands in the text, with the punctuation around it, and its language.  Out: offsets into that string.

A language names its rule: the patterns of `pyphen`, or, where there are none, syllables. The syllable rule is
reportkit's own: a syllable has one vowel and begins with at most one consonant (V-CV, VC-CV, VCC-CV), which holds for
native words and suffixes of Kazakh; words that a rule would cut wrongly are a language's `exceptions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from reportkit.language import find
from reportkit.language.parts.hyphenation import Hyphenation

_RUN = re.compile(r"[^\W\d_]+")
_NOT_A_WORD = re.compile(r"\d|[@/_\\]|\.\w")


@lru_cache(maxsize=1 << 15)
def positions(word: str, language: str) -> tuple[int, ...]:
    """Offsets in `word` at which it may break with a hyphen added; empty for a language without rules.

    At least so many letters stay and go over as the language wants. Words with digits, addresses and abbreviations in
    capitals never break. The break after a hyphen that is already there is not among them: it needs no other.
    """
    own = find(language)
    if own is None or own.hyphenation.rule == "none" or _NOT_A_WORD.search(word):
        return ()
    if any(_is_abbreviation(run) for _, run in _runs(word)):
        return ()
    return tuple(start + offset for start, run in _runs(word) for offset in _of_run(run, own.hyphenation))


def _runs(word: str) -> Iterator[tuple[int, str]]:
    """The runs of letters of a token: each part of a compound by itself."""
    return ((match.start(), match.group()) for match in _RUN.finditer(word))


def _is_abbreviation(run: str) -> bool:
    return len(run) > 1 and run.isupper()


def _of_run(run: str, by: Hyphenation) -> tuple[int, ...]:
    before, after = by.letters_before, by.letters_after
    if len(run) < before + after or sum(letter.isupper() for letter in run) > 1:
        return ()
    return tuple(at for at in _breaks(run.lower(), by) if before <= at <= len(run) - after)


def _breaks(word: str, by: Hyphenation) -> list[int]:
    fixed, length = _exception(word, by)
    usual = _by_syllables(word, by) if by.rule == "syllables" else _by_patterns(word, by)
    return fixed + [at for at in usual if at >= length]


def _exception(word: str, by: Hyphenation) -> tuple[list[int], int]:
    """The breaks of an exceptional beginning of the word, and how long that beginning is; the usual rule cuts the
    rest."""
    for entry in by.exceptions:
        beginning = entry.replace("-", "").lower()
        if word.startswith(beginning):
            cuts = [index for index, letter in enumerate(entry) if letter == "-"]
            return [cut - before for before, cut in enumerate(cuts)], len(beginning)
    return [], 0


def _by_patterns(word: str, by: Hyphenation) -> list[int]:
    found = [int(at) for at in _dictionary(by).positions(word)]
    return _between_vowels(word, found, by.vowels) if by.vowels else found


def _between_vowels(word: str, found: list[int], vowels: str) -> list[int]:
    """The breaks without those around a part that has no vowel: it is no syllable, so one of the two is wrong."""
    parts = pairwise([0, *found, len(word)])
    wrong = {at for start, end in parts if not _has(word[start:end], vowels) for at in (start, end)}
    return [at for at in found if at not in wrong]


def _has(part: str, letters: str) -> bool:
    return any(letter in letters for letter in part)


@cache
def _dictionary(by: Hyphenation) -> Any:
    import pyphen

    dictionary: Any = pyphen.Pyphen  # pyphen has no annotations
    named = {"filename": by.patterns} if by.patterns.endswith(".dic") else {"lang": by.patterns}
    return dictionary(**named, left=by.letters_before, right=by.letters_after)


def _by_syllables(word: str, by: Hyphenation) -> list[int]:
    """Between the syllables of a word in lower case: before the one consonant that opens a syllable."""
    vowels = [index for index in range(len(word)) if _is_vowel(word, index, by)]
    return [_syllable_start(word, left, right, by) for left, right in pairwise(vowels)]


def _is_vowel(word: str, index: int, by: Hyphenation) -> bool:
    """Kazakh «у» is a vowel after a consonant (бару); after a vowel (тау), or first before one (уақыт), a consonant."""
    letter = word[index]
    if letter != by.half_vowel:
        return letter in by.vowels
    if index == 0:
        return len(word) < 2 or word[1] not in by.vowels
    return word[index - 1] not in by.vowels


def _syllable_start(word: str, left: int, right: int, by: Hyphenation) -> int:
    """Where the syllable of the vowel at `right` begins; a sign (ъ, ь) stays with its consonant."""
    start = right
    if by.parting_sign and word[start - 1] == by.parting_sign:
        return start
    while start - 1 > left:
        start -= 1
        if word[start] not in by.signs:
            break
    return start
