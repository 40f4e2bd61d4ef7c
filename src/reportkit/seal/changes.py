"""What has changed in a dossier since a file was made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from reportkit.dossier.model import AnyItem, Dossier
from reportkit.handling import Handling
from reportkit.release.digest import item_digest, revision
from reportkit.release.former import FORMER
from reportkit.release.head import may_see_head
from reportkit.seal.record import Record, SealedItem, sealed, words_of
from reportkit.seal.shown import changed_head, text_digest, text_for

What: TypeAlias = Literal["changed", "updated", "lost-source", "withdrawn", "withheld", "removed"]


@dataclass(frozen=True, slots=True)
class Change:
    """An item that the file shows and that is no longer the same, a field of the head ("from.role"), or a section in
    the dossier's own words ("text/agreement"). `text` says it in words.

    changed: other words · updated: the same words, other particulars · lost-source: it rests on less than it did ·
    withdrawn · withheld: these readers may no longer see it · removed: there is no such item.
    """

    item: str
    what: What
    text: str


def changes(
    record: Record, released: Dossier, whole: Dossier, aliases: Mapping[str, str] = MappingProxyType({})
) -> tuple[Change, ...]:
    """The changes: of the dossier's head, of its own texts, then of items in the order of their ids.

    `released` is the dossier now as the file's readers may see it, in its language, and in the form that the record's
    digests are of. `aliases` gives for an id that stands there for another (a quote without its speaker) that other
    one.
    """
    renamed = {old: item.id for item in whole.items() for old in item.was}
    found = [*_handling(record, whole), *_head(record, released), *_sections(record, released, whole)]
    for id, before in record.items.items():
        now = renamed.get(id, id)
        shown = released.get(now)
        after = None if shown is None else sealed(shown, digest_in(record, shown))
        found += _changes(id, before, whole.get(aliases.get(now, now)), shown, after, renamed)
    return tuple(found)


def _handling(record: Record, whole: Dossier) -> Iterator[Change]:
    """Whether the dossier itself has become more than the file's readers may see."""
    clearance = Handling.parse(record.clearance)
    if clearance is not None and not may_see_head(whole, clearance):
        yield Change("handling", "withheld", "these readers may no longer see what the dossier says of itself")


def _head(record: Record, released: Dossier) -> Iterator[Change]:
    for key, words in changed_head(record.head, released):
        if words:
            yield Change(key, "changed", f"it now reads: {words}")
        else:
            yield Change(key, "removed", "the dossier no longer says it")


def _sections(record: Record, released: Dossier, whole: Dossier) -> Iterator[Change]:
    """What became of the sections in the dossier's own words."""
    for section, before in record.sections.items():
        now, any_now = (
            text_for(one, section, record.audience, record.language, whole.language) for one in (released, whole)
        )
        name = f"text/{section}"
        if now is not None and not before:
            yield Change(name, "changed", "the section is now in the dossier's own words")
        elif now is not None and text_digest(now) != before:
            yield Change(name, "changed", "the section's own words are not what they were")
        elif before and now is None and any_now is not None:
            yield Change(name, "withheld", "these readers may no longer see it")
        elif before and now is None:
            yield Change(name, "removed", "the section is no longer in the dossier's own words")


def revision_in(record: Record, released: Dossier) -> str:
    """The revision of a dossier, in the form that a record's is of."""
    return FORMER.digest(released) if record.given is None else revision(released, ratings=record.given.ratings)


def digest_in(record: Record, item: AnyItem) -> str:
    """The digest of an item, in the form that a record's are of."""
    return FORMER.digest(item)[:16] if record.given is None else item_digest(item, ratings=record.given.ratings)


def _changes(
    id: str,
    before: SealedItem,
    item: AnyItem | None,
    shown: AnyItem | None,
    after: SealedItem | None,
    renamed: Mapping[str, str],
) -> Iterator[Change]:
    if item is None:
        yield Change(id, "removed", "there is no such item any more")
    elif item.withdrawn:
        yield Change(id, "withdrawn", f"withdrawn: {item.withdrawn}")
    elif shown is None or after is None:
        yield Change(id, "withheld", "these readers may no longer see it")
    else:
        yield from _differences(id, shown, before, after, renamed)


def _differences(
    id: str, item: AnyItem, before: SealedItem, after: SealedItem, renamed: Mapping[str, str]
) -> Iterator[Change]:
    if after.digest == before.digest:
        return
    lost = [one for one in before.rests if renamed.get(one, one) not in after.rests]
    if lost:
        yield Change(id, "lost-source", f"no longer rests on {', '.join(lost)}")
    if after.words != before.words:
        yield Change(id, "changed", f"it now reads: {words_of(item)}")
    elif not lost:
        yield Change(id, "updated", "its words are the same; something else about it is not")
