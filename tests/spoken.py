"""Every sentence that the code can say of a fault, found in its syntax trees: what the Russian table has to cover."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter

SOURCE = Path(__file__).parents[1] / "src" / "reportkit"

_SAYING = ("at", "fault", "wrong", "lack", "refuse", "_fault", "Message", "_say", "damaged")
_RAISED = (
    "Fault",
    "UsageError",
    "ReadError",
    "WriteError",
    "WorkerError",
    "MissingNameError",
    "Refused",
    "Unreadable",
    "Unusable",
    "UnknownWord",
    "UnknownItem",
    "WithheldPrinted",
)
_FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
_NAMES = ("message", "hint", "what", "how", "reason", "problem")


def shape(template: str) -> str:
    """A template with its gaps nameless, so that an f-string and a template of the same words are one."""
    try:
        pieces = list(Formatter().parse(template))
    except ValueError:
        return template  # a hint that shows a piece of a template
    return "".join(_escaped(words) + ("" if gap is None else "{}") for words, gap, _, _ in pieces)


def _escaped(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")


def table() -> set[str]:
    """What the Russian table has, gaps nameless."""
    lines = (SOURCE / "speech" / "russian" / "messages.txt").read_text(encoding="utf-8").splitlines()
    return {shape(line.partition(": ")[2]) for line in lines if line.startswith(("en: ", "word: "))}


def sentences() -> Iterator[tuple[str, str]]:
    """Where a sentence is first written (file and line), and the sentence: gaps as `{}`. Each is given once."""
    given: set[str] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for line, text in _in_scope(tree, _assigned(ast.walk(tree))):
            if text not in given and _is_sentence(text):
                given.add(text)
                yield f"{path.relative_to(SOURCE).as_posix()}:{line}", text


def _in_scope(scope: ast.AST, names: Mapping[str, list[ast.expr]]) -> Iterator[tuple[int, str]]:
    """What a module or function says, and then the functions in it: a name is its own scope's, else the file's."""
    for node in _own(scope):
        for said in _said(node):
            for text in _texts(said, names):
                yield said.lineno, text
        if isinstance(node, _FUNCTION):
            yield from _in_scope(node, {**names, **_assigned(_own(node))})


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a scope, without those that are inside its functions."""
    for node in ast.iter_child_nodes(scope):
        yield node
        if not isinstance(node, _FUNCTION):
            yield from _own(node)


def _said(node: ast.AST) -> Iterator[ast.expr]:
    """The parts of a node that are told to people."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        tells = name in _SAYING or name.endswith(_RAISED)
        if tells:
            yield from node.args
        yield from (word.value for word in node.keywords if word.arg == "hint" or (tells and word.arg in _NAMES))


def _assigned(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """What each name is set to."""
    names: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, []).append(node.value)
    return names


def _texts(said: ast.expr, names: Mapping[str, list[ast.expr]], deep: int = 3) -> Iterator[str]:
    match said:
        case ast.Constant(value=str(text)):
            yield shape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(_escaped(str(part.value)) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case ast.IfExp():
            yield from _texts(said.body, names, deep)
            yield from _texts(said.orelse, names, deep)
        case ast.BinOp(op=ast.Add()):
            for left in _texts(said.left, names, deep):
                for right in _texts(said.right, names, deep):
                    yield left + right
        case ast.Name(id=name) if deep:
            for value in names.get(name, ()):
                yield from _texts(value, names, deep - 1)


def _is_sentence(text: str) -> bool:
    return " " in text.strip() and bool(re.search("[A-Za-z]{2}", text.replace("{}", "")))
