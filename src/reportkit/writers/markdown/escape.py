"""Characters that Markdown would take for its own, so that they stay themselves (CommonMark 0.31, 2.4 and 6)."""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = re.compile(r"[\\`*\[\]<>|~^$#]|(?<![^\W_])_|_(?![^\W_])|&(?=#|[A-Za-z])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[ \t\r\n]+")
_BLOCK = re.compile(r"[-+=:]")
_NUMBER = re.compile(r"(\d{1,9})([.)])")


def escaped(text: str) -> str:
    """A text in which no character means anything to Markdown."""
    return _SPECIAL.sub(r"\\\g<0>", in_line(text))


def in_line(text: str) -> str:
    """A text without what can't stand inside a line."""
    return _SPACES.sub(" ", without_controls(text))


def without_controls(text: str) -> str:
    """A text without the characters that no page can show; line ends and tabs stay."""
    return _CONTROL.sub("", text)


def at_start(line: str) -> str:
    """A line that begins no list, heading, rule or definition, as `escaped` text may."""
    line = line.lstrip(" ")
    if _BLOCK.match(line):
        return f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def is_space(character: str) -> bool:
    """Whether CommonMark takes a character for white space; the end of a line, "", is."""
    return not character or character in "\t\n\f\r" or unicodedata.category(character) == "Zs"


def is_punctuation(character: str) -> bool:
    """Whether CommonMark takes a character for punctuation."""
    return unicodedata.category(character)[0] in "PS"
