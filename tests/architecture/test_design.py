"""docs/design.md tells of the house that stands: its rooms, and who may import whom."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def block(beginning: str) -> str:
    (found,) = (text for text in BLOCKS if text.startswith(beginning))
    return str(found)


def test_the_tree_names_every_room() -> None:
    named = re.findall(r"^  (\S+?)/?(?=\s|$)", block("src/reportkit/\n"), re.MULTILINE)
    there = [
        path.name for path in (ROOT / "src" / "reportkit").iterdir() if path.name not in ("__pycache__", "py.typed")
    ]
    assert sorted(named) == sorted(there)


def test_the_tests_rooms_are_these() -> None:
    named = re.findall(r"(\w+)/", block("tests/\n"))
    assert {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")} | {"ref", "tests"} == set(named)


def test_the_order_is_that_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (house,) = (one for one in contracts if one["name"].startswith("The house"))
    assert block("cli\n").split("\n")[:-1] == [layer.replace("reportkit.", "") for layer in house["layers"]]
