"""What a quote has that its source hasn't, word by word, the changes that matter most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import TypeAlias

from reportkit.evidence import lexicon
from reportkit.evidence.fold import MINUS
from reportkit.evidence.lexicon import Lexicon
from reportkit.evidence.source import Token

_Opcode: TypeAlias = tuple[str, int, int, int, int]


MOST_WORDS = 2_000
"""Of a quote and of the place that it is compared with: more are cut off."""


class Weight(IntEnum):
    """How a change bears on the sense: the smaller, the worse."""

    NEGATION = 0
    NUMBER = 1
    DATE = 2
    NAME = 3
    MODAL = 4
    ALPHABET = 5  # Latin letters that look like Cyrillic ones, or the other way round
    WORD = 6
    ORDER = 7
    MARK = 8


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the words of the quote and those that stand in the source instead, either may be empty."""

    weight: Weight
    quoted: str
    source: str


@dataclass(frozen=True, slots=True)
class Diff:
    """All differences, the worst first; `marked` is the quote's text with [-what it adds-] and {+what it lost+}."""

    changes: tuple[Change, ...]
    marked: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark as compared and as written."""

    folded: str
    written: str
    capital: bool = False  # a capital letter that no sentence's beginning explains
    apart: bool = True  # whether a space stands before it


def words(tokens: Sequence[Token], written: Sequence[str], apart: Sequence[bool]) -> list[Word]:
    """Words for `compare`. The first word, and one after a full stop, may have its capital from the sentence."""
    made: list[Word] = []
    opens = True
    for token, shown, space in zip(tokens, written, apart, strict=True):
        made.append(Word(token.text, shown, shown[:1].isupper() and not opens, space))
        opens = token.text in ".?!…" or (opens and not token.is_word)
    return made


def compare(quote: Sequence[Word], source: Sequence[Word], language: str) -> Diff:
    """The differences between a quote and the source's own words, compared by their folded letters.

    `language` is the source's. Of very long ones only what stands around the first difference is compared.
    """
    from rapidfuzz.distance import Levenshtein

    quote, source = _bounded(quote, source)
    edits = Levenshtein.opcodes([word.folded for word in quote], [word.folded for word in source])
    opcodes: list[_Opcode] = [
        (edit.tag, edit.src_start, edit.src_end, edit.dest_start, edit.dest_end) for edit in edits
    ]
    changes = [
        _change(quote[i:j], source[k:m], lexicon.of(language))
        for tag, i, j, k, m in _aligned(opcodes)
        if tag != "equal"
    ]
    if changes and Counter(word.folded for word in quote) == Counter(word.folded for word in source):
        changes = [Change(Weight.ORDER, _join(quote), _join(source))]
    marked = "".join(_marked(tag, quote[i:j], source[k:m]) for tag, i, j, k, m in opcodes)
    return Diff(tuple(sorted(changes, key=lambda change: change.weight)), marked.strip())


def _bounded(quote: Sequence[Word], source: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    if len(quote) <= MOST_WORDS and len(source) <= MOST_WORDS:
        return quote, source
    pairs = zip(quote, source, strict=False)
    same = next((at for at, (one, other) in enumerate(pairs) if one.folded != other.folded), 0)
    start = max(0, same - MOST_WORDS // 10)
    return quote[start : start + MOST_WORDS], source[start : start + MOST_WORDS]


def _aligned(opcodes: Sequence[_Opcode]) -> list[_Opcode]:
    """Replacements of as many words by as many, word for word, so that each pair is weighed on its own."""
    aligned: list[_Opcode] = []
    for tag, i, j, k, m in opcodes:
        if tag == "replace" and j - i == m - k:
            aligned += [("replace", i + n, i + n + 1, k + n, k + n + 1) for n in range(j - i)]
        else:
            aligned.append((tag, i, j, k, m))
    return aligned


def _change(quoted: Sequence[Word], source: Sequence[Word], words: Lexicon) -> Change:
    return Change(_weigh(quoted, source, words), _join(quoted), _join(source))


def _weigh(quoted: Sequence[Word], source: Sequence[Word], words: Lexicon) -> Weight:
    one, other = [word.folded for word in quoted], [word.folded for word in source]
    for weight, kind in (
        (Weight.NEGATION, words.is_negation),
        (Weight.NUMBER, partial(_is_number, words)),
        (Weight.DATE, words.is_date),
        (Weight.MODAL, words.is_modal),
    ):
        if weight is Weight.NEGATION and len(one) == len(other) == 1 and words.turns_round(one[0], other[0]):
            return weight
        if weight is Weight.MODAL and any(word.capital for word in (*quoted, *source)):
            return Weight.NAME
        if [word for word in one if kind(word)] != [word for word in other if kind(word)]:
            return weight
    if len(one) == len(other) == 1 and lexicon.look_alike(one[0], other[0]):
        return Weight.ALPHABET
    return Weight.WORD if any(word[0].isalnum() for word in (*one, *other)) else Weight.MARK


def _is_number(words: Lexicon, word: str) -> bool:
    return word == MINUS or any(character.isdigit() for character in word) or words.is_number(word)


def _join(run: Sequence[Word]) -> str:
    return "".join((" " if word.apart else "") + word.written for word in run).strip()


def _marked(tag: str, quoted: Sequence[Word], source: Sequence[Word]) -> str:
    if tag == "equal":
        return "".join((" " if word.apart else "") + word.written for word in quoted)
    added = f" [-{_join(quoted)}-]" if quoted else ""
    lost = f" {{+{_join(source)}+}}" if source else ""
    return added + lost
