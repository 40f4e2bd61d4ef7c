"""In which language people are spoken to: `--ui`, else the terminal's own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, TextIO, TypeAlias

import typer

from reportkit.cli.printing import put
from reportkit.diagnostics import Diagnostic, Report
from reportkit.speech.interface import ENGLISH, RUSSIAN, Speech

Ui: TypeAlias = Annotated[
    str | None,
    typer.Option("--ui", help="Messages in ru or en; by default the terminal's language.", show_default=False),
]
"""The option."""


class _Spoken:
    """The language of the command that runs; set once for each, when its words are known."""

    language: Speech = ENGLISH


def begin(words: Sequence[str]) -> Speech:
    """Sets the language from the command's words, before anything is parsed: `--help` speaks it too."""
    asked = None
    for number, word in enumerate(words):
        if word == "--":
            break
        if word == "--ui" and number + 1 < len(words):
            asked = words[number + 1]
        elif word.startswith("--ui="):
            asked = word.removeprefix("--ui=")
    _Spoken.language = choose(asked, os.environ)
    return _Spoken.language


def choose(asked: str | None, environment: Mapping[str, str]) -> Speech:
    """The language to speak: the one asked for, else that of the terminal (LC_ALL, LC_MESSAGES, LANG)."""
    if asked in (ENGLISH, RUSSIAN):
        return RUSSIAN if asked == RUSSIAN else ENGLISH
    set_to = next((value for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(key))), "")
    return RUSSIAN if set_to.lower().startswith(RUSSIAN) else ENGLISH


def speech(asked: str | None = None) -> Speech:
    """The language to speak. Raises UsageError for one that isn't spoken."""
    from reportkit.errors import UsageError

    if asked not in (None, ENGLISH, RUSSIAN):
        raise UsageError(f"messages are not spoken in “{asked}”", "there is: en, ru")
    return _Spoken.language


def in_words(sentence: str) -> str:
    """A finished sentence of ours in the language of the command."""
    if _Spoken.language == ENGLISH:
        return sentence
    from reportkit.speech.messages import heard

    indent = sentence[: len(sentence) - len(sentence.lstrip())]
    return indent + heard(sentence[len(indent) :], _Spoken.language)


def tell(sentence: str, file: TextIO | None = None) -> None:
    """Prints a finished sentence of ours in the language of the command."""
    put(in_words(sentence), file=file)


def told(findings: Iterable[Diagnostic], in_language: Speech) -> Report:
    """The findings as a report in the reader's language."""
    from reportkit.speech.messages import spoken

    report = Report()
    report.extend(spoken(finding, in_language) for finding in findings)
    return report
