"""What an audience may see, and what goes with what it may not."""

from __future__ import annotations

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier
from reportkit.handling import Handling
from reportkit.release.filter import Release, release

HEAD = """\
id: sample
language: en
title: A sample
as_of: 2026-11-22
date: 2026-11-23
from: {name: A. Analyst}
bottom_line: holds
gaps:
  - Open
  - {text: Secret, handling: "TLP:AMBER"}
  - Open too
actors:
  ministry: {name: The Ministry}
  expert: {kind: person, name: The Expert, organisation: institute}
  institute: {name: The Institute}
  bystander: {name: Nobody}
sources:
  paper: {type: book, title: The Paper}
  agency: {type: book, title: The Agency, origin: ministry}
  unread: {type: book, title: Not Cited}
"""
REST = """\
facts:
  open: {topic: x, statement: Open, sources: [paper, agency], actors: [ministry, expert], conflicts_with: {closed: why}}
  closed: {topic: x, statement: Closed, sources: [agency], handling: "TLP:AMBER"}
  part: {topic: x, statement: Part, sources: [paper], part_of: closed}
  claim: {kind: claim, by: expert, topic: x, statement: Claim, sources: [paper]}
  assumed: {kind: assumption, topic: x, statement: Assumed}
quotes:
  words: {topic: x, speaker: expert, source: agency, text: some words}
judgements:
  holds: {topic: x, statement: Holds, basis: [closed]}
  mixed: {topic: x, statement: Mixed, basis: [closed, open]}
  higher: {topic: x, statement: Higher, basis: [holds]}
  bare: {topic: x, statement: Bare}
  ring: {topic: x, statement: Ring, basis: [rung]}
  rung: {topic: x, statement: Rung, basis: [ring]}
proposals:
  ask: {statement: Ask, basis: [higher]}
  do: {statement: Do, basis: [mixed]}
"""


def read(text: str, **more: str) -> Dossier:
    report = Report()
    files = {"dossier.yaml": text.encode()} | {name: data.encode() for name, data in more.items()}
    dossier = read_dossier(files, "", report)
    assert [str(one) for one in report] == []
    assert dossier is not None
    return dossier


def released(text: str = HEAD + REST, clearance: Handling = Handling.CLEAR) -> Release:
    return release(read(text), clearance)


def released_with(more: dict[str, str]) -> Release:
    return release(read(HEAD + REST, **more), Handling.CLEAR)


def reasons(of: Release) -> dict[str, str]:
    return {one.id: one.reason for one in of.withheld}


def marked(id: str, text: str = HEAD + REST) -> str:
    """The dossier with one more item above TLP:CLEAR."""
    assert f"  {id}: {{" in text
    return text.replace(f"  {id}: {{", f'  {id}: {{handling: "TLP:GREEN", ')


def test_the_ladder() -> None:
    for clearance, there in [(Handling.GREEN, False), (Handling.AMBER, True), (Handling.RED, True)]:
        assert ("closed" in released(clearance=clearance).dossier.facts) is there


def test_what_rests_on_withheld_items_alone_goes_with_them() -> None:
    of = released()
    assert {one: why for one, why in reasons(of).items() if why == "basis"} == {
        "holds": "basis",
        "higher": "basis",
        "ask": "basis",
    }
    assert list(of.dossier.judgements) == ["mixed", "bare", "ring", "rung"]
    assert list(of.dossier.proposals) == ["do"]


def test_judgements_do_not_hold_up_each_other() -> None:
    text = HEAD + REST.replace("basis: [ring]", "basis: [ring, closed]")
    assert {"ring", "rung"} <= reasons(released(text)).keys()


def test_no_reference_to_a_withheld_item_is_left() -> None:
    dossier = released().dossier
    assert dossier.bottom_line == ""
    assert dossier.judgements["mixed"].basis == ("open",)
    assert dossier.facts["open"].conflicts_with == {}
    assert dossier.facts["part"].part_of == ""
    assert "conflicts_with.closed" not in dossier.facts["open"].spans


def test_gaps_have_a_handling_of_their_own() -> None:
    of = released()
    assert [gap.text for gap in of.dossier.gaps] == ["Open", "Open too"]
    assert reasons(of)["1"] == "handling"
    assert str(of.dossier.at("gaps.1")) == "dossier.yaml:11:5"


def test_a_withheld_source() -> None:
    of = released(marked("agency"))
    assert reasons(of)["words"] == "speaker"
    assert [citation.source for citation in of.dossier.facts["open"].sources] == ["paper"]
    of = released(marked("paper"))
    assert {one for one, why in reasons(of).items() if why == "sources"} == {"part", "claim"}
    assert "assumed" in of.dossier.facts


def test_a_withheld_speaker() -> None:
    of = released(marked("expert"))
    assert (reasons(of)["words"], reasons(of)["claim"]) == ("speaker", "speaker")
    assert of.dossier.facts["open"].actors == ("ministry",)


def test_a_withheld_organisation_or_origin_leaves_the_rest() -> None:
    assert released(marked("institute")).dossier.actors["expert"].organisation == ""
    of = released(marked("ministry"))
    assert of.dossier.sources["agency"].origin == ""
    assert of.dossier.facts["open"].actors == ("expert",)


def test_sources_that_nothing_released_cites_are_gone() -> None:
    of = released()
    assert reasons(of)["unread"] == "uncited"
    assert list(of.dossier.sources) == ["paper", "agency"]


def test_actors_that_only_withheld_items_name_are_gone() -> None:
    text = HEAD + REST.replace("actors: [ministry, expert]", "actors: [ministry]").replace(
        "kind: claim, by: expert,", ""
    )
    of = released(marked("words", text))
    assert (reasons(of)["expert"], reasons(of)["institute"]) == ("unused", "unused")
    assert list(of.dossier.actors) == ["ministry"]


def test_withdrawn_items_are_gone_for_everybody() -> None:
    text = HEAD + REST.replace("statement: Open,", "statement: Open, withdrawn: wrong,")
    of = released(text, Handling.RED)
    assert reasons(of)["open"] == "withdrawn"
    assert "mixed" in of.dossier.judgements


@pytest.mark.parametrize(
    "mention", ["[@closed]", "[see @closed, p. 2; @open]", '{{ fact("closed") }}', "{{ fact('closed') }}"]
)
def test_a_text_that_names_a_withheld_item_is_withheld(mention: str) -> None:
    of = released_with({"text/one.md": f"Words {mention}.\n", "text/two.md": "Closed words [@open].\n"})
    assert reasons(of)["text/one.md"] == "cites"
    assert [text.section for text in of.dossier.texts] == ["two"]


def test_a_source_that_only_a_released_text_cites_stays() -> None:
    of = released_with({"text/two.md": "Words [@open; @unread].\n"})
    assert "unread" in of.dossier.sources


def test_translations_are_cut_in_the_same_way() -> None:
    russian = """\
translation: ru
title: Пример
gaps: [Открыто, Тайна, Тоже открыто]
originals: {closed: "00000000", open: "00000000"}
facts: {open: {statement: Открыто, conflicts_with: {closed: почему}}, closed: Закрыто}
"""
    overlay = released_with({"ru.yaml": russian}).dossier.overlays["ru"]
    prose = {item: {path: one.text for path, one in paths.items()} for item, paths in overlay.prose.items()}
    assert prose == {
        "": {"title": "Пример", "gaps.0": "Открыто", "gaps.1": "Тоже открыто"},
        "open": {"statement": "Открыто"},
    }
    assert overlay.originals == {"open": "00000000"}


def test_what_is_never_printed_is_gone() -> None:
    text = HEAD + REST.replace("statement: Open,", "statement: Open, note: to ourselves, support: its own words,")
    fact = released(text, Handling.RED).dossier.facts["open"]
    assert (fact.note, fact.support) == ("", "")


def test_the_dossier_given_is_left_alone() -> None:
    dossier, same = read(HEAD + REST), read(HEAD + REST)
    release(dossier, Handling.CLEAR)
    assert dossier == same
    assert dossier.facts["open"].spans == same.facts["open"].spans


def test_with_full_clearance_nothing_is_withheld_but_what_nobody_needs() -> None:
    assert reasons(released(clearance=Handling.RED)) == {"unread": "uncited", "bystander": "unused"}
