"""What the Markdown of a document says to a reader of Markdown is what the document says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from conftest import examples
from docx_trees import hostile_documents
from printed import folded, printed
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.markdown import write_document
from strategies import documents

READER = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False).use(front_matter_plugin)
PICTURE = "рисунок"
LEADERS = {"none": " · ", "dots": " … ", "line": " _________ "}


@given(documents())
@settings(max_examples=examples(8, 120))
def test_a_reader_finds_what_the_document_says(document: n.Document) -> None:
    document = _mapped(document, _without_picture)
    tokens = READER.parse(write_document(document))
    expected = printed(_mapped(document, _spelt))
    marking = _marking(document.meta)
    assert _text(tokens, marking != []) == folded(" ".join([*marking, *expected.text, *expected.notes, *marking]))
    headings = [int(token.tag[1:]) for token in tokens if token.type == "heading_open"]
    assert headings == list(_levels(document))


@given(hostile_documents)
def test_nothing_that_a_document_says_is_taken_for_markup(document: n.Document) -> None:
    tokens = READER.parse(write_document(document))
    assert {token.content for token in _inside(tokens, "html_block")} <= {"<!-- -->", "<!-- -->\n"}
    tags = {f"<{slash}{name}>" for name in ("em", "strong", "sup", "sub") for slash in ("", "/")} | {"<br>"}
    assert {token.content for token in _inside(tokens, "html_inline")} <= tags
    assert not list(_inside(tokens, "image"))


def _inside(tokens: Sequence[Token], type: str) -> Iterator[Token]:
    for token in tokens:
        if token.type == type:
            yield token
        yield from _inside(token.children or (), type)


# ------------------------------------------------------------------------------------------------ what is expected


def _mapped(node: Any, change: Callable[[Any], Any]) -> Any:
    """A tree with every node changed, inner ones first."""
    if isinstance(node, tuple):
        return tuple(_mapped(one, change) for one in node)
    if is_dataclass(node) and not isinstance(node, type):
        return change(replace(node, **{one.name: _mapped(getattr(node, one.name), change) for one in fields(node)}))
    return node


def _without_picture(node: Any) -> Any:
    return replace(node, image=n.Drawing(1, 1, ()), alt=PICTURE) if isinstance(node, n.Figure) else node


def _spelt(node: Any) -> Any:
    """What Markdown has words for where a page has a line or a place."""
    match node:
        case n.Tab(leader=leader):
            return n.Text(LEADERS[leader])
        case n.BlockQuote(attribution=attribution) if attribution:
            return replace(node, attribution=(n.Text("— "), *attribution))
        case _:
            return node


def _marking(meta: n.Meta) -> list[str]:
    mark = meta.marking
    words = [meta.watermark, *([mark.note, mark.text] if mark else [])]
    shown = " · ".join(word for word in words if word)
    return [shown] if shown else []


def _levels(document: n.Document) -> Iterator[int]:
    inner = [block for block in walk.blocks(document.blocks) if not isinstance(block, n.Table)]
    titled = any(isinstance(block, n.Paragraph) and block.role == "title" for block in document.blocks)
    for block in inner:
        if isinstance(block, n.Heading):
            yield min(block.level + titled, 6)
        elif isinstance(block, n.Paragraph) and block.role == "title":
            yield 1


# ------------------------------------------------------------------------------------------------ what is read


def _text(tokens: Sequence[Token], ends_marked: bool) -> str:
    """The text in order, then the notes by number, then the marking at the end, where there is one."""
    said: list[str] = []
    notes: dict[int, list[str]] = {}
    lines = said
    for token in tokens:
        match token.type:
            case "footnote_open":
                number = int(token.meta["label"])
                lines = notes.setdefault(number, [f"{number}\u00a0"])
            case "footnote_close":
                lines = said
            case "inline":
                lines += [_inline(token.children or ()), "\n"]
    last = said[-2:] if ends_marked else []
    shown = [*said[: len(said) - len(last)], *(line for _, lines in sorted(notes.items()) for line in lines), *last]
    return folded("".join(shown).replace(f"[{PICTURE}]", "").replace("• ", ""))


def _inline(tokens: Sequence[Token]) -> str:
    texts = []
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                texts.append(token.content)
            case "softbreak" | "hardbreak":
                texts.append("\n")
            case "footnote_ref":
                texts.append(token.meta["label"])
            case "html_inline" if token.content == "<br>":
                texts.append("\n")
    return "".join(texts)
