"""Where a word may break at the end of a line.

In: a word as it stands in the text, with the punctuation around it, and its language.  Out: offsets into that string.

Russian and English follow the patterns of `pyphen`. For Kazakh there are none, so the syllable rule below is
reportkit's own: a Kazakh syllable has one vowel and begins with at most one consonant (V-CV, VC-CV, VCC-CV), which
holds for native words and suffixes; a few compounds and names that it would cut wrongly stand in `EXCEPTIONS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

LETTERS_BEFORE = 2
LETTERS_AFTER = {"ru": 3, "kk": 2, "en": 3}

EXCEPTIONS = {
    "en": ("Kazakh-stan", "Uzbeki-stan", "Kyrgyz-stan", "Afghani-stan"),
    "ru": (),
    "kk": (
        "Қа-зақ-стан",
        "Ұлы-бри-та-ния",
        "ха-лық-ара",
        "мем-ле-кет-ара",
        "Өз-бек-стан",
        "Тә-жік-стан",
        "Түр-кі-мен-стан",
    ),
}
"""How words begin whose breaks the patterns get wrong; what follows such a beginning is cut by the usual rule."""

_PATTERNS = {"ru": "ru_RU", "en": "en_GB"}
_RUN = re.compile(r"[^\W\d_]+")
_NOT_A_WORD = re.compile(r"\d|[@/_\\]|\.\w")
_KAZAKH_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_RUSSIAN_VOWELS = frozenset("аеёиоуыэюя")


@lru_cache(maxsize=1 << 15)
def positions(word: str, language: str) -> tuple[int, ...]:
    """Offsets in `word` at which it may break with a hyphen added; empty for a language without rules.

    At least two letters stay and three go over (two in Kazakh). Words with digits, addresses and abbreviations in
    capitals never break. The break after a hyphen that is already there is not among them: it needs no other.
    """
    code = language.partition("-")[0].lower()
    if code not in LETTERS_AFTER or _NOT_A_WORD.search(word) or any(_is_abbreviation(run) for _, run in _runs(word)):
        return ()
    return tuple(start + offset for start, run in _runs(word) for offset in _of_run(run, code))


def _runs(word: str) -> Iterator[tuple[int, str]]:
    """The runs of letters of a token: each part of a compound by itself."""
    return ((match.start(), match.group()) for match in _RUN.finditer(word))


def _is_abbreviation(run: str) -> bool:
    return len(run) > 1 and run.isupper()


def _of_run(run: str, code: str) -> tuple[int, ...]:
    after = LETTERS_AFTER[code]
    if len(run) < LETTERS_BEFORE + after or sum(letter.isupper() for letter in run) > 1:
        return ()
    return tuple(at for at in _breaks(run.lower(), code) if LETTERS_BEFORE <= at <= len(run) - after)


def _breaks(word: str, code: str) -> list[int]:
    fixed, length = _exception(word, code)
    usual = _kazakh(word) if code == "kk" else _by_patterns(word, code)
    return fixed + [at for at in usual if at >= length]


def _exception(word: str, code: str) -> tuple[list[int], int]:
    """The breaks of an exceptional beginning of the word, and how long that beginning is."""
    for entry in EXCEPTIONS[code]:
        beginning = entry.replace("-", "").lower()
        if word.startswith(beginning):
            cuts = [index for index, letter in enumerate(entry) if letter == "-"]
            return [cut - before for before, cut in enumerate(cuts)], len(beginning)
    return [], 0


def _by_patterns(word: str, code: str) -> list[int]:
    found = [int(at) for at in _dictionary(code).positions(word)]
    if code == "ru":  # neither part may be without a vowel
        found = [at for at in found if _has(word[:at], _RUSSIAN_VOWELS) and _has(word[at:], _RUSSIAN_VOWELS)]
    return found


def _has(part: str, letters: frozenset[str]) -> bool:
    return not letters.isdisjoint(part)


@cache
def _dictionary(code: str) -> Any:
    import pyphen

    dictionary: Any = pyphen.Pyphen  # pyphen has no annotations
    return dictionary(lang=_PATTERNS[code], left=LETTERS_BEFORE, right=LETTERS_AFTER[code])


def _kazakh(word: str) -> list[int]:
    """Between the syllables of a Kazakh word in lower case: before the one consonant that opens a syllable."""
    vowels = [index for index in range(len(word)) if _is_vowel(word, index)]
    return [_syllable_start(word, left, right) for left, right in pairwise(vowels)]


def _is_vowel(word: str, index: int) -> bool:
    """«у» is a vowel after a consonant (бару); after a vowel (тау), or first before one (уақыт), a consonant."""
    letter = word[index]
    if letter != "у":
        return letter in _KAZAKH_VOWELS
    if index == 0:
        return len(word) < 2 or word[1] not in _KAZAKH_VOWELS
    return word[index - 1] not in _KAZAKH_VOWELS


def _syllable_start(word: str, left: int, right: int) -> int:
    """Where the syllable of the vowel at `right` begins; a sign (ъ, ь) stays with its consonant."""
    start = right
    if word[start - 1] == "ъ":
        return start
    while start - 1 > left:
        start -= 1
        if word[start] not in "ъь":
            break
    return start
