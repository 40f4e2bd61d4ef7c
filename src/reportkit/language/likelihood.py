"""Words of estimative probability and of confidence, in every language: two scales, never mixed in one document.

`icd-203` is the table of the US Intelligence Community Directive 203 (D.6.e.(2)(a)); `phia` is the probability
yardstick of the UK Professional Head of Intelligence Assessment, whose gaps between terms are meant. The terms
themselves stand in `scales`, as data. The Russian and Kazakh terms are working translations: neither standard has
official ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reportkit.language.scales import CONFIDENCE, ENDINGS, SCALES, Rung

_LETTERS = re.compile(r"[^~ …]+")  # of a form: what stands in it at all events


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in a text, from offset `start` to `end`, and what it means: a key for each scale that has it."""

    start: int
    end: int
    keys: tuple[tuple[str, str], ...]

    @property
    def scales(self) -> tuple[str, ...]:
        """The scales that have this term."""
        return tuple(scale for scale, _ in self.keys)

    def key(self, scale: str) -> str | None:
        """What the term means on this scale; None if the scale does not have it."""
        return dict(self.keys).get(scale)


def scales() -> tuple[str, ...]:
    """The scales that there are."""
    return tuple(SCALES)


def terms(scale: str) -> tuple[str, ...]:
    """The keys of a scale's terms, from the least to the most likely."""
    return tuple(rung.key for rung in SCALES[scale])


def find(scale: str, term: str) -> str | None:
    """The key of a term written in any of the languages, or as the key itself; None if the scale does not have it."""
    return _known_terms(scale).get(_folded(term))


def term(scale: str, key: str, language: str) -> str:
    """The term as the language says it."""
    return _rung(scale, key).names[language][0]


def percent(scale: str, key: str) -> tuple[int, int]:
    """The probability that a term stands for: at least, at most, in per cent."""
    return _rung(scale, key).percent


def confidence_levels() -> tuple[str, ...]:
    """low, moderate, high."""
    return tuple(level.key for level in CONFIDENCE)


def confidence(level: str, language: str) -> str:
    """The word for a level of confidence."""
    return next(one.names[language][0] for one in CONFIDENCE if one.key == level)


def find_confidence(word: str) -> str | None:
    """The level that a word in any of the languages stands for; None if it is not one."""
    folded = _folded(word)
    for level in CONFIDENCE:
        if folded == level.key or any(folded == _folded(name) for names in level.names.values() for name in names):
            return level.key
    return None


def occurrences(text: str, language: str) -> list[Occurrence]:
    """The terms of likelihood in a text, in order; of overlapping ones the longest counts («весьма вероятно»)."""
    meanings = _meanings(language)
    forms = _possible(tuple(meanings), text)
    if not forms:
        return []
    return [
        Occurrence(match.start(), match.end(), meanings[forms[int(match.lastgroup[1:])]])
        for match in _term_pattern(forms, language).finditer(text)
        if match.lastgroup
    ]


def confidence_occurrences(text: str, language: str) -> list[tuple[int, int, str]]:
    """Statements of confidence in a text ("with moderate confidence", «уверенность средняя»): start, end and level."""
    found = [
        (match.start(), match.end(), level.key)
        for level in CONFIDENCE
        if (forms := _possible(level.in_text.get(language, ()), text))
        for match in _confidence_pattern(forms, language).finditer(text)
    ]
    return sorted(found)


def _rung(scale: str, key: str) -> Rung:
    return next(rung for rung in SCALES[scale] if rung.key == key)


def _folded(term: str) -> str:
    """A term without regard to case, kinds of space, hyphens and ё."""
    return " ".join(re.split(r"[\s\-‐‑]+", term.casefold().replace("ё", "е").strip()))


@cache
def _known_terms(scale: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for rung in SCALES[scale]:
        known[_folded(rung.key)] = rung.key
        for names in (*rung.names.values(), *rung.synonyms.values()):
            known |= {_folded(name): rung.key for name in names}
    return known


@cache
def _meanings(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """The forms of a language's terms, the longest first, and what each means."""
    meanings: dict[str, dict[str, str]] = {}
    for scale, rungs in SCALES.items():
        for rung in rungs:
            for form in rung.in_text.get(language, ()):
                meanings.setdefault(form, {})[scale] = rung.key
    forms = sorted(meanings, key=lambda form: (-len(form), form))
    return {form: tuple(meanings[form].items()) for form in forms}


def _possible(forms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The forms whose letters stand in a text. Few do, and one pattern of all takes 0.1 s to make."""
    lowered = text.lower()
    return tuple(form for form in forms if all(letters.lower() in lowered for letters in _LETTERS.findall(form)))


@lru_cache(maxsize=512)
def _term_pattern(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    """One pattern for terms, the longest first: group `tN` is form N."""
    groups = (f"(?P<t{number}>{_form_pattern(form, language)})" for number, form in enumerate(forms))
    return _whole_words("|".join(groups))


@lru_cache(maxsize=512)
def _confidence_pattern(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    return _whole_words("|".join(_form_pattern(form, language) for form in forms))


def _form_pattern(form: str, language: str) -> str:
    """A form of `in_text` as a pattern: `~` is an ending, a space is any space, `…` is up to five words."""
    pattern = form.replace(" … ", r"(?:[^\w.!?,;]+\w+){0,5}?[^\w.!?,;]+").replace(" ", r"\s+")
    return pattern.replace("~", ENDINGS[language])


def _whole_words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)
