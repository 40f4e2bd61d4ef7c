"""Functions of a section, declared: with what they take, what they say of themselves, and an example."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from jinja2.runtime import Undefined

from reportkit.template.sandbox.missing import did_you_mean
from reportkit.template.values import TemplateFault
from reportkit.template.vocabulary.arguments import Argument

F = TypeVar("F", bound=Callable[..., Any])

Reach = Literal["one", "all", "much"]
"""How much of a dossier a function looks at: one thing, every item, or every item for long."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function that sections call. `defaults` are those of its arguments that may be left out."""

    name: str
    about: str
    example: str
    takes: Mapping[str, Argument]
    defaults: Mapping[str, Any]
    reach: Reach
    is_open: bool
    """Whether it takes arguments of any other name, too."""

    @property
    def signature(self) -> str:
        """How it is called: `facts(topic="", limit=none)`."""
        return f"{self.name}({', '.join([*map(self._argument, self.takes), *(['…'] if self.is_open else [])])})"

    def _argument(self, name: str) -> str:
        return f"{name}={written(self.defaults[name])}" if name in self.defaults else name

    def work(self, items: int) -> int:
        """How much it does in a dossier of so many items, in steps of the sandbox's meter."""
        return 4 + {"one": 0, "all": 1, "much": 4}[self.reach] * items

    def arguments(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments by name, looked at. Raises TemplateFault."""
        if len(args) > len(self.takes):
            raise self._fault(f"{self.name}() takes at most {len(self.takes)} arguments without a name")
        given = dict(zip(self.takes, args, strict=False))
        if twice := given.keys() & kwargs.keys():
            raise self._fault(f"{self.name}() is given “{min(twice)}” twice")
        given |= kwargs
        for name in given.keys() - self.takes.keys():
            if not self.is_open:
                raise TemplateFault(f"{self.name}() takes no “{name}”", hint=did_you_mean(name, self.takes))
        for name in self.takes:
            if name not in given and name not in self.defaults:
                raise self._fault(f"{self.name}() needs “{name}”")
        return {name: value for name, value in given.items() if self._checked(name, value)}

    def _checked(self, name: str, value: Any) -> bool:
        """Whether an argument counts: in a draft, one that isn't there is left out where it may be."""
        if isinstance(value, Undefined):
            str(value)  # the error that it is, but for a draft
            if name in self.defaults:
                return False
        if name in self.takes:
            self.takes[name].check(self.name, name, value, self.example)
        return True

    def _fault(self, what: str) -> TemplateFault:
        return TemplateFault(what, hint=f"for example: {self.example}")


def function(example: str, *, name: str = "", reach: Reach = "all", **takes: Argument) -> Callable[[F], F]:
    """Declares a method as a function of sections: its docstring says what it gives, `takes` what each argument is."""

    def declare(method: F) -> F:
        parameters = list(inspect.signature(method).parameters.values())[1:]
        named = [one for one in parameters if one.kind is not inspect.Parameter.VAR_KEYWORD]
        assert [one.name for one in named] == list(takes), f"{method.__name__} takes other arguments than it declares"
        declared = Function(
            name=name or method.__name__,
            about=inspect.getdoc(method) or "",
            example=example,
            takes=takes,
            defaults={one.name: one.default for one in named if one.default is not inspect.Parameter.empty},
            reach=reach,
            is_open=len(named) < len(parameters),
        )

        @functools.wraps(method)
        def call(self: Any, *args: Any, **kwargs: Any) -> Any:
            return method(self, **declared.arguments(args, kwargs))

        call.declared = declared  # type: ignore[attr-defined]
        return call  # type: ignore[return-value]

    return declare


def declared_by(owner: type) -> dict[str, tuple[str, Function]]:
    """The functions that a class and its bases declare, by their name in sections, with the name of their method."""
    every = (entry for kind in reversed(owner.__mro__) for entry in vars(kind).items())
    found = ((key, getattr(value, "declared", None)) for key, value in every)
    return {one.name: (key, one) for key, one in found if one is not None}


def written(value: Any) -> str:
    """A default as a section would write it."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return "[]"
    return str(value).lower()
