"""The one YAML loader: dossiers, template packs, themes, briefings and attestations are all read through it.

    node = load(data, "templates/memo/template.yaml", report)
    if isinstance(node, MapNode) and (title := node.get("title")):
        title.plain(), title.span, node.at("title")

In: bytes or text, and the file's name as a user would type it.  Out: nodes (`nodes.py`) with YAML 1.2's meaning, or
None. Whatever is wrong is a finding in the report; no input raises. Refused, beyond bad syntax: duplicate keys, tags,
merge keys, several documents in one file, unquoted prose in brackets, forbidden characters, and files that outgrow the
bounds below.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from reportkit.diagnostics import Diagnostic, Report, Span
from reportkit.dossier.characters import check_escaped, decode, without_forbidden
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.dossier.rules import BARE_PROSE, DUPLICATE_KEY, EMPTY_FILE, SYNTAX, TOO_MUCH, UNSUPPORTED
from reportkit.dossier.userinfo import without_userinfo

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BYTES = 16 << 20
"""A larger file is refused before it is parsed."""
MAX_DEPTH = 64
MAX_NODES = 1_000_000
MAX_ALIASED = 10_000
"""How many nodes aliases may add to a file, all in all."""

_MERGE = "<<"
_CLOSES = 40  # characters in which a bracket closes behind a text
PROSE_HINT = "Write prose with >- on lines of its own, or put it in quotes."

_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NOTHING = ("", "~", "null", "Null", "NULL")
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]*|\.[0-9]+|[0-9]{1,18}(?=[eE]))(?:[eE][-+]?[0-9]{1,3})?")
# libyaml takes these two for line ends, YAML 1.2 does not: they pass as noncharacters, which no text may hold.
_HIDE = {0x2028: 0xFDD0, 0x2029: 0xFDD1}
_SHOW = {0xFDD0: 0x2028, 0xFDD1: 0x2029}


class _Stop(Exception):
    """What ends the reading of a file before its end."""

    def __init__(self, finding: Diagnostic) -> None:
        self.finding = finding


def load(source: bytes | str, file: str, report: Report) -> Node | None:
    """What a YAML file says. None, with at least one finding, if that can't be told."""
    if len(source) > MAX_BYTES:
        report.add(
            TOO_MUCH.at(Span(file), "the file is larger than {limit} MiB", hint="Split it.", limit=MAX_BYTES >> 20)
        )
        return None
    text = decode(source, file, report) if isinstance(source, bytes) else source.removeprefix("\ufeff")
    if text is None:
        return None
    text = without_forbidden(text, file, report)
    try:
        return _parse(text, file, report)
    except _Stop as stop:
        report.add(stop.finding)
        return None


def _parse(text: str, file: str, report: Report) -> Node | None:
    import yaml

    from reportkit.dossier.yaml_errors import explain

    hidden = text.translate(_HIDE) if "\u2028" in text or "\u2029" in text else text
    builder = _Builder(file, report, hidden, shown=hidden is not text)
    parser: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        node = builder.build(parser(hidden).get_event)
    except yaml.YAMLError as error:
        raise _Stop(explain(error, text, file)) from None
    if node is None:
        hint = "Fill it in, or delete it."
        report.add(EMPTY_FILE.at(Span(file), "the file is empty", hint=hint))
    return node


class _Frame:
    """A mapping or a list that is being read."""

    __slots__ = ("anchor", "first", "flow", "key", "key_span", "node", "wants_key")

    def __init__(self, node: MapNode | ListNode, flow: bool, anchor: str | None, first: int) -> None:
        self.node = node
        self.flow = flow
        self.anchor = anchor
        self.first = first
        self.key = ""
        self.key_span = node.span
        self.wants_key = isinstance(node, MapNode)


class _Builder:
    """Nodes out of a parser's events. Without recursion, so that no depth can exhaust the stack."""

    def __init__(self, file: str, report: Report, text: str, shown: bool) -> None:
        self._file = file
        self._text = text
        self._report = report
        self._shown = shown
        self._stack: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._count = 0
        self._aliased = 0
        self._root: Node | None = None
        self._documents = 0

    def build(self, next_event: Callable[[], Any]) -> Node | None:
        """The root of the document, once all events are read; None if there is none."""
        from yaml import events

        steps: dict[type, Callable[[Any], None]] = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._open_map,
            events.SequenceStartEvent: self._open_list,
            events.MappingEndEvent: self._close,
            events.SequenceEndEvent: self._close,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        while (kind := type(event := next_event())) is not events.StreamEndEvent:
            if kind in steps:
                steps[kind](event)
        root = self._root
        return None if isinstance(root, ScalarNode) and root.value is None else root

    def _span(self, event: Any) -> Span:
        mark = event.start_mark
        return Span(self._file, mark.line + 1, mark.column + 1)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = "Put what follows --- in a file of its own."
            raise _Stop(UNSUPPORTED.at(self._span(event), "a second document in one file", hint=hint))

    def _scalar(self, event: Any) -> None:
        self._tag(event)
        text: str = event.value.translate(_SHOW) if self._shown else event.value
        style: str | None = event.style
        span = self._span(event)
        if style == '"':
            text = check_escaped(text, span, self._report)
        text = without_userinfo(text, span, self._report)
        parent = self._stack[-1] if self._stack else None
        if parent is not None and parent.wants_key:
            self._key(parent, text, span, plain=not style)
            return
        alone = not text.endswith((".", "!", "?", "…")) and self._stands_alone(parent, event.end_mark.index)
        if parent is not None and parent.flow and not style and not alone and self._is_cut(parent, text, span):
            return
        is_cut = not style and self._ends_at_hash(event.end_mark.index)
        node = ScalarNode(text, text if style else resolve(text), span, is_cut=is_cut)
        self._place(node, event.anchor, self._count)

    def _stands_alone(self, parent: _Frame | None, end: int) -> bool:
        """Whether a text is all that a list in brackets has: no comma has cut it."""
        if parent is None or not isinstance(parent.node, ListNode) or parent.node.items:
            return False
        return self._text[end : end + _CLOSES].lstrip().startswith("]")

    def _ends_at_hash(self, end: int) -> bool:
        """Whether a # follows after one space. Before a comment stand two."""
        return self._text.startswith(" #", end)

    def _key(self, frame: _Frame, text: str, span: Span, plain: bool) -> None:
        if text == _MERGE:
            hint = "Write the keys out where they belong."
            self._report.add(UNSUPPORTED.at(span, "a merge key (<<) is not supported", hint=hint))
        elif plain and text == "":
            self._report.add(SYNTAX.at(span, "a key is missing before the colon", hint=PROSE_HINT))
        frame.key, frame.key_span, frame.wants_key = text, span, False

    def _is_cut(self, frame: _Frame, text: str, span: Span) -> bool:
        """Unquoted text in brackets: was it meant as prose, and cut at a comma? True for a key that only a cut made."""
        if isinstance(frame.node, ListNode):
            if _is_sentence(text):
                message = "unquoted prose in a [list]: YAML cuts it at every comma"
                self._report.add(BARE_PROSE.at(span, message, hint=PROSE_HINT))
            return False
        if text or frame.key in ("", _MERGE):
            return False
        message = "“{key}” has no value in {{…}}: prose there is cut at its first comma"
        self._report.add(BARE_PROSE.at(frame.key_span, message, hint=PROSE_HINT, key=frame.key))
        frame.wants_key = True
        return True

    def _open_map(self, event: Any) -> None:
        self._open(event, MapNode({}, self._span(event)))

    def _open_list(self, event: Any) -> None:
        self._open(event, ListNode([], self._span(event)))

    def _open(self, event: Any, node: MapNode | ListNode) -> None:
        self._tag(event)
        if len(self._stack) >= MAX_DEPTH:
            hint = "Nothing that we read nests so deep: look for an unclosed bracket."
            raise _Stop(TOO_MUCH.at(node.span, "nested more than {limit} deep", hint=hint, limit=MAX_DEPTH))
        if self._stack and self._stack[-1].wants_key:
            raise _Stop(UNSUPPORTED.at(node.span, "a key that is a list or a mapping", hint="A key is a plain text."))
        self._stack.append(_Frame(node, bool(event.flow_style), event.anchor, self._count))
        self._count += 1

    def _close(self, _event: Any) -> None:
        frame = self._stack.pop()
        self._count -= 1  # `_place` counts it
        self._place(frame.node, frame.anchor, frame.first)

    def _alias(self, event: Any) -> None:
        span = self._span(event)
        if event.anchor not in self._anchors:
            message = "“*” begins an alias, and nothing before this is called “{name}”"
            raise _Stop(SYNTAX.at(span, message, hint=PROSE_HINT, name=event.anchor))
        if self._stack and self._stack[-1].wants_key:
            raise _Stop(UNSUPPORTED.at(span, "an alias as a key", hint="Write the key out."))
        node, size = self._anchors[event.anchor]
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            message = "aliases add more than {limit} values to the file"
            raise _Stop(TOO_MUCH.at(span, message, hint="Write the values out.", limit=MAX_ALIASED))
        self._count += size - 1
        self._place(node, None, self._count)

    def _place(self, node: Node, anchor: str | None, first: int) -> None:
        """Puts a finished node where it belongs."""
        self._count += 1
        if self._count > MAX_NODES:
            raise _Stop(
                TOO_MUCH.at(node.span, "more than {limit} values in one file", hint="Split it.", limit=MAX_NODES)
            )
        if anchor is not None:
            self._anchors[anchor] = node, self._count - first
        if not self._stack:
            self._root = node
            return
        frame = self._stack[-1]
        if isinstance(frame.node, ListNode):
            frame.node.items.append(node)
        else:
            self._enter(frame, frame.node, node)

    def _enter(self, frame: _Frame, mapping: MapNode, node: Node) -> None:
        key = frame.key
        frame.wants_key = True
        if key == _MERGE:
            return
        if key in mapping.entries:
            message = "“{key}” stands here a second time; the first is on line {line}"
            hint = "Keep one of the two."
            self._report.add(DUPLICATE_KEY.at(frame.key_span, message, hint=hint, key=key, line=mapping.keys[key].line))
            return
        mapping.entries[key] = node
        mapping.keys[key] = frame.key_span

    def _tag(self, event: Any) -> None:
        if event.tag is not None:
            message = "“!” at the beginning of a value is a YAML tag, which is not supported"
            self._report.add(UNSUPPORTED.at(self._span(event), message, hint=PROSE_HINT))


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words > 2 or (words == 2 and text.endswith((".", "!", "?", "…")))


def resolve(text: str) -> str | int | float | bool | None:
    """The YAML 1.2 meaning of a plain scalar. Numbers with leading zeros, dates, `no` and `1:30` are text."""
    if text in _NOTHING:
        return None
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-+.0123456789":
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text) and math.isfinite(float(text)):
            return float(text)
    return text
