"""What an editor's insertion at a quote's edge stands for: never for another name, nor for another number."""

from __future__ import annotations

import re

from reportkit.evidence import lexicon, names
from reportkit.evidence.diff import Change, Weight
from reportkit.evidence.fold import fold_text
from reportkit.evidence.source import SourceText

_NEAR = 60  # characters of the source beside the quote
_BESIDE = 3  # words
_SENTENCE_END = re.compile(r"[.?!…][»”\"’)]*\s|\n\s*\n")
_WORD = re.compile(r"\w+")


def displaced(inserted: str, start: int, end: int, source: SourceText) -> Change | None:
    """The change, if `inserted` stands where the source has a name or a number and is another one.

    `start` and `end` are where the insertion stands, in the folded text: before the quote's first word (where they are
    0 and its place) or behind its last.
    """
    beside = _beside(start, end, source)
    return _number(inserted, beside, source) or _name(inserted, beside, source)


def _beside(start: int, end: int, source: SourceText) -> list[str]:
    """The source's words next to the quote in the same sentence, the nearest first."""
    if start == 0:
        before = source.original(max(0, end - _NEAR), end)
        return [word.written for word in names.words(_SENTENCE_END.split(before)[-1])][::-1][:_BESIDE]
    after = _SENTENCE_END.split(source.original(start, min(end, start + _NEAR)))[0]
    return _WORD.findall(after)[:_BESIDE]


def _number(inserted: str, beside: list[str], source: SourceText) -> Change | None:
    ours, theirs = _numbers(_WORD.findall(inserted), source), _numbers(beside, source)
    changed = ours and theirs and ours[: len(theirs)] != theirs[: len(ours)]
    return Change(Weight.NUMBER, inserted, " ".join(theirs)) if changed else None


def _numbers(words: list[str], source: SourceText) -> list[str]:
    known = lexicon.of(source.language)
    folded = (fold_text(word) for word in words)
    return [word for word in folded if word[:1].isdigit() or known.is_number(word)]


def _name(inserted: str, beside: list[str], source: SourceText) -> Change | None:
    ours = [word.written for word in names.words(inserted)]
    there = beside[0] if beside else ""
    if not ours or not ours[-1][0].isupper() or not there[:1].isupper():
        return None
    if fold_text(there) in lexicon.of(source.language).pronouns:
        return None
    same = any(names.same(word, one, source.language, source.language) for word in ours for one in beside)
    return None if same else Change(Weight.NAME, inserted, there)
