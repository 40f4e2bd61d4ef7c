"""What differs between two dossiers, or in what two readers are shown: items added, removed, changed, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportkit.dossier.model import Dossier, Fact, Judgement, Proposal, Quote
from reportkit.evidence.edits import edits
from reportkit.language.dates import When

What: TypeAlias = Literal["added", "removed", "changed"]
Kind: TypeAlias = Literal["fact", "claim", "assumption", "quote", "judgement", "proposal", "gap"]
_Item: TypeAlias = Fact | Quote | Judgement | Proposal

_PIECES = re.compile(r"\w+|[^\w\s]|\s+")
_FIELDS: Mapping[type, tuple[str, ...]] = {
    Fact: ("date", "place", "value", "unit", "by", "sources", "credibility", "conflicts_with"),
    Quote: ("speaker", "source", "date"),
    Judgement: ("likelihood", "confidence", "until", "basis", "alternatives", "watch"),
    Proposal: ("who", "by", "basis"),
}
"""What is compared of an item beside its words."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an item that is no longer what it was."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `words` is the text with [-what went-] and {+what came+}; `note` says why."""

    what: What
    kind: Kind
    id: str
    before: str = ""
    after: str = ""
    words: str = ""
    fields: tuple[FieldChange, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What has changed since an earlier edition, which had this number and date."""

    edition: int
    date: When
    changes: tuple[Change, ...]


def compare(old: Dossier, new: Dossier, was: Mapping[str, tuple[str, ...]] | None = None) -> tuple[Change, ...]:
    """From an old edition to a new one, in the order of the new one; what went comes last of its kind.

    An item that was renamed is found by its `was`, of which a released dossier has none: earlier ids by id can be given
    for it. One that was withdrawn counts as removed.
    """
    was = {item.id: item.was for item in new.items()} if was is None else was
    changes: list[Change] = []
    for kind in ("judgements", "proposals", "facts", "quotes"):
        changes += _of_kind(_standing(getattr(old, kind)), _standing(getattr(new, kind)), new, was)
    before, after = [gap.text for gap in old.gaps], [gap.text for gap in new.gaps]
    changes += [Change(what="added", kind="gap", id="", after=gap) for gap in after if gap not in before]
    changes += [Change(what="removed", kind="gap", id="", before=gap) for gap in before if gap not in after]
    return tuple(changes)


def tellable(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes as readers are told of them. Of what they are no longer shown they learn the kind alone, whether it
    was deleted, withdrawn or made secret: its words may be secret, and telling some would tell which those are.
    """
    return tuple(Change(what="removed", kind=one.kind, id="") if one.what == "removed" else one for one in changes)


def _standing(items: Mapping[str, _Item]) -> dict[str, _Item]:
    return {id: item for id, item in items.items() if not item.withdrawn}


def _of_kind(
    old: Mapping[str, _Item], new: Mapping[str, _Item], dossier: Dossier, was: Mapping[str, tuple[str, ...]]
) -> Iterator[Change]:
    met: set[str] = set()
    for id, item in new.items():
        earlier = next((one for one in (id, *was.get(id, ())) if one in old), None)
        if earlier is None:
            yield Change(what="added", kind=kind_of(item), id=id, after=text_of(item), note=_note(item))
        else:
            met.add(earlier)
            yield from _changed(old[earlier], item)
    for id, item in old.items():
        if id not in met:
            now = dossier.get(id)
            note = now.withdrawn if now else ""
            yield Change(what="removed", kind=kind_of(item), id=id, before=text_of(item), note=note)


def _changed(old: _Item, new: _Item) -> Iterator[Change]:
    before, after = text_of(old), text_of(new)
    names = (*(("kind",) if isinstance(new, Fact) else ()), *_FIELDS[type(new)])
    fields = tuple(_field_changes(old, new, names)) if type(old) is type(new) else ()
    if before == after and not fields:
        return
    words = marked(before, after) if before != after else ""
    yield Change(
        what="changed",
        kind=kind_of(new),
        id=new.id,
        before=before,
        after=after,
        words=words,
        fields=fields,
        note=_note(new),
    )


def _field_changes(old: _Item, new: _Item, names: Sequence[str]) -> Iterator[FieldChange]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield FieldChange(name, _shown(before), _shown(after))


def _shown(value: object) -> str:
    """A value in few words: ids of sources, not their places."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {entry}" for key, entry in value.items())
    if isinstance(value, tuple):
        return "; ".join(_shown(entry) for entry in value)
    if hasattr(value, "source"):
        return " ".join(filter(None, [value.source, value.label, value.locator]))  # type: ignore[attr-defined]
    return str(value)


def _note(item: _Item) -> str:
    return item.change_note if isinstance(item, Judgement) else ""


def kind_of(item: _Item) -> Kind:
    """fact, claim, assumption, quote, judgement or proposal."""
    match item:
        case Fact(kind=kind):
            return kind
        case Quote():
            return "quote"
        case Judgement():
            return "judgement"
        case _:
            return "proposal"


def text_of(item: _Item) -> str:
    """An item's own words; of a translated quote the translation."""
    if isinstance(item, Quote):
        return " […] ".join(item.translation) if item.translation else item.text
    return item.statement


# ----------------------------------------------------------------------------------------- what two readers are shown


@dataclass(frozen=True, slots=True)
class Shown:
    """What a document shows of one item: its kind, and the words as they stand there."""

    kind: Kind
    text: str


def compare_shown(first: Mapping[str, Shown], second: Mapping[str, Shown]) -> tuple[Change, ...]:
    """What two readers are shown: "removed" is shown to the first alone, "added" to the second alone."""
    changes: list[Change] = []
    for id, one in first.items():
        other = second.get(id)
        if other is None:
            changes.append(Change(what="removed", kind=one.kind, id=id, before=one.text))
        elif other.text != one.text:
            words = marked(one.text, other.text)
            changes.append(Change(what="changed", kind=one.kind, id=id, before=one.text, after=other.text, words=words))
    changes += [
        Change(what="added", kind=other.kind, id=id, after=other.text)
        for id, other in second.items()
        if id not in first
    ]
    return tuple(changes)


def marked(before: str, after: str) -> str:
    """Two texts as one, with [-what the second lacks-] and {+what it has instead+}. Kinds of space don't count."""
    one, other = (_PIECES.findall(re.sub(r"\s+", " ", text.strip())) for text in (before, after))
    parts: list[str] = []
    for tag, i, j, k, m in edits(one, other):
        if tag == "equal":
            parts.append("".join(one[i:j]))
            continue
        if i < j:
            parts.append(f"[-{''.join(one[i:j])}-]")
        if k < m:
            parts.append(f"{{+{''.join(other[k:m])}+}}")
    return "".join(parts)
