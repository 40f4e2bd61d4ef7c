"""What the shell offers to complete: names at hand, found without reading any of their files.

A completion never fails: where something is in its way, nothing is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.cli.printing import harmless

if TYPE_CHECKING:
    from reportkit.workspace import Workspace


def dossiers(incomplete: str) -> list[str]:
    """The ids under `data/`."""
    return _offered(incomplete, lambda: _space().dossiers())


def packs(incomplete: str) -> list[str]:
    """The packs at hand."""
    return _offered(incomplete, lambda: _space().packs())


def functions(incomplete: str) -> list[str]:
    """What a section can call."""
    from reportkit.work.callable import every_function

    return _offered(incomplete, every_function)


def audiences(incomplete: str) -> list[str]:
    """Of all packs: which of them is meant may not be typed yet."""
    return _listed(incomplete, lambda: {*_audiences(_space().packs().values()), "all"})


def languages(incomplete: str) -> list[str]:
    """The languages that there are, one or more."""
    return _listed(incomplete, lambda: (*_codes(), "all"))


def formats(incomplete: str) -> list[str]:
    """What can be written, one or more."""
    return _listed(incomplete, _formats)


def rules(incomplete: str) -> list[str]:
    """The codes of rules; their names where a name is begun."""
    return _listed(incomplete, lambda: _rules(incomplete.rpartition(",")[2]))


def _space() -> Workspace:
    from reportkit.workspace import Workspace

    return Workspace.find()


def _audiences(folders: Iterable[Path]) -> Iterable[str]:
    return (file.stem for folder in folders for file in (folder / "audiences").glob("*.yaml"))


def _codes() -> tuple[str, ...]:
    from reportkit.language import installed

    return installed()


def _formats() -> tuple[str, ...]:
    from reportkit.formats import FORMATS

    return tuple(FORMATS)


def _rules(begun: str) -> Iterable[str]:
    from reportkit.checks.catalogue import catalogue

    named = begun[:1].islower()
    return (entry.rule.name if named else code for code, entry in catalogue().items())


def _listed(incomplete: str, names: Callable[[], Iterable[str]]) -> list[str]:
    """As `_offered`, for the last name of a list with commas."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in _offered(last, names)]


def _offered(incomplete: str, names: Callable[[], Iterable[str]]) -> list[str]:
    """The names that begin like this. A fault here would be printed into the line that somebody is typing."""
    try:
        return sorted(name for name in names() if name.startswith(incomplete) and harmless(name) == name)
    except Exception:
        return []
