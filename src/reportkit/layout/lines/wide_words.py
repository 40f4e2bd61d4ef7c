"""Words that are wider than a line: cut where they may be hyphenated, else behind a sign, else anywhere."""

from __future__ import annotations

from reportkit.layout.lines.boxes import Boxes, tied_widths
from reportkit.layout.lines.breaking import GLUE, HARD, SOFT, TIED
from reportkit.layout.lines.measured_text import MeasuredText

_SIGNS = "_-./=&"


def split_wide(text: MeasuredText, boxes: Boxes, measure: float) -> Boxes:
    """The boxes, those that are wider than the measure cut so that they fit: a line must hold at least one. They are
    cut where a word may be hyphenated, and what has no such place, anywhere.
    """
    if TIED in boxes.kinds:
        boxes = _untied(boxes, measure)
    if max(boxes.widths, default=0.0) <= measure - text.hyphen:
        return boxes
    cut = Boxes()
    for start, end, width, space, kind in zip(
        boxes.starts, boxes.ends, boxes.widths, boxes.spaces, boxes.kinds, strict=True
    ):
        if width <= measure - (text.hyphen if kind == SOFT else 0.0):
            cut.add(start, end, width, kind, space)
        else:
            syllables = text.boxes(start, end, True)
            syllables.kinds[-1], syllables.spaces[-1] = kind, space
            _add_narrow(text, cut, syllables, measure)
    return cut


def _add_narrow(text: MeasuredText, cut: Boxes, syllables: Boxes, measure: float) -> None:
    """Adds the pieces of one word, those that are too wide cut anywhere."""
    for start, end, width, space, kind in zip(
        syllables.starts, syllables.ends, syllables.widths, syllables.spaces, syllables.kinds, strict=True
    ):
        room = measure - (text.hyphen if kind == SOFT else 0.0)
        while width > room and end - start > 1:
            stop = _after_sign(text.text, start, _longest(text, start, end, room))
            cut.add(start, stop, text.measure(start, stop), HARD)
            start = stop
            width = room + 1 if end - stop > _most(room) else text.measure(stop, end)
        cut.add(start, end, width, kind, space)


def _untied(boxes: Boxes, measure: float) -> Boxes:
    """The boxes, a line allowed to end at no-break spaces where what they tie is wider than the measure."""
    kinds, first = list(boxes.kinds), 0
    for last, width in tied_widths(boxes):
        if width > measure:
            kinds[first : last - 1] = [GLUE if kind == TIED else kind for kind in kinds[first : last - 1]]
        first = last
    return Boxes(boxes.starts, boxes.ends, boxes.widths, boxes.spaces, kinds)


def _most(measure: float) -> int:
    """How many characters may stand in a line: none is taken to be narrower than a point."""
    return int(measure) + 1


def _longest(text: MeasuredText, start: int, end: int, measure: float) -> int:
    """The last offset up to which the characters fit; at least one does."""
    low, high = start + 1, min(end - 1, start + _most(measure))
    while low < high:
        middle = (low + high + 1) // 2
        if text.measure(start, middle) <= measure:
            low = middle
        else:
            high = middle - 1
    while low < end - 1 and _combines(text.text[low]):
        low += 1
    return low


def _after_sign(text: str, start: int, stop: int) -> int:
    """The last place in the second half where a sign parts the words of a name: a file's, an identifier's."""
    found = max(text.rfind(sign, start, stop) for sign in _SIGNS) + 1
    return found if found > (start + stop) // 2 else stop


def _combines(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
