"""Copy: the text of a paragraph, measured and ready to be set in lines of any measure.

Runs of one look become boxes (what can't be broken) with what stands after each: a space, a place for a hyphen, a
place to break. All offsets are into the one string that the paragraph is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from reportkit.layout.fonts import NO_BREAK_SPACE, Metric
from reportkit.layout.lines import END, GLUE, HARD, SOFT, TIED
from reportkit.layout.parts import Part

if TYPE_CHECKING:
    from reportkit.layout.notes import Note

LINE_BREAK, TAB = "\n", "\t"

_BREAKS = re.compile(r"(?<=[^\W\d_]{2})[-‐/–—](?=[^\W\d_]{2})")  # a line may end after these, inside a word
_ADDRESS_BREAKS = re.compile(r"(?<=[^:/])[/?&=#_@+,;-](?=\w)")  # the same, in a web address
_ADDRESS = re.compile(r"://|^www\.|@\w+\.")
_ENDS = re.compile(r"[ \n\t]+")  # of words
_TIE = re.compile(r"(?<=\S)\u00a0(?=\S)")
_PIECES_KEPT = 40_000  # a process that renders for days must not grow without end

Pieces: TypeAlias = tuple[tuple[int, int, float, int], ...]
"""Of a word: for each piece its offsets, its width, and what stands after it."""

_SHORTEST_HYPHENATED, _LONGEST_HYPHENATED = 5, 60  # characters; what is longer isn't a word


@dataclass(eq=False, slots=True)
class Run:
    """Characters of one look, and the part of the document that they belong to.

    `link` is an address, or "#" and a key of this document's places; `note` is set where the run is a note's mark.
    """

    text: str
    metric: Metric
    color: str
    part: Part
    rise: float = 0.0
    lang: str = ""
    link: str = ""
    note: Note | None = None
    leader: str = ""


@dataclass(slots=True)
class Boxes:
    """What a line breaker works on: for each box its offsets and width, the space after it, and what stands there."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    spaces: list[float] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)

    def add(self, start: int, end: int, width: float, kind: int, space: float = 0.0) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.widths.append(width)
        self.spaces.append(space)
        self.kinds.append(kind)

    def close(self) -> None:
        """Nothing follows the last box."""
        if self.kinds:
            self.kinds[-1], self.spaces[-1] = END, 0.0


class Copy:
    """The runs of a paragraph as one string, and the boxes in it."""

    __slots__ = ("_plain_boxes", "bounds", "hyphen", "runs", "text")

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs: list[Run] = []
        self.bounds: list[int] = []  # where each run begins
        pieces: list[str] = []
        offset, last = 0, LINE_BREAK
        for run in runs:
            text = run.text
            if "  " in text:
                text = re.sub(" {2,}", " ", text)
            if last in " \n\t" and text[:1] == " ":
                text = text[1:]
            if not text:
                continue
            self.runs.append(run)
            self.bounds.append(offset)
            pieces.append(text)
            offset += len(text)
            last = text[-1]
        self.text = "".join(pieces)
        self.hyphen = max((run.metric.hyphen for run in self.runs), default=0.0)
        self._plain_boxes: dict[tuple[int, int], Boxes] = {}

    def segments(self, start: int, end: int) -> list[tuple[Run, str]]:
        """The runs between two offsets, each with its characters there."""
        if len(self.runs) == 1:
            return [(self.runs[0], self.text[start:end])]
        found = []
        index = bisect_right(self.bounds, start) - 1
        while start < end:
            stop = min(self.bounds[index + 1], end) if index + 1 < len(self.bounds) else end
            if stop > start:
                found.append((self.runs[index], self.text[start:stop]))
            start = stop
            index += 1
        return found

    def measure(self, start: int, end: int) -> float:
        """The natural width of what stands between two offsets."""
        if len(self.runs) == 1:
            return self.runs[0].metric.width(self.text[start:end])
        return sum([run.metric.width(text) for run, text in self.segments(start, end)])

    def boxes(self, start: int, end: int, hyphenate: bool) -> Boxes:
        """The boxes of one forced line; `hyphenate` adds the places for hyphens."""
        if hyphenate:
            return self._boxes(start, end, hyphenate)
        known = self._plain_boxes.get((start, end))
        if known is None:
            known = self._plain_boxes[start, end] = self._boxes(start, end, hyphenate)
        return known

    def _boxes(self, start: int, end: int, hyphenate: bool) -> Boxes:
        boxes = Boxes()
        if not self.runs:
            return boxes
        starts, ends, widths, spaces, kinds = boxes.starts, boxes.ends, boxes.widths, boxes.spaces, boxes.kinds
        index = bisect_right(self.bounds, start) - 1
        run, limit = self._run(index)
        place = start
        for word, tied in _words(self.text[start:end]):
            while place >= limit:
                index += 1
                run, limit = self._run(index)
            stop = place + len(word)
            if not word:
                pieces: Pieces = ()
            elif stop <= limit:
                pieces = pieces_of(run.metric, word, run.lang if hyphenate else "")
            else:
                pieces = self._pieces_over_runs(word, place, run.lang if hyphenate else "")
            for piece_start, piece_end, width, kind in pieces:
                starts.append(place + piece_start)
                ends.append(place + piece_end)
                widths.append(width)
                spaces.append(0.0)
                kinds.append(kind)
            if pieces:
                spaces[-1] = run.metric.space if stop < limit else self._space(stop)
                if tied:
                    kinds[-1] = TIED
            place = stop + 1
        boxes.close()
        return boxes

    def _run(self, index: int) -> tuple[Run, int]:
        """A run, and the offset where the next one begins."""
        return self.runs[index], self.bounds[index + 1] if index + 1 < len(self.bounds) else len(self.text) + 1

    def _space(self, offset: int) -> float:
        index = bisect_right(self.bounds, offset) - 1
        return self.runs[index].metric.space

    def _pieces_over_runs(self, word: str, place: int, lang: str) -> Pieces:
        return measured(word, lang, lambda cut: self.measure(place, place + cut), self._letters(place, len(word)))

    def _letters(self, place: int, length: int) -> int:
        """How much of a word stands before the mark of a note, which is no part of it."""
        index = bisect_right(self.bounds, place) - 1
        while index < len(self.runs) and self.bounds[index] < place + length:
            if self.runs[index].note is not None:
                return max(self.bounds[index] - place, 0)
            index += 1
        return length

    def forced_lines(self) -> Iterator[tuple[int, int]]:
        """The offsets of what stands between line breaks."""
        start = 0
        for line in self.text.split(LINE_BREAK):
            yield start, start + len(line)
            start += len(line) + 1

    def natural(self) -> float:
        """The width that takes no line break but the forced ones."""
        return max((self.measure(start, end) for start, end in self.forced_lines()), default=0.0)

    def narrowest(self, hyphenate: bool = False) -> float:
        """The width of the widest box, and of its hyphen: a narrower measure breaks a word anywhere."""
        if len(self.runs) == 1 and NO_BREAK_SPACE not in self.text:  # most words come again: each is looked at once
            run = self.runs[0]
            lang = run.lang if hyphenate else ""
            words = [pieces_of(run.metric, word, lang) for word in set(_ENDS.split(self.text)) if word]
            boxes = [(width, kind) for word in words for _, _, width, kind in word]
        else:
            lines = [self.boxes(start, end, hyphenate) for start, end in self.forced_lines()]
            boxes = [(width, line.kinds[last - 1]) for line in lines for last, width in _tied_widths(line)]
        return max([width + (self.hyphen if kind == SOFT else 0.0) for width, kind in boxes], default=0.0)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text, and whether a no-break space stands after each."""
    for word in text.split(" "):
        if NO_BREAK_SPACE in word:
            *tied, word = _TIE.split(word)
            yield from ((one, True) for one in tied)
        yield word, False


def _tied_widths(boxes: Boxes) -> Iterator[tuple[int, float]]:
    """What stands together in a line at all events: the number of boxes so far, and the width."""
    width = 0.0
    for index, kind in enumerate(boxes.kinds, 1):
        width += boxes.widths[index - 1]
        if kind == TIED:
            width += boxes.spaces[index - 1]
        else:
            yield index, width
            width = 0.0


def pieces_of(metric: Metric, word: str, lang: str) -> Pieces:
    """A word in pieces between which a line may break; hyphens only if `lang` is given. What was found is kept."""
    pieces = metric.pieces.get((word, lang))
    if pieces is None:
        if len(metric.pieces) > _PIECES_KEPT:
            metric.pieces.clear()
        widths = metric.widths
        pieces = metric.pieces[word, lang] = measured(word, lang, lambda cut: widths[word[:cut]])
    return pieces


def measured(word: str, lang: str, width: Callable[[int], float], letters: int | None = None) -> Pieces:
    """A word in pieces; `width` measures its beginning. The widths add up to that of the whole word, kerning
    included. Only its first `letters` may be hyphenated, if not all.
    """
    pieces, start, before = [], 0, 0.0
    for cut, kind in _cuts(word, lang, letters):
        total = width(cut)
        pieces.append((start, cut - 1 if word[cut - 1] == "\u00ad" else cut, total - before, kind))
        start, before = cut, total
    pieces.append((start, len(word), width(len(word)) - before, GLUE))
    return tuple(pieces)


def _cuts(word: str, lang: str, letters: int | None = None) -> list[tuple[int, int]]:
    """Where a line may break inside a word, and whether with a hyphen."""
    cuts = {}
    if lang and _SHORTEST_HYPHENATED <= len(word) <= _LONGEST_HYPHENATED:
        from reportkit.language.hyphenation import positions

        cuts = dict.fromkeys(positions(word[:letters], lang), SOFT)
    if not word.isalnum():
        pattern = _ADDRESS_BREAKS if _ADDRESS.search(word) else _BREAKS
        for found in pattern.finditer(word, 0, len(word) if letters is None else letters):
            cuts[found.end()] = HARD
        for offset, character in enumerate(word[:-1], 1):
            if character in "\u00ad\u200b":
                cuts[offset] = SOFT if character == "\u00ad" else HARD
    return sorted(cuts.items())


def split_wide(copy: Copy, boxes: Boxes, measure: float) -> Boxes:
    """The boxes, those that are wider than the measure cut so that they fit: a line must hold at least one. They are
    cut where a word may be hyphenated, and what has no such place, anywhere.
    """
    if TIED in boxes.kinds:
        boxes = _untied(boxes, measure)
    if max(boxes.widths, default=0.0) <= measure - copy.hyphen:
        return boxes
    cut = Boxes()
    for start, end, width, space, kind in zip(
        boxes.starts, boxes.ends, boxes.widths, boxes.spaces, boxes.kinds, strict=True
    ):
        if width <= measure - (copy.hyphen if kind == SOFT else 0.0):
            cut.add(start, end, width, kind, space)
        else:
            syllables = copy.boxes(start, end, True)
            syllables.kinds[-1], syllables.spaces[-1] = kind, space
            _add_narrow(copy, cut, syllables, measure)
    return cut


def _add_narrow(copy: Copy, cut: Boxes, syllables: Boxes, measure: float) -> None:
    """Adds the pieces of one word, those that are too wide cut anywhere."""
    for start, end, width, space, kind in zip(
        syllables.starts, syllables.ends, syllables.widths, syllables.spaces, syllables.kinds, strict=True
    ):
        room = measure - (copy.hyphen if kind == SOFT else 0.0)
        while width > room and end - start > 1:
            stop = _longest(copy, start, end, room)
            cut.add(start, stop, copy.measure(start, stop), HARD)
            start = stop
            width = room + 1 if end - stop > _most(room) else copy.measure(stop, end)
        cut.add(start, end, width, kind, space)


def _untied(boxes: Boxes, measure: float) -> Boxes:
    """The boxes, a line allowed to end at no-break spaces where what they tie is wider than the measure."""
    kinds, first = list(boxes.kinds), 0
    for last, width in _tied_widths(boxes):
        if width > measure:
            kinds[first : last - 1] = [GLUE if kind == TIED else kind for kind in kinds[first : last - 1]]
        first = last
    return Boxes(boxes.starts, boxes.ends, boxes.widths, boxes.spaces, kinds)


def _most(measure: float) -> int:
    """How many characters may stand in a line: none is taken to be narrower than a point."""
    return int(measure) + 1


def _longest(copy: Copy, start: int, end: int, measure: float) -> int:
    """The last offset up to which the characters fit; at least one does."""
    low, high = start + 1, min(end - 1, start + _most(measure))
    while low < high:
        middle = (low + high + 1) // 2
        if copy.measure(start, middle) <= measure:
            low = middle
        else:
            high = middle - 1
    while low < end - 1 and _combines(copy.text[low]):
        low += 1
    return low


def _combines(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
