"""Nothing that an audience may not see can be reached from what is released."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from hypothesis import given
from hypothesis import strategies as st

from reportkit.diagnostics import Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier
from reportkit.dossier.translate import localise
from reportkit.handling import Handling
from reportkit.release.filter import release

LEVELS = st.sampled_from([step.label for step in Handling])
KINDS = ("fact", "quote", "judgement", "proposal", "actor", "source")
LETTERS = "abcdefgh"


def ids(kind: str) -> list[str]:
    """Ids that occur in no other text: a leak can be searched for."""
    return [f"{kind}-{letter}x" for letter in LETTERS[:4]]


def some(kind: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids(kind)), max_size=3, unique=True)


def one(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from(ids(kind))


def canary(id: str, field: str) -> str:
    return f"canary of {id} in {field}"


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier in which every text of an item says whose it is."""
    lines = ["id: d", "language: en", "title: T", "as_of: 2026", "date: 2026", "from: {name: N}"]
    if draw(st.booleans()):
        lines.append(f"bottom_line: {draw(one('judgement'))}")
    for kind, write in (("actor", actor), ("source", source), ("fact", fact), ("quote", quote)):
        lines.append(f"{kind}s:")
        lines += [f"  {item}: {{{write(draw, item)}, {shared(draw, item)}}}" for item in ids(kind)]
    for kind in ("judgement", "proposal"):
        lines.append(f"{kind}s:")
        lines += [f"  {item}: {{{resting(draw, kind, item)}, {shared(draw, item)}}}" for item in ids(kind)]
    gaps = [f'{{text: "{canary(f"gap-{n}x", "gaps")}", handling: "{draw(LEVELS)}"}}' for n in range(3)]
    lines.append(f"gaps: [{', '.join(gaps)}]")
    files = {"d.yaml": "\n".join(lines).encode(), "ru.yaml": "\n".join(overlay()).encode()}
    for number in range(3):
        named = draw(one(draw(st.sampled_from(KINDS))))
        files[f"text/s{number}.md"] = f"Text [@{named}] {canary(named, 'text')}\n".encode()
    report = Report()
    dossier = read_dossier(files, "", report)
    assert [str(found) for found in report if "refers to itself" not in str(found)] == []
    assert dossier is not None
    return dossier


def shared(draw: st.DrawFn, id: str) -> str:
    withdrawn = f', withdrawn: "{canary(id, "withdrawn")}"' if draw(st.integers(0, 9)) == 0 else ""
    return f'handling: "{draw(LEVELS)}", note: "{canary(id, "note")}"{withdrawn}'


def actor(draw: st.DrawFn, id: str) -> str:
    organisation = f", organisation: {draw(one('actor'))}" if draw(st.booleans()) else ""
    return f'name: "{canary(id, "name")}", short: "{canary(id, "short")}"{organisation}'


def source(draw: st.DrawFn, id: str) -> str:
    return f'type: book, title: "{canary(id, "title")}", origin: {draw(one("actor"))}'


def fact(draw: st.DrawFn, id: str) -> str:
    sources = draw(st.lists(one("source"), min_size=1, max_size=3))
    conflicts = ", ".join(f'{other}: "{canary(other, "conflict")}"' for other in draw(some("fact")) if other != id)
    by = f"kind: claim, by: {draw(one('actor'))}, " if draw(st.booleans()) else ""
    return (
        f'{by}topic: x, statement: "{canary(id, "statement")}", support: "{canary(id, "support")}", '
        f"sources: [{', '.join(sources)}], actors: [{', '.join(draw(some('actor')))}], "
        f'part_of: {draw(one("fact"))}, conflicts_with: {{{conflicts}}}, wording: {{plain: "{canary(id, "plain")}"}}'
    )


def quote(draw: st.DrawFn, id: str) -> str:
    return f'topic: x, speaker: {draw(one("actor"))}, source: {draw(one("source"))}, text: "{canary(id, "text")}"'


def resting(draw: st.DrawFn, kind: str, id: str) -> str:
    basis = draw(some("fact")) + draw(some("quote")) + draw(some("judgement"))
    topic = "topic: x, " if kind == "judgement" else ""
    return f'{topic}statement: "{canary(id, "statement")}", basis: [{", ".join(basis)}]'


def overlay() -> Iterator[str]:
    yield "translation: ru"
    yield "gaps: [" + ", ".join(f'"{canary(f"gap-{n}x", "translation")}"' for n in range(3)) + "]"
    for kind in KINDS:
        yield f"{kind}s:"
        yield from (f'  {item}: "{canary(item, "translation")}"' for item in ids(kind))


def texts(value: object) -> Iterator[str]:
    """Every string that can be reached from a value, keys and places included."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield from texts(key)
            yield from texts(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from texts(entry)


@given(dossiers(), st.sampled_from(list(Handling)))
def test_nothing_withheld_can_be_reached(dossier: Dossier, clearance: Handling) -> None:
    of = release(dossier, clearance)
    reachable = "\n".join(texts(of.dossier))
    for withheld in of.withheld:
        if withheld.kind == "gaps":
            assert f"gap-{withheld.id}x" not in reachable
        elif withheld.kind != "texts":
            assert withheld.id not in reachable
    for item in of.dossier.items():
        assert item.handling <= clearance
        assert not item.withdrawn


@given(dossiers(), st.sampled_from(list(Handling)))
def test_all_that_is_released_stands_on_something_released(dossier: Dossier, clearance: Handling) -> None:
    of = release(dossier, clearance).dossier
    known = {item.id for item in of.items()}
    for fact in of.facts.values():
        assert {citation.source for citation in fact.sources} | {*fact.actors, *fact.conflicts_with} <= known
        assert fact.sources
        assert {fact.by, fact.part_of} - {""} <= known
    for quote in of.quotes.values():
        assert {quote.speaker, quote.source.source} <= known
    before = _bases(dossier)
    for rested, basis in _bases(of).items():
        assert set(basis) <= known
        assert basis or not before[rested]
    assert of.bottom_line in {"", *of.judgements}


def _bases(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    judged = {one: item.basis for one, item in dossier.judgements.items()}
    return judged | {one: item.basis for one, item in dossier.proposals.items()}


@given(dossiers(), st.sampled_from(list(Handling)))
def test_releasing_twice_changes_nothing(dossier: Dossier, clearance: Handling) -> None:
    once = release(dossier, clearance).dossier
    assert release(once, clearance).dossier == once


@given(dossiers(), st.sampled_from(list(Handling)))
def test_order_of_release_and_translation_does_not_matter_for_leaks(dossier: Dossier, clearance: Handling) -> None:
    of = release(localise(dossier, "ru", Report()), clearance)
    reachable = "\n".join(texts(of.dossier))
    assert not [one.id for one in of.withheld if one.kind in ("facts", "quotes", "judgements") and one.id in reachable]
