"""What a difference between a quote and its source is called, and who is named beside a quote."""

from __future__ import annotations

from reportkit.diagnostics import Message
from reportkit.dossier.model import Dossier, Quote
from reportkit.evidence.diff import Change, Weight
from reportkit.evidence.match import Match
from reportkit.evidence.names import Roll, family_name

_CALLED = {
    Weight.NEGATION: "a negation",
    Weight.NUMBER: "a number",
    Weight.DATE: "a date",
    Weight.NAME: "a name",
    Weight.MODAL: "how sure it is",
    Weight.ALPHABET: "letters of another alphabet",
    Weight.WORD: "a word",
    Weight.MARK: "a mark",
}


def describe(match: Match) -> Message:
    """The worst difference, in words; what kind of thing it is stands first."""
    if match.attested:
        return Message("the text that it was compared with has other words")
    if not match.diff.changes:
        return Message("nothing like it is there")
    worst, more = match.diff.changes[0], len(match.diff.changes) - 1
    return Message("{change} (and {more} more)", {"change": _change(worst), "more": more}) if more else _change(worst)


def _change(change: Change) -> Message:
    if change.weight is Weight.ORDER:
        return Message("its words stand in another order")
    kind = Message(_CALLED[change.weight])
    if not change.quoted:
        return Message("{kind} is lost: “{source}”", {"kind": kind, "source": change.source})
    if not change.source:
        return Message("{kind} is added: “{quoted}”", {"kind": kind, "quoted": change.quoted})
    return Message(
        "{kind} differs: “{quoted}” for “{source}”", {"kind": kind, "quoted": change.quoted, "source": change.source}
    )


def others_named(sentence: str, quote: Quote, dossier: Dossier) -> tuple[str, ...]:
    """Persons whom a sentence names, unless it names the quote's speaker too."""
    roll = Roll(sentence, dossier.language)

    def named(id: str) -> bool:
        return roll.has(family_name(dossier.actors[id].name))

    if quote.speaker not in dossier.actors or named(quote.speaker):
        return ()
    persons = [actor for actor in dossier.actors.values() if actor.kind == "person" and actor.id != quote.speaker]
    return tuple(actor.name for actor in persons if named(actor.id))
