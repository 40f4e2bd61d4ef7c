"""The text of a paragraph, measured and ready to be set in lines of any measure.

Runs of one look become boxes (what can't be broken) with what stands after each: a space, a place for a hyphen, a
place to break. All offsets are into the one string that the paragraph is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence

from reportkit.layout.fonts import NO_BREAK_SPACE
from reportkit.layout.lines.boxes import Boxes, tied_widths
from reportkit.layout.lines.breaking import SOFT, TIED
from reportkit.layout.lines.runs import LINE_BREAK, Run
from reportkit.layout.lines.words import Pieces, in_pieces, pieces_of

_ENDS = re.compile(r"[ \n\t]+")  # of words
_TIE = re.compile(r"(?<=\S)\u00a0(?=\S)")


class MeasuredText:
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

    @property
    def key(self) -> Hashable:
        """All that decides where a line of it may end."""
        looks = tuple([(run.metric, run.lang, run.note is not None) for run in self.runs])
        return self.text, tuple(self.bounds), looks

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
        return in_pieces(word, lang, lambda cut: self.measure(place, place + cut), self._letters(place, len(word)))

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

    def narrowest(self, hyphenate: bool = False) -> float:
        """The width of the widest box, and of its hyphen: a narrower measure breaks a word anywhere."""
        if len(self.runs) == 1 and NO_BREAK_SPACE not in self.text:  # most words come again: each is looked at once
            run = self.runs[0]
            lang = run.lang if hyphenate else ""
            words = [pieces_of(run.metric, word, lang) for word in set(_ENDS.split(self.text)) if word]
            boxes = [(width, kind) for word in words for _, _, width, kind in word]
        else:
            lines = [self.boxes(start, end, hyphenate) for start, end in self.forced_lines()]
            boxes = [(width, line.kinds[last - 1]) for line in lines for last, width in tied_widths(line)]
        return max([width + (self.hyphen if kind == SOFT else 0.0) for width, kind in boxes], default=0.0)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text, and whether a no-break space stands after each."""
    for word in text.split(" "):
        if NO_BREAK_SPACE in word:
            *tied, word = _TIE.split(word)
            yield from ((one, True) for one in tied)
        yield word, False
