"""The sandbox in which sections run: allowed names only, counted work, faults with their template line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import CodeType, FunctionType, MethodType
from typing import Any, cast

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import FunctionLoader
from jinja2.runtime import Context, LoopContext, TemplateReference, Undefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from reportkit.diagnostics import Diagnostic
from reportkit.template.origins import PlacedText, mark, unmark
from reportkit.template.pack.printed_remarks import refuse_remarks
from reportkit.template.sandbox import operators
from reportkit.template.sandbox.allowed import callable_here, has_entries, is_sequence, offers
from reportkit.template.sandbox.faults import Faults, SectionFailed, check_source
from reportkit.template.sandbox.filters import filters, tests
from reportkit.template.sandbox.meter import Meter
from reportkit.template.sandbox.missing import MissingName, draft_undefined
from reportkit.template.sandbox.rewriting import guarded
from reportkit.template.values import Datum, Markdown, References, TemplateFault, View, printed

MAX_TOKENS = 50_000
"""How many words and signs the code of one file may have."""


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
    """Marks each line of a template's own text, and counts what stands between braces."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        name = stream.name or ""
        for number, token in enumerate(mark(refuse_remarks(stream, name), name)):
            if number > MAX_TOKENS:
                raise TemplateSyntaxError(f"the section has more than {MAX_TOKENS} words and signs", token.lineno)
            yield token


class _Entries(list[Any]):
    """What a loop goes through; `depth` says how deep it takes each entry apart."""

    def __init__(self, entries: Iterable[Any], depth: int) -> None:
        super().__init__(entries)
        self.depth = depth


class SectionEnvironment(SandboxedEnvironment):
    """Jinja for the sections of one rendering. `shown` gives the path of a template as its user knows it.

    `names` are what sections see; `work` says of a function how much it does, `items` how much the dossier has.
    """

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})
    intercepted_unops = frozenset({"+", "-"})

    def __init__(
        self,
        load: Callable[[str], str | None],
        shown: Callable[[str], str],
        references: References,
        *,
        names: Mapping[str, Any] | None = None,
        work: Callable[[str], int] = lambda name: 1,
        items: int = 0,
        draft: bool = False,
    ) -> None:
        self.references = references
        self.meter = Meter(items)
        self._shown = shown
        self._loaded: set[str] = set()
        super().__init__(
            autoescape=True,  # so that joined and captured text asks each value for its own reference
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="{##",  # `{#id}` is a heading's attribute
            comment_end_string="##}",
            undefined=draft_undefined(references) if draft else MissingName,
            finalize=self._finalize,
            loader=FunctionLoader(self._loader(load)),
            extensions=[MarkLines],
            optimized=False,  # nothing is reckoned out before it is counted
            auto_reload=False,
            bytecode_cache=_COMPILED,
            cache_size=64,
        )
        self.filters = filters(self)
        self.tests = cast(Any, tests(self))
        self.globals = {"range": _bounded_range, "namespace": _namespace}
        self._names = dict(names or {})
        known = {**self.globals, **self._names}
        self._work = {value: work(name) for name, value in known.items() if _is_function(value)}

    def render(self, name: str) -> PlacedText:
        """A section as placed Markdown. Raises SectionFailed."""
        try:
            self.meter.begin()
            text = self.get_template(name).render(self._names)
        except Exception as fault:
            raise SectionFailed(self.finding(fault, name)) from fault
        return unmark(text, self._shown)

    def finding(self, fault: Exception, name: str) -> Diagnostic:
        """What a fault of a section is found as."""
        faults = Faults(self._shown, self._loaded, {"filter": self.filters, "test": self.tests}, self._names)
        return faults.finding(fault, name)

    # -------------------------------------------------------------------------------------------- attributes and calls

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute that its owner offers; an entry of a dictionary."""
        self.meter.charge(1 + (self.meter.items if isinstance(obj, View) and obj.looks_at_all else 0))
        if isinstance(obj, Undefined):
            return obj[attribute] if attribute.startswith("_") else getattr(obj, attribute)
        if isinstance(obj, TemplateReference):
            return self._block(obj, attribute)
        if offers(obj, attribute):
            return getattr(obj, attribute)
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if attribute.startswith("_") or _has(obj, attribute):
            return self.unsafe_undefined(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An entry of a list, a letter of the section's own text; never a part of what the dossier says."""
        self.meter.weigh(argument)
        if isinstance(obj, str) and not isinstance(argument, str):
            return self._entry(operators.own_text(obj), argument)
        if is_sequence(obj) and not isinstance(argument, str):
            return self._entry(obj, argument)
        if isinstance(obj, dict) and argument in obj:
            return obj[argument]
        return self.getattr(obj, str(argument)) if isinstance(argument, str) else self.undefined(obj=obj, name=argument)

    def _block(self, template: TemplateReference, name: str) -> Any:
        try:
            return template[name]
        except KeyError:
            return self.unsafe_undefined(template, name) if name.startswith("_") else self.undefined(name=name)

    def _entry(self, entries: Any, number: Any) -> Any:
        try:
            return entries[number]
        except IndexError:
            return self.undefined(obj=entries, name=number)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Calls what may be called, once its arguments are weighed and its work is counted."""
        if getattr(obj, "__self__", None) is self:  # what a section's own tree asks of the environment
            return obj(*args)
        if not callable_here(obj, self._work):
            raise TemplateFault(f"{operators.named(obj)} can't be called")
        self.meter.weigh(*args, *kwargs.values())
        self.meter.charge(self._work.get(obj, 0) if _is_function(obj) else 1)
        if isinstance(obj, LoopContext) and len(args) == 1:
            args = (self.looped(args[0], getattr(obj._iterable, "depth", 0)),)
        elif _is_method_of_text(obj):
            operators.own_text(obj.__self__)
            args = tuple(map(_own, args))
        return super().call(context, obj, *args, **kwargs)

    def is_safe_callable(self, obj: Any) -> bool:
        """`call` has looked already."""
        return True

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Strings have no `format` here: no text offers it."""
        return None

    # -------------------------------------------------------------------------------------------- what the tree asks

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Operators that can make something huge are bounded; a `+` of printed text is a `~`."""
        self.meter.charge(1)
        if operator == "+" and any(isinstance(side, Markup | Markdown | Datum) for side in (left, right)):
            return self.concatenated(left, right)
        operators.check_operator(operator, left, right, self.meter)
        return super().call_binop(context, operator, left, right)

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """The sign of a number."""
        operators.check_operator(operator, 0, arg, self.meter)
        return super().call_unop(context, operator, arg)

    def concatenated(self, *parts: Any) -> str:
        """What `~` makes of its parts."""
        return operators.concatenated(parts, self.references, self.meter)

    def compared(self, how: str, left: Any, right: Any) -> bool:
        """What one comparison says."""
        return operators.compare(how, left, right, self.meter)

    def compared_in_a_row(self, *row: Any) -> bool:
        """What `a < b == c` says: a value, how it is compared, the next value, and so on."""
        return all(self.compared(row[at], row[at - 1], row[at + 1]) for at in range(1, len(row), 2))

    def sliced(self, value: Any, start: Any, stop: Any, step: Any) -> Any:
        """Some of the entries of a list, some letters of the section's own text."""
        if isinstance(value, str):
            value = operators.own_text(value)
        elif not is_sequence(value):
            raise TemplateFault(f"{operators.named(value)} has no parts")
        self.meter.charge(len(value) + 1)
        return value[start:stop:step]

    def looped(self, value: Any, depth: int) -> list[Any]:
        """What a loop goes through."""
        return _Entries((self.unpacked(entry, depth) for entry in self.entries(value)), depth)

    def unpacked(self, value: Any, depth: int) -> Any:
        """A value that is taken apart so deep, into entries."""
        return [self.unpacked(entry, depth - 1) for entry in self.entries(value)] if depth else value

    def weighed(self, value: Any) -> Any:
        """A value that is looked up, or passed on by its parts."""
        self.meter.weigh(value)
        return value

    def entries(self, value: Any) -> list[Any]:
        """The entries of a list. Raises TemplateFault for what has none, such as the dossier's own words."""
        if isinstance(value, str):
            value = operators.own_text(value)
        elif not has_entries(value):
            raise TemplateFault(f"there is nothing to go through in {operators.named(value)}")
        found = list(value)
        self.meter.charge(len(found) + 1)
        return found

    def file_names(self, value: Any) -> Any:
        """The name of another file, or several to choose from."""
        listed = value if isinstance(value, list | tuple) else [value]
        if not all(isinstance(one, str | Undefined) for one in listed):
            raise TemplateFault("a file of the pack is named by a text")
        names = [operators.own_text(one) for one in listed]
        return names if isinstance(value, list | tuple) else names[0]

    def step(self, characters: int) -> None:
        """One more round of a loop, a macro, a file."""
        self.meter.step(characters)

    # -------------------------------------------------------------------------------------------- reading and printing

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = guarded(super()._parse(source, name, filename))
        tree.set_environment(self)
        return tree

    @pass_context
    def _finalize(self, _: Context, value: Any) -> Markup:
        text = printed(value, self.references)
        self.meter.write(len(text))
        return text

    def _loader(self, load: Callable[[str], str | None]) -> Callable[[str], tuple[str, str, None] | None]:
        def source(name: str) -> tuple[str, str, None] | None:
            text = load(name)
            if text is None:
                return None
            self._loaded.add(name)
            check_source(text, self._shown(name))
            self.meter.read(text)
            return text, name, None

        return source


# ------------------------------------------------------------------------------------------------ helpers


def _is_function(value: Any) -> bool:
    """Whether this is a function of sections: something to call, and to look up without a word from its owner."""
    return isinstance(value, FunctionType | MethodType)


def _is_method_of_text(value: Any) -> bool:
    return isinstance(getattr(value, "__self__", None), str)


def _own(value: Any) -> Any:
    """An argument of a text's method: what the dossier says would be searched, or searched for, letter by letter."""
    return operators.own_text(value) if isinstance(value, str) else value


def _has(value: Any, name: str) -> bool:
    return not isinstance(value, View | Namespace) and hasattr(type(value), name)


def _bounded_range(*bounds: int) -> range:
    if not all(isinstance(one, int) for one in bounds):
        raise TemplateFault("range() takes whole numbers")
    numbers = range(*bounds)
    if numbers[1000:]:
        raise TemplateFault("range() gives at most 1000 numbers")
    return numbers


def _namespace(*given: Any, **values: Any) -> Any:
    if not all(isinstance(one, dict) for one in given):
        raise TemplateFault("namespace() takes names with their values", hint="for example: namespace(found=false)")
    return Namespace(*given, **values)
