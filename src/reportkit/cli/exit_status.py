"""What becomes of a command that stops: a message, a JSON object where one was asked for, and the exit status."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, ParamSpec

import typer

from reportkit.cli.printing import silence
from reportkit.cli.stopping import Stopped
from reportkit.cli.terminal import complain, finding_as_json, print_findings, print_json
from reportkit.cli.ui_language import in_words, tell
from reportkit.diagnostics import Report
from reportkit.errors import FindingsError, ReportkitError, UsageError

P = ParamSpec("P")


class _Asked:
    """Whether the command that runs is to answer in JSON; set once for each, when its words are known."""

    json = False


def begin(words: Sequence[str]) -> None:
    """Notes from the command's words, before anything is parsed, whether it is to answer in JSON."""
    options = list(words[: words.index("--")] if "--" in words else words)
    asked = ("--format", "json") in pairwise(options) or "--format=json" in options
    _Asked.json = "--json" in options or ("check" in options and asked)


def wants_json(options: Mapping[str, object] | None = None) -> bool:
    """Whether the answer is to be JSON, by the command's options or by its words."""
    given = options or {}
    return _Asked.json or bool(given.get("as_json")) or given.get("format") == "json"


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """A command whose errors become messages and an exit status, never a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        as_json = wants_json(kwargs)
        try:
            command(*args, **kwargs)
        except typer.Exit:
            raise
        except FindingsError as stopped:
            _stop(stopped.report, as_json)
        except UsageError as error:
            _fail(str(error), error.hint, as_json)
        except ReportkitError as error:
            _fail(str(error), "", as_json)
        except Stopped:
            tell("stopped; nothing that was there has been changed", sys.stderr)
            raise
        except KeyboardInterrupt:
            tell("interrupted; nothing that was there has been changed", sys.stderr)
            raise SystemExit(130) from None
        except OSError as error:
            raise SystemExit(outside(error, as_json)) from None
        except Exception as defect:
            if os.environ.get("REPORTKIT_DEBUG"):
                raise
            _fail(*_defect(defect), as_json)

    return run


def flushed(status: int) -> int:
    """The exit status once all that was printed has gone out."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        return outside(error, False)
    return status


def outside(error: OSError, as_json: bool) -> int:
    """What the world outside refuses: a full disk, a name that is too long. An error without a file is of the output's
    reader, but for a working folder that is gone.
    """
    reason = error.strerror or str(error)
    if error.filename is not None:
        _fail(f"can't read or write {os.fsdecode(error.filename)}: {reason}", "", as_json)
    if isinstance(error, FileNotFoundError):
        _fail(f"the working folder can't be used: {reason}", "go to another one with `cd`", as_json)
    silence(sys.stdout)
    complain(f"can't print what was to be told: {reason}", "Files that the command names are written before it prints.")
    return UsageError.exit_status


def _defect(defect: Exception) -> tuple[str, str]:
    """What to say of a defect of our own: where it came up, and how to see more."""
    step = defect.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    place = f"{Path(step.tb_frame.f_code.co_filename).name}:{step.tb_lineno}" if step else "?"
    what = f"{type(defect).__name__}: {defect}".rstrip(": ")
    message = f"a defect of reportkit, not of your files, at {place}: {what}"
    return message, "please report it, with what `REPORTKIT_DEBUG=1 reportkit …` prints"


def _stop(report: Report, as_json: bool) -> NoReturn:
    """Prints the findings that stopped the command, and ends with exit status 1."""
    print_findings(report)
    if as_json:
        print_json({"findings": [finding_as_json(one) for one in report.sorted()]})
    raise SystemExit(FindingsError.exit_status)


def _fail(message: str, hint: str, as_json: bool) -> NoReturn:
    """Says what is wrong and how to mend it, and ends with exit status 2."""
    complain(message, hint)
    if as_json:
        print_json(error_as_json(in_words(message), in_words(hint)))
    raise SystemExit(UsageError.exit_status)


def error_as_json(message: str, hint: str) -> dict[str, Any]:
    """What other programs are told of a command that could not run."""
    return {"error": {"message": message, "hint": hint or None}}
