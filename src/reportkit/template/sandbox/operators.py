"""What `+`, `==`, `in`, `~` and the like do in a section: what they may take, and how much they may make."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from typing import Any

from jinja2.runtime import Undefined
from markupsafe import Markup

from reportkit.template.sandbox.meter import MAX_BITS, Meter, check_size
from reportkit.template.values import (
    WHOLE,
    WHOLE_HINT,
    Datum,
    Markdown,
    References,
    TemplateFault,
    View,
    has_reference,
    printed,
)

_ORDERS: dict[str, Callable[[Any, Any], Any]] = {
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}
_PLAIN = (str, int, float, list, tuple)


_NAMES: dict[type, str] = {
    int: "a number",
    float: "a number",
    bool: "a truth",
    list: "a list",
    tuple: "a list",
    dict: "a dictionary",
    type(None): "nothing",
}


def named(value: Any) -> str:
    """What a section's author would call a value."""
    if isinstance(value, str):
        return "a text"
    if isinstance(value, View):
        kind = str(getattr(value, "kind_name", "value"))
        return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    return _NAMES.get(type(value), type(value).__name__)


def whole() -> TemplateFault:
    """What is said of a section that would change what the dossier says."""
    return TemplateFault(WHOLE, hint=WHOLE_HINT)


def settled() -> TemplateFault:
    """What is said of a section that would change what it has printed."""
    return TemplateFault("what is printed already can't be changed", hint="change the text before it is printed")


def own_text(value: Any) -> str:
    """A text that a section may change: its own, never the dossier's. Raises TemplateFault."""
    if isinstance(value, Datum):
        raise whole()
    if isinstance(value, Markup) or (isinstance(value, str) and has_reference(value)):
        raise settled()
    if isinstance(value, list | tuple | dict | range):
        raise TemplateFault("a list can't be turned into text", hint="join its entries: {{ … | join(', ') }}")
    if not isinstance(value, str | int | float | View | Undefined):
        raise TemplateFault(f"{named(value)} is no text")
    return str(value)  # of an item, or a name that isn't there: the error that says so


# ------------------------------------------------------------------------------------------------ comparing


def compare(how: str, left: Any, right: Any, meter: Meter) -> bool:
    """One comparison. Raises TemplateFault."""
    meter.weigh(left, right)
    if how in ("in", "notin"):
        return _contains(right, left, meter) is (how == "in")
    if how in ("eq", "ne"):
        return bool(left == right) is (how == "eq")
    if any(isinstance(side, Datum) for side in (left, right)):
        raise TemplateFault("what the dossier says has no order here", hint="compare it as a whole, with ==")
    if any(isinstance(side, list | tuple | dict | Markup) for side in (left, right)):
        raise TemplateFault("only numbers and texts are more or less than others")
    return bool(_ORDERS[how](left, right))


def _contains(container: Any, wanted: Any, meter: Meter) -> bool:
    if isinstance(container, Datum):
        raise TemplateFault("what the dossier says can't be searched", hint="compare it as a whole, with ==")
    if isinstance(container, Markup):
        raise settled()
    if isinstance(container, View) and hasattr(type(container), "__len__"):
        meter.charge(len(container))  # type: ignore[arg-type]
    elif not isinstance(container, str | list | tuple | dict | range | Undefined):
        raise TemplateFault(f"nothing can be in {named(container)}")
    return bool(wanted in container)


# ------------------------------------------------------------------------------------------------ reckoning


def check_operator(sign: str, left: Any, right: Any, meter: Meter) -> None:
    """Raises TemplateFault for an operation that is not available, or makes something too large."""
    if sign == "**" or (sign == "%" and isinstance(left, str)):
        raise TemplateFault(f"the operator {sign} is not available here")
    for side in (left, right):
        if isinstance(side, Datum):
            raise whole()
        if not isinstance(side, (*_PLAIN, Undefined)):
            raise TemplateFault(f"the operator {sign} is not available for {named(side)}")
    if isinstance(left, int) and isinstance(right, int):
        if sign in "*+-" and left.bit_length() + right.bit_length() > MAX_BITS:
            raise TemplateFault("the number becomes too large")
        return
    _check_sizes(sign, left, right, meter)


def _check_sizes(sign: str, left: Any, right: Any, meter: Meter) -> None:
    sizes = [len(side) for side in (left, right) if isinstance(side, str | list | tuple)]
    if not sizes:
        return
    times = right if isinstance(right, int) else left
    size = sizes[0] * max(times, 1) if sign == "*" and isinstance(times, int) else sum(sizes)
    check_size(size)
    meter.charge(size)


def check_number(value: Any) -> Any:
    """A number that isn't too large. Raises TemplateFault."""
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise TemplateFault("the number becomes too large")
    return value


# ------------------------------------------------------------------------------------------------ joining


def is_printed_whole(value: Any) -> bool:
    """Whether joining must keep a value apart: it prints as itself, never as characters of a text."""
    return isinstance(value, Markup | Markdown | View | Datum) or not isinstance(value, str | int | float)


def concatenated(parts: Iterable[Any], references: References, meter: Meter) -> str:
    """Texts one after another. Beside a printed value each is one: nothing becomes Markdown by being joined."""
    listed = list(parts)
    size = sum(len(part) for part in listed if isinstance(part, str))
    check_size(size)
    meter.charge(len(listed) + size // 8)
    if any(is_printed_whole(part) for part in listed):
        return Markup("").join(printed(part, references) for part in listed)
    return "".join(map(str, listed))
