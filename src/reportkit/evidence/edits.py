"""Which runs of one sequence became which runs of another, for texts of any length.

Small ones are compared as people would, longest common run first (Ratcliff and Obershelp), which takes up to cubic
time. Larger ones by their longest common subsequence, a machine word at a time (Hyyrö 2004); and what would take
more memory than a comparison is worth is told as replaced from its first difference to its last.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TypeAlias

Edit: TypeAlias = tuple[str, int, int, int, int]
"""(`equal`, `delete`, `insert` or `replace`; begin and end in the first; begin and end in the second)."""

_SMALL = 60_000  # pairs of elements
_LARGE = 400_000_000  # pairs of elements: a bit of memory each
_KINDS = {(True, True): "replace", (True, False): "delete", (False, True): "insert"}


def edits(one: Sequence[str], other: Sequence[str]) -> list[Edit]:
    """The edits that make `other` of `one`, in order and without a gap."""
    if len(one) * len(other) <= _SMALL:
        return list(difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes())
    begin = _common(one, other)
    end = _common(one[begin:][::-1], other[begin:][::-1])
    first, second = one[begin : len(one) - end], other[begin : len(other) - end]
    runs = [(0, 0, begin)] if begin else []
    runs += [(begin + i, begin + k, size) for i, k, size in _equal(first, second)]
    return _edits([*runs, (len(one) - end, len(other) - end, end)], len(one), len(other))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many elements both begin with."""
    least = min(len(one), len(other))
    return next((at for at in range(least) if one[at] != other[at]), least)


def _equal(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs that both have: where in the first, where in the second, how long."""
    if len(one) * len(other) > _LARGE:
        return []
    from rapidfuzz.distance import Indel

    return [
        (edit.src_start, edit.dest_start, edit.src_end - edit.src_start)
        for edit in Indel.opcodes(one, other)
        if edit.tag == "equal"
    ]


def _edits(runs: Sequence[tuple[int, int, int]], ends: int, other_ends: int) -> list[Edit]:
    """Equal runs, and what stands between them."""
    found: list[Edit] = []
    i = k = 0
    for first, second, size in [*runs, (ends, other_ends, 0)]:
        if tag := _KINDS.get((i < first, k < second)):
            found.append((tag, i, first, k, second))
        if size:
            found.append(("equal", first, first + size, second, second + size))
        i, k = first + size, second + size
    return found
