"""Findings are values: a place, a message, a hint.

In: what a rule has seen.  Out: `Diagnostic` values, gathered in a `Report`, which is handed up and printed once, at
the edge.

A message is a template and its arguments, not a finished sentence, so that it can be shown in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: its path as a user would type it, line and column, both counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(IntEnum):
    """How much a finding matters. An error stops the work; a warning and a note do not."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named gaps, and what fills them."""

    template: str
    args: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.template.format_map(self.args) if self.args else self.template

    def __bool__(self) -> bool:
        return bool(str(self))


@dataclass(frozen=True, slots=True)
class Rule:
    """What can be found: a stable code, a name for the fault, and how much it matters unless told otherwise."""

    code: str
    name: str
    severity: Severity = Severity.ERROR

    def at(
        self,
        span: Span | None,
        message: str,
        *,
        hint: str = "",
        item: str = "",
        severity: Severity | None = None,
        **args: object,
    ) -> Diagnostic:
        """A finding of this rule. `message` and `hint` are templates; `args` fill the gaps of both."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity if severity is None else severity,
            message=Message(message, args),
            hint=Message(hint, args),
            span=span,
            item=item,
        )


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and how to mend it."""

    code: str
    name: str
    severity: Severity
    message: Message
    hint: Message = field(default_factory=lambda: Message(""))
    span: Span | None = None
    item: str = ""

    def __str__(self) -> str:
        place = f"{self.span}: " if self.span else ""
        return f"{place}{self.severity.word} {self.code} {self.name}: {self.message}"


@dataclass(slots=True)
class Report:
    """Findings in the order in which they were made; the same finding at the same place is kept once."""

    _found: dict[tuple[str, Span | None, str, str], Diagnostic] = field(default_factory=dict)

    def add(self, *found: Diagnostic) -> None:
        for one in found:
            self._found.setdefault((one.code, one.span, str(one.message), one.item), one)

    def extend(self, found: Iterable[Diagnostic]) -> None:
        self.add(*found)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found.values())

    def __len__(self) -> int:
        return len(self._found)

    def sorted(self) -> list[Diagnostic]:
        """By place, then by code: the order in which a person mends them."""
        nowhere = Span("", 0, 0)
        return sorted(self, key=lambda d: (d.span or nowhere, d.code, str(d.message)))

    def count(self, severity: Severity) -> int:
        return sum(1 for one in self if one.severity is severity)

    def count_errors(self) -> int:
        return self.count(Severity.ERROR)

    @property
    def has_errors(self) -> bool:
        return self.count_errors() > 0
