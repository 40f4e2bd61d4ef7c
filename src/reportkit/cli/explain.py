"""`reportkit explain`: what a finding means, why it matters, an example, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from reportkit.cli.speaking import Ui, in_words, speech
from reportkit.cli.terminal import columns, guarded, print_json

if TYPE_CHECKING:
    from reportkit.checks.catalogue import Entry
    from reportkit.checks.speech import Speech

EXAMPLES = """Examples:

reportkit explain RK201

reportkit explain quote-not-verbatim --ui ru

reportkit explain"""


@guarded
def explain(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="[RKnnn]", help="A code or a name; without it, the list of all.", show_default=False),
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
    from reportkit.checks.speech import page

    text = page(entry.rule.code, entry.page, language)
    if as_json:
        print_json(_as_json(entry, text))
        return
    print(f"{entry.rule.code} {entry.rule.name} ({in_words(entry.rule.severity.word)})\n\n{text}")


def _list(entries: list[Entry], as_json: bool, language: Speech) -> None:
    from reportkit.checks.speech import page

    pages = [page(entry.rule.code, entry.page, language) for entry in entries]
    if as_json:
        print_json({"rules": [_as_json(entry, text) for entry, text in zip(entries, pages, strict=True)]})
        return
    rows = [
        (entry.rule.code, in_words(entry.rule.severity.word), entry.rule.name, text.partition("\n")[0])
        for entry, text in zip(entries, pages, strict=True)
    ]
    for line in columns(rows):
        print(line)


def _as_json(entry: Entry, text: str) -> dict[str, str]:
    rule = entry.rule
    return {"code": rule.code, "name": rule.name, "severity": rule.severity.word, "page": text}
