"""Words that turn a sentence round when they are lost: negations, modals, conditions, numbers, months and days.

Each language has its own (`Language.lexicon`). They count together, all of ours and those of the language that a text
is said to be in, since that is not always told rightly: a lost «не» is lost in an article that a record calls English.
They rank and warn; they never decide whether a quote is verbatim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from reportkit import language as languages
from reportkit.language import Language


class Lexicon:
    """The words of a text in one language, all of them folded: get it with `of`."""

    def __init__(self, code: str) -> None:
        self._own = languages.find(code) if code else None
        false_friends = self._own.lexicon.false_friends if self._own is not None else frozenset()
        self._all = tuple(_all(self._own))
        self.negations = self._words("negations") - false_friends
        self.modals = self._words("modals") - false_friends
        self.reporting = self._words("reporting") - false_friends
        self.persons = self._own.lexicon.persons if self._own is not None else self._words("persons")
        self.pronouns = self._own.lexicon.pronouns if self._own is not None else self._words("pronouns")
        self.elided = self._words("elided")
        self.after = self._words("negations_after") - false_friends

    def is_negation(self, word: str) -> bool:
        """Whether a folded word denies by itself."""
        return word in self.negations or any(pattern.fullmatch(word) for pattern in self._denying)

    def denies(self, word: str) -> bool:
        """Whether a folded word is a verb whose ending denies, in the text's own language. Two wordings of one thing
        may well differ in that, so it is no `is_negation`."""
        return self._own is not None and _whole(self._own.lexicon.negative_forms).fullmatch(word) is not None

    def is_modal(self, word: str) -> bool:
        """Whether a folded word says how sure, allowed or obliged something is."""
        return word in self.modals

    def is_reporting(self, word: str) -> bool:
        """Whether a folded word says that somebody said something: of the closed list, or of those that hand on."""
        return word in self._speaking or self._handing_on.fullmatch(word) is not None

    def is_number(self, word: str) -> bool:
        """Whether a folded word is the name of a number."""
        return word in self._numbers

    def is_date(self, word: str) -> bool:
        """Whether a folded word names a month, a weekday, or a day from today."""
        return word in self._dates

    def turns_round(self, one: str, other: str) -> bool:
        """Whether of two folded words exactly one is the denial of the other: возможно/невозможно, likely/unlikely,
        барады/бармайды."""
        shorter, longer = sorted((one, other), key=len)
        if len(shorter) >= 3 and longer in {prefix + shorter for prefix in self._prefixes}:
            return True
        alike = len(_common_start(one, other)) >= 2
        return alike and any(bool(infix.search(one, 2)) != bool(infix.search(other, 2)) for infix in self._infixes)

    @property
    def verb_last(self) -> bool:
        """Whether the text's own language has its verbs, and with them what denies, behind all else."""
        return self._own is not None and bool(self._own.lexicon.negative_forms)

    @cached_property
    def hedging(self) -> re.Pattern[str]:
        """Conditions and limits, words and phrases, as they stand in folded text."""
        return self._phrases("conditions", "limits", forms=True)

    @cached_property
    def conditions(self) -> re.Pattern[str]:
        """Conditions alone."""
        return self._phrases("conditions", forms=True)

    @cached_property
    def attitudes(self) -> re.Pattern[str]:
        """Words that take back what follows them, or only wish for it."""
        return self._phrases("attitudes")

    @cached_property
    def complementisers(self) -> frozenset[str]:
        """Words that hand a clause to one that takes it back: that, что, деп."""
        return self._words("complementisers")

    def _phrases(self, *fields: str, forms: bool = False) -> re.Pattern[str]:
        false_friends = self._own.lexicon.false_friends if self._own is not None else frozenset()
        found = [one for field in fields for own in self._all for one in getattr(own.lexicon, field)]
        found += [self._own.lexicon.conditional_forms] if forms and self._own is not None else []
        known = sorted({one for one in found if one and one not in false_friends}, key=lambda one: (-len(one), one))
        return _whole("|".join(known))

    def _words(self, field: str) -> frozenset[str]:
        return frozenset().union(*(getattr(language.lexicon, field) for language in self._all))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset().union(*(language.numerals.forms for language in self._all))

    @cached_property
    def _dates(self) -> frozenset[str]:
        return frozenset().union(*(language.dates_in_text.words for language in self._all))

    @cached_property
    def _denying(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(one) for language in self._all for one in language.lexicon.negation_patterns)

    @cached_property
    def _speaking(self) -> frozenset[str]:
        return self.reporting | self._words("speaking")

    @cached_property
    def _handing_on(self) -> re.Pattern[str]:
        known = (self._own,) if self._own is not None else self._all
        single = [one for language in known for one in language.wording.attributions if " " not in one]
        return re.compile("|".join(f"(?:{one})" for one in single) or r"(?!)")

    @cached_property
    def _prefixes(self) -> frozenset[str]:
        return frozenset(one for language in self._all for one in language.lexicon.negative_prefixes)

    @cached_property
    def _infixes(self) -> tuple[re.Pattern[str], ...]:
        found = (language.lexicon.negative_infix for language in self._all)
        return tuple(re.compile(one) for one in found if one)


@cache
def of(language: str = "") -> Lexicon:
    """The words for a text that is said to be in a language; "" where nothing is said."""
    return Lexicon(language)


@cache
def _whole(alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words; of nothing where there are no alternatives."""
    return re.compile(rf'(?<![\w"])(?:{alternatives or "(?!)"})(?!\w)')


def _all(own: Language | None) -> Iterator[Language]:
    """Ours, and the text's own if a package brings it."""
    yield from map(languages.get, languages.codes())
    if own is not None and own.code not in languages.codes():
        yield own


def _common_start(one: str, other: str) -> str:
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


_LOOKALIKES = str.maketrans("aceopxyibhkmt", "асеорхуівнкмт")


def look_alike(one: str, other: str) -> bool:
    """Whether two folded words differ only by Latin letters in place of Cyrillic ones."""
    return one != other and one.translate(_LOOKALIKES) == other.translate(_LOOKALIKES)
