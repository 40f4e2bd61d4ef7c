"""Where in a source a quote that isn't in it comes nearest: for a message, never for a verdict.

Words that the quote shares with the source vote for where it would begin; its first and its last words vote again, so
that the place begins and ends as the quote does, whatever was left out between. Only in a short text are letters
compared that no word has voted for. The work is linear in the quote and the text; what isn't compared has a limit here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from reportkit.evidence import diff
from reportkit.evidence.fold import MINUS, Folded
from reportkit.evidence.quotation import Piece
from reportkit.evidence.source import Place, SourceText, Token, tokens

_SLACK = 40  # letters that may be missing or added before a word without moving its vote
_ALIKE = 0.62  # of the quote's letters, in order; with fewer, two sentences merely share a language
_ALIKE_IN_MORE = 0.75  # the same in a place that is much longer than the quote
_MUCH_LONGER = 1.3
_EDGE_WORDS = 8  # that say where the quote begins, and where it ends
_REACH = 300  # letters at least that may be left out of a quote or put into it
LETTERS = 4_000_000
"""A quote's letters times a text's: with more, letters that no word has voted for are not compared."""
COMPARED = 20_000
"""Letters of a quote: a longer one is judged by its words alone."""

_Words: TypeAlias = Sequence[tuple[str, int]]


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
    words = [(found.group(), found.start()) for found in re.finditer(r"\w{3,}", piece.text)]
    voted = _vote(words, source)
    if voted is not None:
        start, end = _edges(voted, words, piece, source)
        if _is_alike(piece.text, source.text[start:end]):
            return _whole_words(start, end, piece, source)
    return _by_letters(piece, source)


def _vote(words: _Words, source: SourceText) -> int | None:
    """Where in the source most of the piece's words would have it begin."""
    votes = Counter((place - at) // _SLACK for word, at in words for place in source.rare_places(word))
    near = {bucket: votes[bucket - 1] + votes[bucket] + votes[bucket + 1] for bucket in sorted(votes)}
    if not near:
        return None
    best = max(near, key=lambda bucket: (near[bucket], votes[bucket], -bucket))
    return max(0, best * _SLACK) if near[best] >= max(2, len(words) // 4) else None


def _edges(voted: int, words: _Words, piece: Piece, source: SourceText) -> tuple[int, int]:
    """Where the quote's first words would have it begin, and its last ones end."""
    reach = max(_REACH, len(piece.text) // 2)
    start = _agreed(words[:_EDGE_WORDS], voted, reach, source)
    end = _agreed(words[: -_EDGE_WORDS - 1 : -1], max(voted, start), reach, source) + len(piece.text)
    return max(0, start), min(len(source.text), max(end, start + 1))


def _agreed(words: _Words, voted: int, reach: int, source: SourceText) -> int:
    """The shift that most of a few words have in common, the first counting most, close to `voted`, which stands if no
    two agree."""
    shifts = [place - at for word, at in words for place in source.rare_places(word)]
    near = Counter(shift for shift in shifts if abs(shift - voted) <= reach)
    support = {
        shift: sum(count for other, count in near.items() if abs(shift - other) <= _SLACK // 4) for shift in near
    }
    best = max(support, key=lambda shift: (support[shift], near[shift]), default=voted)
    return best if support.get(best, 0) > 1 else voted


def _is_alike(quoted: str, stands: str) -> bool:
    if len(quoted) > COMPARED:
        return True
    from rapidfuzz.distance import LCSseq

    share = LCSseq.similarity(quoted, stands) / len(quoted)
    return share >= (_ALIKE if len(stands) <= _MUCH_LONGER * len(quoted) + _SLACK else _ALIKE_IN_MORE)


def _by_letters(piece: Piece, source: SourceText) -> tuple[int, int] | None:
    if len(piece.text) * len(source.text) > LETTERS:
        return None
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(piece.text, source.text, score_cutoff=100 * _ALIKE)
    if found is None or not found.score:
        return None
    return _whole_words(found.dest_start, found.dest_end, piece, source)


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
