"""The sandbox in which sections run: allowed names only, bounded loops and output, faults with their template line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from types import CodeType
from typing import Any

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError, nodes, pass_context
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import FunctionLoader
from jinja2.runtime import Context, StrictUndefined, Undefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from reportkit.diagnostics import Diagnostic, Span
from reportkit.errors import ReportkitError
from reportkit.template import bounds, rules
from reportkit.template.places import PlacedText, mark, unmark
from reportkit.template.values import (
    CLOSE,
    OPEN,
    Datum,
    Markdown,
    References,
    TemplateFault,
    View,
    plain_value,
    printed,
)

TESTS = frozenset(
    {"defined", "divisibleby", "eq", "even", "ge", "gt", "in", "le", "lt", "ne", "none", "number", "odd", "sameas"}
    | {"string", "undefined"}
)
GLOBALS = frozenset({"range", "namespace"})


class CompiledSections(BytecodeCache):
    """The code of sections, by name and content, for as long as the process lives: a batch compiles each once."""

    def __init__(self) -> None:
        self._code: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(f"{bucket.key}{bucket.checksum}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[f"{bucket.key}{bucket.checksum}"] = bucket.code


_COMPILED = CompiledSections()


class MarkLines(Extension):
    """Marks each line of a template's own text."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        return mark(stream, stream.name or "")


class _Joins(NodeTransformer):
    """Every `~` as a call that looks at what it joins."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802 - named for the node
        self.generic_visit(node)
        return bounds.concatenation(node)


class SectionFailed(ReportkitError):
    """A section that can't be rendered, as a finding."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(str(finding))
        self.finding = finding


class SectionEnvironment(SandboxedEnvironment):
    """Jinja for the sections of one rendering. `shown` gives the path of a template as its user knows it."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self,
        load: Callable[[str], str | None],
        shown: Callable[[str], str],
        references: References,
        *,
        draft: bool = False,
    ) -> None:
        self.references = references
        self._loaded: set[str] = set()
        self._shown = shown
        self._meter = bounds.Meter()
        super().__init__(
            autoescape=True,  # so that joined and captured text asks each value for its own reference
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="{##",  # `{#id}` is a heading's attribute
            comment_end_string="##}",
            undefined=_draft_undefined(references) if draft else MissingName,
            finalize=self._finalize,
            loader=FunctionLoader(self._loader(load)),
            extensions=[MarkLines],
            auto_reload=False,
            bytecode_cache=_COMPILED,
            cache_size=64,
        )
        self.filters = bounds.filters(references)
        self.tests = {name: value for name, value in self.tests.items() if name in TESTS}
        self.globals = {name: value for name, value in self.globals.items() if name in GLOBALS}
        self.globals["range"] = _bounded_range

    def render(self, name: str, names: Mapping[str, Any]) -> PlacedText:
        """A section as placed Markdown. Raises SectionFailed."""
        self._meter = bounds.Meter()
        try:
            text = self.get_template(name).render(names)
        except Exception as fault:
            raise SectionFailed(self._finding(fault, name, names)) from fault
        return unmark(text, self._shown)

    # -------------------------------------------------------------------------------------------- the sandbox

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Public attributes of views, and the harmless methods of strings, lists and dictionaries."""
        if attr.startswith("_") or not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, View):
            return obj.offers(attr)
        return next((attr in names for kind, names in bounds.METHODS.items() if isinstance(obj, kind)), True)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Strings have no `format` here: `is_safe_attribute` refuses it."""
        return None

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An entry of a list, a part of a string; but no part of what is printed already."""
        if isinstance(obj, Markup):
            raise TemplateFault("what is printed already can't be cut into pieces")
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Operators that can make something huge are bounded; a `+` of printed text is a `~`."""
        bounds.check_operator(operator, left, right)
        if operator == "+" and any(isinstance(side, Markup | Markdown) for side in (left, right)):
            return self.concatenated(left, right)
        return super().call_binop(context, operator, left, right)

    def concatenated(self, *parts: Any) -> str:
        """What `~` makes of its parts."""
        return bounds.concatenated(parts, self.references)

    def step(self, characters: int) -> None:
        """One more round of a loop, a macro, a file."""
        self._meter.step(characters)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Joins().visit(super()._parse(source, name, filename))
        bounds.count_rounds(tree)
        tree.set_environment(self)
        return tree

    @pass_context
    def _finalize(self, _: Context, value: Any) -> Markup:
        text = printed(value, self.references)
        self._meter.write(len(text))
        return text

    def _loader(self, load: Callable[[str], str | None]) -> Callable[[str], tuple[str, str, None] | None]:
        def source(name: str) -> tuple[str, str, None] | None:
            text = load(name)
            if text is None:
                return None
            self._loaded.add(name)
            check_source(text, self._shown(name))
            return text, name, None

        return source

    # -------------------------------------------------------------------------------------------- faults

    def finding(self, fault: Exception, name: str) -> Diagnostic:
        """What a fault of a template is found as, where there is no rendering."""
        return self._finding(fault, name, {})

    def _finding(self, fault: Exception, name: str, names: Mapping[str, Any]) -> Diagnostic:
        if isinstance(fault, SectionFailed):
            return fault.finding
        span = self._place(fault, name)
        match fault:
            case TemplateSyntaxError():
                return self._syntax(fault, span)
            case MissingNameError():
                known = names if fault.candidates is None else fault.candidates
                how = fault.hint or _did_you_mean(fault.missing, known)
                return rules.UNKNOWN_NAME.at(span, "{what}", what=str(fault), hint="{how}" if how else "", how=how)
            case UndefinedError():
                return rules.UNKNOWN_NAME.at(span, "{what}", what=str(fault))
            case TemplateFault():
                return fault.at(span)
            case TemplateNotFound():
                return rules.PACK_FILE.at(span, "there is no template {file}", file=str(fault))
            case SecurityError():
                return rules.TEMPLATE_FAULT.at(span, "not allowed in a section: {what}", what=str(fault))
            case RecursionError():
                return rules.TEMPLATE_FAULT.at(span, "the section calls itself without end, or is nested too deep")
            case TemplateRuntimeError(message=message) if message and message.startswith("No "):
                return self._unknown_filter(message, span)
            case SyntaxError() | MemoryError():
                return rules.TEMPLATE_FAULT.at(span, "the section is nested too deep")
            case TypeError() | ValueError() | KeyError() | TemplateRuntimeError() | ArithmeticError() | LookupError():
                return rules.TEMPLATE_FAULT.at(span, "{what}", what=_plain_reason(fault))
            case _:
                raise fault

    def _syntax(self, fault: TemplateSyntaxError, span: Span) -> Diagnostic:
        message = fault.message or "can't be read"
        if message.startswith(("No filter named", "No test named")):
            return self._unknown_filter(message, span)
        return rules.TEMPLATE_SYNTAX.at(span, "{what}", what=message)

    def _unknown_filter(self, message: str, span: Span) -> Diagnostic:
        """Jinja's "No filter named 'tabel' found." in our words."""
        kind, name = message.split(" ")[1], message.split("'")[1]
        known: Iterable[str] = self.filters if kind == "filter" else self.tests
        what = f"there is no {kind} “{name}”"
        return rules.UNKNOWN_NAME.at(span, "{what}", what=what, hint=_did_you_mean(name, known))

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


# -------------------------------------------------------------------------------------------- names that aren't there


_STATED = frozenset({"fact", "quote", "judgement", "proposal"})
_STATEMENTS = frozenset({"quote", "statement", "text", "wording", "words"})
"""What somebody asks an item for who wants its words: they come with their source, or not at all."""


class MissingNameError(UndefinedError):
    """A name or attribute that isn't there, with what there is instead, or what to do."""

    def __init__(self, message: str, missing: str, candidates: Iterable[str] | None, hint: str = "") -> None:
        super().__init__(message)
        self.missing = missing
        self.hint = hint
        self.candidates = None if candidates is None else tuple(candidates)


class MissingName(StrictUndefined):
    """Using it in any way is an error that knows what was meant."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        raise _missing(self)

    __html__ = __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __contains__ = __add__ = __call__ = __getitem__ = _fail_with_undefined_error


def _missing(undefined: Undefined) -> Exception:
    name = str(undefined._undefined_name)
    owner = undefined._undefined_obj
    if undefined._undefined_exception is SecurityError and not isinstance(owner, View):
        return SecurityError(undefined._undefined_message or name)
    if isinstance(owner, View | Datum | str | list | tuple | dict):
        kind = "text" if isinstance(owner, str) else str(getattr(owner, "kind_name", "list"))
        offered = [key for key in dir(owner) if owner.offers(key)] if isinstance(owner, View) else []
        hint = "print the item itself, with its source: {{ item }}" if kind in _STATED and name in _STATEMENTS else ""
        return MissingNameError(f"{_article(kind)} has no “{name}”", name, offered, hint)
    return MissingNameError(f"there is no “{name}” here", name, None)


def _draft_undefined(references: References) -> type[Undefined]:
    """In a draft a missing value is printed as such instead of stopping."""

    class DraftValue(Undefined):
        def __html__(self) -> str:
            return references.leave(plain_value(f"[NO VALUE: {self._undefined_name}]"))

        def __str__(self) -> str:
            return f"[NO VALUE: {self._undefined_name}]"

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            return DraftValue(name=f"{self._undefined_name}.{name}")

        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            return self

        __hash__ = Undefined.__hash__

    return DraftValue


# ------------------------------------------------------------------------------------------------ helpers


def check_source(text: str, shown: str) -> None:
    """Refuses the characters that references and marks are made of. Raises SectionFailed."""
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if OPEN <= character <= "\ue003" or character == CLOSE:
                message = "the private-use character U+{code:04X} is not available here"
                raise SectionFailed(rules.TEMPLATE_FAULT.at(Span(shown, number, column), message, code=ord(character)))


def _bounded_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > 1000:
        raise TemplateFault("range() gives at most 1000 numbers")
    return numbers


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    known = sorted(key for key in known if not key.startswith("_"))
    near = difflib.get_close_matches(name[:80], known, n=1, cutoff=0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"there is: {', '.join(known)}" if 0 < len(known) <= 20 else ""


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _plain_reason(fault: Exception) -> str:
    reason = str(fault).removeprefix("Vocabulary.")
    return reason or type(fault).__name__
