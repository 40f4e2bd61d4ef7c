"""What our Markdown has beside CommonMark and its plug-ins: `H~2~O`, `x^2^`, and boxes with a title."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_OVER_LINES = ("code_inline", "link_open", "image", "html_inline")

_RAISED = re.compile(r"(?<=[^\W_]|[)»”’])([~^])([^\s~^\[\]\\*`<]{1,20})\1(?![\d~^])")
"""Sub- and superscripts stand close to a word, and no figure follows them: `~100–~200` has none."""


def add(reader: MarkdownIt) -> None:
    """Teaches a parser these marks."""
    from markdown_it.rules_inline import backtick, html_inline, image, link

    reader.inline.ruler.before("strikethrough", "raised", _raised)
    reader.core.ruler.after("block", "titles", _titles)
    for name, rule in (("backticks", backtick), ("link", link), ("image", image), ("html_inline", html_inline)):
        reader.inline.ruler.at(name, _counting(rule))


def _counting(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """A rule whose token says over how many ends of lines it goes, those of the text in it left out: `meta["lines"]`.

    The parser makes spaces of them, and what follows would seem to stand higher up than it does.
    """

    def counted(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent and "\n" in state.src[start : state.pos]:
            new = [token for token in state.tokens[before:] if token.type in _OVER_LINES]
            inner = [token for token in state.tokens[before:] if token.type in ("softbreak", "hardbreak")]
            told = len(inner) + sum(token.meta.get("lines", 0) for token in new)
            new[0].meta["lines"] = new[0].meta.get("lines", 0) + state.src.count("\n", start, state.pos) - told
        return found

    return counted


def _raised(state: StateInline, silent: bool) -> bool:
    found = _RAISED.match(state.src, state.pos, state.posMax) if state.src[state.pos] in "~^" else None
    if found is None:
        return False
    if not silent:
        kind = "sub" if found[1] == "~" else "sup"
        state.push(f"{kind}_open", kind, 1)
        state.push("text", "", 0).content = found[2]
        state.push(f"{kind}_close", kind, -1)
    state.pos = found.end()
    return True


def _titles(state: StateCore) -> None:
    """The title of a box as a line of text of its own, which is read with all others: its notes are notes."""
    made: list[Token] = []
    for token in state.tokens:
        made.append(token)
        name, _, title = token.info.strip().partition(" ")
        if token.type == "container_block_open" and name in n.CALLOUTS and title.strip():
            made.extend(_title(token, title.strip()))
    state.tokens = made


def _title(box: Token, words: str) -> tuple[Token, Token, Token]:
    from markdown_it.token import Token

    line = [box.map[0], box.map[0] + 1] if box.map else None
    inline = Token("inline", "", 0, content=words, map=line, children=[], level=box.level + 2)
    return Token("title_open", "", 1, map=line, level=box.level + 1), inline, Token("title_close", "", -1)
