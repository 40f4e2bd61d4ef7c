"""`reportkit explain`: what a finding means, why it matters, an example, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from reportkit.cli import completing
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put, put_page
from reportkit.cli.terminal import columns, print_json
from reportkit.cli.ui_language import Ui, in_words, speech

if TYPE_CHECKING:
    from reportkit.checks.catalogue import Entry
    from reportkit.speech.interface import Speech

_WIDEST = 100

EXAMPLES = """Examples:

reportkit explain RK201

reportkit explain quote-not-verbatim --ui ru

reportkit explain"""


@guarded
def explain(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="[RKnnn]",
            help="A code or a name; without it, the list of all.",
            show_default=False,
            autocompletion=completing.rules,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    ui: Ui = None,
) -> None:
    """Say what a finding means and how to mend it."""
    from reportkit.checks.catalogue import catalogue, find

    language = speech(ui)
    if rule is None:
        _list(list(catalogue().values()), as_json, language)
        return
    entry = find(rule)
    if entry is None:
        _unknown(rule)
    else:
        _show(entry, as_json, language)


def _unknown(rule: str) -> None:
    from difflib import get_close_matches

    from reportkit.checks.catalogue import catalogue
    from reportkit.errors import UsageError

    names = [word for code, entry in catalogue().items() for word in (code, entry.rule.name)]
    near = get_close_matches(rule, names, 1, 0.6) or get_close_matches(rule.upper(), names, 1, 0.6)
    hint = f"did you mean “{near[0]}”?" if near else "`reportkit explain` lists them all"
    raise UsageError(f"there is no rule “{rule}”", hint)


def _show(entry: Entry, as_json: bool, language: Speech) -> None:
    from reportkit.speech.pages import page

    text = page(entry.rule.code, entry.page, language)
    if as_json:
        print_json(_as_json(entry, text))
        return
    put_page(f"{entry.rule.code} {entry.rule.name} ({in_words(entry.rule.severity.word)})\n\n{_fitted(text)}")


def _fitted(page: str) -> str:
    """A page as wide as the terminal, 100 columns at most; what is indented stands in a file like that, and stays."""
    from shutil import get_terminal_size
    from textwrap import wrap

    width = min(get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    fitted: list[str] = []
    for line in _joined(page):
        kept = line.replace(" –", "\u00a0–")  # a dash begins no line
        lines = [line] if line.startswith(" ") else wrap(kept, width, break_long_words=False, break_on_hyphens=False)
        fitted += [one.replace("\u00a0–", " –") for one in lines] or [""]
    return "\n".join(fitted)


def _joined(page: str) -> list[str]:
    """A page's lines, each paragraph one of them."""
    from reportkit.speech.pages import HEADINGS

    begins = ("    ", *(heading for headings in HEADINGS.values() for heading in headings))
    lines: list[str] = [""]
    for line in page.splitlines():
        if lines[-1] and line and not line.startswith(begins) and not lines[-1].startswith("    "):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines[1:]


def _list(entries: list[Entry], as_json: bool, language: Speech) -> None:
    from reportkit.speech.pages import page

    pages = [page(entry.rule.code, entry.page, language) for entry in entries]
    if as_json:
        print_json({"rules": [_as_json(entry, text) for entry, text in zip(entries, pages, strict=True)]})
        return
    rows = [
        (entry.rule.code, in_words(entry.rule.severity.word), entry.rule.name, text.partition("\n")[0])
        for entry, text in zip(entries, pages, strict=True)
    ]
    for line in columns(rows):
        put(line)


def _as_json(entry: Entry, text: str) -> dict[str, str]:
    rule = entry.rule
    return {"code": rule.code, "name": rule.name, "severity": rule.severity.word, "page": text}
