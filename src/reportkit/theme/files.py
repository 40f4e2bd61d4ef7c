"""Which files a theme can be read from: YAML, or a Word file whose look is taken over."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reportkit.diagnostics import Report
from reportkit.errors import UsageError
from reportkit.workspace import read_file, shown

if TYPE_CHECKING:
    from reportkit.theme.theme import Theme

WORD_ENDINGS = (".docx", ".dotx")
"""Of the Word files that a theme can be read from."""


def read_theme_file(path: Path, report: Report) -> Theme | None:
    """A theme of the user's own; None, with findings, if it can't be used. Raises UsageError, ReadError."""
    if path.suffix.lower() not in (".yaml", ".yml", *WORD_ENDINGS):
        hint = "a theme is a YAML file or a Word file (.docx, .dotx); see templates/memo/themes/"
        raise UsageError(f"{shown(path)} is no theme", hint)
    return read_any_theme(path, read_file(path), shown(path), report)


def read_any_theme(path: PurePath, data: bytes, shown: str, report: Report) -> Theme | None:
    """A theme from the bytes of a file, which its user knows as `shown`; None, with findings, if it can't be used."""
    if path.suffix.lower() in WORD_ENDINGS:
        from reportkit.theme.word import read_word_theme

        return read_word_theme(path.stem, data, shown, report)
    from reportkit.theme.read import read_theme

    return read_theme(path.stem, data, shown, report)
