"""What readers might have seen and don't: items of a topic that no section selects, topics that are misspelt."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from reportkit.dossier.model import Fact, Judgement, Proposal, Quote
from reportkit.template import rules

if TYPE_CHECKING:
    from reportkit.diagnostics import Diagnostic
    from reportkit.template.pack.pack import Pack
    from reportkit.template.setting import Setting

_Shown: TypeAlias = Fact | Quote | Judgement | Proposal


def look_for_the_missing(pack: Pack, setting: Setting) -> None:
    """Adds a warning for each item that a finished document has not shown, or whose topic is all but the pack's."""
    for item in _items(setting):
        near = _near(item, pack.topics)
        if near:
            setting.report.add(_misspelt(item, near))
        elif setting.audience.complete and item.id not in setting.used:
            setting.report.add(_not_shown(item, setting))


def _items(setting: Setting) -> Iterator[_Shown]:
    dossier = setting.dossier
    yield from dossier.facts.values()
    yield from dossier.quotes.values()
    yield from dossier.judgements.values()
    yield from dossier.proposals.values()


def _near(item: _Shown, topics: Sequence[str]) -> str:
    """The pack's topic that was probably meant."""
    if isinstance(item, Proposal) or item.topic in topics:
        return ""
    return next(iter(difflib.get_close_matches(item.topic, topics, n=1, cutoff=0.85)), "")


def _misspelt(item: _Shown, near: str) -> Diagnostic:
    topic = "" if isinstance(item, Proposal) else item.topic
    message = "no section selects the topic “{topic}” of “{id}”"
    hint = "did you mean “{near}”?"
    return rules.NEAR_TOPIC.at(item.at("topic"), message, hint=hint, item=item.id, topic=topic, id=item.id, near=near)


def _not_shown(item: _Shown, setting: Setting) -> Diagnostic:
    message = "no section of the document for “{audience}” shows “{id}”"
    hint = "give it a topic that a section selects, cite it in a text, or accept it under `allow`"
    audience = setting.audience.name
    return rules.NOT_SHOWN.at(item.at(), message, hint=hint, item=item.id, audience=audience, id=item.id)
