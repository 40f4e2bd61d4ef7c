"""The house stands as it was agreed: who imports whom, what is public, what is written down."""

from __future__ import annotations

import ast
import importlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import reportkit
from reportkit.formats import FORMATS, Format

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "reportkit"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONG = {
    # Tables of data, and one kind of thing of which each is a few lines.
    "dossier/rules.py",
    "tree/nodes.py",
}
"""The files that are longer than `MAX_LINES`, and may be."""

MAX_LINES = 420


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


# ------------------------------------------------------------------------------------------------ imports


def test_import_contracts_hold() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "100"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


HOMES = {
    "yaml": ("dossier",),
    "jinja2": ("template",),
    "markupsafe": ("template",),
    "markdown_it": ("template",),
    "mdit_py_plugins": ("template",),
    "docx": ("theme", "writers/docx"),
    "reportlab": ("writers/pdf",),
    "uharfbuzz": ("layout/fonts.py", "writers"),
    "typer": ("cli",),
    "rich": ("cli",),
    "pyphen": ("language",),
    "rapidfuzz": ("evidence", "importers"),
}
"""Third-party libraries, and the rooms that may import them."""


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    name = name_of(path)
    for module in imported(tree_of(path)):
        homes = HOMES.get(module.split(".")[0])
        assert homes is None or name.startswith(homes), f"{name} imports {module}"


def imported(tree: ast.Module) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.append(node.module or "")
    return found


def test_only_the_workspace_and_the_command_line_know_the_disk() -> None:
    """Nobody else opens files: the outside world stands behind one door."""
    opens = re.compile(
        r"(?<!\.)\bopen\(|Path\([^)]*\)\.open\(|\.read_text\(|\.read_bytes\(|\.write_text\(|\.write_bytes\(|\bos\.(environ|listdir|walk)\b"
    )
    # Each of these reads what lies in the package itself: fonts, the base document, patterns, its own pages.
    free = (
        "workspace/",
        "cli/",
        "theme/",
        "layout/fonts.py",
        "writers/",
        "language/hyphenation.py",
        "speech/tables.py",
        "checks/",
        "briefing/binder.py",  # its packages are in memory
    )
    found = [name_of(path) for path in MODULES if opens.search(path.read_text(encoding="utf-8"))]
    assert [name for name in found if not name.startswith(free)] == []


def test_nobody_looks_at_the_clock_or_at_chance() -> None:
    forbidden = re.compile(r"\b(datetime\.now|date\.today|utcnow|time\.time|random\.|uuid\.|secrets\.)")
    found = [name_of(path) for path in MODULES if forbidden.search(path.read_text(encoding="utf-8"))]
    assert found == ["workspace/writing.py"]  # its temporary files have names that nobody can guess


def test_every_line_goes_through_the_last_step_to_the_terminal() -> None:
    """What names and values hold is harmless there; what is printed past it isn't."""
    prints = re.compile(r"(?<![\w.])print\(|\bstd(?:out|err)\.write\(|\becho\(")
    assert [name_of(path) for path in MODULES if prints.search(path.read_text(encoding="utf-8"))] == ["cli/printing.py"]


# ------------------------------------------------------------------------------------------------ formats


@pytest.mark.parametrize("format", FORMATS.values(), ids=lambda format: format.name)
def test_each_format_has_a_writer_and_what_is_sealed_a_reader(format: Format) -> None:
    for reference in filter(None, (format.writer, format.reader)):
        module, _, name = reference.partition(":")
        assert callable(getattr(importlib.import_module(module), name))
    assert not format.sealed or (format.reader and format.begins)


def test_formats_are_listed_in_one_place() -> None:
    lists = re.compile(r"""\(?["']\.?docx["'], ["']\.?pdf["']""")
    assert [name_of(path) for path in MODULES if lists.search(path.read_text(encoding="utf-8"))] == []


def modules_imported(path: Path) -> set[str]:
    """Our own modules that a module imports anywhere: within functions and for type checkers alone, too."""
    named = {dotted(other) for other in MODULES}
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & named) or {node.module or ""}
    return {name.removeprefix("reportkit.") for name in found & named if name != "reportkit"} - {""}


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")


def test_nothing_imports_in_a_circle() -> None:
    """Not even within a room: what a module needs can be read before it."""
    graph = {dotted(path).removeprefix("reportkit."): modules_imported(path) for path in MODULES}
    for name, others in graph.items():
        others.discard(name)
    list(TopologicalSorter(graph).static_order())  # raises CycleError with the names of a circle


PRIVATE = {
    # jinja2 says so itself: these are for those who extend it.
    "template/sandbox/environment.py": 2,
    "template/sandbox/missing.py": 4,
}
"""How often a file reads a private attribute of something else than `self`; each number may only fall."""

PUBLIC = {"_replace", "_asdict", "_fields", "_make", "_exit", "_Decompress"}
"""Names with an underscore that are public all the same: of named tuples, `os._exit`, and a type that has no other."""


def private_reads(path: Path) -> list[str]:
    return [
        f"{name_of(path)}:{node.lineno} {ast.unparse(node)}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and re.match(r"_[^_]", node.attr)
        and node.attr not in PUBLIC
        and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"))
    ]


def test_private_attributes_are_read_by_their_owners() -> None:
    """What two objects share has a public name."""
    reads = {name_of(path): found for path in MODULES if (found := private_reads(path))}
    more = [line for name, found in reads.items() if len(found) > PRIVATE.get(name, 0) for line in found]
    assert more == []
    assert {name: most for name, most in PRIVATE.items() if len(reads.get(name, ())) < most} == {}, "lower the number"


KEPT = {
    "shipped_bytes": "makes the base package that lies beside its module; `pytest --accept` calls it",
    "__getattr__": "Python calls it",
}
"""Functions that nothing in the package calls, and why they are there."""


def names_used(tree: ast.Module) -> Iterator[str]:
    """Every name that a module mentions, within references such as "reportkit.writers.pdf:write", too."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                yield name.rpartition(".")[2]
            case ast.Constant(value=str(text)) if ":" in text and " " not in text:
                yield text.rpartition(":")[2]


def test_no_function_is_left_over() -> None:
    """Functions that nothing calls are no part of the program; one that is registered by a decorator is called."""
    trees = {name_of(path): tree_of(path) for path in MODULES}
    used = {name for tree in trees.values() for name in names_used(tree)}
    left = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in trees.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and not node.decorator_list and node.name not in used | KEPT.keys()
    ]
    assert left == []


# ------------------------------------------------------------------------------------------------ what is public


def test_the_public_names_are_these() -> None:
    assert sorted(reportkit.__all__) == [
        "Diagnostic",
        "FindingsError",
        "Job",
        "Output",
        "Project",
        "ReadError",
        "Rendered",
        "Report",
        "ReportkitError",
        "Severity",
        "Span",
        "UsageError",
        "Workspace",
        "WriteError",
        "__version__",
        "open_project",
        "render",
    ]


@pytest.mark.parametrize("name", reportkit.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(reportkit, name) is not None


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'rendr'"):
        _ = reportkit.rendr


def test_the_public_functions_make_a_memo() -> None:
    """The example of the package's docstring."""
    assert reportkit.__doc__ is not None
    space = reportkit.Workspace.find(ROOT)
    project = reportkit.open_project(space, str(ROOT / "templates" / "memo"), str(ROOT / "data" / "north-aral"))
    rendered = reportkit.render(project, reportkit.Job(audience="leadership", language="en"), Path("output"))
    assert [output.format for output in rendered.outputs] == ["docx", "pdf"]


# ------------------------------------------------------------------------------------------------ what is written down


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_public_has_a_docstring(path: Path) -> None:
    tree = tree_of(path)
    assert ast.get_docstring(tree), f"{name_of(path)} says nothing of itself"
    missing = [f"{name_of(path)}:{node.lineno} {node.name}" for node in undocumented(tree)]
    assert missing == []


def undocumented(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    """Public classes and functions that say nothing of themselves."""
    found: list[ast.FunctionDef | ast.ClassDef] = []
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            found += [node] if ast.get_docstring(node) is None else []
    return found


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=name_of)
def test_a_package_says_what_goes_in_and_what_comes_out(path: Path) -> None:
    said = ast.get_docstring(tree_of(path)) or ""
    assert len(said) >= 60, f"{name_of(path)}: {said!r}"


def test_files_are_short() -> None:
    """One concept a file. The few that are longer are listed, and leave the list when they are not."""
    long = {name_of(path) for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > MAX_LINES}
    assert long <= LONG


def test_modules_can_be_imported_alone() -> None:
    """No module needs another to have been imported before it."""
    names = [
        ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__") for path in MODULES
    ]
    for name in names:
        importlib.import_module(name)


def test_the_change_log_knows_this_version() -> None:
    assert f"## {reportkit.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_what_we_ship_is_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert set(wheel) == {"templates", "data"}
    assert all((ROOT / name).is_dir() for name in wheel)


def test_dependencies_are_those_that_are_imported() -> None:
    """What another library happens to bring is declared as well, if it is imported."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {re.split(r"[<>=\[ ]", line)[0] for line in project["project"]["dependencies"]}
    used = {module.split(".")[0] for path in MODULES for module in imported(tree_of(path))}
    imports = {
        "markdown-it-py": "markdown_it",
        "mdit-py-plugins": "mdit_py_plugins",
        "pillow": "PIL",
        "python-docx": "docx",
        "pyyaml": "yaml",
    }
    assert {name for name in names if imports.get(name, name) not in used} == set()
    ours = {imports.get(name, name) for name in names}
    ours |= {re.split(r"[<>=\[ ]", line)[0] for line in project["project"]["optional-dependencies"]["briefing"]}
    foreign = {name for name in used if name and name not in sys.stdlib_module_names and name != "reportkit"}
    assert foreign <= ours
