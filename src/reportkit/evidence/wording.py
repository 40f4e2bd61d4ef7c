"""Which words of a statement hand it to somebody, take sides, insist or guess.

In: a statement and its language.  Out: the first such word as it is written, or nothing. What the words are is the
language's `wording`. Words between quotation marks are somebody else's or a name's, and so is one with a capital inside
a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter

from reportkit.evidence.fold import canonical
from reportkit.language import Language, find, likelihood

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"|‹[^‹›]*›|(?<!\w)['‘][^'’]{3,}['’](?!\w)")
_STATEMENT_END = re.compile(r"[.?!…:]\W*$")
_NAME_FOLLOWS = re.compile(r"\s+[^\W\d_a-z]")
_EVEN = dict.fromkeys(map(ord, "'’ʼ‘`"), '"') | dict.fromkeys(map(ord, "\u00a0\u202f\u2009\n\t"), " ") | {ord("‑"): "-"}
_LETTERS = re.compile(r"[^\W\d_]*")
_HIDDEN = "□"  # stands for words that mean nothing of the kind


def attribution(text: str, language: str) -> str:
    """Words that hand a statement to somebody: "according to", «по словам»; empty if there are none."""
    return _first("attributions", text, language, names=False)


def loaded(text: str, language: str) -> str:
    """A word that takes sides."""
    return _first("loaded", text, language)


def insistence(text: str, language: str) -> str:
    """A word that insists, the scale's own terms aside (“almost certainly”)."""
    for found in reversed(likelihood.occurrences(text, language)):
        text = text[: found.start] + _HIDDEN * (found.end - found.start) + text[found.end :]
    return _first("certain", text, language)


def guess(text: str, language: str) -> str:
    """A word that guesses: a term of likelihood, or another; what a law says one may is no guess."""
    own = find(language)
    if own is None:
        return ""
    shown = _shown(text, own)
    for found in likelihood.occurrences(shown, language):
        if not _is_name(shown, found.start, found.end, own):
            return shown[found.start : found.end]
    word = _first("estimates", text, language)
    if word or _first("rules", text, language, names=False):
        return word
    return _first("permissions", text, language)


def intent(text: str, language: str) -> str:
    """A word of what is only meant to be: "will", «планирует»."""
    return _first("intents", text, language, names=False)


def _first(kind: str, text: str, language: str, *, names: bool = True) -> str:
    """The first word of a kind; one that is part of a name is none, if `names` are to be told apart."""
    own = find(language)
    if own is None:
        return ""
    shown = _shown(text, own)
    for found in _words(kind, _plain(shown, own), language):
        if not names or not _is_name(shown, *found.span(), own):
            return shown[found.start() : found.end()]
    return ""


def own_words(text: str, language: str) -> str:
    """The text without what is quoted in it and without phrases that mean nothing of the kind, each letter in its
    place."""
    own = find(language)
    return _shown(text, own) if own is not None else text


def _shown(text: str, own: Language) -> str:
    """The text without what is quoted in it and without harmless phrases, each letter in its place."""
    shown = _QUOTED.sub(_hide, canonical(text))
    for found in _words("harmless", _plain(shown, own), own.code):
        shown = shown[: found.start()] + _hide(found) + shown[found.end() :]
    return shown


def _hide(found: re.Match[str]) -> str:
    return _HIDDEN * len(found.group())


def _is_name(text: str, start: int, end: int, own: Language) -> bool:
    """Whether words have a capital that no sentence's beginning explains, or one that is the beginning of a name."""
    if not own.wording.capitals or not text[start].isupper():
        return False
    opens = not text[:start].strip() or _STATEMENT_END.search(text[:start]) is not None
    return not opens or (_NAME_FOLLOWS.match(text, end) is not None and text[end:].split()[0][0].isupper())


def _plain(text: str, own: Language) -> str:
    """Small letters, every apostrophe and kind of space the same, and letters that may be written as others; each in
    its place."""
    folds = _EVEN | {ord(letter): other for letter, other in own.folds.items()}
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text).translate(folds)


def _words(kind: str, plain: str, language: str) -> Iterator[re.Match[str]]:
    """The words of a kind in folded text, in their order. Few can be in it by their first letters, and a pattern of all
    takes long to make.
    """
    possible = (form for begins, form in _forms(kind, language) if begins in plain)
    found = [
        (one.start(), number, one) for number, form in enumerate(possible) for one in _pattern(form).finditer(plain)
    ]
    end = 0
    for start, _, one in sorted(found, key=itemgetter(0, 1)):
        if start >= end:
            yield one
            end = one.end()


@cache
def _forms(kind: str, language: str) -> tuple[tuple[str, str], ...]:
    """The words of a kind as they stand in folded text, each with the letters that it begins with in any form."""
    own = find(language)
    if own is None:
        return ()
    words: tuple[str, ...] = getattr(own.wording, kind)
    forms = (_plain(word, own) for word in words)
    return tuple((_beginning(form), form.replace("~", own.likelihood.endings)) for form in forms)


def _beginning(form: str) -> str:
    """The letters that a pattern begins with, without one that may be missing; none where it has alternatives."""
    depth = 0
    for sign in form:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            return ""
    letters = _LETTERS.match(form)
    found = letters.group() if letters is not None else ""
    return found[:-1] if form[len(found) : len(found) + 1] in ("?", "*", "{") and found else found


@lru_cache(maxsize=16384)
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w□-])(?:{form})(?![\w□])")
