"""Sources whose common origin is withheld still don't corroborate each other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier
from reportkit.evidence.review import origin, origins_of, used_sources
from reportkit.handling import Handling
from reportkit.release.digest import canonical
from reportkit.release.filter import release

HEAD = "id: d\nlanguage: en\ntitle: T\nas_of: 2026\ndate: 2026\nfrom: {name: N}\n"
SOURCES = "abcde"
ORIGINS = ("", "free-word", "open", "one-secret", "other-secret", "a", "e")


def dossier(origins: tuple[str, ...], secret: set[str], cited: tuple[str, ...] = tuple(SOURCES)) -> Dossier:
    """Five sources with these origins, those of `secret` withheld, and a fact that cites some of them."""
    lines = ["actors:", "  open: {name: Open}"]
    lines += [f'  {name}: {{name: Secret, handling: "TLP:RED"}}' for name in ("one-secret", "other-secret")]
    lines.append("sources:")
    for id, named in zip(SOURCES, origins, strict=True):
        handling = "TLP:RED" if id in secret else "TLP:CLEAR"
        own = f", origin: {named}" if named and named != id else ""
        lines.append(f'  {id}: {{type: book, title: T, handling: "{handling}"{own}}}')
    lines += ["facts:", f"  f: {{topic: x, statement: S, sources: [{', '.join(cited)}], actors: [open]}}"]
    report = Report()
    read = read_dossier({"d.yaml": (HEAD + "\n".join(lines)).encode()}, "", report)
    assert read is not None, "\n".join(map(str, report))
    return read


cases = st.tuples(*[st.sampled_from(ORIGINS)] * len(SOURCES))


@settings(max_examples=examples(60, 2000))
@given(cases, st.sets(st.sampled_from(SOURCES), max_size=3))
def test_a_reader_is_told_of_as_many_origins_as_there_are(origins: tuple[str, ...], secret: set[str]) -> None:
    whole = dossier(origins, secret)
    seen = release(whole, Handling.CLEAR)
    for told in (seen.dossier, seen.permitted):
        kept = used_sources(told)
        truth = len({origin(whole, one) for one in kept})
        count = len({origin(told, one) for one in kept})
        assert count <= truth
        assert count == truth or not set(SOURCES).isdisjoint(origins)  # a source that is another's origin may be joined
        assert all(len(origins_of(told, fact)) == count for fact in told.facts.values())


def public(whole: Dossier) -> bytes:
    return canonical(release(whole, Handling.CLEAR).dossier)


def test_what_the_withheld_origin_is_called_makes_no_difference() -> None:
    one = dossier(("one-secret", "one-secret", "", "one-secret", ""), set())
    other = dossier(("other-secret", "other-secret", "", "other-secret", ""), set())
    assert public(one) == public(other)
    assert b"secret" not in public(one)


def test_a_withheld_origin_of_one_source_looks_like_none() -> None:
    assert public(dossier(("one-secret", "", "", "", ""), set())) == public(dossier(("", "", "", "", ""), set()))
    alone = dossier(("one-secret", "one-secret", "", "", ""), {"b"})
    assert public(alone) == public(dossier(("", "one-secret", "", "", ""), {"b"}))


def test_an_origin_without_a_name_is_printed_for_nobody() -> None:
    seen = release(dossier(("one-secret", "one-secret", "open", "free-word", ""), set()), Handling.CLEAR).dossier
    assert [source.named_origin for source in seen.sources.values()] == ["", "", "open", "free-word", ""]
