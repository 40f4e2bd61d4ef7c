"""Data never passes through Markdown: a statement comes out of the merge, and of both formats, as itself."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Report
from reportkit.language.typography import typeset
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, inlines, own_inlines, plain
from reportkit.work.make import Job, merge_document
from reportkit.work.project import Project
from reportkit.work.render import render
from small_project import MAIN, laid_over, read_project

SECTION = """# {{ dossier.title }}

{% for fact in facts(limit=1) %}
{{ fact }}

Before {{ fact }} after *{{ fact }}* **{{ fact.place }}**[@signed].

- {{ fact }}
  - {{ fact.place }}

{{ fact.place }}
:   {{ fact }}

> {{ fact.place }}

::: note {{ fact.place }}
{{ fact }}
:::

| {{ fact.place }} | a |
|---|---|
| {{ fact }} | {{ fact.place ~ "" }} |

{{ table([fact], columns=["statement", "place"]) }}

`{{ fact.place }}` [{{ fact.place }}](#x) [{{ fact.place }}]{.sup} {{ [fact.place, fact.place] | join(" ") }}

{% endfor %}

# x {#x}
"""

WILD = (
    "{{ 7*7 }} *x* <b> [a](b) ]]> _y_ `z` | pipe ::: note # h",
    "- leading",
    "# h",
    "::: note",
    "> quoted",
    "1. one",
    "```",
    "    code",
    "[^1]",
    "[@signed]",
    "{% raw %}{{",
    "{#id .unnumbered}",
    "a{#id}",
    "&amp; &#42; &lt;b&gt;",
    "\\*x\\* \\\\",
    "<script>alert(1)</script>",
    "| a | b |",
    "---",
    "![p](map.png)",
    "https://port.example/a_b_c?x=*1*&y=<2>",
    "[x]{.sup}",
    "Term\n: what",
    "%s {0.__class__} ${x}",
    "~~x~~ ==y== ^z^ H~2~O",
    ".5 begins with a stop.",
)

# What a dossier may hold: no controls, no turning of direction; spaces are folded before it gets here.
CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"],
    exclude_characters="".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])),
)
MARKUP = st.lists(
    st.sampled_from([*"*_`[](){}<>#|!~^&\\:.-+=%$@\"' \n1a", "{{", "}}", "{%", "%}", "]]>", ":::", "```"])
)
STATEMENTS = st.one_of(st.text(CHARACTERS, min_size=1), MARKUP.map("".join), st.sampled_from(WILD)).map(
    lambda text: re.sub(r"\s+", " ", text).strip() or "x"
)


@cache
def project() -> Project:
    report = Report()
    found = read_project(laid_over({MAIN: SECTION}), report)
    assert found is not None
    return found


def saying(words: str, place: str, language: str = "en") -> Project:
    """The small project, its title and its first fact saying something else, as if the whole were in one language."""
    base = project()
    fact = dataclasses.replace(base.dossier.facts["signed"], statement=words, place=place)
    facts = MappingProxyType({"signed": fact})
    dossier = dataclasses.replace(
        base.dossier,
        title=words,
        facts=facts,
        language=language,
        overlays={},
        judgements={},
        proposals={},
        bottom_line="",
    )
    return dataclasses.replace(base, dossier=dossier)


def document(words: str, place: str, language: str) -> n.Document:
    report = Report()
    merged = merge_document(saying(words, place, language), Job(audience="reader", language=language), report)
    assert merged is not None, list(report)
    return merged.document


def every_text(tree: n.Document) -> list[str]:
    """The text of each statement, heading and paragraph."""
    return [plain(own_inlines(block)) for block in blocks(tree.blocks)]


@pytest.mark.parametrize("language", ["en", "ru"])
@given(words=STATEMENTS, place=STATEMENTS)
@settings(max_examples=examples(40, 600))
@example(words=WILD[0], place=WILD[0])
@example(words="a{#id}", place="{#id .unnumbered}")
@example(words=".5", place=".")
@example(words="\ue0000\ue001", place="\ue0021:1\ue003 x")
def test_statements_come_out_as_typography_sets_them(language: str, words: str, place: str) -> None:
    tree = document(words, place, language)
    said, where = typeset(words, language), typeset(place, language)
    statements = [
        plain(one.children)
        for block in blocks(tree.blocks)
        for one in inlines(own_inlines(block))
        if isinstance(one, n.Statement)
    ]
    assert statements == [said] * 8
    texts = every_text(tree)
    assert texts[0] == said
    assert texts.count(where) >= 4  # nested item, quotation, box title and cells
    assert f"{where} {where} {where} {where} {where}" in texts


@pytest.mark.parametrize("words", WILD)
def test_both_formats_say_it_as_it_is(words: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    words = " ".join(words.split())
    done = render(saying(words, "here"), Job(audience="reader", language="en"), Path())
    docx, pdf = (output.data for output in done.outputs)
    expected = squeezed(typeset(words, "en"))
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        xml = package.read("word/document.xml").decode()
    assert expected in squeezed(unescaped(re.sub(r"<[^>]+>", "", xml)))
    assert expected in squeezed("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages))


def unescaped(xml: str) -> str:
    from xml.sax.saxutils import unescape

    return unescape(xml, {"&quot;": '"', "&apos;": "'"})


def squeezed(text: str) -> str:
    """Without spaces, line ends and hyphens at them, which the two formats put where their lines break."""
    return re.sub(r"[\s\u00ad\u00a0]", "", text)
