"""What can't be looked for in a language because its record has nothing for it.

Most fields may be empty since the language has no such thing; those here every language has, and an empty one means
that nobody has written it yet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sized

from reportkit.language.language import Language


def missing(language: Language) -> tuple[str, ...]:
    """What isn't found in this language's texts, in words; nothing if its record is whole."""
    return tuple(words for words, entries in _looked_for(language).items() if not entries)


def _looked_for(language: Language) -> Mapping[str, Sized]:
    lexicon, wording, dates = language.lexicon, language.wording, language.dates_in_text
    scales = [term.in_text for scale in language.likelihood.scales.values() for term in scale.values()]
    levels = [level.in_text for level in language.likelihood.confidence.values()]
    return {
        "a lost negation": lexicon.negations,
        "a lost “may” or “must”": lexicon.modals,
        "a lost “if” or “only”": (*lexicon.conditions, *lexicon.limits),
        "who is said to have said it": (*lexicon.reporting, *wording.attributions),
        "numbers in words": language.numerals.words,
        "thousands and millions in words": language.numerals.scales,
        "what numbers count": language.quantities.units,
        "months and dates": dates.months,
        "weekdays": dates.weekdays,
        "terms of likelihood": scales if all(scales) else (),
        "statements of confidence": levels if all(levels) else (),
        "words that take sides": wording.loaded,
        "words that insist": wording.certain,
        "words that guess": wording.estimates,
    }
