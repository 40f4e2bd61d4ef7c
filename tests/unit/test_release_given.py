"""What an audience is given: its own words, and none of those that say how they came about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportkit.verification import Verdict, verify
from reportkit.workspace import Workspace

FORMER = Path(__file__).parents[1] / "ref" / "former"


def verdict(folder: Path, *change: str) -> Verdict:
    """What is said of a file of version 0.1 whose dossier has changed since: pairs of old words and new."""
    home = folder / "data" / "former"
    home.mkdir(parents=True)
    (folder / "reportkit.toml").touch()
    text = (FORMER / "dossier.yaml").read_text("utf-8")
    for old, new in zip(change[::2], change[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    (home / "dossier.yaml").write_text(text, "utf-8")
    file = folder / "former_note_readers_en.pdf"
    shutil.copy(FORMER / file.name, file)
    (found,) = verify(Workspace.find(folder), [file])
    return found


def test_a_file_of_version_0_1_is_current_while_its_dossier_is(tmp_path: Path) -> None:
    found = verdict(tmp_path)
    assert (found.finding.status, found.current, found.changes) == ("intact", True, ())


@pytest.mark.parametrize(
    ("old", "new", "item", "what"),
    [
        ("was signed in 2025", "was signed in 2024", "signed", "changed"),
        ("credibility: 2", "credibility: 5", "signed", "updated"),
        ("call-number: X 7", "call-number: X 8", "gazette", "updated"),
        ("title: A harbour", "title: The harbour", "title", "changed"),
        ("statement:", 'handling: "TLP:RED"\n    statement:', "signed", "withheld"),
        ("language: en", 'language: en\nhandling: "TLP:RED"', "handling", "withheld"),
    ],
)
def test_what_changed_since_a_file_of_version_0_1(tmp_path: Path, old: str, new: str, item: str, what: str) -> None:
    found = verdict(tmp_path, old, new)
    assert found.current is False
    assert (item, what) in [(one.item, one.what) for one in found.changes]
