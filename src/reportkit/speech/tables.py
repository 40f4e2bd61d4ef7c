"""The Russian tables: pairs of templates, of words, of help texts, and pages by code."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache


@cache
def messages() -> dict[str, str]:
    """Templates, as pairs of lines `en: …`, `ru: …`."""
    return dict(_pairs("en: "))


@cache
def words() -> dict[str, str]:
    """Words that fill gaps, as pairs of lines `word: …`, `ru: …`."""
    return dict(_pairs("word: "))


def _pairs(prefix: str) -> Iterator[tuple[str, str]]:
    english = ""
    for line in _read("messages.txt").splitlines():
        if line.startswith(("en: ", "word: ")):
            english = line.removeprefix(prefix) if line.startswith(prefix) else ""
        elif line.startswith("ru: ") and english:
            yield english, line.removeprefix("ru: ")


@cache
def help_texts() -> dict[str, str]:
    """Texts of `--help`, as pairs of lines `en: …`, `ru: …`."""
    lines = [line for line in _read("help.txt").splitlines() if line.startswith(("en: ", "ru: "))]
    return {english[4:]: russian[4:] for english, russian in zip(lines[::2], lines[1::2], strict=True)}


@cache
def pages() -> dict[str, str]:
    """Pages by code, each below a line `## RKnnn`."""
    found: dict[str, str] = {}
    for part in _read("pages.md").split("\n## ")[1:]:
        code, _, text = part.partition("\n")
        found[code.split()[0]] = text.strip()
    return found


def _read(name: str) -> str:
    from importlib.resources import files

    return (files("reportkit.speech") / "russian" / name).read_text(encoding="utf-8")
