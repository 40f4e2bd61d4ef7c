"""Inlines as Markdown. Emphasis is a pair of marks where CommonMark takes these for marks, else an element of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

from reportkit.tree import nodes as n
from reportkit.tree.walk import typed
from reportkit.writers.markdown.escape import at_start, escaped, in_line, is_punctuation, is_space, without_controls
from reportkit.writers.markdown.state import State

_BREAK = "\\\n"
_LEADERS = {"none": " · ", "dots": " … ", "line": " \\_\\_\\_\\_\\_\\_\\_\\_\\_ "}
_TICKS = re.compile("`+")
_URL = re.compile(r"[a-z]+:[^\s<>\\]+")
_MARKS: dict[type, tuple[str, str]] = {
    n.Emphasis: ("*", "em"),
    n.Strong: ("**", "strong"),
    n.Superscript: ("", "sup"),
    n.Subscript: ("", "sub"),
}
"""The mark around an inline, and the element that stands in for it where the mark would not be one."""


def write_inlines(inlines: Sequence[n.Inline], state: State) -> str:
    """A paragraph's text: one line, but for the breaks that it has."""
    lines = [at_start(line).rstrip(" ") for line in _joined(inlines, state, "", "").split(_BREAK)]
    return _BREAK.join(line for line in lines if line)


def write_line(inlines: Sequence[n.Inline], state: State, new_line: str = " ") -> str:
    """A text inside a line, as a heading's and a cell's is; `new_line` stands for its breaks."""
    return _joined(inlines, state, "", "").replace(_BREAK, new_line).strip(" ")


def _joined(inlines: Sequence[n.Inline], state: State, before: str, after: str) -> str:
    """Inlines between two characters, "" for the end of a line: emphasis depends on what it touches."""
    made = ""
    for at, inline in enumerate(inlines):
        touched = made[-1:] or before
        following = _first(inlines[at + 1 :]) or after
        piece = write_inline(inline, state, touched, following)
        if made.endswith("!") and piece.startswith("["):  # together they would make a picture
            made = f"{made[:-1]}\\!"
        made += piece
    return made


def write_inline(inline: n.Inline, state: State, before: str, after: str) -> str:
    """One inline between two characters."""
    match inline:
        case n.Text(text=text):
            return escaped(text)
        case n.Code(text=text):
            return _code(text)
        case n.Link(url=url, children=children):
            return _link(url, _joined(children, state, "[", "]"))
        case n.InlineQuote(opening=opening, children=children, closing=closing):
            return escaped(opening) + _joined(children, state, opening, closing) + escaped(closing)
        case n.Footnote():
            state.notes.append(inline)
            return f"[^{len(state.notes)}]"
        case n.NoteMark(target=target):
            number = max((at for at, note in enumerate(state.notes, 1) if note.id == target), default=0)
            return f"[^{number}]" if number else ""
        case n.LineBreak():
            return _BREAK
        case n.Tab(leader=leader):
            return _LEADERS[leader]
        case n.Comment():
            return ""
        case n.Emphasis() | n.Strong() | n.Superscript() | n.Subscript():
            return _marked(_joined(inline.children, state, "*", "*"), *_MARKS[type(inline)], before, after)
        case n.Muted() | n.Foreign() | n.CrossReference() | n.Statement():
            return _joined(inline.children, state, before, after)
        case _:
            assert_never(inline)


def _first(inlines: Iterable[n.Inline]) -> str:
    """The character that inlines will begin with, or one of its kind; "" where they say nothing."""
    for inline in inlines:
        match inline:
            case n.Text(text=text):
                first = escaped(text)[:1]
            case n.Code() | n.Link() | n.Footnote() | n.NoteMark() | n.LineBreak():
                first = "["
            case n.Tab():
                first = " "
            case n.Comment():
                first = ""
            case n.InlineQuote(opening=opening):
                first = opening or _first(inline.children)
            case n.Emphasis() | n.Strong() | n.Superscript() | n.Subscript():
                inner = _first(inline.children)
                first = inner if is_space(inner) else "*"
            case _:
                first = _first(inline.children)
        if first:
            return first[:1]
    return ""


def _marked(content: str, mark: str, element: str, before: str, after: str) -> str:
    inner = content.strip(" ")
    if not inner:
        return content
    left = content[: len(content) - len(content.lstrip(" "))]
    right = content[len(content.rstrip(" ")) :]
    flanked = mark and _flanks(left or before, inner, right or after)
    whole = f"{mark}{inner}{mark}" if flanked else f"<{element}>{inner}</{element}>"
    return left + whole + right


def _flanks(before: str, inner: str, after: str) -> bool:
    """Whether marks around a text would open and close it (CommonMark 6.2), and touch no other mark."""
    if "*" in (before[-1:], after[:1], inner[0], inner[-1]):
        return False
    return _opens(before[-1:], inner[0]) and _opens(after[:1], inner[-1])


def _opens(outside: str, inside: str) -> bool:
    if is_space(inside):
        return False
    return not is_punctuation(inside) or is_space(outside) or is_punctuation(outside)


def _code(text: str) -> str:
    """Characters as they are typed, between more ticks than stand together in them."""
    line = in_line(text).strip(" ")
    if not line or "|" in line or "\\" in line:  # in a table these mean something even here
        return escaped(text)
    ticks = "`" * (max((len(run) for run in _TICKS.findall(line)), default=0) + 1)
    gap = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{gap}{line}{gap}{ticks}"


def fenced(code: n.Code) -> str:
    """Lines as they are typed, between fences of more ticks than stand together in them; nothing for none."""
    lines = "\n".join(without_controls(line).rstrip(" ") for line in typed(code).split("\n"))
    fence = "`" * max([3, *(len(run) + 1 for run in _TICKS.findall(lines))])
    return f"{fence}\n{lines}\n{fence}" if lines.strip() else ""


def _link(url: str, words: str) -> str:
    if not _URL.fullmatch(url) or not words.strip():
        return words
    target = url.replace("|", "%7C")  # in a table it would end the cell
    return f"[{words}](<{target}>)" if "(" in target or ")" in target else f"[{words}]({target})"
