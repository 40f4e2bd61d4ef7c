"""PyYAML's complaints in plain words: the place that a person has to look at, and how to mend it."""

from __future__ import annotations

import re
from typing import Any

from reportkit.diagnostics import Diagnostic, Span
from reportkit.dossier.rules import SECOND_COLON, SYNTAX, TAB, TOO_MUCH, UNSUPPORTED
from reportkit.dossier.userinfo import covered

_PROSE = "Write prose with >- on lines of its own, or put it in quotes."
_INDENT = "Keys of one mapping begin in the same column; prose that goes on is indented further than its key."


_ABOVE = 2  # lines: the one that YAML stumbles at, and the one above it
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
_SPACES = "\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"  # none of them is YAML's
_ODD_SPACE = re.compile(rf" *(?:- )?(?:[A-Za-z_-]+:)?[{_SPACES}]")
_GLUED = re.compile(r" *(?:- )?([A-Za-z_][A-Za-z_-]{1,23})(?::(?=[^\s:])|：)")
_CITED = re.compile(r"@[a-z0-9-]+\s*(?:[],}]|$)")
_CURLY = re.compile(r":\s+([“„«])")


def explain(error: Any, text: str, file: str) -> Diagnostic:
    """A finding for a `yaml.YAMLError`, from either of PyYAML's parsers. `text` is what was parsed."""
    return _Complaint(error, text, file).finding()


class _Complaint:
    def __init__(self, error: Any, text: str, file: str) -> None:
        self._lines = re.split(r"\r\n?|\n", covered(text))
        self._file = file
        self._problem = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
        self._here = self._span(getattr(error, "problem_mark", None))
        self._there = self._span(getattr(error, "context_mark", None))

    def _span(self, mark: Any) -> Span:
        """The mark as a span; behind the end of the file it is the end of the last line."""
        if mark is None:
            return Span(self._file)
        line = min(mark.line, len(self._lines) - 1)
        column = mark.column if line == mark.line else len(self._lines[line])
        while line > 0 and column == 0 and line == len(self._lines) - 1 and not self._lines[line]:
            line -= 1
            column = len(self._lines[line])
        return Span(self._file, line + 1, column + 1)

    def _rest(self, span: Span) -> str:
        """What stands from a place to the end of its line."""
        return self._lines[span.line - 1][span.column - 1 :]

    def _before(self, span: Span) -> str:
        return self._lines[span.line - 1][: span.column - 1]

    def finding(self) -> Diagnostic:
        return self._slip() or self._said()

    def _slip(self) -> Diagnostic | None:
        """What the lines at the place and right above it show at a glance; YAML's own words blame what comes of it."""
        last = self._here.line
        for line in range(last, max(0, last - _ABOVE), -1):
            for look in (self._conflict, self._odd_space, self._glued):
                if (found := look(line, self._lines[line - 1])) is not None:
                    return found
        return None

    def _conflict(self, line: int, text: str) -> Diagnostic | None:
        if not _CONFLICT.match(text):
            return None
        hint = "Keep one of the two versions, and take these marks out."
        return SYNTAX.at(Span(self._file, line), "a merge of two versions was left unfinished here", hint=hint)

    def _odd_space(self, line: int, text: str) -> Diagnostic | None:
        found = _ODD_SPACE.match(text)
        if found is None:
            return None
        hint = "Indent with spaces, and put one behind the colon."
        message = "a space that YAML doesn't take for one, U+{code:04X}"
        return TAB.at(Span(self._file, line, found.end()), message, hint=hint, code=ord(found[0][-1]))

    def _glued(self, line: int, text: str) -> Diagnostic | None:
        found = _GLUED.match(text)
        if found is None or text[found.end() :].startswith("//"):
            return None
        message = "a space is missing behind “{key}:”"
        hint = "Write “{key}: …”, with the colon of a keyboard and a space."
        return SYNTAX.at(Span(self._file, line, found.end()), message, hint=hint, key=found[1])

    def _said(self) -> Diagnostic:
        for pattern, name in _CASES:
            if re.search(pattern, self._problem):
                found: Diagnostic | None = getattr(self, name)()
                if found is not None:
                    return found
        return SYNTAX.at(self._here, "YAML can't be read from here on", hint=_PROSE)

    def _colon(self) -> Diagnostic:
        if (curly := _CURLY.search(self._lines[self._here.line - 1])) is not None:
            hint = "YAML's own quotation marks are straight: \"…\" or '…'. Or write prose with >- on lines of its own."
            message = "a colon inside prose; {mark} is no quotation mark of YAML's"
            return SECOND_COLON.at(self._here, message, hint=hint, mark=curly[1])
        before = re.split(r":\s|\[|\{|,\s", self._before(self._here))[-1].strip(" -?") or "…"
        message = "a colon inside prose: YAML takes “{before}:” for a key"
        return SECOND_COLON.at(self._here, message, hint=_PROSE, before=before[-40:])

    def _token(self) -> Diagnostic:
        first = self._rest(self._here)[:1]
        if first == "\t":
            return self._tab()
        hint = "An id goes without @ here." if _CITED.match(self._rest(self._here)) else _PROSE
        return SYNTAX.at(self._here, "an unquoted text can't begin with “{first}”", hint=hint, first=first)

    def _tab(self) -> Diagnostic:
        return TAB.at(self._here, "a tab in the indentation", hint="Indent with spaces.")

    def _alias(self) -> Diagnostic:
        message = "“{first}” at the beginning of a text is YAML's own sign"
        return SYNTAX.at(self._there, message, hint=_PROSE, first=self._rest(self._there)[:1])

    def _quote(self) -> Diagnostic:
        mark = self._rest(self._there)[:1]
        hint = "Close it; inside '…' an apostrophe is written ''."
        return SYNTAX.at(self._there, "the quotation mark {mark} is never closed", hint=hint, mark=mark)

    def _escape(self) -> Diagnostic:
        hint = "Inside \"…\" write \\\\ for a backslash, or use '…'."
        return SYNTAX.at(self._here, "an unknown escape after a backslash", hint=hint)

    def _flow(self) -> Diagnostic:
        same_line = self._here.line == self._there.line
        if self._rest(self._here).startswith(":") and (same_line or " " in self._before(self._here).strip()):
            return self._colon()
        opened = self._rest(self._there)[:1]
        closing = {"[": "]", "{": "}"}.get(opened, "a bracket")
        message = "a comma or {closing} is missing; “{opened}” opens on line {line}"
        return SYNTAX.at(self._here, message, hint=_PROSE, closing=closing, opened=opened, line=self._there.line)

    def _lonely(self) -> Diagnostic:
        message = "this line is no key, and no part of the text before it"
        return SYNTAX.at(self._there, message, hint="A key ends with a colon and a space. " + _INDENT)

    def _indent(self) -> Diagnostic:
        before = self._before(self._here).rstrip()
        if before.endswith(("'", '"', "]", "}")):
            return SYNTAX.at(self._here, "text after {closing} closed the value", hint=_PROSE, closing=before[-1])
        return SYNTAX.at(self._here, "this line's indentation fits nothing above it", hint=_INDENT)

    def _dash(self) -> Diagnostic:
        return SYNTAX.at(self._here, "a list can't begin in the middle of a line", hint="Put “- …” on its own line.")

    def _block(self) -> Diagnostic:
        hint = "Begin the text on the next line, indented."
        return SYNTAX.at(self._here, "nothing else may stand on the line of >- or |", hint=hint)

    def _content(self) -> Diagnostic:
        first = self._rest(self._here)[:1]
        if not first:
            return SYNTAX.at(self._here, "the file ends in the middle of a value", hint="Close the brackets.")
        return SYNTAX.at(self._here, "“{first}” where a value is expected", hint=_PROSE, first=first)

    def _document(self) -> Diagnostic:
        first = self._rest(self._here)[:1]
        if first in ("]", "}"):
            return SYNTAX.at(self._here, "“{first}” closes nothing", hint="Take it out.", first=first)
        return UNSUPPORTED.at(self._here, "a second document in one file", hint="One file holds one document.")

    def _tagged(self) -> Diagnostic:
        message = "“!” at the beginning of a value is a YAML tag, which is not supported"
        return UNSUPPORTED.at(self._there, message, hint=_PROSE)

    def _directive(self) -> Diagnostic:
        message = "“%” at the beginning of a line is a YAML directive that is not supported"
        return UNSUPPORTED.at(self._here, message, hint="Take it out, or indent it as prose.")

    def _deep(self) -> Diagnostic:
        return TOO_MUCH.at(self._here, "nested too deep", hint="Look for an unclosed bracket.")


# Both parsers' words: libyaml's, then PyYAML's own.
_CASES = (
    (r"mapping values are not allowed", "_colon"),
    (r"\btab character\b", "_tab"),
    (r"cannot start any token", "_token"),
    (r"scanning an (?:alias|anchor)", "_alias"),
    (r"quoted scalar.*(?:end of stream|document)", "_quote"),
    (r"escape|hexdecimal", "_escape"),
    (r"flow (?:sequence|mapping): ", "_flow"),
    (r"could not find expected ':'", "_lonely"),
    (r"sequence entries are not allowed", "_dash"),
    (r"scanning a block scalar", "_block"),
    (r"node content", "_content"),
    (r"scanning a tag|parsing a tag|tag handle", "_tagged"),
    (r"directive|incompatible YAML", "_directive"),
    (r"document start", "_document"),
    (r"parsing a block (?:mapping|collection)", "_indent"),
    (r"exceeded max depth", "_deep"),
)
