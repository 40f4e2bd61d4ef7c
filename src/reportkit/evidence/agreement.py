"""What a statement says beyond what it rests on: figures, months, weekdays and names that aren't there.

In: the statement, and what it rests on, each in its language.  Out: what is missing, as written in the statement.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TypeAlias

from reportkit.evidence import details, names, territories
from reportkit.evidence.counted import around
from reportkit.evidence.digits import Figure, Reading
from reportkit.evidence.figures import told
from reportkit.evidence.names import Roll
from reportkit.evidence.number_words import lower, spelled
from reportkit.evidence.passages import Passages
from reportkit.evidence.stock import Stock
from reportkit.language import find
from reportkit.language.dates import Date

_ACRONYMS = re.compile(r"(?<!\w)(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІ]\.?){2,6}(?!\w)")
_LONG = 40_000  # characters, from which on a figure is sought before all are read
_WINDOW = 120
_PLACES = 12
_ACRONYM = 6  # letters at most


class Said:
    """What a text says. Create it once and ask it often.

    `dates` are those that are known of it otherwise: when it was issued, when the event happened.
    """

    def __init__(self, text: str, language: str = "", dates: Sequence[Date] = ()) -> None:
        self.text = text
        self.language = language
        self._dates = dates

    @cached_property
    def _figures(self) -> Stock:
        return Stock(self.text, self.language, (*_readings(self._dates), *self._relative_years()))

    @cached_property
    def _weekdays(self) -> frozenset[int]:
        known = {*self._dates, *details.dates(self.text, self.language)}
        return details.weekdays(self.text, self.language) | {
            datetime.date(date.year, date.month, date.day).weekday() for date in known if date.month and date.day
        }

    @cached_property
    def passages(self) -> Passages:
        """Its paragraphs, to be searched for what a statement tells."""
        return Passages(self.text)

    @cached_property
    def names(self) -> Roll:
        """Its words with a capital."""
        return Roll(self.text, self.language)

    @cached_property
    def words(self) -> Roll:
        """All of its words."""
        return Roll(self.text, self.language, capital=False)

    @cached_property
    def territories(self) -> frozenset[str]:
        """The countries that it names, by their codes."""
        return territories.codes(self.text, self.language)

    def has_words(self, written: str, language: str) -> bool:
        """Whether it has every word of a name."""
        return all(self.names.has(word.written, language) for word in names.words(written))

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """First names with surnames."""
        return [(one.written, other.written) for one, other in names.pairs(self.text, self.language)]

    def has_acronym(self, letters: str) -> bool:
        """Whether it has an abbreviation of those capital letters, with or without full stops."""
        return letters in self._acronyms

    @cached_property
    def _acronyms(self) -> set[str]:
        return {found.replace(".", "") for found in _ACRONYMS.findall(self.text)}

    @cached_property
    def initials(self) -> str:
        """The first letters of its words, between which an abbreviation can be looked for."""
        return "".join(word.written[0].lower() for word in names.words(self.text) if len(word.written) > 2)

    def has_figure(self, figure: Figure) -> bool:
        """Whether it has a figure; the day of a month needs its month."""
        return (len(self.text) > _LONG and self._has_nearby(figure)) or self._figures.has(figure)

    def _has_nearby(self, figure: Figure) -> bool:
        """Whether it has a figure where its digits stand."""
        digits = re.search(r"\d+", figure.written.replace(" ", "").replace("\u00a0", ""))
        if digits is None:
            return False
        written = re.compile(r"(?<!\d)" + r"[ .,\u00a0\u202f]?".join(digits.group()))
        places = islice(written.finditer(self.text), _PLACES)
        return any(
            Stock(self.text[max(0, at.start() - _WINDOW) : at.end() + _WINDOW], self.language).has(figure)
            for at in places
        )

    def has_month(self, month: int) -> bool:
        """Whether it names a month, or has a date in it."""
        known = month in {date.month for date in self._dates} or details.names_month(self.text, self.language, month)
        return known or self._figures.has_unit(details.month_unit(month))

    def has_weekday(self, weekday: int) -> bool:
        """Whether it names a weekday, or has the date of one."""
        return weekday in self._weekdays

    def _relative_years(self) -> Iterator[Reading]:
        """Last year, as seen from the years that the text has and from when it was issued."""
        own = find(self.language) if self.language else None
        lowered = lower(self.text)
        years = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", self.text)} | {
            date.year for date in self._dates
        }
        for apart, words in own.quantities.years.items() if own is not None else ():
            if re.search(rf"(?<!\w)(?:{words})", lowered):
                yield from ((str(year + apart), "") for year in years)


def _readings(dates: Iterable[Date]) -> Iterator[Reading]:
    for date in dates:
        yield str(date.year), ""
        if date.month and date.day:
            yield str(date.day), details.month_unit(date.month)


Aliases: TypeAlias = Sequence[Sequence[str]]
"""The names of one person or body, each in a language of ours."""


def missing(statement: str, language: str, said: Sequence[Said], aliases: Aliases = ()) -> list[str]:
    """The figures, months, weekdays and names of a statement that none of the texts has.

    `aliases`: the texts may call somebody by another of the names.
    """
    return [
        *_figures(statement, language, said),
        *_calendar(statement, language, said),
        *names_missing(statement, language, said, aliases),
    ]


def names_missing(statement: str, language: str, said: Sequence[Said], aliases: Aliases = ()) -> list[str]:
    """The countries and names of a statement that none of the texts has."""
    return [*_territories(statement, language, said), *_names(statement, language, said, aliases)]


def _figures(statement: str, language: str, said: Sequence[Said]) -> Iterator[str]:
    return (figure.written for figure in told(statement, language) if not any(one.has_figure(figure) for one in said))


def _calendar(statement: str, language: str, said: Sequence[Said]) -> Iterator[str]:
    for month in sorted(details.months_named(statement, language)):
        if not any(one.has_month(month) for one in said):
            yield f"{month:02}"
    for weekday in sorted(details.weekdays(statement, language)):
        if not any(one.has_weekday(weekday) for one in said):
            yield details.weekday_written(statement, language, weekday)


def _territories(statement: str, language: str, said: Sequence[Said]) -> Iterator[str]:
    """The countries that a statement names and no text does."""
    for mention in territories.mentions(statement, language):
        if not any(one.has_words(mention.written, language) or mention.codes & one.territories for one in said):
            yield mention.written


def _names(statement: str, language: str, said: Sequence[Said], aliases: Aliases) -> Iterator[str]:
    expanded = _expanded(statement, said)
    known = [(one.start, one.end) for one in territories.mentions(statement, language)]
    for name in names.told(statement, language):
        if name.written in expanded or any(start <= name.start < end for start, end in known):
            continue
        if around(language).is_unit(name.written) or spelled(name.written, language):
            continue
        if any(_has_name(name, language, one) for one in said):
            continue
        if _goes_by_another(name.written, language, said, aliases):
            continue
        if _is_acronym(name.written) and all(one.language != language for one in said):
            continue  # each language has its own
        if any(_reads(name.written, one) for one in said) or _is_person(name.written, language):
            yield name.written
    yield from _mixed_up(statement, language, said)


def _goes_by_another(name: str, language: str, said: Sequence[Said], aliases: Aliases) -> bool:
    """Whether it is one of somebody's names, and a text has another of them."""
    return any(
        any(names.same(word, name, "", language) for called in group for word in called.split())
        and any(one.has_words(called, "") for called in group for one in said)
        for group in aliases
    )


def _has_name(name: names.Name, language: str, said: Said) -> bool:
    return (
        said.names.has(name.written, language)
        or _has_parts(name.written, language, said)
        or _abbreviates(name.written, said)
        or (name.start == 0 and said.words.has(name.written, language))
    )


def _reads(name: str, said: Said) -> bool:
    """Whether a name would be written the same in the text: with its letters."""
    return said.language in names.alphabets(name)


def _is_acronym(name: str) -> bool:
    return name.partition("-")[0].isupper()


def _is_person(name: str, language: str) -> bool:
    """Whether a word of another alphabet ends like a surname, and so is no word that the text translates."""
    return names.is_family(name, language)


def _mixed_up(statement: str, language: str, said: Sequence[Said]) -> Iterator[str]:
    """A first name and a surname that the texts have, of two persons."""
    for first, family in names.pairs(statement, language):
        known = [pair for one in said for pair in one.pairs]
        theirs = [one for one, other in known if names.same(other, family.written)]
        firsts = [one for one, other in known if names.same(one, first.written)]
        if theirs and firsts and not any(names.same(one, first.written) for one in theirs):
            yield f"{first.written} {family.written}"


def _expanded(statement: str, said: Sequence[Said]) -> set[str]:
    """The words of names that the texts abbreviate: European Union, where they have EU."""
    found: set[str] = set()
    every = list(names.words(statement))
    for start in range(len(every)):
        for end in range(start + 2, min(len(every), start + _ACRONYM) + 1):
            run = [word.written for word in every[start:end] if word.is_capital]
            letters = "".join(word[0] for word in run)
            if len(run) > 1 and any(one.has_acronym(letters) for one in said):
                found.update(run)
    return found


def _has_parts(name: str, language: str, said: Said) -> bool:
    """Whether it has both halves of a name with a hyphen, the first of which may be inflected, too."""
    parts = re.split("[-‐‑]", name)
    return len(parts) > 1 and all(said.names.has(part, language) for part in parts if part)


def _abbreviates(name: str, said: Said) -> bool:
    return name.isupper() and 2 <= len(name) <= _ACRONYM and name.lower() in said.initials
