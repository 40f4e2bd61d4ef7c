"""Words that a pack has in one of its languages and not in another: asked for where that one is rendered."""

from __future__ import annotations

from collections.abc import Iterator

from reportkit.diagnostics import Diagnostic, Severity, Span
from reportkit.dossier.model import Dossier
from reportkit.release.trim import topics_of
from reportkit.template.pack.pack import Pack
from reportkit.template.rules import UNKNOWN_WORD

_TOPIC = "topic."


def lacking(pack: Pack, language: str, dossier: Dossier | None = None) -> Iterator[Diagnostic]:
    """The keys that other languages of the pack have, and this one hasn't.

    A topic's title is a warning, since the topic's own name is printed without one, and asked for if the dossier has
    the topic and no title for it; without a dossier every one is.
    """
    topics = None if dossier is None else topics_of(dossier) - dossier.topics.keys()
    words = pack.words[language]
    every = {key: None for other in pack.words.values() for key in other.strings}
    for key in every:
        title = key.startswith(_TOPIC)
        if key in words.strings or (title and topics is not None and key.removeprefix(_TOPIC) not in topics):
            continue
        message = "no words for “{key}” in the language {name}"
        severity = Severity.WARNING if title else None
        yield UNKNOWN_WORD.at(Span(words.file), message, severity=severity, key=key, name=language)
