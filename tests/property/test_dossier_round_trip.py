"""What stands in a file comes out as itself."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from reportkit.diagnostics import Report
from reportkit.dossier.loader import load
from reportkit.dossier.read import read_dossier

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), exclude_characters=BIDI + "\ufeff"), min_size=1
)
PROSE = TEXTS.filter(lambda text: text.strip() == text != "")
VALUES = st.recursive(
    TEXTS | st.integers(-(10**17), 10**17) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
HEAD = {"id": "d", "language": "en", "title": "T", "as_of": "2026", "date": "2026", "from": {"name": "N"}}


@given(st.dictionaries(TEXTS.filter(lambda key: key != "<<"), VALUES, min_size=1, max_size=6), st.booleans())
def test_values_written_by_another_program_are_read_as_they_were(values: object, unicode: bool) -> None:
    written = yaml.safe_dump(values, allow_unicode=unicode, default_flow_style=False)
    report = Report()
    node = load(written, "f", report)
    assert node is not None
    if len(report) == 0:
        assert node.plain() == values


UNSEEN = frozenset("\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u034f\u180e")
"""Characters without width, which a quote is freed of when it is read."""


@given(PROSE, PROSE, PROSE.filter(UNSEEN.isdisjoint))
def test_prose_is_kept_to_the_letter(statement: str, place: str, words: str) -> None:
    dossier = {
        **HEAD,
        "actors": {"a": {"name": place}},
        "sources": {"s": {"type": "book", "title": statement}},
        "facts": {"f": {"topic": "x", "statement": statement, "place": place, "sources": ["s"]}},
        "quotes": {"q": {"topic": "x", "speaker": "a", "source": "s", "text": words, "excerpts": {"all": words}}},
    }
    report = Report()
    read = read_dossier({"d.yaml": yaml.safe_dump(dossier, allow_unicode=True, width=10**6).encode()}, "", report)
    assert [str(one) for one in report] == []
    assert read is not None
    assert (read.facts["f"].statement, read.facts["f"].place, read.quotes["q"].parts) == (statement, place, (words,))
    assert read.actors["a"].name == place
    assert read.sources["s"].csl["title"] == statement
