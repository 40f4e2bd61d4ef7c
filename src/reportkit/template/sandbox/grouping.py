"""Entries in order, and in groups; the words of a dossier are never put in order with those of a section."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, NamedTuple

from jinja2.runtime import Undefined

from reportkit.template.sandbox.operators import named
from reportkit.template.values import Datum, TemplateFault

Key = Callable[[Any], Any]


class Group(NamedTuple):
    """Entries that share a value."""

    grouper: Any
    list: list[Any]


def sorted_by(entries: Iterable[Any], keys: list[Key], *, reverse: bool, case_sensitive: bool) -> list[Any]:
    """Entries by one value after the other. Raises TemplateFault where values can't be put in an order."""
    listed = list(entries)
    ranks = [[key(entry) for key in keys] for entry in listed]
    for column in zip(*ranks, strict=True):
        _check_orderable(column)
    found = {index: [_rank(value, case_sensitive) for value in rank] for index, rank in enumerate(ranks)}
    return [listed[index] for index in sorted(found, key=found.__getitem__, reverse=reverse)]


def grouped_by(entries: Iterable[Any], key: Key, *, case_sensitive: bool) -> list[Group]:
    """Entries with the same value together, by that value."""
    ordered = sorted_by(entries, [key], reverse=False, case_sensitive=case_sensitive)
    groups = [list(group) for _, group in groupby(ordered, lambda entry: _rank(key(entry), case_sensitive))]
    return [Group(key(group[0]), group) for group in groups]


def unique_by(entries: Iterable[Any], key: Key, *, case_sensitive: bool) -> list[Any]:
    """The first entry of each value."""
    seen: set[Any] = set()
    found: list[Any] = []
    for entry in entries:
        rank = _rank(key(entry), case_sensitive)
        if rank not in seen:
            seen.add(rank)
            found.append(entry)
    return found


def _check_orderable(values: tuple[Any, ...]) -> None:
    """Raises TemplateFault unless all are numbers, all texts of sections, or all words of the dossier: between the last
    two, an order would tell letter by letter what the dossier says.
    """
    kinds = {_kind(value) for value in values}
    if len(kinds) > 1 or "" in kinds:
        what = ", ".join(sorted({named(value) for value in values})[:3])
        raise TemplateFault(f"there is no order among these values ({what})", hint="sort by a number, a text or a name")


def _kind(value: Any) -> str:
    if isinstance(value, Datum):
        return "words"
    if isinstance(value, str):
        return "text"
    if isinstance(value, Undefined):
        return "text" if str(value) else ""  # the error that it is; in a draft, its name
    return "number" if isinstance(value, int | float) else ""


def _rank(value: Any, case_sensitive: bool) -> Any:
    return str.lower(value) if isinstance(value, str) and not case_sensitive else value
