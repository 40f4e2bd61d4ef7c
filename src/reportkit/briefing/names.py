"""File names that every mail program and archive can carry: ASCII, short, none twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from reportkit.briefing.model import Piece
from reportkit.briefing.surgery import Refused

MAX_NAME = 128
_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya a g q n o u u h i"
_CYRILLIC = dict(zip(_LETTERS, _LATIN.split(), strict=True))
_ODD = re.compile(r"[^A-Za-z0-9._+-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def ascii_name(name: str) -> str:
    """A file's name without a path, in ASCII, at most 128 characters; the ending is kept."""
    letters = "".join(_letter(one) for one in unicodedata.normalize("NFC", name))
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode("ascii")
    stem, dot, ending = _ODD.sub("_", plain).strip("_.").rpartition(".")
    if not dot:
        stem, ending = ending, ""
    stem = stem.strip("_.") or "file"
    if _RESERVED.match(stem + "."):
        stem = f"_{stem}"
    ending = f".{ending[:16]}" if ending else ""
    return (stem[: MAX_NAME - len(ending)].rstrip("_.") or "file") + ending


def _letter(one: str) -> str:
    found = _CYRILLIC.get(one.lower())
    if found is None:
        return one
    found = found.replace("_", "")
    return found.capitalize() if one != one.lower() else found


def is_safe(name: str) -> bool:
    """Whether a file's name can go into a mail or an archive as it is."""
    return bool(name) and ascii_name(name) == name


def no_twice(names: Iterable[str], pieces: Sequence[Piece]) -> None:
    """Raises Refused where a file would be the second of its name."""
    taken = {name.casefold() for name in names}
    for piece in pieces:
        if piece.name.casefold() in taken:
            raise Refused(f"it already has a file called {piece.name}")
        taken.add(piece.name.casefold())
