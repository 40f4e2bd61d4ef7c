"""Whether a language is whole: every key that ours have, in the shape that they have it.

Ours are held to it by a test; one that a package brings is looked at when it is first used.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

from reportkit.language.language import Language
from reportkit.language.parts.part import Part
from reportkit.language.parts.quantities import Quantities
from reportkit.language.plurals import PLURALS

_MANY = 6  # keys that a message lists; of more it says how many
_WORDING = ("attributions", "loaded", "certain", "estimates", "permissions", "intents", "rules", "harmless")
_OPTIONAL = "translated-from-"  # a language that ours don't know has no name in them, and need not have theirs


def faults(language: object, code: str, model: Language) -> list[str]:
    """What is missing or wrong in a language that was found under a code, in words; nothing if it is whole, as `model`
    is.
    """
    if not isinstance(language, Language):
        return ["what the entry point names is no Language"]
    try:
        return list(_faults(language, code, model))
    except (AttributeError, TypeError, ValueError, KeyError, IndexError) as error:
        return [f"a field is of another kind than it must be ({error})"]


def _faults(language: Language, code: str, model: Language) -> Iterator[str]:
    if language.code != code:
        yield f"its code is “{language.code}”"
    yield from _kinds(language, model, "")
    for name, (mine, wanted) in _tables(language, model).items():
        keys = [key for key in wanted if key not in mine and not key.startswith(_OPTIONAL)]
        if keys:
            yield f"{name} has no {_listed(keys)}"
    yield from _counted(language)
    yield from _gaps(language, model)
    yield from _patterns(language)


def _kinds(part: Part, model: Part, where: str) -> Iterator[str]:
    """Fields of another kind than ours have."""
    for name in model.fields():
        value, wanted = getattr(part, name), getattr(model, name)
        if isinstance(wanted, Part) and isinstance(value, type(wanted)):
            yield from _kinds(value, wanted, f"{where}{name}.")
        elif not isinstance(value, Mapping if isinstance(wanted, Mapping) else type(wanted)):
            yield f"{where}{name} must be {type(wanted).__name__}"


def _tables(language: Language, model: Language) -> dict[str, tuple[Mapping[str, object], Mapping[str, object]]]:
    tables: dict[str, tuple[Mapping[str, object], Mapping[str, object]]] = {
        "words": (language.words, model.words),
        "briefing": (language.briefing, model.briefing),
        "nouns": (language.nouns, model.nouns),
        "conjunctions": (language.conjunctions, model.conjunctions),
        "ordinals": (language.ordinals, {"m": ""}),
        "citation.words": (language.citation.words, model.citation.words),
        "citation.locators": (language.citation.locators, model.citation.locators),
        "likelihood.scales": (language.likelihood.scales, model.likelihood.scales),
        "likelihood.confidence": (language.likelihood.confidence, model.likelihood.confidence),
    }
    for scale, terms in model.likelihood.scales.items():
        tables[f"likelihood.scales.{scale}"] = (language.likelihood.scales.get(scale, {}), terms)
    return tables


def _counted(language: Language) -> Iterator[str]:
    """Lists that must have a certain length."""
    for case in language.months.fields():
        if len(getattr(language.months, case)) != 12:
            yield f"months.{case} must be twelve"
    for name, number in (("months", 12), ("weekdays", 7)):
        if len(getattr(language.dates_in_text, name)) not in (0, number):
            yield f"dates_in_text.{name} must be {number}, or none"
    if language.plural not in PLURALS:
        yield f"plural must be one of {', '.join(PLURALS)}"
    terms = [*language.likelihood.confidence.values()]
    for scale in language.likelihood.scales.values():
        terms += scale.values()
    if not all(term.names for term in terms):
        yield "a term of likelihood has no names"
    if not all(-1 in endings for endings in language.ordinals.values()):
        yield "ordinals need an ending for all other numbers, -1"


def _gaps(language: Language, model: Language) -> Iterator[str]:
    """Words whose gaps are others than ours have, which would stop a memo half made."""
    for name, mine, wanted in (
        ("words", language.words, model.words),
        ("citation.words", language.citation.words, model.citation.words),
    ):
        wrong = [
            key
            for key in wanted
            if key in mine and not _gaps_of(mine[key]) <= _gaps_of(wanted[key]) | {"number", "ordinal"}
        ]
        if wrong:
            yield f"{name}: other gaps than there are in {_listed(wrong)}"


def _gaps_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _patterns(language: Language) -> Iterator[str]:
    """Patterns that are no regular expressions."""
    found = {
        "dates_in_text": (*language.dates_in_text.months, *language.dates_in_text.weekdays),
        "dates_in_text.after_year": (language.dates_in_text.after_year,),
        "dates.after_day": (language.dates.after_day,),
        "quantities": _of_quantities(language.quantities),
        "numerals.words": tuple(language.numerals.words.values()),
        "numerals.scales": tuple(language.numerals.scales.values()),
        "numerals.decades": (language.numerals.decades,),
        "likelihood.endings": (language.likelihood.endings,),
        "likelihood.chances": (*language.likelihood.chances, *language.likelihood.percents),
        "lexicon.negation_patterns": language.lexicon.negation_patterns,
        "lexicon.negative_infix": (language.lexicon.negative_infix,),
        "lexicon.refusals": language.lexicon.refusals,
        "lexicon": (*language.lexicon.conditions, *language.lexicon.limits, *language.lexicon.attitudes),
        "lexicon.negative_forms": (language.lexicon.negative_forms,),
        "lexicon.conditional_forms": (language.lexicon.conditional_forms,),
        **{f"wording.{name}": getattr(language.wording, name) for name in _WORDING},
        "names": (language.names.suffixes, language.names.patronymics, language.names.families),
        "vocabulary.capitals": (f"[{language.vocabulary.capitals}]",),
    }
    for name, patterns in found.items():
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error:
                yield f"{name}: {pattern} is no regular expression"


def _of_quantities(own: Quantities) -> tuple[str, ...]:
    tables = (own.units, own.fractions, own.years)
    return (
        *(one for table in tables for one in table.values()),
        own.every,
        own.out_of,
        own.of_which,
        own.half,
        own.about,
        own.about_after,
    )


def _listed(keys: list[str]) -> str:
    shown = ", ".join(keys[:_MANY])
    return shown if len(keys) <= _MANY else f"{shown} and {len(keys) - _MANY} more"
