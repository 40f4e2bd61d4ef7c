"""Languages that other packages bring: the entry points of the group `reportkit.languages`, each named by its code.

In their `pyproject.toml`:

    [project.entry-points."reportkit.languages"]
    uk = "our_package.ukrainian:LANGUAGE"
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from reportkit.errors import UsageError
from reportkit.language.complete import faults
from reportkit.language.language import Language

GROUP = "reportkit.languages"

_known: dict[str, Language | LanguageError | None] = {}


class LanguageError(UsageError):
    """A language that a package brings can't be used; `what` names what is missing or wrong, `package` whose it is."""

    def __init__(self, code: str, what: str, package: str) -> None:
        super().__init__(
            f"the language “{code}” can't be used: {what}",
            hint=f"It comes with the package {package}: mend it there, or do without it.",
        )
        self.code, self.what, self.package = code, what, package


def brought_codes() -> tuple[str, ...]:
    """The codes of the languages that packages bring, whole or not."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUP)}))


def brought(code: str, model: Language) -> Language | None:
    """The language that a package brings under this code; None if none does. It has to have what `model` has.

    Raises LanguageError.
    """
    if code not in _known:
        _known[code] = _look_for(code, model)
    found = _known[code]
    if isinstance(found, LanguageError):
        raise LanguageError(found.code, found.what, found.package)
    return found


def _look_for(code: str, model: Language) -> Language | LanguageError | None:
    entries = sorted(set(entry_points(group=GROUP, name=code)), key=lambda entry: (_package(entry), entry.value))
    if not entries:
        return None
    packages = " and ".join(dict.fromkeys(map(_package, entries)))
    if len(entries) > 1:
        return LanguageError(code, "it is there more than once", packages)
    try:
        language = entries[0].load()
    except (Exception, SystemExit) as error:  # whatever another's module does when it is imported
        return LanguageError(code, f"{error}" or type(error).__name__, packages)
    if wrong := faults(language, code, model):
        return LanguageError(code, "; ".join(wrong), packages)
    assert isinstance(language, Language)
    return language


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.value
