"""What can't be checked in the languages that a dossier has, since too little is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Message, Rule, Span
from reportkit.language import find, primary_of
from reportkit.language.missing import missing


@check("RK194", "language-unchecked")
def language_unchecked(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A language of the dossier in which something can't be looked for.

    What it does: looks, once for each language of the dossier, of its translations and of its quotes, which words are
    known of it: negations, numbers, months, terms of likelihood, words that take sides.
    Why it matters: a lost “not” is found in English, and in this language nobody looks for it; silence would read as
    praise.
    Example: a Ukrainian quote, and nothing at hand that knows Ukrainian.
    Instead: have somebody who reads the language compare these texts, and accept it under `allow`; or install a package
    that brings the language whole.
    """
    for language, (place, item) in _languages(context).items():
        own = find(language)
        if own is None:
            message = "the language “{language}” isn't known: no word of it can be checked"
            yield rule.at(place, message, hint=_HINT, item=item, language=language)
        elif lacks := missing(own):
            message = "in “{language}” nothing finds {list}"
            yield rule.at(place, message, hint=_HINT, item=item, language=language, list=_listed(lacks))


_HINT = "Have somebody who reads it compare these texts."


def _languages(context: Context) -> dict[str, tuple[Span | None, str]]:
    """Each language of the dossier's texts, and where it is first named."""
    dossier = context.dossier
    found = {dossier.language: (dossier.at("language"), "")}
    for language, overlay in dossier.overlays.items():
        found.setdefault(language, (overlay.span, ""))
    for quote in context.quotes:
        language = primary_of(quote.language)
        found.setdefault(language, (quote.at("language") or quote.at("text"), quote.id))
    return found


def _listed(words: Sequence[str]) -> Message:
    """The words as one message, each told in the reader's language."""
    first, *rest = words
    return Message("{one}, {rest}", {"one": Message(first), "rest": _listed(rest)}) if rest else Message(first)
