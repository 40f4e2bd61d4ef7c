"""A template pack: its sections, audiences, words, and what it is called."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportkit.diagnostics import Report, Span
from reportkit.dossier.loader import load
from reportkit.dossier.nodes import MapNode, Node, ScalarNode
from reportkit.dossier.reading import Reading
from reportkit.handling import Handling
from reportkit.language import get
from reportkit.language.parts.citation import CitationStyle
from reportkit.release.audience import Audience
from reportkit.template import rules
from reportkit.template.pack.keys import AUDIENCE, TEMPLATE
from reportkit.template.pack.printed_remarks import REMARK_PRINTED, has_remark
from reportkit.template.pack.words import Words
from reportkit.workspace.paths import unfit


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A template pack as it was read. `files` are its own, by path; `base` is its folder as a user knows it."""

    name: str
    base: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    languages: tuple[str, ...]
    sections: tuple[str, ...]
    required: frozenset[str]
    optional: frozenset[str] = frozenset()
    default_audience: str
    topics: tuple[str, ...]
    needs_bottom_line: bool
    styles: Mapping[str, CitationStyle]
    audiences: Mapping[str, Audience]
    chains: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Words]
    files: Mapping[str, bytes] = field(repr=False)

    def title_in(self, language: str) -> str:
        return self.title.get(language) or self.title.get("", "")

    def style(self, audience: Audience, language: str) -> CitationStyle:
        """How sources are cited for these readers in this language."""
        return audience.citation_style or self.styles.get(language) or get(language).citation.style

    def shown(self, path: str) -> str:
        """A file of the pack as its user knows it."""
        return f"{self.base}/{path}"

    def text(self, path: str) -> str | None:
        """The text of one of the pack's files; None if it isn't there, or no text."""
        data = self.files.get(path)
        if data is None or not path.endswith(".j2"):
            return None
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            return None

    def section_file(self, section: str, audience: str) -> str | None:
        """The file of a section: the audience's own, one of an audience that it extends, else everybody's."""
        for name in self.chains.get(audience, (audience,)):
            own = f"audiences/{name}/{section}.md.j2"
            if own in self.files:
                return own
        common = f"sections/{section}.md.j2"
        return common if common in self.files else None


def read_pack(name: str, files: Mapping[str, bytes], base: str, report: Report) -> Pack | None:
    """The pack; None, with findings, where it can't be used."""
    before = report.count_errors()
    values = _read(files, "template.yaml", base, TEMPLATE, report)
    if values is None or not TEMPLATE.complete(values[0]):
        return None
    template, _ = values
    _check_name(name, f"{base}/template.yaml", "the pack", report)
    audiences, chains = _audiences(files, base, template, report)
    pack = Pack(
        name=name,
        base=base,
        title=template["title"],
        about=template.get("about", {}),
        languages=template["languages"],
        sections=template["sections"],
        required=frozenset(template.get("required", ())),
        optional=frozenset(template.get("optional", ())),
        default_audience=template["default_audience"],
        topics=template.get("expects", {}).get("topics", ()),
        needs_bottom_line=template.get("expects", {}).get("bottom_line", False),
        styles=template.get("citation_style", {}),
        audiences=audiences,
        chains=chains,
        words={language: _words(files, language, base, report) for language in template["languages"]},
        files=files,
    )
    _check(pack, report)
    return pack if report.count_errors() == before else None


def _read(
    files: Mapping[str, bytes], path: str, base: str, record: Any, report: Report
) -> tuple[dict[str, Any], MapNode] | None:
    shown = f"{base}/{path}"
    if path not in files:
        report.add(rules.PACK_FILE.at(Span(shown), "the pack has no {path}", path=path))
        return None
    node = load(files[path], shown, report)
    if node is None:
        return None
    values = record.read(node, Reading(report), "")
    return None if values is None or not isinstance(node, MapNode) else (values, node)


def _check_name(name: str, shown: str, what: str, report: Report) -> None:
    """Outputs are named by it."""
    if how := unfit(name):
        message = "{what} “{name}” can't name a file: {how}"
        report.add(rules.UNFIT_NAME.at(Span(shown), message, hint="rename it", what=what, name=name, how=how))


# ------------------------------------------------------------------------------------------------ audiences


def _audiences(
    files: Mapping[str, bytes], base: str, template: Mapping[str, Any], report: Report
) -> tuple[dict[str, Audience], dict[str, tuple[str, ...]]]:
    raw: dict[str, dict[str, Any]] = {}
    places: dict[str, MapNode] = {}
    for path in sorted(files):
        folder, _, file = path.partition("/")
        if folder != "audiences" or "/" in file or not file.endswith(".yaml"):
            continue
        _check_name(file.removesuffix(".yaml"), f"{base}/{path}", "the audience", report)
        if found := _read(files, path, base, AUDIENCE, report):
            raw[file.removesuffix(".yaml")], places[file.removesuffix(".yaml")] = found
    audiences, chains = {}, {}
    for name in raw:
        chain = _chain(name, raw, places, report)
        merged: dict[str, Any] = {}
        for ancestor in reversed(chain):
            merged.update(raw[ancestor])
        audiences[name] = _audience(name, merged, template)
        chains[name] = chain
    return audiences, chains


def _chain(
    name: str, raw: Mapping[str, Mapping[str, Any]], places: Mapping[str, MapNode], report: Report
) -> tuple[str, ...]:
    """An audience and those that it extends, nearest first."""
    chain = [name]
    while (parent := raw[chain[-1]].get("extends")) is not None:
        if parent in chain or parent not in raw:
            name, span = chain[-1], places[chain[-1]].at("extends")
            what = "and so itself" if parent in chain else "which the pack doesn't have"
            hint = "there is: {known}"
            known = ", ".join(sorted(raw))
            report.add(
                rules.PACK_KEY.at(
                    span,
                    "the audience “{name}” extends “{parent}”, {what}",
                    hint=hint,
                    name=name,
                    parent=parent,
                    what=what,
                    known=known,
                )
            )
            break
        chain.append(parent)
    return tuple(chain)


def _audience(name: str, values: Mapping[str, Any], template: Mapping[str, Any]) -> Audience:
    known = {key: value for key, value in values.items() if key not in ("extends", "show")}
    defaults: dict[str, Any] = {
        "languages": template["languages"],
        "sections": template["sections"],
        "clearance": Handling.CLEAR,
    }
    return Audience(name=name, show=frozenset(values.get("show", ())), **{**defaults, **known})


# ------------------------------------------------------------------------------------------------ words


def _words(files: Mapping[str, bytes], language: str, base: str, report: Report) -> Words:
    path = f"words/{language}.yaml"
    shown = f"{base}/{path}"
    strings: dict[str, str] = {}
    if path not in files:
        report.add(rules.PACK_FILE.at(Span(shown), "the pack has no words for the language {name}", name=language))
    elif (node := load(files[path], shown, report)) is not None:
        for key, text, entry in _flat(node, ""):
            if text is None:
                message = "“{key}” must be text"
                report.add(rules.PACK_KEY.at(entry.span, message, key=key))
            else:
                strings[key] = text
                if has_remark(text):
                    hint = "take it out, or write it behind a #"
                    report.add(rules.REMARK.at(entry.span, "{what}", what=REMARK_PRINTED, hint=hint))
    return Words(strings, shown)


def _flat(node: Node, prefix: str) -> Iterator[tuple[str, str | None, Node]]:
    if isinstance(node, MapNode):
        for key, entry in node.items():
            yield from _flat(entry, f"{prefix}.{key}" if prefix else key)
    elif isinstance(node, ScalarNode) and node.value is not None:
        yield prefix, node.text.strip(), node
    else:
        yield prefix, None, node


# ------------------------------------------------------------------------------------------------ does it hang together


def _check(pack: Pack, report: Report) -> None:
    place = Span(pack.shown("template.yaml"))
    if pack.default_audience not in pack.audiences:
        known = ", ".join(sorted(pack.audiences)) or "none"
        message = "there is no audience “{name}”"
        report.add(
            rules.PACK_FILE.at(place, message, hint="there is: {known}", name=pack.default_audience, known=known)
        )
    for audience in pack.audiences.values():
        for section in audience.sections:
            if pack.section_file(section, audience.name) is None:
                _say_no_section(pack, audience, section, report)


def _say_no_section(pack: Pack, audience: Audience, section: str, report: Report) -> None:
    stems = sorted({path.rpartition("/")[2].removesuffix(".md.j2") for path in pack.files if path.endswith(".md.j2")})
    near = difflib.get_close_matches(section, stems, n=1, cutoff=0.6)
    report.add(
        rules.PACK_FILE.at(
            Span(pack.shown(f"audiences/{audience.name}.yaml")),
            "the audience “{audience}” has a section “{section}”, but there is no sections/{section}.md.j2",
            hint=f"did you mean “{near[0]}”?" if near else "write that file, or take the section from the list",
            audience=audience.name,
            section=section,
        )
    )
