"""The tokens of the Markdown parser as a tree: each with what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal

from reportkit.template.markdown import marks
from reportkit.template.markdown.accounting import losses

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_DEEPEST = 100
"""Levels of tokens, two for a list: below them the parser drops all that stands there. Far more than a page has room
for (see `markdown`), and few enough for a recursion.
"""


@dataclass(slots=True)
class Element:
    """A token of markdown-it with what stands in it."""

    type: str
    tag: str = ""
    info: str = ""
    content: str = ""
    line: int | None = None
    attrs: dict[str, str | int | float] = field(default_factory=dict)
    meta: dict[str, object] = field(default_factory=dict)
    inline: Token | None = None
    children: list[Element] = field(default_factory=list)


def nest(tokens: Sequence[Token]) -> list[Element]:
    """The tokens with those between an opening and a closing one below it."""
    root = Element("root")
    stack = [root]
    for token in tokens:
        if token.nesting == -1:
            stack.pop()
            continue
        if token.type == "inline":
            stack[-1].inline = token
            continue
        name = token.type.removesuffix("_open")
        line = token.map[0] if token.map else None
        inner = token if token.children else None
        element = Element(name, token.tag, token.info, token.content, line, dict(token.attrs), dict(token.meta), inner)
        stack[-1].children.append(element)
        if token.nesting == 1:
            stack.append(element)
    return root.children


def joined(elements: Sequence[Element]) -> Iterator[Element]:
    """Text that goes on over a line's end as one element, so that typography sees whole sentences."""
    waiting: Element | None = None
    for element in elements:
        if element.type not in ("text", "softbreak"):
            if waiting:
                yield waiting
            waiting = None
            yield element
            continue
        content = "\n" if element.type == "softbreak" else element.content
        waiting = Element("text", content=(waiting.content if waiting else "") + content)
    if waiting:
        yield waiting


def align(cell: Element) -> Literal["left", "right", "center"]:
    """How a cell of a table is aligned."""
    style = str(cell.attrs.get("style", ""))
    return "right" if style.endswith("right") else "center" if style.endswith("center") else "left"


@cache
def parser() -> MarkdownIt:
    """CommonMark with what we add to it."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.attrs import attrs_plugin
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    reader = MarkdownIt("commonmark", {"maxNesting": _DEEPEST, "store_labels": True}).enable(["table", "strikethrough"])
    reader.validateLink = lambda url: True  # type: ignore[method-assign]  # `markdown` says why a link is refused
    reader.normalizeLink = lambda url: url  # type: ignore[method-assign]  # an address may hold a reference
    reader.use(attrs_plugin, spans=True).use(deflist_plugin).use(footnote_plugin)
    reader.use(container_plugin, "block", validate=lambda params, markup: bool(params.strip()))
    marks.add(reader)
    reader.core.ruler.before("footnote_tail", "losses", _find_losses)
    return reader


def _find_losses(state: StateCore) -> None:
    """Looks for what the parser has passed over while all that it has made is still there: notes without a mark go."""
    state.env["losses"] = losses(state.src, state.tokens, state.env)
