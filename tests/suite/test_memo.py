"""The memo, the whole way: this repository's dossiers to both formats, for every audience and language."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.tree import nodes as n
from reportkit.tree.walk import lines
from reportkit.work.batch import Batch, Order, render_all
from reportkit.work.make import Job, merge_document
from reportkit.work.open import open_project
from reportkit.work.project import Project
from reportkit.work.render import Output
from reportkit.workspace import Workspace, read_folder

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
AUDIENCES = tuple(sorted(path.stem for path in (ROOT / "templates" / "memo" / "audiences").glob("*.yaml")))
LANGUAGES = ("ru", "kk", "en")


def order(dossier: str, folder: Path, **how: tuple[str, ...]) -> Order:
    chosen = {"audiences": ("all",), "languages": ("all",), "formats": ("docx", "pdf"), **how}
    return Order(template="memo", dossier=str(DATA / dossier), folder=folder, **chosen)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def memo(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    """`render memo -a all -l all`, once."""
    return render_all(Workspace(ROOT), [order("kz-uk-2025", tmp_path_factory.mktemp("out"))], workers=1)


def output(memo: Batch, audience: str, language: str, format: str) -> Output:
    (found,) = (one for one in memo.written if (one.audience, one.language, one.format) == (audience, language, format))
    return found


@cache
def project(dossier: str) -> Project:
    return open_project(Workspace(ROOT), "memo", str(DATA / dossier))


def test_all_audiences_and_languages_make_two_files_each_and_no_finding(memo: Batch) -> None:
    assert [str(finding) for finding in memo.report] == []
    assert {"leadership", "analyst", "public"} <= set(AUDIENCES)
    names = {
        f"kz-uk-2025_memo_{audience}_{language}.{f}"
        for audience in AUDIENCES
        for language in LANGUAGES
        for f in ("docx", "pdf")
    }
    assert {one.path.name for one in memo.written} == names
    assert all(one.path.read_bytes() == one.data for one in memo.written)


def test_a_second_run_gives_the_same_bytes(memo: Batch, tmp_path: Path) -> None:
    again = render_all(Workspace(ROOT), [order("kz-uk-2025", tmp_path, languages=("ru",))], workers=1)
    assert len(again.written) == 2 * len(AUDIENCES)
    for one in again.written:
        assert one.data == output(memo, one.audience, one.language, one.format).data, one.path.name


def test_more_processes_give_the_same_bytes(memo: Batch, tmp_path: Path) -> None:
    names = {"audiences": ("leadership", "public"), "languages": ("ru",), "formats": ("docx", "pdf")}
    steps: list[str] = []
    again = render_all(Workspace(ROOT), [order("kz-uk-2025", tmp_path, **names)], workers=2, step=steps.append)
    assert sorted(steps) == ["kz-uk-2025 leadership ru", "kz-uk-2025 public ru"]
    for one in again.written:
        assert one.data == output(memo, one.audience, one.language, one.format).data, one.path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_leadership_gets_one_page(memo: Batch, language: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    pdf = output(memo, "leadership", language, "pdf")
    assert pdf.pages == 1
    assert len(pypdf.PdfReader(io.BytesIO(pdf.data)).pages) == 1


# ------------------------------------------------------------------------------------------------ quotes


def expert_words() -> list[str]:
    quotes = yaml.safe_load((DATA / "kz-uk-2025" / "quotes.yaml").read_text(encoding="utf-8"))["quotes"]
    return [" ".join(quote["text"].split()) for quote in quotes.values()]


def same(text: str) -> str:
    """The text with every kind of space as a plain one; nothing else is undone."""
    return re.sub(r"\s+", " ", "".join(" " if unicodedata.category(char) == "Zs" else char for char in text))


def of_docx(data: bytes, part: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = package.read(f"word/{part}.xml").decode()
    return same(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", " ", xml)))


def test_there_are_two_statements_of_the_expert() -> None:
    assert len(expert_words()) == 2


@pytest.mark.parametrize("audience", ["analyst", "public"])
def test_each_statement_stands_whole_and_word_for_word(memo: Batch, audience: str) -> None:
    docx = output(memo, audience, "ru", "docx").data
    for words in expert_words():
        assert words in of_docx(docx, "document")


@pytest.mark.parametrize("audience", ["analyst", "public"])
def test_each_statement_has_an_attribution_and_a_note(audience: str) -> None:
    merged = merge_document(project("kz-uk-2025"), Job(audience=audience, language="ru"), Report())
    assert merged is not None
    told = [(line.part, same(line.text)) for line in lines(merged.document)]
    for words in expert_words():
        (at,) = (index for index, (_, text) in enumerate(told) if words in text)
        (_, attribution), (part, note) = told[at + 1], told[at + 2]
        assert attribution.startswith("Мурат Тулеутаев, ")
        assert part == "note"
        assert re.match(r"Там же|.*365info|Казахстан расширяет", note), note


@pytest.mark.parametrize("audience", ["analyst", "public"])
def test_the_pdf_says_the_statements_too(memo: Batch, audience: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    data = output(memo, audience, "ru", "pdf").data
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)

    def squeezed(words: str) -> str:
        return re.sub(r"[\s\u00ad]", "", same(words))

    for words in expert_words():
        assert squeezed(words) in squeezed(text)


# ------------------------------------------------------------------------------------------------ any dossier


def test_a_dossier_of_another_matter_renders_untouched(tmp_path: Path) -> None:
    made = render_all(Workspace(ROOT), [order("north-aral", tmp_path)], workers=1)
    assert [str(finding) for finding in made.report if finding.severity.word == "error"] == []
    assert {one.path.name for one in made.written} == {
        f"north-aral_memo_{audience}_{language}.{format}"
        for audience in AUDIENCES
        for language in ("en", *project("north-aral").dossier.overlays)
        for format in ("docx", "pdf")
    }


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "de",
            (
                "Nr. W-3/2026 vom 23. November 2026",
                "Stand: 22. November 2026",
                "enthielt der Nördliche Aralsee 18,9 Milliarden Kubikmeter Wasser",
                "Es ist unwahrscheinlich, dass die zweite Phase",
                "Belastbarkeit dieser Einschätzung: mittel. Zeithorizont: Dezember 2029.",
                "45–55 %",
                "in der Regel zuverlässig",
            ),
        ),
    ],
)
def test_the_memo_in_other_languages(language: str, told: tuple[str, ...]) -> None:
    report = Report()
    merged = merge_document(project("north-aral"), Job(audience="analyst", language=language), report)
    assert merged is not None
    assert [str(finding) for finding in report] == []
    said = same(" ".join(line.text for line in lines(merged.document)))
    assert [one for one in told if one not in said] == []


def test_the_pack_names_no_item_of_a_dossier() -> None:
    ids = {item.id for name in ("kz-uk-2025", "north-aral") for item in project(name).dossier.items()}
    pack = {
        path: data.decode()
        for path, data in read_folder(ROOT / "templates" / "memo").items()
        if not path.endswith(".png")
    }
    for path, text in pack.items():
        assert not {one for one in ids if re.search(rf"[\"'@]{re.escape(one)}[\"'\]]", text)}, path


SMALLEST = """
id: smallest
language: en
title: A title
as_of: 2026-01-01
date: 2026-01-02
from: {name: A. Clerk}
facts:
  one: {topic: anything, statement: "One thing is known.", sources: [paper]}
sources:
  paper: {type: article-newspaper, title: A paper, issued: 2025}
"""


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_smallest_dossier_renders_for_everyone(audience: str) -> None:
    report = Report()
    dossier = read_dossier({"dossier.yaml": SMALLEST.encode()}, "smallest", report)
    assert dossier is not None
    base = project("north-aral")
    small = Project(dossier=dossier, pack=base.pack, base="smallest", files={}, report=report)
    merged = merge_document(small, Job(audience=audience, language="en"), report)
    assert [str(finding) for finding in report if finding.severity.word == "error"] == []
    assert merged is not None
    assert any("One thing is known." in same(line.text) for line in lines(merged.document))


# ------------------------------------------------------------------------------------------------ hardly a dossier

HEAD = """\
id: small
language: ru
title: Проба
as_of: 2026-11-22
date: 2026-11-23
from: {name: А. Б. Писарь}
"""
ONE_OF_EACH = """\
actors:
  ministry: {name: Министерство}
facts:
  signed: {topic: agreement, statement: План подписан., sources: [paper]}
quotes:
  said: {topic: assessment, speaker: ministry, source: paper, text: это не повод для алармизма}
sources:
  paper: {type: article-newspaper, title: План подписан, container-title: Газета, issued: 2025-06-07}
"""
OF_OTHER_TOPICS = """\
facts:
  trade: {topic: economy, statement: Торговля растёт., sources: [paper]}
  slip: {topic: contxt, statement: Министр сменился., sources: [paper]}
sources:
  paper: {type: article-newspaper, title: План подписан, container-title: Газета, issued: 2025-06-07}
"""


def small_memo(folder: Path, dossier: str, audience: str) -> tuple[list[str], list[str]]:
    """The lines of a memo of a dossier in one file, and the codes of what was found."""
    path = folder / "small.yaml"
    path.write_text(dossier, encoding="utf-8")
    report = Report()
    made = open_project(Workspace(ROOT), "memo", str(path))
    merged = merge_document(made, Job(audience=audience, language="ru"), report)
    assert merged is not None, "\n".join(map(str, report))
    assert not [
        block
        for block, following in pairwise((*merged.document.blocks, None))
        if isinstance(block, n.Heading) and (following is None or isinstance(following, n.Heading))
        if not (isinstance(following, n.Heading) and following.level > block.level)
    ], "a heading with nothing below it"
    text = [line.text.replace("\u00a0", " ") for line in lines(merged.document)]
    return text, sorted({finding.code for finding in report})


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("dossier", [HEAD, HEAD + ONE_OF_EACH], ids=["nothing", "one of each"])
def test_the_smallest_dossiers_make_a_memo(tmp_path: Path, dossier: str, audience: str) -> None:
    text, codes = small_memo(tmp_path, dossier, audience)
    assert set(codes) <= {"RK509"}  # sections with nothing to say
    assert "Связи участников" not in text
    assert "Условные обозначения" not in text
    if audience != "press":
        assert ("Сведений пока нет." in text) is (dossier == HEAD)
    if dossier != HEAD:
        assert any("План подписан" in line for line in text)


def test_what_has_another_topic_stands_under_other_matters(tmp_path: Path) -> None:
    text, codes = small_memo(tmp_path, HEAD + OF_OTHER_TOPICS, "analyst")
    at = text.index("2. Прочее") if "2. Прочее" in text else text.index("1. Прочее")
    below = text[at : at + 7]
    assert any("Торговля растёт" in line for line in below)
    assert any("Министр сменился" in line for line in below)
    assert "RK532" in codes
    assert "RK531" not in codes
