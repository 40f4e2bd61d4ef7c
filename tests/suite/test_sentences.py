"""Sentences are divided as the references of `sentences/` say, a line each: a bar stands where one ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportkit import language
from reportkit.evidence.prose import split_sentences

REFERENCES = Path(__file__).parent / "sentences"


def lines(code: str) -> list[str]:
    text = (REFERENCES / f"{code}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("code", language.codes())
def test_sentences_end_where_the_reference_says(code: str) -> None:
    divided = [" | ".join(split_sentences(line.replace(" | ", " "), code)) for line in lines(code)]
    assert divided == lines(code)
