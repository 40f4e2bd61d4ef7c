"""What the words and letters of an assessment stand for: the scale of likelihood, a table and a drawing; ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportkit.dossier.model import Judgement
from reportkit.language import likelihood
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

_BAR, _LEFT, _TOP, _THICK = 176.0, 2.0, 4.0, 9.0  # points: how long the scale is, where it begins, how thick
_WIDTH, _HEIGHT, _TYPE = 352.0, 24.0, 7.5


def scale_table(setting: Setting) -> n.Table:
    """The terms of the dossier's scale with the probability that each stands for."""
    scale, language = setting.dossier.scale, setting.language
    rows = []
    for key in likelihood.terms(scale):
        terms = (likelihood.term(scale, key, language.code), _percent(scale, key, setting))
        rows.append(n.Row(tuple(_cell(setting.typeset(text)) for text in terms)))
    head = n.Row((_cell(setting.word("likelihood"), header=True), _cell(setting.word("scale-percent"), header=True)))
    caption = n.Caption(setting.word("table"), setting.next_number("table"), (n.Text(setting.word(f"scale-{scale}")),))
    return n.Table((n.Column(weight=0.6), n.Column("right", weight=0.4)), (head,), tuple(rows), caption)


def ratings_table(setting: Setting) -> n.Table:
    """The letters of a source's reliability and the figures of a statement's credibility (the Admiralty code)."""
    rows = [
        n.Row(
            (
                _cell(letter),
                _cell(setting.word(f"reliability-{letter.lower()}")),
                _cell(str(figure)),
                _cell(setting.word(f"credibility-{figure}")),
            )
        )
        for figure, letter in enumerate("ABCDEF", 1)
    ]
    head = n.Row(
        (
            n.Cell((n.Paragraph((n.Text(setting.word("reliability")),)),), span=2, header=True),
            n.Cell((n.Paragraph((n.Text(setting.word("credibility")),)),), span=2, header=True),
        )
    )
    columns = (n.Column(weight=0.06), n.Column(weight=0.44), n.Column(weight=0.06), n.Column(weight=0.44))
    caption = n.Caption(setting.word("table"), setting.next_number("table"), (n.Text(setting.word("ratings")),))
    return n.Table(columns, (head,), tuple(rows), caption)


def scale_figure(judgement: Judgement, setting: Setting) -> n.Figure | None:
    """The scale with the judgement's own stretch marked; nothing where it has no likelihood."""
    if not judgement.likelihood:
        return None
    scale = setting.dossier.scale
    shapes: list[n.Shape] = []
    for key in likelihood.terms(scale):
        low, high = likelihood.percent(scale, key)
        fill = "accent" if key == judgement.likelihood else "table-head-fill"
        shapes.append(n.Box(_x(low), _TOP, _x(high) - _x(low), _THICK, fill, "rule"))
    base = _TOP + _THICK + 8.5
    shapes += [
        n.Label(_x(0), base, setting.language.percent(0), _TYPE, "start", color="muted"),
        n.Label(_x(50), base, setting.language.percent(50), _TYPE, "middle", color="muted"),
        n.Label(_x(100), base, setting.language.percent(100), _TYPE, "end", color="muted"),
    ]
    term = likelihood.term(scale, judgement.likelihood, setting.language.code)
    percent = _percent(scale, judgement.likelihood, setting)
    shapes.append(n.Label(_x(100) + 12, _TOP + _THICK - 1.5, f"{term}, {percent}", 8.5, bold=True, color="accent"))
    alt = f"{setting.word(f'scale-{scale}')}: {term}, {percent}"
    return n.Figure(n.Drawing(_WIDTH, _HEIGHT, tuple(shapes)), setting.typeset(alt))


def _x(percent: int) -> float:
    return round(_LEFT + _BAR * percent / 100, 2)


def _percent(scale: str, key: str, setting: Setting) -> str:
    low, high = likelihood.percent(scale, key)
    return f"{setting.language.number(low)}–{setting.language.percent(high)}"


def _cell(text: str, *, header: bool = False) -> n.Cell:
    return n.Cell((n.Paragraph((n.Text(text),)),), header=header)
