"""Dates as people know them: to the day, the month or the year, or from one to another (EDTF level 0, open ends)."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TypeAlias

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date; `month` and `day` are 0 where it is not that exact."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    def first_day(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` to `end`; None where that side is open."""

    start: Date | None
    end: Date | None

    def __str__(self) -> str:
        return f"{self.start or '..'}/{self.end or '..'}"


When: TypeAlias = Date | Interval


def parse(text: str) -> When:
    """Reads `2025`, `2025-06`, `2025-06-06`, `1996/..`, `2014/2025-05-17`. Raises ValueError with the reason."""
    if "/" not in text:
        return _date(text)
    left, _, right = text.partition("/")
    start = None if left == ".." else _date(left)
    end = None if right == ".." else _date(right)
    if start is None and end is None:
        raise ValueError("an interval needs a beginning or an end")
    if start is not None and end is not None and end.first_day() < start.first_day():
        raise ValueError(f"the interval ends ({end}) before it begins ({start})")
    return Interval(start, end)


def sort_key(when: When) -> tuple[int, int, int]:
    """Orders dates by their beginning; an interval without one by its end."""
    date = when if isinstance(when, Date) else when.start or when.end
    assert date is not None  # an interval has one of the two
    return date.year, date.month, date.day


def _date(text: str) -> Date:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError("a date is written 2025, 2025-06 or 2025-06-06")
    year, month, day = (int(part or 0) for part in match.groups())
    datetime.date(year, month or 1, day or 1)  # raises ValueError with its own words
    return Date(year, month, day)
