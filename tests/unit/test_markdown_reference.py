"""The example as Markdown, a file that a reviewer can read; `pytest --accept` renews it."""

from __future__ import annotations

from pathlib import Path

from docx_example import EXAMPLE
from example_document import text
from reportkit.tree import nodes as n
from reportkit.writers.markdown import write_document

FILE = Path(__file__).parents[1] / "ref" / "markdown" / "example.md"


def written(*parts: n.Inline | str) -> str:
    """A paragraph alone, without what the file says of itself."""
    return write_document(n.Document(n.Meta("t", "ru"), (text(*parts),))).split("---\n\n", 1)[1].rstrip("\n")


def test_the_example_is_as_it_was(accept: bool) -> None:
    made = write_document(EXAMPLE)
    if accept:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(made, encoding="utf-8")
    assert made == FILE.read_text(encoding="utf-8")


def test_what_a_statement_says_is_no_markup() -> None:
    assert written("2*3*4 <b> [x](y) {{ z }} | &amp; #1 $5") == (r"2\*3\*4 \<b\> \[x\](y) {{ z }} \| \&amp; \#1 \$5")
    assert written("1. Первое") == r"1\. Первое"
    assert written("- не пункт") == r"\- не пункт"
    assert written("snake_case и _курсив_") == r"snake_case и \_курсив\_"


def test_emphasis_that_marks_would_not_make_is_an_element() -> None:
    assert written("слово", n.Strong((n.Text("«План»"),)), "слово") == "слово<strong>«План»</strong>слово"
    assert written("слово ", n.Strong((n.Text("«План»"),)), " слово") == "слово **«План»** слово"
    assert written(n.Emphasis((n.Text("а"),)), n.Strong((n.Text("б"),))) == "<em>а</em>**б**"


def test_a_link_after_an_exclamation_mark_is_no_picture() -> None:
    assert written("Смотри!", n.Link("https://a.kz/b", (n.Text("тут"),))) == r"Смотри\![тут](https://a.kz/b)"
