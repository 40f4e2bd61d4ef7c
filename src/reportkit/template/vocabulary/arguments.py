"""What a section's functions take: kinds of arguments, each with the words that say so when something else is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from reportkit.template.sandbox.operators import named
from reportkit.template.values import TemplateFault, has_reference
from reportkit.template.views.conclusions import JudgementView
from reportkit.template.views.entries import Entries, ItemView
from reportkit.template.views.statements import FactView, QuoteView
from reportkit.template.vocabulary.withheld import Withheld


@dataclass(frozen=True, slots=True)
class Argument:
    """A kind of argument: what it is called, and whether a value is one."""

    takes: str
    fits: Callable[[Any], bool]
    choices: tuple[str, ...] = ()

    def check(self, function: str, name: str, value: Any, example: str) -> None:
        """Raises TemplateFault for a value of another kind, or a text that isn't to choose from."""
        if not self.fits(value):
            hint = f"for example: {example}"
            raise TemplateFault(f"{function}({name}=…) takes {self.takes}, not {_named(value)}", hint=hint)
        if self.choices and value not in self.choices:
            raise TemplateFault(
                f"there is no {name} “{value}”", hint=f"there is: {', '.join(filter(None, self.choices))}"
            )


def choice(*choices: str) -> Argument:
    """One of some words."""
    return Argument(f"one of {', '.join(filter(None, choices))}", _is_text, choices)


def whole(least: int) -> Argument:
    """A whole number, from `least`."""
    return Argument(f"a whole number from {least}", lambda value: _is_whole(value) and value >= least)


def optional(kind: Argument) -> Argument:
    """The same, or none."""
    return Argument(kind.takes, lambda value: value is None or kind.fits(value), kind.choices)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not isinstance(value, Markup) and not has_reference(value)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _list_of(*kinds: type) -> Callable[[Any], bool]:
    """Whether a value is a list of these; what is withheld, or isn't there, is left out of it by whoever reads it."""

    def fits(value: Any) -> bool:
        return isinstance(value, Entries | list | tuple) and all(
            one is None or isinstance(one, (Withheld, *kinds)) for one in value
        )

    return fits


def _nested(value: Any) -> bool:
    if isinstance(value, Entries | list | tuple):
        return all(map(_nested, value))
    return value is None or isinstance(value, ItemView | Withheld)


def _named(value: Any) -> str:
    """What a value is, in a list's case with what stands in it."""
    if isinstance(value, str) and not _is_text(value):
        return "what is printed already"
    if value is None or isinstance(value, bool | int | float):
        return str(value).lower()
    if isinstance(value, Sequence) and not isinstance(value, str):
        odd = next((one for one in value if not isinstance(one, ItemView)), None)
        return "a list" if odd is None else f"a list with {named(odd)} in it"
    return named(value)


TEXT = Argument("a text", _is_text)
TEXTS = Argument("a list of texts", lambda value: isinstance(value, list | tuple) and all(map(_is_text, value)))
TRUTH = Argument("true or false", lambda value: isinstance(value, bool))
WHOLE = Argument("a whole number", _is_whole)
LIMIT = optional(whole(0))
ITEMS = Argument("a list of items", _list_of(ItemView))
FACTS = Argument("a list of facts", _list_of(FactView))
DATED = optional(Argument("a list of facts or quotes", _list_of(FactView, QuoteView)))
CITED = optional(Argument("an item, or a list of items", _nested))
JUDGEMENT = optional(Argument("a judgement", lambda value: isinstance(value, JudgementView | Withheld)))
