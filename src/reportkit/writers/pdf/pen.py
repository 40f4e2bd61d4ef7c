"""The pen: characters as operators, and what of their look is in force already (ISO 32000-1, 9.3)."""

from __future__ import annotations

from reportkit.layout.fonts import NO_BREAK_SPACE, Metric
from reportkit.layout.lines.runs import Run
from reportkit.writers.pdf.canvas import TaggedCanvas
from reportkit.writers.pdf.font import FontUse, Words
from reportkit.writers.pdf.objects import rgb


class Pen:
    """Shows characters on the page at hand. The fonts that it takes are gathered, to be embedded at the end."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self.canvas = canvas
        self.fonts: dict[str, FontUse] = {}
        self.out: list[str] = []
        self._words: dict[Metric, Words] = {}
        self._metric: Metric | None = None
        self._color = ""
        self._rise = 0.0

    def begin_page(self) -> None:
        """Operators go to the canvas's new page, where nothing is in force."""
        self.out = self.canvas.code
        self.forget()

    def forget(self) -> None:
        """What was set inside of `q … Q` is no longer in force."""
        self._metric, self._color, self._rise = None, "", 0.0

    def forget_color(self) -> None:
        """Somebody else has set a colour."""
        self._color = ""

    def write_run(self, run: Run, text: str, extra: float = 0.0) -> None:
        """Shows characters of a run's look at the pen's place; `extra` is added to each space."""
        self.write(text, run.metric, run.color, run.rise, extra)

    def write(self, text: str, metric: Metric, color: str, rise: float = 0.0, extra: float = 0.0) -> None:
        """Shows characters of one look at the pen's place."""
        out, words = self.out, self._words.get(metric)
        if words is None:
            words = self._words[metric] = Words(self._font(metric), metric)
        if metric is not self._metric:
            out.append(f"/{words.use.name} {metric.size:g} Tf")
            self._metric = metric
        if color != self._color:
            out.append(f"{rgb(color)} rg")
            self._color = color
        if rise != self._rise:
            out.append(f"{rise:.2f} Ts")
            self._rise = rise
        out.append(_shown(text, words, extra))

    def _font(self, metric: Metric) -> FontUse:
        name = metric.face.path.name
        found = self.fonts.get(name)
        if found is None:
            found = self.fonts[name] = FontUse(metric.face, f"F{len(self.fonts) + 1}")
        return found


def _shown(text: str, words: Words, extra: float) -> str:
    if not extra:
        return f"[{words[' '].join([words[word] for word in text.split(' ')])}] TJ"
    wider = f"{-extra * 1000 / words.metric.size:.1f}"
    space, tie = words[" "] + wider, words[NO_BREAK_SPACE] + wider
    shown = [tie.join([words[one] for one in word.split(NO_BREAK_SPACE)]) for word in text.split(" ")]
    return f"[{space.join(shown)}] TJ"
