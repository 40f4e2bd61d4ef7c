"""Where the sentences of plain text end.

A full stop ends one unless a small letter follows, or what it stands behind is an abbreviation, an initial or (where
a language writes ordinals so) a number. Behind an abbreviation it does so before a word that begins sentences and no
names, and behind one that often closes them (etc., и т. д.) before any capital that begins no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportkit import language as languages
from reportkit.evidence import lexicon
from reportkit.evidence.fold import fold_text
from reportkit.language import Language

CITATION = "\ue001"
"""What stands in a text for each letter of a citation, which a sentence's end may have behind it."""

_CLOSING = '»”“«"’‘)'
_END = re.compile(rf"[.!?…]+(?:[{_CLOSING}]|[ \u00a0\u202f]»)*(?=\s|$)")
_LOOK = 64  # characters, in which the longest abbreviation stands, and what is before it
_LAST = re.compile(r"[^\s()\[\]{}«»„“”\"'’‘/—–]+$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,4}\.-?)+[^\W\d_]{1,4}")
_NEXT = re.compile(rf"[\s«„“”\"'’‘(\[*_—–{CITATION}-]*")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ORDINAL = re.compile(r"\d{1,2}")


def ends(text: str, language: str) -> Iterator[int]:
    """Where sentences end, behind their marks, in order; the end of the text is none of them."""
    for found in _END.finditer(text):
        following = _NEXT.match(text, found.end())
        at = following.end() if following is not None else found.end()
        if not text[at : at + 1].islower() and not _is_within(text, found, at, language):
            yield found.end()


def _is_within(text: str, found: re.Match[str], following: int, language: str) -> bool:
    """Whether a stop belongs to what it stands behind, and the sentence goes on."""
    if found.group().rstrip(_CLOSING + " \u00a0\u202f") != ".":
        return False
    before = text[max(0, found.start() - _LOOK) : found.start()]
    kind = _kind(before, language)
    if not kind:
        return False
    word = _WORD.match(text, following)
    if kind == "numbered":
        return text[following : following + 1].isdigit()
    if word is None:
        return following < len(text)
    if text[word.end() : word.end() + 1] == "." and len(word.group()) == 1:  # another initial
        return True
    folded = fold_text(word.group())
    if kind == "closing":
        return lexicon.of(language).is_date(folded)
    return folded not in _openers(language) and folded.split('"')[0].split("-")[0] not in _openers(language)


def _kind(before: str, language: str) -> str:
    """What stands before a stop: "closing", "numbered", "open" for any other abbreviation; empty for a word."""
    last = _LAST.search(before)
    if last is None:
        return ""
    token = last.group()
    if _closing(language).search(before):
        return "closing"
    if _is_initial(token) or _DOTTED.fullmatch(token) or _is_abbreviation(token, language):
        return "open"
    if token in _numbered(language):
        return "numbered"
    return "open" if _ORDINAL.fullmatch(token) and _has_stopped_ordinals(language) else ""


def _is_abbreviation(token: str, language: str) -> bool:
    """Whether it is one, or one with the capital of a sentence's first word."""
    known = _abbreviations(language)
    return token in known or (len(token) > 1 and token[0].lower() + token[1:] in known)


def _is_initial(token: str) -> bool:
    """One letter, or two with a hyphen (Ж.-К., J-P.)."""
    parts = token.replace(".", "").split("-")
    return all(len(part) == 1 and part.isalpha() for part in parts)


@cache
def _known(language: str) -> tuple[Language, ...]:
    """The language of a text, or all of ours where it isn't known."""
    own = languages.find(language) if language else None
    return (own,) if own is not None else tuple(map(languages.get, languages.codes()))


@cache
def _closing(language: str) -> re.Pattern[str]:
    forms = (re.escape(one).replace(r"\ ", r"[ \u00a0]?") for own in _known(language) for one in own.sentences.closing)
    either = "|".join(sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?:^|[\s(«„“\"])(?:{either})$" if either else "(?!)")


@cache
def _abbreviations(language: str) -> frozenset[str]:
    """The abbreviations of a text's language, and the titles of ours, which it may borrow."""
    own = {word for one in _known(language) for word in one.lexicon.abbreviations}
    borrowed = {word for code in languages.codes() for word in languages.get(code).lexicon.abbreviations}
    return frozenset(own | {word for word in borrowed if word[0].isupper()})


@cache
def _numbered(language: str) -> frozenset[str]:
    return frozenset(word for own in _known(language) for word in own.sentences.numbered)


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(word for own in _known(language) for word in own.sentences.openers)


@cache
def _has_stopped_ordinals(language: str) -> bool:
    """Whether a number with a stop is an ordinal: am 6. Juni."""
    return any(own.ordinals["m"].get(-1) == "." for own in _known(language))
