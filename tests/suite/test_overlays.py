"""Translations that no dossier ships: laid over one of this repository's, every pack renders in their language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from overlays import OVERLAYS, laid_over
from reportkit import language
from reportkit.work.batch import Batch, Order, render_all
from reportkit.workspace import Workspace

ROOT = Path(__file__).parents[2]
FORMATS = ("docx", "pdf", "md", "tree")


@pytest.fixture(scope="module", params=OVERLAYS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def overlay(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


@pytest.fixture(scope="module")
def made(overlay: Path, tmp_path_factory: pytest.TempPathFactory) -> Batch:
    """Both packs, all audiences, all formats, in the overlay's language."""
    dossier = laid_over(overlay, tmp_path_factory.mktemp("data"))
    orders = [
        Order(
            template=pack,
            dossier=str(dossier),
            folder=dossier.parent / "out",
            audiences=("all",),
            languages=(overlay.stem,),
            formats=FORMATS,
        )
        for pack in ("memo", "brief")
    ]
    return render_all(Workspace(ROOT), orders, workers=1)


def test_all_audiences_and_formats_are_made(made: Batch, overlay: Path) -> None:
    audiences = {(one.template, one.audience) for one in made.written}
    assert len(audiences) == 6
    assert len(made.written) == len(audiences) * len(FORMATS)
    assert {one.language for one in made.written} == {overlay.stem}


def test_nothing_is_found_but_what_is_found_in_the_original(made: Batch) -> None:
    """The dossier has no quotes for the press."""
    assert [(one.code, "press" in str(one.message)) for one in made.report] == [("RK509", True)]


def test_no_word_of_the_packs_is_in_another_language(made: Batch, overlay: Path) -> None:
    """The sources are English, and stand in the notes and the list; the packs' own words aren't."""
    english = {word for key, word in language.get("en").words.items() if len(word) > 8 and "{" not in word}
    shared = set(language.get(overlay.stem).words.values())
    for one in made.written:
        if one.format == "md" and one.audience in ("leadership", "press", "duty", "newsroom"):
            text = one.data.decode()
            assert not [word for word in english - shared if word in text]


def test_french_type_has_its_spaces(made: Batch, overlay: Path) -> None:
    if overlay.stem != "fr":
        pytest.skip("spaces before high marks are French")
    texts = [one.data.decode().partition("\n---\n")[2] for one in made.written if one.format == "md"]
    own = [line for text in texts for line in text.splitlines() if "http" not in line]
    assert not [line for line in own if re.search(r"[\w)»] ?[;:!?](?=\s|$)", line)]
    assert sum(line.count("\u00a0:") for line in own) > 30
