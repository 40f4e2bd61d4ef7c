"""What keeps a section's work small: how often it may go round, what it may write, what its operators may make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import nodes
from jinja2.filters import FILTERS as JINJA_FILTERS
from markupsafe import Markup

from reportkit.template.values import Markdown, References, TemplateFault, View, printed

MAX_STEPS = 20_000
"""How often the loops and macros of one section may run, all together."""

MAX_OUTPUT = 2_000_000
"""How many characters one section may write, captured text included."""

MAX_SIZE = 20_000
"""How many characters or entries an operator or a filter may put together."""

MAX_BITS = 256
"""How large a number may become by multiplication."""

FILTERS = frozenset(
    {"capitalize", "count", "d", "default", "first", "groupby", "int", "last", "length", "list", "lower", "map", "max"}
    | {"min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "string", "sum", "title"}
    | {"trim", "unique", "upper"}
)
"""The filters of Jinja that a section may use; `join` and `replace` are ours, and the vocabulary adds its own."""

_TEXT_FILTERS = frozenset({"capitalize", "lower", "string", "title", "trim", "upper"})

METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        {"capitalize", "count", "endswith", "find", "isdigit", "lower", "lstrip", "rstrip", "split", "startswith"}
        | {"strip", "title", "upper"}
    ),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    dict: frozenset({"get", "items", "keys", "values"}),
}
"""The methods of plain values that a section may call: those that can't make anything large."""


class Meter:
    """What one section has used up."""

    def __init__(self) -> None:
        self._steps = 0
        self._written = 0

    def step(self, characters: int) -> None:
        """One more round, which writes so many characters of the template's own. Raises TemplateFault."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise TemplateFault(f"the section's loops and macros run more than {MAX_STEPS} times")
        self.write(characters)

    def write(self, characters: int) -> None:
        """So many characters more. Raises TemplateFault."""
        self._written += characters
        if self._written > MAX_OUTPUT:
            raise TemplateFault(f"the section writes more than {MAX_OUTPUT} characters")


# ------------------------------------------------------------------------------------------------ the syntax tree

_COUNTED = (nodes.Template, nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)


def count_rounds(tree: nodes.Template) -> None:
    """Makes whatever can run more than once call the environment's `step`; joins texts by its `concatenated`."""
    for node in [tree, *tree.find_all(_COUNTED)]:
        weight = nodes.Const(sum(len(data.data) for data in _own_text(node)))
        step = nodes.ExprStmt(_call("step", [weight]))
        node.body.insert(0, step.set_lineno(node.lineno, override=True))  # type: ignore[attr-defined]


def concatenation(joined: nodes.Concat) -> nodes.Expr:
    """What `a ~ b` becomes: a call that looks at what it joins."""
    return _call("concatenated", joined.nodes).set_lineno(joined.lineno)  # type: ignore[return-value]


def _call(name: str, arguments: list[nodes.Expr]) -> nodes.Call:
    return nodes.Call(nodes.EnvironmentAttribute(name), arguments, [], None, None)


def _own_text(node: nodes.Node) -> Iterator[nodes.TemplateData]:
    """The template's own text in a node, without what stands in nodes that are counted by themselves."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.TemplateData):
            yield child
        elif not isinstance(child, _COUNTED):
            yield from _own_text(child)


# ------------------------------------------------------------------------------------------------ operators and filters


def check_operator(operator: str, left: Any, right: Any) -> None:
    """Raises TemplateFault for an operation that is not available, or makes something too large."""
    if operator == "**" or (operator == "%" and isinstance(left, str)):
        raise TemplateFault(f"the operator {operator} is not available here")
    if isinstance(left, int) and isinstance(right, int):
        if operator == "*" and left.bit_length() + right.bit_length() > MAX_BITS:
            raise TemplateFault("the number becomes too large")
        return
    sizes = [len(side) for side in (left, right) if isinstance(side, str | list | tuple)]
    if operator == "*" and sizes:
        times = right if isinstance(right, int) else left
        check_size(sizes[0] * times if isinstance(times, int) else sizes[0])
    elif operator == "+":
        check_size(sum(sizes))


def check_size(size: int) -> None:
    """Raises TemplateFault for so many characters or entries, if they are too many."""
    if size > MAX_SIZE:
        raise TemplateFault(f"this becomes too long: more than {MAX_SIZE} characters or entries")


def concatenated(parts: Iterable[Any], references: References) -> str:
    """Texts one after another. Beside a printed value each is one: nothing becomes Markdown by being joined."""
    listed = list(parts)
    check_size(sum(len(part) for part in listed if isinstance(part, str)))
    if any(isinstance(part, Markup | Markdown | View) or not isinstance(part, str | int | float) for part in listed):
        return Markup("").join(printed(part, references) for part in listed)
    return "".join(map(str, listed))


def filters(references: References) -> dict[str, Callable[..., Any]]:
    """The filters of a section."""
    found: dict[str, Callable[..., Any]] = {
        name: _bounded(JINJA_FILTERS[name], texts=name in _TEXT_FILTERS) for name in FILTERS
    }

    def join(entries: Iterable[Any], between: str = "") -> str:
        parts: list[Any] = []
        for entry in entries:
            check_size(len(parts))
            parts += [between, entry] if parts and between else [entry]
        return concatenated(parts, references)

    return {**found, "join": join, "replace": _replace}


def _replace(text: Any, old: str, new: str, count: int = -1) -> str:
    if isinstance(text, Markup) or not isinstance(text, str):
        raise TemplateFault("replace() changes plain text only")
    times = text.count(old) if count < 0 else min(text.count(old), count)
    check_size(len(text) + times * len(new))
    return text.replace(old, new, count)


def _bounded(filter: Callable[..., Any], *, texts: bool) -> Callable[..., Any]:
    """A filter of Jinja whose result is looked at; one of `texts` takes nothing but text and numbers."""
    import functools

    @functools.wraps(filter)
    def run(*args: Any, **kwargs: Any) -> Any:
        if texts and any(isinstance(value, list | tuple | dict) for value in args):
            raise TemplateFault("a list can't be turned into text", hint="join its entries: {{ … | join(', ') }}")
        result = filter(*args, **kwargs)
        if isinstance(result, str | list | tuple):
            check_size(len(result))
        return result

    return run
