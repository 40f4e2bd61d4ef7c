"""What goes wrong in a section, as a finding at its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError

from reportkit.diagnostics import Diagnostic, Span
from reportkit.errors import ReportkitError
from reportkit.template import rules
from reportkit.template.pack.printed_remarks import REMARK_HINT, REMARK_PRINTED, RemarkPrinted
from reportkit.template.sandbox.meter import MAX_SOURCE
from reportkit.template.sandbox.missing import MissingNameError, did_you_mean
from reportkit.template.values import CLOSE, OPEN, TemplateFault

_LONGEST = 200
"""How much of a name, or of a reason, a message repeats."""


class SectionFailed(ReportkitError):
    """A section that can't be rendered, as a finding."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(str(finding))
        self.finding = finding


class Faults:
    """What is known where a fault is told: the files that were read, the filters and tests, and the names."""

    def __init__(
        self,
        shown: Callable[[str], str],
        loaded: Collection[str],
        kinds: Mapping[str, Iterable[str]],
        names: Mapping[str, Any],
    ) -> None:
        self._shown = shown
        self._loaded = loaded
        self._kinds = kinds
        self._names = names

    def finding(self, fault: Exception, name: str) -> Diagnostic:
        """The finding that a fault of the section `name` is. Raises the fault itself where it is nobody's but ours."""
        if isinstance(fault, SectionFailed):
            return fault.finding
        span = self._place(fault, name)
        match fault:
            case RemarkPrinted():
                return rules.REMARK.at(span, "{what}", what=REMARK_PRINTED, hint="{how}", how=REMARK_HINT)
            case TemplateSyntaxError():
                return self._syntax(fault, span)
            case MissingNameError():
                known = self._names if fault.candidates is None else fault.candidates
                how = fault.hint or did_you_mean(fault.missing, known)
                what = _cropped(str(fault))
                return rules.UNKNOWN_NAME.at(span, "{what}", what=what, hint="{how}" if how else "", how=how)
            case UndefinedError():
                return rules.UNKNOWN_NAME.at(span, "{what}", what=_cropped(str(fault)))
            case TemplateFault():
                return fault.at(span)
            case TemplateNotFound():
                return rules.PACK_FILE.at(span, "there is no template {file}", file=_cropped(str(fault)))
            case SecurityError():
                return rules.TEMPLATE_FAULT.at(span, "not allowed in a section: {what}", what=_cropped(str(fault)))
            case RecursionError():
                return rules.TEMPLATE_FAULT.at(span, "the section calls itself without end, or is nested too deep")
            case TemplateRuntimeError(message=message) if message and message.startswith("No "):
                return self._unknown_filter(message, span)
            case SyntaxError(msg=reason) if not _is_depth(reason):
                return rules.TEMPLATE_SYNTAX.at(span, "{what}", what=_cropped(reason))
            case SyntaxError() | MemoryError():
                return rules.TEMPLATE_FAULT.at(span, "the section is nested too deep")
            case ValueError() if "integer string conversion" in str(fault):
                return rules.TEMPLATE_FAULT.at(span, "{what}", what="a number is too large")
            case TypeError() | ValueError() | KeyError() | TemplateRuntimeError() | ArithmeticError() | LookupError():
                return rules.TEMPLATE_FAULT.at(span, "{what}", what=_cropped(_plain_reason(fault)))
            case _:
                raise fault

    def _syntax(self, fault: TemplateSyntaxError, span: Span) -> Diagnostic:
        message = fault.message or "can't be read"
        if message.startswith(("No filter named", "No test named")):
            return self._unknown_filter(message, span)
        return rules.TEMPLATE_SYNTAX.at(span, "{what}", what=_cropped(message))

    def _unknown_filter(self, message: str, span: Span) -> Diagnostic:
        """Jinja's "No filter named 'tabel' found." in our words."""
        kind, name = message.split(" ")[1], message.split("'")[1]
        what = f"there is no {kind} “{_cropped(name)}”"
        return rules.UNKNOWN_NAME.at(span, "{what}", what=what, hint=did_you_mean(name, self._kinds[kind]))

    def _place(self, fault: Exception, name: str) -> Span:
        if isinstance(fault, TemplateSyntaxError):
            return Span(self._shown(fault.name or name), fault.lineno)
        place = Span(self._shown(name))
        step = fault.__traceback__
        while step is not None:
            file = step.tb_frame.f_code.co_filename
            if file in self._loaded:  # a frame of a template: Jinja has put its own lines in
                place = Span(self._shown(file), step.tb_lineno)
            step = step.tb_next
        return place


def check_source(text: str, shown: str) -> None:
    """Refuses a file that is too long, and the characters that references and marks are made of.

    Raises SectionFailed.
    """
    if len(text) > MAX_SOURCE:
        message = f"a section has at most {MAX_SOURCE} characters"
        raise SectionFailed(rules.TEMPLATE_FAULT.at(Span(shown), "{what}", what=message))
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if OPEN <= character <= "\ue003" or character == CLOSE:
                message = "the private-use character U+{code:04X} is not available here"
                raise SectionFailed(rules.TEMPLATE_FAULT.at(Span(shown, number, column), message, code=ord(character)))


def _is_depth(reason: str) -> bool:
    """Whether Python says so of code that is nested too deep."""
    return "nested" in reason or "indentation" in reason


def _cropped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _plain_reason(fault: Exception) -> str:
    reason = str(fault).removeprefix("Vocabulary.")
    return reason or type(fault).__name__
