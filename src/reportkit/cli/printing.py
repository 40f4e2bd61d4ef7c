"""The last step to a terminal: what is printed is words, whatever the names and values in them hold.

Characters that move the cursor, colour, hide, turn the direction or begin a line are shown as escapes. Every line that
a command prints goes through here, and JSON too, where they are escapes of JSON's own. Who can't be told any more, a
pager that was left or a stream that was closed, is no reason to stop: a command ends as its work does.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from typing import TextIO

# Controls (C0, DEL, C1), marks of direction, separators of lines, annotations, halves of pairs, tags.
_HARMFUL = re.compile(
    "[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_COMMAND = re.compile(r"^(\s*)(:(?=:)|#(?=#\[))")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Painted(str):
    """Words of ours with their colours, for a terminal as they are."""

    __slots__ = ()


def harmless(text: str) -> str:
    """A text as one line that any terminal can show. A runner of GitHub's takes no command from its beginning."""
    return _COMMAND.sub(lambda found: f"{found[1]}\\x{ord(found[2]):02x}", _HARMFUL.sub(_escaped, text))


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def put(*pieces: str, file: TextIO | None = None) -> None:
    """Prints one line, on stdout if nothing else is said. Raises OSError where stdout is full or broken."""
    first, *rest = pieces or ("",)
    line = (first if isinstance(first, Painted) else harmless(first)) + "".join(
        piece if isinstance(piece, Painted) else _HARMFUL.sub(_escaped, piece) for piece in rest
    )
    _print(line, sys.stdout if file is None else file)


def put_page(text: str) -> None:
    """Prints a text of several lines."""
    for line in text.split("\n"):
        put(line)


def put_command(line: str) -> None:
    """Prints a line that is a command for GitHub's runner, whose own escapes its values have."""
    _print(_HARMFUL.sub(_escaped, line), sys.stdout)


def put_json(value: object) -> None:
    """Prints one JSON value. What is harmful stands in it as JSON's own escapes; letters too, where the terminal has
    another encoding than JSON has.
    """
    is_ascii = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "") != "utf8"
    text = json.dumps(value, ensure_ascii=is_ascii, indent=2)
    _print(
        "\n".join(_HARMFUL.sub(lambda found: json.dumps(found[0])[1:-1], line) for line in text.split("\n")), sys.stdout
    )


def _print(line: str, out: TextIO) -> None:
    try:
        print(line, file=out)
    except OSError as error:
        if out is not sys.stderr and not isinstance(error, BrokenPipeError):
            raise
        silence(out)


def silence(out: TextIO) -> None:
    """Sends what is left to print there nowhere."""
    with contextlib.suppress(OSError, ValueError):  # a stream of a test's own has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
