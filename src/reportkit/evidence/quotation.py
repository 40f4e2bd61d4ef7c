"""A quote as it is written in a dossier, taken apart: pieces to be found in order, and what the editor put in.

`[…]`, `[...]`, `(…)` and `<...>` leave words out; `[word]` puts words in, and is removed and reported; `[T]he` changes
one letter's case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportkit.evidence.fold import BREAK_HYPHEN, Folded, fold, fold_text

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_FIRST = re.compile(r"\W*\[([^\[\]]+)\]")
_LAST = re.compile(r"\[([^\[\]]+)\]\W*\Z")
_MARKS = r"\s*(?:…\.?|\.{2,4}|\. \. \.)\s*"
_ROUND = re.compile(rf"\({_MARKS}\)|<{_MARKS}>")
_ELISIONS = frozenset(("…", "….", "...", "....", "..", ". . ."))

After: TypeAlias = Literal["", "elision", "part", "insertion"]
"""What stands between a piece and the one before it: words left out, a reporting clause, the editor's own words."""
_OPENS = re.compile(r'(?:[ "…-]|[.,;:](?=[ "]))*')
_CLOSING = ' "-….,;:'


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken run of quoted words. `after`: what stands between it and the piece before; `inserted`: the editor's
    words there, if it is an insertion."""

    folded: Folded
    start: int
    end: int
    after: After = ""
    inserted: str = ""

    @property
    def text(self) -> str:
        """The folded words, without the punctuation at their ends that quoting may change."""
        return self.folded.text[self.start : self.end]

    @property
    def original(self) -> str:
        """The same words as they were written."""
        start, end = self.folded.extent(self.start, self.end)
        return self.folded.original[start:end]

    @property
    def words(self) -> int:
        return len(re.findall(r"\w+", self.text))


@dataclass(frozen=True, slots=True)
class Quotation:
    """The pieces of a quote in order, and the insertions taken out of it."""

    pieces: tuple[Piece, ...]
    insertions: tuple[str, ...] = ()
    edges: tuple[str, str] = ("", "")  # those before the first word and behind the last
    elided_before: bool = False  # an elision stands before the first piece, or behind the last
    elided_behind: bool = False

    def fingerprint(self) -> str:
        """The folded quote as one string, the same for every quote that the folding equates."""
        return "\n".join(piece.text.replace(BREAK_HYPHEN, "") for piece in self.pieces)


def read_quotation(parts: Sequence[str], own: str = "", *, replacing: bool = False) -> Quotation:
    """Takes a quote apart. `parts` has one entry unless a reporting clause stands between parts in the source.

    Brackets that stand in `own`, a folded text, are the source's and stay. `replacing`: an insertion parts the pieces,
    since words of the source stand where it was put.
    """
    insertions: list[str] = []
    pieces = [piece for part in parts for piece in _pieces(part, insertions, own, replacing)]
    before, behind = (_elided(parts[0], 0), _elided(parts[-1], -1)) if parts else (False, False)
    return Quotation(tuple(pieces), tuple(insertions), _edges(parts, insertions), before, behind)


def _edges(parts: Sequence[str], insertions: Sequence[str]) -> tuple[str, str]:
    opens, closes = _FIRST.match(parts[0] if parts else ""), _LAST.search(parts[-1] if parts else "")
    leading, trailing = (found.group(1).strip() if found is not None else "" for found in (opens, closes))
    return leading if leading in insertions else "", trailing if trailing in insertions else ""


def with_square_elisions(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts with `(…)` and `<...>` written as `[…]`."""
    return tuple(_ROUND.sub("[…]", part) for part in parts)


def _elided(part: str, which: int) -> bool:
    """Whether the first bracket of a part, or its last, is an elision with nothing but marks between it and the end."""
    brackets = list(_BRACKETS.finditer(part))
    if not brackets or brackets[which].group(1).strip() not in _ELISIONS:
        return False
    rest = part[brackets[which].end() :] if which else part[: brackets[which].start()]
    return not any(character.isalnum() for character in rest)


def read_literally(parts: Sequence[str]) -> Quotation:
    """The same with brackets taken as the source's own."""
    return Quotation(tuple(piece for part in parts if (piece := _piece(part, "part")) is not None))


def read_excerpt(excerpt: str) -> Quotation:
    """An excerpt taken apart at its elisions alone: the quote's insertions stand in it as they stand in the quote."""
    runs: list[str] = []
    position = 0
    for bracket in _BRACKETS.finditer(excerpt):
        if bracket.group(1).strip() in _ELISIONS:
            runs.append(excerpt[position : bracket.start()])
            position = bracket.end()
    pieces = (_piece(run, "elision") for run in (*runs, excerpt[position:]))
    return Quotation(tuple(piece for piece in pieces if piece is not None))


def _pieces(part: str, insertions: list[str], own: str, replacing: bool) -> Iterator[Piece]:
    after: After = "part"
    inserted = ""
    for run, following in _runs(part, insertions, own, replacing):
        piece = _piece(run, after, inserted)
        if piece is not None:
            yield piece
            after, inserted = following, insertions[-1] if following == "insertion" else ""
        elif following == "elision":
            after = "elision"


def _runs(part: str, insertions: list[str], own: str, replacing: bool) -> Iterator[tuple[str, After]]:
    """What stands between the elisions of a part, insertions taken out, and what follows each run."""
    run = ""
    position = 0
    for bracket in _BRACKETS.finditer(part):
        run += part[position : bracket.start()]
        position = bracket.end()
        inside = bracket.group(1).strip()
        if inside in _ELISIONS:
            yield run, "elision"
            run = ""
        elif own and fold_text(bracket.group()) in own:
            run += bracket.group()
        elif _changes_case(part, bracket):
            run += inside
        else:
            insertions.append(inside)
            if replacing and run.strip():
                yield run, "insertion"
                run = ""
            position = _skip_space(part, position) if _opens(run) else position
            run = run.rstrip()
    yield run + part[position:], ""


def _changes_case(part: str, bracket: re.Match[str]) -> bool:
    """`[T]he`: one letter, glued to the rest of its word."""
    inside = bracket.group(1)
    return len(inside) == 1 and inside.isalpha() and part[bracket.end() : bracket.end() + 1].isalpha()


def _opens(run: str) -> bool:
    """Whether the next word begins a run or a quotation inside it, with no space before it."""
    return not run.strip() or run[-1] in '«„“("'


def _skip_space(part: str, position: int) -> int:
    while part[position : position + 1].isspace():
        position += 1
    return position


def _piece(run: str, after: After, inserted: str = "") -> Piece | None:
    folded = fold(run)
    start = len(_OPENS.match(folded.text).group())  # type: ignore[union-attr]  # it matches nothing, too
    end = len(folded.text.rstrip(_CLOSING))
    return Piece(folded, start, end, after, inserted) if end > start else None
