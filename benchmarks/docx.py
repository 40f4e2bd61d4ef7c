"""How long the DOCX writer takes, beside python-docx written plainly: `python benchmarks/docx.py`.

Given the pages, one memo warm, and a document of 500 pages in a process of its own with its memory. Ratios tell more
than milliseconds: machines differ.
"""

from __future__ import annotations

import gc
import io
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import write_document

SENTENCE = (
    "Стороны договорились о подготовке военнослужащих, обмене опытом миротворческих операций и совместных учениях. "
)
SECTIONS_A_MEMO = 3
PAGES_A_SECTION = 1.3


@dataclass(frozen=True)
class Pages:
    """Pages as a layout would give them."""

    count: int
    heading_pages: tuple[int, ...]
    caption_pages: tuple[int, ...] = ()


def text(words: str, *more: n.Inline) -> n.Paragraph:
    return n.Paragraph((n.Text(words), *more))


def section(number: int) -> tuple[n.Block, ...]:
    """A page and a third, nearly: text with notes, a list, a quote, a table."""
    note = n.Footnote((text("Газета. 2025. № 3. URL: https://example.org."),))
    statement = n.Statement(n.Item("fact", f"fact-{number}"), (n.Text(SENTENCE.strip()),))
    row = n.Row(tuple(n.Cell((text(f"{number} — {SENTENCE[:30]}"),)) for _ in range(3)))
    return (
        n.Heading(1, (n.Text(f"Раздел {number}"),)),
        *(text(SENTENCE * 4, note) for _ in range(2)),
        n.Paragraph((statement, note, n.Text(". "), n.Strong((n.Text("Важно."),)))),
        n.BulletList(tuple(n.ListItem((text(SENTENCE),)) for _ in range(4))),
        n.BlockQuote((text(SENTENCE * 2),), (n.Text("А. Тулеутаев"),)),
        n.Heading(2, (n.Text("Данные"),)),
        n.Table(
            (n.Column(), n.Column(), n.Column()), (row,), (row,) * 6, n.Caption("Таблица", number, (n.Text("Числа"),))
        ),
        *(text(SENTENCE * 3) for _ in range(2)),
    )


def memo(sections: int) -> n.Document:
    meta = n.Meta("Записка", "ru", marking=n.Marking("TLP:CLEAR"), running="записка")
    body = tuple(block for number in range(1, sections + 1) for block in section(number))
    return n.Document(meta, (n.TableOfContents("Содержание", 1), *body))


def pages_of(document: n.Document) -> Pages:
    return Pages(1, (1,) * len(walk.headings(document)))


def ours(document: n.Document) -> bytes:
    return write_document(document, Theme(), pages_of(document))


def plainly(document: n.Document) -> bytes:
    """The same text through python-docx, as its manual shows it: without notes, contents or controls."""
    here = str(Path(__file__).parent)
    sys.path[:] = [place for place in sys.path if place != here]  # this file has the same name as the library
    import docx

    out = docx.Document()
    for line in walk.lines(document):
        if line.part.startswith("heading"):
            out.add_heading(line.text, int(line.part[-1]))
        elif line.part not in ("note", "cell"):
            out.add_paragraph(line.text, style="Quote" if line.part == "quote" else None)
    for block in document.blocks:
        if isinstance(block, n.Table):
            table = out.add_table(rows=0, cols=len(block.columns))
            for row in (*block.head, *block.body):
                for cell, into in zip(row.cells, table.add_row().cells, strict=True):
                    into.text = walk.plain(walk.own_inlines(cell.blocks[0]))
    stream = io.BytesIO()
    out.save(stream)
    return stream.getvalue()


def milliseconds(work: Callable[[n.Document], bytes], document: n.Document, times: int) -> float:
    """The best of some runs, of CPU time."""
    work(document)
    best = float("inf")
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        work(document)
        best = min(best, time.process_time() - start)
    return best * 1000


def long_document() -> None:
    """In its own process: seconds and megabytes for 500 pages."""
    ours(memo(1))  # what a process does once: the base, the metrics of the faces
    document = memo(round(500 / PAGES_A_SECTION))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    data = ours(document)
    seconds = time.process_time() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"500 pages       {seconds:6.2f} s   {len(data):,} bytes")
    print(f"memory          {after:6.0f} MB of the process, {after - before:.0f} of them for this")


def main() -> None:
    if "--long" in sys.argv:
        long_document()
        return
    document = memo(SECTIONS_A_MEMO)
    own, other = milliseconds(ours, document, 20), milliseconds(plainly, document, 5)
    print(f"memo, reportkit {own:6.1f} ms  {len(ours(document)):,} bytes")
    print(f"memo, plain     {other:6.1f} ms  {other / own:.0f} times as long, through python-docx")
    subprocess.run([sys.executable, __file__, "--long"], check=True)


if __name__ == "__main__":
    main()
