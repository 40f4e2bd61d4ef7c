"""«Там же» stands right after a note that cites one source, alone, and never first on a page: in both formats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit import readers
from reportkit.diagnostics import Report
from reportkit.layout import settle
from reportkit.layout.notes import note_key
from reportkit.theme.theme import Theme
from reportkit.tree import walk
from reportkit.writers import writer_of
from small_project import MAIN, merged

_PLACES = {
    "paragraph": "Слово {}.",
    "two at a place": "Слово {} {}.",
    "item": "- Слово {}.",
    "quotation": "> Слово {}.",
    "box": "::: note Слово {}\nСлово {}.\n:::",
    "table": "| Слово {} |\n|---|\n| Слово {} |",
    "term": "Слово {}\n:   Слово {}.",
    "fact": '{{{{ fact("signed") }}}}',
    "two facts": '{{{{ fact("signed") }}}} {{{{ fact("rumour") }}}}',
    "quote": '{{{{ quote("praise") }}}}',
    "text": "Слово. " * 60,
    "heading": "## Слово {}",
}
_MARKS = (
    "[@gazette]",
    "[@gazette]",
    "[@notice]",
    "[@gazette, с. 5]",
    "[@gazette; @notice]",
    "[^remark]",
    "[^cites]",
    "",
)
_NOTES = "[^remark]: Замечание.\n\n[^cites]: См. [@gazette]\n"


_GOST = {"pack/audiences/reader.yaml": 'clearance: "TLP:AMBER"\ncitation_style: gost\n'}


@st.composite
def sections(draw: st.DrawFn) -> str:
    places = draw(st.lists(st.sampled_from(sorted(_PLACES)), min_size=1, max_size=30))
    return "\n\n".join(_PLACES[one].format(*draw(_marks(2))) for one in places)


def _marks(count: int) -> st.SearchStrategy[Sequence[str]]:
    return st.lists(st.sampled_from(_MARKS), min_size=count, max_size=count)


def sources(note: str) -> set[str]:
    """The sources that a note names in full or in short."""
    return {name for name in ("Harbour contract", "Notice to mariners") if name in note}


@given(sections(), st.sampled_from(("footnotes", "endnotes")), st.sampled_from(("", "reliability")))
@settings(max_examples=examples(15, 300))
def test_the_note_that_is_meant_is_the_one_before(section: str, citations: str, shown: str) -> None:
    reader = f'clearance: "TLP:AMBER"\ncitations: {citations}\ncitation_style: gost\nshow: [{shown}]\n'
    report = Report()
    used = _NOTES if "[^" in section else ""
    found = merged(
        {MAIN: f"# Слово\n\n{section}\n\n{used}", "pack/audiences/reader.yaml": reader}, report, language="ru"
    )
    assert found is not None, "\n".join(map(str, report))
    document, pages = settle(found.document, Theme())
    notes = [line.text.replace("\u00a0", " ") for line in walk.lines(document) if line.part == "note"]
    where = [pages.places[note_key(number)].page for number in range(1, len(notes) + 1)]
    meant = ""  # the source that the note before names alone
    for number, note in enumerate(notes):
        same = re.search("Там же|Ibid", note)
        if same:
            assert same.start() == 0, note
            assert meant, (notes[number - 1], note)
            assert where[number] == where[number - 1]
            assert len(re.findall("Там же|Ibid", note)) == 1
        named = sources(note) | ({meant} if same else set())
        meant = named.pop() if len(named) == 1 else ""
    for format in ("docx", "pdf"):
        content = readers.read(writer_of(format)(document, Theme(), pages, True))
        assert [readers.normal(block.text).replace("\u00a0", " ") for block in content.notes] == notes


def test_where_it_may_stand_it_does() -> None:
    """The property above would hold of a memo without it, too."""
    section = "Раз [@gazette]. Два [@gazette, с. 5]. Три [@gazette, с. 5]. Четыре [^remark]. Пять [@gazette]."
    found = merged({MAIN: f"# Слово\n\n{section}\n\n{_NOTES}", **_GOST}, Report(), language="ru")
    assert found is not None
    notes = [line.text.replace("\u00a0", " ") for line in walk.lines(found.document) if line.part == "note"]
    assert [note[:16] for note in notes] == [
        "Harbour contract",
        "Ibid. P. 5.",
        "Ibid.",
        "Замечание.",
        "Harbour contract",
    ]


def test_at_the_top_of_a_page_a_note_says_what_it_means() -> None:
    section = "\n\n".join("Слово. " * 50 + "Слово [@gazette]." for _ in range(40))
    found = merged({MAIN: f"# Слово\n\n{section}\n", **_GOST}, Report(), language="ru")
    assert found is not None
    document, pages = settle(found.document, Theme())
    notes = [line.text for line in walk.lines(document) if line.part == "note"]
    where = [pages.places[note_key(number)].page for number in range(1, len(notes) + 1)]
    first = [where[number] != where[number - 1] for number in range(1, len(notes))]
    assert sum(first) >= 3
    assert [note.startswith("Harbour contract") for note in notes[1:]] == first
