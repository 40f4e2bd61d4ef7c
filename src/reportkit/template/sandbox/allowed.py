"""What a section may ask of a value: for each type its attributes and methods, and what may be called; nothing else."""

from __future__ import annotations

import types
from collections.abc import Container
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.utils import Namespace
from markupsafe import Markup

from reportkit.template.sandbox.grouping import Group
from reportkit.template.values import Datum, Label, Listed, Markdown, View

_TEXT = frozenset(
    {"capitalize", "count", "endswith", "find", "isdigit", "lower", "lstrip", "rstrip", "split", "startswith"}
    | {"strip", "title", "upper"}
)
_SEQUENCE = frozenset({"count", "index"})
_LOOP = frozenset(
    {"changed", "cycle", "depth", "depth0", "first", "index", "index0", "last", "length", "nextitem", "previtem"}
    | {"revindex", "revindex0"}
)
_NOTHING: frozenset[str] = frozenset()
_DICTIONARY_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))

ATTRIBUTES: dict[type, frozenset[str]] = {
    str: _TEXT,
    Label: _TEXT,
    Markdown: _TEXT,
    Datum: _NOTHING,  # words of the dossier are printed whole
    Markup: _NOTHING,  # what is printed already stays as it is
    list: _SEQUENCE,
    tuple: _SEQUENCE,
    Listed: _SEQUENCE,
    dict: frozenset({"get", "items", "keys", "values"}),
    Group: frozenset({"grouper", "list"}),
    LoopContext: _LOOP,
    BlockReference: frozenset({"super"}),
}
"""What values that are no views offer, by their exact type: what isn't here has nothing."""


def offers(value: Any, name: str) -> bool:
    """Whether a section may ask a value for this attribute."""
    if name.startswith("_"):
        return False
    if isinstance(value, View):
        return value.offers(name)
    if type(value) is Namespace:
        return hasattr(value, name)
    if type(value) is TemplateModule:
        return name in vars(value)
    return name in ATTRIBUTES.get(type(value), _NOTHING)


def callable_here(value: Any, functions: Container[Any]) -> bool:
    """Whether a section may call this: a function of the vocabulary, a macro, a method that its owner offers."""
    if isinstance(value, Macro | BlockReference | LoopContext | Undefined):
        return True
    if isinstance(value, types.MethodType | types.BuiltinMethodType):
        owner = value.__self__
        if not isinstance(owner, types.ModuleType) and offers(owner, value.__name__):
            return True
    return isinstance(value, types.FunctionType | types.MethodType) and value in functions


def has_entries(value: Any) -> bool:
    """Whether a section may go through the entries of this, which is no text."""
    if isinstance(value, View):
        return hasattr(type(value), "__iter__")
    return isinstance(value, list | tuple | range | dict | Undefined) or type(value) in _DICTIONARY_VIEWS


def is_sequence(value: Any) -> bool:
    """Whether entries of this can be asked for by their number."""
    return isinstance(value, list | tuple | range) or (isinstance(value, View) and hasattr(type(value), "__getitem__"))
