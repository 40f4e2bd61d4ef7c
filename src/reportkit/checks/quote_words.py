"""What a difference between a quote and its source is called, and who is named beside a quote."""

from __future__ import annotations

import re

from reportkit.diagnostics import Message
from reportkit.dossier.model import Actor, Dossier, Quote
from reportkit.evidence.diff import Change, Weight
from reportkit.evidence.match import Match
from reportkit.evidence.names import Roll, family_name

_WORDS = re.compile(r"\w+")
_LETTERS = 4  # of a word that names somebody
_SMALL = 2  # letters of words that initials leave out: of, и, по

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


def names_actor(sentence: str, actor: Actor, language: str) -> bool:
    """Whether a sentence names an actor: by family name, by a word of an organisation's name, or by initials."""
    roll = Roll(sentence, language, capital=False)
    if actor.kind == "person":
        return any(roll.has(family_name(name)) for name in (actor.name, actor.short) if name)
    words = [word for word in _WORDS.findall(f"{actor.name} {actor.short}") if len(word) >= _LETTERS]
    return any(roll.has(word) for word in words) or _initials(actor.name) in _WORDS.findall(sentence)


def _initials(name: str) -> str:
    """МВД of Министерство внутренних дел, IMF of International Monetary Fund; nothing of fewer than three words."""
    letters = [word[0].upper() for word in _WORDS.findall(name) if len(word) > _SMALL]
    return "".join(letters) if len(letters) > 1 else ""
