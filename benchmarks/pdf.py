"""Our PDF writer beside what a user would pick instead: Typst and WeasyPrint, on the same text, in one run.

    pip install -e '.[bench]'
    python benchmarks/pdf.py            # the warm memo, 100 and 500 pages
    python benchmarks/pdf.py --short    # the warm memo alone

Times are CPU seconds of one process each, its children included; trust the ratios. Memory is the peak of that process.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reportkit.tree import nodes as n

TOOLS = ("reportkit", "typst", "weasyprint")

PROSE = (
    "По состоянию на отчётную дату уполномоченный орган завершил инвентаризацию государственных информационных систем "
    "и сопоставил полученные сведения с данными отчётности за три последних года. Расхождения выявлены в сорока двух "
    "случаях из трёхсот восьмидесяти, причём наибольшая их доля приходится на системы, введённые до принятия "
    "действующих требований.",
    "Сопоставление первичных документов показывает, что основной причиной отклонений является несвоевременное "
    "отражение затрат: расходы учитываются по дате оплаты, а не по дате оказания услуги. Вследствие этого показатели "
    "в четвёртом квартале завышены, а в первом – занижены, что затрудняет оценку эффективности программы в целом.",
    "Методика расчёта коэффициента готовности менялась дважды в течение рассматриваемого периода, поэтому прямое "
    "сравнение значений за разные годы некорректно без пересчёта. Для систем второго класса использована "
    "экстраполяция, погрешность которой не превышает двух процентных пунктов.",
)


# ------------------------------------------------------------------------------------------------ the same text for all


Section = tuple[str, list[str], str, list[list[str]]]


def sections(count: int, turn: int) -> list[Section]:
    """Title, paragraphs, a note and the rows of a table, `count` times. Each turn has other words in every paragraph,
    as documents have: a tool that remembers what it has set before gains nothing that it wouldn't gain at work.
    """
    made = []
    for number in range(count):
        paragraphs = [f"Пункт {turn}/{k}. {PROSE[(number + k) % 3]} {PROSE[(number + k + 1) % 3]}" for k in range(4)]
        rows = [[f"Показатель {turn}/{k}", str(100 + k + turn), str(90 + k)] for k in range(12)] if number % 2 else []
        made.append(
            (f"Раздел {number + 1}", paragraphs, f"Сноска {turn}/{number + 1}: {PROSE[number % 3][:120]}", rows)
        )
    return made


def as_tree(count: int, turn: int) -> n.Document:
    blocks: list[n.Block] = [n.TableOfContents("Содержание", 1)]
    for title, paragraphs, note, rows in sections(count, turn):
        blocks.append(n.Heading(1, (n.Text(title),)))
        footnote = n.Footnote((n.Paragraph((n.Text(note),)),))
        for number, paragraph in enumerate(paragraphs):
            text: tuple[n.Inline, ...] = (n.Text(paragraph),)
            blocks.append(n.Paragraph((*text, footnote) if number == 1 else text))
        if rows:
            made = tuple(n.Row(tuple(n.Cell((n.Paragraph((n.Text(one),)),)) for one in row)) for row in rows)
            blocks.append(n.Table((n.Column(), n.Column("right"), n.Column("right")), (), made))
    return n.Document(n.Meta("Записка", "ru", page_label="стр. {page} из {pages}"), tuple(blocks))


def as_typst(count: int, turn: int) -> str:
    parts = [
        '#set page("a4", margin: (left: 25mm, right: 20mm, top: 24mm, bottom: 22mm), numbering: "1 / 1")',
        '#set text(font: "Source Serif 4", lang: "ru", size: 10.5pt)\n#set par(justify: true)\n'
        '#outline(title: "Содержание")',
    ]
    for title, paragraphs, note, rows in sections(count, turn):
        parts.append(f"= {title}")
        for number, paragraph in enumerate(paragraphs):
            parts.append(paragraph + (f"#footnote[{note}]" if number == 1 else ""))
        if rows:
            cells = ", ".join(f"[{one}]" for row in rows for one in row)
            parts.append(f"#table(columns: (1fr, auto, auto), align: (left, right, right), {cells})")
    return "\n\n".join(parts)


def as_html(count: int, turn: int) -> str:
    parts = [
        "<!doctype html><html lang=ru><meta charset=utf-8><title>Записка</title><style>"
        "@page{size:A4;margin:24mm 20mm 22mm 25mm;@bottom-right{content:counter(page)' / 'counter(pages)}"
        "@footnote{border-top:.4pt solid}}"
        "body{font:10.5pt 'Source Serif 4';text-align:justify;hyphens:auto}.note{float:footnote;font-size:8.5pt}"
        "table{width:100%;border-collapse:collapse}td{border-bottom:.4pt solid}</style>"
    ]
    for title, paragraphs, note, rows in sections(count, turn):
        parts.append(f"<h1>{title}</h1>")
        for number, paragraph in enumerate(paragraphs):
            parts.append(f"<p>{paragraph}" + (f"<span class=note>{note}</span>" if number == 1 else ""))
        if rows:
            parts.append(
                "<table>" + "".join("<tr>" + "".join(f"<td>{one}" for one in row) for row in rows) + "</table>"
            )
    return "\n".join(parts)


# ------------------------------------------------------------------------------------------------ the tools


Write = Callable[[int], bytes]


def reportkit_pdf(count: int) -> Write:
    from reportkit.layout import lay_out
    from reportkit.theme.theme import Theme
    from reportkit.writers.pdf import write_document

    theme = Theme()

    def write(turn: int) -> bytes:
        document = as_tree(count, turn)
        return write_document(document, theme, lay_out(document, theme))

    return write


def typst_pdf(count: int) -> Write:
    import typst  # type: ignore[import-not-found,unused-ignore]

    compiler = typst.Compiler(b" ", font_paths=[fonts()])

    def write(turn: int) -> bytes:
        made: bytes = compiler.compile(input=as_typst(count, turn).encode(), format="pdf")
        return made

    return write


def weasyprint_pdf(count: int) -> Write:
    import weasyprint  # type: ignore[import-not-found,unused-ignore]

    def write(turn: int) -> bytes:
        made: bytes = weasyprint.HTML(string=as_html(count, turn)).write_pdf()
        return made

    return write


def fonts() -> str:
    import reportkit.theme

    return str(Path(reportkit.theme.__path__[0]) / "fonts")


WRITERS: dict[str, Callable[[int], Write]] = {
    "reportkit": reportkit_pdf,
    "typst": typst_pdf,
    "weasyprint": weasyprint_pdf,
}


# ------------------------------------------------------------------------------------------------ measuring


def measure(tool: str, count: int, warm: int) -> dict[str, float]:
    """CPU seconds of a writing, after `warm` others, and the peak of memory in MiB."""
    write = WRITERS[tool](count)
    for turn in range(warm):
        write(turn)
    turns = 15 if warm else 1
    start, wall = _cpu(), time.perf_counter()
    for turn in range(turns):
        data = write(warm + turn)
    return {
        "cpu": (_cpu() - start) / turns,
        "wall": (time.perf_counter() - wall) / turns,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "pages": _pages(data),
    }


def _cpu() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _pages(data: bytes) -> int:
    from io import BytesIO

    import pypdf

    return len(pypdf.PdfReader(BytesIO(data)).pages)


def in_process(tool: str, count: int, warm: int) -> dict[str, float] | None:
    """The same in a process of its own; None where the tool isn't installed or takes too long."""
    command = [sys.executable, __file__, "--one", tool, str(count), str(warm)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    except subprocess.TimeoutExpired:
        return None
    if run.returncode:
        print(f"{tool}: {(run.stderr.strip().splitlines() or ['failed'])[-1]}", file=sys.stderr)
        return None
    made: dict[str, float] = json.loads(run.stdout)
    return made


def report(name: str, count: int, warm: int) -> None:
    found = {tool: in_process(tool, count, warm) for tool in TOOLS}
    ours = found["reportkit"]
    print(f"\n{name}\n{'':12}{'pages':>7}{'CPU s':>9}{'wall s':>9}{'MiB':>7}{'ours / CPU':>12}{'ours / MiB':>12}")
    for tool, one in found.items():
        if one is None or ours is None:
            print(f"{tool:12} not measured")
            continue
        ratios = f"{ours['cpu'] / one['cpu']:12.2f}{ours['memory'] / one['memory']:12.2f}"
        print(f"{tool:12}{one['pages']:7.0f}{one['cpu']:9.3f}{one['wall']:9.3f}{one['memory']:7.0f}{ratios}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="the warm memo alone")
    parser.add_argument("--one", nargs=3, metavar=("TOOL", "COUNT", "WARM"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        tool, count, warm = options.one
        print(json.dumps(measure(tool, int(count), int(warm))))
        return
    report("a memo of 3 pages, warm", 3, 5)
    if not options.short:
        report("a report of 500 pages, once", 515, 0)


if __name__ == "__main__":
    main()
