"""How a language writes dates, with months in the cases that they need, and how dates are found in its sentences."""

from __future__ import annotations

from reportkit.language.parts.part import Part


class Months(Part):
    """Names of the months: alone, after a day, in the forms of "since" and "until", and before a noun (маусымдағы)."""

    alone: tuple[str, ...]
    dated: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    attributive: tuple[str, ...]

    @classmethod
    def of(cls, alone: str, dated: str = "", since: str = "", until: str = "", attributive: str = "") -> Months:
        """Names with spaces between them; a form that is not given is that of a date."""
        dated = dated or alone
        return cls(
            alone=tuple(alone.split()),
            dated=tuple(dated.split()),
            since=tuple((since or dated).split()),
            until=tuple((until or dated).split()),
            attributive=tuple((attributive or dated).split()),
        )


class DatePatterns(Part):
    """Patterns of dates; gaps: year, month (its name), day, and `_2` of each for the end of an interval.

    `since` and `until` hold one pattern for each exactness: year, month, day, and a numeric date. `first_day` is how
    the first of a month is written where that is not "1"; `after_day` what follows a day's figure, as a pattern.
    """

    day: str
    month: str
    year: str
    year_attributive: str
    numeric: tuple[str, str, str]  # a year, a month, a day, in figures
    since: tuple[str, str, str, str]
    until: tuple[str, str, str, str]
    years: str  # from one year to another
    months_of_year: str
    days_of_month: str
    days_of_year: str
    between: str  # any two dates: gaps start, end
    first_day: str  # 1er
    after_day: str


class DatesInText(Part):
    """How the names of months and weekdays are found: twelve and seven patterns of how words begin, in order.

    `whole`: they are whole words, and have their capital. `after_year` is a pattern of what stands between the year
    and the day where the year comes first; empty where it never does. `words`: every form of the names of months and
    weekdays, yesterday, today and tomorrow, folded: what makes a difference between two texts one of dates.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    whole: bool
    after_year: str
    words: frozenset[str]
