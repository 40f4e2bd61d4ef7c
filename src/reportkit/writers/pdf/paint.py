"""Painting pages: every box as operators, in the order of reading, each within the element that it belongs to."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reportkit.layout.lines.paragraph import Line, Segment
from reportkit.layout.lines.runs import Run
from reportkit.layout.pages.page import Box, EmptyBox, Fill, Page, PictureBox, Stroke, TextBox
from reportkit.layout.parts import Part
from reportkit.theme.theme import Theme
from reportkit.writers.pdf.canvas import TaggedCanvas
from reportkit.writers.pdf.objects import rgb
from reportkit.writers.pdf.pen import Pen
from reportkit.writers.pdf.pictures import Pictures

_ABOVE, _BELOW = 0.82, 0.24  # of the size: how far a link's area goes above and below the baseline


class Painter:
    """Paints pages on a canvas. Fonts and pictures are gathered, to be embedded at the end."""

    def __init__(self, canvas: TaggedCanvas, theme: Theme) -> None:
        self.canvas, self.theme = canvas, theme
        self.pen = Pen(canvas)
        self.pictures = Pictures(canvas.file, theme)
        self._out: list[str] = []
        self._height = 0.0
        self._part: Part | None = None

    def write_page(self, page: Page) -> None:
        """Paints one page."""
        self._out, self._height = self.canvas.code, page.height
        self.pen.begin_page()
        self._artifacts(page)
        for box in page.boxes:
            self.write_box(box)
        for kind, boxes in (("Header", page.header), ("Footer", page.footer)):
            for text in boxes:
                self._artifact_text(text, kind)
        self.canvas.finish_page(page.width, page.height)

    def write_box(self, box: Box) -> None:
        """Paints one box of what is read."""
        match box:
            case TextBox():
                self._text(box)
            case PictureBox():
                self._picture(box)
            case EmptyBox(part):
                self.canvas.begin(part)
                self.canvas.end()

    # ------------------------------------------------------------------------------------------ text

    def _text(self, box: TextBox) -> None:
        """Lines of a paragraph, in one text object; links get their areas."""
        out = self._out
        out.append("BT")
        self._part = None
        y = self._height - box.y - box.text.baseline
        for line in box.text.lines[box.first : box.last]:
            self._write_line(line, box.x, y)
            y -= box.text.leading
        self._close_part()
        out.append("ET")

    def _write_line(self, line: Line, x: float, y: float) -> None:
        if line.segments:
            self._out.append(f"1 0 0 1 {x + line.x:.2f} {y:.2f} Tm")
            self._write_segments(line.segments, line.extra, x + line.x, y)
        if line.right:
            self._out.append(f"1 0 0 1 {x + line.right_x:.2f} {y:.2f} Tm")
            self._write_segments(line.right, 0.0, x + line.right_x, y)

    def _write_segments(self, segments: Sequence[Segment], extra: float, x: float, y: float) -> None:
        for run, text in segments:
            if run.part is not self._part:
                self._close_part()
                self.canvas.begin(run.part)
                self._part = run.part
            self.pen.write_run(run, text, extra)
            if run.link or len(segments) > 1:
                width = run.metric.width(text, extra)
                if run.link:
                    self._link(run, text, x, y, width)
                x += width

    def _close_part(self) -> None:
        if self._part is not None:
            self.canvas.end()
            self._part = None

    def _link(self, run: Run, text: str, x: float, y: float, width: float) -> None:
        """The area of a link; one that leads nowhere in this document is plain text."""
        if run.link.startswith("#") and run.link not in self.canvas.places:
            return
        size = run.metric.size
        base = y + run.rise
        box = (x, base - _BELOW * size, x + width, base + _ABOVE * size)
        label = text.strip().replace("\u00ad", "-") if run.link.startswith("#") else run.link
        element = self.canvas.structure.element(run.part)
        self.canvas.link(element, box, run.link, label or run.link)

    # ------------------------------------------------------------------------------------------ pictures

    def _picture(self, box: PictureBox) -> None:
        element = self.canvas.begin(box.part)
        bottom = self._height - box.y - box.height
        element.box = (box.x, bottom, box.x + box.width, bottom + box.height)
        self.pictures.draw(self.pen, box, bottom)
        self.canvas.end()

    # ------------------------------------------------------------------------------------------ artifacts

    def _artifacts(self, page: Page) -> None:
        """What decorates a page lies below its text."""
        canvas, out = self.canvas, self._out
        if page.watermark is not None:
            canvas.artifact("Watermark")
            self._slanted(page)
            canvas.end()
        if page.decorations:
            canvas.artifact()
            for decoration in page.decorations:
                out.append(self._decoration(decoration))
            canvas.end()
            self.pen.forget_color()
        for box in page.repeats:
            self._artifact_text(box, "")

    def _artifact_text(self, box: TextBox, kind: str) -> None:
        self.canvas.artifact(kind)
        self._out.append("BT")
        y = self._height - box.y - box.text.baseline
        for line in box.text.lines[box.first : box.last]:
            for x, segments in ((line.x, line.segments), (line.right_x, line.right)):
                if segments:
                    self._out.append(f"1 0 0 1 {box.x + x:.2f} {y:.2f} Tm")
                for run, text in segments:
                    self.pen.write_run(run, text, line.extra if segments is line.segments else 0.0)
            y -= box.text.leading
        self._out.append("ET")
        self.canvas.end()

    def _slanted(self, page: Page) -> None:
        watermark = page.watermark
        assert watermark is not None
        angle = math.radians(watermark.angle)
        cos, sin = math.cos(angle), math.sin(angle)
        y = self._height - watermark.y
        self._out.append(f"BT {cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {watermark.x:.2f} {y:.2f} Tm")
        for run, text in watermark.line.segments:
            self.pen.write_run(run, text)
        self._out.append("ET")

    def _decoration(self, decoration: Fill | Stroke) -> str:
        match decoration:
            case Fill(x, y, width, height, color):
                return f"{rgb(color)} rg {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f"
            case Stroke(x1, x2, y, width, color, dots):
                line = (
                    f"{rgb(color)} RG {width:g} w {x1:.2f} {self._height - y:.2f} m {x2:.2f} {self._height - y:.2f} l S"
                )
                if not dots:
                    return line
                return f"q 1 J [0 4] {_phase(x1):.2f} d {line} Q"


def _phase(x: float) -> float:
    """Leader dots stand below each other on the page, wherever their lines begin."""
    return x % 4
