"""Messages and hints in the reader's language.

A template is looked up as it is written. A sentence that comes with its gaps already filled is known again by the words
around them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from string import Formatter

from reportkit.diagnostics import Diagnostic, Message
from reportkit.speech import tables
from reportkit.speech.interface import ENGLISH, RUSSIAN, Speech

_OUR_GAPS = ("wanted", "given", "what", "kind", "name", "how", "near")
"""Gaps that may hold words of ours; all others hold data, which is never translated."""
_QUOTED = re.compile("“([^“”]*)”")
_BARE_GAPS = re.compile(r"(?:\{\w+\}|[^\w{}])+")


def say(message: Message, speech: Speech) -> str:
    """A message with its gaps filled, messages among its arguments told in the same language."""
    if speech == ENGLISH:
        return str(message)
    template = tables.messages().get(message.template)
    if template is None and not _BARE_GAPS.fullmatch(message.template):
        return heard(str(message), speech)
    template = template or message.template
    if not message.args:
        return template
    heard_gaps = _heard_gaps(message.template)
    return template.format_map({key: _told(key in heard_gaps, value) for key, value in message.args.items()})


def heard(sentence: str, speech: Speech) -> str:
    """A finished sentence of ours in the reader's language; one that isn't in the table as it is."""
    if speech == ENGLISH or not sentence:
        return sentence
    known = tables.messages().get(sentence) or tables.words().get(sentence)
    if known is not None:
        return known
    for pattern in _patterns():
        if (filled := _match(pattern, sentence)) is not None:
            return pattern.russian.format_map({gap: _told(gap in pattern.heard, text) for gap, text in filled.items()})
    return sentence


def _told(is_ours: bool, value: object) -> object:
    """What fills a gap: data stays as it is; a message, or words of ours, are told too."""
    if isinstance(value, Message):
        return say(value, RUSSIAN)
    if isinstance(value, Exception):
        return heard(str(value), RUSSIAN)
    if not isinstance(value, str):
        return value
    if name := _QUOTED.fullmatch(value):
        return f"«{name[1]}»"
    return heard(value, RUSSIAN) if is_ours else value


def _heard_gaps(template: str) -> frozenset[str]:
    """The gaps of a template that hold words of ours; what stands in quotes is data."""
    return frozenset(gap for gap in _OUR_GAPS if f"{{{gap}}}" in template and f"“{{{gap}}}”" not in template)


def spoken(finding: Diagnostic, speech: Speech) -> Diagnostic:
    """The same finding with message and hint in the reader's language."""
    if speech == ENGLISH:
        return finding
    return Diagnostic(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=_literal(say(finding.message, speech)),
        hint=_literal(say(finding.hint, speech)) if finding.hint else Message(""),
        span=finding.span,
        item=finding.item,
    )


def _literal(text: str) -> Message:
    return Message(text)  # without arguments, braces in it are letters


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A template as it is known again in a finished sentence: the words before, between and behind its gaps."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    russian: str
    heard: frozenset[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """The templates with gaps, those with the most words of their own first."""
    found = []
    for english, russian in tables.messages().items():
        pieces = list(Formatter().parse(english)) if _is_template(english) else []
        gaps = tuple(gap for _, gap, _, _ in pieces if gap)
        if not gaps:
            continue
        words, current = [], ""
        for literal, gap, _, _ in pieces:
            current += literal
            if gap:
                words.append(current)
                current = ""
        filled = re.sub(r"(?<!\{)\{(\w+):[^{}]*\}", r"{\1}", russian)  # its values are text by now
        heard_gaps = _heard_gaps(english) | ({"reason"} & set(gaps))
        found.append(_Pattern((*words, current), gaps, filled, heard_gaps))
    return tuple(sorted(found, key=lambda one: -sum(map(len, one.words))))


def _match(pattern: _Pattern, sentence: str) -> dict[str, str] | None:
    """What stands in the gaps; None if it is another sentence. One pass: a sentence may hold a stranger's words."""
    first, *between, last = pattern.words
    end = len(sentence) - len(last)
    if not sentence.startswith(first) or not sentence.endswith(last) or end < len(first):
        return None
    filled: dict[str, str] = {}
    place = len(first)
    for gap, words in zip(pattern.gaps, (*between, None), strict=True):
        stop = end if words is None else sentence.find(words, place, end)
        if stop < 0 or filled.setdefault(gap, sentence[place:stop]) != sentence[place:stop]:
            return None
        place = stop + len(words or "")
    return filled


def _is_template(text: str) -> bool:
    """Whether all that stands in braces is the name of a gap; it isn't in a hint that shows a piece of a template."""
    try:
        return all(gap is None or gap.isidentifier() for _, gap, _, _ in Formatter().parse(text))
    except ValueError:
        return False
