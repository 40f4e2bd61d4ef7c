"""Paragraphs set in lines: from measured text and a measure to lines that know where they stand."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportkit.layout.lines.boxes import Boxes
from reportkit.layout.lines.breaking import GLUE, HOPELESS, SOFT, STRETCH, total_fit
from reportkit.layout.lines.measured_text import MeasuredText
from reportkit.layout.lines.runs import TAB, Run
from reportkit.layout.lines.wide_words import split_wide
from reportkit.layout.notes import Note
from reportkit.layout.parts import Part
from reportkit.theme.theme import Style

_ROOMY, _LOOSE = 1.0, 3.6  # how far off the lines may be without hyphens, and with them
_TAB_GAP = 12.0  # points between what stands left and right of a tab, at the least
_EMPTY = 0.4  # of the measure: a line that lacks more, and has few spaces, is set flush left
_NARROW = 0.4  # of the measure: what is left of it for the left side of a tab

Segment = tuple[Run, str]


class Line(NamedTuple):
    """A line: where it begins, its pieces, and how much wider than natural each space is (points).

    `right` stands at the right edge, after a tab: its own x and pieces; `leader` goes from x to x on the baseline.
    """

    x: float
    segments: Sequence[Segment]
    extra: float = 0.0
    right_x: float = 0.0
    right: Sequence[Segment] = ()
    leader: tuple[str, float, float] | None = None

    @property
    def ends_cut(self) -> bool:
        """Whether its last word goes on in the next line."""
        return bool(self.segments) and not self.right and self.segments[-1][1].endswith("\u00ad")


@dataclass(eq=False, slots=True)
class Composed:
    """A paragraph in lines. `baseline` is the distance from the top of a line to its baseline."""

    part: Part
    leading: float
    baseline: float
    lines: list[Line] = field(default_factory=list)
    notes: dict[int, list[Note]] = field(default_factory=dict)  # line → the notes whose marks stand in it


def compose(text: MeasuredText, style: Style, part: Part, measure: float, first: float = 0.0) -> Composed:
    """Sets a paragraph in lines of `measure` points; the first line is indented by `first` (or hangs, if negative)."""
    composed = Composed(part, style.leading, (style.leading - style.size) / 2 + 0.8 * style.size)
    if not text.runs:
        return composed
    setter = _Setter(text, style, max(measure, 1.0), composed.lines)
    for start, end in text.forced_lines():
        setter.forced_line(start, end, first if start == 0 else 0.0)
        if end < len(text.text):
            setter.close()
    if any(run.note is not None for run in text.runs):
        composed.notes = _notes(composed.lines)
    return composed


def _notes(lines: Sequence[Line]) -> dict[int, list[Note]]:
    found: dict[int, list[Note]] = {}
    seen = set()
    for number, line in enumerate(lines):
        for run, _ in (*line.segments, *line.right):
            if run.note is not None and id(run.note) not in seen:
                seen.add(id(run.note))
                found.setdefault(number, []).append(run.note)
    return found


_BREAKS_KEPT = 4_000  # a process that renders for days must not grow without end
_known_breaks: dict[Hashable, tuple[Boxes, list[int]]] = {}


class _Setter:
    """Adds the lines of one paragraph, forced line by forced line."""

    def __init__(self, text: MeasuredText, style: Style, measure: float, lines: list[Line]) -> None:
        self.text, self.style, self.measure, self.lines = text, style, measure, lines
        self.soft_hyphens = "\u00ad" in text.text or "\u200b" in text.text

    def forced_line(self, start: int, end: int, first: float) -> None:
        tab = self.text.text.find(TAB, start, end)
        if tab >= 0:
            self._tabbed(start, tab, end, first)
        elif not self._short(start, end, first):
            self._broken(start, end, first, self.measure)

    def close(self) -> None:
        """A space stands at the end of a forced line: text that is copied out keeps its words apart."""
        if self.lines:
            line = self.lines[-1]
            if line.right:
                self.lines[-1] = line._replace(right=_spaced(line.right))
            else:
                self.lines[-1] = line._replace(segments=_spaced(line.segments))

    def _short(self, start: int, end: int, first: float) -> bool:
        """What fits in one line is one line."""
        if end - start > self.measure:  # no character is narrower than a point
            return False
        width = self.text.measure(start, end)
        if width > self.measure - first + 0.01:
            return False
        self.lines.append(Line(self._aligned(first, width, self.measure), self._pieces(start, end, "")))
        return True

    def _aligned(self, first: float, width: float, measure: float) -> float:
        match self.style.align:
            case "right":
                return measure - width
            case "center":
                return first + (measure - first - width) / 2
            case _:
                return first

    def _broken(self, start: int, end: int, first: float, measure: float) -> None:
        boxes, ends = self._breaks(start, end, first, measure)
        justify = self.style.align == "justify"
        begin, last, cut = 0, len(ends) - 1, False
        for number, stop in enumerate(ends):
            indent = first if number == 0 else 0.0
            kind = boxes.kinds[stop - 1]
            mark = "" if number == last else self._mark(kind, boxes.ends[stop - 1])
            pieces = self._pieces(boxes.starts[begin], boxes.ends[stop - 1], mark)
            spaces = boxes.spaces[begin : stop - 1]
            glue = sum(spaces)
            if cut or mark == "\u00ad":  # the parts of a cut word are measured as they stand, kerning included
                width = sum([run.metric.width(text) for run, text in pieces])
                width -= pieces[-1][0].metric.space if kind == GLUE and mark else 0.0
            else:
                width = sum(boxes.widths[begin:stop]) + glue
            slack = measure - indent - width
            extra = 0.0
            stretched = justify and number != last and not _is_hopeless(slack, glue, measure)
            if glue and (stretched or slack < 0):
                extra = slack / sum([1 for space in spaces if space])
            self.lines.append(Line(indent if justify else self._aligned(indent, width, measure), pieces, extra))
            begin, cut = stop, kind != GLUE

    def _mark(self, kind: int, end: int) -> str:
        """What stands at the end of a line: its space, for whoever copies the text out, or a hyphen."""
        return self.text.text[end] if kind == GLUE else "\u00ad" if kind == SOFT else ""

    def _breaks(self, start: int, end: int, first: float, measure: float) -> tuple[Boxes, list[int]]:
        """Where lines end. Readers of one language are shown much that is the same: what was found is kept."""
        key = self.text.key, start, end, first, measure, self.style.align, self.style.hyphenate
        known = _known_breaks.get(key)
        if known is None:
            if len(_known_breaks) >= _BREAKS_KEPT:
                _known_breaks.clear()
            known = _known_breaks[key] = self._find_breaks(start, end, first, measure)
        return known

    def _find_breaks(self, start: int, end: int, first: float, measure: float) -> tuple[Boxes, list[int]]:
        """First without hyphens, then with them, at last at any price."""
        style, ragged = self.style, self.style.align != "justify"
        boxes = split_wide(self.text, self.text.boxes(start, end, False), measure - max(first, 0.0))
        attempts = [(False, _ROOMY)] + ([(True, _LOOSE)] if style.hyphenate else [])
        for hyphenate, tolerance in [*attempts, (style.hyphenate, float("inf"))]:
            if hyphenate and tolerance == _LOOSE:
                boxes = split_wide(self.text, self.text.boxes(start, end, True), measure - max(first, 0.0))
            ends = total_fit(
                boxes.widths,
                boxes.spaces,
                boxes.kinds,
                measure - first,
                measure,
                self.text.hyphen,
                ragged=ragged,
                tolerance=tolerance,
            )
            if ends is not None:
                return boxes, ends
        return boxes, list(range(1, len(boxes.kinds) + 1))

    def _pieces(self, start: int, end: int, mark: str) -> Sequence[Segment]:
        pieces = self.text.segments(start, end)
        if self.soft_hyphens:
            pieces = [(run, text.replace("\u00ad", "").replace("\u200b", "")) for run, text in pieces]
        if mark and pieces:
            run, text = pieces[-1]
            pieces[-1] = (run, text + mark)
        return pieces

    def _tabbed(self, start: int, tab: int, end: int, first: float) -> None:
        """The left side is broken like any text; the right side stands in its last line, or in a line of its own."""
        text = self.text
        leader = text.segments(tab, tab + 1)[0][0].leader or "none"
        begin, stop = tab + 1, end
        while begin < stop and text.text[begin] == " ":
            begin += 1
        right = self._pieces(begin, stop, "")
        width = text.measure(begin, stop)
        left_end = tab
        while left_end > start and text.text[left_end - 1] == " ":
            left_end -= 1
        room = self.measure - width - _TAB_GAP
        before = len(self.lines)
        if left_end > start and room > _NARROW * self.measure:
            self._broken_to(start, left_end, first, room)
        elif left_end > start:
            self._broken_to(start, left_end, first, self.measure)
        if room <= _NARROW * self.measure and len(self.lines) > before:
            self.close()
        if room <= _NARROW * self.measure and width > self.measure:
            self._right_lines(begin, stop)
            return
        if len(self.lines) == before or room <= _NARROW * self.measure:
            self.lines.append(Line(first if len(self.lines) == before else 0.0, ()))
        line = self.lines[-1]
        used = line.x + sum([run.metric.width(text, line.extra) for run, text in line.segments])
        right_x = self.measure - width
        marked = (leader, used + 4.0, right_x - 4.0) if leader != "none" and right_x - used > _TAB_GAP else None
        self.lines[-1] = line._replace(
            segments=_spaced(line.segments) if right else line.segments, right_x=right_x, right=right, leader=marked
        )

    def _broken_to(self, start: int, end: int, first: float, measure: float) -> None:
        width = self.text.measure(start, end)
        if width <= measure - first:
            self.lines.append(Line(first, self._pieces(start, end, "")))
        else:
            self._broken(start, end, first, measure)

    def _right_lines(self, start: int, end: int) -> None:
        """What is too wide for a line beside the left side: lines of its own, at the right edge."""
        if self.lines:
            self.close()
        before = len(self.lines)
        self._broken_to(start, end, 0.0, self.measure)
        for number in range(before, len(self.lines)):
            segments = self.lines[number].segments
            width = sum([run.metric.width(text.rstrip(" ")) for run, text in segments])
            self.lines[number] = Line(max(0.0, self.measure - width), segments)


def _is_hopeless(slack: float, glue: float, measure: float) -> bool:
    """Whether a line before a word that nothing divides is so short that its words would stand alone in it."""
    return slack > HOPELESS * STRETCH * glue and slack > _EMPTY * measure


def _spaced(segments: Sequence[Segment]) -> Sequence[Segment]:
    if not segments or segments[-1][1].endswith((" ", "\u00ad")):
        return segments
    run, text = segments[-1]
    return [*segments[:-1], (run, text + " ")]
