"""A pack looked over without a dossier: names and words that aren't there, even where no rendering has come by."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from jinja2 import TemplateSyntaxError, meta, nodes

from reportkit.diagnostics import Report, Span
from reportkit.template import rules
from reportkit.template.pack.pack import Pack
from reportkit.template.pack.untranslated import lacking
from reportkit.template.sandbox.environment import SectionEnvironment
from reportkit.template.sandbox.faults import SectionFailed, check_source
from reportkit.template.values import References
from reportkit.template.vocabulary.vocabulary import Vocabulary


def inspect_pack(pack: Pack, report: Report) -> None:
    """Adds what is wrong with the sections of a pack to the report: every file, every branch."""
    environment = SectionEnvironment(pack.text, pack.shown, References())
    environment.filters |= {name: lambda rows: rows for name in Vocabulary.FILTERS}
    known = Vocabulary.known_names() | set(environment.globals)
    for language in pack.languages:
        report.extend(lacking(pack, language))
    for path in sorted(pack.files):
        text = pack.text(path)
        if text is None:
            continue
        try:
            check_source(text, pack.shown(path))
            tree = environment.parse(text, path, path)
        except SectionFailed as failed:
            report.add(failed.finding)
            continue
        except TemplateSyntaxError as fault:
            report.add(environment.finding(fault, path))
            continue
        _check_names(tree, path, pack, known, report)
        _check_filters(tree, pack.shown(path), environment, report)
        _check_words(tree, path, pack, report)


def _check_names(tree: nodes.Template, path: str, pack: Pack, known: set[str], report: Report) -> None:
    missing = meta.find_undeclared_variables(tree) - known
    for name in tree.find_all(nodes.Name):
        if name.name in missing:
            span = Span(pack.shown(path), name.lineno)
            report.add(
                rules.UNKNOWN_NAME.at(span, "there is no “{name}” here", hint=_near(name.name, known), name=name.name)
            )


def _check_filters(tree: nodes.Template, shown: str, environment: SectionEnvironment, report: Report) -> None:
    for kind, names in ((nodes.Filter, environment.filters), (nodes.Test, environment.tests)):
        for node in tree.find_all(kind):
            if node.name not in names:
                what = "filter" if kind is nodes.Filter else "test"
                message = "there is no {what} “{name}”"
                hint = _near(node.name, names)
                report.add(
                    rules.UNKNOWN_NAME.at(Span(shown, node.lineno), message, hint=hint, what=what, name=node.name)
                )


def _check_words(tree: nodes.Template, path: str, pack: Pack, report: Report) -> None:
    for key, line in _words(tree):
        for words in pack.words.values():
            if key not in words.strings:
                message = "the pack has no words for “{key}”"
                hint = _near(key, words.strings) or f"add it to {words.file}"
                report.add(rules.UNKNOWN_WORD.at(Span(pack.shown(path), line), message, hint=hint, key=key))
                break


def _words(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """The keys of `_("…")` that are written out, with their lines."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "_" and call.args:
            key = call.args[0]
            if isinstance(key, nodes.Const) and isinstance(key.value, str):
                yield key.value, call.lineno


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else ""
