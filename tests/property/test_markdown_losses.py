"""Each word of a Markdown text is in the tree, or a finding names its line, whatever the text."""

from __future__ import annotations

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Diagnostic, Report, Span
from reportkit.language import get
from reportkit.template import rules
from reportkit.template.markdown.blocks import Converter
from reportkit.template.merge import _check_notes
from reportkit.template.origins import PlacedText
from reportkit.template.values import References
from reportkit.tree import nodes as n
from strategies import PIXEL

_WORD = re.compile(r"w[0-9]+q")
_LANGUAGE = re.compile(r"(`{3,}|~{3,})\s*\S+")  # what stands behind the marks of code: mark-up, as they are


def converted(text: str) -> tuple[tuple[n.Block, ...], Report]:
    report = Report()

    def picture(path: str, span: Span | None) -> n.Raster | None:
        if path == "map.png":
            return n.Raster(PIXEL, "image/png", 1, 1)
        report.add(rules.MARKDOWN.at(span, "there is no picture"))
        return None

    def cite(written: str, span: Span | None) -> tuple[n.Inline, ...]:
        return (n.Footnote((n.Paragraph((n.Text(f"{written}."),)),), span=span),)

    places = tuple(Span("text.md", number) for number, _ in enumerate(text.split("\n"), 1))
    converter = Converter(References(), report, str, cite, picture, get("ru"), drafter="А. Б.")
    return converter.convert(PlacedText(text, places)), report


def told(finding: Diagnostic, lines: list[str]) -> range:
    """The lines that a finding is about. One about a note, or about HTML, is about all of it."""
    assert finding.span is not None
    first, message = finding.span.line, str(finding.message)
    if finding.code == "RK507" or "note [^" in message:
        after = (at for at, line in enumerate(lines[first:], first + 1) if line.startswith(("[^", "[a]:")))
        return range(first, len(lines) + 1 if finding.code == "RK507" else next(after, len(lines) + 1))
    if finding.code == "RK530":  # the note inside is one of those that are written below the text
        return range(next((at for at, line in enumerate(lines, 1) if line.startswith("[^")), first), len(lines) + 1)
    found = re.search("on to line ([0-9]+)", message)
    return range(first, (int(found[1]) if found else first) + 1)


def lost(text: str) -> list[str]:
    """The words that are nowhere: not in the tree, and on no line with a finding."""
    blocks, report = converted(text)
    words = set(_WORD.findall(repr(blocks)))
    lines = text.split("\n")
    _check_notes(blocks, report)
    covered = {line for finding in report for line in told(finding, lines)}
    return [
        word
        for number, line in enumerate(lines, 1)
        for word in _WORD.findall(_LANGUAGE.sub("", line))
        if word not in words and number not in covered and not line.startswith("[a]:")  # told where its links are
    ]


class Author:
    """Writes Markdown of every block and inline that the parser knows, some of it with slips; no word comes twice."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.count = 0
        self.notes: list[str] = []

    def word(self) -> str:
        self.count += 1
        return f"w{self.count}q"

    # ---------------------------------------------------------------------------------------- inlines

    def inline(self, depth: int = 0) -> str:
        kinds = [self.word] * 6 + [
            lambda: f"*{self.inline(depth + 1)}*",
            lambda: f"**{self.inline(depth + 1)}**",
            lambda: f"~~{self.inline(depth + 1)}~~",
            lambda: f"=={self.word()}==",
            lambda: f"`{self.word()}`",
            lambda: f"`{self.word()}\n{self.word()}`",
            lambda: f"[{self.inline(depth + 1)}](https://example.org/{self.word()})",
            lambda: f'[{self.word()}](https://example.org "{self.word()}")',
            lambda: f"[{self.word()}](file:///{self.word()})",
            lambda: f"[{self.word()}](#{self.word()})",
            lambda: f"[{self.word()}][a]",
            lambda: f"[{self.word()}]{{.{self.random.choice(('sup', 'muted', 'comment', self.word()))}}}",
            lambda: f"[{self.word()}]{{lang=en}} [{self.word()}]{{{self.word()}=x}}",
            lambda: f"{self.word()}~{self.word()}~ {self.word()}^{self.word()}^ ~{self.word()}",
            lambda: f"{self.word()}^[{self.word()} *{self.word()}*]",
            lambda: f"{self.word()}{self.note()}",
            lambda: f"{self.word()}[^{self.word()}]",
            lambda: f"{self.word()} [@{self.word()}; {self.word()}]",
            lambda: f"<https://example.org/{self.word()}>",
            lambda: f"<b>{self.word()}</b>",
            lambda: f"{self.word()}\\\n{self.word()}  \n{self.word()}",
            lambda: f"![{self.word()}](map.png)",
            lambda: f"\\*{self.word()} &amp; {self.word()}\\_",
            lambda: f"\\newpage {self.word()}",
        ]
        return self.random.choice(kinds[: len(kinds) if depth < 3 else 6])()

    def note(self) -> str:
        name = self.random.choice((*self.notes, f"n{len(self.notes)}"))
        if name not in self.notes:
            self.notes.append(name)
        return f"[^{name}]"

    def line(self) -> str:
        return " ".join(self.inline() for _ in range(self.random.randint(1, 4)))

    # ---------------------------------------------------------------------------------------- blocks

    def blocks(self, depth: int = 0) -> str:
        return "\n\n".join(self.block(depth) for _ in range(self.random.randint(1, 3)))

    def block(self, depth: int) -> str:
        flat = [
            lambda: "\n".join(self.line() for _ in range(self.random.randint(1, 3))),
            lambda: f"{'#' * self.random.randint(1, 6)} {self.line()} {{#{self.word()}}}".replace("\n", " "),
            lambda: f"{self.line()}\n{self.random.choice(('===', '---'))}",
            lambda: f"```text\n{self.word()}\n\n  {self.word()}\n```",
            lambda: f"    {self.word()}\n\n    {self.word()}",
            lambda: self.random.choice(("---", "***", "\\newpage", "\\pagebreak", "")),
            lambda: f"![{self.line()}]({self.random.choice(('map.png', self.word()))})".replace("\n", " "),
            lambda: f"<div>{self.word()}\n{self.word()}</div>",
            self.table,
        ]
        deep = [self.list, self.list, self.quote, self.definitions, self.container]
        if depth < 4 and self.random.random() < 0.5:
            return self.random.choice(deep)(depth)
        return self.random.choice(flat)()

    def table(self) -> str:
        columns = self.random.randint(1, 3)
        rows = [["---"] * columns]
        rows += [[self.cell() for _ in range(self.random.randint(1, 4))] for _ in range(self.random.randint(0, 3))]
        rows.insert(0, [self.cell() for _ in range(columns)])
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def cell(self) -> str:
        return self.inline().replace("\n", " ")

    def list(self, depth: int) -> str:
        mark = self.random.choice(("- ", "* ", "3. ", "7) ", "- [ ] ", "- [x] "))
        items = [self.random.choice((self.blocks, self.blocks, lambda _: ""))(depth + 1) for _ in range(3)]
        return "\n".join(_indented(item, mark, " " * len(mark.partition("[")[0])) for item in items)

    def quote(self, depth: int) -> str:
        return _indented(self.blocks(depth + 1), "> ", "> ")

    def definitions(self, depth: int) -> str:
        return f"{self.cell()}\n{_indented(self.blocks(depth + 1), ':   ', '    ')}"

    def container(self, depth: int) -> str:
        name = self.random.choice(("note", "key", "lead", "landscape", self.word()))
        title = self.random.choice(("", f" {self.cell()}"))
        colons = ":" * (12 - depth)
        return f"{colons} {name}{title}\n{self.random.choice((self.blocks(depth + 1), ''))}\n{colons}"

    # ---------------------------------------------------------------------------------------- the whole

    def text(self) -> str:
        written = [self.block(0) for _ in range(self.random.randint(1, 4))]
        names = [*self.notes, *self.random.sample(self.notes, min(len(self.notes), 1)), "unused"]
        ends = [f"[a]: https://example.org/{self.word()}", f"[b]: https://example.org/{self.word()}"]
        ends += [f"[a]: https://example.org/{self.word()}"] if self.random.random() < 0.3 else []
        notes = [f"[^{name}]: {self.line()}\n\n    {self.block(4)}" for name in names if self.random.random() < 0.9]
        return "\n\n".join([*written, *notes, *ends])


def _indented(text: str, first: str, other: str) -> str:
    return first + text.replace("\n", f"\n{other}")


@given(st.integers(0, 1 << 30))
@settings(max_examples=examples(100, 2500))
def test_no_word_of_any_construct_is_lost(seed: int) -> None:
    text = Author(seed).text()
    assert lost(text) == [], text


_SCRAPS = [
    *(
        "-␠",
        "*␠",
        "1.␠",
        "2)␠",
        ">␠",
        "#␠",
        "####␠",
        "---⏎",
        "***",
        "===⏎",
        "|␠",
        "|-|",
        "|--|--|⏎",
        ":␠",
        ":::␠",
        ":::⏎",
    ),
    *(
        ":::␠note␠",
        "[^a]",
        "[^a]:␠",
        "[a]:␠http://x.y/",
        "[a]",
        "](",
        "[",
        "]",
        ")",
        "!",
        "*",
        "**",
        "_",
        "`",
        "``",
        "~",
    ),
    *("~~", "^", "^[", "{.", "{#", "}", "=", "<", ">", "\\", '"', "'", ":", "@", "⏎", "⏎⏎", "␠", "␠␠", "␠␠␠␠", "⇥"),
]


@given(st.lists(st.one_of(st.sampled_from(_SCRAPS), st.none()), max_size=60))
@settings(max_examples=examples(100, 2500))
def test_no_word_among_any_signs_is_lost(scraps: list[str | None]) -> None:
    written = "".join(f"w{at}q" if scrap is None else scrap for at, scrap in enumerate(scraps))
    text = written.replace("␠", " ").replace("⏎", "\n").replace("⇥", "\t")
    assert lost(text) == [], text


@given(st.integers(1, 60), st.sampled_from(("- ", "> ", "1. ", "> - ", ":   ")))
@settings(max_examples=examples(20, 200))
def test_what_stands_deep_is_there_or_told(depth: int, mark: str) -> None:
    """Below so many lists the parser itself gives up, and all that follows would be dropped with it."""
    rows = [f"{' ' * len(mark) * level if '>' not in mark else mark * level}{mark}w{level}q" for level in range(depth)]
    text = "\n".join(rows) + "\n\nw1000q\n\n## w1001q\n"
    assert lost(text) == [], text


@given(st.integers(1, 400), st.sampled_from(("*", "**", "[", "![", "~~", "`", "^[", "_", "> ", "- ")))
@settings(max_examples=examples(20, 200))
def test_marks_without_end_end(count: int, mark: str) -> None:
    for text in (mark * count + "w1q", f"{mark}w1q " * count, f"{mark}w1q " * count + mark.strip() * count):
        converted(text)
