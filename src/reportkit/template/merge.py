"""Sections to a document: picks each section's text, renders it, turns it into blocks, and numbers what is numbered."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reportkit.diagnostics import Report, Span
from reportkit.dossier.model import Dossier, OwnText
from reportkit.release.digest import revision
from reportkit.template import rules
from reportkit.template.completeness import look_for_the_missing
from reportkit.template.crossrefs import check_targets, with_titles
from reportkit.template.kept_together import keeping_end, keeping_leads
from reportkit.template.markdown.blocks import Converter
from reportkit.template.markings import keywords, marking
from reportkit.template.notes.citations import cite
from reportkit.template.notes.mentions import with_mentions
from reportkit.template.origins import PlacedText
from reportkit.template.pack.pack import Pack
from reportkit.template.sandbox.environment import SectionEnvironment
from reportkit.template.sandbox.faults import SectionFailed
from reportkit.template.setting import Setting
from reportkit.template.values import TemplateFault
from reportkit.template.vocabulary.vocabulary import Vocabulary
from reportkit.template.volume import Volume
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, notes, own_inlines

_OWN = "text:"
_HEADING = re.compile(r"^# .*", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The document of one audience and language; `used` are the ids that it shows, in order.

    `dossier` is what it was made from: the released one, in its language. `told` are the keys of persons of its head
    that were looked at ("from.phone"); `ratings`: whether our ratings were; `wording` is the audience's. `extents` says
    where each section stands among the document's blocks.
    """

    document: n.Document
    dossier: Dossier
    used: tuple[str, ...]
    left_out: tuple[str, ...]
    extents: Mapping[str, slice]
    told: frozenset[str] = frozenset()
    ratings: bool = False
    wording: str = ""

    def section(self, name: str) -> tuple[n.Block, ...]:
        """The blocks of one section; none where the document doesn't have it."""
        return self.document.blocks[self.extents[name]] if name in self.extents else ()


@dataclass(slots=True)
class _Merger:
    setting: Setting
    pack: Pack
    own_texts: Mapping[str, OwnText]
    picture: Callable[[str, Span | None], n.Raster | None]
    left_out: list[str] = field(default_factory=list)
    extents: dict[str, slice] = field(default_factory=dict)
    volume: Volume = field(default_factory=Volume)

    def sections(self) -> Iterator[n.Block]:
        vocabulary = Vocabulary(self.setting, self.pack.topics)
        items = sum(1 for _ in self.setting.dossier.items())
        self.volume = Volume(items)
        environment = SectionEnvironment(
            self._load,
            self._shown,
            self.setting.references,
            names=vocabulary.names(),
            work=vocabulary.work,
            items=items,
            draft=self.setting.draft,
        )
        environment.filters |= {name: getattr(vocabulary, name) for name in Vocabulary.FILTERS}
        begins = 0
        for section in self.setting.audience.sections:
            found = tuple(self._section(section, environment))
            self.extents[section] = slice(begins, begins := begins + len(found))
            yield from found

    def _section(self, section: str, environment: SectionEnvironment) -> Iterator[n.Block]:
        name, errors = self._file(section), self.setting.report.count_errors()
        try:
            text = environment.render(name)
        except SectionFailed as failed:
            self.setting.report.add(failed.finding)
            return
        found = self._converted(text)
        if name.startswith(_OWN) and found and not _is_title(found[0]):
            found = (*self._own_heading(section), *found)
        if all(isinstance(block, n.Heading | n.Rule | n.PageBreak) for block in found):
            if self.setting.report.count_errors() == errors and section not in self.pack.optional:
                self._say_empty(section, name)
            self.left_out.append(section)
            return
        yield from found

    def _converted(self, text: PlacedText) -> tuple[n.Block, ...]:
        def cited(written: str, span: Span | None) -> tuple[n.Inline, ...]:
            return cite(written, span, self.setting)

        converter = Converter(
            self.setting.references,
            self.setting.report,
            self.setting.typeset,
            cited,
            self.picture,
            self.setting.language,
            self._drafter(),
            self.volume,
        )
        try:
            return converter.convert(text)
        except TemplateFault as fault:
            self.setting.report.add(fault.at(converter.here()))
            return ()

    def _drafter(self) -> str | None:
        """Whose name stands at the comments of a draft; None where the document is no draft and has none."""
        if not self.setting.draft:
            return None
        dossier = self.setting.dossier
        self.setting.told.add("prepared_by.name" if dossier.prepared_by else "from.name")
        return (dossier.prepared_by or dossier.sender).name

    def _own_heading(self, section: str) -> Iterator[n.Heading]:
        """The pack's own heading for a section in the dossier's words that has none, numbered if the pack's is."""
        if title := self.setting.words.get(f"{section}.title"):
            file = self.pack.section_file(section, self.setting.audience.name)
            pack_heading = _HEADING.search(self.pack.text(file) or "") if file else None
            numbered = pack_heading is None or ".unnumbered" not in pack_heading[0]
            yield n.Heading(1, (self.setting.text(title),), id=section, numbered=numbered)

    def _say_empty(self, section: str, name: str) -> None:
        required = section in self.pack.required
        rule = rules.REQUIRED_SECTION if required and not self.setting.draft else rules.EMPTY_SECTION
        self.setting.report.add(
            rule.at(
                Span(self._shown(name)),
                "the section “{section}” has nothing to say for the audience “{audience}”",
                hint="give the dossier something that this audience may see, or take the section from its list",
                section=section,
                audience=self.setting.audience.name,
            )
        )

    # -------------------------------------------------------------------------------------------- files

    def _file(self, section: str) -> str:
        if section in self.own_texts:
            return _OWN + self.own_texts[section].path
        return self.pack.section_file(section, self.setting.audience.name) or f"sections/{section}.md.j2"

    def _load(self, name: str) -> str | None:
        if name.startswith(_OWN):
            return next((text.content for text in self.own_texts.values() if _OWN + text.path == name), None)
        return self.pack.text(name)

    def _shown(self, name: str) -> str:
        if name.startswith(_OWN):
            return name.removeprefix(_OWN)
        return self.pack.shown(name)


def merge(
    setting: Setting,
    pack: Pack,
    own_texts: Mapping[str, OwnText],
    picture: Callable[[str, Span | None], n.Raster | None],
) -> Merged:
    """The document. Findings go to the setting's report; with errors among them the document is not to be shown.

    `own_texts` are the sections in the dossier's own words, by section.
    """
    merger = _Merger(setting, pack, own_texts, picture)
    together = keeping_end(keeping_leads(tuple(_with_ids(_with_endnotes(merger.sections(), setting), setting))))
    body = with_titles(with_mentions(together))
    check_targets(body, setting.report)
    _check_notes(body, setting.report)
    if not setting.report.has_errors:
        look_for_the_missing(pack, setting)
    document = n.Document(_meta(setting), body)
    return Merged(
        document=document,
        dossier=setting.dossier,
        used=tuple(setting.used),
        left_out=tuple(merger.left_out),
        extents=merger.extents,
        told=frozenset(setting.told),
        ratings=setting.rated,
        wording=setting.audience.wording,
    )


# ------------------------------------------------------------------------------------------------ headings and targets


def _is_title(block: n.Block) -> bool:
    return isinstance(block, n.Heading) and block.level == 1


def _with_ids(sections: Iterable[n.Block], setting: Setting) -> Iterator[n.Block]:
    """Headings get ids, which contents and cross references need, and numbers, where the audience wants them."""
    taken: set[str] = set()
    counters = [0, 0, 0, 0]
    for block in sections:
        if isinstance(block, n.Heading):
            anchor = block.id or f"h{len(taken) + 1}"
            while anchor in taken:
                anchor += "-"
            taken.add(anchor)
            number = _number(block, counters) if setting.audience.numbered else ""
            block = dataclasses.replace(block, id=anchor, number=number)
        yield block


def _with_endnotes(sections: Iterable[n.Block], setting: Setting) -> Iterator[n.Block]:
    """The heading of the endnotes is the last block, where there are any."""
    listed = tuple(sections)
    yield from listed
    if setting.audience.citations == "endnotes" and any(
        note for block in blocks(listed) for note in notes(own_inlines(block))
    ):
        title = setting.words.get("notes.title") or setting.language.word("notes")
        yield n.Heading(1, (setting.text(title),), id="notes", numbered=False)


def _number(heading: n.Heading, counters: list[int]) -> str:
    """The next number of a heading of the first two levels; nothing below an unnumbered one, or below none."""
    if heading.level > 2 or not heading.numbered:
        if heading.level == 1:
            counters[1:] = [-1] * 3
        return ""
    if heading.level == 2 and (counters[1] < 0 or not counters[0]):
        return ""
    counters[heading.level - 1] += 1
    counters[heading.level :] = [0] * (4 - heading.level)
    return ".".join(str(count) for count in counters[: heading.level])


def _check_notes(body: tuple[n.Block, ...], report: Report) -> None:
    """No note of the tree stands inside another: neither format could print it."""
    for block in blocks(body):
        for note in notes(own_inlines(block)):
            for inner in notes(inline for paragraph in note.blocks for inline in paragraph.children):
                hint = "write it out there, in brackets, or make it a note of its own in the text"
                report.add(rules.NOTE_IN_NOTE.at(inner.span or note.span, "a note stands inside a note", hint=hint))


# ------------------------------------------------------------------------------------------ what repeats on every page


def _meta(setting: Setting) -> n.Meta:
    dossier, language = setting.dossier, setting.language
    kind = setting.audience.in_language(setting.audience.title, language.code) or setting.title
    running = " · ".join(
        filter(None, [kind, f"{language.words['number-sign']}\u00a0{dossier.number}" if dossier.number else ""])
    )
    mark = marking(setting)
    setting.told.add("from.name")
    return n.Meta(
        title=setting.typeset(dossier.title),
        language=language.code,
        author=dossier.sender.name,
        subject=kind,
        keywords=(dossier.id, *keywords(mark)),
        date=str(dossier.date),
        marking=mark,
        running=setting.typeset(running),
        page_label=language.words["page-label"],
        watermark=language.words["draft"].upper() if setting.draft else "",
        notes="endnotes" if setting.audience.citations == "endnotes" else "footnotes",
        revision=revision(dossier, ratings=setting.rated),
        cover=setting.audience.cover,
    )
