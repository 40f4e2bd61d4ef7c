"""Names and attributes that aren't there: an error that knows what was meant; in a draft, a gap that says so."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.runtime import StrictUndefined, Undefined

from reportkit.template.sandbox.operators import settled, whole
from reportkit.template.values import Datum, References, View, has_reference, plain_value

_STATED = frozenset({"fact", "quote", "judgement", "proposal"})
_STATEMENTS = frozenset({"quote", "statement", "text", "wording", "words"})
"""What somebody asks an item for who wants its words: they come with their source, or not at all."""


class MissingNameError(UndefinedError):
    """A name or attribute that isn't there, with what there is instead, or what to do."""

    def __init__(self, message: str, missing: str, candidates: Iterable[str] | None, hint: str = "") -> None:
        super().__init__(message)
        self.missing = missing
        self.hint = hint
        self.candidates = None if candidates is None else tuple(candidates)


class MissingName(StrictUndefined):
    """Using it in any way is an error that knows what was meant."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        raise _missing(self)

    __html__ = __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __contains__ = __add__ = __call__ = __getitem__ = _fail_with_undefined_error


def _missing(undefined: Undefined) -> Exception:
    known, owner, message = undefined._undefined_name, undefined._undefined_obj, undefined._undefined_message
    name = str(known)
    if isinstance(owner, str) and hasattr(str, name) and not name.startswith("_"):
        if isinstance(owner, Datum):
            return whole()
        if has_reference(owner):
            return settled()
    if undefined._undefined_exception is SecurityError and not isinstance(owner, View):
        return SecurityError(message or name)
    if message and known is None:
        return UndefinedError(message)
    if isinstance(owner, View | str | list | tuple | dict):
        kind = "text" if isinstance(owner, str) else str(getattr(owner, "kind_name", "list"))
        offered = [key for key in dir(owner) if owner.offers(key)] if isinstance(owner, View) else []
        hint = "print the item itself, with its source: {{ item }}" if kind in _STATED and name in _STATEMENTS else ""
        return MissingNameError(f"{_article(kind)} has no “{name}”", name, offered, hint)
    return MissingNameError(f"there is no “{name}” here", name, None)


def draft_undefined(references: References) -> type[Undefined]:
    """In a draft a missing value is printed as such instead of stopping."""

    class DraftValue(Undefined):
        def __html__(self) -> str:
            return references.leave(plain_value(f"[NO VALUE: {self._undefined_name}]"))

        def __str__(self) -> str:
            return f"[NO VALUE: {self._undefined_name}]"

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            return DraftValue(name=f"{self._undefined_name}.{name}")

        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            return self

        __hash__ = Undefined.__hash__

    return DraftValue


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint: the name that is nearest, or all that there are."""
    known = sorted(key for key in known if not key.startswith("_"))
    near = difflib.get_close_matches(name[:80], known, n=1, cutoff=0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"there is: {', '.join(known)}" if 0 < len(known) <= 20 else ""


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
