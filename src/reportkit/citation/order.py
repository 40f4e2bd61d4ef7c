"""The order of a list of sources: by the alphabet, word by word, without regard to case, marks and quotation signs.

One alphabet serves Russian, Kazakh and Ukrainian: the letters that one has and another lacks keep their places.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

Key: TypeAlias = tuple[tuple[int, tuple[int, ...]], ...]

_CYRILLIC = "аәбвгґғдеєжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def key(texts: Iterable[str], *, cyrillic_first: bool = True, articles: tuple[str, ...] = ()) -> Key:
    """A sort key of the texts, the first first. Figures come before letters, then one script, then the other.

    An article at the beginning of a text doesn't count.
    """
    return tuple(_key(text, cyrillic_first, articles) for text in texts)


def is_cyrillic(letter: str) -> bool:
    """Whether this is a Cyrillic letter, in lower case."""
    return bool(letter) and letter in _CYRILLIC


def _key(text: str, cyrillic_first: bool, articles: tuple[str, ...]) -> tuple[int, tuple[int, ...]]:
    words = " ".join(re.findall(r"\w+", _folded(text)))
    first, _, rest = words.partition(" ")
    words = rest if rest and first in articles else words
    ranks = tuple(_rank(letter) for letter in words)
    return _script(words[:1], cyrillic_first), ranks


def _folded(text: str) -> str:
    """Lower case; ё as е; accents off Latin letters, but й stays й."""
    text = unicodedata.normalize("NFC", text.casefold()).replace("ё", "е").replace("ї", "і")
    return "".join(unicodedata.normalize("NFD", letter)[0] if ord(letter) < 0x400 else letter for letter in text)


def _rank(letter: str) -> int:
    if letter == " ":
        return 0
    if letter.isdigit():
        return 1 + int(unicodedata.digit(letter, 0))
    place = _CYRILLIC.find(letter)
    if place < 0:
        place = _LATIN.find(letter)
    return 20 + place if place >= 0 else 1000 + ord(letter)


def _script(letter: str, cyrillic_first: bool) -> int:
    if letter.isdigit():
        return 0
    return 1 if is_cyrillic(letter) == cyrillic_first else 2
