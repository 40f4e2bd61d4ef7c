"""Type set as a compositor would: which rules a language's data ask for, and the one function that applies them.

In: a text as its author typed it.  Out: the same words with the right marks, dashes and no-break spaces.

The rules stand in two rooms: `mending` changes characters, `binding` only makes spaces no-break. Addresses stay as they
are.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportkit.language import binding, get, mending
from reportkit.language.language import NARROW, Language
from reportkit.language.quotation import nested
from reportkit.language.rules import Rule

_EVERYWHERE_MENDED: tuple[Rule, ...] = (
    mending.single_spaces,
    mending.ellipsis,
    mending.single_stop,
    mending.no_space_before_stops,
    mending.apostrophe,
    mending.ranges,
    mending.centuries,
    mending.dashes,
    mending.minus,
    mending.percent,
    mending.signs,
    mending.degrees,
)
_EVERYWHERE_BOUND: tuple[Rule, ...] = (
    binding.digit_groups,
    binding.before_dash,
    binding.percent,
    binding.signs,
    binding.units,
    binding.days,
    binding.initials,
    binding.labels,
    binding.titles,
)


@cache
def mending_rules(language: Language) -> tuple[Rule, ...]:
    """What is changed in our own sentences, in this order; the quotation marks come after it."""
    words = language.vocabulary
    return (
        *([mending.years] if words.years else []),
        *_EVERYWHERE_MENDED,
        *([mending.day_ranges] if language.dates.after_day else []),
        *([mending.initials] if words.initials_gap else []),
        *([mending.abbreviations] if words.spaced else []),
        *([mending.stopless] if words.stopless else []),
        *([mending.closed_abbreviations] if words.closed else []),
        *([] if words.currency_gap else [mending.currency]),
        *([mending.spaced_marks] if words.spaced_marks else []),
    )


@cache
def binding_rules(language: Language) -> tuple[Rule, ...]:
    """What is kept together, in our own sentences and in quotes."""
    words = language.vocabulary
    return (
        *_EVERYWHERE_BOUND,
        *([binding.abbreviations] if words.spaced else []),
        *([binding.short_words] if words.short_words else []),
        *([binding.particles] if words.particles else []),
        *([binding.spaced_marks] if words.spaced_marks else []),
        *([binding.narrow_spaces] if words.narrow_marks or language.numbers.group == NARROW else []),
    )


_ADDRESS = re.compile(
    r"(?:https?://|www\.)[\w\-.~:/?#\[\]@!$&'()*+,;=%]*[\w/=&#~]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
_PRIVATE_USE = range(0xE000, 0xF900)


@lru_cache(maxsize=1 << 12)
def typeset(text: str, code: str, *, verbatim: bool = False, depth: int = 0) -> str:
    """The text, set by the rules of language `code`; setting it again changes nothing.

    `verbatim`: somebody's own words, in which only spaces change their kind. `depth` is how many pairs of quotation
    marks stand around the text: with 1 its own marks become the inner ones, in a verbatim text too.
    """
    language = get(code)
    text, addresses, stand_in = _without_addresses(binding.kinds_of_space(text, language))
    if not verbatim:
        text = _apply(mending_rules(language), text, language)
    if depth or not verbatim:
        text = nested(text, language.marks, depth)
    text = _apply(binding_rules(language), text, language)
    for address in addresses:
        text = text.replace(stand_in, address, 1)
    return text


def _apply(rules: tuple[Rule, ...], text: str, language: Language) -> str:
    for rule in rules:
        text = rule(text, language)
    return text


def _without_addresses(text: str) -> tuple[str, list[str], str]:
    """The text with a stand-in for each address, the addresses, and the stand-in: a character not in the text."""
    if "@" not in text and "//" not in text and "www." not in text.lower():
        return text, [], ""
    stand_in = next(chr(point) for point in _PRIVATE_USE if chr(point) not in text)
    return _ADDRESS.sub(stand_in, text), _ADDRESS.findall(text), stand_in
