"""Whether all that stands in a Markdown text is in what the parser has made of it.

The parser drops some things without a word: cells that no column has, what stands too deep, the first of two notes of
one name. Each word of the text must stand in a token, or be a part of the mark-up; what doesn't is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from reportkit.diagnostics import Message, Severity
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from markdown_it.token import Token

_WORD = re.compile(r"[^\s!-/:-@\[-`{-~]+")  # ASCII punctuation may be mark-up; nothing else is
_EDGE = re.compile(r"[\s>]*")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Loss:
    """What stands on a line, from 0, and in no node: words, or a whole thing of its kind. `last`: up to which line."""

    kind: Literal["words", "lines", "cell", "note", "note-in-note", "address", "address-twice"]
    line: int
    what: str
    last: int


_TOO_DEEP = Message("it stands too deep in lists or quotations: bring it nearer to the left edge")
TOLD: Mapping[str, tuple[Message, Message, Severity]] = MappingProxyType(
    {
        "words": (Message("“{what}” would not be printed"), _TOO_DEEP, Severity.ERROR),
        "lines": (Message("from “{what}” on to line {last} nothing would be printed"), _TOO_DEEP, Severity.ERROR),
        "cell": (
            Message("no column of the table has the cell “{what}”"),
            Message("give the first row as many cells, or write \\| for a bar that parts nothing"),
            Severity.ERROR,
        ),
        "note": (
            Message("the note [^{what}] is written again below, and this text of it would be lost"),
            Message("one note has one text: join the two, or give this one another name"),
            Severity.ERROR,
        ),
        "note-in-note": (
            Message("the note [^{what}] is written inside another one"),
            Message("begin it at the left edge, after an empty line"),
            Severity.ERROR,
        ),
        "address": (
            Message("no link leads to the address [{what}]"),
            Message("name it in a link: [words][{what}]; a remark to yourself is {{## … ##}}"),
            Severity.WARNING,
        ),
        "address-twice": (
            Message("the address [{what}] is given a second time"),
            Message("one name has one address: give this one another name"),
            Severity.ERROR,
        ),
    }
)
"""What to say of each kind of loss: a message, a hint, how much it matters."""


def losses(text: str, tokens: Sequence[Token], environment: Mapping[str, Any]) -> list[Loss]:
    """What a text says and its tokens don't, line after line. Notes stand among the tokens, each in its place."""
    lines = text.split("\n")
    found = [*_notes(tokens), *_addresses(tokens, environment), *_cells(lines, tokens)]
    known = {(loss.line, word) for loss in found for word in _WORD.findall(loss.what)}
    lost = [(at, [word for word in words if (at, word) not in known]) for at, words in _words(lines, tokens)]
    aside = {line for start, end in _definitions(environment) for line in range(start, end)}
    found += _runs([(at, words) for at, words in lost if words and at not in aside], lines)
    return sorted(found, key=lambda loss: loss.line)


def _words(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, list[str]]]:
    """The words of each line that no token has."""
    alone: dict[int, Counter[str]] = {}  # of tokens of this line, however many: the cells of a row
    shared: dict[int, list[Counter[str]]] = {}
    for start, end, content in _held(tokens):
        if not (pool := Counter(_WORD.findall(content))):
            continue
        if end - start <= 1:
            alone.setdefault(start, Counter()).update(pool)
        for line in range(start, end) if end - start > 1 else ():
            shared.setdefault(line, []).append(pool)
    for at, words in enumerate(map(_WORD.findall, lines)):
        pools = [*([alone[at]] if at in alone else []), *shared.get(at, [])]
        if lost := [word for word in words if not _taken(word, pools)]:
            yield at, lost


def _taken(word: str, pools: Sequence[Counter[str]]) -> bool:
    """Whether one of the tokens of a line has a word; it has it once less then."""
    pool = next((pool for pool in pools if pool[word] > 0), None)
    if pool is not None:
        pool[word] -= 1
    return pool is not None


def _held(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """What each token says, with its lines: its content, and what of its mark-up has words."""
    for token in tokens:
        if token.map is None and token.type != "footnote_reference_open":
            continue
        start, end = token.map or (0, 0)
        if token.type == "footnote_reference_open":
            yield start, start + 1, str(token.meta["label"])
        elif token.type == "container_block_open":
            yield start, start + 1, _unread(token)
        elif token.type != "title_open":
            yield start, end, token.content
            if token.info:  # the number of an item, the language of code
                yield start, start + 1, token.info


def _unread(container: Token) -> str:
    """What stands behind the colons of a container, but for a title, which is text."""
    name = container.info.strip().partition(" ")[0]
    return name if name in n.CALLOUTS else container.info


def _runs(lost: Sequence[tuple[int, Sequence[str]]], lines: Sequence[str]) -> Iterator[Loss]:
    """Lost words, those of lines that follow each other as one loss."""
    runs: list[Loss] = []
    for line, words in lost:
        if runs and not "".join(lines[runs[-1].last + 1 : line]).strip():
            runs[-1] = Loss("lines", runs[-1].line, runs[-1].what, line)
        else:
            runs.append(Loss("words", line, " ".join(words), line))
    return iter(runs)


def _cells(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[Loss]:
    """Cells that a row has more than its table has columns."""
    columns = 0
    for token in tokens:
        if token.type == "thead_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and token.map and columns:
            line = lines[token.map[0]]
            cells = _BAR.split(line[len(_EDGE.match(line)[0]) :].strip())  # type: ignore[index]  # it always matches
            surplus = [cell.strip() for cell in cells[1 if not cells[0] else 0 :][columns:]]
            if any(surplus):
                yield Loss("cell", token.map[0], " ".join(filter(None, surplus)), token.map[0])


def _notes(tokens: Sequence[Token]) -> Iterator[Loss]:
    """Notes of a name that another one has, of which the parser keeps the last; and those that stand inside others."""
    seen: dict[str, int] = {}
    depth = 0
    for token in tokens:
        if token.type == "footnote_reference_open":
            label, line = str(token.meta["label"]), token.map[0] if token.map else 0
            if label in seen:
                yield Loss("note", seen[label], label, seen[label])
            if depth:
                yield Loss("note-in-note", line, label, line)
            seen[label] = line
            depth += 1
        elif token.type == "footnote_reference_close":
            depth -= 1


def _addresses(tokens: Sequence[Token], environment: Mapping[str, Any]) -> Iterator[Loss]:
    """Addresses (`[name]: https://…`) of a name that another one has, and those that no link names."""
    used = {str(label) for label in _labels(tokens)}
    for label, one in environment.get("references", {}).items():
        if label not in used:
            yield Loss("address", one["map"][0], label, one["map"][0])
    for one in environment.get("duplicate_refs", ()):
        yield Loss("address-twice", one["map"][0], str(one["label"]), one["map"][0])


def _labels(tokens: Sequence[Token]) -> Iterator[object]:
    for token in tokens:
        if "label" in token.meta and token.type in ("link_open", "image"):
            yield token.meta["label"]
        yield from _labels(token.children or ())


def _definitions(environment: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """The lines of addresses: mark-up, all of it."""
    for one in (*environment.get("references", {}).values(), *environment.get("duplicate_refs", ())):
        yield tuple(one["map"])
