"""Golden references: every type of source, in every language and style. `pytest --accept` renews the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from citation_cases import RECORDS, RULES
from reportkit import citation
from reportkit.citation.pieces import Inlines
from reportkit.tree import nodes as n

REFERENCES = Path(__file__).parent.parent / "ref" / "citation"
HEAD = "# ~ is a no-break space, *…* italics, <…> a link, {ru: …} words in another language than the document's.\n"


def shown(inlines: Inlines) -> str:
    """Inlines as a line that can be reviewed."""
    return "".join(_shown(inline) for inline in inlines).replace("\u00a0", "~")


def _shown(inline: n.Inline) -> str:
    match inline:
        case n.Text(text=text):
            return text
        case n.Emphasis(children=children):
            return f"*{shown(children)}*"
        case n.Link(url=url):
            return f"<{url}>"
        case n.Foreign(lang=lang, children=children):
            return f"{{{lang}: {shown(children)}}}"
        case _:
            raise AssertionError(f"a reference has no {type(inline).__name__}")


def written(style_name: str, language: str) -> str:
    """All references of a style and language."""
    style = citation.get(style_name)
    page = citation.Locator("page", "90-91")
    lines = [HEAD]
    for kind, fields in RECORDS[language].items():
        record = {"type": kind, "language": language, **fields}
        lines += [
            f"# {kind}: {RULES[style_name][kind]}",
            f"note:  {shown(style.note(record, language))}",
            f"place: {shown(style.note(record, language, page))}",
            f"later: {shown(style.note(record, language, page, 'later'))}",
            f"same:  {shown(style.note(record, language, page, 'same'))}",
            f"entry: {shown(style.entry(record, language))}",
            "",
        ]
    return "\n".join(lines)


@pytest.mark.parametrize("style", citation.styles())
@pytest.mark.parametrize("language", RECORDS)
def test_references_stay_as_reviewed(style: str, language: str, accept: bool) -> None:
    file = REFERENCES / f"{style}-{language}.txt"
    now = written(style, language)
    if accept:
        file.write_text(now, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == now
