"""The inlines of a line of Markdown: what each mark becomes, and findings for what has no meaning in a memo."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.language.language import Language
from reportkit.template import rules
from reportkit.template.markdown.elements import Element, joined, nest
from reportkit.template.notes.nested import spelled_out
from reportkit.template.notes.notes import settled
from reportkit.template.origins import PlacedText
from reportkit.template.values import REFERENCE, References, TemplateFault
from reportkit.template.volume import MAX_FINDINGS, Volume
from reportkit.tree import nodes as n
from reportkit.tree.walk import plain

T = TypeVar("T")

_CITATION = re.compile(r" *\[@([^\[\]]+)\]")
_NOTE = re.compile(r"\[\^[^\s\[\]]+\]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_MARKED = re.compile(r"(?<!=)==(?=[^\s=])[^\n]*?(?<=[^\s=])==(?!=)")
_LOST_LINK = re.compile(r"\]\((?:https?://|mailto:|#)[^\s()]+\)")  # a note inside its words: it is none for the parser
_BREAK = re.compile(r"\\(?:newpage|pagebreak)\b")
_WRAPPERS: dict[str, type[n.Superscript] | type[n.Subscript] | type[n.Muted]]
_WRAPPERS = {"sup": n.Superscript, "sub": n.Subscript, "muted": n.Muted}
_DEEPEST = 40
"""Emphasis in emphasis: more is a slip of the keyboard."""

Cite = Callable[[str, Span | None], tuple[n.Inline, ...]]
"""What `[@signing; @argumenti, абз. 2]` becomes: the text between `[@` and `]`, and where it stands."""

Typeset = Callable[[str], str]
"""A language's typography, for a template's or a text's own words."""


@dataclass(slots=True)
class Reading:
    """Where in a text the conversion stands: what is found is told with its line."""

    report: Report
    source: PlacedText = field(default_factory=lambda: PlacedText("", ()))
    line: int = 0
    told: int = 0

    def here(self) -> Span | None:
        """A line of a template."""
        return self.source.at(self.line)

    def say(self, finding: Diagnostic) -> None:
        """Adds a finding. Raises TemplateFault after more than anybody reads."""
        self.told += 1
        if self.told > MAX_FINDINGS:
            raise TemplateFault(f"more than {MAX_FINDINGS} things are wrong here", hint="mend the first of them")
        self.report.add(finding)

    def fault(self, message: str, hint: str = "", severity: Severity = Severity.ERROR, **words: str) -> None:
        """A finding about Markdown that has no meaning here, or not at this place."""
        self.say(rules.MARKDOWN.at(self.here(), message, hint=hint, severity=severity, **words))


@dataclass(slots=True)
class Inlines:
    """Turns the inline tokens of one text into nodes. `note` gives the note of an id.

    `drafter` is whose name stands at remarks (`[check the date]{.comment}`); None, outside drafts, leaves them out.
    """

    reading: Reading
    references: References
    typeset: Typeset
    cite: Cite
    note: Callable[[str], n.Footnote]
    language: Language
    drafter: str | None = None
    volume: Volume = field(default_factory=Volume)
    in_note: bool = False
    _depth: int = 0

    def of(self, element: Element) -> tuple[n.Inline, ...]:
        """The inlines that stand in a block, notes where they belong."""
        if element.inline is None:
            return ()
        if element.inline.map:
            self.reading.line = element.inline.map[0]
        inlines = self.words(nest(element.inline.children or []))
        if self.in_note:
            return merged(spelled_out(inlines, self.language))
        return settled(inlines, self.language)

    def words(self, elements: Sequence[Element]) -> tuple[n.Inline, ...]:
        """The inlines of elements, neighbouring texts as one."""
        return merged(inline for element in joined(elements) for inline in self._inline(element))

    def resolved(self, nodes: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """What a printed value becomes; nothing, and a finding, where it can't stand here."""
        try:
            found = nodes()
        except TemplateFault as fault:
            self.reading.say(fault.at(self.reading.here()))
            return ()
        self.volume.values(cast(Sequence[n.Block | n.Inline], found))
        return found

    def plain(self, text: str) -> str:
        """Text in which a printed value can only be characters: code, an address."""
        parts = enumerate(REFERENCE.split(text))
        return "".join(plain(self._printed(part)) if index % 2 else part for index, part in parts)

    def html(self, content: str) -> None:
        start = content.strip().split("\n")[0][:40]
        hint = "write Markdown; for a literal < write \\<"
        here = self.reading.here()
        self.reading.say(rules.RAW_HTML.at(here, "HTML has no meaning here: {start}", start=start, hint=hint))

    # -------------------------------------------------------------------------------------------- elements

    def _inline(self, element: Element) -> Iterator[n.Inline]:
        self.volume.inline()
        match element.type:
            case "text":
                yield from self._text(element.content)
            case "hardbreak":
                yield n.LineBreak()
                self.reading.line += 1
            case "code_inline":
                self._attributes(element)
                yield n.Code(self.plain(element.content))
            case "image":
                hint = "put it on a line of its own, with an empty line before and after"
                self.reading.fault("a picture stands inside a sentence", hint)
                yield from self.words(nest(element.inline.children or []) if element.inline else ())
            case "footnote_ref":
                yield self.note(str(element.meta.get("id")))
            case "html_inline":
                self.html(element.content)
            case _:
                yield from self._holder(element)
        self.reading.line += int(str(element.meta.get("lines", 0)))

    def _holder(self, element: Element) -> Iterator[n.Inline]:
        """What holds other inlines."""
        if self._depth == _DEEPEST:
            hint = "a sign that is to be itself is written with a backslash before it: \\*"
            self.reading.fault("marks stand too deep inside each other", hint)
            return
        self._depth += 1
        match element.type:
            case "link":
                yield from self._link(element)
            case "span":
                yield from self._span(element)
            case "em":
                yield n.Emphasis(self.words(element.children))
            case "strong":
                yield n.Strong(self.words(element.children))
            case "sub":
                yield n.Subscript(self.words(element.children))
            case "sup":
                yield n.Superscript(self.words(element.children))
            case _:
                self._without_meaning(element)
                yield from self.words(element.children)
        self._depth -= 1

    def _without_meaning(self, element: Element) -> None:
        if element.type == "s":
            hint = "take them out; for two signs of their own write \\~~"
            self.reading.fault("struck-out words have no place in a memo", hint)
        else:  # a mark of the parser that nothing here knows
            self.reading.fault("“{name}” has no meaning here", name=element.type)

    def _link(self, element: Element) -> Iterator[n.Inline]:
        self._attributes(element, "href", "title")
        if element.attrs.get("title"):
            hint = "put them into the text, or take them out"
            title = str(element.attrs["title"])
            self.reading.fault("the words “{title}” behind an address are printed nowhere", hint, title=title)
        inner, url = self.words(element.children), self.plain(str(element.attrs.get("href", "")))
        if url.startswith("#"):
            yield n.CrossReference(url[1:], inner, span=self.reading.here())
        elif _SAFE_LINK.fullmatch(url):
            yield n.Link(_ascii(url), inner)
        else:
            hint = "a link begins with https://, http:// or mailto:, or with # for a place in the memo"
            here = self.reading.here()
            self.reading.say(rules.UNSAFE_LINK.at(here, "a link to “{url}”", url=url, hint=hint))
            yield from inner

    def _span(self, element: Element) -> Iterator[n.Inline]:
        self._attributes(element, "class", "lang")
        inner = self.words(element.children)
        classes = str(element.attrs.get("class", "")).split()
        if "comment" in classes:  # a remark to whoever edits the draft
            if self.drafter is not None:
                yield n.Comment(plain(inner), self.drafter)
            return
        if lang := str(element.attrs.get("lang", "")):
            inner = (n.Foreign(lang, inner),)
        for name in classes:
            if name in _WRAPPERS:
                inner = (_WRAPPERS[name](inner),)
            else:
                hint = f"there is: {', '.join((*_WRAPPERS, 'comment'))}"
                self.reading.fault("there is no class “{name}”", hint, name=name)
        yield from inner

    def _attributes(self, element: Element, *known: str) -> None:
        """A warning for each attribute that does nothing: `[words](address){width=50%}`."""
        dropped = element.meta.get("insecure_attrs", {})
        for name in (*element.attrs, *(dropped if isinstance(dropped, dict) else ())):
            if name not in known:
                self.reading.fault("“{name}” does nothing here", "take it out", Severity.WARNING, name=str(name))

    # -------------------------------------------------------------------------------------------- text

    def _text(self, text: str) -> Iterator[n.Inline]:
        """Text over one line or more, with what is printed and cited in it."""
        first = self.reading.line
        self._check(text)
        # Citations become references too, so that typography sees neither ids nor locators.
        text = _CITATION.sub(lambda found: self.references.leave(_Cited(self, found[1])), text)
        lines = [text.count("\n", 0, found.start()) for found in REFERENCE.finditer(text)]
        before: tuple[n.Inline, ...] = ()
        for index, part in enumerate(REFERENCE.split(self.typeset(text.replace("\n", " ")))):
            if index % 2:
                self.reading.line = first + lines[index // 2]
                before = self._printed(part)
                yield from before
            elif part := part[1:] if part.startswith(".") and plain(before).endswith(".") else part:
                # A full stop after an abbreviation's («в 2027 г.» + «.») is one full stop.
                yield n.Text(part, self.reading.here())
        self.reading.line = first + text.count("\n")

    def _check(self, text: str) -> None:
        """Findings for signs that look like marks, and would be printed; `\\[^1]` is three characters."""
        first = self.reading.line
        for number, line in enumerate(text.split("\n")):
            self.reading.line = first + number
            for found in filter(lambda one: self._is_meant(one[0]), _NOTE.finditer(line)):
                hint = "write it below, after an empty line: {mark}: …"
                self.reading.fault("there is no note {mark}", hint, mark=found[0])
            for found in filter(lambda one: self._is_meant("="), _MARKED.finditer(line)):
                hint = "write **words** for what is to stand out; for the signs themselves, \\=="
                self.reading.fault("{words} has no meaning here", hint, Severity.WARNING, words=found[0])
            for found in filter(lambda one: self._is_meant("]"), _LOST_LINK.finditer(line)):
                hint = "put the note behind the link: [words](address)[^1]; for the signs themselves, \\]"
                message = "{mark} is printed as it stands, and leads nowhere"
                self.reading.fault(message, hint, Severity.WARNING, mark=found[0])
            for found in _BREAK.finditer(line):
                hint = "put it on a line of its own, with an empty line before and after, outside lists and tables"
                self.reading.fault("{mark} breaks no page here", hint, mark=found[0])
        self.reading.line = first

    def _is_meant(self, mark: str) -> bool:
        """Whether a text has nowhere a backslash before such a mark."""
        return f"\\{mark}" not in self.reading.source.text

    def _printed(self, number: str) -> tuple[n.Inline, ...]:
        return self.resolved(lambda: self.references[number].inlines())


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation on its way to a note."""

    reader: Inlines
    written: str

    def inlines(self) -> tuple[n.Inline, ...]:
        return self.reader.cite(self.written, self.reader.reading.here())

    def blocks(self) -> tuple[n.Block, ...]:
        return (n.Paragraph(self.inlines()),)


def merged(inlines: Iterator[n.Inline] | Sequence[n.Inline]) -> tuple[n.Inline, ...]:
    """Neighbouring texts as one, so that the tree doesn't depend on how the parser cut them."""
    together: list[n.Inline] = []
    for inline in inlines:
        if together and isinstance(inline, n.Text) and isinstance(last := together[-1], n.Text):
            together[-1] = n.Text(last.text + inline.text, last.span)
        else:
            together.append(inline)
    return tuple(together)


def _ascii(url: str) -> str:
    """An address in the characters that a URI may have (RFC 3986): all others as escapes of their UTF-8."""
    from urllib.parse import quote

    return url if url.isascii() else quote(url, safe="%/:=&?~#+!$,;'@()*[]")
