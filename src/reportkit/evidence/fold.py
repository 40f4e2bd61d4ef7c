"""What counts as the same letters: text folded for comparison, with the way back to where each letter came from.

Folded together: precomposed and combined letters (NFC), quotation marks of every shape, dashes and hyphens with the
spaces around them, every kind and number of spaces, the space that French sets before `;:!?`, soft hyphens and other
invisible marks, stress marks (U+0301), ё and е, capitals and small letters, `...` and `…`, typographic ligatures.
Nothing else: a comma, a digit or a letter that differs, differs; and a dash right before a number, with no word or
figure at its other side, is a minus.

A soft hyphen at the end of a line, or the ¬ that some readers of PDFs leave there, was never the word's own: the
two halves are one word. A hyphen there may be the word's own or the typesetter's; it folds to U+00AD, and `match`
tries both.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

BREAK_HYPHEN = "\u00ad"
"""In folded text: a hyphen that stood at the end of a line, inside a word."""

MINUS = "\u2212"
"""In folded text: a dash that makes a number negative."""

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_QUOTES = "\"'`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u02bc\u2032\u2033\uff02"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0301\u034f\u061c\u180e"
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\u0130": "i"}

_GAP = rf"[\s{_INVISIBLE}]"
_STARTS = rf"\s\-{_DASHES[1:]}{_QUOTES}{_INVISIBLE}\u00ac.{''.join(_LIGATURES)}"
_UNEVEN = re.compile(
    # First what tells most characters apart at once: none of these places begins with a letter, nor at a single space
    # before one.
    rf"(?=[{_STARTS}])(?! [^\W_])(?:"
    rf"(?P<divided>(?<=[^\W\d_])[\u00ad\u00ac]{_GAP}*\n{_GAP}*(?=[^\W\d_]))"
    rf"|(?P<broken>(?<=[^\W\d_])[-\u2010]{_GAP}*\n{_GAP}*(?=[^\W\d_]))"
    rf"|(?P<minus>(?:\A{_GAP}*|(?<![\d\s{_INVISIBLE}]){_GAP}+|(?<=[(\[{_QUOTES}]))[{_DASHES}](?=\d))"
    rf"|{_GAP}*[{_DASHES}]+{_GAP}*(?P<dash>)"
    # « mot » has its spaces inside, »Wort« outside.
    rf"|(?:(?:[{_QUOTES}]+|(?<![\w.,!?…]))«\s+|\s+»(?![{_QUOTES}]*\w)[{_QUOTES}]*|[{_QUOTES}]{{2,}})(?P<quote>)"
    rf"|{_GAP}+(?=[;:!?])(?P<close>)"
    rf"|\.{{3,}}(?P<ellipsis>)"
    rf"|(?P<space>{_GAP}{{2,}}|[{_INVISIBLE}])"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}]))"
)
"""The places where folding changes the number of characters; all else is folded one by one."""

_EVEN = {ord(mark): '"' for mark in _QUOTES} | {
    ord(space): " " for space in "\t\n\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
}
_EVEN |= dict.fromkeys(range(8192, 8203), " ") | {ord("ё"): "е"}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and where its characters stand in `original` (which is NFC, with newlines as \\n)."""

    text: str
    original: str
    _folded_at: tuple[int, ...]
    _original_at: tuple[int, ...]

    def offset(self, index: int) -> int:
        """Where in `original` the folded character at `index` begins; the end of `original` for the end of `text`."""
        if index >= len(self.text):
            return len(self.original)
        piece = bisect_right(self._folded_at, index) - 1
        uneven = piece % 2 == 1
        return self._original_at[piece] + (0 if uneven else index - self._folded_at[piece])

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """The part of `original` that the folded characters from `start` up to `end` come from."""
        if end <= start:
            at = self.offset(start)
            return at, at
        piece = bisect_right(self._folded_at, end - 1) - 1
        uneven = piece % 2 == 1  # even and uneven pieces alternate; an uneven one is taken whole
        return self.offset(start), self._original_at[piece + 1] if uneven else self.offset(end - 1) + 1


def canonical(text: str) -> str:
    """Text as the offsets of a `Folded` count it: NFC, every line ending a newline."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def fold(text: str) -> Folded:
    """Folds a text, and remembers where each character came from."""
    original = canonical(text)
    pieces: list[str] = []
    folded_at = [0]
    original_at = [0]
    length = position = 0
    for uneven in _UNEVEN.finditer(original):
        even = _fold_even(original[position : uneven.start()])
        replacement = _fold_uneven(uneven)
        length += len(even)
        folded_at += [length, length + len(replacement)]
        original_at += [uneven.start(), uneven.end()]
        pieces += [even, replacement]
        length += len(replacement)
        position = uneven.end()
    pieces.append(_fold_even(original[position:]))
    return Folded("".join(pieces), original, tuple(folded_at), tuple(original_at))


def fold_text(text: str) -> str:
    """The folded text alone, its ends trimmed of spaces."""
    return fold(text).text.strip()


def _fold_even(text: str) -> str:
    return text.lower().translate(_EVEN)


def _fold_uneven(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "broken":
            # A typesetter breaks before a small letter; before a capital the hyphen is the name's own.
            return BREAK_HYPHEN if found.string[found.end()].islower() else "-"
        case "dash":
            return "-"
        case "minus":
            return f" {MINUS}" if any(character.isspace() for character in found.group()) else MINUS
        case "quote":
            return '"'
        case "close" | "divided":
            return ""
        case "ellipsis":
            return "…"
        case "ligature":
            return _LIGATURES[found.group()]
        case _:
            return " " if any(character.isspace() for character in found.group()) else ""
