"""How much work something is, in calls: the same on every machine, at any load."""

from __future__ import annotations

import sys
from collections.abc import Callable


def effort(work: Callable[[], object]) -> int:
    """How many calls, of Python's functions and of C's, a piece of work makes."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def grows_linearly(work: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether four times as much takes about four times the calls. `work` prepares a piece of work of a size."""
    return effort(work(4 * size)) < 5 * effort(work(size))
