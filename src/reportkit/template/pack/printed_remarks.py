"""Remarks that nobody is to read: `{## … ##}` is left out; `{# … #}` is not, and so is an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

if TYPE_CHECKING:
    from jinja2.lexer import Token

REMARK_PRINTED = "a remark in {# … #} is text here, and every reader would get it"
REMARK_HINT = "write {## … ##}, which is left out; {#name} is the name of a heading"
_PRINTED = re.compile(r"\{#(?!#)(?![A-Za-z][A-Za-z0-9_-]*[^{}#\n]*\})(?!\Z)")
"""A `{#` that begins neither a remark of ours nor a name; at the end of a text the name is a value that follows."""


class RemarkPrinted(TemplateSyntaxError):
    """A section with a remark that would be printed."""


def has_remark(text: str) -> bool:
    """Whether a remark would be printed with this text."""
    return _PRINTED.search(text) is not None


def refuse_remarks(tokens: Iterable[Token], name: str) -> Iterator[Token]:
    """The tokens of a section. Raises RemarkPrinted at the first remark in its own text."""
    for token in tokens:
        if token.type == "data" and (found := _PRINTED.search(token.value)):
            raise RemarkPrinted(REMARK_PRINTED, token.lineno + token.value.count("\n", 0, found.start()), name)
        yield token
