"""Runs rules over a context, and sorts what they find into open and accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportkit.checks.catalogue import TOLD_AT_RENDERING, check, checks
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Report, Rule, Severity


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the dossier accepts, and why."""

    finding: Diagnostic
    reason: str


@dataclass(slots=True)
class Findings:
    """What was found: `open` is to be mended, `accepted` has a reason."""

    open: Report = field(default_factory=Report)
    accepted: list[Accepted] = field(default_factory=list)


def run(context: Context, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Findings:
    """Checks everything, or only the codes that begin with one of `select`, but none that begins with one of
    `ignore`.
    """
    chosen = [(rule, function) for rule, function in checks() if is_chosen(rule, select, ignore)]
    found = [finding for rule, function in chosen for finding in function(rule, context)]
    return sort_out(context, found)


def errors(context: Context) -> Iterator[Diagnostic]:
    """What stops a rendering, and the few warnings that are told with it, of what it shows. Other rules that only ever
    warn aren't run: they are for `check`."""
    shown = frozenset(id for memo in context.memos for id in memo.used)
    for rule, function in checks():
        if rule.severity is Severity.ERROR:
            yield from (found for found in function(rule, context) if found.severity is Severity.ERROR)
        elif rule.code in TOLD_AT_RENDERING:
            yield from (found for found in sort_out(context, function(rule, context)).open if found.item in shown)


def is_chosen(rule: Rule | Diagnostic, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule is asked for: by the beginning of its code, or by its name."""
    chosen = not select or any(_names(rule, word) for word in select)
    return chosen and not any(_names(rule, word) for word in ignore)


def _names(rule: Rule | Diagnostic, word: str) -> bool:
    return rule.code.startswith(word.strip().upper()) or rule.name == word.strip().lower()


def sort_out(context: Context, found: Iterable[Diagnostic]) -> Findings:
    """Findings with those apart that their item's `allow` accepts. An error can't be accepted away."""
    findings = Findings()
    for finding in found:
        item = context.dossier.get(finding.item) if finding.item else None
        reason = item.allow.get(finding.code, "") if item is not None else ""
        if reason and finding.severity is not Severity.ERROR:
            findings.accepted.append(Accepted(finding, reason))
        else:
            findings.open.add(finding)
    return findings


def unused_allowances(context: Context, findings: Findings) -> Iterator[Diagnostic]:
    """What items accept and nothing finds any more."""
    rule = next(rule for rule, function in checks() if function is allowance_unused)
    accepted = {(one.finding.item, one.finding.code) for one in findings.accepted}
    for item in context.dossier.items():
        for code in item.allow:
            if (item.id, code) not in accepted:
                message = "“{id}” accepts {code}, which isn't found there"
                hint = "Take it out of `allow`; errors can't be accepted at all."
                yield rule.at(item.at("allow"), message, hint=hint, item=item.id, id=item.id, code=code)


@check("RK190", "allowance-unused", Severity.NOTE)
def allowance_unused(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """An item accepts a finding that isn't there.

    What it does: compares `allow` of each item with what was found on it.
    Why it matters: an allowance that outlives its finding would hide the next one of its kind.
    Example: `allow: {RK205: a title}` on a quote that has grown to a sentence.
    Instead: take the code out of `allow`. An error can't be accepted; mend it.
    """
    del rule, context  # known only when all rules have run: see `unused_allowances`
    yield from ()
