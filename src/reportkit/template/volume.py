"""How much a document may become, by how much its dossier has: sections that print without end are stopped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportkit.template.values import TemplateFault
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, inlines, own_inlines

BLOCKS = 10_000
"""How many paragraphs, items, cells and notes a document may have, whatever its dossier; eight inlines count as one."""

BLOCKS_FOR_AN_ITEM = 60
"""How many more each item of the dossier allows."""

CHARACTERS = 300_000
CHARACTERS_FOR_AN_ITEM = 4_000
"""The same for what is printed, in characters."""

MAX_FINDINGS = 500
"""How many findings one section is told of."""

MAX_COLUMNS = 63
"""How many columns a table has at the most, in Word."""

MAX_LISTS = 6
"""How many tables of contents, and lists of tables and figures, a document may have: each names every heading."""

_INLINES = 8
_SIGNS = re.compile(r"[][!*_`<&^|~{}]")


class Volume:
    """What is left of the room that a document has."""

    def __init__(self, items: int = 0) -> None:
        """`items` is how much the dossier has."""
        self._read = self._made = _INLINES * (BLOCKS + BLOCKS_FOR_AN_ITEM * items)
        self._lists = MAX_LISTS
        self._characters = CHARACTERS + CHARACTERS_FOR_AN_ITEM * items

    def read(self, text: str) -> None:
        """One more section, before its Markdown is parsed. Raises TemplateFault."""
        self._take(len(text))
        self._read -= _INLINES * sum(1 for line in text.split("\n") if line) + len(_SIGNS.findall(text))
        if self._read < 0:
            raise _too_much()

    def block(self) -> None:
        """One more block. Raises TemplateFault."""
        self._make(_INLINES)

    def inline(self) -> None:
        """One more inline. Raises TemplateFault."""
        self._make(1)

    def values(self, printed: Sequence[n.Block | n.Inline]) -> None:
        """What a value is printed as. Raises TemplateFault."""
        for node in printed:
            if isinstance(node, n.Inline):
                self._inlines([node])
            else:
                for block in blocks([node]):
                    self._make(_INLINES)
                    self._inlines(own_inlines(block))
                    self._list(block)

    def _inlines(self, roots: Iterable[n.Inline]) -> None:
        for inline in inlines(roots):
            self._make(2 * _INLINES if isinstance(inline, n.Footnote) else 1)
            if isinstance(inline, n.Text | n.Code):
                self._take(len(inline.text))

    def _list(self, block: n.Block) -> None:
        if isinstance(block, n.TableOfContents | n.ListOfCaptions):
            self._lists -= 1
        if self._lists < 0:
            raise TemplateFault(f"a document has at most {MAX_LISTS} tables of contents and lists of tables or figures")

    def _make(self, much: int) -> None:
        self._made -= much
        if self._made < 0:
            raise _too_much()

    def _take(self, characters: int) -> None:
        self._characters -= characters
        if self._characters < 0:
            raise _too_much()


def check_columns(count: int) -> None:
    """Raises TemplateFault for a table of so many columns, if Word can't have them."""
    if count > MAX_COLUMNS:
        raise TemplateFault(f"a table has at most {MAX_COLUMNS} columns: Word knows no more")


def _too_much() -> TemplateFault:
    return TemplateFault(
        "the document becomes too long for what the dossier has",
        hint="print each item once, and long texts as parts of several documents",
    )
