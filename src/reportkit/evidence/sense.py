"""What a cut takes from a sense: words that deny, doubt, hedge or make conditional, in an elision and at the edges.

In: a source's text, and extents of it.  Out: the words, in order. They warn; they decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from reportkit.evidence import lexicon
from reportkit.evidence.quotation import Quotation
from reportkit.evidence.source import SourceText

_NEAR = 3  # words beside a quote that are looked at
_EDGE = 120  # characters in which they stand
_WORD = re.compile(r'\w+(?:"\w+)*')
_SENTENCE_END = re.compile(r'[.?!…]["\s]')
_CLOSES = re.compile(r'[.?!…](?=["\s]|$)')
_OPENS = re.compile(r'[.?!…:][" ]+$|^"$')
_OPENING = 4  # characters in which a sentence's beginning shows
_AFTER = 5  # words behind a complementiser in which its verb stands
_CLAUSE_END = re.compile(r"[,;:]\s*")
_STOP = re.compile(r'[.?!…;:]["\s]|[.?!…;:]$|[";]')


def left_out(source: SourceText, gaps: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """What denies, doubts, limits or makes conditional in the extents that elisions stand for. Names are none of it:
    in English the month of May, in Kazakh who is called Құнанбай."""
    found = (word for start, end in sorted(gaps) for word in _turning(source, start, end))
    return tuple(dict.fromkeys(found))


def _turning(source: SourceText, start: int, end: int) -> list[str]:
    words = lexicon.of(source.language)
    found = {
        one.start(): one.group()
        for one in _WORD.finditer(source.text, start, end)
        if (_denies(one.group(), words) or words.is_modal(one.group())) and not _is_name(source, *one.span())
    }
    found |= {
        one.start(): one.group() for one in words.hedging.finditer(source.text, start, end) if not _counts(one, words)
    }
    found |= {one.start(): one.group() for one in words.attitudes.finditer(source.text, start, end)}
    return [found[at] for at in sorted(found)]


def _counts(limit: re.Match[str], words: lexicon.Lexicon) -> bool:
    """Whether a limit, such as "almost", is one of a number alone: almost five hours."""
    following = _WORD.match(limit.string, limit.end() + 1)
    return following is not None and (following.group()[0].isdigit() or words.is_number(following.group()))


def _is_name(source: SourceText, start: int, end: int) -> bool:
    """Whether a word has a capital that no sentence's beginning explains."""
    opens = not source.text[:start].strip(' "') or _OPENS.search(source.text[max(0, start - _OPENING) : start])
    return not opens and source.original(start, end)[:1].isupper()


def outside(source: SourceText, quotation: Quotation, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What an elision at a quote's own edge leaves out of its first or last sentence."""
    if quotation.elided_before:
        ends = [one.end() for one in _SENTENCE_END.finditer(source.text, 0, start)]
        yield max(ends, default=0), start
    if quotation.elided_behind:
        closing = _CLOSES.search(source.text, end)
        yield end, closing.start() if closing is not None else len(source.text)


def at_edge(text: str, start: int, end: int, language: str) -> tuple[str, ...]:
    """Negations that touch a quote: «не» right before its first word, «емес» right after its last."""
    words = lexicon.of(language)
    run = text[max(0, start - _EDGE) : start]
    before = [] if run.endswith(", ") else _WORD.findall(_SENTENCE_END.split(run)[-1])[-1:]
    after = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    follows = [after.group()] if after is not None and after.group() in words.after else []
    return tuple(word for word in (*before, *follows) if words.is_negation(word))


def near_edge(source: SourceText, quotation: Quotation, start: int, end: int) -> tuple[str, ...]:
    """Conditions, attitudes and negations within three words of a quote, in its sentence: «если», "I doubt that". At an
    edge with an elision they are left out in plain sight, and `left_out` tells them."""
    text, language = source.text, source.language
    before = "" if quotation.elided_before else _before(text, start, language)
    after = "" if quotation.elided_behind else _after(text, end)
    return tuple(dict.fromkeys((*_turned_from_before(before, language), *_turned_from_behind(after, language))))


def _before(text: str, start: int, language: str) -> str:
    """The three words before a quote, and "that" behind them, with their marks: of its sentence, and outside its own
    quotation marks."""
    run = text[max(0, start - _EDGE) : start]
    if run.rstrip().endswith('"') or run.rstrip().endswith(":"):
        return ""
    run = re.split(r'["]\s|\s["]|[;:]\s', _SENTENCE_END.split(run)[-1])[-1]
    found = list(_WORD.finditer(run))
    handed_on = bool(found) and found[-1].group() in lexicon.of(language).complementisers
    near = found[-_NEAR - handed_on :]
    return run[near[0].start() :] if near else ""


def _after(text: str, end: int) -> str:
    run = text[end : end + _EDGE]
    stop = _STOP.search(run)
    run = run[: stop.start()] if stop is not None else run
    found = list(_WORD.finditer(run))[:_AFTER]
    return run[: found[-1].end()] if found else ""


def _turned_from_before(run: str, language: str) -> list[str]:
    words = lexicon.of(language)
    found = [one.group() for kind in (words.conditions, words.attitudes) for one in kind.finditer(run)]
    return found + [word for word in _WORD.findall(_clause(run, language)) if _denies(word, words)]


def _clause(run: str, language: str) -> str:
    """What of the words before a quote is of its own clause, or of one that hands it on («не думаю, что»)."""
    parts = _CLAUSE_END.split(run)
    kept = parts.pop()
    while parts and (first := _WORD.match(kept)) and first.group() in lexicon.of(language).complementisers:
        kept = f"{parts.pop()} {kept}"
    return kept


def _turned_from_behind(run: str, language: str) -> list[str]:
    """A condition that follows; where the verb stands last, what denies or doubts the quoted clause."""
    words = lexicon.of(language)
    near = " ".join(_WORD.findall(run)[:_NEAR])
    found = [one.group() for one in words.conditions.finditer(near)]
    first, *rest = _WORD.findall(_CLAUSE_END.split(run)[0]) or [""]
    if not words.verb_last:
        return found
    if words.denies(first) or words.attitudes.fullmatch(first):
        return [*found, first]
    if first in words.complementisers:
        said = takewhile(lambda word: word not in words.reporting, rest)
        found += [word for word in said if _denies(word, words) or words.attitudes.fullmatch(word)]
    return found


def _denies(word: str, words: lexicon.Lexicon) -> bool:
    return words.is_negation(word) or words.denies(word)
