"""The dossier's own prose, sentence by sentence, with what each sentence cites."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reportkit.diagnostics import Span
from reportkit.dossier.model import Dossier, OwnText
from reportkit.evidence.splitting import CITATION, ends

_COMMENT = re.compile(r"\{##.*?##\}|<!--.*?-->", re.DOTALL)
_STATEMENT = re.compile(r"\{%.*?%\}", re.DOTALL)
_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_ITEM = re.compile(r"""\b(?:fact|quote|claim|judgement|proposal|assumption|source)\(\s*["']([a-z0-9-]+)["']""")
_QUOTE = re.compile(r"""\bquote\(\s*["']([a-z0-9-]+)["']""")
_CITED = re.compile(r"(?<![\w@])@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)")
_CITATION = re.compile(r"\[[^\]\[]*@[^\]\[]*\]")
_ATTRIBUTES = re.compile(r"\{[#.:][^}\n]*\}")
_HEADING = re.compile(r"#{1,6}\s|:{3,}|\||-{3,}\s*$|\[\^[^\]]+\]:")
_MARKER = re.compile(r"\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?")
_PICTURE = re.compile(r"!\[[^\]\[]*\](?:\([^)\n]*\)|\[[^\]\n]*\])(?:\{[^}\n]*\})?")
_TRAILING = re.compile(r"\s*\[[^\]\[]*@[^\]\[]*\]")
_HIDDEN = "\ufffc"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of our own: its words without citations, the ids of what it cites, and of the quotes that stand
    in it."""

    text: str
    cites: tuple[str, ...]
    language: str = ""
    quotes: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False, repr=False)


def own_sentences(dossier: Dossier, language: str = "") -> Iterator[Sentence]:
    """Every sentence of the dossier's `text/` files, of one language if it is named.

    One that holds nothing but an item of the dossier is no sentence.
    """
    for text in dossier.texts:
        if not language or (text.language or dossier.language) == language:
            yield from sentences(text, dossier.language)


@lru_cache(maxsize=2048)  # each audience is shown the same statements
def split_sentences(text: str, language: str) -> tuple[str, ...]:
    """The sentences of plain prose."""
    return tuple(sentence.strip() for _, sentence in _split(text, language) if sentence.strip())


@lru_cache(maxsize=64)  # several rules ask for them, for each audience
def sentences(text: OwnText, default: str = "") -> tuple[Sentence, ...]:
    """The sentences of one file; `default` is the language of one whose name says none."""
    return tuple(_sentences(text, default))


def _sentences(text: OwnText, default: str) -> Iterator[Sentence]:
    lines = [0, *(found.end() for found in re.finditer("\n", text.content))]
    content = _STATEMENT.sub(_blank, _COMMENT.sub(_blank, text.content))
    for start, paragraph in _paragraphs(content):
        for offset, sentence in _split(paragraph, text.language or default):
            made = _sentence(text, sentence, start + offset, default, lines)
            if made is not None:
                yield made


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _paragraphs(content: str) -> Iterator[tuple[int, str]]:
    """Runs of lines that belong together, each with its offset; headings, tables, rules and fences are none."""
    start, run, offset = 0, "", 0
    for line in content.splitlines(keepends=True):
        stripped = line.strip()
        marker = _MARKER.match(line)
        begins = marker is not None and marker.group().strip() != ""
        if run and (not stripped or begins or _HEADING.match(stripped)):
            yield start, run
            run = ""
        if stripped and not _HEADING.match(stripped):
            indent = len(marker.group()) if marker is not None and not run else 0
            start = offset + indent if not run else start
            run += line[indent:]
        offset += len(line)
    if run:
        yield start, run


def _split(paragraph: str, language: str) -> Iterator[tuple[int, str]]:
    """Sentences with their offsets. A citation right after a sentence's end is still the sentence's."""
    start = 0
    for position in ends(_shield(paragraph), language):
        while trailing := _TRAILING.match(paragraph, position):
            position = trailing.end()
        if position > start:
            yield start, paragraph[start:position]
            start = position
    if paragraph[start:].strip():
        yield start, paragraph[start:]


def _shield(paragraph: str) -> str:
    """The paragraph with full stops inside expressions, citations and pictures taken out of sight."""
    for hidden, mark in ((_EXPRESSION, _HIDDEN), (_PICTURE, _HIDDEN), (_CITATION, CITATION)):
        paragraph = hidden.sub(lambda found, mark=mark: mark * len(found.group()), paragraph)  # type: ignore[misc]
    return paragraph


def _sentence(text: OwnText, raw: str, offset: int, default: str, lines: Sequence[int]) -> Sentence | None:
    cites = (*_ITEM.findall(raw), *(cited for citation in _CITATION.findall(raw) for cited in _CITED.findall(citation)))
    quotes = tuple(_QUOTE.findall(raw))
    if not cites and not re.search(r"\w", _EXPRESSION.sub("", _PICTURE.sub("", raw))):
        return None  # a picture alone
    words = _ATTRIBUTES.sub("", _EXPRESSION.sub("", _CITATION.sub("", raw)))
    words = re.sub(r"\s+", " ", re.sub(r"[*_`]", "", words)).strip()
    words = re.sub(r" ([.,;:!?…])", r"\1", words)
    if not re.search(r"\w", words):
        return None
    offset += len(raw) - len(raw.lstrip())
    line = bisect_right(lines, offset)
    span = Span(text.path, line, offset - lines[line - 1] + 1)
    return Sentence(words, tuple(dict.fromkeys(cites)), text.language or default, quotes, span)
