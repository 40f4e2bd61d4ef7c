"""What has changed since the edition before, as a memo says it."""

from __future__ import annotations

import dataclasses

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.tree.dump import dump
from reportkit.work.make import Job, merge_document
from small_project import MAIN, laid_over, read_project

NEWS = """\
{% if news %}
Since {{ news.date }}: {{ news.added }} added, {{ news.changed }} changed, {{ news.removed }} removed.

{% for change in news.changes %}
- {{ change.what }} {{ change.kind }}: {{ change }}
  {%- if change.reworded %} (before: {{ change.before }}){% endif %}
  {%- if change.fields %} [{{ change.fields }}]{% endif %}
  {%- if change.note %} because {{ change.note }}{% endif %}


{% endfor %}
{% else %}
No news.
{% endif %}
"""
DOSSIER = laid_over({})["dossier/dossier.yaml"].decode()


def told(now: str, before: str | None, clearance: str = "TLP:AMBER") -> str:
    """The memo of one edition to readers of another, as text."""
    files = laid_over(
        {MAIN: NEWS, "dossier/dossier.yaml": now, "pack/audiences/reader.yaml": f'clearance: "{clearance}"'}
    )
    report = Report()
    project = read_project({path: data for path, data in files.items() if path != "dossier/ru.yaml"}, report)
    assert project is not None, "\n".join(map(str, report))
    if before is not None:
        earlier = read_dossier({"dossier.yaml": before.encode()}, "before", report)
        project = dataclasses.replace(project, previous=earlier)
    merged = merge_document(project, Job(audience="reader", language="en"), report)
    assert merged is not None, "\n".join(map(str, report))
    return dump(merged.document).partition("marking:")[2]


def test_without_an_earlier_edition_there_are_no_news() -> None:
    assert "body: No news." in told(DOSSIER, None)


def test_what_came_went_and_changed() -> None:
    now = DOSSIER.replace("likelihood: likely", "likelihood: very likely\n    change_note: a mild winter")
    now = now.replace("The works cost 12 million", "The works cost 13 million")
    before = DOSSIER.replace("  price-before:", "  price-then:").replace("date: 2026-03-02", "date: 2026-02-01")
    text = told(now, before)
    assert "Since 1~February 2026: 1 added, 2 changed, 1 removed." in text
    judged = "<judgement:in-time The works are likely to be finished in time.>"
    assert f"changed judgement: {judged} [likelihood] because a mild winter" in text
    assert "changed fact: <fact:price The works cost 13~million.> (before: The works cost 12~million.)" in text
    assert "removed fact: 1~fact" in text


START = DOSSIER.index("  price-before:")
FACT = DOSSIER[START : DOSSIER.index("  bribe:")]
GAP = "  - >-\n    The contract itself is not at hand.\n"
RED = '    handling: "TLP:RED"\n'


@pytest.mark.parametrize(
    "now",
    [
        FACT + RED,
        FACT + "    withdrawn: it was wrong\n",
        FACT + "    withdrawn: it was wrong\n" + RED,
        FACT.replace("  price-before:\n", "  price-now:\n    was: price-before\n") + RED,
    ],
    ids=["secret", "withdrawn", "both", "renamed"],
)
def test_what_went_is_told_alike_whatever_the_cause(now: str) -> None:
    """Nobody learns whether it was deleted, withdrawn or made secret; and none of its words stands there again."""
    text = told(DOSSIER.replace(FACT, ""), DOSSIER)
    assert told(DOSSIER.replace(FACT, now), DOSSIER) == text
    assert "0 added, 0 changed, 1 removed" in text
    assert "removed fact: 1~fact" in text
    assert "The last works" not in text


def test_a_gap_that_went_is_told_alike_whatever_the_cause() -> None:
    text = told(DOSSIER.replace(GAP, "  - Another.\n"), DOSSIER)
    assert "removed gap: 1~gap" in text
    secret = f"  - text: Secret.\n{RED}  - Another.\n"
    assert told(DOSSIER.replace(GAP, secret), DOSSIER) == text
    raised = f"  - text: The contract itself is not at hand.\n{RED}  - Another.\n"
    assert told(DOSSIER.replace(GAP, raised), DOSSIER) == text


def test_a_secret_of_the_earlier_edition_stays_one() -> None:
    text = told(DOSSIER.replace("  bribe:", "  bribe-now:"), DOSSIER, clearance="TLP:CLEAR")
    assert "envelope" not in text
    assert "The works cost" not in text
    assert "0 added, 0 changed, 0 removed" in text
