"""Eight ways in which a source's text reaches an analyst worse than it was written, and as it was.

In: a text, a paragraph a line.  Out: the text as a reader of PDFs, a mail program or a word processor gives it.
No chance: the same text always degrades the same way.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator

_WIDTH = 72
_COLUMN = 34
_PAGE = 12  # lines
_LONG = re.compile(r"[^\W\d_]{7,}")


def clean(text: str) -> str:
    return text


def soft_hyphens(text: str) -> str:
    """A PDF in one column: words divided at lines' ends by U+00AD, which some writers leave as ¬."""
    return "\n\n".join(_divided(paragraph, "\u00ad" if number % 2 else "¬") for number, paragraph in _numbered(text))


def hyphens(text: str) -> str:
    """The same with a plain hyphen."""
    return "\n\n".join(_divided(paragraph, "-") for paragraph in _paragraphs(text))


def two_columns(text: str) -> str:
    """Two columns read across, as a reader without a notion of columns does."""
    lines = [line for paragraph in _paragraphs(text) for line in (*textwrap.wrap(paragraph, _COLUMN), "")]
    half = (len(lines) + 1) // 2
    rows = zip(lines[:half], [*lines[half:], ""], strict=False)
    return "\n".join(f"{left:<{_COLUMN + 4}}{right}".rstrip() for left, right in rows)


def running_heads(text: str) -> str:
    """Pages: a number at the foot, a form feed, the running head of the next."""
    pages = list(_pages(_lines(text)))
    head = re.sub(r"\W+", " ", text.strip().splitlines()[0])[:40].strip().upper()
    return "".join(
        f"{page}\n\n{number}\n\f{head}\n\n" if number % 2 else f"{page}\n— {number} —\n\n\f" + head + "\n"
        for number, page in enumerate(pages, 1)
    )


def footnotes(text: str) -> str:
    """Pages with a block of notes at each foot; the sentence goes on behind it."""
    notes = ("1 Ibid., p. 14.\n2 See the annex, table 3.", "3 www.example.org/report-2025.pdf", "4 Op. cit., p. 7–9.")
    pages = _pages(_lines(text))
    return "".join(f"{page}\n__________\n{notes[number % 3]}\n\f" for number, page in enumerate(pages))


def note_marks(text: str) -> str:
    """Marks of notes within and behind sentences."""
    marks = iter(("[1]", "¹", "*", "[12]", "²³", "[3, 4]") * 400)
    return re.sub(r"(?<=[^\W\d_]{5})(?=[,.;])", lambda _: next(marks), text)


def mail(text: str) -> str:
    """Quoted in a mail, and again."""
    return "\n".join(
        f"{'> > ' if number % 2 else '> '}{line}".rstrip()
        for number, paragraph in _numbered(text)
        for line in (*textwrap.wrap(paragraph, _WIDTH), "")
    )


def swaps(text: str) -> str:
    """Lines broken anywhere, odd spaces, other dashes and marks."""
    text = text.translate(str.maketrans("«»—’", "“”–'")).replace("…", "...")
    lines = (line for paragraph in _paragraphs(text) for line in (*textwrap.wrap(paragraph, 47), ""))
    return "\n".join(line.replace(" ", "\u00a0" if number % 3 else "  ", 1) for number, line in enumerate(lines))


WAYS: dict[str, Callable[[str], str]] = {
    "clean": clean,
    "soft-hyphens": soft_hyphens,
    "hyphens": hyphens,
    "two-columns": two_columns,
    "running-heads": running_heads,
    "footnotes": footnotes,
    "note-marks": note_marks,
    "mail": mail,
    "swaps": swaps,
}


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(_paragraphs(text))


def _lines(text: str) -> list[str]:
    return [line for paragraph in _paragraphs(text) for line in (*textwrap.wrap(paragraph, _WIDTH), "")]


def _pages(lines: list[str]) -> Iterator[str]:
    for start in range(0, len(lines), _PAGE):
        yield "\n".join(lines[start : start + _PAGE]).strip("\n")


def _divided(paragraph: str, mark: str) -> str:
    """A paragraph set in lines, the first long word of the next line drawn up into the line's end."""
    lines = textwrap.wrap(paragraph, _WIDTH, break_on_hyphens=False)
    for number in range(len(lines) - 1):
        word, _, rest = lines[number + 1].partition(" ")
        if _LONG.fullmatch(word) and rest:
            lines[number] += f" {word[:4]}{mark}"
            lines[number + 1] = f"{word[4:]} {rest}"
    return "\n".join(lines)
