"""A section's syntax tree, changed so that whatever Jinja would do by itself is asked of the environment instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, cast

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.visitor import NodeTransformer

from reportkit.template.sandbox.meter import MAX_BITS

N = TypeVar("N", bound=nodes.Node)

_COUNTED = (nodes.Template, nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)


def guarded(tree: nodes.Template) -> nodes.Template:
    """The tree with its loops, comparisons, joins, parts and file names in the environment's hands.

    Raises TemplateSyntaxError for what isn't available at all.
    """
    found: nodes.Template = _Guard().visit(tree)
    _count_rounds(found)
    return found


class _Guard(NodeTransformer):
    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802 - these are named for the nodes
        self.generic_visit(node)
        return _asked("concatenated", node.nodes, node)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        operands: list[nodes.Expr] = [node.expr]
        for operand in node.ops:
            operands += [nodes.Const(operand.op), operand.expr]
        return _asked("compared_in_a_row", operands, node)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        ends: list[nodes.Expr] = [end or nodes.Const(None) for end in (node.arg.start, node.arg.stop, node.arg.step)]
        return _asked("sliced", [node.node, *ends], node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        for pair in node.items:
            if not isinstance(pair.key, nodes.Const):
                pair.key = _asked("weighed", [pair.key], pair)
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        self.generic_visit(node)
        node.iter = _asked("looped", [cast(nodes.Expr, node.iter), nodes.Const(_depth(node.target))], node)
        return node

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign:  # noqa: N802
        self.generic_visit(node)
        node.node = _taken_apart(node.target, cast(nodes.Expr, node.node))
        return node

    def visit_With(self, node: nodes.With) -> nodes.With:  # noqa: N802
        self.generic_visit(node)
        node.values = [_taken_apart(*pair) for pair in zip(node.targets, node.values, strict=True)]
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Call:  # noqa: N802
        self.generic_visit(node)
        return _arguments(node)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _arguments(node)

    def visit_Test(self, node: nodes.Test) -> nodes.Test:  # noqa: N802
        self.generic_visit(node)
        return _arguments(node)

    def visit_Include(self, node: nodes.Include) -> nodes.Include:  # noqa: N802
        self.generic_visit(node)
        return _named(node)

    def visit_Import(self, node: nodes.Import) -> nodes.Import:  # noqa: N802
        self.generic_visit(node)
        return _named(node)

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.FromImport:  # noqa: N802
        self.generic_visit(node)
        return _named(node)

    def visit_Extends(self, node: nodes.Extends) -> nodes.Extends:  # noqa: N802
        self.generic_visit(node)
        return _named(node)

    def visit_Const(self, node: nodes.Const) -> nodes.Const:  # noqa: N802
        value = node.value
        if isinstance(value, float) and value in (float("inf"), float("-inf")):
            raise TemplateSyntaxError("a number is too large", node.lineno)
        if isinstance(value, int) and value.bit_length() > MAX_BITS:
            raise TemplateSyntaxError("a number is too large", node.lineno)
        return node

    def visit_ScopedEvalContextModifier(self, node: nodes.ScopedEvalContextModifier) -> nodes.Node:  # noqa: N802
        raise TemplateSyntaxError("{% autoescape %} is not available here", node.lineno)


# ------------------------------------------------------------------------------------------- asking the environment


def _asked(name: str, arguments: Sequence[nodes.Expr], at: nodes.Node) -> nodes.Call:
    """A call of the environment's method, in a node's place."""
    call = nodes.Call(nodes.EnvironmentAttribute(name), list(arguments), [], None, None)
    return call.set_lineno(at.lineno)  # type: ignore[return-value]


def _arguments(node: N) -> N:
    """`*values` and `**values` are looked at before they are taken apart."""
    call: Any = node
    if call.dyn_args is not None:
        call.dyn_args = _asked("unpacked", [call.dyn_args, nodes.Const(1)], node)
    if call.dyn_kwargs is not None:
        call.dyn_kwargs = _asked("weighed", [call.dyn_kwargs], node)
    return node


def _taken_apart(target: nodes.Node, value: nodes.Expr) -> nodes.Expr:
    depth = _depth(target)
    return _asked("unpacked", [value, nodes.Const(depth)], value) if depth else value


def _depth(target: nodes.Node) -> int:
    """How deep a value is taken apart: 0 for `x`, 1 for `a, b`, 2 for `a, (b, c)`."""
    return 1 + max(map(_depth, target.items), default=0) if isinstance(target, nodes.Tuple) else 0


def _named(node: N) -> N:
    """The name of another file is a text, and so are several."""
    file: Any = node
    if not (isinstance(file.template, nodes.Const) and isinstance(file.template.value, str)):
        file.template = _asked("file_names", [file.template], node)
    return node


# ------------------------------------------------------------------------------------------------ counting


def _count_rounds(tree: nodes.Template) -> None:
    """Makes whatever can run more than once call the environment's `step`."""
    for node in [tree, *tree.find_all(_COUNTED)]:
        weight = nodes.Const(sum(len(data.data) for data in _own_text(node)))
        step = nodes.ExprStmt(_asked("step", [weight], node))
        node.body.insert(0, step.set_lineno(node.lineno, override=True))  # type: ignore[attr-defined]


def _own_text(node: nodes.Node) -> Iterator[nodes.TemplateData]:
    """The template's own text in a node, without what stands in nodes that are counted by themselves."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.TemplateData):
            yield child
        elif not isinstance(child, _COUNTED):
            yield from _own_text(child)
