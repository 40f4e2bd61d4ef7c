"""Total-fit line breaking: the lines of a paragraph are chosen together, so that the worst line is as good as can be.

After D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981): boxes of fixed width, glue that stretches
and shrinks between them, a cost for each line that grows steeply with how far its glue is off. Costs depend on the two
ends of a line alone, so the cheapest way to each place where a line may end is found from the places before it; only
a ladder of hyphens is counted along the cheapest way to where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

GLUE, SOFT, HARD, TIED, END = range(5)
"""What stands after a box: a space; a hyphen if the line ends there; a place to break without a hyphen; a space that no
line ends at; the end."""

SHRINK = 0.2  # a space loses a fifth of its width at most
STRETCH = 0.5  # half a space more is "badness" 100
HOPELESS = 10.0  # times `STRETCH`: a looser line is no better than one without a space, and is not stretched
RAGGED = 0.12  # of the measure: how far an unjustified line may end before its edge

_SOFT, _HARD = 80.0**2, 25.0**2
_TWO_HYPHENS = 2e5  # times the square of how many stand above
_HYPHEN_BEFORE_LAST, _STUB, _FRAGMENT = 2e4, 5e4, 1e7
_INFINITE = float("inf")


def total_fit(
    widths: Sequence[float],
    spaces: Sequence[float],
    kinds: Sequence[int],
    first: float,
    rest: float,
    hyphen: float,
    *,
    ragged: bool = False,
    tolerance: float = _INFINITE,
) -> list[int] | None:
    """Where lines end: for each line, the number of boxes up to its end.

    `widths`, `spaces` and `kinds` describe each box, the space after it and what stands there. `first` and `rest` are
    the measures of the first line and of the others, `hyphen` the width of a hyphen, all in points. `tolerance` is how
    many times `STRETCH` (or `RAGGED`, where lines aren't justified) a line may be off. None if no way is within it.
    """
    count = len(widths)
    shrink = 0.0 if ragged else SHRINK
    slack_of_line = RAGGED * rest
    ends = [0.0] * (count + 1)  # the width of everything before a place
    glues = [0.0] * (count + 1)
    for index in range(count):
        ends[index + 1] = ends[index] + widths[index] + spaces[index]
        glues[index + 1] = glues[index] + spaces[index]
    costs = [_INFINITE] * (count + 1)
    origins = [0] * (count + 1)
    ladders = [0] * (count + 1)  # how many lines up to a place end in a hyphen
    costs[0] = 0.0
    low = reach = 0  # the first start that isn't too far away; the last place that a line can end at
    for end in range(1, count + 1):
        kind, trailing = kinds[end - 1], spaces[end - 1]
        if kind == TIED:
            continue
        width_here, glue_here = ends[end] - trailing, glues[end] - trailing
        last, soft = end == count, kind == SOFT
        penalty = _SOFT if soft else _HARD if kind == HARD else 0.0
        while low < end - 1 and (
            width_here - ends[low] - (glue_here - glues[low]) * shrink > (rest if low else first) + 0.01
        ):
            low += 1
        if low > reach:
            return None
        if soft:
            width_here += hyphen
        cheapest, origin = _INFINITE, 0
        for start in range(low, end):
            cost = costs[start]
            if cost >= cheapest:
                continue
            glue = glue_here - glues[start]
            slack = (rest if start else first) - width_here + ends[start]
            if slack < 0:
                if slack < -glue * shrink - 0.01:
                    continue
                ratio = slack / (glue * shrink) if glue and shrink else 0.0
                badness = -100.0 * ratio * ratio * ratio
            elif last:
                badness = 0.0
                if start and slack > 0.93 * rest:
                    cost += _STUB
            else:
                possible = slack_of_line if ragged else glue * STRETCH
                ratio = min(slack / possible if possible else _INFINITE, HOPELESS + slack / rest)
                if ratio > tolerance:
                    if start:
                        break  # lines that begin later are looser still
                    continue
                badness = 100.0 * ratio * ratio * ratio
            cost += (10.0 + badness) ** 2 + penalty
            if start and kinds[start - 1] == SOFT:
                if soft:
                    cost += _TWO_HYPHENS * ladders[start] * ladders[start]
                elif last:
                    cost += _HYPHEN_BEFORE_LAST if glue else _FRAGMENT
            if cost < cheapest:
                cheapest, origin = cost, start
        if cheapest < _INFINITE:
            costs[end], origins[end] = cheapest, origin
            ladders[end] = ladders[origin] + 1 if soft else 0
            reach = end
    if costs[count] == _INFINITE:
        return None
    return _way_back(origins, count)


def _way_back(origins: Sequence[int], place: int) -> list[int]:
    way = []
    while place:
        way.append(place)
        place = origins[place]
    way.reverse()
    return way
