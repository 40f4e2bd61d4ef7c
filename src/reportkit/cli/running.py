"""A command in the language of its user, from its words to its exit status."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr
from typing import Any, NoReturn, cast

import typer

from reportkit.cli import exit_status
from reportkit.cli.commands import app
from reportkit.cli.printing import harmless, put
from reportkit.cli.stopping import heeding
from reportkit.cli.terminal import print_json
from reportkit.cli.ui_language import begin, in_words, tell
from reportkit.speech.interface import RUSSIAN

_USAGE_ERROR = cast("type[Exception]", typer.BadParameter.__mro__[2])
"""The parser's own errors: it keeps its classes to itself, and BadParameter is the one that it shows."""


def run(words: Sequence[str]) -> NoReturn:
    """Runs the command of these words, and leaves with its exit status."""
    command: Any = typer.main.get_command(app)
    exit_status.begin(words)
    if begin(words) == RUSSIAN:
        from reportkit.cli import russian_help

        russian_help.translate(command)
    with heeding():
        raise SystemExit(exit_status.flushed(_status(command)))


def _status(command: Any) -> int:
    try:
        status = command.main(standalone_mode=False)
    except _USAGE_ERROR as error:
        return _misused(cast("Any", error))
    except OSError as error:  # of help, which the parser prints
        return exit_status.outside(error, False)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except typer.Abort:
        tell("interrupted", sys.stderr)
        return 130
    return status if isinstance(status, int) else 0


def _misused(error: Any) -> int:
    """Says which of the command's words are off; as JSON too, where that was asked for."""
    message = error.format_message()  # with what was typed in it; or the whole help, where nothing was
    if error.ctx is None or message != error.ctx.get_help():
        error.format_message = lambda: harmless(message)
    said = io.StringIO()
    with redirect_stderr(said):
        error.show()
    text = said.getvalue()
    if in_words("error") != "error":
        from reportkit.cli import russian_help

        text = russian_help.usage_error(text)
    for line in text.splitlines():
        put(line, file=sys.stderr)
    if exit_status.wants_json():
        lines = [line.partition(": ")[2] for line in text.splitlines() if line.startswith(_BEGINNINGS)]
        print_json(exit_status.error_as_json(lines[-1] if lines else text.strip(), ""))
    return int(getattr(error, "exit_code", 2))


_BEGINNINGS = ("Error: ", "ошибка: ")
