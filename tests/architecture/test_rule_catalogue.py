"""Every rule anywhere in the program has a code and a name of its own, and `explain` knows it."""

from __future__ import annotations

import marshal
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import reportkit
from reportkit.checks.catalogue import catalogue, checks
from reportkit.speech.interface import Speech
from reportkit.speech.pages import page
from rule_pages import blocks, faults

SOURCES = sorted(Path(str(reportkit.__file__)).parent.rglob("*.py"))
PAGES = Path(str(reportkit.__file__)).parent / "speech" / "russian" / "pages.md"
MADE = re.compile(r"\b(?:Rule|check)\(\s*\"(RK\d{3})\",\s*\"([a-z0-9-]+)\"")


def made() -> list[tuple[str, str]]:
    """The codes and names that the program's files make rules of."""
    return [found.groups() for path in SOURCES for found in MADE.finditer(path.read_text("utf-8"))]  # type: ignore[misc]


def test_a_code_and_a_name_belong_to_one_rule() -> None:
    codes = Counter(code for code, _ in made())
    names = Counter(name for _, name in made())
    assert [code for code, count in codes.items() if count > 1] == []
    assert [name for name, count in names.items() if count > 1] == []


def test_explain_knows_every_rule() -> None:
    assert {code for code, _ in made()} - set(catalogue()) == set()


def lacking(pages: Mapping[str, str], language: Speech) -> str:
    """What pages lack, a line for each."""
    found = {code: list(faults(text, language)) for code, text in pages.items()}
    return "\n".join(
        f"{code} ({catalogue()[code].rule.name}) lacks {', '.join(what)}" for code, what in found.items() if what
    )


def test_every_rule_has_a_whole_page() -> None:
    """A rule's docstring – the function's, or the text below `NAME = Rule(…)` – is its page."""
    missing = lacking({code: entry.page for code, entry in catalogue().items()}, "en")
    assert not missing, f"Write it in the rule's docstring, as in dossier/rules.py:\n{missing}"


def test_every_rule_has_a_whole_page_in_russian() -> None:
    missing = lacking({code: page(code, "", "ru") for code in catalogue()}, "ru")
    assert not missing, f"Write it below “## CODE” in speech/russian/pages.md:\n{missing}"


def test_russian_pages_are_of_rules_that_there_are() -> None:
    codes = re.findall(r"^## (\S+)$", PAGES.read_text("utf-8"), re.MULTILINE)
    assert [code for code in codes if code not in catalogue()] == []
    assert codes == sorted(set(codes))


def test_russian_pages_are_in_russian() -> None:
    words = {code: re.sub("[^а-яё]", "", page(code, "", "ru")) for code in catalogue()}
    assert [code for code, letters in words.items() if len(letters) < 100] == []


def test_both_pages_show_the_same_example() -> None:
    """A file's text in an example is the same in both languages; its first block is what the tests try."""
    apart = {code: (blocks(entry.page), blocks(page(code, "", "ru"))) for code, entry in catalogue().items()}
    assert [code for code, (english, russian) in apart.items() if english and english != russian] == []


def test_pages_are_not_loaded_with_the_rules() -> None:
    """A text below a constant is no constant: what a rendering imports doesn't grow with it."""
    places = [path for path in SOURCES if path.name == "rules.py"]
    assert len(places) >= 6
    loaded = [
        path for path in places if b"Why it matters" in marshal.dumps(compile(path.read_text("utf-8"), "", "exec"))
    ]
    assert loaded == []


def test_there_are_at_least_45_checks() -> None:
    assert len(checks()) >= 45
