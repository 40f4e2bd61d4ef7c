"""The filters and tests of a section. None makes much out of little, and none changes what the dossier says."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, Protocol, cast

from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.filters import make_attrgetter
from jinja2.runtime import Undefined
from jinja2.tests import TESTS as JINJA_TESTS
from markupsafe import Markup

from reportkit.template.sandbox import operators
from reportkit.template.sandbox.grouping import Key, grouped_by, sorted_by, unique_by
from reportkit.template.sandbox.meter import Meter, check_size
from reportkit.template.values import Datum, TemplateFault

Filter = Callable[..., Any]


class Sandbox(Protocol):
    """What filters ask of the environment that they are in."""

    meter: Meter
    undefined: Any

    def entries(self, value: Any) -> list[Any]: ...

    def compared(self, how: str, left: Any, right: Any) -> bool: ...

    def concatenated(self, *parts: Any) -> str: ...


_CHOOSING = frozenset({"map", "reject", "rejectattr", "select", "selectattr"})
"""Filters of Jinja that go through entries by way of the environment's own attributes, filters and tests."""

_TESTS = frozenset({"defined", "divisibleby", "even", "none", "number", "odd", "sameas", "string", "undefined"})
_COMPARING = {"eq": "eq", "ne": "ne", "lt": "lt", "le": "lteq", "gt": "gt", "ge": "gteq", "in": "in"}
_DIGITS = 15
"""How many decimals a number has."""


def filters(environment: Sandbox) -> dict[str, Any]:
    """The filters by name. The vocabulary adds its own."""
    found: dict[str, Filter] = {name: _chosen(environment, JINJA_FILTERS[name]) for name in _CHOOSING}
    own = {**_of_texts(), **_of_numbers(environment), **_of_entries(environment), **_of_orders(environment)}
    found |= {name: _measured(environment, one) for name, one in own.items()}
    return found


def tests(environment: Sandbox) -> dict[str, Filter]:
    """The tests by name."""
    found: dict[str, Filter] = {name: _measured(environment, cast(Filter, JINJA_TESTS[name])) for name in _TESTS}
    for name, how in _COMPARING.items():
        found[name] = functools.partial(_tested, environment, how)
    return found


def _tested(environment: Sandbox, how: str, left: Any, right: Any) -> bool:
    return environment.compared(how, left, right)


def _measured(environment: Sandbox, filter: Filter) -> Filter:
    """A filter whose values are weighed, and whose result is looked at."""

    @functools.wraps(filter)
    def run(*args: Any, **kwargs: Any) -> Any:
        environment.meter.weigh(*args, *kwargs.values())
        result = filter(*args, **kwargs)
        if isinstance(result, str | list | tuple):
            check_size(len(result))
        return result

    return run


def _chosen(environment: Sandbox, filter: Filter) -> Filter:
    """A filter of Jinja that takes the context first, then entries: they are counted, and so is what is chosen."""

    @functools.wraps(filter)
    def run(context: Any, value: Any, *args: Any, **kwargs: Any) -> list[Any]:
        environment.meter.weigh(*args, *kwargs.values())
        if args and "attribute" not in kwargs and not isinstance(args[0], str):
            raise TemplateFault("a filter, a test or an attribute is named by a text")
        return list(filter(context, environment.entries(value), *args, **kwargs))

    return run


# ------------------------------------------------------------------------------------------------ texts


def _of_texts() -> dict[str, Filter]:
    return {
        "capitalize": lambda text: operators.own_text(text).capitalize(),
        "lower": lambda text: operators.own_text(text).lower(),
        "upper": lambda text: operators.own_text(text).upper(),
        "title": lambda text: JINJA_FILTERS["title"](operators.own_text(text)),
        "string": _string,
        "trim": _trim,
        "replace": _replace,
    }


def _string(value: Any) -> str:
    return value if isinstance(value, str) else operators.own_text(value)


def _trim(value: Any, chars: str | None = None) -> str:
    """Without the space around it: of what is printed, too, and of words that have none."""
    if chars is None and (isinstance(value, Markup) or (isinstance(value, Datum) and value.strip() == value)):
        return cast(str, value.strip() if isinstance(value, Markup) else value)
    return operators.own_text(value).strip(None if chars is None else operators.own_text(chars))


def _replace(text: Any, old: str, new: str, count: int = -1) -> str:
    if not isinstance(text, str):
        raise TemplateFault("replace() changes plain text only")
    own, old, new = operators.own_text(text), operators.own_text(old), operators.own_text(new)
    times = own.count(old) if count < 0 else min(own.count(old), count)
    check_size(len(own) + times * len(new))
    return own.replace(old, new, count)


# ------------------------------------------------------------------------------------------------ numbers


def _of_numbers(environment: Sandbox) -> dict[str, Filter]:
    def total(value: Any, attribute: Any = None, start: Any = 0) -> Any:
        key = _key(environment, attribute)
        numbers = [start, *(key(entry) for entry in environment.entries(value))]
        if not all(isinstance(number, int | float | Undefined) for number in numbers):
            raise TemplateFault("only numbers have a sum", hint="join texts with join, lists with +")
        return operators.check_number(sum(numbers[1:], numbers[0]))

    return {"int": _whole, "round": _round, "sum": total}


def _whole(value: Any, default: int = 0, base: int = 10) -> int:
    text = value if isinstance(value, int | float) else operators.own_text(value)
    return int(operators.check_number(JINJA_FILTERS["int"](text, default, base)))


def _round(value: Any, precision: int = 0, method: str = "common") -> Any:
    if not isinstance(value, int | float | Undefined):
        raise TemplateFault("only numbers are rounded")
    if not isinstance(precision, int) or abs(precision) > _DIGITS:
        raise TemplateFault(f"a number is rounded to at most {_DIGITS} digits")
    return JINJA_FILTERS["round"](value, precision, method)


# ------------------------------------------------------------------------------------------------ entries


def _of_entries(environment: Sandbox) -> dict[str, Filter]:
    return {
        "count": _length,
        "d": JINJA_FILTERS["default"],
        "default": JINJA_FILTERS["default"],
        "first": lambda value: next(iter(environment.entries(value)), environment.undefined("there is no first entry")),
        "join": lambda value, between="": _joined(environment, value, between),
        "last": lambda value: next(
            reversed(environment.entries(value)), environment.undefined("there is no last entry")
        ),
        "length": _length,
        "list": lambda value: list(environment.entries(value)),
        "reverse": lambda value: (
            operators.own_text(value)[::-1] if isinstance(value, str) else list(reversed(environment.entries(value)))
        ),
    }


def _length(value: Any) -> int:
    try:
        return len(value)
    except TypeError:
        raise TemplateFault(f"{operators.named(value)} has no length") from None


def _joined(environment: Sandbox, value: Any, between: Any) -> str:
    parts: list[Any] = []
    for entry in environment.entries(value):
        check_size(len(parts))
        parts += [between, entry] if parts and between else [entry]
    return environment.concatenated(*parts)


# ------------------------------------------------------------------------------------------------ orders


def _of_orders(environment: Sandbox) -> dict[str, Filter]:
    def sort(value: Any, reverse: bool = False, case_sensitive: bool = False, attribute: Any = None) -> list[Any]:
        names = attribute.split(",") if isinstance(attribute, str) else [attribute]
        keys = [_key(environment, name) for name in names]
        found = sorted_by(environment.entries(value), keys, reverse=bool(reverse), case_sensitive=bool(case_sensitive))
        environment.meter.charge(2 * len(found))
        return found

    def groupby(value: Any, attribute: Any, default: Any = None, case_sensitive: bool = False) -> list[Any]:
        key = _key(environment, attribute, default)
        return list(grouped_by(environment.entries(value), key, case_sensitive=bool(case_sensitive)))

    def unique(value: Any, case_sensitive: bool = False, attribute: Any = None) -> list[Any]:
        key = _key(environment, attribute)
        return unique_by(_weighed(environment, value), key, case_sensitive=bool(case_sensitive))

    def extreme(last: bool, value: Any, case_sensitive: bool = False, attribute: Any = None) -> Any:
        keys = [_key(environment, attribute)]
        found = sorted_by(environment.entries(value), keys, reverse=last, case_sensitive=bool(case_sensitive))
        return found[0] if found else environment.undefined("there is nothing to choose from")

    return {
        "sort": sort,
        "groupby": groupby,
        "unique": unique,
        "max": functools.partial(extreme, True),
        "min": functools.partial(extreme, False),
    }


def _weighed(environment: Sandbox, value: Any) -> Iterable[Any]:
    entries = environment.entries(value)
    environment.meter.weigh(entries)
    return entries


def _key(environment: Sandbox, attribute: Any, default: Any = None) -> Key:
    """What an entry is looked at by: itself, or an attribute."""
    if attribute is None:
        return lambda entry: entry
    return make_attrgetter(cast(Any, environment), attribute, default=default)
