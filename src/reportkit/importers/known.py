"""The records of `sources.json`, found again by what they are: a look-up takes no longer, however many there are."""

from __future__ import annotations

import json
from bisect import insort
from collections.abc import Mapping

from reportkit.importers.record import is_usable, key_id, numbered, whose

Csl = Mapping[str, object]


class Known:
    """Records by id, in the order of the file; `others` are the ids of a dossier's other items.

    Ids may come, and none ever goes; so what was looked for in vain once is not looked for again.
    """

    def __init__(self, others: set[str]) -> None:
        self.records: dict[str, Csl] = {}
        self.others = others
        self._places: dict[str, int] = {}
        self._found: dict[tuple[str, str], list[int]] = {}
        self._ids: list[str] = []
        self._met: set[str] = set()
        self._next: dict[tuple[str, bool], int] = {}

    def put(self, id: str, record: Csl) -> None:
        """A record under an id, new or instead of another."""
        if id in self.records:
            for trait in _traits(self.records[id]):
                self._found[trait].remove(self._places[id])
        else:
            self._places[id] = len(self._ids)
            self._ids.append(id)
        self.records[id] = record
        for trait in _traits(record):
            insort(self._found.setdefault(trait, []), self._places[id])

    def meet(self, id: str) -> None:
        """Remembers that a record of this run has this id."""
        self._met.add(id)

    def twin(self, record: Csl) -> str:
        """The id of a record with the same DOI or, where it has none, the same address."""
        own = next((trait for trait in _traits(record) if trait[0] in ("DOI", "URL")), None)
        return self._first(own) if own else ""

    def same(self, record: Csl) -> str:
        """The id of a record that says the same; it got that id when it came in before."""
        return self._first(_said(record))

    def _first(self, trait: tuple[str, str]) -> str:
        places = self._found.get(trait)
        return self._ids[places[0]] if places else ""

    def keyed(self, record: Csl) -> str:
        """The id that was made from the same key before. Keys that differ in marks alone have numbers, in order."""
        base = key_id(record)
        id = self._after(base, met=True) if base else ""
        return id if id in self.records else ""

    def make_id(self, record: Csl) -> str:
        """An id that nothing has: the record's own in small letters, else whose it is and of when."""
        return self._after(key_id(record) or whose(record), met=False)

    def _after(self, base: str, *, met: bool) -> str:
        """The first of the numbered ids that no record of this run has, or that nothing has."""
        number = self._next.get((base, met), 1)
        while (id := numbered(base, number)) in self._met or (not met and self._is_taken(id)):
            number += 1
        self._next[base, met] = number
        return id

    def _is_taken(self, id: str) -> bool:
        return id in self.records or id in self.others


def own_id(record: Csl) -> str:
    """The id by which a dossier knows a record."""
    ids = [str(record[key]) for key in ("id", "citation-key") if record.get(key)]
    return next((one for one in ids if is_usable(one)), "")


def without_id(record: Csl) -> dict[str, object]:
    """What a record says."""
    return {key: value for key, value in record.items() if key != "id"}


def _traits(record: Csl) -> list[tuple[str, str]]:
    """What a record is found by."""
    addresses = [(key, _address(record.get(key))) for key in ("DOI", "URL")]
    return [*((key, address) for key, address in addresses if address), _said(record)]


def _said(record: Csl) -> tuple[str, str]:
    return "", json.dumps(without_id(record), sort_keys=True)


def _address(value: object) -> str:
    return str(value).strip().rstrip("/").casefold() if value else ""
