"""Who is linked to whom through facts: actors in a column, a bracket for each pair that a fact names together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from reportkit.dossier.model import Actor
from reportkit.template.views.statements import FactView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

_WIDTH, _NAMES, _ROW, _TRACK = 468.0, 268.0, 25.0, 18.0
_BOX, _TYPE, _SMALL = 20.0, 8.5, 7.0
_LONGEST = 56  # characters of a name in its box

Link = tuple[str, str]


def links(facts: Sequence[FactView], actors: Sequence[str]) -> dict[Link, int]:
    """How many facts name each pair of actors together, in the order of the facts."""
    counted: dict[Link, int] = {}
    for fact in facts:
        named = [actor for actor in actors if actor in fact.item.actors]
        for pair in combinations(named, 2):
            counted[pair] = counted.get(pair, 0) + 1
    return counted


def actors_figure(facts: Sequence[FactView], setting: Setting) -> n.Figure | None:
    """The diagram; nothing where no fact names two actors."""
    known = setting.dossier.actors
    found = links(facts, list(known))
    if not found:
        return None
    linked = [id for id in known if any(id in pair for pair in found)]
    places = {id: number * _ROW + 2 for number, id in enumerate(linked)}
    shapes = [shape for id in linked for shape in _box(known[id], places[id])]
    tracks = _tracks(found, places)
    for pair, count in found.items():
        shapes += _bracket(places[pair[0]], places[pair[1]], tracks[pair], count)
    for id in linked:
        setting.used[id] = None
    dash = setting.language.vocabulary.dash
    alt = "; ".join(f"{_name(known[a])} {dash} {_name(known[b])}: {count}" for (a, b), count in found.items())
    width = max(_NAMES + _TRACK * (max(tracks.values()) + 1) + 8, _WIDTH)
    return n.Figure(n.Drawing(width, len(linked) * _ROW, tuple(shapes)), setting.typeset(alt))


def _name(actor: Actor) -> str:
    return actor.short or actor.name


def _box(actor: Actor, y: float) -> list[n.Shape]:
    """An actor's box: the name, below it the role where there is one."""
    person = actor.kind == "person"
    shapes: list[n.Shape] = [n.Box(0, y, _NAMES - 8, _BOX, "" if person else "table-head-fill", "rule")]
    base = y + (8.8 if actor.role else 12.8)
    shapes.append(n.Label(6, base, _cut(_name(actor), _LONGEST), _TYPE, bold=not person))
    if actor.role:
        shapes.append(n.Label(6, y + 16.8, _cut(actor.role, _LONGEST + 14), _SMALL, color="muted"))
    return shapes


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"


def _tracks(found: dict[Link, int], places: dict[str, float]) -> dict[Link, int]:
    """A track for each bracket, the short ones next to the names, none crossing another on the same track."""
    taken: list[list[tuple[float, float]]] = []
    tracks: dict[Link, int] = {}
    for pair in sorted(found, key=lambda one: (abs(places[one[1]] - places[one[0]]), places[one[0]], places[one[1]])):
        top, bottom = sorted((places[pair[0]], places[pair[1]]))
        for number in range(len(taken) + 1):
            if number == len(taken):
                taken.append([])
            if all(bottom <= low or top >= high for low, high in taken[number]):
                taken[number].append((top, bottom))
                tracks[pair] = number
                break
    return tracks


def _bracket(one: float, other: float, track: int, count: int) -> list[n.Shape]:
    """A bracket between two boxes; how many facts it stands for is on it, where there is more than one."""
    top, bottom = sorted((one, other))
    # Brackets that meet at a box leave it at different heights: the upper half for what goes up, the lower for down.
    start, end = top + _BOX * 0.7, bottom + _BOX * 0.3
    x, left = _NAMES + _TRACK * (track + 0.5), _NAMES - 8
    width = min(0.8 + 0.35 * (count - 1), 2.6)
    shapes: list[n.Shape] = [
        n.Line(left, start, x, start, "accent", width),
        n.Line(x, start, x, end, "accent", width),
        n.Line(left, end, x, end, "accent", width),
    ]
    if count > 1:
        shapes.append(n.Label(x + 3, (start + end) / 2 + 2.5, str(count), 7.5, color="muted"))
    return shapes
