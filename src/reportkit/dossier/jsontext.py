"""A JSON reader that knows where each value stands: the same nodes as the YAML loader's.

JSON is nearly YAML, but not where it matters: a reference manager indents with tabs and writes characters beyond the
basic plane as two escapes.
"""

from __future__ import annotations

import re

from reportkit.diagnostics import Report, Span
from reportkit.dossier.characters import Places, check_escaped, decode, without_forbidden
from reportkit.dossier.loader import MAX_BYTES, MAX_DEPTH
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.dossier.rules import DUPLICATE_KEY, EMPTY_FILE, SYNTAX, TOO_MUCH
from reportkit.dossier.userinfo import without_userinfo

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile("true|false|null")


class _Broken(Exception):
    def __init__(self, offset: int, message: str, rule: object = SYNTAX) -> None:
        self.offset = offset
        self.message = message
        self.rule = rule


def load_json(data: bytes, file: str, report: Report) -> Node | None:
    """What a JSON file says. None, with at least one finding, if that can't be told."""
    if len(data) > MAX_BYTES:
        report.add(
            TOO_MUCH.at(Span(file), "the file is larger than {limit} MiB", hint="Split it.", limit=MAX_BYTES >> 20)
        )
        return None
    text = decode(data, file, report)
    if text is None:
        return None
    if not text.strip():
        report.add(EMPTY_FILE.at(Span(file), "the file is empty", hint="Fill it in, or delete it."))
        return None
    reader = _Reader(without_forbidden(text, file, report), file, report)
    try:
        return reader.document()
    except _Broken as broken:
        rule = TOO_MUCH if broken.rule is TOO_MUCH else SYNTAX
        hint = 'Export the file again, or mend it here: strings stand in "…", entries are divided by commas.'
        report.add(rule.at(reader.places.at(broken.offset), broken.message, hint=hint))
        return None


class _Reader:
    def __init__(self, text: str, file: str, report: Report) -> None:
        self._text = text
        self._report = report
        self.places = Places(text, file)

    def document(self) -> Node:
        node, end = self._value(self._skip(0), 0)
        end = self._skip(end)
        if end < len(self._text):
            raise _Broken(end, "the value ends before this")
        return node

    def _skip(self, offset: int) -> int:
        match = _SPACE.match(self._text, offset)
        assert match is not None  # it matches nothing, too
        return match.end()

    def _value(self, offset: int, depth: int) -> tuple[Node, int]:
        if depth > MAX_DEPTH:
            raise _Broken(offset, "nested too deep", TOO_MUCH)
        first = self._text[offset : offset + 1]
        if first == "{":
            return self._mapping(offset, depth)
        if first == "[":
            return self._list(offset, depth)
        return self._string(offset) if first == '"' else self._word(offset)

    def _word(self, offset: int) -> tuple[Node, int]:
        span = self.places.at(offset)
        if match := _WORD.match(self._text, offset):
            return ScalarNode(match.group(), _WORDS[match.group()], span), match.end()
        if match := _NUMBER.match(self._text, offset):
            whole = match[1] is None and match[2] is None
            return ScalarNode(match.group(), (int if whole else float)(match.group()), span), match.end()
        raise _Broken(offset, "a value is missing here" if offset < len(self._text) else "the file ends too early")

    def _string(self, offset: int) -> tuple[ScalarNode, int]:
        from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # typeshed lacks it

        span = self.places.at(offset)
        try:
            text, end = scanstring(self._text, offset + 1, True)
        except JSONDecodeError as error:
            raise _Broken(
                error.pos, "this string is never closed, or holds a line break or an unknown escape"
            ) from None
        text = without_userinfo(check_escaped(text, span, self._report), span, self._report)
        return ScalarNode(text, text, span), end

    def _list(self, offset: int, depth: int) -> tuple[Node, int]:
        node = ListNode([], self.places.at(offset))
        at = self._skip(offset + 1)
        if self._text.startswith("]", at):
            return node, at + 1
        while True:
            item, at = self._value(at, depth + 1)
            node.items.append(item)
            at, more = self._after(at, "]")
            if not more:
                return node, at

    def _mapping(self, offset: int, depth: int) -> tuple[Node, int]:
        node = MapNode({}, self.places.at(offset))
        at = self._skip(offset + 1)
        if self._text.startswith("}", at):
            return node, at + 1
        while True:
            at = self._entry(node, at, depth)
            at, more = self._after(at, "}")
            if not more:
                return node, at

    def _entry(self, node: MapNode, offset: int, depth: int) -> int:
        if not self._text.startswith('"', offset):
            raise _Broken(offset, 'a key in "…" is missing here')
        key, at = self._string(offset)
        at = self._skip(at)
        if not self._text.startswith(":", at):
            raise _Broken(at, "a colon is missing after the key")
        value, at = self._value(self._skip(at + 1), depth + 1)
        if key.text in node:
            message = "“{key}” stands here a second time; the first is on line {line}"
            first = node.at(key.text).line
            self._report.add(DUPLICATE_KEY.at(key.span, message, hint="Keep one of the two.", key=key.text, line=first))
        else:
            node.entries[key.text], node.keys[key.text] = value, key.span
        return at

    def _after(self, offset: int, closing: str) -> tuple[int, bool]:
        """Behind the comma or the closing bracket, and whether it was a comma."""
        at = self._skip(offset)
        if self._text.startswith(closing, at):
            return at + 1, False
        if self._text.startswith(",", at):
            return self._skip(at + 1), True
        raise _Broken(at, "a comma or a closing bracket is missing here")
