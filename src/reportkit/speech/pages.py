"""A rule's manual page in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from reportkit.speech import tables
from reportkit.speech.interface import ENGLISH, RUSSIAN, Speech

HEADINGS: Mapping[Speech, tuple[str, ...]] = {
    ENGLISH: ("What it does:", "Why it matters:", "Example:", "Instead:"),
    RUSSIAN: ("Что проверяется:", "Почему это важно:", "Пример:", "Как исправить:"),
}
"""What each page has, below the sentence that says what is wrong; each begins a line."""


def page(code: str, english: str, speech: Speech) -> str:
    """A rule's page in the reader's language."""
    return tables.pages().get(code, english) if speech == RUSSIAN else english
