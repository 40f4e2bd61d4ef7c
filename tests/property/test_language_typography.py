"""Properties of typography: setting a text twice changes nothing, and a verified quote keeps its words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit import language
from reportkit.language.typography import typeset

PIECES = (
    *(" ", " ", " ", "  ", "\u00a0", "\u202f", "\n"),
    *('"', "«", "»", "„", "“", "”", "'", "’", "(", ")"),
    *("-", "--", "–", "—", ".", "..", "...", "…", ",", "!", "?", ":", ";", "/"),
    *("%", "№", "§", "°C", "£", "$", "+"),
    *("5", "12", "158 000", "2025", "2025-2026", "10-15", "XIX-XX", "14-07/2026", "2025-06-06"),
    *("г.", "гг.", "г.г.", "ж.", "км", "млн.", "июня", "маусым", "June", "с.", "рис.", "No.", "p."),
    *("А.", "Б.", "А.Б.", "Иванов", "J.", "Smith", "ГОСТ", "т.е.", "и т. д.", "т. б.", "e. g."),
    *("в", "и", "не", "же", "ли", "да", "ма", "слово", "word", "сөз"),
    *("https://a.example/x-1?y=2", "www.a.example", "a@b.example"),
)
TYPED = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40)


@pytest.mark.parametrize("code", language.codes())
@given(text=TYPED, verbatim=st.booleans(), depth=st.integers(0, 1))
def test_setting_a_text_again_changes_nothing(code: str, text: str, verbatim: bool, depth: int) -> None:
    once = typeset(text, code, verbatim=verbatim, depth=depth)
    assert typeset(once, code, verbatim=verbatim, depth=depth) == once


@pytest.mark.parametrize("code", language.codes())
@given(text=TYPED)
def test_a_verbatim_text_changes_in_its_spaces_only(code: str, text: str) -> None:
    before, after = (re.sub(r"[ \u00a0\u2007\u202f]", " ", one) for one in (text, typeset(text, code, verbatim=True)))
    assert after == before


@pytest.mark.parametrize("code", language.codes())
@given(text=TYPED)
def test_letters_and_figures_stay(code: str, text: str) -> None:
    before, after = (re.findall(r"[^\W_]", one) for one in (text, typeset(text, code)))
    assert after == before
