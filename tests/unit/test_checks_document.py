"""Rules that look at finished documents: each fires on a document with the fault, and not on one without."""

from __future__ import annotations

import pytest

from reportkit.checks.context import Context, Memo
from reportkit.checks.runner import run
from reportkit.diagnostics import Span
from reportkit.dossier.model import Citation, Dossier, Fact, Person
from reportkit.evidence.proof import Proof
from reportkit.language.dates import Date
from reportkit.tree import nodes as n

FACTS = {
    id: Fact(id=id, topic="bridge", statement=f"{id}.", sources=(Citation("paper"),), spans={"": Span("facts.yaml", 3)})
    for id in ("opening", "repair")
}
DOSSIER = Dossier(
    id="d",
    language="en",
    title="T",
    as_of=Date(2026, 11, 22),
    date=Date(2026, 11, 23),
    sender=Person(name="A"),
    facts=FACTS,
)
TEXT = n.Paragraph((n.Text("Some text."),))
ROW = n.Row((n.Cell((TEXT,), header=True),))
PICTURE = n.Drawing(10, 10, ())


def heading(level: int, words: str = "Heading") -> n.Heading:
    return n.Heading(level, (n.Text(words),))


def link(words: str) -> n.Paragraph:
    return n.Paragraph((n.Link("https://example.org/plan", (n.Text(words),)),))


def codes(*blocks: n.Block, used: tuple[str, ...] = ("opening", "repair"), endnotes: bool = False) -> list[str]:
    document = n.Document(n.Meta(title="T", language="en", notes="endnotes" if endnotes else "footnotes"), blocks)
    memo = Memo(audience="all", language="en", dossier=DOSSIER, document=document, used=used)
    context = Context(dossier=DOSSIER, proof=Proof(DOSSIER), memos=(memo,))
    return [finding.code for finding in run(context, select=("RK5", "RK6")).open]


CASES: dict[str, tuple[tuple[n.Block, ...], tuple[n.Block, ...]]] = {
    "RK601": ((heading(1), TEXT, heading(3), TEXT), (heading(1), TEXT, heading(2, "Below"), TEXT)),
    "RK602": ((heading(1), heading(1, "Next"), TEXT), (heading(1), heading(2, "Below"), TEXT)),
    "RK603": ((heading(1), TEXT, heading(1), TEXT), (heading(1), TEXT, heading(1, "Another"), TEXT)),
    "RK604": ((n.Figure(PICTURE, " "),), (n.Figure(PICTURE, "A map"),)),
    "RK605": ((link("here"),), (link("the plan"),)),
    "RK606": ((n.Table((n.Column(),), (), (ROW,)),), (n.Table((n.Column(),), (ROW,), (ROW,)),)),
}


@pytest.mark.parametrize("code", CASES)
def test_rule(code: str) -> None:
    fires, silent = CASES[code]
    assert codes(*fires) == [code]
    assert codes(*silent) == []


def test_the_last_heading_has_text_below_it_too() -> None:
    assert codes(heading(1), TEXT, heading(2)) == ["RK602"]


def test_endnotes_stand_below_the_last_heading() -> None:
    assert codes(heading(1), TEXT, heading(1, "Notes"), endnotes=True) == []
    assert codes(heading(1), heading(1, "Notes"), endnotes=True) == ["RK602"]


def test_links_are_found_inside_lists_and_in_the_three_languages() -> None:
    items = tuple(n.ListItem((link(words),)) for words in ("здесь", "осында", "Click here", "План"))
    assert codes(n.BulletList(items)) == ["RK605", "RK605", "RK605"]


def test_a_fact_of_a_shown_topic_that_no_memo_shows() -> None:
    assert codes(TEXT, used=("opening",)) == ["RK520"]
    assert codes(TEXT, used=("opening", "repair")) == []
    assert codes(TEXT, used=()) == []  # its topic isn't shown at all


def test_a_fact_that_one_of_several_memos_shows_is_used() -> None:
    document = n.Document(n.Meta(title="T", language="en"), (TEXT,))
    memos = tuple(
        Memo(audience=audience, language="en", dossier=DOSSIER, document=document, used=used)
        for audience, used in (("short", ("opening",)), ("long", ("opening", "repair")))
    )
    context = Context(dossier=DOSSIER, proof=Proof(DOSSIER), memos=memos)
    assert list(run(context, select=("RK520",)).open) == []
