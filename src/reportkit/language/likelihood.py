"""Words of estimative probability and of confidence, in every language: two scales, never mixed in one document.

What the scales are stands in `scales`; what a language calls their terms is its own `likelihood`. In other languages
than English the terms are working translations: neither standard has official ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reportkit.language import Language, codes, get
from reportkit.language import find as language_of
from reportkit.language.parts.likelihood import Term
from reportkit.language.scales import SCALES

_CLOSE = 80  # characters between a figure and what it is a degree of
_LETTERS = re.compile(r"[^~ …]+")  # of a form: what stands in it at all events
_KEPT = 2048  # sentences: each audience is shown the same


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
    return tuple(SCALES[scale])


def find(scale: str, term: str, language: str = "") -> str | None:
    """The key of a term written as the key itself or in any language: ours, and the one that is named.

    None if the scale does not have it.
    """
    folded = _folded(term)
    if (key := _folded_keys(scale).get(folded)) is not None:
        return key
    for one in _languages(language):
        if (key := _known_terms(scale, one).get(folded)) is not None:
            return key
    return None


def term(scale: str, key: str, language: str) -> str:
    """The term as the language says it."""
    return get(language).likelihood.scales[scale][key].names[0]


def percent(scale: str, key: str) -> tuple[int, int]:
    """The probability that a term stands for: at least, at most, in per cent."""
    return SCALES[scale][key]


def confidence(level: str, language: str) -> str:
    """The word for a level of confidence."""
    return get(language).likelihood.confidence[level].names[0]


@lru_cache(maxsize=_KEPT)
def occurrences(text: str, language: str) -> tuple[Occurrence, ...]:
    """The terms of likelihood in a text, in order; of overlapping ones the longest counts («весьма вероятно»)."""
    meanings = _meanings(language)
    forms = _possible(tuple(meanings), text)
    if not forms:
        return ()
    return tuple(
        Occurrence(match.start(), match.end(), meanings[forms[int(match.lastgroup[1:])]])
        for match in _term_pattern(forms, language).finditer(text)
        if match.lastgroup
    )


@lru_cache(maxsize=_KEPT)
def confidence_occurrences(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Statements of confidence in a text ("with moderate confidence", «уверенность средняя»): start, end and level."""
    own = language_of(language)
    levels = own.likelihood.confidence if own is not None else {}
    found = [
        (match.start(), match.end(), level)
        for level, term in levels.items()
        if (forms := _possible(term.in_text, text))
        for match in _confidence_pattern(forms, language).finditer(text)
    ]
    return tuple(sorted(found))


def chances(text: str, language: str) -> list[tuple[int, int, int, int]]:
    """Degrees in per cent ("a chance of 60 to 70 percent"): start and end, and the least and the most that is said."""
    own = language_of(language)
    if own is None or not any(character.isdigit() for character in text):
        return []
    found = _figure_pattern(language).finditer(text)
    return [(*one.span(), int(one["low"]), int(one["high"] or one["low"])) for one in found if _is_chance(one, own)]


def spelled_chances(text: str, language: str) -> list[tuple[int, int]]:
    """Where a word for per cent stands that no figure explains, close to a word for chance."""
    own = language_of(language)
    if own is None:
        return []
    found = re.compile(rf"(?<!\w)(?:{'|'.join(own.likelihood.percents)})(?!\w)", re.IGNORECASE).finditer(text)
    return [one.span() for one in found if not re.search(r"\d\W*$", text[: one.start()]) and _is_chance(one, own)]


@cache
def _figure_pattern(language: str) -> re.Pattern[str]:
    """A figure in per cent, or a range of them: 60–70 %, 60 to 70 percent, 55-тен 80 пайызға."""
    between = r"(?:\s*[-–—]\s*|[-–—]?\w{0,4}\s+(?:\w{1,4}\s+)?)"
    percents = "|".join(get(language).likelihood.percents)
    figure = rf"(?<![\d.,])(?P<low>\d{{1,3}})(?:{between}(?P<high>\d{{1,3}}))?\s*(?:%|(?:{percents})(?!\w))"
    return re.compile(figure, re.IGNORECASE)


def _is_chance(figure: re.Match[str], own: Language) -> bool:
    """Whether a word for chance stands close to a figure, in its clause."""
    start, end = figure.span()
    text = figure.string
    near = (
        re.split(r"[.;!?]", text[max(0, start - _CLOSE) : start])[-1],
        re.split(r"[.;!?]", text[end : end + _CLOSE])[0],
    )
    return any(re.search(rf"(?<!\w)(?:{'|'.join(own.likelihood.chances)})(?!\w)", one, re.IGNORECASE) for one in near)


def _languages(named: str) -> Iterator[str]:
    """The language that is named, then ours."""
    if named:
        yield named
    yield from (code for code in codes() if code != named)


def _folded(term: str) -> str:
    """A term without regard to case, kinds of space, hyphens and ё."""
    return " ".join(re.split(r"[\s\-‐‑]+", term.casefold().replace("ё", "е").strip()))


@cache
def _folded_keys(scale: str) -> dict[str, str]:
    return {_folded(key): key for key in SCALES[scale]}


@cache
def _known_terms(scale: str, language: str) -> dict[str, str]:
    """What each of a language's terms means, folded; of two that read the same, the one further up the scale."""
    own = language_of(language)
    terms = _terms(own, scale) if own is not None else {}
    return {_folded(name): key for key, one in terms.items() for name in (*one.names, *one.synonyms)}


def _terms(language: Language, scale: str) -> dict[str, Term]:
    """A language's terms of a scale, from the least to the most likely."""
    return {key: language.likelihood.scales[scale][key] for key in SCALES[scale]}


@cache
def _meanings(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """The forms of a language's terms, the longest first, and what each means."""
    meanings: dict[str, dict[str, str]] = {}
    own = language_of(language)
    for scale in SCALES:
        for key, one in _terms(own, scale).items() if own is not None else ():
            for form in one.in_text:
                meanings.setdefault(form, {})[scale] = key
    forms = sorted(meanings, key=lambda form: (-len(form), form))
    return {form: tuple(meanings[form].items()) for form in forms}


def _possible(forms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The forms whose letters stand in a text. Few do, and one pattern of all takes 0.1 s to make."""
    lowered = text.lower()
    return tuple(form for form in forms if all(letters in lowered for letters in _letters(form)))


@cache
def _letters(form: str) -> tuple[str, ...]:
    return tuple(letters.lower() for letters in _LETTERS.findall(form))


@lru_cache(maxsize=512)
def _term_pattern(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    """One pattern for terms, the longest first: group `tN` is form N."""
    groups = (f"(?P<t{number}>{_form_pattern(form, language)})" for number, form in enumerate(forms))
    return _whole_words("|".join(groups))


@lru_cache(maxsize=512)
def _confidence_pattern(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    return _whole_words("|".join(_form_pattern(form, language) for form in forms))


def _form_pattern(form: str, language: str) -> str:
    """A form of `in_text` as a pattern: `~` is an ending, a space any space, `…` up to five words, `……` any of the
    sentence."""
    pattern = (
        form.replace(" …… ", r"(?:[^.!?;]{1,90})?\s+")
        .replace(" … ", r"(?:[^\w.!?,;]+\w+){0,5}?[^\w.!?,;]+")
        .replace(" ", r"\s+")
    )
    return pattern.replace("~", get(language).likelihood.endings)


def _whole_words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)
