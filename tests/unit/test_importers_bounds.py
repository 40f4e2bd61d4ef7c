"""A library of any size, and a file that means harm: no more than linear work, no more memory than the file itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from effort import grows_linearly
from reportkit.diagnostics import Report
from reportkit.dossier.lengths import MAX_PROSE
from reportkit.importers.bibtex import MOST_BROKEN, read_bibtex
from reportkit.importers.bibtex_csl import to_csl
from reportkit.importers.merge import merge


def read(text: str) -> list[str]:
    """What is found in a BibTeX file: code and message."""
    report = Report()
    read_bibtex(text.encode(), "a.bib", report)
    return [f"{one.code} {one.message}" for one in report]


LIBRARIES: dict[str, Callable[[int], str]] = {
    "addresses": lambda n: f"@online{{key{n}, title={{Title {n}}}, url={{https://example.org/{n}}}}}\n",
    "keys that no dossier can have": lambda n: f"@book{{Ключ_{n}, title={{Title {n}}}, author={{Smith, J}}}}\n",
    "keys alike": lambda n: f"@book{{Key{n:b}, title={{Title {n}}}}}\n".translate({48: ".", 49: "_"}),
    "no keys": lambda n: f"@book{{_, title={{Title {n}}}, author={{Smith, J}}, year=2020}}\n",
    "one address": lambda n: f"@online{{key{n}, title={{Title {n}}}, url={{https://example.org}}}}\n",
}


@pytest.mark.parametrize("kind", LIBRARIES)
def test_a_large_library_is_brought_in_with_linear_work(kind: str) -> None:
    def bring_in(count: int) -> Callable[[], object]:
        data = "".join(map(LIBRARIES[kind], range(count))).encode()
        report = Report()
        return lambda: merge(None, "sources.json", read_bibtex(data, "a.bib", report), report)

    assert grows_linearly(bring_in, 60)


def test_a_value_has_an_end() -> None:
    long = "x" * (MAX_PROSE + 1)
    assert read(f"@book{{a, title={{{long}}}}}") == ["RK112 a value of more than 100000 characters"]
    assert read(f"@book{{a, title={{{long[1:]}}}}}") == []


def test_abbreviations_that_double_stop_at_the_bound() -> None:
    strings = "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, 60))
    found = read('@string{s0 = "ab"}\n' + strings + "@book{a, title = s59}")
    assert found[0] == "RK112 a value of more than 100000 characters"
    assert len(found) < MOST_BROKEN


def test_what_abbreviations_add_is_bounded() -> None:
    many = "".join(f"@book{{k{n}, title = s # s}}\n" for n in range(1_000))
    found = read(f'@string{{s = "{"x" * 40_000}"}}\n{many}')
    assert found == [
        "RK108 abbreviations add too much to the file",
        "RK108 the file is read no further: too much of it is no BibTeX",
    ]


def test_a_file_that_is_no_bibtex_is_not_told_of_for_ever() -> None:
    found = read("@book{a " * 5_000)
    assert len(found) == MOST_BROKEN + 1
    assert found[-1] == "RK108 the file is read no further: too much of it is no BibTeX"


def test_names_are_divided_at_and() -> None:
    authors = to_csl("book", "a", {"author": "Smith, J \t and\n Doe, J and {A and  B}   C"})["author"]
    assert authors == [
        {"family": "Smith", "given": "J"},
        {"family": "Doe", "given": "J"},
        {"family": "C", "given": "A and B"},
    ]
