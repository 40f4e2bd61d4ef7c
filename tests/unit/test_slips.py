"""Slips of people who write YAML by hand: the finding stands where the slip is, and its hint is what mends it."""

from __future__ import annotations

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.evidence.proof import Proof

FILES = {
    "dossier.yaml": """\
id: bridge
language: en
title: The bridge over the Grey River
as_of: 2026-11-22
date: 2026-11-23
from: {name: A. B. Analyst}
handling: "TLP:CLEAR"
gaps:
  - No estimate.
""",
    "actors.yaml": """\
actors:
  ministry: {name: Ministry of Roads, short: MoR}
  expert: {kind: person, name: Rosa Kim, role: engineer, organisation: ministry}
""",
    "facts.yaml": """\
facts:
  opening:
    topic: context
    statement: >-
      The bridge was opened.
    date: 2025-06-06
    actors: [ministry]
    sources: [paper]
judgements:
  holds:
    topic: context
    statement: It will likely hold.
    likelihood: likely
    confidence: low
""",
    "quotes.yaml": """\
quotes:
  repair:
    topic: context
    speaker: expert
    source: paper
    text: >-
      The piers do not need to be closed
""",
    "sources.yaml": """\
sources:
  paper:
    type: article-newspaper
    title: Bridge opened
    issued: 2025-06-10
    URL: https://example.org/bridge
    text: sources/paper.txt
""",
    "sources/paper.txt": "The piers do not need to be closed.\n",
}

NBSP = "\u00a0"

SLIPS = [
    ("    date: 2025", f"{NBSP * 4}date: 2025", "6:1: a space that YAML doesn't take for one, U+00A0", "with spaces"),
    ("    date: 2025", f"   {NBSP}date: 2025", "6:4: a space that YAML doesn't take for one, U+00A0", "with spaces"),
    ("    topic: c", f"    topic:{NBSP}c", "3:11: a space that YAML doesn't take for one, U+00A0", "behind the colon"),
    ("topic: context\n    statement: >-", "topic:context\n    statement: >-", "3:10: a space is missing", "“topic: …”"),
    (
        "topic: context\n    statement: >-",
        "topic：context\n    statement: >-",
        "3:10: a space is missing",
        "“topic: …”",
    ),
    ("date: 2025-06-06", "date:2025-06-06", "6:9: a space is missing behind “date:”", "“date: …”"),
    ("    date: 2025", "<<<<<<< HEAD\n    date: 2025", "6:1: a merge of two versions", "Keep one"),
    ("2025-06-06", "2019–2025", "6:11: “2019–2025” is no date", "“2019/2025”"),
    ("2025-06-06", "2019-2025", "6:11: “2019-2025” is no date", "“2019/2025”"),
    ("2025-06-06", "6/6/2025", "6:11: “6/6/2025” is no date", "“2025-06-06”"),
    ("2025-06-06", "6/16/2025", "6:11: “6/16/2025” is no date", "“2025-06-16”"),
    ("2025-06-06", "6/7/2025", "6:11: “6/7/2025” is no date", "“2025-07-06 / 2025-06-07”"),
    ("2025-06-06", "June 2025", "6:11: “June 2025” is no date", "“2025-06”"),
    ("2025-06-06", "June 6, 2025", "6:11: “June 6, 2025” is no date", "“2025-06-06”"),
    ("2025-06-06", "6 июня 2025 г.", "6:11: “6 июня 2025 г.” is no date", "“2025-06-06”"),
    ("2025-06-06", "2025 жылғы 6 маусым", "6:11: “2025 жылғы 6 маусым” is no date", "“2025-06-06”"),
    ("2025-06-06", "06.06.2025", "6:11: “06.06.2025” is no date", "“2025-06-06”"),
    ("2025-06-06", "2025-6-6", "6:11: “2025-6-6” is no date", "“2025-06-06”"),
    ("2025-06-06", "2025-06-31", "6:11: “2025-06-31” is no date: day is out of range", "Write 2025"),
    ("issued: 2025-06-10", "issued: 16.06.2025", "5:13: “16.06.2025” is no date", "“2025-06-16”"),
    ("URL:", "url:", "6:5: “url” is not a key of a source", "“URL”"),
    ("URL:", "link:", "6:5: “link” is not a key of a source", "“URL”"),
    ("sources: [paper]", "sources: [Bridge opened]", "8:15: “Bridge opened” is no id", "“paper”"),
    ("sources: [paper]", "sources: [https://example.org/bridge]", "8:15: “https://example.org", "“paper”"),
    ("sources: [paper]", "sources: [раper]", "8:15: “раper” is no id: Cyrillic letters in it: ра", "“paper”"),
    ("sources: [paper]", "sources: [Paper]", "8:15: “Paper” is no id", "“paper”"),
    ("sources: [paper]", "sources: [paper p. 2]", "8:15: “paper p. 2” is no id", "“paper”"),
    ("sources: [paper]", "sources: [@paper]", "8:15: an unquoted text can't begin with “@”", "without @"),
    ("  opening:", "  оpening:", "2:3: “оpening” is no id: Cyrillic letters in it: о", "“opening”"),
    ("  opening:", "  The opening:", "2:3: “The opening” is no id", "“the-opening”"),
    ("  opening:", "  bridge_opening:", "2:3: “bridge_opening” is no id", "“bridge-opening”"),
    ("    date: 2025", "    quote: Words.\n    date: 2025", "6:5: “quote” is not a key of a fact", "“support”"),
    ("    date: 2025", "    source: paper\n    date: 2025", "6:5: “source” is not a key of a fact", "“sources”"),
    ("speaker: expert", "speaker: Rosa Kim", "4:14: “Rosa Kim” is no id", "“expert”"),
    ("speaker: expert", "speaker: Kim", "4:14: “Kim” is no id", "“expert”"),
    ("speaker: expert", 'speaker: "@expert"', "4:14: “@expert” is no id", "“expert”"),
    ("actors: [ministry]", "actors: [Ministry of Roads]", "7:14: “Ministry of Roads” is no id", "“ministry”"),
    ("- No estimate.", "- No estimate: none.", "9:5: a colon inside prose: YAML takes “No estimate:”", "Write prose"),
    (
        "confidence: low",
        "alternatives:\n      - Or: not.",
        "15:9: a colon inside prose: YAML takes “Or:”",
        "Write prose",
    ),
    ("title: The", "title: “The: the", "3:12: a colon inside prose; “ is no quotation mark of YAML's", "straight"),
    ("confidence: low", "confidence: medium", "14:17: “medium” is no value of “confidence”", "“moderate”"),
    ("likelihood: likely", "likelihood: 70%", "13:17: “70%” is no term of the scale icd-203", "“likely”"),
    ('"TLP:CLEAR"', "GREEN", "7:11: “GREEN” is no step of the TLP ladder", "“TLP:GREEN”"),
    ("language: en", "language: EN", "2:11: “EN” is no value of “language”", "“en”"),
    ("language: en", "language: English", "2:11: “English” is no value of “language”", "“en”"),
    ("article-newspaper", "newspaper article", "3:11: “newspaper article” is no CSL type", "“article-newspaper”"),
]


def findings(files: dict[str, bytes]) -> list[tuple[str, str]]:
    report = Report()
    dossier = read_dossier(files, "", report)
    if dossier is not None:
        Proof.of(dossier, files, "", report)
    return [(f"{one.span}: {one.message}".partition(":")[2], str(one.hint)) for one in report.sorted()]


def slipped(right: str, wrong: str) -> dict[str, bytes]:
    """The files with one slip, at the first place that has the right words."""
    name = next(name for name, text in FILES.items() if right in text)
    return {one: (text.replace(right, wrong, 1) if one == name else text).encode() for one, text in FILES.items()}


def test_without_a_slip_nothing_is_found() -> None:
    assert findings(slipped("The bridge", "The bridge")) == []


@pytest.mark.parametrize(("right", "wrong", "said", "hint"), SLIPS, ids=[f"{wrong!r}" for _, wrong, *_ in SLIPS])
def test_a_slip_is_told_where_it_is_and_how_to_mend_it(right: str, wrong: str, said: str, hint: str) -> None:
    first = findings(slipped(right, wrong))[0]
    assert first[0].startswith(said), first
    assert hint in first[1], first


def test_a_line_separator_is_a_space() -> None:
    files = slipped("The bridge was", "The bridge\u2028was")
    dossier = read_dossier(files, "", Report())
    assert dossier is not None
    assert dossier.facts["opening"].statement == "The bridge was opened."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x1b[31m", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a Word file or another archive"),
        ("Мост".encode("utf-16"), "UTF-16 text"),
        (bytes(range(8)) * 40, "a binary file"),
    ],
)
def test_bytes_of_another_kind_of_file_are_told_by_its_name(data: bytes, kind: str) -> None:
    """And none of them is shown: the finding has no line to quote."""
    (found,) = findings({name: text.encode() for name, text in FILES.items()} | {"sources/paper.txt": data})
    assert found == (f"1:1: this is {kind}, not UTF-8 text", "Save its text as UTF-8.")


@pytest.mark.parametrize("text", ["at https://example.org/a:b", "a ratio of 5:3", "note:this", "from 6:30 to 7:30"])
def test_a_colon_in_the_midst_of_prose_is_no_slip(text: str) -> None:
    assert findings(slipped("The bridge was opened.", f"It stands {text}.")) == []
