"""Why an audience does not see something, in words."""

from __future__ import annotations

import pytest

from release_example import dossier
from reportkit.handling import Handling
from reportkit.release.explain import explain
from reportkit.release.filter import release

CASES = {
    "secret": ("handling", "is TLP:AMBER; this audience sees up to TLP:CLEAR", ()),
    "old": ("withdrawn", "was withdrawn: it was wrong", ()),
    "sourced": ("sources", "all of its sources are withheld: agency", ("agency",)),
    "said": ("speaker", "whose words it holds, or their source, is withheld: spy", ("spy",)),
    "rests": ("basis", "nothing is left of what it rests on: secret", ("secret",)),
    "lonely": ("uncited", "no item that this audience sees cites it", ()),
    "named": ("unused", "no item that this audience sees names it", ()),
    "1": ("handling", "is TLP:RED; this audience sees up to TLP:CLEAR", ()),
    "text/x.md": ("cites", "names what is withheld: secret", ("secret",)),
}


@pytest.mark.parametrize("id", CASES)
def test_why(id: str) -> None:
    whole = dossier()
    (found,) = [one for one in explain(whole, release(whole, Handling.CLEAR)) if one.id == id]
    assert (found.reason, found.why, found.because) == CASES[id]
    assert found.span is not None


def test_who_sees_all_is_told_nothing() -> None:
    whole = dossier()
    hidden = {one.id for one in explain(whole, release(whole, Handling.RED))}
    assert hidden == {"old", "lonely"}
