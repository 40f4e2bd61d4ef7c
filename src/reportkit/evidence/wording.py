"""Which words of a statement hand it to somebody, take sides, insist or guess.

In: a statement and its language.  Out: the first such word as it is written, or nothing. What the words are is the
language's `wording`. Words between quotation marks are somebody else's or a name's, and so is one with a capital inside
a sentence.
"""

from __future__ import annotations

import re
from functools import cache

from reportkit.evidence.fold import canonical
from reportkit.language import Language, find, likelihood

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"|‹[^‹›]*›|(?<!\w)['‘][^'’]{3,}['’](?!\w)")
_STATEMENT_END = re.compile(r"[.?!…:]\W*$")
_NAME_FOLLOWS = re.compile(r"\s+[^\W\d_a-z]")
_EVEN = dict.fromkeys(map(ord, "'’ʼ‘`"), '"') | dict.fromkeys(map(ord, "\u00a0\u202f\u2009\n\t"), " ") | {ord("‑"): "-"}
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
    for found in _pattern(kind, language).finditer(_plain(shown, own)):
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
    for found in _pattern("harmless", own.code).finditer(_plain(shown, own)):
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


@cache
def _pattern(kind: str, language: str) -> re.Pattern[str]:
    """The words of a kind as they stand in folded text."""
    own = find(language)
    words: tuple[str, ...] = getattr(own.wording, kind) if own is not None else ()
    endings = own.likelihood.endings if own is not None else ""
    alternatives = _plain("|".join(words), own).replace("~", endings) if own is not None else ""
    return re.compile(rf"(?<![\w□-])(?:{alternatives or '(?!)'})(?![\w□])")
