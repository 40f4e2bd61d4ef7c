"""What a section can call, for whoever writes one: the functions and names of a template, and its filters."""

from __future__ import annotations

from reportkit.errors import UsageError
from reportkit.template.vocabulary.functions import Function
from reportkit.template.vocabulary.vocabulary import VALUES, Vocabulary, functions

_OF_JINJA = {
    "range": "Whole numbers, as in range(3): at most 1000.",
    "namespace": "Values that a loop can change, as in namespace(found=false).",
}
"""What sections have besides our own."""


def every_function() -> dict[str, Function]:
    """The functions by name, in the order of the alphabet."""
    return dict(sorted(functions().items()))


def one_function(name: str) -> Function:
    """The function of this name. Raises UsageError."""
    import difflib

    known = every_function()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name[:80], known, n=1, cutoff=0.6)
    hint = f"did you mean “{near[0]}”?" if near else "reportkit templates functions lists them all"
    raise UsageError(f"a section has no function “{name}”", hint)


def every_name() -> dict[str, str]:
    """The names that are no functions, with what they are."""
    return {**VALUES, **_OF_JINJA}


def every_filter() -> list[str]:
    """The filters of a section."""
    from reportkit.template.sandbox.environment import SectionEnvironment
    from reportkit.template.values import References

    return sorted([*SectionEnvironment(lambda name: None, str, References()).filters, *Vocabulary.FILTERS])
