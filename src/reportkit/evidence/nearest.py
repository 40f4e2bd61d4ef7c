"""Where in a source a quote that isn't in it comes nearest: for a message, never for a verdict.

Words that the quote shares with the source vote for where it would begin; around the place with the most votes the
letters are compared. Only a quote that shares too few words is looked for letter by letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from reportkit.evidence import diff
from reportkit.evidence.fold import MINUS, Folded
from reportkit.evidence.quotation import Piece
from reportkit.evidence.source import Place, SourceText, Token, tokens

_COMMON = 60  # a word that occurs more often says nothing about the place
_SLACK = 40  # letters that may be missing or added before a word without moving its vote
_ALIKE = 62.0  # of 100 letters; below it, two sentences merely share a language


def nearest(piece: Piece, source: SourceText) -> tuple[Place, diff.Diff] | None:
    """The place that is most like `piece`, and how they differ; None if nothing is."""
    found = _window(piece, source)
    if found is None:
        return None
    start, end = found
    quoted = tokens(piece.folded.text, piece.start, piece.end)
    stands = tokens(source.text, start, end)
    if not stands:
        return None
    difference = diff.compare(_words(quoted, piece.folded), _words(stands, source.folded), source.language)
    extent = stands[0].start, stands[-1].end
    return source.place(*extent), difference if difference.changes else _cut(extent, source)


def _cut(extent: tuple[int, int], source: SourceText) -> diff.Diff:
    """The same letters that were refused are part of a longer word or number."""
    start, end = source.widen(*extent)
    quoted, whole = source.original(*extent).strip(), source.original(start, end).strip()
    added = source.text[start : extent[0]] + source.text[extent[1] : end]
    weight = (
        diff.Weight.NUMBER
        if any(character.isdigit() or character in f"-{MINUS}" for character in added)
        else diff.Weight.WORD
    )
    return diff.Diff((diff.Change(weight, quoted, whole),), f"[-{quoted}-] {{+{whole}+}}")


def _window(piece: Piece, source: SourceText) -> tuple[int, int] | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    voted = _vote(piece, source.text)
    if voted is not None:
        start = max(0, voted - _SLACK)
        window = source.text[start : voted + len(piece.text) + _SLACK]
        found = partial_ratio_alignment(piece.text, window, score_cutoff=_ALIKE)
        if found is not None:
            return _whole_words(start + found.dest_start, start + found.dest_end, piece, source)
    found = partial_ratio_alignment(piece.text, source.text, score_cutoff=_ALIKE)
    if found is None or not found.score:
        return None
    return _whole_words(found.dest_start, found.dest_end, piece, source)


def _vote(piece: Piece, text: str) -> int | None:
    """Where in the source most of the piece's words would have it begin."""
    words = [(found.group(), found.start()) for found in re.finditer(r"\w{3,}", piece.text)]
    votes: Counter[int] = Counter()
    for word, at in words:
        places = list(islice(_occurrences(word, text), _COMMON + 1))
        if len(places) <= _COMMON:
            votes.update((place - at) // _SLACK for place in places)
    near = {bucket: votes[bucket - 1] + votes[bucket] + votes[bucket + 1] for bucket in sorted(votes)}
    if not near:
        return None
    best = max(near, key=lambda bucket: (near[bucket], votes[bucket], -bucket))
    return max(0, best * _SLACK) if near[best] >= max(2, len(words) // 4) else None


def _occurrences(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _whole_words(start: int, end: int, piece: Piece, source: SourceText) -> tuple[int, int]:
    """The extent widened to whole words, then narrowed or widened to begin and end as the quote does where it can."""
    text = source.text
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    said = re.findall(r"\w+", piece.text)
    if said:
        start = min(_places(said[0], start, text, 0), key=lambda at: abs(at - start), default=start)
        end = min(_places(said[-1], end, text, len(said[-1])), key=lambda at: abs(at - end), default=end)
    return start, max(start, end)


def _places(word: str, at: int, text: str, shift: int) -> list[int]:
    """Where `word` stands close to `at`, each moved by `shift`."""
    around = re.compile(rf"\b{re.escape(word)}\b").finditer(text, max(0, at - 24), min(len(text), at + 24))
    return [found.start() + shift for found in around]


def _words(run: list[Token], folded: Folded) -> list[diff.Word]:
    written = [folded.original[slice(*folded.extent(token.start, token.end))].strip() for token in run]
    apart = [_stands_apart(token, folded) for token in run]
    return diff.words(run, written, apart)


def _stands_apart(token: Token, folded: Folded) -> bool:
    """Whether a space stands before a token: its own, where the folding took it in with a dash."""
    at = folded.offset(token.start)
    return folded.original[at].isspace() or folded.original[max(0, at - 1) : at].isspace()
