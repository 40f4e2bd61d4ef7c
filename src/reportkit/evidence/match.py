"""The one definition of verbatim: whether words stand in a source's text.

In: the parts of a quote and a `SourceText`.  Out: a `Match`: the outcome, the places, and what an editor should look
at.

A quote is verbatim if each of its pieces stands in the source, in order, letter for letter after folding (`fold`), as
whole words. Likeness never passes a quote; it only finds the nearest place, for the word diff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import zip_longest

from reportkit.evidence import lexicon, sense
from reportkit.evidence.diff import Change, Diff, Weight
from reportkit.evidence.furniture import Kind, loosened
from reportkit.evidence.quotation import Piece, Quotation, read_literally, read_quotation, with_square_elisions
from reportkit.evidence.source import Place, SourceText

SHORT = 3
"""Pieces of fewer words than this prove little: they would stand in many texts."""

_FIRST_PLACES = 64
_CLAUSE_WORDS = 30
_REPLACED_WORDS = 3
_WORD = re.compile(r'\w+(?:"\w+)*')
_EDGE = 40  # characters before a quote that are looked at
_QUESTION = re.compile(r'[!" …]*\?')
_END_MARKS = re.compile(r"[?!…]*$")
_QUOTED_INSIDE = re.compile(r'\w,? "$')
_LAST_WORD = re.compile(r'(\w+(?:"\w+)*) "?$')
_FIRST_WORD = re.compile(r'"? (\w+(?:"\w+)*)')


class Outcome(Enum):
    """What comparing a quote with its source found."""

    VERIFIED = "verified"  # letter for letter
    NORMALISED = "verified-normalised"  # after folding marks, spaces, case
    ELIDED = "verified-elided"  # in pieces, in order
    TOO_SHORT = "too-short"  # found, but a piece is too short to prove anything
    ALTERED = "altered"  # something like it stands there
    NOT_FOUND = "not-found"
    NO_SOURCE_TEXT = "no-source-text"

    @property
    def passes(self) -> bool:
        """Whether the words were found in the source."""
        return self in (Outcome.VERIFIED, Outcome.NORMALISED, Outcome.ELIDED, Outcome.TOO_SHORT)


@dataclass(frozen=True, slots=True)
class Match:
    """What was found.

    `places`: one a piece, in order. `diff` and `nearest`: of the first piece that isn't in the source as quoted.
    `swallowed`: words in what the quote leaves out that deny, doubt, limit or make conditional. `severed`: those close
    to its edges; `edge`: negations right at them. `short`: pieces under three words. `left_out`: how many words each
    elision leaves out. `replaced`: the editor's words in brackets, and the pronoun of the source that they stand for.
    `passed_over`: what furniture of pages and mails stands among the words.
    """

    outcome: Outcome
    places: tuple[Place, ...] = ()
    insertions: tuple[str, ...] = ()
    swallowed: tuple[str, ...] = ()
    severed: tuple[str, ...] = ()
    edge: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    left_out: tuple[int, ...] = ()
    nearest: Place | None = None
    diff: Diff = field(default_factory=lambda: Diff((), ""))
    attested: bool = False
    replaced: tuple[tuple[str, str], ...] = ()
    passed_over: tuple[Kind, ...] = ()


def verify(parts: Sequence[str], source: SourceText | None) -> Match:
    """Compares a quote with its source. `source` is None where its text isn't at hand."""
    quotation = read_quotation(parts)
    if source is None:
        return Match(Outcome.NO_SOURCE_TEXT, insertions=quotation.insertions)
    readings = list(_readings(parts, quotation, source))
    strict = _first(readings, source)
    if strict is not None:
        return strict
    thinned = source.without_furniture
    if thinned is not None and (loose := _first(readings, thinned)) is not None:
        return loose
    plain = tuple(map(loosened, with_square_elisions(parts)))
    return _failed(read_quotation(plain), thinned or source)


def _first(readings: Sequence[Quotation], text: SourceText) -> Match | None:
    """The first reading that passes; else the first that is found at all."""
    altered: Match | None = None
    for reading in readings:
        match = find_pieces(reading, text)
        if match is not None and match.outcome.passes:
            return match
        altered = altered or match
    return altered


def _readings(parts: Sequence[str], quotation: Quotation, source: SourceText) -> Iterator[Quotation]:
    """How a quote may be meant: its brackets as the source's own; as the editor's, which stand beside the source's
    words; some as one and some as the other; or in place of a pronoun."""
    bracketed = with_square_elisions(parts)
    if any("[" in part for part in bracketed):
        yield read_literally(parts)
    yield quotation
    if bracketed != tuple(parts):
        yield read_quotation(bracketed)
    if any("[" in part for part in parts):
        yield read_quotation(bracketed, source.text)
        yield read_quotation(bracketed, source.text, replacing=True)
    if (loose := tuple(map(loosened, bracketed))) != bracketed:
        yield read_quotation(loose)


def find_pieces(quotation: Quotation, source: SourceText) -> Match | None:
    """The match of a quote whose pieces stand in the source, in order; None if they don't."""
    pieces = quotation.pieces
    chain = _tightest_chain(pieces, source) if pieces else None
    if chain is None:
        return None
    return (
        _lost_question(pieces, chain, source)
        or _lost_negation(pieces, chain, source)
        or _displaced(quotation, chain, source)
        or _passed(quotation, chain, source)
    )


# ------------------------------------------------------------------------------------------------ finding


def _tightest_chain(pieces: Sequence[Piece], source: SourceText) -> list[tuple[int, int]] | None:
    """Extents of all pieces in order, the closest together; None if they don't all follow one another."""
    best: list[tuple[int, int]] | None = None
    for number, first in enumerate(source.find(pieces[0].text)):
        chain = _chain_from(first, pieces, source)
        if number >= _FIRST_PLACES or (chain is None and not _replaces(pieces)):
            break
        if chain is None:
            continue
        if best is None or chain[-1][1] - chain[0][0] < best[-1][1] - best[0][0]:
            best = chain
        if len(pieces) == 1 and not _asks(pieces[0], chain[0], source):
            return chain
    return best


def _chain_from(first: tuple[int, int], pieces: Sequence[Piece], source: SourceText) -> list[tuple[int, int]] | None:
    chain = [first]
    for piece in pieces[1:]:
        following = next(iter(source.find(piece.text, chain[-1][1])), None)
        if following is None or (piece.after == "insertion" and not _is_pronoun(chain[-1][1], following[0], source)):
            return None
        chain.append(following)
    return chain


def _replaces(pieces: Sequence[Piece]) -> bool:
    return any(piece.after == "insertion" for piece in pieces)


def _is_pronoun(start: int, end: int, source: SourceText) -> bool:
    """Whether nothing but a pronoun or two stands where the editor put words: no name, no number, no verb."""
    said = _WORD.findall(source.text, start, end)
    return len(said) <= _REPLACED_WORDS and lexicon.of(source.language).pronouns.issuperset(said)


def _passed(quotation: Quotation, chain: list[tuple[int, int]], source: SourceText) -> Match:
    pieces = quotation.pieces
    gaps = [(one[1], two[0], piece) for one, two, piece in zip(chain, chain[1:], pieces[1:], strict=False)]
    left_out = [(start, end) for start, end, piece in gaps if _leaves_out(start, end, piece, source)]
    short = tuple(_short(pieces))
    places = tuple(source.place(*extent) for extent in chain)
    passed_over = tuple(dict.fromkeys(kind for place in places for kind in source.passed_over(place)))
    edges = source.text, chain[0][0], chain[-1][1], source.language
    return Match(
        Outcome.TOO_SHORT if short else Outcome.ELIDED if left_out else _sameness(quotation, chain, source),
        places=places,
        insertions=quotation.insertions,
        swallowed=sense.left_out(source, [*sense.outside(source, quotation, *edges[1:3]), *left_out]),
        edge=sense.at_edge(*edges),
        severed=tuple(dict.fromkeys((*sense.at_edge(*edges), *sense.near_edge(source, quotation, *edges[1:3])))),
        short=short,
        left_out=tuple(len(_WORD.findall(source.text[start:end])) for start, end in left_out),
        replaced=tuple(
            (piece.inserted, source.original(start, end).strip())
            for start, end, piece in gaps
            if piece.after == "insertion"
        ),
        passed_over=passed_over,
    )


def _leaves_out(start: int, end: int, piece: Piece, source: SourceText) -> bool:
    return piece.after == "elision" or (piece.after == "part" and not _is_reporting(start, end, source))


def _short(pieces: Sequence[Piece]) -> Iterator[str]:
    """Pieces that are too short to prove anything; those on both sides of a replaced pronoun are one."""
    run: list[Piece] = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        run.append(piece)
        if following is None or following.after != "insertion":
            if sum(one.words for one in run) < SHORT:
                yield " ".join(one.original for one in run)
            run = []


def _sameness(quotation: Quotation, chain: Sequence[tuple[int, int]], source: SourceText) -> Outcome:
    pairs = zip(quotation.pieces, chain, strict=True)
    same = (
        not quotation.insertions
        and not source.is_thinned
        and all(piece.original == source.original(*extent) for piece, extent in pairs)
    )
    return Outcome.VERIFIED if same else Outcome.NORMALISED


# ------------------------------------------------------------------------------------------------ not verbatim


def _failed(quotation: Quotation, source: SourceText) -> Match:
    from reportkit.evidence.nearest import nearest

    pieces = quotation.pieces
    if not pieces:
        return Match(Outcome.NOT_FOUND, insertions=quotation.insertions)
    missing = [piece for piece in pieces if next(iter(source.find(piece.text)), None) is None]
    if not missing:
        return _out_of_order(quotation)
    found = [near for piece in missing if (near := nearest(piece, source)) is not None]
    if not found:
        all_missing = len(missing) == len(pieces)
        outcome = Outcome.NOT_FOUND if all_missing else Outcome.ALTERED
        changes = tuple(Change(Weight.WORD, piece.original, "") for piece in missing)
        return Match(outcome, insertions=quotation.insertions, diff=Diff(() if all_missing else changes, ""))
    place, difference = min(found, key=lambda near: _severity(near[1]))
    return Match(Outcome.ALTERED, insertions=quotation.insertions, nearest=place, diff=difference)


def _severity(difference: Diff) -> int:
    return difference.changes[0].weight if difference.changes else Weight.MARK


def _out_of_order(quotation: Quotation) -> Match:
    """Every piece stands in the source, but not in this order."""
    changes = (Change(Weight.ORDER, " […] ".join(piece.original for piece in quotation.pieces), ""),)
    return Match(Outcome.ALTERED, insertions=quotation.insertions, diff=Diff(changes, ""))


def _lost_question(pieces: Sequence[Piece], chain: Sequence[tuple[int, int]], source: SourceText) -> Match | None:
    """A question quoted as a statement is altered, although the closing mark is all that it lost."""
    for piece, (start, end) in zip(pieces, chain, strict=True):
        if _asks(piece, (start, end), source):
            change = Change(Weight.MARK, "", "?")
            marked = f"{source.original(start, end)}{{+?+}}"
            return Match(Outcome.ALTERED, nearest=source.place(start, end), diff=Diff((change,), marked))
    return None


def _asks(piece: Piece, extent: tuple[int, int], source: SourceText) -> bool:
    """Whether a question mark follows that the piece lacks: at once, or behind a space and other closing marks."""
    marks = _QUESTION.match(source.text, extent[1])
    if marks is None or "?" in _END_MARKS.findall(piece.text)[0]:
        return False
    # In «Кто сказал "мы готовы"?» the question is another's: it surrounds the words that were quoted.
    return not (marks.group().startswith('"') and _QUOTED_INSIDE.search(source.text[: extent[0]][-_EDGE:]))


def _lost_negation(pieces: Sequence[Piece], chain: Sequence[tuple[int, int]], source: SourceText) -> Match | None:
    """A negation right before the next part of a list is the quotation's own, not the reporting clause's."""
    for one, two, piece in zip(chain, chain[1:], pieces[1:], strict=False):
        gap = source.text[one[1] : two[0]]
        words = lexicon.of(source.language)
        before = _LAST_WORD.search(gap) if piece.after == "part" else None
        after = _FIRST_WORD.match(gap) if piece.after == "part" else None
        lost = [before.group(1)] if before is not None and words.is_negation(before.group(1)) else []
        lost += [after.group(1)] if after is not None and after.group(1) in words.after else []
        if lost:
            change = Change(Weight.NEGATION, "", lost[0])
            marked = f"{source.original(*one)} […] {{+{lost[0]}+}} {source.original(*two)}"
            return Match(Outcome.ALTERED, nearest=source.place(*two), diff=Diff((change,), marked))
    return None


def _displaced(quotation: Quotation, chain: Sequence[tuple[int, int]], source: SourceText) -> Match | None:
    """An insertion at the quote's edge that stands where the source has another name or number."""
    leading, trailing = quotation.edges
    if not (leading or trailing):
        return None
    from reportkit.evidence.insertions import displaced

    first, last = chain[0][0], chain[-1][1]
    change = (leading and displaced(leading, 0, first, source)) or (
        trailing and displaced(trailing, last, len(source.text), source)
    )
    if not change:
        return None
    place = source.place(first, last)
    marked = f"[-{change.quoted}-] {{+{change.source}+}}"
    return Match(Outcome.ALTERED, insertions=quotation.insertions, nearest=place, diff=Diff((change,), marked))


# ------------------------------------------------------------------------------------------------ what was left out


def _is_reporting(start: int, end: int, source: SourceText) -> bool:
    """Whether what stands between two parts is a reporting clause: short, set off by a mark, with a verb of speech."""
    said = _WORD.findall(source.text, start, end)
    return not said or (len(said) <= _CLAUSE_WORDS and not lexicon.of(source.language).reporting.isdisjoint(said))
