"""A dossier with something withheld for each reason."""

from __future__ import annotations

from reportkit.diagnostics import Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.read import read_dossier

TEXT = """\
id: sample
language: en
title: A sample
as_of: 2026-01-01
date: 2026-01-02
from: {name: N}
gaps:
  - Open
  - {text: Secret, handling: "TLP:RED"}
actors:
  spy: {name: The Spy, handling: "TLP:AMBER"}
  named: {name: Named by the secret alone}
sources:
  paper: {type: book, title: The Paper}
  agency: {type: book, title: The Agency, handling: "TLP:AMBER"}
  lonely: {type: book, title: Cited by nobody}
facts:
  open: {topic: x, statement: Open, sources: [paper]}
  secret: {topic: x, statement: Secret, sources: [paper], actors: [named], handling: "TLP:AMBER"}
  old: {topic: x, statement: Old, sources: [paper], withdrawn: it was wrong}
  sourced: {topic: x, statement: Sourced, sources: [agency]}
quotes:
  said: {topic: x, speaker: spy, source: paper, text: some words}
judgements:
  rests: {topic: x, statement: Rests, basis: [secret]}
"""


def dossier() -> Dossier:
    report = Report()
    read = read_dossier({"d.yaml": TEXT.encode(), "text/x.md": b"It is so [@secret].\n"}, "", report)
    assert read is not None, "\n".join(map(str, report))
    return read
