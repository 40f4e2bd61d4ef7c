"""What stands where on laid-out pages, and what would be wrong about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportkit.layout import Pages
from reportkit.layout.lines.paragraph import Composed
from reportkit.layout.pages.page import Page, PictureBox, TextBox
from reportkit.theme.theme import Theme

_ABOVE, _BELOW = 0.62, 0.12  # of the size: what ink takes above and below the baseline, without accents and tails
_TOLERANCE = 0.6  # points


@dataclass(frozen=True, slots=True)
class Ink:
    """A rectangle that something takes on a page."""

    left: float
    top: float
    right: float
    bottom: float
    what: str


def inks(page: Page) -> list[Ink]:
    """The rectangles of all lines and pictures of a page's text, notes included."""
    found = [ink for box in page.boxes if isinstance(box, TextBox) for ink in _lines(box)]
    found += [ink for box in page.repeats for ink in _lines(box)]
    for box in page.boxes:
        if isinstance(box, PictureBox):
            found.append(Ink(box.x, box.y, box.x + box.width, box.y + box.height, "picture"))
    return found


def _lines(box: TextBox) -> Iterator[Ink]:
    for number in range(box.first, box.last):
        line = box.text.lines[number]
        base = box.y + (number - box.first) * box.text.leading + box.text.baseline
        for x, segments, extra in ((line.x, line.segments, line.extra), (line.right_x, line.right, 0.0)):
            if not segments:
                continue
            text = "".join(piece for _, piece in segments)
            size = max(run.metric.size for run, _ in segments)
            width = sum(run.metric.width(piece, extra) for run, piece in segments)
            if text.endswith(" "):
                width -= segments[-1][0].metric.space + extra
            left = box.x + x
            yield Ink(left, base - _ABOVE * size, left + width, base + _BELOW * size, text)


def overlaps(page: Page) -> list[str]:
    """Pairs of lines or pictures that stand on each other."""
    found = []
    order = sorted(inks(page), key=lambda ink: ink.top)
    for index, one in enumerate(order):
        for other in order[index + 1 :]:
            if other.top >= one.bottom - _TOLERANCE:
                break
            if one.left < other.right - _TOLERANCE and other.left < one.right - _TOLERANCE:
                found.append(f"{one.what[:40]!r} stands on {other.what[:40]!r}")
    return found


def outside(page: Page, theme: Theme) -> list[str]:
    """What goes beyond the margins."""
    sheet = theme.page
    return [
        f"{ink.what[:40]!r} goes beyond the margins"
        for ink in inks(page)
        if ink.left < sheet.left - _TOLERANCE
        or ink.right > page.width - sheet.right + _TOLERANCE
        or ink.top < sheet.top - _TOLERANCE
        or ink.bottom > page.height - sheet.bottom + _TOLERANCE
    ]


def lost_lines(pages: Pages) -> list[str]:
    """Paragraphs of which a line is missing, or stands twice, or in the wrong order."""
    shown: dict[Composed, list[int]] = {}
    for page in pages.pages:
        for box in page.boxes:
            if isinstance(box, TextBox):
                shown.setdefault(box.text, []).extend(range(box.first, box.last))
    return [
        f"{text.part.kind}: lines {numbers} of {len(text.lines)}"
        for text, numbers in shown.items()
        if numbers != list(range(len(text.lines)))
    ]


def strayed_notes(pages: Pages) -> list[str]:
    """Notes that begin on another page than the one of their mark."""
    found = []
    for key, place in pages.places.items():
        if key.startswith("#note-"):
            mark = pages.places.get(key.replace("#note-", "#mark-"))
            if mark is None or mark.page != place.page:
                found.append(f"{key} is on page {place.page}, its mark on {mark.page if mark else None}")
    return found
