"""What stands in a source's text and is none of its words: the furniture of pages and mails, as readers leave it.

In: a text (`fold.canonical`).  Out: a `Thinned`: the text without it, with the way back, and what each gap was made of.

Running heads and feet, page numbers, blocks of notes, marks of notes, the > of quoted mails. A quote is compared with
the thinned text only after it was not found in the text itself; so what is taken for furniture must be nothing else.
Heads and feet must repeat, numbers must count pages, notes must begin with their marks below a rule or be marked in the
page; 100 km² keeps its square.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from reportkit import language as languages

Kind: TypeAlias = Literal[
    "page number", "running head", "notes", "note marks", "mail marks", "page break", "typography"
]

_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_RULE = re.compile(r"[_\u2014\u2013\u2500*=-]{3,}")
_NOTE = re.compile(rf"(?P<mark>[{_RAISED}]+|\*{{1,3}}|\[\d{{1,3}}\]|\d{{1,3}}(?=[.)]?\s))[.)]?\s*(?=\S)")
_MARKS = re.compile(
    # Behind a word of three letters, a mark or a year: км² is a unit, 10² a number.
    rf"(?:(?<=[^\W\d_])(?<!\b\w)(?<!\b\w\w)(?<!\d\s\w\w\w)|(?<=[.,;:!?…»”\"’)])|(?<=\b[12]\d\d\d))[{_RAISED}]{{1,3}}(?!\w)"
    r"|(?<=[^\W\d_])\*{1,3}(?=[\s.,;:!?…»”\")]|\Z)|(?<=[.,;:!?…»”\")])\*{1,3}(?=\s|\Z)"
    r"|(?<=[\w.,;:!?…»”\"’)])(?:\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,6}\](?![\w(])"
    r"|[ \u00a0]\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,6}\](?=[.,;:!?…»”\")]|\s*\Z))"
)
_MAIL = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_LOOSE = re.compile(
    r"(?P<glued>(?<=\s)[\u2014\u2015](?=\d))"
    r"|(?P<sign>(?<=\d)[ \u00a0\u2009\u202f]+(?=[%‰°€$£₸₽])|(?<=[€$£₸₽])[ \u00a0\u2009\u202f]+(?=\d))"
    r"|(?P<stop>[.,])(?P<mark>[»”’\"'])(?=\s|\Z)"
)
"""What differs by a house's style alone: a dash that is glued to a number and makes it no less (a hyphen would); the
space between a number and its sign; a stop before a closing quotation mark, or behind it."""
_NUMBER = re.compile(r"[-–—\s\[(|·•.]*(\d{1,4})[-–—\s\])|·•.]*")
_DECORATED = re.compile(r"[-–—|·•\[]\s*\d{1,4}\s*[-–—|·•\]]")
_SENTENCE_ENDS = ".?!…:,;"
_PAGES = 3  # whose numbers count one by one, at least
_EDGE = 3  # lines at a page's head or foot that may be its furniture


@dataclass(frozen=True, slots=True)
class Gap:
    """What is left out of a text, what stands there instead, and what it was."""

    start: int
    end: int
    instead: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Thinned:
    """A text without its furniture."""

    text: str
    _gaps: tuple[Gap, ...]
    _kept_at: tuple[int, ...]  # where in `text` what follows each gap begins

    def offset(self, at: int) -> int:
        """Where in the whole text a character of this one stands."""
        number = bisect_right(self._kept_at, at) - 1
        return at if number < 0 else self._gaps[number].end + at - self._kept_at[number]

    def passed_over(self, start: int, end: int) -> tuple[Kind, ...]:
        """What the gaps within an extent of the whole text are made of, and the mark of a note right behind it."""
        kinds = (
            gap.kinds
            for gap in self._gaps
            if start < gap.end and (gap.start < end or (gap.start == end and "note marks" in gap.kinds))
        )
        return tuple(dict.fromkeys(kind for those in kinds for kind in those))


def thin(text: str) -> Thinned | None:
    """The text without furniture; None if it has none."""
    gaps = _apart([*_between_pages(text), *_inside(text)])
    if not gaps:
        return None
    kept: list[str] = []
    kept_at: list[int] = []
    length = position = 0
    for gap in gaps:
        kept += [text[position : gap.start], gap.instead]
        length += gap.start - position + len(gap.instead)
        kept_at.append(length)
        position = gap.end
    return Thinned("".join((*kept, text[position:])), tuple(gaps), tuple(kept_at))


def loosened(words: str) -> str:
    """Words as a text without furniture has them, where only the style of a house differs."""
    return _LOOSE.sub(_house_style, words)


def _house_style(found: re.Match[str]) -> str:
    if found["glued"]:
        return f"{found.group()} "
    return "" if found["sign"] else f"{found['mark']}{found['stop']}"


def _apart(gaps: Iterable[Gap]) -> list[Gap]:
    """Gaps in order, those within another left out."""
    found: list[Gap] = []
    for gap in sorted(gaps, key=lambda gap: (gap.start, -gap.end)):
        if not found or gap.start >= found[-1].end:
            found.append(gap)
    return found


def _inside(text: str) -> Iterator[Gap]:
    """Furniture within lines."""
    for found in _MARKS.finditer(text):
        yield Gap(*found.span(), "", ("note marks",))
    for found in _LOOSE.finditer(text):
        yield Gap(*found.span(), _house_style(found), ("typography",))
    mails = list(_MAIL.finditer(text)) if ">" in text else []
    for found in mails if len(mails) > 1 else ():
        yield Gap(*found.span(), "", ("mail marks",))


# ------------------------------------------------------------------------------------------------ pages


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str  # without spaces and > around it
    opens: bool  # whether an empty line, or the page's edge, stands before it
    ends: bool  # … behind it


def _between_pages(text: str) -> Iterator[Gap]:
    """What stands between the last line of one page and the first of the next, and numbers that stand alone."""
    pages = [_lines(text, *extent) for extent in _pages(text)]
    if len(pages) == 1:
        yield from _lonely(pages[0])
        yield from _marked_notes(pages[0])
        return
    repeated = _repeated(pages)
    counted = _counted(pages)
    before: int | None = None
    waiting: list[Kind] = []
    for lines in pages:
        body, above, below = _body(lines, repeated, counted)
        waiting += above
        if body:
            if before is not None:
                kinds = tuple(dict.fromkeys(waiting)) or ("page break",)
                yield Gap(before, body[0].start, "\n", kinds)
            before, waiting = body[-1].end, []
        waiting += below


def _pages(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for feed in re.finditer("\f", text):
        yield start, feed.start()
        start = feed.end()
    yield start, len(text)


def _lines(text: str, start: int, end: int) -> list[_Line]:
    """The lines of a page that have something in them."""
    found = [(one.start(), one.end()) for one in re.finditer(r"[^\n]+", text[start:end])]
    shown = [
        (start + first, start + last, stripped)
        for first, last in found
        if (stripped := text[start + first : start + last].strip(" \t>\u00a0"))
    ]
    lines: list[_Line] = []
    for number, (first, last, stripped) in enumerate(shown):
        above = start if number == 0 else shown[number - 1][1]
        below = end if number == len(shown) - 1 else shown[number + 1][0]
        opens = number == 0 or text.count("\n", above, first) > 1
        ends = number == len(shown) - 1 or text.count("\n", last, below) > 1
        lines.append(_Line(first, last, stripped, opens, ends))
    return lines


def _body(
    lines: list[_Line], repeated: frozenset[str], counted: frozenset[int]
) -> tuple[list[_Line], list[Kind], list[Kind]]:
    """A page's own lines, and what was taken off above and below them."""
    above: list[Kind] = []
    below: list[Kind] = []
    body = list(lines)
    while body and len(above) < _EDGE and (kind := _edge(body[0], repeated, counted)):
        above.append(kind)
        del body[0]
    while body and len(below) < _EDGE and (kind := _edge(body[-1], repeated, counted)):
        below.append(kind)
        del body[-1]
    notes = _notes(body)
    if notes < len(body):
        below.append("notes")
        del body[notes:]
    return body, above, below


def _edge(line: _Line, repeated: frozenset[str], counted: frozenset[int]) -> Kind | None:
    if line.start in counted or _is_labelled(line.text):
        return "page number"
    return "running head" if _heading(line.text) in repeated else None


def _heading(text: str) -> str:
    """A line as a running head repeats it: its figures change."""
    return re.sub(r"\d+", "#", text.casefold())


def _repeated(pages: Sequence[list[_Line]]) -> frozenset[str]:
    """Lines that stand at the head of more than one page, or at the foot, or at a head as the first line of all.

    A line that ends as a sentence does is none: an answer may be given twice.
    """
    heads = Counter(text for lines in pages[1:] for text in {_heading(line.text) for line in lines[:2]})
    feet = Counter(text for lines in pages[:-1] for text in {_heading(line.text) for line in lines[-2:]})
    first = next((_heading(line.text) for lines in pages for line in lines), "")
    found = {text for edges in (heads, feet) for text, count in edges.items() if count > 1}
    found |= {first} & heads.keys()
    return frozenset(text for text in found if text[-1] not in _SENTENCE_ENDS and text != "#")


def _counted(pages: Sequence[list[_Line]]) -> frozenset[int]:
    """Where lines begin that are a page's number: set off from the text, or with dashes, or counting many pages."""
    found: set[int] = set()
    ahead: dict[int, set[int]] = {}
    for page, lines in enumerate(pages):
        for at, line in (*enumerate(lines[:2]), *enumerate(lines[-2:], max(0, len(lines) - 2))):
            if number := _NUMBER.fullmatch(line.text):
                ahead.setdefault(int(number.group(1)) - page, set()).add(line.start)
                found |= {line.start} if _DECORATED.fullmatch(line.text) or _is_set_off(at, lines) else set()
    return frozenset(found.union(*(starts for starts in ahead.values() if len(starts) >= _PAGES)))


def _is_set_off(at: int, lines: Sequence[_Line]) -> bool:
    """Whether an empty line parts a page's first or last line from the others."""
    return len(lines) > 1 and at in (0, len(lines) - 1) and lines[at].opens and lines[at].ends


@cache
def _labels() -> re.Pattern[str]:
    """A page's number with its word: Page 3 of 12, стр. 3, 3-бет."""
    found = (languages.get(code) for code in languages.codes())
    words = "|".join(
        re.escape(word) for one in found for word in {one.word("page"), *_words_of(one.word("page-label"))}
    )
    return re.compile(rf"\W*(?:(?:{words})\W*)?\d{{1,4}}(?:\W*(?:{words}|of|/)\W*(?:\d{{1,4}})?)*\W*", re.IGNORECASE)


def _words_of(label: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", " ", label))


def _is_labelled(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]", text)) and _labels().fullmatch(text) is not None


def _notes(lines: Sequence[_Line]) -> int:
    """Where in a page its block of notes begins; behind its last line if it has none."""
    for number, line in enumerate(lines):
        if number and _RULE.fullmatch(line.text) and number + 1 < len(lines) and _NOTE.match(lines[number + 1].text):
            return number
    begins = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        note = _NOTE.match(lines[number].text)
        if note is not None and _is_marked(note.group("mark"), lines[:number]):
            begins = number
    return begins if begins < len(lines) and _all_notes(lines[begins:]) else len(lines)


def _all_notes(lines: Sequence[_Line]) -> bool:
    return lines[0].opens and all(_NOTE.match(line.text) or not line.opens for line in lines)


def _is_marked(mark: str, lines: Sequence[_Line]) -> bool:
    """Whether the text above has the mark of a note, glued to a word: not a figure, which may be a list's."""
    if mark.isdecimal() and mark.isascii():
        return False
    glued = re.compile(rf"[\w.,;:!?…»”\"’)] ?{re.escape(mark)}(?![\w*])")
    return any(glued.search(line.text) for line in lines)


def _lonely(lines: Sequence[_Line]) -> Iterator[Gap]:
    """Numbers of pages where no form feed tells the pages: alone between empty lines, one higher each time."""
    alone = [
        (number, int(found.group(1)))
        for number, line in enumerate(lines)
        if line.opens and line.ends and 0 < number < len(lines) - 1 and (found := _NUMBER.fullmatch(line.text))
    ]
    for at, (number, value) in enumerate(alone):
        neighbours = [alone[other][1] for other in (at - 1, at + 1) if 0 <= other < len(alone)]
        if {value - 1, value + 1} & set(neighbours) or _DECORATED.fullmatch(lines[number].text):
            yield Gap(lines[number - 1].end, lines[number + 1].start, "\n", ("page number",))


def _marked_notes(lines: Sequence[_Line]) -> Iterator[Gap]:
    """Blocks of notes below a rule where no form feed tells the pages: as far as lines begin with a note's mark."""
    for number, line in enumerate(lines):
        if number and _RULE.fullmatch(line.text):
            end = number + 1
            while end < len(lines) and _NOTE.match(lines[end].text):
                end += 1
            if number + 1 < end < len(lines):
                yield Gap(lines[number - 1].end, lines[end].start, "\n", ("notes",))
