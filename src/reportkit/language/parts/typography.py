"""How a language sets type: its quotation marks, and what the rules of `typography` have to know of it."""

from __future__ import annotations

from reportkit.language.parts.part import Part


class Marks(Part):
    """Quotation marks: the outer pair, and the pair inside it; with the no-break spaces that go inside them, if any."""

    outer: tuple[str, str]
    inner: tuple[str, str]


class Vocabulary(Part):
    """What the rules of `typography` have to know of a language. Words are written as they are found, in lower case.

    A rule whose words are empty is not used.
    """

    dash: str  # stands between spaces in a sentence
    capitals: str  # the letters that initials are made of, as a class of a regular expression
    percent_gap: bool
    currency_gap: bool  # € 5 stays as it is; False: €5
    initials_gap: bool  # А.Б. becomes А. Б.
    spaced_marks: str  # ;:!? in French: set off from the word before them by a no-break space
    narrow_marks: str  # ;!? in French: those of them whose space is a narrow one, U+202F
    units: tuple[str, ...]  # kept with the number before them
    years: tuple[str, ...]  # г., гг.: one year, several; kept with the year before them, and set off from it
    labels: tuple[str, ...]  # с., рис., No.: kept with the number after them
    titles: tuple[str, ...]  # г., ул., Dr: kept with the name after them
    short_words: tuple[str, ...]  # в, на, и: kept with the word after them
    particles: tuple[str, ...]  # же, ли: kept with the word before them
    spaced: tuple[str, ...]  # т. е.: abbreviations with a no-break space inside
    closed: tuple[str, ...]  # e.g.: abbreviations without one
    stopless: tuple[str, ...]  # млн: abbreviations that take no full stop
    centuries: tuple[str, ...]  # what follows a range of Roman numerals
    not_ranges: tuple[str, ...]  # ГОСТ, №: what stands before figures with a hyphen that are a name
