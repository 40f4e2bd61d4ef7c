"""A language is data: no module outside `language` knows one by its code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from reportkit import language
from reportkit.language import data
from reportkit.language.complete import faults
from reportkit.language.missing import missing
from reportkit.work.packs import new_pack
from reportkit.workspace import Workspace

PACKAGE = Path(__file__).parents[2] / "src" / "reportkit"
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if "language" not in path.relative_to(PACKAGE).parts]
SPEECH = {"interface.py": 4}
"""The module that says, and how often, which two languages the program itself speaks to people in.
That has nothing to do with the languages of memos."""

_CODES = "|".join((*language.codes(), "de", "fr", "uk", "tr", "es", "it", "pl"))
_CODE = re.compile(rf"(?:{_CODES})(?:[-_][A-Z]{{2}})?")
_TAG_INSIDE = re.compile(rf"[\"'](?:{_CODES})-[A-Z]{{2}}[\"']")


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """The texts of a module that are no docstrings."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    said = {
        id(first.value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(first := node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node


def codes_in(source: str) -> list[str]:
    """The language codes that stand in a module as literals."""
    found = (str(one.value) for one in literals(ast.parse(source)))
    return [text for text in found if _CODE.fullmatch(text) or _TAG_INSIDE.search(text)]


def test_a_code_is_seen_wherever_it_stands() -> None:
    seen = codes_in('"""en"""\nA = {"ru": 1}\nB = \'<w lang="en-GB"/>\'\nC = x == "kk-KZ"\nD = "ruin", "English"\n')
    assert sorted(seen) == ['<w lang="en-GB"/>', "kk-KZ", "ru"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_knows_a_language_by_its_code(path: Path) -> None:
    found = codes_in(path.read_text(encoding="utf-8"))
    assert len(found) == SPEECH.get(path.name, 0), found


def test_no_function_of_the_language_room_is_keyed_by_a_code() -> None:
    """What differs in kind is a strategy that the data name."""
    ours = {"data/__init__.py": len(data.FIRST), "__init__.py": 1, "babel.py": 12}
    for path in (PACKAGE / "language").rglob("*.py"):
        name = path.relative_to(PACKAGE / "language").as_posix()
        if not name.startswith(tuple(f"data/{code}/" for code in language.codes())):
            assert len(codes_in(path.read_text(encoding="utf-8"))) == ours.get(name, 0), name


@pytest.mark.parametrize("code", language.codes())
def test_a_language_of_ours_is_whole(code: str) -> None:
    assert faults(language.get(code), code, language.neutral()) == []
    assert missing(language.get(code)) == ()


@pytest.mark.parametrize("code", language.codes())
def test_a_language_is_made_of_literals(code: str) -> None:
    """No function, no condition, no loop: nothing in it runs."""
    running = (ast.FunctionDef, ast.Lambda, ast.If, ast.For, ast.While, ast.Try, ast.With)
    for path in (PACKAGE / "language" / "data" / code).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not [node for node in ast.walk(tree) if isinstance(node, running)], path.name


def test_the_neutral_tag_is_one_of_ours() -> None:
    assert language.neutral().tag == language.NEUTRAL_TAG


def test_a_new_pack_speaks_every_language_that_ships(tmp_path: Path) -> None:
    folder = new_pack(Workspace(tmp_path), "mine", None)
    template = yaml.safe_load((folder / "template.yaml").read_text(encoding="utf-8"))
    assert template["languages"] == list(language.codes())
    assert set(template["title"]) == set(template["about"]) == set(language.codes())
    assert {path.stem for path in (folder / "words").iterdir()} == set(language.codes())
