"""Somebody's words are printed as the dossier has them: in every language, form and format, whatever is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit import readers
from reportkit.diagnostics import Report
from reportkit.layout import lay_out
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, inlines, own_inlines, plain
from reportkit.writers import writer_of
from small_project import MAIN, base_files, merged

SECTION = """# One

{{ quote("praise") }}

{{ quote("praise").excerpt("longer") }}

He said {{ quote("praise") }}, and {{ quote("praise").short }} - "so".[^a]

- {{ quote("praise") }}

> {{ quote("praise").short }}

::: note {{ quote("praise").short }}
{{ quote("praise") }}
:::

| {{ quote("praise").short }} |
|---|
| {{ quote("praise") }} |

{{ quote("praise").short }}
:   {{ quote("praise") }}

[^a]: He said {{ quote("praise") }}.
"""
SHOWN = ("[]", "[original]", "[original, reliability, review, legend, identifiers]")

_PIECES = [
    *(
        "слово",
        "word",
        "сөз",
        "2025-2026",
        "10-15",
        "5%",
        "№5",
        "100 000",
        "-5",
        "г. Алматы",
        "А.Б.",
        "т.е.",
        "и т. д.",
    ),
    *("XX-XXI", '"да"', "'нет'", "“so”", "‘so’", "«вот»", "„wie“", "don't", "don’t", "-", "–", "—", "...", "…", "?!"),
    *("!!", "..", ",", "a--b", "1/2", "(c)", "5 °C", "$5", "5 $", "http://a.b/c-d", "x@y.z", "слово-слово", "[…]"),
    *("вице–премьер", "п. 5", "стр.5"),
]


def texts() -> st.SearchStrategy[str]:
    """Words with all that a compositor would change."""
    whole = st.lists(st.sampled_from(_PIECES), min_size=2, max_size=8).map(" ".join)
    return whole.map(lambda text: f"w {text} w").map(lambda text: re.sub(" +", " ", text))


def memo(original: str, translation: str, language: str, shown: str, citations: str) -> n.Document:
    """A memo that prints an English quote, and an excerpt of it, in every place and form."""
    base = {path: data.decode() for path, data in base_files().items()}
    english, russian = base["dossier/dossier.yaml"], base["dossier/ru.yaml"]
    over = re.sub(r"(?<=    text: )>-\n.*?шире\n", lambda _: json.dumps(translation) + "\n", russian, flags=re.DOTALL)
    over = over.replace("{longer: длиннее старого}", f"{{longer: {json.dumps(translation)}}}")
    own = re.sub(r"(?<=    text: )>-\n.*?wider\n", lambda _: json.dumps(original) + "\n", english, flags=re.DOTALL)
    report = Report()
    found = merged(
        {
            MAIN: SECTION,
            "pack/audiences/reader.yaml": f'clearance: "TLP:AMBER"\nshow: {shown}\ncitations: {citations}\n',
            "pack/template.yaml": base["pack/template.yaml"].replace("[en, ru]", "[en, ru, kk]"),
            "pack/words/kk.yaml": base["pack/words/ru.yaml"],
            "dossier/dossier.yaml": own.replace("longer than the old one\n", f"{json.dumps(original)}\n"),
            "dossier/ru.yaml": over,
            "dossier/kk.yaml": over.replace("translation: ru", "translation: kk"),
        },
        report,
        language=language,
    )
    assert found is not None, "\n".join(map(str, report))
    return found.document


def quoted(document: n.Document) -> Iterator[str]:
    """The words of quotes: those of the statements that are quotes, and the originals below translated ones."""
    for block in blocks(document.blocks):
        yield from _quoted(own_inlines(block))
        if isinstance(block, n.BlockQuote) and block.attribution:
            yield from (plain(one.children)[1:-1] for one in block.blocks[1:] if isinstance(one, n.Paragraph))


def _quoted(roots: tuple[n.Inline, ...]) -> Iterator[str]:
    for inline in inlines(roots):
        if isinstance(inline, n.Statement) and inline.item.kind == "quote":
            yield plain(inline.children)
        if isinstance(inline, n.Footnote):
            for paragraph in inline.blocks:
                yield from _quoted(paragraph.children)


def same(text: str) -> str:
    """A text as it is compared: a no-break space is a space; in a sentence, a quote's full stop is the sentence's."""
    return text.replace("\u00a0", " ").removesuffix(".")


_TIMES, _BLOCKS = 13, 6  # how often the section above prints the quote, and how often as a block

CITATIONS = st.sampled_from(("footnotes", "endnotes", "none"))


@given(texts(), texts(), st.sampled_from(("en", "ru", "kk")), st.sampled_from(SHOWN), CITATIONS)
@settings(max_examples=examples(25, 400))
def test_a_quote_is_printed_letter_for_letter(
    original: str, translation: str, language: str, shown: str, citations: str
) -> None:
    original, translation = f"one {original}", f"two {translation}"
    printed, below = (original, ()) if language == "en" else (translation, (original,) * _BLOCKS)
    expected = [printed] * _TIMES + [*(below if "original" in shown else ())]
    found = quoted(memo(original, translation, language, shown, citations))
    assert sorted(map(same, found)) == sorted(map(same, expected))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("citations", ["footnotes", "none"])
def test_both_formats_print_it_so(language: str, citations: str) -> None:
    text = " ".join(_PIECES)
    document = memo(f"w {text} w", f"v {text} v", language, SHOWN[1], citations)
    theme = Theme()
    pages = lay_out(document, theme)
    expected = sum(f" {readers.normal(same(text))} " in readers.normal(same(one)) for one in quoted(document))
    for format in ("docx", "pdf"):
        content = readers.read(writer_of(format)(document, theme, pages, True))
        said = [same(block.text) for block in (*content.blocks, *content.notes)]
        assert sum(one.count(f" {readers.normal(same(text))} ") for one in said) == expected, format
