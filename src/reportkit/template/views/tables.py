"""Tables, timelines and charts made from what a template has selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING, Literal

from reportkit.language.dates import sort_key
from reportkit.release.audience import RATINGS
from reportkit.template.notes.notes import Cited, basis_citations
from reportkit.template.values import TemplateFault, View
from reportkit.template.views.conclusions import JudgementView, ProposalView
from reportkit.template.views.entries import DateView, ItemView
from reportkit.template.views.people import ActorView
from reportkit.template.views.sources import SourceView, source_label
from reportkit.template.views.statements import FactView
from reportkit.template.volume import check_columns
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

Inlines = tuple[n.Inline, ...]
_RIGHT = frozenset({"value"})


def table(rows: Sequence[ItemView], columns: Sequence[str], setting: Setting, caption: str = "") -> n.Table | None:
    """A table with a row for each item. Raises TemplateFault for a column that isn't known."""
    for name in columns:
        if name not in COLUMNS:
            raise TemplateFault(f"there is no column “{name}”", hint=f"there is: {', '.join(COLUMNS)}")
    check_columns(len(columns))
    body = tuple(n.Row(tuple(_cell(COLUMNS[name](row, setting, columns)) for name in columns)) for row in rows)
    if not body:
        return None
    of = rows[0].kind_name
    head = n.Row(tuple(_cell((n.Text(_heading(name, of, setting)),), header=True) for name in columns))
    looks = tuple(n.Column("right" if name in _RIGHT else "left") for name in columns)
    return n.Table(looks, (head,), body, caption_of("table", caption, setting))


def caption_of(kind: Literal["table", "figure"], text: str, setting: Setting) -> n.Caption | None:
    """A numbered caption, or none."""
    if not text:
        return None
    return n.Caption(setting.word(kind), setting.next_number(kind), (setting.text(text),))


def timeline(facts: Sequence[FactView], setting: Setting, *, values: bool = False) -> n.Table | None:
    """The dated facts among these, by date; with `values` in a column of their own."""
    dated = [fact for fact in facts if fact.item.date is not None]
    dated.sort(key=lambda fact: sort_key(fact.item.date))  # type: ignore[arg-type]
    return table(dated, ["date", *(["value"] if values else []), "statement", "sources"], setting)


def chart(facts: Sequence[FactView], kind: str, title: str, setting: Setting) -> n.Figure | None:
    """The values of facts as a chart: a category for each date, a row of figures for each series."""
    if kind not in ("bar", "stacked-bar", "line"):
        raise TemplateFault(f"there is no chart “{kind}”", hint="there is: bar, stacked-bar, line, timeline")
    valued = [fact for fact in facts if fact.item.value is not None]
    if not valued:
        return None
    units = {fact.item.unit for fact in valued}
    if len(units) > 1:
        raise TemplateFault(
            f"the facts have different units: {', '.join(sorted(units))}", hint="chart one unit at a time"
        )
    valued.sort(key=lambda fact: sort_key(fact.item.date) if fact.item.date else (0, 0, 0))
    rows = _rows(valued, setting)
    labels = list(dict.fromkeys(label for row in rows.values() for label in row))
    labels.sort(key=lambda label: min(valued.index(row[label]) for row in rows.values() if label in row))
    series = tuple(n.Series(name, tuple(_value(row.get(label)) for label in labels)) for name, row in rows.items())
    for fact in valued:
        fact.use()
    image = n.Chart(kind, tuple(labels), series, setting.typeset(units.pop()))  # type: ignore[arg-type]
    caption = caption_of("figure", title, setting)
    alt = _spoken(rows, setting)
    return n.Figure(image, f"{title}. {alt}" if title else alt, caption)


def _rows(facts: Sequence[FactView], setting: Setting) -> dict[str, dict[str, FactView]]:
    """The facts of each series by category. Those of one date are told apart by their places, else by a number."""
    shared = Counter((fact.item.series, _category(fact, setting)) for fact in facts)
    rows: dict[str, dict[str, FactView]] = {}
    for fact in facts:
        category, place = _category(fact, setting), fact.item.place
        if shared[fact.item.series, category] > 1 and place and place != category:
            category = f"{category}, {place}"
        row = rows.setdefault(fact.item.series, {})
        row[_free(category, row)] = fact
    return rows


def _free(category: str, taken: Container[str]) -> str:
    numbered = (f"{category} ({number})" for number in count(2))
    return category if category not in taken else next(one for one in numbered if one not in taken)


def _spoken(rows: Mapping[str, Mapping[str, FactView]], setting: Setting) -> str:
    """All figures in words, since a picture shows not each: by series, where there are several."""
    said = {
        name: "; ".join(f"{label}: {_words(_amount(fact, setting, ()))}" for label, fact in row.items())
        for name, row in rows.items()
    }
    if len(said) == 1:
        return setting.typeset(next(iter(said.values())))
    dash = setting.language.vocabulary.dash
    return setting.typeset(". ".join(f"{name} {dash} {text}" if name else text for name, text in said.items()))


def _words(inlines: Inlines) -> str:
    return "".join(one.text for one in inlines if isinstance(one, n.Text))


def _category(fact: FactView, setting: Setting) -> str:
    when = fact.item.date
    return setting.language.format_date(when, "long") if when else fact.item.place or fact.item.id


def _value(fact: FactView | None) -> float | None:
    return None if fact is None else fact.item.value


# ------------------------------------------------------------------------------------------------ columns


def _date(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    when = getattr(row, "date", None)
    return when.inlines() if isinstance(when, DateView) else ()


def _statement(row: ItemView, setting: Setting, columns: Sequence[str]) -> Inlines:
    if isinstance(row, FactView | JudgementView) and ("sources" in columns or "basis" in columns):
        return (row.statement(None),)  # another column of this row says where it comes from
    return row.inlines()


def _sources(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    if not isinstance(row, FactView):
        return ()
    return _listed([source_label(Cited(one), setting) for one in row.item.sources])


def _basis(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    if not isinstance(row, JudgementView | ProposalView):
        return ()
    return _listed([source_label(cited, setting) for cited in basis_citations(row.item.basis, setting)])


def _listed(entries: Sequence[Inlines]) -> Inlines:
    """Entries one below another, the same one once."""
    inlines: list[n.Inline] = []
    for entry in dict.fromkeys(entries):
        if inlines:
            inlines.append(n.LineBreak())
        inlines.extend(entry)
    return tuple(inlines)


def _kind(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    return (n.Text(setting.word(row.item.kind if isinstance(row, FactView) else row.kind_name)),)


def _text(name: str) -> Callable[[ItemView, Setting, Sequence[str]], Inlines]:
    def read(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
        value = getattr(row, name, None)
        if isinstance(value, View):
            return value.inlines()
        return (n.Text(str.__str__(value)),) if isinstance(value, str) and value else ()

    return read


def _amount(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    if not isinstance(row, FactView) or row.item.value is None:
        return ()
    number = setting.language.number(row.item.value)
    return (n.Text(f"{number}\u00a0{row.item.unit}".rstrip("\u00a0")),)


def _actors(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    if not isinstance(row, FactView):
        return ()
    return (n.Text(", ".join(str.__str__(actor.short) for actor in row.actors)),) if len(row.actors) else ()


def _by(row: ItemView, setting: Setting, columns: Sequence[str]) -> Inlines:
    by = getattr(row, "by", None)
    return by.inlines() if isinstance(by, DateView | ActorView) else ()


def _reliability(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    setting.told.add(RATINGS)
    return (n.Text(row.item.reliability),) if isinstance(row, SourceView) and row.item.reliability else ()


def _id(row: ItemView, setting: Setting, _: Sequence[str]) -> Inlines:
    return (n.Code(row.item.id),)


COLUMNS: dict[str, Callable[[ItemView, Setting, Sequence[str]], Inlines]] = {
    "date": _date,
    "statement": _statement,
    "sources": _sources,
    "kind": _kind,
    "place": _text("place"),
    "actors": _actors,
    "value": _amount,
    "likelihood": _text("likelihood"),
    "confidence": _text("confidence"),
    "until": _text("until"),
    "basis": _basis,
    "who": _text("who"),
    "by": _by,
    "topic": _text("topic"),
    "reliability": _reliability,
    "id": _id,
}


def _heading(name: str, of: str, setting: Setting) -> str:
    """A column's heading: the pack's own word for it, for items of this kind before all others; else the language's."""
    own = setting.words.get(f"column.{of}-{name}") or setting.words.get(f"column.{name}")
    return own or setting.word(name)


def _cell(inlines: Inlines, *, header: bool = False) -> n.Cell:
    return n.Cell((n.Paragraph(inlines),) if inlines else (), header=header)
