"""What a language knows: its words, and how it writes dates, numbers, lists and quotations.

A `Language` is made of the literals in `data`: another language is another file there, and no code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from reportkit.language.dates import Date, Interval, When
from reportkit.language.plurals import PLURALS, PluralRule

if TYPE_CHECKING:
    from decimal import Decimal

NBSP = "\u00a0"
MINUS = "\u2212"

DateStyle: TypeAlias = Literal["long", "numeric", "month", "attributive"]


@dataclass(frozen=True, slots=True)
class Marks:
    """Quotation marks: the outer pair, and the pair inside it."""

    outer: tuple[str, str]
    inner: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How figures are written: what groups thousands (from `group_from` digits on), what stands before the fraction."""

    group: str
    group_from: int
    decimal: str
    percent: str  # "{number} %"


@dataclass(frozen=True, slots=True)
class Months:
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
        forms = (alone, dated, since or dated, until or dated, attributive or dated)
        return cls(*(tuple(names.split()) for names in forms))


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """Patterns of dates; gaps: year, month (its name), day, and `_2` of each for the end of an interval.

    `since` and `until` hold one pattern for each exactness: year, month, day, and a numeric date.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the rules of `typography` have to know of a language. Words are written as they are found, in lower case."""

    dash: str  # stands between spaces in a sentence
    capitals: str  # the letters that initials are made of, as a class of a regular expression
    percent_gap: bool
    initials_gap: bool  # А.Б. becomes А. Б.
    units: tuple[str, ...]  # kept with the number before them
    years: tuple[str, ...]  # г., гг.: kept with the year before them, and set off from it
    labels: tuple[str, ...]  # с., рис., No.: kept with the number after them
    titles: tuple[str, ...]  # г., ул., Dr: kept with the name after them
    short_words: tuple[str, ...]  # в, на, и: kept with the word after them
    particles: tuple[str, ...]  # же, ли: kept with the word before them
    spaced: tuple[str, ...]  # т. е.: abbreviations with a no-break space inside
    closed: tuple[str, ...]  # e.g.: abbreviations without one
    stopless: tuple[str, ...]  # млн: abbreviations that take no full stop
    centuries: tuple[str, ...]  # what follows a range of Roman numerals
    not_ranges: tuple[str, ...]  # ГОСТ, №: what stands before figures with a hyphen that are a name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """One language. Everything that it gives back is ready to be printed, with no-break spaces where they belong.

    There is one object for each language: two of them are equal if they are the same.
    """

    code: str
    tag: str
    name: str
    marks: Marks
    note_before_stop: bool
    alphabet: str
    numbers: Numbers
    months: Months
    dates: DatePatterns
    ordinals: Mapping[str, Mapping[int, str]]
    conjunctions: Mapping[str, str]
    plural: PluralRule
    nouns: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]
    reference_words: Mapping[str, str]
    locators: Mapping[str, tuple[str, str]]
    vocabulary: Vocabulary

    def word(self, key: str, **gaps: object) -> str:
        """One of the language's words, its gaps filled. KeyError for a key that is in no language."""
        text = self.words[key]
        return text.format_map(gaps) if gaps else text

    def quote(self, text: str, *, inner: bool = False) -> str:
        """The text between quotation marks."""
        opening, closing = self.marks.inner if inner else self.marks.outer
        return f"{opening}{text}{closing}"

    def join(self, items: Sequence[str], conjunction: str = "and") -> str:
        """A list in running text: «а, б и в»; `conjunction` is "and" or "or"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.conjunctions[conjunction]} {items[-1]}"

    def number(self, value: float | Decimal, digits: int | None = None) -> str:
        """A number with its thousands grouped; `digits` after the decimal mark, else as many as the value has."""
        from decimal import Decimal

        figure = Decimal(str(value)) if digits is None else round(Decimal(str(value)), digits)
        whole, _, fraction = f"{abs(figure):f}".partition(".")
        if digits is None:
            fraction = fraction.rstrip("0")
        if len(whole) >= self.numbers.group_from:
            whole = f"{int(whole):,}".replace(",", self.numbers.group)
        sign = MINUS if figure < 0 else ""
        return f"{sign}{whole}{self.numbers.decimal if fraction else ''}{fraction}"

    def percent(self, value: float | Decimal, digits: int | None = None) -> str:
        """A share in per cent: 5 %, in English 5%."""
        return self.numbers.percent.format(number=self.number(value, digits))

    def ordinal(self, number: int, form: str = "m") -> str:
        """1-й, 1-ші, 1st. `form` is the gender where the language has genders: m, f or n."""
        endings = self.ordinals.get(form) or self.ordinals["m"]
        for divisor in (1_000_000, 1_000, 100, 10):  # an ending for 11 counts before the one for 1
            if number % divisor in endings:
                return f"{number}{endings[number % divisor]}"
        return f"{number}{endings[-1]}"

    def count(self, number: int, key: str) -> str:
        """A number with its noun: 1 источник, 2 источника, 5 источников. `key` is one of `nouns`."""
        return f"{self.number(number)}{NBSP}{self.noun(number, key)}"

    def noun(self, number: int, key: str) -> str:
        """The form of a noun that goes with a number, without the number."""
        forms = self.nouns[key]
        return forms[min(PLURALS[self.plural](number), len(forms) - 1)]

    def format_date(self, when: When, style: DateStyle = "long") -> str:
        """A date or an interval as the language writes it: 6 июня 2025 г., 1996 жылдан бері, 6–8 June 2025.

        "numeric" writes 06.06.2025; "month" leaves the day out; "attributive" is a date before a noun: in Kazakh
        2025 жылғы 6 маусымдағы, elsewhere as "long".
        """
        if style == "month":
            when = _without_days(when)
        if isinstance(when, Date):
            return self._date(when, style)
        if when.start is None or when.end is None:
            return self._open(when, style)
        return self._interval(when.start, when.end, style)

    def _date(self, date: Date, style: DateStyle) -> str:
        if style == "numeric":
            return _fill(self.dates.numeric[_exactness(date)], date, "")
        attributive = style == "attributive"
        if not date.month:
            return _fill(self.dates.year_attributive if attributive else self.dates.year, date, "")
        names = self.months.attributive if attributive else self.months.dated if date.day else self.months.alone
        return _fill(self.dates.day if date.day else self.dates.month, date, names[date.month - 1])

    def _open(self, interval: Interval, style: DateStyle) -> str:
        date = interval.start or interval.end
        assert date is not None  # an interval has one of the two
        patterns = self.dates.since if interval.start else self.dates.until
        if style == "numeric" and date.month:
            return patterns[3].format(date=self._date(date, style))
        names = self.months.since if interval.start else self.months.until
        return _fill(patterns[_exactness(date)], date, names[date.month - 1] if date.month else "")

    def _interval(self, start: Date, end: Date, style: DateStyle) -> str:
        if start == end:
            return self._date(start, style)
        pattern = "" if style == "numeric" and start.month else self._shared(start, end)
        if not pattern:
            return self.dates.between.format(start=self._date(start, style), end=self._date(end, style))
        names = self.months.dated if start.day else self.months.alone
        first, last = (names[date.month - 1] if date.month else "" for date in (start, end))
        return pattern.format(year=start.year, year_2=end.year, month=first, month_2=last, day=start.day, day_2=end.day)

    def _shared(self, start: Date, end: Date) -> str:
        """The pattern in which two dates share what is the same in both; empty if they share nothing."""
        if _exactness(start) != _exactness(end):
            return ""
        if not start.month:
            return self.dates.years
        if start.year != end.year:
            return ""
        if not start.day:
            return self.dates.months_of_year
        return self.dates.days_of_month if start.month == end.month else self.dates.days_of_year


def _exactness(date: Date) -> int:
    """0 for a year, 1 for a month, 2 for a day."""
    return bool(date.month) + bool(date.day)


def _fill(pattern: str, date: Date, month: str) -> str:
    return pattern.format(year=date.year, month=month, day=date.day, mm=f"{date.month:02}", dd=f"{date.day:02}")


def _without_days(when: When) -> When:
    if isinstance(when, Date):
        return Date(when.year, when.month)
    start, end = (Date(date.year, date.month) if date else None for date in (when.start, when.end))
    return Interval(start, end)
