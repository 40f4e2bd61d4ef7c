"""Every rule that there is: those checked here, with their pages, and those that reading, merging and layout find."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity

Check = Callable[[Rule, Context], Iterator[Diagnostic]]

_FAMILIES = (
    "dossier",
    "translations",
    "languages",
    "quotes",
    "speakers",
    "excerpts",
    "sources",
    "prose",
    "likelihood",
    "judgements",
    "wording",
    "handling",
    "document",
    "runner",
)
_ELSEWHERE = (
    "reportkit.dossier.rules",
    "reportkit.evidence.rules",
    "reportkit.importers.rules",
    "reportkit.release.rules",
    "reportkit.template.rules",
    "reportkit.theme.rules",
    "reportkit.layout.rules",
    "reportkit.seal.keeping",
    "reportkit.work.finish",
    "reportkit.briefing.rules",
)
"""Where other rooms declare their rules. Named and not imported, since some of them lie above this one: only whoever
asks for the whole catalogue, at the command line, reads them."""

TOLD_AT_RENDERING: set[str] = set()
"""The codes of warnings that a rendering tells, too, of what it shows."""

_CHECKS: dict[str, tuple[Rule, Check]] = {}


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule and its page: what it does, why it matters, an example, how to mend it. `check` if it is checked here."""

    rule: Rule
    page: str
    check: Check | None = field(default=None, compare=False, repr=False)


def check(
    code: str, name: str, severity: Severity = Severity.WARNING, *, told_at_rendering: bool = False
) -> Callable[[Check], Check]:
    """Enters a function into the catalogue under a code. The function gets its own `Rule` to make findings with.

    `told_at_rendering`: a warning that whoever renders is to read before a reader does.
    """

    def enter(function: Check) -> Check:
        known = _CHECKS.get(code)
        if known is not None and known[1].__qualname__ != function.__qualname__:
            raise ValueError(f"{code} is already {known[0].name}")
        _CHECKS[code] = Rule(code, name, severity), function
        if told_at_rendering:
            TOLD_AT_RENDERING.add(code)
        return function

    return enter


@cache
def checks() -> tuple[tuple[Rule, Check], ...]:
    """What is checked here, in the order of the codes."""
    for family in _FAMILIES:
        import_module(f"reportkit.checks.{family}")
    return tuple(_CHECKS[code] for code in sorted(_CHECKS))


@cache
def catalogue() -> dict[str, Entry]:
    """Every rule by its code."""
    entries = {rule.code: Entry(rule, clean(check.__doc__ or ""), check) for rule, check in checks()}
    for module in _ELSEWHERE:
        for rule, page in _declared(module):
            entries.setdefault(rule.code, Entry(rule, page))
    return dict(sorted(entries.items()))


def find(named: str) -> Entry | None:
    """The entry of a code, or of a rule's name."""
    entries = catalogue()
    found = entries.get(named.strip().upper())
    return found or next((entry for entry in entries.values() if entry.rule.name == named.strip().lower()), None)


def clean(docstring: str) -> str:
    """A docstring as a page: without the code's indentation."""
    import inspect

    return inspect.cleandoc(docstring)


def _declared(module_name: str) -> Iterator[tuple[Rule, str]]:
    """The rules that a module declares, each with the text that stands below it."""
    module = import_module(module_name)
    below = _texts_below(Path(str(module.__file__)))
    for name, value in vars(module).items():
        if isinstance(value, Rule):
            yield value, clean(below.get(name, ""))


def _texts_below(path: Path) -> dict[str, str]:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    found: dict[str, str] = {}
    for statement, following in pairwise(body):
        if not (isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)):
            continue
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            found[statement.targets[0].id] = str(following.value.value)
    return found
