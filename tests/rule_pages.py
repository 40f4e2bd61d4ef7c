"""The pages of `explain` taken apart: the sentence that says what is wrong, and what stands behind each heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import dedent

from reportkit.speech.interface import Speech
from reportkit.speech.pages import HEADINGS

_BLOCK = re.compile(r"(?:^    .*\n?|^\n(?=    ))+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its first sentence, and its parts by heading."""

    summary: str
    parts: dict[str, str]

    @property
    def example(self) -> str:
        """What is wrong, as it would stand in a file; "" if the page tells it in words alone."""
        return next(iter(blocks(list(self.parts.values())[2])), "")

    @property
    def instead(self) -> str:
        """The same, mended."""
        return next(iter(blocks(list(self.parts.values())[3])), "")


def page(text: str, language: Speech) -> Page:
    """The page of this text. A heading that doesn't begin a line is none, and has no part."""
    headings = HEADINGS[language]
    first, *rest = re.split(f"^({'|'.join(map(re.escape, headings))})", text, flags=re.MULTILINE)
    return Page(first.strip(), {name: part.strip("\n ") for name, part in zip(rest[::2], rest[1::2], strict=True)})


def blocks(part: str) -> list[str]:
    """The indented blocks of a part, without their indentation."""
    return [dedent(found).strip("\n") + "\n" for found in _BLOCK.findall(part)]


def faults(text: str, language: Speech) -> Iterator[str]:
    """What a page lacks, in words for whoever wrote the rule."""
    if not text.strip():
        yield "its page"
        return
    read = page(text, language)
    if not read.summary or "\n\n" in read.summary:
        yield "one sentence at its head that says what is wrong"
    elif not read.summary.endswith((".", "…")):
        yield "a full stop behind its first sentence"
    yield from (f"“{heading}”" for heading in HEADINGS[language] if heading not in read.parts)
    yield from (f"a text behind “{heading}”" for heading, part in read.parts.items() if not re.search(r"\w", part))
    yield from _order(list(read.parts), HEADINGS[language])


def _order(found: list[str], wanted: Iterable[str]) -> Iterator[str]:
    if len(found) == len(set(found)) and found != [heading for heading in wanted if heading in found]:
        yield "its headings in the order of the other pages"
