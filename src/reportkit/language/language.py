"""What a language knows: its words, and how it writes dates, numbers, lists and quotations.

A `Language` is made of the literals in `data`: another language is another folder there, and no code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from reportkit.language.dates import Date, Interval, When
from reportkit.language.parts.calendar import DatePatterns, DatesInText, Months
from reportkit.language.parts.citation import Citation
from reportkit.language.parts.hyphenation import Hyphenation
from reportkit.language.parts.lexicon import Lexicon
from reportkit.language.parts.likelihood import Likelihood
from reportkit.language.parts.names import Names
from reportkit.language.parts.numbers import Numbers, Numerals
from reportkit.language.parts.part import Part
from reportkit.language.parts.quantities import Quantities
from reportkit.language.parts.sentences import Sentences
from reportkit.language.parts.typography import Marks, Vocabulary
from reportkit.language.parts.wording import Wording
from reportkit.language.plurals import PLURALS, PluralRule

if TYPE_CHECKING:
    from decimal import Decimal

NBSP = "\u00a0"
NARROW = "\u202f"
"""A no-break space that is narrow, and of one width in a justified line too."""
MINUS = "\u2212"

DateStyle: TypeAlias = Literal["long", "numeric", "month", "attributive"]


OrdinalRule: TypeAlias = Literal["endings", "exact"]
"""An ending of `ordinals` is for the numbers that end in its figures (21st), or for that number alone (1er, 21e)."""


class Language(Part):
    """One language. Everything that it gives back is ready to be printed, with no-break spaces where they belong.

    There is one object for each language: two of them are equal if they are the same. No field has a default: what a
    language has nothing for is empty, and `missing` says what that disables.
    """

    code: str  # ISO 639
    tag: str  # BCP 47, with a country: what Word and PDF call it
    name: str  # as it calls itself
    alphabet: str
    folds: Mapping[str, str]  # letters that may be written as others: ё as е
    marks: Marks
    note_before_stop: bool
    numbers: Numbers
    numerals: Numerals
    quantities: Quantities
    ordinals: Mapping[str, Mapping[int, str]]
    ordinal_rule: OrdinalRule
    months: Months
    dates: DatePatterns
    dates_in_text: DatesInText
    conjunctions: Mapping[str, str]
    plural: PluralRule
    nouns: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]
    briefing: Mapping[str, str]
    vocabulary: Vocabulary
    hyphenation: Hyphenation
    likelihood: Likelihood
    lexicon: Lexicon
    sentences: Sentences
    wording: Wording
    names: Names
    territories: str  # countries by ISO 3166: a line each, names with semicolons, capitals behind a bar
    citation: Citation

    def word(self, key: str, **gaps: object) -> str:
        """One of the language's words, its gaps filled. KeyError for a key that is in no language."""
        text = self.words[key]
        return text.format_map(gaps) if gaps else text

    def quote(self, text: str, *, inner: bool = False) -> str:
        """The text between quotation marks."""
        opening, closing = self.marks.inner if inner else self.marks.outer
        return f"{opening}{text}{closing}"

    def mark(self, mark: str) -> str:
        """A mark of punctuation behind a word, with the space that the language sets before it: `:`, in French ` :`."""
        gap = NARROW if mark in self.vocabulary.narrow_marks else NBSP
        return f"{gap}{mark}" if mark in self.vocabulary.spaced_marks else mark

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
        """1-й, 1-ші, 1st, 1er. `form` is the gender where the language has genders: m, f or n."""
        endings = self.ordinals.get(form) or self.ordinals["m"]
        parts = [number % divisor for divisor in (1_000_000, 1_000, 100, 10)]  # an ending for 11 is before one for 1
        known = [part for part in (parts if self.ordinal_rule == "endings" else [number]) if part in endings]
        return f"{number}{endings[known[0] if known else -1]}"

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

    def day_and_month(self, date: Date) -> str:
        """A date to the day without its year, as it stands beside one: 6 июня, 6 June, 6. Juni."""
        at = [self.dates.day.index(gap) for gap in ("{day}", "{month}")]
        pattern = self.dates.day[min(at) : self.dates.day.index("}", max(at)) + 1]
        return self._fill(pattern, date, self.months.dated[date.month - 1])

    def _date(self, date: Date, style: DateStyle) -> str:
        if style == "numeric":
            return self._fill(self.dates.numeric[_exactness(date)], date, "")
        attributive = style == "attributive"
        if not date.month:
            return self._fill(self.dates.year_attributive if attributive else self.dates.year, date, "")
        names = self.months.attributive if attributive else self.months.dated if date.day else self.months.alone
        return self._fill(self.dates.day if date.day else self.dates.month, date, names[date.month - 1])

    def _open(self, interval: Interval, style: DateStyle) -> str:
        date = interval.start or interval.end
        assert date is not None  # an interval has one of the two
        patterns = self.dates.since if interval.start else self.dates.until
        if style == "numeric" and date.month:
            return patterns[3].format(date=self._date(date, style))
        names = self.months.since if interval.start else self.months.until
        return self._fill(patterns[_exactness(date)], date, names[date.month - 1] if date.month else "")

    def _interval(self, start: Date, end: Date, style: DateStyle) -> str:
        if start == end:
            return self._date(start, style)
        pattern = "" if style == "numeric" and start.month else self._shared(start, end)
        if not pattern:
            return self.dates.between.format(start=self._date(start, style), end=self._date(end, style))
        names = self.months.dated if start.day else self.months.alone
        first, last = (names[date.month - 1] if date.month else "" for date in (start, end))
        days = {"day": self._day(start), "day_2": self._day(end)}
        return pattern.format(year=start.year, year_2=end.year, month=first, month_2=last, **days)

    def _fill(self, pattern: str, date: Date, month: str) -> str:
        figures = {"mm": f"{date.month:02}", "dd": f"{date.day:02}"}
        return pattern.format(year=date.year, month=month, day=self._day(date), **figures)

    def _day(self, date: Date) -> str:
        return self.dates.first_day if date.day == 1 else str(date.day)

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


def _without_days(when: When) -> When:
    if isinstance(when, Date):
        return Date(when.year, when.month)
    start, end = (Date(date.year, date.month) if date else None for date in (when.start, when.end))
    return Interval(start, end)
